"""The shipped scenarios are what the built-in list gives."""

from pathlib import Path

import make_scenarios


def test_the_shipped_scenarios_are_what_the_list_gives() -> None:
    assert make_scenarios.main(["--check"]) == 0


def test_a_scenario_that_was_edited_by_hand_is_named(tmp_path: Path) -> None:
    assert make_scenarios.main(["--place", str(tmp_path)]) == 0
    (tmp_path / "2025-02-20.yml").write_text("title: Other\n", encoding="utf-8")
    assert make_scenarios.main(["--check", "--place", str(tmp_path)]) == 1
