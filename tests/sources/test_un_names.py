import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.sources.un_names import is_about_a_name, names_in_note, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Inventado Uno; Ynventado Uno", ("Inventado Uno", "Ynventado Uno")),
        ("Uno Prueba; Uno Pruebas b) U. Prueba", ("Uno Prueba", "Uno Pruebas", "U. Prueba")),
        ("Abu Prueba (أبو تجربة )", ("Abu Prueba", "أبو تجربة")),
        ("أبو تجربة (Abu Tajriba; Abu Tajruba)", ("أبو تجربة", "Abu Tajriba", "Abu Tajruba")),
        ("Jin Ceshi (测试)", ("Jin Ceshi", "测试")),
        ("Prueba (original script: Проба)", ("Prueba", "Проба")),
        ("Prueba (previously listed as)", ("Prueba",)),
        ("Prueba, born in Nowhere on 01 Jan.1967", ("Prueba",)),
        ("Prueba (false identity linked to passport number 434021161, confiscated)", ("Prueba",)),
        ("PRUEBA ACADEMY (KPE.018)", ("PRUEBA ACADEMY (KPE.018)",)),
        ("PRUEBA ACADEMY (KPe.018)", ("PRUEBA ACADEMY",)),
        ("INVENTED SUPPORT COMMITTEE (ISC)", ("INVENTED SUPPORT COMMITTEE (ISC)",)),
        ("Front (FR) (جبهة (original script); Jabhat; Jebhet)", ("Front (FR)", "جبهة", "Jabhat", "Jebhet")),
        ("شبكة (Network - sub-unit name)", ("شبكة", "Network")),
        ("AL-PRUEBA FOUNDATION (INDONESIA)", ("AL-PRUEBA FOUNDATION (INDONESIA)",)),
        (") Prueba", ("Prueba",)),
        ("Prueba, José", ("Prueba, José",)),
        ("()", ("()",)),
        (" ; ", ()),
    ],
)
def test_names_in_one_field_are_taken_apart_and_stay_as_published(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text).names == names


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("original script: Абу Проба", ("Абу Проба",)),
        ("Previously listed as. In Arabic: تجربة", ("تجربة",)),
        ("name in original script: تجربة", ("تجربة",)),
        ("Haji Prueba; Haji Proba; Hajji Prueba", ("Haji Prueba", "Haji Proba", "Hajji Prueba")),
        ("born in 1971 in Nowhere (Uno Prueba; Uno Proba)", ("Uno Prueba", "Uno Proba")),
        ("transliterations: Shaykh Prueba; Prueba ) (Translation: The Test", ("Shaykh Prueba", "Prueba")),
        ("Uno Prueba, Uno Proba (transliterations of original script name)", ("Uno Prueba", "Uno Proba")),
        ("Passport number: B000; DOB: 1948; POB: Nowhere", ()),
        ("The Moroccan", ()),
    ],
)
def test_notes_on_aliases_give_further_names(note: str, names: tuple[str, ...]) -> None:
    assert names_in_note(note) == names


def test_a_note_may_say_only_what_kind_of_name_it_is() -> None:
    assert [is_about_a_name(note) for note in ("nom de guerre", "Previously listed as.", "born in 1976")] == [
        True,
        True,
        False,
    ]


@given(text=st.text(alphabet=st.characters() | st.sampled_from("();, ab)")))
def test_every_letter_of_any_field_is_in_a_name_or_in_what_is_said_of_it(text: str) -> None:
    found = split_names(text)
    kept = {char for piece in (*found.names, *found.about) for char in piece}
    assert {char for char in text if char.isalnum()} - kept <= set("abcdefgh")  # the letters of an enumeration


@pytest.mark.parametrize(
    "text", ["(" * 4_000, ")" * 4_000, "a" + "(б" * 2_000 + ")" * 2_000, "a (third)" * 500, "x" * 100_000]
)
def test_hostile_brackets_end(text: str) -> None:
    assert split_names(text).names
    assert names_in_note(text) == ()
