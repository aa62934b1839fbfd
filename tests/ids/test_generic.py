import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.ids import KINDS, why_generic


@pytest.mark.parametrize(
    ("kind", "number", "why"),
    [
        ("rfc", "XAXX010101000", "sales to the public"),
        ("rfc", "xaxx-010101-000", "sales to the public"),
        ("tax-id", "XEXX010101000", "foreigners"),
        ("rfc", "XAXX010101", "sales to the public"),
        ("rfc", "XXXX010101XXX", "generic RFC"),
        ("rfc", "AAA010101AAA", "test invoices"),
        ("curp", "XEXX010101HNEXXXA4", "foreigners"),
        ("curp", "XEXX010101MNEXXXA8", "foreigners"),
        ("rfc", "XXXXXXXXXXXX", "one character repeated"),
        ("imo-ship", "0000000", "one character repeated"),
        ("lei", "0" * 20, "one character repeated"),
        ("passport", "999-999-999", "one character repeated"),
        ("wallet", "0x" + "0" * 40, "one character repeated"),
        ("ssn", "123-45-6789", "counting order"),
        ("tax-id", "0123456789", "counting order"),
        ("tax-id", "987654321", "counting order"),
        ("ssn", "078-05-1120", "sample cards"),
        ("passport", "N/A", "stands for no number"),
        ("passport", "s/n", "stands for no number"),
        ("rfc", "Pendiente", "stands for no number"),
        ("rfc", "DESCONOCIDO", "stands for no number"),
        ("rfc", "No aplica.", "stands for no number"),
        ("passport", "A12", "too short"),
        ("any", "", "too short"),
    ],
)
def test_a_placeholder_says_why_it_identifies_nobody(kind: str, number: str, why: str) -> None:
    assert why in (why_generic(kind, number) or "")


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("rfc", "QUVZ010203ABA"),
        ("imo-ship", "9074729"),
        ("passport", "G1234567"),
        ("passport", "1112"),
        ("cas", "50-00-0"),
    ],
)
def test_a_number_of_somebody_is_not_generic(kind: str, number: str) -> None:
    assert why_generic(kind, number) is None


@given(st.sampled_from(sorted(KINDS)), st.text(st.characters()))
def test_any_text_is_judged_the_same_compacted(kind: str, number: str) -> None:
    assert why_generic(kind, number) == why_generic(kind, KINDS["any"].module.compact(number))
