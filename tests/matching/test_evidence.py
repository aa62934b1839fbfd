"""What two words say of each other: each kind of tie, what it is worth beside others, and that keys find it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.words_drawn import PARAMETERS, pairs
from tamiz.matching.evidence import Tie, keys_asked, keys_listed, keys_of_short, ties_of, token_evidence
from tamiz.matching.rarity import MOST_RARE_MILLIBITS, PartyKind
from tamiz.matching.reading import Word, read_name

PERSON, FIRM, SHIP = PartyKind.PERSON, PartyKind.ORGANIZATION, PartyKind.VESSEL


def word(text: str, kind: PartyKind = PERSON) -> Word:
    (found,) = read_name(text, person=kind is PERSON).words
    return found


def tie(asked: str, listed: str, kind: PartyKind = PERSON) -> Tie | None:
    return token_evidence(word(asked, kind), word(listed, kind), kind, PARAMETERS)


def bits(asked: str, listed: str, kind: PartyKind = PERSON) -> int:
    found = tie(asked, listed, kind)
    assert found is not None, f"{asked} and {listed} have nothing to do with each other"
    return found.millibits


def rarity(text: str, kind: PartyKind = PERSON) -> int:
    return PARAMETERS.rarity[kind].rarity(word(text, kind).key)


@pytest.mark.parametrize("kind", PartyKind)
@pytest.mark.parametrize("text", ["Hernández", "cartel", "Владимир", "Qzxwv", "18"])
def test_a_word_that_is_equal_is_worth_how_rare_it_is(text: str, kind: PartyKind) -> None:
    assert tie(text, text.upper(), kind) == Tie("token", rarity(text, kind))


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Hernadez", "Hernández"),  # one left out
        ("Hernanndez", "Hernández"),  # one too many
        ("Hernamdez", "Hernández"),  # another
        ("Hernadnez", "Hernández"),  # two swapped
        ("Hernández", "Hernadez"),  # the list has the slip
    ],
)
def test_a_slip_in_a_common_name_costs_little(asked: str, listed: str) -> None:
    found = tie(asked, listed)
    assert found is not None
    assert found.kind == "spelling"
    assert 0 < found.millibits < rarity("Hernández")


@pytest.mark.parametrize(("one", "other"), [("Fernández", "Hernández"), ("Marín", "Martín"), ("Molina", "Medina")])
def test_a_name_that_others_carry_is_no_slip_of_its_neighbour(one: str, other: str) -> None:
    found = tie(one, other)
    assert found is None or found.millibits <= 0


def test_a_slip_says_more_than_a_neighbouring_name_though_both_are_a_letter_away() -> None:
    assert bits("Hernadez", "Hernández") > 0 > bits("Fernández", "Hernández")


def test_two_known_names_a_letter_apart_say_less_against_one_another_than_two_that_share_nothing() -> None:
    different = PARAMETERS.unmatched[PERSON].different
    assert -different.of(rarity("Hernández")) < bits("Fernández", "Hernández") < 0


def test_two_letters_say_less_than_one_and_are_allowed_in_long_words_only() -> None:
    one, two = tie("Quirindamara", "Quirindavara"), tie("Quirinlamara", "Quirindavara")
    assert one is not None
    assert two is not None
    assert (one.kind, two.kind) == ("spelling", "spelling, two letters")
    assert 0 < two.millibits < one.millibits < rarity("Quirindavara")
    assert tie("Qzxyy", "Qzxwv") is None


def test_three_letters_are_too_few_for_a_slip() -> None:
    found = tie("Paz", "Pax")
    assert found is None or found.millibits < 0
    assert tie("Xu", "Yu") is None


@pytest.mark.parametrize("pair", [("1234", "1235"), ("18", "13"), ("2019", "20190")])
def test_a_number_is_that_number_or_nothing(pair: tuple[str, str]) -> None:
    assert tie(*pair, kind=FIRM) is None


def test_one_number_has_many_spellings() -> None:
    assert tie("XVIII", "eighteen", FIRM) is None  # at the head of a name a Roman numeral is a word
    assert tie("18", "eighteen", FIRM) == Tie("token", rarity("18", FIRM))


@pytest.mark.parametrize(
    ("asked", "listed"),
    [("Katerina", "Katarina"), ("Pas", "Paz"), ("Querindavora", "Quirindavara"), ("Jhon", "Jon"), ("Sahid", "Said")],
)
def test_words_that_sound_alike_have_something_to_do_with_each_other(asked: str, listed: str) -> None:
    assert 0 < bits(asked, listed) < max(rarity(asked), rarity(listed))


def test_the_ending_of_the_other_sex_counts_against() -> None:
    assert bits("Mario", "María") == 0


def test_words_of_few_letters_in_common_do_not_sound_alike() -> None:
    assert tie("Muro", "María") is None


@pytest.mark.parametrize(
    ("nickname", "name"),
    [("Chuy", "Jesús"), ("Nacho", "Ignacio"), ("Pancho", "Francisco"), ("Lupita", "Guadalupe"), ("Bill", "William")],
)
def test_a_nickname_stands_for_the_name_of_a_person_and_of_no_firm(nickname: str, name: str) -> None:
    assert tie(nickname, name) == tie(name, nickname)
    assert 0 < bits(nickname, name) < rarity(name)
    assert tie(nickname, name, FIRM) is None


@pytest.mark.parametrize(
    ("one", "other"), [("golfo", "gulf"), ("frente", "front"), ("banco", "bank"), ("guerra", "war")]
)
def test_a_translation_stands_for_the_word_of_a_firm(one: str, other: str) -> None:
    assert tie(one, other, FIRM) == tie(other, one, FIRM)
    assert 0 < bits(one, other, FIRM) < rarity(one, FIRM)


@pytest.mark.parametrize(
    ("foreign", "latin"),
    [
        ("محمد", "Muhammad"),
        ("محمد", "Mohammed"),
        ("حسين", "Hussein"),
        ("خالد", "Khalid"),
        ("Николай", "Nikolai"),
        ("Юлия", "Julia"),
        ("Νικόλαος", "Nicolas"),
        ("Μπακογιάννης", "Bakogiannis"),
        ("יוסף", "Yosef"),
        ("נתניהו", "Netanyahu"),
        ("김", "Kim"),
        ("박근혜", "Pakkunhye"),
        ("サトウ", "Sato"),
        ("クロキ", "Kuroki"),
    ],
)
def test_a_word_of_another_script_is_known_in_latin_from_either_side(foreign: str, latin: str) -> None:
    assert tie(foreign, latin) == tie(latin, foreign)
    assert bits(foreign, latin) > 0


@pytest.mark.parametrize(("foreign", "latin"), [("Путин", "Popov"), ("김", "Lee"), ("יוסף", "David")])
def test_another_word_in_another_script_is_another_word(foreign: str, latin: str) -> None:
    found = tie(foreign, latin)
    assert found is None or found.millibits <= 0


def test_what_scripts_cannot_tell_apart_is_no_tie_between_two_words_in_latin() -> None:
    assert tie("Barak", "Parag") is None
    assert tie("بارك", "Parag") is not None


def test_an_agreement_is_worth_what_all_that_would_have_agreed_carry() -> None:
    assert bits("محمد", "Muhammad") < rarity("Muhammad")


@settings(max_examples=500)
@given(pairs(), st.sampled_from(PartyKind))
def test_words_with_a_tie_worth_something_share_a_key(pair: tuple[str, str], kind: PartyKind) -> None:
    for asked in _words(pair[0], kind):
        for listed in _words(pair[1], kind):
            found = token_evidence(asked, listed, kind, PARAMETERS)
            shared = set(keys_asked(asked, kind)).intersection(keys_listed(listed, kind))
            assert shared or found is None or found.millibits <= 0
            assert shared or found is None or set(keys_of_short(asked.key)).intersection(keys_of_short(listed.key))


@settings(max_examples=300)
@given(pairs(), st.sampled_from(PartyKind))
def test_evidence_is_the_same_twice_from_either_side_and_within_bounds(pair: tuple[str, str], kind: PartyKind) -> None:
    for asked in _words(pair[0], kind):
        for listed in _words(pair[1], kind):
            found = token_evidence(asked, listed, kind, PARAMETERS)
            assert (
                found == token_evidence(listed, asked, kind, PARAMETERS) == ties_of(kind, PARAMETERS).of(asked, listed)
            )
            least = min(PARAMETERS.spelling.least, PARAMETERS.spelling.short)
            assert found is None or least <= found.millibits <= MOST_RARE_MILLIBITS


@settings(max_examples=300)
@given(pairs(), st.sampled_from(PartyKind))
def test_no_tie_is_worth_more_than_the_commoner_word(pair: tuple[str, str], kind: PartyKind) -> None:
    table = PARAMETERS.rarity[kind]
    for asked in _words(pair[0], kind):
        for listed in _words(pair[1], kind):
            found = token_evidence(asked, listed, kind, PARAMETERS)
            latin = [one for one in (asked, listed) if not one.foreign] or [asked, listed]
            assert found is None or found.millibits <= min(table.rarity(one.key) for one in latin)


def _words(text: str, kind: PartyKind) -> tuple[Word, ...]:
    return read_name(text, person=kind is PERSON).words
