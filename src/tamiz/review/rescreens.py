"""A re-screen of a portfolio, stored: what changed, with the customers as they were read, so that it can be done again.

It is done again from nothing: everybody answered in full before and after. So a replay also shows that the portfolio
had left out nobody.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tamiz.errors import StoreError
from tamiz.inputs.tables import Row
from tamiz.model import Settings
from tamiz.portfolio import Portfolio, Rescreened, screened_twice
from tamiz.portfolio.again import Spoken
from tamiz.portfolio.customer import read, written
from tamiz.render.canonical import sha256_of
from tamiz.render.certificate import settings_object
from tamiz.render.json import JsonObject
from tamiz.render.plain import encodable
from tamiz.render.portfolio_json import rescreened_told
from tamiz.render.portfolio_values import ListState
from tamiz.review.archive import Archive, Before, Question, QuestionKind, Told
from tamiz.review.basis import ListUsed, basis_of
from tamiz.review.objects import Objects
from tamiz.screen import Screener
from tamiz.store import Edition


def before_of(portfolio: Portfolio, screener: Screener, settings: Settings, archive: Archive) -> Before:
    """Keep what the answers of a portfolio rest on now, and return it with the settings of then."""
    state = portfolio.state
    lists = map(_used, state.lists)
    now = basis_of(screener, settings, archive.objects)  # the same program and weights, or there is no re-screen
    then = replace(now, lists=tuple(lists), silent=())
    return Before(archive.put_basis(then), replace(settings, on=state.on, known_on=state.known_on))


def _used(one: ListState) -> ListUsed:
    editions = tuple(Edition(*named) for named in one.editions)
    return ListUsed(one.id, one.title, one.published, one.sha256, one.parties, editions)


def told_of_rescreen(
    portfolio: Portfolio, found: Rescreened, before: Before, settings: Settings, objects: Objects
) -> Told:
    """Return a re-screen with its question; the customers are kept as they were read."""
    kept = objects.put("".join(f"{written(row)}\n" for row in portfolio.everybody()).encode())
    question = Question(QuestionKind.RESCREEN, settings, file=kept, file_name=portfolio.about.file, before=before)
    return Told(question, _answer(question, found))


def rescreened_again(question: Question, before: Screener, after: Screener, objects: Objects) -> JsonObject:
    """Return what is found when it is done again. Raises StoreError when the customers are not kept."""
    if question.file is None or question.file_name is None or question.before is None:
        raise StoreError("the record does not say whose customers were re-screened, so it cannot be done again.")
    rows = _rows(objects.get(question.file), question.file_name)
    then, now = Spoken(before, question.before.settings), Spoken(after, question.settings)
    return _answer(question, screened_twice(rows, question.file_name, then, now))


def _rows(raw: bytes, file: str) -> Iterator[Row]:
    lines = raw.decode("ascii").split("\n")[:-1]
    return (read(line, number, file) for number, line in enumerate(lines, start=1))


def _answer(question: Question, found: Rescreened) -> JsonObject:
    told = rescreened_told(found)
    asked = {"customers": question.file, "settings": settings_object(question.settings)}
    certificate: dict[str, Any] = {
        "snapshots": {one.id: one.sha256 for one in found.lists},
        "parameters": found.made.parameters,
        "version": found.made.version,
        "query": sha256_of(asked),
        "answer": sha256_of(told),
        "rows": {
            "read": found.customers,
            "match": found.matched,
            "unscreened": found.unscreened,
            "suppressed": 0,
        },
        "partial": False,
    }
    answer: JsonObject = encodable({**told, "certificate": certificate})
    return answer
