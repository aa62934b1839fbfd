"""Encodings at their edges: no byte order mark, two encodings in one file, a stray NUL, and what a refusal advises."""

import pytest

from tamiz.errors import InputError
from tamiz.inputs.encoding import Decoded, decode

SPANISH = "El Cártel de la Señora Núñez operó en Michoacán, según la Fiscalía. ¿Qué dirá? "
RUSSIAN = "Министерство финансов внесло общество в список. Москва, Россия. "
CHINESE = "美国财政部公布了名单。墨西哥政府拒绝这一标签。"
ARABIC = "أدرجت الوزارة الشركة على القائمة. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [SPANISH, RUSSIAN, CHINESE, ARABIC, "CJNG"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(text: str, encoding: str) -> None:
    assert decode(("\ufeff" + text).encode(encoding), "x.txt") == Decoded(text, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SPANISH, RUSSIAN + "\n", ARABIC, "CJNG", "a b\nc", CHINESE + " MS-13\n"])
def test_utf_16_without_a_mark_is_recognised_in_any_script(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt") == Decoded(text, encoding)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("repeats", [1, 50])
def test_old_encodings_of_spanish_are_read_whatever_the_length(encoding: str, repeats: int) -> None:
    assert decode((SPANISH * repeats).encode(encoding), "x.txt").text == SPANISH * repeats


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "koi8_r"), (ARABIC, "cp1256"), (CHINESE, "gb18030")])
def test_old_encodings_of_other_scripts_are_detected(text: str, encoding: str) -> None:
    assert decode((text * 5).encode(encoding), "x.txt").text == text * 5


def test_one_broken_byte_does_not_spoil_the_rest_and_is_counted() -> None:
    assert decode((SPANISH * 3).encode() + b"\x81 fin", "x.txt") == Decoded(SPANISH * 3 + "\ufffd fin", "utf-8", 1)


def test_a_file_glued_from_two_encodings_is_read_in_both() -> None:
    decoded = decode("Cártel\n".encode() + "Cártel\n".encode("latin-1"), "x.txt")
    assert (decoded.text, decoded.damaged) == ("Cártel\nCártel\n", 0)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n...", "is a PDF, not text; save its text"),
        (b"PK\x03\x04....", "ZIP archive or an Office document"),
        (b"\x1f\x8b\x08", "gunzip"),
        (b"{\\rtf1 Hola}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Word or Excel"),
        (b"abc\0def", "NUL characters (the first at byte 3)"),
        (b"name\n\0", "NUL characters (the first at byte 5)"),  # an even length must not make it Chinese
        (b"abc\0defg" * 50, "NUL characters (the first at byte 3)"),
        (bytes(range(1, 32)) * 40, "control characters"),
        (b"\xff\xfe\x00\xd8a\x00", "cut short or damaged"),  # a lone surrogate
        (b"\xff\xfea\0\0\0", "NUL characters (the first at character 1)"),
        ((RUSSIAN * 3).encode("iso8859_5"), "save it as UTF-8"),
    ],
)
def test_a_refusal_says_what_it_is_and_how_to_mend_it(data: bytes, words: str) -> None:
    with pytest.raises(InputError) as refused:
        decode(data, "evidence.bin")
    assert "evidence.bin" in str(refused.value)
    assert words in str(refused.value)
