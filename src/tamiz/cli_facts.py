"""The options that say what is known of a party asked about, and the query they make."""

from collections.abc import Iterable
from typing import Annotated

import typer

from tamiz.dates import PartialDate
from tamiz.ids import parse_identifier
from tamiz.law import parse_country
from tamiz.model import Query
from tamiz.names.sexes import parse_sex
from tamiz.screen import parse_schema

Schema = Annotated[str | None, typer.Option(metavar="SCHEMA", help="Person, Company, Organization, Vessel ...")]
BirthDate = Annotated[str | None, typer.Option("--birth-date", metavar="DATE", help="Of the person asked about.")]
Country = Annotated[str | None, typer.Option(metavar="COUNTRY", help="Of the party asked about.")]
Sex = Annotated[str | None, typer.Option(metavar="SEX", help="Of the person asked about: female, male.")]
Address = Annotated[str | None, typer.Option(metavar="TEXT", help="Of the party asked about.")]
Identifiers = Annotated[
    list[str] | None,
    typer.Option(
        "--id",
        metavar="[KIND[/COUNTRY]:]NUMBER",
        help="An identifier, as rfc:... or passport/MX:... or the bare number. Repeat for more.",
    ),
]


def query_of(  # the options, one by one
    schema: str | None,
    birth_date: str | None,
    country: str | None,
    sex: str | None,
    address: str | None,
    identifiers: Iterable[str] | None,
) -> Query:
    """Return a query without a name, of what the options say. Raises QueryError for what makes no sense."""
    return Query(
        name="",
        schema=parse_schema(schema) if schema else None,
        birth_date=PartialDate.parse(birth_date) if birth_date else None,
        country=parse_country(country) if country else None,
        identifiers=tuple(map(parse_identifier, identifiers or ())),
        sex=parse_sex(sex) if sex else None,
        address=address or None,
    )
