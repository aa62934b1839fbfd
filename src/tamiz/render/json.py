"""Answers as JSON: the shape that scripts hold on to.

Every key is always there, and what is not known is null; an end of an interval never
is. Three keys are exceptions, because they belong to one kind of input or question: ``span``
stands only in matches found in a document, ``decided`` only in matches that somebody has decided
about, and ``decisions`` in the certificate only where decisions were asked for. ``decision``
belongs to payments and shipments and is null elsewhere. Hashes are in ``certificate``, numbers are
rounded nowhere: bits are millibits / 1000, scores ten-thousandths / 10,000.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any, TypeAlias

from tamiz.answers import Comparison, StatusAnswer, StatusEntity
from tamiz.dates import Between, Day, Open
from tamiz.model import (
    Answer,
    Certificate,
    Distinction,
    Entity,
    Match,
    Passed,
    Query,
    SameParty,
    Schema,
    Signal,
    Source,
    Span,
    StatusRow,
    Unscreened,
)
from tamiz.names.culture import culture_of
from tamiz.render.decided import decided_object, decisions_object, suppressed_why
from tamiz.render.obligations_json import obligation_object
from tamiz.render.plain import encodable

JsonObject: TypeAlias = dict[str, Any]

# Legal inside a JSON string, yet able to steer a terminal or to turn the reading direction.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def render_json(answers: Iterable[Answer]) -> str:
    """Return a JSON list with one object an input unit, indented, ending in a line break."""
    return written([answer_object(answer) for answer in answers], indent=2)


def render_jsonl(answers: Iterable[Answer]) -> str:
    """Return one JSON object a line, in the order of the answers."""
    return "".join(json_line(answer) for answer in answers)


def json_line(answer: Answer) -> str:
    """Return one answer as one line, for those who write answers as they come."""
    return written(answer_object(answer))


def render_status_json(answer: StatusAnswer) -> str:
    """Return the JSON object of a status answer, indented, ending in a line break."""
    return written(status_object(answer), indent=2)


def render_comparison_json(comparison: Comparison) -> str:
    """Return the JSON object of a comparison, indented, ending in a line break."""
    return written(comparison_object(comparison), indent=2)


def written(value: Any, indent: int | None = None) -> str:
    r"""Return JSON text for a terminal or a file: any script as itself, whatever could steer as ``\u`` escapes."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(encodable(value), ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def answer_object(answer: Answer) -> JsonObject:
    """Return the contract's object for one input unit; lone surrogates are replaced when it is written or hashed."""
    settings = answer.settings
    return {
        "query": query_object(answer.query),
        "matches": [match_object(match) for match in answer.matches],
        "more": answer.more,
        "suppressed": [_suppressed(match) for match in answer.suppressed],
        "suppressed_more": answer.suppressed_more,
        "near": [match_object(match) for match in answer.near],
        "parties": [_party(party) for party in answer.parties],
        "fell_short": answer.fell_short,
        "decision": None,
        "passed": [_passed(passed) for passed in answer.passed],
        "passed_more": answer.passed_more,
        "unscreened": [_unscreened(item) for item in answer.unscreened],
        "asked_as": list(settings.askers),
        "transactions": list(settings.transactions),
        "rules": list(settings.rules),
        "prior": None if settings.prior is None else str(settings.prior),
        "on": settings.on.isoformat(),
        "on_from": settings.on_origin.value,
        "known_on": settings.known_on.isoformat(),
        "certificate": certificate_object(answer.certificate),
    }


def status_object(answer: StatusAnswer) -> JsonObject:
    """Return the contract's object for a status answer; rows are grouped by country in the order they come."""
    return {
        "query": answer.query,
        "on": answer.on.isoformat(),
        "on_from": answer.on_origin.value,
        "known_on": answer.known_on.isoformat(),
        "entities": [_status_entity(entity) for entity in answer.entities],
        "certificate": certificate_object(answer.certificate),
    }


def comparison_object(comparison: Comparison) -> JsonObject:
    """Return the object of a comparison."""
    return {
        "name1": comparison.name1,
        "name2": comparison.name2,
        "schema": _value(comparison.schema),
        "rule": _value(comparison.rule),
        "score": comparison.score,
        "bits": comparison.bits,
        "evidence": _evidence(comparison.signals),
    }


def query_object(query: Query) -> JsonObject:
    """Return the object that says what was asked, and where it stood."""
    return {
        "id": query.id,
        "text": None,  # the whole text it was taken from; no input keeps that
        "name": query.name,
        "schema": _value(query.schema),
        "birth_date": None if query.birth_date is None else str(query.birth_date),
        "country": query.country,
        "identifiers": [
            {"kind": identifier.kind, "value": identifier.value, "country": identifier.country}
            for identifier in query.identifiers
        ],
        "address": query.address,
        "sex": query.sex,
        "role": query.role,
        "source": _source(query.source),
    }


def _source(source: Source | None) -> JsonObject | None:
    return None if source is None else {"file": source.file, "row": source.row, "path": source.path}


def match_object(match: Match) -> JsonObject:
    """Return the contract's object for a match."""
    whole: JsonObject = {
        "entity": _entity(match.entity),
        "name": match.name.text,
        "grade": match.name.grade.value,
        "rule": _value(match.rule),
        "score": match.score,
        "bits": match.bits,
        "posterior": None if match.posterior is None else float(match.posterior),
        "party": match.party,
        "evidence": _evidence(match.signals),
        "culture": _culture(match),
        "designations": [_designation(row) for row in match.rows],
        "in_force": match.in_force,
        "obligations": [obligation_object(obligation) for obligation in match.obligations],
        "obligations_left_out": match.obligations_left_out,
        "distinctions": [_distinction(distinction) for distinction in match.entity.distinctions],
    }
    if match.decided is not None:
        whole["decided"] = decided_object(match.decided)
    return whole if match.span is None else {**whole, "span": _span(match.span)}


def _suppressed(match: Match) -> JsonObject:
    return {**match_object(match), "why": suppressed_why(match)}


def _culture(match: Match) -> JsonObject | None:
    """Return how a person's listed name was read, None for all else."""
    if match.entity.schema is not Schema.PERSON:
        return None
    guess = culture_of(match.name.text, next(iter(match.entity.all_countries), None))
    return {"code": guess.culture.value, "sure": guess.is_sure, "why": guess.why}


def _entity(entity: Entity) -> JsonObject:
    return {"id": entity.id, "caption": entity.caption, "schema": entity.schema.value}


def _party(party: SameParty) -> JsonObject:
    return {
        "id": party.id,
        "members": [{**_entity(member), "list": member.list_id} for member in party.members],
        "bonds": [
            {
                "one": bond.one,
                "other": bond.other,
                "by": "identifier" if bond.by_number else "names",
                "bits": bond.millibits / 1000,
                "evidence": _evidence(bond.signals),
            }
            for bond in party.bonds
        ],
    }


def _evidence(signals: Sequence[Signal]) -> list[JsonObject]:
    return [
        {
            "kind": signal.kind,
            "bits": signal.millibits / 1000,
            "asked": signal.asked,
            "listed": signal.listed,
            "why": signal.why,
        }
        for signal in signals
    ]


def _designation(row: StatusRow) -> JsonObject:
    return {"list": row.list_id, "authority": row.authority, "program": row.program, "country": row.country} | _state(
        row
    )


def _status_entity(found: StatusEntity) -> JsonObject:
    by_country = groupby(sorted_by_country(found.rows), key=lambda row: row.country)
    return {
        "entity": _entity(found.entity),
        "name": found.name.text,
        "grade": found.name.grade.value,
        "rule": found.rule.value,
        "countries": [{"country": country, "rows": [_status_row(row) for row in rows]} for country, rows in by_country],
        "distinctions": [_distinction(distinction) for distinction in found.entity.distinctions],
    }


def sorted_by_country(rows: Iterable[StatusRow]) -> list[StatusRow]:
    """Return the rows with each country's together, countries in the order in which they first come."""
    listed = list(rows)
    first: dict[str, int] = {}
    for row in listed:
        first.setdefault(row.country, len(first))
    return sorted(listed, key=lambda row: first[row.country])


def _status_row(row: StatusRow) -> JsonObject:
    return {"program": row.program, "authority": row.authority, "list": row.list_id} | _state(row)


def _state(row: StatusRow) -> JsonObject:
    return {
        "from": end_object(row.start),
        "to": end_object(row.end),
        "status": row.status.value,
        "in_force": row.in_force,
        "status_known_on": row.status_now.value,
        "citation": row.citation,
        "confidence": _value(row.confidence),
        "note": row.note,
        "sources": list(row.sources),
        "determined": _day(row.determined),
        "announced": _day(row.announced),
        "proven_on": _day(row.proven_on),
    }


def end_object(end: Day | Between | Open) -> JsonObject | str:
    """Return an end of an interval: ``{"date"}``, ``{"not_before", "not_after"}`` or ``"open"``."""
    match end:
        case Day(at):
            return {"date": at.isoformat()}
        case Between(not_before, not_after):
            return {"not_before": _day(not_before), "not_after": _day(not_after)}
        case Open():
            return "open"


def _distinction(distinction: Distinction) -> JsonObject:
    return {"other": distinction.other, "why": distinction.why, "confidence": _value(distinction.confidence)}


def _span(span: Span) -> JsonObject:
    return {
        "start": span.start,
        "end": span.end,
        "sentence": span.sentence,
        "claim": span.claim.value,
        "how": span.how,
    }


def _passed(passed: Passed) -> JsonObject:
    return {"text": passed.text, "start": passed.start, "end": passed.end}


def _unscreened(item: Unscreened) -> JsonObject:
    return {"where": item.where, "reason": item.reason}


def certificate_object(certificate: Certificate | None) -> JsonObject | None:
    """Return the hashes of an answer."""
    if certificate is None:
        return None
    whole = {
        "snapshots": dict(certificate.snapshots),
        "parameters": certificate.parameters,
        "version": certificate.version,
        "query": certificate.query,
        "answer": certificate.answer,
    }
    return whole if certificate.decisions is None else {**whole, "decisions": decisions_object(certificate.decisions)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _value(word: Any) -> str | None:
    """Return the value of an optional enumeration member."""
    return None if word is None else str(word.value)
