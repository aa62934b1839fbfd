"""Initials, titles, Mexican abbreviations and nicknames: the ways people's names are cut and called."""

from collections.abc import Callable
from functools import cache, partial

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.people_parts import is_title, read_person
from tamiz.lab.alterations.tables import Ways, nicknames, word_set
from tamiz.lab.alterations.words import WORD, every_match, one_match, one_of, put, words_by
from tamiz.lab.drawing import Draws
from tamiz.names import fold
from tamiz.names.lexicon import ABBREVIATIONS

_TITLES = ("Dr.", "Ing.", "Lic.", "Sr.", "Mr.", "Don", "Gral.", "Prof.", "Sheikh")
_NO_NAMES = frozenset(
    "cia hnos bros intl mfg assn assoc org dept govt univ cart sto sta muh mohd md".split()
)  # abbreviations of other things than names written in Mexican papers
_ONE_LETTER = {"jose": "j", "maria": "m"}

spanish_nickname: Change = words_by(partial(nicknames, "spanish"))
english_nickname: Change = words_by(partial(nicknames, "english"))
arabic_nickname: Change = words_by(partial(nicknames, "arabic"))
russian_nickname: Change = words_by(partial(nicknames, "russian"))


def _rewritten(given: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Change:
    def changed(text: str, _draws: Draws) -> str | None:
        person = read_person(text)
        return person.written(given(person.given), person.surnames) if person else None

    return changed


def _initial(name: str) -> str:
    letter = name.rpartition(" ")[2][:1]
    return f"{letter}." if letter.isalpha() else name


first_as_initial: Change = _rewritten(lambda given: (_initial(given[0]), *given[1:]))
second_as_initial: Change = _rewritten(lambda given: (given[0], *map(_initial, given[1:])))
given_as_initials: Change = _rewritten(lambda given: tuple(map(_initial, given)))
initials_run_together: Change = _rewritten(lambda given: ("".join(map(_initial, given)).replace(".", ""),))


def title_before(text: str, draws: Draws) -> str | None:
    """Put a title in front of the given names."""
    title, person = one_of(draws, _TITLES), read_person(text)
    title = title.upper() if text.isupper() else title
    return person.written((title, *person.given), person.surnames) if person else f"{title} {text}"


def title_after(text: str, draws: Draws) -> str | None:
    """Put a title at the end, as sorted files do."""
    return f"{text}, {one_of(draws, _TITLES)}"


def title_left_out(text: str, _draws: Draws) -> str | None:
    """Leave out the titles that the name has."""
    kept = [word for word in text.split() if not is_title(word)]
    return " ".join(kept)


def given_abbreviated(text: str, draws: Draws) -> str | None:
    """Write one given name as Mexican papers do: Ma. Gpe., Fco., J."""
    return one_match(text, draws, WORD, lambda found: [f"{short}." for short in _short_given().get(fold(found[0]), ())])


def surnames_abbreviated(text: str, _draws: Draws) -> str | None:
    """Write every surname that has one in its short form: Hdez. Glez."""
    return every_match(text, WORD, lambda found: _first_short(_short_surnames(), found[0], "."))


def abbreviated_without_points(text: str, _draws: Draws) -> str | None:
    """Write given names and surnames short, without points."""
    both = _short_given() | _short_surnames()
    return every_match(text, WORD, lambda found: _first_short(both, found[0], ""))


def written_out(text: str, _draws: Draws) -> str | None:
    """Write out the abbreviations that the name has."""
    changed = text
    for found in reversed(tuple(WORD.finditer(text))):
        full = ABBREVIATIONS.get(fold(found[0]))
        end = found.end() + (text[found.end() : found.end() + 1] == ".")
        changed = put(changed, found.start(), end, full) if full else changed
    return changed


def _first_short(table: Ways, word: str, point: str) -> str | None:
    short = table.get(fold(word))
    return f"{short[0]}{point}" if short else None


@cache
def _shorts() -> Ways:
    found: Ways = {}
    for short, full in ABBREVIATIONS.items():
        if short not in _NO_NAMES:
            found.setdefault(full, []).append(short)
    for full, letter in _ONE_LETTER.items():
        found.setdefault(full, []).append(letter)
    return found


@cache
def _short_surnames() -> Ways:
    return {full: short for full, short in _shorts().items() if full in word_set("surnames")}


@cache
def _short_given() -> Ways:
    return {full: short for full, short in _shorts().items() if full not in word_set("surnames")}
