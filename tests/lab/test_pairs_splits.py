from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lab.pair_parties import party, passport
from tamiz.lab.corpora import Split, build_corpus, components, cross_list, split_of
from tamiz.lab.corpora.splits import LIST_ORDER
from tamiz.model import Entity

PEOPLE = st.builds(
    lambda list_id, number, held, surname, day: party(
        f"{list_id}:{number}",
        f"{surname}, Nom{number % 7}",
        born=f"1971-03-{day:02d}",
        ids=(passport(f"OR{held:06d}"),),
    ),
    st.sampled_from(("us-ofac-sdn", "un-sc", "own")),
    st.integers(1, 60),
    st.integers(100_000, 100_030),
    st.sampled_from(("TORVAL", "VELDE", "QUIROZ")),
    st.integers(1, 28),
)
LISTS = st.lists(PEOPLE, max_size=40, unique_by=lambda one: one.id)


def by_list(people: list[Entity]) -> dict[str, list[Entity]]:
    return {key: [one for one in people if one.list_id == key] for key in ("us-ofac-sdn", "un-sc", "own")}


@given(people=LISTS)
def test_no_component_join_or_look_alike_lies_in_two_splits(people: list[Entity]) -> None:
    lists = by_list(people)
    corpus = build_corpus(lists, version="0")
    split = {id_: split_of(smallest) for id_, smallest in components(lists).items()}
    assert all(split[join.left.entity.id] is split[join.right.entity.id] is part for part, join in corpus.same)
    assert all(split[pair.left.id] is split[pair.right.id] is part for part, pair in corpus.different)


@given(people=LISTS)
def test_joined_records_are_one_component_and_look_alikes_are_two(people: list[Entity]) -> None:
    lists = by_list(people)
    component = components(lists)
    corpus = build_corpus(lists, version="0")
    assert all(component[one.left.entity.id] == component[one.right.entity.id] for one in cross_list(lists))
    assert all(component[pair.left.id] != component[pair.right.id] for _, pair in corpus.different)


@given(people=LISTS)
def test_the_order_of_records_and_lists_changes_no_component(people: list[Entity]) -> None:
    assert components(by_list(people)) == components(dict(reversed(by_list(people[::-1]).items())))


@given(people=LISTS)
def test_a_list_put_at_the_end_moves_only_parties_whose_components_it_joins(people: list[Entity]) -> None:
    lists = by_list(people)
    after = components(lists)
    before = components({key: lists[key] for key in LIST_ORDER if key in lists})
    merged = Counter(after[smallest] for smallest in set(before.values()))
    assert all(after[id_] == before[id_] for id_ in before if merged[after[id_]] == 1)


def test_the_splits_are_seventy_fifteen_fifteen_and_stay_as_they_are() -> None:
    counted = Counter(split_of(f"own:{number}") for number in range(20_000))
    assert [round(counted[split] / 200) for split in Split] == [70, 15, 15]
    assert [split_of(f"own:{number}").value for number in range(1, 7)] == [
        "test",
        "train",
        "train",
        "train",
        "dev",
        "train",
    ]


def test_a_long_chain_of_shared_numbers_is_one_component() -> None:
    chain = [party(f"own:{n}", f"Nom {n}", ids=(passport(f"{n:06d}X"), passport(f"{n + 1:06d}X"))) for n in range(3000)]
    assert set(components({"own": chain}).values()) == {"own:0"}
