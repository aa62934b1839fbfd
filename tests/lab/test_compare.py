"""Two settings on the same names and customers: what changes."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from lab.listed import KVAPIL, ODRA, OSTRAVA, chosen, entity
from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.lab.compare import ComparePlan, compare_settings
from tamiz.lab.compare_paired import Pair, Two
from tamiz.lab.compare_who import who
from tamiz.lab.measure import Chosen
from tamiz.lab.measure_clean import BATCH, CustomerFile
from tamiz.lab.settings import judge, parse_setting
from tamiz.lab_words import Given, Kind
from tamiz.model import Query, Schema
from tamiz.render.lab_compare_views import Comparison, MetParty
from tamiz.render.list_json import render_plain

FEW = (Kind.MX_PEOPLE, 5)
NAMES = "tamiz=1000"  # complete names and numbers alone
HEADER = "id,full_name,birth_date\n"


def compared(a: str, b: str, over: Chosen | None = None, clean: Path | None = None, shown: int = 10) -> Comparison:
    """Return what changes from A to B over the invented lists, among a file's customers or a few invented ones."""
    among = FEW if clean is None else CustomerFile(clean)
    plan = ComparePlan(parse_setting(a), parse_setting(b), among, size=20, shown=shown)
    return compare_settings(over or chosen(), plan, lambda _: None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text(
        HEADER + "c1,Bohumil Radek Kvapil,1961-03-07\nc2,Jana Lom,\nc3,Radko Kvapyl,1999-01-01\nc4,Radko Kvapil,\n",
        encoding="utf-8",
    )
    return path


def test_two_settings_that_are_one_are_refused_for_nothing_can_differ() -> None:
    with pytest.raises(QueryError, match=r"'token-sort' and 'token-sort=85' are one setting: .*nothing can differ"):
        compared("token-sort", "token-sort=85")


def test_names_that_one_setting_alone_catches_are_counted_and_the_first_shown() -> None:
    one = compared(NAMES, "token-sort=80").lists[0]
    typo = next(line for line in one.alterations if line.alteration == "letter missing")
    assert (typo.caught.a.hits, typo.caught.b.hits, typo.caught.b_only.hits) == (0, 4, 4)
    assert (typo.split.a, typo.split.b, typo.split.chance) == (0, 4, 0.125)
    shown = next(moved for moved in one.b_only if moved.alteration == "letter missing")
    assert (shown.entity, shown.listed) == ("kvapil", "KVAPIL, Bohumil Radek")
    assert (shown.a or 0) < 1_000
    assert (shown.b or 0) >= 80


def test_a_group_adds_up_its_alterations_and_its_test_counts_each_name_once() -> None:
    one = compared(NAMES, "token-sort=80").lists[0]
    group = next(line for line in one.groups if line.alteration == "all parts kept")
    members = [line for line in one.alterations if line.group == "all parts kept"]
    assert group.caught.b_only.hits == sum(line.caught.b_only.hits for line in members)
    assert group.split.a + group.split.b <= 4


def test_a_higher_threshold_only_loses() -> None:
    figures = compared("token-sort=70", "token-sort=95")
    assert all(line.caught.b_only.hits == 0 for one in figures.lists for line in one.alterations)
    assert figures.lists[0].groups[1].split.a > 0


def test_customers_who_alert_under_one_setting_only_come_with_row_id_and_whom_they_meet(file: Path) -> None:
    alerts = compared(NAMES, "token-sort=80", clean=file).alerts
    assert (alerts.alerts.both.hits, alerts.a_only, len(alerts.b_only)) == (1, (), 1)
    moved = alerts.b_only[0]
    assert (moved.row, moved.id, moved.name) == (3, "c3", "Radko Kvapyl")
    for met in (moved.a, moved.b):  # told of under the other as well, with its few bits
        assert (met.entity, met.list_id, met.listed) == ("kvapil", "invented", "Radko Kvapil")


def test_customers_who_truly_are_listed_are_left_out_and_counted_apart(file: Path) -> None:
    who = compared(NAMES, "token-sort=80", clean=file).alerts.population
    assert (who.parties, who.listed, who.unreadable) == (3, 1, 0)


def test_of_many_customers_the_first_are_shown_and_all_are_counted(file: Path) -> None:
    file.write_text(HEADER + "".join(f"{n},Radko Kvapyl,\n" for n in range(BATCH + 5)), encoding="utf-8")
    alerts = compared("token-sort=80", NAMES, clean=file, shown=3).alerts
    assert [one.id for one in alerts.a_only] == ["0", "1", "2"]
    assert (alerts.alerts.a_only.hits, alerts.alerts.a_only.trials) == (BATCH + 5, BATCH + 5)


def test_no_more_than_a_batch_and_those_shown_are_held_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    best = Two.best

    def noted(two: Two, batch: Sequence[Query]) -> list[Pair]:
        sizes.append(len(batch))
        return best(two, batch)

    monkeypatch.setattr(Two, "best", noted)
    plan = ComparePlan(parse_setting("tamiz"), parse_setting("tamiz=20"), (Kind.MX_PEOPLE, 2 * BATCH + 1), size=1)
    compare_settings(chosen(), plan, lambda _: None)
    assert sizes == [BATCH, BATCH, 1]


def test_two_runs_give_the_same_bytes() -> None:
    first, again = (render_plain(compared("tamiz", "jaro-winkler=80")) for _ in range(2))
    assert first == again


def test_the_settings_are_told_with_what_made_their_scores() -> None:
    figures = compared("tamiz=20", "token-sort")
    assert (figures.a.scale, figures.a.threshold, figures.a.library) == ("bits", 20.0, None)
    assert figures.a.parameters == figures.run.parameters
    assert (figures.b.scale, figures.b.threshold, figures.b.parameters) == ("score", 85.0, None)
    assert (figures.b.library or "").startswith("rapidfuzz ")


def test_lists_are_asked_each_by_itself_and_alerts_counted_against_all() -> None:
    figures = compared("tamiz", "token-sort", over=chosen(KVAPIL, OSTRAVA))
    assert [one.about.list_id for one in figures.lists] == ["invented"]


def test_by_name_alone_a_customer_keeps_row_and_id_but_a_birth_date_is_not_used(file: Path) -> None:
    for given in Given:
        plan = ComparePlan(parse_setting(NAMES), parse_setting("token-sort=80"), CustomerFile(file), 5, given)
        figures = compare_settings(chosen(), plan, lambda _: None)
        assert (figures.given, figures.alerts.b_only[0].row) == (given.value, 3)


MANY = tuple(entity(f"party-{number}", f"Ostrava Fellowship {number:04}") for number in range(1_200))


@pytest.fixture
def over() -> Chosen:
    return chosen(*MANY, ODRA, entity("late", "Zdenka Vodová"), entity("also", "Zdenka Vodová"))


@pytest.mark.parametrize("scorer", ["token-sort", "jaro-winkler"])
def test_whom_a_string_distance_meets_is_found_in_whichever_part_of_the_lists(over: Chosen, scorer: str) -> None:
    by = judge(parse_setting(scorer), over.together)
    queries = [Query("Zdenka Vodova"), Query("Ostrava Fellowship 0777"), Query("Odra Star", schema=Schema.VESSEL)]
    met = who(queries, by, over.together)
    assert [one.entity for one in met] == ["late", "party-777", "odra"]
    assert [one.score for one in met] == [one.score for one in by.scorer.best(queries)]


def test_a_party_of_another_kind_is_not_whom_a_string_distance_meets(over: Chosen) -> None:
    by = judge(parse_setting("token-sort"), over.together)
    assert who([Query("Odra Star", schema=Schema.PERSON)], by, over.together)[0].entity != "odra"


def test_a_candidate_that_opens_no_door_is_named_as_well() -> None:
    listed = chosen(KVAPIL).together
    for setting in ("tamiz", "tamiz=20"):
        met = who([Query("Kvapil Ana R"), Query("Nobody")], judge(parse_setting(setting), listed), listed)
        assert [one.listed for one in met] == ["Radko Kvapil", None]


def test_whom_a_customer_meets_is_who_counts_before_who_has_more_bits() -> None:
    day = date(1961, 3, 7)
    listed = chosen(entity("many", "Bohumil Kvapyl", born=day), entity("few", "Bohumil Kvapil")).together
    query = Query("Bohumil Kvapil", birth_date=PartialDate(day, day))
    by_name, by_bits = (judge(parse_setting(setting), listed) for setting in (NAMES, "tamiz=8"))
    assert [who([query], one, listed)[0].entity for one in (by_name, by_bits)] == ["few", "many"]


def test_where_nobody_of_the_kind_is_listed_nobody_is_met() -> None:
    listed = chosen(ODRA).together
    by = judge(parse_setting("token-sort"), listed)
    assert who([Query("Jana Lom", schema=Schema.PERSON)], by, listed) == [MetParty()]
    assert who([], by, listed) == []
