"""Text tables are decoded piece by piece, as if they had been decoded at once."""

import io
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import InputError
from tamiz.inputs.tables import text
from tamiz.inputs.tables.text import TextLines

LETTERS = st.text(st.sampled_from('abcñé ,;\n\n\n"😀中'), max_size=200)


def read(data: bytes, piece_bytes: int = 16) -> list[str]:
    with patch.object(text, "PIECE_BYTES", piece_bytes):
        return list(TextLines(io.BytesIO(data), "f"))


@given(content=LETTERS, piece=st.integers(4, 40))
def test_utf8_is_the_same_whatever_the_size_of_the_pieces(content: str, piece: int) -> None:
    lines = read(content.encode(), piece)
    assert "".join(lines) == content
    assert all(line.endswith("\n") for line in lines[:-1])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
@given(content=LETTERS)
def test_marked_encodings_are_read_whatever_the_pieces_cut(encoding: str, content: str) -> None:
    data = ("header 😀\n" * 4 + content).encode(encoding)
    assert "".join(read(data, 64)) == "header 😀\n" * 4 + content


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_keep_their_ends_and_are_counted(end: str) -> None:
    lines = TextLines(io.BytesIO(f"a{end}b{end}c".encode()), "f")
    assert list(lines) == [f"a{end}", f"b{end}", "c"]
    assert (lines.number, lines.consumed) == (3, len(f"a{end}b{end}c"))


def test_parts_glued_together_in_two_encodings_are_both_read() -> None:
    data = "Muñoz Peña\n".encode("cp1252") * 4 + "Núñez Cañón\n".encode() * 4
    lines = TextLines(io.BytesIO(data), "f")
    with patch.object(text, "PIECE_BYTES", 11 * 4):
        assert set(lines) == {"Muñoz Peña\n", "Núñez Cañón\n"}
    assert lines.encodings == ["cp1252", "utf-8"]


def test_a_later_line_may_begin_like_a_file_of_another_kind() -> None:
    assert read(b"name\nPAR1 SA\nBZh\n%PDF\n", 5) == ["name\n", "PAR1 SA\n", "BZh\n", "%PDF\n"]


@pytest.mark.parametrize("data", [b"name\n" * 20 + b"A\0na\n", "name\n".encode("utf-16") + b"\0\0", b"\x1f\x8b\x08 "])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="f"):
        read(data)


def test_utf16_that_is_cut_short_is_refused() -> None:
    with pytest.raises(InputError, match="cut short"):
        read(("Ana Roe\n" * 9 + "Joe").encode("utf-16")[:-1])


def test_a_line_without_end_is_refused_before_it_fills_memory() -> None:
    with patch.object(text, "MAX_LINE_BYTES", 100), pytest.raises(InputError, match="longer than"):
        read(b"name\n" + b"x" * 1_000)
