"""People of the world: given names and surnames by locale, more than a quarter not in Latin script.

Where a locale has weights they are kept. A plain list says which names there are, not how
frequent: names that the popularity files rank come first in their order, the others in the
order of a hash, all weighted by 1/rank (Zipf).
"""

import csv
import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from population_tables.counting import by_count
from population_tables.faker_names import weighted
from population_tables.people_mx import GIVEN_NAMES, SURNAMES

# locale: country, share of the population in thousandths, how a full name is put together
LOCALES = {
    "ar_AA": ("EG", 60, "{given} {surname}"), "fa_IR": ("IR", 25, "{given} {surname}"),
    "he_IL": ("IL", 10, "{given} {surname}"), "ru_RU": ("RU", 45, "{surname} {given} {middle}"),
    "uk_UA": ("UA", 15, "{given} {middle} {surname}"), "bg_BG": ("BG", 8, "{given} {surname}"),
    "el_GR": ("GR", 10, "{given} {surname}"), "hy_AM": ("AM", 5, "{given} {surname}"),
    "ka_GE": ("GE", 5, "{given} {surname}"), "hi_IN": ("IN", 45, "{given} {surname}"),
    "ne_NP": ("NP", 8, "{given} {surname}"), "bn_BD": ("BD", 20, "{given} {surname}"),
    "th_TH": ("TH", 15, "{given} {surname}"), "ja_JP": ("JP", 30, "{surname}{given}"),
    "ko_KR": ("KR", 20, "{surname}{given}"), "zh_CN": ("CN", 60, "{surname}{given}"),
    "zh_TW": ("TW", 10, "{surname}{given}"), "en_US": ("US", 120, "{given} {surname}"),
    "en_GB": ("GB", 30, "{given} {surname}"), "en_IN": ("IN", 50, "{given} {surname}"),
    "en_KE": ("KE", 20, "{given} {surname}"), "de_DE": ("DE", 35, "{given} {surname}"),
    "fr_FR": ("FR", 30, "{given} {surname}"), "it_IT": ("IT", 30, "{given} {surname}"),
    "es_ES": ("ES", 30, "{given} {surname} {surname2}"), "es_CO": ("CO", 35, "{given} {surname} {surname2}"),
    "es_AR": ("AR", 20, "{given} {surname}"), "pt_BR": ("BR", 50, "{given} {surname} {surname2}"),
    "nl_NL": ("NL", 12, "{given} {surname}"), "tr_TR": ("TR", 35, "{given} {surname}"),
    "id_ID": ("ID", 40, "{given} {surname}"), "fr_DZ": ("DZ", 15, "{given} {surname}"),
    "ro_RO": ("RO", 10, "{given} {surname}"), "hu_HU": ("HU", 8, "{surname} {given}"),
    "cs_CZ": ("CZ", 8, "{given} {surname}"), "sv_SE": ("SE", 10, "{given} {surname}"),
    "hr_HR": ("HR", 5, "{given} {surname}"), "tw_GH": ("GH", 10, "{given} {surname}"),
    "yo_NG": ("NG", 15, "{given} {surname}"), "zu_ZA": ("ZA", 10, "{given} {surname}"),
}  # fmt: skip
GIVEN, MOST_SURNAMES = 200, 350  # of one sex and locale that ship
_SEXES = {"F": "female", "M": "male"}


def world_table(data: Path) -> dict[str, Any]:
    """Return the tables of every locale."""
    ranked = {"given": ranks(data / GIVEN_NAMES), "surname": ranks(data / SURNAMES)}
    return {
        "locales": {
            locale: {
                "country": country,
                "share": share,
                "order": order,
                **{sex: _names(locale, country, sex, ranked) for sex in _SEXES},
            }
            for locale, (country, share, order) in LOCALES.items()
        }
    }


def ranks(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return the names of a popularity file in its order, by country and sex ("" where it tells none)."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            found[row["Country"], row.get("Gender", "")].append(row["Localized Name"])
    return found


def _names(
    locale: str, country: str, sex: str, ranked: Mapping[str, Mapping[tuple[str, str], list[str]]]
) -> dict[str, dict[str, int]]:
    given = weighted(locale, f"first_names_{_SEXES[sex]}") or {}
    sexed = weighted(locale, f"last_names_{_SEXES[sex]}")
    surnames = sexed or weighted(locale, "last_names") or {}
    popular = [name for name in ranked["surname"].get((country, ""), []) if sexed is None or name in sexed]
    middle = weighted(locale, f"middle_names_{_SEXES[sex]}") or {}
    return {
        "given": _weigh(given, ranked["given"].get((country, sex), []), GIVEN),
        "surname": _weigh(surnames, popular, MOST_SURNAMES),
        "middle": _weigh(middle, [], GIVEN),
    }


def _weigh(names: Mapping[str, int], popular: list[str], most: int) -> dict[str, int]:
    """Return the heaviest names with whole weights, those of the locale's own spelling first."""
    if any(names.values()):
        return dict(list(by_count({name: weight for name, weight in names.items() if weight}).items())[:most])
    known = [name for name in dict.fromkeys(popular) if name.isalpha() and any(map(_same_script(name), names))]
    others = sorted(set(names) - set(known), key=lambda name: hashlib.sha256(name.encode()).digest())
    return {name: 1_000_000 // (rank + 3) for rank, name in enumerate((*known, *others)[:most])}


def _same_script(name: str) -> Callable[[str], bool]:
    return lambda other: unicodedata.name(name[0]).split()[0] == unicodedata.name(other[0], "").split(" ")[0]
