"""Answers as one self-contained HTML page: to read, to print, to file.

Nothing is loaded and nothing runs: style and drawings are inline, and a content security
policy says so. Every value is escaped by jinja2 and made visible first. Importing this
module imports jinja2. Layout is in ``templates/``; what a template needs to know is
worked out in ``views``, ``quotes`` and ``facts``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import count

import jinja2
from markupsafe import Markup

from tamiz.answers import StatusAnswer
from tamiz.model import (
    Answer,
    Certificate,
    Due,
    Keeping,
    Match,
    Obligation,
    SameParty,
    Settings,
    Snapshot,
    StatusRow,
    Unscreened,
)
from tamiz.render import duties, facts, views
from tamiz.render.pages import page_maker
from tamiz.render.quotes import pieces_of, quotes_of
from tamiz.render.svg import render_svg
from tamiz.render.timeline import lay_out
from tamiz.render.words import Words, words
from tamiz.version import __version__

# Beyond these a page is no longer read; what is left out is counted, and the JSON output has it.
MOST_CARDS, MOST_ROWS, MOST_NAMES = 200, 2_000, 300


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: a heading, what it is about, and the answers it shows."""

    title: str
    answers: tuple[Answer, ...] = ()
    statuses: tuple[StatusAnswer, ...] = ()
    intro: str = ""


def render_html(
    sections: Sequence[Section], lang: str = "en", snapshots: Sequence[Snapshot] = (), notice: str = ""
) -> str:
    """Return the page; ``notice`` stands above everything else, ``snapshots`` are the lists that were used.

    Raises QueryError for a language there are no words for.
    """
    report = Report(tuple(sections), words(lang), tuple(snapshots), notice)
    return _environment().get_template("report.html.j2").render(report=report, w=report.words)


@dataclass(frozen=True)
class Report:
    """What the template reads: the sections and everything about them that is not layout."""

    sections: tuple[Section, ...]
    words: Words
    snapshots: tuple[Snapshot, ...]
    notice: str
    version: str = __version__
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def timeline(self, rows: Sequence[StatusRow], name: str, on: date, known_on: date) -> Markup:
        """Return the drawing of a party's tags, with an id of its own in the page."""
        timeline = lay_out(rows, on, known_on)
        svg = render_svg(timeline, name, f"timeline-{next(self.numbers)}", self.words)
        return Markup(svg)  # noqa: S704  # render_svg escapes every value itself

    def units(self, section: Section) -> tuple["Unit", ...]:
        """Return the section's answers as units: each name or document, and each file of records."""
        return tuple(Unit(kind, answers) for kind, answers in views.units_of(section.answers))

    @property
    def newest_day(self) -> date | None:
        """The latest day that any answer knows of, from which the age of a list is counted."""
        days = [answer.settings.known_on for section in self.sections for answer in section.answers]
        days += [status.known_on for section in self.sections for status in section.statuses]
        return max(days, default=None)

    @property
    def certificates(self) -> tuple[tuple[str, Certificate], ...]:
        """Every certificate with what it certifies."""
        answers = [
            (facts.title_of(answer, self.words), answer.certificate)
            for section in self.sections
            for answer in section.answers
        ]
        statuses = [(status.query, status.certificate) for section in self.sections for status in section.statuses]
        return tuple((title, each) for title, each in (*answers, *statuses) if each is not None)

    @property
    def rows(self) -> tuple[StatusRow, ...]:
        """Every status row that is shown, for the legends."""
        matched = [match.rows for section in self.sections for answer in section.answers for match in answer.matches]
        asked = [found.rows for section in self.sections for status in section.statuses for found in status.entities]
        return tuple(row for rows in (*matched, *asked) for row in rows)


@dataclass(frozen=True, slots=True)
class Unit:
    """Answers that are shown together: one name, one document, or the rows of one file."""

    kind: views.Unit
    answers: tuple[Answer, ...]

    @property
    def first(self) -> Answer:
        """The only answer, or the first of the rows."""
        return self.answers[0]

    @property
    def is_records(self) -> bool:
        """Whether these are rows of a file."""
        return self.kind is views.Unit.RECORD

    @property
    def settings(self) -> tuple[Settings, ...]:
        """The settings of each answer."""
        return tuple(answer.settings for answer in self.answers)

    @property
    def unscreened(self) -> tuple[Unscreened, ...]:
        """Everything that could not be screened."""
        return tuple(item for answer in self.answers for item in answer.unscreened)

    @property
    def suppressed(self) -> tuple[tuple[Answer, Match], ...]:
        """Complete names that are contradicted, each with the answer that met it."""
        return tuple((answer, match) for answer in self.answers for match in answer.suppressed)

    @property
    def matched(self) -> tuple[Answer, ...]:
        """The answers with a match."""
        return tuple(answer for answer in self.answers if answer.matches)

    @property
    def parties(self) -> tuple[views.Party, ...]:
        """The listed parties of all answers, each once."""
        return views.parties_of(match for answer in self.answers for match in answer.matches)

    @property
    def met(self) -> int:
        """How many parties these are: entries of several lists that are one party count once."""
        return views.count_parties(match for answer in self.answers for match in answer.matches)

    @property
    def heads(self) -> dict[str, SameParty]:
        """The parties that several lists have, by the entry before which each is told of."""
        joined = {party.id: party for answer in self.answers for party in answer.parties}
        return views.heads_of(self.parties, joined.values())

    def askers(self, party: views.Party) -> tuple[tuple[Answer, Match], ...]:
        """Return the answers that met a party, each with the match."""
        pairs = ((answer, match) for answer in self.answers for match in answer.matches)
        return tuple((answer, match) for answer, match in pairs if match.entity.id == party.entity.id)

    @property
    def obligations(self) -> tuple[tuple[str, str, tuple[duties.Duty, ...]], ...]:
        """What the tags in force require, each once, by country and program."""
        return duties.by_program(self._listed)

    @property
    def deadlines(self) -> tuple[tuple[Due, tuple[str, ...]], ...]:
        """What must be done by when, each once, with the programs it comes from."""
        return duties.deadlines_of(self._listed)

    @property
    def records(self) -> tuple[tuple[Keeping, tuple[str, ...]], ...]:
        """For how long records are kept, each rule once, with the programs it comes from."""
        return duties.records_of(self._listed)

    @property
    def left_out(self) -> int:
        """How many rules bind others than who asks, of the party of which there are most."""
        return max((party.best.obligations_left_out for party in self.parties), default=0)

    @property
    def _listed(self) -> tuple[Obligation, ...]:
        return tuple(each for party in self.parties for each in party.best.obligations)

    @property
    def tally(self) -> tuple[int, int, int]:
        """How many answers have a match, how many have none, how many could not be screened."""
        return views.tally(self.answers)


@cache
def _environment() -> jinja2.Environment:
    return page_maker(
        facts=facts,
        views=views,
        duties=duties,
        quotes_of=quotes_of,
        pieces_of=pieces_of,
        evidence_widths=evidence_widths,
        most_cards=MOST_CARDS,
        most_rows=MOST_ROWS,
        most_names=MOST_NAMES,
    )


def evidence_widths(match: Match) -> tuple[int, ...]:
    """Return the length of each signal's bar in percent of the chart; the longest takes its side, half of it."""
    longest = max((abs(signal.millibits) for signal in match.signals), default=0)
    return tuple(50 * abs(signal.millibits) // longest if longest else 0 for signal in match.signals)
