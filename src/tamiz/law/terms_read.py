"""Reads terms and kinds of askers from records: of ``law.json``, and of a firm's own file alike."""

import calendar
import re

from tamiz.data.records import Record
from tamiz.errors import QueryError
from tamiz.law.askers import Asker, Askers
from tamiz.law.terms import Deadline, Retention, Terms, Unit, YearDay
from tamiz.model import Confidence, Duty, Transaction

_YEAR_DAY = re.compile(r"(\d{2})-(\d{2})", re.ASCII)
_COMMON_YEAR, _MONTHS = 2023, 12
MOST_DAYS, MOST_YEARS = 3_660, 100


def parse_terms(record: Record) -> Terms:
    """Return the terms of a shipped rule. Raises SourceError for what is no term."""
    record.allow("id", "duty", "duty_on_list", "transactions", "from", "until", "deadlines", "records")
    by_list = record.records("duty_on_list")
    return Terms(
        id=record.maybe_text("id"),
        duty=record.maybe_word("duty", Duty) or Duty.UNKNOWN,
        duty_on_list=tuple((one.text("list"), one.word("duty", Duty)) for one in by_list),
        transactions=record.words("transactions", Transaction),
        start=record.maybe_day("from"),
        end=record.maybe_day("until"),
        deadlines=tuple(parse_deadline(one) for one in record.records("deadlines")),
        retentions=tuple(parse_retention(one) for one in record.records("records")),
    )


def parse_transaction(text: str) -> Transaction:
    """Return the kind of transaction that ``text`` names. Raises QueryError with all there are for another."""
    try:
        return Transaction(text.strip().casefold())
    except ValueError as error:
        raise QueryError(f"{text[:40]!r} is no kind of transaction; known are: {', '.join(Transaction)}") from error


def parse_deadline(record: Record) -> Deadline:
    """Return a deadline: "within" so many days of a "unit", or every year "by" a day for what is "held_on" another."""
    record.allow("what", "within", "unit", "held_on", "by", "basis", "confidence", "sources")
    unit = record.word("unit", Unit)
    counts, yearly = unit in (Unit.BUSINESS, Unit.CALENDAR), unit is Unit.YEARLY
    by, held_on = (_year_day(record, name) for name in ("by", "held_on"))
    if yearly != (by is not None) or (held_on is not None and not yearly):
        raise record.damage("needs 'by' (a day such as 09-30) with the unit 'yearly', and has it with no other")
    return Deadline(
        what=record.text("what"),
        unit=unit,
        days=_between(record, "within", MOST_DAYS) if counts else None,
        held_on=held_on or by,
        by=by,
        basis=record.text("basis"),
        confidence=record.maybe_word("confidence", Confidence),
        sources=record.texts("sources"),
    )


def parse_retention(record: Record) -> Retention:
    """Return for how many years records are kept, from and until when that is the rule."""
    record.allow("years", "from", "until", "basis", "confidence", "note", "sources")
    start, end = record.maybe_day("from"), record.maybe_day("until")
    if start and end and start >= end:
        raise record.damage(f"ends on {end}, which is not after its start on {start}")
    return Retention(
        years=_between(record, "years", MOST_YEARS),
        start=start,
        end=end,
        basis=record.text("basis"),
        confidence=record.maybe_word("confidence", Confidence),
        note=record.maybe_text("note"),
        sources=record.texts("sources"),
    )


def parse_askers(records: tuple[Record, ...]) -> Askers:
    """Return the kinds of askers. Raises SourceError when one is said to be a kind that is not there."""
    kinds = tuple(_asker(record) for record in records)
    ids = {kind.id for kind in kinds}
    for record, kind in zip(records, kinds, strict=True):
        absent = {*kind.is_a, *kind.may_be} - ids
        if absent:
            raise record.damage(f"is said to be {min(absent)!r}, which is no kind of asker")
    return Askers(kinds)


def _asker(record: Record) -> Asker:
    record.allow("id", "name", "also", "is", "may_be")
    may_be = record.table("may_be") if record.maybe_record("may_be") else {}
    return Asker(record.text("id"), record.text("name"), record.texts("also"), record.texts("is"), may_be)


def _between(record: Record, name: str, most: int) -> int:
    value = record.number(name)
    if not 1 <= value <= most:
        raise record.damage(f"has {name} {value}; it lies between 1 and {most}")
    return value


def _year_day(record: Record, name: str) -> YearDay | None:
    """Return a day of every year; 29 February is none."""
    text = record.maybe_text(name)
    if text is None:
        return None
    found = _YEAR_DAY.fullmatch(text)
    month, day = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= month <= _MONTHS or not 1 <= day <= calendar.monthrange(_COMMON_YEAR, month)[1]:
        raise record.damage(f"has {name} {text[:40]!r}, which is no day of every year; write it as 09-30")
    return YearDay(month, day)
