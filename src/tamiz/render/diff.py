"""What changed between two snapshots, on a terminal: counts first, then the parties. Imports rich."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console

from tamiz.model import Entity
from tamiz.render.diff_text import Line, Mark, lines_of, moved_counts, sort_changes
from tamiz.render.diff_values import ListDiff, PartyChange, Tally, programs_of
from tamiz.render.list_views import Compared, SnapshotLine, short
from tamiz.render.parties import tags_of
from tamiz.render.plain import printable
from tamiz.render.terminal import Column, Sheet, Styled, name_text
from tamiz.render.words import Words, words

_BAR = 24  # columns of the longest bar
_LAST = 3  # the column that says more of a row, where there is one
_PROGRAMS = 12  # printed before the rest is counted
_TEXT = 600  # characters of one piece
_STYLES = {Mark.SAME: "", Mark.LOST: "red", Mark.GAINED: "green"}
_ENDS = {Mark.LOST: ("[-", "-]"), Mark.GAINED: ("{+", "+}")}  # as wdiff writes it, so that colour is not needed
_SIGNS = {Mark.SAME: "  ", Mark.LOST: "- ", Mark.GAINED: "+ "}


def print_diff(compared: Compared, change: ListDiff, console: Console, lang: str, limit: int) -> None:
    """Print the counts, then at most ``limit`` parties, shared by added, removed and changed; the rest is counted."""
    sheet = Sheet(console, words(lang))
    kind = sheet.words.term("kind", compared.kind)
    sheet.facts((printable(compared.id), "bold"), printable(compared.title), (kind, "bold"))
    sheet.line(f"{snapshot_text(compared.before)} → {snapshot_text(compared.after)}")
    sheet.blank()
    _print_counts(change, sheet)
    news = sort_changes(change.changed)
    told = (*news.facts, *news.remarks)
    added, removed, changed = shares((len(change.added), len(change.removed), len(told)), limit)
    _print_parties("added", change.added, added, sheet)
    _print_parties("removed", change.removed, removed, sheet)
    _print_changes(told, changed, sheet)
    for key, count in (("only_remarks", len(news.remarks)), ("parties_moved", news.moved)):
        if count:
            sheet.line((sheet.words.count(key, count), "dim"), indent=2)


def snapshot_text(line: SnapshotLine) -> str:
    """Return a snapshot as "2026-07-31 (3c5d0f…)"."""
    return f"{line.published} ({short(line.name)})"


def shares(counts: Sequence[int], limit: int) -> tuple[int, ...]:
    """Return how many of each are shown: even shares of ``limit``, what one does not need going to the others."""
    shown = [0] * len(counts)
    left = limit
    while left and any(count > here for count, here in zip(counts, shown, strict=True)):
        wanting = [at for at, count in enumerate(counts) if count > shown[at]]
        for at in wanting[:left]:
            share = min(max(left // len(wanting), 1), counts[at] - shown[at])
            shown[at] += share
        left = limit - sum(shown)
    return tuple(shown)


def _print_counts(change: ListDiff, sheet: Sheet) -> None:
    counts = change.counts
    most = max(*(counts[key] for key in ("added", "removed", "changed")), 1)
    styles = {"added": "green", "removed": "red", "changed": "yellow", "unchanged": "dim"}
    rows: list[Sequence[str | Styled]] = []
    for key, style in styles.items():
        length = 0 if key == "unchanged" else counts[key]
        rows.append(((sheet.words(f"diff.{key}"), style), f"{counts[key]:,}", (bar(length, most, sheet), style)))
    _table(sheet, rows)
    if not any(counts[key] for key in ("added", "removed", "changed")):
        sheet.line((sheet.words("diff.equal"), "green"))
    _print_fields(change, sheet)
    _print_programs(programs_of(change), sheet)


def _print_fields(change: ListDiff, sheet: Sheet) -> None:
    counts, moved = change.field_counts, moved_counts(change)
    if not counts:
        return
    sheet.blank()
    sheet.line((sheet.words("diff.fields"), "bold"))
    most = max(counts.values())
    rows = [
        (
            field_text(name, sheet.words),
            f"{count:,}",
            (bar(count, most, sheet), "yellow"),
            (_moved(moved, name, sheet), "dim"),
        )
        for name, count in counts.items()
    ]
    _table(sheet, rows)


def _moved(moved: Mapping[str, int], name: str, sheet: Sheet) -> str:
    return sheet.words("diff.of_these_moved", n=f"{moved[name]:,}") if moved.get(name) else ""


def _print_programs(tallies: Sequence[Tally], sheet: Sheet) -> None:
    if not tallies:
        return
    sheet.blank()
    sheet.line((sheet.words("diff.programs"), "bold"))
    rows = [(printable(one.name, 40), *_signed(one)) for one in tallies[:_PROGRAMS]]
    _table(sheet, rows, right=(1, 2))
    if len(tallies) > _PROGRAMS:
        sheet.line((sheet.words.count("others", len(tallies) - _PROGRAMS), "dim"), indent=2)


def _signed(one: Tally) -> tuple[Styled, Styled]:
    return (f"+{one.gained:,}" if one.gained else "", "green"), (f"-{one.lost:,}" if one.lost else "", "red")


def _table(sheet: Sheet, rows: Sequence[Sequence[str | Styled]], right: Iterable[int] = (1,)) -> None:
    wide = set(right)
    columns = [Column("", right=at in wide, wraps=at == _LAST) for at in range(len(rows[0]))]
    if not sheet.table(columns, rows, indent=2):
        for row in rows:
            sheet.facts(*row, indent=2)


def _print_parties(key: str, parties: Sequence[Entity], shown: int, sheet: Sheet) -> None:
    _print_head(key, len(parties), shown, sheet)
    for party in parties[:shown]:
        schema = sheet.words.term("schema", party.schema.value)
        style = "green" if key == "added" else "red"
        sheet.line(
            (f"{_SIGNS[Mark.GAINED if key == 'added' else Mark.LOST]}{name_text(party.caption)}", style), indent=2
        )
        sheet.facts((printable(party.id, 60), "dim"), (schema, "dim"), tags_of(party), indent=4)


def _print_changes(changed: Sequence[PartyChange], shown: int, sheet: Sheet) -> None:
    _print_head("changed", len(changed), shown, sheet)
    for party in changed[:shown]:
        sheet.line((name_text(party.caption), "bold"), ("  " + printable(party.id, 60), "dim"), indent=2)
        rows: list[Sequence[str | Styled]] = []
        for one in party.fields:
            label = field_text(one.field, sheet.words)
            for at, line in enumerate(lines_of(one, sheet.words)):
                rows.append(((label if not at else "", "dim"), *styled(line)))
        sheet.pairs(rows, indent=4)


def _print_head(key: str, count: int, shown: int, sheet: Sheet) -> None:
    if not count:
        return
    sheet.blank()
    head = sheet.words(f"diff.{key}")
    part = sheet.words("diff.shown", n=f"{shown:,}", all=f"{count:,}") if shown < count else f"{count:,}"
    sheet.line((head.capitalize(), "bold"), f" ({part})")


def field_text(name: str, words: Words) -> str:
    """Return what a field of the model is called."""
    return words.term("field", name)


def styled(line: Line) -> list[str | Styled]:
    """Return a line for a console: whole ones with a sign before them, mixed ones with brackets around what changed."""
    if len(line) == 1:
        ((mark, text),) = line
        return [(f"{_SIGNS[mark]}{printable(text, _TEXT)}", _STYLES[mark] or "dim")]
    parts: list[str | Styled] = ["  "]
    for mark, text in line:
        begin, end = _ENDS.get(mark, ("", ""))
        words = text.lstrip()
        blank = text[: len(text) - len(words)] and " "
        parts.append((f"{blank}{begin}{printable(words, _TEXT)}{end}", _STYLES[mark]))
    return parts


def bar(count: int, most: int, sheet: Sheet) -> str:
    """Return a bar of at most a few columns; whatever is counted has at least one."""
    return sheet.glyphs.sure * max(1, round(_BAR * count / most)) if count else ""
