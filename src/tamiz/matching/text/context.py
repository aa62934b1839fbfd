"""Which mentions stand by themselves and which need a second piece of evidence.

Some listed names are everyday words: wolves, a line, living together, two letters. In a
customer's name field the whole field is the name; in running text such a mention counts
only with a cue in its surroundings, in the company of two parties that the text names
unmistakably, or when it so names the same party. A weak alias counts only in the last
case: alone it opens no door, here as anywhere.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tamiz.matching.index import Entry
from tamiz.matching.text.index import HEADS
from tamiz.matching.text.mention import Cue, How, Mention, Spans
from tamiz.model import Grade

_PLAIN_NAME = 3  # a name of three identifying words is hardly an everyday phrase
_COMPANY = 2  # a text that names two listed parties unmistakably is about such parties
_LONGEST_ACRONYM = 5
_SHORT_ACRONYM = 3


class Surroundings:
    """Answers, once a sentence, whether it or a neighbour holds a cue."""

    def __init__(self, text: str, sentences: Spans, cue: Cue) -> None:
        self._text, self._sentences, self._cue = text, sentences, cue
        self._starts = [start for start, _ in sentences]
        self._known: dict[int, bool] = {}

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the span of the sentence that holds ``offset``."""
        return self._sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def has_cue(self, offset: int) -> bool:
        """Return whether the sentence at ``offset``, or the one before or after, holds a cue."""
        place = max(0, bisect_right(self._starts, offset) - 1)
        return any(self._at(near) for near in range(max(0, place - 1), min(len(self._sentences), place + 2)))

    def _at(self, place: int) -> bool:
        if place not in self._known:
            start, end = self._sentences[place]
            self._known[place] = self._cue(self._text[start:end])
        return self._known[place]


def split_by_context(
    text: str, mentions: Sequence[Mention], surroundings: Surroundings
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions that count and those that fell short for want of context."""
    plain = [not _needs_context(mention) and _is_written_as_name(text, mention) for mention in mentions]
    named: dict[str, Entry] = {}
    for mention, stands in zip(mentions, plain, strict=True):
        if stands:
            named.setdefault(mention.entry.entity.id, mention.entry)
    in_company = len(named) >= _COMPANY
    counted: list[Mention] = []
    short: list[Mention] = []
    for mention, stands in zip(mentions, plain, strict=True):
        by_name = named.get(mention.entry.entity.id)
        if not _is_written_as_name(text, mention):
            short.append(mention)
        elif stands or by_name or (_is_strong(mention) and (in_company or surroundings.has_cue(mention.start))):
            counted.append(mention if _is_strong(mention) or by_name is None else _as_short_form(mention, by_name))
        else:
            short.append(mention)
    return counted, _without_rivals(short, counted)


def _is_strong(mention: Mention) -> bool:
    return mention.entry.name.grade is not Grade.WEAK


def _as_short_form(mention: Mention, named: Entry) -> Mention:
    """Return a weak alias as what it is beside the full name: that name, shortened."""
    return Mention(named, mention.start, mention.end, How.SHORT)


def _without_rivals(short: Iterable[Mention], counted: Iterable[Mention]) -> list[Mention]:
    """Leave out what would say that a name met nobody, where another party of that name counted."""
    places = {(mention.start, mention.end) for mention in counted}
    return [mention for mention in short if (mention.start, mention.end) not in places]


def _needs_context(mention: Mention) -> bool:
    """Return whether a name alone says too little in running text: weak, of one word, or of two everyday ones."""
    if not _is_strong(mention):
        return True
    words = mention.entry.reading.content
    return len(words) < _PLAIN_NAME and (len(words) == 1 or not any(word.key in HEADS for word in words))


def _is_written_as_name(text: str, mention: Mention) -> bool:
    """Return whether the text writes the mention as a name: a capital in it, and an acronym in capitals."""
    written = text[mention.start : mention.end]
    listed = mention.entry.name.text
    letters = [letter for letter in listed if letter.isalpha()]
    acronym = len(letters) <= _LONGEST_ACRONYM and listed.isupper() and " " not in listed
    if acronym and len(letters) <= _SHORT_ACRONYM:
        return written.isupper()
    has_head = any(word.key in HEADS for word in mention.entry.reading.content)
    return any(letter.isupper() for letter in written) or (has_head and len(mention.entry.reading.content) > 1)
