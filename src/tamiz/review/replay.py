"""Stored answers asked again, of the same lists, weights and decisions, and compared byte for byte."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from tamiz.errors import ScreeningError, StoreError
from tamiz.inputs.document import Document
from tamiz.render.canonical import canonical
from tamiz.render.json import JsonObject, answer_object, status_object
from tamiz.render.plain import encodable
from tamiz.review.archive import Archive, Question, QuestionKind, Stored
from tamiz.review.basis import Basis, screener_as_then
from tamiz.review.difference import Difference, first_difference
from tamiz.review.ledger import Decisions
from tamiz.screen import Screener
from tamiz.store.codec import from_plain, parse_json
from tamiz.version import __version__

_REMEMBERED = 4  # sets of lists that are open at a time


class Outcome(StrEnum):
    """What came of a replay."""

    SAME = "same"
    DIFFERENT = "different"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Replayed:
    """One stored answer, asked again."""

    id: str
    outcome: Outcome
    then_version: str
    now_version: str
    difference: Difference | None = None
    why: str | None = None  # it could not be asked again


class Replayer:
    """Asks stored answers again; what many of them rest on is opened once."""

    def __init__(self, archive: Archive, data: Path, decisions: Decisions) -> None:
        self._archive, self._data, self._decisions = archive, data, decisions
        self._screener = lru_cache(_REMEMBERED)(self._open)

    def replay(self, stored: Stored) -> Replayed:
        """Return what comes of asking again; that it cannot be is an outcome with its reason."""
        version = stored.basis.version
        try:
            now = self._asked_again(stored)
        except ScreeningError as error:
            return Replayed(stored.id, Outcome.IMPOSSIBLE, version, __version__, why=str(error))
        difference = compare(stored.answer, now)
        outcome = Outcome.SAME if difference is None else Outcome.DIFFERENT
        return Replayed(stored.id, outcome, version, __version__, difference)

    def _asked_again(self, stored: Stored) -> JsonObject:
        question, screener = stored.question, self._screener(stored.basis)
        if question.kind is QuestionKind.TABLE:
            if stored.answer["certificate"].get("partial"):
                raise StoreError("the run was stopped before its end, so it cannot be run again to the same end.")
            from tamiz.review.tables import run_again  # noqa: PLC0415  # imports pyarrow

            return run_again(question, screener, self._archive.objects)
        if question.kind is QuestionKind.RESCREEN:
            from tamiz.review.rescreens import rescreened_again  # noqa: PLC0415  # imports numpy

            before = screener if stored.before is None else self._screener(stored.before)
            return rescreened_again(question, before, screener, self._archive.objects)
        again: JsonObject = encodable(self._answered(question, screener))
        return again

    def _answered(self, question: Question, screener: Screener) -> JsonObject:
        settings = question.settings
        if question.kind is QuestionKind.STATUS:
            return status_object(screener.status(question.name or "", settings, history=question.history))
        if question.kind is QuestionKind.DOCUMENT:
            return answer_object(screener.screen_document(self._document(question), settings))
        asked = question.unread if question.kind is QuestionKind.UNREAD else question.query
        if asked is None:
            raise StoreError("the record does not say what was asked, so it cannot be asked again.")
        (answer,) = screener.screen_all([asked], settings)
        return answer_object(answer)

    def _document(self, question: Question) -> Document:
        return from_plain(Document, parse_json(self._archive.objects.get(question.file or "")))

    def _open(self, basis: Basis) -> Screener:
        return screener_as_then(basis, self._data, self._archive.objects, self._decisions)


def compare(then: Any, now: JsonObject) -> Difference | None:
    """Return where two answers first differ, None where their bytes are the same.

    The version of the program in the certificate is left out: it says who answered and not what.
    """
    then, now = _without_version(then), _without_version(now)
    if canonical(then) == canonical(now):
        return None
    return first_difference(then, now) or Difference("answer", "other bytes", "of the same values")


def _without_version(answer: Any) -> JsonObject:
    certificate = answer.get("certificate") or {}
    told = {key: value for key, value in certificate.items() if key != "version"}
    return {**answer, "certificate": told}
