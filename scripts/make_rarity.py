"""Make the frozen rarity table from counted names: how likely a random party carries a token.

    python scripts/make_rarity.py NAMES_FOLDER

NAMES_FOLDER holds the public name files named in the table's provenance (counted
surnames by country, uncounted name lists, company names). The table is derived numbers
only, and holds no token counted fewer than five times among firms.
"""

import argparse
import csv
import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tamiz.names import content_tokens, fold, tokenize

OUT = Path(__file__).parent.parent / "src" / "tamiz" / "data" / "rarity.json"
LARGEST_BITS = 14.0  # DESIGN: an unknown token is worth at most 14 bits
SMALLEST_COUNT = 5
LONGEST_CLASS = 15  # longer tokens share the class of this length

# Inhabitants in millions about the year of each count (UN World Population Prospects 2022, rounded), for
# countries whose surnames come as counts and not as percentages.
POPULATION_MILLIONS = {
    "BE": 11.5, "BG": 6.9, "CH": 8.6, "CL": 19.3, "CN": 1425.0, "CO": 51.0, "CU": 11.3, "CZ": 10.5, "DK": 5.8,
    "DO": 11.0, "EE": 1.3, "FR": 64.5, "GT": 16.9, "HR": 4.1, "IT": 59.5, "KZ": 19.0, "LK": 21.7, "MD": 3.1,
    "MX": 126.0, "NO": 5.4, "PH": 112.0, "PL": 38.4, "SI": 2.1, "SK": 5.5, "SV": 6.3, "US": 309.0,
}  # fmt: skip

SURNAMES = "popular-names-by-country/common-surnames-by-country.csv"
VOCABULARY = ("name-databases/surnames-all.txt", "name-databases/first-names-all.txt")
SEC, NASDAQ, SP500 = (
    "companies/sec_company_tickers.json",
    "companies/nasdaq-listed.csv",
    "companies/sp500_constituents.csv",
)


def main() -> None:
    """Read the folder named on the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", type=Path, help="the folder of public name files")
    parser.add_argument("-o", "--output", type=Path, default=OUT)
    arguments = parser.parse_args()
    table = make_table(arguments.names)
    arguments.output.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    for kind, cultures in table["kinds"].items():
        print(kind, {culture: len(one["tokens"]) for culture, one in cultures.items()})


def make_table(names: Path) -> dict[str, Any]:
    """Return the whole table with its provenance."""
    used = (SURNAMES, *VOCABULARY, SEC, NASDAQ, SP500)
    return {
        "provenance": {
            "script": "scripts/make_rarity.py",
            "unit": "millibits: -1000 log2 P(a random party of this kind carries the token), at most 14000",
            "persons": "surnames: mean share over countries that publish counts or percentages; "
            "all other tokens by length class, from the share the counts leave over the names known to exist",
            "organizations": "document frequency among distinct company names; tokens counted under "
            f"{SMALLEST_COUNT} times by length class",
            "sha256": {path: hashlib.sha256((names / path).read_bytes()).hexdigest() for path in used},
        },
        "kinds": {
            "person": {"any": person_table(names)},
            "organization": {"any": organization_table(names)},
        },
    }


def person_table(names: Path) -> dict[str, Any]:
    """Return the rarity of surnames with a published share, and of every other token by its length."""
    shares = surname_shares(names / SURNAMES)
    vocabulary = {token for path in VOCABULARY for token in read_words(names / path)} - set(shares)
    left = max(0.0, 1.0 - sum(shares.values()))
    by_length = Counter(_length_class(token) for token in vocabulary)
    mass = defaultdict[int, float](float)
    for token, share in shares.items():
        mass[_length_class(token)] += share
    total = sum(mass.values())
    classes = {
        size: left * (mass.get(size, 0.0) / total + 1 / (10 * LONGEST_CLASS)) / by_length[size] for size in by_length
    }
    return _as_millibits(shares, classes)


def organization_table(names: Path) -> dict[str, Any]:
    """Return the rarity of words in company names, and of words too rare to count by their length."""
    firms = {fold(name) for name in read_firms(names)} - {""}
    seen = Counter(key for firm in firms for key in {token.key for token in content_tokens(tokenize(firm))})
    counted = {token: count / len(firms) for token, count in seen.items() if count >= SMALLEST_COUNT}
    rare = [(token, count) for token, count in seen.items() if count < SMALLEST_COUNT]
    mass = Counter[int]()
    for token, count in rare:
        mass[_length_class(token)] += count
    by_length = Counter(_length_class(token) for token, _ in rare)
    return _as_millibits(counted, {size: mass[size] / by_length[size] / len(firms) for size in by_length})


def surname_shares(path: Path) -> dict[str, float]:
    """Return each surname's share of people, as the mean over the countries that count surnames."""
    shares = defaultdict[str, float](float)
    countries = set()
    with path.open(encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file):
            share = _share(line)
            if share is None:
                continue
            countries.add(line["Country"])
            for word in set(fold(line["Romanized Name"]).split()):
                shares[word] += share
    return {word: share / len(countries) for word, share in shares.items()}


def _share(line: dict[str, str]) -> float | None:
    if line["Percent"]:
        return float(line["Percent"].strip("%")) / 100
    people = POPULATION_MILLIONS.get(line["Country"])
    return int(line["Count"]) / (people * 1e6) if line["Count"] and people else None


def read_words(path: Path) -> Iterator[str]:
    """Yield every folded word of a list of names."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        yield from fold(line).split()


def read_firms(names: Path) -> Iterator[str]:
    """Yield company names from the SEC, NASDAQ and index files."""
    yield from (firm["title"] for firm in json.loads((names / SEC).read_text(encoding="utf-8")).values())
    for path, column in ((NASDAQ, "Security Name"), (SP500, "Security")):
        with (names / path).open(encoding="utf-8-sig", newline="") as file:
            yield from (line[column].split(" - ")[0] for line in csv.DictReader(file))


def _length_class(token: str) -> int:
    return min(len(token), LONGEST_CLASS)


def _as_millibits(tokens: dict[str, float], classes: dict[int, float]) -> dict[str, Any]:
    return {
        "tokens": {token: _millibits(share) for token, share in sorted(tokens.items())},
        "length_classes": [_millibits(classes.get(size, 0.0)) for size in range(1, LONGEST_CLASS + 1)],
    }


def _millibits(share: float) -> int:
    return round(1000 * min(LARGEST_BITS, -math.log2(share) if share > 0 else LARGEST_BITS))


if __name__ == "__main__":
    main()
