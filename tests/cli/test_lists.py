"""What is held, comes in, changes and is set aside, on the command line."""

import json
import re
from pathlib import Path

import pytest

from cli.lists import OWN, UN_FILE, Desk, parties
from sources.list_files import SDN
from tamiz.cli_lists import lists_app
from tamiz.sources.catalogue import COLUMNS_FILE, catalogue


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_with_nothing_held_it_says_which_lists_there_are_and_how_to_add_one(desk: Desk) -> None:
    said = desk("ls")
    assert said.status == 0
    assert all(entry.id in said.out for entry in catalogue())
    assert "tamiz lists add us-ofac-sdn --published" in said.out
    assert not desk.data.exists()


def test_the_built_in_list_is_shown_as_built_in(desk: Desk) -> None:
    (shipped,) = desk.json("ls")
    assert (shipped["id"], shipped["kind"], shipped["built_in"]) == ("builtin", "built in", True)
    assert shipped["snapshot"]["received"] is None


def test_an_added_list_is_held_with_its_kind_age_and_counts(desk: Desk) -> None:
    assert desk.add_sdn().status == 0
    one = desk.json("ls")[0]
    assert (one["id"], one["kind"], one["snapshot"]["published"]) == ("us-ofac-sdn", "sanction", "2026-07-31")
    assert (one["snapshot"]["entities"], one["snapshot"]["set_aside"]) == (10, 0)
    assert one["age_days"] >= 0
    assert "us-ofac-sdn" in desk("ls").out


def test_the_whole_catalogue_says_what_is_held_and_where_it_comes_from(desk: Desk) -> None:
    desk.add_own(["Vltava Shipping Company"], "2026-07-31")
    every = {one["id"]: one for one in desk.json("ls", "--all")}
    assert {name: one["held"] for name, one in every.items() if one["held"]} == {"own": True}
    assert every["us-ofac-sdn"]["urls"][0].endswith("/SDN.CSV")
    assert "public domain" in desk("ls", "--all").out


def test_a_list_of_ones_own_under_another_id_counts_as_held(desk: Desk) -> None:
    assert desk.add("own-fraud", {"fraud.csv": OWN}, "--published", "2026-07-31").status == 0
    assert [one["held"] for one in desk.json("ls", "--all") if one["id"] == "own"] == [True]


def test_adding_says_what_came_in_and_what_was_not_understood(desk: Desk) -> None:
    said = desk.add_sdn()
    for words in ("10 → 10 entities", "taken into use · the newest", "not understood", "sdn.csv line", "identifiers"):
        assert words in said.out
    assert re.search(r"took +\d+\.\d s", said.out)


def test_the_json_of_adding_has_every_part_that_was_not_understood(desk: Desk) -> None:
    added = desk.json("add", "us-ofac-sdn", *_paths(desk, SDN), "--published", "2026-07-31")
    assert (added["new"], added["newest"], added["snapshot"]["published"]) == (True, True, "2026-07-31")
    assert len(added["load"]["not_understood"]) == added["snapshot"]["not_understood"] > 5
    assert added["load"]["names"]["primary"] == 10
    assert {file["role"] for file in added["snapshot"]["files"]} >= {"parties", "aliases", "addresses"}


def _paths(desk: Desk, files: dict[str, bytes]) -> list[str]:
    desk.data.parent.joinpath("given").mkdir()
    paths = [desk.data.parent / "given" / name for name in files]
    for path in paths:
        path.write_bytes(files[path.name])
    return [str(path) for path in paths]


def test_a_list_that_carries_its_date_needs_none(desk: Desk) -> None:
    assert desk.add_un().status == 0
    assert desk.json("ls")[0]["snapshot"]["published"] == "2026-08-01"


def test_the_same_files_again_change_nothing_and_say_so(desk: Desk) -> None:
    desk.add_un()
    assert "was held already" in desk.add_un().out
    assert len(desk.json("show", "un-sc")["history"]) == 1


def test_an_older_snapshot_is_taken_and_is_not_the_newest(desk: Desk) -> None:
    desk.add_own(["Vltava Shipping Company", "Odra Trading"], "2026-07-31")
    said = desk.add_own(["Vltava Shipping Company"], "2025-01-01")
    assert "an older snapshot: it changes no answer for later days" in said.out
    assert [one["snapshot"]["published"] for one in desk.json("ls")[:1]] == ["2026-07-31"]


def test_the_columns_of_an_own_list_are_kept_with_it(desk: Desk) -> None:
    table = b"a;b\nX1;Vltava Shipping Company\n"
    said = desk.add("own", {"own.csv": table}, "--published", "2026-07-31", "--columns", "name=b, id = a")
    shown = desk.json("show", "own")
    assert said.status == 0
    assert {file["name"] for file in shown["snapshot"]["files"]} == {"own.csv", COLUMNS_FILE}
    assert shown["load"]["entities"] == 1


def test_rows_that_became_no_party_are_said_to_be_screened_against_nobody(desk: Desk) -> None:
    said = desk.add("own", {"own.csv": b"nombre,pais\nOdra Trading,\n,MX\n"}, "--published", "2026-07-31")
    assert "1 set aside: it could not become a party" in said.out
    assert "own.csv line 3" in said.out


def test_what_shrank_is_taken_with_a_reason_that_is_shown_wherever_it_is_held(desk: Desk) -> None:
    desk.add_own(parties(20), "2026-07-01")
    assert desk.add_own(parties(10), "2026-07-31", "--force", "half was sold").status == 0
    assert all("half was sold" in desk(*words).out for words in (["ls"], ["show", "own"]))
    assert desk.json("ls")[0]["snapshot"]["forced"] == "half was sold"


def test_show_gives_the_history_the_hashes_and_how_the_files_were_read(desk: Desk) -> None:
    desk.add_sdn()
    shown, said = desk.json("show", "us-ofac-sdn"), desk("show", "us-ofac-sdn").out
    assert [(one["action"], one["in_use"]) for one in shown["history"]] == [("accepted", True)]
    assert all(file["sha256"] in said for file in shown["snapshot"]["files"])
    assert shown["load"]["not_understood"][0]["where"] in said


def test_show_takes_a_day_or_the_start_of_a_name(desk: Desk) -> None:
    desk.add_own(["Vltava Shipping Company"], "2026-07-01")
    desk.add_own(["Vltava Shipping Company", "Odra Trading"], "2026-07-31")
    by_day = desk.json("show", "own", "--snapshot", "2026-07-01")
    by_name = desk.json("show", "own", "--snapshot", by_day["snapshot"]["name"][7:19])
    assert by_day == by_name
    assert by_day["load"]["entities"] == 1


def test_a_diff_says_what_changed_and_ends_with_one(desk: Desk) -> None:
    desk.add_own(["Vltava Shipping Company", "Odra Trading"], "2026-07-01")
    desk.add_own(["Vltava Shipping Company", "Morava Freight"], "2026-07-31")
    said = desk("diff", "own", "2026-07-01", "2026-07-31")
    change = desk.json("diff", "own", "2026-07-01", "2026-07-31")
    assert said.status == 1
    assert change["counts"] == {"added": 1, "removed": 1, "changed": 0, "unchanged": 1}
    assert [one["caption"] for one in change["added"]] == ["Morava Freight"]
    assert "+ Morava Freight" in said.out
    assert "- Odra Trading" in said.out


def test_a_diff_of_equal_snapshots_ends_with_nought(desk: Desk) -> None:
    desk.add_un()
    said = desk("diff", "un-sc", "2026-08-01", "2026-08-01")
    assert (said.status, "say the same" in said.out) == (0, True)


@pytest.mark.parametrize(("ending", "begins"), [("html", "<!doctype html>"), ("json", "{"), ("txt", "own ·")])
def test_the_ending_of_the_output_says_how_a_diff_is_written(desk: Desk, ending: str, begins: str) -> None:
    desk.add_own(["Odra Trading"], "2026-07-31")
    path = desk.data.parent / f"changes.{ending}"
    assert desk("diff", "own", "2026-07-31", "2026-07-31", "-o", str(path)).status == 0
    assert path.read_text(encoding="utf-8").lstrip().startswith(begins)


def test_the_table_of_a_diff_is_bounded_and_the_rest_counted(desk: Desk) -> None:
    desk.add_own(parties(10), "2026-07-01")
    desk.add_own(parties(40), "2026-07-31")
    said = desk("diff", "own", "2026-07-01", "2026-07-31", "--limit", "7")
    assert said.out.count("  + Ostrava") == 7
    assert "7 of 30" in said.out


def test_a_rollback_sets_aside_what_came_last_and_says_what_is_newest_now(desk: Desk) -> None:
    desk.add_own(["Odra Trading"], "2026-07-01")
    desk.add_own(["Odra Trading", "Morava Freight"], "2026-07-31")
    said = desk("rollback", "own")
    assert "set aside: the snapshot of 2026-07-31" in said.out
    assert "now the newest: the snapshot of 2026-07-01" in said.out
    assert [one["action"] for one in desk.json("show", "own")["history"]] == ["accepted", "accepted", "set aside"]


def test_when_all_is_set_aside_it_is_said_that_nothing_is_screened_against_the_list(desk: Desk) -> None:
    desk.add_un()
    assert "No snapshot of this list is in use now" in desk("rollback", "un-sc").out
    assert desk.json("show", "un-sc")["snapshot"] is None
    assert "No snapshot" in desk("show", "un-sc").out


def test_what_is_as_it_was_written_verifies(desk: Desk) -> None:
    desk.add_sdn()
    said = desk("verify")
    assert (said.status, "1 list, all as it was written" in " ".join(said.out.split())) == (0, True)
    assert desk.json("verify")["damages"] == []


def test_damage_is_named_with_its_place_and_how_to_mend_it(desk: Desk) -> None:
    desk.add_un()
    (file,) = (desk.data / "objects").iterdir()
    file.write_bytes(b"x")
    said, plain = desk("verify"), json.loads(desk("verify", "--format", "json").out)
    assert said.status == 2
    assert all(words in " ".join(said.out.split()) for words in ("DAMAGED", str(file), "restore the file"))
    assert "1 of its places are damaged" in said.err
    assert [(one["kind"], one["harmless"]) for one in plain["damages"]] == [("unsound", False)]


def test_what_does_no_harm_is_said_and_is_no_failure(desk: Desk) -> None:
    desk.add_un()
    (desk.data / "objects" / "notes.txt").write_text("mine")
    said = desk("verify")
    assert (said.status, "harmless" in said.out) == (0, True)


def test_everything_speaks_spanish(desk: Desk) -> None:
    desk.add_own(parties(3), "2026-07-01")
    said = desk.add_own(parties(4), "2026-07-31", "--lang", "es").out
    said += "".join(desk(*words, "--lang", "es").out for words in SPOKEN)
    said = " ".join(said.split())  # a line breaks where the name of the folder is long
    for words in ("en uso desde ahora", "lista propia", "añadidas", "todo como se escribió", "apartada", "aceptada"):
        assert words in said


SPOKEN = (["ls"], ["show", "own"], ["diff", "own", "2026-07-01", "2026-07-31"], ["verify"], ["rollback", "own"])


def test_what_a_list_writes_is_never_read_as_a_terminals_commands(desk: Desk) -> None:
    hostile = "\x1b[2J[bold red]Odra\u202e Trading[/]"
    desk.add_own([hostile], "2026-07-31")
    desk.add_own([hostile, f"{hostile} 2"], "2026-08-01")
    said = "".join(desk(*words).out for words in (["show", "own"], ["diff", "own", "2026-07-31", "2026-08-01"]))
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "[bold red]Odra" in said


def test_a_quiet_command_says_nothing_on_standard_error(desk: Desk) -> None:
    assert desk.add_un().err == ""


def test_every_command_and_option_of_lists_is_documented() -> None:
    section = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8").split("## `tamiz lists")[1]
    section = section.split("\n## ")[0]
    named = {command.callback.__name__ for command in lists_app.registered_commands if command.callback}
    assert [name for name in named if f"`{name}" not in section] == []
    for option in ("--all", "--published", "--force", "--columns", "--snapshot", "--limit", "--format", "-o", "--lang"):
        assert option in section


def test_files_are_known_by_their_own_names_wherever_they_lie(desk: Desk) -> None:
    desk.add("un-sc", {"consolidated.xml": UN_FILE})
    assert desk.json("show", "un-sc")["snapshot"]["files"][0]["name"] == "consolidated.xml"


def test_an_exported_list_can_be_added_again_and_names_the_same_parties(desk: Desk, tmp_path: Path) -> None:
    desk.add_sdn()
    out = tmp_path / "entities.ftm.json"
    assert desk("export", "us-ofac-sdn", "-o", str(out)).status == 0
    assert desk("add", "ftm-copy", "--published", "2026-07-31", str(out)).status == 0
    ours, copy = (desk.json("show", list_id)["load"] for list_id in ("us-ofac-sdn", "ftm-copy"))
    assert (copy["entities"], copy["names"]) == (ours["entities"], ours["names"])


def test_the_built_in_list_can_be_exported_and_a_list_that_is_not_held_cannot(desk: Desk) -> None:
    assert desk("export", "builtin").out.count('"target":true') == 123
    refused = desk("export", "un-sc")
    assert (refused.status, refused.out, "un-sc" in refused.err) == (2, "", True)


def test_a_list_that_was_added_has_its_index_before_anybody_asks(desk: Desk) -> None:
    desk.add_sdn()
    assert list((desk.data / "index" / "us-ofac-sdn").rglob("head.json"))
