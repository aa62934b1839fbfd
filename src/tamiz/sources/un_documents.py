"""Papers of a person on the UN list, to identifiers.

The UN often writes more into the number than the number: "Afghan passport number SE 012820",
"Libya 428720", "563210184 (Expires 18 Jun. 2018)". What stands around it says which paper it is
and of which country; what is left is the number as published.
"""

import re

from tamiz.model import Identifier
from tamiz.names.country_names import country_named
from tamiz.sources.un_part import Part

# The first word that stands in the text says the kind; more telling words come first.
_KINDS = (
    ("laissez-passer", "travel-document"),
    ("travel document", "travel-document"),
    ("passport", "passport"),
    ("passeport", "passport"),
    ("pasaporte", "passport"),
    ("driv", "drivers-license"),
    ("birth certificate", "birth-certificate"),
    ("ration card", "ration-card"),
    ("fiscal code", "tax-id"),
    ("social security", "ssn"),
    ("military", "military-id"),
    ("residen", "residency"),
    ("alien registration", "residency"),
    ("voter", "voter-id"),
    ("student", "student-id"),
    ("cedula", "cedula"),
    ("identi", "national-id"),
    ("nationality", "national-id"),
    ("tazkira", "national-id"),
    ("civil", "national-id"),
)
_ADJECTIVES = {
    "afghan": "AF", "british": "GB", "danish": "DK", "french": "FR", "german": "DE", "indonesian": "ID",
    "iraqi": "IQ", "italian": "IT", "jordanian": "JO", "libyan": "LY", "malaysian": "MY", "pakistani": "PK",
    "qatari": "QA", "russian": "RU", "turkish": "TR", "yemeni": "YE",
}  # fmt: skip
_LABEL = re.compile(
    r"(?P<label>[^0-9]*\b(?:number|no|passport|document|card|identification)\b(?: \([^()0-9]*\))?(?:[.:]| N°)*)\s*"
    r"(?P<value>(?:N°)?\s*\S.*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?P<value>.*\S)\s*(?:\((?P<bracket>[^()]{1,60})\)|, (?P<comma>[A-Z][A-Za-z ]+))")
_LONGEST = 300
_OTHER = "document"


def read_document(part: Part) -> tuple[Identifier | None, str | None]:
    """Return the number of one paper, and a line on what else is said of it; both None for an empty element."""
    types = [text for text in (part.text("TYPE_OF_DOCUMENT2"), part.text("TYPE_OF_DOCUMENT")) if text]
    number, stated = part.text("NUMBER"), part.text("ISSUING_COUNTRY")
    issuer = country_of(stated) if stated else None
    if stated and issuer is None:
        part.doubt("ISSUING_COUNTRY", stated, "is no country that is known")
    line = _line(part, types)
    if number is None:
        return None, line
    value, label, country = _take_apart(number)
    if not any(char.isdigit() for char in value):
        part.doubt("NUMBER", number, "holds no number")
        return None, line
    return Identifier(_kind([label, *types]), value, issuer or country), f"{number}: {line}" if line else number


def country_of(text: str) -> str | None:
    """Return the code of a country given by its name or, as the UN sometimes does, by its adjective."""
    return country_named(text) or _ADJECTIVES.get(text.casefold())


def _take_apart(number: str) -> tuple[str, str, str | None]:
    """Return the number, the words before it and the country that stands beside it."""
    if len(number) > _LONGEST:
        return number, "", None
    value, country = _cut_behind(number.strip())
    found = _LABEL.fullmatch(value)
    label = found["label"] if found else ""
    value = (found["value"] if found else value).removeprefix("N°").strip()
    first, _, rest = value.partition(" ")
    if rest and country_named(first):
        label, value = f"{first} {label}", rest.strip()
    words = re.findall(r"[\w-]+", label)
    named = next((code for word in words if (code := country_of(word))), None)
    return value, label, country or named


def _cut_behind(text: str) -> tuple[str, str | None]:
    """Cut off what stands behind the number: brackets, or a comma and a country."""
    found = _BEHIND.fullmatch(text)
    if found is None:
        return text, None
    country = country_named(found["bracket"] or found["comma"])
    return (found["value"], country) if country or found["bracket"] else (text, None)


def _kind(texts: list[str]) -> str:
    """Return the kind that the first telling text names; one that says nothing leaves it to the next."""
    for text in texts:
        for word, kind in _KINDS:
            if word in text.casefold():
                return kind
    return _OTHER


def _line(part: Part, types: list[str]) -> str | None:
    said = {
        "issued": part.text("DATE_OF_ISSUE"),
        "expires": part.text("DATE_OF_EXPIRY"),
        "issued in": ", ".join(text for tag in ("CITY_OF_ISSUE", "COUNTRY_OF_ISSUE") if (text := part.text(tag))),
        "note": part.text("NOTE"),
    }
    words = [*types[:1], *(f"{label} {text}" for label, text in said.items() if text)]
    return ", ".join(words) or None
