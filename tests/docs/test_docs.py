"""The documentation names every command, option and signal; what the README tells people to type works."""

import json
import re
import shlex
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import typer

from cli.calling import tamiz
from docs.matching_says import kinds
from golden_files import check_golden
from sources.list_files import SDN, UN
from tamiz.cli import app
from tamiz.sources.builtin import load_builtin, load_substances

ROOT = Path(__file__).parents[2]
CLI_PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
ANSWERS_PAGE = (ROOT / "docs" / "answers.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
GROUP: Any = typer.main.get_command(app)
COMMANDS = {name: GROUP.get_command(None, name) for name in GROUP.list_commands(None)}
OPTIONS = sorted(
    {
        (command, option)
        for command, described in COMMANDS.items()
        for parameter in described.params
        for option in parameter.opts
        if option.startswith("-") and option != "--help"
    }
)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_its_section(command: str) -> None:
    assert f"## `tamiz {command}" in CLI_PAGE


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_is_named_in_the_section_of_its_command(command: str, option: str) -> None:
    section = CLI_PAGE.split(f"## `tamiz {command}")[1].split("\n## ")[0]
    assert re.search(rf"{option}(?![\w-])", section)


def test_every_signal_and_every_weight_is_explained() -> None:
    weights = json.loads(files("tamiz.data").joinpath("parameters.json").read_text(encoding="utf-8"))["weights"]
    assert {"token", "different word", "spelling, two letters"} <= kinds()
    assert [one for one in sorted(kinds().union(weights)) if f"| `{one}` |" not in ANSWERS_PAGE] == []


def test_every_page_of_the_documentation_can_be_reached_from_the_readme() -> None:
    assert [page.name for page in (ROOT / "docs").glob("*.md") if f"docs/{page.name}" not in README] == []


def test_the_commands_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path / "data"))
    (tmp_path / "article.txt").write_text("The Sinaloa Cartel.")
    (tmp_path / "customers.csv").write_text("full_name,dob\nAna Prueba,1980-01-02\n")
    (tmp_path / "owners.csv").write_text("owner,asset,percentage\nAna Prueba,Harinas Prueba,60\n")
    for name, raw in SDN.items():
        (tmp_path / name).write_bytes(raw)
    for day in ("2024-09-26", "2026-08-01"):  # the diff in the README is between these
        (tmp_path / "consolidated.xml").write_bytes(
            re.sub(rb'dateGenerated="[0-9-]+', b'dateGenerated="' + day.encode(), UN)
        )
        tamiz("lists", "add", "un-sc", "consolidated.xml")
    lines = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
    typed = [line for line in lines if line.startswith("tamiz ")]
    assert len(typed) > 10
    assert [line for line in typed if tamiz(*shlex.split(line)[1:]).status not in (0, 1)] == []


def test_the_figures_of_the_pages_are_those_of_the_shipped_list() -> None:
    page = (ROOT / "docs" / "builtin-list.md").read_text(encoding="utf-8")
    assert f"{len(load_builtin().entities)} organizations" in " ".join(README.split())
    assert f"{len(load_substances().entities)} controlled substances" in " ".join(page.split())


def test_the_two_commands_of_the_readme_are_the_ones_that_ci_runs() -> None:
    assert "pip install . && tamiz demo" in README
    assert "pip install '.[test]' && pytest" in README
    assert "'.[test]'" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_python_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102  # the example is ours and is what is tested
    assert "FTO never" in capsys.readouterr().out


def test_the_comparisons_of_the_page_on_matching_print_what_it_shows() -> None:
    page = ROOT / "docs" / "matching.md"
    check_golden(page, re.sub(r"(?<=```text\n)\$ .*?(?=```)", _tried, page.read_text("utf-8"), flags=re.DOTALL))


def _tried(block: re.Match[str]) -> str:
    """Return the commands of a block, each with what it prints now."""
    lines = [line for line in block[0].splitlines() if line.startswith("$ ")]
    return "\n".join(f"{line}\n{tamiz(*shlex.split(line)[2:]).out.rstrip()}\n" for line in lines)


def test_the_searches_of_the_page_on_matching_find_the_party(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path))
    (block,) = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / "matching.md").read_text("utf-8"), re.DOTALL)
    assert [tamiz(*shlex.split(line)[1:]).status for line in block.splitlines()] == [1, 1]
