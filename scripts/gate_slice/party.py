"""An invented party as the slice needs it: how the list writes it, and the parts that near ones are made from."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from regression.asking import LIST_ID
from tamiz.lab.invented import Invented
from tamiz.model import Schema

_COLUMNS = ("id", "type", "name", "aliases", "birth date", "country", "rfc", "curp")


@dataclass(frozen=True, slots=True)
class Party:
    """One party of the invented list. ``plain`` is its name in Latin letters, given names first."""

    id: str
    schema: Schema
    country: str
    name: str
    aliases: tuple[str, ...] = ()
    plain: str = ""
    given: str = ""
    surnames: tuple[str, ...] = ()
    born: date | None = None
    rfc: str | None = None
    curp: str | None = None

    @property
    def entity(self) -> str:
        """The id that the list gives it when it is read."""
        return f"{LIST_ID}:{self.id}"


def write_list(parties: Iterable[Party]) -> str:
    """Return the list as the CSV that a firm keeps itself."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(_COLUMNS)
    rows.writerows(map(_row, parties))
    return text.getvalue()


def from_invented(number: str, one: Invented, name: str, aliases: Iterable[str], plain: str) -> Party:
    """Return an invented customer as a listed party under this name."""
    surnames = tuple(part for part in (one.paternal, one.maternal) if part)
    return Party(
        number,
        one.schema,
        one.country or "",
        name,
        tuple(dict.fromkeys(alias for alias in aliases if alias and alias != name)),
        plain,
        one.given,
        surnames,
        one.birth_date if one.schema is Schema.PERSON else None,
        one.rfc,
        one.curp,
    )


def _row(party: Party) -> tuple[str, ...]:
    born = party.born.isoformat() if party.born else ""
    numbers = (party.rfc or "", party.curp or "")
    return party.id, party.schema.value, party.name, "; ".join(party.aliases), born, party.country, *numbers
