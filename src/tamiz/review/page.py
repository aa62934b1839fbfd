"""A stored answer as people are told of it: read from the JSON that was kept, never asked again."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tamiz.decided import Change, Decided, DecisionState, Side
from tamiz.errors import QueryError
from tamiz.model import CONTRADICTIONS, Query, Signal
from tamiz.render.proof_views import ListAsked, PartyTold, Proof
from tamiz.render.review_views import StoredLine
from tamiz.review.archive import QuestionKind, Stored

_E4 = 10_000
_CLEAR, _MATCH, _UNSCREENED = "clear", "match", "unscreened"


def proof_of(stored: Stored) -> Proof:
    """Return what the page of a stored answer says.

    Raises QueryError for a status, which says when a party was designated and not whether one was found.
    """
    if stored.question.kind is QuestionKind.STATUS:
        raise QueryError(f"{stored.id} is a status and no screening, so there is no certificate of what was found")
    settings, basis, answer = stored.question.settings, stored.basis, stored.answer
    asked, certificate = basis.decisions, answer["certificate"]
    return Proof(
        id=stored.id,
        kind=stored.question.kind.value,
        result=result_of(stored),
        asked=tuple(_asked(stored)),
        on=_day(stored),
        on_from=str(answer.get("on_from", settings.on_origin.value)),
        known_on=settings.known_on,
        at=stored.at,
        account=stored.account,
        lists=tuple(ListAsked(one.list_id, one.title, one.published, one.parties, one.sha256) for one in basis.lists),
        silent=basis.silent,
        threshold=(settings.threshold_e4 or basis.threshold_e4) / _E4,
        complete_name=settings.complete_name.value,
        in_force_only=settings.in_force_only,
        decisions=None if asked is None else (asked.records, asked.on),
        found_count=_found_count(stored),
        found=tuple(_told(answer, "matches")),
        more=answer.get("more", 0),
        suppressed=tuple(_told(answer, "suppressed")),
        suppressed_more=answer.get("suppressed_more", 0),
        suppressed_count=_suppressed_count(stored),
        fell_short=answer.get("fell_short", 0),
        unscreened=tuple(_unscreened(stored)),
        parameters=certificate["parameters"],
        version=certificate["version"],
        query_hash=certificate["query"],
        answer_hash=certificate["answer"],
        record=stored.record.number,
        record_hash=stored.record.hash,
    )


def line_of(stored: Stored) -> StoredLine:
    """Return a stored answer in short."""
    question = stored.question
    asked = question.name or question.file_name or (question.query.name if question.query else None)
    return StoredLine(
        stored.id,
        stored.at,
        question.kind.value,
        asked or (question.unread.where if question.unread else ""),
        result_of(stored),
        _day(stored),
        question.settings.known_on,
        stored.account,
        stored.answer["certificate"]["answer"],
    )


def result_of(stored: Stored) -> str:
    """Return clear, match or unscreened; the last wins, as exit status 3 does."""
    if any(_unscreened(stored)):
        return _UNSCREENED
    return _MATCH if _found_count(stored) else _CLEAR


def _found_count(stored: Stored) -> int:
    """Return how many parties were found, of a table how many rows have one."""
    answer = stored.answer
    if stored.question.kind.is_of_rows:
        return int(answer["certificate"]["rows"]["match"])
    return len(answer.get("matches", answer.get("entities", ()))) + int(answer.get("more", 0))


def _suppressed_count(stored: Stored) -> int:
    """Return how many parties are suppressed, of a table how many rows have one; a row counts once for each reason."""
    answer = stored.answer
    if stored.question.kind.is_of_rows:
        rows = answer["certificate"]["rows"]
        return int(rows["suppressed"]) + int(rows.get("accepted", 0))
    return len(answer.get("suppressed", ())) + int(answer.get("suppressed_more", 0))


def _unscreened(stored: Stored) -> Iterator[str]:
    """Yield what could not be screened, and why."""
    if not stored.question.kind.is_of_rows:
        yield from (f"{one['where']}: {one['reason']}" for one in stored.answer.get("unscreened", ()))
        return
    certificate = stored.answer["certificate"]
    if certificate["partial"]:
        yield f"the run was stopped after {certificate['rows']['read']:,} rows"
    if certificate["rows"]["unscreened"]:
        yield f"{certificate['rows']['unscreened']:,} rows were not screened in full; the answers say why"


def _day(stored: Stored) -> date:
    """Return the day that the answer is valid on: of a document it may be its own."""
    said = stored.answer.get("on")
    return stored.question.settings.on if said is None else date.fromisoformat(said)


def _told(answer: Mapping[str, Any], key: str) -> Iterator[PartyTold]:
    for one in answer.get(key, ()):
        entity = one["entity"]
        lists = dict.fromkeys(row["list"] for row in one["designations"])
        yield PartyTold(
            entity["caption"],
            entity["id"],
            ", ".join(lists),
            one["name"],
            one["rule"] or "",
            one["score"],
            one["in_force"],
            _decided(one.get("decided")),
            tuple(_contradictions(one)) if key == "suppressed" else (),
        )


def _decided(plain: Mapping[str, Any] | None) -> Decided | None:
    if plain is None:
        return None
    changed = (
        Change(Side(one["side"]), one["field"], tuple(one["before"]), tuple(one["now"])) for one in plain["changes"]
    )
    return Decided(
        plain["id"],
        DecisionState(plain["state"]),
        plain["author"],
        plain["reason"],
        date.fromisoformat(plain["decided"]),
        date.fromisoformat(plain["until"]),
        tuple(plain["approved_by"]),
        tuple(changed),
    )


def _contradictions(match: Mapping[str, Any]) -> Iterator[Signal]:
    for one in match["evidence"]:
        if one["kind"] in CONTRADICTIONS and one["bits"] < 0:
            yield Signal(one["kind"], round(one["bits"] * 1000), one["asked"], one["listed"], one["why"])


def _asked(stored: Stored) -> Iterator[tuple[str, str]]:
    """Yield what was asked, field by field; a field that said nothing is left out."""
    question = stored.question
    if question.file_name:
        yield "file", f"{question.file_name} · sha256:{question.file}"
    if question.kind.is_of_rows:
        yield "rows", f"{stored.answer['certificate']['rows']['read']:,}"
    if question.unread is not None:
        yield "name", question.unread.where
    if question.query is not None:
        yield from ((name, value) for name, value in _fields(question.query) if value)
    if question.settings.lists:
        yield "only_lists", ", ".join(question.settings.lists)


def _fields(query: Query) -> Iterator[tuple[str, str]]:
    yield "name", query.name
    yield "customer", query.id or ""
    yield "schema", query.schema.value if query.schema else ""
    yield "birth_date", str(query.birth_date or "")
    yield "country", query.country or ""
    yield "sex", query.sex or ""
    yield "address", query.address or ""
    numbers = (f"{one.kind}{f'/{one.country}' if one.country else ''} {one.value}" for one in query.identifiers)
    yield "identifiers", ", ".join(numbers)
