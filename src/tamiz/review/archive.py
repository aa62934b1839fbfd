"""Answers kept as they were given, with what they rest on, in a chain: what did we know that day, what did we say."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from tamiz.answers import StatusAnswer
from tamiz.errors import QueryError, StoreError
from tamiz.inputs.document import Document
from tamiz.model import Answer, Query, Settings, Unscreened
from tamiz.render.json import JsonObject, answer_object, status_object
from tamiz.render.plain import encodable
from tamiz.review.basis import Basis
from tamiz.review.chain import MENDED, Chain, New
from tamiz.review.objects import Objects
from tamiz.review.record import Record
from tamiz.store.codec import from_plain, parse_json, to_json, to_plain

ANSWER = "answer"
_REMEMBERED = 8
_SHORTEST_HASH = 8  # characters that find an answer


class QuestionKind(StrEnum):
    """What was asked about."""

    NAME = "name"  # also a row of a table that is answered by itself
    UNREAD = "unread"  # a row that could not be read as a query
    DOCUMENT = "document"
    STATUS = "status"
    TABLE = "table"
    RESCREEN = "rescreen"  # of a portfolio, after its lists had changed

    @property
    def is_of_rows(self) -> bool:
        """Whether the answer is about many customers at once."""
        return self in (QuestionKind.TABLE, QuestionKind.RESCREEN)


@dataclass(frozen=True, slots=True)
class Before:
    """What the answers before a re-screen rested on: the hash of the kept basis, and the settings."""

    basis: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, with all that decides the answer."""

    kind: QuestionKind
    settings: Settings
    query: Query | None = None
    unread: Unscreened | None = None
    file: str | None = None  # the kept file's hash: a document, a customer table
    file_name: str | None = None
    name: str | None = None  # of a status
    history: bool = False
    columns: tuple[tuple[str, str], ...] = ()  # of a table: which column holds what, where it was said
    before: Before | None = None  # of a re-screen


@dataclass(frozen=True, slots=True)
class Told:
    """A question and its answer as the JSON that scripts hold on to."""

    question: Question
    answer: JsonObject


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored answer, read back."""

    id: str
    at: datetime
    account: str
    question: Question
    basis: Basis
    kept_basis: str  # the hash of the file that says it
    answer: Mapping[str, Any]
    record: Record
    before: Basis | None = None  # of a re-screen: what the answers before it rested on

    @property
    def files(self) -> tuple[str, ...]:
        """The kept files that it rests on, by their hashes."""
        bases = (self.basis,) if self.before is None else (self.basis, self.before)
        named = [self.kept_basis, *(file.sha256 for basis in bases for file in basis.files)]
        before = self.question.before
        named += [one for one in (self.question.file, None if before is None else before.basis) if one is not None]
        return tuple(named)

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists that it rests on."""
        bases = (self.basis,) if self.before is None else (self.basis, self.before)
        return tuple(dict.fromkeys(used.list_id for basis in bases for used in basis.lists))


@dataclass(frozen=True, slots=True)
class Archive:
    """The stored answers of one data directory."""

    chain: Chain
    objects: Objects

    def keep(self, told: Iterable[Told], basis: Basis, account: str, at: datetime) -> tuple[str, ...]:
        """Keep answers and return their ids. Raises StoreError when they cannot be written: then none is kept."""
        kept = self.put_basis(basis)
        new: list[New] = [
            (ANSWER, {"account": account, "question": to_plain(one.question), "basis": kept, "answer": one.answer})
            for one in told
        ]
        return tuple(_id_of(record) for record in self.chain.append(at, new))

    def put_basis(self, basis: Basis) -> str:
        """Keep a basis by itself, for years of snapshots take more room than an answer; return its hash."""
        return self.objects.put(to_json(to_plain(basis)).encode())

    def stored(self) -> Iterator[Stored]:
        """Yield the stored answers in order, each proven. Raises StoreError at the first broken record."""
        read = lru_cache(_REMEMBERED)(self._basis)
        for record in self.chain.records():
            if record.kind != MENDED:
                yield self.read(record, read)

    def read(self, record: Record, basis_of: "Callable[[str], Basis] | None" = None) -> Stored:
        """Return the stored answer that a record holds. Raises StoreError when this version does not read it."""
        body = record.body
        try:
            question, kept = from_plain(Question, body["question"]), str(body["basis"])
            account, answer = str(body["account"]), dict(body["answer"])
        except (KeyError, TypeError, ValueError, StoreError) as error:
            raise StoreError(
                f"the stored answers' record {record.number:,} ({record.kind[:20]!r}) holds what this tamiz "
                f"does not read ({str(error)[:160]}). Use the version that wrote it."
            ) from error
        read = basis_of or self._basis
        before = None if question.before is None else read(question.before.basis)
        return Stored(_id_of(record), record.at, account, question, read(kept), kept, answer, record, before)

    def _basis(self, kept: str) -> Basis:
        return from_plain(Basis, parse_json(self.objects.get(kept)))

    def find(self, ident: str) -> Stored:
        """Return a stored answer by its id, or by the hash in its certificate or the start of it: the last such one.

        Raises QueryError when there is none, StoreError when the chain is broken before it.
        """
        asked = ident.strip().lower()
        digits = asked.removeprefix("sum-sha256:").removeprefix("sha256:")
        found: Stored | None = None
        for one in self.stored():
            if one.id == asked:
                return one
            if len(digits) >= _SHORTEST_HASH and _hash_in(one.answer).startswith(digits):
                found = one
        if found is None:
            raise QueryError(
                f"no stored answer is called {ident[:80]!r}; give an id as in a17, or 8 or more characters of the "
                "answer's hash in its certificate; see: tamiz audit list"
            )
        return found


def told_of(answer: Answer, objects: Objects, document: Document | None = None) -> Told:
    """Return an answer with its question; a document is kept as it was read."""
    settings, query = answer.settings, answer.query
    if document is not None:
        kept = objects.put(to_json(to_plain(document)).encode())
        question = Question(QuestionKind.DOCUMENT, settings, file=kept, file_name=document.name)
    elif not query.name and len(answer.unscreened) == 1 and answer.unscreened[0].where == query.id:
        question = Question(QuestionKind.UNREAD, settings, unread=answer.unscreened[0])
    else:
        question = Question(QuestionKind.NAME, settings, query)
    return Told(question, encodable(answer_object(answer)))


def told_of_status(answer: StatusAnswer, settings: Settings, *, history: bool) -> Told:
    """Return a status with its question."""
    question = Question(QuestionKind.STATUS, settings, name=answer.query, history=history)
    return Told(question, encodable(status_object(answer)))


def _id_of(record: Record) -> str:
    return f"a{record.number}"


def _hash_in(answer: Mapping[str, Any]) -> str:
    certificate = answer.get("certificate")
    text = certificate.get("answer") if isinstance(certificate, dict) else ""
    return str(text).rpartition(":")[2]
