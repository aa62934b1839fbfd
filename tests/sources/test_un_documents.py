import pytest

from tamiz.model import Identifier
from tamiz.sources.un_documents import read_document
from tamiz.sources.un_part import Part
from tamiz.sources.xml_input import Node


def paper(**fields: str) -> Part:
    return Part(Node("INDIVIDUAL_DOCUMENT", "", (), tuple(Node(tag, text) for tag, text in fields.items())), "X")


@pytest.mark.parametrize(
    ("kind", "number", "identifier"),
    [
        ("Passport", "A0000013", Identifier("passport", "A0000013")),
        ("Passport", "Afghan passport number SE 012820", Identifier("passport", "SE 012820", "AF")),
        ("Passport", "Libya B/002210", Identifier("passport", "B/002210", "LY")),
        ("Passport", "563210184 (Expires 18 Jun. 2018)", Identifier("passport", "563210184")),
        ("Passport", "R00005943, South Sudan", Identifier("passport", "R00005943", "SS")),
        ("Passport", "TR-P 614 166", Identifier("passport", "TR-P 614 166")),
        ("Passport", "Provisional passport No.: 28642163", Identifier("passport", "28642163")),
        (
            "Passport",
            "German travel document (“Reiseausweis”) A 0139243",
            Identifier("travel-document", "A 0139243", "DE"),
        ),
        (
            "National Identification Number",
            "Social Security Number 423-31-3021 (US)",
            Identifier("ssn", "423-31-3021", "US"),
        ),
        ("National Identification Number", "Cedula No. 80413253", Identifier("cedula", "80413253")),
        ("National Identification Number", "Ration card no: 6110922", Identifier("ration-card", "6110922")),
        ("Laissez-passer", "Laissez-passer no. N°235/MIN/DIR", Identifier("travel-document", "235/MIN/DIR")),
        ("Numéro de passeport", "EC0000009", Identifier("passport", "EC0000009")),
        ("Ticket", "17", Identifier("document", "17")),
    ],
)
def test_the_number_is_told_from_the_words_around_it(kind: str, number: str, identifier: Identifier) -> None:
    found, line = read_document(paper(TYPE_OF_DOCUMENT=kind, NUMBER=number))
    assert found == identifier
    assert line == f"{number}: {kind}"


def test_the_second_type_and_the_issuing_country_go_first() -> None:
    part = paper(
        TYPE_OF_DOCUMENT="National Identification Number",
        TYPE_OF_DOCUMENT2="diplomatic passport",
        NUMBER="D1",
        ISSUING_COUNTRY="Syrian Arab Republic",
        COUNTRY_OF_ISSUE="Lebanon",
        DATE_OF_ISSUE="2011-12-07",
    )
    assert read_document(part) == (
        Identifier("passport", "D1", "SY"),
        "D1: diplomatic passport, issued 2011-12-07, issued in Lebanon",
    )
    assert list(part.not_understood()) == []


def test_a_paper_without_a_number_is_a_remark_and_an_empty_one_nothing() -> None:
    assert read_document(paper(TYPE_OF_DOCUMENT="Passport", NOTE="revoked")) == (None, "Passport, note revoked")
    assert read_document(paper()) == (None, None)


def test_a_number_without_digits_and_an_unknown_country_are_listed() -> None:
    part = paper(NUMBER="unknown", ISSUING_COUNTRY="Atlantis")
    assert read_document(part)[0] is None
    assert [doubt.text for doubt in part.not_understood()] == ["Atlantis", "unknown"]
