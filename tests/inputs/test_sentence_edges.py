"""Sentences around abbreviations, lists, line ends and very long lines."""

import re
import time
from pathlib import Path

import pytest

from tamiz.errors import InputError
from tamiz.inputs.document import read_document
from tamiz.inputs.sentences import MAX_SENTENCE, split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said: "It rained." | Nobody answered.',
        "La alcaldesa dijo: «Llovió.» | Nadie contestó.",
        "Mr. Smith and Dr. Jones met Gen. López at the U.S. embassy. | They left.",
        "El Lic. Pérez y la Sra. Gómez llegaron con el Gral. Ruiz. | Se fueron.",
        "La vendió Ejemplo, S.A. de C.V. | El comprador calló.",
        "It was found in the U.S. | The rest is in Mexico.",
        "The notice of Feb. 20 names eight. | No. 12 is the last.",
        "Juan J. Pérez Ruiz signed. | J. Roe did not.",
        "It cost 3.5 million pesos. | That was in 2023. | Then it fell.",
        "Se fue... y luego volvió. | Nadie dijo nada… | Así acabó.",
        "Llegó a las 5 p.m. del lunes. | Cenó.",
        "¿Quién fue? preguntó el juez. | Nadie respondió.",
        "One line\ngoes on here. | Next one.",
        "No. Basta. It rained all day. | Then it stopped.",
    ],
)
def test_a_stop_ends_a_sentence_only_where_a_reader_would(text: str) -> None:
    assert sentences(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\n \t\n", "\r\r", "\u2028\u2028", "\u2029", "\f", "\n\n\n\n"])
def test_a_blank_line_ends_a_sentence(blank: str) -> None:
    assert sentences(f"A heading{blank}Some text") == ["A heading", "Some text"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_a_single_line_end_does_not(end: str) -> None:
    assert sentences(f"The Sinaloa{end}Cartel") == [f"The Sinaloa{end}Cartel"]


def test_a_bullet_begins_a_sentence() -> None:
    assert sentences("A list:\n• first thing\n• second thing") == ["A list:", "• first thing", "• second thing"]


def test_a_long_list_is_cut_between_its_items() -> None:
    cut = sentences(", ".join(f"Name Number {place}" for place in range(1_000)))
    assert all(part.startswith("Name") and len(part) <= MAX_SENTENCE for part in cut)


def test_prose_is_split_at_its_stops() -> None:
    prose = "El gobierno informó que llovió toda la noche en la sierra. " * 2_000
    assert len(split_sentences(prose)) == len(re.findall(r"\.", prose))


def test_a_long_run_of_spaces_after_a_stop_is_crossed_once() -> None:
    began = time.perf_counter()
    assert len(split_sentences(("It rained all day." + " " * 100_000) * 20)) == 20
    assert time.perf_counter() - began < 2


def test_a_single_line_of_50_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_bytes(b"a" * 50_000_000)
    began = time.perf_counter()
    with pytest.raises(InputError, match=r"line.txt is larger than 32 MiB, the most that is read at once; split it"):
        read_document(tmp_path / "line.txt")
    assert time.perf_counter() - began < 1
