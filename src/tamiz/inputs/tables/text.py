"""The lines of a text table, decoded as they come: one mebibyte at a time, whatever the file's size.

Each piece ends at a line end and is decoded by the rules of :mod:`tamiz.inputs.encoding`, so a file
glued together from several encodings is read right, piece by piece, where a guess for the whole
would spoil one of its parts. UTF-16 and UTF-32 are recognised at the head and then read strictly.
"""

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tamiz.errors import InputError
from tamiz.inputs.encoding import decode
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.source import reading

PIECE_BYTES = 1 << 20
MAX_LINE_BYTES = 64 << 20  # a cell of 10 MB is read, and reported; a line of this size is no record
_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BY_RULE = ("utf-8", "cp1252")  # every other encoding is a detector's guess
_SURROGATE_BYTES, _WIDEST_BYTES = 2, 4


@contextmanager
def text_lines(path: Path) -> "Iterator[TextLines]":
    """Give the lines of the file ``path``. Raises InputError when it cannot be opened."""
    with reading(path) as file:
        yield TextLines(file, shown_name(path))


class TextLines:
    """The lines of a file with their ends, counted in ``number``.

    ``consumed`` counts the bytes read so far; ``encodings`` are those met so far, in order. Raises
    InputError, when its line comes, for what is no text.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.number = 0
        self.consumed = 0
        self.encodings: list[str] = []
        self._name = name
        self._lines = self._read(file)

    def __iter__(self) -> "TextLines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        return line

    def _read(self, file: BinaryIO) -> Iterator[str]:
        for text in self._texts(file):
            yield from io.StringIO(text, newline="\n" if "\n" in text else "\r")

    def _texts(self, file: BinaryIO) -> Iterator[str]:
        head = file.read(PIECE_BYTES)
        if head.startswith(_WIDE_MARKS) or b"\0" in head:
            yield from self._wide_texts(head, file)
            return
        before = b""
        for piece in self._pieces(head, file):
            if before and b"\0" in piece:
                raise self._has_nul()
            # The line break before a later piece keeps its first letters from being taken for a file's.
            decoded = decode(before + piece, self._name)
            yield self._settled(piece, decoded.encoding) or decoded.text[len(before) :]
            before = b"\n"

    def _settled(self, piece: bytes, encoding: str) -> str | None:
        """Note the encoding; return the piece by an earlier guess where this one is another guess."""
        guessed = next((known for known in self.encodings if known not in _BY_RULE), None)
        if guessed is not None and encoding not in (guessed, *_BY_RULE):
            try:
                return piece.decode(guessed)
            except UnicodeDecodeError:
                self._note(encoding)
                return None
        self._note(encoding if not piece.isascii() else "")
        return None

    def _note(self, encoding: str) -> None:
        if encoding and encoding not in self.encodings:
            self.encodings.append(encoding)

    def _pieces(self, head: bytes, file: BinaryIO) -> Iterator[bytes]:
        """Yield the bytes of the file in pieces that end with a line, but for the last."""
        rest, piece = b"", head
        while piece:
            self.consumed += len(piece)
            rest += piece
            end = rest.rfind(b"\n") + 1 or rest.rfind(b"\r", 0, -1) + 1
            if end:
                yield rest[:end]
                rest = rest[end:]
            self._refuse_long(len(rest))
            piece = file.read(PIECE_BYTES)
        if rest:
            yield rest

    def _wide_texts(self, head: bytes, file: BinaryIO) -> Iterator[str]:
        encoding = _wide_encoding(head, self._name)
        self._note(encoding)
        decoder = codecs.getincrementaldecoder(encoding)("strict")
        rest, piece = "", head
        while piece:
            self.consumed += len(piece)
            rest += self._decoded(decoder, piece, encoding).removeprefix("\ufeff")
            end = rest.rfind("\n") + 1 or rest.rfind("\r", 0, -1) + 1
            yield rest[:end]
            rest = rest[end:]
            self._refuse_long(len(rest))
            piece = file.read(PIECE_BYTES)
        yield rest + self._decoded(decoder, b"", encoding)

    def _decoded(self, decoder: codecs.IncrementalDecoder, piece: bytes, encoding: str) -> str:
        try:
            text = decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            raise InputError(
                f"{self._name} begins as {encoding.upper()} but breaks before byte {self.consumed:,} "
                f"({error.reason}); it is cut short or damaged: get it again, or save it as UTF-8."
            ) from error
        if "\0" in text:
            raise self._has_nul()
        return text

    def _has_nul(self) -> InputError:
        return InputError(
            f"{self._name} holds NUL characters before byte {self.consumed:,}, so it looks damaged; save it as UTF-8."
        )

    def _refuse_long(self, size: int) -> None:
        if size > MAX_LINE_BYTES:
            raise InputError(
                f"{self._name}: a line after line {self.number:,} is longer than {MAX_LINE_BYTES >> 20} MiB, so this "
                "is no table with a record on each line; check how it was saved."
            )


def _wide_encoding(head: bytes, name: str) -> str:
    """Return which UTF-16 or UTF-32 begins with ``head``; its end may cut a character in half."""
    if len(head) >= PIECE_BYTES:
        head = head[: len(head) - len(head) % _WIDEST_BYTES]
        try:
            return decode(head, name).encoding
        except InputError:
            head = head[:-_SURROGATE_BYTES]
    return decode(head, name).encoding
