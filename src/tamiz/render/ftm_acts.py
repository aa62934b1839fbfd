"""Designations as Sanction records of FollowTheMoney, and the topics that they give an entity."""

from collections.abc import Iterator
from datetime import date

from tamiz.data.ftm_schema import DOUBT_LABEL, NO_COUNTRY, SANCTION, TOPICS_LABEL, ftm_schema
from tamiz.dates import Between, Day, Open, PartialDate, Phase
from tamiz.model import Designation, Entity
from tamiz.render.ftm_line import FtmLine, stable_id, stated

_OF_INTEREST = "poi"  # a party that somebody watches and no authority is known to have designated


def sanction(designation: Designation, entity: Entity) -> FtmLine:
    """Return one act on an entity as a record that names it."""
    start, end = designation.interval.start, designation.interval.end
    announced = designation.announced if isinstance(start, Day) or _days(start) else None
    country = None if designation.country == NO_COUNTRY else designation.country.lower()
    pairs = [
        ("entity", entity.id),
        ("authority", designation.authority),
        ("program", designation.program),
        ("country", country),
        *(("startDate", day) for day in _days(start)),
        *(("endDate", day) for day in _days(end)),
        ("listingDate", announced.isoformat() if announced else None),
        ("reason", designation.note),
        ("summary", f"{DOUBT_LABEL}{designation.doubt}" if designation.doubt else None),
        *(("description", line) for line in _in_words(designation)),
        *(("sourceUrl", source) for source in designation.sources if source.startswith(("http://", "https://"))),
    ]
    return FtmLine(
        id=stable_id(SANCTION, entity.id, *pairs, start),
        schema=SANCTION,
        dataset=designation.list_id,
        values=stated(pairs),
        caption=designation.program,
        first_seen=_first_seen(start),
    )


def topics_of(entity: Entity, on: date | None) -> tuple[str, ...]:
    """Return the topics of an entity: those it was read with, else what its acts on the day say."""
    kept = _kept_topics(entity)
    if kept:
        return kept
    acts = [one for one in entity.designations if on is None or one.interval.phase(on) is not Phase.AFTER]
    by_law = [one for one in acts if one.country != NO_COUNTRY and not one.doubt]
    by_topic = {one.program for one in acts} & ftm_schema().designating_topics
    return tuple(sorted(by_topic)) or (("sanction",) if by_law else (_OF_INTEREST,) if acts else ())


def without_topics(entity: Entity) -> str | None:
    """Return the remarks without the line that keeps topics, which are written as such."""
    if not entity.remarks or not _kept_topics(entity):
        return entity.remarks
    _, _, rest = entity.remarks.partition("\n")
    return rest


def _kept_topics(entity: Entity) -> tuple[str, ...]:
    first, _, _ = (entity.remarks or "").partition("\n")
    named = first.removeprefix(TOPICS_LABEL).split(", ") if first.startswith(TOPICS_LABEL) else []
    return tuple(named) if ftm_schema().topics.issuperset(named) else ()


def _days(end: Day | Between | Open) -> list[str]:
    """Return a bound as the format writes it: a day, a month, a year, or the first and last day of a span."""
    match end:
        case Day(at):
            return [at.isoformat()]
        case Between(not_before, not_after) if not_before and not_after:
            text = str(PartialDate(not_before, not_after))
            return [not_before.isoformat(), not_after.isoformat()] if "/" in text else [text]
        case _:
            return []


def _first_seen(start: Day | Between) -> str | None:
    """Return the day by which an act had begun, where no more is known, as the day somebody first saw it."""
    if isinstance(start, Between) and start.not_before is None and start.not_after:
        return f"{start.not_after}T00:00:00"
    return None


def _in_words(designation: Designation) -> Iterator[str]:
    """Yield what of a designation has no property."""
    start, end = designation.interval.start, designation.interval.end
    if designation.citation:
        yield f"Citation: {designation.citation}"
    if designation.as_name:
        yield f"Made under the name: {designation.as_name}"
    if designation.determined:
        yield f"Determined: {designation.determined}"
    if isinstance(start, Between) and start.not_before and not start.not_after:
        yield f"Begins not before {start.not_before}"
    if isinstance(end, Between) and not _days(end):
        yield f"Has an end or may have one: not before {end.not_before or '?'}, not after {end.not_after or '?'}"
