import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.model import Grade, Identifier, Link, Name, Schema
from tamiz.sources.ofac_dates import parse_ofac_date
from tamiz.sources.ofac_remarks import Facts, merge, read_part, split_remarks


def read(part: str, schema: Schema = Schema.PERSON) -> Facts | None:
    return read_part(part, schema)


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("08 Apr 1965", "1965-04-08"),
        ("Apr 1965", "1965-04"),
        ("1965", "1965"),
        ("12 September 1993", "1993-09-12"),
        ("circa 1961", "circa 1961"),
        ("circa 07 Jul 1966", "circa 1966-07-07"),
        ("1961 to 1963", "1961-01-01/1963-12-31"),
        ("Mar 1965 to Mar 1966", "1965-03-01/1966-03-31"),
        ("01 Jan 1953 to 31 Dec 1954", "1953-01-01/1954-12-31"),
        ("circa 1979-1982", "circa 1979-01-01/1982-12-31"),
    ],
)
def test_every_form_of_date_is_read(written: str, means: str) -> None:
    assert str(parse_ofac_date(written)) == means


@pytest.mark.parametrize("written", ["", "31 Feb 1965", "08 Foo 1965", "1963 to 1961", "1965 or so", "circa", "0000"])
def test_what_is_no_date_is_none(written: str) -> None:
    assert parse_ofac_date(written) is None


@pytest.mark.parametrize(
    ("part", "identifier"),
    [
        ("Passport 12345678 (Mexico)", Identifier("passport", "12345678", "MX")),
        ("alt. Passport RL 1794375 (Lebanon)", Identifier("passport", "RL 1794375", "LB")),
        ("Passport 1 (Iraq) issued 02 Feb 1985 expires 21 Aug 2005", Identifier("passport", "1", "IQ")),
        ("National ID No. D489833(9) (Hong Kong)", Identifier("national-id", "D489833(9)", "HK")),
        ("National ID No. 980335608 (Region: Gaza)", Identifier("national-id", "980335608", "PS")),
        ("R.F.C. # PMA-910805 (Mexico)", Identifier("rfc", "PMA-910805", "MX")),
        ("C.U.R.P. AIMM67125HCHRRG06 (Mexico) issued 1968", Identifier("curp", "AIMM67125HCHRRG06", "MX")),
        ("NIT # 800146749-7 (Colombia)", Identifier("nit", "800146749-7", "CO")),
        ("D.N.I. 78.865.882 (Spain)", Identifier("dni", "78.865.882", "ES")),
        ("Tax ID No. 7702070139 (Russia)", Identifier("tax-id", "7702070139", "RU")),
        ("Registration Number HRA 738077 (Stuttgart) (Germany)", Identifier("registration-number", "HRA 738077", "DE")),
        ("SWIFT/BIC EXMPMXMM", Identifier("bic", "EXMPMXMM")),
        ("Digital Currency Address - XBT 1Example", Identifier("wallet", "1Example")),
        ("alt. DigitalCurrency Address - BCH qqexample", Identifier("wallet", "qqexample")),
        ("Telephone (98)(21)(66153220)", Identifier("phone", "(98)(21)(66153220)")),
        ("Fax: 0097282858208", Identifier("fax", "0097282858208")),
        ("info@example.test", Identifier("email", "info@example.test")),
        ("www.example.test", Identifier("website", "www.example.test")),
        ("Aircraft Manufacturer's Serial Number (MSN) 1023", Identifier("serial-number", "1023")),
        ("Aircraft Tail Number M-IABU", Identifier("tail-number", "M-IABU")),
    ],
)
def test_numbers_are_read_with_kind_and_country(part: str, identifier: Identifier) -> None:
    facts = read(part)
    assert facts is not None
    assert (facts.identifiers, facts.doubts) == ((identifier,), ())


@pytest.mark.parametrize(
    ("schema", "part", "kind"),
    [
        (Schema.VESSEL, "Vessel Registration Identification IMO 9000001", "imo-ship"),
        (Schema.VESSEL, "Identification Number IMO 9000001", "imo-ship"),
        (Schema.ORGANIZATION, "Identification Number IMO 5000001", "imo-company"),
        (Schema.ORGANIZATION, "Company Number IMO 5000001", "imo-company"),
    ],
)
def test_a_ships_imo_number_is_not_its_owners(schema: Schema, part: str, kind: str) -> None:
    facts = read(part, schema)
    assert facts is not None
    assert [identifier.kind for identifier in facts.identifiers] == [kind]


def test_a_number_of_an_unknown_issuer_is_kept_and_doubted() -> None:
    facts = read("Matricula Mercantil No 121398 (Ciudadela)")
    assert facts is not None
    assert facts.identifiers == (Identifier("registration-number", "121398"),)
    assert facts.doubts == ("the issuer 'Ciudadela' is no country that is known",)


def test_quotation_marks_make_a_weak_alias_former_or_not() -> None:
    facts = [read(part) for part in ("a.k.a. 'BNC'", "f.k.a. 'O'HARA BANK'", "d.b.a. 'X'")]
    assert merge(one for one in facts if one).names == tuple(
        Name(text, Grade.WEAK) for text in ("BNC", "O'HARA BANK", "X")
    )


def test_the_name_a_firm_issues_securities_under_is_a_name() -> None:
    facts = read("Issuer Name China General Example Corporation", Schema.ORGANIZATION)
    assert facts == Facts(names=(Name("China General Example Corporation", Grade.STRONG),))


@pytest.mark.parametrize(
    ("part", "link"),
    [
        ("Linked To: GRUPO INVENTADO, S.A.", Link("linked-to", "GRUPO INVENTADO, S.A.")),
        ("Aircraft Operator AEROLINEA", Link("operator", "AEROLINEA")),
        ("wife of Fulano de Tal", Link("family", "Fulano de Tal", "wife of Fulano de Tal")),
        ("HAMAS - Nowhere", Link("member-of", "HAMAS", "HAMAS - Nowhere")),
        ("Member ETA", Link("member-of", "ETA", "Member ETA")),
    ],
)
def test_ties_to_other_parties_are_links(part: str, link: Link) -> None:
    assert read(part) == Facts(links=(link,))


@pytest.mark.parametrize(
    "part",
    [
        "Secondary sanctions risk: section 1(b) of Executive Order 13224",
        "Additional Sanctions Information - Subject to Secondary Sanctions",
        "alt. Executive Order 13846 information: IMPORT SANCTIONS.  Sec. 5(a)(vi)",
        "Organization Established Date 21 Mar 2017",
        "all offices worldwide",
        "Deputy Minister of Imaginary Affairs",
        "ICTY indictee",
    ],
)
def test_notes_and_offices_are_understood_and_have_no_field(part: str) -> None:
    assert read(part) == Facts()


@pytest.mark.parametrize(
    "part",
    [
        "possibly a shell of another firm",
        "DOB the day after",
        "nationality Atlantis",
        "NIT # Provisional (Colombia)",
        "Passport",
        "Secret Number 5",
        "a.k.a. 'CUT OF",
        "President since 1979",
        "",
        "x" * 5_000,
        "Passport 1" + " (a)" * 5_000,
        "general " * 16_000 + "7",
    ],
)
def test_what_is_not_understood_is_said_to_be_so(part: str) -> None:
    assert read(part) is None


def test_a_title_of_the_title_column_is_understood_in_the_remarks() -> None:
    assert read_part("Scientist", Schema.PERSON) is None
    assert read_part("Scientist", Schema.PERSON, {"Scientist"}) == Facts()


def test_parts_are_split_at_semicolons_but_not_inside_a_quoted_alias() -> None:
    text = "DOB 1950;arrested 23 Apr 2002; a.k.a. 'ONE; AND TWO'; Linked To: X S.A.; a.k.a. 'CUT."
    assert split_remarks(text) == (
        "DOB 1950",
        "arrested 23 Apr 2002",
        "a.k.a. 'ONE; AND TWO'",
        "Linked To: X S.A.",
        "a.k.a. 'CUT",
    )


@given(text=st.text(alphabet=st.characters() | st.sampled_from(";' .afk")))
def test_splitting_keeps_every_letter_and_digit_of_any_text_in_order(text: str) -> None:
    kept = "".join(split_remarks(text))
    assert [char for char in kept if char.isalnum()] == [char for char in text if char.isalnum()]


@given(text=st.text(), schema=st.sampled_from(Schema))
def test_any_text_is_read_or_not_understood_and_never_raises(text: str, schema: Schema) -> None:
    for label in ("", "DOB ", "Passport ", "a.k.a. '", "Identification Number IMO ", "nationality "):
        assert isinstance(read_part(label + text, schema), Facts | None)


@given(text=st.text(alphabet="0123456789 JanFebcirca to-", max_size=30))
def test_any_date_like_text_is_a_date_or_none(text: str) -> None:
    parsed = parse_ofac_date(text)
    assert parsed is None or parsed.earliest <= parsed.latest
