"""Names that share one head noun: "the Sinaloa and Gulf cartels", "el Cartel de X y el de Y".

The head is written once, as a plural before or after a list of names or as a singular
that a later "el de" refers back to. Each item of the list is tried with the head put
back; what is then no listed name is nobody.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tamiz.matching.index import Entry
from tamiz.matching.text.index import TextIndex
from tamiz.matching.text.mention import How, Mention
from tamiz.matching.text.short import HEAD_PLURALS, HEADS
from tamiz.matching.text.words import CONJUNCTIONS, only_space_between, words_of
from tamiz.matching.text.written import Written
from tamiz.names.lexicon import JOINING_PARTICLES, PARTICLES
from tamiz.names.numbers import number_key

_HEAD_WORD = re.compile(r"\b(?:c[aá]rtels|c[aá]rteles|clans|clanes|gangs|brigad\w+|fronts|frentes|groups|grupos"
                       r"|organi[sz]a\w+|armies|ej[eé]rcitos)\b", re.IGNORECASE)  # fmt: skip
_CARRIED = re.compile(r"\s*,?\s*(?:(?:y|e|o|u|ni|and|or|nor)\s+)?"
                      r"(?:(?:el|la|los|las|al|a la|a los|the|that|those)\s+(?:del?|of)|del de)\s+",
                      re.IGNORECASE)  # fmt: skip
_LIST_OPENS = re.compile(r"\s*[:(—–]\s*|\s+-{1,2}\s+|\s*,?\s*$")
_INTRODUCERS = frozenset(
    "such as like including namely called como incluidos incluyendo entre ellos llamados of de del".split()
)
_PASSED_OVER = PARTICLES | JOINING_PARTICLES | frozenset(("that", "those", "rival"))
_LONGEST_ITEM = 8
_MOST_MISSES = 2
_MOST_ITEMS = 40

Words = Sequence[tuple[str, int, int]]


def heads_in(written: Written) -> list[int]:
    """Return where head nouns stand in the plural."""
    heads = {word for word in set(written.words) if _HEAD_WORD.search(word)}
    return [span[0] for word, span in zip(written.words, written.spans, strict=True) if word in heads] if heads else []


def shared_heads(text: str, span: tuple[int, int], index: TextIndex) -> Iterator[Mention]:
    """Yield the names of one sentence that lean on a plural head noun."""
    words = words_of(text, *span)
    for place, (word, _, _) in enumerate(words):
        head = HEAD_PLURALS.get(word)
        if head is not None:
            yield from _items_before(text, words, place, head, index)
            yield from _items_after(text, words, place, head, index)


def carried_heads(text: str, mention: Mention, sentence_end: int, index: TextIndex) -> Iterator[Mention]:
    """Yield the names that follow a full one and lean on its head: "... y el de Jalisco Nueva Generación"."""
    head = next((token.key for token in mention.entry.reading.content if token.key in HEADS), None)
    carried = _CARRIED.match(text, mention.end, sentence_end)
    while head is not None and carried is not None:
        words = words_of(text, carried.end(), sentence_end)[: 2 * _LONGEST_ITEM]
        item = _longest_prefix(text, words, 0, head, index)
        if item is None:
            return
        size, entries = item
        end = words[size - 1][2]
        yield from (Mention(entry, words[0][1], end, How.SHARED_HEAD) for entry in entries)
        carried = _CARRIED.match(text, end, sentence_end)


def _items_before(text: str, words: Words, place: int, head: str, index: TextIndex) -> Iterator[Mention]:
    """Yield the items of a list that ends in its head, from the last to the first; one item alone is no list."""
    past, head_end = place, words[place][2]
    for _ in range(_MOST_ITEMS):
        first, entries = _longest_suffix(text, words, past, head, index)
        before = _past_of_item_before(text, words, first)
        if not entries or (past == place and before <= 0):
            return
        end = head_end if past == place else words[past - 1][2]
        yield from (Mention(entry, words[first][1], end, How.SHARED_HEAD) for entry in entries)
        past = before
        if past <= 0:
            return


def _past_of_item_before(text: str, words: Words, first: int) -> int:
    """Return where the item before the one at ``first`` ends, 0 when no comma or conjunction parts the two."""
    while first > 0 and words[first - 1][0] in PARTICLES and words[first - 1][0] not in CONJUNCTIONS:
        first -= 1
    if first > 0 and words[first - 1][0] in CONJUNCTIONS:
        return first - 1
    return first if first > 0 and "," in text[words[first - 1][2] : words[first][1]] else 0


def _items_after(text: str, words: Words, place: int, head: str, index: TextIndex) -> list[Mention]:
    """Return the items of a list that its head opens; one item alone is no list."""
    misses = items = 0
    found: list[Mention] = []
    start = _list_start(text, words, place)
    while start is not None and start < len(words) and misses <= _MOST_MISSES:
        while start < len(words) and words[start][0] in _PASSED_OVER:
            start += 1
        if start == len(words):
            break
        item = _longest_prefix(text, words, start, head, index)
        size, entries = item or (_to_separator(text, words, start), ())
        misses, items = misses + (item is None), items + 1
        opens = _with_head(text, words, place, start)
        found += [Mention(entry, opens, words[start + size - 1][2], How.SHARED_HEAD) for entry in entries]
        start = _next_item(text, words, start + size)
    return found if items > 1 else []


def _with_head(text: str, words: Words, place: int, start: int) -> int:
    """Return where a mention starts: at the head noun where only "de", "del" or "of" parts them, else at the item."""
    between = [word for word, _, _ in words[place + 1 : start]]
    joined = set(between) <= {"de", "del", "of"} and only_space_between(text, words[place][2], words[place + 1][1])
    return words[place][1] if joined and len(between) <= 1 else words[start][1]


def _list_start(text: str, words: Words, place: int) -> int | None:
    """Return where the list after a head begins, None when what follows is no list of names."""
    start = place + 1
    while start < len(words) and words[start][0] in _INTRODUCERS:
        start += 1
    if start >= len(words):
        return None
    gap = text[words[start - 1][2] : words[start][1]]
    introduced = start > place + 1 or _LIST_OPENS.fullmatch(gap) is not None
    return start if introduced or only_space_between(text, words[start - 1][2], words[start][1]) else None


def _next_item(text: str, words: Words, past: int) -> int | None:
    """Return where the item after ``past`` begins, None where the list has ended."""
    if past >= len(words):
        return None
    gap = text[words[past - 1][2] : words[past][1]]
    if words[past][0] in CONJUNCTIONS and not set(gap) & set(".;)"):
        return past + 1
    return past if gap.strip(" \n\t\"“”'«»") == "," else None


def _to_separator(text: str, words: Words, start: int) -> int:
    """Return how many words stand before the next comma or conjunction."""
    size = 1
    while start + size < len(words) and size < _LONGEST_ITEM:
        if words[start + size][0] in CONJUNCTIONS or "," in text[words[start + size - 1][2] : words[start + size][1]]:
            break
        size += 1
    return size


def _longest_prefix(
    text: str, words: Words, start: int, head: str, index: TextIndex
) -> tuple[int, tuple[Entry, ...]] | None:
    """Return the size and entries of the longest item from ``start``; no entries where it is a full name itself."""
    for size in range(min(_LONGEST_ITEM, len(words) - start), 0, -1):
        item = words[start : start + size]
        if item[-1][0] in PARTICLES or not _unbroken(text, item):
            continue
        keys = _keys(item)
        if entries := _with(keys, head, index):
            return size, entries
        if keys and index.named(*keys):
            return size, ()
    return None


def _longest_suffix(text: str, words: Words, past: int, head: str, index: TextIndex) -> tuple[int, tuple[Entry, ...]]:
    for first in range(max(0, past - _LONGEST_ITEM), past):
        item = words[first:past]
        if item[0][0] not in PARTICLES and _unbroken(text, item) and (entries := _with(_keys(item), head, index)):
            return first, entries
    return past, ()


def _unbroken(text: str, item: Words) -> bool:
    parted = any(word in CONJUNCTIONS for word, _, _ in item)
    return not parted and all(only_space_between(text, one[2], other[1]) for one, other in pairwise(item))


def _keys(item: Words) -> tuple[str, ...]:
    return tuple(
        number_key(part, leads=False) or part for word, _, _ in item for part in word.split() if part not in PARTICLES
    )


def _with(keys: tuple[str, ...], head: str, index: TextIndex) -> tuple[Entry, ...]:
    """Return whom the item names with its head put back; an item that has the head already leans on nothing."""
    return index.named(*keys, head) if keys and head not in keys else ()
