"""By which keys a word of a text is tied to a listed word closely enough to be looked at: the anchors.

Fewer ties than names have among themselves, because a text has many words: an anchor is equal, a letter
off, heard alike, a variant, run together, or the same outline in another script, and worth so many
millibits (``document_anchor_millibits`` of the parameter file). Two words tied so share a key (property test).
"""

from collections.abc import Iterator
from zlib import crc32

from tamiz.matching.evidence import SHORTEST_MISSPELLED, most_by_script
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading, Word
from tamiz.matching.variants import variant_rows
from tamiz.names.outlines import outlines
from tamiz.names.sounds import sounds

TIES = frozenset(("token", "spelling", "sound", "variant", "script"))


def keys_of_listed(word: Word, kind: PartyKind, parameters: Parameters) -> Iterator[str]:
    """Yield what a listed word is found by as an anchor: the keys of those ties that are worth enough with it."""
    table, least, weights = parameters.rarity[kind], parameters.document_anchor_millibits, parameters.weights
    rarity = table.rarity(word.key)
    if rarity >= least:
        yield "=" + word.key
    if rarity + weights["variant"] >= least:
        yield from (f"%{row}" for row in variant_rows(word.key, kind))
    if rarity - parameters.spelling.slips[0].slip >= least:
        yield from ("-" + left for left in _one_letter_less(word.key, fewest_letters(parameters)))
    for sound in sounds(word.key) if rarity + _of_sound(parameters) >= least else ():
        if table.rarity_of_sound(sound) + _of_sound(parameters) >= least:
            yield "~" + sound
    for outline in outlines(word.key, word.foreign) if rarity + weights["script"] >= least else ():
        if most_by_script(outline, table, parameters) >= least:
            yield "^" + outline


def _of_sound(parameters: Parameters) -> int:
    """Return the most that what is heard can add to its rarity."""
    more = ("ending of the other sex", "sound of another name")
    return parameters.weights["sound"] + sum(max(0, parameters.weights[kind]) for kind in more)


def glued_in(listed: Reading) -> Iterator[str]:
    """Yield what a text may run together of a listed name: two neighbours, and the whole."""
    yield from (text for _, _, text in listed.pairs)
    if len(listed.tokens) > 1 and listed.content:
        yield from (listed.glued, listed.all_glued)


def key_of_glued(text: str) -> str:
    """Return the key by which a word finds the names that it runs together, in whole or in part."""
    return "+" + text


def rarest_needed(parameters: Parameters) -> int:
    """Return how rare a word must be for a tie to be an anchor, whatever a kind of tie adds."""
    more = max(parameters.weights[kind] for kind in ("sound", "variant", "script", "glued"))
    return parameters.document_anchor_millibits - max(0, more)


def keys_of_any(word: Word, kind: PartyKind) -> Iterator[str]:
    """Yield what a listed word is found by however common it is."""
    yield "=" + word.key
    yield from ("-" + left for left in _one_letter_less(word.key, SHORTEST_MISSPELLED))
    yield from ("~" + sound for sound in sounds(word.key))
    yield from (f"%{row}" for row in variant_rows(word.key, kind))
    yield from ("^" + outline for outline in outlines(word.key, word.foreign))


def keys_of_asked(key: str, fewest_letters: int, *, foreign: bool) -> Iterator[str]:
    """Yield what a word of a text is looked up by; as misspelled only when it has so many letters."""
    yield "=" + key
    yield from ("-" + left for left in _one_letter_less(key, fewest_letters))
    yield from ("~" + sound for sound in sounds(key))
    rows = variant_rows(key, PartyKind.PERSON) | variant_rows(key, PartyKind.ORGANIZATION)
    yield from (f"%{row}" for row in sorted(rows))
    if foreign:
        yield from ("^" + outline for outline in outlines(key, foreign))


def fewest_letters(parameters: Parameters) -> int:
    """Return of how many letters a word is that can be an anchor with one of them wrong."""
    each = max(1, parameters.spelling.of_a_letter["misspelled"])
    return max(SHORTEST_MISSPELLED, -(-parameters.document_anchor_millibits // each) + 1)


def _one_letter_less(word: str, fewest: int) -> Iterator[str]:
    """Yield the word and what is left of it without one letter: two words a letter apart share one of these.

    The fewest letters are those of the shorter of two words.
    """
    if len(word) >= fewest and not word.isdigit():
        yield word
        yield from {word[:place] + word[place + 1 :] for place in range(len(word))}


def mark(key: str) -> int:
    """Return a 32-bit number for a key; two keys with one number only make one look-up more."""
    return crc32(key.encode())
