"""Silent names: what is passed over without being compared meets nobody, whatever it is made of."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.dates import PartialDate
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Query, Schema
from tamiz.names import fold
from tamiz.rehearsal.few import FewParties
from tamiz.sources.builtin import load_builtin

PARAMETERS = Parameters.load()
BAR = Bar(PARAMETERS.threshold_millibits)
THE_FEW = ("cjng", "cartel-de-sinaloa", "cartel-del-golfo", "ms-13", "tren-de-aragua", "carteles-unidos", "los-lobos")
ENTITIES = tuple(one for one in load_builtin().entities if one.id.partition(":")[2] in THE_FEW)
FEW = FewParties(ENTITIES, PARAMETERS, BAR)
INDEX = NameIndex(ENTITIES)
OTHERS = (
    *"Ana José de la del los J. Pérez Rosa 13 trece s1naloa y Transportes SA CV".split(),
    *"Sociedad Anonima Dr Grupo Lobos Los S.A. Mara María Guadalajara".split(),
)
AROUND = ("", "", "", "Pago a ", "Factura 12: ", "M/V ", '"Chucho" ', "alias Lobo, ")
NAMES = [name.text for entity in ENTITIES for name in entity.names]


def parts(name: str) -> st.SearchStrategy[str]:
    """Return a listed name as people write it: cut, run together, apart, with slips, among other words."""
    words = name.split()
    slip = st.tuples(st.sampled_from(words), st.integers(0, 9)).map(lambda one: one[0][: one[1]] + one[0][one[1] + 1 :])
    pieces = st.sampled_from([*words, name.replace(" ", ""), *fold(name).split(), name[:9], name[3:], name.swapcase()])
    others = st.sampled_from(OTHERS)
    written = st.lists(pieces | slip | others | st.text("aeilnors ", max_size=6), min_size=1, max_size=6).map(" ".join)
    return st.tuples(st.sampled_from(AROUND), written).map("".join)


@given(st.sampled_from(NAMES).flatmap(parts))
def test_a_silent_name_meets_none_of_the_few(name: str) -> None:
    silent = FEW.is_silent(name)
    assert silent is FEW.is_silent(name)
    if silent:
        assert find_exhaustively(Query(name), INDEX, PARAMETERS, BAR).matches == ()


@given(st.text(max_size=30))
def test_whatever_is_silent_meets_nobody(name: str) -> None:
    if FEW.is_silent(name):
        assert find_matches(Query(name), INDEX, PARAMETERS, BAR).matches == ()


@pytest.mark.parametrize("name", NAMES)
def test_no_listed_name_is_silent(name: str) -> None:
    assert not any(
        map(FEW.is_silent, (name, name.upper(), name.lower(), f"Ana {name}", f"Pago a {name}", name.replace(" ", "")))
    )


@pytest.mark.parametrize("name", ["", "n/a", "None", "de la", "   ", "Ж", "王建国", "S I N A L O A", "S1n4lo4"])
def test_what_says_nothing_or_must_be_read_by_eye_is_asked_in_full(name: str) -> None:
    assert not FEW.is_silent(name)


@pytest.mark.parametrize("name", ["Emily Whitfield Hobbes", "Zhukovskiy Dmitriy", "Hernández Ávila Ximena"])
def test_most_names_are_silent(name: str) -> None:
    assert FEW.is_silent(name)


def test_with_a_birth_date_among_the_few_every_name_is_asked() -> None:
    born: Entity = replace(ENTITIES[0], schema=Schema.PERSON, birth_dates=(PartialDate.parse("1970-01-02"),))
    assert not FewParties((born,), PARAMETERS, BAR).is_silent("Emily Whitfield Hobbes")
