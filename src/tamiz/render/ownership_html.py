"""An answer about owners as one self-contained HTML page, with each chain drawn.

Nothing is loaded and nothing runs; every value is escaped and made visible first. Importing
this module imports jinja2.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import count

import jinja2
from markupsafe import Markup

from tamiz.ownership.answer import Finding, Ground, Owned, OwnershipAnswer, Verdict
from tamiz.ownership.rules import Rule
from tamiz.ownership.share import write_share
from tamiz.ownership.tree import Tree, different, draw
from tamiz.render.ownership_svg import render_chain
from tamiz.render.ownership_text import finding_share, findings_by_rule, ground_text, reasons_text, rule_text
from tamiz.render.pages import page_maker
from tamiz.render.words import Words, words
from tamiz.version import __version__

# Beyond these a page is no longer read; what is left out is counted, and the JSON output has it.
MOST_ENTITIES, MOST_SEEDS, MOST_PLACES = 500, 500, 500
MOST_LINES = 24  # of a chain


def render_ownership_html(answer: OwnershipAnswer, lang: str = "en", notice: str = "") -> str:
    """Return the page; ``notice`` stands above everything. Raises QueryError for a language there are no words for."""
    page = Page(answer, words(lang), notice)
    return _environment().get_template("ownership.html.j2").render(page=page, w=page.words)


@dataclass(frozen=True)
class Page:
    """What the template reads: the answer, and everything about it that is not layout."""

    answer: OwnershipAnswer
    words: Words
    notice: str
    version: str = __version__
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @cached_property
    def _by_rule(self) -> Mapping[str, Mapping[str, Finding]]:
        return findings_by_rule(self.answer)

    @property
    def tally(self) -> tuple[tuple[Verdict, int], ...]:
        """How many entities have each verdict as their gravest."""
        gravest = [entity.gravest for entity in self.answer.entities]
        return tuple((verdict, gravest.count(verdict)) for verdict in Verdict)

    @property
    def places(self) -> tuple[tuple[str, tuple[object, ...]], ...]:
        """What was not read, not screened, or is wrong, by key."""
        answer = self.answer
        return (("lost", answer.lost), ("unscreened", answer.unscreened), ("faults", answer.faults))

    def rule(self, finding: Finding) -> Rule:
        """Return the rule of a finding."""
        return next(rule for rule in self.answer.rules if rule.id == finding.rule)

    def chains(self, entity: Owned) -> list[tuple[Tree, Markup]]:
        """Return the chains worth drawing, with their drawings."""
        trees = [draw(entity, one, self._by_rule[one.rule], MOST_LINES) for one in entity.findings]
        return [
            (tree, Markup(render_chain(tree, f"chain-{next(self.numbers)}", self.words)))  # noqa: S704  # it escapes
            for tree in different(trees)
        ]

    def share(self, finding: Finding) -> str:
        """Return what is known of the share."""
        return finding_share(finding, self.words)

    def reasons(self, finding: Finding) -> str:
        """Return why the result is no plain yes or no."""
        return reasons_text(finding, self.words)

    def ground(self, ground: Ground) -> str:
        """Return why an owner counts as blocked."""
        return ground_text(ground, self.words)

    def asks(self, rule: Rule) -> str:
        """Return what a rule asks for."""
        return rule_text(rule, self.words)


@cache
def _environment() -> jinja2.Environment:
    return page_maker(
        write_share=write_share, most_entities=MOST_ENTITIES, most_seeds=MOST_SEEDS, most_places=MOST_PLACES
    )
