import json
import sys
from pathlib import Path

import pytest

from lab.pair_parties import party, passport
from tamiz.errors import ScreeningError
from tamiz.lab.corpora import Corpus, Split, build_corpus, corpus_lines, write_corpus
from tamiz.model import Entity, Grade, Name

TWICE = (passport("OR123456"),)
OLD = party("us-ofac-sdn:1", "TORVAL, Salim", ids=TWICE, born="1971")
NAMES = (Name("TORVAL, Salim", Grade.PRIMARY), Name("Turval, Selim", Grade.STRONG))
NEW = party("us-ofac-sdn:1", names=NAMES, ids=TWICE, born="1971")
UNCHANGED = party("us-ofac-sdn:2", "QUIROZ, Ana")
OTHER_MAN = party("us-ofac-sdn:3", "VELDE, Otto", born="1950"), party("us-ofac-sdn:3", "VELDE, Udo", born="1990")
UN = party("un-sc:1", "Saleem Torwal", ids=TWICE)
LISTS: dict[str, list[Entity]] = {
    "us-ofac-sdn/1": [OLD, UNCHANGED, OTHER_MAN[0]],
    "us-ofac-sdn/2": [NEW, UNCHANGED, OTHER_MAN[1]],
    "un-sc/1": [UN],
}


def corpus() -> Corpus:
    return build_corpus(LISTS, {"un-sc/1": "sha256:00"}, script="a test", version="0.0.1")


def test_a_corpus_says_what_it_was_made_from_and_what_it_left_out() -> None:
    made = corpus()
    assert [(one.key, one.snapshot, one.entities) for one in made.provenance.lists] == [
        ("us-ofac-sdn/1", "", 3),
        ("us-ofac-sdn/2", "", 3),
        ("un-sc/1", "sha256:00", 1),
    ]
    assert (made.provenance.script, made.provenance.version) == ("a test", "0.0.1")
    assert dict(made.left_out)["records unchanged in names from one edition to another"] == 1
    assert dict(made.left_out)["records that one edition gives to a party born in another year"] == 1


def test_counts_are_by_kind_and_split_and_parties_by_component() -> None:
    made = corpus()
    assert {key: sum(counts.values()) for key, counts in made.counts.items()} == {
        ("alias", "small edit"): 1,
        ("same", "identifier"): 2,
        ("same", "record number and identifier"): 1,
    }
    assert sum(count for _, count in made.parties) == 3


def test_the_lines_name_each_record_once_and_pairs_point_to_them() -> None:
    head, *lines = (json.loads(json.dumps(line)) for line in corpus_lines(corpus()))
    records = [line for line in lines if line["is"] == "record"]
    assert head["is"] == "corpus"
    assert [record["id"] for record in records] == ["us-ofac-sdn:1", "us-ofac-sdn:1", "un-sc:1"]
    assert {line["split"] for line in lines if line["is"] != "record"} <= set(Split)
    assert next(line["lists"] for line in lines if line["is"] == "same") == ["us-ofac-sdn/1", "us-ofac-sdn/2"]


def test_the_same_lists_give_the_same_bytes_and_odd_letters_do_not_stop_them(tmp_path: Path) -> None:
    odd = party("own:1", names=(Name("Ñandú \ud800", Grade.PRIMARY), Name("Nandu\n", Grade.WEAK)))
    made = build_corpus({"own": [odd]}, version="0")
    write_corpus(made, tmp_path / "one.jsonl")
    write_corpus(build_corpus({"own": [odd]}, version="0"), tmp_path / "two.jsonl")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.jsonl", "two.jsonl"]


def test_a_place_inside_a_repository_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep").mkdir()
    with pytest.raises(ScreeningError, match="Choose a place outside of any repository"):
        write_corpus(corpus(), tmp_path / "deep" / "pairs.jsonl")
    assert list((tmp_path / "deep").iterdir()) == []


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ScreeningError, match=r"pairs.jsonl: cannot be written: No such file"):
        write_corpus(corpus(), tmp_path / "none" / "pairs.jsonl")


def test_no_lists_give_an_empty_corpus() -> None:
    assert build_corpus({}, version="0").counts == {}


def test_nothing_of_the_corpora_asks_the_matcher_for_a_score() -> None:
    used = {name for name in sys.modules if name.startswith("tamiz.lab.corpora.")}
    sources = (Path(sys.modules[name].__file__ or "").read_text("utf-8") for name in used)
    assert not any("matching.match" in text or "tamiz.screen" in text for text in sources)
