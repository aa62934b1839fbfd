from dataclasses import replace

import pytest
from hypothesis import given, settings

from store.arbitrary import snapshots
from store.invented import entity
from tamiz.errors import StoreError
from tamiz.model import Entity
from tamiz.store import FieldChange, apply, diff

OLD = (entity(1, "Vltava"), entity(2, "Odra", aliases=["Oder"]), entity(3, "Labe"))
NEW = (entity(2, "Odra", ["TAG", "FTO"]), entity(3, "Labe"), entity(4, "Morava"))


def by_id(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=lambda one: one.id))


@settings(max_examples=40, deadline=None)
@given(snapshots(), snapshots())
def test_a_diff_applied_to_the_first_snapshot_gives_the_second(
    before: tuple[Entity, ...], after: tuple[Entity, ...]
) -> None:
    assert apply(diff(before, after), before) == by_id(after)


@settings(max_examples=40, deadline=None)
@given(snapshots())
def test_a_snapshot_does_not_differ_from_itself(one: tuple[Entity, ...]) -> None:
    assert diff(one, reversed(one)).counts == {"added": 0, "removed": 0, "changed": 0, "unchanged": len(one)}


@settings(max_examples=40, deadline=None)
@given(snapshots(), snapshots())
def test_the_diff_back_undoes_the_diff(before: tuple[Entity, ...], after: tuple[Entity, ...]) -> None:
    assert apply(diff(after, before), apply(diff(before, after), before)) == by_id(before)


@settings(max_examples=40, deadline=None)
@given(snapshots(), snapshots())
def test_the_counts_account_for_every_party(before: tuple[Entity, ...], after: tuple[Entity, ...]) -> None:
    counts = diff(before, after).counts
    assert counts["removed"] + counts["changed"] + counts["unchanged"] == len(before)
    assert counts["added"] + counts["changed"] + counts["unchanged"] == len(after)


def test_what_changed_is_told_field_by_field() -> None:
    change = diff(OLD, NEW)
    assert [one.caption for one in change.added] == ["Morava"]
    assert [one.caption for one in change.removed] == ["Vltava"]
    assert [(one.caption, [field.field for field in one.fields]) for one in change.changed] == [
        ("Odra", ["names", "designations"])
    ]
    assert change.field_counts == {"names": 1, "designations": 1}


def test_of_a_field_with_several_values_it_is_told_which_went_and_which_came() -> None:
    names, acts = diff(OLD, NEW).changed[0].fields
    assert names.lost == (OLD[1].names[1],)
    assert names.gained == ()
    assert acts.gained == (NEW[0].designations[1],)


def test_a_value_held_twice_and_then_once_is_told_once() -> None:
    assert FieldChange("countries", ("XX", "XX", "YY"), ("XX",)).lost == ("XX", "YY")


def test_of_a_single_value_before_and_after_are_told() -> None:
    gender = FieldChange("gender", None, "female")
    assert (gender.lost, gender.gained) == ((), ("female",))


@pytest.mark.parametrize(
    "other", [(), OLD[1:], (OLD[0], replace(OLD[1], names=()), OLD[2]), (*OLD, entity(4, "Another"))]
)
def test_a_diff_is_not_applied_to_another_snapshot(other: tuple[Entity, ...]) -> None:
    with pytest.raises(StoreError, match="the diff does not fit"):
        apply(diff(OLD, NEW), other)


def test_an_id_given_twice_cannot_be_compared() -> None:
    with pytest.raises(StoreError, match="is given to two parties"):
        diff(OLD, (*OLD, OLD[0]))
