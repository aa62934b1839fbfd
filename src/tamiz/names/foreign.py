"""Whether a name is written in another script than Latin."""

import unicodedata
from functools import cache


def is_foreign(text: str) -> bool:
    """Return whether a text has a letter of another script than Latin."""
    return not text.isascii() and any(map(_is_foreign, text))


@cache
def _is_foreign(character: str) -> bool:
    return character.isalpha() and "LATIN" not in unicodedata.name(character, "LATIN")
