import shutil
import subprocess
from pathlib import Path

import pytest

from store.invented import LIST, NOON, day, entity, files, opened, some
from tamiz.errors import QueryError, SourceError, StoreError
from tamiz.store import Action

OLD, MIDDLE, NEW = "2022-01-21", "2023-12-28", "2026-07-31"


def test_an_added_snapshot_is_read_back_byte_for_byte_and_party_by_party(tmp_path: Path) -> None:
    given = files(some(3), NEW)
    accepted = opened(tmp_path).add(LIST, given)
    store = opened(tmp_path)
    assert accepted.is_new
    assert accepted.is_newest
    assert store.raw(LIST, accepted.snapshot.name) == given
    assert store.entities(LIST, NEW) == tuple(entity(*party) for party in some(3))
    assert store.newest(LIST) == accepted.snapshot


def test_the_manifest_says_what_was_received_when_and_what_read_it(tmp_path: Path) -> None:
    info = opened(tmp_path).add(LIST, files(some(3), aliases=[(1, "Vltava Front")]), day(NEW)).snapshot
    assert (info.published, info.received) == (day(NEW), NOON)
    assert [(file.name, file.role, file.records) for file in info.files] == [
        ("aliases.jsonl", "aliases", 1),
        ("parties.jsonl", "parties", 3),
    ]
    assert (info.records, info.entities, info.names, info.unreadable, info.forced) == (3, 3, 4, 0, None)
    assert info.parser == "store.invented:InventedParser"
    assert info.version
    assert info.notes == ("read whole",)


def test_a_cache_is_never_needed(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), NEW))
    before = store.view(LIST)
    for cache in (tmp_path / "cache").rglob("*.gz"):
        cache.unlink()
    assert opened(tmp_path).view(LIST) == before
    assert list((tmp_path / "cache").rglob("*.gz"))


def test_a_damaged_cache_is_made_again(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), NEW))
    before = store.view(LIST)
    for cache in (tmp_path / "cache").rglob("*.gz"):
        cache.write_bytes(cache.read_bytes()[:-9])
    assert {damage.kind.value for damage in store.verify()} == {"cache"}
    assert store.view(LIST) == before
    assert store.entities(LIST, NEW) == tuple(entity(*party) for party in some(3))
    assert store.verify() == ()


def test_the_same_bytes_again_change_nothing_and_say_so(tmp_path: Path) -> None:
    store = opened(tmp_path)
    first = store.add(LIST, files(some(3)), day(NEW))
    again = store.add(LIST, files(some(3)), day(NEW))
    assert (again.is_new, again.snapshot) == (False, first.snapshot)
    assert len(store.show(LIST)) == 1


def test_the_same_bytes_under_another_file_name_are_the_same_snapshot(tmp_path: Path) -> None:
    store = opened(tmp_path)
    first = store.add(LIST, files(some(3)), day(NEW))
    again = store.add(LIST, {"parties-copy.jsonl": files(some(3))["parties.jsonl"]}, day(NEW))
    assert (again.is_new, again.snapshot) == (False, first.snapshot)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="this system has no sha256sum")
def test_anyone_can_make_the_name_of_a_snapshot_with_sha256sum(tmp_path: Path) -> None:
    given = files(some(3), NEW, aliases=[(1, "Vltava Front")])
    for name, raw in given.items():
        (tmp_path / name).write_bytes(raw)
    lines = subprocess.run(["sha256sum", *given], cwd=tmp_path, capture_output=True, check=True).stdout.splitlines(True)
    made = subprocess.run(["sha256sum"], input=b"".join(sorted(lines)), capture_output=True, check=True)
    info = opened(tmp_path / "store").add(LIST, given).snapshot
    assert info.name == f"sha256:{made.stdout.decode().split()[0]}"


def test_an_unchanged_list_published_again_is_a_second_snapshot_of_the_same_name(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3)), day(MIDDLE))
    store.add(LIST, files(some(3)), day(NEW))
    assert [info.published for info in store.snapshots(LIST)] == [day(MIDDLE), day(NEW)]
    assert len({info.name for info in store.snapshots(LIST)}) == 1


def test_an_older_snapshot_may_come_later_and_stays_older(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(9), NEW))
    late = store.add(LIST, files(some(3), OLD))
    assert (late.is_new, late.is_newest) == (True, False)
    assert [info.published for info in store.snapshots(LIST)] == [day(OLD), day(NEW)]
    assert store.newest(LIST) != late.snapshot


def test_of_two_editions_of_one_day_the_one_received_last_counts(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), NEW))
    second = store.add(LIST, files(some(4), NEW))
    assert store.newest(LIST) == second.snapshot
    assert store.find(LIST, NEW) == second.snapshot


def test_what_was_known_on_a_day_leaves_out_what_was_published_later(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for published, count in ((OLD, 3), (MIDDLE, 5), (NEW, 9)):
        store.add(LIST, files(some(count), published))
    view = store.view(LIST, day("2024-06-01"))
    newest = store.snapshot_for(LIST, day("2024-06-01"))
    assert newest
    assert newest.published == day(MIDDLE)
    assert [info.published for info in view.snapshots] == [day(OLD), day(MIDDLE)]
    assert len(view.history.entities()) == 5


def test_before_the_first_publication_nothing_was_known(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), NEW))
    view = store.view(LIST, day(OLD))
    assert (view.snapshots, view.newest, view.history.entities()) == ((), None, ())
    assert store.snapshot_for(LIST, day(OLD)) is None


def test_the_hash_of_a_view_names_every_snapshot_it_rests_on(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), NEW))
    alone = store.view(LIST).sha256
    store.add(LIST, files(some(3), OLD))
    assert store.view(LIST).sha256 != alone


def test_a_rollback_sets_the_last_accepted_aside_and_the_history_keeps_it(tmp_path: Path) -> None:
    store = opened(tmp_path)
    first = store.add(LIST, files(some(3), OLD)).snapshot
    second = store.add(LIST, files(some(4), NEW)).snapshot
    rolled = store.rollback(LIST)
    assert (rolled.set_aside, rolled.newest) == (second.edition, first.edition)
    assert store.newest(LIST) == first
    assert [event.action for event in store.show(LIST)] == [Action.ACCEPTED, Action.ACCEPTED, Action.SET_ASIDE]
    assert [event.in_use for event in store.show(LIST)] == [True, False, False]
    assert store.raw(LIST, second.name) == files(some(4), NEW)


def test_a_rollback_undoes_the_last_add_even_when_that_was_an_older_snapshot(tmp_path: Path) -> None:
    store = opened(tmp_path)
    newest = store.add(LIST, files(some(4), NEW)).snapshot
    store.add(LIST, files(some(3), OLD))
    store.rollback(LIST)
    assert store.snapshots(LIST) == (newest,)


def test_what_was_set_aside_can_be_added_again(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(4)), day(MIDDLE))
    store.rollback(LIST)
    again = store.add(LIST, files(some(4)), day(NEW))
    assert again.is_new
    assert [info.published for info in store.snapshots(LIST)] == [day(NEW)]


def test_a_rollback_of_nothing_is_refused(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(4), NEW))
    store.rollback(LIST)
    with pytest.raises(StoreError, match=r"no snapshot of xx-invented is in use .* tamiz lists add"):
        store.rollback(LIST)


def test_a_refused_snapshot_leaves_no_trace_and_the_old_one_in_use(tmp_path: Path) -> None:
    store = opened(tmp_path)
    first = store.add(LIST, files(some(20), OLD)).snapshot
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SourceError, match="17 records where there were 20"):
        store.add(LIST, files(some(17), NEW))
    assert store.newest(LIST) == first
    assert sorted(tmp_path.rglob("*")) == before


def test_a_forced_snapshot_keeps_the_reason(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(20), OLD))
    forced = store.add(LIST, files(some(2), NEW), force_reason="programme ended, see the notice of that day")
    assert forced.snapshot.forced == "programme ended, see the notice of that day"


def test_a_cut_file_is_refused_by_the_parser_and_nothing_is_written(tmp_path: Path) -> None:
    cut = {"parties.jsonl": files(some(20), NEW)["parties.jsonl"][:-5]}
    with pytest.raises(SourceError, match="ends inside line 21"):
        opened(tmp_path).add(LIST, cut)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", "..", "UPPER", "a/b", "a\\b", "x" * 65, "nul\x00", "-a", "\ud800"])
def test_a_list_id_that_could_be_a_path_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="cannot name a list"):
        opened(tmp_path).add(name, files(some(3), NEW))


def test_a_list_that_is_not_known_is_refused_by_the_edge_that_knows_them(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="no list 'other' is known"):
        opened(tmp_path).add("other", files(some(3), NEW))


def test_a_list_never_added_is_named_with_those_that_are_held(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), NEW))
    with pytest.raises(StoreError, match=r"no snapshot of other is in use .* lists held there: xx-invented"):
        store.view("other")
    with pytest.raises(StoreError, match="no snapshot of other"):
        store.show("other")


@pytest.mark.parametrize(
    ("which", "what"), [("1999-01-01", "no snapshot"), ("sha256:", "no snapshot"), ("x" * 500, "no")]
)
def test_a_snapshot_that_is_not_held_is_answered_with_those_that_are(tmp_path: Path, which: str, what: str) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), NEW))
    with pytest.raises(StoreError, match=rf"names {what} .* In use: 2026-07-31"):
        store.find(LIST, which)


def test_a_snapshot_is_found_by_its_day_and_by_the_start_of_its_name(tmp_path: Path) -> None:
    store = opened(tmp_path)
    info = store.add(LIST, files(some(3), NEW)).snapshot
    assert {store.find(LIST, which) for which in (NEW, info.name, info.name[:20], info.name[7:15])} == {info}


def test_the_newest_of_every_list_is_listed(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert store.ls() == ()
    store.add(LIST, files(some(3), OLD))
    newest = store.add(LIST, files(some(4), NEW)).snapshot
    assert store.ls() == (newest,)


def test_a_store_that_was_never_written_is_not_made_by_reading(tmp_path: Path) -> None:
    store = opened(tmp_path / "none")
    assert (store.ls(), store.verify(), store.newest(LIST)) == ((), (), None)
    with pytest.raises(StoreError, match="no snapshot"):
        store.rollback(LIST)
    assert not (tmp_path / "none").exists()


def test_two_snapshots_are_compared_by_their_days(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add(LIST, files(some(3), OLD))
    store.add(LIST, files(some(4), NEW))
    assert store.diff(LIST, OLD, NEW).counts == {"added": 1, "removed": 0, "changed": 0, "unchanged": 3}
