"""Which listed names many queries could be matches of: a bound over whole numbers, then alignment, compiled.

:mod:`tamiz.matching.relation` and :mod:`tamiz.matching.alignment` are the same in plain words; what these
kernels let through is compared there, so they only refuse, and refuse nothing that reaches its cutoff
(property test).
"""

from collections.abc import Callable
from typing import cast

import numba

from tamiz.matching.kernel_alignment import MOST_PLACES, aligned_bits, sort
from tamiz.matching.kernel_shapes import I32, Run, compiled, stamp_of

_COMPILED = ("kernels.py", "kernel_alignment.py", "kernel_shapes.py", "laid.py")


@compiled
def find_by_words(run: Run, task: int, found: I32, count: int) -> int:
    """Go through the names that hold a word of those units without which none reaches the cutoff."""
    tasks, related, listed = run.tasks, run.related, run.listed
    first, last = tasks.units_of[task], tasks.units_of[task + 1]
    left, cutoff = most_of(run, task), tasks.cutoffs[task]
    unit_keys, unit_order = run.scratch.unit_keys, run.scratch.unit_order
    for turn in range(last - first):
        unit_keys[turn] = -related.most[tasks.units[first + turn]]
    sort(unit_keys, unit_order, last - first)
    for turn in unit_order[: last - first]:
        if left < cutoff:
            break
        unit = tasks.units[first + turn]
        for entry in range(related.starts[unit], related.starts[unit + 1]):
            if related.worth[entry] > 0:
                word = related.words[entry]
                for at in range(listed.holding[word], listed.holding[word + 1]):
                    count = look_at(run, task, int(listed.holders[at]), found, count)
        left -= related.most[unit]
    return count


@compiled
def look_at(run: Run, task: int, place: int, found: I32, count: int) -> int:
    """Look at a name once for each task, and write it down when it reaches the cutoff."""
    if run.scratch.seen[place] == task:
        return count
    run.scratch.seen[place] = task
    return written(task, place, found, count) if reaches(run, task, place, int(run.tasks.cutoffs[task])) else count


@compiled
def find_by_births(run: Run, task: int, found: I32, count: int) -> int:
    """Go through the names of those with a birth date that speaks for them: they need less."""
    tasks = run.tasks
    for birth in range(tasks.births_of[task], tasks.births_of[task + 1]):
        need = max(run.weights.floor, int(tasks.cutoffs[task]) - int(tasks.favours[birth]))
        for at in range(tasks.born_from[birth], tasks.born_to[birth]):
            place = int(run.listed.born[at])
            if reaches(run, task, place, need):
                count = written(task, place, found, count)
    return count


@compiled
def written(task: int, place: int, found: I32, count: int) -> int:
    """Write a task and a place down where there is room; return how many there are now."""
    if 2 * count + 1 < len(found):
        found[2 * count], found[2 * count + 1] = task, place
    return count + 1


@compiled
def most_of(run: Run, task: int) -> int:
    """Return the most that any name could be worth."""
    total = int(run.tasks.slacks[task])
    for at in range(run.tasks.units_of[task], run.tasks.units_of[task + 1]):
        total += run.related.most[run.tasks.units[at]]
    return total


@compiled
def fill_values(run: Run, task: int) -> None:
    """Set the most that each listed word could be worth."""
    values, related = run.scratch.values, run.related
    for at in range(run.tasks.units_of[task], run.tasks.units_of[task + 1]):
        unit = run.tasks.units[at]
        for entry in range(related.starts[unit], related.starts[unit + 1]):
            values[related.words[entry]] = max(values[related.words[entry]], related.worth[entry])


@compiled
def clear_values(run: Run, task: int) -> None:
    """Set what each listed word could be worth to nothing again."""
    for at in range(run.tasks.units_of[task], run.tasks.units_of[task + 1]):
        unit = run.tasks.units[at]
        for entry in range(run.related.starts[unit], run.related.starts[unit + 1]):
            run.scratch.values[run.related.words[entry]] = 0


@compiled
def reaches(run: Run, task: int, place: int, need: int) -> bool:
    """Return whether a name has as many millibits as it needs: bounded first, laid beside it then."""
    listed = run.listed
    bound = int(run.tasks.slacks[task])
    for at in range(listed.held[place], listed.held[place + 1]):
        bound += run.scratch.values[listed.words[at]]
    if bound < need:
        return False
    return listed.held[place + 1] - listed.held[place] >= MOST_PLACES or aligned_bits(run, task, place) >= need


def _made(stamp: int) -> Callable[[Run, I32], int]:
    def find(run: Run, found: I32) -> int:
        count = stamp - stamp  # what a function encloses is part of the name of its compiled code
        for task in range(len(run.tasks.cutoffs)):
            fill_values(run, task)
            count = find_by_words(run, task, found, count)
            count = find_by_births(run, task, found, count)
            clear_values(run, task)
        return count

    try:
        made = numba.njit(cache=True, nogil=True)(find)
    except RuntimeError:  # nowhere to keep it
        made = numba.njit(nogil=True)(find)
    return cast("Callable[[Run, I32], int]", made)


_find = _made(stamp_of(_COMPILED))


def find_reaching(run: Run, found: I32) -> int:
    """Write the task and the place of each name that reaches what its task needs; return how many there are.

    When there are more than ``found`` has room for, the rest is only counted. Compiled when it is first called; what
    was compiled is kept for the next process.
    """
    return _find(run, found)
