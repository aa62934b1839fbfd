import json
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

from tamiz.errors import QueryError
from tamiz.matching.parameters import WEIGHTS, Parameters, parse_parameters, shipped_rarity
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.model import Schema

PARAMETERS = Parameters.load()
SHIPPED = files("tamiz.data").joinpath("parameters.json").read_bytes()


def parsed(content: bytes) -> Parameters:
    return parse_parameters(content, shipped_rarity())


def changed(*path: str, to: Any) -> bytes:
    """Return the shipped file with the value at ``path`` changed."""
    values = json.loads(SHIPPED)
    held = values
    for key in path[:-1]:
        held = held[key]
    held[path[-1]] = to
    return json.dumps(values).encode()


def without(*path: str) -> bytes:
    """Return the shipped file with the key at the end of ``path`` left out."""
    values = json.loads(SHIPPED)
    held = values
    for key in path[:-1]:
        held = held[key]
    del held[path[-1]]
    return json.dumps(values).encode()


def test_the_curve_rises_strictly() -> None:
    assert all(low < high for low, high in pairwise(PARAMETERS.curve.knots_e9))


def test_rarity_stays_within_fourteen_bits() -> None:
    for table in PARAMETERS.rarity.values():
        assert all(0 <= worth <= 14_000 for worth in (*table.tokens.values(), *table.length_classes))


def test_a_common_word_is_worth_less_than_one_nobody_counted() -> None:
    firms, people = PARAMETERS.rarity[PartyKind.ORGANIZATION], PARAMETERS.rarity[PartyKind.PERSON]
    assert firms.rarity("group") < firms.rarity("tepalcatepec")
    assert people.rarity("hernandez") < people.rarity("xqzwv")


def test_the_longest_tokens_share_the_last_length_class() -> None:
    table = PARAMETERS.rarity[PartyKind.PERSON]
    assert table.rarity("z" * 400) == table.length_classes[-1]


def test_persons_and_craft_are_counted_apart_from_all_else() -> None:
    persons, craft = ({one for one in Schema if kind_of(one) is kind} for kind in (PartyKind.PERSON, PartyKind.VESSEL))
    assert persons == {Schema.PERSON}
    assert craft == {Schema.VEHICLE, Schema.VESSEL, Schema.AIRPLANE}


def test_a_weak_alias_costs_what_the_design_says() -> None:
    assert PARAMETERS.weights["weak alias"] == -8_000


def test_the_shipped_file_holds_every_weight_that_the_evidence_asks_for() -> None:
    assert set(json.loads(SHIPPED)["weights"]) == set(WEIGHTS)


def test_a_file_with_one_weight_changed_is_read_and_has_a_hash_of_its_own() -> None:
    mine = parsed(changed("weights", "weak alias", "millibits", to=-3_000))
    assert mine.weights["weak alias"] == -3_000
    assert mine.sha256 != PARAMETERS.sha256


@pytest.mark.parametrize(
    "key",
    [
        "version",
        "weights",
        "rare_from_millibits",
        "document_anchor",
        "shipped_threshold_e4",
        "name_floor_millibits",
        "spelling",
        "unmatched",
        "posterior",
        "score_curve",
    ],
)
def test_a_key_that_is_missing_is_named(key: str) -> None:
    with pytest.raises(QueryError, match=f"'{key}' is missing"):
        parsed(without(key))


@pytest.mark.parametrize("kind", WEIGHTS)
def test_a_weight_that_is_missing_is_named(kind: str) -> None:
    with pytest.raises(QueryError, match=f"'weights, {kind}' is missing"):
        parsed(without("weights", kind))
    with pytest.raises(QueryError, match=f"'weights, {kind}, millibits' is missing"):
        parsed(without("weights", kind, "millibits"))


SPELLING = (
    ("one letter",),
    ("no_name",),
    ("least",),
    ("short",),
    ("of_a_letter",),
    ("of_a_letter", "misspelled"),
    ("of_a_letter", "acronym"),
    ("of_a_letter", "cut"),
)
SIDES = ("missing", "extra", "different")
UNMATCHED = tuple(
    (kind.value, *more)
    for kind in PartyKind
    for more in ((), *((side,) for side in SIDES), ("extra", "rarity_percent"))
)


@pytest.mark.parametrize(
    "path", [("spelling", *path) for path in SPELLING] + [("unmatched", *path) for path in UNMATCHED]
)
def test_what_is_missing_inside_is_named_with_where_it_belongs(path: tuple[str, ...]) -> None:
    with pytest.raises(QueryError, match=f"'{', '.join(path)}' is missing"):
        parsed(without(*path))


@pytest.mark.parametrize(
    ("path", "value", "bounds"),
    [
        (("name_floor_millibits",), -1, "0 to 1,000,000"),
        (("name_floor_millibits",), "5000", "0 to 1,000,000"),
        (("spelling", "no_name"), -1, "0 to 1,000,000"),
        (("spelling", "least"), -1_000_001, "-1,000,000 to 1,000,000"),
        (("spelling", "short"), None, "-1,000,000 to "),
        (("spelling", "of_a_letter", "misspelled"), -1, "0 to 1,000,000"),
        (("spelling", "of_a_letter", "acronym"), True, "0 to 1,000,000"),
        (("spelling", "of_a_letter", "cut"), [], "0 to 1,000,000"),
        (("unmatched", "person", "missing", "flat"), -1, "0 to 1,000,000"),
        (("unmatched", "vessel", "extra", "rarity_percent"), 1_001, "0 to 1,000"),
        (("unmatched", "organization", "different", "flat"), {}, "0 to 1,000,000"),
        (("posterior", "offset_millibits"), 1.5, "-1,000,000 to 1,000,000"),
        (("posterior", "slope_permille"), 0, "1 to 10,000"),
    ],
)
def test_what_cannot_be_inside_is_refused_with_where_it_stands(path: tuple[str, ...], value: Any, bounds: str) -> None:
    with pytest.raises(QueryError, match=f"'{', '.join(path)}' must be a whole number from {bounds}"):
        parsed(changed(*path, to=value))


@pytest.mark.parametrize(
    "path",
    [
        ("spelling",),
        ("spelling", "one letter"),
        ("spelling", "of_a_letter"),
        ("unmatched",),
        ("unmatched", "person"),
        ("unmatched", "vessel", "missing"),
    ],
)
@pytest.mark.parametrize("value", [[], 3, "text", None])
def test_what_must_hold_keys_inside_and_holds_none_is_refused(path: tuple[str, ...], value: Any) -> None:
    with pytest.raises(QueryError, match=f"^{', '.join(path)} must hold keys and values in braces"):
        parsed(changed(*path, to=value))


@pytest.mark.parametrize("path", [("spelling", "one letter", "slip"), ("spelling", "two letters", "of_a_name")])
def test_what_a_slip_costs_is_refused_with_where_it_stands(path: tuple[str, ...]) -> None:
    with pytest.raises(QueryError, match=f"'{', '.join(path)}' is missing"):
        parsed(without(*path))
    with pytest.raises(QueryError, match=f"'{', '.join(path)}' must be a whole number from 0 to 1,000,000"):
        parsed(changed(*path, to=-1))


def test_a_slip_costs_and_a_missing_word_costs_what_the_file_says() -> None:
    mine = parsed(changed("spelling", "one letter", "slip", to=1_234))
    other = parsed(changed("unmatched", "vessel", "missing", to={"flat": 5, "rarity_percent": 50}))
    assert mine.spelling.slips[0].slip == 1_234
    assert other.unmatched[PartyKind.VESSEL].missing.of(7_001) == 5 + 3_500


def test_the_shipped_weights_that_speak_against_do() -> None:
    against = [kind for kind in WEIGHTS if kind.startswith(("another", "missing", "one word", "weak", "wrong", "cut"))]
    assert all(PARAMETERS.weights[kind] < 0 for kind in against)
    assert PARAMETERS.spelling.short <= 0, "words of three letters are looked up by nothing but themselves"


def test_a_weight_with_its_name_misspelled_is_refused_for_it_would_decide_nothing() -> None:
    with pytest.raises(QueryError, match="there is none called 'weak_alias'; there are: glued, "):
        parsed(changed("weights", "weak_alias", to={"millibits": 0}))


@pytest.mark.parametrize("value", ["9000", 9_000.0, None, True, [9_000], {"millibits": 1}, 1_000_001, -1_000_001])
def test_a_weight_that_is_no_whole_number_of_millibits_is_refused(value: Any) -> None:
    with pytest.raises(QueryError, match="'weights, glued, millibits' must be a whole number from -1,000,000 to"):
        parsed(changed("weights", "glued", "millibits", to=value))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", 3),
        ("version", ""),
        ("version", "v" * 101),
        ("rare_from_millibits", -1),
        ("shipped_threshold_e4", 0),
        ("shipped_threshold_e4", 10_000),
        ("name_floor_millibits", 1_000_001),
    ],
)
def test_a_value_that_cannot_be_one_is_refused_with_its_key(key: str, value: Any) -> None:
    with pytest.raises(QueryError, match=f"'{key}' must be .*, and is "):
        parsed(changed(key, to=value))


@pytest.mark.parametrize("knots", [[1, 2, 2], [1, 3, 2], [5, 4]])
def test_a_curve_that_does_not_rise_is_refused_with_the_place(knots: list[int]) -> None:
    with pytest.raises(QueryError, match=f"'score_curve, knots_e9' must rise: number {len(knots)} "):
        parsed(changed("score_curve", "knots_e9", to=knots))


@pytest.mark.parametrize("knots", [[], [1], "rising", None, [1, "2"], [1, 2.5], [-1, 2], [1, 10**10], [1] * 10_001])
def test_a_curve_that_is_none_is_refused(knots: Any) -> None:
    with pytest.raises(QueryError, match="score_curve, knots_e9"):
        parsed(changed("score_curve", "knots_e9", to=knots))


@pytest.mark.parametrize("key", ["weights", "score_curve", "spelling", "unmatched", "posterior"])
@pytest.mark.parametrize("value", [[], 3, "text", None])
def test_what_must_hold_keys_and_holds_none_is_refused(key: str, value: Any) -> None:
    with pytest.raises(QueryError, match=f"{key} must hold keys and values in braces"):
        parsed(changed(key, to=value))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\x00\xff\xfe", b"[" * 100_000, b'{"version": ' + b"9" * 5_000 + b"}", b'{"version": "\xff"}'],
    ids=["empty", "cut short", "binary", "endless brackets", "endless number", "not UTF-8"],
)
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(QueryError, match="no JSON"):
        parsed(content)


@pytest.mark.parametrize("content", [b"[]", b"3", b"null", b'"text"'])
def test_json_of_another_shape_is_refused(content: bytes) -> None:
    with pytest.raises(QueryError, match="the file must hold keys and values"):
        parsed(content)


def test_a_key_that_stands_twice_is_refused_for_nobody_knows_which_is_meant() -> None:
    twice = SHIPPED.replace(b'"glued"', b'"glued": {"millibits": 5}, "glued"', 1)
    with pytest.raises(QueryError, match="'glued' stands twice"):
        parsed(twice)


def test_a_message_repeats_little_of_a_hostile_value_and_nothing_that_steers() -> None:
    with pytest.raises(QueryError) as refused:
        parsed(changed("version", to="\x1b[2J" + "x" * 1_000_000))
    assert len(str(refused.value)) < 200
    assert "\x1b" not in str(refused.value)
