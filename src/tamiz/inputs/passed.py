"""Names of people and organisations in a text, by their capitals, in English and Spanish.

For saying "these names were read and met no listed party": whoever finds the listed names
takes away those that overlap one. It is a list for a person to glance over, no recogniser:
a name of one word, and a script without capitals, is not in it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tamiz.model import Passed

MAX_PASSED = 500
_MAX_WORDS = 8  # capitalised words of one name; a longer run is a headline

_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
_WORD = rf"[{_CAPITALS}][\w'\u2019-]*+(?:\.\w[\w'\u2019-]*+)*+\.?"
# Not "and" and "y": they join two names more often than the parts of one, and one may be listed, the other not.
_PARTICLE = r"(?:de|del|la|las|los|el|of|the|for|da|do|dos|das|du|von|van|der|bin|ibn|al|&)"
_SPACE = r"[ \t\u00a0]*+(?:\r?\n)?+[ \t\u00a0]*+(?<=\s)"  # a name may run over a line end, not over a blank line
_NAME = re.compile(rf"(?<![\w.'\u2019-]){_WORD}(?:{_SPACE}(?:{_PARTICLE}{_SPACE}){{0,3}}+{_WORD})++")
_PART = re.compile(r"\w[\w'\u2019.-]*")

# They open a sentence and take its capital without being part of a name.
_OPENERS = frozenset(
    """
    the a an in on at by for from with after before as when while since if but and or so according this that these
    those it he she they we there both all some many most each no not its his her their our my your what who which
    why how where whose one two three
    then even also only still now today yesterday tomorrow last next later earlier once soon perhaps first second
    en con por para desde hasta según tras ante sobre entre como cuando mientras si pero y e o también un una este
    esta estos estas ese esa su sus al del de lo hay no ni ya aunque además ayer hoy
    """.split()
)
_CALENDAR = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic
    lunes martes miércoles jueves viernes sábado domingo
    """.split()
)
# Country names of two words or more, and what stands before another country's name.
_COUNTRIES = frozenset(
    """
    united states kingdom nations arab emirates estados unidos unidas reino unido emiratos árabes naciones
    mexico méxico canada canadá colombia venezuela ecuador brazil brasil haiti haití honduras guatemala salvador
    costa rica puerto dominican republic república dominicana south north korea africa corea sur norte saudi arabia
    arabia saudita américa america latina latin central eeuu us usa uk eu onu city ciudad
    """.split()
)
_PARTICLES = frozenset("de del la las los el of the for da do dos das du von van der bin ibn al".split())
_PLACES = _COUNTRIES | _PARTICLES  # CIUDAD DE MÉXICO


@dataclass(frozen=True, slots=True)
class ProperNames:
    """The names, each at its first place in the text, and how many more there were than are shown."""

    names: tuple[Passed, ...]
    more: int = 0


def proper_names(text: str, sentences: Iterable[tuple[int, int]]) -> ProperNames:
    """Return the runs of two or more capitalised words in ``text`` that look like names, in order.

    ``sentences`` are the (start, end) spans of :func:`split_sentences`. At most ``MAX_PASSED`` different names.
    """
    first: dict[str, Passed] = {}
    for start, end in sentences:
        for found in _NAME.finditer(text, start, end):
            name = _name(text, found, start, end)
            if name is not None:
                first.setdefault(" ".join(name.text.casefold().split()), name)
    names = tuple(first.values())
    return ProperNames(names[:MAX_PASSED], max(len(names) - MAX_PASSED, 0))


def _name(text: str, found: re.Match[str], start: int, end: int) -> Passed | None:
    """Return the name in one run of capitals, without an opener and the calendar; None when none is left."""
    parts = list(_PART.finditer(text, found.start(), found.end()))
    if found.span() == (start, end) or sum(not _is_particle(part) for part in parts) > _MAX_WORDS:
        return None  # all of a sentence: a headline
    while parts and _leads_nowhere(parts[0]):
        del parts[0]
    while parts and _is_of(parts[-1], _CALENDAR):
        del parts[-1]
    words = [part for part in parts if not _is_particle(part)]
    if len(words) < 2 or all(_is_of(word, _PLACES) for word in words):  # noqa: PLR2004  # one capital is no name
        return None
    begin, past = parts[0].start(), parts[-1].end() - _tail(parts[-1].group())
    return Passed(text[begin:past], begin, past)


def _tail(word: str) -> int:
    """Return how many characters at the end of a name are none of it: a possessive, the dot of the sentence."""
    if word.endswith(("'s", "\u2019s")):
        return 2
    return int(word.find(".") == len(word) - 1)  # not the dot of S.A.


def _leads_nowhere(part: re.Match[str]) -> bool:
    return _is_of(part, _CALENDAR) or _is_of(part, _OPENERS) or _is_particle(part)


def _is_particle(part: re.Match[str]) -> bool:
    return part.group() in _PARTICLES


def _is_of(part: re.Match[str], words: frozenset[str]) -> bool:
    return part.group().casefold().rstrip(".") in words
