"""The page on obligations shows a rule file that is read, and names every word that an answer or a file can hold."""

import re
from pathlib import Path

import pytest

from cli.calling import tamiz
from tamiz.law import LawBook
from tamiz.model import Duty, Transaction
from tamiz.screen import Screener

PAGE = (Path(__file__).parents[2] / "docs" / "obligations.md").read_text(encoding="utf-8")


def test_the_rule_file_of_the_page_is_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "house.yml").write_text(example)
    screener = Screener.open(tmp_path / "data").with_rules(tmp_path / "house.yml")
    (match, *_) = screener.screen("CJNG", on="2026-01-15").matches
    own = [one for one in match.obligations if one.origin == "house.yml"]
    assert {one.program for one in own} == {"FTO", "SDGT"}
    assert [str(due.day) for due in own[0].due] == ["2026-01-16", "2026-01-31"]


@pytest.mark.parametrize("word", [*Duty, *Transaction, *(kind.id for kind in LawBook.load().askers.kinds)])
def test_every_word_is_named(word: str) -> None:
    assert f"`{word}`" in PAGE


def test_the_commands_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path))
    lines = re.findall(r"^tamiz (.*)$", PAGE, re.MULTILINE)
    assert [tamiz(*line.split()).status for line in lines] == [1, 1]
