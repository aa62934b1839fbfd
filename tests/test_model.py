from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from tamiz import model
from tamiz.model import Query, Schema

VALUES = [value for value in vars(model).values() if isinstance(value, type) and is_dataclass(value)]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_every_word_is_a_frozen_value_without_a_dictionary(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]  # dataclasses keep it there
    assert "__slots__" in vars(value)
    assert all(field.type for field in fields(value))


def test_a_query_cannot_be_changed() -> None:
    query = Query("Prueba")
    with pytest.raises(FrozenInstanceError):
        query.name = "Otra"  # type: ignore[misc]  # that it fails is the point


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (Schema.PERSON, Schema.PERSON, True),
        (Schema.PERSON, Schema.LEGAL_ENTITY, True),
        (Schema.THING, Schema.VESSEL, True),
        (Schema.COMPANY, Schema.ORGANIZATION, True),
        (Schema.PERSON, Schema.VESSEL, False),
        (Schema.PERSON, Schema.COMPANY, False),
        (Schema.VESSEL, Schema.AIRPLANE, False),
        (Schema.LEGAL_ENTITY, Schema.VESSEL, False),
    ],
)
def test_a_schema_meets_its_line_and_no_other(one: Schema, other: Schema, meets: bool) -> None:
    assert one.meets(other) is meets
    assert other.meets(one) is meets
