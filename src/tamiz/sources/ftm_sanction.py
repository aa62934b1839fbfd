"""Sanction records of FollowTheMoney, and topics that stand in for one, to designations.

A Sanction is one legal act: authority, program, country, days. Where the days are missing,
the day on which the collector first saw the record bounds the start from above. An entity
with the topic of a designation and no Sanction is listed by its data set, and no more is known.
"""

from datetime import date

from tamiz.data.ftm_schema import DOUBT_LABEL, NO_COUNTRY
from tamiz.dates import Between, Interval, Open, parse_day
from tamiz.errors import QueryError
from tamiz.model import Confidence, Designation
from tamiz.sources.ftm_part import Part, as_start, lines_of, read_country

_NOT_STATED = "not stated"
_UNKNOWN_PROGRAM = "unknown"
_OVER = frozenset("inactive expired ended lifted removed revoked terminated delisted".split())
_DAY_LENGTH = len("2015-04-08")
_PREFIX = 2  # letters of a country before the hyphen of a program id, as in EU-RUS


def read_sanction(part: Part, list_id: str) -> tuple[Designation, ...]:
    """Return one designation for each program that the Sanction names, one where it names none."""
    programs = part.texts("program") or part.texts("programId") or part.record.datasets or (_UNKNOWN_PROGRAM,)
    authority = part.joined("authority") or "; ".join(part.texts("publisher") or part.record.datasets) or _NOT_STATED
    country = _country(part)
    interval, announced, days = _interval(part)
    sources = part.texts("sourceUrl", "programUrl")
    said = [text for text in part.texts("reason", "summary", "description") if not text.startswith(DOUBT_LABEL)]
    note = "\n".join((*said, *days, *lines_of(part.rest("entity", "authorityId", "unscId"))))
    return tuple(
        Designation(
            list_id=list_id,
            authority=authority,
            program=program,
            country=country,
            interval=interval,
            citation=None,
            confidence=Confidence.SINGLE_SOURCE,  # the file is one collector's word
            sources=sources,
            note=note or None,
            announced=announced,
            doubt=_doubt(part),
        )
        for program in programs
    )


def read_topics(part: Part, list_id: str) -> tuple[Designation, ...]:
    """Return a designation for each topic that says an authority acted, for an entity without any Sanction.

    Being linked to one who is listed, holding an office, or a crime is no designation and stays in the remarks.
    """
    authority = "; ".join(part.record.datasets) or _NOT_STATED
    topics = (topic for topic in part.texts("topics") if topic in part.model.designating_topics)
    return tuple(
        Designation(
            list_id=list_id,
            authority=authority,
            program=topic,
            country=NO_COUNTRY,
            interval=Interval(Between(None, None)),
            citation=None,
            confidence=Confidence.SINGLE_SOURCE,
            note="the topic says so; no Sanction record names the act, the country or a day",
        )
        for topic in topics
    )


def _country(part: Part) -> str:
    """Return whose law it is: as stated, else the country that a program id begins with."""
    stated = part.countries("country")
    for program in part.record.properties.get("programId", ()):
        before, dash, _ = program.partition("-")
        named = read_country(before) if dash and len(before) == _PREFIX else None
        stated = stated or ((named,) if named else ())
    if len(stated) > 1:
        part.doubt("country", ", ".join(stated), "names several countries for one act; the first is kept")
    return stated[0] if stated else NO_COUNTRY


def _interval(part: Part) -> tuple[Interval, date | None, list[str]]:
    """Return when the act was in force, the day it was announced, and in words the days that say something else."""
    stated, listed, dated = (part.span(name) for name in ("startDate", "listingDate", "date"))
    start, last = stated or listed or dated, part.span("endDate")
    if start and last and last.latest < start.earliest:
        part.doubt("endDate", str(last), "is before the act begins; the end is left open")
        last = None
    if last is None:
        _doubt_status(part)
    began = as_start(start) if start else Between(None, _first_seen(part))
    announced = listed.earliest if stated and listed and listed.earliest == listed.latest else None
    others = {"listingDate": listed if stated and not announced else None, "date": dated if start != dated else None}
    unused = [f"{name}: {span}" for name, span in others.items() if span]
    return Interval(began, as_start(last) if last else Open()), announced, unused


def _doubt_status(part: Part) -> None:
    """Say so where an act is called over without a day: it is kept in force, for want of the day it ended."""
    for status in part.record.properties.get("status", ()):
        if status.casefold() in _OVER:
            part.doubt("status", status, "says that the act is over, and no endDate says since when; it is kept open")


def _first_seen(part: Part) -> date | None:
    seen = part.record.first_seen
    try:
        return parse_day(seen[:_DAY_LENGTH]) if seen else None
    except QueryError:
        part.doubt("first_seen", seen or "", "is no day")
        return None


def _doubt(part: Part) -> str | None:
    """Return why the act may not concern the entity, where a summary says so as tamiz writes it."""
    said = (text for text in part.record.properties.get("summary", ()) if text.startswith(DOUBT_LABEL))
    return next((text.removeprefix(DOUBT_LABEL) for text in said), None)
