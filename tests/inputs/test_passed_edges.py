"""Names passed over: particles, firms, line ends, headlines, and texts made to be slow."""

import time

import pytest

from tamiz.inputs.passed import proper_names
from tamiz.inputs.sentences import split_sentences


def names(text: str) -> list[str]:
    return [name.text for name in proper_names(text, split_sentences(text)).names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday John A. Smith met Ana Roe.", ["John A. Smith", "Ana Roe"]),
        ("Ayer habló María Guadalupe Hernández de la Cruz.", ["María Guadalupe Hernández de la Cruz"]),
        ("It was sold by Transportes Ejemplo S.A. de C.V. in May.", ["Transportes Ejemplo S.A. de C.V."]),
        ("Then the Bank of the West closed.", ["Bank of the West"]),
        ("Vendió a Juan Pérez y Luis Ruiz.", ["Juan Pérez", "Luis Ruiz"]),
        ("According to Ana Roe's lawyer.", ["Ana Roe"]),
        ("He asked Banco de\nEjemplo for a loan.", ["Banco de\nEjemplo"]),
        ("It was signed by Ana\n\nRoe in May.", []),
        ("Lo dijo en CIUDAD DE MÉXICO ayer.", []),
        ("Senators Ask For New Label Again", []),
        ("and THIS WAS ALL WRITTEN IN LOUD CAPITAL LETTERS FOR NO REASON AT ALL then", []),
    ],
)
def test_a_name_is_cut_where_a_reader_would_cut_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("piece", ["A", "A ", "A.", "A-", "A'", "Aa de ", "A de de de x ", "A\n"])
def test_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (3_000_000 // len(piece))
    spans = split_sentences(text)
    began = time.perf_counter()
    proper_names(text, spans)
    assert time.perf_counter() - began < 5
