"""Listed people who do not exist, drawn: of many countries in their scripts and in Latin letters, and Mexicans.

Like lists, it writes some "SURNAME, Given" and others as they are spoken; who writes in another
script is listed in Latin letters with that script as an alias.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from gate_slice.party import Party, from_invented
from tamiz.lab import Kind, population
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.lab.alterations.scripts_to_latin import TO_LATIN
from tamiz.lab.drawing import Draws
from tamiz.lab.invented import Invented

SEED = 20_250_220
_POOL = 40_000  # people drawn, among whom each country finds its own
_MEXICANS, _WITH_ENYE, _WITH_UMLAUT = 62, 10, 8
# Script and country: how many. Scripts without a chart of letters here stand as they are.
NATIVE: Mapping[str, Mapping[str, int]] = {
    "russian": {"RU": 16, "UA": 4, "BG": 3},
    "greek": {"GR": 12},
    "devanagari": {"IN": 10, "NP": 3},
    "hangul": {"KR": 12},
    "han": {"CN": 14, "TW": 5},
    "": {"AM": 2, "GE": 2, "BD": 2, "TH": 2, "JP": 6},
}
LATIN: Mapping[str, int] = (
    {"US": 10, "GB": 6, "IN": 6, "KE": 3, "DE": 8, "FR": 5, "IT": 4, "ES": 5, "CO": 6, "AR": 3, "BR": 5, "NL": 5}
    | {"TR": 5, "ID": 4, "DZ": 4, "RO": 2, "HU": 3, "CZ": 2, "SE": 2, "HR": 2, "GH": 1, "NG": 2, "ZA": 1}
)  # fmt: skip
# Who by chance is called like somebody on a real list; tests/lab/test_gate_real.py says whether others are, too.
LEFT_OUT = frozenset({"mx-people-0000037", "world-people-0000163", "vessels-0000086", "vessels-0000143"})
_KOREAN = {"Gim": "Kim", "I": "Lee", "Bag": "Park", "Choe": "Choi", "An": "Ahn"}  # as people write them
_FIRST_OF, _TITLES, _SHORT_FROM = 12, ("Dr.", "Ing.", "Sheikh", "Gral."), 4


def people() -> Iterator[Party]:
    """Yield the people that are drawn from the populations."""
    drawn = tuple(one for one in population(Kind.WORLD_PEOPLE, _POOL, SEED) if one.id not in LEFT_OUT)
    for script, countries in NATIVE.items():
        for number, one in _of_countries(drawn, countries, latin=False):
            yield _native(number, one, script)
    for place, (number, one) in enumerate(_of_countries(drawn, LATIN, latin=True)):
        yield _latin(number, one, place)
    for place, one in enumerate(_germans(drawn), 1):
        yield _latin(f"de-u{place:02d}", one, place)
    for place, one in enumerate(_mexicans(), 1):
        yield _mexican(f"mx-{place:02d}", one, place)


def _germans(drawn: Iterable[Invented]) -> Iterator[Invented]:
    """Yield Germans with an umlaut who are not among those of all countries."""
    germans = islice((one for one in drawn if one.country == "DE"), LATIN["DE"], None)
    return islice((one for one in germans if any(sign in "äöü" for sign in one.paternal)), _WITH_UMLAUT)


def _mexicans() -> Iterator[Invented]:
    """Yield Mexicans as they come, and then more of those with an ñ."""
    drawn = [one for one in population(Kind.MX_PEOPLE, _POOL, SEED, numbers=True) if one.id not in LEFT_OUT]
    yield from drawn[:_MEXICANS]
    yield from islice((one for one in drawn[_MEXICANS:] if "ñ" in one.name), _WITH_ENYE)


def to_latin(script: str, text: str) -> str:
    """Return a name of another script in Latin letters; as it is where there is no chart."""
    return TO_LATIN[script](text, Draws(SEED)) or text if script else text


def _of_countries(
    drawn: Iterable[Invented], countries: Mapping[str, int], *, latin: bool
) -> Iterator[tuple[str, Invented]]:
    """Yield the first people of each country who write in Latin letters, or who do not, each under a number."""
    seen: Counter[str] = Counter()
    for one in drawn:
        country = one.country or ""
        if one.name.isprintable() and is_latin(one.name) is latin and seen[country] < countries.get(country, 0):
            seen[country] += 1
            yield f"{country.lower()}-{'l' if latin else 'n'}{seen[country]:02d}", one


def is_latin(text: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all(sign < "\u0370" or "\u1e00" <= sign <= "\u1eff" for sign in text)


def _native(number: str, one: Invented, script: str) -> Party:
    """Return who writes in another script: listed in Latin letters, each second with the surname first."""
    spoken, surname = to_latin(script, one.name), to_latin(script, one.paternal)
    opening, space, rest = spoken.partition(" ")
    spoken = _KOREAN.get(opening, opening) + space + rest
    given = _without(spoken, surname)
    if script in {"han", "hangul", ""}:
        return replace(from_invented(number, one, spoken, (one.name,), spoken), surnames=())
    name = f"{surname.upper()}, {given}" if number[-1] in "02468" else spoken
    listed = from_invented(number, one, name, (one.name,), f"{given} {surname}")
    return replace(listed, given=given, surnames=(surname,))


def _without(spoken: str, surname: str) -> str:
    """Return the name without its surname, which opens or ends it."""
    return spoken.removeprefix(f"{surname} ").removesuffix(f" {surname}")


def _latin(number: str, one: Invented, place: int) -> Party:
    """Return who writes in Latin letters: each second with surnames first; some with a short name or a title."""
    surnames = _without(one.name, one.given)
    name = f"{surnames.upper()}, {one.given}" if place % 2 else one.name
    shorter = f"{one.given} {one.paternal}" if len(one.name.split()) >= _SHORT_FROM else ""
    titled = f"{_TITLES[place // _FIRST_OF % len(_TITLES)]} {one.name}" if place % _FIRST_OF == 0 else ""
    return from_invented(number, one, name, (shorter, titled), f"{one.given} {surnames}")


def _mexican(number: str, one: Invented, place: int) -> Party:
    """Return a Mexican: each second with surnames first; each third without the last one, or in short form, too."""
    name = f"{one.paternal} {one.maternal}, {one.given}".upper() if place % 2 else one.name
    shorter = f"{one.given.split()[0]} {one.paternal}" if place % 3 == 0 else ""
    titled = f"Lic. {one.name}" if place % _FIRST_OF == 0 else ""
    return from_invented(number, one, name, (shorter, titled, *_shortened(one.name, place)), one.name)


def _shortened(name: str, place: int) -> Iterator[str]:
    """Yield the name of each fourth as Mexican papers cut it: Ma. Gpe. Hdez."""
    for one in ALTERATIONS:
        if one.name == "abbreviated without points" and place % 4 == 0:
            yield alter(name, one, SEED) or ""
