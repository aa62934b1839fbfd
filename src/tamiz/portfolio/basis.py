"""What the answers of a portfolio rest on: the program, and each list with a digest of each of its parties.

Whether a customer meets a party depends on that party alone, so parties with the digest they had are not looked at.
What the law says of a party is no part of the digest; it is asked anew of whoever is met.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b

from tamiz.held import KnownKept, KnownList
from tamiz.matching.flat import fingerprint
from tamiz.model import Entity
from tamiz.render.portfolio_values import ListState, Made
from tamiz.screen import Screener
from tamiz.store import Edition
from tamiz.version import __version__

_BYTES = 16


def made_by(screener: Screener) -> Made:
    """Return what must be the same for two answers to go together."""
    return Made(__version__, fingerprint(), screener.parameters.sha256)


def list_states(screener: Screener, known_on: date, on: date) -> dict[str, ListState]:
    """Return each list as it speaks for a day, by id."""
    return {part.snapshot.list_id: _state(part, on) for part in screener.known(known_on).parts}


def _state(part: KnownList, on: date) -> ListState:
    one = part.snapshot
    editions = [info.edition for info in part.snapshots] if isinstance(part, KnownKept) else []
    parties, speaking_on = len(one.entities), part.speaking_on(on)
    return ListState(one.list_id, one.title, one.sha256, one.published, speaking_on, parties, _named(editions))


def _named(editions: Iterable[Edition]) -> tuple[tuple[date, str], ...]:
    return tuple((one.published, one.name) for one in editions)


def parties_of(screener: Screener, known_on: date, on: date, list_id: str) -> Iterator[Entity]:
    """Yield the parties of one list that are asked about on a day."""
    parts = (part for part in screener.known(known_on).parts if part.snapshot.list_id == list_id)
    return (entity for part in parts for entity in part.names_on(on).entities)


def digest_of(entity: Entity) -> bytes:
    """Return a digest of all by which a party is matched and shown; not of the law, nor of when the list said it."""
    told = (
        entity.id,
        entity.caption,
        entity.schema.value,
        [(name.text, name.grade.value) for name in entity.names],
        [str(born) for born in entity.birth_dates],
        entity.all_countries,
        entity.birth_places,
        entity.gender,
        [(one.kind, one.value, one.country) for one in entity.identifiers],
        [(one.text, one.city, one.country) for one in entity.addresses],
    )
    return blake2b(repr(told).encode("utf-8", "backslashreplace"), digest_size=_BYTES).digest()
