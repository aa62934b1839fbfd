"""Another engine's scorer under the laboratory's interface; where it is not installed, that is said."""

import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

from cli.calling import tamiz
from lab.listed import KVAPIL, OSTRAVA, PARTIES, chosen, entity
from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.lab.effectiveness import Plan, measure_effectiveness
from tamiz.lab.scorers import Asked, LogicV2, Met
from tamiz.lab_words import Given, ScorerName
from tamiz.model import Query, Schema

BORN = PartialDate(date(1961, 3, 7), date(1961, 3, 7))
OTHER = PartialDate(date(1985, 11, 20), date(1985, 11, 20))
KVAPIL_ASKED = Query("Bohumil Radek Kvapil", schema=Schema.PERSON)


@pytest.fixture
def scorer() -> LogicV2:
    pytest.importorskip("nomenklatura", reason="nomenklatura is not installed: it comes with the extra peers")
    return LogicV2(PARTIES)


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("nomenklatura", "nomenklatura.blocker"):
        monkeypatch.setitem(sys.modules, module, None)


@pytest.mark.usefixtures("absent")
def test_without_nomenklatura_the_extra_that_brings_it_is_named() -> None:
    with pytest.raises(QueryError, match=r"pip install 'tamiz\[peers\]'.*libicu-dev"):
        chosen().together.scorers([ScorerName.LOGIC_V2])


@pytest.mark.usefixtures("absent")
def test_without_nomenklatura_the_command_line_says_so_and_ends_with_2(tmp_path: Path) -> None:
    result = tamiz("--data", str(tmp_path / "data"), "lab", "effectiveness", "--scorer", "logic-v2")
    assert result.status == 2
    assert "logic-v2 needs nomenklatura" in result.err


def test_a_name_as_it_is_listed_scores_100(scorer: LogicV2) -> None:
    asked = Asked(Query("KVAPIL, Bohumil Radek", schema=Schema.PERSON), KVAPIL, "KVAPIL, Bohumil Radek")
    assert scorer.own([asked]) == [Met(100.0)]


def test_another_order_of_its_words_is_a_match(scorer: LogicV2) -> None:
    assert [met.counts(scorer.threshold) for met in scorer.best([KVAPIL_ASKED])] == [True]


def test_another_birth_date_takes_away_what_the_scorer_says_it_takes(scorer: LogicV2) -> None:
    same, other = (Query("KVAPIL, Bohumil Radek", schema=Schema.PERSON, birth_date=born) for born in (BORN, OTHER))
    assert [met.score for met in scorer.best([same, other])] == [100.0, 60.0]  # its year -15, its day -25


@pytest.mark.usefixtures("scorer")
def test_a_weak_alias_counts_when_it_is_exactly_that_and_the_index_does_not_know_it() -> None:
    party = entity("lom", "Jarmila Lom", weak="Zuna Morava")
    over = LogicV2((party,))
    asked = [Asked(Query(name, schema=Schema.PERSON), party, "Zuna Morava") for name in ("Zuna Morava", "Zuna Moravia")]
    assert over.own(asked) == [Met(80.0), Met(0.0)]
    assert over.would_choose(asked) == [False, False]


def test_a_party_of_another_kind_is_not_met(scorer: LogicV2) -> None:
    queries = [Query("Odra Star", schema=kind) for kind in (Schema.SUBSTANCE, Schema.AIRPLANE)]
    assert scorer.best(queries) == [Met(), Met()]


def test_without_a_kind_people_and_firms_are_met_and_vessels_are_not(scorer: LogicV2) -> None:
    queries = [Query("Radko Kvapil"), Query("Ostrava Fellowship Trading"), Query("Odra Star")]
    assert [met.score for met in scorer.best(queries)] == [100.0, 100.0, None]


def test_a_query_is_answered_alike_alone_and_in_company(scorer: LogicV2) -> None:
    company = [Query(f"Kvapil Bohumil {number}", schema=Schema.PERSON) for number in range(50)]
    (alone,) = scorer.best([KVAPIL_ASKED])
    assert scorer.best([*company, KVAPIL_ASKED])[-1] == alone


def test_the_best_of_all_is_the_best_of_its_own_where_nothing_else_is_listed(scorer: LogicV2) -> None:
    one = Asked(Query("Ostrava Felowship Tradin", schema=Schema.COMPANY), OSTRAVA, "Ostrava Fellowship Trading")
    assert scorer.own([one]) == scorer.best([one.query])
    assert scorer.would_choose([one]) == [True]


def test_another_list_with_the_same_ids_is_another_list(scorer: LogicV2) -> None:
    other = LogicV2((entity("kvapil", "Zdena Lomova"),))
    assert [one.best([KVAPIL_ASKED])[0].score is None for one in (scorer, other)] == [False, True]


def test_the_folder_of_the_index_goes_with_the_scorer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("nomenklatura", reason="nomenklatura is not installed: it comes with the extra peers")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    scorer = LogicV2(PARTIES)
    scorer.best([KVAPIL_ASKED])
    assert len(list(tmp_path.iterdir())) == 1
    del scorer
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("scorer")
def test_two_runs_give_equal_figures() -> None:
    plan = Plan((ScorerName.LOGIC_V2,), size=10, clean=20, given=Given.BIRTH_DATE)
    first, again = (measure_effectiveness(chosen(), plan, lambda _: None) for _ in range(2))
    assert first == again
