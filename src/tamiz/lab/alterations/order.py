"""The same parts in another order."""

from tamiz.lab.alterations.people_parts import read_person
from tamiz.lab.alterations.words import one_of
from tamiz.lab.drawing import Draws


def surnames_first_with_comma(text: str, _draws: Draws) -> str | None:
    """Write "Surnames, Given"."""
    person = read_person(text)
    return f"{' '.join(person.surnames)}, {' '.join((*person.titles, *person.given))}" if person else None


def surnames_first(text: str, _draws: Draws) -> str | None:
    """Write "Surnames Given", without a comma."""
    person = read_person(text)
    return " ".join((*person.surnames, *person.titles, *person.given)) if person else None


def given_first(text: str, _draws: Draws) -> str | None:
    """Write "Given Surnames" what stands as "Surnames, Given"."""
    person = read_person(text)
    return " ".join((*person.titles, *person.given, *person.surnames)) if person and person.comma else None


def last_word_first(text: str, _draws: Draws) -> str | None:
    """Put the last word first."""
    words = text.split()
    return " ".join((words[-1], *words[:-1])) if len(words) > 1 else None


def two_words_swapped(text: str, draws: Draws) -> str | None:
    """Swap two neighbouring words."""
    words = text.split()
    places = [at for at in range(len(words) - 1) if words[at] != words[at + 1]]
    if not places:
        return None
    at = one_of(draws, places)
    return " ".join((*words[:at], words[at + 1], words[at], *words[at + 2 :]))


def words_in_any_order(text: str, draws: Draws) -> str | None:
    """Shuffle the words of a name of three or more; a comma goes."""
    left = text.replace(",", " ").split()
    if len(left) < 3:  # noqa: PLR2004  # two words have one other order, which another alteration makes
        return None
    return " ".join(left.pop(draws.below(len(left))) for _ in range(len(left)))
