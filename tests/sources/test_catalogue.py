import os
import subprocess
import sys
from pathlib import Path

import pytest

from tamiz.data.records import read_shipped
from tamiz.errors import QueryError, SourceError
from tamiz.sources.catalogue import (
    COLUMNS_FILE,
    ListEntry,
    ListKind,
    catalogue,
    columns_file,
    entry_of,
    parse_catalogue,
    parser_of,
)

SHARED = Path(os.environ.get("TAMIZ_SHARED") or Path(__file__).parents[3] / "shared")
SHIPPED = read_shipped("catalogue.toml").decode()
OWN = b"name,rfc\nVltava Shipping Company,\nOstrava Fellowship,\n"


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: str(entry.id))
def test_every_list_is_described_and_its_parser_is_there(entry: ListEntry) -> None:
    assert entry.country.isupper()
    assert all(pattern == pattern.lower() for one in entry.formats for pattern in one.files)
    assert parser_of(entry.id).entry == entry
    for one in entry.formats:
        module, _, name = one.parser.partition(":")
        assert callable(getattr(__import__(module, fromlist=[name]), name))


def test_the_lists_of_this_release_are_there() -> None:
    assert {"us-ofac-sdn", "us-ofac-nonsdn", "un-sc", "own"} <= {entry.id for entry in catalogue()}
    assert entry_of("us-ofac-sdn").kind is ListKind.SANCTION


def test_a_firm_may_keep_several_lists_of_its_own() -> None:
    assert entry_of("own-fraud") == entry_of("own")
    assert entry_of("own-fraud").kind is ListKind.OWN


@pytest.mark.parametrize("list_id", ["", "us-ofac", "OWN", "owner", "x" * 500, "un-sc-2"])
def test_a_list_that_is_not_known_is_answered_with_those_that_are(list_id: str) -> None:
    with pytest.raises(QueryError, match=r"known are: us-ofac-sdn, .* own or own-\*"):
        entry_of(list_id)


@pytest.mark.parametrize("name", ["sdn.csv", "SDN.CSV", "sdn.csv.gz", "SDN_COMMENTS.CSV.GZ", "alt.pip"])
def test_a_file_is_known_by_its_name_in_any_case_packed_or_not(name: str) -> None:
    assert entry_of("us-ofac-sdn").format_of([name]).name == "OFAC CSV"


@pytest.mark.parametrize(
    ("list_id", "names", "foreign"),
    [
        ("us-ofac-sdn", ["sdn.csv", "cons_alt.csv", "consolidated.xml"], "cons_alt.csv, consolidated.xml"),
        ("us-ofac-sdn", ["sdn.csv", "readme.txt"], "readme.txt"),
        ("un-sc", ["sdn.csv"], "sdn.csv"),
        ("us-ofac-sdn", [COLUMNS_FILE], COLUMNS_FILE),
    ],
)
def test_files_that_do_not_belong_are_refused_by_name(list_id: str, names: list[str], foreign: str) -> None:
    with pytest.raises(SourceError, match=f"^{foreign}: does not belong to {list_id}, .* Leave it out"):
        parser_of(list_id)(dict.fromkeys(names, b"x"))


def test_no_file_at_all_is_refused_with_what_is_wanted() -> None:
    with pytest.raises(SourceError, match=r"no file was given for un-sc\. It is made of: \*\.xml"):
        parser_of("un-sc")({})


def test_two_files_of_a_list_of_one_file_are_refused() -> None:
    with pytest.raises(SourceError, match=r"a\.xml, b\.xml: the list is one file"):
        parser_of("un-sc")({"b.xml": b"x", "a.xml": b"x"})


def test_an_own_list_is_read_under_the_id_it_was_given() -> None:
    loaded = parser_of("own-fraud")({"fraud.csv": OWN})
    assert [entity.caption for entity in loaded.entities] == ["Vltava Shipping Company", "Ostrava Fellowship"]
    assert {entity.list_id for entity in loaded.entities} == {"own-fraud"}


def test_the_columns_of_an_own_list_are_kept_beside_it() -> None:
    files = {"fraud.csv": b"a;b\nX1;Vltava Shipping Company\n", COLUMNS_FILE: columns_file({"name": "b", "id": "a"})}
    loaded = parser_of("own")(files)
    assert [entity.caption for entity in loaded.entities] == ["Vltava Shipping Company"]
    assert {file.name for file in loaded.report.files} == set(files)


@pytest.mark.parametrize(
    "kept", [b"", b"[]", b'{"name": 5}', b"\xff", b"[" * 100_000, b'{"name": "b"}' + b" " * 70_000]
)
def test_columns_that_cannot_be_read_are_refused(kept: bytes) -> None:
    with pytest.raises(SourceError, match=r"columns\.json: should be an object"):
        parser_of("own")({"fraud.csv": OWN, COLUMNS_FILE: kept})


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (SHIPPED.replace('"sanction"', '"holiday"', 1), "has a kind that is none of"),
        (SHIPPED.replace('takes = "files"', 'takes = "fire"', 1), "has a takes that is none of"),
        (SHIPPED.replace('id = "un-sc"', 'id = "own"', 1), "gives one id to two lists"),
        (SHIPPED.replace('title = "', 'titel = "', 1), "holds a field that is not known: 'titel'"),
        ('[[lists]]\nid = "x"', "lacks its title"),
        ("lists = 5", "has lists that are not a list"),
        ("[", "is not whole TOML"),
        ("\ud800", "is not whole TOML"),
    ],
)
def test_a_damaged_catalogue_is_an_error(wrong: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        parse_catalogue(wrong.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("parser", ["nowhere:parse", "tamiz.sources.report:parse", "tamiz.version:__version__", ""])
def test_a_parser_that_is_not_there_is_an_error(parser: str) -> None:
    lost = SHIPPED.replace("tamiz.sources.un_xml:parse_un_xml", parser or "no colon")
    (entry,) = [entry for entry in parse_catalogue(lost.encode()) if entry.id == "un-sc"]
    with pytest.raises(SourceError, match=r"the parser .* Install tamiz again"):
        type(parser_of("un-sc"))(entry, "un-sc")({"consolidated.xml": b"x"})


def test_naming_a_list_imports_no_parser() -> None:
    code = "import sys; from tamiz.sources.catalogue import parser_of; parser_of('un-sc'); print('lxml' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert said == "False\n"


@pytest.mark.real
@pytest.mark.parametrize(
    ("list_id", "folder", "records"), [("us-ofac-sdn", "2026-07-31", 19_181), ("un-sc", "2026-08-01", 1_011)]
)
def test_a_real_list_is_read_through_the_catalogue(list_id: str, folder: str, records: int) -> None:
    place = SHARED / "data" / "lists" / list_id / folder
    if not place.is_dir():
        pytest.skip(f"{list_id} is not here: official lists are kept outside the repository, see TAMIZ_SHARED")
    names = [path for path in place.iterdir() if not path.name.startswith(("sdn_prov", "sdn_verb"))]
    assert parser_of(list_id)({path.name: path.read_bytes() for path in names}).report.records == records
