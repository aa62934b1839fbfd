"""The invented parties and customers of the gate are nobody on the real lists kept outside the repository."""

from dataclasses import replace
from functools import cache

import pytest

from regression.recorded import FOLDER, PARTIES, recorded
from sources.test_real_lists import load_ofac, read
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Query
from tamiz.sources.own_csv import parse_own_csv
from tamiz.sources.un_xml import parse_un_xml

pytestmark = pytest.mark.real
NAMES_ALONE = Bar(1_000_000_000)  # a score that no evidence reaches


@cache
def real() -> NameIndex:
    files = read("un-sc/2026-08-01")
    united_nations = [one for name, data in files.items() for one in parse_un_xml(data, name=name).entities]
    return NameIndex((*load_ofac("us-ofac-sdn/2026-07-31").entities, *united_nations))


def meets(query: Query) -> list[str]:
    """Return the parties that carry the name in full: what is only alike is nobody's name."""
    named = replace(query, birth_date=None, identifiers=())
    return [match.entity.id for match in find_matches(named, real(), Parameters.load(), NAMES_ALONE).matches]


def test_no_name_of_the_invented_list_is_on_a_real_one() -> None:
    entities = parse_own_csv((FOLDER / PARTIES).read_bytes(), "gate").entities
    assert [name.text for one in entities for name in one.names if meets(Query(name.text, schema=one.schema))] == []


def test_nobody_who_must_not_alert_is_called_like_a_listed_party() -> None:
    clean = [case for case in recorded().met if not case.entity and case.group != "near: weak alias"]
    assert [case.asked for case in clean if meets(case.query)] == []
