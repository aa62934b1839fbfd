"""A diff as one self-contained HTML page: to read, to print, to file with the decision it led to.

Nothing is loaded and nothing runs; every value is escaped and made visible first. Importing
this module imports jinja2.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import jinja2

from tamiz.render.diff_text import Line, Sorted, lines_of, moved_counts, sort_changes
from tamiz.render.diff_values import ListDiff, PartyChange, Tally, programs_of
from tamiz.render.list_views import Compared, short
from tamiz.render.pages import page_maker
from tamiz.render.parties import tags_of
from tamiz.render.words import Words, words
from tamiz.version import __version__

MOST_PARTIES = 20_000  # of added and removed, each; beyond, a page is no longer read and the JSON output has all
MOST_CHANGES = 5_000
MOST_PROGRAMS = 15  # the others are folded
OPEN_UP_TO = 200  # longer tables begin folded, so that what comes after them is found


def render_diff_html(compared: Compared, change: ListDiff, lang: str = "en") -> str:
    """Return the page. Raises QueryError for a language there are no words for."""
    page = Page(compared, change, words(lang))
    return _environment().get_template("diff.html.j2").render(page=page, w=page.words)


@dataclass(frozen=True, slots=True)
class Page:
    """What the template reads: the diff, and everything about it that is not layout."""

    compared: Compared
    change: ListDiff
    words: Words
    version: str = __version__

    @property
    def counts(self) -> tuple[tuple[str, int, int], ...]:
        """Added, removed, changed and unchanged: the word, the count, and the length of its bar in percent."""
        counts = self.change.counts
        most = max(counts["added"], counts["removed"], counts["changed"], 1)
        return tuple((key, count, 0 if key == "unchanged" else _length(count, most)) for key, count in counts.items())

    @property
    def fields(self) -> tuple[tuple[str, int, int, int], ...]:
        """Each field that changed: its name, in how many parties, its bar, and how often only by its place."""
        counts, moved = self.change.field_counts, moved_counts(self.change)
        most = max(counts.values(), default=1)
        return tuple((name, count, _length(count, most), moved.get(name, 0)) for name, count in counts.items())

    @property
    def programs(self) -> tuple[tuple[Tally, int, int], ...]:
        """Each program with the lengths of its two bars."""
        tallies = programs_of(self.change)
        most = max((max(one.gained, one.lost) for one in tallies), default=1)
        return tuple((one, _length(one.gained, most), _length(one.lost, most)) for one in tallies)

    @property
    def news(self) -> Sorted:
        """The changed parties, what matters most first."""
        return sort_changes(self.change.changed)

    def lines(self, party: PartyChange) -> Sequence[tuple[str, tuple[Line, ...]]]:
        """Return a changed party's fields with their lines."""
        return [(one.field, lines_of(one, self.words)) for one in party.fields]


def _length(count: int, most: int) -> int:
    """Return the length of a bar in percent; whatever is counted has one."""
    return max(1, round(100 * count / most)) if count else 0


@cache
def _environment() -> jinja2.Environment:
    return page_maker(
        tags_of=tags_of,
        short=short,
        most_parties=MOST_PARTIES,
        most_changes=MOST_CHANGES,
        most_programs=MOST_PROGRAMS,
        open_up_to=OPEN_UP_TO,
    )
