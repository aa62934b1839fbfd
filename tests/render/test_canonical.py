from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from render import examples
from tamiz.model import Settings
from tamiz.render import answer_object, canonical, certified, certified_status, sha256_of, status_object
from tamiz.render.canonical import sha256_with
from tamiz.render.certificate import settings_object

SNAPSHOTS = (("un", "sha256:02"), ("builtin", "sha256:01"))


def test_canonical_json_sorts_keys_and_leaves_no_blanks() -> None:
    assert canonical({"b": 11.0, "a": ["é", None]}) == '{"a":["é",null],"b":11}'.encode()


_LARGE = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**50), 2**50) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcZ_"), inner, max_size=3),
    max_leaves=8,
)


@given(small=st.dictionaries(st.sampled_from("abc"), st.floats(0, 1) | st.text(), max_size=2), large=_LARGE)
def test_the_quick_hash_of_a_large_part_is_the_hash_of_the_whole(small: dict[str, object], large: object) -> None:
    assert sha256_with(small, {"bulk": large}) == sha256_of({**small, "bulk": large})


@given(text=st.text(st.characters()))
def test_any_text_can_be_hashed(text: str) -> None:
    assert sha256_of({"name": text}).startswith("sha256:")


def test_whoever_holds_the_json_can_check_the_hash_of_the_answer() -> None:
    done = answer_object(certified(examples.hostile(), SNAPSHOTS, "sha256:03"))
    certificate = done.pop("certificate")
    assert certificate["answer"] == sha256_of(done)
    assert list(certificate["snapshots"]) == ["builtin", "un"]


def test_the_hash_of_the_question_moves_with_a_setting_and_not_with_the_origin_of_the_day() -> None:
    asked = examples.named()
    stricter = replace(asked, settings=replace(asked.settings, in_force_only=True))
    hashes = [certified(each, SNAPSHOTS, "p").certificate for each in (asked, stricter, replace(asked, matches=()))]
    first, second, third = (certificate.query for certificate in hashes if certificate)
    assert first == third != second


def test_no_setting_that_decides_an_answer_is_left_out_of_the_hash_of_the_question() -> None:
    renamed = {"threshold_e4": "threshold", "near_millibits": "near_bits"}
    wanted = [renamed.get(field.name, field.name) for field in fields(Settings) if field.name != "on_origin"]
    assert sorted(settings_object(examples.SETTINGS)) == sorted(wanted)


def test_a_status_has_a_certificate_too() -> None:
    done = status_object(certified_status(examples.status(), SNAPSHOTS, "sha256:03"))
    certificate = done.pop("certificate")
    assert certificate["answer"] == sha256_of(done)
