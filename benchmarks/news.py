"""Invented news, clean or with listed names in it: the text that names in documents are measured on.

Sentences are templates in English and Spanish, an article has a small cast that it names in full once
and then by surname, and who is in it is drawn from the lab's populations, so that nobody in a clean
text is listed but by chance.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import cycle

from tamiz.lab.populations import population
from tamiz.lab_words import Kind

NAMING = (
    "{p} told reporters on {day} that the plan would cost {n} million pesos and take two years.",
    "The board of {f} met in {c} and approved the merger with {g} after a long debate.",
    "According to {p}, who has led the institute since 2014, rainfall in {c} was the lowest in a decade.",
    "{p} and {q} will share the prize for their work on maize, the academy in {c} said.",
    "Shares of {f} fell {n} percent after the company said that its finance chief, {p}, would step down.",
    "The mayor of {c}, {p}, opened the new bridge on {day} before some {n} thousand people.",
    'A spokeswoman for {f} declined to comment. "We will study the ruling," said {p}, a lawyer.',
    "The match ended two to one; {q} scored late, and the coach, {p}, called it luck.",
    "{p} dijo el {dia} que la obra costaría {n} millones de pesos y tardaría dos años.",
    "El consejo de {f} se reunió en {c} y aprobó la fusión con {g} tras un largo debate.",
    "Según {p}, directora del instituto desde 2014, la lluvia en {c} fue la más baja en una década.",
    "La empresa {f} anunció que {q} será su nuevo director de finanzas a partir del {dia}.",
)
LATER = (
    "{s} did not say who would pay for it, nor when work would begin on the northern side of the river.",
    "Asked about the delay, {s} pointed to the price of steel, which has risen by a third since spring.",
    '"Nobody was told," {s} added, "and nobody asked."',
    "{s} no dijo quién pagaría la obra ni cuándo comenzarían los trabajos al norte del río.",
)
PLAIN = (
    "The harvest was late, prices rose in the markets, and buses ran empty through the old town at night.",
    "Officials in {c} counted {n} complaints last year, most of them about water, dust and noise.",
    "A second vote is due on {day}; until then the old rules apply, and the offices stay shut in the afternoon.",
    "Los precios subieron en los mercados y los camiones circularon vacíos por el centro viejo.",
    "La segunda votación será el {dia}; hasta entonces rigen las reglas anteriores y las oficinas cierran temprano.",
    "Nobody was hurt, the fire brigade said, though {n} families had to sleep in the school gymnasium for a week.",
)
ABOUT = (
    "The Treasury placed sanctions on {x}, an official in {c} said on {day}.",
    "Prosecutors say that {x} moved drug money through {f}.",
    "Las autoridades sancionaron a {x} por lavado de dinero, informó {p}.",
    "{x} was named in an indictment for drug trafficking, according to {p}.",
)
_CITIES = "Villanueva del Monte|Puerto Escarpado|Northwick|San Telmo|Karlsund|Alto Bermejo|East Harrow".split("|")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DIAS = "lunes martes miércoles jueves viernes sábado domingo".split()


class Newsroom:
    """Writes articles, the same for a seed."""

    def __init__(self, seed: int, people: int = 20_000) -> None:
        self._draw = random.Random(seed)  # noqa: S311  # text to measure on
        self._people = _written((Kind.WORLD_PEOPLE, Kind.MX_PEOPLE_SHORT), people, seed)
        self._firms = _written((Kind.MX_FIRMS, Kind.US_FIRMS), people // 4, seed)

    def clean(self, size: int) -> str:
        """Return articles of ``size`` characters or a little more in all."""
        parts: list[str] = []
        written = 0
        while written < size:
            parts.append(self.article())
            written += len(parts[-1])
        return "".join(parts)

    def article(self) -> str:
        """Return an article about two people and two firms of its own."""
        p, q = next(self._people), next(self._people)
        cast = {"p": p, "q": q, "f": next(self._firms), "g": next(self._firms), "s": p.split()[-1]}
        templates = [one for _ in range(3) for one in self._draw.sample(NAMING, 1) + self._draw.sample(LATER, 1)]
        return self._text([*templates, *self._draw.sample(PLAIN, 4)], cast)

    def people(self, count: int) -> list[str]:
        """Return people whom no list names but by chance."""
        return [next(self._people) for _ in range(count)]

    def about(self, names: Sequence[str]) -> str:
        """Return an article with a sentence about each of the names, and others between them."""
        texts = (
            self._text([self._draw.choice(PLAIN), ABOUT[place % len(ABOUT)]], self._cast(x=name))
            for place, name in enumerate(names)
        )
        return "".join(texts)

    def _cast(self, **given: str) -> dict[str, str]:
        return {"p": next(self._people), "f": next(self._firms), **given}

    def _text(self, templates: Sequence[str], cast: dict[str, str]) -> str:
        draw = self._draw
        sentences = (
            one.format(
                **cast,
                c=draw.choice(_CITIES),
                n=draw.randint(2, 90),
                day=draw.choice(_DAYS),
                dia=draw.choice(_DIAS),
            )
            for one in templates
        )
        return " ".join(sentences) + "\n\n"


def _written(kinds: Sequence[Kind], size: int, seed: int) -> Iterator[str]:
    """Return names as registers write them, of one kind and another in turn, over and over."""
    drawn = [population(kind, size, seed) for kind in kinds]
    return cycle([party.name for pair in zip(*drawn, strict=True) for party in pair])
