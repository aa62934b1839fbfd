"""Taxpayers of the 69-B list as counts need them: persons with their names parted, firms with their day.

A person stands there as "PATERNAL MATERNAL GIVEN" or the other way round; the four letters of
the RFC say which, and a name that neither reading explains is left out and counted.
"""

import csv
import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tamiz.ids import rfc
from tamiz.lab.forms import units

FILES = tuple(
    f"lists/mx-sat-69b/{day}/Listado_Completo_69-B.csv.gz" for day in ("2021-05-18", "2022-11-30", "2023-06-30")
)
_RFC, _NAME = 1, 2  # columns
_PERSON, _FIRM = 13, 12  # characters of an RFC
_NOTES = re.compile(r"\s*(//|\(|\bANTES\b).*")
_ADULTS_UNTIL = 5  # a year of two digits up to this one is of this century: nobody listed is younger


@dataclass(frozen=True, slots=True)
class Person:
    """A natural person's name in its parts, each a run of units ("DE LA CRUZ" is one), RFC and year of birth."""

    rfc: str
    paternal: str
    maternal: str
    given: tuple[str, ...]
    born: int


def read_taxpayers(data: Path) -> dict[str, str]:
    """Return every RFC with its name, the newest list's spelling, without notes about rulings."""
    return {number: _NOTES.sub("", name).strip(" \"'“”,") for path in FILES for number, name in _rows(data / path)}


def persons(taxpayers: Mapping[str, str]) -> tuple[list[Person], int]:
    """Return the persons whose RFC explains how their name is parted, and how many others there are."""
    numbers = sorted(number for number in taxpayers if len(number) == _PERSON)
    parted = [_part(number, taxpayers[number]) for number in numbers]
    found = [person for person in parted if person is not None]
    return found, len(parted) - len(found)


def firms(taxpayers: Mapping[str, str]) -> dict[str, str]:
    """Return the legal persons by their RFC."""
    return {number: name for number, name in sorted(taxpayers.items()) if len(number) == _FIRM}


def _part(number: str, name: str) -> Person | None:
    words = units(name)
    for paternal, maternal, given in _readings(words):
        if rfc.initials_of(" ".join(given), paternal, maternal) == number[:4]:
            year = int(number[4:6])
            return Person(number, paternal, maternal, tuple(given), year + (2000 if year <= _ADULTS_UNTIL else 1900))
    return None


def _readings(words: Sequence[str]) -> Iterator[tuple[str, str, Sequence[str]]]:
    if len(words) > 2:  # noqa: PLR2004  # two surnames and a given name
        yield words[0], words[1], words[2:]
        yield words[-2], words[-1], words[:-2]


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    text = gzip.decompress(path.read_bytes()).decode("cp1252", errors="replace")
    for row in csv.reader(text.splitlines()):
        if len(row) > _NAME and len(row[_RFC].strip()) in (_PERSON, _FIRM):
            yield row[_RFC].strip(), row[_NAME].strip()
