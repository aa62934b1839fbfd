from datetime import date
from pathlib import Path

import pytest

from tamiz.errors import InputError
from tamiz.inputs.document import MAX_DOCUMENT_BYTES, parse_document, read_document
from tamiz.inputs.what import Kind, recognise


def test_a_document_knows_its_text_its_sentences_and_its_day() -> None:
    document = parse_document(b"PUEBLA, March 24, 2023 - One thing. Another.", "a.txt")
    assert document.dateline == date(2023, 3, 24)
    assert [document.text[start:end] for start, end in document.sentences][-1] == "Another."
    assert document.encoding == "utf-8"


def test_the_sentence_at_an_offset_is_the_one_that_holds_it() -> None:
    document = parse_document(b"It rained today. Nobody came.", "a.txt")
    assert document.sentence_at(0) == document.sentences[0]
    assert document.sentence_at(20) == document.sentences[1]
    assert document.sentence_at(9_999) == document.sentences[-1]


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_document_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="empty"):
        parse_document(data, "a.txt")


def test_a_web_page_is_refused_because_its_names_are_not_plain() -> None:
    with pytest.raises(InputError, match="save its text"):
        parse_document(b"<!DOCTYPE html><html><p>C&aacute;rtel</p></html>", "a.html")


def test_a_document_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_DOCUMENT_BYTES + 1)
    with pytest.raises(InputError, match="split it"):
        read_document(path)


def test_damaged_characters_are_said_and_not_hidden() -> None:
    document = parse_document("Señor Núñez vive en Cádiz desde ayer. ".encode() * 20 + b"\xff\xfe\x81 fin", "a.txt")
    assert document.doubts
    assert "may be missed" in document.doubts[0].reason


@pytest.mark.parametrize(
    ("what", "kind"),
    [("Cartel de Sinaloa", Kind.NAME), ("Prueba, Inc.", Kind.NAME), ("S.A. de C.V.", Kind.NAME), ("-", Kind.DOCUMENT)],
)
def test_a_word_is_a_name_unless_it_is_or_looks_like_a_file(what: str, kind: Kind) -> None:
    assert recognise(what).kind is kind


@pytest.mark.parametrize("what", ["a/b", "a\\b", "lista.CSV", "x.parquet", "sdn.xml.gz", "", "  "])
def test_what_looks_like_a_file_and_is_none_is_refused(what: str) -> None:
    with pytest.raises(InputError):
        recognise(what)


@pytest.mark.parametrize("what", ["x" * 5_000, "a\x00b", "\ud800"])
def test_a_word_no_file_could_be_called_is_a_name(what: str) -> None:
    assert recognise(what).kind is Kind.NAME
