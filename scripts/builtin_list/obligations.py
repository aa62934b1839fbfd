"""From obligations.yml to the terms of each rule in the law book, and to the kinds of persons that rules name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from builtin_list.encoding import JsonObject, compact
from builtin_list.reading import Fact


@dataclass(frozen=True)
class Named:
    """What several rules share, by name."""

    deadlines: Mapping[str, JsonObject]
    records: Mapping[str, list[JsonObject]]
    who: Mapping[str, str]


def add_terms(facts: Fact, programs: Mapping[str, JsonObject], cross_cutting: Mapping[str, JsonObject]) -> JsonObject:
    """Give every consequence of ``programs`` its terms, add the rules that cut across; return what else was read.

    Raises SourceError when a consequence has no entry, or an entry no consequence.
    """
    facts.ignore("meta")
    sources = facts.texts_by_key("sources")
    askers = [_asker(one) for one in facts.facts("askers")]
    named = Named(
        _by_name(facts.fact("deadlines")), _records(facts.fact("records")), {one["id"]: one["name"] for one in askers}
    )
    rules = facts.fact("rules")
    for program, made in programs.items():
        _add_to(program, made.get("consequences", ()), rules.fact(program), named)
    rules.done()
    general = facts.fact("general")
    for rule in general.keys():  # noqa: SIM118  # a Fact
        _add_general(general.fact(rule), programs, cross_cutting[rule], named)
    facts.done()
    return {"askers": askers, "sources": sources}


def _add_to(program: str, consequences: Iterable[JsonObject], entries: Fact, named: Named) -> None:
    for consequence in consequences:
        action = consequence["action"]
        entry = entries.fact(action)
        if not entry.keys():
            raise entries.wrong(f"{action} has no entry; say what it asks one to do")
        consequence["terms"] = {"id": f"{program}/{action}"} | _terms(entry, named)
    entries.done()


def _add_general(entry: Fact, programs: Mapping[str, JsonObject], rule: JsonObject, named: Named) -> None:
    action, who, basis = entry.text("action"), entry.texts("who"), entry.text("basis")
    added_to, terms = entry.texts("programs"), _terms(entry, named)
    for program in added_to:
        if program not in programs:
            raise entry.wrong(f"{program!r} is no program")
        consequence = compact(
            action=action,
            who=[_known(named.who, one, entry) for one in who],
            what=rule["what"],
            basis=basis,
            confidence=rule.get("confidence"),
            sources=rule.get("sources"),
            terms={"id": f"{program}/{action}"} | terms,
        )
        programs[program].setdefault("consequences", []).append(consequence)


def _terms(entry: Fact, named: Named) -> JsonObject:
    on_list, records = entry.texts_by_key("on_list"), entry.maybe_text("records")
    terms = compact(
        duty=entry.text("duty"),
        duty_on_list=[{"list": one, "duty": duty} for one, duty in on_list.items()],
        transactions=list(entry.texts("transactions")),
        deadlines=[_known(named.deadlines, one, entry) for one in entry.texts("deadlines")],
        records=[] if records is None else _known(named.records, records, entry),
    )
    entry.done()
    return terms


def _known(table: Mapping[str, Any], key: str, entry: Fact) -> Any:
    if key not in table:
        raise entry.wrong(f"{key!r} is none of {', '.join(table)}")
    return table[key]


def _by_name(facts: Fact) -> dict[str, JsonObject]:
    return {name: _deadline(facts.fact(name)) for name in facts.keys()}  # noqa: SIM118  # a Fact


def _deadline(fact: Fact) -> JsonObject:
    deadline = compact(
        what=fact.text("what"),
        unit=fact.text("unit"),
        within=fact.number("within"),
        held_on=fact.maybe_text("held_on"),
        by=fact.maybe_text("by"),
        basis=fact.text("basis"),
        confidence=fact.confidence(),
        sources=fact.texts("src"),
    )
    fact.done()
    return deadline


def _records(facts: Fact) -> dict[str, list[JsonObject]]:
    return {name: [_retention(one) for one in facts.facts(name)] for name in facts.keys()}  # noqa: SIM118  # a Fact


def _retention(fact: Fact) -> JsonObject:
    start, end = fact.day("from"), fact.day("until")
    retention = compact(
        years=fact.number("years"),
        basis=fact.text("basis"),
        confidence=fact.confidence(),
        note=fact.maybe_text("note"),
        sources=fact.texts("src"),
        until=end and end.isoformat(),
    ) | compact(**{"from": start and start.isoformat()})
    fact.done()
    return retention


def _asker(fact: Fact) -> JsonObject:
    asker = compact(
        id=fact.text("id"),
        name=fact.text("name"),
        also=list(fact.texts("also")),
        may_be=fact.texts_by_key("may_be") or None,
        **{"is": list(fact.texts("is"))},
    )
    fact.done()
    return asker
