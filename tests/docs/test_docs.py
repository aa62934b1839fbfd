"""The documentation names every command, option and signal; what the README tells people to type works."""

import json
import re
import shlex
from importlib.resources import files
from pathlib import Path

import pytest
import typer

from cli.calling import tamiz
from sources.list_files import SDN, UN
from tamiz.cli import app
from tamiz.sources.builtin import load_builtin, load_substances

ROOT = Path(__file__).parents[2]
CLI_PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
ANSWERS_PAGE = (ROOT / "docs" / "answers.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # the application is a group
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


def test_every_weighted_signal_is_explained() -> None:
    weights = json.loads(files("tamiz.data").joinpath("parameters.json").read_text(encoding="utf-8"))["weights"]
    assert [signal for signal in (*weights, "token") if f"| `{signal}` |" not in ANSWERS_PAGE] == []


def test_every_page_of_the_documentation_can_be_reached_from_the_readme() -> None:
    assert [page.name for page in (ROOT / "docs").glob("*.md") if f"docs/{page.name}" not in README] == []


def test_the_commands_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path / "data"))
    (tmp_path / "article.txt").write_text("The Sinaloa Cartel.")
    (tmp_path / "customers.csv").write_text("full_name,dob\nAna Prueba,1980-01-02\n")
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
