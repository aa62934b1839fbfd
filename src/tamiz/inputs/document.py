"""A text to be screened: its characters, its sentences and the day it says it was written.

Finding listed names in it is left to ``matching``. Offsets everywhere count characters of
:attr:`Document.text`, from 0, exactly as decoded: line ends and odd spaces stay.
"""

import bisect
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.dateline import find_dateline
from tamiz.inputs.encoding import decode
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.inputs.sentences import split_sentences
from tamiz.model import Unscreened

MAX_DOCUMENT_BYTES = 32 * 1024 * 1024  # about 30 novels; a larger "article" is something else
_HTML = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded text; ``sentences`` are (start, end) spans in order, ``doubts`` what could not be read in it."""

    name: str
    text: str
    encoding: str
    sentences: tuple[tuple[int, int], ...]
    dateline: date | None
    doubts: tuple[Unscreened, ...] = ()

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Return the span of the sentence that holds ``offset``, or else the last one before it."""
        place = bisect.bisect_right(self.sentences, offset, key=lambda span: span[0])
        return self.sentences[max(place - 1, 0)]


def read_document(path: Path, max_bytes: int = MAX_DOCUMENT_BYTES) -> Document:
    """Return the document in the file ``path``.

    Raises InputError when it is missing, a folder, not permitted, empty, too large or not text.
    """
    data = read_bytes(path, max_bytes, "split it into parts, or name a table as such with --kind table.")
    return parse_document(data, shown_name(path.name or path))


def parse_document(data: bytes, name: str) -> Document:
    """Return the document that ``data`` holds; ``name`` stands in messages and answers.

    Raises InputError when it is empty, not text, or too large.
    """
    if len(data) > MAX_DOCUMENT_BYTES:
        raise InputError(f"{name} is larger than {MAX_DOCUMENT_BYTES / 2**20:g} MiB; split it into parts.")
    decoded = decode(data, name)
    text = decoded.text
    if not text or text.isspace():
        raise InputError(f"{name} is empty{' but for white space' if text else ''}; check that it was saved whole.")
    if _HTML.match(text):
        # Tags and entities stand inside names there (C&aacute;rtel), so screening it as text would miss them.
        raise InputError(f"{name} is a web page (HTML); save its text, for example with 'save as text' in a browser.")
    return Document(name, text, decoded.encoding, split_sentences(text), find_dateline(text), _doubts(decoded.damaged))


def _doubts(damaged: int) -> tuple[Unscreened, ...]:
    if not damaged:
        return ()
    reason = f"{damaged:,} characters could not be read in the file's encoding, so a name that holds one may be missed"
    return (Unscreened("document", reason + "; save the file again as UTF-8"),)
