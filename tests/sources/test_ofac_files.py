import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.list_files import NON_SDN, SDN
from tamiz.errors import SourceError
from tamiz.sources.ofac_csv import parse_ofac_csv

MAIN = SDN["sdn.csv"]


def refuse(files: dict[str, bytes], list_id: str = "us-ofac-sdn") -> str:
    with pytest.raises(SourceError) as refused:
        parse_ofac_csv(files, list_id)
    return str(refused.value)


def test_a_file_of_the_other_list_is_refused_by_name() -> None:
    message = refuse({**SDN, "cons_alt.csv": NON_SDN["cons_alt.csv"]})
    assert message.startswith("cons_alt.csv: is of the list us-ofac-nonsdn, not of us-ofac-sdn.")


def test_two_lists_in_one_set_are_refused_whatever_the_list_is_called() -> None:
    assert "belong to two lists" in refuse({"sdn.csv": MAIN, "cons_alt.csv": NON_SDN["cons_alt.csv"]}, "mine")


@pytest.mark.parametrize(
    "name", ["sdn_verbatim_rows.csv", "sdn_provenance.csv", "consolidated.xml", "sdn.xml", "sdn.csv.zip", "", "../sdn"]
)
def test_a_file_that_is_none_of_the_set_is_refused_by_name(name: str) -> None:
    message = refuse({**SDN, name: MAIN})
    assert message.startswith(f"{name}: is no file of an OFAC CSV list.")
    assert message.endswith("Leave it out.")


def test_a_path_before_the_name_does_not_matter() -> None:
    assert parse_ofac_csv({"C:\\lists\\SDN.CSV": MAIN, "d/alt.csv": SDN["alt.csv"]}).report.entities == 10


def test_content_under_another_files_name_is_refused() -> None:
    assert "should hold the aliases, by its name, and has the columns of the addresses" in refuse(
        {**SDN, "alt.csv": SDN["add.csv"]}
    )
    assert "should hold the parties, by its name, and has the columns of the aliases" in refuse(
        {"sdn.csv": SDN["alt.csv"]}
    )


def test_other_content_under_the_right_name_is_refused() -> None:
    for content in (b"ent_num,provenance\r\n36,O\r\n", b"<html>not found</html>\n", b"36|a|b\n"):
        assert refuse({"sdn.csv": content}).startswith("sdn.csv: ")


def test_the_same_role_twice_is_refused() -> None:
    assert "sdn.csv.gz: holds the parties, which sdn.csv holds already" in refuse({"sdn.csv": MAIN, "sdn.csv.gz": MAIN})


def test_a_set_without_the_parties_is_refused() -> None:
    assert "is missing. Give it together with these." in refuse({"add.csv": SDN["add.csv"]})
    assert "no file was given" in refuse({})


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is empty, as a failed download leaves it"),
        (b"\x1a", "is empty"),
        (MAIN[:200], "ends inside line 1"),
        (MAIN.removesuffix(b"\r\n\x1a") + b"\r\n||||", "ends inside line 11"),
        (MAIN.removesuffix(b"\x1a") + b"||||\r\n", "line 11 is not whole: it has 1 fields where the parties have 12"),
        (MAIN.replace(b"BALKANS", b"BAL\0KANS"), "line 7 holds the byte 0x00"),
        (MAIN.replace(b"BALKANS", b"BAL\rKANS"), "line 7 holds the byte 0x0d"),
        (MAIN + MAIN, "line 11 holds the byte 0x1a"),
        (MAIN.replace(b'"BALKANS"', b'"BALKANS'), "line 7 "),
        (MAIN.replace(b"BALKANS", b"BALK\xc1NS"), "cannot be read ('utf-8' codec"),
        (
            MAIN.replace(b'"BALKANS"', b'"' + b"X" * 200_000 + b'"'),
            "line 7 cannot be read (field larger than field limit",
        ),
        (MAIN.replace(b"107,", b"107x,"), "record number '107x' is no number"),
        (MAIN.replace(b"107,", b" 107,"), "record number ' 107' is no number"),
        (MAIN.replace(b"\r\n108", b"\r\n\r\n108"), "line 8 is not whole: it has 0 fields"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_with_the_place_and_advice(content: bytes, what: str) -> None:
    message = refuse({"sdn.csv": content})
    assert what in message
    assert message.startswith("sdn.csv: ")
    assert message.endswith("Download the file again.")


def test_an_open_quotation_mark_does_not_swallow_the_next_record() -> None:
    opened = MAIN.replace(b"-0- \r\n108,", b'"-0- \r\n108,')
    assert opened != MAIN
    assert "line 7 " in refuse({"sdn.csv": opened})


@given(content=st.binary(max_size=400), name=st.sampled_from(sorted(SDN)))
def test_any_bytes_are_refused_and_nothing_else_is_raised(content: bytes, name: str) -> None:
    assert refuse({**SDN, name: content})
