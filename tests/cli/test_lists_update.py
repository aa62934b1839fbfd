"""Updating from publishers, over loopback: what is new comes in, and what goes wrong leaves the old in use."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cli.lists import UN_FILE, Desk
from sources.list_files import SDN
from store.publisher import Page, publisher
from tamiz import cli_lists
from tamiz.store.fetch import Fetched, Limits, fetch, file_name

Serve = Callable[[Mapping[str, Page]], None]
SET = {f"/{name.upper()}": Page(data) for name, data in SDN.items()}
UN_PAGE = {"/consolidated.xml": Page(UN_FILE)}
QUICK = Limits(most_bytes=100_000, silence_s=0.3, whole_s=5)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Give a function that makes a publisher over loopback answer for all addresses of the catalogue."""
    with ExitStack() as stack:

        def start(pages: Mapping[str, Page]) -> None:
            base = stack.enter_context(publisher(pages))

            def ask(url: str) -> Fetched:
                return fetch(f"{base}/{file_name(url)}", QUICK, loopback=True)

            monkeypatch.setattr(cli_lists, "fetch", ask)

        yield start


def test_a_list_that_is_named_is_fetched_and_taken_into_use(desk: Desk, serve: Serve) -> None:
    serve(UN_PAGE)
    said = desk("update", "un-sc")
    assert (said.status, "taken into use" in said.out) == (0, True)
    assert desk.json("ls")[0]["snapshot"]["published"] == "2026-08-01"


def test_a_list_of_several_files_is_fetched_whole_and_dated_by_its_publishers_server(desk: Desk, serve: Serve) -> None:
    serve(SET)
    (done,) = desk.json("update", "us-ofac-sdn")
    assert done["added"]["snapshot"]["published"] == "2026-07-31"
    assert len(done["added"]["snapshot"]["files"]) == 4
    assert "published 2026-07-31: the Last-Modified of the server" in " ".join(done["added"]["load"]["notes"])


def test_the_last_file_of_a_set_says_its_day(desk: Desk, serve: Serve) -> None:
    serve(SET | {"/ALT.CSV": Page(SDN["alt.csv"], headers={"Last-Modified": "Sat, 01 Aug 2026 01:00:00 GMT"})})
    (done,) = desk.json("update", "us-ofac-sdn")
    assert done["added"]["snapshot"]["published"] == "2026-08-01"


def test_without_a_day_of_change_the_day_of_sending_is_taken_and_said(desk: Desk, serve: Serve) -> None:
    serve({path: Page(page.body, headers={}) for path, page in SET.items()})
    (done,) = desk.json("update", "us-ofac-sdn")
    assert "the Date of the server" in " ".join(done["added"]["load"]["notes"])
    assert (
        abs((datetime.now(UTC).date() - datetime.fromisoformat(done["added"]["snapshot"]["published"]).date()).days) < 2
    )


def test_the_same_bytes_are_unchanged_even_when_sent_on_another_day(desk: Desk, serve: Serve) -> None:
    serve(SET)
    desk("update", "us-ofac-sdn")
    serve({path: Page(page.body, headers={}) for path, page in SET.items()})
    said = desk("update", "us-ofac-sdn")
    assert (said.status, "unchanged" in said.out) == (0, True)
    assert len(desk.json("show", "us-ofac-sdn")["history"]) == 1


def test_without_a_name_all_that_is_held_and_has_an_address_is_updated(desk: Desk, serve: Serve) -> None:
    desk.add_own(["Odra Trading"], "2026-07-01")
    desk.add_un()
    serve({"/consolidated.xml": Page(UN_FILE.replace(b"2026-08-01", b"2026-08-02"))})
    said = desk("update")
    assert said.status == 0
    assert "own: has no address" in said.err
    assert [one["snapshot"]["published"] for one in desk.json("ls")][:2] == ["2026-07-01", "2026-08-02"]


@pytest.mark.parametrize("held", [False, True])
def test_with_nothing_to_update_it_says_what_to_name(desk: Desk, held: bool) -> None:
    desk.add_own(["Odra Trading"] if held else [], "2026-07-01")
    said = desk("update")
    assert (said.status, "tamiz lists update un-sc" in said.err) == (2, True)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page(status=404), "answered 404"),
        (Page(UN_FILE, length=100_000 - 1), "could not be fetched"),
        (Page(bytes(200_000)), "is larger than"),
        (Page(UN_FILE, pause_s=1.0), "gave no answer"),
        (Page(status=302, headers={"Location": "http://example.invalid/consolidated.xml"}), "is not https"),
        (Page(b"<!DOCTYPE html><html>Please sign in</html>"), "gave a web page"),
        (Page(SDN["sdn.csv"]), "consolidated.xml"),
        (Page(UN_FILE[:5_000]), "Download the file again"),
        (Page(b""), "is empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_goes_wrong_leaves_the_old_snapshot_in_use(desk: Desk, serve: Serve, page: Page, words: str) -> None:
    desk.add_un()
    before = desk.newest()
    serve({"/consolidated.xml": page})
    said = desk("update", "un-sc")
    assert (said.status, said.out) == (2, "")
    assert words in said.err
    assert any(advice in said.err for advice in ("again", "Check", "Leave it out"))
    assert desk.newest() == before


def test_one_list_that_fails_does_not_keep_the_others_back(desk: Desk, serve: Serve) -> None:
    serve(UN_PAGE)
    said = desk("update", "us-ofac-sdn", "un-sc")
    assert said.status == 2
    assert "SDN.CSV: answered 404" in said.err
    assert set(desk.newest()) == {"un-sc"}


def test_half_a_set_is_not_taken(desk: Desk, serve: Serve) -> None:
    serve({path: page for path, page in SET.items() if path != "/ADD.CSV"})
    assert desk("update", "us-ofac-sdn").status == 2
    assert desk.newest() == {}


def test_the_json_of_an_update_holds_what_went_wrong(desk: Desk, serve: Serve) -> None:
    serve({})
    said = desk("update", "un-sc", "--format", "json")
    assert (said.status, '"problem": "http://127' in said.out) == (2, True)
