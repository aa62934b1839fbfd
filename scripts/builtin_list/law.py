"""From programs.yml and the country positions of designations-mx.yml to the law book's JSON."""

import re
from collections.abc import Mapping

from builtin_list.acts import LISTS, OFAC, STATE, FactList
from builtin_list.encoding import JsonObject, compact
from builtin_list.reading import Fact, joined

_WHO = {
    "any-person": "any person",
    "any-person-in-us-or-subject-to-us-jurisdiction": "any person in the US or subject to US jurisdiction",
    "canadians": "Canadian",
    "financial-institution": "financial institution",
    "foreign-financial-institution": "foreign financial institution",
    "institutions": "Canadian institution",
    "member": "member of the group",
    "non-us-person-with-items-subject-to-EAR": "non-US person with items subject to the EAR",
    "overseas-branch-of-us-person": "overseas branch of US person",
    "representative": "representative of the group",
    "supporter": "supporter of the group",
    "us-person": "US person",
}
_LAW = r"\d+ (?:CFR|U\.S\.C\.) \d+[A-Za-z]?(?:\.\d+)?"
_LAW_TEXT = re.compile(_LAW)  # at the beginning of a source: the law itself was read
_LAW_NAMED = re.compile(_LAW + r"(?:\([A-Za-z0-9]+\))*")
_REGULATION = re.compile(r"EU-[A-Z]+-(\d{4}/\d+)")

# Mexico is two rows, never one; the wording of the fact is checked, so a changed position stops the script.
_MEXICO = (
    (
        "mexico-terrorist-designation",
        "keeps no such list",
        {
            "program": "terrorist designation",
            "authority": "Mexico",
            "list": "none",
            "status": "never",
            "note": "Mexico keeps no domestic list of terrorist organizations; it calls the groups criminal",
        },
    ),
    (
        "mexico-blocked-persons",
        "is not public: 'unknown, unless the institution's own copy is loaded'",
        {
            "program": "UIF blocked persons",
            "authority": "UIF (Mexico)",
            "list": "mx-uif-lpb",
            "status": "unknown",
            "listed_as": "MX-UIF-LPB",
            "note": "UIF's Lista de Personas Bloqueadas, which also carries UN lists, is not public: "
            "unknown unless the institution's own copy is loaded",
        },
    ),
)
# The tags asked about most: every answer says how they stand, whatever the list holds.
_WATCHED = (("FTO", STATE), ("SDGT", OFAC), ("CA-LISTED-ENTITY", LISTS["CA-CRIMINAL-CODE-83.05"]))


def bases_of(programs: Mapping[str, JsonObject]) -> dict[str, str]:
    """Return the act each program rests on, for designations whose own notice was not read."""
    bases = {name: (program.get("legal_basis") or [program.get("name", name)])[0] for name, program in programs.items()}
    bases |= {name: f"Regulation (EU) {found[1]}" for name in LISTS if (found := _REGULATION.fullmatch(name))}
    return bases


def read_programs(facts: Fact, sources: Mapping[str, str]) -> dict[str, JsonObject]:
    """Return every program with its consequences, by id."""
    return {name: _program(name, facts.fact(name), sources) for name in facts.keys()}  # noqa: SIM118  # a Fact


def _program(name: str, fact: Fact, sources: Mapping[str, str]) -> JsonObject:
    legal_basis = fact.texts("legal_basis")
    title = fact.maybe_text("name")
    basis = "; ".join(legal_basis) or title or name
    program = compact(
        id=name,
        name=title or name,
        authority=fact.maybe_text("authority"),
        legal_basis=legal_basis,
        takes_effect=fact.maybe_text("takes_effect"),
        can_be=fact.maybe_text("can_be"),
        effect=fact.maybe_text("effect"),
        note=fact.maybe_text("note"),
        confidence=fact.confidence(),
        consequences=[_consequence(one, basis, sources) for one in fact.facts("consequences")],
        sources=fact.texts("src"),
    )
    fact.done()
    return program


def _consequence(fact: Fact, basis: str, texts: Mapping[str, str]) -> JsonObject:
    what, sources, who = fact.text("what"), fact.texts("src"), fact.texts("who")
    unknown = set(who) - _WHO.keys()
    if unknown:
        raise fact.wrong(f"who is {min(unknown)!r}; say in the script how that reads")
    extraterritorial = fact.maybe_text("extraterritorial")
    notes = (
        extraterritorial and f"extraterritorial: {extraterritorial}",
        fact.maybe_text("detail"),
        fact.maybe_text("note"),
    )
    consequence = compact(
        action=fact.text("id"),
        who=[_WHO[one] for one in who],
        what=what,
        basis=_basis(what, sources, texts) or basis,
        confidence=fact.confidence(),
        notes=[note for note in notes if note],
        sources=sources,
    )
    fact.done()
    return consequence


def _basis(what: str, sources: tuple[str, ...], texts: Mapping[str, str]) -> str:
    """Return the law whose text was read, else the law that the consequence itself names."""
    read = [found[0] for source in sources if (found := _LAW_TEXT.match(texts.get(source, "")))]
    return "; ".join(read or dict.fromkeys(found[0] for found in _LAW_NAMED.finditer(what)))


def read_positions(facts: Fact, argentina: Fact, as_of: str) -> list[JsonObject]:
    """Return what is known of each country's stance, with the rows that Mexico's stands for."""
    positions = [_position(country, facts.fact(country), as_of) for country in facts.keys()]  # noqa: SIM118  # a Fact
    positions.append(
        compact(
            country="AR",
            position=argentina.text("note"),
            confidence=argentina.confidence(),
            sources=argentina.texts("src"),
        )
    )
    argentina.done()
    return sorted(positions, key=lambda position: str(position["country"]))


def _position(country: str, fact: Fact, as_of: str) -> JsonObject:
    consequence, sources = fact.maybe_text("engine_consequence") or "", fact.texts("src")
    confidence, note = fact.confidence(), fact.maybe_text("note")
    standing = _standing(fact, consequence, sources, as_of) if country == "MX" else []
    position = compact(
        country=country,
        position=fact.text("position"),
        note=joined(consequence, note),
        confidence=confidence,
        standing=standing,
        sources=sources,
    )
    fact.done()
    return position


def _standing(fact: Fact, consequence: str, sources: tuple[str, ...], as_of: str) -> list[JsonObject]:
    rows = []
    for row, words, fields in _MEXICO:
        if words not in consequence:
            raise fact.wrong(f"no longer says {words!r}: read the position anew and mend {row}")
        is_read = fields["status"] == "never"  # what the fact says of UIF's list is general knowledge
        support = {"confidence": "confirmed" if is_read else "unconfirmed", "sources": list(sources if is_read else ())}
        rows.append(compact(**{**fields, "note": f"{fields['note']} (as of {as_of})"}, **support))
    return rows


def watched_tags() -> list[JsonObject]:
    """Return the tags that every answer speaks of."""
    return [_watched(program, on) for program, on in _WATCHED]


def _watched(program: str, on: FactList) -> JsonObject:
    return {"country": on.country, "program": program, "authority": on.authority, "list": on.list_id}


def read_general_rules(facts: Fact) -> list[JsonObject]:
    """Return the rules that cut across programs, as data: no code decides by them yet."""
    return [_general_rule(name, facts.fact(name)) for name in facts.keys()]  # noqa: SIM118  # a Fact


def _general_rule(name: str, fact: Fact) -> JsonObject:
    effective = fact.day("effective")
    rule = compact(
        id=name,
        what=fact.text("what"),
        effective=effective and effective.isoformat(),
        limits=fact.maybe_text("limits"),
        engine_consequence=fact.maybe_text("engine_consequence"),
        note=fact.maybe_text("note"),
        confidence=fact.confidence(),
        sources=fact.texts("src"),
    )
    fact.done()
    return rule
