"""A rehearsal as one self-contained HTML page: to read, to print, to bring to a meeting.

Nothing is loaded and nothing runs; every value is escaped and made visible first. There is no clock in
the page: the same run gives the same bytes. Importing this module imports jinja2.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import jinja2
from markupsafe import Markup

from tamiz.model import Match
from tamiz.render.list_views import short
from tamiz.render.pages import page_maker
from tamiz.render.terminal import bits_text
from tamiz.render.whatif_json import note_text, whatif_object
from tamiz.render.whatif_plots import Pair, draw_pairs
from tamiz.render.whatif_values import WhatIf, moves
from tamiz.render.words import Words, words

MOST_CUSTOMERS = 5_000  # beyond, a page is no longer read; the JSON output has all
MOST_UNSCREENED = 200
_MOST_BARS = 24


def render_whatif_html(found: WhatIf, lang: str = "en", notice: str = "") -> str:
    """Return the page. Raises QueryError for a language there are no words for."""
    page = Page(found, words(lang), notice)
    return _environment().get_template("whatif.html.j2").render(page=page, found=found, w=page.words)


@dataclass(frozen=True)
class Page:
    """What the template asks beyond what the answer holds."""

    found: WhatIf
    words: Words
    notice: str = ""

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.words.lang.value

    @property
    def tiles(self) -> tuple[tuple[str, int, bool], ...]:
        """The figures at the head: phrase, count, and whether it is what one looks for."""
        counts = self.found.counts
        return (
            ("whatif.met", counts.met, False),
            ("whatif.newly hit", counts.newly_hit, True),
            ("whatif.changed", counts.changed, True),
            ("whatif.no longer hit", counts.no_longer_hit, False),
            ("whatif.unscreened", counts.unscreened, False),
        )

    @cached_property
    def country_plot(self) -> Markup | None:
        """Customers by country, before and after."""
        return self._plot("countries", self._countries())

    @cached_property
    def duty_plot(self) -> Markup | None:
        """Customers by obligation, before and after: those that move."""
        return self._plot("duties", self._duties())

    def _plot(self, what: str, pairs: Sequence[Pair]) -> Markup | None:
        title = self.words(f"whatif.head.{what}")
        # Our own drawing: what lists and files call themselves is escaped in it.
        return Markup(draw_pairs(pairs, title, f"plot-{what}", self.words)) if pairs else None  # noqa: S704

    def _countries(self) -> tuple[Pair, ...]:
        return tuple(Pair(one.country, one.customers_before, one.customers_after) for one in self.found.countries)

    def _duties(self) -> tuple[Pair, ...]:
        """Return the obligations that move, those of most customers first."""
        moved = [one for one in self.found.duties if one.before != one.after]
        moved.sort(key=lambda one: (-max(one.before, one.after), one.country, one.program, one.action, one.who or ""))
        term = self.words.term
        return tuple(
            Pair(
                f"{one.country} {one.program}: {term('action', one.action)} ({term('who', one.who)})",
                one.before,
                one.after,
            )
            for one in moved[:_MOST_BARS]
        )

    def notes(self) -> Iterable[str]:
        """Return what is to be known of how the scenario was taken."""
        return [note_text(note, self.lang) for note in self.found.notes]

    def door(self, match: Match) -> str:
        """Return the door of a match and its bits."""
        rule = self.words.term("rule", None if match.rule is None else match.rule.value)
        return f"{rule}, {bits_text(match.millibits)}"

    @cached_property
    def certificate(self) -> tuple[tuple[str, str], ...]:
        """What made the answer, as in the JSON output."""
        made = whatif_object(self.found)["certificate"]
        lists = made.pop("snapshots").items()
        return (*lists, *((key, str(value)) for key, value in made.items()))


@cache
def _environment() -> jinja2.Environment:
    return page_maker(short=short, most_customers=MOST_CUSTOMERS, most_unscreened=MOST_UNSCREENED, moves=moves)
