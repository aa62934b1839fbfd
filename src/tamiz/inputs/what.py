"""What a word on the command line is: a file to read, standard input, or a name.

A word that looks like a path and is none is an error, never a name: a mistyped file name
must not be screened as somebody's name and come back clear.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import TABLE_SUFFIXES

STANDARD_INPUT = "-"
_EXTENSION = re.compile(
    r"\.(?:txt|text|md|csv|tsv|tab|psv|json|jsonl|ndjson|xml|html?|pdf|docx?|odt|rtf|xls[xm]?|ods|parquet|pq|eml|log|fin|rje|gz|zip)$",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """How one input is read."""

    NAME = "name"
    TABLE = "table"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to screen: a name, or a file to be read as a table or a document."""

    kind: Kind
    text: str  # the name, or the path as given

    @property
    def path(self) -> Path:
        """The file; standard input is /dev/stdin to nobody, so ask :attr:`is_standard_input` first."""
        return Path(self.text)

    @property
    def is_standard_input(self) -> bool:
        """Whether the bytes come from standard input."""
        return self.kind is not Kind.NAME and self.text == STANDARD_INPUT


def recognise(what: str, kind: Kind | None = None) -> Input:
    """Return what ``what`` is; ``kind`` overrides what its name and being there would say.

    Raises InputError when it looks like a path and no such file exists, or holds nothing.
    """
    if kind is Kind.NAME:
        return Input(Kind.NAME, what)
    if what == STANDARD_INPUT:
        return Input(kind or Kind.DOCUMENT, what)
    if not what.strip():
        raise InputError("there is nothing to screen in an empty word; give a name or a file")
    if kind is not None or _is_there(what):
        return Input(kind or _kind_of_file(what), what)
    if _looks_like_path(what):
        raise InputError(
            f"{shown_name(what)}: there is no such file. Check the spelling and the folder; if it is a name, "
            "say so with --name."
        )
    return Input(Kind.NAME, what)


def _is_there(what: str) -> bool:
    try:
        return Path(what).exists()
    except (OSError, ValueError):  # too long for a path, or a NUL in it: no file has such a name
        return False


def _looks_like_path(what: str) -> bool:
    return "/" in what or "\\" in what or _EXTENSION.search(what.strip()) is not None


def _kind_of_file(what: str) -> Kind:
    return Kind.TABLE if Path(what).suffix.lower() in TABLE_SUFFIXES else Kind.DOCUMENT
