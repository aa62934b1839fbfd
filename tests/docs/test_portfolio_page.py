"""The page on portfolios does what it says, command by command, on the shipped customers."""

import re
import shlex
import shutil
from importlib.resources import as_file
from pathlib import Path

import pytest

from cli.calling import tamiz
from tamiz.examples import example

PAGE = (Path(__file__).parents[2] / "docs" / "portfolio.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Hold the shipped customers."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path / "data"))
    with as_file(example("customers.csv")) as path:
        shutil.copy(path, tmp_path)
    return tmp_path


def test_the_commands_of_the_page_run_and_print_what_it_shows(folder: Path) -> None:
    blocks = re.findall(r"```console\n\$ (.*?)\n(.*?)```", PAGE, re.DOTALL)
    typed = [line for block in re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
    commands = [shlex.split(line)[2:] for line in typed if line.startswith("$ tamiz")]
    assert len(commands) == 7
    assert ["lists", "update", "us-ofac-sdn"] in commands  # asks the publisher: not here
    done = {" ".join(words): tamiz(*words) for words in commands if words[0] != "lists"}
    assert [words for words, called in done.items() if called.status not in (0, 1)] == []
    first, printed = blocks[0]
    assert done[first.removeprefix("tamiz ")].out == printed
    assert (folder / "matches.parquet").is_file()
