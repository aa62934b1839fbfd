import gzip

import pytest

from sources.list_files import BARS, NON_SDN, SDN
from tamiz.dates import Between, Interval
from tamiz.errors import SourceError
from tamiz.model import Address, Entity, Grade, Identifier, Link, Schema
from tamiz.sources.ofac_csv import parse_ofac_csv

LOADED = parse_ofac_csv(SDN)
PARTIES = {entity.id.removeprefix("us-ofac-sdn:"): entity for entity in LOADED.entities}


def grades(entity: Entity) -> dict[str, str]:
    return {name.text: name.grade.value for name in entity.names}


def reasons(entity: Entity) -> list[tuple[str, str]]:
    return [(doubt.where, doubt.text) for doubt in entity.unreadable]


def changed(name: str, old: bytes, new: bytes) -> dict[str, bytes]:
    assert old in SDN[name]
    return {**SDN, name: SDN[name].replace(old, new)}


def test_names_are_graded_by_the_file_they_stand_in() -> None:
    assert grades(PARTIES["101"]) == {
        "ZARAGOZA PRUEBA, Lorenzo Ficticio": "primary",
        "ZARAGOZA, Lorenzo": "strong",
        "ZARAGOZA PRUEBAS, Laurencio": "former",
        "EL FICTICIO": "weak",
        "EL CUENTO": "weak",
    }
    assert grades(PARTIES["102"])["TORRE AZUL COMERCIAL, S.A. DE C.V."] == "strong"


def test_a_person_carries_what_the_remarks_say() -> None:
    person = PARTIES["101"]
    assert [str(born) for born in person.birth_dates] == [
        "1965-04-08",
        "1965-04",
        "circa 1961",
        "1961-01-01/1963-12-31",
    ]
    assert person.birth_places == ("Culiacan, Sinaloa, Mexico", "Los Mochis, Mexico")
    assert (person.countries, person.gender) == (("MX", "ES"), "male")
    assert Identifier("rfc", "ZAPL-650408-AB1", "MX") in person.identifiers
    assert person.links == (Link("linked-to", "TORRE AZUL TRADING"),)
    assert person.remarks is not None
    assert person.remarks.startswith("Title: Founder\nDOB 08 Apr 1965; alt. DOB Apr 1965")


def test_the_program_string_is_one_designation_a_tag_without_a_date() -> None:
    tags = [(one.program, one.authority, one.country) for one in PARTIES["102"].designations]
    assert tags == [
        ("SDNTK", "US Treasury (OFAC)", "US"),
        ("FTO", "US State", "US"),
        ("SDGT", "US Treasury (OFAC)", "US"),
        ("ILLICIT-DRUGS-EO14059", "US Treasury (OFAC)", "US"),
    ]
    assert PARTIES["102"].designations[0].interval == Interval(Between(None, None))
    assert [one.program for one in PARTIES["110"].designations] == ["CAATSA - RUSSIA"]


def test_types_are_schemas_and_an_unknown_type_may_be_anything() -> None:
    schemas = {number: PARTIES[number].schema for number in ("101", "102", "103", "104", "109")}
    assert list(schemas.values()) == [Schema.PERSON, Schema.ORGANIZATION, Schema.VESSEL, Schema.AIRPLANE, Schema.THING]
    assert ("sdn.csv line 9, type", "spacecraft") in reasons(PARTIES["109"])


def test_a_vessels_columns_are_kept() -> None:
    vessel = PARTIES["103"]
    assert vessel.countries == ("AG",)
    assert {(one.kind, one.value) for one in vessel.identifiers} >= {("imo-ship", "9000001"), ("call-sign", "XQ1234")}
    assert Link("owner", "Naviera Inventada S.A.") in vessel.links
    assert vessel.remarks is not None
    assert "Vessel type: Crude Oil Tanker\nTonnage: 318,000\nGross registered tonnage: 163,660" in vessel.remarks


def test_remarks_go_on_in_the_comments_file_at_the_thousandth_character() -> None:
    wallets = [one.value for one in PARTIES["105"].identifiers if one.kind == "wallet"]
    assert wallets == [f"1Example{number:02d}WalletAddressQqZz" for number in range(25)]
    assert grades(PARTIES["105"])["QUETZAL PAY"] == "weak"
    assert PARTIES["105"].unreadable == ()


def test_a_blank_lost_at_the_thousandth_character_does_not_glue_words() -> None:
    assert len([one for one in PARTIES["106"].identifiers if one.kind == "wallet"]) == 24
    assert PARTIES["106"].unreadable == ()


def test_a_remark_cut_without_its_comments_is_not_half_read() -> None:
    alone = parse_ofac_csv({name: data for name, data in SDN.items() if name != "sdn_comments.csv"})
    quetzal = alone.entities[4]
    assert quetzal.unreadable[-1].reason == "is cut here, and no comments file says how it goes on"
    assert not any(quetzal.unreadable[-1].text.endswith(one.value) for one in quetzal.identifiers)
    assert reasons(PARTIES["110"])[-1] == ("sdn.csv line 10, remarks", "a.k.a. 'SIN FI")


def test_an_overflow_that_joins_nothing_is_listed_where_it_begins() -> None:
    bank = parse_ofac_csv(NON_SDN, "us-ofac-nonsdn").entities[1]
    assert reasons(bank) == [("cons_prim.csv line 2, remarks", "a.k.a. 'BI'")]
    assert bank.remarks is not None
    assert bank.remarks.endswith("… a.k.a. 'BI'.")


def test_addresses_are_whole_with_city_and_country_and_empty_lines_are_none() -> None:
    assert PARTIES["101"].addresses == (
        Address("Calle Inventada 1, Culiacan, Sinaloa 80000, Mexico", "Culiacan, Sinaloa 80000", "MX"),
        Address("Region: Gaza", None, "PS"),
    )
    assert PARTIES["105"].addresses == (Address("1 Nowhere Street, Korea, North", None, "KP"),)
    assert PARTIES["103"].addresses == ()
    assert PARTIES["109"].addresses == (Address("Region: Kafia Kingi"),)


def test_what_is_not_understood_stays_with_the_party_with_file_and_line() -> None:
    assert reasons(PARTIES["108"]) == [
        ("alt.csv line 6, type", "dba"),
        ("alt.csv line 7, remarks", "low quality"),
        ("add.csv line 9, country", "Atlantis"),
        ("sdn.csv line 8, remarks", "possibly a shell of another firm"),
        ("sdn.csv line 8, remarks", "DOB the day after"),
        ("sdn.csv line 8, remarks", "nationality Atlantis"),
    ]
    assert grades(PARTIES["108"])["LA COMILLA"] == "strong"


def test_the_report_counts_what_the_files_hold() -> None:
    report = LOADED.report
    assert (report.list_id, report.format, report.published) == ("us-ofac-sdn", "ofac-csv", None)
    assert [(file.name, file.records) for file in report.files] == [
        ("add.csv", 11),
        ("alt.csv", 7),
        ("sdn.csv", 10),
        ("sdn_comments.csv", 2),
    ]
    assert (report.records, report.entities, report.set_aside, report.notes) == (10, 10, 0, ())
    assert dict(report.names) == {Grade.PRIMARY: 10, Grade.STRONG: 5, Grade.WEAK: 5, Grade.FORMER: 2}
    assert dict(report.coverage)["birth_dates"] == 2
    assert report.parts == 117
    assert report.unreadable == tuple(doubt for entity in LOADED.entities for doubt in entity.unreadable)


def test_bars_and_packed_files_read_alike() -> None:
    first = parse_ofac_csv(BARS).entities[0]
    packed = parse_ofac_csv({f"{name}.gz": gzip.compress(data) for name, data in SDN.items()})
    assert (first.names, first.identifiers) == (PARTIES["101"].names, PARTIES["101"].identifiers)
    assert parse_ofac_csv(BARS).report.format == "ofac-pip"
    assert [entity.names for entity in packed.entities] == [entity.names for entity in LOADED.entities]


def test_the_main_file_alone_is_enough_and_the_report_says_what_lacks() -> None:
    report = parse_ofac_csv({"sdn.csv": SDN["sdn.csv"]}).report
    assert report.entities == 10
    assert len([note for note in report.notes if note.startswith("no file with the")]) == 3


def test_a_missing_end_mark_is_noted_and_no_reason_to_refuse() -> None:
    without = {name: data.removesuffix(b"\x1a").replace(b"\r\n", b"\n") for name, data in SDN.items()}
    loaded = parse_ofac_csv(without)
    assert loaded.entities == LOADED.entities
    assert len([note for note in loaded.report.notes if "end mark" in note]) == 4


def test_a_party_that_only_the_aliases_know_refuses_the_whole() -> None:
    lost = SDN["sdn.csv"].split(b"\r\n")
    with pytest.raises(SourceError, match=r"2 record numbers .* no party \(10[12], 10[12]\).*of different days"):
        parse_ofac_csv({**SDN, "sdn.csv": b"\r\n".join(lost[2:])})


def test_an_address_file_of_another_day_is_refused() -> None:
    cut = b"\r\n".join(SDN["add.csv"].split(b"\r\n")[:5]) + b"\r\n"
    with pytest.raises(SourceError, match=r"add\.csv: has no line for 6 records, the first is 105"):
        parse_ofac_csv({**SDN, "add.csv": cut})


def test_a_repeated_record_number_is_refused() -> None:
    with pytest.raises(SourceError, match=r"sdn\.csv: line 2: the record number '101' stands twice"):
        parse_ofac_csv(changed("sdn.csv", b'102,"TORRE', b'101,"TORRE'))


def test_a_party_without_a_name_is_refused() -> None:
    with pytest.raises(SourceError, match=r"line 7: record 107 has no name"):
        parse_ofac_csv(changed("sdn.csv", b'"FUNDACION SIN PAPELES"', b"-0- "))


def test_a_program_that_is_empty_or_odd_is_listed_and_the_party_stays() -> None:
    none = parse_ofac_csv(changed("sdn.csv", b'"BALKANS"', b"-0- ")).entities[6]
    odd = parse_ofac_csv(changed("sdn.csv", b'"BALKANS"', b'"SD[GT"')).entities[6]
    assert (none.designations, len(none.unreadable)) == ((), 1)
    assert ([one.program for one in odd.designations], len(odd.unreadable)) == (["SD[GT"], 1)


def test_a_second_remark_on_one_record_is_listed() -> None:
    twice = SDN["sdn_comments.csv"].replace(b"106,", b"105,")
    quetzal = parse_ofac_csv({**SDN, "sdn_comments.csv": twice}).entities[4]
    assert [doubt.where for doubt in quetzal.unreadable] == ["sdn_comments.csv line 2"]
