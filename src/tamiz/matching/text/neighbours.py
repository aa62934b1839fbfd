"""Whether a common word that is somebody's whole listed name stands inside a longer name: "Maria" in "Maria Olvera".

Ships and firms are called by one given name; a person of that name is not meant. A rare word is left
alone ("Hezbollah Secretary"): its place says enough.
"""

import re

from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.text.mention import Mention
from tamiz.names.lexicon import ARTICLES, PARTICLES

_BEFORE = re.compile(r"([^\W\d_][\w'\u2019-]*)[ \u00a0\r\n]{1,3}\Z")
_BEHIND = re.compile(r"[ \u00a0\r\n]{1,3}([^\W\d_][\w'\u2019-]*)")
_LONGEST = 40  # characters of a neighbouring word


def is_part_of_a_name(text: str, mention: Mention, parameters: Parameters) -> bool:
    """Return whether a listed name of one common word has a word with a capital beside it."""
    words = mention.entry.reading.content
    if len(words) > 1:
        return False
    table = parameters.rarity[kind_of(mention.entry.entity.schema)]
    if sum(table.rarity(word.key) for word in words) >= parameters.threshold_millibits:
        return False
    before = _BEFORE.search(text, max(0, mention.start - _LONGEST), mention.start)
    behind = _BEHIND.match(text, mention.end, mention.end + _LONGEST)
    return any(found is not None and _is_of_a_name(found[1]) for found in (before, behind))


def _is_of_a_name(word: str) -> bool:
    return not word[0].islower() and word.lower() not in PARTICLES | ARTICLES
