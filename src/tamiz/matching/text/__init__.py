"""Listed names in running text: where a text names whom, and how.

Names are found word by word, as listed; and otherwise written around rare words, through the
relation that names are compared by. What a text may do that a customer file does not: share a head
noun between names, define an acronym, name a party in short once it was named in full, and use
everyday words that are also somebody's name. Each has its module here.
"""

from tamiz.matching.text.arrays import TextArrays, build_text_arrays
from tamiz.matching.text.find import find_mentions
from tamiz.matching.text.index import TextIndex, TextPart, part_of
from tamiz.matching.text.mention import Mention
from tamiz.matching.text.unread import unread_in

__all__ = [
    "Mention",
    "TextArrays",
    "TextIndex",
    "TextPart",
    "build_text_arrays",
    "find_mentions",
    "part_of",
    "unread_in",
]
