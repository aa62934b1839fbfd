"""Acronyms that a text defines beside a full name, and where it uses them afterwards.

A defined acronym is bound to the party it was defined for in this text: CDG is the Gulf
Cartel in one article and the Gulf Clan in another.
"""

import re
from collections.abc import Iterable, Iterator

from tamiz.matching.index import Entry
from tamiz.matching.text.mention import How, Mention
from tamiz.names import fold

_DEFINITION = re.compile(
    r"(?:\s+cartels?|\s+c[aá]rtel(?:es)?)?\s*,?\s*[(\[]\s*(?:or|o|aka|a\.k\.a\.|known as|conocid[oa] como|por sus"
    r" siglas(?: en \w+)?)?[,:]?\s*[\"“‘«']?([A-Z][A-Za-z0-9ÁÉÍÓÚÑ-]{1,9})[\"”’»']?\s*(?:,[^()\[\]]{0,60})?[)\]]"
)


def defined_acronyms(text: str, mentions: Iterable[Mention]) -> dict[str, tuple[Entry, int]]:
    """Return each acronym defined right behind a mention: whose it is, and where the definition starts."""
    defined: dict[str, tuple[Entry, int]] = {}
    for mention in mentions:
        found = _DEFINITION.match(text, mention.end)
        if found and _is_short_for(found[1], mention.entry, text[mention.start : mention.end]):
            defined.setdefault(found[1], (mention.entry, found.start(1)))
    return defined


def uses(text: str, defined: dict[str, tuple[Entry, int]]) -> Iterator[Mention]:
    """Yield every use of a defined acronym, its definition included."""
    if not defined:
        return
    longest_first = sorted(defined, key=lambda acronym: (-len(acronym), acronym))
    written = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-]|['’]\w*\w-)")
    for found in written.finditer(text):
        entry, since = defined[found[0]]
        if found.start() >= since:
            yield Mention(entry, found.start(), found.end(), How.ACRONYM)


def _is_short_for(acronym: str, entry: Entry, written: str) -> bool:
    """Return whether an acronym is an alias of the entity, or made of first letters of a name, in their order."""
    names = (*(name.text for name in entry.entity.names), written)
    if fold(acronym) in {fold(name) for name in names}:
        return True
    capitals = [letter for letter in acronym.lower() if letter.isalpha()]
    return sum(letter.isupper() for letter in acronym) > 1 and any(
        _in_order(capitals, (word[0] for word in fold(name).split())) for name in names
    )


def _in_order(letters: Iterable[str], initials: Iterator[str]) -> bool:
    """Return whether ``letters`` occur among ``initials`` in the same order."""
    return all(letter in initials for letter in letters)
