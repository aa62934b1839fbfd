"""The traps of designations-mx.yml: parties not to be taken for each other, acronyms that are weak, places."""

import re
from dataclasses import dataclass

from builtin_list.naming import Naming, fold
from builtin_list.parties import Draft, Parties
from builtin_list.reading import Fact
from tamiz.errors import SourceError
from tamiz.model import Confidence, Distinction, Grade

_WEAK_ACRONYMS = re.compile(r"^((?:[A-Z]{2,4}, )+[A-Z]{2,4}) are weak aliases")
_SHARED_ACRONYM = re.compile(r"Both are abbreviated ([A-Z]{2,4})\.")
_PLACES = re.compile(r"Never match on ((?:[A-Z]+, )+[A-Z]+ or [A-Z]+) alone")

# Whose name each place of the trap stands in; "Sinaloa (state)" is a pair of its own there.
_NAMED_AFTER = {
    "SINALOA": ("cartel-de-sinaloa",),
    "JALISCO": ("cjng",),
    "GOLFO": ("cartel-del-golfo", "clan-del-golfo"),
    "NORESTE": ("cartel-del-noreste",),
    "JUAREZ": ("juarez-cartel",),
    "MICHOACAN": ("la-nueva-familia-michoacana", "la-familia-michoacana"),
}
# Said in the note of a status, not in a pair of the traps.
_DO_NOT_MERGE = ("los-viagras", "carteles-unidos", "do not merge the two")


@dataclass(frozen=True, slots=True)
class Trap:
    """One pair that a matcher must keep apart, and why."""

    pair: tuple[str, str]
    fact: str
    sources: tuple[str, ...]
    confidence: Confidence | None


def read_traps(parties: Parties, facts: tuple[Fact, ...]) -> frozenset[str]:
    """Add what the traps say to the parties they name; return the acronyms that are weak everywhere, folded."""
    traps = [_trap(fact) for fact in facts]
    for trap in traps:
        _keep_apart(parties, trap)
    _, listed = _the_one(traps, _WEAK_ACRONYMS, "weak acronyms")
    shared = _share_acronym(parties, *_the_one(traps, _SHARED_ACRONYM, "an acronym that two parties share"))
    _keep_places_apart(parties, *_the_one(traps, _PLACES, "places"))
    _keep_unmerged(parties)
    return frozenset(fold(acronym) for acronym in (*listed[1].split(", "), shared))


def _trap(fact: Fact) -> Trap:
    first, second = fact.texts("pair")
    trap = Trap((first, second), fact.text("fact"), fact.texts("src"), fact.confidence())
    fact.done()
    return trap


def _the_one(traps: list[Trap], pattern: re.Pattern[str], what: str) -> tuple[Trap, re.Match[str]]:
    found = [(trap, match) for trap in traps if (match := pattern.search(trap.fact))]
    if len(found) != 1:
        raise SourceError(f"the traps name {what} {len(found)} times, not once; read them anew and mend the script")
    return found[0]


def _meant(parties: Parties, side: str) -> Draft | None:
    """Return the party that one side of a pair names, None when it is a place or an everyday phrase."""
    found = parties.named(side)
    if len(found) > 1:
        raise SourceError(f"the trap {side!r} could mean {' or '.join(draft.id for draft in found)}")
    return found[0] if found else None


def _keep_apart(parties: Parties, trap: Trap) -> None:
    first, second = (_meant(parties, side) for side in trap.pair)
    if first is None and second is None:
        raise SourceError(f"the trap {trap.pair} names no party of the list")
    if first is not None and first is second:  # two names of one party: nothing to keep apart
        first.remarks.append(trap.fact)
        return
    for draft, other, text in ((first, second, trap.pair[1]), (second, first, trap.pair[0])):
        if draft is not None:
            draft.distinctions.append(Distinction((other and other.caption) or text, trap.fact, trap.confidence))


def _share_acronym(parties: Parties, trap: Trap, found: re.Match[str]) -> str:
    for draft in filter(None, (_meant(parties, side) for side in trap.pair)):
        draft.names.append(Naming(found[1], Grade.WEAK, trap.sources))
    return found[1]


def _keep_places_apart(parties: Parties, trap: Trap, found: re.Match[str]) -> None:
    for place in re.split(r", | or ", found[1]):
        if place not in _NAMED_AFTER:
            raise SourceError(f"the traps name the place {place}; say in the script whose name it stands in")
        for draft in (parties.drafts[name] for name in _NAMED_AFTER[place]):
            if not any(fold(one.other).startswith(f"{fold(place)} (") for one in draft.distinctions):
                draft.distinctions.append(Distinction(f"{place.capitalize()} (place)", found[0], trap.confidence))


def _keep_unmerged(parties: Parties) -> None:
    one, other = (parties.drafts[name] for name in _DO_NOT_MERGE[:2])
    said = [act for act in one.acts if _DO_NOT_MERGE[2] in (act.note or "")]
    if not said:
        raise SourceError(f"{one.id}: no note says any more: {_DO_NOT_MERGE[2]}")
    for draft, different in ((one, other), (other, one)):
        draft.distinctions.append(
            Distinction(different.caption or different.id, said[0].note or "", said[0].confidence)
        )
