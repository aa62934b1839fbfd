"""By which keys a word of a text is tied to a listed word closely enough to be looked at: the anchors.

Fewer ties than names have among themselves, because a text has many words: an anchor is equal, a letter
off, heard alike, a variant, run together, or the same outline in another script, and worth so many
millibits (``document_anchor_millibits`` of the parameter file). Two words tied so share a key (property test).
"""

from collections.abc import Iterator
from zlib import crc32

from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading, Word
from tamiz.matching.variants import variant_rows
from tamiz.names.sounds import outlines, sounds

TIES = frozenset(("token", "spelling", "sound", "variant", "script"))
_SHORTEST = 3  # letters of what is left of a word that lost one


def keys_of_listed(word: Word, kind: PartyKind, parameters: Parameters) -> Iterator[str]:
    """Yield what a listed word is found by as an anchor; none for a common word."""
    table, least = parameters.rarity[kind], rarest_needed(parameters)
    if table.rarity(word.key) >= least:
        yield "=" + word.key
        yield from (f"%{row}" for row in variant_rows(word.key, kind))
        if not word.key.isdigit():
            yield from ("-" + left for left in _one_letter_less(word.key))
        yield from ("~" + sound for sound in sounds(word.key) if table.rarity_of_sound(sound) >= least)
    if table.rarity(word.key) >= least or word.foreign:  # of two scripts the word in Latin letters is weighed
        yield from ("^" + one for one in outlines(word.key) if table.rarity_of_outline(one) >= least)


def glued_in(listed: Reading, kind: PartyKind, parameters: Parameters) -> Iterator[str]:
    """Yield what a text may run together of a listed name: two neighbours that are rare enough, and the whole."""
    table, least = parameters.rarity[kind], rarest_needed(parameters)
    for start, stop, text in listed.pairs:
        if sum(table.rarity(one.key) for one in listed.content[start:stop]) >= least:
            yield text
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
    if not word.key.isdigit():
        yield from ("-" + left for left in _one_letter_less(word.key))
    yield from ("~" + sound for sound in sounds(word.key))
    yield from (f"%{row}" for row in variant_rows(word.key, kind))
    yield from ("^" + outline for outline in outlines(word.key))


def keys_of_asked(key: str, *, foreign: bool) -> Iterator[str]:
    """Yield what a word of a text is looked up by."""
    yield "=" + key
    if not key.isdigit():
        yield from ("-" + left for left in _one_letter_less(key))
    yield from ("~" + sound for sound in sounds(key))
    rows = variant_rows(key, PartyKind.PERSON) | variant_rows(key, PartyKind.ORGANIZATION)
    yield from (f"%{row}" for row in sorted(rows))
    if foreign:
        yield from ("^" + outline for outline in outlines(key))


def mark(key: str) -> int:
    """Return a 32-bit number for a key; two keys with one number only make one look-up more."""
    return crc32(key.encode())


def _one_letter_less(word: str) -> Iterator[str]:
    """Yield the word and what is left of it without one letter: two words a letter apart share one of these."""
    if len(word) > _SHORTEST:
        yield word
        yield from {word[:place] + word[place + 1 :] for place in range(len(word))}
