"""The parameter file: every weight that decides, versioned, with its reason, named by a hash.

People try files of their own, so each value is checked when it is read.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from tamiz.errors import QueryError
from tamiz.matching.rarity import PartyKind, RarityTable
from tamiz.names.culture import Role

_LOWEST_E4, _HIGHEST_E4 = 1, 9_999
_E9_IN_E4 = 100_000
_MOST_MILLIBITS = 1_000_000  # either way: far past any evidence, and sums of thousands stay whole numbers of 32 bits
_MOST_CONTEXT = 3_000  # millibits: country, sex and place never decide
_LARGEST_E9 = 1_000_000_000
_OFTEN_LEFT_OUT = {
    "patronymic": Role.PATRONYMIC,
    "father's name": Role.FATHERS_NAME,
    "second surname": Role.SECOND_SURNAME,
}
_COUNTRY = re.compile("[A-Z]{2}")
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
    "same country",
    "same country, common",
    "another country",
    "unknown country",
    "same sex",
    "another sex",
    "contradictory sex",
    "same address",
    "same place",
    "sex in identifier",
    "another sex in identifier",
    "state in identifier",
    "identifier against name",
    "identifier against birth date",
    "wrong check digit",
    "sound",
    "variant",
    "script",
    "initial",
    "cut off",
    "one word in common",
    "digits for letters",
    "letters apart",
    "words of payment",
    "prefix of a ship",
    "nickname set aside",
    "another number",
    "number on one side",
    "another place",
    "birth date",
    "birth date, day and month swapped",
    "birth date, one digit off",
    "birth year",
    "birth year, near",
    "another birth date",
    "another birth year",
    "ending of the other sex",
    "missing first surname",
    "missing first given name",
    "acronym",
    "acronym with a legal form",
    "cut name",
    "sound of another name",
    "country in common",
    "no country in common",
    "the same consonant",
    "a consonant near it",
    "the same vowel",
    "another vowel",
    "no vowel",
    "read otherwise",
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
class Misspelling:
    """What a difference of so many letters costs, in millibits: as a slip, and where the slip is a name itself."""

    slip: int
    of_a_name: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What a word costs that has no partner: a flat part, and a share of its rarity in hundredths."""

    flat: int
    rarity_percent: int

    def of(self, rarity_millibits: int) -> int:
        """Return the cost in millibits."""
        return self.flat + rarity_millibits * self.rarity_percent // 100


@dataclass(frozen=True, slots=True)
class Unmatched:
    """What it costs that a listed word is missing, an asked one is not listed, or two words differ."""

    missing: Cost
    extra: Cost
    different: Cost


@dataclass(frozen=True, slots=True)
class Spelling:
    """What letters say."""

    slips: tuple[Misspelling, Misspelling]  # one letter, two letters
    no_name: int  # millibits: how rare it is that somebody is called what nobody is
    least: int  # millibits: two known names, a letter apart, still say less against than two that share nothing
    short: int  # millibits: one letter of three
    of_a_letter: Mapping[
        str, int
    ]  # what each letter of a word tells at most, in millibits, by what it is looked at for


@dataclass(frozen=True, slots=True)
class Calibration:
    """The straight line that bits are put on before a posterior is reckoned: they are set by hand and capped."""

    offset_millibits: int
    slope_permille: int

    def calibrated(self, millibits: int) -> int:
        """Return the bits as the laboratory found them, in millibits."""
        return self.offset_millibits + self.slope_permille * millibits // 1000


@dataclass(frozen=True, slots=True)
class PartyBar:
    """When two entries of different lists are one party: in millibits; ``lead`` is over the next best entry."""

    millibits: int  # all evidence together
    names: int  # the names alone
    lead: int


@dataclass(frozen=True, slots=True, eq=False)
class Parameters:
    """All that decides a score; equal only to itself, so that what was found by it can be remembered with it."""

    version: str
    sha256: str
    weights: Mapping[str, int]  # millibits by signal kind
    rare_from_millibits: int  # where a token is called rare in words
    document_anchor_millibits: int  # from how many a tie makes a text be searched around it for a name
    shipped_threshold_e4: int
    name_floor_millibits: int  # fewer by name alone never make a match
    context_cap_millibits: int  # what country, sex and place add at most
    common_countries: frozenset[str]  # where most of the reference population lives, as codes
    spelling: Spelling
    unmatched: Mapping[PartyKind, Unmatched]
    party: PartyBar
    left_out: Mapping[Role, int]  # what a word costs, missing or too many, that is a part people often leave out
    curve: ScoreCurve
    posterior: Calibration
    rarity: Mapping[PartyKind, RarityTable]

    @property
    def threshold_millibits(self) -> int:
        """The bits from which the shipped threshold is reached."""
        return self.curve.millibits_from(self.shipped_threshold_e4)

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
        document_anchor_millibits=_anchor(_mapping(_held(values, "document_anchor"), "document_anchor")),
        shipped_threshold_e4=_whole(values, "shipped_threshold_e4", (_LOWEST_E4, _HIGHEST_E4)),
        name_floor_millibits=_whole(values, "name_floor_millibits", (0, _MOST_MILLIBITS)),
        context_cap_millibits=_whole(_context(values), "cap_millibits", (0, _MOST_CONTEXT), "context, "),
        common_countries=_countries(_held(_context(values), "common_countries", "context, ")),
        spelling=_spelling(_mapping(_held(values, "spelling"), "spelling")),
        unmatched=_all_unmatched(_mapping(_held(values, "unmatched"), "unmatched")),
        party=_party(_mapping(_held(values, "party"), "party")),
        left_out=_left_out(_mapping(_held(values, "left_out"), "left_out")),
        curve=_curve(_mapping(_held(values, "score_curve"), "score_curve")),
        posterior=_calibration(_mapping(_held(values, "posterior"), "posterior")),
        rarity=_rarity(kinds),
    )


def _rarity(kinds: Mapping[str, Any]) -> Mapping[PartyKind, RarityTable]:
    people = RarityTable.from_json(kinds[PartyKind.PERSON])
    others = (kind for kind in PartyKind if kind is not PartyKind.PERSON)
    return {PartyKind.PERSON: people, **{kind: RarityTable.from_json(kinds[kind], people) for kind in others}}


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


def _anchor(given: Mapping[str, Any]) -> int:
    return _whole(given, "millibits", (1, _MOST_MILLIBITS), "document_anchor, ")


def _weights(given: Mapping[str, Any]) -> Mapping[str, int]:
    """Return the weights, all that there are and no other: a weight with its name misspelled would decide nothing."""
    unknown = [kind for kind in given if kind not in WEIGHTS]
    if unknown:
        raise QueryError(f"weights: there is none called {_shown(unknown[0])}; there are: {', '.join(WEIGHTS)}")
    millibits = (-_MOST_MILLIBITS, _MOST_MILLIBITS)
    return {kind: _whole(_weight(given, kind), "millibits", millibits, f"weights, {kind}, ") for kind in WEIGHTS}


def _weight(given: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    return _mapping(_held(given, kind, "weights, "), f"weights, {kind}")


def _context(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return _mapping(_held(values, "context"), "context")


def _countries(given: Any) -> frozenset[str]:
    if not isinstance(given, list) or not all(isinstance(one, str) and _COUNTRY.fullmatch(one) for one in given):
        raise QueryError(
            f"'context, common_countries' must be a list of two-letter codes such as MX, and is {_shown(given)}"
        )
    return frozenset(given)


def _spelling(given: Mapping[str, Any]) -> Spelling:
    either, cost = (-_MOST_MILLIBITS, _MOST_MILLIBITS), (0, _MOST_MILLIBITS)
    letters = _mapping(_held(given, "of_a_letter", "spelling, "), "spelling, of_a_letter")
    return Spelling(
        (_slip(given, "one letter"), _slip(given, "two letters")),
        _whole(given, "no_name", cost, "spelling, "),
        _whole(given, "least", either, "spelling, "),
        _whole(given, "short", either, "spelling, "),
        {key: _whole(letters, key, cost, "spelling, of_a_letter, ") for key in ("misspelled", "acronym", "cut")},
    )


def _slip(given: Mapping[str, Any], key: str) -> Misspelling:
    where, cost = f"spelling, {key}", (0, _MOST_MILLIBITS)
    costs = _mapping(_held(given, key, "spelling, "), where)
    return Misspelling(_whole(costs, "slip", cost, f"{where}, "), _whole(costs, "of_a_name", cost, f"{where}, "))


def _all_unmatched(given: Mapping[str, Any]) -> Mapping[PartyKind, Unmatched]:
    return {
        kind: _unmatched(_mapping(_held(given, kind, "unmatched, "), f"unmatched, {kind}"), kind) for kind in PartyKind
    }


def _left_out(given: Mapping[str, Any]) -> Mapping[Role, int]:
    parts = {name: _mapping(_held(given, name, "left_out, "), f"left_out, {name}") for name in _OFTEN_LEFT_OUT}
    cost = (0, _MOST_MILLIBITS)
    return {role: _whole(parts[name], "cost", cost, f"left_out, {name}, ") for name, role in _OFTEN_LEFT_OUT.items()}


def _unmatched(given: Mapping[str, Any], kind: PartyKind) -> Unmatched:
    def cost(key: str) -> Cost:
        where = f"unmatched, {kind}, {key}"
        parts = _mapping(_held(given, key, f"unmatched, {kind}, "), where)
        flat = _whole(parts, "flat", (0, _MOST_MILLIBITS), f"{where}, ")
        return Cost(flat, _whole(parts, "rarity_percent", (0, 1_000), f"{where}, "))

    return Unmatched(cost("missing"), cost("extra"), cost("different"))


def _calibration(given: Mapping[str, Any]) -> Calibration:
    return Calibration(
        _whole(given, "offset_millibits", (-_MOST_MILLIBITS, _MOST_MILLIBITS), "posterior, "),
        _whole(given, "slope_permille", (1, 10_000), "posterior, "),
    )


def _party(given: Mapping[str, Any]) -> PartyBar:
    bits = (0, _MOST_MILLIBITS)
    return PartyBar(*(_whole(given, key, bits, "party, ") for key in ("millibits", "names", "lead")))


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
