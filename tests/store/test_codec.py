import json
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.arbitrary import entities
from tamiz.dates import Between, Interval
from tamiz.errors import StoreError
from tamiz.model import Designation, Entity, Grade, Name, Settings
from tamiz.store.cache import pack, unpack
from tamiz.store.codec import from_plain, parse_json, shape_of, to_json, to_plain


@dataclass(frozen=True, slots=True)
class Mixed:
    """Every kind of field that the store writes."""

    number: int
    flag: bool
    moment: datetime
    day: date
    grade: Grade
    pairs: tuple[tuple[str, int], ...]
    maybe: str | None = None


MIXED = Mixed(1, True, datetime(2026, 8, 1, tzinfo=UTC), date(2024, 2, 29), Grade.WEAK, (("a", 1),))


@settings(max_examples=40, deadline=None)
@given(entities())
def test_an_entity_comes_back_equal_whatever_it_holds(entity: Entity) -> None:
    assert from_plain(Entity, parse_json(to_json(to_plain(entity)).encode())) == entity


@settings(max_examples=40, deadline=None)
@given(st.lists(entities(), max_size=4))
def test_a_cache_gives_back_what_was_packed(several: list[Entity]) -> None:
    assert unpack(pack(several), Entity) == tuple(several)
    assert pack(several) == pack(list(several))


def test_every_kind_of_field_comes_back() -> None:
    for value in (MIXED, replace(MIXED, maybe="text"), replace(MIXED, pairs=())):
        assert from_plain(Mixed, json.loads(to_json(to_plain(value)))) == value


def test_a_field_with_its_default_is_left_out() -> None:
    assert to_plain(Name("Odra", Grade.PRIMARY)) == {"text": "Odra", "grade": "primary"}


@pytest.mark.parametrize(
    ("field", "plain", "said"),
    [
        ("number", "1", "number: a int is wanted where '1' stands"),
        ("number", True, "number: a int is wanted"),
        ("flag", 1, "flag: a bool is wanted"),
        ("moment", "yesterday", "moment: a datetime is wanted"),
        ("day", 5, "day: a date is wanted"),
        ("day", "2024-02-30", "day: a date is wanted"),
        ("grade", "best", "grade: a Grade is wanted"),
        ("grade", [], "grade: a Grade is wanted"),
        ("pairs", {}, "pairs: a list is wanted"),
        ("pairs", [["a"]], "pairs: a list of 2 is wanted"),
        ("pairs", [["a", "b"]], "pairs: a int is wanted"),
        ("maybe", 5, "maybe: a str is wanted"),
        ("extra", 5, "has a field that is not known: 'extra'"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named_with_its_field(field: str, plain: object, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        from_plain(Mixed, {**to_plain(MIXED), field: plain})


def test_a_field_that_is_missing_is_named() -> None:
    with pytest.raises(StoreError, match="Mixed lacks its flag"):
        from_plain(Mixed, {name: value for name, value in to_plain(MIXED).items() if name != "flag"})


@pytest.mark.parametrize(
    "end", [None, {}, {"is": "Entity"}, {"is": ["Open"]}, "open", {"is": "Between", "not_before": 5}]
)
def test_an_interval_end_is_one_of_three_things(end: object) -> None:
    with pytest.raises(StoreError, match="end: "):
        from_plain(Interval, {"start": {"is": "Between"}, "end": end})


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(StoreError, match="is later than"):
        from_plain(Between, {"not_before": "2025-01-02", "not_after": "2025-01-01"})


@given(st.binary(max_size=200))
def test_bytes_that_are_no_cache_are_an_error_and_nothing_else(raw: bytes) -> None:
    with pytest.raises(StoreError):
        unpack(raw, Entity)


@given(st.data())
def test_a_cache_with_any_byte_changed_is_refused_or_the_same(data: st.DataObject) -> None:
    packed = bytearray(pack((Name("Odra", Grade.PRIMARY), Name("Labe", Grade.WEAK))))
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        assert unpack(bytes(packed), Name) == (Name("Odra", Grade.PRIMARY), Name("Labe", Grade.WEAK))
    except StoreError as error:
        assert "it can be deleted and is then made again" in str(error)  # noqa: PT017  # either outcome is right


def test_another_shape_has_another_hash() -> None:
    assert len({shape_of(kind) for kind in (Entity, Designation, Name, Mixed)}) == 4


def test_the_hash_of_a_shape_is_the_same_in_every_process() -> None:
    told = "from tamiz.model import Entity; from tamiz.store.codec import shape_of; print(shape_of(Entity))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == shape_of(Entity)


@pytest.mark.parametrize("prior", [Fraction(1, 10_000), Fraction(1, 3), None])
def test_a_fraction_is_read_back_as_it_was(prior: Fraction | None) -> None:
    asked = Settings(date(2026, 1, 1), date(2026, 1, 1), prior=prior)
    assert from_plain(Settings, to_plain(asked)) == asked


@pytest.mark.parametrize("plain", ["1/0", "a third", 1, None, "1" * 201, "1/3/3"])
def test_what_is_no_fraction_is_refused(plain: object) -> None:
    with pytest.raises(StoreError, match="fraction is wanted"):
        from_plain(Fraction, plain)
