"""The golden answers: each file was read by eye against facts/*.yml before it was kept."""

from datetime import date
from pathlib import Path

import pytest

from golden_files import check_golden
from law.written import write_rows
from tamiz.law import LawBook, status_rows
from tamiz.model import Entity, Status, StatusRow
from tamiz.sources.builtin import load_builtin

GOLDEN = Path(__file__).parent.parent / "golden" / "status"
BUILTIN, BOOK = load_builtin(), LawBook.load()
PARTIES = {entity.id.removeprefix("builtin:"): entity for entity in BUILTIN.entities}
KNOWN_ON = BUILTIN.published
OF_2023 = ("cartel-de-sinaloa", "cjng", "cartel-del-golfo", "cartel-del-noreste", "la-familia-michoacana")


def rows_on(party: str, day: str, *, history: bool = False) -> tuple[StatusRow, ...]:
    return status_rows(PARTIES[party], date.fromisoformat(day), KNOWN_ON, BOOK, history=history)


def state(party: str, day: str, program: str, country: str = "US") -> Status:
    return next(row.status for row in rows_on(party, day) if (row.program, row.country) == (program, country))


@pytest.mark.parametrize(
    ("day", "parties"),
    [
        ("2023-03-24", OF_2023),
        ("2025-02-20", (*OF_2023, "la-nueva-familia-michoacana")),
        ("2026-11-24", (*OF_2023, "la-nueva-familia-michoacana", "carteles-unidos", "cartel-de-santa-rosa-de-lima")),
    ],
)
def test_status_of_the_mexican_groups_on_the_days_of_the_debate(day: str, parties: tuple[str, ...]) -> None:
    check_golden(GOLDEN / f"{day}.json", write_rows({party: rows_on(party, day) for party in parties}))


@pytest.mark.parametrize(
    ("party", "days"),
    [
        ("ansarallah", ("2020-12-31", "2021-01-19", "2021-02-16", "2025-03-05")),
        ("aum-shinrikyo", ("1997-10-07", "2022-05-19", "2022-05-20", "2026-06-30")),
        ("comando-vermelho", ("2026-05-31", "2026-06-05", "2026-06-30")),
        ("juarez-cartel", ("2026-06-04", "2026-06-20", "2026-07-31")),
        ("viv-ansanm", ("2025-05-01", "2025-05-03", "2025-05-05", "2025-07-08")),
        ("united-self-defense-forces-of-colombia", ("2010-01-01", "2020-01-01", "2026-07-31")),
    ],
)
def test_status_where_a_tag_ends_returns_or_has_no_known_day(party: str, days: tuple[str, ...]) -> None:
    check_golden(GOLDEN / f"{party}.json", write_rows({day: rows_on(party, day) for day in days}))


@pytest.mark.parametrize("party", ["ansarallah", "cartel-del-noreste", "tren-de-aragua"])
def test_history_has_every_interval(party: str) -> None:
    check_golden(GOLDEN / f"history-{party}.json", write_rows({"history": rows_on(party, "2026-11-24", history=True)}))


def test_exactly_seven_parties_are_listed_in_canada_on_the_day_of_its_notice() -> None:
    listed = {party for party in PARTIES if state(party, "2025-02-20", "CA-LISTED-ENTITY", "CA") is Status.IN_FORCE}
    assert listed == {
        "cartel-de-sinaloa",
        "cartel-del-golfo",
        "carteles-unidos",
        "cjng",
        "la-familia-michoacana",
        "ms-13",
        "tren-de-aragua",
    }


def test_nobody_is_listed_in_canada_on_the_day_before() -> None:
    states = {state(party, "2025-02-19", "CA-LISTED-ENTITY", "CA") for party in PARTIES}
    assert Status.IN_FORCE not in states


def test_eight_parties_became_fto_on_2025_02_20() -> None:
    began = {
        party
        for party in PARTIES
        if state(party, "2025-02-20", "FTO") is Status.IN_FORCE and state(party, "2025-02-19", "FTO") is Status.NEVER
    }
    assert began == {*OF_2023, "la-nueva-familia-michoacana", "carteles-unidos", "ms-13", "tren-de-aragua"} - {
        "la-familia-michoacana"
    }


def test_the_fto_notice_of_an_announced_group_is_proposed_until_it_is_published() -> None:
    assert state("viv-ansanm", "2025-05-03", "FTO") is Status.PROPOSED


def test_fto_ends_and_sdgt_stays() -> None:
    auc = "united-self-defense-forces-of-colombia"
    assert (state(auc, "2026-07-31", "FTO"), state(auc, "2026-07-31", "SDGT")) == (Status.ENDED, Status.IN_FORCE)


def test_a_tag_without_a_known_day_is_unknown_until_a_list_shows_it() -> None:
    states = [state("juarez-cartel", day, "FTO") for day in ("2026-06-04", "2026-06-20", "2026-07-31")]
    assert states == [Status.NEVER, Status.UNKNOWN, Status.IN_FORCE]


@pytest.mark.parametrize("entity", BUILTIN.entities, ids=lambda entity: entity.id)
def test_mexico_is_always_two_rows_and_never_not_listed(entity: Entity) -> None:
    rows = [row for row in status_rows(entity, date(2025, 2, 20), KNOWN_ON, BOOK) if row.country == "MX"]
    assert [(row.program, row.status) for row in rows] == [
        ("terrorist designation", Status.NEVER),
        ("UIF blocked persons", Status.UNKNOWN),
    ]
