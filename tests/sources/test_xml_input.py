import gzip

import pytest

from tamiz.errors import SourceError
from tamiz.sources.xml_input import MOST_DEPTH, Node, read_xml, unpack_xml


def read(text: str, record_depth: int = 2) -> list[tuple[str, Node]]:
    return list(read_xml(unpack_xml(text.encode(), "list.xml"), "list.xml", record_depth))


def refuse(data: bytes) -> str:
    with pytest.raises(SourceError) as refused:
        list(read_xml(unpack_xml(data, "list.xml"), "list.xml", 2))
    return str(refused.value)


def test_records_come_whole_and_what_stands_above_them_without() -> None:
    record = Node("r", "stray", (("k", "v"),), (Node("n", "a b"), Node("e", "")))
    assert read("<l d='1'><r k='v'><n>a\n  b</n> stray <e/></r> between </l>") == [
        ("l", Node("l", "", (("d", "1"),))),
        ("l/r", record),
        ("l", Node("l", "between", (("d", "1"),))),
    ]


def test_comments_and_instructions_split_no_text() -> None:
    assert read("<l><n>Jo<!-- x -->sé<?p q?> P</n></l>")[1] == ("l/n", Node("n", "José P"))


def test_a_byte_order_mark_and_a_declaration_do_not_matter() -> None:
    assert read("\ufeff<?xml version='1.0' encoding='UTF-8' standalone='yes'?><l/>") == read("<l/>")


def test_packed_xml_is_unpacked() -> None:
    assert unpack_xml(gzip.compress(b"<l/>"), "list.xml.gz") == b"<l/>"


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><l>&b;</l>',
        '<!DOCTYPE l SYSTEM "file:///etc/passwd"><l/>',
        '<!DOCTYPE l [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]><l>&x;</l>',
        "<!DOCTYPE l><l/>",
    ],
)
def test_a_document_type_is_refused(text: str) -> None:
    assert "holds <!DOCTYPE, with which XML can be made to read other files" in refuse(text.encode())


def test_a_document_type_hidden_by_an_encoding_is_refused() -> None:
    hidden = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE l+AD4-<l/>'.encode("ascii")
    assert "says it is encoded as 'UTF-7'" in refuse(hidden)
    assert "another format or encoding" in refuse("<l/>".encode("utf-16"))
    assert "says it is encoded as 'windows-1252'" in refuse(b'<?xml version="1.0" encoding="windows-1252"?><l/>')


@pytest.mark.parametrize("depth", [MOST_DEPTH + 1, 300, 10_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    assert refuse(b"<a>" * depth + b"</a>" * depth)


def test_nesting_up_to_the_bound_is_read() -> None:
    assert read("<a>" * MOST_DEPTH + "</a>" * MOST_DEPTH)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b'36,"X"\n', "does not begin as XML"),
        (b"PK\3\4", "does not begin as XML"),
        (b"<l><r></l>", "is not well-formed XML at line 1, column"),
        (b"<l>\n<r>\x19</r></l>", "is not well-formed XML at line 2, column"),
        (b"<l>", "is not well-formed XML"),
        (b"<l/><l/>", "is not well-formed XML"),
        (b"<l>&nbsp;</l>", "is not well-formed XML"),
        (b"<l>\xff</l>", "is not well-formed XML"),
        (b"<l>" + b"x" * 10_500_000 + b"</l>", "is not well-formed XML"),
    ],
)
def test_what_is_not_whole_xml_is_refused_with_its_place(data: bytes, what: str) -> None:
    assert what in refuse(data)
