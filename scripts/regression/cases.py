"""A case of the gate and what it met, each one line of a text file that reads well in a diff.

What is asked stands on the line in full, so that a change of alterations or populations moves no
case: only the heart does. Characters that nobody would see are written as escapes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tamiz.dates import PartialDate
from tamiz.model import Identifier, Query, Rule, Schema

NONE, SHORT = "none", "short"  # no candidate at all; a candidate that opened no door
DOORS = frozenset(rule.value for rule in Rule)
_NOTHING, _COLUMNS, _MARK = "-", "\t", "; "
_E4 = 10_000
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True, slots=True, order=True)
class Case:
    """One question of the slice. ``group`` is an alteration, a population, or what else is given or near."""

    group: str
    entity: str  # which must be found; "" where nobody must be
    asked: str
    said: tuple[str, ...]  # the kind of party, then what else is given: "Person", "born 1961-03-07", "rfc ..."

    @property
    def query(self) -> Query:
        """What is asked."""
        given = dict(one.split(" ", 1) for one in self.said[1:])
        born = PartialDate.parse(given["born"]) if "born" in given else None
        numbers = tuple(Identifier(kind, given[kind], "MX") for kind in ("rfc", "curp") if kind in given)
        return Query(self.asked, None, Schema(self.said[0]), born, given.get("country"), numbers)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a case met: of the entity it asks about, or the best where it asks about nobody listed."""

    door: str = NONE  # a rule, or one of NONE and SHORT
    millibits: int | None = None
    score_e4: int | None = None
    entity: str = ""  # whom it met, where nobody was to be met

    @property
    def is_match(self) -> bool:
        """Whether a door was open."""
        return self.door in DOORS


Met = Mapping[Case, Outcome]


def write_cases(met: Met) -> str:
    """Return the cases as lines, sorted."""
    return "".join(_COLUMNS.join((*_said(case), *_told(met[case]))) + "\n" for case in sorted(met))


def read_cases(text: str) -> dict[Case, Outcome]:
    """Return what :func:`write_cases` wrote. Raises ValueError for a line that it did not write."""
    return dict(map(_read, enumerate(text.splitlines(), 1)))


def _said(case: Case) -> tuple[str, ...]:
    return case.group, case.entity or _NOTHING, visible(case.asked), _MARK.join(case.said)


def _told(outcome: Outcome) -> tuple[str, ...]:
    bits = _NOTHING if outcome.millibits is None else str(outcome.millibits)
    score = _NOTHING if outcome.score_e4 is None else f"{outcome.score_e4 / _E4:.4f}"
    return outcome.door, bits, score, outcome.entity or _NOTHING


def _read(numbered: tuple[int, str]) -> tuple[Case, Outcome]:
    line, text = numbered
    cells = [_empty(cell) for cell in text.split(_COLUMNS)]
    if len(cells) != 8:  # noqa: PLR2004  # the columns of one line
        raise ValueError(f"line {line} has {len(cells)} columns, not 8; write the cases anew: make gate-write")
    group, entity, asked, said, door, bits, score, met = cells
    score_e4 = round(float(score) * _E4) if score else None
    outcome = Outcome(door, int(bits) if bits else None, score_e4, met)
    return Case(group, entity, _unescaped(asked), tuple(said.split(_MARK))), outcome


def _empty(cell: str) -> str:
    return "" if cell == _NOTHING else cell


def visible(text: str) -> str:
    """Return ``text`` with what does not print, and backslashes, as escapes."""
    return "".join(sign if sign.isprintable() and sign != "\\" else f"\\u{{{ord(sign):x}}}" for sign in text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
