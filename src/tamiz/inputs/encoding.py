"""Bytes to text: a byte order mark, then UTF-8, then what the bytes show; never a guess in silence.

What is no text at all (a PDF, an Office file, a picture) is refused with the way to mend it.
A wrong encoding turns ``Cártel`` into ``CÃ¡rtel`` and a listed party is missed, so bytes
that fit none are refused too, and a few broken ones in good UTF-8 are counted as ``damaged``.
"""

import codecs
import unicodedata
from dataclasses import dataclass

from tamiz.errors import InputError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_TEXT, _AS_TABLE, _RECOGNISE = (
    "save it as plain text",
    "save it as plain text or CSV",
    "run text recognition on it first",
)
_MAGIC = (
    (b"%PDF", "a PDF", "save its text, for example with 'pdftotext -layout'"),
    (b"PK\x03\x04", "a ZIP archive or an Office document (docx, xlsx, odt)", f"{_AS_TABLE}, or unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", _AS_TABLE),
    (b"{\\rtf", "an RTF document", _AS_TEXT),
    (b"\x89PNG", "a picture (PNG)", _RECOGNISE),
    (b"\xff\xd8\xff", "a picture (JPEG)", _RECOGNISE),
    (b"GIF8", "a picture (GIF)", _RECOGNISE),
    (b"\x1f\x8b", "a gzip file", "unpack it with 'gunzip'"),
    (b"BZh", "a bzip2 file", "unpack it with 'bunzip2'"),
    (b"\xfd7zXZ", "an xz file", "unpack it with 'unxz'"),
    (b"\x28\xb5\x2f\xfd", "a zstd file", "unpack it with 'unzstd'"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it"),
    (b"Rar!", "a RAR archive", "unpack it"),
    (b"PAR1", "a Parquet file", "save it as CSV"),
    (b"SQLite format 3", "a database", "export the table as CSV"),
    (b"\x7fELF", "a program", "name a text file"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r") + b"\x7f"
_MAX_CONTROL_SHARE = 0.01  # text exports carry a stray 0x1A or form feed; binary files are full of them
_MAX_STRANGE_SHARE = 0.02
_ORDINARY = bytes(range(32, 127)) + b"\t\n\r\0"
_ASCII = bytes(range(128))
# What English, Spanish, French and Portuguese write beyond ASCII, as one byte each.
_WESTERN = (
    "áéíóúüñÁÉÍÓÚÜÑ¿¡ªº°«»·àèìòùâêîôûëïöäãõçÀÈÂÊÎÔÖÄÃÕÇßæøå\u2026\u2018\u2019\u201c\u201d\u2013\u2014\u2022\xa0\xad§€®©"
)
_WESTERN_BYTES = frozenset(_WESTERN.encode("cp1252"))
_MAX_WESTERN_SHARE = 0.25  # Spanish has 3 % accented letters; in Cyrillic or Greek nearly every letter is a high byte
_SAMPLE_BYTES = 16_384
_SINGLE_BYTE = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "mac_roman", "cp850")
_MULTI_BYTE = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
_MOSTLY_GOOD = 3  # so many good UTF-8 characters to each broken byte: damaged UTF-8, not another encoding
_MAX_MENDED = 100_000  # broken bytes that are read one by one; beyond it they stay damaged


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read in, and how many places could not be read in it.

    Each of the ``damaged`` places is a U+FFFD in ``text``.
    """

    text: str
    encoding: str
    damaged: int = 0


def decode(data: bytes, name: str) -> Decoded:
    """Return the text that ``data`` holds; ``name`` stands in messages.

    The text has no byte order mark, no NUL and no lone surrogate. Raises InputError when it is
    not text, or text in an encoding that the bytes do not give away.
    """
    _refuse_magic(data, name)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_decode_marked(data[len(mark) :], encoding, name), encoding, name)
    if b"\0" in data:
        return _decode_wide(data, name)
    _refuse_controls(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(data, error.start, name)


def _refuse_magic(data: bytes, name: str) -> None:
    for magic, what, mend in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{name} is {what}, not text; {mend}.")


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} begins as {encoding.upper()} but breaks at byte {error.start} ({error.reason}); "
            "it is cut short or damaged: get it again, or save it as UTF-8."
        ) from error


def _checked(text: str, encoding: str, name: str) -> Decoded:
    _refuse_controls(text.encode("utf-8"), name)
    if "\0" in text:
        raise _has_nul(name, text.index("\0"), "character")
    return Decoded(text, encoding)


def _decode_wide(data: bytes, name: str) -> Decoded:
    """Decode bytes with NULs among them: UTF-16 or UTF-32 without a mark, or no text."""
    readings = [] if _is_eight_bit(data) else _wide_readings(data)
    strangeness, _, encoding, text = min(readings, default=(1.0, 0, "", ""))
    if strangeness > _MAX_STRANGE_SHARE:
        raise _has_nul(name, data.index(b"\0"), "byte")
    return _checked(text, encoding, name)


def _is_eight_bit(data: bytes) -> bool:
    """Return whether this is ordinary text with a few NULs, which some UTF-16 reading would turn into Chinese."""
    sample = data[:_SAMPLE_BYTES]
    few_nuls = sample.count(0) < len(sample) / 5
    return few_nuls and len(sample.translate(None, _ORDINARY)) < len(sample) / 4


def _wide_readings(data: bytes) -> list[tuple[float, int, str, str]]:
    """Return every reading without NULs: how strange it is, its ASCII characters (negative), encoding, text."""
    readings = []
    for encoding in _WIDE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue  # not this one; when it is none of the four, the caller refuses the file
        if "\0" not in text:
            sample = text[:_SAMPLE_BYTES]
            readings.append((_strangeness(sample), -sum(map(str.isascii, sample)), encoding, text))
    return readings


def _strangeness(sample: str) -> float:
    """Return the share of characters that no text in a living script would hold, from 0 to 1."""
    strange = sum(unicodedata.category(c) in {"Cc", "Cn", "Co"} and c not in "\t\n\v\f\r" for c in sample)
    return strange / max(len(sample), 1)


def _refuse_controls(data: bytes, name: str) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > max(_MAX_CONTROL_SHARE * len(data), 1):
        raise InputError(
            f"{name} looks binary: {controls:,} of its {len(data):,} bytes are control characters; "
            "name a text file, or save this one as plain text."
        )


def _has_nul(name: str, place: int, unit: str) -> InputError:
    return InputError(
        f"{name} holds NUL characters (the first at {unit} {place:,}) and is not UTF-16 or UTF-32 either, "
        "so it looks binary or damaged; name a text file, or save this one as UTF-8."
    )


def _decode_other(data: bytes, first_bad: int, name: str) -> Decoded:
    """Decode bytes that are not whole UTF-8: damaged or mixed UTF-8, Western, or what the detector finds."""
    replaced = data.decode("utf-8", "replace")
    broken = replaced.count("\ufffd")
    good = len(replaced) - len(replaced.encode("ascii", "ignore")) - broken
    high = data.translate(None, _ASCII)
    western = _WESTERN_BYTES.issuperset(high) and len(high) <= _MAX_WESTERN_SHARE * len(data)
    if western and not good:
        return Decoded(data.decode("cp1252"), "cp1252")
    if western or good >= _MOSTLY_GOOD * broken:
        text = data.decode("utf-8", _MEND) if broken <= _MAX_MENDED else replaced
        return Decoded(text, "utf-8", text.count("\ufffd"))
    return _detect(data, first_bad, name)


def _mend(error: UnicodeError) -> tuple[str, int]:
    """Read one byte that is no UTF-8 as Western where that gives a letter: files are glued from both."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return (byte.decode("cp1252") if _WESTERN_BYTES.issuperset(byte) else "\ufffd"), error.start + 1


_MEND = "tamiz-western"
codecs.register_error(_MEND, _mend)


def _detect(data: bytes, first_bad: int, name: str) -> Decoded:
    """Ask charset-normalizer about a sample around the first byte that is not UTF-8."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  # rare, and slow to import

    begin = max(first_bad - _SAMPLE_BYTES // 8, 0)
    for candidate in from_bytes(data[begin : begin + _SAMPLE_BYTES], cp_isolation=[*_SINGLE_BYTE, *_MULTI_BYTE]):
        try:
            return _checked(data.decode(candidate.encoding), candidate.encoding, name)
        except UnicodeDecodeError:
            continue  # the sample fits and the rest does not: the next candidate, and at the end a refusal
    raise InputError(
        f"{name} is not UTF-8 (byte {first_bad:,} breaks it), and its bytes do not give away another encoding; "
        "save it as UTF-8."
    )
