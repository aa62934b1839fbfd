"""Invented parties and a small law book for the tests of this room."""

from datetime import date

from tamiz.dates import Between, Day, Interval, Open
from tamiz.law import LawBook
from tamiz.law.book import Consequence, Program, Watched
from tamiz.model import Absence, Confidence, Designation, Entity, Grade, Name, Schema, StatusRow

AS_OF = date(2024, 12, 31)
WATCHED = Watched("US", "FTO", "US State", "us-state-fto")


def day(text: str) -> date:
    return date.fromisoformat(text)


def maybe(text: str | None) -> date | None:
    return None if text is None else day(text)


def between(not_before: str | None, not_after: str | None) -> Between:
    return Between(maybe(not_before), maybe(not_after))


def act(  # noqa: PLR0913  # a test names the one or two fields it is about
    start: str | Between,
    end: str | Between | None = None,
    *,
    program: str = "FTO",
    country: str = "US",
    announced: str | None = None,
    proven_on: str | None = None,
    doubt: str | None = None,
) -> Designation:
    return Designation(
        list_id=f"{country.lower()}-list",
        authority="an authority",
        program=program,
        country=country,
        interval=Interval(
            Day(day(start)) if isinstance(start, str) else start,
            Day(day(end)) if isinstance(end, str) else end or Open(),
        ),
        citation=f"notice of {program}",
        confidence=Confidence.CONFIRMED,
        sources=("a gazette",),
        announced=maybe(announced),
        proven_on=maybe(proven_on),
        doubt=doubt,
    )


def absence(as_of: str, program: str = "FTO", country: str = "US") -> Absence:
    return Absence("us-state-fto", "US State", program, country, day(as_of), Confidence.CONFIRMED, note="was not on it")


def party(*designations: Designation, absences: tuple[Absence, ...] = ()) -> Entity:
    return Entity(
        id="invented:ovidios",
        list_id="invented",
        caption="Los Ovidios Inventados",
        schema=Schema.ORGANIZATION,
        names=(Name("Los Ovidios Inventados", Grade.PRIMARY),),
        designations=designations,
        absences=absences,
    )


def book(*programs: Program, watched: tuple[Watched, ...] = (WATCHED,)) -> LawBook:
    return LawBook(AS_OF, {program.id: program for program in programs}, watched=watched)


def program(name: str, *consequences: Consequence) -> Program:
    return Program(name, name, consequences=consequences)


def only(rows: tuple[StatusRow, ...], program: str = "FTO") -> StatusRow:
    (row,) = [row for row in rows if row.program == program]
    return row
