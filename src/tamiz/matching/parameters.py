"""The parameter file: every weight that decides, versioned, with its reason, named by a hash."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tamiz.matching.rarity import PartyKind, RarityTable

_LOWEST_E4, _HIGHEST_E4 = 1, 9_999
_E9_IN_E4 = 100_000


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
    """All that decides a score, as loaded from the package."""

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
    data = files("tamiz.data")
    weights, rarity = (data.joinpath(name).read_bytes() for name in ("parameters.json", "rarity.json"))
    return parse_parameters(weights, rarity)


def parse_parameters(weights: bytes, rarity: bytes) -> Parameters:
    """Return the parameters that the two files hold; their hash covers both."""
    values: dict[str, Any] = json.loads(weights)
    kinds: dict[str, Any] = json.loads(rarity)["kinds"]
    curve = values["score_curve"]
    return Parameters(
        version=values["version"],
        sha256="sha256:" + hashlib.sha256(weights + b"\0" + rarity).hexdigest(),
        weights={kind: weight["millibits"] for kind, weight in values["weights"].items()},
        rare_from_millibits=values["rare_from_millibits"],
        shipped_threshold_e4=values["shipped_threshold_e4"],
        curve=ScoreCurve(curve["first_millibits"], tuple(curve["knots_e9"])),
        rarity={kind: RarityTable.from_json(kinds[kind]["any"]) for kind in PartyKind},
    )
