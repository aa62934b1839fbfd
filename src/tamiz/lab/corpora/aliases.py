"""Pairs of names of one listed party, and what the two names have in common.

A list gives an alias because it belongs to the party, not because it resembles the name. One
that shares nothing with it is marked: a comparison of names that learned from it would learn
to call any two names alike.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapidfuzz.distance import OSA

from tamiz.matching.reading import Reading, read_name
from tamiz.model import Entity, Grade, Name, Schema

# Words of many names that say nothing about whose: with them alone in common, two names share nothing.
_LINKING = frozenset("abu abou abd abdul abdel umm um ibn bin ben al el ul".split())
_SHORTEST_SHARED = 2
_SHORTEST_INSIDE = 5
_SHORTEST_ACRONYM = 3
_FEWEST_CONSONANTS = 4
_CONSONANTS_AN_EDIT = 4
_WRITTEN_AT_WILL = str.maketrans("", "", "aeiouwyh")  # vowels, and the letters that other scripts write them with
_LONGEST = 512  # letters whose consonants are compared
_MOST_WORDS = 64  # of a name; the longest listed one has under 60
_EDITS = ((9, 3), (6, 2), (4, 1))  # letters of the shorter word, and how many edits are small for it


class Relation(StrEnum):
    """What an alias has in common with the name; the first that holds."""

    SAME_WORDS = "same words"  # in any order, perhaps parted otherwise
    SHARED_WORD = "shared word"
    SMALL_EDIT = "small edit"  # 1 edit from 4 letters, 2 from 6, 3 from 9
    INSIDE = "word inside a word"
    ACRONYM = "initials"
    CONSONANTS = "same consonants"  # of the whole name but for an edit in every four: Arabic and Hebrew write no vowels
    UNRELATED = "unrelated"  # nothing of these: not to be learned from


@dataclass(frozen=True, slots=True)
class AliasPair:
    """Two names of one record: its primary name and another."""

    entity: Entity
    name: Name
    alias: Name
    relation: Relation


def alias_pairs(entities: Iterable[Entity]) -> Iterator[AliasPair]:
    """Yield the primary name of each entity with each of its other names, in the list's order.

    A name that is the primary one again, letter for letter, makes no pair.
    """
    for entity in entities:
        primary = next((name for name in entity.names if name.grade is Grade.PRIMARY), None)
        others = {name.text: name for name in reversed(entity.names)}
        for name in reversed(others.values()):
            if primary and name.text != primary.text:
                person = entity.schema is Schema.PERSON
                yield AliasPair(entity, primary, name, relation(primary.text, name.text, person=person))


def relation(name: str, alias: str, *, person: bool) -> Relation:
    """Return what two names have in common, read without particles, titles and legal forms."""
    ours, theirs = read_name(name, person=person), read_name(alias, person=person)
    if ours.keys == theirs.keys or ours.glued == theirs.glued:
        return Relation.SAME_WORDS
    left, right = _words(ours), _words(theirs)
    if not left.isdisjoint(right):
        return Relation.SHARED_WORD
    if any(_small_edit(one, other) for one in left for other in right):
        return Relation.SMALL_EDIT
    if _inside(left, theirs.glued) or _inside(right, ours.glued):
        return Relation.INSIDE
    if _acronym(ours, theirs) or _acronym(theirs, ours):
        return Relation.ACRONYM
    return Relation.CONSONANTS if _same_consonants(ours.glued, theirs.glued) else Relation.UNRELATED


def _words(reading: Reading) -> set[str]:
    keys = (token.key for token in reading.content[:_MOST_WORDS])
    return {key for key in keys if len(key) >= _SHORTEST_SHARED and key not in _LINKING}


def _small_edit(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    most = next((edits for letters, edits in _EDITS if shorter >= letters), 0)
    return most > 0 and not one.isdigit() and OSA.distance(one, other, score_cutoff=most) <= most


def _inside(words: Iterable[str], glued: str) -> bool:
    return any(len(word) >= _SHORTEST_INSIDE and word in glued for word in words)


def _acronym(short: Reading, long: Reading) -> bool:
    """Return whether a word of one name is the initials of neighbouring words of the other."""
    initials = {"".join(token.text[0] for token in tokens[:_MOST_WORDS]) for tokens in (long.tokens, long.content)}
    letters = (token.text for token in short.content if len(token.text) >= _SHORTEST_ACRONYM)
    return any(word in run for word in letters for run in initials)


def _same_consonants(one: str, other: str) -> bool:
    ours, theirs = _consonants(one), _consonants(other)
    most = max(len(ours), len(theirs)) // _CONSONANTS_AN_EDIT
    enough = min(len(ours), len(theirs)) >= _FEWEST_CONSONANTS
    return enough and OSA.distance(ours, theirs, score_cutoff=most) <= most


def _consonants(glued: str) -> str:
    """Return the letters without vowels, each run of one letter once."""
    return "".join(letter for letter, _ in groupby(glued[:_LONGEST].translate(_WRITTEN_AT_WILL)))
