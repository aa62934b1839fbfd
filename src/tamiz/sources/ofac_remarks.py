"""The remarks of an OFAC record, read part by part into facts.

OFAC writes what has no column into one free text: birth dates, places, nationality, papers and
numbers, weak aliases in quotation marks, ties to other parties and legal notes, with "; " between
them and a full stop behind the last. Each part meets a table of patterns; a part that none
understands is None, and the caller lists it. The text itself stays whole in the entity.

Source: OFAC, FAQ 122 and 123 (weak aliases stand in quotation marks), https://ofac.treasury.gov/faqs/topic/1646
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields

from tamiz.dates import PartialDate
from tamiz.model import Grade, Identifier, Link, Name, Schema
from tamiz.sources.ofac_country import ofac_country
from tamiz.sources.ofac_dates import DAY_PATTERN, parse_ofac_date
from tamiz.sources.ofac_labels import LABELS, LONGEST_LABEL, NOTES, SHIP_OR_COMPANY, WITHOUT_DIGITS


@dataclass(frozen=True, slots=True)
class Facts:
    """What parts of a remark say; empty is a note that was understood and has no field."""

    names: tuple[Name, ...] = ()
    birth_dates: tuple[PartialDate, ...] = ()
    birth_places: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    genders: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    doubts: tuple[str, ...] = ()  # why a part is understood by half; what was understood is kept


_NOTE = Facts()
_Reader = Callable[[re.Match[str]], Facts | None]


def split_remarks(text: str) -> tuple[str, ...]:
    """Return the parts of a remark as published, without the full stop behind the last.

    A semicolon inside the quotation marks of an alias does not split it.
    """
    parts: list[str] = []
    for piece in re.split(r";\s*", text.strip().removesuffix(".")):
        if parts and _OPEN_QUOTE.fullmatch(parts[-1]) and piece.endswith("'"):
            parts[-1] += f"; {piece}"
        else:
            parts.append(piece.strip())
    return tuple(part for part in parts if part)


def read_part(part: str, schema: Schema, titles: Collection[str] = ()) -> Facts | None:
    """Return what one part says, None when it is not understood; ``titles`` are those of the title column."""
    if part in titles:
        return _NOTE
    text = _ALT.sub("", part, count=1)
    fact = _read_fact(text, schema) if len(text) <= _LONGEST_FACT else None
    return fact or (_NOTE if text.startswith(NOTES) or _is_role(text) else None)


def _read_fact(text: str, schema: Schema) -> Facts | None:
    for pattern, read in _PATTERNS:
        found = pattern.fullmatch(text)
        if found:
            return read(found)
    return _read_label(text, schema)


def _is_role(text: str) -> bool:
    return bool(_ROLE.search(text)) and not any(char.isdigit() for char in text)


def merge(facts: Iterable[Facts]) -> Facts:
    """Return all facts as one, each field in the order of the parts."""
    parts = tuple(facts)
    return Facts(*(tuple(one for part in parts for one in getattr(part, field.name)) for field in fields(Facts)))


def _read_alias(found: re.Match[str]) -> Facts:
    # The quotation marks are OFAC's sign for a weak alias, whether it is a former name or not.
    return Facts(names=(Name(found["name"], Grade.WEAK),))


def _read_issuer(found: re.Match[str]) -> Facts:
    # The name a firm issues securities under: not called an alias, but a name it is known by.
    return Facts(names=(Name(found["name"], Grade.STRONG),))


def _read_birth_date(found: re.Match[str]) -> Facts | None:
    parsed = parse_ofac_date(found["date"])
    return Facts(birth_dates=(parsed,)) if parsed else None


def _read_country(found: re.Match[str]) -> Facts | None:
    code = ofac_country(found["country"])
    return Facts(countries=(code,)) if code else None


def _read_link(found: re.Match[str]) -> Facts:
    return Facts(links=(Link("linked-to", found["other"]),))


def _read_operator(found: re.Match[str]) -> Facts:
    return Facts(links=(Link("operator", found["other"]),))


def _read_relative(found: re.Match[str]) -> Facts:
    return Facts(links=(Link("family", found["other"], note=found[0]),))


def _read_membership(found: re.Match[str]) -> Facts:
    return Facts(links=(Link("member-of", found["other"], note=found[0]),))


def _read_wallet(found: re.Match[str]) -> Facts:
    return Facts(identifiers=(Identifier("wallet", found["address"]),))


def _read_website(found: re.Match[str]) -> Facts:
    return Facts(identifiers=(Identifier("website", found["address"]),))


def _read_email(found: re.Match[str]) -> Facts:
    return Facts(identifiers=(Identifier("email", found["address"]),))


def _read_label(text: str, schema: Schema) -> Facts | None:
    """Return the identifier that a known label announces, None without a label or a usable value."""
    words = text.split(" ")
    for count in range(min(len(words) - 1, LONGEST_LABEL), 0, -1):
        label = " ".join(words[:count]).rstrip(":#").rstrip().casefold()
        kind = _imo_kind(schema) if label == SHIP_OR_COMPANY else LABELS.get(label)
        if kind:
            return _read_number(kind, " ".join(words[count:]).lstrip("#: "))
    return None


def _imo_kind(schema: Schema) -> str:
    return "imo-ship" if schema is Schema.VESSEL else "imo-company"


def _read_number(kind: str, text: str) -> Facts | None:
    """Return the number with the country in the brackets behind it; other brackets are a doubt, not a loss."""
    if kind in _DIALLED:
        return Facts(identifiers=(Identifier(kind, text),)) if text else None
    found = _NUMBER.fullmatch(text)
    if found is None or not (kind in WITHOUT_DIGITS or any(char.isdigit() for char in found["value"])):
        return None
    places = _IN_BRACKETS.findall(found["places"])
    country = ofac_country(places[-1]) if places else None
    doubts = (f"the issuer {places[-1]!r} is no country that is known",) if places and country is None else ()
    return Facts(identifiers=(Identifier(kind, found["value"].strip(), country),), doubts=doubts)


_ALT = re.compile(r"[Aa]lt\. ")
_OPEN_QUOTE = re.compile(r"(?:[afn]\.k\.a\.|d\.b\.a\.) '[^']*")
_DIALLED = frozenset({"phone", "fax"})  # brackets are part of the number: (98)(21)(66153220)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_NUMBER = re.compile(
    rf"(?P<value>\S.*?)(?P<places>(?: \([^()]*\))*)(?: issued {DAY_PATTERN})?(?: expires {DAY_PATTERN})?"
)
_RELATIVE = (
    "wife|husband|spouse|son|daughter|child|brother|sister|half-brother|daughter-in-law|sister-in-law|"
    "father|mother|nephew|niece|cousin"
)
# What a person was or did: kept in the remarks, no field of its own. With digits it is something else.
_ROLE = re.compile(
    r"\b(?:minister|president|director|chairman|chairperson|commander|governor|manager|advisor|adviser|secretary|chief|"
    r"member|leader|official|head|representative|officer|general|colonel|judge|spokesperson|dealer|owner|businessman)\b",
    re.IGNORECASE,
)
_LONGEST_FACT = 2_000  # characters; a longer part is a legal note or nothing, and no pattern runs over it
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?:[afn]\.k\.a\.|d\.b\.a\.) '(?P<name>.+)'", _read_alias),
        (r"Linked To: (?P<other>.+)", _read_link),
        (r"DOB (?P<date>.+)", _read_birth_date),
        (r"POB (?P<place>.+)", lambda found: Facts(birth_places=(found["place"],))),
        (r"Gender (?P<gender>Male|Female)", lambda found: Facts(genders=(found["gender"].lower(),))),
        (r"(?:nationality|citizen) (?P<country>.+)", _read_country),
        (r"(?:Nationality of Registration|Registration Country) (?P<country>.+)", _read_country),
        (r"Digital ?Currency Address - \w+ (?P<address>\S+)", _read_wallet),
        (r"Aircraft Operator (?P<other>.+)", _read_operator),
        (rf"(?i:{_RELATIVE}) of (?P<other>.+)", _read_relative),
        (r"[Mm]ember (?P<other>[A-Z]{2}.*)", _read_membership),
        (r"(?P<other>HAMAS|PFLP|DFLP)(?: - .+)?", _read_membership),  # the list a deputy was elected on, and where
        (r"Issuer Name (?P<name>.+)", _read_issuer),
        (r"(?P<address>(?:https?://|www\.)\S+)(?: \(website\))?", _read_website),
        (r"(?:Email:)?(?P<address>\S+@[\w-]+\.[\w.-]*\w)(?: \(email\)\.?)?", _read_email),
    )
)
