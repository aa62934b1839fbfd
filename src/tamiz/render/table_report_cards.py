"""One alert of a customer table as a card: the customer beside the listed party, and what follows from it.

Pure functions over the model; cut to what a page can hold, with what is cut counted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tamiz.dates import PartialDate
from tamiz.model import Answer, Entity, Grade, Identifier, Match, Query, SameParty, Unscreened
from tamiz.render.facts import name_met
from tamiz.render.views import Party, count_parties, heads_of, parties_of
from tamiz.render.words import Words

MOST_PARTIES, MOST_OTHERS, MOST_VALUES = 3, 10, 6


@dataclass(frozen=True, slots=True)
class Card:
    """One alert: the input row, its cells as the file has them by header, and the listed parties it met.

    ``parties`` are the best few in full; ``others`` the next by name only, and ``more`` are only counted.
    """

    row: int
    id: str
    query: Query
    given: tuple[tuple[str, str], ...]
    parties: tuple[Party, ...]
    others: tuple[Match, ...] = ()
    more: int = 0
    doubt: str | None = None
    heads: Mapping[str, SameParty] = field(default_factory=dict)  # as ``views.heads_of`` gives them
    met: int = 1  # parties; entries of several lists that are one party count once, and what is not shown each

    @property
    def best(self) -> Match:
        """The match with the most bits."""
        return self.parties[0].best


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing to compare: what it is, what the customer's row says, what the list says; "" is nothing."""

    label: str
    customer: str
    listed: str


def card_of(
    row: int, ident: str, given: Iterable[tuple[str, str]], answer: Answer, doubts: Iterable[str | None] = ()
) -> Card:
    """Return the card of an answer with at least one match; parties with the most bits come first."""
    found = _strongest_first(parties_of(answer.matches))
    others = [party.best for party in found[MOST_PARTIES:]]
    doubt = "; ".join(dict.fromkeys(filter(None, (*doubts, *_reasons(answer.unscreened))))) or None
    return Card(
        row,
        ident,
        answer.query,
        tuple(given),
        tuple(found[:MOST_PARTIES]),
        tuple(others[:MOST_OTHERS]),
        len(others[MOST_OTHERS:]) + answer.more,
        doubt,
        heads_of(found[:MOST_PARTIES], answer.parties),
        count_parties(answer.matches) + answer.more,
    )


def _strongest_first(parties: Iterable[Party]) -> list[Party]:
    """Return the parties with the most bits first; entries of one party stay together, with the bits of its best."""
    found = sorted(parties, key=lambda party: -party.best.millibits)
    first: dict[str, int] = {}
    for place, party in enumerate(found):
        first.setdefault(party.best.party or party.entity.id, place)
    return sorted(found, key=lambda party: first[party.best.party or party.entity.id])


def _reasons(unscreened: Iterable[Unscreened]) -> Iterator[str]:
    return (one.reason for one in unscreened)


def compared(query: Query, match: Match, words: Words) -> tuple[Pair, ...]:
    """Return the customer beside the listed party, line by line; what neither says is left out."""
    entity = match.entity
    born = "" if query.birth_date is None else str(query.birth_date)
    kind = "" if query.schema is None else words.term("schema", query.schema.value)
    pairs = (
        Pair(words("head.name"), query.name, name_met(match.name, words)),
        Pair(words("head.other_names"), "", _listed(_other_names(match))),
        Pair(words("head.kind"), kind, words.term("schema", entity.schema.value)),
        Pair(words("head.birth_date"), born, _dates(entity.birth_dates)),
        Pair(words("head.sex"), _sex(query.sex, words), _sex(entity.gender, words)),
        Pair(words("head.country"), query.country or "", _listed(entity.countries)),
        Pair(words("head.identifiers"), _numbers(query.identifiers), _numbers(entity.identifiers)),
        Pair(words("head.places_of"), query.address or "", _places(entity)),
    )
    return tuple(pair for pair in pairs if pair.customer or pair.listed)


def _other_names(match: Match) -> Iterator[str]:
    """Yield the names that help to recognise the party: the caption, then primary and strong ones."""
    good = (name.text for name in match.entity.names if name.grade in (Grade.PRIMARY, Grade.STRONG))
    every = dict.fromkeys((match.entity.caption, *good))
    return (text for text in every if text != match.name.text)


def _sex(sex: str | None, words: Words) -> str:
    return "" if sex is None else words.term("sex", sex)


def _dates(dates: Iterable[PartialDate]) -> str:
    return _listed(str(one) for one in dates)


def _numbers(identifiers: Iterable[Identifier]) -> str:
    return _listed(f"{one.kind} {one.value}" for one in identifiers)


def _places(entity: Entity) -> str:
    return _listed((*entity.birth_places, *(address.text for address in entity.addresses)))


def _listed(values: Iterable[str]) -> str:
    """Return the first values in a line; how many more there are is said."""
    every = tuple(dict.fromkeys(values))
    more = len(every) - MOST_VALUES
    return " · ".join(every[:MOST_VALUES]) + (f" (+{more})" if more > 0 else "")
