"""What happens to the names of organisations: legal forms, translated and shortened words, acronyms."""

import re
from collections.abc import Sequence
from functools import cache, partial

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.tables import first_to_second, legal_ways, pairs, second_to_first
from tamiz.lab.alterations.words import WORD, all_words_by, one_of, words_by
from tamiz.lab.drawing import Draws
from tamiz.names import fold
from tamiz.names.legal_forms import LEADING_LEGAL_FORMS, LEGAL_FORMS, LONGEST_LEGAL_FORM
from tamiz.names.lexicon import JOINING_PARTICLES, PARTICLES

_AND = re.compile(r"(?<!\w)(?:and|y|e|&)(?!\w)", re.IGNORECASE)
_ANDS = ("&", "and", "y")
_SHORTEST_ACRONYM = 3
_SMALL = PARTICLES | JOINING_PARTICLES

to_english: Change = all_words_by(partial(first_to_second, "spanish_english"))
to_spanish: Change = all_words_by(partial(second_to_first, "spanish_english"))
word_shortened: Change = words_by(partial(first_to_second, "words_short"))
word_written_out: Change = words_by(partial(second_to_first, "words_short"))
word_translated: Change = words_by(partial(pairs, "spanish_english"))


def legal_form_otherwise(text: str, draws: Draws) -> str | None:
    """Write the same legal form in another way."""
    body, form = split_form(text)
    same = _ways().get(_key(form), ())
    ways = [way for way in same if way != form]
    return _joined(body, one_of(draws, ways), text) if ways else None


def legal_form_changed(text: str, draws: Draws) -> str | None:
    """Write another legal form."""
    body, form = split_form(text)
    others = [ways[0] for ways in legal_ways() if _key(form) not in map(_key, ways)]
    return _joined(body, one_of(draws, others), text) if form else None


def legal_form_left_out(text: str, _draws: Draws) -> str | None:
    """Leave out the legal form."""
    body, form = split_form(text)
    return body if form else None


def legal_form_added(text: str, draws: Draws) -> str | None:
    """Put a legal form after a name that has none."""
    body, form = split_form(text)
    return None if form or not body else _joined(body, one_of(draws, legal_ways())[0], text)


def split_form(text: str) -> tuple[str, str]:
    """Return a name without the legal form at its end (or, as Russians write, its head), and that form; "" if none."""
    words = text.split()
    for size in range(min(LONGEST_LEGAL_FORM, len(words) - 1), 0, -1):
        ending = " ".join(words[-size:])
        if _key(ending) in _forms():
            return " ".join(words[:-size]).rstrip(",; "), ending
    if len(words) > 1 and _key(words[0]) in LEADING_LEGAL_FORMS:
        return " ".join(words[1:]), words[0]
    return text, ""


def and_otherwise(text: str, draws: Draws) -> str | None:
    """Write "and" as &, y or and."""
    joints = list(_AND.finditer(text))
    if not joints:
        return None
    found = one_of(draws, joints)
    new = one_of(draws, [way for way in _ANDS if way != found[0].lower()])
    return text[: found.start()] + (new.upper() if text.isupper() else new) + text[found.end() :]


def acronym(text: str, _draws: Draws) -> str | None:
    """Write the first letters of all words but particles for the whole name."""
    letters = _letters(text)
    return letters if len(letters) >= _SHORTEST_ACRONYM else None


def acronym_with_points(text: str, draws: Draws) -> str | None:
    """Write the acronym with points: C.J.N.G."""
    letters = acronym(text, draws)
    return f"{'.'.join(letters)}." if letters else None


def acronym_behind(text: str, draws: Draws) -> str | None:
    """Put the acronym in brackets behind the name."""
    letters = acronym(text, draws)
    return f"{text} ({letters})" if letters else None


def _letters(text: str) -> str:
    body, _ = split_form(text)
    return "".join(found[0][0] for found in WORD.finditer(body) if fold(found[0]) not in _SMALL).upper()


def _key(form: str) -> str:
    return fold(form).replace(" ", "")


def _joined(body: str, form: str, text: str) -> str:
    return f"{body} {form.upper() if text.isupper() else form}"


@cache
def _forms() -> frozenset[str]:
    return LEGAL_FORMS | frozenset(_ways())


@cache
def _ways() -> dict[str, Sequence[str]]:
    return {_key(way): ways for ways in legal_ways() for way in ways}
