"""Puts the shipped files together: which fact goes into which file, with counts and provenance."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from builtin_list.encoding import JsonObject, entity_object
from builtin_list.fto import NOT_SEEN_WITH_TAG
from builtin_list.law import bases_of, read_general_rules, read_positions, read_programs, watched_tags
from builtin_list.naming import fold
from builtin_list.obligations import add_terms
from builtin_list.parties import LIST_ID, Parties, add_fto_record, add_negative, add_organization
from builtin_list.reading import Fact, read_facts
from builtin_list.substances import LIST_ID as SUBSTANCES
from builtin_list.substances import read_substance, weak_short_names
from builtin_list.traps import read_traps
from tamiz.law.book import parse_law
from tamiz.model import Entity
from tamiz.sources.builtin import count_parts, parse_builtin, parse_substances

MX, FTO, PROGRAMS, SUBSTANCES_YML = "designations-mx.yml", "us-fto.yml", "programs.yml", "substances.yml"
OBLIGATIONS = "obligations.yml"
TITLE = "Built-in list: US Foreign Terrorist Organizations, and cartels and gangs with their designations by country"
SUBSTANCES_TITLE = "Built-in list: controlled substances and precursors"


def make_files(folder: Path) -> dict[str, bytes]:
    """Return the shipped files by name. Raises SourceError for anything the facts say that is not understood."""
    mx, fto, programs, substances = (read_facts(folder / name) for name in (MX, FTO, PROGRAMS, SUBSTANCES_YML))
    obligations = read_facts(folder / OBLIGATIONS)
    meta = mx.fact("meta")
    as_of, coverage = str(meta.day("as_of")), meta.text("known_gap")
    law = _law(programs, mx, obligations, as_of)
    bases = bases_of({program["id"]: program for program in law["programs"]})
    sources = _merged_texts(mx.texts_by_key("sources"), fto.texts_by_key("sources"))
    entities = _parties(mx, fto, bases)
    mx.done()
    fto.done()
    builtin = _list(LIST_ID, TITLE, as_of, entities, coverage=coverage, sources=sources)
    written = {
        "builtin.json": _written(
            builtin | {"entities": [entity_object(one) for one in entities]}, folder, MX, FTO, PROGRAMS
        ),
        "law.json": _written(law, folder, PROGRAMS, MX, OBLIGATIONS),
        "substances.json": _written(_substances(substances), folder, SUBSTANCES_YML),
    }
    # What is written is what can be read: the package's own reader has the last word.
    if parse_builtin(written["builtin.json"], "builtin.json").entities != entities:
        raise mx.wrong("what was written is read back as something else")
    parse_substances(written["substances.json"], "substances.json")
    parse_law(written["law.json"], "law.json")
    return written


def _parties(mx: Fact, fto: Fact, bases: Mapping[str, str]) -> tuple[Entity, ...]:
    """Return all parties of both files, by id."""
    parties = Parties(bases)
    organizations = mx.facts("organizations")
    officials = frozenset(fold(organization.peek("official_name")) for organization in organizations)
    for organization in organizations:
        add_organization(parties, organization, officials)
    _add_fto_list(parties, fto)
    for negative in mx.facts("not_terrorist_designated_as_of_2026_06"):
        add_negative(parties, negative)
    return parties.entities(read_traps(parties, mx.facts("traps")))


def _add_fto_list(parties: Parties, fto: Fact) -> None:
    meta, current, delisted = fto.fact("meta"), fto.facts("current"), fto.facts("delisted")
    counts = meta.fact("counts")
    if (counts.number("current_rows"), counts.number("delisted_rows")) != (len(current), len(delisted)):
        raise counts.wrong(f"the file holds {len(current)} current and {len(delisted)} delisted records")
    check = meta.text("check_against_sdn_2026_07_31")
    # 103 records with [FTO] there, nine of them not here: all current ones here but the two it names.
    if "carries 103 rows" not in check or len(current) - len(NOT_SEEN_WITH_TAG) != 103 - 9:
        raise meta.wrong("the check against the SDN set of 2026-07-31 does not add up any more; read it anew")
    if not all(name in check for name in NOT_SEEN_WITH_TAG):
        raise meta.wrong(f"the check no longer names {sorted(NOT_SEEN_WITH_TAG)}")
    for record in current:
        add_fto_record(parties, record, current=True)
    for record in delisted:
        add_fto_record(parties, record, current=False)


def _law(programs: Fact, mx: Fact, obligations: Fact, as_of: str) -> JsonObject:
    sources = programs.texts_by_key("sources")
    programs.ignore("meta")  # its date only, which is that of the designations
    read = read_programs(programs.fact("programs"), sources)
    general = read_general_rules(programs.fact("cross_cutting"))
    more = add_terms(obligations, read, {rule["id"]: rule for rule in general})
    law: JsonObject = {
        "as_of": as_of,
        "programs": [read[name] for name in sorted(read)],
        "positions": read_positions(mx.fact("country_positions"), mx.fact("argentina_other"), as_of),
        "watched": watched_tags(),
        "general_rules": general,
        "sources": _merged_texts(sources, more["sources"]),
        "askers": more["askers"],
    }
    programs.done()
    return law


def _substances(facts: Fact) -> JsonObject:
    meta, rows = facts.fact("meta"), facts.facts("substances")
    if meta.number("entries") != len(rows):
        raise meta.wrong(f"the file holds {len(rows)} substances")
    short_names, class_rules = weak_short_names(facts.texts("ambiguous_short_names")), facts.raw("class_rules")
    # Plans, peers and findings that no screening reads.
    facts.ignore("schema_proposal", "mexico_14_to_76", "libraries", "peers")
    found = sorted((read_substance(row, short_names) for row in rows), key=lambda one: str(one[0].id))
    sources = dict(sorted(facts.texts_by_key("sources").items()))
    facts.done()
    listed = _list(
        SUBSTANCES, SUBSTANCES_TITLE, meta.text("as_of"), tuple(entity for entity, _ in found), sources=sources
    )
    return listed | {
        "class_rules": class_rules,
        "entities": [entity_object(entity) | unread for entity, unread in found],
    }


def _list(list_id: str, title: str, published: str, entities: tuple[Entity, ...], **more: object) -> JsonObject:
    head: JsonObject = {"list": list_id, "title": title, "published": published, "counts": count_parts(entities)}
    return head | more


def _merged_texts(*tables: Mapping[str, str]) -> dict[str, str]:
    """Return all source texts; where two files describe one key in other words, both stand."""
    texts: dict[str, str] = {}
    for table in tables:
        for key, text in table.items():
            held = texts.get(key, text)
            texts[key] = text if held == text else f"{held} | {text}"
    return dict(sorted(texts.items()))


def _written(whole: JsonObject, folder: Path, *origins: str) -> bytes:
    hashes = {name: f"sha256:{hashlib.sha256((folder / name).read_bytes()).hexdigest()}" for name in origins}
    provenance = {"provenance": {"script": "scripts/make_builtin.py", "facts": hashes}}
    return (json.dumps(provenance | whole, ensure_ascii=False, indent=1) + "\n").encode()
