"""Re-screening: what is new, changed and gone after a list change, and the answers of a portfolio built anew."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portfolio.desk import TODAY, built, digests, lines, party, rescreened, screener
from tamiz.errors import StoreError
from tamiz.model import Identifier
from tamiz.portfolio import Effect, opened, rescreen, settings_for
from tamiz.render.portfolio_values import MatchChange

CURP = "OEAF771012HMCRGR09"
ROWS = f"""c1,Fermín Ocotepec Águila,1977-10-12,
c2,Química Lago Verde SA de CV,,
c3,Emily Whitfield Hobbes,1990-01-01,
c4,Somebody Else,,{CURP}
c5,,,
c6,Hermandad Quieta,,
"""
OCOTE = party("ocote", "Ocotepec Águila, Fermín", born="1977-10-12", numbers=[Identifier("curp", CURP, "MX")])
LAGO = party("lago", "Química Lago Verde")
QUIETA = party("quieta", "Hermandad Quieta")
BEFORE, AFTER = screener(QUIETA, LAGO), screener(OCOTE, replace(LAGO, names=QUIETA.names), day=2)


def told(changes: tuple[MatchChange, ...]) -> list[tuple[str, str, Effect]]:
    return [(one.id, one.entity, one.effect) for one in changes]


def test_what_is_new_changed_and_gone(tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    found = rescreened(path, AFTER)
    assert told(found.changes) == [
        ("c1", "own:ocote", Effect.NEW),
        ("c2", "own:lago", Effect.GONE),
        ("c4", "own:ocote", Effect.NEW),
        ("c6", "own:lago", Effect.NEW),
        ("c6", "own:quieta", Effect.GONE),
    ]
    (change,) = found.list_changes
    assert (change.new, change.changed, change.gone) == (1, 1, 1)
    assert change.before is not None
    assert change.after is not None
    assert (change.before.published.day, change.after.published.day) == (1, 2)
    assert (found.customers, found.unscreened, found.matched_before, found.matched) == (6, 1, 2, 3)


def test_once_more_finds_nothing_and_is_kept_all_the_same(tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    rescreened(path, AFTER)
    held = lines(path)
    again = rescreened(path, AFTER)
    assert (again.changes, again.list_changes, again.run) == ((), (), 2)
    assert lines(path) == held
    with opened(path) as portfolio:
        assert [len(run.changes) for run in portfolio.runs()] == [5, 0]


def test_there_and_back_again_is_where_it_was(tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    held = lines(path)
    forth, back = rescreened(path, AFTER), rescreened(path, BEFORE)
    assert lines(path) == held
    swapped = {Effect.NEW: Effect.GONE, Effect.GONE: Effect.NEW}
    assert sorted(told(back.changes)) == sorted((row, who, swapped[effect]) for row, who, effect in told(forth.changes))


def test_a_match_under_other_evidence_is_changed_and_says_what_differs(tmp_path: Path) -> None:
    path = built("c1,Fermin Ocotepec,1977-10-12,\n", tmp_path, screener(replace(OCOTE, birth_dates=())))
    (change,) = rescreened(path, screener(OCOTE, day=2)).changes
    assert change.effect is Effect.CHANGED
    assert set(change.fields) == {"score", "millibits", "evidence"}
    assert json.loads(change.after or "")["millibits"] > json.loads(change.before or "")["millibits"]


def test_a_list_that_is_held_no_more_takes_its_matches_along(tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    found = rescreened(path, replace(BEFORE, lists=()))
    assert {one.effect for one in found.changes} == {Effect.GONE}
    assert found.list_changes[0].after is None
    assert digests(path) == {}


def test_a_failure_on_the_way_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    held = lines(path), digests(path)

    def fails(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr("tamiz.portfolio.disk.Portfolio.add_run", fails)
        with pytest.raises(OSError, match="no space"):
            rescreened(path, AFTER)
    assert (lines(path), digests(path)) == held
    assert len(rescreened(path, AFTER).changes) == 5


def test_other_weights_or_code_are_an_error_that_says_both(tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    other = replace(AFTER, parameters=replace(AFTER.parameters, sha256="sha256:" + "ab" * 32))
    with pytest.raises(StoreError, match=r"was built by .* weights .*; this is .*abababab.*build it again"):
        rescreened(path, other)


def test_one_process_at_a_time(tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    with opened(path) as portfolio, portfolio.changing(), pytest.raises(StoreError, match="another tamiz process"):
        rescreened(path, AFTER)


PARTIES = (
    *(OCOTE, LAGO, QUIETA),
    replace(OCOTE, identifiers=(), birth_dates=()),
    replace(LAGO, names=OCOTE.names),
    party("perez", "Pérez Gómez, Juan Carlos", "El Quieto", born="1971"),
    party("tercera", "Grupo Industrial Lago Verde"),
)
NAMES = [name.text for one in PARTIES for name in one.names]


def lists() -> st.SearchStrategy[list[int]]:
    """Return some of the parties, one of each id."""
    places = st.lists(st.sampled_from(range(len(PARTIES))), max_size=5)
    return places.map(lambda some: list({PARTIES[place].id: place for place in some}.values()))


def customers() -> st.SearchStrategy[str]:
    """Return rows of customers that come near the parties."""
    listed = st.sampled_from(NAMES)
    slips = st.builds(lambda name, at: name[:at] + name[at + 1 :], listed, st.integers(0, 15))
    name = (listed | slips | st.sampled_from(["Ana Ruiz", "Juan Pérez", "Lago Verde", ""])).map(lambda one: f'"{one}"')
    born = st.sampled_from(["", "1977-10-12", "1971-05-05"])
    number = st.sampled_from(["", CURP])
    row = st.builds(lambda *cells: ",".join(cells), st.just(""), name, born, number)
    return st.lists(row, min_size=1, max_size=8).map(lambda rows: "\n".join(rows) + "\n")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=customers(), steps=st.lists(lists(), min_size=2, max_size=3))
def test_the_answers_are_those_of_building_anew(
    rows: str, steps: list[list[int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    held = [screener(*(PARTIES[place] for place in step), day=day) for day, step in enumerate(steps, start=1)]
    path = built(rows, tmp_path_factory.mktemp("then"), held[0])
    for one in held[1:]:
        rescreened(path, one)
    anew = built(rows, tmp_path_factory.mktemp("anew"), held[-1])
    assert lines(path) == lines(anew)
    assert digests(path) == digests(anew)


def test_days_move_the_law_without_any_list_changing(tmp_path: Path) -> None:
    from rehearsal.laying import tag  # noqa: PLC0415

    later = replace(QUIETA, designations=(tag("SDGT", TODAY.replace(day=20)),))
    one = screener(later)
    path = built("c6,Hermandad Quieta,,\n", tmp_path, replace(one, clock=lambda: TODAY.replace(day=10)))
    with opened(path) as portfolio:
        (change,) = rescreen(portfolio, one, settings_for(portfolio, one, one.settings())).changes
    assert change.fields == ("in_force", "programs")
