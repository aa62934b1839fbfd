"""Settings as people write them, and parameter files of their own."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from lab.listed import chosen
from tamiz.errors import InputError, QueryError
from tamiz.lab.settings import MOST_BYTES, Setting, is_same, judge, parse_setting, read_parameters
from tamiz.lab_words import ScorerName
from tamiz.matching.parameters import Parameters

SHIPPED = files("tamiz.data").joinpath("parameters.json").read_bytes()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "my.json"


def write(file: Path, **changed: Any) -> Path:
    """Write the shipped parameters with some of their values changed."""
    file.write_text(json.dumps(json.loads(SHIPPED) | changed), encoding="utf-8")
    return file


def test_a_scorer_is_a_setting_with_a_threshold_behind_it_or_none() -> None:
    assert parse_setting("token-sort=85.5") == Setting("token-sort=85.5", ScorerName.TOKEN_SORT, 85.5)
    assert parse_setting("tamiz=20") == Setting("tamiz=20", ScorerName.TAMIZ, 20.0)
    assert parse_setting("jaro-winkler") == Setting("jaro-winkler", ScorerName.JARO_WINKLER)


def test_a_parameter_file_is_a_setting_of_this_engine(file: Path) -> None:
    write(file, version="mine")
    plain, from_twenty = parse_setting(str(file)), parse_setting(f"{file}=20")
    assert (plain.scorer, plain.threshold, from_twenty.threshold) == (ScorerName.TAMIZ, None, 20.0)
    assert plain.parameters is not None
    assert plain.parameters.version == "mine"


def test_a_file_may_have_an_equals_sign_in_its_name(tmp_path: Path) -> None:
    path = write(tmp_path / "weak=3.json", version="mine")
    assert parse_setting(str(path)).threshold is None
    assert parse_setting(f"{path}=17").threshold == 17.0


def test_the_shipped_file_read_as_a_file_is_the_shipped_parameters(file: Path) -> None:
    file.write_bytes(SHIPPED)
    assert read_parameters(file) is Parameters.load()


def test_a_file_read_twice_is_one_set_of_parameters_for_what_words_say_by_it_is_found_out_once(file: Path) -> None:
    write(file, version="mine")
    low, high = (judge(parse_setting(f"{file}={bits}"), chosen().together) for bits in (10, 20))
    assert low.parameters is high.parameters
    assert low.parameters is not Parameters.load()


@pytest.mark.parametrize(
    "text", ["soundex", "soundex=85", "token-sort=", "token-sort=high", "=20", "", "my.jsonl", "="]
)
def test_what_is_no_setting_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(QueryError, match=r"is no setting: .*token-sort=85, .*scorers are tamiz, "):
        parse_setting(text)


@pytest.mark.parametrize("text", ["token-sort=-1", "token-sort=100.5", "jaro-winkler=nan", "token-sort=inf"])
def test_a_threshold_out_of_a_scorers_range_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="its scores run from 0 to 100"):
        parse_setting(text)


@pytest.mark.parametrize("text", ["tamiz=-1", "tamiz=7.99", "tamiz=1001", "tamiz=nan"])
def test_a_threshold_that_is_not_looked_down_to_or_that_no_evidence_reaches_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="run from 8 to 1,000 bits"):
        parse_setting(text)


def test_a_parameter_file_that_is_not_there_is_said(file: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        parse_setting(f"{file}=20")


def test_a_file_that_is_larger_than_any_parameter_file_is_not_read(file: Path) -> None:
    with file.open("wb") as sparse:
        sparse.truncate(100 * MOST_BYTES)
    with pytest.raises(InputError, match="larger than 1 MiB"):
        read_parameters(file)


def test_what_is_wrong_in_a_file_is_said_with_the_name_of_the_file(file: Path) -> None:
    write(file, rare_from_millibits="9000")
    with pytest.raises(InputError, match=r"my\.json: 'rare_from_millibits' must be a whole number"):
        read_parameters(file)


def test_files_that_differ_in_words_alone_are_the_same_setting(file: Path) -> None:
    listed = chosen().together
    worded = judge(parse_setting(str(write(file, version="mine", note="other words"))), listed)
    assert is_same(worded, judge(parse_setting("tamiz"), listed))
    assert not is_same(worded, judge(parse_setting("tamiz=20"), listed))


def test_weights_are_nothing_to_a_string_distance(file: Path) -> None:
    listed = chosen().together
    first = judge(Setting("x", ScorerName.TOKEN_SORT, parameters=read_parameters(write(file, version="x"))), listed)
    assert is_same(first, judge(parse_setting("token-sort=85"), listed))


def test_two_thresholds_of_one_scorer_share_it() -> None:
    listed = chosen().together
    low = judge(parse_setting("token-sort=80"), listed)
    assert judge(parse_setting("token-sort=90"), listed, low).scorer is low.scorer
    assert judge(parse_setting("jaro-winkler"), listed, low).scorer is not low.scorer
