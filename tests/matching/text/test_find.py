"""How a text names a party: each way by itself, with invented groups."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.parties import party
from tamiz.inputs.sentences import split_sentences
from tamiz.matching.index import make_entries
from tamiz.matching.text import TextIndex, find_mentions
from tamiz.model import Schema

GROUPS = (
    party("azul", "Cartel de Azulinda", "AZULINDA CARTEL"),
    party("cpne", "Cartel de Pradera Nueva Era", "PRADERA NEW ERA CARTEL", "CPNE"),
    party("bahia", "Cartel de la Bahía", "BAY CARTEL", weak=("CDB",)),
    party("clan", "Clan de la Bahía", "BAY CLAN", weak=("CDB",)),
    party("yotas", "Cartel del Poniente", former=("Los Yotas",)),
    party("zorros", "Los Zorros"),
    party("casa", "La Casa Montesina"),
    party("nueva", "La Nueva Casa Montesina"),
    party("mara", "MX-14", "Mara Ejemplar"),
    party("unidos", "Front for Justice and Honor"),
    party("perez", "PEREZ LOPEZ, Maria Elena", schema=Schema.PERSON),
)
INDEX = TextIndex.of(make_entries(GROUPS))


def cue(sentence: str) -> bool:
    return any(word in sentence.lower() for word in ("gang", "banda criminal", "cartel", "cártel"))


def mentions(text: str) -> list[tuple[str, str]]:
    found = find_mentions(text, split_sentences(text), INDEX, cue).counted
    return [(text[mention.start : mention.end], mention.entry.entity.id) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Azulinda Cartel grew.", [("Azulinda Cartel", "azul")]),
        ("EL CARTEL DE AZULINDA CRECIÓ", [("CARTEL DE AZULINDA", "azul")]),
        ("el cártel de azulinda creció", [("cártel de azulinda", "azul")]),
        ("the Pradera New\nEra Cartel", [("Pradera New\nEra Cartel", "cpne")]),
        ("the Prad-\nera New Era Cartel", [("Prad-\nera New Era Cartel", "cpne")]),
        ("the Azulinda Cartel’s men", [("Azulinda Cartel", "azul")]),
        ("“Cartel de Azulinda”", [("Cartel de Azulinda", "azul")]),
        ("Ca\u0301rtel de Azu\u00adlinda", [("Ca\u0301rtel de Azu\u00adlinda", "azul")]),
        ("MX14, MX-14 and Mara Ejemplar, a gang", [("MX14", "mara"), ("MX-14", "mara"), ("Mara Ejemplar", "mara")]),
        ("the Front for Justice and Honor", [("Front for Justice and Honor", "unidos")]),
        ("Among them Pérez López, María Elena, 40", [("Pérez López, María Elena", "perez")]),
        ("En Azulinda, Cartel de Azulinda", [("Cartel de Azulinda", "azul")]),
        ("María Elena Pérez López", [("María Elena Pérez López", "perez")]),
    ],
)
def test_a_name_written_out_is_found_as_written(text: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Azulinda and Pradera New Era cartels", ["Azulinda", "Pradera New Era cartels"]),
        ("the Azulinda, Bay and Pradera New Era cartels", ["Azulinda", "Bay", "Pradera New Era cartels"]),
        ("two cartels — Azulinda and the Bay Cartel", ["Azulinda", "Bay Cartel"]),
        ("cartels (Azulinda, Bay)", ["Azulinda", "Bay"]),
        ("cartels such as Azulinda, the Yotas and the Bay", ["Azulinda", "Yotas", "Bay"]),
        (
            "los cárteles de Azulinda, Pradera Nueva Era y de la Bahía",
            ["cárteles de Azulinda", "Pradera Nueva Era", "Bahía"],
        ),
        ("el Cártel de Azulinda y el de Pradera Nueva Era", ["Cártel de Azulinda", "Pradera Nueva Era"]),
        ("the Cartel of Azulinda and that of Pradera Nueva Era", ["Cartel of Azulinda", "Pradera Nueva Era"]),
    ],
)
def test_names_may_share_a_head_noun(text: str, expected: list[str]) -> None:
    assert [written for written, _ in mentions(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "They grow wheat in Azulinda and in Pradera.",
        "The cartel's Azulinda boss",
        "In Azulinda the cartel has fought.",
        "Peace in Azulinda. The cartel left.",
        "Azulinda, cartel country",
        "los zorros corrieron",
        "Los Zorros sang on Friday.",
        "The CDB is a bank.",
        "the cartels in Azulinda and beyond",
        "la bahía y el clan",
        "Pérez, López María Elena",
        "López, Pérez, María Elena",
        "Pérez López, María, Elena",
        "Azulinda, Cartel",
    ],
)
def test_a_place_an_everyday_word_or_a_stray_head_is_nobody(text: str) -> None:
    assert mentions(text) == []


def test_an_everyday_name_counts_beside_a_cue() -> None:
    assert mentions("Los Zorros, a gang, fled.") == [("Los Zorros", "zorros")]


def test_a_common_word_inside_a_longer_name_is_not_who_is_called_by_it_alone() -> None:
    index = TextIndex.of(make_entries([party("ship", "Maria", schema=Schema.VESSEL)]))

    def named(text: str) -> int:
        return len(find_mentions(text, split_sentences(text), index, cue).counted)

    assert named("The gang sank the Maria off the coast.") == 1
    assert named("The gang met Maria Olvera.") == named("The gang met Juana Maria.") == 0


def test_what_lacks_context_falls_short_and_is_not_lost() -> None:
    text = "Los Zorros sang on Friday."
    short = find_mentions(text, split_sentences(text), INDEX, cue).short
    assert [mention.entry.entity.id for mention in short] == ["zorros"]


@pytest.mark.parametrize(("name", "entity"), [("Bay Cartel", "bahia"), ("Bay Clan", "clan")])
def test_an_acronym_belongs_to_whom_the_text_defines_it_for(name: str, entity: str) -> None:
    text = f"The {name} (CDB) moved. The CDB denies it."
    assert mentions(text) == [(name, entity), ("CDB", entity), ("CDB", entity)]


def test_an_acronym_no_list_knows_is_read_from_its_definition() -> None:
    text = "The Pradera New Era Cartel (PNEC) grew. PNEC is large. The PNECO is a choir."
    assert mentions(text) == [("Pradera New Era Cartel", "cpne"), ("PNEC", "cpne"), ("PNEC", "cpne")]


def test_a_remark_in_parentheses_is_no_acronym() -> None:
    assert mentions("The Azulinda Cartel (USA) grew. The USA is large.") == [("Azulinda Cartel", "azul")]


def test_a_short_form_needs_the_full_name_before_it() -> None:
    assert mentions("The Pradera cartel grew.") == []
    assert mentions("The Pradera New Era Cartel grew. The Pradera cartel is large.")[1] == ("Pradera cartel", "cpne")


def test_the_longer_name_is_not_also_the_shorter_one() -> None:
    text = "La Nueva Casa Montesina is a gang, La Casa Montesina another."
    assert mentions(text) == [("La Nueva Casa Montesina", "nueva"), ("La Casa Montesina", "casa")]


@given(st.text(st.characters(), max_size=200))
def test_any_text_is_read(text: str) -> None:
    for written, _ in mentions(text):
        assert written


WORDS = st.sampled_from(
    "cartel cartels cártel de la los y and , ( ) — CDB Bay Bahía Azulinda Los Zorros gang 's .".split()
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_mentions_lie_in_the_text_in_order_and_those_of_one_party_never_overlap(text: str) -> None:
    mentions = find_mentions(text, split_sentences(text), INDEX, cue)
    found, short = mentions.counted, mentions.short
    places = sorted((mention.entry.entity.id, mention.start, mention.end) for mention in found)
    assert all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(places))
    assert all(0 <= mention.start < mention.end <= len(text) for mention in (*found, *short))
    assert list(found) == sorted(found, key=lambda mention: (mention.start, mention.end, mention.entry.entity.id))


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_every_name_written_out_in_a_text_is_found_or_falls_short(before: str) -> None:
    entry = make_entries([GROUPS[1]])[0]
    text = f"{before}. {entry.name.text}. {before}"
    found = find_mentions(text, split_sentences(text), INDEX, cue).counted
    assert any(mention.start == len(before) + 2 for mention in found)
