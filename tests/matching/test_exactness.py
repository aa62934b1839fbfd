"""Blocking loses nothing: the indexed search equals the exhaustive twin, for any names."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import PARTIES, party
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import CompleteName, Entity, Query, Schema

PARAMETERS = Parameters.load()
WORDS = st.sampled_from(
    "cartel del golfo nueva era al los de la sa cv co kim ma maria gpe ii 2 dos xi mr dr y ms13 ms 13 prueba "
    "hernandez fernandez chuy jesus gulf j m jm quirindavara mehmet aydin mehmetaydin Прим 王 محمد mohammed".split()
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join) | st.text(max_size=12)
REWRITINGS = st.sampled_from(
    [
        str.upper,
        lambda name: name.replace(" ", ""),
        lambda name: " ".join(reversed(name.split())),
        lambda name: " ".join(sorted(name.split())),
        lambda name: name.replace(" ", "-"),
        lambda name: f"{name} S.A. de C.V.",
        lambda name: f"Dr. {name}",
        lambda name: f"the {name}",
        lambda name: name[: len(name) // 2] + " " + name[len(name) // 2 :],
        lambda name: name.replace("ma", "maria").replace("2", "II"),
        " ".join,
        lambda name: name.replace("e", "ee").replace("a", "e", 1),
        lambda name: name[1:-1],
        lambda name: name.translate(str.maketrans("aeio", "4310")),
        lambda name: name,
    ]
)

BARS = (
    st.builds(
        Bar, st.integers(PARAMETERS.name_floor_millibits, 40_000), st.integers(0, 10_000), st.sampled_from(CompleteName)
    )
    | st.none()
)


@st.composite
def entities(draw: st.DrawFn) -> list[Entity]:
    names = draw(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=6))
    kinds = st.sampled_from([Schema.PERSON, Schema.ORGANIZATION, Schema.COMPANY, Schema.VESSEL])
    return [party(str(place), one, weak=(other,), schema=draw(kinds)) for place, (one, other) in enumerate(names)]


@settings(max_examples=300)
@given(entities(), REWRITINGS, st.sampled_from([None, Schema.PERSON, Schema.COMPANY]), st.data())
def test_blocking_finds_what_comparing_every_name_finds(
    listed: list[Entity], rewrite: Callable[[str], str], schema: Schema | None, data: st.DataObject
) -> None:
    index = NameIndex(listed)
    name = data.draw(NAMES | st.sampled_from([entry.name.text for entry in index.entries]))
    query = Query(rewrite(name), schema=schema)
    bar = data.draw(BARS)
    assert find_matches(query, index, PARAMETERS, bar) == find_exhaustively(query, index, PARAMETERS, bar)


@settings(max_examples=200)
@given(entities(), st.data())
def test_every_listed_name_finds_its_own_entity(listed: list[Entity], data: st.DataObject) -> None:
    index = NameIndex(listed)
    entry = data.draw(st.sampled_from(index.entries))
    found = find_matches(Query(entry.name.text), index, PARAMETERS)
    ids = {match.entity.id for match in (*found.matches, *found.short)}
    assert entry.entity.id in ids or not entry.reading.tokens


@given(NAMES, entities())
def test_another_list_changes_no_bits_of_what_was_found(asked: str, more: list[Entity]) -> None:
    alone = find_matches(Query(asked), NameIndex(PARTIES), PARAMETERS)
    added = [party(f"more-{entity.id}", entity.caption, schema=entity.schema) for entity in more]
    together = find_matches(Query(asked), NameIndex([*PARTIES, *added]), PARAMETERS)
    ours = {entity.id for entity in PARTIES}
    assert alone.matches == tuple(match for match in together.matches if match.entity.id in ours)


@given(st.integers(-100_000, 300_000))
def test_more_bits_never_score_less(millibits: int) -> None:
    curve = PARAMETERS.curve
    assert 1 <= curve.score_e4(millibits) <= curve.score_e4(millibits + 1) <= 9_999


@given(st.integers(200, 9_800))
def test_the_curve_can_be_read_backwards(score_e4: int) -> None:
    curve = PARAMETERS.curve
    least = curve.millibits_from(score_e4)
    assert curve.score_e4(least) >= score_e4 > curve.score_e4(least - 1)
