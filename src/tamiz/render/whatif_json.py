"""A rehearsal as JSON: the customers, the parties, the law before and after; the shape that scripts hold on to."""

from tamiz.model import Match
from tamiz.render.canonical import sha256_of
from tamiz.render.json import JsonObject, _designation, _evidence, written
from tamiz.render.obligations_json import obligation_object
from tamiz.render.whatif_values import (
    CountryChange,
    CustomerChange,
    DutyChange,
    LawOf,
    Note,
    PartyChange,
    WhatIf,
    tags_met,
)
from tamiz.render.words import words


def render_whatif_json(found: WhatIf) -> str:
    """Return the answer as one JSON object, indented, ending in a line break."""
    return written(whatif_object(found), indent=2)


def whatif_object(found: WhatIf) -> JsonObject:
    """Return the answer as a JSON object with its certificate."""
    told: JsonObject = {
        "scenario": _scenario(found),
        "on": found.about.on.isoformat(),
        "known_on": found.about.known_on.isoformat(),
        "customers": {"file": found.about.customers_file, "sha256": found.about.customers_sha256},
        "counts": _counts(found),
        "countries": [_country(one) for one in found.countries],
        "obligations": [_duty(one) for one in found.duties],
        "parties": [_party(one) for one in found.parties],
        "laws": _laws(found),
        "affected": [_customer(one) for one in found.customers],
        "unscreened": [{"where": one.where, "reason": one.reason} for one in found.unscreened],
        "notes": [{"kind": note.kind, "text": note_text(note, "en"), **dict(note.values)} for note in found.notes],
    }
    return {**told, "certificate": _certificate(found, told)}


def note_text(note: Note, lang: str) -> str:
    """Return what a note says."""
    return words(lang)(f"whatif.note.{note.kind}", **dict(note.values))


def _scenario(found: WhatIf) -> JsonObject:
    about = found.about
    return {"title": about.title["en"], "about": about.told["en"], "file": about.file, "sha256": about.sha256}


def _counts(found: WhatIf) -> JsonObject:
    counts = found.counts
    return {
        "customers": counts.customers,
        "met": counts.met,
        "affected": counts.affected,
        "newly_hit": counts.newly_hit,
        "no_longer_hit": counts.no_longer_hit,
        "changed": counts.changed,
        "unscreened": counts.unscreened,
    }


def _country(one: CountryChange) -> JsonObject:
    return {
        "country": one.country,
        "parties": {"before": one.parties_before, "after": one.parties_after},
        "customers": {"before": one.customers_before, "after": one.customers_after},
    }


def _duty(one: DutyChange) -> JsonObject:
    return {
        "country": one.country,
        "program": one.program,
        "action": one.action,
        "who": one.who,
        "basis": one.basis,
        "what": one.what,
        "customers": {"before": one.before, "after": one.after},
    }


def _party(one: PartyChange) -> JsonObject:
    return {
        "entity": {"id": one.id, "caption": one.caption, "schema": one.schema},
        "new": one.is_new,
        "linked_to": one.linked_to,
        "customers": one.customers,
        "gained": one.gained,
        "lost": one.lost,
    }


def _law(law: LawOf) -> JsonObject:
    return {
        "designations": [_designation(row) for row in law.rows],
        "obligations": [obligation_object(duty) for duty in law.obligations],
    }


def _customer(one: CustomerChange) -> JsonObject:
    return {
        "row": one.row,
        "id": one.id,
        "name": one.name,
        "effect": one.effect.value,
        "gained": one.gained,
        "lost": one.lost,
        "matches": [_match(was, becomes) for was, becomes in one.pairs],
    }


def _match(was: Match | None, becomes: Match | None) -> JsonObject:
    """Return one match as it is after, or was; what is in force before and after stands in ``laws`` in full."""
    match = becomes or was
    assert match is not None  # noqa: S101  # one of the two is there
    entity = match.entity
    return {
        "entity": {"id": entity.id, "caption": entity.caption, "schema": entity.schema.value},
        "party": match.party,
        "name": match.name.text,
        "grade": match.name.grade.value,
        "rule": None if match.rule is None else match.rule.value,
        "score": match.score,
        "bits": match.bits,
        "evidence": _evidence(match.signals),
        "met": {"before": was is not None, "after": becomes is not None},
        "tags": {"before": tags_met(was), "after": tags_met(becomes)},
    }


def _laws(found: WhatIf) -> JsonObject:
    """Return the law of every entity that changes or that an affected customer meets, once, by its id."""
    laws = {one.id: (one.before, one.after) for one in found.parties}
    for customer in found.customers:
        for was, becomes in customer.pairs:
            match = becomes or was
            if match is not None and match.entity.id not in laws:
                laws[match.entity.id] = _law_of(was), _law_of(becomes)
    return {ident: {"before": _law(laws[ident][0]), "after": _law(laws[ident][1])} for ident in sorted(laws)}


def _law_of(match: Match | None) -> LawOf:
    return LawOf((), ()) if match is None else LawOf(match.rows, match.obligations)


def _certificate(found: WhatIf, told: JsonObject) -> JsonObject:
    """Return what made the answer, as hashes: the same lists, scenario and customers give the same."""
    about = found.about
    return {
        "snapshots": {snapshot.list_id: snapshot.sha256 for snapshot in about.snapshots},
        "parameters": about.parameters,
        "version": about.version,
        "scenario": about.sha256,
        "customers": about.customers_sha256,
        "answer": sha256_of(told),
    }
