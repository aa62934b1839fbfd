import gzip
import random
from datetime import date

import pytest

from sources.ftm_files import FTM, NAME, line, packed, read
from tamiz.dates import Between, Day, Interval, Open
from tamiz.model import Address, Confidence, Grade, Identifier, Link, Name, Schema
from tamiz.sources.catalogue import ListKind, entry_of, parser_of
from tamiz.sources.ftm import parse_ftm

LOADED = parse_ftm(FTM)
BY_ID = {entity.id: entity for entity in LOADED.entities}
PERSON, FIRM, SHIP, WALLET = (BY_ID[f"ftm:vl-{name}"] for name in ("person", "firm", "ship", "wallet"))


def doubts(where: str) -> list[str]:
    return [doubt.reason for doubt in LOADED.report.unreadable if doubt.where == f"{NAME} {where}"]


def test_a_line_is_a_party_in_the_order_of_the_file_whatever_the_order_of_its_keys() -> None:
    assert [entity.id.removeprefix("ftm:vl-") for entity in LOADED.entities] == [
        "person", "firm", "ship", "wallet", "wife", "thing", "firm~2", "nest",
    ]  # fmt: skip
    assert [entity.schema for entity in (PERSON, FIRM, SHIP, WALLET)] == [
        Schema.PERSON, Schema.COMPANY, Schema.VESSEL, Schema.CRYPTO_WALLET,
    ]  # fmt: skip


def test_names_keep_the_grade_of_their_property() -> None:
    assert PERSON.names == (
        Name("Bohumil Vltavský", Grade.PRIMARY),
        Name("Бохумил Влтавский", Grade.PRIMARY),
        Name("B. Vltavsky", Grade.STRONG),
        Name("Bohouš", Grade.WEAK),
        Name("Bohumil Starý", Grade.FORMER),
    )


def test_parts_make_a_name_where_no_name_stands() -> None:
    assert BY_ID["ftm:vl-wife"].names == (Name("Ludmila Sázavská Jizerová", Grade.PRIMARY),)


@pytest.mark.parametrize(
    ("schema", "properties", "name"),
    [
        ("CryptoWallet", {"publicKey": "vl1qinvented"}, "vl1qinvented"),
        ("Vessel", {"imoNumber": "0000002"}, "0000002"),
        ("BankAccount", {"iban": "XX00 INVENTED"}, "XX00 INVENTED"),
    ],
)
def test_a_party_with_a_number_and_no_name_is_called_by_the_number(
    schema: str, properties: dict[str, str], name: str
) -> None:
    (entity,) = read(line("x", schema, **properties))
    assert entity.names == (Name(name, Grade.PRIMARY),)


def test_a_caption_stands_in_for_a_missing_name_and_is_doubted() -> None:
    (entity,) = read({**line("x", "Organization", notes="a group"), "caption": "The Lockkeepers"})
    assert entity.names == (Name("The Lockkeepers", Grade.PRIMARY),)
    assert [doubt.reason for doubt in entity.unreadable] == ["stands in for a name, which is missing"]


def test_dates_are_known_to_the_day_the_month_or_the_year() -> None:
    (entity,) = read(line("x", "Person", name="Odra", birthDate=["1961", "1961-04", "1961-04-08T00:00:00"]))
    assert [str(born) for born in entity.birth_dates] == ["1961", "1961-04", "1961-04-08"]
    assert [str(born) for born in PERSON.birth_dates] == ["1961-04-08", "1961-05"]


def test_countries_are_codes_in_capitals_and_states_of_the_past_are_no_doubt() -> None:
    assert PERSON.countries == ("CZ", "RU")
    assert FIRM.countries == ("CZ",)
    (entity,) = read(line("x", "Person", name="Odra", nationality=["eu", "ge-ab", "xk", "suhh"], country="Atlantis"))
    assert entity.countries == ("EU", "GE", "XK")
    assert [doubt.text for doubt in entity.unreadable] == ["Atlantis"]


def test_numbers_have_the_kind_that_their_property_has_on_the_schema() -> None:
    assert Identifier("imo-company", "0000001") in FIRM.identifiers
    assert {Identifier("imo-ship", "0000002"), Identifier("mmsi", "200000001")} <= set(SHIP.identifiers)
    assert Identifier("tax-id", "770000000001", "RU") in PERSON.identifiers
    (plane,) = read(line("x", "Airplane", registrationNumber="VL-100"))
    assert plane.identifiers == (Identifier("tail-number", "VL-100"),)


def test_papers_are_numbers_of_their_holder_with_their_country() -> None:
    assert {Identifier("passport", "39600002", "CZ"), Identifier("national-id", "610408/0001", "CZ")} <= set(
        PERSON.identifiers
    )
    assert "Passport 39600002: endDate: 2019-01-01" in (PERSON.remarks or "")


def test_a_wallet_is_a_party_and_a_number_of_its_holder() -> None:
    assert WALLET.names == (Name("vl1qinventedwallet00001", Grade.PRIMARY),)
    assert Identifier("wallet", "vl1qinventedwallet00001") in PERSON.identifiers
    assert WALLET.links == (Link("holder", "ftm:vl-person"),)


def test_addresses_come_from_text_from_their_own_line_and_from_inside() -> None:
    assert PERSON.addresses == (
        Address("Nábřeží 2, 70200, Ostrava", "Ostrava", "CZ"),
        Address("Nábřeží 1, Ostrava"),
    )
    assert BY_ID["ftm:vl-nest"].addresses == (Address("Hradní 3, Ostrava"),)
    assert doubts("line 2, addressEntity") == ["is an address that is not in the file"]
    assert doubts("line 18") == ["is the address of no party in the file"]


def test_a_sanction_is_one_act_with_its_own_days() -> None:
    act = PERSON.designations[0]
    assert (act.authority, act.program, act.country) == ("Office of River Control", "RIVER-7", "US")
    assert act.interval == Interval(Day(date(2014, 3, 20)), Open())
    assert (act.announced, act.confidence) == (date(2014, 3, 17), Confidence.SINGLE_SOURCE)
    assert (act.note, act.sources) == (
        "Moved goods by night.\nprogramId: XK-RIVER7",
        ("https://river.example/7",),
    )
    assert Identifier("authority-id", "RC-0001", "US") in PERSON.identifiers


def test_an_act_on_a_former_id_with_no_start_had_begun_when_it_was_first_seen() -> None:
    act = PERSON.designations[1]
    assert (act.program, act.country) == ("EU-BRIDGE", "EU")
    assert act.interval == Interval(Between(None, date(2019, 2, 3)), Between(date(2020, 6, 1), date(2020, 6, 30)))
    assert Identifier("un-reference", "QDi.999") in PERSON.identifiers


def test_an_act_that_ends_before_it_begins_or_without_a_day_is_kept_open_and_doubted() -> None:
    (act,) = BY_ID["ftm:vl-nest"].designations
    assert act.interval == Interval(Between(date(2019, 5, 1), date(2019, 5, 31)), Open())
    assert doubts("line 26, sanctions 1, endDate") == ["is before the act begins; the end is left open"]
    assert doubts("line 26, sanctions 1, status")[0].startswith("says that the act is over")


def test_several_programs_of_one_act_are_several_designations() -> None:
    party, act = line("x", "Person", name="Odra"), line("s", "Sanction", entity="x", program=["A", "B"], country="mx")
    assert [(one.program, one.country) for one in read(act, party)[0].designations] == [("A", "MX"), ("B", "MX")]


def test_a_topic_stands_in_for_an_act_only_where_it_says_that_somebody_acted() -> None:
    (act,) = SHIP.designations
    assert (act.authority, act.program, act.country) == ("vl_watch; vl_ships", "sanction", "XX")
    assert act.interval == Interval(Between(None, None), Open())


@pytest.mark.parametrize("topic", ["role.pep", "role.rca", "poi", "crime.terror", "sanction.linked", "wanted"])
def test_an_office_a_crime_or_a_tie_is_no_designation_and_stays_in_the_remarks(topic: str) -> None:
    (entity,) = read(line("x", "Person", name="Odra", topics=topic))
    assert entity.designations == ()
    assert entity.remarks == f"Topics: {topic}"


def test_a_topic_adds_nothing_to_an_act_that_is_there() -> None:
    party = line("x", "Person", name="Odra", topics=["sanction", "debarment"])
    assert [one.program for one in read(party, line("s", "Sanction", entity="x", program="A"))[0].designations] == ["A"]


def test_ties_are_on_both_ends_before_and_after_their_parties() -> None:
    assert Link("owner-of", "ftm:vl-firm", "percentage: 75; startDate: 2014") in PERSON.links
    assert Link("owner", "ftm:vl-person", "percentage: 75; startDate: 2014") in FIRM.links
    assert Link("family", "ftm:vl-wife", "relationship: wife") in PERSON.links
    assert SHIP.links == (Link("operator", "ftm:vl-firm"), Link("owner", "ftm:vl-nest"))


@pytest.mark.parametrize(
    ("schema", "ends", "kinds"),
    [
        ("Ownership", ("owner", "asset"), ("owner-of", "owner")),
        ("Directorship", ("director", "organization"), ("director-of", "director")),
        ("Membership", ("member", "organization"), ("member-of", "member")),
        ("Employment", ("employee", "employer"), ("employee-of", "employee")),
        ("Family", ("person", "relative"), ("family", "family")),
        ("Associate", ("person", "associate"), ("associate", "associate")),
        ("Representation", ("agent", "client"), ("agent-of", "agent")),
        ("Succession", ("predecessor", "successor"), ("predecessor-of", "predecessor")),
        ("Occupancy", ("holder", "post"), ("position", "position-held-by")),
        ("UnknownLink", ("subject", "object"), ("linked-to", "linked-to")),
    ],
)
def test_every_kind_of_tie_says_on_each_end_what_the_other_is(
    schema: str, ends: tuple[str, str], kinds: tuple[str, str]
) -> None:
    edge = line("e", schema, **dict(zip(ends, ("a", "b"), strict=True)))
    one, other = read(line("a", "Person", name="Odra"), edge, line("b", "Company", name="Labe"))
    assert (one.links, other.links) == ((Link(kinds[0], "ftm:b"),), (Link(kinds[1], "ftm:a"),))


def test_a_circle_of_owners_is_read_and_a_party_may_own_itself() -> None:
    firms = [line(name, "Company", name=f"Firm {name}") for name in "abc"]
    ring = [line(f"o{pair}", "Ownership", owner=pair[0], asset=pair[1]) for pair in ("ab", "bc", "ca", "aa")]
    assert [len(entity.links) for entity in read(*firms, *ring)] == [4, 2, 2]


def test_a_tie_to_a_party_that_is_not_there_keeps_the_id() -> None:
    assert Link("director-of", "ftm:gone-firm", "role: Treasurer") in BY_ID["ftm:vl-wife"].links
    assert any("not in the file, kept by their ids: 1" in note for note in LOADED.report.notes)


def test_what_belongs_to_nobody_is_listed_with_its_line() -> None:
    assert doubts("line 5") == ["is the party of this Sanction, and is not in the file"]
    assert doubts("line 13") == ["is the party of this Membership, and is not in the file"] * 2
    assert doubts("line 14") == ["lacks its asset, so it joins nobody"]
    assert doubts("line 19") == ["is no party and no kind of record that is read; records of it: 1"]


def test_lines_that_are_no_parties_are_set_aside_with_their_number() -> None:
    assert [reason for number in (21, 22, 24) for reason in doubts(f"line {number}")] == [
        "has the schema Organization, and no name and no number",
        "cannot be read: it is no JSON (Unterminated string starting at: character 59)",
        "is JSON, but no object as an entity is",
    ]
    assert LOADED.report.set_aside == 3


def test_every_line_is_accounted_for() -> None:
    report = LOADED.report
    assert (report.files[0].records, report.records, report.entities, report.set_aside) == (25, 11, 8, 3)
    assert report.notes[0] == (
        "lines: 9 of parties; joined to them: 2 Address, 1 Directorship, 1 Family, 1 Identification, 1 Membership, "
        "2 Ownership, 1 Passport, 1 Payment, 3 Sanction"
    )


def test_an_unknown_schema_may_be_anything_and_is_doubted() -> None:
    assert BY_ID["ftm:vl-thing"].schema is Schema.THING
    assert doubts("line 20, schema") == ["is no schema that is known; it may be anything"]


def test_a_word_that_is_not_known_is_listed_once_with_its_count_and_kept_in_the_remarks() -> None:
    loaded = parse_ftm(packed(*(line(str(number), "Person", name="Odra", shoeSize="44") for number in range(50))))
    (listed,) = loaded.report.unreadable
    assert (listed.text, listed.reason) == ("properties.shoeSize", "is no known word of the model; records with it: 50")
    assert {entity.remarks for entity in loaded.entities} == {"shoeSize: 44"}


def test_a_repeated_id_is_kept_apart_and_both_have_what_is_joined_to_it() -> None:
    first, second = BY_ID["ftm:vl-firm"], BY_ID["ftm:vl-firm~2"]
    assert (second.names[0].text, second.links) == ("Vltava Shipping Branch", first.links)
    assert second.unreadable[-1].reason == "is an id that stands for more than one line; both are kept"


def test_a_record_inside_another_is_joined_and_a_party_inside_is_a_reference() -> None:
    nest = BY_ID["ftm:vl-nest"]
    assert (nest.designations[0].authority, nest.links) == ("Board of Locks", (Link("owner-of", "ftm:vl-ship"),))
    assert "parties inside other records, read as references to them: 1" in LOADED.report.notes


def test_the_newest_day_in_the_file_is_noted_for_want_of_a_day_of_publication() -> None:
    assert LOADED.report.published is None
    assert any("the newest day in it is 2026-07-30T04:00:02" in note for note in LOADED.report.notes)


def test_the_order_of_the_lines_changes_no_party() -> None:
    parties = [line(f"p{number}", "Person", name=f"Odra {number}", referents=[]) for number in range(6)]
    edges = [line(f"e{number}", "Family", person=f"p{number}", relative=f"p{(number + 1) % 6}") for number in range(6)]
    acts = [line(f"s{number}", "Sanction", entity=f"p{number}", program="A") for number in range(3)]
    records = [*parties, *edges, *acts]
    usual = {entity.id: (entity.names, entity.designations, set(entity.links)) for entity in read(*records)}
    for seed in range(20):
        random.Random(seed).shuffle(records)  # noqa: S311  # a repeatable test, not a secret
        assert {one.id: (one.names, one.designations, set(one.links)) for one in read(*records)} == usual


def test_gzip_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    windows = b"\xef\xbb\xbf" + FTM.replace(b"\n", b"\r\n")
    assert parse_ftm(windows).entities == LOADED.entities
    assert parse_ftm(gzip.compress(FTM)).entities == LOADED.entities


def test_a_last_line_without_a_line_break_is_whole() -> None:
    assert parse_ftm(FTM.rstrip(b"\n")).entities == LOADED.entities


def test_any_collection_is_read_through_the_catalogue_and_claims_no_kind_of_list() -> None:
    assert entry_of("ftm-vltava").kind is ListKind.OWN
    for name in ("entities.ftm.json.gz", "targets.nested.json", "mine.jsonl", "mine.ndjson"):
        assert {one.list_id for one in parser_of("ftm-vltava")({name: FTM}).entities} == {"ftm-vltava"}
