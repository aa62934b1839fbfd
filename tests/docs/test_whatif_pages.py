"""The tutorial on rehearsing a designation does what it says, command by command, and prints what it shows."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.calling import tamiz
from golden_files import check_golden
from tamiz.rehearsal import reading

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "docs" / "tutorial-designation.md"
PAGE = (ROOT / "docs" / "whatif.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Hold the files that the tutorial tells people to save."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path / "data"))
    for name, text in re.findall(r"```\w+ (\S+)\n(.*?)```", TUTORIAL.read_text("utf-8"), re.DOTALL):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def typed() -> Iterator[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", TUTORIAL.read_text("utf-8"), re.DOTALL)
    lines = (line for block in blocks for line in block.splitlines() if line.startswith("tamiz "))
    return (shlex.split(line)[1:] for line in lines)


def test_the_commands_of_the_tutorial_run(folder: Path) -> None:
    done = {" ".join(words): tamiz(*words).status for words in typed()}
    assert len(done) == 6
    assert [words for words, status in done.items() if status not in (0, 1)] == []
    assert "What the senators ask for" in (folder / "rehearsal.html").read_text("utf-8")
    assert (folder / "ensayo.html").read_text("utf-8").startswith('<!doctype html>\n<html lang="es">')


def test_asked_for_mexican_law_alone_nobody_is_hit_as_the_tutorial_says() -> None:
    assert tamiz("whatif", "discussed.yml", "--against", "customers.csv", "--for", "Mexico").status == 0
    assert tamiz("whatif", "mexico-adopts-us-list", "--against", "customers.csv", "--for", "Mexico").status == 1


def test_the_tutorial_prints_what_it_shows() -> None:
    text = TUTORIAL.read_text("utf-8")
    check_golden(TUTORIAL, re.sub(r"(?<=```text\n)\$ .*?(?=```)", _tried, text, flags=re.DOTALL))


def _tried(block: re.Match[str]) -> str:
    line = block[0].splitlines()[0]
    return f"{line}\n{tamiz(*shlex.split(line)[2:]).out.rstrip()}\n"


def test_every_key_of_a_scenario_is_in_its_page() -> None:
    keys = {*reading._ABOUT, *reading._PARTY, *reading._TAG, *reading._ACT, *reading._KINDS, *reading._POSITION}
    assert sorted(key for key in keys if not re.search(rf"`[^`]*\b{key}\b[^`]*`", PAGE)) == []
