"""What moved, in words: the figures that fell first, then every group that moved, then cases of each kind."""

from collections import Counter
from collections.abc import Iterator, Sequence

from regression.cases import Met, Outcome, visible
from regression.figures import CAUGHT, Change, changes
from regression.moves import How, Move, Moved, by_group, moves, shown_of
from regression.recorded import Recorded

MOST = 20
_TITLES = {
    How.LOST: "lost",
    How.ALERT: "alert",
    How.GAINED: "gained",
    How.SILENT: "silent",
    How.DOOR: "door",
    How.PARTY: "party",
    How.NEAR: "near",
    How.AWAY: "away",
    How.BITS: "bits",
    How.ADDED: "added",
    How.GONE: "gone",
}
_NAME, _COUNT, _PAIR, _BITS = 42, 8, 14, 9


def tell(before: Recorded, after: Recorded, most: int = MOST, group: str | None = None) -> str:
    """Return what moved, "" when nothing did; of ``group`` only where one is given, at most so many of each kind."""
    found = [move for move in moves(before.met, after.met) if group in {None, move.case.group}]
    changed = [one for one in changes(before.figures, after.figures) if group in {None, one.name}]
    if not found and not changed:
        return ""
    lines = (
        *_headline(found, changed, len(after.met)),
        *_figures(changed),
        *_doors(before.met, after.met),
        *_table(by_group(found, before.met, after.met)),
        *_cases(found, most),
    )
    return "\n".join(lines)


def _headline(found: Sequence[Move], changed: Sequence[Change], cases: int) -> Iterator[str]:
    fell = sum(one.fell for one in changed)
    yield f"{fell:,} figures fell, {len(changed) - fell:,} others changed; {len(found):,} of {cases:,} cases moved"
    kinds = Counter(move.how for move in found)
    yield "; ".join(f"{kinds[how]:,} {how.value}" for how in How if how in kinds)


def _figures(changed: Sequence[Change]) -> Iterator[str]:
    """Yield the figures that fell, and of the others those that add up groups; the table has the rest."""
    fell = [one for one in changed if one.fell]
    other = [one for one in changed if not one.fell and one.what == CAUGHT]
    for title, each in (("Figures that fell", fell), ("Figures that changed otherwise", other)):
        yield from ("", f"{title:<60}{'before':>18}{'now':>18}") if each else ()
        yield from (f"  {f'{one.what}: {one.name}':<58}{_of(one.before):>18}{_of(one.after):>18}" for one in each)


def _of(counts: tuple[int, int] | None) -> str:
    return "-" if counts is None else f"{counts[0]:,} of {counts[1]:,}"


def _doors(before: Met, after: Met) -> Iterator[str]:
    """Yield how many cases came through each door, where that changed."""
    was, now = (Counter(outcome.door for outcome in met.values()) for met in (before, after))
    yield from ("", f"{'Doors, all cases':<60}{'before':>18}{'now':>18}") if was != now else ()
    for door in sorted({*was, *now}):
        yield from (f"  {door:<58}{was[door]:>18,}{now[door]:>18,}",) if was != now else ()


def _table(groups: Sequence[Moved]) -> Iterator[str]:
    """Yield one line a group; the columns are the kinds of moves that there are."""
    kinds = [how for how in How if any(how in moved.counts for moved in groups)]
    titles = "".join(f"{_TITLES[how]:>{_COUNT}}" for how in kinds)
    bits = "".join(f"{title:>{_BITS}}" for title in ("least", "median", "most"))
    if groups:
        yield from (
            "",
            f"{'Groups that moved; bits gained':<{_NAME}}{'cases':>{_COUNT}}{'matches':>{_PAIR}}{titles}{bits}",
        )
    for moved in groups:
        counts = "".join(f"{moved.counts.get(how, 0) or '.':>{_COUNT}}" for how in kinds)
        gained = "".join(f"{millibits / 1000:>+{_BITS}.2f}" for millibits in moved.bits or ())
        matches = f"{moved.matches[0]:,} -> {moved.matches[1]:,}"
        yield f"  {moved.group:<{_NAME - 2}}{moved.cases:>{_COUNT}}{matches:>{_PAIR}}{counts}{gained}"


def _cases(found: Sequence[Move], most: int) -> Iterator[str]:
    for how in How:
        of_kind = [move for move in found if move.how is how]
        shown = shown_of(of_kind, most)
        yield from ("", f"{how.value.capitalize()}: {len(shown):,} of {len(of_kind):,}") if shown else ()
        yield from map(_line, shown)


def _line(move: Move) -> str:
    case = move.case
    given = "".join(f", {one}" for one in case.said[1:])
    asked = f'  {case.group}: "{visible(case.asked)}"{given}'
    about = f" -> {case.entity}" if case.entity else ""
    return f"{asked}{about}: {_outcome(move.before)}; now {_outcome(move.after)}"


def _outcome(outcome: Outcome) -> str:
    """Return the door, the bits, and whom it met where nobody was to be met."""
    bits = "" if outcome.millibits is None else f" {outcome.millibits / 1000:.3f}"
    return outcome.door + bits + (f" {outcome.entity}" if outcome.entity else "")
