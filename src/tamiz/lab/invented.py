"""An invented party: what a customer file says of one customer, and who it is by the register."""

from dataclasses import dataclass
from datetime import date

from tamiz.dates import PartialDate
from tamiz.model import Identifier, Query, Schema


@dataclass(frozen=True, slots=True)
class Invented:
    """One customer who does not exist. ``birth_date`` is a firm's day of foundation; "" is a part it has not."""

    id: str
    name: str
    schema: Schema
    country: str | None = None
    birth_date: date | None = None
    given: str = ""
    paternal: str = ""
    maternal: str = ""
    sex: str | None = None  # female, male
    rfc: str | None = None  # of the name in full, whatever parts of it the form shows
    curp: str | None = None

    def query(self, *, name_only: bool = False) -> Query:
        """Return what is asked about this customer; the name and what kind of party it is, or all that is known."""
        if name_only:
            return Query(self.name, self.id, self.schema)
        born = PartialDate(self.birth_date, self.birth_date) if self.birth_date else None
        numbers = (("rfc", self.rfc), ("curp", self.curp))
        return Query(
            self.name,
            self.id,
            self.schema,
            born,
            self.country,
            tuple(Identifier(kind, value, "MX") for kind, value in numbers if value),
        )
