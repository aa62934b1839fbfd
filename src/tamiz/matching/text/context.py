"""Which mentions stand by themselves and which need a second piece of evidence.

Some listed names are everyday words: wolves, a line, living together, two letters. In a
customer's name field the whole field is the name; in running text such a mention counts
only with a cue in its surroundings, in the company of a party that the text names
unmistakably, or when it so names the same one. A weak alias counts only in the last
case: alone it opens no door, here as anywhere.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tamiz.matching.index import Entry
from tamiz.matching.match import Bar
from tamiz.matching.parameters import Parameters
from tamiz.matching.text.mention import Cue, How, Mention, Spans
from tamiz.matching.text.neighbours import is_part_of_a_name
from tamiz.matching.text.short import HEADS, TELLING_HEADS
from tamiz.model import Grade
from tamiz.names.lexicon import ARTICLES, PARTICLES

_PLAIN_NAME = 3  # a name of three identifying words is hardly an everyday phrase
_COMPANY = 1  # a text that names a listed party unmistakably is about such parties
_LONGEST_ACRONYM = 5
_SHORT_ACRONYM = 3
_TOO_SHORT_ACRONYM = 2
_WRITTEN_WORD = re.compile(r"\w[\w'’-]*")


class Surroundings:
    """Answers, once a sentence, whether it or a neighbour holds a cue."""

    def __init__(self, text: str, sentences: Spans, cue: Cue) -> None:
        self._text, self._sentences, self._cue = text, sentences, cue
        self._starts = [start for start, _ in sentences]
        self._known: dict[tuple[int, str], bool] = {}

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the span of the sentence that holds ``offset``."""
        return self._sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def is_small(self, offset: int) -> bool:
        """Return whether the sentence at ``offset`` is written without any capital, so that their lack says nothing."""
        start, end = self.sentence(offset)
        return self._text[start:end].islower()

    def has_cue(self, start: int, end: int) -> bool:
        """Return whether the sentence of a mention, or the one before or after, holds a cue besides the mention."""
        written = self._text[start:end]
        place = max(0, bisect_right(self._starts, start) - 1)
        return any(self._at(near, written) for near in range(max(0, place - 1), min(len(self._sentences), place + 2)))

    def _at(self, place: int, written: str) -> bool:
        """Return whether a sentence holds a cue without the name; asked once a sentence and spelling."""
        known = self._known.get((place, written))
        if known is None:
            start, end = self._sentences[place]
            known = self._known[place, written] = self._cue(self._text[start:end].replace(written, " "))
        return known


def split_by_context(
    text: str, mentions: Sequence[Mention], surroundings: Surroundings, parameters: Parameters
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions that count and those that fell short for want of context."""
    plain = [
        not _needs_context(mention) and (_is_capitalised(text, mention) or surroundings.is_small(mention.start))
        for mention in mentions
    ]
    named: dict[str, Entry] = {}
    for mention, stands in zip(mentions, plain, strict=True):
        if stands:
            named.setdefault(mention.entry.entity.id, mention.entry)
    in_company = len(named) >= _COMPANY
    counted: list[Mention] = []
    short: list[Mention] = []
    for mention, stands in zip(mentions, plain, strict=True):
        by_name = named.get(mention.entry.entity.id)
        written_so = _is_capitalised(text, mention) or _may_be_small(mention)
        if not written_so or (by_name is None and is_part_of_a_name(text, mention, parameters)):
            short.append(mention)
        elif (
            stands
            or by_name
            or (_is_telling(mention) and (in_company or surroundings.has_cue(mention.start, mention.end)))
        ):
            counted.append(mention if _is_strong(mention) or by_name is None else _as_short_form(mention, by_name))
        else:
            short.append(mention)
    return counted, _without_rivals(short, counted)


def split_near(
    near: Iterable[Mention], exact: Iterable[Mention], surroundings: Surroundings, bar: Bar
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions by comparison that count, and those that fall short of the bar or for want of context.

    What is only near a name vouches for no other, so that one doubt does not lead to the next.
    """
    named = any(True for _ in exact)
    counted: list[Mention] = []
    short: list[Mention] = []
    for mention in near:
        by_itself = _says_enough(mention) or named or surroundings.has_cue(mention.start, mention.end)
        if by_itself and _reaches(mention, bar):
            counted.append(mention)
        else:
            short.append(mention)
    return counted, short


def _says_enough(mention: Mention) -> bool:
    """Return whether a mention by comparison stands alone: three words answered, and no head noun left out."""
    near = mention.near
    without_head = near and any(signal.kind == "missing word" and signal.listed in HEADS for signal in near.signals)
    return near is not None and near.answered >= _PLAIN_NAME and not without_head


def _reaches(mention: Mention, bar: Bar) -> bool:
    """Return whether a mention by comparison is enough for a match: two words of a longer name are no organization."""
    near = mention.near
    if near is None or (near.complete and _is_strong(mention)):
        return near is not None
    part = near.answered < _PLAIN_NAME and not near.same_words and not mention.entry.person
    return near.millibits >= bar.millibits and not part


def _needs_context(mention: Mention) -> bool:
    """Return whether a name alone says too little in running text: weak, of one word, or of two everyday ones."""
    words = mention.entry.reading.content
    few = len(words) == 1 or (len(words) < _PLAIN_NAME and not _has_telling_head(mention))
    return few or not _is_strong(mention)


def _is_capitalised(text: str, mention: Mention) -> bool:
    """Return whether the text writes the mention as a name: in capitals half its words or more, an acronym wholly."""
    written = text[mention.start : mention.end]
    if _acronym_length(mention) in range(1, _SHORT_ACRONYM + 1):
        return written.isupper()
    words = [word for word in _WRITTEN_WORD.findall(written) if word.lower() not in PARTICLES | ARTICLES]
    capitals: int = sum(word[0].isupper() or word[0].isdigit() for word in words)
    return 2 * capitals >= len(words)


def _may_be_small(mention: Mention) -> bool:
    """Return whether people in a hurry write the name without capitals ("cartel de sinaloa"): it then needs context."""
    return _has_telling_head(mention) and len(mention.entry.reading.content) > 1


def _acronym_length(mention: Mention) -> int:
    """Return how many letters a listed acronym has, 0 for other names."""
    listed = mention.entry.name.text
    letters = sum(letter.isalnum() for letter in listed)
    return letters if listed.isupper() and " " not in listed and letters <= _LONGEST_ACRONYM else 0


def _has_telling_head(mention: Mention) -> bool:
    return any(word.key in TELLING_HEADS for word in mention.entry.reading.content)


def _is_telling(mention: Mention) -> bool:
    """Return whether a cue is enough beside the name: not for weak aliases, nor for two letters (HM, SL)."""
    return _is_strong(mention) and _acronym_length(mention) not in range(1, _TOO_SHORT_ACRONYM + 1)


def _is_strong(mention: Mention) -> bool:
    return mention.entry.name.grade is not Grade.WEAK


def _as_short_form(mention: Mention, named: Entry) -> Mention:
    """Return a weak alias as what it is beside the full name: that name, shortened."""
    return Mention(named, mention.start, mention.end, How.SHORT)


def _without_rivals(short: Iterable[Mention], counted: Iterable[Mention]) -> list[Mention]:
    """Leave out what would say that a name met nobody, where another party of that name counted."""
    places = {(mention.start, mention.end) for mention in counted}
    return [mention for mention in short if (mention.start, mention.end) not in places]
