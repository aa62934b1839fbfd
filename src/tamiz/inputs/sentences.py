"""Where the sentences of a text begin and end, in English, Spanish and whatever else it holds.

Sentences are for quoting and for reading a claim. A name may run over a cut that this module
makes (see ``MAX_SENTENCE``), so whoever looks for names looks through the whole text.

One compiled expression finds the places that may end a sentence; what stands before and
after a full stop decides. Every quantifier over a run is possessive and every run starts
behind a look-behind, so the time is linear in the length of any text.
"""

import re
from collections.abc import Iterator

MAX_SENTENCE = 2_000  # characters; what is quoted must stay readable
_MIN_SENTENCE = 12  # characters; "No." and "Basta." stay with what follows, and a text of dots makes no million spans
_CUTS = ("\n", "; ", ", ", " ")  # where a longer one is cut, best first, within its last quarter
_BEFORE = 16  # characters looked at before a full stop; the longest abbreviation has fewer
_AFTER = 24  # and after it, past the space

_SURE = frozenset({"blank", "bullet", "page"})
_BREAK = r"\n\r\x85\u2028"  # line ends
_GAP = rf"[^\S{_BREAK}]*+"  # white space within a line
_LINE = rf"(?:\r\n|[{_BREAK}])"
_STOP = r".!?\u2026"
_WIDE = r"\u3002\uff01\uff1f\u0964\u061f"  # Chinese, Hindi and Arabic stops, which need no space
_PAGE = r"\f\u2029"
# It begins with one set of characters, so that the search skips from one to the next in native code.
# No stop ends a sentence after a letter that stands alone: "Juan J. Pérez" is far commoner than "Plan B."
_END = re.compile(
    rf"""
    [{_BREAK}{_STOP}{_WIDE}{_PAGE}]
    (?: (?<=[{_STOP}]) (?<![{_STOP}\s].) (?<![\s(][^\W\d_].) [{_STOP}]*+ ["')\]\u2019\u201d\u00bb]*+ (?=\s) (?P<stop>)
      | (?<=[{_WIDE}]) (?P<wide>)
      | (?<=[{_PAGE}]) (?P<page>)
      | (?<=[{_BREAK}]) (?: (?<=\r) \n )?+
        (?: (?: {_GAP} {_LINE} )++ (?P<blank>)
          | (?= {_GAP} [\u2022\u2023\u25aa\u25cf\u25e6] ) (?P<bullet>) )
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_WORD_BEFORE = re.compile(r"[^\s(\[\"'\u201c\u2018\u00ab\u00bf\u00a1]*$")
_NEXT_WORD = re.compile(r"[\"'(\u201c\u2018\u00ab\u00bf\u00a1]*([^\W\d_]+)")

# Titles and the like: what follows belongs to them, whatever it looks like.
_NEVER_LAST = frozenset(
    """
    mr mrs ms dr dra prof st sr sra srta sres lic ing arq gral gen col cnel cmdr cap capt tte lt sgt cpl sen rep gov
    pres hon rev fr mons mtro mtra c.p ma gpe fco art arts fig no num nos núm vol p pp pág págs inc.no cf vs v approx
    ca aprox av avda blvd col.no edif depto dep exp reg secc tel ext sec supt insp cmte ud uds vda ntra sta sto hno hna
    """.split()
)
# May end a sentence: then a word that opens one follows.
_PERHAPS_LAST = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic mon tue wed thu fri sat sun
    inc corp ltd co llc bros jr cia cía ltda s.a s.a.b c.v r.l a.c s.c s.p.r u.s u.k u.n e.u ee.uu uu d.c d.f etc al
    a.m p.m a.k.a a.c a.d e.g i.e mt ft dept univ assn est
    """.split()
)
_OPENERS = frozenset(
    """
    the a an this that these those it he she they we you i his her their its our in on at by for from with without
    after before when while since if as but and or so yet however meanwhile there here some many most all no not
    according last what who why how
    el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel su sus nuestro en con sin
    por para desde hasta según tras ante sobre entre cuando mientras si como pero y e o además también sin embargo
    ayer hoy ahora aunque no ni ya al del hay fue es son esa
    """.split()
)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) spans of the sentences of ``text``, in order, without white space at their ends.

    Every character that is not white space is in exactly one span; none is longer than ``MAX_SENTENCE``.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if found.lastgroup in _SURE or (end - start >= _MIN_SENTENCE and _ends_here(text, found)):
            spans.extend(_pieces(text, start, end))
            start = end
    spans.extend(_pieces(text, start, len(text)))
    return tuple(spans)


def _ends_here(text: str, found: re.Match[str]) -> bool:
    """Return whether this mark ends its sentence rather than an abbreviation, a number or an aside."""
    begin, end = found.span()
    if found.lastgroup == "wide":
        return True
    following = text[end : end + _AFTER].lstrip()
    if following[:1].islower():
        return False
    if text[begin] != "." or text[begin + 1] == ".":
        return True
    before = text[max(begin - _BEFORE, 0) : begin]
    word = _WORD_BEFORE.search(before)
    return word is None or _ends_after(word.group(), following, opens_line=before[: word.start()].endswith("\n"))


def _ends_after(word: str, following: str, *, opens_line: bool) -> bool:
    """Return whether a full stop between these two ends a sentence."""
    lower = word.lower()
    if lower in _NEVER_LAST or (opens_line and word.isdigit()):  # "1. Item", not "in 2023. Next"
        return False
    if lower not in _PERHAPS_LAST and "." not in word:
        return True
    opener = _NEXT_WORD.match(following)
    return opener is not None and opener.group(1).lower() in _OPENERS


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span without the spaces at its ends, in pieces of at most ``MAX_SENTENCE``."""
    whole = text[start:end]
    start, end = end - len(whole.lstrip()), start + len(whole.rstrip())
    while end - start > MAX_SENTENCE:
        cut = _cut_place(text, start)
        yield from _pieces(text, start, cut)
        start = cut
    if start < end:
        yield start, end


def _cut_place(text: str, start: int) -> int:
    latest = start + MAX_SENTENCE
    for mark in _CUTS:
        place = text.rfind(mark, latest - MAX_SENTENCE // 4, latest)
        if place >= 0:
            return place + len(mark)
    return latest
