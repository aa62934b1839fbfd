"""The kinds of identifiers by their words: which module reads one, whom it can be compared with.

A new identifier is one file beside its siblings and one line in ``_ALL``. Kinds that share a
group may hold the same number under two names (an RFC in a column headed "tax id"); ship and
company IMO numbers are apart, and a bare "IMO" may be either.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from tamiz.ids import (
    bic,
    cas,
    clabe,
    curp,
    iban,
    imo,
    imo_company,
    imo_ship,
    isin,
    lei,
    mmsi,
    national_id,
    nit,
    other,
    passport,
    registration,
    rfc,
    ruc,
    ssn,
    tail_number,
    tax_id,
    vat,
    wallet,
)
from tamiz.model import Identifier

ANY = "any"


class IdModule(Protocol):
    """The shape that every module of this room has."""

    TITLE: str

    def compact(self, number: str) -> str:
        """Return the form that is compared; never raises."""

    def validate(self, number: str) -> str:
        """Return the compact form. Raises QueryError when the number is not valid."""

    def is_valid(self, number: str) -> bool:
        """Return whether ``validate`` lets the number through."""


class Reads(StrEnum):
    """What a kind does to a number beyond taking letters and digits in capitals."""

    PLAIN = "plain"  # nothing
    DIGITS = "digits"  # nothing either, unless the number is one of digits with a word in front
    OWN = "own"  # whatever its module says


@dataclass(frozen=True, slots=True)
class IdKind:
    """One kind of identifier.

    ``groups``: kinds that share one may hold the same number. ``needs_country``: states use the
    same numbers, so it counts fully only with its country. ``has_check``: a check digit or a
    strict form can be tested. ``many_rules``: other states' numbers of this name follow rules
    not known here, so that failing proves nothing. ``stem`` returns the part that a related
    number shares: another homoclave, another branch of the bank. ``also``: other words for it.
    ``reads`` spares looking a number up under kinds that would not change it.
    """

    word: str
    module: IdModule
    groups: tuple[str, ...]
    needs_country: bool = False
    has_check: bool = True
    many_rules: bool = False
    issuer: str | None = None  # ISO 3166 alpha-2, where one state alone has such numbers
    stem: Callable[[str], str | None] | None = None
    also: str = ""
    reads: Reads = Reads.OWN

    def meets(self, other_kind: "IdKind") -> bool:
        """Return whether the two may hold the same number."""
        either_any = ANY in {self.word, other_kind.word}
        return either_any or any(group in other_kind.groups for group in self.groups)


def _unchecked(word: str, module: IdModule, group: str, also: str = "") -> IdKind:
    return IdKind(word, module, (group,), needs_country=True, has_check=False, also=also, reads=Reads.PLAIN)


def _of_many(word: str, module: IdModule, also: str, reads: Reads) -> IdKind:
    return IdKind(word, module, ("state",), needs_country=True, many_rules=True, also=also, reads=reads)


_COMPANY_NUMBERS = """
    registration; registration no; registration id; company number; commercial registry number; enterprise number;
    business registration number; public registration number; ogrn; ogrn code; folio mercantil; matricula mercantil;
    uscc; usc code; unified social credit code; c.r. no
"""
_NATIONAL_NUMBERS = """
    national id no; national id number; national identification number; identity card; id card; cedula; cedula no;
    cedula number; d.n.i.; i.n.e.; i.f.e.; c.u.i.; numero de identidad
"""
_TAX_NUMBERS = """
    tax; tax no; tax number; tax id no; tax id number; tax identification number; tin; inn; inn code; cuit; rif; ein;
    us fein
"""

_ALL = (
    IdKind("rfc", rfc, ("state",), issuer="MX", stem=rfc.stem, also="registro federal de contribuyentes"),
    IdKind("curp", curp, ("state",), issuer="MX", stem=curp.first_ten, also="clave unica de registro de poblacion"),
    IdKind("ssn", ssn, ("state",), issuer="US", also="social security number", reads=Reads.DIGITS),
    _of_many("nit", nit, "numero de identificacion tributaria", Reads.DIGITS),
    _of_many("ruc", ruc, "registro unico de contribuyentes", Reads.DIGITS),
    _of_many("vat", vat, "v.a.t. number; vat no; vat code; vat id", Reads.OWN),
    _unchecked("tax-id", tax_id, "state", _TAX_NUMBERS),
    _unchecked("national-id", national_id, "state", _NATIONAL_NUMBERS),
    _unchecked("registration-number", registration, "state", _COMPANY_NUMBERS),
    _unchecked("passport", passport, "passport", "passport no; passport number; pasaporte; diplomatic passport"),
    IdKind("clabe", clabe, ("account",), issuer="MX", also="clabe interbancaria", reads=Reads.DIGITS),
    IdKind("iban", iban, ("account",), also="iban number"),
    _unchecked("account", other, "account", "account number; bank account; cuenta; numero de cuenta"),
    IdKind("bic", bic, ("bic",), stem=bic.institution, also="swift; swift/bic; swift code; bic code; bicfi"),
    IdKind("lei", lei, ("lei",), also="lei code; legal entity identifier; legal entity number"),
    IdKind("isin", isin, ("isin",), also="isin code"),
    IdKind("cas", cas, ("cas",), also="cas rn; cas no; cas number; cas registry number", reads=Reads.DIGITS),
    IdKind(
        "imo-ship",
        imo_ship,
        ("ship",),
        also="vessel registration identification imo; vessel imo; ship imo",
        reads=Reads.DIGITS,
    ),
    IdKind(
        "imo-company",
        imo_company,
        ("fleet",),
        also="company number imo; identification number imo; company imo",
        reads=Reads.DIGITS,
    ),
    IdKind("imo", imo, ("ship", "fleet"), also="imo number; imo no", reads=Reads.DIGITS),
    IdKind("mmsi", mmsi, ("mmsi",), also="mmsi number; maritime mobile service identity", reads=Reads.DIGITS),
    IdKind(
        "tail-number",
        tail_number,
        ("tail",),
        has_check=False,
        also="aircraft tail number; registration mark",
        reads=Reads.PLAIN,
    ),
    IdKind("wallet", wallet, ("wallet",), also="digital currency address; crypto wallet; wallet address; public key"),
    _unchecked(ANY, other, ANY, "id; id no; id number; identification; identification number; number; document"),
)
KINDS: Mapping[str, IdKind] = MappingProxyType({kind.word: kind for kind in _ALL})


def kind_of(word: str) -> IdKind:
    """Return the kind that ``word`` names ("R.F.C.", "taxid"); a word not known here is a kind of its own."""
    bare = _bare(word)
    if not bare:
        return KINDS[ANY]
    return KINDS.get(word) or _BY_WORD.get(bare) or _unchecked(bare, other, bare)


def parse_identifier(text: str) -> Identifier:
    """Return ``text``, as people type it: "rfc:XYZ...", "passport/MX:G123" or a bare number of a kind unknown.

    What stands before a colon and is no kind belongs to the number.
    """
    label, colon, number = text.partition(":")
    word, _, country = label.partition("/")
    kind = kind_of(word).word if colon else ANY
    if not number.strip() or kind == ANY or kind not in KINDS:
        return Identifier(ANY, text)
    return Identifier(kind, number.strip(), country.strip().upper() or None)


def compact(kind: str, number: str) -> str:
    """Return ``number`` as it is compared with others of its kind; never raises, twice is once."""
    return kind_of(kind).module.compact(number)


def is_valid(kind: str, number: str) -> bool | None:
    """Return whether ``number`` has the form and check digit of its kind; None when that cannot be told."""
    known = kind_of(kind)
    if not known.has_check:
        return None
    return known.module.is_valid(number) or (None if known.many_rules else False)


def _bare(word: str) -> str:
    return "".join(sign for sign in word.casefold() if sign.isalnum())


_BY_WORD = {_bare(word): kind for kind in _ALL for word in (kind.word, *kind.also.split(";"))}
