"""A changed field as lines of pieces that were lost, gained, or are the same.

A long text is compared word by word, so that one new sentence in a page of remarks is what
is read. A value that only stands elsewhere in its file says so and is not taken for news.
"""

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from tamiz.dates import Between, Day, Open
from tamiz.model import Absence, Address, Confidence, Designation, Distinction, Identifier, Link, Name, Unreadable
from tamiz.render.diff_values import ListDiff, OneChange, PartyChange
from tamiz.render.facts import end_lines
from tamiz.render.words import Words

_REMARKS = frozenset({"remarks", "unreadable"})
_LONG = 60  # characters from which a text is compared word by word
_MOST_WORDS = 400  # on either side, beyond what both begin and end with: comparing takes their product
_ALIKE = 0.7  # share of the shorter text's words in common, below which two texts stand one below the other
_WORD = re.compile(r"\s*(?:\w+|[^\w\s])")  # with the blanks before it, so that the words make the text again
_KEPT = 6  # words and marks of an unchanged stretch that are shown at each of its ends


class Mark(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    LOST = "lost"
    GAINED = "gained"


Piece = tuple[Mark, str]
Line = tuple[Piece, ...]


def only_moved(change: OneChange) -> bool:
    """Return whether all that differs is where in its file something stands."""
    pairs, lost, gained = _paired(change)
    return not lost and not gained and bool(pairs) and all(_has_moved(one, other) for one, other in pairs)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Changed parties by how much a reader has to know of them, each part in its old order."""

    facts: tuple[PartyChange, ...]  # names, numbers, dates, designations: what a match or its consequence rests on
    remarks: tuple[PartyChange, ...]  # only what the list remarks, or what of it is not understood
    moved: int  # only where in the file something stands


def sort_changes(changed: Sequence[PartyChange]) -> Sorted:
    """Return the changed parties sorted, so that a new phrase in every remark hides no new name."""
    told = [party for party in changed if not all(only_moved(one) for one in party.fields)]
    facts = tuple(party for party in told if any(one.field not in _REMARKS for one in party.fields))
    remarks = tuple(party for party in told if all(one.field in _REMARKS for one in party.fields))
    return Sorted(facts, remarks, len(changed) - len(told))


def moved_counts(change: ListDiff) -> Mapping[str, int]:
    """Return how many parties changed in a field by places in the file alone, by field."""
    return Counter(one.field for party in change.changed for one in party.fields if only_moved(one))


def lines_of(change: OneChange, words: Words) -> tuple[Line, ...]:
    """Return what became of a field, line by line; never nothing."""
    pairs, lost, gained = _paired(change)
    moved = sum(_has_moved(one, other) for one, other in pairs)
    lines = [line for one, other in pairs if not _has_moved(one, other) for line in _between(one, other, words)]
    lines += [((Mark.LOST, text_of(one, words)),) for one in lost]
    lines += [((Mark.GAINED, text_of(one, words)),) for one in gained]
    lines += [((Mark.SAME, words.count("moved", moved)),)] if moved else []
    return tuple(lines) or (((Mark.SAME, words("diff.order")),),)


def _has_moved(one: object, other: object) -> bool:
    return isinstance(one, Unreadable) and isinstance(other, Unreadable) and _key(one) == _key(other)


def _paired(change: OneChange) -> tuple[list[tuple[object, object]], list[object], list[object]]:
    """Return the values that stand for one thing before and after, and those that are only lost or only gained."""
    if not isinstance(change.before, tuple) and change.before is not None and change.after is not None:
        return [(change.before, change.after)], [], []
    waiting: dict[Hashable, list[object]] = {}
    for value in change.gained:
        waiting.setdefault(_key(value), []).append(value)
    pairs, lost = [], []
    for value in change.lost:
        others = waiting.get(_key(value))
        if others:
            pairs.append((value, others.pop(0)))
        else:
            lost.append(value)
    left = Counter(id(value) for values in waiting.values() for value in values)
    return pairs, lost, [value for value in change.gained if left[id(value)]]


def _key(value: object) -> Hashable:
    """Return what makes two values of a field stand for one thing."""
    match value:
        case Name(text=key) | Identifier(value=key) | Distinction(other=key) | Link(other=key):
            return key
        case Designation() | Absence():
            return value.country, value.program, value.list_id
        case Unreadable():
            return value.text, value.reason
        case _:
            return (value,)


def _between(one: object, other: object, words: Words) -> tuple[Line, ...]:
    before, after = text_of(one, words), text_of(other, words)
    if before == after:  # they differ in what no person reads, such as the key of a source
        return (((Mark.SAME, f"{after}: {words('diff.details')}"),),)
    if max(len(before), len(after)) >= _LONG:
        line = compare_words(before, after, is_cut=isinstance(one, str))  # other values begin with what they are
        if line:
            return (line,)
    return (((Mark.LOST, before),), ((Mark.GAINED, after),))


def compare_words(before: str, after: str, *, is_cut: bool = True) -> Line | None:
    """Return both texts as one line of pieces; None when they have little in common.

    ``is_cut``: long unchanged stretches are cut to their ends.
    """
    old, new = _WORD.findall(before.strip()), _WORD.findall(after.strip())
    pieces = _matched(old, new)
    same = sum(len(part) for mark, part in pieces if mark is Mark.SAME)
    if same < _ALIKE * min(len(old), len(new)):
        return None
    last = len(pieces) - 1
    return tuple(
        (mark, "".join(_cut(part, at == 0, at == last) if mark is Mark.SAME and is_cut else part))
        for at, (mark, part) in enumerate(pieces)
    )


def _matched(old: list[str], new: list[str]) -> list[tuple[Mark, list[str]]]:
    """Return the words of both in order, by what became of them; what is the same stands as the second writes it."""
    one, other = [[word.lstrip() for word in words] for words in (old, new)]
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    found = [(Mark.SAME, new[:head])]
    for kind, start, end, at, until in _steps(one[head : len(one) - tail], other[head : len(other) - tail]):
        if kind == "equal":
            found.append((Mark.SAME, new[head + at : head + until]))
        else:
            found += [(Mark.LOST, old[head + start : head + end]), (Mark.GAINED, new[head + at : head + until])]
    found.append((Mark.SAME, new[len(new) - tail :]))
    return [piece for piece in found if piece[1]]


def _steps(one: list[str], other: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return the steps from one text to another; a single one where comparing would take too long."""
    if max(len(one), len(other)) > _MOST_WORDS:
        return [("replace", 0, len(one), 0, len(other))]
    return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _cut(part: list[str], is_first: bool, is_last: bool) -> list[str]:
    """Return an unchanged stretch with dots for its middle; where the text begins or ends, for its outer part."""
    if len(part) <= 2 * _KEPT + 1:
        return part
    return [*([] if is_first else part[:_KEPT]), " …", *([] if is_last else part[-_KEPT:])]


def text_of(value: object, words: Words) -> str:
    """Return one value of a field in words, with all that tells it from its like."""
    parts: tuple[str | None, ...]
    match value:
        case Name():
            parts = (f"{value.text} ({words.term('grade', value.grade.value)})", *_valid(value, words))
        case Designation():
            parts = _designation(value, words)
        case Absence():
            parts = (f"{value.country} {value.program}: {words('diff.absent', day=value.as_of)}", value.note)
        case Distinction():
            parts = (words("diff.is_not", other=value.other), value.why)
        case Identifier():
            parts = (f"{value.kind} {value.value}" + (f" ({value.country})" if value.country else ""),)
        case Address():
            parts = (value.text + (f" ({value.country})" if value.country else ""),)
        case Link():
            parts = (f"{value.kind}: {value.other}", value.note)
        case Unreadable():
            parts = (f"{value.where}: “{value.text}” {value.reason}",)
        case _:
            parts = (words.term("schema", str(value)),)
    return ", ".join(part for part in parts if part)


def _valid(name: Name, words: Words) -> tuple[str, ...]:
    return () if name.valid is None else (_span(name.valid.start, name.valid.end, words),)


def _designation(act: Designation, words: Words) -> tuple[str | None, ...]:
    named = words("diff.as_name", name=act.as_name) if act.as_name else None
    span = _span(act.interval.start, act.interval.end, words)
    is_sure = act.confidence in (None, Confidence.CONFIRMED)
    sure = None if is_sure or act.confidence is None else words.term("confidence", act.confidence.value)
    days = {"determined": act.determined, "announced": act.announced, "proven_on": act.proven_on}
    stated = (words(f"diff.{key}", day=day) for key, day in days.items() if day is not None)
    return f"{act.country} {act.program}", span, act.citation, act.note, named, *stated, act.doubt, sure


def _span(start: Day | Between, end: Day | Between | Open, words: Words) -> str:
    if start == Between() and end == Open():
        return ""
    since, until = (" ".join(end_lines(one, words)) for one in (start, end))
    return words("diff.span", start=since, end=until)
