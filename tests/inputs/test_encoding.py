import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import InputError
from tamiz.inputs.encoding import decode

SPANISH = "El Cártel de Sinaloa, según la señora Núñez, no está en la lista; ¿por qué?"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "cp1252"],
)
def test_a_spanish_text_is_read_in_the_encoding_it_was_written_in(encoding: str) -> None:
    assert decode(SPANISH.encode(encoding), "nota.txt").text == SPANISH


@pytest.mark.parametrize(("encoding", "text"), [("cp1251", "Министерство иностранных дел заявило о новых мерах. " * 5)])
def test_other_alphabets_are_recognised_from_enough_text(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "nota.txt").text == text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4 x",
        b"PK\x03\x04zip",
        b"\x89PNG\r\n\x1a\nx",
        b"\x1f\x8bgz",
        b"name\x00address\x00" * 40,
        bytes(range(32)) * 9,
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(InputError, match="scan"):
        decode(data, "scan")


def test_a_text_cut_inside_a_wide_character_is_refused_with_its_place() -> None:
    with pytest.raises(InputError, match="byte"):
        decode(SPANISH.encode("utf-16")[:-1], "nota.txt")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_a_refusal(data: bytes) -> None:
    text = ""
    with contextlib.suppress(InputError):
        text = decode(data, "x").text
    assert "\x00" not in text
    assert not any("\ud800" <= character <= "\udfff" for character in text)


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=100))
def test_a_text_in_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "x").text == text.removeprefix("\ufeff")
