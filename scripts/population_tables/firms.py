"""Firms as patterns: which words open, join and close a name, and which follow one another.

What ships is counted three times or more: templates ("W W y W"), words by their place, pairs
of neighbours, legal forms. No whole name can be read from that; words too rare to ship are a
mass, and the syllables of all words.
"""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from population_tables.counting import Tail, by_count, spellings, syllables, vocabulary
from population_tables.sat69b import firms
from tamiz.lab.held_out import is_held_out
from tamiz.names import fold
from tamiz.names.legal_forms import LEGAL_FORMS, LONGEST_LEGAL_FORM

SEC, NASDAQ = "names/companies/sec_company_tickers.json", "names/companies/nasdaq-listed.csv"
JOINING = frozenset("y e de del en la el los las para con a al por and of the & for".split())
LEAST = 3
CHECKED_SIZES = (2, 3, 4)  # words: a register refuses a short name that says nothing of its own
LONGEST = 9  # words: longer names are mostly clerks' notes
_WORD = re.compile(r"[\w'’]+|&")
_STATE = re.compile(r"\s*[/\\][A-Z ]{2,}[/\\]?\s*$")  # SEC: "ACME CORP /DE/"
_NO_FIRM = re.compile(r"\b(ETF|Fund|Funds|Trust|Portfolio)\b", re.IGNORECASE)
_FORMS = {
    "sadecv": "S.A. de C.V.", "sderldecv": "S. de R.L. de C.V.", "sc": "S.C.", "scderldecv": "S.C. de R.L. de C.V.",
    "sapidecv": "S.A.P.I. de C.V.", "sprderl": "S.P.R. de R.L.", "ac": "A.C.", "sderl": "S. de R.L.", "sa": "S.A.",
    "sprderldecv": "S.P.R. de R.L. de C.V.", "scderl": "S.C. de R.L.", "inc": "Inc.", "corp": "Corp.", "ltd": "Ltd.",
    "limited": "Limited", "corporation": "Corporation", "co": "Co.", "company": "Company",
    "incorporated": "Incorporated", "plc": "plc", "llc": "LLC", "lp": "L.P.", "nv": "N.V.", "ag": "AG", "ab": "AB",
    "coltd": "Co., Ltd.", "spa": "S.p.A.", "tbk": "Tbk", "sabdecv": "S.A.B. de C.V.", "oyj": "Oyj",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parted:
    """One firm's name: the words before its legal form, as written, and the form's key."""

    words: tuple[str, ...]
    form: str


def mexican_firms(taxpayers: Mapping[str, str]) -> dict[str, Any]:
    """Return the model of the half of 69-B's legal persons that is not held out, with the years they were founded."""
    known = {number: name for number, name in firms(taxpayers).items() if not is_held_out(number)}
    years = Counter(int(number[3:5]) for number in known)
    founded = {str(year + (2000 if year <= 23 else 1900)): n for year, n in years.items()}  # noqa: PLR2004  # 2023's list
    return {**word_model(known.values()), "founded": dict(sorted(founded.items()))}


def american_firms(data: Path) -> dict[str, Any]:
    """Return the model of firms that file with the SEC or are quoted on NASDAQ."""
    titles = [_STATE.sub("", one["title"]) for one in json.loads((data / SEC).read_text(encoding="utf-8")).values()]
    with (data / NASDAQ).open(encoding="utf-8-sig", newline="") as file:
        titles += [row["Security Name"].split(" - ")[0] for row in csv.DictReader(file)]
    distinct = {fold(title): title for title in titles if not _NO_FIRM.search(title)}
    return word_model(distinct.values())


def word_model(names: Iterable[str]) -> dict[str, Any]:
    """Return templates, words by place, pairs and legal forms of the names."""
    parted = [one for one in map(part, names) if 0 < len(one.words) <= LONGEST]
    spelt = spellings(word for one in parted for word in one.words)
    bodies = [tuple(fold(word) or word for word in one.words) for one in parted]
    templates = Counter(" ".join(word if word in JOINING else "W" for word in body) for body in bodies)
    kept = {template: n for template, n in templates.items() if n >= LEAST and "W" in template}
    places = {
        place: vocabulary(counts, LEAST, (), Tail(coined_percent=100), lambda word: spelt.get(word, word))
        for place, counts in sorted(by_place(bodies).items())
    }
    return {
        "templates": by_count(kept),
        "templates_dropped": len(bodies) - sum(kept.values()),
        "places": places,
        "common_per_1000": common_shares(bodies, {fold(word) for one in places.values() for word in one["counted"]}),
        "syllables": syllables(spelt.values()),
        "follows": follows(bodies, spelt),
        "forms": by_count(_written(Counter(one.form for one in parted))),
    }


def common_shares(bodies: Iterable[Sequence[str]], common: Collection[str]) -> dict[str, int]:
    """Return, by the number of words that carry meaning, how many of 1,000 names hold no rare one: few do."""
    alike: dict[int, list[bool]] = defaultdict(list)
    for body in bodies:
        words = [word for word in body if word not in JOINING]
        alike[len(words)].append(all(word in common for word in words))
    return {str(size): 1_000 * sum(alike[size]) // len(alike[size]) for size in CHECKED_SIZES if alike[size]}


def part(name: str) -> Parted:
    """Return a name's words and legal form."""
    words = _WORD.findall(name.replace(".", "") if "." in name else name)
    for size in range(min(LONGEST_LEGAL_FORM, len(words) - 1), 0, -1):
        key = fold("".join(words[-size:]))
        if key in LEGAL_FORMS:
            return Parted(tuple(words[:-size]), key)
    return Parted(tuple(words), "")


def by_place(bodies: Iterable[Sequence[str]]) -> dict[str, Counter[str]]:
    """Return the words that carry meaning by their place: alone, first, middle, last."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for body in bodies:
        words = [word for word in body if word not in JOINING]
        for place, word in enumerate(words):
            counts[place_of(place, len(words))][word] += 1
    return counts


def place_of(place: int, size: int) -> str:
    """Return the name of the ``place``-th of ``size`` words."""
    if size == 1:
        return "alone"
    return "first" if place == 0 else "last" if place == size - 1 else "middle"


def follows(bodies: Iterable[Sequence[str]], spelt: Mapping[str, str]) -> dict[str, Any]:
    """Return, for each word, what follows it often and how often anything does ("of")."""
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    for body in bodies:
        for before, word in pairwise(body):
            if word not in JOINING:
                pairs[before][word] += 1
    return {
        spelt.get(before, before): {"of": counts.total(), "next": by_count(often)}
        for before, counts in sorted(pairs.items())
        if (often := {spelt.get(word, word): n for word, n in counts.items() if n >= LEAST})
    }


def _written(forms: Counter[str]) -> dict[str, int]:
    return {_FORMS.get(key, key.upper()): n for key, n in forms.items() if n >= LEAST}
