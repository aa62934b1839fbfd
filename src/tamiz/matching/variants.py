"""Words that can stand for each other though they are neither spelled nor heard alike.

Nicknames and the forms of a name in other languages for persons; translations and short forms of
everyday words for all else. The table is kept by hand (``data/variants.json``).
"""

import json
from collections import defaultdict
from functools import cache
from importlib.resources import files

from tamiz.matching.rarity import PartyKind
from tamiz.names import fold

_NONE: frozenset[int] = frozenset()


def variant_rows(token: str, kind: PartyKind) -> frozenset[int]:
    """Return the rows of the table that a folded ``token`` is in; two tokens of one row are variants."""
    return _rows("person" if kind is PartyKind.PERSON else "organization").get(token, _NONE)


@cache
def _rows(name: str) -> dict[str, frozenset[int]]:
    table = json.loads(files("tamiz.data").joinpath("variants.json").read_text(encoding="utf-8"))
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(table[name].split("|")):
        for word in row.split():
            found[fold(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}
