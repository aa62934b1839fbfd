"""Names laid out from what is known of their words, compiled: as :mod:`tamiz.matching.asked` lays out a reading.

Only names that are read in one way alone are laid out; which these are is told by their words. A listed name that
could be complete in one, or a word of the lists that two of its words could be, run together, is left to the reading.
"""

from collections.abc import Callable
from typing import NamedTuple, cast

import numba
import numpy as np

from tamiz.matching.alignment import SHORTEST_FIELD
from tamiz.matching.kernel_shapes import (
    ALIGNED,
    BOUND_ONLY,
    I32,
    LONG_ENOUGH,
    ONE_TOKEN,
    U32,
    U64,
    Tasks,
    compiled,
    stamp_of,
)
from tamiz.matching.laid import FOREIGN
from tamiz.matching.leftover import SHORTEST_CUT_NAME
from tamiz.matching.rewritten import FEWEST_APART, MOST_RUN_TOGETHER

LATIN, OTHER_LETTERS, OPENS_OTHERWISE = 1, 2, 4  # flags of a written word: read word by word, and the last as opening
CONTENT, PART, ODD, ACRONYM = 1, 2, 4, 8  # flags of a row
OPENING, INSIDE, ENDING, ALONE = 0, 1, 2, 3  # the rows of a token
MOST_TOKENS = 16
_CONSTANTS_OF = ("laid.py", "alignment.py", "leftover.py", "rewritten.py")
_COMPILED = ("kernel_laying.py", "kernel_shapes.py", *_CONSTANTS_OF)


class Spelled(NamedTuple):
    """Words as they are written, and rows for their tokens: where each opens a name, stands inside, ends it, is all."""

    tokens_of: I32  # where the tokens of each written word begin
    flags: U32
    pieces: I32  # runs of letters in it
    longer: I32  # those of more than one letter
    rows_of: I32  # four for each token
    row_flags: U32
    sizes: I32  # letters of the text
    texts: U64  # hashes of the text, of the key
    keys: U64
    rolled_texts: U64  # the same as parts of longer texts, and what moves letters before them
    text_moves: U64
    rolled_keys: U64
    key_moves: U64
    openings: U32
    rarities: I32
    marks: U32
    letters: U32
    slacks: I32
    units: I32
    cuts: I32
    parts_of: I32
    parts: I32


class Names(NamedTuple):
    """Names by the numbers of their written words, and how many characters each has."""

    words_of: I32
    words: I32
    sizes: I32


class Held(NamedTuple):
    """Hashes of the lists, rising: of what names that are complete in each other share, and of words."""

    names: U64
    words: U64


@compiled
def holds(hashes: U64, one: np.uint64) -> bool:
    """Return whether one of rising hashes is this one."""
    low, high = 0, len(hashes)
    while low < high:
        middle = (low + high) // 2
        if hashes[middle] < one:
            low = middle + 1
        else:
            high = middle
    return bool(low < len(hashes) and hashes[low] == one)


@compiled
def flags_of_name(spelled: Spelled, names: Names, name: int) -> int:
    """Return LATIN or OTHER_LETTERS for a name that is read in one way, by what its written words are; 0 for others."""
    flags, pieces, longer, tokens = LATIN | OTHER_LETTERS, 0, 0, 0
    first, last = names.words_of[name], names.words_of[name + 1]
    for word in names.words[first:last]:
        flags &= spelled.flags[word]
        pieces += spelled.pieces[word]
        longer += spelled.longer[word]
        tokens += spelled.tokens_of[word + 1] - spelled.tokens_of[word]
    is_apart = pieces >= FEWEST_APART and longer * MOST_RUN_TOGETHER <= pieces
    if is_apart or not 0 < tokens <= MOST_TOKENS or spelled.flags[names.words[first]] & OPENS_OTHERWISE:
        return 0
    return int(flags)


@compiled
def is_paired(spelled: Spelled, held: Held, before: int, row: int) -> bool:
    """Return whether two neighbours run together are a listed word."""
    flags = spelled.row_flags
    if not (flags[before] & flags[row] & PART and (flags[before] | flags[row]) & CONTENT):
        return False
    return holds(held.words, spelled.rolled_keys[before] * spelled.key_moves[row] + spelled.rolled_keys[row])


@compiled
def add_token(spelled: Spelled, tasks: Tasks, row: int, place: int, at: tuple[int, int]) -> tuple[int, int]:
    """Write a token and its units down; return where the next go."""
    token, unit = at
    tasks.rarities[token], tasks.marks[token] = spelled.rarities[row], spelled.marks[row]
    tasks.letters[token], tasks.texts[token] = spelled.letters[row], spelled.keys[row]
    unit = add_unit(tasks, unit, int(spelled.units[row]), place, ALIGNED)
    for part in range(spelled.parts_of[row], spelled.parts_of[row + 1]):
        unit = add_unit(tasks, unit, int(spelled.parts[part]), place, BOUND_ONLY)
    return token + 1, unit


@compiled
def add_unit(tasks: Tasks, at: int, unit: int, place: int, role: int) -> int:
    """Write a unit down that is tied to something; return where the next goes."""
    if unit == 0:
        return at
    tasks.units[at], tasks.unit_starts[at], tasks.unit_stops[at] = unit, place, place + 1
    tasks.unit_roles[at] = role
    return at + 1


@compiled
def lay_name(
    spelled: Spelled, names: Names, held: Held, tasks: Tasks, name: int, at: tuple[int, int]
) -> tuple[bool, int, int]:
    """Write a name down; return whether that could be done and was enough, and where the next goes."""
    token, unit = at
    flags = flags_of_name(spelled, names, name)
    if not flags:
        return False, token, unit
    first, last = names.words_of[name], names.words_of[name + 1]
    place = content = letters = slack = before = acronyms = 0
    is_odd = False
    keys = texts = glued = all_glued = np.uint64(0)
    for word in range(first, last):
        written = names.words[word]
        ends = spelled.tokens_of[written + 1]
        for one in range(spelled.tokens_of[written], ends):
            is_last = word == last - 1 and one == ends - 1
            stands = (ALONE if is_last else OPENING) if place == 0 else (ENDING if is_last else INSIDE)
            row = spelled.rows_of[4 * one + stands]
            is_odd = is_odd or spelled.row_flags[row] & ODD or (place > 0 and is_paired(spelled, held, before, row))
            texts += spelled.texts[row]
            all_glued = all_glued * spelled.text_moves[row] + spelled.rolled_texts[row]
            letters += spelled.sizes[row]
            if place == 0:
                tasks.openings[name] = spelled.openings[row]
            if spelled.row_flags[row] & CONTENT:
                keys += spelled.keys[row]
                glued = glued * spelled.text_moves[row] + spelled.rolled_texts[row]
                slack += spelled.slacks[row]
                token, unit = add_token(spelled, tasks, row, content, (token, unit))
                acronyms += spelled.row_flags[row] & ACRONYM
                content += 1
            place, before = place + 1, row
    if spelled.row_flags[before] & CONTENT and names.sizes[name] >= SHORTEST_FIELD:
        unit = add_unit(tasks, unit, int(spelled.cuts[before]), content - 1, ALIGNED)
    long_enough = LONG_ENOUGH if letters + place - 1 >= SHORTEST_CUT_NAME else 0
    long_enough |= ONE_TOKEN if place == 1 else 0
    tasks.flags[name] = long_enough | (FOREIGN if flags & OTHER_LETTERS else 0)
    tasks.slacks[name] = slack
    hashes = held.names
    complete = holds(hashes, keys) or holds(hashes, texts) or holds(hashes, glued) or holds(hashes, all_glued)
    is_acronym = content == 1 and acronyms > 0
    return content > 0 and not (is_odd or is_acronym or complete), token, unit


def _made(stamp: int) -> Callable[[Spelled, Names, Held, Tasks, I32], tuple[int, int]]:
    def lay(spelled: Spelled, names: Names, held: Held, tasks: Tasks, laid: I32) -> tuple[int, int]:
        token = unit = stamp - stamp  # as in :mod:`tamiz.matching.kernels`
        for name in range(len(names.sizes)):
            is_laid, next_token, next_unit = lay_name(spelled, names, held, tasks, name, (token, unit))
            laid[name] = is_laid
            if is_laid:
                token, unit = next_token, next_unit
            tasks.tokens_of[name + 1], tasks.units_of[name + 1] = token, unit
        return token, unit

    try:
        made = numba.njit(cache=True, nogil=True)(lay)
    except RuntimeError:  # nowhere to keep it
        made = numba.njit(nogil=True)(lay)
    return cast("Callable[[Spelled, Names, Held, Tasks, I32], tuple[int, int]]", made)


lay = _made(stamp_of(_COMPILED))
