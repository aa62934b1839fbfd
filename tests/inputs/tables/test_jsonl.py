"""JSON lines: one object a row, and a line that is none costs itself alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.tables.reading import doubts, names, queries, rows_of, written
from tamiz.errors import InputError
from tamiz.inputs.tables import open_table


def test_objects_become_queries(tmp_path: Path) -> None:
    text = '{"id": 7, "full_name": "Ana Roe", "dob": "1980-01-02"}\n\n{"full_name": "Joe", "country": "mx"}\n'
    first, second = queries(rows_of(written(tmp_path, text, "c.jsonl")))
    assert (first.id, first.name, str(first.birth_date)) == ("7", "Ana Roe", "1980-01-02")
    assert (second.name, second.country) == ("Joe", "MX")


def test_the_format_is_known_by_its_content(tmp_path: Path) -> None:
    assert names(rows_of(written(tmp_path, '\ufeff {"name": "Ana"}\n', "c.txt"))) == ["Ana"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{oops", "line 2 is not JSON"),
        ("[1]", "no JSON object"),
        ('{"name": "Ana", "name": "Joe"}', "a key stands twice"),
        ('{"name": ["Ana"]}', "a list where text was expected"),
        ('{"name": {"first": "Ana"}}', "an object where text was expected"),
        ('{"name": null}', "no name in column name"),
        ('{"title": "Ana"}', "no name in column name"),
        ("[" * 200_000, "line 2 is not JSON"),
        ('{"name": ' + "1" * 5_000 + "}", "line 2 is not JSON"),
    ],
)
def test_a_line_without_a_name_is_unscreened_with_the_reason(tmp_path: Path, line: str, said: str) -> None:
    rows = rows_of(written(tmp_path, f'{{"name": "Ana"}}\n{line}\n{{"name": "Joe"}}\n', "c.jsonl"))
    assert names(rows) == ["Ana", "Joe"]
    assert said in doubts(rows)[2]


def test_half_a_surrogate_pair_is_shown_as_damage(tmp_path: Path) -> None:
    rows = rows_of(written(tmp_path, '{"name": "A\\ud800na"}\n', "c.jsonl"))
    assert "could not be read" in doubts(rows)[1]
    assert "\ud800" not in names(rows)[0]


def test_a_field_that_comes_late_is_said_and_not_passed_over(tmp_path: Path) -> None:
    text = '{"name": "Ana"}\n' * 1_000 + '{"name": "Joe", "dob": "1980", "mood": "good"}\n'
    rows = rows_of(written(tmp_path, text, "c.jsonl"))
    assert list(doubts(rows)) == [1_001]
    assert "'dob' is in none of the first 1,000 lines" in doubts(rows)[1_001]


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "empty"), ("\n\n", "empty"), ('[{"name": "Ana"}]', "jq -c"), ('{"city": "x"}', "no column holds a name")],
)
def test_what_is_no_table_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        open_table(written(tmp_path, text, "c.jsonl"))


@given(
    lines=st.lists(
        st.one_of(st.text(max_size=20), st.builds('{{"name": "{}"}}'.format, st.text("ab\\", max_size=9))), max_size=9
    )
)
def test_any_lines_are_rows_or_refused(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    content = '{"name": "Ana"}\n' + "\n".join(line.replace("\n", " ").replace("\r", " ") for line in lines)
    path = written(tmp_path_factory.mktemp("any"), content.encode("utf-8", "surrogatepass"), "c.jsonl")
    try:
        rows = rows_of(path)
    except InputError:
        return
    assert len(rows) == 1 + sum(not line.isspace() and bool(line) for line in lines)
