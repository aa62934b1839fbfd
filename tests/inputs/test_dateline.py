"""Which date at the head of a text is the day it was written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.inputs.dateline import HEAD_CHARACTERS, find_dateline, numeric_day

MARCH_24 = date(2023, 3, 24)
BODY = "Two senators asked for it on Thursday, 20 February 2020, and nobody answered."

DATELINES = [
    "MEXICO CITY, March 24, 2023 (AP) -- " + BODY,
    "MEXICO CITY, March 24, 2023 — " + BODY,
    "MEXICO CITY (AP) — March 24, 2023 — " + BODY,
    "MEXICO CITY - March 24, 2023 - " + BODY,
    "WASHINGTON, D.C., Mar. 24, 2023: " + BODY,
    "WASHINGTON (March 24, 2023) — " + BODY,
    "NEW YORK, March 24, 2023 /Newswire/ -- " + BODY,
    "March 24, 2023\n\n" + BODY,
    "Friday, March 24, 2023\n" + BODY,
    "Fri., 24 March 2023\n" + BODY,
    "24th March 2023\n" + BODY,
    "24 March, 2023\n" + BODY,
    "2023-03-24\n" + BODY,
    "2023/03/24\n" + BODY,
    "2023-03-24T10:15:00Z\n" + BODY,
    "Senators ask again\n\n2023-03-24\n\n" + BODY,
    "Senators ask again\nBy Ana Roe, March 24, 2023\n\n" + BODY,
    "Senators ask again\nBy Ana Roe and Joe Doe | March 24, 2023 10:15 a.m. ET\n\n" + BODY,
    "Ana Roe | March 24, 2023\n" + BODY,
    "The Daily Sieve · 24 March 2023\n" + BODY,
    "Published: March 24, 2023\n" + BODY,
    "Published March 24, 2023 at 5:30 p.m.\n" + BODY,
    "PUBLISHED ON MARCH 24, 2023\n" + BODY,
    "Posted on Friday, March 24, 2023\n" + BODY,
    "Date: 24/03/2023\n" + BODY,
    "Updated: April 2, 2023\nPublished: March 24, 2023\n" + BODY,
    "Published: March 24, 2023 | Updated: April 2, 2023\n" + BODY,
    "Updated March 24, 2023\n" + BODY,
    "03/24/2023\n" + BODY,
    "24.03.2023\n" + BODY,
    "Mexico City, March 24, 2023\n\n" + BODY,
    "CIUDAD DE MÉXICO, 24 de marzo de 2023 .- " + BODY,
    "CIUDAD DE MÉXICO, 24 de marzo de 2023.- " + BODY,
    "CIUDAD DE MEXICO, 24 de marzo de 2023 (AGENCIA).- " + BODY,
    "Ciudad de México, 24 de marzo de 2023.— " + BODY,
    "Ciudad de México, a 24 de marzo de 2023\n\n" + BODY,
    "CULIACÁN, Sin., 24 mar. 2023 — " + BODY,
    "24 mar. 2023 — " + BODY,
    "24/mar/2023\n" + BODY,
    "viernes 24 de marzo de 2023\n" + BODY,
    "Viernes, 24 de marzo del 2023\n" + BODY,
    "Piden senadores\nPor Ana Pérez, 24 de marzo de 2023\n\n" + BODY,
    "Ana Pérez | 24 de marzo de 2023\n" + BODY,
    "Publicado: 24 de marzo de 2023\n" + BODY,
    "Publicado el 24 de marzo de 2023 a las 10:15\n" + BODY,
    "Fecha de publicación: 24 de marzo de 2023\n" + BODY,
    "Fecha: 24/03/2023\n" + BODY,
    "Última actualización: 24 de marzo de 2023\n" + BODY,
    "\n\n\n   24 DE MARZO DE 2023   \r\n\r\n" + BODY,
]

NO_DATELINES = [
    "",
    "   \n\n",
    BODY,
    "On March 24, 2023, the State Department designated two groups.",
    "On March 24, 2023 the State Department designated two groups.",
    "The State Department designated two groups on March 24, 2023.",
    "Thursday, March 24, 2023, was a long day for two senators.",
    "March 24, 2023, was a long day for two senators.",
    "March 24, 2023 was a long day - and the next one too.",
    "El 24 de marzo de 2023, Canadá publicó su lista.",
    "El 24 de marzo de 2023 - un viernes - Canadá publicó su lista.",
    "Canadá publicó su lista el 24 de marzo de 2023.",
    "Desde el 24 de marzo de 2023: nueva lista.",
    "Canada published its list of seven groups on\nMarch 24, 2023.\n\nMexico did not.",
    "Canadá publicó su lista de siete grupos el\n24 de marzo de 2023.\n\nMéxico no.",
    "MEXICO CITY, March 24 (AP) — no year stands here.",
    "MEXICO CITY (AP) — It began on March 24, 2023 - two senators asked.",
    "03/04/2023\nthird of April or fourth of March",
    "February 30, 2023\nno such day",
    "31/04/2023\nno such day",
    "2023-13-24\nno such month",
    "Invoice 24-03-2023-17\nno date but a number",
    "10.24.03.2023\nno date but a version",
    "Case 2023-03-24/7\nno date but a number",
    "March 24, 20231\nno year",
    "One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.\nEight.\nMarch 24, 2023\n",
    "x" * HEAD_CHARACTERS + "\nMarch 24, 2023\n",
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_date_that_stands_as_a_dateline_is_found(text: str) -> None:
    assert find_dateline(text) == MARCH_24


@pytest.mark.parametrize("text", NO_DATELINES)
def test_any_other_date_is_not_a_dateline(text: str) -> None:
    assert find_dateline(text) is None


@given(day=st.dates(min_value=date(1900, 1, 1)))
def test_every_day_written_as_iso_on_its_own_line_is_read_back(day: date) -> None:
    assert find_dateline(f"Title\n\n{day.isoformat()}\n\nText.") == day


@given(text=st.text())
def test_any_text_gives_a_day_or_none(text: str) -> None:
    assert isinstance(find_dateline(text), date | None)


@pytest.mark.parametrize("piece", ["A", "A ", "A, ", "by ", "(", "24 ", "-", "March ", " ", "|", "\n", "De "])
def test_a_hostile_head_of_any_length_is_answered_at_once(piece: str) -> None:
    assert find_dateline(piece * 1_000_000) is None


@given(day=st.dates(min_value=date(1900, 1, 1)))
def test_numbers_are_read_only_when_one_order_makes_a_date(day: date) -> None:
    read = numeric_day(day.day, day.month, day.year)
    assert read == (day if day.day > 12 or day.day == day.month else None)


def test_a_year_of_nought_is_no_date() -> None:
    assert numeric_day(1, 1, 0) is None
    assert date(1, 1, 1) + timedelta(0) == numeric_day(1, 1, 1)
