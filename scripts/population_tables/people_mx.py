"""Mexican people: surnames by the national count, their tail and the given names from natural persons of 69-B."""

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from population_tables.counting import Tail, by_count, spellings, syllables, vocabulary
from population_tables.faker_names import given_names, surnames
from population_tables.sat69b import Person
from tamiz.lab.forms import units
from tamiz.names import fold

SURNAMES = "names/popular-names-by-country/common-surnames-by-country.csv"
GIVEN_NAMES = "names/popular-names-by-country/common-forenames-by-country.csv"
ALL_SURNAMES = "names/name-databases/surnames-all.txt"
SPANISH_SPEAKING = frozenset("AR BO CL CO CR CU DO EC ES GT MX PA PE PR PY SV UY VE".split())
FAKER = ("es_MX", "es_CO", "es_CL", "es_AR", "es_ES")
MEXICANS = 126_000_000  # about the year of the count (UN World Population Prospects 2022, rounded)
PER_COUNT = 100_000_000  # shares of surnames as whole numbers
_SMALL = frozenset("de del la las los el y".split())
_ABBREVIATED = {"ma": "Ma.", "j": "J.", "m": "M.", "fco": "Fco.", "gpe": "Gpe."}
_BAND = 5  # years
_MOST_VOTES = 0.75  # of the lists that have a name, for it to tell the sex


def people_table(data: Path, people: Sequence[Person]) -> dict[str, Any]:
    """Return the tables of surnames, given names by sex, and births in bands of five years."""
    return {
        "surnames": surname_table(data, people),
        "same_surname_per_10000": same_surnames(people),
        "given": {sex: given_table(sex, group) for sex, group in sorted(by_sex(data, people).items())},
        "births": {str(year): n for year, n in sorted(Counter(one.born // _BAND * _BAND for one in people).items())},
    }


def surname_table(data: Path, people: Sequence[Person]) -> dict[str, Any]:
    """Return the surnames: those counted nationally by their share, all others by 69-B within what is left."""
    written = [surname for person in people for surname in (person.paternal, person.maternal)]
    counts = Counter(map(fold, written))
    national = dict(shared_spellings(national_shares(data / SURNAMES), counts))
    tail = {name: count for name, count in counts.items() if name not in national}
    each = (PER_COUNT - sum(national.values())) // sum(tail.values())
    public = set(map(fold, (data / ALL_SURNAMES).read_text(encoding="utf-8-sig").splitlines()))
    unseen = Tail(tuple(name for name in surnames(FAKER) if fold(name) not in national), coined_percent=50)
    write = speller([*written, *surnames(FAKER)])
    table = vocabulary({name: count * each for name, count in tail.items()}, 2 * each, public, unseen, write)
    head = {write(name): share for name, share in national.items()}
    return {**table, "counted": by_count(table["counted"] | head), "syllables": syllables(map(write, counts))}


def national_shares(path: Path) -> dict[str, int]:
    """Return the share of each counted surname among Mexicans, in hundred-millionths."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Country"] == "MX"]
    return {fold(row["Romanized Name"]): int(row["Count"]) * PER_COUNT // MEXICANS for row in rows}


def shared_spellings(shares: Mapping[str, int], seen: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Yield shares with s and z told apart as 69-B spells them: the count writes Vásquez where most are Vázquez."""
    spelt: dict[str, dict[str, int]] = defaultdict(dict)
    for name, count in seen.items():
        spelt[name.replace("z", "s")][name] = count
    for name, share in shares.items():
        ways = spelt.get(name.replace("z", "s")) or {name: 1}
        yield from ((way, share * count // sum(ways.values())) for way, count in sorted(ways.items()))


def same_surnames(people: Sequence[Person]) -> int:
    """Return how many more of 10,000 people carry one surname twice than two independent draws would give."""
    counts = Counter(fold(name) for person in people for name in (person.paternal, person.maternal))
    total = sum(counts.values())
    twice = sum(fold(person.paternal) == fold(person.maternal) for person in people)
    by_chance = len(people) * sum(count * count for count in counts.values()) // (total * total)
    return (twice - by_chance) * 10_000 // len(people)


def by_sex(data: Path, people: Iterable[Person]) -> dict[str, list[Person]]:
    """Return the people by the sex of their first given name that tells one; a last resort is its ending."""
    known = known_sexes(data)
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        told = [known[fold(unit)] for unit in person.given if fold(unit) in known]
        groups[told[0] if told else ("F" if fold(person.given[0]).endswith("a") else "M")].append(person)
    return groups


def known_sexes(data: Path) -> dict[str, str]:
    """Return F or M for each given name of Spanish-speaking countries that nearly all lists give to one sex."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sex in "FM":
        for name in given_names(FAKER, sex):
            votes[fold(name)][sex] += 1
    with (data / GIVEN_NAMES).open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["Country"] in SPANISH_SPEAKING:
                votes[fold(row["Romanized Name"])][row["Gender"]] += 1
    decided = {name: counted.most_common(1)[0] for name, counted in votes.items()}
    return {name: sex for name, (sex, n) in decided.items() if n >= _MOST_VOTES * votes[name].total()} | {"ma": "F"}


def given_table(sex: str, people: Sequence[Person]) -> dict[str, Any]:
    """Return one sex's given names: alone, frequent compounds whole, and the places of the rest."""
    listed = [name for name in given_names(FAKER, sex) if len(units(name)) == 1]  # no compounds of unknown weight
    public = set(map(fold, listed))
    write = speller([*(unit for person in people for unit in person.given), *listed])
    pairs = Counter((fold(one.given[0]), fold(one.given[1])) for one in people if len(one.given) > 1)
    loose = {pair: count for pair, count in pairs.items() if count == 1}

    def place(counts: Counter[str]) -> dict[str, Any]:
        return vocabulary(counts, 2, public, Tail(tuple(listed)), write)

    return {
        "units": {str(n): count for n, count in sorted(Counter(min(3, len(one.given)) for one in people).items())},
        "alone": place(Counter(fold(one.given[0]) for one in people if len(one.given) == 1)),
        "compounds": by_count({" ".join(map(write, pair)): n for pair, n in pairs.items() if n > 1}),
        "loose_mass": len(loose),
        "first": place(Counter(first for first, _ in loose)),
        "second": place(Counter(second for _, second in loose)),
    }


def speller(written: Iterable[str]) -> Callable[[str], str]:
    """Return what writes a folded name as a register does, by the spellings seen."""
    spelt = spellings(written)
    return lambda name: _ABBREVIATED.get(name) or title(spelt.get(name, name))


def title(name: str) -> str:
    """Return a name as a register writes it: "Juana de la Cruz"."""
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in name.lower().split())
