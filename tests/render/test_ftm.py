import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.data.ftm_schema import ftm_schema
from tamiz.dates import Between, Day, Interval, Open, PartialDate
from tamiz.model import (
    Address,
    Designation,
    Distinction,
    Entity,
    Grade,
    Identifier,
    Link,
    Name,
    Schema,
)
from tamiz.render.ftm import render_ftm
from tamiz.sources.builtin import load_builtin, load_substances
from tamiz.sources.ftm import parse_ftm

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).map(str.strip).filter(bool)
DAYS = st.dates(date(1000, 1, 1), date(2099, 12, 31))
KINDS = st.sampled_from(
    "rfc curp passport tax-id national-id registration-number any lei imo-ship imo-company imo mmsi bic iban "
    "wallet tail-number cas ofac-uid phone email website call-sign vat ssn".split()
)
COUNTRIES = st.sampled_from(["CZ", "MX", "US", "UN", "EU", "XK"])


@st.composite
def spans(draw: st.DrawFn, earliest: date) -> Day | Between:
    """Return a day, a month, a year or any two days, not before a day."""
    day = draw(st.dates(earliest, date(2099, 12, 31)))
    written = draw(st.sampled_from([f"{day}", f"{day:%Y-%m}", f"{day:%Y}", "two days"]))
    if written == "two days":
        return Between(day, draw(st.dates(day + timedelta(days=1), date(2100, 12, 31))))
    whole = PartialDate.parse(written)
    return Day(day) if whole.earliest == whole.latest else Between(whole.earliest, whole.latest)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    start = draw(spans(date(1000, 1, 1)) | st.builds(Between, st.none(), st.none() | DAYS))
    earliest = start.date if isinstance(start, Day) else start.not_before or date(1000, 1, 1)
    return Interval(start, draw(spans(earliest) | st.just(Open())))


def designations() -> st.SearchStrategy[Designation]:
    whose, maybe, none = st.sampled_from(["XX", "US", "MX", "EU", "UN"]), st.none() | TEXT, st.none()
    head = (st.just("vl"), TEXT, TEXT, whose, intervals(), none, none)
    return st.builds(Designation, *head, note=maybe, doubt=maybe)


def some(one: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, min_size=least, max_size=3, unique=True).map(tuple)


@st.composite
def entities(draw: st.DrawFn, number: int) -> Entity:
    births = st.dates().map(lambda day: PartialDate.parse(f"{day}")) | st.integers(1000, 2100).map(
        lambda year: PartialDate.parse(str(year))
    )
    return Entity(
        id=f"vl:{number}",
        list_id="vl",
        caption=draw(TEXT),
        schema=draw(st.sampled_from(Schema)),
        names=draw(some(st.builds(Name, TEXT, st.sampled_from(Grade)), least=1)),
        designations=draw(some(designations())),
        countries=draw(some(COUNTRIES)),
        birth_dates=draw(some(births)),
        birth_places=draw(some(TEXT)),
        gender=draw(st.sampled_from([None, "male", "female"])),
        identifiers=draw(some(st.builds(Identifier, KINDS, TEXT, st.none() | COUNTRIES))),
        addresses=draw(some(st.builds(Address, TEXT, st.none() | TEXT, st.none() | COUNTRIES))),
        links=draw(some(st.builds(Link, TEXT | KINDS, st.sampled_from(["vl:0", "vl:1", "Odra"]), st.none() | TEXT))),
        remarks=draw(st.none() | TEXT),
    )


@st.composite
def lists(draw: st.DrawFn) -> tuple[Entity, ...]:
    return tuple(draw(entities(number)) for number in range(draw(st.integers(1, 3))))


def essence(one: Entity) -> tuple[Any, ...]:
    """Return what the format carries, orders apart that it does not keep."""
    acts = [(act.program, act.authority, act.country, act.interval, act.doubt) for act in one.designations]
    names, numbers, places = set(one.names), set(one.identifiers), set(one.addresses)
    births, countries = one.birth_dates, one.countries
    return one.id, one.caption, one.schema, names, acts, births, countries, one.gender, numbers, places


def lines(entities: Iterable[Entity], on: date | None = None) -> list[dict[str, Any]]:
    return [json.loads(line) for line in render_ftm(entities, on)]


def read_back(entities: Iterable[Entity], list_id: str = "vl") -> tuple[Entity, ...]:
    loaded = parse_ftm("".join(render_ftm(entities)).encode(), list_id)
    assert loaded.report.unreadable == ()
    return loaded.entities


ACT = Designation("vl", "Office", "RIVER", "CZ", Interval(Day(date(2014, 3, 20))), None, None)
ODRA = Entity("vl:7", "vl", "Odra", Schema.PERSON, (Name("Odra", Grade.PRIMARY),), designations=(ACT,))


@given(given_entities=lists())
def test_what_the_format_carries_comes_back_as_it_was(given_entities: tuple[Entity, ...]) -> None:
    unique = [replace(one, designations=tuple(dict.fromkeys(one.designations))) for one in given_entities]
    assert [essence(one) for one in read_back(unique)] == [essence(one) for one in unique]


@given(given_entities=lists())
def test_the_same_entities_give_the_same_bytes_and_every_line_has_an_id_of_its_own(
    given_entities: tuple[Entity, ...],
) -> None:
    text = "".join(render_ftm(given_entities))
    assert text == "".join(render_ftm(given_entities))
    ids = [json.loads(line)["id"] for line in text.splitlines()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("load", [load_builtin, load_substances])
def test_the_built_in_list_comes_back_as_it_was(load: Any) -> None:
    shipped = load()
    back = read_back(shipped.entities, shipped.list_id)
    plain = [replace(one, names=tuple(Name(name.text, name.grade) for name in one.names)) for one in shipped.entities]
    assert [essence(one) for one in back] == [essence(one) for one in plain]


def test_a_party_and_what_is_joined_to_it_are_lines_with_the_keys_of_the_format() -> None:
    party, act = lines([ODRA])
    assert party == {
        "id": "vl:7",
        "caption": "Odra",
        "schema": "Person",
        "properties": {"name": ["Odra"], "topics": ["sanction"]},
        "referents": [],
        "datasets": ["vl"],
        "first_seen": None,
        "last_seen": None,
        "last_change": None,
        "target": True,
    }
    assert (act["schema"], act["target"], act["datasets"]) == ("Sanction", False, ["vl"])
    assert act["properties"] == {
        "authority": ["Office"],
        "country": ["cz"],
        "entity": ["vl:7"],
        "program": ["RIVER"],
        "startDate": ["2014-03-20"],
    }


def test_grades_are_the_four_properties_of_names() -> None:
    names = tuple(Name(grade.value, grade) for grade in Grade)
    assert lines([replace(ODRA, names=names)])[0]["properties"] == {
        "name": ["primary"],
        "alias": ["strong"],
        "weakAlias": ["weak"],
        "previousName": ["former"],
        "topics": ["sanction"],
    }


@pytest.mark.parametrize(
    ("changes", "on", "topics"),
    [
        ({}, None, ["sanction"]),
        ({}, date(2020, 1, 1), ["sanction"]),
        ({"country": "XX"}, None, ["poi"]),
        ({"doubt": "another party of that name"}, None, ["poi"]),
        ({"program": "debarment"}, None, ["debarment"]),
        ({"interval": Interval(Between(), Day(date(2016, 1, 1)))}, None, ["sanction"]),
        ({"interval": Interval(Between(), Day(date(2016, 1, 1)))}, date(2020, 1, 1), None),
    ],
)
def test_topics_say_what_acts_on_the_day_say(changes: dict[str, Any], on: date | None, topics: list[str]) -> None:
    entity = replace(ODRA, designations=(replace(ACT, **changes),))
    assert lines([entity], on)[0]["properties"].get("topics") == topics


def test_topics_that_were_read_are_written_as_they_were_and_an_office_never_becomes_an_act() -> None:
    entity = replace(ODRA, designations=(), remarks="Topics: role.pep, gov.state\nHarbour master")
    party, *others = lines([entity])
    assert party["properties"]["topics"] == ["role.pep", "gov.state"]
    assert party["properties"]["notes"] == ["Harbour master"]
    assert (others, read_back([entity])[0]) == ([], entity)


def test_a_tie_is_one_edge_from_whichever_end_it_is_told() -> None:
    firm = replace(ODRA, id="vl:8", schema=Schema.COMPANY, links=(Link("owner", "vl:7", "a half"),))
    owner = replace(ODRA, links=(Link("owner-of", "vl:8", "a half"), Link("family", "vl:9"), Link("wife of", "vl:9")))
    other = replace(ODRA, id="vl:9", links=(Link("family", "vl:7"), Link("operator-of", "vl:8")))
    edges = [one for one in lines([firm, owner, other]) if one["schema"] in ftm_schema().edges]
    assert [(one["schema"], one["properties"]) for one in edges] == [
        ("Ownership", {"asset": ["vl:8"], "owner": ["vl:7"], "summary": ["a half"]}),
        ("Family", {"person": ["vl:7"], "relative": ["vl:9"]}),
        ("UnknownLink", {"object": ["vl:9"], "role": ["wife of"], "subject": ["vl:7"]}),
        ("UnknownLink", {"object": ["vl:9"], "role": ["operator"], "subject": ["vl:8"]}),
    ]


def test_ties_come_back_on_both_ends() -> None:
    firm = replace(ODRA, id="vl:8", links=(Link("owner", "vl:7"), Link("operator", "vl:7"), Link("linked-to", "vl:7")))
    back = {one.id: set(one.links) for one in read_back([ODRA, firm])}
    assert back["vl:8"] == set(firm.links)
    assert back["vl:7"] == {Link("owner-of", "vl:8"), Link("operator-of", "vl:8"), Link("linked-to", "vl:8")}


def test_what_has_no_property_is_said_in_words() -> None:
    entity = replace(
        ODRA,
        birth_dates=(PartialDate.parse("circa 1961"), PartialDate.parse("1960/1965")),
        links=(Link("linked-to", "LABE, Inc."),),
        distinctions=(Distinction("Odra Wrocław", "a football club"),),
        designations=(replace(ACT, citation="Act 7/2014", as_name="O.", interval=Interval(Between(date(2014, 1, 1)))),),
    )
    party, act = lines([entity])
    assert party["properties"]["birthDate"] == ["1961"]
    assert party["properties"]["notes"] == [
        "Birth date: circa 1961",
        "Birth date: 1960-01-01/1965-12-31",
        "linked-to: LABE, Inc.",
        "Not to be taken for Odra Wrocław: a football club",
    ]
    assert act["properties"]["description"] == [
        "Citation: Act 7/2014",
        "Made under the name: O.",
        "Begins not before 2014-01-01",
    ]


def test_papers_and_addresses_with_a_country_are_lines_of_their_own_written_once() -> None:
    numbers = (Identifier("passport", "P1", "CZ"), Identifier("rfc", "R1", "MX"), Identifier("tax-id", "T1"))
    shared = (Address("Hradní 3", "Ostrava", "CZ"), Address("somewhere"))
    first = replace(ODRA, identifiers=numbers, addresses=shared)
    written = lines([first, replace(ODRA, id="vl:8", addresses=shared)])
    party, passport, paper, address = (written[place] for place in (0, 2, 3, 4))
    assert (party["properties"]["taxNumber"], party["properties"]["address"]) == (["T1"], ["somewhere"])
    assert (passport["schema"], passport["properties"]["country"]) == ("Passport", ["cz"])
    assert (paper["schema"], paper["properties"]["type"]) == ("Identification", ["rfc"])
    assert party["properties"]["addressEntity"] == [address["id"]]
    assert sum(one["schema"] == "Address" for one in written) == 1


def test_half_a_character_and_a_line_separator_do_not_break_a_line() -> None:
    (line, _) = render_ftm([replace(ODRA, names=(Name("Od\ud800ra\u2028\n", Grade.PRIMARY),))])
    assert line.isprintable() or line.count("\n") == 1
    assert json.loads(line.encode())["properties"]["name"] == ["Od\ufffdra\u2028\n"]
