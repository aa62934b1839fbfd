import gzip
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.list_files import UN
from tamiz.dates import Between, Day, Interval, Open
from tamiz.errors import SourceError
from tamiz.model import Address, Entity, Grade, Identifier, Link, Schema
from tamiz.sources.un_xml import parse_un_xml

LOADED = parse_un_xml(UN)
PERSON, PLAIN, FIRM = LOADED.entities


def changed(old: str, new: str) -> bytes:
    assert old in UN.decode()
    return UN.decode().replace(old, new).encode()


def refuse(data: bytes) -> str:
    with pytest.raises(SourceError) as refused:
        parse_un_xml(data)
    return str(refused.value)


def reasons(entity: Entity) -> list[tuple[str, str]]:
    return [(doubt.where, doubt.text) for doubt in entity.unreadable]


def test_the_reference_number_names_the_party_and_trailing_blanks_do_not() -> None:
    assert [entity.id for entity in LOADED.entities] == ["un-sc:QDi.901", "un-sc:CDi.902", "un-sc:KPe.903"]
    assert FIRM.identifiers == (Identifier("un-reference", "KPe.903"),)


def test_names_are_graded_by_the_quality_of_the_alias() -> None:
    assert PERSON.caption == "INVENTADO BIN PRUEBA AL-EJEMPLO"
    assert [(name.text, name.grade.value) for name in PERSON.names] == [
        ("INVENTADO BIN PRUEBA AL-EJEMPLO", "primary"),
        ("مثال مخترع الكبير", "strong"),
        ("Inventado Ejemplar", "strong"),
        ("Ynventado Ejemplar", "strong"),
        ("Abu Prueba", "weak"),
        ("أبو تجربة", "weak"),
        ("Ejemplo Falso", "strong"),
        ("Эхемпло Фальсо", "strong"),
        ("Falso Dos", "strong"),
    ]


def test_a_firm_with_two_names_in_one_field_has_two_and_keeps_its_former_one() -> None:
    assert FIRM.schema is Schema.ORGANIZATION
    assert [(name.text, name.grade.value) for name in FIRM.names] == [
        ("COMPAGNIE FICTIVE DES LACS (CFL)", "primary"),
        ("FICTIVE LAKES COMPANY (FLC)", "strong"),
        ("Lagos Ficticios", "strong"),
        ("Lagos de Antes", "former"),
    ]


def test_birth_dates_are_read_in_all_their_forms_and_those_of_aliases_too() -> None:
    assert [str(born) for born in PERSON.birth_dates] == [
        "1965-04-08",
        "circa 1961",
        "circa 1960-01-01/1962-12-31",
        "1977-08-01/1977-09-30",
        "1973-09",
        "1979-12-31",
        "1958-01-01/1964-12-31",
    ]
    assert PERSON.birth_places == ("Kandahar, Afghanistan (possibly)", "Algiers, Algeria")


def test_a_listing_starts_on_its_day_and_ends_when_it_says_so() -> None:
    listed, ended = PERSON.designations[0], FIRM.designations[0]
    assert (listed.program, listed.authority, listed.country) == ("Al-Qaida", "UN Security Council", "UN")
    assert listed.interval == Interval(Day(date(2011, 3, 5)), Open())
    assert listed.note == "amended 2014-06-02, 2016-10-13"
    assert ended.interval == Interval(Day(date(2016, 3, 2)), Day(date(2020, 5, 6)))


def test_papers_addresses_and_nationalities_carry_countries() -> None:
    assert PERSON.countries == ("IR", "AF")
    assert [(one.kind, one.country) for one in PERSON.identifiers[1:]] == [
        ("passport", "AF"),
        ("passport", "SY"),
        ("passport", None),
        ("national-id", "LY"),
    ]
    text = "1 Invented Street, Peshawar, Khyber Pakhtunkhwa, 00000, Pakistan (previous address)"
    assert PERSON.addresses == (Address(text, "Peshawar", "PK"),)


def test_comments_give_the_gender_and_the_entries_they_mention() -> None:
    assert (PERSON.gender, PLAIN.gender, FIRM.gender) == ("male", "female", None)
    assert PERSON.links == (Link("mentioned", "un-sc:QDe.902"),)
    assert PERSON.remarks is not None
    assert PERSON.remarks.startswith("Title: Haji\nTitle: Maulavi\nPosition: Treasurer of an invented front\n")
    assert PERSON.remarks.endswith("was concluded on 22 Jun. 2012. Gender: Male.")


def test_what_is_not_understood_stays_with_the_party_and_its_path() -> None:
    assert reasons(PERSON) == [
        ("INDIVIDUAL QDi.901/INDIVIDUAL_ALIAS/NOTE", "Passport number: X000; DOB: 1948; POB: Nowhere")
    ]
    assert reasons(PLAIN) == [
        ("INDIVIDUAL CDi.902/LISTED_ON", "last week"),
        ("INDIVIDUAL CDi.902/NATIONALITY", "na"),
        ("INDIVIDUAL CDi.902/FAVOURITE_COLOUR", "blue"),
        ("INDIVIDUAL CDi.902/INDIVIDUAL_ALIAS/DATE_OF_BIRTH", "null"),
        ("INDIVIDUAL CDi.902/INDIVIDUAL_ALIAS/QUALITY", "Excellent"),
        ("INDIVIDUAL CDi.902/INDIVIDUAL_DATE_OF_BIRTH/NOTE", "30-35 years old"),
    ]
    assert PLAIN.designations[0].interval == Interval(Between(None, None), Open())
    assert FIRM.unreadable == ()


def test_the_report_carries_the_day_the_file_was_generated_and_its_counts() -> None:
    report = LOADED.report
    assert (report.list_id, report.format, report.published) == ("un-sc", "un-xml", date(2031, 3, 7))
    assert (report.records, report.entities, report.files[0].records) == (3, 3, 3)
    assert dict(report.names) == {Grade.PRIMARY: 3, Grade.STRONG: 9, Grade.WEAK: 2, Grade.FORMER: 1}
    assert report.unreadable == (*PERSON.unreadable, *PLAIN.unreadable)


def test_a_packed_list_reads_alike() -> None:
    assert parse_un_xml(gzip.compress(UN), name="consolidated.xml.gz").entities == LOADED.entities


def test_an_element_that_is_new_beside_the_records_is_listed() -> None:
    report = parse_un_xml(changed("  <ENTITIES>", "  <VESSELS><VESSEL>X</VESSEL></VESSELS> odd <ENTITIES>")).report
    assert [(one.where, one.text) for one in report.unreadable[:3]] == [
        ("CONSOLIDATED_LIST/VESSELS/VESSEL", "X"),
        ("CONSOLIDATED_LIST/VESSELS", ""),
        ("CONSOLIDATED_LIST", "odd"),
    ]


def test_text_between_elements_and_attributes_and_repeated_fields_are_listed() -> None:
    odd = changed("<GENDER>Female</GENDER>", 'loose <GENDER sure="no">Female</GENDER><GENDER>Male</GENDER>')
    found = {(one.where, one.text) for one in parse_un_xml(odd).entities[1].unreadable} - set(reasons(PLAIN))
    assert found == {
        ("INDIVIDUAL CDi.902", "loose"),
        ("INDIVIDUAL CDi.902/GENDER@sure", "no"),
        ("INDIVIDUAL CDi.902/GENDER", "Male"),
    }


def test_a_field_that_has_become_an_element_is_listed() -> None:
    odd = changed("<GENDER>Female</GENDER>", "<GENDER><VALUE>Female</VALUE></GENDER>")
    assert ("INDIVIDUAL CDi.902/GENDER/VALUE", "Female") in reasons(parse_un_xml(odd).entities[1])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<REFERENCE_NUMBER>CDi.902</REFERENCE_NUMBER>", ""),
        ("<FIRST_NAME>SENCILLA</FIRST_NAME>", "<FIRST_NAME/>"),
    ],
)
def test_a_record_without_id_or_name_refuses_the_whole(old: str, new: str) -> None:
    assert "lacks its reference number or its name" in refuse(changed(old, new))


def test_two_records_of_one_reference_are_refused() -> None:
    assert "1 ids stand for more than one record" in refuse(changed("CDi.902", "QDi.901"))


def test_a_record_that_was_put_into_a_comment_is_missed_and_refused() -> None:
    hidden = changed("    <ENTITY>\n", "    <!-- <ENTITY>\n").replace(b"</ENTITY>", b"</ENTITY> -->")
    assert "3 records stand in the file and 2 were read" in refuse(hidden)


def test_another_list_is_refused_by_its_root() -> None:
    assert "its root is sdnList, and the UN list's is CONSOLIDATED_LIST" in refuse(b"<sdnList><sdnEntry/></sdnList>")


def test_a_day_of_generation_that_is_missing_or_odd_is_said() -> None:
    missing = parse_un_xml(changed(' dateGenerated="2031-03-07T23:00:04.625Z"', "")).report
    odd = parse_un_xml(changed("2031-03-07T23", "07.03.2031 T23")).report
    assert (missing.published, len(missing.notes)) == (None, 1)
    assert (odd.published, odd.unreadable[0].where) == (None, "CONSOLIDATED_LIST@dateGenerated")


def test_an_empty_list_is_a_list_without_parties() -> None:
    report = parse_un_xml(b'<CONSOLIDATED_LIST dateGenerated="2031-03-07"/>').report
    assert (report.records, report.entities) == (0, 0)


@given(data=st.binary(max_size=300) | st.text(alphabet="<>/!-&;ab\"'= INDVUAL", max_size=200).map(str.encode))
def test_any_bytes_are_refused_or_read_and_nothing_else_is_raised(data: bytes) -> None:
    for body in (data, b"<CONSOLIDATED_LIST><INDIVIDUALS>" + data + b"</INDIVIDUALS></CONSOLIDATED_LIST>"):
        try:
            report = parse_un_xml(body).report
        except SourceError:
            continue
        assert report.records == report.entities
