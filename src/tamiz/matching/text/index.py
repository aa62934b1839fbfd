"""Listed names as a text is searched for them: by their words, anchored at the rarest one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from tamiz.matching.index import Entry
from tamiz.matching.reading import Reading
from tamiz.matching.text.words import BARE_ARTICLES, CONJUNCTIONS
from tamiz.names import TokenKind

Key = tuple[str, ...]

# Nouns that say what kind of group a name is; several names can share one, and a name keeps it when cut short.
HEAD_PLURALS = {
    "cartels": "cartel", "carteles": "cartel", "clans": "clan", "clanes": "clan", "gangs": "gang",
    "brigades": "brigade", "brigadas": "brigada", "fronts": "front", "frentes": "frente",
    "organizations": "organization", "organisations": "organization", "organizaciones": "organizacion",
    "groups": "group", "grupos": "grupo", "armies": "army", "ejercitos": "ejercito",
}  # fmt: skip
HEADS = frozenset(HEAD_PLURALS.values()) | frozenset(
    "mara comando command train tren party partido movement movimiento brigades forces fuerzas council "
    "liberation jihad state".split()
)
TELLING_HEADS = frozenset(
    "cartel clan mara gang jihad brigade brigades brigada".split()
)  # of such groups and few others
_SHORTEST_SHORT_FORM = 2


class TextIndex:
    """The listed names of two or more words, and of one, by their sorted keys; and their short forms."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        names: dict[Key, list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.reading.keys:
                names[entry.reading.keys].append(entry)
        self.names: Mapping[Key, tuple[Entry, ...]] = {key: tuple(held) for key, held in names.items()}
        self.short: Mapping[Key, tuple[Entry, ...]] = _short_forms(self.names)
        self.vocabulary = frozenset(word for key in self.names for word in key)
        self.anchors = _anchors((*self.names, *self.short))

    def named(self, *keys: str) -> tuple[Entry, ...]:
        """Return the entries whose names are exactly these words, in any order."""
        return self.names.get(tuple(sorted(keys)), ())


def may_part(reading: Reading) -> bool:
    """Return whether a listed name itself holds a conjunction or bare article between its words."""
    kinds = [(token.text, token.kind) for token in reading.tokens]
    return any(
        kind is TokenKind.PARTICLE
        and (text in CONJUNCTIONS or (text in BARE_ARTICLES and before is not TokenKind.PARTICLE))
        for (_, before), (text, kind) in pairwise(kinds)
    )


def _anchors(keys: Iterable[Key]) -> Mapping[str, tuple[int, ...]]:
    """Return, for the rarest word of each key, the sizes of the keys it anchors."""
    keys = tuple(keys)
    frequency = Counter(word for key in keys for word in set(key))
    sizes: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        sizes[min(key, key=lambda word: (frequency[word], word))].add(len(key))
    return {word: tuple(sorted(held)) for word, held in sizes.items()}


def _short_forms(names: Mapping[Key, tuple[Entry, ...]]) -> Mapping[Key, tuple[Entry, ...]]:
    """Return the keys by which a party may be named once it was named in full, full names left out."""
    short: dict[Key, dict[str, Entry]] = defaultdict(dict)
    for entries in names.values():
        for entry in entries:
            for form in _shortened(entry.reading):
                short[tuple(sorted(form))].setdefault(entry.entity.id, entry)
    return {key: tuple(held.values()) for key, held in short.items() if key not in names}


def _shortened(reading: Reading) -> Iterator[tuple[str, ...]]:
    """Yield the short forms of one name: its head with its first other word, all but its head, its first word.

    The last only where an article opens the name ("La Familia"): the text must write that too.
    """
    keys = [token.key for token in reading.content]
    heads = [key for key in keys if key in HEADS]
    others = [key for key in keys if key not in HEADS]
    if heads and len(others) >= _SHORTEST_SHORT_FORM:
        yield (heads[0], others[0])
        yield tuple(others)
    if len(keys) > 1 and reading.tokens[0].kind is TokenKind.PARTICLE and keys[0] not in HEADS:
        yield (keys[0],)
