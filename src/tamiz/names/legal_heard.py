"""Legal forms of firms, written in another script by how they sound: "limited", "company", "S.A. de C.V."."""

import re
from collections.abc import Sequence
from functools import cache

_LONGEST = 4  # words
_FEWEST = 3  # consonants; two are those of too many words
_FORMS = ("limited company corporation incorporated coltd ltd llc sadecv srldecv sderldecv srl fzllc fzco").split()
_SPOKEN = {"corporeishon": "corporation"}  # not as they are spelled
_VOWELS = re.compile("[aeiouyhw]+")
_ALIKE = str.maketrans("rkqgbpfdz", "lcccvvvts")  # what scripts do not tell apart


def heard_legal_form(words: Sequence[str]) -> tuple[int, str]:
    """Return how many words at the end of a firm's name in another script are a legal form, and which; 0 where none."""
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        form = _by_consonants().get(_consonants("".join(words[-size:])))
        if form is not None:
            return size, form
    return 0, ""


def may_end_heard_form(word: str) -> bool:
    """Return whether a word may end a legal form as it is heard."""
    consonants = _consonants(word)
    return any(form.endswith(consonants) for form in _by_consonants())


@cache
def _by_consonants() -> dict[str, str]:
    said = {**{form: form for form in reversed(_FORMS)}, **_SPOKEN}
    found = {_consonants(heard): form for heard, form in said.items()}
    return {consonants: form for consonants, form in found.items() if len(consonants) >= _FEWEST}


def _consonants(word: str) -> str:
    return _VOWELS.sub("", word).translate(_ALIKE)
