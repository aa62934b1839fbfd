import importlib
import pkgutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tamiz.ids
from tamiz.errors import QueryError
from tamiz.ids import ANY, KINDS, compact, is_valid, kind_of, parse_identifier
from tamiz.ids.compare import _DIGITAL
from tamiz.ids.registry import Reads
from tamiz.ids.text import plain
from tamiz.model import Identifier

HELPERS = {"checks", "compare", "decoded", "generic", "mexican", "registry", "text"}
PIECES = (
    "RFC IMO CURP CLABE MMSI LEI IBAN BIC SWIFT ISIN CAS RN NIT SSN RUC VAT No. XXX 0x bc1 bitcoin: "
    "QUVZ010203ABA QUVZ800229HSLRLN02 9074729 213800KUD8LAJWSQ9D15 GB82WEST12345698765432 DE136695976 "
    "O I L 0 1 2 7 9 - . / & Ñ n\u0303 ٣ Ａ А ﷺ \u200b \ud800 \u202e ß"
).split()
LOOKS_LIKE_NUMBERS = st.lists(st.sampled_from([*PIECES, " "]), max_size=12).map("".join)
ANY_NUMBER = st.one_of(st.text(st.characters(), max_size=40), LOOKS_LIKE_NUMBERS)
ANY_KIND = st.sampled_from(sorted(KINDS))

# Published examples, and numbers made up with the published check digits.
VALID = [
    ("rfc", "QUVZ-010203-ABA", "QUVZ010203ABA"),
    ("curp", "QUVZ800229HSLRLN02", "QUVZ800229HSLRLN02"),
    ("clabe", "032 180 00011835971 9", "032180000118359719"),
    ("imo-ship", "IMO 9074729", "9074729"),
    ("imo-company", "2041999", "2041999"),
    ("imo", "IMO 2041999", "2041999"),
    ("mmsi", "366 999 712", "366999712"),
    ("lei", "2138-00KUD8LAJWSQ9D-15", "213800KUD8LAJWSQ9D15"),
    ("bic", "deutdeff500", "DEUTDEFF500"),
    ("bic", "SWIFT/BIC: DEUTDEFFXXX", "DEUTDEFF"),
    ("iban", "IBAN GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"),
    ("isin", "US0378331005", "US0378331005"),
    ("cas", "CAS RN 50-00-0", "50-00-0"),
    ("cas", "0050000", "50-00-0"),
    ("ssn", "536-90-4399", "536904399"),
    ("nit", "213.123.432-1", "2131234321"),
    ("nit", "NIT 576937-K", "576937K"),
    ("ruc", "20512333797", "20512333797"),
    ("vat", "VAT No. DE 136,695 976", "DE136695976"),
    ("wallet", "0xDE709F2102306220921060314715629080E2FB77", "0xde709f2102306220921060314715629080e2fb77"),
]
WRONG = [
    ("rfc", "QUVZ010203AB9"),
    ("curp", "QUVZ800229HSLRLN09"),
    ("clabe", "032180000118359718"),
    ("imo-ship", "9074728"),
    ("imo-company", "2041998"),
    ("imo", "9074728"),
    ("mmsi", "866999712"),
    ("lei", "213800KUD8LAJWSQ9D16"),
    ("bic", "DEUTQQFF"),
    ("iban", "GB82WEST12345698765433"),
    ("isin", "US0378331004"),
    ("cas", "50-00-1"),
    ("ssn", "666-12-3456"),
    ("nit", "2131234322"),
    ("ruc", "20512333798"),
    ("vat", "DE136695977"),
    ("vat", "136695976"),
    ("wallet", "0xde709f2102306220921060314715629080e2fb7"),
]


@pytest.mark.parametrize(("kind", "written", "compacted"), VALID)
def test_a_valid_number_is_compacted_and_passes(kind: str, written: str, compacted: str) -> None:
    assert kind_of(kind).module.validate(written) == compacted
    assert is_valid(kind, written) is True


@pytest.mark.parametrize(("kind", "written"), WRONG)
def test_a_wrong_number_is_refused_with_what_is_wrong_and_what_to_do(kind: str, written: str) -> None:
    with pytest.raises(QueryError, match=r"is not a valid .*: .+\. Compare it with the document"):
        kind_of(kind).module.validate(written)
    assert is_valid(kind, written) is (None if KINDS[kind].many_rules else False)


def test_every_kind_with_a_check_has_a_valid_and_a_wrong_example() -> None:
    checked = {word for word, kind in KINDS.items() if kind.has_check}
    assert {kind for kind, *_ in VALID} == {kind for kind, _ in WRONG} == checked


@settings(max_examples=500)
@given(kind=ANY_KIND, number=ANY_NUMBER)
def test_compacting_any_text_twice_is_compacting_it_once(kind: str, number: str) -> None:
    once = compact(kind, number)
    assert compact(kind, once) == once


@settings(max_examples=500)
@given(kind=ANY_KIND, number=ANY_NUMBER)
def test_validity_is_a_matter_of_the_compact_form(kind: str, number: str) -> None:
    assert is_valid(kind, number) == is_valid(kind, compact(kind, number))


@given(kind=ANY_KIND, number=ANY_NUMBER)
def test_validate_returns_the_compact_form_or_refuses(kind: str, number: str) -> None:
    module = kind_of(kind).module
    accepted = {module.validate(number)} if module.is_valid(number) else set()
    assert accepted <= {module.compact(number)}


@given(
    country=st.sampled_from("AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT MT NL PL SE SK XI".split()),
    rest=ANY_NUMBER,
)
def test_no_country_of_the_vat_raises(country: str, rest: str) -> None:
    assert is_valid("vat", country + rest) in {True, None}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_cell_of_megabytes_is_refused_in_a_line(kind: str) -> None:
    with pytest.raises(QueryError) as refusal:
        kind_of(kind).module.validate(" bitcoin:" * 500_000 + "-" * 5_000_000 if kind == "wallet" else "-" * 5_000_000)
    assert len(str(refusal.value)) < 300


def test_a_kind_without_a_check_is_neither_valid_nor_wrong() -> None:
    assert is_valid("passport", "G1234567") is None
    assert is_valid("a kind of one's own", "12") is None


@pytest.mark.parametrize("kind", ["passport", "national-id", "tax-id", "registration-number", "tail-number", "any"])
def test_what_holds_no_letter_or_digit_is_refused_even_without_a_check(kind: str) -> None:
    with pytest.raises(QueryError, match="is not a valid"):
        kind_of(kind).module.validate(" -- ")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("rfc", "rfc"),
        ("R.F.C.", "rfc"),
        ("C.U.R.P.", "curp"),
        ("taxid", "tax-id"),
        ("Tax ID No.", "tax-id"),
        ("NIT #", "nit"),
        ("SWIFT/BIC", "bic"),
        ("imoNumber", "imo"),
        ("Vessel Registration Identification IMO", "imo-ship"),
        ("Company Number IMO", "imo-company"),
        ("passportNumber", "passport"),
        ("Digital Currency Address", "wallet"),
        ("id", ANY),
        (" ", ANY),
    ],
)
def test_a_kind_is_known_by_the_words_that_lists_and_tables_use(word: str, kind: str) -> None:
    assert kind_of(word).word == kind


def test_a_word_not_known_is_a_kind_of_its_own() -> None:
    assert kind_of("Cartilla militar") == kind_of("cartilla-militar")
    assert not kind_of("Cartilla militar").meets(kind_of("passport"))
    assert kind_of("Cartilla militar").meets(kind_of(ANY))


def test_no_two_kinds_claim_one_word() -> None:
    words = [tamiz.ids.registry._bare(word) for kind in KINDS.values() for word in (kind.word, *kind.also.split(";"))]
    claimed = [word for word in words if word]
    assert len(claimed) == len(set(claimed))


def test_ships_and_their_companies_are_apart_and_a_bare_imo_is_either() -> None:
    assert not KINDS["imo-ship"].meets(KINDS["imo-company"])
    assert KINDS["imo"].meets(KINDS["imo-ship"])
    assert KINDS["imo"].meets(KINDS["imo-company"])


def test_every_module_has_the_shape_of_its_siblings_and_a_line_in_the_registry() -> None:
    names = {module.name for module in pkgutil.iter_modules(tamiz.ids.__path__)} - HELPERS
    modules = {importlib.import_module(f"tamiz.ids.{name}").__name__ for name in names}
    assert modules == {kind.module.__name__ for kind in KINDS.values()}  # type: ignore[attr-defined]  # modules


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_module_says_what_the_number_is_and_where_it_is_specified(kind: str) -> None:
    said = KINDS[kind].module.__doc__ or ""
    assert "pecification" in said
    assert "https://" in said or kind in {ANY, "account"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("rfc:QUVZ010203ABA", Identifier("rfc", "QUVZ010203ABA")),
        ("R.F.C.: QUVZ010203ABA", Identifier("rfc", "QUVZ010203ABA")),
        ("passport/mx:G8765432", Identifier("passport", "G8765432", "MX")),
        ("9074729", Identifier(ANY, "9074729")),
        ("a:b", Identifier(ANY, "a:b")),
        ("rfc:", Identifier(ANY, "rfc:")),
        ("", Identifier(ANY, "")),
    ],
)
def test_an_identifier_is_read_as_people_type_it(typed: str, read: Identifier) -> None:
    assert parse_identifier(typed) == read


LABELS = st.sampled_from("RUC NIT SSN IMO MMSI CAS CASRN CLABE VAT RFC NO NUMERO Ñ K".split())
WRITTEN = st.one_of(
    st.text(max_size=20), st.builds("".join, st.lists(LABELS | st.text("0123456789OILKX- .", max_size=8), max_size=4))
)


@given(st.sampled_from(sorted(KINDS)), WRITTEN)
def test_a_kind_changes_only_the_numbers_it_says_it_changes(kind: str, number: str) -> None:
    bare, compacted, reads = plain(number), compact(kind, number).upper(), KINDS[kind].reads
    assert reads is Reads.OWN or compacted == bare or (reads is Reads.DIGITS and _DIGITAL.fullmatch(bare))
