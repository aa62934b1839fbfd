"""A portfolio and its re-screens as JSON: the shape that scripts hold on to."""

import json
from collections.abc import Iterable

from tamiz.render.canonical import sha256_of
from tamiz.render.json import JsonObject, written
from tamiz.render.portfolio_values import Effect, ListChange, ListState, Made, MatchChange, Rescreened, Standing


def render_rescreened_json(found: Rescreened) -> str:
    """Return what a re-screen found as one JSON object, indented, ending in a line break."""
    return written(rescreened_object(found), indent=2)


def rescreened_object(found: Rescreened) -> JsonObject:
    """Return what a re-screen found, how it ran, and its certificate: what it rests on, the hash of what it says."""
    told = rescreened_told(found)
    ran: JsonObject = {
        "run": found.run,
        "at": found.at.isoformat(),
        "seconds": found.milliseconds / 1000,
        "asked_again": found.asked_again,
    }
    certificate: JsonObject = {
        "snapshots": {one.id: one.sha256 for one in found.lists},
        **_made(found.made),
        "answer": sha256_of(told),
    }
    return {**told, **ran, "certificate": certificate}


def rescreened_told(found: Rescreened) -> JsonObject:
    """Return what a re-screen found: the same however and whenever it is done."""
    return {
        "on": found.on.isoformat(),
        "known_on": found.known_on.isoformat(),
        "customers": {
            "file": found.file,
            "covered": found.customers,
            "matched_before": found.matched_before,
            "matched": found.matched,
            "unscreened": found.unscreened,
        },
        "counts": {effect.value: found.count(effect) for effect in Effect},
        "lists": [_list_change(one) for one in found.list_changes],
        "changes": [_change(one) for one in found.changes],
    }


def _change(one: MatchChange) -> JsonObject:
    return {
        "effect": one.effect.value,
        "row": one.row,
        "id": one.id,
        "name": one.name,
        "entity": one.entity,
        "differs": list(one.fields),
        "before": None if one.before is None else json.loads(one.before),
        "after": None if one.after is None else json.loads(one.after),
    }


def _list_change(one: ListChange) -> JsonObject:
    return {
        "id": one.id,
        "before": None if one.before is None else _list(one.before),
        "after": None if one.after is None else _list(one.after),
        "parties": {"new": one.new, "changed": one.changed, "gone": one.gone},
    }


def _list(one: ListState) -> JsonObject:
    return {
        "id": one.id,
        "sha256": one.sha256,
        "published": one.published.isoformat(),
        "speaking_on": None if one.speaking_on is None else one.speaking_on.isoformat(),
        "parties": one.parties,
    }


def _made(made: Made) -> JsonObject:
    return {"parameters": made.parameters, "version": made.version, "code": made.code}


def render_standing_json(found: Standing, runs: Iterable[Rescreened]) -> str:
    """Return what a portfolio is as one JSON object, indented, ending in a line break."""
    about, state = found.about, found.state
    told: JsonObject = {
        "customers": {"file": about.file, "sha256": about.sha256, "rows": about.rows, "unscreened": about.unscreened},
        "built": about.built.isoformat(),
        "threshold": None if about.threshold_e4 is None else about.threshold_e4 / 10_000,
        "laws": list(about.laws),
        "run": state.run,
        "at": state.at.isoformat(),
        "on": state.on.isoformat(),
        "known_on": state.known_on.isoformat(),
        "matched": state.matched,
        "lists": [_list(one) for one in state.lists],
        "changed_since": [
            {"id": one.id, "after": None if one.after is None else _list(one.after)} for one in found.since
        ],
        "runs": [
            {"run": one.run, "at": one.at.isoformat(), **{effect.value: one.count(effect) for effect in Effect}}
            for one in runs
        ],
        "certificate": _made(about.made),
    }
    return written(told, indent=2)
