"""The parts that a listed party is printed with on a terminal: verdict, tags, evidence, quotes, timeline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from tamiz.model import Match, Signal, Status, StatusRow, Unscreened
from tamiz.render.facts import doubt_mark, end_lines, has_bounds, has_dates, never_was, program_text, verdicts
from tamiz.render.plain import printable
from tamiz.render.quotes import Quote, pieces_of, quotes_of
from tamiz.render.terminal import STATUS_STYLES, Column, Sheet, Styled, bits_text, name_text
from tamiz.render.timeline import Lane, Timeline, draw_lane, draw_pointer, draw_years, lay_out
from tamiz.render.views import status_word

_QUOTES = 5  # sentences printed of one party before the rest is counted
_NARROWEST_TIMELINE = 48
_NARROWEST_LANE = 12  # wide labels may leave no room for the years beside them
_COUNTRY, _LABEL = 6, 24  # characters of a country in a table, and of country and program beside a bar


@dataclass(frozen=True, slots=True)
class Days:
    """The day asked about and the day up to which things are known."""

    on: date
    known_on: date


def print_verdict(sheet: Sheet, rows: Sequence[StatusRow], days: Days) -> None:
    """Print in a few sentences what the tags come to."""
    for word, sentence in verdicts(rows, days.on, days.known_on, sheet.words):
        sheet.line((sentence, STATUS_STYLES[word]), indent=2)


def print_tags(sheet: Sheet, rows: Sequence[StatusRow], days: Days) -> None:
    """Print the tags as a table, or one a line where the console is narrow for that."""
    if not rows:
        return
    words, later = sheet.words, days.known_on != days.on
    heads = [Column(""), Column(words("head.program")), Column(words("head.from")), Column(words("head.to"))]
    heads.append(Column(f"{words('head.status')}\n{days.on}"))
    if later:
        heads.append(Column(f"{words('head.last_known')}\n{days.known_on}"))
    if not sheet.table(heads, _tag_cells(sheet, rows, later=later), indent=2):
        for row in rows:
            _print_tag_line(sheet, row, days)


def _tag_cells(sheet: Sheet, rows: Sequence[StatusRow], *, later: bool) -> Iterable[Sequence[str | Styled]]:
    country = None
    for row in rows:
        cells: list[str | Styled] = [
            (printable(row.country, _COUNTRY) if row.country != country else "", "bold"),
            _program(row, sheet),
            "\n".join(end_lines(row.start, sheet.words, row.proven_on)) if has_dates(row) else "",
            "\n".join(end_lines(row.end, sheet.words)) if has_dates(row) else "",
            sheet.status(status_word(row.status, row.status_now)),
        ]
        country = row.country
        yield [*cells, sheet.status(row.status_now.value)] if later else cells


def _program(row: StatusRow, sheet: Sheet) -> str:
    return program_text(row.program, sheet.words) + doubt_mark(row)


def _print_tag_line(sheet: Sheet, row: StatusRow, days: Days) -> None:
    then, now = (sheet.status(status_word(row.status, row.status_now)), sheet.status(row.status_now.value))
    dates = " ".join(end_lines(row.start, sheet.words, row.proven_on)) if has_dates(row) else ""
    facts: list[str | Styled] = [f"{printable(row.country, _COUNTRY)} {_program(row, sheet)}", dates]
    facts.append((f"{days.on}: {then[0]}", then[1]))
    if days.on != days.known_on:
        facts.append((f"{days.known_on}: {now[0]}", now[1]))
    sheet.facts(*facts, indent=2)


def print_legend(sheet: Sheet, rows: Sequence[StatusRow]) -> None:
    """Print what the marks in a table of tags mean, if there are any."""
    if has_bounds(rows):
        sheet.line((sheet.words("date.bounds"), "dim"), indent=2)
    if any(doubt_mark(row) for row in rows):
        sheet.line((sheet.words("say.unsure"), "dim"), indent=2)


def print_notes(sheet: Sheet, rows: Iterable[StatusRow]) -> None:
    """Print the notes of rows, each once, under the tags they belong to."""
    tags_by_note: dict[str, dict[str, None]] = {}
    for row in rows:
        if row.note:
            tags_by_note.setdefault(row.note, {})[f"{printable(row.country, _COUNTRY)} {_program(row, sheet)}"] = None
    notes = [(", ".join(tags), sheet.words.note(note)) for note, tags in tags_by_note.items()]
    sheet.pairs([((tags, "dim"), (printable(note, 300), "dim")) for tags, note in notes], indent=2)


def says_why(row: StatusRow) -> bool:
    """Return whether a row's note is its message: nothing else tells why the tag is unknown or never was."""
    return row.status is Status.UNKNOWN or never_was(row)


def print_evidence(sheet: Sheet, signals: Sequence[Signal]) -> None:
    """Print the evidence, one signal a line, bits first."""
    sheet.pairs([_signal_cells(sheet, signal) for signal in signals], indent=4)


def _signal_cells(sheet: Sheet, signal: Signal) -> Sequence[str | Styled]:
    asked, listed = name_text(signal.asked), name_text(signal.listed)
    compared = asked if asked == listed else f"{asked} → {listed}"
    bits = (f"{bits_text(signal.millibits):>8}", "green" if signal.millibits >= 0 else "red")
    return bits, compared, (f"  {printable(sheet.words.why(signal), 120)}", "dim")


def print_quotes(sheet: Sheet, matches: Iterable[Match]) -> None:
    """Print the sentences that name the party, with what they claim and where the mentions stand."""
    quotes = quotes_of(matches)
    for quote in quotes[:_QUOTES]:
        _print_quote(sheet, quote)
    if len(quotes) > _QUOTES:
        sheet.line((sheet.words.count("hidden", len(quotes) - _QUOTES), "dim"), indent=4)


def _print_quote(sheet: Sheet, quote: Quote) -> None:
    words = sheet.words
    spans = [match.span for match in quote.matches if match.span is not None]
    offsets = [f"{span.start:,}–{span.end:,} {printable(words.term('how', span.how), 40)}" for span in spans]
    sheet.facts((words.term("claim", quote.claim.value), "italic"), ", ".join(offsets[:8]), indent=2)
    pieces: list[str | Styled] = [
        (piece.text, "bold underline" if piece.marked else "") for piece in pieces_of(quote, 300)
    ]
    sheet.line("“", *pieces, "”", indent=4)


def print_timeline(sheet: Sheet, rows: Sequence[StatusRow], days: Days) -> None:
    """Print the tags over the years; nothing on a console too narrow to read it on."""
    timeline = lay_out(rows, days.on, days.known_on)
    label = max((cell_len(_lane_label(sheet, lane)) for lane in timeline.lanes), default=0)
    width = sheet.console.width - label - 6
    if sheet.console.width < _NARROWEST_TIMELINE or width < _NARROWEST_LANE or not timeline.lanes:
        return
    rows_of_cells: list[tuple[str, str | Styled]] = [
        (_lane_label(sheet, lane), _lane_bar(sheet, timeline, number, width))
        for number, lane in enumerate(timeline.lanes)
    ]
    rows_of_cells += [("", draw_years(timeline, width)), ("", draw_pointer(timeline, width, sheet.glyphs))]
    sheet.table([Column(""), Column("")], rows_of_cells, indent=2)


def _lane_label(sheet: Sheet, lane: Lane) -> str:
    label = f"{printable(lane.country, _COUNTRY)} {program_text(lane.program, sheet.words)}"
    return label if len(label) <= _LABEL else f"{label[:_LABEL]}…"


def _lane_bar(sheet: Sheet, timeline: Timeline, number: int, width: int) -> Styled:
    lane = timeline.lanes[number]
    if lane.segments:
        return draw_lane(timeline, lane, width, sheet.glyphs), ""
    return sheet.words.term("status", status_word(lane.status, lane.status_now)), "dim"


def print_unscreened(sheet: Sheet, unscreened: Sequence[Unscreened]) -> None:
    """Print what could not be screened and why, and that the rest is then no clearance."""
    if not unscreened:
        return
    sheet.line((f"{sheet.words('head.unscreened')}: {len(unscreened):,}", "bold yellow"))
    sheet.pairs([(printable(item.where, 60), printable(item.reason, 300)) for item in unscreened], indent=2)
    sheet.line((sheet.words("say.not_clear"), "yellow"))
