"""An answer about owners as JSON: shares are texts in percent, so that no digit is lost; chains go by ids.

``owners`` of an entity are those who are blocked, or may be, and hold a part of it. Whoever is
no listed owner is an entity of its own in the same list, so a chain of any length is followed
from id to id and written once.
"""

from collections.abc import Iterable
from dataclasses import replace

from tamiz.model import Certificate, Unreadable
from tamiz.ownership.answer import Finding, Ground, Owned, Owner, OwnershipAnswer, Seed
from tamiz.ownership.rules import Rule
from tamiz.ownership.share import write_share
from tamiz.render.canonical import sha256_of, sha256_with
from tamiz.render.json import JsonObject, certificate_object, match_object, written
from tamiz.version import __version__

_NO_ENTITIES = '\n  "entities": []'  # so far to the left it stands once


def render_ownership_json(answer: OwnershipAnswer) -> str:
    """Return the answer as JSON, indented, with each entity on a line of its own, ending in a line break."""
    whole = written(ownership_object(replace(answer, entities=())), indent=2)
    if not answer.entities:
        return whole
    lines = ",\n    ".join(written(_entity(one)).rstrip() for one in answer.entities)
    return whole.replace(_NO_ENTITIES, f'\n  "entities": [\n    {lines}\n  ]', 1)


def certified_ownership(
    answer: OwnershipAnswer, snapshots: Iterable[tuple[str, str]], parameters: str, settings: JsonObject
) -> OwnershipAnswer:
    """Return the answer with its certificate: hashes of lists, parameters, the question and the answer.

    ``settings`` are what decides beside the file and the rules.
    """
    question = {"file": answer.sha256, "rules": [_rule(one) for one in answer.rules], "settings": settings}
    told = ownership_object(replace(answer, entities=()))
    del told["certificate"], told["entities"]
    hashes = sha256_of(question), sha256_with(told, {"entities": [_entity(one) for one in answer.entities]})
    return replace(answer, certificate=Certificate(tuple(sorted(snapshots)), parameters, __version__, *hashes))


def ownership_object(answer: OwnershipAnswer) -> JsonObject:
    """Return the whole answer as an object."""
    counts = answer.counts
    return {
        "file": answer.file,
        "sha256": answer.sha256,
        "on": answer.on.isoformat(),
        "known_on": answer.known_on.isoformat(),
        "counts": {
            "parties": counts.parties,
            "ties": counts.ties,
            "ties_on_day": counts.ties_on_day,
            "undated": counts.undated,
            "not_touched": counts.not_touched,
            "not_known": counts.not_known,
        },
        "rules": [_rule(one) for one in answer.rules],
        "no_rule": list(answer.no_rule),
        "blocked": [_seed(one) for one in answer.seeds],
        "entities": [_entity(one) for one in answer.entities],
        "faults": _places(answer.faults),
        "lost": _places(answer.lost),
        "unscreened": _places(answer.unscreened),
        "notes": list(answer.notes),
        "certificate": certificate_object(answer.certificate),
    }


def _rule(rule: Rule) -> JsonObject:
    return {
        "id": rule.id,
        "country": rule.country,
        "authority": rule.authority,
        "name": rule.name,
        "from": rule.start.isoformat(),
        "to": "open" if rule.end is None else rule.end.isoformat(),
        "percent": str(rule.percent),
        "more_than": rule.more_than,
        "aggregates": rule.aggregates,
        "control": rule.control,
        "text": rule.text,
        "limits": rule.limits,
        "sources": [
            {"citation": one.citation, "read": one.read, "confidence": one.confidence.value} for one in rule.sources
        ],
    }


def _seed(seed: Seed) -> JsonObject:
    return {"id": seed.id, "name": seed.name, "grounds": [_ground(one) for one in seed.grounds]}


def _ground(ground: Ground) -> JsonObject:
    return {
        "kind": ground.kind,
        "sure": ground.sure,
        "countries": list(ground.countries),
        "doubts": list(ground.doubts),
        "match": None if ground.match is None else match_object(ground.match),
    }


def _entity(one: Owned) -> JsonObject:
    return {
        "id": one.id,
        "name": one.name,
        "listed": one.listed,
        "verdict": one.gravest.value,
        "findings": [_finding(finding) for finding in one.findings],
    }


def _finding(one: Finding) -> JsonObject:
    return {
        "rule": one.rule,
        "verdict": one.verdict.value,
        "lowest": write_share(one.lowest),
        "lowest_confirmed": write_share(one.lowest_confirmed),
        "highest": write_share(one.highest),
        "utmost": write_share(one.utmost),
        "unaccounted": write_share(one.unaccounted),
        "steps": one.steps,
        "reasons": list(one.reasons),
        "owners": [_owner(owner) for owner in one.owners],
    }


def _owner(one: Owner) -> JsonObject:
    return {
        "id": one.id,
        "name": one.name,
        "lowest": write_share(one.lowest),
        "highest": write_share(one.highest),
        "control": one.control,
        "standing": one.standing,
        "steps": one.steps,
        "doubts": list(one.doubts),
    }


def _places(places: Iterable[Unreadable]) -> list[JsonObject]:
    return [{"where": one.where, "text": one.text, "reason": one.reason} for one in places]
