"""A whole table into one page: the same answers and certificate as the table of answers, in the same memory."""

import csv
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tamiz import table_run
from tamiz.errors import InputError, QueryError, ScreeningError
from tamiz.inputs.tables import cells, open_table
from tamiz.matching.match import Found
from tamiz.model import Query, Settings
from tamiz.render import plots
from tamiz.render.table_report_counts import MOST_ALERTS
from tamiz.render.tables import target_for
from tamiz.screen import Screener
from tamiz.table_pool import Workers
from tamiz.table_report import run_report
from tamiz.table_run import IN_THIS_PROCESS, Outcome, run_table

SCREENER = Screener.open()
ON = SCREENER.settings("2025-02-20", "2026-11-24")
LISTED = sorted({entry.name.text for entry in SCREENER.index.entries})
CARTEL = "Cartel de Jalisco Nueva Generación"
ENDLESS_ROWS = 300_000
SCRIPT = """
import sys
from pathlib import Path
from tamiz.inputs.tables import open_table
from tamiz.screen import Screener
from tamiz.table_pool import Workers
from tamiz.table_report import run_report

def tell(rows, fraction, seconds):
    print(rows, flush=True)

if __name__ == "__main__":
    screener = Screener.open()
    source, page, processes = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    settings = screener.settings("2025-02-20", "2026-11-24")
    outcome = run_report(open_table(source), screener, settings, page, "en", Workers(Screener.open, processes), tell)
    raise SystemExit(outcome.exit_status)
"""


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw nothing: plots have tests of their own, and take longer than all that is tested here."""
    monkeypatch.setattr(plots, "can_draw", lambda: False)


def table(folder: Path, names: Iterable[str], dates: Iterable[str] = ()) -> Path:
    path = folder / "customers.csv"
    born = iter(dates)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = ((f"C{number}", name, next(born, "")) for number, name in enumerate(names, start=1))
        csv.writer(file).writerows([("id", "name", "dob"), *rows])
    return path


def run(source: Path, lang: str = "en", settings: Settings = ON, workers: Workers = IN_THIS_PROCESS) -> Outcome:
    return run_report(open_table(source), SCREENER, settings, source.with_name("report.html"), lang, workers)


def page_of(outcome: Outcome) -> str:
    assert outcome.path is not None
    return outcome.path.read_text(encoding="utf-8")


def files(beside: Path) -> list[str]:
    return sorted(one.name for one in beside.parent.iterdir())


MIXED = ["Ana Roe", CARTEL, "", "CJNG", "<script>alert(1)</script> CJNG", "Joe Roe", *LISTED[:40]]


def test_certificate_counts_and_exit_status_are_those_of_the_table_of_answers(tmp_path: Path) -> None:
    source = table(tmp_path, MIXED)
    page = run(source)
    rows = run_table(open_table(source), SCREENER, ON, target_for(tmp_path / "a.csv"))
    assert page.certificate == rows.certificate
    assert replace(page, path=None, seconds=0.0) == replace(rows, path=None, seconds=0.0)
    assert (page.exit_status, page.path) == (3, tmp_path / "report.html")
    assert str(rows.certificate["answer"]) in page_of(page)


@pytest.mark.parametrize(("names", "status"), [(["Ana Roe"], 0), ([CARTEL], 1), ([""], 3), ([], 0)])
def test_the_exit_status_says_what_came_of_it(tmp_path: Path, names: list[str], status: int) -> None:
    assert run(table(tmp_path, names)).exit_status == status


def test_each_alert_has_a_card_with_the_evidence_of_the_screener(tmp_path: Path) -> None:
    page = page_of(run(table(tmp_path, MIXED)))
    for row, name in enumerate(MIXED, start=1):
        answer = SCREENER.screen(Query(name, f"C{row}"), ON) if name else None
        has_card = f'<div class="body" id="r{row}">' in page
        assert has_card is bool(answer and answer.matches)
    best = SCREENER.screen("CJNG", ON).matches[0]
    assert f"{best.bits:.3f}" in page
    assert best.entity.id in page


def test_cards_stand_in_the_order_of_their_bits(tmp_path: Path) -> None:
    page = page_of(run(table(tmp_path, MIXED)))
    bits = [float(found) for found in re.findall(r'<span class="n">([\d.]+) bits</span></summary>', page)]
    assert len(bits) > 10
    assert bits == sorted(bits, reverse=True)


def test_the_same_run_gives_the_same_bytes_on_one_process_or_two(tmp_path: Path) -> None:
    source = table(tmp_path, MIXED * 3)
    alone = page_of(run(source))
    with patch.object(cells, "BATCH_ROWS", 10), patch.object(table_run, "SMALL_ROWS", 0):
        assert page_of(run(source, workers=Workers(Screener.open, 2))) == alone
        assert page_of(run(source)) == alone


def test_the_page_with_plots_has_the_same_bytes_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("matplotlib")
    monkeypatch.undo()
    source = table(tmp_path, MIXED * 3)
    first = page_of(run(source))
    assert first.count('class="plot"') >= 2
    assert page_of(run(source)) == first


def test_the_page_speaks_spanish(tmp_path: Path) -> None:
    page = page_of(run(table(tmp_path, MIXED), "es"))
    assert '<html lang="es">' in page
    assert "Informe de revisión de clientes" in page


def test_a_language_without_words_is_refused_before_anything_is_screened(tmp_path: Path) -> None:
    source = table(tmp_path, MIXED)
    with pytest.raises(QueryError, match="no phrases for the language"):
        run(source, "fr")
    assert files(source) == ["customers.csv"]


def test_more_alerts_than_a_page_holds_are_counted(tmp_path: Path) -> None:
    page = page_of(run(table(tmp_path, [CARTEL] * (MOST_ALERTS + 7))))
    assert page.count("<details") == MOST_ALERTS
    assert f'id="r{MOST_ALERTS}"' in page
    assert f'id="r{MOST_ALERTS + 1}"' not in page
    assert "7 more alerts" in page


def test_the_card_shows_cells_as_the_file_has_them_and_what_is_in_doubt_about_the_row(tmp_path: Path) -> None:
    page = page_of(run(table(tmp_path, [CARTEL, "Ana Roe"], ["1/2/19XX", "1970-01-01"])))
    assert "<bdi>1/2/19XX</bdi>" in page
    assert "the birth date was not understood" in page


def test_cells_of_a_parquet_file_are_shown_as_well(tmp_path: Path) -> None:
    source = tmp_path / "c.parquet"
    pq.write_table(pa.table({"name": [CARTEL], "id": pa.array([4_711]), "dob": pa.array([[1]])}), source)
    page = page_of(run(source))
    assert "<bdi>4711</bdi>" in page
    assert "<bdi>(a list where text was expected)</bdi>" in page


def test_the_page_may_go_to_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = run_report(open_table(table(tmp_path, MIXED)), SCREENER, ON, None)
    assert outcome.path is None
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_a_screener_that_answers_the_same_row_in_two_ways_is_a_fault(tmp_path: Path) -> None:
    times = 0

    def fickle(query: Query, *rest: object) -> Found:
        nonlocal times
        times += 1
        found = SCREENER.find(query, *rest)  # type: ignore[arg-type]  # passed on as it came
        return found if times == 1 else Found((), ())

    source = table(tmp_path, [CARTEL])
    with pytest.raises(ScreeningError, match="row 1 was answered in two ways"):
        run_report(open_table(source), replace(SCREENER, find=fickle), ON, tmp_path / "report.html")
    assert files(source) == ["customers.csv"]


def test_the_file_that_is_read_and_a_folder_are_refused_as_the_place_for_the_page(tmp_path: Path) -> None:
    source = table(tmp_path, MIXED)
    for place, why in ((source, "is the file that is read"), (tmp_path, "is a folder")):
        with pytest.raises(InputError, match=why):
            run_report(open_table(source), SCREENER, ON, place)


def test_a_place_that_cannot_be_written_to_is_said_before_anything_is_screened(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"report\.html cannot be written \(No such file or directory\)"):
        run_report(open_table(table(tmp_path, MIXED)), SCREENER, ON, tmp_path / "none" / "report.html")


def test_a_file_that_turns_bad_halfway_leaves_a_page_that_says_so(tmp_path: Path) -> None:
    source = tmp_path / "c.parquet"
    pq.write_table(pa.table({"name": [f"Ana {n}" for n in range(9_000)]}), source, row_group_size=4_500)
    data = bytearray(source.read_bytes())
    start = pq.read_metadata(source).row_group(1).column(0).dictionary_page_offset
    data[start : start + 20_000] = bytes(20_000)
    source.write_bytes(data)
    with pytest.raises(InputError, match=r"rows before that are answered in .*report\.partial\.html, marked partial"):
        run(source)
    assert files(source) == ["c.parquet", "report.partial.html"]
    assert "This report is partial" in source.with_name("report.partial.html").read_text("utf-8")


def started(source: Path, processes: int, before: str = "") -> "subprocess.Popen[str]":
    """Start a run to report.html beside ``source``, in a process group of its own."""
    script = source.with_name("run.py")
    script.write_text(before + SCRIPT)
    return subprocess.Popen(
        [sys.executable, script, source, source.with_name("report.html"), str(processes)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A table that takes long enough to be stopped halfway."""
    return table(tmp_path, (f"Ana {n}" if n % 100 else CARTEL for n in range(ENDLESS_ROWS)))


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_leaves_a_whole_page_that_says_it_is_partial(
    endless: Path, number: signal.Signals, processes: int
) -> None:
    process = started(endless, processes)
    assert process.stdout
    assert process.stdout.readline()
    os.killpg(process.pid, number)  # as a terminal does: to every process
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (3, "")
    page = endless.with_name("report.partial.html").read_text("utf-8")
    assert "This report is partial" in page
    assert page.rstrip().endswith("</html>")
    assert files(endless) == ["customers.csv", "report.partial.html", "run.py"]


def test_a_run_that_is_killed_leaves_nothing_under_its_name(endless: Path) -> None:
    process = started(endless, 1)
    assert process.stdout
    assert process.stdout.readline()
    process.kill()
    process.communicate(timeout=60)
    assert not {"report.html", "report.partial.html"} & set(files(endless))


def test_a_disk_that_fills_up_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    source = table(tmp_path, MIXED)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
    _, said = started(source, 1, limit).communicate(timeout=60)
    assert "report.html cannot be written (File too large)" in said
    assert files(source) == ["customers.csv", "run.py"]


PEAK = (
    "import atexit, resource, sys\natexit.register(lambda: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))\n"
)


@pytest.mark.slow
def test_memory_does_not_grow_with_the_table(tmp_path: Path) -> None:
    peaks = []
    for rows in (20_000, 100_000):
        source = table(tmp_path, (f"Ana Roe {n}" if n % 20 else CARTEL for n in range(rows)))
        told, _ = started(source, 1, PEAK).communicate(timeout=300)
        peaks.append(int(told.split()[-1]) / 1024)
    assert peaks[1] - peaks[0] < 40, f"{peaks} MB at the peak"
