"""``-o`` of every command, given what is no file: it is written through and is still there."""

from pathlib import Path

import pytest

from cli.calling import tamiz
from cli.lists import Desk
from named_pipes import pipe

CUSTOMERS = "full_name,birth_date\nJana Lom,1970-01-01\nCartel de Sinaloa,\n"
MEASURED = ("--size", "2", "--clean", "5")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the commands below read, and a list with two snapshots."""
    (tmp_path / "customers.csv").write_text(CUSTOMERS, encoding="utf-8")
    (tmp_path / "pairs.csv").write_text("schema,name1,name2\nPerson,Ana,Ana\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    desk = Desk(tmp_path)
    desk.add_own(["Odra Trading"], "2026-01-01")
    desk.add_own(["Odra Trading", "Vltava Shipping"], "2026-02-01")
    return tmp_path


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("screen", "Cartel de Sinaloa"), "Cartel de Sinaloa"),
        (("screen", "Cartel de Sinaloa", "--format", "json"), '"certificate"'),
        (("screen", "Cartel de Sinaloa", "--format", "html"), "</html>"),
        (("screen", "customers.csv", "--format", "csv"), "Cartel de Sinaloa"),
        (("screen", "customers.csv", "--format", "html"), "</html>"),
        (("status", "Cartel de Sinaloa", "--format", "json"), '"countries"'),
        (("compare", "Ana", "Anna"), "Ana"),
        (("compare", "--pairs", "pairs.csv"), "score,bits"),
        (("demo",), "</html>"),
        (("lists", "export", "own"), "Vltava Shipping"),
        (("lists", "diff", "own", "2026-01-01", "2026-02-01"), "Vltava Shipping"),
        (("lab", "effectiveness", *MEASURED), "three doors"),
        (("lab", "curve", "--size", "2", "--clean", "5", "--format", "json"), "{"),
        (("lab", "compare", "tamiz", "tamiz=12", *MEASURED), "tamiz"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_pipe_takes_what_a_file_would_and_stays_a_pipe(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    with pipe(tmp_path / "pipe") as end:
        called = tamiz("--data", "data", *words, "-o", str(end.path))
    assert called.status in (0, 1), called.err
    assert says in end.taken.decode()
    assert end.stands


@pytest.mark.usefixtures("place")
def test_a_lab_report_goes_through_a_pipe_of_a_page_s_name(tmp_path: Path) -> None:
    with pipe(tmp_path / "page.html") as end:
        tamiz("--data", "data", "lab", "report", *MEASURED, "--population", "mx-people", "-o", str(end.path))
    assert "</html>" in end.taken.decode()
    assert end.stands


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("screen", "customers.csv", "--format", "parquet"), "is no file, and Parquet is read back"),
        (("lab", "below", "customers.csv"), "a sheet has a record beside it"),
    ],
    ids=["parquet", "sheet"],
)
def test_what_needs_a_file_refuses_a_pipe_in_one_message(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    with pipe(tmp_path / "pipe") as end:
        called = tamiz("--data", "data", *words, "-o", str(end.path))
    assert (called.status, end.taken, end.stands) == (2, b"", True)
    assert says in called.err


@pytest.mark.usefixtures("place")
def test_answers_to_a_link_replace_the_file_behind_it_and_keep_the_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    held, link = tmp_path / "kept" / "answers.csv", tmp_path / "link.csv"
    held.write_text("before")
    link.symlink_to(held)
    assert tamiz("--data", "data", "screen", "customers.csv", "-o", str(link)).status == 1
    assert link.is_symlink()
    assert "Cartel de Sinaloa" in held.read_text(encoding="utf-8")
    assert (tmp_path / "kept" / "answers.csv.certificate.json").exists()


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("words", [("screen", "Odra"), ("screen", "customers.csv", "--format", "csv")])
def test_a_folder_is_refused_before_anything_is_screened(words: tuple[str, ...], tmp_path: Path) -> None:
    called = tamiz("--data", "data", *words, "-o", str(tmp_path))
    assert called.status == 2
    assert "director" in called.err or "folder" in called.err
