"""What the tags in force require of whom, by the rules of the law book."""

from collections.abc import Iterable, Iterator

from tamiz.law.book import Consequence, LawBook
from tamiz.model import Obligation, Status, StatusRow

NO_RULE = "unknown"


def obligations(rows: Iterable[StatusRow], book: LawBook) -> tuple[Obligation, ...]:
    """Return one obligation for each consequence and each who it binds, for rows in force on the day only.

    A program in force for which the book holds no consequence gives the action ``unknown``:
    that nothing is known to be required is not that nothing is.
    """
    found: dict[tuple[str, str, str, str | None], Obligation] = {}
    for row in rows:
        if row.status is Status.IN_FORCE:
            for one in _of_row(row, book):
                found.setdefault((one.country, one.program, one.action, one.who), one)
    return tuple(found.values())


def _of_row(row: StatusRow, book: LawBook) -> Iterator[Obligation]:
    program = book.programs.get(row.program)
    consequences = program.consequences if program else ()
    for consequence in consequences or (_unknown(row),):
        for who in consequence.who or (None,):
            yield Obligation(
                action=consequence.action,
                who=who,
                program=row.program,
                country=row.country,
                basis=consequence.basis,
                what=consequence.what,
                confidence=consequence.confidence,
            )


def _unknown(row: StatusRow) -> Consequence:
    what = "The law book holds no rule for this program: what it requires is unknown, which is not nothing"
    return Consequence(NO_RULE, (), what, row.citation or row.program, None)
