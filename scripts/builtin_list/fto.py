"""From a record of us-fto.yml to names, its FTO designation, and the tags that its note states."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from builtin_list.acts import COMPARED, MID_2026, STATE, Sighting, seen
from builtin_list.naming import Amendment, Naming, namings, read_amendment, since
from builtin_list.reading import Fact, joined, merged
from tamiz.dates import Between, Day, Interval, Open
from tamiz.model import Confidence, Designation, Grade

# Current records that the SDN set of 2026-07-31 does not show with [FTO] by name; us-fto.yml's own check says so.
NOT_SEEN_WITH_TAG = frozenset({"Harakat ul-Jihad-i-Islami", "ISIS Sahel Province"})
_NOT_SEEN = f"not found with [FTO] by name on the SDN set of {COMPARED}"
_ELSEWHERE = "aliases in designations-mx.yml"  # a pointer between the fact files, no fact
_DOCS = re.compile(r"docs? (\d{4}-\d{5})(?: and (\d{4}-\d{5}))?(?:[;,] |$)")
_SOURCE_DOC = re.compile(r"\bdoc (\d{4}-\d{5})$")
_SOURCE_PAGE = re.compile(r"(\d+ FR \d+)(?: \((\w+)\))?")

# Notes that say which other tags the SDN copy of 2026-06 carries.
_TAGS_IN_NOTE = (
    (re.compile(r"also SDNTK"), ("SDNTK",)),
    (re.compile(r"SDNTK and SDGT, no FTO tag on the SDN copy of 2026-06"), ("SDNTK", "SDGT")),
    (re.compile(r"SDGT only on the SDN copy of 2026-06|on the SDN copy of 2026-06 \(SDGT only\)"), ("SDGT",)),
    (re.compile(r"SDGT stays: row still on the SDN copy of 2026-06"), ("SDGT",)),
)
_TAG = re.compile(r"\b(?:SDNTK|SDGT|TCO)\b")


@dataclass(frozen=True, slots=True)
class FtoRecord:
    """One record of the US list of Foreign Terrorist Organizations, current or delisted."""

    name: str
    uid: int | None
    names: tuple[Naming, ...]
    designation: Designation
    tags: tuple[Designation, ...]


def read_fto(fact: Fact, bases: Mapping[str, str], *, current: bool) -> FtoRecord:
    """Return what the record says. Fails on a note or amendment that names tags or days it cannot read."""
    name, uid = fact.text("name"), fact.number("ofac_uid")
    sources, confidence, note = fact.texts("src"), fact.confidence(), fact.maybe_text("note")
    amendments, names = _names(fact, name, sources)
    proven_on = _proven_on(fact, name, current)
    act = Designation(
        list_id=STATE.list_id,
        authority=STATE.authority,
        program="FTO",
        country=STATE.country,
        interval=_interval(fact, current),
        citation=_citation(name, note, sources, bases["FTO"], current),
        confidence=confidence,
        sources=merged(sources, ("sdn-2026-07-31",) if proven_on == COMPARED else ()),
        note=joined(
            _without_docs(note),
            *(one.note for one in amendments),
            _NOT_SEEN if name in NOT_SEEN_WITH_TAG else None,
        ),
        proven_on=proven_on,
    )
    fact.done()
    return FtoRecord(names[0].text, uid, names, act, _tags(fact, note, confidence, bases))


def _names(fact: Fact, name: str, sources: tuple[str, ...]) -> tuple[tuple[Amendment, ...], tuple[Naming, ...]]:
    aliases = fact.texts("aliases")
    amendments = tuple(read_amendment(text, aliases) for text in fact.texts("amendments"))
    start = {alias: since(one.day) for one in amendments for alias in one.added}
    called = [
        Naming(one.text, one.grade, one.sources, start.get(alias))
        for alias in aliases
        for one in namings(alias, Grade.STRONG, sources)
    ]
    return amendments, (*namings(name, Grade.PRIMARY, sources), *called)


def _interval(fact: Fact, current: bool) -> Interval:
    start = fact.bound("designated") or Between(fact.day("not_before"), fact.day("not_after"))
    end = fact.day("delisted")
    if current is not (end is None):
        raise fact.wrong("a delisted record needs the day it ended, a current one has none")
    return Interval(start, Open() if end is None else Day(end))


def _proven_on(fact: Fact, name: str, current: bool) -> date | None:
    """Return the day of an SDN list that shows the tag.

    The set of 2026-07-31 has 103 records with [FTO], nine of them without a record here: what is left
    is every current record but the two that us-fto.yml names.
    """
    seen = fact.maybe_text("fto_tag_on_sdn_copy_2026_06")
    if seen not in {None, "seen"}:
        raise fact.wrong(f"fto_tag_on_sdn_copy_2026_06 is {seen!r}")
    if seen:
        return MID_2026
    return COMPARED if current and name not in NOT_SEEN_WITH_TAG else None


def _citation(name: str, note: str | None, sources: tuple[str, ...], basis: str, current: bool) -> str:
    found = _DOCS.match(note or "")
    docs = [f"FR Doc. {doc}" for doc in found.groups() if doc] if found else []
    if not current:
        made = docs[0] if len(docs) > 1 else basis
        return f"{made}; revoked by {docs[-1]}" if docs else basis
    pages = [page[1] for source in sources if (page := _SOURCE_PAGE.fullmatch(source)) and (page[2] or "") in name]
    docs += [f"FR Doc. {doc[1]}" for source in sources if (doc := _SOURCE_DOC.search(source))]
    return ", ".join([*pages, *docs]) or basis


def _without_docs(note: str | None) -> str | None:
    found = _DOCS.match(note or "")
    rest = (note or "")[found.end() if found else 0 :]
    return None if rest in {"", _ELSEWHERE} else rest


def _tags(
    fact: Fact, note: str | None, confidence: Confidence | None, bases: Mapping[str, str]
) -> tuple[Designation, ...]:
    """Return the tags that the note states. "confirmed" at its end speaks for them, not for the dates."""
    found = next((tags for pattern, tags in _TAGS_IN_NOTE if pattern.search(note or "")), ())
    if set(_TAG.findall(note or "")) != set(found):
        raise fact.wrong(f"the note speaks of tags in words the script cannot read: {note!r}")
    sure = Confidence.CONFIRMED if (note or "").endswith(": confirmed") else confidence
    return tuple(seen(tag, Sighting(MID_2026, ("sdn-2026-06",), sure), bases.get(tag)) for tag in found)
