import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.ftm_files import FTM, line, packed, read
from sources.mutations import SEEDS, mutate
from tamiz.data.ftm_schema import ftm_schema
from tamiz.errors import SourceError
from tamiz.sources import ftm, ftm_lines
from tamiz.sources.ftm import parse_ftm
from tamiz.sources.report import Loaded

ODRA = line("x", "Person", name="Odra")


def refuse(data: bytes) -> str:
    with pytest.raises(SourceError) as refused:
        parse_ftm(data)
    return str(refused.value)


def reasons(data: bytes) -> list[str]:
    return [one.reason for one in parse_ftm(data).report.unreadable]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "holds no party at all. Nothing was loaded. FollowTheMoney has one JSON object a line"),
        (b"\n\r\n  \n", "holds no party at all"),
        (b"name,country\nOdra,CZ\n", "line 1 cannot be read: it is no JSON"),
        (json.dumps([ODRA]).encode() + b"\n", "line 1 is JSON, but no object"),
        (json.dumps(ODRA, indent=1).encode() + b"\n", "line 1 cannot be read"),
        (json.dumps(ODRA).encode("utf-16") + b"\n", "line 1 cannot be read: byte 1 is no UTF-8"),
        (packed(line("s", "Sanction", entity="x")), "holds no party at all"),
        (packed({"name": "Odra"}), "line 1 has no properties, as an entity has"),
        (packed(ODRA) + b'{"id":"y","schema":"Person","prop', "ends inside line 2; 1 came before it"),
        (packed(ODRA)[:-4], "ends inside line 1"),
        (gzip.compress(packed(ODRA), mtime=0)[:-4], "ends inside its gzip packing"),
        (gzip.compress(b" " * 2**25, mtime=0), "unpacks to more than 200 times its size"),
        (packed(line("x", "Person", name=["Odra"] * 10_001)), "name holds 10001 values, more than the 10000"),
    ],
)
def test_what_is_no_such_file_or_not_whole_is_refused_with_advice(data: bytes, said: str) -> None:
    assert said in refuse(data)


def test_a_line_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ftm_lines, "MOST_LINE_BYTES", 100)
    assert "line 2 has 1" in refuse(packed(ODRA) + b" " * 101)


def test_too_many_lines_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ftm_lines, "MOST_LINES", 5)
    assert "has more than 5 lines" in refuse(packed(*[ODRA] * 6))


def test_a_file_of_another_format_is_refused_before_all_of_it_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ftm, "_MOST_BROKEN", 3)
    assert "over 3 lines are no entities; the first, entities.ftm.json line 2" in refuse(packed(ODRA) + b"x\n" * 9)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (b"[" * 100_000, "cannot be read: it is nested too deeply"),
        (b'{"id":"y","properties":{"name":' + b"[" * 100_000, "cannot be read: it is nested too deeply"),
        (b'{"id":"y","schema":"Person","properties":{"name":["\xff"]}}', "cannot be read: byte 52 is no UTF-8"),
        (b'{"id":"y","id":"z","properties":{"name":["Labe"]}}', "cannot be read: it gives one key twice"),
        (b'{"id":"y","schema":"Person","properties":["Labe"]}', "has no properties, as an entity has"),
        (b"NaN", "is JSON, but no object as an entity is"),
        (b"\x00\x1a", "cannot be read: it is no JSON (Expecting value: character 1)"),
    ],
)
def test_a_line_that_cannot_be_read_is_set_aside_and_the_others_stay(broken: bytes, reason: str) -> None:
    loaded = parse_ftm(packed(ODRA) + broken + b"\n" + packed(line("z", "Person", name="Morava")))
    assert [entity.caption for entity in loaded.entities] == ["Odra", "Morava"]
    assert (loaded.report.records, loaded.report.set_aside) == (3, 1)
    assert [(one.where, one.reason) for one in loaded.report.unreadable] == [("entities.ftm.json line 2", reason)]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "null", "true", '["x"]', '{"a": 1}', '""', '" "', "[]"])
def test_a_value_of_a_wrong_type_costs_the_value_and_not_the_party(value: str) -> None:
    (entity,) = parse_ftm(
        b'{"id":"x","schema":"Person","properties":{"name":["Odra"],"alias":[%b]}}' % value.encode()
    ).entities  # one line as it stands in a file
    assert [name.text for name in entity.names] == ["Odra"]


@pytest.mark.parametrize("number", ["7", "-0.5", "1e999999", "9" * 5_000])
def test_a_number_is_taken_as_it_is_written_however_large(number: str) -> None:
    (entity,) = parse_ftm(
        b'{"id":7,"schema":"Person","properties":{"name":["Odra"],"taxNumber":[%b]}}' % number.encode()
    ).entities  # one line as it stands in a file
    assert (entity.id, entity.identifiers[0].value) == ("ftm:7", number)


@pytest.mark.parametrize("depth", [10, 300, 600, 900, 950, 990, 1_200, 50_000])
def test_lists_in_lists_are_doubted_or_cost_their_line_at_any_depth(depth: int) -> None:
    deep = b'{"id":"y","schema":"Person","properties":{"name":["Labe"],"alias":%b}}\n'
    report = parse_ftm(packed(ODRA) + deep % (b"[" * depth + b"]" * depth)).report
    assert (report.records, len(report.unreadable)) == (2, 1)


def test_half_a_character_and_an_endless_value_are_mended_and_doubted() -> None:
    (entity,) = read(line("x", "Person", name="Od\ud800ra", alias="a" * 70_000))
    assert [name.text for name in entity.names] == ["Od\ufffdra", "a" * 65_536]
    assert [doubt.reason for doubt in entity.unreadable] == ["is cut, or holds half a character"] * 2


def test_a_record_without_an_id_or_a_schema_is_kept_with_its_doubt() -> None:
    (entity,) = read({"properties": {"name": ["Odra"]}})
    assert [doubt.reason for doubt in entity.unreadable] == [
        "is missing, so nothing can be joined to the entity",
        "is missing; it may be anything",
    ]
    assert read({"properties": {"name": ["Odra"]}}) == (entity,)


def test_records_that_stand_too_deep_inside_one_another_are_doubted() -> None:
    inner: Any = line("deep", "Person", name="Odra")
    for number in range(12):
        inner = line(f"n{number}", "Company", name=f"Firm {number}", parent=[inner])
    assert "stands more than 8 records deep" in reasons(packed(inner))


def test_an_edge_that_joins_everybody_to_everybody_joins_nobody() -> None:
    ends = [f"p{number}" for number in range(200)]
    found = reasons(packed(ODRA, line("e", "Ownership", owner=ends, asset=ends)))
    assert found == ["joins over 1000 pairs of parties, so it says nothing about any"]


def test_records_that_join_everything_to_everything_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tamiz.sources.ftm_joins._MOST_FACTS", 5_000)
    many = [f"p{number}" for number in range(100)]
    assert "line 2: with this record the file joins more than 5000 facts" in refuse(
        packed(ODRA, line("s", "Sanction", entity=many, program=many))
    )


def test_ids_repeated_until_memory_is_full_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [line(f"i{number}", "Identification", holder="x", number=str(number)) for number in range(100)]
    monkeypatch.setattr("tamiz.sources.ftm_tally._MOST_REPEATED", 500)
    assert "repeats ids so often" in refuse(packed(*papers, *[ODRA] * 10))


def test_a_record_whose_schema_the_bytes_hide_is_refused_and_not_lost() -> None:
    hidden = b'{"id":"s","\\u0073chema":"Sanction","properties":{"entity":["x"]}}\n'
    assert parse_ftm(packed(ODRA) + hidden).report.records == 1
    twice = b'{"schema":"Sanction","id":"s","schema":"Person","properties":{"name":["Labe"]}}\n'
    report = parse_ftm(packed(ODRA) + twice).report
    assert (report.records, report.set_aside, len(report.unreadable)) == (1, 0, 1)


WORDS = st.sampled_from(
    """
    id schema properties name alias sanctions entity owner asset holder topics addressEntity Person Sanction Ownership
    Address CryptoWallet sanction startDate 2014 2014-99 first_seen x datasets referents publicKey program Thing
    """.split()
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    WORDS | st.text(max_size=4) | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)


@given(records=st.lists(st.dictionaries(WORDS, VALUES, max_size=6), max_size=5))
def test_any_json_is_refused_or_read_line_for_line(records: list[dict[str, Any]]) -> None:
    loaded = load(packed(ODRA, *records))
    assert loaded is not None
    assert loaded.report.files[0].records == len(records) + 1
    assert loaded.report.records == len(loaded.entities) + loaded.report.set_aside
    assert loaded.entities[0].caption == "Odra"


def load(data: bytes) -> Loaded | None:
    """Return what was loaded, None when the file was refused; any other exception is the test's."""
    try:
        return parse_ftm(data)
    except SourceError:
        return None


def whole_objects(data: bytes) -> list[dict[str, Any]]:
    """Return the objects of the lines that are whole, read here by other means."""
    found = []
    for raw in data.split(b"\n"):
        try:
            found.append(json.loads(raw.decode()))
        except ValueError:
            found.append(None)
    return [one for one in found if isinstance(one, dict) and isinstance(one.get("properties"), dict)]


def names_of_parties(data: bytes) -> set[str]:
    parties = [one for one in whole_objects(data) if ftm_schema().is_party(str(one.get("schema")))]
    named = [one["properties"].get("name") for one in parties]
    return {str(text).strip() for names in named for text in (names if isinstance(names, list) else [names or ""])}


@pytest.mark.parametrize("data", [FTM, packed(*(json.loads(raw) for raw in FTM.splitlines()[1:20] if raw))])
def test_damaged_files_are_refused_or_read_line_for_line(data: bytes) -> None:
    refused = 0
    for seed in SEEDS:
        damaged = mutate(data, seed)
        loaded = load(damaged)
        refused += loaded is None
        if loaded is not None:
            report = loaded.report
            assert report.records == report.entities + report.set_aside == len(loaded.entities) + report.set_aside
            assert report.files[0].records == sum(bool(raw.strip()) for raw in damaged.split(b"\n"))
            assert len({entity.id for entity in loaded.entities}) == len(loaded.entities)
            listed = {name.text for entity in loaded.entities for name in entity.names}
            doubted = " ".join(one.text for one in report.unreadable)
            lost = names_of_parties(damaged) - listed - {""}
            assert [name for name in lost if name not in doubted and json.dumps(name)[1:-1] not in doubted] == []
    assert 10 < refused < len(SEEDS) // 2, "cuts are refused, other damage costs its line"


def test_damaged_gzip_is_refused_or_unpacks_to_the_same_parties() -> None:
    whole = gzip.compress(FTM, mtime=0)
    expected = parse_ftm(FTM).entities
    for seed in SEEDS:
        loaded = load(mutate(whole, seed))
        assert loaded is None or loaded.entities == expected
