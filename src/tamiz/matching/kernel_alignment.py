"""Two names laid side by side as whole numbers, compiled: what :mod:`tamiz.matching.alignment` adds up to.

The same procedure, without its words: who changes one changes the other (property test).
"""

import numpy as np

from tamiz.matching.kernel_shapes import (
    ALIGNED,
    GLUED,
    I32,
    I64,
    LONG_ENOUGH,
    ONE_TOKEN,
    TOKEN,
    Related,
    Run,
    Scratch,
    Sides,
    compiled,
)
from tamiz.matching.laid import (
    A_PLACE,
    ABBREVIATED,
    FIRST_LETTER,
    FOREIGN,
    KNOWN,
    NUMBER,
    OF_A_FORM,
    ONE_LETTER,
    ROLE,
    SIDE,
    SLIGHT,
    SURNAMES,
    WEAK,
)

_MOST_LETTERS = 4  # of initials
_PLACE = 12  # bits of a place in a name; a name of 4,096 characters has fewer words
_KIND = 5  # bits of a kind
ONE_EACH = 2  # words
_ABBREVIATIONS = (1 << ROLE) - (1 << ABBREVIATED)
MOST_PLACES = 1 << _PLACE
MOST_MILLIBITS = 1 << 20
MISSING, EXTRA, DIFFERENT = 0, 2, 4  # places in a row of costs
COSTS, PERSON, FIRM = 6, 0, 1  # how long a row is, and which ones are of persons and of firms


@compiled
def aligned_bits(run: Run, task: int, place: int) -> int:
    """Return the millibits of a listed name and a query laid side by side; where a name may be cut, the most."""
    tasks, listed, scratch = run.tasks, run.listed, run.scratch
    asked_count = tasks.tokens_of[task + 1] - tasks.tokens_of[task]
    listed_count = listed.held[place + 1] - listed.held[place]
    scratch.used[:asked_count] = 0
    scratch.taken[:listed_count] = 0
    bonds = list_bonds(run, task, place)
    if bonds == 0:
        return -MOST_MILLIBITS
    total, covered, is_positive, is_answered = take_strongest(run, task, place, bonds)
    if is_positive:
        added, all_say = initials(run, task, place)
        total, is_answered = total + added, is_answered and all_say
    total += left_over(run, task, place)
    is_answered = is_answered and bool(scratch.used[:asked_count].all() and scratch.taken[:listed_count].all())
    if covered <= 1 and not (covered and is_answered) and asked_count + listed_count > ONE_EACH:
        total += run.weights.one_word
    if tasks.forms[task] and listed.forms[place] and tasks.forms[task] != listed.forms[place]:
        total += run.weights.legal_form
    if listed.flags[place] & WEAK:
        total += run.weights.weak_alias
    return total


@compiled
def list_bonds(run: Run, task: int, place: int) -> int:
    """Write every tie of words of the two names, as it sorts and with its sides and kind; return how many."""
    tasks, listed, related = run.tasks, run.listed, run.related
    count, begin = 0, listed.held[place]
    for at in range(tasks.units_of[task], tasks.units_of[task + 1]):
        if tasks.unit_roles[at] == ALIGNED:
            for other in range(listed.held[place + 1] - begin):
                entry = entry_of(related, tasks.units[at], listed.words[begin + other])
                if entry >= 0:
                    sides = (int(tasks.unit_starts[at]), int(tasks.unit_stops[at]), other, other + 1)
                    count = add_bond(run.scratch, count, int(related.worth[entry]), int(related.kinds[entry]), sides)
    for pair in range(listed.joined[place], listed.joined[place + 1]):
        for token in range(tasks.tokens_of[task + 1] - tasks.tokens_of[task]):
            if tasks.texts[tasks.tokens_of[task] + token] == listed.texts[pair]:
                start, stop = int(listed.sides[pair]) >> SIDE, int(listed.sides[pair]) & ((1 << SIDE) - 1)
                worth = run.weights.glued
                for other in range(start, stop):
                    worth += listed.rarities[listed.words[begin + other]]
                if tasks.marks[tasks.tokens_of[task] + token] & KNOWN:
                    worth = min(worth, run.weights.glued + tasks.rarities[tasks.tokens_of[task] + token])
                count = add_bond(run.scratch, count, max(0, worth), GLUED, (token, token + 1, start, stop))
    return count


@compiled
def entry_of(related: Related, unit: int, word: int) -> int:
    """Return where the tie of a unit to a word stands, -1 where there is none."""
    low, high = related.starts[unit], related.starts[unit + 1]
    while low < high:
        middle = (low + high) // 2
        if related.words[middle] < word:
            low = middle + 1
        else:
            high = middle
    return low if low < related.starts[unit + 1] and related.words[low] == word else -1


@compiled
def add_bond(scratch: Scratch, count: int, worth: int, kind: int, sides: Sides) -> int:
    """Write one bond; the strongest sort first, then those least apart, then the first in the names, then by kind."""
    key = np.int64(MOST_MILLIBITS - worth)
    a_start, a_stop, l_start, l_stop = sides
    key = key << _PLACE | np.int64(abs(a_start - l_start))
    key = key << _PLACE | np.int64(l_start)
    key = key << _PLACE | np.int64(a_start)
    scratch.keys[count] = key << _KIND | np.int64(kind)
    at = 4 * count
    scratch.sides[at], scratch.sides[at + 1] = a_start, a_stop
    scratch.sides[at + 2], scratch.sides[at + 3] = l_start, l_stop
    return count + 1


@compiled
def take_strongest(run: Run, task: int, place: int, bonds: int) -> tuple[int, int, bool, bool]:
    """Take bonds that share no word, from the strongest down, and mark their words as used.

    Returns what they add up to, how many listed words they cover, whether one of them speaks for the two, and
    whether each says something.
    """
    scratch = run.scratch
    total, covered, is_positive, all_say = 0, 0, False, True
    sort(scratch.keys, scratch.order, bonds)
    for bond in scratch.order[:bonds]:
        a_start, a_stop = scratch.sides[4 * bond], scratch.sides[4 * bond + 1]
        l_start, l_stop = scratch.sides[4 * bond + 2], scratch.sides[4 * bond + 3]
        if not (scratch.used[a_start:a_stop].any() or scratch.taken[l_start:l_stop].any()):
            scratch.used[a_start:a_stop] = 1
            scratch.taken[l_start:l_stop] = 1
            worth = MOST_MILLIBITS - (scratch.keys[bond] >> (3 * _PLACE + _KIND))
            mine = run.tasks.marks[run.tasks.tokens_of[task] + a_start]
            theirs = run.listed.marks[run.listed.held[place] + l_start]
            is_positive, all_say = is_positive or worth > 0, all_say and worth != 0
            if scratch.keys[bond] & ((1 << _KIND) - 1) == TOKEN and (mine ^ theirs) & _ABBREVIATIONS:
                worth = max(0, worth + run.weights.abbreviation)
            total += worth
            covered += l_stop - l_start
    return total, covered, is_positive, all_say


@compiled
def sort(keys: I64, order: I64, count: int) -> None:
    """Write the places of the first keys as they sort; equal ones stay in their order.

    Shell's procedure: an insertion for the few that names mostly have, it needs no room, and many are no trouble.
    """
    gap = 1
    while gap < count // 3:
        gap = 3 * gap + 1
    for place in range(count):
        order[place] = place
    while gap:
        for at in range(gap, count):
            one, place = order[at], at
            while place >= gap and stands_behind(keys, order[place - gap], one):
                order[place] = order[place - gap]
                place -= gap
            order[place] = one
        gap //= 3


@compiled
def stands_behind(keys: I64, one: int, other: int) -> bool:
    """Return whether one place stands behind another, sorted."""
    return bool(keys[one] > keys[other] or (keys[one] == keys[other] and one > other))


@compiled
def initials(run: Run, task: int, place: int) -> tuple[int, bool]:
    """Strike initials and what they begin from what is left, first those asked about.

    Returns what they add, and whether each says something: listed ones say nothing.
    """
    tasks, used, taken = run.tasks, run.scratch.used, run.scratch.taken
    asked_from, listed_from = tasks.tokens_of[task], run.listed.held[place]
    total, all_say = 0, True
    for one in range(tasks.tokens_of[task + 1] - asked_from):
        letters = tasks.letters[asked_from + one]
        if not used[one] and letters:
            start, size = begun(run, letters, place)
            if start >= 0:
                used[one] = 1
                taken[start : start + size] = 1
                total += run.weights.initial
    for other in range(run.listed.held[place + 1] - listed_from):
        mark = run.listed.marks[listed_from + other]
        if not taken[other] and mark & ONE_LETTER:
            one = begun_by(run, task, mark & FIRST_LETTER)
            if one >= 0:
                used[one] = 1
                taken[other] = 1
                all_say = False
    return total, all_say


@compiled
def begun(run: Run, letters: int, place: int) -> tuple[int, int]:
    """Return where the words left over begin whose first letters are these, -1 where none do, and how many they are."""
    listed_from, size = run.listed.held[place], 0
    while size < _MOST_LETTERS and letters >> 8 * size:
        size += 1
    for start in range(run.listed.held[place + 1] - listed_from - size + 1):
        fits = True
        for step in range(size):
            first = run.listed.marks[listed_from + start + step] & FIRST_LETTER
            fits = fits and not run.scratch.taken[start + step] and first == letters >> 8 * step & 255
        if fits:
            return start, size
    return -1, 0


@compiled
def begun_by(run: Run, task: int, letter: int) -> int:
    """Return the first word left over of a query that begins with a letter, -1 where none does."""
    first = run.tasks.tokens_of[task]
    for one in range(run.tasks.tokens_of[task + 1] - first):
        if not run.scratch.used[one] and run.tasks.marks[first + one] & FIRST_LETTER == letter:
            return one
    return -1


@compiled
def left_over(run: Run, task: int, place: int) -> int:
    """Return what the words without a partner say against: pairs of them first, then those of the longer name."""
    tasks, listed = run.tasks, run.listed
    used, asked_from, asked_to = run.scratch.used, int(tasks.tokens_of[task]), int(tasks.tokens_of[task + 1])
    taken, listed_from, listed_to = run.scratch.taken, int(listed.held[place]), int(listed.held[place + 1])
    one, other, total = asked_from, listed_from, 0
    while True:
        one, other = next_free(used, one, asked_from, asked_to), next_free(taken, other, listed_from, listed_to)
        if one == asked_to or other == listed_to:
            break
        mine, theirs = tasks.marks[one], listed.marks[other]
        if mine & theirs & NUMBER:
            total += run.weights.another_number
        elif mine & theirs & A_PLACE and tasks.costs_of[task] == FIRM:
            total += run.weights.another_place
        else:
            total -= against(run, task, place, one, other)
        one, other = one + 1, other + 1
    while one < asked_to:
        total -= alone(run, task, place, EXTRA, int(tasks.rarities[one]), int(tasks.marks[one]))
        one = next_free(used, one + 1, asked_from, asked_to)
    return total + missing(run, task, place, other)


@compiled
def against(run: Run, task: int, place: int, one: int, other: int) -> int:
    """Return what two words cost that are no answer to one another; slight ones no more than each alone."""
    mine, theirs = int(run.tasks.marks[one]), int(run.listed.marks[other])
    said, held = int(run.tasks.rarities[one]), int(run.listed.rarities[run.listed.words[other]])
    different = cost(run, task, DIFFERENT, min(said, held))
    is_of_form = (mine | theirs) & OF_A_FORM and run.tasks.costs_of[task] != PERSON
    if not (is_of_form or ((mine | theirs) & SLIGHT and is_across(run, task, place))):
        return different
    return min(different, alone(run, task, place, EXTRA, said, mine) + alone(run, task, place, MISSING, held, theirs))


@compiled
def missing(run: Run, task: int, place: int, other: int) -> int:
    """Return what it says against that listed words from one on are missing; where the name may be cut, the least."""
    listed, total = run.listed, 0
    listed_from, listed_to = int(listed.held[place]), int(listed.held[place + 1])
    if other == listed_to:
        return 0
    surnames = listed.flags[place] >> SURNAMES if run.tasks.costs_of[task] == PERSON else 0
    while other < listed_to:
        at = other - listed_from
        rarity = int(listed.rarities[listed.words[other]])
        total -= alone(run, task, place, MISSING, rarity, int(listed.marks[other]))
        if surnames and at == 0:
            total += run.weights.missing_first_surname
        if surnames and at == surnames:
            total += run.weights.missing_first_given
        other = next_free(run.scratch.taken, other + 1, listed_from, listed_to)
    return max(total, run.weights.cut_name) if may_be_cut(run, task, place) else total


@compiled
def next_free(used: I32, at: int, first: int, past: int) -> int:
    """Return the next of the words from ``first`` to ``past`` without a partner, ``past`` when there is none."""
    while at < past and used[at - first]:
        at += 1
    return at


@compiled
def is_across(run: Run, task: int, place: int) -> bool:
    """Return whether one of the two names is in another script than Latin."""
    return bool((run.tasks.flags[task] ^ run.listed.flags[place]) & FOREIGN)


@compiled
def cost(run: Run, task: int, what: int, rarity: int) -> int:
    """Return what a word without a partner costs by how rare it is."""
    at = COSTS * run.tasks.costs_of[task] + what
    return int(run.weights.costs[at] + rarity * run.weights.costs[at + 1] // 100)


@compiled
def alone(run: Run, task: int, place: int, what: int, rarity: int, mark: int) -> int:  # no type holds the last three
    """Return what a word costs that only one name has.

    By its part in a person's name where that is often left out; little where it may be half a word of another script.
    """
    if run.tasks.costs_of[task] == PERSON:
        left_out = int(run.weights.left_out[mark >> ROLE])
        if left_out >= 0:
            return left_out
    elif mark & NUMBER:
        return -run.weights.number_alone
    elif mark & OF_A_FORM:
        return run.weights.slight
    if mark & SLIGHT and is_across(run, task, place):
        return run.weights.slight
    return cost(run, task, what, rarity)


@compiled
def may_be_cut(run: Run, task: int, place: int) -> bool:
    """Return whether the name asked about could end in the middle of the listed one: so much is seen by hashes."""
    flags = run.tasks.flags[task]
    opens_alike = run.tasks.openings[task] == run.listed.openings[place]
    return bool(flags & LONG_ENOUGH) and (bool(flags & ONE_TOKEN) or bool(opens_alike))
