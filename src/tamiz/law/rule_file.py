"""A firm's own rules, checked whole before any counts: one fault and none is used.

A rule stands beside those of the law book; it takes nothing away. Where it says
otherwise than another, both are shown (``conflicts``).
"""

import difflib
from typing import NoReturn, Protocol

from tamiz.data.records import Record
from tamiz.errors import QueryError, RuleError, SourceError
from tamiz.law.book import EVERY_PROGRAM, Consequence, FirmRules, LawBook
from tamiz.law.countries import parse_country
from tamiz.law.terms import Terms
from tamiz.law.terms_read import parse_deadline, parse_retention
from tamiz.model import Confidence, Duty, Transaction

MOST_RULES = 500
_MEND = "Mend the file; no rule of it was used. See docs/obligations.md."
_LONGEST = 2_000  # characters of one text
_LONGEST_PROGRAM = 60
_WRITABLE = tuple(duty for duty in Duty if duty is not Duty.UNKNOWN)


class Raw(Protocol):
    """A rule file as it was read."""

    @property
    def name(self) -> str:
        """The name it is shown by."""

    @property
    def sha256(self) -> str:
        """The hash of its bytes."""

    @property
    def raw(self) -> bytes:
        """Its bytes."""

    @property
    def values(self) -> object:
        """Texts, numbers, lists and mappings."""


class FirmRecord(Record):
    """One mapping of a firm's file; a number may be written as text, as YAML gives it."""

    __slots__ = ()

    def damage(self, what: str) -> SourceError:
        """Return the error that says what is wrong at this place; ``parse_rules`` makes it the firm's."""
        return SourceError(f"{self.where}: {what}. {_MEND}")

    def maybe_text(self, name: str) -> str | None:
        """Return a text of a sane length that prints, or None."""
        text = super().maybe_text(name)
        if text is not None and (len(text) > _LONGEST or not text.strip() or not text.isprintable()):
            raise self.damage(f"has a {name} that is empty, longer than {_LONGEST:,} characters, or does not print")
        return text

    def number(self, name: str) -> int:
        """Return a whole number, or a text of digits."""
        value = self._fields.get(name)
        is_digits = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10  # noqa: PLR2004
        return int(value) if is_digits else super().number(name)  # type: ignore[arg-type]  # a text of digits


def parse_rules(raw: Raw, book: LawBook) -> FirmRules:
    """Return the rules of a file. Raises RuleError with the place of the first fault."""
    try:
        return _parse(FirmRecord(raw.values, raw.name), raw, book)
    except SourceError as error:
        raise RuleError(str(error)) from error


def _parse(whole: FirmRecord, raw: Raw, book: LawBook) -> FirmRules:
    whole.allow("programs", "rules")
    own = whole.table("programs") if whole.maybe_record("programs") else {}
    records = whole.records("rules")
    if not 1 <= len(records) <= MOST_RULES:
        raise whole.damage(f"holds {len(records):,} rules; a file holds 1 to {MOST_RULES}")
    if not all(name.strip() and name.isprintable() and len(name) <= _LONGEST_PROGRAM for name in own):
        raise whole.damage(f"holds a program whose name is empty, longer than {_LONGEST_PROGRAM}, or does not print")
    known = {*book.programs, *own, EVERY_PROGRAM}
    rules: dict[str, list[Consequence]] = {}
    seen: set[str] = set()
    for record in records:
        rule = _rule(record, book, raw.name)
        if str(rule.terms.id) in seen:
            raise record.damage(f"has the id {rule.terms.id!r} of an earlier rule; give it one of its own")
        seen.add(str(rule.terms.id))
        for program in _programs(record, known):
            rules.setdefault(program, []).append(rule)
    return FirmRules(raw.name, raw.sha256, {program: tuple(listed) for program, listed in rules.items()}, raw.raw)


def _rule(record: Record, book: LawBook, name: str) -> Consequence:
    record.allow(*_FIELDS)
    duty = record.word("action", Duty)
    if duty is Duty.UNKNOWN:
        raise record.damage(f"has the action 'unknown'; a rule says what is to be done: {', '.join(_WRITABLE)}")
    start, end = record.maybe_day("from"), record.maybe_day("until")
    if start and end and start >= end:
        raise record.damage(f"ends on {end}, which is not after its start on {start}")
    return Consequence(
        action=duty.value,
        who=tuple(_who(record, word, book) for word in record.texts("who")),
        what=record.text("what"),
        basis=record.text("basis"),
        confidence=record.maybe_word("confidence", Confidence),
        notes=tuple(filter(None, [record.maybe_text("note")])),
        sources=tuple(filter(None, [record.maybe_text("source")])),
        terms=Terms(
            id=record.text("id"),
            duty=duty,
            transactions=record.words("transactions", Transaction),
            countries=tuple(_country(record, word) for word in record.texts("countries")),
            start=start,
            end=end,
            deadlines=tuple(parse_deadline(one) for one in record.records("deadlines")),
            retentions=tuple(parse_retention(one) for one in record.records("records")),
            origin=name,
        ),
    )


_FIELDS = (
    *("id", "programs", "countries", "who", "transactions", "action", "what", "basis", "confidence"),
    *("note", "source", "from", "until", "deadlines", "records"),
)


def _programs(record: Record, known: set[str]) -> tuple[str, ...]:
    named = record.texts("programs")
    if not named:
        raise record.damage("names no programs; name some, or write: programs: [any]")
    for name in named:
        if name not in known:
            _unknown_program(record, name, sorted(known))
    return tuple(dict.fromkeys(named))


def _unknown_program(record: Record, name: str, known: list[str]) -> NoReturn:
    near = difflib.get_close_matches(name[:_LONGEST_PROGRAM], known, 1, 0.5)
    meant = f"; did you mean {near[0]!r}?" if near else "."
    raise record.damage(
        f"names the program {name[:_LONGEST_PROGRAM]!r}, which is not known{meant} Known are {', '.join(known)}. "
        "What only your lists carry is named at the top of the file, under 'programs:', with what it stands for"
    )


def _who(record: Record, word: str, book: LawBook) -> str:
    try:
        return book.askers.parse(word).name
    except QueryError as error:
        raise record.damage(f"has a who that nobody is: {error}") from error


def _country(record: Record, word: str) -> str:
    try:
        return parse_country(word)
    except QueryError as error:
        raise record.damage(f"has a country that is none: {error}") from error
