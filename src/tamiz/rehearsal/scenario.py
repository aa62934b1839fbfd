"""A scenario as values: which parties, which changes, from which day. Reading files is ``reading``'s."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tamiz.law.book import Program
from tamiz.model import Confidence, Schema


@dataclass(frozen=True, slots=True)
class Sought:
    """A party of a scenario: the entries it has on lists, and the names it goes by where it is new to one."""

    key: str
    where: str
    entities: tuple[str, ...] = ()
    name: str | None = None
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    schema: Schema = Schema.ORGANIZATION
    countries: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that could find it on a list."""
        return (*((self.name,) if self.name else ()), *self.aliases)


@dataclass(frozen=True, slots=True)
class Act:
    """The tag that a change puts on parties or takes from them, and what is said about it; days may be left open."""

    country: str
    program: str
    authority: str
    list_id: str
    day: date | None = None
    until: date | None = None
    citation: str | None = None
    confidence: Confidence | None = None
    sources: tuple[str, ...] = ()
    note: str | None = None
    as_name: str | None = None
    doubt: str | None = None
    determined: date | None = None
    announced: date | None = None

    @property
    def tag(self) -> tuple[str, str]:
        """What a contradiction is about: the country and the program."""
        return self.country, self.program


@dataclass(frozen=True, slots=True)
class Designate:
    """Parties come under a program; ``linked``: with everyone whom a list ties to them."""

    where: str
    parties: tuple[Sought, ...]
    act: Act
    linked: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """A program ends for parties; for everyone under it when none is named."""

    where: str
    parties: tuple[Sought, ...]
    act: Act  # ``day`` is the first day on which it is no longer in force


@dataclass(frozen=True, slots=True)
class Position:
    """A country's government takes another position, and may put whoever another country lists on its own list."""

    where: str
    country: str
    says: str
    day: date | None = None
    replaces: tuple[str, ...] = ()  # the rows that its old position stood for, by program
    adopts: tuple[tuple[str, str], ...] = ()  # country and program
    act: Act | None = None  # the tag that adopted parties get


Change = Designate | End | Position


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything that a scenario file says; its texts are in English, and in Spanish where they are given."""

    file: str
    sha256: str
    title: str
    changes: tuple[Change, ...]
    about: str | None = None
    title_es: str | None = None
    about_es: str | None = None
    known_on: date | None = None
    on: date | None = None
    programs: Mapping[str, Program] | None = None

    def titled(self, lang: str) -> str:
        """Return the title in a language."""
        return self.title_es or self.title if lang == "es" else self.title

    def told(self, lang: str) -> str | None:
        """Return what it is about in a language."""
        return self.about_es or self.about if lang == "es" else self.about

    def days(self) -> tuple[date, ...]:
        """Return the days on which its changes come."""
        acts = [one.day if isinstance(one, Position) else one.act.day for one in self.changes]
        return tuple(day for day in acts if day is not None)
