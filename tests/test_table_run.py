"""A whole table through: every row has an answer, the same as one by one, however the work is spread."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from table_workers import Counting, failing, killed, with_other_lists
from tamiz import table_run
from tamiz.errors import InputError, ScreeningError, StoreError
from tamiz.inputs.tables import Batch, cells, open_table
from tamiz.matching.reading import LONGEST_NAME
from tamiz.model import Query, Settings
from tamiz.render.rows import result_schema
from tamiz.render.tables import TableForm, Target, target_for
from tamiz.screen import Screener
from tamiz.table_batch import Recent, Screened
from tamiz.table_pool import Workers
from tamiz.table_run import Outcome, Tally, run_table, screen_table

SCREENER = Screener.open()
ON = SCREENER.settings("2025-02-20")
LISTED = sorted({entry.name.text for entry in SCREENER.index.entries})
ENDLESS_ROWS = 300_000
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
CARTEL = "Cartel de Jalisco Nueva Generación"


def table(folder: Path, *rows: str, header: str = "id,name,city") -> Path:
    path = folder / "customers.csv"
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def answered(path: Path, chosen: Settings = ON, keep: tuple[str, ...] = ()) -> list[dict[str, object]]:
    batches = screen_table(path, SCREENER, chosen, keep=keep)
    return [line for batch in batches for line in batch.to_pylist()]


def run(source: Path, output: Path, workers: Workers = table_run.IN_THIS_PROCESS) -> Outcome:
    return run_table(open_table(source), SCREENER, ON, target_for(output), workers)


@contextmanager
def small_batches(rows: int = 10, small: int = 0) -> Iterator[None]:
    with patch.object(cells, "BATCH_ROWS", rows), patch.object(table_run, "SMALL_ROWS", small):
        yield


def test_every_row_is_answered_and_a_match_says_what_the_law_was(tmp_path: Path) -> None:
    lines = answered(table(tmp_path, f"C1,{CARTEL},x", "C2,Ana Roe,y", "C3,,z"))
    match, clear, unscreened = lines
    assert (match["row"], match["id"], match["status"], match["rule"]) == (1, "C1", "match", "complete-name")
    assert match["in_force"] is True
    assert {"FTO", "SDGT"} <= set(match["programs"] or ())  # type: ignore[call-overload]  # a list of text
    assert (clear["row"], clear["status"], clear["reason"], clear["entity"]) == (2, "clear", None, None)
    assert (unscreened["status"], unscreened["reason"]) == ("unscreened", "no name in column name")


def test_on_an_earlier_day_the_match_stays_and_the_programs_go(tmp_path: Path) -> None:
    (match,) = answered(table(tmp_path, f"C1,{CARTEL},x"), SCREENER.settings("2000-01-01"))
    assert (match["status"], match["in_force"], match["programs"]) == ("match", False, [])


def test_only_what_is_in_force_can_be_asked_for(tmp_path: Path) -> None:
    (line,) = answered(table(tmp_path, f"C1,{CARTEL},x"), replace(SCREENER.settings("2000-01-01"), in_force_only=True))
    assert line["status"] == "clear"


def test_a_doubt_is_shown_beside_a_match_and_keeps_a_row_from_being_clear(tmp_path: Path) -> None:
    path = table(tmp_path, f"{CARTEL},soon", "Ana Roe,soon", header="name,dob")
    match, other = answered(path)
    assert (match["status"], other["status"]) == ("match", "unscreened")
    assert "birth date" in str(match["reason"])
    assert "birth date" in str(other["reason"])


def test_what_the_limit_cuts_is_said(tmp_path: Path) -> None:
    found = next(name for name in LISTED if len(SCREENER.screen(name, ON).matches) > 1)
    path = table(tmp_path, f'1,"{found}",x')
    (line,) = answered(path, replace(ON, limit=1))
    assert "more matches are not shown; raise --limit" in str(line["reason"])


def test_columns_that_are_kept_stand_on_every_line_of_their_row(tmp_path: Path) -> None:
    found = next(name for name in LISTED if len(SCREENER.screen(name, ON).matches) > 1)
    lines = answered(table(tmp_path, "1,Ana Roe,Puebla", f'2,"{found}",Toluca', "3"), keep=("city", "id"))
    assert [line["city"] for line in lines] == ["Puebla", *["Toluca"] * (len(lines) - 2), None]
    assert lines[0]["input_id"] == "1"


def test_kept_columns_of_parquet_keep_their_types(tmp_path: Path) -> None:
    path = tmp_path / "c.parquet"
    pq.write_table(pa.table({"name": ["Ana", CARTEL], "n": pa.array([1, None], pa.int16()), "t": [[1], [2]]}), path)
    whole = pa.Table.from_batches(screen_table(path, SCREENER, ON, keep=["*"]))
    assert whole.schema.field("n").type == pa.int16()
    assert whole.column("t").to_pylist() == [[1], [2]]


def test_a_table_with_headers_only_has_no_answers_and_a_whole_file(tmp_path: Path) -> None:
    outcome = run(table(tmp_path), tmp_path / "a.parquet")
    assert (outcome.rows, outcome.partial, outcome.exit_status) == (0, False, 0)
    assert pq.read_table(tmp_path / "a.parquet").schema.equals(result_schema())


NAMES = st.one_of(st.sampled_from(LISTED), st.text(max_size=30), st.just("x" * (LONGEST_NAME + 1)), st.just("…"))


@settings(max_examples=40)
@given(names=st.lists(NAMES, min_size=1, max_size=20))
def test_a_table_answers_as_its_names_do_one_by_one(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    path = tmp_path_factory.mktemp("twin") / "c.jsonl"
    path.write_text("".join(json.dumps({"name": name}) + "\n" for name in names))
    lines = answered(path)
    queries = [row.query for row in open_table(path).rows()]
    for number, query in enumerate(queries, start=1):
        got = {(line["entity"], line["millibits"], line["in_force"]) for line in lines if line["row"] == number}
        assert got == _alone(query)


def _alone(query: Query | None) -> set[tuple[object, object, object]]:
    matches = SCREENER.screen(query, ON).matches if query else ()
    return {(match.entity.id, match.millibits, match.in_force) for match in matches} or {(None, None, None)}


@pytest.mark.parametrize("name", ["…", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_cannot_be_compared_is_refused_in_the_same_words(tmp_path: Path, name: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(json.dumps({"name": f"{name}"}) + "\n", encoding="utf-8")
    (line,) = answered(path)
    alone = SCREENER.screen(name, ON).unscreened[0].reason
    assert line["status"] == "unscreened"
    assert line["reason"] in (alone, "no name in column name")


def test_each_distinct_question_is_answered_once(tmp_path: Path) -> None:
    counting = Counting()
    screener = replace(SCREENER, find=counting)
    path = table(tmp_path, *["1,Ana Roe,x", "2,ANA ROÉ,y"] * 10_000, "3,Joe Roe,x")
    assert sum(batch.num_rows for batch in screen_table(path, screener, ON)) == 20_001
    assert counting.asked == ["Ana Roe", "Joe Roe"]


def test_evidence_quotes_the_spelling_of_its_own_row(tmp_path: Path) -> None:
    lines = answered(table(tmp_path, f"1,{CARTEL},x", f"2,{CARTEL.upper()},y"))
    one_by_one = [SCREENER.screen(name, ON).matches[0].signals for name in (CARTEL, CARTEL.upper())]
    asked = [[signal["asked"] for signal in line["evidence"]] for line in lines]  # type: ignore[attr-defined]
    assert asked == [[signal.asked for signal in signals] for signals in one_by_one]


def test_memory_of_answers_is_bounded() -> None:
    recent: Recent[int, int] = Recent(10)
    for number in range(1_000):
        recent.put(number, number)
        assert recent.get(0) == 0
    assert recent.get(999) == 999
    assert recent.get(500) is None


def test_two_processes_answer_as_one_does(tmp_path: Path) -> None:
    source = table(
        tmp_path, *(f'{n},"{name}",x' for n, name in enumerate([*LISTED, "", "Ana Roe"] * 3) if '"' not in name)
    )
    alone = run(source, tmp_path / "alone.parquet")
    with small_batches():
        spread = run(source, tmp_path / "spread.parquet", Workers(Screener.open, 2))
    assert pq.read_table(tmp_path / "spread.parquet").equals(pq.read_table(tmp_path / "alone.parquet"))
    assert spread.certificate == alone.certificate
    assert alone.exit_status == 3


def test_the_certificate_says_what_made_the_answers(tmp_path: Path) -> None:
    source = table(tmp_path, f"1,{CARTEL},x", "2,Ana,y")
    outcome = run(source, tmp_path / "a.parquet")
    metadata = pq.read_schema(tmp_path / "a.parquet").metadata
    certificate = json.loads(metadata[b"tamiz.certificate"])
    assert certificate == outcome.certificate
    assert certificate["snapshots"] == {one.list_id: one.sha256 for one in SCREENER.snapshots}
    counted = {"read": 2, "answered": 2, "lines": 2, "match": 1, "unscreened": 0, "suppressed": 0}
    assert certificate["rows"] == counted
    assert (metadata[b"tamiz.on"], certificate["partial"]) == (b"2025-02-20", False)


def test_names_that_met_nobody_and_columns_that_are_not_kept_are_not_in_the_hash(tmp_path: Path) -> None:
    hashes = set()
    for city, name in (("x", "Ana"), ("y", "Ana"), ("x", "Eva")):
        outcome = run(table(tmp_path, f"1,{name},{city}", f"2,{CARTEL},x"), tmp_path / "a.csv")
        hashes.add(outcome.certificate["answer"])
    assert len(hashes) == 1


def test_a_row_that_was_not_answered_is_an_error() -> None:
    schema = result_schema()
    lines = pa.RecordBatch.from_pylist([{"row": 1, "id": "1", "status": "clear"}], schema)
    batch = Batch(1, [["Ana"], ["Joe"]])
    with pytest.raises(ScreeningError, match="rows 1 to 2 were read and 1 of them answered"):
        Tally().add(batch, Screened(lines, 0, 0, 0, 0, ()))


def test_a_file_that_says_it_has_more_rows_than_it_gave_is_an_error() -> None:
    with pytest.raises(ScreeningError, match="the file says it has 5"):
        Tally(rows=4, answered=4).check(5)


def test_progress_is_told_with_every_batch(tmp_path: Path) -> None:
    told: list[tuple[int, float]] = []
    source = table(tmp_path, *("1,Ana,x" for _ in range(25)))
    with small_batches():
        run_table(
            open_table(source),
            SCREENER,
            ON,
            Target(tmp_path / "a.csv", TableForm.CSV),
            report=lambda rows, fraction, _: told.append((rows, fraction)),
        )
    assert told == [(10, 1.0), (20, 1.0), (25, 1.0)]


def test_a_file_that_turns_bad_halfway_leaves_what_was_answered_marked_partial(tmp_path: Path) -> None:
    source = tmp_path / "c.parquet"
    pq.write_table(pa.table({"name": [f"Ana {n}" for n in range(9_000)]}), source, row_group_size=4_500)
    data = bytearray(source.read_bytes())
    start = pq.read_metadata(source).row_group(1).column(0).dictionary_page_offset
    data[start : start + 20_000] = bytes(20_000)
    source.write_bytes(data)
    with pytest.raises(InputError, match=r"cannot be read as Parquet.*rows before that are answered in .*a\.partial"):
        run(source, tmp_path / "a.parquet")
    assert pq.read_schema(tmp_path / "a.partial.parquet").metadata[b"tamiz.partial"] == b"true"
    assert not (tmp_path / "a.parquet").exists()


def test_a_worker_that_is_killed_is_an_error_and_no_answer(tmp_path: Path) -> None:
    source = table(tmp_path, *("1,Ana,x" for _ in range(25)))
    with small_batches(), pytest.raises(ScreeningError, match="a worker process was killed"):
        run(source, tmp_path / "a.parquet", Workers(killed, 2))
    assert [one.name for one in tmp_path.iterdir()] == ["customers.csv"]


def test_a_worker_that_opens_other_lists_is_an_error(tmp_path: Path) -> None:
    source = table(tmp_path, *("1,Ana,x" for _ in range(25)))
    with small_batches(), pytest.raises(StoreError, match="the lists were changed"):
        run(source, tmp_path / "a.parquet", Workers(with_other_lists, 2))


def test_an_error_of_a_worker_comes_back_as_itself(tmp_path: Path) -> None:
    source = table(tmp_path, *("1,Ana,x" for _ in range(25)))
    with small_batches(), pytest.raises(StoreError, match="not as it was written"):
        run(source, tmp_path / "a.parquet", Workers(failing, 2))


def test_a_file_that_is_written_to_meanwhile_is_refused(tmp_path: Path) -> None:
    source = table(tmp_path, "1,Ana,x")
    opened = open_table(source)
    with (
        patch.object(table_run, "sha256_of_file", side_effect=lambda _: table(tmp_path, "1,Ana,x", "2,Joe,y").name),
        pytest.raises(InputError, match="changed while it was read"),
    ):
        run_table(opened, SCREENER, ON, target_for(tmp_path / "a.csv"))


def started(source: Path, *more: str) -> "subprocess.Popen[str]":
    """Start a run to a.parquet beside ``source``, in a process group of its own."""
    output = source.with_name("a.parquet")
    script = source.with_name("run.py")
    call = ", ".join((repr(str(source)), repr(str(output)), *more))
    script.write_text(f"import table_workers as t\n\nif __name__ == '__main__':\n    t.run_and_tell({call})\n")
    return subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
        start_new_session=True,
    )


def wait_for_a_batch(process: "subprocess.Popen[str]") -> None:
    assert process.stdout
    assert process.stdout.readline()


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A table that takes long enough to be stopped halfway."""
    path = tmp_path / "customers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("id", "name"), *((str(n), f"Ana {n}") for n in range(ENDLESS_ROWS))])
    return path


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_leaves_a_valid_file_marked_partial(
    endless: Path, number: signal.Signals, processes: str
) -> None:
    process = started(endless, processes)
    wait_for_a_batch(process)
    os.killpg(process.pid, number)  # as a terminal does: to every process
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (3, "")
    answers = pq.read_table(endless.with_name("a.partial.parquet"))
    assert answers["row"].to_pylist() == list(range(1, len(answers) + 1))
    assert 0 < len(answers) < ENDLESS_ROWS
    assert answers.schema.metadata[b"tamiz.partial"] == b"true"
    assert files(endless) == ["a.partial.parquet", "customers.csv", "run.py"]


def test_a_run_that_is_stopped_before_its_first_batch_does_not_wait_for_its_workers(endless: Path) -> None:
    process = started(endless, "2", "t.stopped_with_its_parent")
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (3, "")
    assert len(pq.read_table(endless.with_name("a.partial.parquet"))) == 0


def test_a_run_that_is_killed_leaves_nothing_under_its_name_and_no_workers(endless: Path) -> None:
    process = started(endless, "2")
    wait_for_a_batch(process)
    process.kill()
    process.communicate(timeout=60)
    assert not {"a.parquet", "a.partial.parquet"} & set(files(endless))
    assert _is_gone(process.pid)


def files(beside: Path) -> list[str]:
    return sorted(one.name for one in beside.parent.iterdir())


def _is_gone(group: int, patience_s: float = 20) -> bool:
    """Return whether every process of a group ends within a time."""
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_disk_that_fills_up_is_said(endless: Path) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))"
    output = endless.with_name("a.csv")
    words = f"{limit}; import table_workers; table_workers.run_and_tell({str(endless)!r}, {str(output)!r}, 1)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, env=ENVIRONMENT, check=False)
    assert "a.csv cannot be written (File too large), so nothing of this run was kept" in done.stderr
    assert files(endless) == ["customers.csv"]


def test_the_outcome_is_said_in_a_line_and_in_the_exit_status(tmp_path: Path) -> None:
    source = table(tmp_path, f"1,{CARTEL},x", "2,Ana,y")
    outcome = run(source, tmp_path / "a.csv")
    assert outcome.said().startswith("2 rows, 1 with a match, 0 not screened in full (")
    assert outcome.exit_status == 1
    assert (replace(outcome, partial=True).exit_status, replace(outcome, unscreened=1).exit_status) == (3, 3)
    assert replace(outcome, partial=True).said().startswith("stopped after 2 rows")
