"""A chain of records: what is written is read back proven, and every way of touching it is found and named."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.chains import NOW, chain, lines, rewrite, written
from tamiz.errors import StoreError
from tamiz.review.chain import MENDED, Chain
from tamiz.review.record import NOTHING, Broken, Link, Record, prove, seal


def broken(made: Chain) -> Broken:
    """Return what is found to be the first broken record."""
    *_, last = made.walk()
    assert isinstance(last, Broken)
    return last


def test_what_is_written_is_read_back_in_order(tmp_path: Path) -> None:
    made = written(tmp_path)
    assert [record.body["text"] for record in made.records()] == [f"number {number}" for number in range(1, 5)]
    assert made.head().link == Link(4, [*made.records()][-1].hash)


def test_a_chain_that_was_never_written_has_no_records(tmp_path: Path) -> None:
    assert list(chain(tmp_path).records()) == []


def test_anyone_can_check_a_line_with_a_hash_program(tmp_path: Path) -> None:
    (line,) = lines(written(tmp_path, 1))
    before, after = line.split(b',"hash":')
    assert json.loads(b'{"hash":' + after)["hash"] == "sha256:" + hashlib.sha256(before + b"}").hexdigest()


def test_an_edited_record_is_named(tmp_path: Path) -> None:
    made = written(tmp_path)
    rewrite(made, [line.replace(b"number 2", b"number 9") for line in lines(made)])
    assert broken(made) == Broken(2, "was edited: the hash that it ends with is not that of what stands in it")


def test_every_changed_byte_is_found(tmp_path: Path) -> None:
    made = written(tmp_path, 2)
    raw = made.path.read_bytes()
    for place in range(len(raw)):
        made.path.write_bytes(raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
        assert broken(made).number in (1, 2)


def test_a_record_cut_out_is_named(tmp_path: Path) -> None:
    made = written(tmp_path)
    first, _, *rest = lines(made)
    rewrite(made, [first, *rest])
    assert (broken(made).number, "record 3 stands in its place" in broken(made).what) == (2, True)


def test_records_in_another_order_are_named(tmp_path: Path) -> None:
    made = written(tmp_path)
    one, two, three, four = lines(made)
    rewrite(made, [one, three, two, four])
    assert (broken(made).number, "record 3 stands in its place" in broken(made).what) == (2, True)


def test_a_record_that_stands_twice_is_named(tmp_path: Path) -> None:
    made = written(tmp_path)
    one, two, three, four = lines(made)
    rewrite(made, [one, two, two, three, four])
    assert (broken(made).number, "once more" in broken(made).what) == (3, True)


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_an_end_cut_off_is_named(tmp_path: Path, kept: int) -> None:
    made = written(tmp_path)
    rewrite(made, lines(made)[:kept])
    assert broken(made).number == kept + 1
    assert "the end of the chain was cut off" in broken(made).what


def test_an_end_cut_off_in_the_middle_of_a_line_is_named(tmp_path: Path) -> None:
    made = written(tmp_path)
    made.path.write_bytes(made.path.read_bytes()[:-20])
    assert broken(made) == Broken(4, "is not a whole record: its line has no end")


def test_a_chain_written_anew_with_its_hashes_is_found_by_its_head(tmp_path: Path) -> None:
    made, forged = written(tmp_path / "a"), chain(tmp_path / "b")
    forged.append(NOW, [("said", {"text": "another"})] * 4)
    made.path.write_bytes(forged.path.read_bytes())
    assert broken(made) == Broken(4, "is another than the head of the chain names: records were exchanged")


def test_one_record_exchanged_with_its_hash_is_named_by_the_next(tmp_path: Path) -> None:
    made = written(tmp_path)
    one, _, *rest = lines(made)
    first = prove(one[:-1], NOTHING)
    assert isinstance(first, Record)
    forged, _ = seal(Link(1, first.hash), "said", NOW, {"text": "another"})
    rewrite(made, [one, forged, *rest])
    assert broken(made) == Broken(3, "does not follow the record before it: one of the two was exchanged")


def test_a_record_of_another_version_is_named(tmp_path: Path) -> None:
    made = written(tmp_path)
    rewrite(made, [line.replace(b'{"v":1,"n":3', b'{"v":2,"n":3') for line in lines(made)])
    assert broken(made) == Broken(3, "is of version 2 of the chain; this tamiz reads 1")


@pytest.mark.parametrize("line", [b"", b"[]", b"null", b"{}", b'{"v":1}', b"\xff", b"[" * 99_999, b'{"v":1,"n":true}'])
def test_a_line_that_is_no_record_is_no_record(line: bytes) -> None:
    assert isinstance(prove(line, NOTHING), Broken)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_record_or_broken(line: bytes) -> None:
    assert isinstance(prove(line, NOTHING), Broken)


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none() | st.lists(st.text())))
def test_what_is_sealed_is_proven(body: dict[str, object]) -> None:
    line, record = seal(NOTHING, "said", NOW, body)
    assert prove(line.removesuffix(b"\n"), NOTHING) == record


def test_a_lost_head_is_said(tmp_path: Path) -> None:
    made = written(tmp_path)
    made.head_path.unlink()
    with pytest.raises(StoreError, match="is missing or cannot be read, though the chain is there"):
        list(made.records())


def test_nothing_is_appended_to_a_chain_without_its_end(tmp_path: Path) -> None:
    made = written(tmp_path)
    rewrite(made, lines(made)[:3])
    with pytest.raises(StoreError, match="does not end with record 4 as its head says; nothing was written"):
        made.append(NOW, [("said", {})])
    assert len(lines(made)) == 3


def test_a_line_that_a_killed_writer_left_is_cut_off_and_said(tmp_path: Path) -> None:
    made = written(tmp_path)
    made.path.write_bytes(made.path.read_bytes() + b'{"v":1,"n":5,"at"')
    assert len(list(made.records())) == 4
    made.append(NOW, [("said", {"text": "after"})])
    assert [record.kind for record in made.records()][4:] == [MENDED, "said"]


def test_whole_records_behind_the_head_are_taken_in(tmp_path: Path) -> None:
    made = written(tmp_path)
    head = made.head_path.read_bytes()
    made.append(NOW, [("said", {"text": "number 5"})])
    made.head_path.write_bytes(head)
    made.append(NOW, [("said", {"text": "number 6"})])
    assert [record.body["text"] for record in made.records()][4:] == ["number 5", "number 6"]


def test_foreign_lines_behind_the_head_are_no_records(tmp_path: Path) -> None:
    made = written(tmp_path)
    made.path.write_bytes(made.path.read_bytes() + b"nonsense\n")
    assert broken(made).number == 5
    with pytest.raises(StoreError, match="record 5 is not a whole record"):
        made.append(NOW, [("said", {})])


def test_the_time_of_a_record_is_kept(tmp_path: Path) -> None:
    made = chain(tmp_path)
    at = datetime(2020, 2, 29, 1, 2, 3, tzinfo=UTC)
    made.append(at, [("said", {})])
    assert [record.at for record in made.records()] == [at]
