"""Texts that were made to break the search: bounded time, exact places, and a word where something was not read."""

import time
from collections.abc import Callable

import pytest

from matching.parties import party
from tamiz.inputs.sentences import split_sentences
from tamiz.matching.index import make_entries
from tamiz.matching.text import TextIndex, find_mentions, unread_in
from tamiz.matching.text.find import Mentions
from tamiz.matching.text.name_runs import LONGEST_RUN, name_runs
from tamiz.matching.text.written import stretches
from tamiz.model import Schema

PARTIES = (
    party("osorio", "QUEZADURA OSORTEGUI, Joaquín", schema=Schema.PERSON),
    party("strasse", "Straßenfuß Finanzgruppe Öl", "Fiancé Fluffington Offiziersclub"),
    *(party(f"osortegui-{place}", f"Osortegui Zubirán {place} Comercial") for place in range(300)),
)
INDEX = TextIndex.of(make_entries(PARTIES))
MANY = 200_000  # characters
PATIENCE_S = 60.0  # on a machine that is busy with other tests; a quiet one needs a few


def mentions(text: str) -> Mentions:
    return find_mentions(text, split_sentences(text), INDEX, lambda _: True)


@pytest.mark.parametrize(
    "make",
    [
        lambda: "Osortegui " * (MANY // 10),
        lambda: "OSORTEGUI ZUBIRAN 7 COMERCIL " * (MANY // 29),
        lambda: "osortegi zubiran " * (MANY // 17),
        lambda: "Osortegui" * (MANY // 9),
        lambda: "é" * MANY,
        lambda: "Osortegui, " * (MANY // 11),
        lambda: "A. B. C. D. " * (MANY // 12),
        lambda: "-'\u202e\u200f" * (MANY // 4),
        lambda: "'’" * (MANY // 2) + "O",
        lambda: "عمر " * (MANY // 4),
        lambda: "O-\n" * (MANY // 3),
        lambda: "Osortegui" + " " * MANY + "Zubirán" + "\u200f" * MANY + "Comercial",
        lambda: "".join(chr(code) + " " for code in range(0x20, 0x2FFFF) if not 0xD800 <= code < 0xE000),
    ],
)
def test_a_text_of_one_thing_takes_bounded_time(make: Callable[[], str]) -> None:
    text = make()
    started = time.monotonic()
    found = mentions(text)
    assert time.monotonic() - started < PATIENCE_S
    assert all(0 <= one.start < one.end <= len(text) for one in (*found.counted, *found.short))


def test_a_long_run_is_read_in_parts_in_which_no_name_is_lost() -> None:
    before = " ".join(f"Word{chr(65 + place % 26)}" for place in range(LONGEST_RUN - 2))
    found = mentions(f"{before} Joaquin Quezadura Osortegi fled.")
    assert [one.entry.entity.id for one in found.counted] == ["osorio"]
    assert max(len(run) for written in stretches(before * 3) for run in name_runs(before * 3, written)) == LONGEST_RUN


@pytest.mark.parametrize(
    "written",
    [
        "STRASSENFUSS FINANZGRUPE ÖL",
        "Stra\u00dfenfu\u00df Finanzgrupe O\u0308l",
        "\uff33tra\u00dfenfu\u00df \uff26inanzgrupe \u00d6l",
        "\u202eStra\u00dfenfu\u00df\u202c Finanz\u00adgrupe \u200fÖl",
        "Fiance\u0301 \ufb02u\ufb00ington O\ufb03ziersklub".replace("\ufb02", "F\u200bl"),
    ],
)
def test_places_are_those_of_the_text_though_folding_changes_its_length(written: str) -> None:
    text = f"ﬁrst, ß and İ — “{written}” ﬁn."
    (found,) = mentions(text).counted
    assert text[found.start : found.end].strip("\u202e\u202c\u200f") == written.strip("\u202e\u202c\u200f")
    assert found.entry.entity.id == "strasse"


def test_what_is_not_read_is_said_with_its_place() -> None:
    (unparted,) = unread_in("He said: 警方周二在城里逮捕了三名男子并没收了毒品。", None)
    assert "from character 9 on" in unparted
    (endless,) = unread_in("ok " + "x" * 300, None)
    assert "at character 3 " in endless
    (work,) = unread_in("text", 1_234)
    assert "from character 1,234 on only complete names" in work


def test_a_name_of_few_characters_is_read_though_its_script_has_no_spaces() -> None:
    assert list(unread_in("The minister, 王小明, left.", None)) == []
