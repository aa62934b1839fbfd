"""Kept lists behind the screener: two times, the mapped index, and what happens when it is damaged."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cli.lists import OWN, UN_FILE
from matching.parties import PARTIES as INVENTED
from sources.list_files import SDN
from tamiz.errors import StoreError
from tamiz.held import Listing, prepare
from tamiz.inputs.sentences import split_sentences
from tamiz.matching.index import make_entries
from tamiz.matching.match import find_exhaustively
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.text import TextArrays, TextIndex, build_text_arrays, find_mentions
from tamiz.model import Query, Rule, Status
from tamiz.screen import Screener
from tamiz.sources.catalogue import parser_of
from tamiz.store import DamageKind, PartiesOn, Store, history_of
from tamiz.store.folder import HEAD, map_folder, remove_older
from tamiz.store.tracks import DIGESTS, OFFSETS, PARTIES, Tracks, pack_tracks

CLOCK = date(2026, 8, 2)
FIRST, SECOND, THIRD = date(2024, 1, 10), date(2025, 3, 1), date(2026, 7, 31)


def store_in(data: Path) -> Store:
    return Store.open(data, parser_of, lambda: datetime(2026, 8, 1, tzinfo=UTC))


def own(names: Iterable[str]) -> dict[str, bytes]:
    return {"own.csv": "\n".join(["nombre", *names, ""]).encode()}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Three snapshots of one list: Vltava on all of them, Odra on the first, Nisa from the second on."""
    store = store_in(tmp_path)
    store.add("own", own(["Vltava Shipping", "Odra Trading", "Ohre Trust"]), FIRST, None)
    store.add("own", own(["Vltava Shipping", "Nisa Holdings", "Ohre Trust"]), SECOND, None)
    store.add("own", own(["Vltava Shipping", "Nisa Holdings", "Ohre Trust"]), THIRD, None)
    return tmp_path


def screener_on(data: Path) -> Screener:
    return Screener.open(data, lambda: CLOCK)


def found(data: Path, name: str, on: date | None = None, known_on: date | None = None) -> list[str]:
    screener = screener_on(data)
    answer = screener.screen(name, screener.settings(on, known_on))
    return [match.entity.caption for match in answer.matches if match.entity.list_id == "own"]


def test_a_party_that_left_the_list_is_found_for_earlier_days_alone(data: Path) -> None:
    assert found(data, "Odra Trading", FIRST) == ["Odra Trading"]
    assert found(data, "Odra Trading", date(2025, 2, 28)) == ["Odra Trading"]
    assert found(data, "Odra Trading", SECOND) == []
    assert found(data, "Odra Trading") == []


def test_a_party_that_came_later_is_found_for_earlier_days_as_not_yet_designated(data: Path) -> None:
    screener = screener_on(data)
    (match,) = screener.screen("Nisa Holdings", on=FIRST).matches
    assert match.in_force is False
    assert screener.screen("Nisa Holdings", on=SECOND).matches[0].in_force is True


def test_what_was_not_published_yet_was_not_known(data: Path) -> None:
    assert found(data, "Nisa Holdings", known_on=FIRST) == []
    assert found(data, "Odra Trading", known_on=FIRST) == ["Odra Trading"]


def test_a_list_that_had_told_nothing_yet_is_silent_and_said_to_be(data: Path) -> None:
    lists = screener_on(data).known(date(2023, 1, 1))
    assert (lists.silent, [one.list_id for one in lists.snapshots]) == (("own",), ["builtin"])


def test_the_history_shows_who_had_left(data: Path) -> None:
    screener = screener_on(data)
    assert screener.status("Odra Trading").entities == ()
    (entity,) = screener.status("Odra Trading", history=True).entities
    assert [row.status for row in entity.rows if row.list_id == "own"] == [Status.ENDED]


def test_an_older_snapshot_that_comes_late_changes_no_answer_for_later_days(data: Path) -> None:
    names = ["Vltava Shipping", "Odra Trading", "Nisa Holdings", "Sazava Fund"]
    days = (FIRST, SECOND, CLOCK)
    before = [[found(data, name, on) for name in names] for on in days]
    store_in(data).add("own", own(["Vltava Shipping", "Sazava Fund", "Odra Trading"]), date(2023, 5, 5), None)
    assert [[found(data, name, on) for name in names] for on in days] == before
    assert found(data, "Sazava Fund", date(2023, 6, 1)) == ["Sazava Fund"]


def test_the_certificate_names_every_snapshot_that_an_answer_rests_on(data: Path) -> None:
    def hash_of_own() -> str:
        answer = screener_on(data).screen("Vltava Shipping")
        assert answer.certificate is not None
        return dict(answer.certificate.snapshots)["own"]

    before = hash_of_own()
    assert hash_of_own() == before
    store_in(data).add("own", own(["Vltava Shipping", "Sazava Fund", "Odra Trading"]), date(2023, 5, 5), None)
    assert hash_of_own() != before


def test_the_second_opening_maps_what_the_first_one_made(data: Path) -> None:
    prepare(data, "own")
    made = {path: path.stat().st_mtime_ns for path in (data / "index").rglob("*") if path.is_file()}
    assert found(data, "Vltava Shipping") == ["Vltava Shipping"]
    assert {path: path.stat().st_mtime_ns for path in (data / "index").rglob("*") if path.is_file()} == made


@pytest.mark.parametrize("name", ["hashes.u64", "sieve.u8", "names.u32", OFFSETS, HEAD])
def test_a_damaged_index_is_made_again(data: Path, name: str) -> None:
    prepare(data, "own")
    (file,) = (data / "index").rglob(name)
    file.write_bytes(bytes(one ^ 1 for one in file.read_bytes()))
    assert [damage.kind for damage in store_in(data).verify()] == [DamageKind.CACHE]
    assert found(data, "Vltava Shipping") == ["Vltava Shipping"]
    assert store_in(data).verify() == ()


def test_a_damaged_party_is_an_error_that_says_what_to_do(data: Path) -> None:
    prepare(data, "own")
    (file,) = (data / "index").rglob(PARTIES)
    file.write_bytes(file.read_bytes().replace(b"Vltava", b"Vltawa"))
    with pytest.raises(StoreError, match="tamiz lists verify"):
        found(data, "Vltava Shipping")
    assert [damage.kind for damage in store_in(data).verify()] == [DamageKind.CACHE]


@pytest.mark.parametrize("name", [PARTIES, OFFSETS, DIGESTS, "places.u32"])
def test_an_index_that_was_not_finished_is_made_again(data: Path, name: str) -> None:
    prepare(data, "own")
    (file,) = (data / "index").rglob(name)
    file.unlink()
    (file.parent / HEAD).unlink()
    assert [damage.kind for damage in store_in(data).verify()] == [DamageKind.LEFTOVER]
    assert found(data, "Nisa Holdings") == ["Nisa Holdings"]


def test_a_head_that_names_files_elsewhere_is_refused(data: Path) -> None:
    prepare(data, "own")
    (head,) = (data / "index").rglob(HEAD)
    head.write_text('{"../../../tamiz-store.json": [1, "x"]}')
    with pytest.raises(StoreError, match="does not say what lies beside it"):
        map_folder(head.parent, PARTIES)


def test_a_data_directory_that_cannot_be_written_is_used_from_memory(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr("tamiz.store.disk.write_whole", full)
    assert found(data, "Vltava Shipping") == ["Vltava Shipping"]
    assert not (data / "index").exists() or not list((data / "index").rglob(HEAD))


def test_of_many_indexes_the_newest_few_stay(data: Path) -> None:
    for place in range(7):
        known_on = date(2024, 2, 1 + place)
        screener_on(data).known(known_on)
        store_in(data).add("own", own(["Vltava Shipping", f"Firm {place}", "Ohre Trust"]), known_on, None)
        screener_on(data).known(known_on)
    assert len(list((data / "index" / "own").iterdir())) == 4
    remove_older(data / "index" / "own")
    assert found(data, "Vltava Shipping") == ["Vltava Shipping"]


def test_indexed_and_exhaustive_search_agree_over_kept_lists(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.add("us-ofac-sdn", SDN, SECOND, None)
    store.add("un-sc", {"consolidated.xml": UN_FILE}, None, None)
    store.add("own", {"own.csv": OWN}, FIRST, None)
    screener = screener_on(tmp_path)
    names = screener.newest.names_on(CLOCK)
    numbers = [number for entity in names.entities for number in entity.identifiers]
    for entry in names.entries:
        query = Query(entry.name.text, identifiers=tuple(numbers[:1]))
        ours = screener.screen(query)
        twin = replace(screener, find=find_exhaustively).screen(query)
        assert ours == twin
        assert entry.entity.id in {match.entity.id for match in ours.matches} or ours.fell_short


def test_a_listed_number_finds_its_party_under_any_name(tmp_path: Path) -> None:
    store_in(tmp_path).add("us-ofac-sdn", SDN, SECOND, None)
    screener = screener_on(tmp_path)
    holder = next(entity for entity in screener.index.entities if any(one.kind == "rfc" for one in entity.identifiers))
    (rfc,) = [one for one in holder.identifiers if one.kind == "rfc"][:1]
    found = screener.screen(Query("Nadie Conocido", identifiers=(rfc,)))
    assert [(match.entity.id, match.rule) for match in found.matches] == [(holder.id, Rule.IDENTIFIER)]


def test_a_record_without_a_tag_says_so_from_the_first_snapshot_to_the_last(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.add("us-ofac-sdn", SDN, SECOND, None)
    store.add("us-ofac-sdn", SDN, THIRD, None)
    screener = screener_on(tmp_path)
    listed = [one for one in screener.index.entities if one.list_id == "us-ofac-sdn"]
    entity = next(one for one in listed if "FTO" not in {act.program for act in one.designations})
    assert {(one.program, one.since, one.as_of) for one in entity.absences} >= {("FTO", SECOND, THIRD)}
    within, before = (
        next(
            row
            for row in screener.status(entity.caption, screener.settings(on)).entities[0].rows
            if row.program == "FTO"
        )
        for on in (date(2026, 1, 1), date(2020, 1, 1))
    )
    assert (within.status, before.status) == (Status.NEVER, Status.UNKNOWN)


def test_the_newest_snapshot_is_a_sequence_of_its_parties(data: Path) -> None:
    (snapshot,) = [one for one in screener_on(data).snapshots if one.list_id == "own"]
    assert [entity.caption for entity in snapshot.entities] == ["Vltava Shipping", "Nisa Holdings", "Ohre Trust"]
    assert isinstance(snapshot.entities, Listing)
    assert [one.caption for one in snapshot.entities[1:]] == ["Nisa Holdings", "Ohre Trust"]
    with pytest.raises(IndexError):
        snapshot.entities[3]


DAYS = [date(2024, 1, day) for day in (1, 5, 9, 20)]
ROWS = st.lists(st.sets(st.sampled_from(["Vltava", "Odra", "Nisa"]), min_size=1), min_size=1, max_size=4)


@settings(max_examples=100)
@given(ROWS, st.sampled_from([date(2023, 12, 1), *DAYS, date(2024, 2, 1)]))
def test_mapped_parties_are_those_of_the_history_on_every_day(rows: list[set[str]], on: date) -> None:
    parser = parser_of("own")
    history = history_of((day, parser(own(sorted(row))).entities) for day, row in zip(DAYS, rows, strict=False))
    files = {name: memoryview(raw) for name, raw in pack_tracks(history.tracks).items()}
    in_use = max((day for day in history.days if day <= on), default=None)
    parties = PartiesOn(Tracks(files), in_use, lambda entity: entity)
    listed = tuple(entity for place in range(len(parties)) if (entity := parties.entity(place)) is not None)
    assert listed == history.as_of(on)
    named = {
        (entity.id, name.text)
        for place, every in enumerate(history.entities())
        for number in range(len(every.names))
        if (entity := parties.entity(place)) is not None and (name := parties.name(place, number)) is not None
    }
    assert named == {(entity.id, name.text) for entity in listed for name in entity.names}


def mentions_of(index: TextIndex, text: str) -> list[tuple[str, int, int]]:
    found = find_mentions(text, split_sentences(text), index, lambda _: True).counted
    return [(one.entry.entity.id, one.start, one.end) for one in found]


@given(
    st.lists(st.sampled_from("Vltava Vltva Shipping Nisa Holdings Holdngs Odra Trading Ohre , .".split())).map(" ".join)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_texts_are_searched_by_the_mapped_arrays_as_by_names_in_memory(data: Path, text: str) -> None:
    lists = screener_on(data).newest
    mapped = lists.text_index_on(CLOCK, Parameters.load())
    assert mentions_of(mapped, text) == mentions_of(TextIndex.of(lists.names_on(CLOCK).entries), text)


def test_a_text_is_not_searched_for_whom_had_left_the_list_by_the_day(data: Path) -> None:
    lists = screener_on(data).newest
    text = "Odra Trading and Nisa Holdngs, Vltava Shipping"
    on_first = mentions_of(lists.text_index_on(FIRST, Parameters.load()), text)
    assert [text[start:end] for _, start, end in on_first] == [
        "Odra Trading",
        "Nisa Holdngs",
        "Vltava Shipping",
    ]
    on_third = mentions_of(lists.text_index_on(THIRD, Parameters.load()), text)
    assert [text[start:end] for _, start, end in on_third] == ["Nisa Holdngs", "Vltava Shipping"]


def test_other_parameters_make_an_index_of_their_own(data: Path) -> None:
    lists = screener_on(data).newest
    other = replace(Parameters.load(), sha256="sha256:other", document_anchor_millibits=13_500)
    assert mentions_of(lists.text_index_on(CLOCK, other), "Nisa Holdngs") == []


@pytest.mark.parametrize("file", ["text_anchors.u32", "text_holders.u32", "text_words.txt", "text_sieve.u8"])
def test_arrays_for_texts_that_are_not_whole_are_refused(file: str) -> None:
    names = [(entry.reading, kind_of(entry.entity.schema)) for entry in make_entries(INVENTED)]
    files = {name: memoryview(raw) for name, raw in build_text_arrays(names, Parameters.load()).items()}
    with pytest.raises(StoreError, match=r"arrays for texts|sieve for texts"):
        TextArrays.open({**files, file: files[file][:-3]})
    with pytest.raises(StoreError, match="not whole"):
        TextArrays.open({name: raw for name, raw in files.items() if name != file})
