"""From the statuses of the fact files to designations and stated absences.

A date that was not read stays a span: null with neither bound is a span without ends, a
year is the span of that year. ``not_after`` beside a day or alone is the day of a list
that carries the tag, so it is also what proves the tag from that day on.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from builtin_list.naming import Naming, fold
from builtin_list.reading import Fact, joined
from tamiz.dates import Between, Day, Interval
from tamiz.model import Absence, Confidence, Designation, Grade


@dataclass(frozen=True, slots=True)
class FactList:
    """What a list id of the fact files means here."""

    list_id: str
    authority: str
    country: str
    program: str | None = None  # None: the status itself names one of several


LISTS: Mapping[str, FactList] = {
    "US-OFAC": FactList("us-ofac-sdn", "US Treasury (OFAC)", "US"),
    "US-STATE": FactList("us-state-fto", "US State", "US"),
    "CA-CRIMINAL-CODE-83.05": FactList("ca-listed-terrorists", "Public Safety Canada", "CA", "CA-LISTED-ENTITY"),
    "AR-REPET": FactList("ar-repet", "Argentina (RePET)", "AR", "AR-REPET"),
    "UN-SC-2653-HAITI": FactList("un-sc", "UN Security Council", "UN", "UN-SC-2653-HAITI"),
    "EU-HTI-2022/2309": FactList("eu-fsf", "European Union", "EU", "EU-HTI-2022/2309"),
}
OFAC, STATE = LISTS["US-OFAC"], LISTS["US-STATE"]
OFAC_TAGS = ("ILLICIT-DRUGS-EO14059", "SDGT", "SDNTK", "TCO")  # FTO stands on the SDN list too, but is State's act

EIGHT_DESIGNATED = date(2025, 2, 20)
MID_2026 = date(2026, 6, 30)  # the fact files say "2026-06": up to the end of that month
COMPARED = date(2026, 7, 31)  # the SDN set that the tags of every organization were compared with

# The words for a stated negative: until when it holds, and how it reads.
_ABSENT = {
    "not-designated-as-of-2026-06": (MID_2026, "not designated as of 2026-06"),
    "not-among-the-seven-listed-on-2025-02-20": (EIGHT_DESIGNATED, "not among the seven listed on 2025-02-20"),
    "the-only-one-of-the-eight-not-on-the-SDN-list-before": (
        EIGHT_DESIGNATED - timedelta(days=1),
        "the only one of the eight of 2025-02-20 that was not on the SDN list before",
    ),
}
_NOT_LOOKED_UP = "no-evidence-found"  # neither a designation nor an absence: the status stays unknown
_NOTICE = re.compile(r"fr-(\d{4}-\d{5})")


@dataclass(frozen=True, slots=True)
class Acts:
    """What one status entry says."""

    designations: tuple[Designation, ...] = ()
    absences: tuple[Absence, ...] = ()
    names: tuple[Naming, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What a status entry is read against."""

    party: str  # the official name of the party it stands under
    others: frozenset[str]  # the official names of all other parties, folded
    bases: Mapping[str, str] = field(default_factory=dict)  # program -> the act it rests on


def read_status(fact: Fact, setting: Setting) -> Acts:
    """Return what a status entry says: a designation, absences, or a remark. Fails on a word it does not know."""
    word = fact.maybe_text("status")
    on = LISTS.get(fact.text("list"))
    if on is None:
        raise fact.wrong("the list is not known to the script")
    program = fact.maybe_text("program") or on.program
    if program is None:
        raise fact.wrong("the program is missing")
    if word is None:
        acts = _designated(fact, on, program, setting)
    elif word == _NOT_LOOKED_UP:
        acts = Acts(remarks=(f"{on.authority}, {program}: {word} ({fact.confidence()})",))
    elif word in _ABSENT:
        acts = Acts(absences=_absent(fact, on, program, word))
    else:
        raise fact.wrong(f"the status {word!r} is not understood; teach the script to read it")
    fact.done()
    return acts


def _designated(fact: Fact, on: FactList, program: str, setting: Setting) -> Acts:
    start, proven_on = _start(fact)
    sources, note, as_name = fact.texts("src"), fact.maybe_text("note"), fact.maybe_text("as_name")
    is_of_another = as_name is not None and fold(as_name) in setting.others
    act = Designation(
        list_id=on.list_id,
        authority=on.authority,
        program=program,
        country=on.country,
        interval=Interval(start),
        citation=_citation(fact, sources) or setting.bases.get(program),
        confidence=fact.confidence(),
        sources=sources,
        note=None if is_of_another else note,
        as_name=as_name,
        determined=fact.day("determination"),
        announced=fact.day("announced"),
        proven_on=proven_on,
        doubt=(note or f"listed as {as_name}, which is another party") if is_of_another else None,
    )
    own = as_name is not None and not is_of_another
    return Acts((act,), names=(Naming(as_name, Grade.STRONG, sources),) if as_name and own else ())


def _start(fact: Fact) -> tuple[Day | Between, date | None]:
    """Return the start, and the day of a list that carries the tag."""
    start, not_before, not_after = fact.bound("from"), fact.day("not_before"), fact.day("not_after")
    if start is None:
        return Between(not_before, not_after), not_after
    if not_before is not None or (not_after is not None and isinstance(start, Between)):
        raise fact.wrong("gives a start and bounds for it")
    return start, not_after


def _citation(fact: Fact, sources: tuple[str, ...]) -> str | None:
    """Return the Federal Register page and document, or the instrument."""
    page, doc, instrument = fact.maybe_text("fr"), fact.maybe_text("doc"), fact.maybe_text("instrument")
    docs = [doc] if doc else [found[1] for source in sources if (found := _NOTICE.fullmatch(source))]
    notice = ", ".join(filter(None, [page, *(f"FR Doc. {number}" for number in docs)]))
    return notice or instrument


def _absent(fact: Fact, on: FactList, program: str, word: str) -> tuple[Absence, ...]:
    until, reads = _ABSENT[word]
    sources, confidence, note = fact.texts("src"), fact.confidence(), joined(reads, fact.maybe_text("note"))
    return tuple(
        Absence(on.list_id, on.authority, one, on.country, until, confidence, sources, note)
        for one in (OFAC_TAGS if program == "any" else (program,))
    )


@dataclass(frozen=True, slots=True)
class Sighting:
    """A list of a day that carries tags, and how sure that is."""

    day: date
    sources: tuple[str, ...]
    confidence: Confidence | None


def seen(program: str, sighting: Sighting, basis: str | None) -> Designation:
    """Return the designation behind a tag of which only a sighting is known: its start may be any day before."""
    on = STATE if program == "FTO" else OFAC
    shown_by = "an SDN copy of 2026-06" if sighting.day == MID_2026 else f"the SDN set of {sighting.day}"
    return Designation(
        list_id=on.list_id,
        authority=on.authority,
        program=program,
        country=on.country,
        interval=Interval(Between(None, sighting.day)),
        citation=basis,
        confidence=sighting.confidence,
        sources=sighting.sources,
        note=f"the tag is on {shown_by}; its first day was not read",
        proven_on=sighting.day,
    )
