"""Vessels: no counted list of ordinary ships was at hand, so their words are kept here and their shapes counted.

The shapes (one word, two, a word and a number) are those of listed vessels, six numbers in
all. The words are not: a population made of the words of listed vessels would meet them by
construction. They are the sea, the sky, virtues and places, weighted by rank, and, as often
as rare words stand in listed vessels' names, given names and surnames, as ships are named
after people in any register.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from population_tables.counting import by_count
from population_tables.faker_names import given_names, surnames
from tamiz.model import Entity, Schema
from tamiz.names import fold

OPENING = """
    ocean sea star pacific atlantic golden maria santa san royal nordic stella blue baltic northern southern eastern
    western silver asia india orient grand new happy lucky eagle dolphin coral crystal diamond pearl ruby jade amber
    arctic polar viking island coastal global united great green red white black sun moon sky wind storm thunder
    lightning dawn sunrise sunset morning evening king queen prince princess lady captain don don ana isabel carmen
    sofia elena victoria alexandra christina monica laura julia angela rosa el la estrella nuestra virgen puerto rio
    cabo isla mar sol luna brisa costa aurora neptune triton poseidon apollo atlas athena hermes zeus hercules orion
    sirius vega andromeda pegasus phoenix dragon tiger lion panther falcon hawk albatross seagull pelican swan heron
""".split()
CLOSING = """
    star express spirit pride glory trader carrier pioneer navigator explorer voyager venture endeavour enterprise
    discovery fortune grace hope faith harmony peace unity liberty victory triumph honour courage wisdom dream legend
    horizon wave breeze wind tide current bay gulf strait cape island reef harbour bridge light beacon dawn sky sun
    moon diamond pearl crystal jewel crown queen king prince princess lady eagle falcon dolphin whale shark tiger lion
    dragon phoenix rose lily jasmine lotus orchid maria elena sofia isabel fortuna esperanza libertad bonita azul
    marina dorada del mar norte sur pacifico atlantico caribe guadalupe carmen rosario lucia teresa
""".split()
FLAGS = {
    "PA": 160, "LR": 150, "MH": 140, "HK": 60, "SG": 60, "CN": 60, "ID": 60, "MT": 50, "JP": 45, "BS": 35, "GR": 30,
    "US": 30, "CY": 25, "MX": 25, "NO": 25, "PT": 20, "KR": 20, "VN": 20, "PH": 20, "TR": 15,
}  # fmt: skip
LEAST = 20  # listed vessels of one shape
RARE = 3  # a word of fewer vessels is rare
FLATTER = 40  # added to a rank: common words of ships are more even than words of a text
RARE_ALONE = 980  # of 1,000 names of one word: with it as few of a sample share a name as of the listed ones
NAMED_AFTER = ("en_GB", "es_CO", "it_IT", "tr_TR", "no_NO", "de_DE", "nl_NL", "id_ID")


def vessel_table(listed: Iterable[Entity]) -> dict[str, Any]:
    """Return words by their rank, flags by their rough share of the world's ships, and shapes of the listed names."""
    names = [fold(entity.names[0].text).split() for entity in listed if entity.schema is Schema.VESSEL]
    shapes = Counter(" ".join("N" if word.isdigit() else "W" for word in name) for name in names)
    kept = {shape: n for shape, n in shapes.items() if n >= LEAST}
    people = sorted(
        {name.title() for name in (*given_names(NAMED_AFTER, "F"), *surnames(NAMED_AFTER)) if name.isalpha()}
    )
    share = rare_share(names)
    return {
        "shapes": by_count(kept),
        "shapes_dropped": len(names) - sum(kept.values()),
        "opening": _words(OPENING, share),
        "closing": _words(CLOSING, share),
        "alone": _words(CLOSING, RARE_ALONE),
        "people": people,
        "flags": FLAGS,
    }


def rare_share(names: Iterable[Sequence[str]]) -> int:
    """Return how many of 1,000 words stand in fewer than ``RARE`` of the names."""
    counts = Counter(word for name in names for word in name if not word.isdigit())
    return 1_000 * sum(n for n in counts.values() if n < RARE) // counts.total()


def _words(words: Iterable[str], rare: int) -> dict[str, Any]:
    """Return a vocabulary whose listed words, the people of the table, have ``rare`` of 1,000 of the mass."""
    counted = {word: 1_000_000 // (rank + FLATTER) for rank, word in enumerate(dict.fromkeys(words))}
    return {"counted": counted, "listed_mass": sum(counted.values()) * rare // (1_000 - rare), "coined_mass": 0}
