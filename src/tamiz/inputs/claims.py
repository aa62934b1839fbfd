"""What a sentence says about a designation, by rules for English and Spanish.

The cues are data with reasons, in ``claims.toml``; this module says how they work together.
It reads one sentence and knows nothing of entities: whose designation it is, and whether
there is one, is for the lists to say.

An *anchor* is a word or phrase about designation (designated, on the list, lista negra). A
*cue* governs an anchor when it stands on its side and near enough, with no clause border in
between. The first of these that holds is the claim:

1. denial: a denial governs an anchor. It goes first, for "Mexico rejected the US decision to
   designate" names the proposal it turns down.
2. proposal: a proposal governs an anchor. Before fact, for taking a wish for a law is the
   worst mistake here, and "designated last year, it could be joined by others" may say less.
3. fact: an anchor is left that can be stated (strength ``act``).
4. allegation: no anchor, and somebody alleges something of somebody.
5. other.

Concessions and opening clauses ("despite Mexico's objections") are left out first, unless
they hold the only anchor. Sources: own judgement, tuned on the ``rules`` half of
tests/cases/claims.json; the figures on the other half are in its test.
"""

import re
import tomllib
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from tamiz.model import Claim

_ACT, _BARE = "act", "bare"
_FOLD = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"'})
_DOTTED = re.compile(r"\b(?:[a-z]{1,2}\.){2,4}(?![a-z])")
_GAP = re.compile(r"<(\d)>")
_WORD = re.compile(r"[^\s]+")
_BORDER = re.compile(r"[;!?]|\.(?= )|\b(?:but|pero|while|mientras)\b")
_COMMA = re.compile(r"[,;:]")


@dataclass(frozen=True, slots=True)
class _Anchor:
    start: int
    end: int
    strength: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class _Cue:
    """One group of cues; the fields are explained in claims.toml."""

    claim: Claim
    pattern: re.Pattern[str]
    before: bool
    after: bool
    inside: bool
    near: bool
    within: int
    bare: bool
    open_only: bool
    unfinished: bool


@dataclass(frozen=True, slots=True)
class _Rules:
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    asides: tuple[re.Pattern[str], ...]
    anchors: tuple[tuple[re.Pattern[str], str, bool], ...]
    cues: tuple[_Cue, ...]
    allegation: re.Pattern[str]
    finished: re.Pattern[str]
    crime: re.Pattern[str]


class _Places:
    """The words, clause borders and commas of one folded sentence, to measure distances in it."""

    def __init__(self, text: str) -> None:
        self._words, self._borders, self._commas = (
            [m.start() for m in p.finditer(text)] for p in (_WORD, _BORDER, _COMMA)
        )

    def reaches(self, start: int, end: int, cue: _Cue) -> bool:
        """Return whether ``cue`` reaches over the text from ``start`` to ``end``."""
        words = bisect_left(self._words, end) - bisect_left(self._words, start)
        stops = self._commas if cue.near else self._borders
        return words <= cue.within and not any(
            bisect_left(places, end) > bisect_left(places, start) for places in (stops, self._borders)
        )


def classify_claim(sentence: str) -> Claim:
    """Return what ``sentence`` says about a designation: fact, proposal, denial, allegation or other."""
    rules, text = _rules(), _rewritten(_fold(sentence))
    main = text
    for aside in rules.asides:
        main = aside.sub(" ", main)
    claims = _claims(main) or _claims(text)
    for claim in (Claim.DENIAL, Claim.PROPOSAL, Claim.FACT):
        if claim in claims:
            return claim
    return Claim.ALLEGATION if rules.allegation.search(text) else Claim.OTHER


def mentions_crime(sentence: str) -> bool:
    """Return whether ``sentence`` holds a cue that crime, terrorism, drugs, sanctions or policing is its topic.

    It is the second piece of evidence that a name which is also an everyday word needs.
    """
    return _rules().crime.search(_rewritten(_fold(sentence))) is not None


def _claims(text: str) -> frozenset[Claim]:
    """Return what is claimed of any anchor in the folded ``text``; empty when there is none."""
    anchors = tuple(_anchors(text))
    if not anchors:
        return frozenset()
    places = _Places(text)
    governed = {cue.claim for cue in _rules().cues if _governs(cue, text, anchors, places)}
    acts = [anchor for anchor in anchors if anchor.strength == _ACT]
    if any(not anchor.is_open for anchor in acts):
        governed.add(Claim.FACT)
    elif acts and not governed:
        governed.add(Claim.PROPOSAL)
    return frozenset(governed)


def _anchors(text: str) -> Iterator[_Anchor]:
    for pattern, strength, is_open in _rules().anchors:
        for found in pattern.finditer(text):
            yield _Anchor(*found.span(), strength, is_open)


def _governs(cue: _Cue, text: str, anchors: Iterable[_Anchor], places: _Places) -> bool:
    spans = [found.span() for found in cue.pattern.finditer(text)]
    return bool(spans) and any(
        _governs_one(cue, anchor, spans, places) for anchor in anchors if _may_govern(cue, anchor, text)
    )


def _may_govern(cue: _Cue, anchor: _Anchor, text: str) -> bool:
    if (anchor.strength == _BARE and not cue.bare) or (cue.open_only and not anchor.is_open):
        return False
    return not (cue.unfinished and _rules().finished.match(text, anchor.start, anchor.end))


def _governs_one(cue: _Cue, anchor: _Anchor, spans: list[tuple[int, int]], places: _Places) -> bool:
    """Return whether the nearest cue on either side reaches the anchor; one farther off reaches no farther."""
    place = bisect_left(spans, (anchor.start, -1))
    previous, following = spans[place - 1 : place], spans[place:]
    if cue.inside and following and following[0][0] < anchor.end:
        return True
    if cue.before and previous and places.reaches(min(previous[0][1], anchor.start), anchor.start, cue):
        return True
    if cue.after:
        place = bisect_left(spans, (anchor.end, -1))
        return place < len(spans) and places.reaches(anchor.end, spans[place][0], cue)
    return False


def _fold(sentence: str) -> str:
    """Return the sentence in lower case, without accents, with single spaces and without dots in abbreviations."""
    decomposed = unicodedata.normalize("NFKD", sentence.translate(_FOLD).lower())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _DOTTED.sub(lambda found: found.group().replace(".", ""), " ".join(bare.split()))


def _rewritten(text: str) -> str:
    for pattern, into in _rules().rewrites:
        text = pattern.sub(into, text)
    return text


@cache
def _rules() -> _Rules:
    table = tomllib.loads(resources.files(__package__).joinpath("claims.toml").read_text(encoding="utf-8"))
    cues = [_cue(group) for group in table["cue"] if group["claim"] != Claim.ALLEGATION]
    return _Rules(
        rewrites=tuple((_compile(group), group["into"]) for group in table["rewrite"]),
        asides=tuple(_compile(group) for group in table["aside"]),
        anchors=tuple((_compile(group), group["strength"], group.get("open", False)) for group in table["anchor"]),
        cues=tuple(cues),
        allegation=_compile(*(group for group in table["cue"] if group["claim"] == Claim.ALLEGATION)),
        finished=_compile(*table["finished"]),
        crime=_compile(*table["crime"]),
    )


def _cue(group: Mapping[str, Any]) -> _Cue:
    flags = {
        flag: bool(group.get(flag, False))
        for flag in ("before", "after", "inside", "near", "bare", "open_only", "unfinished")
    }
    return _Cue(claim=Claim(group["claim"]), pattern=_compile(group), within=int(group.get("within", 0)), **flags)


def _compile(*groups: Mapping[str, Any]) -> re.Pattern[str]:
    joined = "|".join(pattern for group in groups for pattern in group["patterns"])
    return re.compile(rf"(?<!\w)(?:{_GAP.sub(_gap, joined)})(?!\w)")


def _gap(found: re.Match[str]) -> str:
    return rf"(?:[^ ;]++ ){{0,{found.group(1)}}}?"
