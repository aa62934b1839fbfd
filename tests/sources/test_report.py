from dataclasses import replace

import pytest

from tamiz.errors import SourceError
from tamiz.model import Entity, Grade, Name, Schema, Unreadable
from tamiz.sources.report import ReadFile, Reading, digest, prove

FILE = ReadFile("list.csv", "parties", digest(b"x"), 1, 2)
READING = Reading(list_id="own", format="test", files=(FILE,), records=2, parts=10)


def party(number: int) -> Entity:
    return Entity(
        id=f"own:{number}",
        list_id="own",
        caption="Prueba",
        schema=Schema.THING,
        names=(Name("Prueba", Grade.PRIMARY), Name("P", Grade.WEAK)),
        birth_places=("Nowhere",) if number == 1 else (),
        unreadable=(Unreadable("list.csv line 1", "?", "is odd"),) if number == 1 else (),
    )


def test_a_parser_that_loses_a_record_is_refused() -> None:
    with pytest.raises(SourceError, match=r"list\.csv: 2 records stand in the file and 1 were read\."):
        prove(READING, [party(1)])


def test_a_parser_that_invents_a_record_is_refused() -> None:
    with pytest.raises(SourceError, match="2 records stand in the file and 3 were read"):
        prove(READING, [party(1), party(2), party(3)])


def test_two_parties_under_one_id_are_refused() -> None:
    with pytest.raises(SourceError, match=r"1 ids stand for more than one record, the first is 'own:1'"):
        prove(READING, [party(1), party(1)])


def test_a_record_set_aside_counts_as_read() -> None:
    aside = replace(READING, set_aside=1, unreadable=(Unreadable("list.csv line 2", "", "has no name"),))
    report = prove(aside, [party(1)]).report
    assert (report.records, report.entities, report.set_aside) == (2, 1, 1)
    assert [one.where for one in report.unreadable] == ["list.csv line 2", "list.csv line 1"]


def test_the_report_counts_names_by_grade_fields_and_what_was_not_understood() -> None:
    report = prove(READING, [party(1), party(2)]).report
    assert dict(report.names) == {Grade.PRIMARY: 2, Grade.STRONG: 0, Grade.WEAK: 2, Grade.FORMER: 0}
    assert dict(report.coverage) == {**dict.fromkeys(dict(report.coverage), 0), "birth_places": 1}
    assert report.share_unreadable == pytest.approx(0.1)
    assert prove(replace(READING, records=0, parts=0), []).report.share_unreadable == 0


def test_a_digest_names_its_algorithm() -> None:
    assert digest(b"") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
