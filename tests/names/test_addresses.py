from hypothesis import given
from hypothesis import strategies as st

from tamiz.names.addresses import Part, address_parts, address_words


def test_the_words_that_every_address_has_tell_nothing() -> None:
    assert address_words("Calle 5, Col. Centro, Ciudad de México, CDMX, Mexico") == {"5"}
    assert address_parts("Building 3, Floor 2, United Arab Emirates") == ()


def test_a_part_has_the_number_of_its_house_and_a_code_of_the_post_is_none() -> None:
    street, town = address_parts("Mezquital No. 148 Piso 7, Odranova 11570")
    assert street == Part(frozenset({"mezquital"}), "148")
    assert town == Part(frozenset({"odranova"}))


def test_a_city_is_a_part_of_its_own_and_any_script_is_read() -> None:
    assert [part.key for part in address_parts("ул. Ленина 3", "Одранова")] == ["lenina", "odranova"]


@given(st.text(max_size=1_500), st.none() | st.text(max_size=50))
def test_an_address_holds_each_of_its_own_parts(text: str, city: str | None) -> None:
    for part in address_parts(text, city):
        assert part.key in part.words
        assert len(part.key) > 2
