"""From all records of one party, wherever they stand, to one entity.

Records are one party when their OFAC uid is the same, or else when the name of the one is
a name of the other in full; two different uids are never one party. Dates that the files
give differently for the same act stop the script.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from builtin_list.acts import COMPARED, MID_2026, OFAC, STATE, Acts, Setting, Sighting, read_status, seen
from builtin_list.fto import FtoRecord, read_fto
from builtin_list.naming import (
    UNTIL_UNKNOWN,
    Naming,
    best_spelling,
    fold,
    gone_by,
    graded_names,
    namings,
    slug,
)
from builtin_list.reading import Fact, joined, merged
from tamiz.dates import Day, Open, Phase
from tamiz.errors import SourceError
from tamiz.model import (
    Absence,
    Address,
    Confidence,
    Designation,
    Distinction,
    Entity,
    Grade,
    Identifier,
    Schema,
)

LIST_ID = "builtin"
_SDN_OF = {MID_2026: ("sdn-2026-06",), COMPARED: ("sdn-2026-07-31",)}


@dataclass(slots=True)
class Draft:
    """A party while its records are being gathered."""

    id: str
    caption: str | None = None  # None: the best spelling of its primary name
    uid: int | None = None
    names: list[Naming] = field(default_factory=list)
    acts: list[Designation] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    distinctions: list[Distinction] = field(default_factory=list)
    countries: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    remarks: list[str] = field(default_factory=list)

    def is_called(self, text: str) -> bool:
        """Return whether this is one of the party's names, weak ones and acronyms of a trap included."""
        return any(fold(naming.text) == fold(text) for naming in self.names)

    def add_act(self, act: Designation) -> None:
        """Add a designation; the same act from a second file adds its sources. Fails when the dates disagree."""
        for number, held in enumerate(self.acts):
            if (held.list_id, held.program) == (act.list_id, act.program) and not _apart(held, act):
                self.acts[number] = _one_act(self.id, held, act)
                return
        self.acts.append(act)

    def add_absence(self, absence: Absence) -> None:
        """Add a stated absence once; a second statement of it adds its sources and may carry it further."""
        for number, held in enumerate(self.absences):
            if (held.list_id, held.program) == (absence.list_id, absence.program):
                sources, note = merged(held.sources, absence.sources), joined(held.note, absence.note)
                self.absences[number] = replace(held, as_of=max(held.as_of, absence.as_of), sources=sources, note=note)
                return
        self.absences.append(absence)

    def add_sighting(self, tags: Iterable[str], sighting: Sighting, bases: Mapping[str, str]) -> None:
        """Add what a list of one day proves: its tags are in force then, whether or not their start was read."""
        for tag in tags:
            list_id = (STATE if tag == "FTO" else OFAC).list_id
            open_acts = [
                number
                for number, act in enumerate(self.acts)
                if (act.list_id, act.program) == (list_id, tag) and isinstance(act.interval.end, Open)
            ]
            if not open_acts:
                self.acts.append(seen(tag, sighting, bases.get(tag)))
            for number in open_acts:
                self.acts[number] = _proven(self.id, self.acts[number], sighting)


def _apart(one: Designation, other: Designation) -> bool:
    """Return whether one act had ended before the other began: two periods of one tag."""
    first, second = sorted((one, other), key=lambda act: isinstance(act.interval.end, Open))
    ended, began = first.interval.end, second.interval.start
    return isinstance(ended, Day) and isinstance(began, Day) and ended.date <= began.date


def _one_act(party: str, held: Designation, again: Designation) -> Designation:
    if held.interval != again.interval:
        raise SourceError(
            f"{party}: {held.program} runs {held.interval} in one fact file and {again.interval} in another; "
            "mend the facts, no date is chosen for you"
        )
    days = [day for day in (held.proven_on, again.proven_on) if day]
    return replace(
        held,
        sources=merged(held.sources, again.sources),
        note=joined(held.note, again.note),
        proven_on=min(days, default=None),
    )


def _proven(party: str, act: Designation, sighting: Sighting) -> Designation:
    """Return the designation with the earliest day that proves it, and the source of that day."""
    if act.interval.phase(sighting.day) is Phase.BEFORE:
        raise SourceError(f"{party}: a list of {sighting.day} carries {act.program}, which starts {act.interval.start}")
    if act.proven_on and act.proven_on <= sighting.day:
        return act
    return replace(act, proven_on=sighting.day, sources=merged(act.sources, sighting.sources))


@dataclass(slots=True)
class Parties:
    """All drafts, found again by uid or name."""

    bases: Mapping[str, str]
    drafts: dict[str, Draft] = field(default_factory=dict)

    def named(self, text: str) -> list[Draft]:
        """Return every party that goes by ``text``."""
        return [draft for draft in self.drafts.values() if draft.is_called(text)]

    def find(self, name: str, uid: int | None) -> Draft:
        """Return the party of a record, a new draft when it is the first. Fails when two parties could be meant."""
        same_uid = [draft for draft in self.drafts.values() if uid is not None and draft.uid == uid]
        found = same_uid or [draft for draft in self.named(name) if uid is None or draft.uid in {None, uid}]
        if len(found) > 1:
            raise SourceError(f"{name}: may be {' or '.join(draft.id for draft in found)}; give it the uid of one")
        draft = found[0] if found else self.add(Draft(slug(name)))
        draft.uid = draft.uid or uid
        return draft

    def add(self, draft: Draft) -> Draft:
        """Keep a new draft. Fails when its id is taken."""
        if draft.id in self.drafts:
            raise SourceError(f"{draft.id}: two parties would have this id")
        self.drafts[draft.id] = draft
        return draft

    def entities(self, weak_acronyms: frozenset[str]) -> tuple[Entity, ...]:
        """Return all parties as entities, by id. Fails when two of them share a uid."""
        uids = [draft.uid for draft in self.drafts.values() if draft.uid is not None]
        twice = {uid for uid in uids if uids.count(uid) > 1}
        if twice:
            raise SourceError(f"the OFAC uid {min(twice)} is given to two parties; mend the facts")
        return tuple(sorted((entity_of(one, weak_acronyms) for one in self.drafts.values()), key=lambda one: one.id))


def add_organization(parties: Parties, fact: Fact, others: frozenset[str]) -> None:
    """Gather one entry of designations-mx.yml; ``others`` are the official names of all entries, folded."""
    official = fact.text("official_name")
    draft = parties.add(Draft(fact.text("id"), official))
    setting = Setting(official, others - {fold(official)}, parties.bases)
    acts = [read_status(status, setting) for status in fact.facts("statuses")]
    _add_acts(draft, acts)
    draft.countries = (fact.text("country"),)
    noticed = next((act.sources for act in draft.acts if act.program == "FTO"), ())
    recorded = _add_ofac(draft, fact.fact("ofac"), parties.bases)
    draft.names += namings(official, Grade.PRIMARY, noticed or recorded)
    _add_aliases(draft, fact, noticed)
    fact.done()


def _add_acts(draft: Draft, found: Iterable[Acts]) -> None:
    for acts in found:
        draft.names += acts.names
        draft.remarks += acts.remarks
        for act in acts.designations:
            draft.add_act(act)
        for absence in acts.absences:
            draft.add_absence(absence)


def _add_ofac(draft: Draft, ofac: Fact, bases: Mapping[str, str]) -> tuple[str, ...]:
    """Gather the party's OFAC record: names by grade, countries, tags by day; return its sources."""
    sources, sure = ofac.texts("src"), ofac.confidence()
    draft.uid = ofac.number("uid")
    graded = ((ofac.maybe_text("primary_name"), Grade.PRIMARY), (ofac.maybe_text("former_primary_name"), Grade.FORMER))
    for text, grade in graded:
        if text:
            draft.names.append(Naming(text, grade, sources, UNTIL_UNKNOWN if grade is Grade.FORMER else None))
    draft.names += [Naming(text, Grade.STRONG, sources) for text in ofac.texts("strong_aliases")]
    draft.names += [Naming(text, Grade.WEAK, sources) for text in ofac.texts("weak_aliases")]
    own = ofac.maybe_text("country")
    draft.countries = merged(draft.countries, ofac.texts("countries"), (own,) if own else ())
    address = ofac.maybe_text("address")
    draft.addresses = (Address(address),) if address else ()
    note = ofac.maybe_text("note")
    if note or sure is not Confidence.CONFIRMED:
        draft.remarks.append(f"OFAC record {draft.uid}, {sure}" + (f": {note}" if note else ""))
    for tags, day in _tags_by_day(ofac, sources):
        draft.add_sighting(tags, Sighting(day, _SDN_OF[day], sure), bases)
    ofac.done()
    return sources


def _tags_by_day(ofac: Fact, sources: tuple[str, ...]) -> list[tuple[tuple[str, ...], date]]:
    """Return the tags of the record with the day of the list that shows them.

    ``programs`` beside ``programs_as_of_2026_06`` are the tags after that, on the set of 2026-07-31 that every
    organization was compared with; alone, they are of the list that ``src`` names.
    """
    earlier, compared, tags = (ofac.texts(key) for key in ("programs_as_of_2026_06", "programs_2026_07_31", "programs"))
    if tags and not {"sdn-2026-06", "sdn-2026-07-31"} & set(sources):
        raise ofac.wrong("has programs, but src names no SDN list whose day is known")
    later = earlier or "sdn-2026-06" not in sources
    found = ((earlier, MID_2026), (compared, COMPARED), (tags, COMPARED if later else MID_2026))
    return [(tags, day) for tags, day in found if tags]


def _add_aliases(draft: Draft, fact: Fact, noticed: tuple[str, ...]) -> None:
    listed = next((act.sources for act in draft.acts if act.country == "CA"), ())
    by_key = {
        "aliases_in_fto_notice": noticed,
        "aliases_on_state_page": ("os-fto",),
        "aliases_in_canada": listed,
        "other_names": (),
    }
    for key, sources in by_key.items():
        draft.names += [one for text in fact.texts(key) for one in namings(text, Grade.STRONG, sources)]
    draft.names += [Naming(text, Grade.WEAK, (), gone_by(MID_2026)) for text in fact.texts("older_weak_aliases")]


def add_fto_record(parties: Parties, fact: Fact, *, current: bool) -> None:
    """Gather one record of us-fto.yml into the party it belongs to."""
    record: FtoRecord = read_fto(fact, parties.bases, current=current)
    draft = parties.find(record.name, record.uid)
    draft.names += record.names
    draft.add_act(record.designation)
    for tag in record.tags:
        draft.add_act(tag)


def add_negative(parties: Parties, fact: Fact) -> None:
    """Gather one of the parties that carry drug tags and no terrorist tag in mid-2026."""
    name, uid, tags = fact.text("name"), fact.number("uid"), fact.texts("programs")
    sources, sure = fact.texts("src"), fact.confidence()
    draft = parties.find(name, uid)
    draft.names += namings(name, Grade.PRIMARY, sources)
    draft.names += [Naming(text, Grade.STRONG, sources) for text in fact.texts("strong_aliases")]
    draft.names += [Naming(text, Grade.WEAK, sources) for text in fact.texts("weak_aliases")]
    note = fact.maybe_text("note")
    draft.remarks += [note] if note else []
    draft.add_sighting(tags, Sighting(MID_2026, sources, sure), parties.bases)
    for on, tag in ((STATE, "FTO"), (OFAC, "SDGT")):
        # Whoever was designated once did not stay without the tag: there the interval speaks.
        if not any(act.program == tag for act in draft.acts):
            said = "not designated as of 2026-06"
            draft.add_absence(Absence(on.list_id, on.authority, tag, on.country, MID_2026, sure, sources, said))
    fact.done()


def entity_of(draft: Draft, weak_acronyms: frozenset[str]) -> Entity:
    """Return the finished entity. Fails when a stated absence contradicts one of its designations."""
    _check_absences(draft)
    caption = draft.caption or best_spelling([naming for naming in draft.names if naming.grade is Grade.PRIMARY])
    return Entity(
        id=f"{LIST_ID}:{draft.id}",
        list_id=LIST_ID,
        caption=caption,
        schema=Schema.ORGANIZATION,
        names=graded_names(caption, draft.names, weak_acronyms),
        designations=tuple(sorted(draft.acts, key=lambda act: (act.list_id, act.program, str(act.interval)))),
        absences=tuple(sorted(draft.absences, key=lambda absence: (absence.list_id, absence.program))),
        distinctions=tuple(sorted(draft.distinctions, key=lambda one: (one.other, one.why))),
        countries=draft.countries,
        identifiers=(Identifier("ofac-uid", str(draft.uid)),) if draft.uid else (),
        addresses=draft.addresses,
        remarks=joined(*draft.remarks),
    )


def _check_absences(draft: Draft) -> None:
    for absence in draft.absences:
        for act in draft.acts:
            same = (act.country, act.program) == (absence.country, absence.program)
            if same and act.doubt is None and act.interval.phase(absence.as_of) in {Phase.WITHIN, Phase.AFTER}:
                raise SourceError(f"{draft.id}: {act.program} is stated absent on {absence.as_of} and in force before")
