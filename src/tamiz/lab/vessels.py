"""Vessels: one or two words of the sea, of virtues, of places, of given names, and at times a number."""

from collections.abc import Iterator, Mapping, Sequence

from tamiz.lab.drawing import Draws, Vocabulary, Wheel
from tamiz.lab.tables import load_table

_HIGHEST_NUMBER = 99


def vessels(draws: Draws) -> Iterator[tuple[str, str]]:
    """Yield ships without end: name and flag."""
    table = load_table("vessels")
    shapes = Wheel({tuple(shape.split()): n for shape, n in table["shapes"].items()})
    words_by_place = {
        place: Vocabulary.from_json({**table[place], "listed": table["people"]})
        for place in ("alone", "opening", "closing")
    }
    flags = Wheel[str](table["flags"])
    while True:
        shape = shapes.spin(draws)
        words = [_word(draws, words_by_place, slot, _place_of(place, shape)) for place, slot in enumerate(shape)]
        yield " ".join(words).title(), flags.spin(draws)


def _place_of(place: int, shape: Sequence[str]) -> str:
    return "closing" if place else "opening" if shape.count("W") > 1 else "alone"


def _word(draws: Draws, words_by_place: Mapping[str, Vocabulary], slot: str, place: str) -> str:
    return str(1 + draws.below(_HIGHEST_NUMBER)) if slot == "N" else words_by_place[place].draw(draws)
