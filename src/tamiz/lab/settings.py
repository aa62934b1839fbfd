"""A setting as people write it: how names are compared, from where it counts, and with which weights.

Written as a scorer (``tamiz``, ``token-sort``) or a parameter file (``my.json``), each with ``=N`` behind it where
it is to count from N: bits for this engine, whose weights a parameter file holds, and else the scorer's own score.
"""

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from tamiz.errors import InputError, QueryError
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.lab.measure import Listed
from tamiz.lab.scorers import Scorer, check_threshold, make_scorer
from tamiz.lab_words import ScorerName
from tamiz.matching.parameters import Parameters, parse_parameters, shipped_rarity

MOST_BYTES = 1024 * 1024  # of a parameter file; the shipped one has 7 KiB
_MOST_FILES = 8  # remembered
_NAMES = frozenset(("version", "sha256"))  # of parameters
_SHOWN = 60  # characters of a setting that a message repeats


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to screen; without parameters it takes the shipped ones, without a threshold the scorer's own."""

    written: str
    scorer: ScorerName
    threshold: float | None = None
    parameters: Parameters | None = None


@dataclass(frozen=True, slots=True)
class Judge:
    """A setting with lists at hand: the scorer over them, from where it counts, and the weights it was made with."""

    scorer: Scorer
    threshold: float | None
    parameters: Parameters


def parse_setting(text: str) -> Setting:
    """Return the setting that ``text`` says.

    Raises QueryError for what is no setting and for a threshold out of range, and InputError for a parameter file
    that cannot be read.
    """
    name, number = _parted(text)
    scorer = ScorerName.TAMIZ if _is_file(name) else _scorer(name, text)
    threshold = None if number is None else _threshold(number, scorer, text)
    return Setting(text, scorer, threshold, read_parameters(Path(name)) if _is_file(name) else None)


def read_parameters(path: Path) -> Parameters:
    """Return the parameters in the file ``path``, beside the shipped table of rarity.

    Raises InputError when it cannot be read, is too large or does not hold what a parameter file holds.
    """
    content = read_bytes(path, MOST_BYTES, "name a parameter file, such as a changed copy of parameters.json")
    try:
        return _parsed(content)
    except QueryError as error:
        raise InputError(f"{shown_name(path)}: {error}") from error


@lru_cache(_MOST_FILES)
def _parsed(content: bytes) -> Parameters:
    """Return the parameters, the same object for the same content: what words say by them is found out once."""
    parameters, shipped = parse_parameters(content, shipped_rarity()), Parameters.load()
    return shipped if parameters.sha256 == shipped.sha256 else parameters


def judge(setting: Setting, listed: Listed, like: Judge | None = None) -> Judge:
    """Return the setting over some lists; it takes the scorer of ``like`` where that one's is the same."""
    parameters = setting.parameters or listed.parameters
    if like is not None and like.scorer.name is setting.scorer and like.parameters is parameters:
        scorer = like.scorer
    else:
        scorer = make_scorer(setting.scorer, listed.names, listed.entities, parameters)
    return Judge(scorer, scorer.threshold if setting.threshold is None else setting.threshold, parameters)


def is_same(one: Judge, other: Judge) -> bool:
    """Return whether the two decide alike whatever is asked: files that differ only in words are the same."""
    if (one.scorer.name, one.threshold) != (other.scorer.name, other.threshold):
        return False
    return one.scorer.name is not ScorerName.TAMIZ or _deciding(one.parameters) == _deciding(other.parameters)


def _deciding(parameters: Parameters) -> list[object]:
    """Return all values but those that name the file."""
    return [getattr(parameters, one.name) for one in fields(Parameters) if one.name not in _NAMES]


def _parted(text: str) -> tuple[str, str | None]:
    """Return what stands before the threshold, and the threshold; a file may have = in its own name."""
    name, equals, number = text.rpartition("=")
    return (name, number) if equals and not _is_file(text) else (text, None)


def _is_file(text: str) -> bool:
    return text.lower().endswith(".json")


def _scorer(name: str, text: str) -> ScorerName:
    try:
        return ScorerName(name)
    except ValueError as error:
        raise _no_setting(text) from error


def _threshold(number: str, scorer: ScorerName, text: str) -> float:
    try:
        threshold = float(number)
    except ValueError as error:
        raise _no_setting(text) from error
    check_threshold(scorer, threshold, repr(text[:_SHOWN]))
    return threshold


def _no_setting(text: str) -> QueryError:
    known = ", ".join(one.value for one in ScorerName)
    return QueryError(
        f"{text[:_SHOWN]!r} is no setting: write a scorer or a parameter file, and =NUMBER behind it for a threshold: "
        f"token-sort=85, tamiz=20 (bits), my.json, my.json=20; scorers are {known}"
    )
