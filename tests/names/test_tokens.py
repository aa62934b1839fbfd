import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.names import TokenKind, content_keys, content_tokens, glued, tokenize

ANY_TEXT = st.text(st.characters(), max_size=60)


def keys(name: str, *, person: bool = False) -> tuple[str, ...]:
    return tuple(token.key for token in content_tokens(tokenize(name, person=person)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cartel de Jalisco Nueva Generacion", "GENERACION NUEVA JALISCO CARTEL"),
        ("Cartel del Golfo", "Golfo, Cártel del"),
        ("Los Zetas", "the Zetas"),
        ("MS-13", "MS13"),
        ("Barrio 18", "Barrio XVIII"),
        ("Barrio 18", "Barrio Dieciocho"),
        ("Barrio 018", "barrio 18th"),
        ("Fondo II", "Fondo Dos"),
        ("Ejemplo, S.A. de C.V.", "Ejemplo S. A. de C. V."),
        ("Ejemplo, S.A. de C.V.", "Ejemplo"),
        ("ООО Ромашка", "Romashka LLC"),
        ("Smith & Co.", "Smith and Company"),
    ],
)
def test_two_writings_of_one_organisation_share_their_keys(one: str, other: str) -> None:
    assert content_keys(tokenize(one)) == content_keys(tokenize(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ma. Gpe. Hdez. Mtz.", "María Guadalupe Hernández Martínez"),
        ("Lic. Fco. Pérez Ruiz", "Francisco Perez Ruiz"),
        ("Dr. Sr. Juan Paz Sol", "juan paz sol"),
        ("Abu Ali al-Masri", "ABU ALI EL MASRI"),
    ],
)
def test_two_writings_of_one_person_share_their_keys(one: str, other: str) -> None:
    assert content_keys(tokenize(one, person=True)) == content_keys(tokenize(other, person=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La Familia Michoacana", "La Nueva Familia Michoacana"),
        ("Cartel del Golfo", "Clan del Golfo"),
        ("Fondo II", "Fondo III"),
        ("Barrio 18", "Barrio 13"),
        ("Cartel", "Carteles"),
    ],
)
def test_two_parties_keep_their_keys_apart(one: str, other: str) -> None:
    assert content_keys(tokenize(one)) != content_keys(tokenize(other))


@pytest.mark.parametrize("name", ["Los", "De los", "S.A. de C.V.", "Dr", "the of and", "OOO"])
def test_a_name_of_nothing_but_particles_titles_or_forms_still_has_words(name: str) -> None:
    assert content_tokens(tokenize(name))
    assert content_tokens(tokenize(name, person=True))


def test_a_title_needs_a_name_behind_it() -> None:
    assert keys("MS 13", person=True) == ("ms", "13")
    assert keys("General Ruiz", person=True) == ("general", "ruiz")


def test_a_word_that_is_also_a_name_is_a_particle_only_between_two_words() -> None:
    assert keys("Li Bin", person=True) == ("li", "bin")
    assert keys("Bin Li", person=True) == ("bin", "li")
    assert keys("E. Paz Y", person=True) == ("e", "paz", "y")


def test_a_person_is_read_without_legal_forms() -> None:
    assert keys("Kim Co", person=True) == ("kim", "co")
    assert keys("Kim Co") == ("kim",)


def test_a_roman_numeral_never_opens_a_name() -> None:
    assert keys("Xi Ejemplo") == ("xi", "ejemplo")
    assert keys("Ejemplo XI") == ("ejemplo", "11")


def test_an_abbreviation_says_that_it_is_one_and_a_number_does_not() -> None:
    maria, two = tokenize("Ma. II")
    assert maria.is_abbreviation
    assert not two.is_abbreviation


def test_glued_names_are_equal_to_split_ones() -> None:
    assert glued(tokenize("Mara Salvatrucha")) == glued(tokenize("MaraSalvatrucha"))


@given(ANY_TEXT, st.booleans())
def test_any_text_becomes_tokens_and_reading_them_again_changes_nothing(text: str, person: bool) -> None:
    tokens = tokenize(text, person=person)
    assert tokenize(" ".join(token.text for token in tokens), person=person) == tokens


@given(ANY_TEXT, st.booleans())
def test_a_text_with_letters_or_digits_always_has_something_that_identifies(text: str, person: bool) -> None:
    tokens = tokenize(text, person=person)
    assert bool(tokens) == bool(content_tokens(tokens))
    assert all(token.kind in TokenKind for token in tokens)
