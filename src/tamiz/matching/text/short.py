"""By what a party may be named once a text has named it in full; and the head nouns that names keep."""

from collections.abc import Iterator

from tamiz.matching.reading import Reading
from tamiz.names import TokenKind

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


def short_forms(reading: Reading) -> Iterator[tuple[str, ...]]:
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
