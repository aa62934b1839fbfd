"""Invented listed parties for the tests of the corpora."""

from tamiz.dates import PartialDate
from tamiz.model import Entity, Grade, Identifier, Name, Schema


def party(
    id_: str,
    name: str = "",
    *,
    born: str | None = None,
    ids: tuple[Identifier, ...] = (),
    names: tuple[Name, ...] = (),
    schema: Schema = Schema.PERSON,
) -> Entity:
    """Return a party of the list that stands before the colon of its id."""
    return Entity(
        id=id_,
        list_id=id_.partition(":")[0],
        caption=name,
        schema=schema,
        names=names or (Name(name, Grade.PRIMARY),),
        birth_dates=(PartialDate.parse(born),) if born else (),
        identifiers=ids,
    )


def passport(number: str, country: str | None = "AF") -> Identifier:
    return Identifier("passport", number, country)
