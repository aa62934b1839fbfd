import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import SourceError
from tamiz.sources import gzip_input
from tamiz.sources.gzip_input import unpack

TEXT = b"".join(b"%d,party number %d\n" % (number, number * 7919) for number in range(3_000))


def test_what_is_not_packed_is_returned_as_it_is() -> None:
    assert unpack(TEXT, "a") is TEXT


@given(data=st.binary(max_size=2_000))
def test_packing_and_unpacking_is_nothing(data: bytes) -> None:
    assert unpack(gzip.compress(data, mtime=0), "a") == data


def test_several_members_and_padding_are_one_file() -> None:
    assert unpack(gzip.compress(b"one") + gzip.compress(TEXT, mtime=0) + b"\0" * 512, "a") == b"one" + TEXT


@pytest.mark.parametrize("packed", [gzip.compress(TEXT, mtime=0)[:-9], gzip.compress(TEXT, mtime=0)[:100], b"\x1f\x8b"])
def test_a_file_cut_inside_its_packing_is_refused(packed: bytes) -> None:
    with pytest.raises(SourceError, match=r"sdn\.csv\.gz: ends inside its gzip packing"):
        unpack(packed, "sdn.csv.gz")


@pytest.mark.parametrize(
    "packed", [gzip.compress(TEXT, mtime=0)[:-5] + b"abcde", gzip.compress(TEXT, mtime=0) + b"PK\3\4rest"]
)
def test_a_damaged_or_continued_packing_is_refused(packed: bytes) -> None:
    with pytest.raises(SourceError, match=r"is damaged inside its gzip packing"):
        unpack(packed, "sdn.csv.gz")


def test_a_bomb_is_refused_by_its_ratio_before_it_is_unpacked() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join([*(packer.compress(b"\0" * 2**20) for _ in range(64)), packer.flush()])
    with pytest.raises(SourceError, match="unpacks to more than 200 times its size"):
        unpack(bomb, "sdn.csv.gz")


def test_more_than_the_most_bytes_are_refused_packed_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzip_input, "MOST_BYTES", 10_000)
    for data in (TEXT, gzip.compress(TEXT, mtime=0)):
        with pytest.raises(SourceError, match="is larger than 0 MiB unpacked"):
            unpack(data, "sdn.csv.gz")
