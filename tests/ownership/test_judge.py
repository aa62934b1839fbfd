"""What a rule says of an entity: verdicts from four fixed points, and the owners behind them."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownership.registers import register, registers
from tamiz.errors import SourceError
from tamiz.ownership.answer import Finding, Verdict
from tamiz.ownership.graph import graph_of
from tamiz.ownership.judge import Blocked, judge
from tamiz.ownership.rules import Rule, load_rules, parse_rules
from tamiz.ownership.ties import Register

DAY = date(2026, 1, 1)
RULES = {rule.country: rule for rule in load_rules() if rule.is_in_force(DAY)}


def _findings(drawn: Register, rule: Rule, sure: set[int], confirm: set[int]) -> dict[str, Finding]:
    graph = graph_of(drawn, DAY)
    judged = judge(graph, graph.ids, rule, Blocked(frozenset(sure), frozenset(sure | confirm)))
    return {graph.ids[place]: judged.finding(place) for place in judged.touched}


def test_an_owner_to_be_confirmed_makes_the_result_so() -> None:
    found = _findings(register(("X", "A", "30"), ("Y", "A", "20")), RULES["US"], {0}, {2})
    assert found["A"].verdict is Verdict.IF_CONFIRMED
    assert (found["A"].lowest_confirmed, found["A"].lowest) == (3_000_000, 5_000_000)


def test_an_open_entity_passes_it_on() -> None:
    found = _findings(register(("X", "A", "1"), ("A", "B", "100")), RULES["US"], {0}, set())
    assert [found[name].verdict for name in "AB"] == [Verdict.OPEN, Verdict.OPEN]


def test_a_majority_through_a_listed_firm_is_its_owners_alone_in_the_united_kingdom() -> None:
    ties = register(("X", "A", "60"), ("X", "C", "30"), ("A", "C", "30"), ("Q", "C", "40"))
    assert _findings(ties, RULES["GB"], {0, 1}, set())["C"].verdict is Verdict.BLOCKED


@given(registers(), st.sets(st.integers(0, 7), max_size=3), st.sets(st.integers(0, 7), max_size=3))
def test_bounds_and_verdicts_of_every_rule_go_together(drawn: Register, sure: set[int], confirm: set[int]) -> None:
    within = [{one for one in some if one < len(drawn.parties)} for some in (sure, confirm)]
    for rule in RULES.values():
        for one in _findings(drawn, rule, *within).values():
            least = rule.bar.least
            assert one.lowest_confirmed <= one.lowest <= one.highest <= one.utmost
            assert (one.verdict is Verdict.BLOCKED) == (one.lowest_confirmed >= least)
            assert one.verdict is not Verdict.BELOW or one.utmost < least


def test_no_day_has_two_rules_of_one_country() -> None:
    days = [day for rule in load_rules() for day in (rule.start, rule.end) if day]
    counted = [[rule.country for rule in load_rules() if rule.is_in_force(day)] for day in days]
    assert all(len(countries) == len(set(countries)) for countries in counted)


def test_a_rule_of_half_for_each_person_alone_is_refused() -> None:
    texts = dict.fromkeys(("id", "authority", "name", "text", "limits"), "a")
    flags = dict.fromkeys(("more_than", "aggregates", "control"), False)
    rule = {**texts, **flags, "country": "US", "from": "2026-01-01", "percent": 50}
    raw = json.dumps({"as_of": "2026-01-01", "rules": [rule]}).encode()
    with pytest.raises(SourceError, match="each person alone"):
        parse_rules(raw)
