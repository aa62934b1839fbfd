"""Whatever a rule file holds, it is read or refused with its place; nothing else happens."""

from contextlib import suppress
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import RuleError
from tamiz.inputs.rules import RawRules
from tamiz.law import LawBook
from tamiz.law.rule_file import parse_rules

BOOK = LawBook.load()
GOOD: dict[str, Any] = {
    "id": "r",
    "programs": ["FTO"],
    "action": "reject",
    "what": "send it back",
    "basis": "a policy",
    "deadlines": [{"what": "tell", "unit": "business days", "within": "3", "basis": "a policy"}],
    "records": [{"years": 7, "basis": "a policy"}],
}
FIELDS = [*GOOD, "who", "countries", "transactions", "confidence", "note", "source", "from", "until", "other"]
WORDS = st.sampled_from(["FTO", "any", "reject", "us-bank", "US", "payment", "2025-02-20", "", "\x1b[2J", "9" * 40])
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=3),
    max_leaves=6,
)


def read(values: object) -> None:
    with suppress(RuleError):
        parse_rules(RawRules("house.yml", "sha256:0", values), BOOK)


@given(ANY)
def test_any_values_are_read_or_refused(values: object) -> None:
    read(values)
    read({"rules": [values]})


@given(st.sampled_from(FIELDS), ANY)
def test_any_value_of_any_field_is_read_or_refused(field: str, value: object) -> None:
    read({"rules": [{**GOOD, field: value}]})


@given(ANY)
def test_any_programs_of_one_s_own_are_read_or_refused(programs: object) -> None:
    read({"programs": programs, "rules": [GOOD]})


def test_a_rule_for_every_program_and_one_for_a_program_come_together() -> None:
    rules = [{**GOOD, "id": "one"}, {**GOOD, "id": "all", "programs": ["any"]}]
    firm = parse_rules(RawRules("house.yml", "sha256:0", {"rules": rules}), BOOK)
    assert [one.terms.id for one in firm.of("FTO")] == ["one", "all"]
    assert [one.terms.id for one in firm.of("NEW")] == ["all"]
    assert firm.of("FTO")[0].terms.deadlines[0].days == 3
