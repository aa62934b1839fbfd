"""The report over a customer table: what it counts, what it shows, and that it stays a page whatever is in it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from golden_files import check_golden
from render import arbitrary, examples
from render.test_html import Page, _contrast
from tamiz.dates import PartialDate
from tamiz.model import Answer, Query, Rule, Signal, Source, Status
from tamiz.render import plots
from tamiz.render.rows import COLUMNS, RowStatus, result_schema
from tamiz.render.table_report import TableReport, plain_bars, render_table_report
from tamiz.render.table_report_cards import MOST_OTHERS, MOST_PARTIES, Card, card_of
from tamiz.render.table_report_charts import Bars, Histogram, Rate, Rates, charts_of, figure
from tamiz.render.table_report_counts import (
    MOST_ALERTS,
    MOST_BLOCKS,
    MOST_REASONS,
    MOST_UNSCREENED,
    Counts,
    kind_of_reason,
)
from tamiz.render.words import words

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
ENGLISH = words("en")
LANGUAGES = pytest.mark.parametrize("lang", ["en", "es"])


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that matplotlib is absent."""
    monkeypatch.setattr(plots, "can_draw", lambda: False)


def answers(*lines: dict[str, Any]) -> pa.RecordBatch:
    blank = dict.fromkeys(COLUMNS)
    return pa.RecordBatch.from_pylist([{**blank, "id": f"C-{line['row']}", **line} for line in lines], result_schema())


def hit(row: int, millibits: int = 12_000, **more: Any) -> dict[str, Any]:
    found = {"status": RowStatus.MATCH.value, "rule": "complete-name", "list": "builtin", "in_force": True}
    return {"row": row, "millibits": millibits, "programs": ["FTO"], **found, **more}


def doubt(row: int, reason: str = "no name in column name") -> dict[str, Any]:
    return {"row": row, "status": RowStatus.UNSCREENED.value, "reason": reason}


def counted(rows: int, *lines: dict[str, Any], born: Iterable[int] = ()) -> Counts:
    counts = Counts()
    counts.add(answers(*lines), rows, frozenset(born))
    return counts


def certificate(counts: Counts, *, partial: bool = False, file: str = "customers.csv") -> dict[str, Any]:
    return {
        "snapshots": {"builtin": "sha256:" + "1a" * 32},
        "parameters": "sha256:" + "2b" * 32,
        "version": "0.1.0",
        "query": "sha256:" + "3c" * 32,
        "answer": "sum-sha256:" + "4d" * 32,
        "settings": {"on": "2023-03-24", "threshold": None, "in_force_only": False, "lists": [], "limit": 50},
        "source": {"file": file, "sha256": "sha256:" + "5e" * 32, "columns": "name = full_name, birth date = dob"},
        "rows": {"read": counts.rows, "match": counts.alerts, "unscreened": counts.unscreened},
        "partial": partial,
    }


def report(counts: Counts, *cards: Card, **changes: Any) -> TableReport:
    made = TableReport(
        counts=counts,
        cards=cards,
        settings=examples.SETTINGS,
        threshold_millibits=9_500,
        threshold_e4=8_000,
        snapshots=examples.SNAPSHOTS,
        certificate=certificate(counts),
        notice="screened against the built-in list only (3 entities)",
    )
    return replace(made, **changes)


def card(answer: Answer, row: int = 17, doubts: Iterable[str] = ()) -> Card:
    given = (("id", f"C-{row}"), ("full_name", answer.query.name), ("dob", "04/07/1966"))
    return card_of(row, f"C-{row}", given, answer, doubts)


def asked_in_full() -> Answer:
    query = Query("C.J.N.G.", "C-17", birth_date=PartialDate.parse("1966-07-04"), source=Source("customers.csv", 17))
    return replace(examples.named(), query=query)


def two_alerts() -> TableReport:
    distinct = examples.match(examples.FAMILIA, "LA FAMILIA MICHOACANA", rows=examples.tags(Status.IN_FORCE))
    second = replace(asked_in_full(), matches=(distinct, *asked_in_full().matches))
    lines = (
        hit(17, 10_662, in_force=False),
        hit(20, list="us-list", programs=["SDGT", "FTO"], rule="score"),
        doubt(18),
    )
    counts = counted(2_000, *lines, born=range(1, 1_000))
    return report(counts, card(second, 20, ["the birth date was not understood"]), card(asked_in_full()))


def test_an_alert_for_one_party_on_two_lists_counts_it_once() -> None:
    made = card(examples.joined())
    assert [party.entity.id for party in made.parties] == ["un-sc:17", examples.CJNG.id, examples.ZETAS.id]
    assert made.met == 2
    assert said(report(counted(1, hit(17, 11_912)), made)).count("One party that 3 lists have") == 1


def shown(made: TableReport, lang: str = "en") -> Page:
    return Page(render_table_report(made, lang))


def said(made: TableReport, lang: str = "en") -> str:
    """Return the text of the page, with a space wherever a tag stood."""
    return " ".join(" ".join(shown(made, lang).words).split())


@LANGUAGES
@pytest.mark.usefixtures("plain")
def test_the_page(lang: str) -> None:
    check_golden(GOLDEN / f"table_report.{lang}.html", render_table_report(two_alerts(), lang))


def test_the_page_loads_nothing_and_runs_nothing_and_links_only_to_itself() -> None:
    page = render_table_report(two_alerts())
    read = Page(page)
    assert {"script", "link", "img", "iframe", "object", "form", "input"} & set(read.tags) == set()
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:") in read.attributes
    links = [value for name, value in read.attributes if name in ("href", "src", "action", "srcset")]
    assert links
    assert all(link.startswith("#") and f'id="{link[1:]}"' in page for link in links)
    assert [value for name, value in read.attributes if "//" in value and name != "xmlns"] == []


def test_every_id_is_one_of_a_kind_and_every_table_head_has_a_scope() -> None:
    page = render_table_report(two_alerts())
    idents = re.findall(r' id="([^"]+)"', page)
    assert [ident for ident, times in Counter(idents).items() if times > 1] == []
    assert not re.findall(r"<th(?![^>]*scope=)[ >](?!</th>)", page)


@LANGUAGES
def test_the_same_report_gives_the_same_bytes(lang: str) -> None:
    assert render_table_report(two_alerts(), lang) == render_table_report(two_alerts(), lang)


def test_a_card_sets_the_customer_beside_the_listed_party_with_evidence_law_and_what_it_requires() -> None:
    text = said(two_alerts())
    assert "birth date 1966-07-04" in text
    assert "dob 04/07/1966" in text
    assert "-1.250 Organization Organization no kind given" in text
    assert "In doubt: the birth date was not understood" in text
    assert "LA FAMILIA MICHOACANA is not La Nueva Familia Michoacana" in text
    assert "US SDNTK : block property ( US person, overseas branch of US person )" in text
    assert "In force on 2023-03-24: US SDNTK" in text


def test_bars_of_all_cards_have_one_scale_and_what_speaks_against_is_on_the_other_side() -> None:
    weak = replace(asked_in_full(), matches=(examples.match(examples.CJNG, "CJNG", 5_956),))
    page = render_table_report(report(counted(40, hit(17), hit(20)), card(asked_in_full()), card(weak, 20)))
    assert re.findall(r'class="bar (\w+)"><i style="width:(\d+)%', page) == [
        ("for", "50"),
        ("against", "5"),
        ("for", "25"),
    ]


def test_evidence_of_nothing_has_no_bar() -> None:
    nothing = examples.match(examples.CJNG, "CJNG", 0, signals=(Signal("token", 0, "x", "x", "equal"),))
    page = render_table_report(report(counted(40, hit(17, 0)), card(replace(asked_in_full(), matches=(nothing,)))))
    assert "width:0%" in page


def test_what_a_program_requires_stands_in_full_once_however_many_alerts_it_concerns() -> None:
    cards = [card(asked_in_full(), row) for row in range(17, 27)]
    text = said(report(counted(40, *(hit(row) for row in range(17, 27))), *cards))
    assert text.count("No link to a cartel is needed.") == 1
    assert text.count("block property ( US person") == 10


@LANGUAGES
def test_hostile_values_are_text_and_nothing_else(lang: str) -> None:
    answer = examples.hostile()
    given = ((examples.LONG, examples.LONG),) * 30
    nasty = card_of(1, examples.LONG, given, answer, (examples.LONG,))
    line = hit(1, list=examples.LONG, programs=[examples.LONG, "FTO"], reason=examples.LONG)
    lines = [{**one, "id": examples.LONG} for one in (line, doubt(2, examples.LONG))]
    encodable = [_encodable(one) for one in lines]
    counts = counted(900, *encodable)
    made = report(counts, nasty, notice=examples.LONG, certificate=certificate(counts, file=examples.LONG))
    page = render_table_report(made, lang)
    read = Page(page)
    assert "<script" not in page
    assert "<script>alert(1)</script> [bold red]x[/] {{ 7 * 7 }} \\x1b[2J" in read.text
    assert not [name for name, _ in read.attributes if name.startswith("on")]
    assert not [character for character in page if not character.isprintable() and character != "\n"]
    assert len(page) < 200_000


def _encodable(value: Any) -> Any:
    match value:
        case str():
            return value.encode("utf-8", "replace").decode()
        case list():
            return [_encodable(one) for one in value]
        case dict():
            return {key: _encodable(one) for key, one in value.items()}
        case _:
            return value


def test_a_table_without_rows_says_so_and_clears_nobody() -> None:
    read = shown(report(Counts()))
    assert "The table has no rows." in read.text
    assert "svg" not in read.tags
    assert ("class", "ok") not in read.attributes


def test_a_table_of_which_nothing_was_screened_clears_nobody() -> None:
    text = said(report(counted(3, doubt(1), doubt(2), doubt(3))))
    assert "No row could be screened: this report clears nobody." in text
    assert "No row met a listed party. Something could not be screened" in text


def test_a_table_that_met_nobody_and_was_read_in_full_says_both() -> None:
    text = said(report(counted(3)))
    assert "No row met a listed party." in text
    assert "Every row was screened in full." in text


@LANGUAGES
def test_a_partial_run_says_so_above_everything_else(lang: str) -> None:
    counts = counted(3, hit(1))
    text = said(report(counts, card(asked_in_full(), 1), certificate=certificate(counts, partial=True)), lang)
    assert words(lang)("report.partial", rows="3") in text
    assert "partial = true" in text


def test_alerts_beyond_those_shown_are_counted() -> None:
    counts = counted(2_000, *(hit(row, row) for row in range(1, MOST_ALERTS + 13)))
    text = said(report(counts, *(card(asked_in_full(), alert.row) for alert in counts.strongest)))
    assert f"Alerts: {MOST_ALERTS + 12}" in text
    assert "12 more alerts, with less evidence than those shown, are not drawn here" in text


def test_five_hundred_alerts_are_a_page_of_a_few_megabytes() -> None:
    counts = counted(2_000, *(hit(row) for row in range(1, MOST_ALERTS + 1)))
    page = render_table_report(report(counts, *(card(asked_in_full(), row) for row in range(1, MOST_ALERTS + 1))))
    assert page.count("<details") == MOST_ALERTS
    assert len(page.encode()) < 5_000_000


def test_rows_that_were_not_screened_are_listed_first_and_then_counted_by_reason() -> None:
    reasons = [f"a cell of {row:,} characters" for row in range(20_000, 20_000 + MOST_UNSCREENED + 5)]
    counts = counted(999, *(doubt(row, reason) for row, reason in enumerate(reasons, start=1)))
    text = said(report(counts))
    assert "205 a cell of 20,000 characters" in text
    assert "5 more rows are not listed here" in text


def test_lists_say_what_they_do_not_hold_and_which_were_silent_or_not_asked() -> None:
    settings = replace(examples.SETTINGS, lists=("un-sc",))
    text = said(report(counted(1), settings=settings, silent=("us-ofac-sdn",)))
    assert "FTO or SDGT actions after 2026-02-04 were found by chance." in text
    assert "builtin loaded, but not asked" in text
    assert "Loaded, but nothing published by 2026-11-24: us-ofac-sdn" in text


def test_with_matplotlib_there_are_drawings_and_without_it_bars_that_say_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("matplotlib")
    drawn = shown(two_alerts())
    monkeypatch.setattr(plots, "can_draw", lambda: False)
    bars = shown(two_alerts())
    charts = len(charts_of(two_alerts().counts, 9_500, ENGLISH))
    assert (drawn.tags.count("svg"), bars.tags.count("svg")) == (charts, 0)
    assert bars.tags.count("caption") == charts == 5
    assert "pip install 'tamiz[report]'" in bars.text
    assert "pip install" not in drawn.text


@pytest.mark.parametrize("scheme", [0, 1])
def test_what_is_drawn_stands_out_from_its_ground_in_light_and_dark(scheme: int) -> None:
    folder = files("tamiz.render").joinpath("templates")
    colour = dict(re.findall(r"--([\w-]+): (#\w{6})", folder.joinpath("table_report.css").read_text("utf-8"))[:3])
    grounds = re.findall(r"--paper: (#\w{6})", folder.joinpath("report.css").read_text("utf-8"))
    dark = re.findall(r"--(plot-\d): (#\w{6})", folder.joinpath("table_report.css").read_text("utf-8"))[3:]
    colours = list(colour.values()) if scheme == 0 else [value for _, value in dark]
    assert len(colours) == 3
    assert [one for one in colours if _contrast(one, grounds[scheme]) < 3] == []


# Counting.


def test_an_alert_is_a_row_whatever_the_number_of_its_matches() -> None:
    counts = counted(
        10, hit(3), hit(3, 9_000, in_force=False, list="un-sc", rule="score"), hit(7, in_force=None), doubt(8)
    )
    assert (counts.rows, counts.alerts, counts.unscreened, counts.clear) == (10, 2, 1, 7)
    assert counts.by_list == {"builtin": 2, "un-sc": 1}
    assert counts.by_rule == {"complete-name": 2}
    assert counts.in_force == {True: 1, None: 1}
    assert counts.bits == {("complete-name", 12): 2}


def test_alerts_are_counted_by_whether_their_row_has_a_birth_date() -> None:
    counts = counted(10, hit(3), hit(7), born=(1, 2, 3))
    assert (counts.with_birth_date, counts.alerts_with_birth_date) == (3, 1)


@given(bits=st.lists(st.integers(-20_000, 90_000), max_size=60), batch=st.integers(1, 20))
def test_the_strongest_alerts_are_kept_in_order_however_the_rows_come_in_batches(bits: list[int], batch: int) -> None:
    counts, most = Counts(), 7
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tamiz.render.table_report_counts.MOST_ALERTS", most)
        for start in range(0, len(bits), batch):
            lines = [hit(row, one) for row, one in enumerate(bits[start : start + batch], start=start + 1)]
            counts.add(answers(*lines), len(lines), frozenset())
    best = sorted(enumerate(bits, start=1), key=lambda pair: (-pair[1], pair[0]))[:most]
    assert [(alert.row, alert.millibits) for alert in counts.strongest] == best
    assert counts.kept_rows == {row for row, _ in best}
    assert counts.alerts == len(bits)


@given(rows=st.integers(1, 5_000), places=st.sets(st.integers(1, 5_000), max_size=30))
def test_blocks_hold_every_alert_in_its_place_however_long_the_file(rows: int, places: set[int]) -> None:
    counts, inside = Counts(), sorted(place for place in places if place <= rows)
    for first in range(1, rows + 1, 100):
        size = min(100, rows - first + 1)
        counts.add(answers(*(hit(row) for row in inside if first <= row < first + size)), size, frozenset())
    blocks = counts.blocks
    assert sum(blocks.alerts) == len(inside)
    assert len(blocks.alerts) == MOST_BLOCKS
    assert Counter({place: n for place, n in enumerate(blocks.alerts) if n}) == Counter(map(blocks.place, inside))


def test_reasons_of_one_kind_are_counted_together_and_kinds_without_end_are_not_kept() -> None:
    assert kind_of_reason("the birth date '31/02' of row 17") == kind_of_reason("the birth date '3/3' of row 9")
    letters = [chr(ord("a") + place % 26) * (place // 26 + 1) for place in range(MOST_REASONS + 10)]
    counts = counted(99, *(doubt(row, reason) for row, reason in enumerate(letters, start=1)))
    assert (len(counts.reasons), counts.other_reasons) == (MOST_REASONS, 10)
    assert sum(counts.reasons.values()) + counts.other_reasons == counts.unscreened


# Cards.


def test_a_card_shows_the_best_parties_in_full_names_the_next_and_counts_the_rest() -> None:
    crowd = [replace(examples.CJNG, id=f"list:{number}") for number in range(20)]
    matches = tuple(examples.match(party, "CJNG", 1_000 * place) for place, party in enumerate(crowd))
    made = card(replace(asked_in_full(), matches=matches, more=4))
    assert [party.best.bits for party in made.parties] == [19, 18, 17]
    assert (len(made.parties), len(made.others)) == (MOST_PARTIES, MOST_OTHERS)
    assert made.more == 20 - MOST_PARTIES - MOST_OTHERS + 4
    assert "11 more are only counted" in shown(report(counted(40, hit(17)), made)).text


def test_a_doubt_that_is_said_twice_is_shown_once() -> None:
    made = card_of(1, "1", (), asked_in_full(), ("odd", None, "odd", "strange"))
    assert made.doubt == "odd; strange"


# Charts.


def test_a_histogram_holds_every_alert_under_the_door_it_came_through() -> None:
    counts = counted(99, hit(1, 11_900), hit(2, 12_000), hit(3, 80_500, rule=Rule.IDENTIFIER.value), hit(4, -3_001))
    bits = charts_of(counts, 9_500, ENGLISH)[0]
    assert isinstance(bits, Histogram)
    assert [sum(layer.counts) for layer in bits.layers] == [3, 1]
    assert bits.start <= -4
    assert len(bits.bins) <= 33
    assert bits.mark is not None
    assert bits.mark.place == 9.5


def test_programs_beyond_a_dozen_are_one_bar() -> None:
    counts = counted(99, *(hit(row, programs=[f"P{row:02}"]) for row in range(1, 31)))
    (bars,) = [chart for chart in charts_of(counts, 9_500, ENGLISH) if isinstance(chart, Bars)]
    assert [bar.label for bar in bars.bars][-2:] == ["P11", "19 more"]
    assert sum(bar.count for bar in bars.bars) == 30


@pytest.mark.parametrize(
    ("events", "of", "low", "high"),
    [(0, 0, 0, 1000), (0, 100, 0, 36.99), (10, 100, 55.23, 174.37), (5, 5, 565.5, 1000)],
)
def test_a_rate_has_the_interval_of_wilson(events: int, of: int, low: float, high: float) -> None:
    assert Rate("", events, of).interval == pytest.approx((low, high), abs=0.05)


def test_plain_bars_leave_out_bins_without_anything() -> None:
    counts = counted(99, hit(1, 1_000), hit(2, 20_500))
    assert plain_bars(charts_of(counts, 9_500, ENGLISH)[0]) == (
        ("1", "complete name 1", 100),
        ("20", "complete name 1", 100),
    )


def test_rates_are_compared_only_where_some_rows_have_a_birth_date_and_some_do_not() -> None:
    with_all = charts_of(counted(99, hit(1), born=range(1, 100)), 9_500, ENGLISH)
    with_some = charts_of(counted(99, hit(1), born=(1, 2)), 9_500, ENGLISH)
    assert [isinstance(chart, Rates) for chart in (with_all[-1], with_some[-1])] == [False, True]


@given(answer=arbitrary.answers(), lang=st.sampled_from(["en", "es"]))
def test_any_answer_makes_a_well_formed_card_of_printable_text(answer: Answer, lang: str) -> None:
    cards = [card(answer, 5)] if answer.matches else []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plots, "can_draw", lambda: False)
        page = render_table_report(report(counted(9, *(hit(5) for _ in cards)), *cards), lang)
    assert "script" not in Page(page).tags
    assert page.replace("\n", "").translate(str.maketrans("", "", "\u200c\u200d")).isprintable()


@pytest.mark.parametrize(
    ("rate", "written"),
    [(0.0, "0.0"), (0.03, "0.03"), (0.0088, "0.0088"), (0.951, "0.95"), (1.25, "1.2"), (1234.5, "1,234.5")],
)
def test_a_small_rate_is_never_written_as_none(rate: float, written: str) -> None:
    assert figure(rate) == written
