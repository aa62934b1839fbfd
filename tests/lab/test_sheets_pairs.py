"""The pairs near a threshold are all there are, as comparing one by one finds them."""

from collections.abc import Sequence

import pytest

from lab.listed import DAY, chosen, entity
from lab.sheet_parties import lists, parties
from tamiz.errors import QueryError
from tamiz.lab.pairs_near import DoorPairs, Pairs, StringPairs, pairs_of
from tamiz.lab.populations import population
from tamiz.lab.scorers import Strings, compared_names
from tamiz.lab.sheet_customers import Customer
from tamiz.lab_words import Kind, ScorerName
from tamiz.model import Query, Schema
from tamiz.names import fold

STRINGS = (ScorerName.TOKEN_SORT, ScorerName.JARO_WINKLER, ScorerName.TOKEN_SET, ScorerName.WEIGHTED)
FIRM = entity("firm", "Ostrava Fellowship Trading", schema=Schema.COMPANY)
LISTED = chosen(*parties(), FIRM, entity("nameless", "---")).together
CUSTOMERS = [
    *(Customer(row, one.query()) for row, one in enumerate(population(Kind.MX_PEOPLE, 60, 1), 1)),
    Customer(61, Query("Ostrava Fellowship")),
    Customer(62, Query("Fellowship Trading Ostrava", schema=Schema.COMPANY)),
    Customer(63, Query("Ostrava", schema=Schema.VESSEL)),
]


def told(pairs: Pairs, customers: Sequence[Customer]) -> dict[tuple[int, int], tuple[float, bool]]:
    """Return the score of each pair told of, and whether it is a match, by row and place of the party."""
    found = [
        ((customers[one[0]].row, one[1]), (one[2], one[3]))
        for near in pairs.near(customers)
        for one in zip(near.customers, near.parties, near.scores, near.over, strict=True)
    ]
    assert len(found) == len(dict(found))
    return dict(found)


def one_by_one(scorer: Strings, floor: float) -> dict[tuple[int, int], float]:
    found = {}
    for customer in CUSTOMERS:
        asked = scorer.written(fold(customer.query.name))
        for place, party in enumerate(LISTED.entities):
            texts = [text for name in compared_names(party) if (text := scorer.written(fold(name)))]
            if texts and (customer.query.schema or Schema.THING).meets(party.schema):
                best = round(max(scorer.distance(asked, text) for text in texts) * scorer.times, 2)
                if best >= floor:
                    found[customer.row, place] = best
    return found


@pytest.mark.parametrize("name", STRINGS)
@pytest.mark.parametrize("floor", [0.0, 40.0, 72.5])
def test_every_pair_from_the_floor_up_is_told_with_the_score_of_its_best_name(name: ScorerName, floor: float) -> None:
    scorer = LISTED.scorers([name])[0]
    assert isinstance(scorer, Strings)
    found = told(StringPairs(scorer, LISTED.entities, 85.0, floor), CUSTOMERS)
    expected = one_by_one(scorer, floor)
    assert found.keys() == expected.keys()
    assert len(found) > 20
    # float32 on the way: a last digit may round the other way
    assert {pair: one[0] for pair, one in found.items()} == pytest.approx(expected, abs=0.011)


def test_all_pairs_that_are_compared_are_counted() -> None:
    pairs = pairs_of(LISTED.scorers([ScorerName.TOKEN_SORT])[0], LISTED, 85.0, 0.0)
    assert sum(pairs.count(one.query) for one in CUSTOMERS) == len(told(pairs, CUSTOMERS))


def test_a_pair_from_the_threshold_up_is_a_match() -> None:
    pairs = pairs_of(LISTED.scorers([ScorerName.TOKEN_SORT])[0], LISTED, 85.0, 0.0)
    found = told(pairs, CUSTOMERS).values()
    assert all(over == (score >= 85.0) for score, over in found)
    assert {bool(over) for _, over in found} == {True, False}


def test_the_name_of_a_pair_is_the_one_that_made_its_score() -> None:
    pairs = pairs_of(LISTED.scorers([ScorerName.TOKEN_SORT])[0], LISTED, 85.0, 0.0)
    assert pairs.name_of(Query("Quimbaya"), 0).endswith("Quimbaya")
    assert not pairs.name_of(Query(LISTED.entities[0].names[0].text), 0).endswith("Quimbaya")


def test_this_engine_tells_its_candidates_and_which_came_through_a_door() -> None:
    listed = chosen(entity("kvapil", "KVAPIL, Bohumil Radek", weak="Radko", born=DAY)).together
    pairs = pairs_of(listed.scorers([ScorerName.TAMIZ])[0], listed, None, None)
    customers = [
        Customer(5, Query("Bohumil Radek Kvapil")),
        Customer(6, Query("Radko")),
        Customer(7, Query("Jana Lom")),
    ]
    found = told(pairs, customers)
    assert {pair: over for pair, (_, over) in found.items()} == {(5, 0): True, (6, 0): False}
    assert (pairs.count(customers[0].query), pairs.name_of(customers[1].query, 0)) == (1, "Radko")
    assert isinstance(pairs, DoorPairs)


def test_a_scorer_whose_pairs_are_not_told_is_refused() -> None:
    listed = lists().together
    scorer = listed.scorers([ScorerName.TOKEN_SORT])[0]
    with pytest.raises(QueryError, match="not offered for token-sort"):
        pairs_of(scorer, listed, None, 0.0)
