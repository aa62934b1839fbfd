"""Official lists through the command line: all of it comes in, damaged publications stay out, diffs are as counted."""

import json
import os
import shutil
import time
from pathlib import Path

import pytest

from cli.calling import Called
from cli.lists import Desk

LISTS = Path(os.environ.get("TAMIZ_SHARED") or Path(__file__).parents[3] / "shared") / "data" / "lists"
SDN, UN = "us-ofac-sdn", "un-sc"
NOT_OF_THE_SET = ("sdn_verbatim_rows.csv", "sdn_provenance.csv")
SDN_DAYS = ("2022-01-21", "2023-12-28", "2026-07-31")
UN_DAYS = ("2024-09-26", "2026-08-01")

pytestmark = pytest.mark.real


def files(list_id: str, folder: str, *, all_of_them: bool = False) -> list[str]:
    """Return the paths of one publication's files."""
    place = LISTS / list_id / folder
    if not place.is_dir():
        pytest.skip(f"{list_id} is not here: official lists are kept outside the repository, see TAMIZ_SHARED")
    names = sorted(path.name for path in place.iterdir() if all_of_them or path.name not in NOT_OF_THE_SET)
    return [str(place / name) for name in names]


def add_sdn(desk: Desk, day: str) -> Called:
    """Add an SDN list."""
    return desk("add", SDN, "--published", day, *files(SDN, day))


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return a desk with three SDN lists and two UN lists."""
    desk = Desk(tmp_path_factory.mktemp("real"))
    added = [add_sdn(desk, day).status for day in SDN_DAYS]
    added += [desk("add", UN, *files(UN, day)).status for day in UN_DAYS]
    assert added == [0] * 5
    return desk


@pytest.fixture
def desk(held: Desk, tmp_path: Path) -> Desk:
    """Return a copy of it that may be changed."""
    shutil.copytree(held.data, tmp_path / "data")
    return Desk(tmp_path)


def test_the_newest_sdn_list_comes_in_whole_in_under_a_minute(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    words = ("add", SDN, "--published", "2026-07-31", *files(SDN, "2026-07-31"), "--format", "json")
    began = time.process_time()  # of the wall it is what other work on the machine leaves of it
    added = json.loads(desk(*words).out)
    took_s = time.process_time() - began
    assert (added["load"]["records"], added["load"]["entities"], added["load"]["set_aside"]) == (19_181, 19_181, 0)
    assert added["load"]["names"]["primary"] == 19_181
    assert len(added["load"]["not_understood"]) == 78
    assert took_s < 60


def test_all_that_is_held_is_shown_and_sound(held: Desk) -> None:
    shown = {one["id"]: one["snapshot"] for one in held.json("ls")}
    assert (shown[SDN]["published"], shown[SDN]["entities"]) == ("2026-07-31", 19_181)
    assert (shown[UN]["published"], shown[UN]["entities"]) == ("2026-08-01", 1_011)
    assert [one["published"] for one in held.json("show", SDN)["history"]] == list(SDN_DAYS)
    assert held("verify").status == 0


@pytest.mark.parametrize(
    ("list_id", "before", "after", "counts"),
    [
        (UN, *UN_DAYS, (150, 14, 629)),
        (SDN, *SDN_DAYS[:2], (5_180, 403, 760)),
        (SDN, *SDN_DAYS[1:], (6_441, 1_081, 534)),
    ],
)
def test_a_diff_is_as_counted_in_every_form(
    held: Desk, list_id: str, before: str, after: str, counts: tuple[int, int, int]
) -> None:
    change = held.json("diff", list_id, before, after)
    page = held("diff", list_id, before, after, "--format", "html").out
    table = held("diff", list_id, before, after)
    assert tuple(len(change[key]) for key in ("added", "removed", "changed")) == counts
    assert all(f"{count:,}" in text for count in counts for text in (page, table.out))
    assert table.status == 1
    assert table.out.count("\n") < 400


@pytest.mark.parametrize(
    ("list_id", "folder", "words"),
    [
        (SDN, "invalid-samples", "ends inside line"),
        (SDN, "2024-05-04-empty", "is empty"),
        (UN, "2025-08-16-illformed", "is not well-formed XML"),
    ],
)
def test_a_damaged_publication_is_refused_with_advice_and_the_old_one_stays(
    desk: Desk, list_id: str, folder: str, words: str
) -> None:
    before = desk.newest()
    day = ("--published", "2026-08-01") if list_id == SDN else ()
    said = desk("add", list_id, *day, *files(list_id, folder))
    assert (said.status, said.out) == (2, "")
    assert words in said.err
    assert "Download" in said.err
    assert "stays in use" in said.err
    assert desk.newest() == before


def test_files_that_lie_in_the_same_folder_and_are_none_of_the_list_are_refused_by_name(desk: Desk) -> None:
    before = desk.newest()
    said = desk("add", SDN, "--published", "2026-08-01", *files(SDN, "2026-07-31", all_of_them=True))
    assert said.status == 2
    assert "sdn_provenance.csv, sdn_verbatim_rows.csv: does not belong" in said.err
    assert desk.newest() == before


def test_a_list_that_shrank_needs_a_reason(desk: Desk) -> None:
    said = add_sdn(desk, "2024-05-03")
    assert (said.status, "the file with the aliases is missing" in said.err) == (2, True)
    words = ("--published", "2024-05-03", *files(SDN, "2024-05-03"), "--force", "only the main file was kept that day")
    assert desk("add", SDN, *words).status == 0
    assert "only the main file was kept that day" in " ".join(desk("show", SDN).out.split())


def test_an_older_publication_added_later_is_not_the_newest_and_can_be_rolled_back(desk: Desk) -> None:
    before = desk.newest()
    said = desk("add", UN, *files(UN, "2025-04-19"))
    assert "an older snapshot" in said.out
    assert desk.newest() == before
    assert "2025-04-19" in desk("rollback", UN).out
    assert desk.newest() == before
