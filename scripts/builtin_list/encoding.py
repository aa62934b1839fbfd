"""From entities to the JSON that ``tamiz.sources.builtin`` reads back; what is absent is left out."""

from typing import Any

from tamiz.dates import Between, Day, Interval, Open
from tamiz.model import Absence, Designation, Entity, Name

JsonObject = dict[str, Any]


def entity_object(entity: Entity) -> JsonObject:
    """Return one entity; its list is that of the file."""
    return compact(
        id=entity.id,
        caption=entity.caption,
        schema=entity.schema.value,
        names=[_name(name) for name in entity.names],
        designations=[_designation(act) for act in entity.designations],
        absences=[_absence(absence) for absence in entity.absences],
        distinctions=[compact(other=one.other, why=one.why, confidence=one.confidence) for one in entity.distinctions],
        countries=entity.countries,
        identifiers=[compact(kind=one.kind, value=one.value, country=one.country) for one in entity.identifiers],
        addresses=[compact(text=one.text, city=one.city, country=one.country) for one in entity.addresses],
        remarks=entity.remarks,
    )


def compact(**fields: object) -> JsonObject:
    """Return an object without the fields that say nothing."""
    return {name: value for name, value in fields.items() if value is not None and value not in ((), [], "")}


def _name(name: Name) -> JsonObject:
    valid = None if name.valid is None else _interval(name.valid)
    return compact(text=name.text, grade=name.grade.value, valid=valid, sources=name.sources)


def _designation(act: Designation) -> JsonObject:
    return compact(
        list=act.list_id,
        authority=act.authority,
        program=act.program,
        country=act.country,
        interval=_interval(act.interval),
        citation=act.citation,
        confidence=act.confidence,
        as_name=act.as_name,
        determined=act.determined and act.determined.isoformat(),
        announced=act.announced and act.announced.isoformat(),
        proven_on=act.proven_on and act.proven_on.isoformat(),
        doubt=act.doubt,
        note=act.note,
        sources=act.sources,
    )


def _absence(absence: Absence) -> JsonObject:
    return compact(
        list=absence.list_id,
        authority=absence.authority,
        program=absence.program,
        country=absence.country,
        as_of=absence.as_of.isoformat(),
        confidence=absence.confidence,
        note=absence.note,
        sources=absence.sources,
    )


def _interval(interval: Interval) -> JsonObject:
    """Return both ends; an open end is left out, and a bound that is not known is an empty object."""
    written: JsonObject = {"from": _bound(interval.start)}
    if not isinstance(interval.end, Open):
        written["to"] = _bound(interval.end)
    return written


def _bound(end: Day | Between) -> JsonObject:
    if isinstance(end, Day):
        return {"date": end.date.isoformat()}
    return compact(
        not_before=end.not_before and end.not_before.isoformat(),
        not_after=end.not_after and end.not_after.isoformat(),
    )
