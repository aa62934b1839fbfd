"""What two tokens say of each other: the relation that everything positive about a name comes from.

:func:`token_evidence` is a pure function of two words and the parameter file; the index only speeds
it up. Two words whose tie is worth something share one of their :func:`keys_listed` and
:func:`keys_asked` (property test), so looking keys up finds every such tie.

An agreement is worth the rarity of whatever would have agreed as well. A word that differs by a
letter is a slip of the pen only where it is no name itself: Hernandez written "Hernadez" loses
little, "Fernandez" is another surname.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, RarityTable
from tamiz.matching.reading import Word
from tamiz.matching.variants import variant_rows
from tamiz.names.outlines import Outline, agreement, drawn, outlines
from tamiz.names.sounds import sounds

SHORTEST_COMPARED = 3  # letters; one letter of three is another name, but less so than another word
SHORTEST_MISSPELLED = 4
SHORTEST_MISSPELLED_TWICE = 8
_KEYED = 7  # letters from the front whose deletions are keys: enough for two edits anywhere
_SHORT = (SHORTEST_COMPARED, SHORTEST_COMPARED + 1)
_REMEMBERED = 2_048
_FITS = ("the same consonant", "a consonant near it", "the same vowel", "another vowel", "no vowel", "read otherwise")


@dataclass(frozen=True, slots=True)
class Tie:
    """How two words agree and what it is worth: less than nothing where they are two known names, near one another."""

    kind: str
    millibits: int


def token_evidence(asked: Word, listed: Word, kind: PartyKind, parameters: Parameters) -> Tie | None:
    """Return the strongest tie between two words of names of a ``kind`` of party, None when there is none."""
    table = parameters.rarity[kind]
    if asked.key == listed.key:
        return Tie("token", table.rarity(listed.key))
    ties = [
        tie
        for tie in (
            _by_spelling(asked.key, listed.key, table, parameters),
            _by_sound(asked.key, listed.key, table, parameters),
            _by_variant(asked.key, listed.key, kind, parameters),
            _by_script(asked, listed, table, parameters),
        )
        if tie is not None
    ]
    return max(ties, key=lambda tie: tie.millibits, default=None)


def _by_spelling(asked: str, listed: str, table: RarityTable, parameters: Parameters) -> Tie | None:
    shorter = min(len(asked), len(listed))
    allowed = 0 if shorter < SHORTEST_COMPARED else 1 if shorter < SHORTEST_MISSPELLED_TWICE else 2
    if abs(len(asked) - len(listed)) > allowed or asked.isdigit() or listed.isdigit():
        return None
    distance = OSA.distance(asked, listed, score_cutoff=allowed)
    if not 0 < distance <= allowed:
        return None
    if shorter < SHORTEST_MISSPELLED:
        return Tie("spelling", parameters.spelling.short)
    kind = "spelling" if distance == 1 else "spelling, two letters"
    costs = parameters.spelling.slips[distance - 1]
    common, rare = sorted((table.rarity(asked), table.rarity(listed)))
    known = table.knows(asked) and table.knows(listed)
    slip = (rare if known else parameters.spelling.no_name) - costs.of_a_name
    told = parameters.spelling.of_a_letter["misspelled"] * (shorter - distance)
    return Tie(kind, max(parameters.spelling.least, min(common - costs.slip, slip, told)))


def _by_sound(asked: str, listed: str, table: RarityTable, parameters: Parameters) -> Tie | None:
    shared = set(sounds(asked)).intersection(sounds(listed))
    if not shared or _far_apart(asked, listed):
        return None
    worth = min(table.rarity(asked), table.rarity(listed), max(map(table.rarity_of_sound, shared)))
    if asked.rstrip("ao") == listed.rstrip("ao"):
        worth += parameters.weights["ending of the other sex"]
    if table.knows(asked) and table.knows(listed):
        worth += parameters.weights["sound of another name"]
    return Tie("sound", max(0, worth + parameters.weights["sound"]))


def _far_apart(asked: str, listed: str) -> bool:
    """Return whether two words that sound alike share too few letters to be one ("Muro", "Maria")."""
    most = max(len(asked), len(listed)) // 2
    return OSA.distance(asked, listed, score_cutoff=most) > most


def _by_variant(asked: str, listed: str, kind: PartyKind, parameters: Parameters) -> Tie | None:
    if variant_rows(asked, kind).isdisjoint(variant_rows(listed, kind)):
        return None
    table = parameters.rarity[kind]
    worth = min(table.rarity(asked), table.rarity(listed))
    return Tie("variant", max(0, worth + parameters.weights["variant"]))


def _by_script(asked: Word, listed: Word, table: RarityTable, parameters: Parameters) -> Tie | None:
    """Return the tie of words of which one is in another script: how rare the outline is, how finely it fits."""
    if asked.foreign is listed.foreign:
        return None
    foreign, latin = (asked.key, listed.key) if asked.foreign else (listed.key, asked.key)
    found = [
        table.rarity_of_outline(one.consonants) + _fit(one, other, parameters)
        for one in drawn(foreign, foreign=True)
        for other in drawn(latin, foreign=False)
        if one.consonants == other.consonants
    ]
    if not found:
        return None
    worth = min(table.rarity(latin), table.rarity(foreign), max(found))
    return Tie("script", max(0, worth + parameters.weights["script"]))


def most_by_script(consonants: str, table: RarityTable, parameters: Parameters) -> int:
    """Return the most that words of these consonants are worth to each other in two scripts, in millibits."""
    weights, count = parameters.weights, len(consonants)
    fit = count * weights["the same consonant"] + (count + 1) * weights["the same vowel"]
    return table.rarity_of_outline(consonants) + fit + weights["script"]


def _fit(one: Outline, other: Outline, parameters: Parameters) -> int:
    """Return what consonants of one class and the vowels beside them add."""
    counts = agreement(one, other)
    ending = parameters.weights["ending of the other sex"] if _is_of_other_sex(one, other) else 0
    return ending + sum(count * parameters.weights[kind] for kind, count in zip(_FITS, counts, strict=True))


def _is_of_other_sex(foreign: Outline, latin: Outline) -> bool:
    """Return whether an "a" ends one of two words, and no vowel or an "o" the other, in letters that write vowels."""
    ends = {foreign.vowels[-1], latin.vowels[-1]}
    return foreign.spoken and foreign.vowels[:-1] == latin.vowels[:-1] and ends in ({"a", ""}, {"a", "o"})


@lru_cache(_REMEMBERED)
def keys_listed(word: Word, kind: PartyKind) -> tuple[str, ...]:
    """Return what a listed word is found by."""
    marks = "^`" if word.foreign else "^"
    drawn = (mark + outline for mark in marks for outline in outlines(word.key, word.foreign))
    return (*_keys(word.key, kind), *drawn, *keys_of_short(word.key))


@lru_cache(_REMEMBERED)
def keys_asked(word: Word, kind: PartyKind) -> tuple[str, ...]:
    """Return what a word that is asked about is looked up by: its outlines where one of the two is foreign."""
    mark = "^" if word.foreign else "`"
    return (*_keys(word.key, kind), *(mark + outline for outline in outlines(word.key, word.foreign)))


def _keys(word: str, kind: PartyKind) -> Iterator[str]:
    yield "=" + word
    if not word.isdigit():
        yield from ("-" + left for left in _deletions(word))
    yield from ("~" + sound for sound in sounds(word))
    yield from (f"%{row}" for row in variant_rows(word, kind))


def _deletions(word: str) -> Iterator[str]:
    """Yield what is left of a word's front when as many letters go as its spelling may differ by.

    Source: W. Garbe's symmetric deletion: two words within some edits share what is left after as many deletions.
    """
    if len(word) < SHORTEST_MISSPELLED:
        return
    front = word[:_KEYED]
    most = 2 if len(word) >= SHORTEST_MISSPELLED_TWICE else 1
    found = {front}
    for count in range(1, most + 1):
        for gone in combinations(range(len(front)), count):
            found.add("".join(letter for place, letter in enumerate(front) if place not in gone))
    yield from sorted(found)


def keys_of_short(word: str) -> Iterator[str]:
    """Yield by what a word of three letters and another of three or four find one another that differ by one.

    Such a tie speaks against two names, if less than two words that share nothing: only those ask for it who
    need every tie of a word, be it worth nothing.
    """
    if len(word) in _SHORT and not word.isdigit():
        if len(word) == SHORTEST_COMPARED:
            yield "." + word
        yield from ("." + word[:gone] + word[gone + 1 :] for gone in range(len(word)))


_MOST_TIES = 100_000  # remembered of each kind; some 20 MB


class Ties:
    """The relation for one kind of party by one parameter file; a pair of words is compared once while remembered."""

    def __init__(self, kind: PartyKind, parameters: Parameters) -> None:
        self.kind, self.parameters = kind, parameters
        self.table = parameters.rarity[kind]
        self._known: dict[tuple[Word, Word], Tie | None] = {}

    def of(self, asked: Word, listed: Word) -> Tie | None:
        """Return what :func:`token_evidence` says."""
        key = (asked, listed)
        try:
            return self._known[key]
        except KeyError:
            if len(self._known) >= _MOST_TIES:
                self._known.clear()
            tie = self._known[key] = token_evidence(asked, listed, self.kind, self.parameters)
            return tie

    def of_cut(self, asked: str, listed: str) -> Tie:
        """Return the tie of a listed word and its beginning, at a field's end."""
        worth = min(self.table.rarity(listed), self.parameters.spelling.of_a_letter["cut"] * len(asked))
        return Tie("cut off", max(0, worth + self.parameters.weights["cut off"]))

    def of_acronym(self, letters: str) -> Tie:
        """Return the tie of a name to the first letters of its words."""
        worth = self.parameters.spelling.of_a_letter["acronym"] * len(letters)
        return Tie("acronym", max(0, worth + self.parameters.weights["acronym"]))


@lru_cache(12)
def ties_of(kind: PartyKind, parameters: Parameters) -> Ties:
    """Return the relation for a kind of party by a parameter file, the same each time."""
    return Ties(kind, parameters)
