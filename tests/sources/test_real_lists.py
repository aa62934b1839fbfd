"""Counts on every OFAC CSV set and UN file kept outside the repository; no party is shown."""

import os
from pathlib import Path

import pytest

from tamiz.errors import SourceError
from tamiz.model import Grade, Schema
from tamiz.sources.ofac_csv import parse_ofac_csv
from tamiz.sources.report import Loaded
from tamiz.sources.un_xml import parse_un_xml

SHARED = Path(os.environ.get("TAMIZ_SHARED") or Path(__file__).parents[3] / "shared")
LISTS = SHARED / "data" / "lists"
NOT_OF_THE_SET = ("sdn_verbatim_rows.csv", "sdn_provenance.csv")

pytestmark = pytest.mark.real


def read(folder: str) -> dict[str, bytes]:
    where = LISTS / folder
    if not where.is_dir():
        pytest.skip(f"{folder} is not here: official lists are kept outside the repository, see TAMIZ_SHARED")
    return {path.name: path.read_bytes() for path in sorted(where.iterdir())}


def load_ofac(folder: str) -> Loaded:
    files = {name: data for name, data in read(folder).items() if name not in NOT_OF_THE_SET}
    return parse_ofac_csv(files, folder.split("/", maxsplit=1)[0])


def names(loaded: Loaded) -> tuple[int, ...]:
    counted = dict(loaded.report.names)
    return tuple(counted[grade] for grade in (Grade.PRIMARY, Grade.STRONG, Grade.WEAK, Grade.FORMER))


@pytest.mark.parametrize(
    ("folder", "expected", "parts", "not_understood"),
    [
        ("us-ofac-sdn/2020-03-pip", (8100, 10269, 2179, 354), 27353, 84),
        ("us-ofac-sdn/2022-01-21", (9044, 12055, 2475, 354), 33739, 84),
        ("us-ofac-sdn/2023-12-28", (13821, 16524, 3370, 567), 56259, 84),
        ("us-ofac-sdn/2024-04-26", (14668, 0, 3584, 0), 60069, 84),
        ("us-ofac-sdn/2024-05-01", (14966, 0, 3661, 0), 61073, 84),
        ("us-ofac-sdn/2024-05-03", (14965, 0, 3664, 0), 61088, 84),
        ("us-ofac-sdn/2026-07-31", (19181, 19638, 3551, 531), 58301, 78),
        ("us-ofac-nonsdn/2025-03", (443, 73, 66, 0), 3219, 10),
        ("us-ofac-nonsdn/2025-04", (443, 73, 66, 0), 3220, 10),
        ("us-ofac-nonsdn/2025-12-moov-set", (442, 1005, 72, 141), 3281, 1),
    ],
)
def test_ofac_sets_load_whole_with_under_a_hundredth_not_understood(
    folder: str, expected: tuple[int, ...], parts: int, not_understood: int
) -> None:
    loaded = load_ofac(folder)
    report = loaded.report
    assert (report.records, report.entities, names(loaded)) == (expected[0], expected[0], expected)
    assert (report.parts, len(report.unreadable)) == (parts, not_understood)
    assert report.share_unreadable < 0.01


@pytest.mark.parametrize(
    ("folder", "what"),
    [
        ("us-ofac-sdn/2024-05-04-empty", "sdn.csv: is empty"),
        ("us-ofac-sdn/2025-01-partial", "sdn.csv or cons_prim.csv, is missing"),
        ("us-ofac-sdn/invalid-samples", "add.csv: ends inside line 11697"),
        ("us-ofac-sdn/2024-02-23-advanced-excerpt", "sdn_advanced.xml: is no file of an OFAC CSV list"),
        ("us-ofac-sdn/2024-05-24-enhanced-yemen", "SDN_ENHANCED_YEMEN.xml: is no file of an OFAC CSV list"),
        ("us-ofac-sdn/2024-08-28-enhanced-irgc", "SDN_ENHANCED_IRGC.xml.gz: is no file of an OFAC CSV list"),
        ("us-ofac-nonsdn/2020-03-17", "cons_advanced.xml.gz: is no file of an OFAC CSV list"),
        ("us-ofac-nonsdn/2024-05-06", "consolidated.xml: is no file of an OFAC CSV list"),
        ("us-ofac-nonsdn/2025-01-14", "CONS_ENHANCED.ZIP: is no file of an OFAC CSV list"),
        ("us-ofac-nonsdn/2025-03-28", "consolidated.xml: is no file of an OFAC CSV list"),
    ],
)
def test_what_is_no_whole_csv_set_is_refused_with_its_name(folder: str, what: str) -> None:
    with pytest.raises(SourceError) as refused:
        load_ofac(folder)
    assert what in str(refused.value)


@pytest.mark.parametrize("name", ["sdn.csv.gz", "alt.csv", "add.csv", "sdn_comments.csv"])
def test_each_of_the_damaged_samples_is_refused(name: str) -> None:
    whole, damaged = read("us-ofac-sdn/2022-01-21"), read("us-ofac-sdn/invalid-samples")
    with pytest.raises(SourceError, match=f"{name}: ends inside line"):
        parse_ofac_csv({**whole, name: damaged[name]})


@pytest.mark.parametrize("name", NOT_OF_THE_SET)
def test_our_own_files_beside_the_official_ones_are_refused(name: str) -> None:
    files = read("us-ofac-sdn/2026-07-31")
    with pytest.raises(SourceError, match=f"{name}: is no file of an OFAC CSV list"):
        parse_ofac_csv({"sdn.csv.gz": files["sdn.csv.gz"], name: files[name]})


@pytest.mark.parametrize("other", ["add.csv", "alt.csv"])
def test_files_of_two_days_are_refused(other: str) -> None:
    new, old = read("us-ofac-sdn/2026-07-31"), read("us-ofac-sdn/2022-01-21")
    with pytest.raises(SourceError, match="Download the whole set again"):
        parse_ofac_csv({"sdn.csv.gz": new["sdn.csv.gz"], other: old[other]})


def test_every_complete_name_of_the_newest_set_is_there() -> None:
    loaded = load_ofac("us-ofac-sdn/2026-07-31")
    complete = [name for entity in loaded.entities for name in entity.names if name.grade is not Grade.WEAK]
    assert len(complete) == 39_350
    assert all(name.text.strip() for name in complete)


def test_the_cartels_carry_their_tags_in_order() -> None:
    parties = {entity.id: entity for entity in load_ofac("us-ofac-sdn/2026-07-31").entities}
    tags = [one.program for one in parties["us-ofac-sdn:11440"].designations]
    assert tags == ["SDNTK", "FTO", "SDGT", "ILLICIT-DRUGS-EO14059"]
    assert sum(one.program == "FTO" for party in parties.values() for one in party.designations) == 103
    assert sum(party.schema is Schema.VESSEL for party in parties.values()) == 1_524


@pytest.mark.parametrize(
    ("folder", "expected", "parts", "not_understood"),
    [
        ("un-sc/2016-02-11-excerpt", (239, 497, 24, 4), 5619, 3),
        ("un-sc/2024-09-26", (875, 2535, 659, 18), 23322, 22),
        ("un-sc/2024-11-30", (879, 2535, 659, 18), 23391, 22),
        ("un-sc/2025-04-19", (877, 2527, 652, 18), 23754, 21),
        ("un-sc/2026-02-27", (1003, 2614, 648, 19), 25296, 20),
        ("un-sc/2026-08-01", (1011, 2590, 654, 19), 27504, 22),
    ],
)
def test_un_lists_load_whole_with_the_day_they_were_generated(
    folder: str, expected: tuple[int, ...], parts: int, not_understood: int
) -> None:
    ((name, data),) = read(folder).items()
    loaded = parse_un_xml(data, name=name)
    report = loaded.report
    assert (report.records, report.entities, names(loaded)) == (expected[0], expected[0], expected)
    assert (report.parts, len(report.unreadable)) == (parts, not_understood)
    assert str(report.published) == folder.removeprefix("un-sc/")[:10]


def test_the_ill_formed_un_list_is_refused_whole_with_the_place() -> None:
    ((name, data),) = read("un-sc/2025-08-16-illformed").items()
    with pytest.raises(SourceError, match=f"{name}: is not well-formed XML at line 53, column 11"):
        parse_un_xml(data, name=name)
