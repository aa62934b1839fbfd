"""A FollowTheMoney record whose properties are asked for by name; what nobody asks for can be told from the rest.

Values are read here by type: dates known to a year, a month or a day, country codes,
references. What a property says about a party is for the modules that ask.
"""

from collections.abc import Iterable, Iterator

from tamiz.data.ftm_schema import FtmSchema
from tamiz.dates import Between, Day, PartialDate
from tamiz.errors import QueryError
from tamiz.model import Unreadable
from tamiz.names.country_names import country_code
from tamiz.sources.ftm_record import Record

_LONGEST_DATE = 40  # characters
_UNIONS = frozenset({"UN", "EU"})


class Part:
    """One record that is being read, with the doubts met on the way."""

    __slots__ = ("_asked", "doubts", "model", "record")

    def __init__(self, record: Record, model: FtmSchema) -> None:
        self.record = record
        self.model = model
        self.doubts = list(record.doubts)
        self._asked: set[str] = set()

    def texts(self, *names: str) -> tuple[str, ...]:
        """Return the values of these properties in this order, each once."""
        self._asked.update(names)
        return tuple(dict.fromkeys(text for name in names for text in self.record.properties.get(name, ())))

    def joined(self, *names: str) -> str | None:
        """Return the values as one text, None when there are none."""
        return "; ".join(self.texts(*names)) or None

    def countries(self, *names: str) -> tuple[str, ...]:
        """Return the codes that these properties name, in capitals, each once; other values are doubted."""
        codes = (self._country(name, text) for name in names for text in self.texts(name))
        return tuple(dict.fromkeys(code for code in codes if code))

    def dates(self, name: str) -> tuple[PartialDate, ...]:
        """Return the dates of a property; a value that is none is doubted."""
        read = (self._date(name, text) for text in self.texts(name))
        return tuple(dict.fromkeys(one for one in read if one))

    def span(self, name: str) -> PartialDate | None:
        """Return what all dates of a property leave open: from the earliest to the latest, None without any.

        Of two dates that agree, the one known better counts: 2014 beside 2014-03-20 says no more.
        """
        known = self.dates(name)
        sharp = [one for one in known if not any(other != one and _holds(one, other) for other in known)]
        if not sharp:
            return None
        return PartialDate(min(one.earliest for one in sharp), max(one.latest for one in sharp))

    def doubt(self, name: str, text: str, reason: str) -> None:
        """Note that a value was not understood."""
        self.doubts.append(Unreadable(f"{self.record.where}, {name}", text, reason))

    def rest(self, *passed: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the properties that nobody asked for, without ``passed`` and those about the record itself."""
        skipped = self._asked | self.model.about_the_record | set(passed)
        yield from sorted((name, values) for name, values in self.record.properties.items() if name not in skipped)

    def _country(self, name: str, text: str) -> str | None:
        code = read_country(text)
        if code is None and text.upper() not in self.model.no_country_today:
            self.doubt(name, text, "is no country that is known")
        return code

    def _date(self, name: str, text: str) -> PartialDate | None:
        day, _, _ = text.partition("T")
        try:
            return PartialDate.parse(day if len(day) <= _LONGEST_DATE else "")
        except QueryError:
            self.doubt(name, text, "is no date; the format has 2015, 2015-04 and 2015-04-08")
            return None


def read_country(text: str) -> str | None:
    """Return the code in capitals that ``text``, a code or a name, stands for; None when it is not known.

    ``us-ca`` and ``ge-ab`` are parts of a country, and of what ISO 3166 counts as one.
    """
    code = text.upper()
    if code in _UNIONS:
        return code
    whole, dash, _ = code.partition("-")
    return country_code(text) or (country_code(whole) if dash and len(whole) == 2 else None)  # noqa: PLR2004  # alpha-2


def lines_of(rest: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """Yield a line for each property, as ``label: value; value``."""
    for name, values in rest:
        yield f"{name}: {'; '.join(values)}"


def as_start(span: PartialDate | None) -> Day | Between:
    """Return the beginning that a span of dates stands for; unknown without one."""
    if span is None:
        return Between(None, None)
    return Day(span.earliest) if span.earliest == span.latest else Between(span.earliest, span.latest)


def _holds(outer: PartialDate, inner: PartialDate) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest
