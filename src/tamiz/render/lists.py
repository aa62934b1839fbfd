"""What is held, known and done about lists, on a terminal. Importing this module imports rich.

The same values as JSON are ``render.list_json``'s, diffs are ``render.diff``'s.
"""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console

from tamiz.model import Unreadable
from tamiz.render.list_views import (
    About,
    Added,
    FileLine,
    Happening,
    Held,
    Known,
    Load,
    RolledBack,
    Shown,
    SnapshotLine,
    Updated,
    Verified,
    short,
)
from tamiz.render.plain import printable
from tamiz.render.terminal import Column, Sheet, Styled
from tamiz.render.words import words

_FEW, _SOME = 5, 20  # of what was not understood: after adding, and when it is asked for
_WIDE = 110  # columns from which a table of lists reads better than a paragraph a list
_ADDRESS = 400  # characters of a file's place or of a message that are printed

Row = tuple[str, str | Styled]


def print_held(holding: Sequence[Held], known: Sequence[Known], directory: str, console: Console, lang: str) -> None:
    """Print the lists that answers rest on; where only the built-in one is, also how to add others."""
    sheet = Sheet(console, words(lang))
    if console.width < _WIDE or not sheet.table(_held_columns(sheet), [_held_cells(one, sheet) for one in holding]):
        for at, one in enumerate(holding):
            _print_block(one, sheet, is_first=not at)
    for one in holding:
        if one.snapshot.forced:
            sheet.line((f"{one.id}: {_forced(one.snapshot, sheet)}", "yellow"))
    if all(one.built_in for one in holding):
        sheet.blank()
        _print_first_run(known, directory, sheet)


def _held_columns(sheet: Sheet) -> Sequence[Column]:
    return (
        Column(sheet.words("head.list")),
        Column(sheet.words("lists.title"), wraps=True),
        Column(sheet.words("lists.kind"), wraps=True),
        Column(sheet.words("head.published")),
        Column(sheet.words("lists.received")),
        Column(sheet.words("lists.days_old"), right=True),
        Column(sheet.words("head.entities"), right=True),
        Column(sheet.words("lists.names"), right=True),
        Column(sheet.words("lists.not_understood"), right=True, wraps=True),
    )


def _held_cells(one: Held, sheet: Sheet) -> Sequence[str | Styled]:
    line = one.snapshot
    received = line.received.date().isoformat() if line.received else "–"
    counts = (f"{one.age_days:,}", f"{line.entities:,}", f"{line.names:,}", f"{line.not_understood:,}")
    kind = (_kind(one, sheet), "bold")
    return (one.id, "bold"), printable(one.title), kind, line.published.isoformat(), received, *counts


def _print_block(one: Held, sheet: Sheet, *, is_first: bool) -> None:
    """Print one list on a console that is too narrow for the table."""
    line, count = one.snapshot, sheet.words.count
    if not is_first:
        sheet.blank()
    _print_title(one, sheet)
    received = sheet.words("lists.received_on", day=line.received.date()) if line.received else ""
    published = sheet.words("lists.published_on", day=line.published)
    sheet.facts(published, sheet.words.count("days_old", one.age_days), received, indent=2)
    counts = count("entities", line.entities), count("names", line.names), count("not_understood", line.not_understood)
    sheet.facts(*counts, indent=2)


def _print_first_run(known: Iterable[Known], directory: str, sheet: Sheet) -> None:
    sheet.line((sheet.words("lists.none_held", directory=printable(directory, _ADDRESS)), "yellow"))
    sheet.blank()
    print_rows(sheet, [(one.id, f"{printable(one.title)} ({_kind(one, sheet)})") for one in known])
    sheet.blank()
    sheet.line(sheet.words("lists.how_update"))
    sheet.line(("tamiz lists update un-sc", "bold"), indent=4)
    sheet.line(sheet.words("lists.how_add"))
    sheet.line(
        ("tamiz lists add us-ofac-sdn --published 2026-07-31 sdn.csv add.csv alt.csv sdn_comments.csv", "bold"),
        indent=4,
    )


def print_known(known: Sequence[Known], console: Console, lang: str) -> None:
    """Print the catalogue: which lists can be added, whose they are, and which are held."""
    sheet = Sheet(console, words(lang))
    for one in known:
        _print_title(one, sheet, (sheet.words("lists.held"), "green") if one.held else "")
        rows: list[Row] = [
            (sheet.words("lists.authority"), f"{printable(one.authority)} ({one.country})"),
            (sheet.words("lists.rhythm"), printable(one.rhythm)),
            (sheet.words("lists.licence"), printable(one.licence)),
            (sheet.words("lists.files"), printable(", ".join(one.files), _ADDRESS)),
        ]
        rows += [(sheet.words("lists.also"), printable(one.also))] if one.also else []
        rows += [(sheet.words("lists.address") if not at else "", printable(url)) for at, url in enumerate(one.urls)]
        print_rows(sheet, rows)
        sheet.blank()


def print_added(added: Added, console: Console, lang: str) -> None:
    """Print what came in: which snapshot, what was read, and what was not understood."""
    sheet = Sheet(console, words(lang))
    _print_title(added, sheet)
    _print_verdict(added, sheet)
    took = (sheet.words("lists.took"), f"{added.seconds:.1f} s")
    print_rows(sheet, [*_snapshot_rows(added.snapshot, sheet), took, *_load_rows(added.load, sheet)])
    _print_missed(added.load, sheet, _FEW)


def _print_verdict(added: Added, sheet: Sheet) -> None:
    what = sheet.words("lists.taken" if added.new else "lists.held_already")
    place = (sheet.words("lists.newest"), "green") if added.newest else (sheet.words("lists.older"), "yellow")
    sheet.facts((what, "green"), place, indent=2)


def print_updated(updates: Iterable[Updated], console: Console, lang: str) -> None:
    """Print what came of asking the publishers; what failed is the edge's to say as an error."""
    sheet = Sheet(console, words(lang))
    for one in updates:
        if one.added:
            print_added(one.added, console, lang)
        elif not one.problem:
            _print_title(one, sheet)
            unchanged = sheet.words("lists.unchanged", size=f"{one.size_bytes:,}", seconds=f"{one.seconds:.1f}")
            sheet.line((unchanged, "green"), indent=2)


def print_shown(shown: Shown, console: Console, lang: str) -> None:
    """Print a list's history, one of its snapshots, and how its files were read."""
    sheet = Sheet(console, words(lang))
    _print_title(shown, sheet)
    sheet.blank()
    _print_history(shown.history, sheet)
    if shown.snapshot is None or shown.load is None:
        sheet.line((sheet.words("lists.none_in_use"), "yellow"))
        return
    sheet.blank()
    sheet.line((sheet.words("lists.snapshot_of", day=shown.snapshot.published), "bold"))
    print_rows(sheet, [*_snapshot_rows(shown.snapshot, sheet), *_load_rows(shown.load, sheet)])
    _print_missed(shown.load, sheet, _SOME)
    sheet.blank()
    sheet.line((sheet.words("lists.files"), "bold"))
    for file in shown.snapshot.files:
        _print_file(file, sheet)


def _print_history(history: Sequence[Happening], sheet: Sheet) -> None:
    heads = ("lists.when", "lists.what", "head.published", "lists.snapshot", "head.entities", "lists.in_use")
    columns = [Column(sheet.words(head), right=head == "head.entities") for head in heads]
    rows = [_happening_cells(one, sheet) for one in history]
    if not sheet.table(columns, rows, indent=2):
        for row in rows:
            sheet.facts(*row, indent=2)
    for one in history:
        if one.forced and one.action == "accepted":
            reason = sheet.words("lists.forced_because", reason=printable(one.forced, _ADDRESS))
            sheet.line((f"{short(one.snapshot)}: {reason}", "yellow"), indent=2)


def _happening_cells(one: Happening, sheet: Sheet) -> Sequence[str | Styled]:
    in_use = (sheet.words("in_force.yes"), "green") if one.in_use else ""
    action = sheet.words.term("happened", one.action)
    at = f"{one.at:%Y-%m-%d %H:%M}"
    return at, action, one.published.isoformat(), short(one.snapshot), f"{one.entities:,}", in_use


def _print_file(file: FileLine, sheet: Sheet) -> None:
    size = sheet.words("lists.bytes", n=f"{file.size_bytes:,}")
    records = sheet.words.count("records", file.records)
    sheet.facts((printable(file.name), "bold"), printable(file.role), size, records, indent=2)
    sheet.line((f"sha256:{file.sha256}", "dim"), indent=4)


def print_verified(verified: Verified, console: Console, lang: str) -> None:
    """Print what is damaged, the worst first, or that all is as it was written."""
    sheet = Sheet(console, words(lang))
    for one in sorted(verified.damages, key=lambda damage: damage.harmless):
        sheet.line((sheet.words.term("damage", one.kind), "yellow" if one.harmless else "bold red"))
        where = printable(one.where, _ADDRESS)
        console.print(sheet.text(f"  {where}"), soft_wrap=True)  # whole, so that it can be copied
        sheet.line(printable(one.what, 2 * _ADDRESS).removeprefix(f"{where}: "), indent=4)
    if verified.sound:
        held = sheet.words.count("lists", verified.lists)
        said = sheet.words("lists.sound", directory=printable(verified.directory, _ADDRESS), lists=held)
        sheet.line((said, "green"))


def print_rolled_back(done: RolledBack, console: Console, lang: str) -> None:
    """Print what was set aside and what is now the newest."""
    sheet = Sheet(console, words(lang))
    _print_title(done, sheet)
    aside, newest = done.set_aside, done.newest
    sheet.line(sheet.words("lists.set_aside", day=aside.published, name=short(aside.name)), indent=2)
    if newest:
        sheet.line((sheet.words("lists.now_newest", day=newest.published, name=short(newest.name)), "green"), indent=2)
    else:
        sheet.line((sheet.words("lists.none_in_use"), "yellow"), indent=2)


def _print_title(one: About, sheet: Sheet, *more: str | Styled) -> None:
    title = "" if one.title == one.id else printable(one.title)
    sheet.facts((printable(one.id), "bold"), title, (_kind(one, sheet), "bold"), *more)


def _kind(one: About, sheet: Sheet) -> str:
    return sheet.words.term("kind", one.kind)


def _snapshot_rows(line: SnapshotLine, sheet: Sheet) -> list[Row]:
    received = f"{line.received:%Y-%m-%d %H:%M} UTC" if line.received else "–"
    rows: list[Row] = [
        (sheet.words("head.published"), line.published.isoformat()),
        (sheet.words("lists.received"), received),
        (sheet.words("lists.snapshot"), short(line.name)),
    ]
    return rows + ([(sheet.words("lists.forced"), (_forced(line, sheet), "yellow"))] if line.forced else [])


def _forced(line: SnapshotLine, sheet: Sheet) -> str:
    return sheet.words("lists.forced_because", reason=printable(line.forced or "", _ADDRESS))


def _load_rows(load: Load, sheet: Sheet) -> list[Row]:
    """Return how files were read."""
    rows: list[Row] = [
        (sheet.words("lists.records"), f"{load.records:,} → {sheet.words.count('entities', load.entities)}")
    ]
    rows += [("", (sheet.words.count("set_aside", load.set_aside), "bold yellow"))] if load.set_aside else []
    rows += [
        (sheet.words("lists.names"), _graded(load.names, sheet)),
        (sheet.words("lists.coverage"), _covered(load, sheet)),
    ]
    rows += [(sheet.words("lists.note") if not at else "", printable(note, 300)) for at, note in enumerate(load.notes)]
    missed = len(load.not_understood)
    share = f" ({_percent(missed, load.parts)})" if missed else ""
    said = sheet.words("lists.of_parts", n=f"{missed:,}", parts=f"{load.parts:,}")
    return [*rows, (sheet.words("lists.not_understood"), said + share)]


def _print_missed(load: Load, sheet: Sheet, most: int) -> None:
    """Print at most ``most`` of what was not understood, with its place and reason; the rest is counted."""
    for one in load.not_understood[:most]:
        _print_unreadable(one, sheet)
    hidden = len(load.not_understood) - most
    if hidden > 0:
        sheet.line((sheet.words.count("hidden", hidden), "dim"), indent=4)


def _print_unreadable(one: Unreadable, sheet: Sheet) -> None:
    sheet.line(
        (printable(one.where, 100), "dim"), f" “{printable(one.text, 80)}” ", (printable(one.reason, 120), ""), indent=4
    )


def _graded(names: Mapping[str, int], sheet: Sheet) -> str:
    return " · ".join(f"{count:,} {sheet.words.term('grades', grade)}" for grade, count in names.items() if count)


def _covered(load: Load, sheet: Sheet) -> str:
    fields = ((field, count) for field, count in load.coverage.items() if count)
    return " · ".join(f"{sheet.words.term('field', field)} {_percent(count, load.entities)}" for field, count in fields)


def _percent(part: int, whole: int) -> str:
    """Return a share that is never rounded to all or to nothing."""
    share = 100 * part / whole if whole else 0.0
    if 0 < share < 1:
        return f"{max(share, 0.01):.2f}%"
    return "100%" if part == whole else f"{min(share, 99):.0f}%"


def print_rows(sheet: Sheet, rows: Iterable[Row], indent: int = 2) -> None:
    """Print pairs of a dim label and its value."""
    sheet.pairs([((label, "dim"), value) for label, value in rows], indent=indent)
