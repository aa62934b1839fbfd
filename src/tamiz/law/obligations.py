"""What the tags in force require of whom, by the rules of the law book and of the firm.

Everybody's obligations, unless it is said who asks and about what; what is left out then
is counted. Nothing here decides between rules: where two say otherwise both stay, and say so.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from tamiz.law.askers import Binding
from tamiz.law.book import Consequence, LawBook
from tamiz.law.conflicts import with_conflicts
from tamiz.law.terms import in_time
from tamiz.model import Duty, Obligation, Status, StatusRow

NO_RULE = "unknown"
_Bound: TypeAlias = tuple[str | None, Binding | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """The day that deadlines are counted from, who asks, and about what; empty is everybody and everything."""

    on: date | None = None
    askers: tuple[str, ...] = ()
    transactions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Required:
    """The obligations, and how many rules bind others or are about other transactions."""

    obligations: tuple[Obligation, ...]
    left_out: int = 0


def obligations(rows: Iterable[StatusRow], book: LawBook, asked: Asked = Asked()) -> tuple[Obligation, ...]:
    """Return one obligation for each consequence and each who it binds, for rows in force on the day only.

    A program in force for which the book holds no consequence gives the action ``unknown``:
    that nothing is known to be required is not that nothing is. So does one whose rules all bind others.
    """
    return required(rows, book, asked).obligations


def required(rows: Iterable[StatusRow], book: LawBook, asked: Asked) -> Required:
    """Return what is required of those who ask. Raises QueryError for an asker that the book does not know."""
    found: dict[tuple[object, ...], Obligation] = {}
    left_out: set[tuple[object, ...]] = set()
    for row in rows:
        if row.status is Status.IN_FORCE:
            told = list(_of_row(row, book, asked))
            left = {(row.country, row.program, *one) for one in _left_out(row, book, asked)}
            for one in told or (_made(_unknown(row, left), row, asked, (None, None)),):
                found.setdefault((one.country, one.program, one.action, one.who, one.rule, one.origin, one.duty), one)
            left_out |= left
    made = tuple(found.values())
    return Required(with_conflicts(made, book.askers) if book.firm else made, len(left_out))


def _of_row(row: StatusRow, book: LawBook, asked: Asked) -> Iterator[Obligation]:
    """Yield what the rules of a tag require of those who ask; nothing where there is no rule for them."""
    for consequence in _rules(row, book, asked):
        if consequence.terms.is_about(asked.transactions):
            for bound in _bound(consequence, book, asked):
                yield _made(consequence, row, asked, bound)


def _rules(row: StatusRow, book: LawBook, asked: Asked) -> Iterator[Consequence]:
    """Yield the rules for a tag that hold on the day: the law's, then each firm's."""
    program = book.programs.get(row.program)
    firms = (one for firm in book.firm for one in firm.of(row.program))
    for one in (*(program.consequences if program else ()), *firms):
        terms, day = one.terms, asked.on
        if row.country in (terms.countries or (row.country,)) and (day is None or in_time(terms.start, terms.end, day)):
            yield one


def _bound(consequence: Consequence, book: LawBook, asked: Asked) -> Iterator[_Bound]:
    """Yield each whom the rule names, of those who ask, and how surely it binds."""
    for who in consequence.who or (None,):
        binding = book.askers.binding(who, asked.askers) if asked.askers else None
        if binding is not None or not asked.askers:
            yield who, binding


def _left_out(row: StatusRow, book: LawBook, asked: Asked) -> Iterator[tuple[object, ...]]:
    if asked.askers or asked.transactions:
        for one in _rules(row, book, asked):
            if not one.terms.is_about(asked.transactions) or not any(True for _ in _bound(one, book, asked)):
                yield one.terms.origin, one.terms.id, one.action, one.what


def _made(consequence: Consequence, row: StatusRow, asked: Asked, bound: _Bound) -> Obligation:
    terms, (who, binding) = consequence.terms, bound
    duty = terms.duty_on(row.list_id)
    is_known = duty is not Duty.UNKNOWN  # else a deadline would say that something must be done
    return Obligation(
        action=consequence.action,
        who=who,
        program=row.program,
        country=row.country,
        basis=consequence.basis,
        what=consequence.what,
        confidence=consequence.confidence,
        rule=terms.id,
        duty=duty,
        transactions=tuple(one.value for one in terms.transactions),
        due=tuple(deadline.due(asked.on) for deadline in terms.deadlines) if is_known else (),
        records=terms.keeping(asked.on) if is_known else None,
        notes=consequence.notes,
        sources=consequence.sources,
        origin=terms.origin,
        applies=binding and binding[0],
        applies_why=binding and binding[1],
    )


def _unknown(row: StatusRow, left_out: Collection[object]) -> Consequence:
    what = "The law book holds no rule for this program: what it requires is unknown, which is not nothing"
    if left_out:
        what = (
            "The rules held for this program bind others, or are about other transactions: what it requires of "
            "who asks here is unknown, which is not nothing"
        )
    return Consequence(NO_RULE, (), what, row.citation or row.program, None)
