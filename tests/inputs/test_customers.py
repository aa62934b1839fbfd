"""A customer table becomes queries, and everything that could not be read is said, row by row."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.dates import PartialDate
from tamiz.errors import InputError
from tamiz.inputs.table import read_customers
from tamiz.inputs.tables import MAX_CELL
from tamiz.model import Query, Schema, Source, Unscreened


def read(folder: Path, text: str | bytes, **columns: str) -> list[Query | Unscreened]:
    path = folder / "clientes.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_customers(path, columns or None))


def names(items: list[Query | Unscreened]) -> list[str]:
    return [item.name for item in items if isinstance(item, Query)]


def reasons(items: list[Query | Unscreened]) -> list[tuple[str, str]]:
    return [(item.where, item.reason) for item in items if isinstance(item, Unscreened)]


def test_a_row_becomes_a_query_with_its_source(tmp_path: Path) -> None:
    found = read(tmp_path, "id,name,type,birth_date,country\n7,Ana Roe,person,1984-02-11,mx\n")
    assert found == [
        Query(
            name="Ana Roe",
            id="7",
            schema=Schema.PERSON,
            birth_date=PartialDate.parse("1984-02-11"),
            country="MX",
            source=Source(file="clientes.csv", row=1),
        )
    ]


@pytest.mark.parametrize(
    "header",
    [
        "Name",
        "full_name",
        "Customer Name",
        "NOMBRE",
        "Nombre completo",
        "Razón social",
        "nombre o razón social",
        "Denominación",
        "cliente",
        " Company ",
        "proveedor",
    ],
)
def test_name_columns_are_known_in_both_languages(tmp_path: Path, header: str) -> None:
    assert names(read(tmp_path, f"x,{header}\n1,Ana Roe\n")) == ["Ana Roe"]


def test_spanish_headers_give_every_field(tmp_path: Path) -> None:
    text = "No. Cliente;Nombre;Fecha de nacimiento;País;Tipo de persona\n7;Ana Roe;11/02/1984;México;Física\n"
    query = read(tmp_path, text.replace("11/02", "21/02"))[0]
    assert isinstance(query, Query)
    assert (query.id, query.country, query.schema) == ("7", "MX", Schema.PERSON)
    assert str(query.birth_date) == "1984-02-21"


def test_a_name_split_over_columns_is_put_together(tmp_path: Path) -> None:
    text = "Apellido Paterno,Apellido Materno,Nombre(s)\nRuiz,Sol,Ana María\nRoe,,Joe\n"
    assert names(read(tmp_path, text)) == ["Ana María Ruiz Sol", "Joe Roe"]


def test_the_caller_may_name_the_columns(tmp_path: Path) -> None:
    text = "uno,dos,name\nAna,Roe,1984-02-11\n"
    query = read(tmp_path, text, name="uno+dos", birth_date="name")[0]
    assert isinstance(query, Query)
    assert (query.name, str(query.birth_date)) == ("Ana Roe", "1984-02-11")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_are_recognised(tmp_path: Path, delimiter: str, end: str) -> None:
    rows = ["id", "name"], ["1", "Ana Roe"], ["2", '"Ejemplo, S.A.; de | C.V."']
    found = read(tmp_path, end.join(delimiter.join(row) for row in rows) + end)
    assert names(found) == ["Ana Roe", "Ejemplo, S.A.; de | C.V."]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "latin-1", "utf-16"])
def test_encodings_of_spreadsheets_are_read(tmp_path: Path, encoding: str) -> None:
    assert names(read(tmp_path, "id;razón social\n1;Cañón Niño\n".encode(encoding))) == ["Cañón Niño"]


def test_empty_lines_are_no_rows_and_rows_count_from_one(tmp_path: Path) -> None:
    found = read(tmp_path, "\nname\n\nAna\n\nJoe\n")
    assert [(item.name, item.source.row) for item in found if isinstance(item, Query) and item.source] == [
        ("Ana", 1),
        ("Joe", 2),
    ]


@pytest.mark.parametrize("cell", ["", "  ", "-", "N/A", "null", "?"])
def test_a_row_without_a_name_is_not_screened(tmp_path: Path, cell: str) -> None:
    assert read(tmp_path, f"id,full name\n1,{cell}\n") == [Unscreened("row 1", "no name in column full name")]


def test_a_short_row_with_a_name_is_screened_and_reported(tmp_path: Path) -> None:
    found = read(tmp_path, "name,id,country\nAna Roe\n")
    assert names(found) == ["Ana Roe"]
    assert reasons(found) == [("row 1", "only 1 of 3 cells, so some may be missing or in the wrong place")]


def test_a_row_with_too_many_cells_is_screened_and_reported(tmp_path: Path) -> None:
    found = read(tmp_path, "name,id\nEjemplo, S.A. de C.V.,7\nAna,8,\n")
    assert names(found) == ["Ejemplo", "Ana"]
    assert reasons(found) == [("row 1", "3 cells under 2 headers: a name with a delimiter in it needs quotation marks")]


@pytest.mark.parametrize("date", ["03/04/1984", "31/02/1984", "yesterday", "1984-13-01", "84"])
def test_an_unreadable_birth_date_keeps_the_query_and_is_reported(tmp_path: Path, date: str) -> None:
    query, doubt = read(tmp_path, f"name,dob\nAna Roe,{date}\n")
    assert isinstance(query, Query)
    assert query.birth_date is None
    assert isinstance(doubt, Unscreened)
    assert doubt.where == "row 1"
    assert "birth date" in doubt.reason


@pytest.mark.parametrize(
    ("cell", "read_as"),
    [
        ("1984", "1984"),
        ("1984-02", "1984-02"),
        ("19840211", "1984-02-11"),
        ("21.02.1984", "1984-02-21"),
        ("1984-02-11 00:00:00", "1984-02-11"),
        ("1984-02-11T00:00:00Z", "1984-02-11"),
        ("circa 1984", "circa 1984"),
        ("02/21/1984", "1984-02-21"),
        ("", "None"),
        ("N/A", "None"),
    ],
)
def test_birth_dates_are_read_as_exports_write_them(tmp_path: Path, cell: str, read_as: str) -> None:
    found = read(tmp_path, f"name,dob\nAna Roe,{cell}\n")
    assert [str(item.birth_date) for item in found if isinstance(item, Query)] == [read_as]
    assert reasons(found) == []


def test_an_unknown_type_leaves_the_schema_open(tmp_path: Path) -> None:
    query = read(tmp_path, "name,type\nAna Roe,walrus\n")[0]
    assert isinstance(query, Query)
    assert query.schema is None


def test_a_cell_that_is_too_long_is_reported_beside_the_name_of_its_row(tmp_path: Path) -> None:
    found = read(tmp_path, f"name,id\nAna,{'x' * (MAX_CELL + 1)}\nJoe,2\n")
    assert names(found) == ["Ana", "Joe"]
    assert reasons(found)[0][1].startswith("a cell of 10,001 characters")


def test_a_name_that_is_too_long_is_not_screened(tmp_path: Path) -> None:
    found = read(tmp_path, f"name,id\n{'x' * (MAX_CELL + 1)},1\nJoe,2\n")
    assert names(found) == ["Joe"]
    assert reasons(found)[0][0] == "row 1"


def test_rows_swallowed_by_an_open_quotation_mark_are_reported(tmp_path: Path) -> None:
    found = read(tmp_path, 'name,id\nAna,1\n"Joe,2\nEve,3\n')
    assert names(found) == ["Ana"]
    assert reasons(found) == [
        ("row 2", "lines 3 to 4 cannot be read as CSV (unexpected end of data); check the quotation marks")
    ]


def test_a_name_that_took_in_other_rows_is_screened_and_reported(tmp_path: Path) -> None:
    found = read(tmp_path, 'name,id\n"Joe,2\nEve",3\nSue,4\n')
    assert names(found) == ["Joe,2\nEve", "Sue"]
    assert "a line break in the name" in reasons(found)[0][1]


def test_a_name_that_was_not_decoded_is_screened_and_reported(tmp_path: Path) -> None:
    found = read(tmp_path, "name\nÑuñoa Ángel López Núñez\n".encode() + b"A\x81a\n")
    assert names(found)[1] == "A\ufffda"
    assert reasons(found)[0][0] == "row 2"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        (" \n\n", "no column holds a name"),
        ("\n\n", "is empty"),
        ("id,alpha\n1,2\n", "The columns are: 'id', 'alpha'. Say which one does, for example --columns name=full_name"),
        ("Ana Roe\nJoe Roe\n", "no column holds a name"),
        ("name,id,Name\n", "more than one column has the header 'Name'"),
        ('"name\n', "the header is not CSV: lines 1 to 1"),
        (b"PK\x03\x04", "save the sheet as CSV"),
        (b"name\n\0", "NUL"),
    ],
)
def test_a_file_that_is_no_customer_table_is_refused(tmp_path: Path, text: str | bytes, words: str) -> None:
    with pytest.raises(InputError) as refused:
        read(tmp_path, text)
    assert words in str(refused.value)
    assert "clientes.csv" in str(refused.value)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (
            {"nombre": "name"},
            "'nombre' is no field; the fields are name, given, paternal, maternal, birth_date, country",
        ),
        ({"name": "who"}, "names 'who', but the columns are: 'name', 'id'"),
        ({"name": "name+who"}, "names 'who'"),
    ],
)
def test_columns_that_are_not_there_are_refused(tmp_path: Path, columns: dict[str, str], words: str) -> None:
    with pytest.raises(InputError) as refused:
        read(tmp_path, "name,id\nAna,1\n", **columns)
    assert words in str(refused.value)


def test_a_missing_table_is_refused_before_the_first_row(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        read_customers(tmp_path / "missing.csv")


@given(text=st.text(st.one_of(st.sampled_from('",;\n\r\tna'), st.characters(exclude_categories=["Cs"])), max_size=100))
def test_any_rows_are_queries_or_reported(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "clientes.csv"
    path.write_text("name,id\n" + text, encoding="utf-8", newline="")
    try:
        items = list(read_customers(path))
    except InputError:
        return
    assert all(item.name.strip() for item in items if isinstance(item, Query))


def asked(items: list[Query | Unscreened]) -> list[tuple[str | None, str | None, str | None]]:
    return [(item.country, item.sex, item.address) for item in items if isinstance(item, Query)]


def test_country_sex_and_address_are_read_from_their_columns(tmp_path: Path) -> None:
    rows = 'nombre,pais,sexo,domicilio\nAna,México,M,"Calle 5, Odra"\nBea,KOR,H,\nEva,Ruritania,?,n/a\n'
    assert asked(read(tmp_path, rows)) == [
        ("MX", "female", "Calle 5, Odra"),  # M beside H is mujer
        ("KR", "male", None),
        ("Ruritania", None, None),
    ]


def test_the_parts_of_an_address_are_joined_and_one_without_end_is_left_out(tmp_path: Path) -> None:
    rows = f"name,street,town\nAna,Elm 4,Odra\nBea,{'x' * 12_000},Odra\n"
    found = read(tmp_path, rows, address="street+town")
    assert [address for _, _, address in asked(found)] == ["Elm 4, Odra", "Odra"]
    assert "12,000 characters" in " ".join(reason for _, reason in reasons(found))


def test_m_alone_in_its_column_is_no_sex(tmp_path: Path) -> None:
    assert [sex for _, sex, _ in asked(read(tmp_path, "name,sex\nAna,M\nBea,m\n"))] == [None, None]
