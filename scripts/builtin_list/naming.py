"""From what the fact files call a party to its graded names.

How a name is graded, in this order: a former primary name is former; an acronym that the
traps call weak is weak wherever it occurs; an official or primary name is primary; where
one list publishes a name without reserve and another calls it weak, a name of several
words is strong and a name of one word is weak (a missed party costs more than a candidate
too many, but one everyday word finds anybody); the rest are as graded. Names that differ
in capitals or accents only are one name, in the spelling of its best grade.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from builtin_list.reading import joined, merged
from tamiz.dates import Between, Day, Interval, Open
from tamiz.errors import SourceError
from tamiz.model import Grade, Name
from tamiz.names import content_tokens, tokenize

_PARENTHESIS = re.compile(r"(?P<before>.+?) \((?P<inside>[^()]+)\)")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{1,9}")
_AMENDMENT = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?: (?P<names>[^(]+?))?(?: \(doc (?P<doc>\d{4}-\d{5})\))?")

# Remarks in parentheses that are no name: which of two periods the record is, and who uses the alias.
_REMARKS = frozenset({"first period", "State release"})
# Records whose slash joins two full names; in "Party/Front" and "Islami/Bangladesh" it does not.
_TWO_NAMES = frozenset(
    {
        "Communist Party of the Philippines/New People's Army",
        "Informal Anarchist Federation/International Revolutionary Front",
    }
)
_CHANGES = frozenset({"", "renamed"})  # what an amendment says when it adds no alias
_RANK = {Grade.PRIMARY: 0, Grade.FORMER: 1, Grade.STRONG: 2, Grade.WEAK: 3}
_ORDER = (Grade.PRIMARY, Grade.STRONG, Grade.FORMER, Grade.WEAK)


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a fact file gives a party a name."""

    text: str
    grade: Grade
    sources: tuple[str, ...] = ()
    valid: Interval | None = None


def fold(text: str) -> str:
    """Return the text without capitals, accents and doubled spaces: what makes two spellings one name."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())


def slug(text: str) -> str:
    """Return the id of a party that has none: "Asa'ib Ahl al-Haq" gives "asaib-ahl-al-haq"."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", fold(text))).strip("-")


def namings(text: str, grade: Grade, sources: tuple[str, ...]) -> tuple[Naming, ...]:
    """Return every name that one written name holds: "Armed Islamic Group (GIA)" holds two."""
    return tuple(Naming(part, part_grade, sources) for part, part_grade in _parts(text, grade))


def _parts(text: str, grade: Grade) -> Iterator[tuple[str, Grade]]:
    first, *others = text.split(" / ")
    if text in _TWO_NAMES:
        others = text.split("/")
    found = _PARENTHESIS.fullmatch(first)
    inside = found["inside"] if found else None
    yield (found["before"] if found else first), grade
    for other in others:
        yield other, Grade.STRONG
    if inside is None or inside in _REMARKS:
        return
    if inside.startswith("formerly "):
        yield inside.removeprefix("formerly "), Grade.FORMER
    elif _ACRONYM.fullmatch(inside):
        yield inside, Grade.STRONG
    else:
        raise SourceError(f"the name {text!r}: ({inside}) is neither an acronym nor a remark known to the script")


def graded_names(caption: str, found: Iterable[Naming], weak_acronyms: frozenset[str]) -> tuple[Name, ...]:
    """Return the names of one party, primary first and the caption before all."""
    groups: dict[str, list[Naming]] = {}
    for naming in found:
        groups.setdefault(fold(naming.text), []).append(naming)
    names = [_name(group, weak_acronyms) for group in groups.values()]
    return tuple(sorted(names, key=lambda name: (name.text != caption, _ORDER.index(name.grade), fold(name.text))))


def best_spelling(group: Iterable[Naming]) -> str:
    """Return the spelling of the best grade; among these the most used, and capitals only where no other is."""
    spellings = list(group)
    best = min(_RANK[naming.grade] for naming in spellings)
    texts = [naming.text for naming in spellings if _RANK[naming.grade] == best]
    return min(texts, key=lambda text: (-texts.count(text), text.isupper(), text))


def _name(group: list[Naming], weak_acronyms: frozenset[str]) -> Name:
    grade = _grade({naming.grade for naming in group}, group[0].text, weak_acronyms)
    return Name(best_spelling(group), grade, _validity(group, grade), merged(*(naming.sources for naming in group)))


def _validity(group: list[Naming], grade: Grade) -> Interval | None:
    """Return the time the name was in use: of a former name its own, of others only what every list agrees on."""
    telling = [naming for naming in group if naming.grade is grade] if grade is Grade.FORMER else group
    valid = {naming.valid for naming in telling}
    return valid.pop() if len(valid) == 1 else None


def _grade(grades: set[Grade], text: str, weak_acronyms: frozenset[str]) -> Grade:
    if Grade.FORMER in grades:
        return Grade.FORMER
    if fold(text) in weak_acronyms:
        return Grade.WEAK
    if Grade.PRIMARY in grades:
        return Grade.PRIMARY
    one_word = len(content_tokens(tokenize(text))) == 1
    return Grade.WEAK if Grade.WEAK in grades and (one_word or Grade.STRONG not in grades) else Grade.STRONG


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of an FTO record by notice: its day, the aliases it added, its document."""

    day: date
    added: tuple[str, ...]
    note: str


def read_amendment(text: str, aliases: tuple[str, ...]) -> Amendment:
    """Return what an amendment such as "2019-03-22 al-Hayat, Amaq" says; the names are those of ``aliases``."""
    found = _AMENDMENT.fullmatch(text)
    if found is None:
        raise SourceError(f"the amendment {text!r} is not a day, names and a document; teach the script to read it")
    written: str = found["names"] or ""
    added = () if written in _CHANGES else tuple(_alias_meant(part, aliases) for part in written.split(", "))
    about = f"added {', '.join(added)}" if added else written
    details = joined(about, found["doc"] and f"FR Doc. {found['doc']}")
    note = f"amended {found['day']}" + (f" ({details})" if details else "")
    return Amendment(date.fromisoformat(found["day"]), added, note)


def _alias_meant(short: str, aliases: tuple[str, ...]) -> str:
    """Return the alias that is written so, or the only one that begins so."""
    if short in aliases:
        return short
    meant = [alias for alias in aliases if fold(alias).startswith(fold(short) + " ")]
    if len(meant) != 1:
        raise SourceError(f"the amendment names {short!r}, which is not one alias of the record: {aliases}")
    return meant[0]


def since(day: date) -> Interval:
    """Return the validity of a name added on a day and still in use."""
    return Interval(Day(day), Open())


def gone_by(day: date) -> Interval:
    """Return the validity of a name that a list of ``day`` no longer has."""
    return Interval(Between(), Between(None, day))


UNTIL_UNKNOWN = Interval(Between(), Between())  # a former name: when it was in use was not read
