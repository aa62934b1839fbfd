"""A rehearsal against a portfolio says what it says against the file that the portfolio was built from."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portfolio.desk import built
from rehearsal.laying import GROUPS, laid, scenario, screener
from tamiz.errors import InputError, StoreError
from tamiz.portfolio import portfolio_customers
from tamiz.rehearsal import customer_file, rehearse

NAMES = [name.text for group in GROUPS for name in group.names]
BASE = screener()
TEXTS = (
    scenario("designate: own:tolva, program: SDGT, country: US"),
    scenario("end: everyone, program: FTO, country: US"),
    scenario("designate: new, program: SDGT, country: US", head="parties: {new: {name: Banda del Ocote Seco}}"),
)


def rows() -> st.SearchStrategy[str]:
    """Return customers near the groups, among them rows that are in doubt."""
    listed = st.sampled_from([*NAMES, "Banda del Ocote Seco"])
    slips = st.builds(lambda name, at: name[:at] + name[at + 1 :], listed, st.integers(0, 15))
    others = st.sampled_from(["Emily Hobbes", "", "n/a", "Ж", "S I N", "王建国", "Ana Tolva Ruiz"])
    name = (listed | slips | others).map(lambda one: f'"{one}"')
    row = st.builds(lambda one, born: f",{one},{born},", name, st.sampled_from(["", "1990-01-01", "99/99/1999"]))
    return st.lists(row, min_size=1, max_size=8).map(lambda some: "\n".join(some) + "\n")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=rows(), text=st.sampled_from(TEXTS))
def test_the_answer_is_that_of_the_file(rows: str, text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("both")
    layer = laid(text, BASE)
    path = built(rows, folder, BASE)
    with customer_file(folder / "customers.csv") as of_file, portfolio_customers(path, BASE) as of_portfolio:
        assert rehearse(layer, of_portfolio) == rehearse(layer, of_file)


def test_a_portfolio_of_other_weights_is_an_error(tmp_path: Path) -> None:
    path = built(",Ana Ruiz,,\n", tmp_path, BASE)
    other = replace(BASE, parameters=replace(BASE.parameters, sha256="sha256:" + "00" * 32))
    with pytest.raises(StoreError, match="build it again"), portfolio_customers(path, other):
        pass


def test_what_is_no_portfolio_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no portfolio; make one"), portfolio_customers(tmp_path, BASE):
        pass
