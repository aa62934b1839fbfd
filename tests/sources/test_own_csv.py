import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.list_files import FIXTURES
from tamiz.dates import Between, Day, Interval, Open
from tamiz.errors import SourceError
from tamiz.model import Entity, Grade, Identifier, Name, Schema
from tamiz.sources.own_csv import NO_COUNTRY, parse_own_csv

OWN = (FIXTURES / "own.csv").read_bytes()
LOADED = parse_own_csv(OWN, "own")
PERSON, FIRM, SHIP, BARE = LOADED.entities


def parse(text: str) -> tuple[Entity, ...]:
    return parse_own_csv(text.encode(), "own").entities


def refuse(data: bytes, columns: dict[str, str] | None = None) -> str:
    with pytest.raises(SourceError) as refused:
        parse_own_csv(data, "own", columns)
    return str(refused.value)


def test_spanish_headers_are_guessed_and_what_was_guessed_is_noted() -> None:
    assert LOADED.report.notes == (
        (
            "columns: name = 'Nombre', aliases = 'Otros nombres', rfc = 'RFC', curp = 'CURP', "
            "birth_date = 'Fecha de nacimiento', country = 'País', schema = 'Tipo', id = 'Clave', reason = 'Motivo', "
            "from = 'Desde', to = 'Hasta'"
        ),
        "columns not used: Interno",
    )


def test_a_row_is_a_party_with_its_papers() -> None:
    assert (PERSON.id, PERSON.schema, PERSON.countries) == ("own:7", Schema.PERSON, ("MX",))
    assert PERSON.names == (
        Name('PRUEBA "LA FICHA" INVENTADA, Juana', Grade.PRIMARY),
        Name("Juanita Prueba", Grade.STRONG),
        Name("J. Inventada", Grade.STRONG),
    )
    assert PERSON.identifiers == (
        Identifier("rfc", "PUIJ800201AB1", "MX"),
        Identifier("curp", "PUIJ800201MDFRNN09", "MX"),
    )
    assert [str(born) for born in PERSON.birth_dates] == ["1980-02-01"]


def test_the_listing_is_the_firms_own_with_its_days() -> None:
    first, second = PERSON.designations[0], FIRM.designations[0]
    assert (first.authority, first.program, first.country, first.note) == ("own list", "own", NO_COUNTRY, "fraude")
    assert first.interval == Interval(Day(date(2020, 1, 1)), Open())
    assert second.interval == Interval(Between(date(2021, 1, 1), date(2021, 12, 31)), Day(date(2023, 1, 1)))
    assert BARE.designations[0].interval == Interval(Between(None, None), Open())


def test_a_row_that_does_not_say_what_it_is_is_known_by_its_rfc_or_may_be_anything() -> None:
    assert [entity.schema for entity in (FIRM, SHIP, BARE)] == [Schema.ORGANIZATION, Schema.THING, Schema.THING]


def test_odd_cells_stay_with_the_party_and_are_listed_with_their_line() -> None:
    assert [(doubt.where, doubt.text) for doubt in SHIP.unreadable] == [
        ("own.csv line 7, birth_date", "31/31/2020"),
        ("own.csv line 7, country", "Narnia"),
        ("own.csv line 7, schema", "Nave"),
        ("own.csv line 7, to", "2019"),
        ("own.csv line 7, row", "sobra"),
    ]
    assert SHIP.designations[0].interval.end == Open()


def test_a_row_without_a_name_is_set_aside_and_counted() -> None:
    report = LOADED.report
    assert (report.records, report.entities, report.set_aside) == (5, 4, 1)
    assert (report.unreadable[0].where, report.unreadable[0].reason) == ("own.csv line 3", "has no name")


def test_a_repeated_id_loses_no_party() -> None:
    assert [entity.id for entity in LOADED.entities if entity.id.startswith("own:7")] == ["own:7", "own:7~2"]


def test_a_party_without_an_id_has_the_same_one_wherever_its_row_stands() -> None:
    one, other = parse("name,rfc\nA,1\nB,2\n"), parse("rfc,name\n2,B\n1,A\n")
    assert {entity.caption: entity.id for entity in one} == {entity.caption: entity.id for entity in other}
    assert [entity.id for entity in parse("name\nA\nA\n")][1].endswith("~2")


def test_named_columns_go_before_guesses() -> None:
    table = b"name,shown as,dob\nalias 1,Prueba Uno,1980\n"
    named = parse_own_csv(table, "own", {"name": "Shown As", "aliases": "name"}).entities[0]
    assert [name.text for name in named.names] == ["Prueba Uno", "alias 1"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters_are_found_out(encoding: str, delimiter: str) -> None:
    text = delimiter.join(["Razón Social", "País"]) + "\r\n" + delimiter.join(["Peña Ficticia", "México"]) + "\r\n"
    loaded = parse_own_csv(text.encode(encoding), "own")
    assert [(entity.caption, entity.countries) for entity in loaded.entities] == [("Peña Ficticia", ("MX",))]
    assert any("Windows-1252" in note for note in loaded.report.notes) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("1980-02-01", "1980-02-01"),
        ("1980-02-01 00:00:00", "1980-02-01"),
        ("01/02/1980", "1980-02-01"),
        ("1.2.1980", "1980-02-01"),
        ("02/28/1980", "1980-02-28"),
        ("1980", "1980"),
        ("circa 1980", "circa 1980"),
    ],
)
def test_dates_are_read_day_first(written: str, means: str) -> None:
    assert [str(born) for born in parse(f"name,dob\nPrueba,{written}\n")[0].birth_dates] == [means]


def test_a_row_whose_quotation_marks_are_broken_is_set_aside() -> None:
    report = parse_own_csv(b'name,rfc\nUno,1\n"Dos"x,2\nTres,3\n', "own").report
    assert (report.records, report.entities, report.set_aside) == (3, 2, 1)
    assert report.unreadable[0].where == "own.csv line 3"


def test_a_byte_that_is_no_character_is_listed() -> None:
    assert len(parse_own_csv(b"name\nPe\x81a\xf1\n", "own").entities[0].unreadable) == 1


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \r\n\r\n", "is empty"),
        (b"PK\x03\x04...", "is a workbook or another zip file"),
        (b"name\nA\0B\n", "holds a NUL byte"),
        (b"\xff\xfen\x00a\x00", "no column holds the name"),
        (b"\xff\xfe\x00\xd8", "begins as utf-16 and does not go on so"),
        (b",,\n,\n", "the header cannot be read (no cell holds anything)"),
        (b"rfc,curp\nX,Y\n", "no column holds the name; its columns are 'rfc', 'curp'"),
        (b'name,rfc\nUno,"1\nDos,2\nTres,3\n', "a quotation mark opens on line 2 and never closes"),
        (b'"name"x,rfc\nUno,1\n', "the header cannot be read"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_advice(data: bytes, what: str) -> None:
    assert what in refuse(data)


@pytest.mark.parametrize(
    ("columns", "what"),
    [
        ({"name": "Apellido"}, "the column 'Apellido' for name is not there"),
        ({"name": "nombre"}, "the column 'nombre' for name stands twice"),
        ({"shoe_size": "rfc"}, "there is no field 'shoe_size'"),
    ],
)
def test_a_column_that_cannot_be_taken_is_refused(columns: dict[str, str], what: str) -> None:
    assert what in refuse(b"Nombre,NOMBRE,rfc\nA,B,C\n", columns)


CELL = st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)


@given(rows=st.lists(st.tuples(CELL, CELL, CELL), max_size=8), delimiter=st.sampled_from(",;\t|"))
def test_every_row_of_any_table_is_a_party_or_set_aside(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([("name", "aliases", "country"), *rows])
    loaded = parse_own_csv(text.getvalue().encode(), "own")
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert loaded.report.records == len(filled)
    assert [entity.caption for entity in loaded.entities] == [row[0].strip() for row in filled if row[0].strip()]


@given(data=st.binary(max_size=200))
def test_any_bytes_are_refused_or_read_and_nothing_else_is_raised(data: bytes) -> None:
    for body in (data, b"name,dob,from,to,schema,country\n" + data):
        try:
            report = parse_own_csv(body, "own").report
        except SourceError:
            continue
        assert report.records == report.entities + report.set_aside
