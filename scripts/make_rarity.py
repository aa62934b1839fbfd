"""Make the frozen rarity table from counted names: how likely a random party carries a token.

    python scripts/make_rarity.py SHARED_DATA_FOLDER

A token is as common as it is where it is most common: its share is the largest over the cultures
counted. Counted are invented populations (their tables are counts of public names, see
docs/populations.md) and, for names of which no census is at hand, the parties of two official lists,
read once, here: loading a list later changes nothing. The table is derived numbers only, and holds
no token that fewer than five parties of a culture carry.
"""

import argparse
import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from tamiz.lab.invented import Invented
from tamiz.lab.populations import population
from tamiz.lab_words import Kind
from tamiz.matching.reading import read_name
from tamiz.model import Entity, Grade, Schema
from tamiz.names.outlines import outlines
from tamiz.names.sounds import sounds
from tamiz.sources.ofac_csv import parse_ofac_csv
from tamiz.sources.un_xml import parse_un_xml

OUT = Path(__file__).parent.parent / "src" / "tamiz" / "data" / "rarity.json"
LARGEST_BITS = 14.0  # DESIGN: an unknown token is worth at most 14 bits
SMALLEST_COUNT = 5
SMALLEST_CULTURE = 3_000  # parties; fewer say nothing of a rare token
SEED = 20_261  # no measurement draws by it
# What a token that the table lacks is worth, by its letters: there are few short ones, and many parties share them.
LENGTH_CLASSES = (6_000, 10_000, 12_000, 13_000, 14_000)
SOUND_CLASSES = (4_000, 6_500, 8_500, 10_500, 12_000, 13_000, 14_000)
OUTLINE_CLASSES = (2_500, 4_000, 6_500, 9_000, 10_500, 12_000, 13_000, 14_000)
LISTS = ("us-ofac-sdn/2023-12-28", "un-sc/2024-09-26")
DRAWN = {
    "person": ((Kind.WORLD_PEOPLE, 2_000_000), (Kind.MX_PEOPLE, 400_000)),
    "organization": ((Kind.MX_FIRMS, 300_000), (Kind.US_FIRMS, 300_000)),
    "vessel": ((Kind.VESSELS, 300_000),),
}
COUNTED = {  # in words, for the page on method
    "person": "invented people of 40 countries and of Mexico, and the persons of two official lists",
    "organization": "invented Mexican and US firms, the organizations of two official lists, and people",
    "vessel": "invented ships, the vessels and aircraft of two official lists, and people",
}
Named = Iterable[tuple[str, str]]  # culture and name of each party


def main() -> None:
    """Read the folder named on the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder whose lists/ holds a folder by list and edition")
    parser.add_argument("-o", "--output", type=Path, default=OUT)
    arguments = parser.parse_args()
    table = make_table(arguments.data)
    arguments.output.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    for kind, one in table["kinds"].items():
        print(kind, {what: len(one[what]["millibits"]) for what in ("tokens", "sounds", "outlines")})


def make_table(data: Path) -> dict[str, Any]:
    """Return the whole table with its provenance."""
    paths = [data / "lists" / edition for edition in LISTS]
    files = [path for folder in paths for path in sorted(folder.iterdir())]
    ofac = parse_ofac_csv({path.name: path.read_bytes() for path in sorted(paths[0].iterdir())})
    united_nations = [parse_un_xml(path.read_bytes(), path.name) for path in sorted(paths[1].iterdir())]
    listed = [entity for loaded in (ofac, *united_nations) for entity in loaded.entities]
    return {
        "provenance": {
            "script": "scripts/make_rarity.py",
            "unit": "millibits: -1000 log2 P(a random party of this kind carries the token), at most 14000",
            "share": f"the largest over cultures of {SMALLEST_CULTURE:,} or more; {SMALLEST_COUNT} carry it at least",
            **COUNTED,
            "drawn": {kind: {one.value: size for one, size in drawn} for kind, drawn in DRAWN.items()},
            "seed": SEED,
            "sha256": {str(path.relative_to(data)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
        },
        "kinds": {kind: kind_table(chain(_drawn(kind), _listed(listed, kind)), kind == "person") for kind in DRAWN},
    }


def _drawn(kind: str) -> Iterator[tuple[str, str]]:
    for one, size in DRAWN[kind]:
        for party in population(one, size, SEED):
            yield ("sea" if one is Kind.VESSELS else party.country or ""), _parted(party)


def _parted(party: Invented) -> str:
    """Return a name with surname and given name apart, where its script writes them together."""
    together = party.given and party.paternal and " " not in party.name
    return f"{party.paternal} {party.given}" if together else party.name


def _listed(entities: Iterable[Entity], kind: str) -> Iterator[tuple[str, str]]:
    """Yield the first name of each listed party of a kind."""
    for entity in entities:
        if _kind(entity.schema) == kind:
            names = (name.text for name in entity.names if name.grade is Grade.PRIMARY)
            yield from (("listed", text) for text in names)


def _kind(schema: Schema) -> str:
    if schema is Schema.PERSON:
        return "person"
    return "vessel" if schema in (Schema.VESSEL, Schema.AIRPLANE) else "organization"


def kind_table(named: Named, person: bool) -> dict[str, Any]:
    """Return the rarity of tokens, of what is heard of them, and of their outlines."""
    tokens, heard, drawn = (defaultdict[str, Counter[str]](Counter) for _ in range(3))
    parties: Counter[str] = Counter()
    for culture, name in named:
        reading = read_name(name, person=person)
        keys = set(reading.keys)
        parties[culture] += 1
        tokens[culture].update(keys)
        heard[culture].update({sound for key in keys for sound in sounds(key)})
        drawn[culture].update({outline for key in keys for outline in outlines(key, reading.foreign)})
    return {
        "tokens": _rarities(tokens, parties),
        "sounds": _rarities(heard, parties),
        "outlines": _rarities(drawn, parties),
        "length_classes": LENGTH_CLASSES,
        "sound_classes": SOUND_CLASSES,
        "outline_classes": OUTLINE_CLASSES,
    }


def _rarities(carried: dict[str, Counter[str]], parties: Counter[str]) -> dict[str, Any]:
    """Return what is more common somewhere than what is not known at all: one text of words, and their millibits."""
    shares: dict[str, float] = defaultdict(float)
    for culture, counts in carried.items():
        if parties[culture] < SMALLEST_CULTURE:
            continue
        for one, count in counts.items():
            if count >= SMALLEST_COUNT:
                shares[one] = max(shares[one], count / parties[culture])
    found = {one: _millibits(share) for one, share in sorted(shares.items())}
    common = {one: millibits for one, millibits in found.items() if millibits < 1000 * LARGEST_BITS}
    return {"words": " ".join(common), "millibits": list(common.values())}


def _millibits(share: float) -> int:
    return round(1000 * min(LARGEST_BITS, -math.log2(share)))


if __name__ == "__main__":
    main()
