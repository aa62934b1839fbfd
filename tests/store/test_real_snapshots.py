"""The store on official lists: what their snapshots prove about days, and what it refuses."""

import gzip
import os
from datetime import date
from pathlib import Path

import pytest

from tamiz.dates import Between, Phase
from tamiz.errors import ScreeningError
from tamiz.model import Entity
from tamiz.sources.catalogue import parser_of
from tamiz.store import Store, apply

SHARED = Path(os.environ.get("TAMIZ_SHARED") or Path(__file__).parents[3] / "shared")
LISTS = SHARED / "data" / "lists"
SDN, UN = "us-ofac-sdn", "un-sc"
SDN_DAYS = ("2022-01-21", "2023-12-28", "2026-07-31")
UN_DAYS = ("2024-09-26", "2026-08-01")
NOT_OF_THE_SET = ("sdn_verbatim_rows.csv", "sdn_provenance.csv")

pytestmark = pytest.mark.real


def read(list_id: str, folder: str) -> dict[str, bytes]:
    place = LISTS / list_id / folder
    if not place.is_dir():
        pytest.skip(f"{list_id} is not here: official lists are kept outside the repository, see TAMIZ_SHARED")
    return {path.name: path.read_bytes() for path in place.iterdir() if path.name not in NOT_OF_THE_SET}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Return a store with three SDN lists and two UN lists."""
    made = Store.open(tmp_path_factory.mktemp("real"), parser_of)
    for folder in SDN_DAYS:
        made.add(SDN, read(SDN, folder), date.fromisoformat(folder))
    for folder in UN_DAYS:
        made.add(UN, read(UN, folder))
    return made


def one(store: Store, number: int) -> Entity:
    (found,) = [entity for entity in store.view(SDN).history.entities() if entity.id == f"{SDN}:{number}"]
    return found


def test_everything_is_held_as_it_was_given(store: Store) -> None:
    assert [info.published.isoformat() for info in store.snapshots(SDN)] == list(SDN_DAYS)
    assert [info.published.isoformat() for info in store.snapshots(UN)] == list(UN_DAYS)
    assert store.raw(SDN, SDN_DAYS[1]) == read(SDN, SDN_DAYS[1])
    assert store.verify() == ()


def test_the_cartels_became_terrorist_organizations_between_two_snapshots(store: Store) -> None:
    (fto,) = [act for act in one(store, 11440).designations if act.program == "FTO"]
    assert fto.interval.start == Between(date(2023, 12, 29), date(2026, 7, 31))
    assert fto.interval.phase(date(2023, 3, 24)) is Phase.BEFORE
    assert fto.interval.phase(date(2025, 1, 1)) is Phase.UNCERTAIN
    assert fto.interval.phase(date(2026, 7, 31)) is Phase.WITHIN


def test_who_was_delisted_is_found_for_earlier_days_and_not_for_later_ones(store: Store) -> None:
    removed = {entity.id for entity in store.diff(SDN, SDN_DAYS[0], SDN_DAYS[1]).removed}
    later = {entity.id for entity in store.entities(SDN, SDN_DAYS[2])}
    history = store.view(SDN).history
    then = {entity.id for entity in history.as_of(date(2022, 6, 1))}
    now = {entity.id for entity in history.as_of(date(2026, 8, 1))}
    assert len(removed) == 403
    assert removed <= then
    assert not (removed - later) & now


def test_a_history_known_earlier_is_the_history_of_fewer_snapshots(store: Store) -> None:
    assert len(store.view(SDN, date(2023, 1, 1)).history.tracks) == 9_044
    assert store.view(SDN, date(2021, 1, 1)).snapshots == ()


@pytest.mark.parametrize(
    ("list_id", "before", "after", "counts"),
    [
        (SDN, SDN_DAYS[0], SDN_DAYS[1], (5_180, 403)),
        (SDN, SDN_DAYS[1], SDN_DAYS[2], (6_441, 1_081)),
        (UN, UN_DAYS[0], UN_DAYS[1], (150, 14)),
    ],
)
def test_a_diff_of_real_snapshots_leads_from_one_to_the_other(
    store: Store, list_id: str, before: str, after: str, counts: tuple[int, int]
) -> None:
    change = store.diff(list_id, before, after)
    assert (change.counts["added"], change.counts["removed"]) == counts
    expected = sorted(store.entities(list_id, after), key=lambda entity: entity.id)
    assert apply(change, store.entities(list_id, before)) == tuple(expected)


@pytest.mark.parametrize(
    ("list_id", "folder"), [(SDN, "invalid-samples"), (SDN, "2024-05-04-empty"), (UN, "2025-08-16-illformed")]
)
def test_a_damaged_publication_is_refused_and_the_old_one_stays(store: Store, list_id: str, folder: str) -> None:
    before = store.ls()
    with pytest.raises(ScreeningError, match=r"[A-Z][a-z]+ .*\.$"):
        store.add(list_id, read(list_id, folder), date(2026, 8, 1))
    assert store.ls() == before
    assert store.verify() == ()


def test_a_list_cut_at_a_line_is_refused(store: Store) -> None:
    files = read(SDN, SDN_DAYS[2])
    lines = gzip.decompress(files["alt.csv.gz"]).splitlines(keepends=True)
    cut = {**files, "alt.csv.gz": gzip.compress(b"".join(lines[:-3_000]))}
    with pytest.raises(ScreeningError, match=r"stays in use"):
        store.add(SDN, cut, date(2026, 8, 1))


def test_the_main_file_alone_is_not_taken_for_the_set(store: Store) -> None:
    alone = {"sdn.csv.gz": read(SDN, "2024-05-03")["sdn.csv.gz"]}
    with pytest.raises(ScreeningError, match="the file with the aliases is missing"):
        store.add(SDN, alone, date(2024, 5, 3))
