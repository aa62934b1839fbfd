"""The worked example of the page on owners runs and says what the page says."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from cli.calling import tamiz
from golden_files import check_golden
from tamiz.ownership.rules import load_rules

PAGE = Path(__file__).parents[2] / "docs" / "ownership.md"
TEXT = PAGE.read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path / "data"))
    for name, content in re.findall(r"```\w+ (\S+)\n(.*?)```", TEXT, re.DOTALL):
        Path(name).write_text(content, encoding="utf-8")


def _verdicts(day: str) -> dict[str, Any]:
    words = shlex.split(COMMANDS[0])[1:]
    words[words.index("--on") + 1] = day
    told = json.loads(tamiz(*words, "--format", "json").out)
    return {one["name"]: one["verdict"] for one in told["entities"]}


def test_the_commands_of_the_page_run() -> None:
    assert [tamiz(*shlex.split(line)[1:]).status for line in COMMANDS] == [1, 0, 1]


def test_the_page_shows_what_its_first_command_prints() -> None:
    out = tamiz(*shlex.split(COMMANDS[0])[1:]).out
    shown = "".join(f"{line}\n" for line in out.splitlines())
    check_golden(PAGE, re.sub(r"(?<=```text\n).*?(?=```)", lambda _: shown, TEXT, flags=re.DOTALL))


def test_the_results_are_those_that_the_page_explains() -> None:
    assert _verdicts("2026-01-01") == {"Vltava Holding": "blocked", "Ohre Mining": "blocked", "Labe Shipping": "open"}
    assert "blocked" not in _verdicts("2021-01-01").values()


def test_every_rule_stands_on_the_page_with_its_day() -> None:
    missing = [rule.id for rule in load_rules() if f"| `{rule.id}`" not in TEXT or str(rule.start) not in TEXT]
    assert missing == []
