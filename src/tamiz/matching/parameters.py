"""The parameter file: every weight that decides, versioned, with its reason, named by a hash.

People try files of their own, so each value is checked when it is read.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from tamiz.errors import QueryError
from tamiz.matching.rarity import PartyKind, RarityTable

_LOWEST_E4, _HIGHEST_E4 = 1, 9_999
_E9_IN_E4 = 100_000
_MOST_MILLIBITS = 1_000_000  # either way: far past any evidence, and sums of thousands stay whole numbers of 32 bits
_LARGEST_E9 = 1_000_000_000
_FEWEST_KNOTS, _MOST_KNOTS = 2, 10_000
_LONGEST_VERSION = 100
_LONGEST_SHOWN = 80  # of a value in a message; keys of the file are shorter

WEIGHTS = (  # what the evidence asks for
    "glued",
    "abbreviation",
    "legal form",
    "weak alias",
    "identifier",
    "identifier, unknown country",
    "identifier, other country",
    "first ten of RFC",
    "same bank",
    "generic identifier",
    "another identifier",
    "birth date in identifier",
    "another birth date in identifier",
    "sex in identifier",
    "another sex in identifier",
    "state in identifier",
    "identifier against name",
    "identifier against birth date",
    "wrong check digit",
)


@dataclass(frozen=True, slots=True)
class ScoreCurve:
    """The one strictly rising curve from bits to score, as knots a bit apart."""

    first_millibits: int
    knots_e9: tuple[int, ...]

    def score_e4(self, millibits: int) -> int:
        """Return the score in ten-thousandths, rounded down, in [1, 9999]; ends stand for all beyond them."""
        place, within = divmod(millibits - self.first_millibits, 1000)
        if place < 0:
            return _LOWEST_E4
        if place >= len(self.knots_e9) - 1:
            return min(_HIGHEST_E4, self.knots_e9[-1] // _E9_IN_E4)
        low, high = self.knots_e9[place : place + 2]
        return max(_LOWEST_E4, min(_HIGHEST_E4, (low + (high - low) * within // 1000) // _E9_IN_E4))

    def millibits_from(self, score_e4: int) -> int:
        """Return the least millibits whose score reaches ``score_e4``, by halving."""
        low, high = self.first_millibits, self.first_millibits + 1000 * len(self.knots_e9)
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self.score_e4(middle) >= score_e4 else (middle + 1, high)
        return low


@dataclass(frozen=True, slots=True)
class Parameters:
    """All that decides a score."""

    version: str
    sha256: str
    weights: Mapping[str, int]  # millibits by signal kind
    rare_from_millibits: int  # where a token is called rare in words
    shipped_threshold_e4: int
    curve: ScoreCurve
    rarity: Mapping[PartyKind, RarityTable]

    @classmethod
    def load(cls) -> "Parameters":
        """Return the shipped parameters; the same object each time, for nothing in it changes."""
        return _shipped()


@cache
def _shipped() -> Parameters:
    return parse_parameters(files("tamiz.data").joinpath("parameters.json").read_bytes(), shipped_rarity())


def shipped_rarity() -> bytes:
    """Return the shipped table of rarity as a file, to go with weights of one's own."""
    return files("tamiz.data").joinpath("rarity.json").read_bytes()


def parse_parameters(weights: bytes, rarity: bytes) -> Parameters:
    """Return the parameters that the two files hold; their hash covers both.

    Raises QueryError when the file of weights is no JSON, or a key in it is missing, stands twice, or has a value
    that cannot be one: the message names the key.
    """
    values = _mapping(_decoded(weights), "the file")
    kinds: dict[str, Any] = json.loads(rarity)["kinds"]
    return Parameters(
        version=_version(values),
        sha256="sha256:" + hashlib.sha256(weights + b"\0" + rarity).hexdigest(),
        weights=_weights(_mapping(_held(values, "weights"), "weights")),
        rare_from_millibits=_whole(values, "rare_from_millibits", (0, _MOST_MILLIBITS)),
        shipped_threshold_e4=_whole(values, "shipped_threshold_e4", (_LOWEST_E4, _HIGHEST_E4)),
        curve=_curve(_mapping(_held(values, "score_curve"), "score_curve")),
        rarity={kind: RarityTable.from_json(kinds[kind]["any"]) for kind in PartyKind},
    )


def _decoded(weights: bytes) -> Any:
    try:
        return json.loads(weights, object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:  # ValueError: also bytes that are no text, and endless numbers
        raise QueryError(f"this is no JSON that can be read ({str(error)[:100]})") from error


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return the pairs as a mapping; of two values of one key, neither is the one that is meant."""
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        raise QueryError(f"{_shown(next(key for key in keys if keys.count(key) > 1))} stands twice; keep one")
    return values


def _mapping(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise QueryError(f"{where} must hold keys and values in braces, and holds {_shown(value)}")
    return value


def _held(values: Mapping[str, Any], key: str, path: str = "") -> Any:
    if key not in values:
        raise QueryError(f"{_shown(path + key)} is missing; take the shipped parameters.json and change values in it")
    return values[key]


def _whole(values: Mapping[str, Any], key: str, bounds: tuple[int, int], path: str = "") -> int:
    return _within(_held(values, key, path), path + key, bounds)


def _within(value: Any, key: str, bounds: tuple[int, int]) -> int:
    low, high = bounds
    if type(value) is not int or not low <= value <= high:  # True is an int to Python, and none to a reader
        raise QueryError(f"{_shown(key)} must be a whole number from {low:,} to {high:,}, and is {_shown(value)}")
    return value


def _version(values: Mapping[str, Any]) -> str:
    version = _held(values, "version")
    if not isinstance(version, str) or not 1 <= len(version) <= _LONGEST_VERSION:
        raise QueryError(f"'version' must be a text of 1 to {_LONGEST_VERSION} letters, and is {_shown(version)}")
    return version


def _weights(given: Mapping[str, Any]) -> Mapping[str, int]:
    """Return the weights, all that there are and no other: a weight with its name misspelled would decide nothing."""
    unknown = [kind for kind in given if kind not in WEIGHTS]
    if unknown:
        raise QueryError(f"weights: there is none called {_shown(unknown[0])}; there are: {', '.join(WEIGHTS)}")
    millibits = (-_MOST_MILLIBITS, _MOST_MILLIBITS)
    return {kind: _whole(_weight(given, kind), "millibits", millibits, f"weights, {kind}, ") for kind in WEIGHTS}


def _weight(given: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    return _mapping(_held(given, kind, "weights, "), f"weights, {kind}")


def _curve(given: Mapping[str, Any]) -> ScoreCurve:
    knots = _held(given, "knots_e9", "score_curve, ")
    if not isinstance(knots, list) or not _FEWEST_KNOTS <= len(knots) <= _MOST_KNOTS:
        raise QueryError(f"'score_curve, knots_e9' must be a list of {_FEWEST_KNOTS} to {_MOST_KNOTS:,} whole numbers")
    for place, knot in enumerate(knots):
        _within(knot, f"score_curve, knots_e9, number {place + 1}", (0, _LARGEST_E9))
    for place, (low, high) in enumerate(pairwise(knots)):
        if low >= high:
            raise QueryError(
                f"'score_curve, knots_e9' must rise: number {place + 2} ({high:,}) is not above {low:,} before it"
            )
    first = _whole(given, "first_millibits", (-_MOST_MILLIBITS, _MOST_MILLIBITS), "score_curve, ")
    return ScoreCurve(first, tuple(knots))


def _shown(value: Any) -> str:
    """Return a value fit for a message: repeated as it is written, and cut; a list or mapping by its kind."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "keys and values"
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "\u2026"
