"""What a disk, a person or another program can do to a data directory."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from store.invented import LIST, NOON, day, files, opened, some
from tamiz.errors import StoreError
from tamiz.store import Action, Damage, DamageKind, Store
from tamiz.store.disk import Disk
from tamiz.store.files import write_whole
from tamiz.store.lock import locked
from tamiz.store.points import Kind, no_checkpoint
from tamiz.store.values import Entry, Log

OLD, NEW = "2022-01-21", "2026-07-31"


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """Return a data directory with two snapshots."""
    opened(tmp_path).add(LIST, files(some(20), OLD))
    opened(tmp_path).add(LIST, files(some(30), NEW, aliases=[(1, "Vltava Front")]))
    return tmp_path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a file system of 256 KiB; skip where none can be mounted."""
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=256k", "tmpfs", place], check=False).returncode
    if made != 0:
        pytest.skip("a small file system can only be mounted by root on Linux")
    yield place
    subprocess.run(["umount", place], check=True)


def one(damages: tuple[Damage, ...]) -> Damage:
    (damage,) = damages
    return damage


def flip(path: Path) -> None:
    """Change one bit in the middle of a file."""
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def manifest(held: Path, store: Store, day_text: str) -> Path:
    """Return the file of the manifest of a day."""
    name = store.find(LIST, day_text).name
    return next(path for path in (held / "snapshots" / LIST).iterdir() if name in path.read_text())


def test_on_a_full_disk_an_add_fails_whole_and_says_so(small_disk: Path) -> None:
    opened(small_disk).add(LIST, files(some(20), OLD))
    (small_disk / "ballast").write_bytes(b"x" * 150_000)
    with pytest.raises(StoreError, match=r"No space left on device.* stays in use\. Make room"):
        opened(small_disk).add(LIST, files(some(3_000), NEW))
    (small_disk / "ballast").unlink()
    assert [info.records for info in opened(small_disk).ls()] == [20]
    assert {damage.kind for damage in opened(small_disk).verify()} <= {DamageKind.LEFTOVER}


def test_on_a_full_disk_what_is_held_can_still_be_read(small_disk: Path) -> None:
    opened(small_disk).add(LIST, files(some(20), OLD))
    shutil.rmtree(small_disk / "cache")
    with pytest.raises(OSError, match="No space"):
        (small_disk / "ballast").write_bytes(b"x" * 300_000)
    assert len(opened(small_disk).view(LIST).history.entities()) == 20


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_whatever_call_fails_the_old_file_stays_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    (tmp_path / "temporary").mkdir()
    (tmp_path / "log").write_bytes(b"old")
    _fail_at(call, monkeypatch)
    with pytest.raises(StoreError, match=r"log: cannot be written \(Input/output error\)"):
        write_whole(tmp_path / "log", b"new", tmp_path / "temporary", Kind.LOG, no_checkpoint)
    assert (tmp_path / "log").read_bytes() == b"old"
    assert list((tmp_path / "temporary").iterdir()) == []


def _fail_at(call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    places = {"write": "tamiz.store.files._push", "fsync": "os.fsync", "replace": "pathlib.Path.replace"}
    monkeypatch.setattr(places[call], fail)


def test_the_bytes_reach_the_disk_before_the_name_and_the_name_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    sync, rename = os.fsync, Path.replace

    def noted_sync(handle: int) -> None:
        calls.append("sync")
        sync(handle)

    def noted_rename(path: Path, target: Path) -> Path:
        calls.append("rename")
        return rename(path, target)

    monkeypatch.setattr("os.fsync", noted_sync)
    monkeypatch.setattr("pathlib.Path.replace", noted_rename)
    write_whole(tmp_path / "log", b"new", tmp_path, Kind.LOG, calls.append)
    names = [call.removeprefix("log: ") for call in calls]
    assert names == ["begun", "half written", "written", "sync", "synced", "rename", "renamed", "sync", "done"]


def test_a_read_only_directory_can_be_read_and_says_what_it_refuses(held: Path) -> None:
    shutil.rmtree(held / "cache")
    with _read_only(held):
        assert len(opened(held).view(LIST).history.entities()) == 30
        assert opened(held).verify() == ()
        with pytest.raises(StoreError, match=r"cannot be written \(Read-only file system\)"):
            opened(held).add(LIST, files(some(31), "2026-08-01"))


@contextmanager
def _read_only(place: Path) -> Iterator[None]:
    """Mount ``place`` read-only for a while: permissions alone do not stop root. Skip where that cannot be done."""
    mount = shutil.which("mount") or "mount"
    try:
        subprocess.run([mount, "--bind", place, place], check=True, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a directory can only be mounted read-only by root on Linux")
    try:
        subprocess.run([mount, "-o", "remount,ro,bind", place], check=True)
        yield
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_flipped_bit_in_a_publishers_file_is_named_and_never_parsed(held: Path) -> None:
    store = opened(held)
    damaged = held / "objects" / store.find(LIST, OLD).files[0].sha256
    flip(damaged)
    shutil.rmtree(held / "cache")
    found = one(store.verify())
    assert (found.kind, found.where, found.is_harmless) == (DamageKind.UNSOUND, str(damaged), False)
    with pytest.raises(StoreError, match=r"its bytes have changed: .* add the list again"):
        store.raw(LIST, OLD)
    with pytest.raises(StoreError, match="its bytes have changed"):
        store.entities(LIST, OLD)
    assert len(store.entities(LIST, NEW)) == 30


@pytest.mark.parametrize("harm", [flip, Path.unlink, lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize("place", ["object", "manifest"])
def test_adding_the_files_again_mends_what_was_damaged(held: Path, harm: object, place: str) -> None:
    store = opened(held)
    info = store.find(LIST, OLD)
    paths = {"object": held / "objects" / info.files[0].sha256, "manifest": manifest(held, store, OLD)}
    assert callable(harm)
    harm(paths[place])
    assert [damage.kind for damage in store.verify()] == [DamageKind.UNSOUND]
    store.add(LIST, files(some(20), OLD))
    assert all(damage.kind is DamageKind.LEFTOVER for damage in store.verify())
    assert store.find(LIST, OLD).files == info.files
    assert len(store.snapshots(LIST)) == 2


def test_a_manifest_put_in_the_place_of_another_is_refused(held: Path) -> None:
    store = opened(held)
    shutil.copy(manifest(held, store, OLD), manifest(held, store, NEW))
    with pytest.raises(StoreError, match="its bytes have changed"):
        store.newest(LIST)


def test_no_other_bytes_can_be_shown_under_a_snapshots_name_even_with_every_hash_written_anew(held: Path) -> None:
    store = opened(held)
    old = store.find(LIST, OLD)
    forged = replace(store.find(LIST, NEW), files=old.files)
    with Disk(held).writing() as writing:
        entry = Entry(Action.ACCEPTED, forged.published, forged.name, writing.write_manifest(forged), NOON)
        writing.write_log(Log(LIST, (entry,)))
    with pytest.raises(StoreError, match="name is not made of the hashes of its files"):
        store.newest(LIST)


def test_a_damaged_manifest_is_never_taken_for_an_older_snapshot(held: Path) -> None:
    store = opened(held)
    flip(manifest(held, store, NEW))
    for ask in (store.ls, lambda: store.newest(LIST), lambda: store.view(LIST), lambda: store.show(LIST)):
        with pytest.raises(StoreError, match=r"its bytes have changed.*restore the file from a copy"):
            ask()


def test_a_candidate_is_not_compared_with_nothing_when_the_one_before_it_is_damaged(held: Path) -> None:
    flip(manifest(held, opened(held), NEW))
    with pytest.raises(StoreError, match="its bytes have changed"):
        opened(held).add(LIST, files(some(2), "2026-08-01"))


def test_a_damaged_snapshot_can_be_set_aside(held: Path) -> None:
    flip(manifest(held, opened(held), NEW))
    assert opened(held).rollback(LIST).set_aside.published == day(NEW)
    assert [info.published for info in opened(held).ls()] == [day(OLD)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not JSON",
        "[]",
        "[" * 100_000,
        '{"log": {"list_id": "xx-invented"}, "sha256": "0"}',
        '{"log": {}}',
        "null",
    ],
)
def test_a_damaged_history_is_an_error_and_never_an_empty_list(held: Path, text: str) -> None:
    store = opened(held)
    (held / "lists" / f"{LIST}.json").write_text(text)
    for ask in (store.ls, lambda: store.view(LIST), lambda: store.add(LIST, files(some(31), "2026-08-01"))):
        with pytest.raises(StoreError, match=rf"{LIST}\.json: .* Run 'tamiz lists verify'"):
            ask()
    assert any(damage.kind is DamageKind.UNSOUND for damage in store.verify())


def test_an_edited_history_is_seen(held: Path) -> None:
    log = held / "lists" / f"{LIST}.json"
    log.write_text(log.read_text().replace(OLD, "2012-01-21"))
    with pytest.raises(StoreError, match="its bytes have changed"):
        opened(held).ls()


def test_a_lost_history_is_an_error_and_never_a_list_that_is_not_there(held: Path) -> None:
    store = opened(held)
    (held / "lists" / f"{LIST}.json").unlink()
    with pytest.raises(StoreError, match=r"is missing, though snapshots of xx-invented are held\. Restore it"):
        store.ls()
    assert any(damage.kind is DamageKind.UNSOUND for damage in store.verify())


def test_a_newer_versions_directory_is_left_alone(held: Path) -> None:
    (held / "tamiz-store.json").write_text(json.dumps({"format": 2}))
    with pytest.raises(StoreError, match=r"written by a newer tamiz \(format 2; .* Install the newer tamiz"):
        opened(held)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "1"}', '{"format": true}', '{"format": 0}'])
def test_a_damaged_format_file_is_an_error(held: Path, text: str) -> None:
    (held / "tamiz-store.json").write_text(text)
    with pytest.raises(StoreError, match=r"tamiz-store\.json: "):
        opened(held)


def test_a_lost_format_file_is_an_error(held: Path) -> None:
    (held / "tamiz-store.json").unlink()
    with pytest.raises(StoreError, match="is missing, though lists lie beside it"):
        opened(held)


def test_a_file_in_the_place_of_the_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreError, match="is a file, not a data directory"):
        opened(tmp_path / "data")
    with pytest.raises(StoreError, match=r"cannot be written|is a file"):
        opened(tmp_path / "data" / "below").add(LIST, files(some(3), NEW))


def test_foreign_files_are_named_and_never_touched(held: Path) -> None:
    strangers = [held / "lists" / "notes.txt", held / "objects" / "notes", held / "snapshots" / "readme"]
    strangers += [held / "snapshots" / LIST / "notes.txt", held / "cache" / "x", held / "cache" / LIST / "notes.txt"]
    for stranger in strangers:
        stranger.write_text("mine")
    (held / "notes.txt").write_text("beside the store, which is nobody's business")
    opened(held).add(LIST, files(some(31), "2026-08-01", aliases=[(1, "Vltava Front")]))
    assert sorted(damage.where for damage in opened(held).verify()) == sorted(str(stranger) for stranger in strangers)
    assert {damage.kind for damage in opened(held).verify()} == {DamageKind.FOREIGN}
    assert all(stranger.read_text() == "mine" for stranger in strangers)


def test_a_bomb_in_the_place_of_a_cache_is_refused_unopened(held: Path) -> None:
    before = opened(held).view(LIST)
    for cache in (held / "cache" / LIST).iterdir():
        cache.write_bytes(b"\x1f\x8b" + b"\0" * 100)
    assert opened(held).view(LIST) == before


def test_who_waits_too_long_for_the_lock_is_told_so(tmp_path: Path) -> None:
    with locked(tmp_path / "lock"), pytest.raises(StoreError, match=r"another tamiz process .* try again"):  # noqa: SIM117
        with locked(tmp_path / "lock", patience_s=0.1):
            pass


def test_readers_do_not_wait_for_a_writer(held: Path) -> None:
    with locked(held / "lock"):
        assert len(opened(held).view(LIST).history.entities()) == 30
        shutil.rmtree(held / "cache")
        assert len(opened(held).view(LIST).history.entities()) == 30
