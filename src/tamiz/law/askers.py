"""Who may ask, and whether a rule that binds some kind of person binds the one who asks.

Kinds are data (``law.json``). A kind *is* others for certain (a US bank is a US person),
or *may be* others (a foreign bank may act within US jurisdiction); a rule that may bind
is shown with the reason, never dropped.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import TypeAlias

from tamiz.errors import QueryError
from tamiz.model import Applies

NOBODY_NAMED = "the source does not say whom it binds"
UNKNOWN_KIND = "the law book does not know this kind of person"

Binding: TypeAlias = tuple[Applies, str | None]
"""Whether a rule binds, and why only possibly."""


@dataclass(frozen=True, slots=True)
class Asker:
    """A kind of person or firm, as rules name it."""

    id: str
    name: str
    also: tuple[str, ...] = ()  # other words for it, as people type them
    is_a: tuple[str, ...] = ()  # ids of what it is for certain
    may_be: Mapping[str, str] = field(default_factory=dict)  # ids of what it may be, and when


@dataclass(frozen=True)
class Askers:
    """All kinds; an empty one knows nobody, and then every rule binds possibly."""

    kinds: tuple[Asker, ...] = ()

    def parse(self, text: str) -> Asker:
        """Return the kind that ``text`` names. Raises QueryError with all there are for another."""
        key = text.strip().casefold()
        found = self._by_word.get(key)
        if found is None:
            shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
            raise QueryError(f"{shown!r} is no kind of asker; known are: {', '.join(one.id for one in self.kinds)}")
        return found

    def binding(self, who: str | None, asked: Iterable[str]) -> Binding | None:
        """Return whether a rule for ``who`` (a name) binds any of the kinds ``asked`` (ids); None: it does not."""
        found = [one for one in (self._binding(who, asker) for asker in asked) if one is not None]
        return min(found, key=lambda one: one[0] is not Applies.YES, default=None)

    def overlap(self, one: str | None, other: str | None) -> bool:
        """Return whether a rule for ``one`` and a rule for ``other`` (names) can bind the same person."""
        if one is None or other is None or one == other:
            return True
        first, second = self._by_name.get(one), self._by_name.get(other)
        return first is None or second is None or frozenset((first.id, second.id)) in self._overlaps

    def _binding(self, who: str | None, asker: str) -> Binding | None:
        if who is None:
            return Applies.POSSIBLY, NOBODY_NAMED
        bound = self._by_name.get(who)
        if bound is None:
            return Applies.POSSIBLY, UNKNOWN_KIND
        kind = self.parse(asker).id
        if bound.id in self._closed[kind]:
            return Applies.YES, None
        why = self._when(kind, bound.id)
        return None if why is None else (Applies.POSSIBLY, why)

    def _when(self, kind: str, bound: str) -> str | None:
        """Return when a kind may be another: as the law book says, or where some third kind is both."""
        for ancestor in self._closed[kind]:
            if bound in self._by_id[ancestor].may_be:
                return self._by_id[ancestor].may_be[bound]
        both = self._meet(kind, bound)
        return None if both is None else f"if it is: {both.name}"

    def _meet(self, one: str, other: str) -> Asker | None:
        return next((kind for kind in self.kinds if {one, other} <= self._closed[kind.id]), None)

    @cached_property
    def _overlaps(self) -> frozenset[frozenset[str]]:
        """Return each two kinds that somebody is, or may be, at once."""
        reached = [{*ids, *(may for id_ in ids for may in self._by_id[id_].may_be)} for ids in self._closed.values()]
        return frozenset(frozenset(pair) for ids in reached for pair in combinations(ids, 2))

    @cached_property
    def _by_id(self) -> dict[str, Asker]:
        return {one.id: one for one in self.kinds}

    @cached_property
    def _by_name(self) -> dict[str, Asker]:
        return {one.name: one for one in self.kinds}

    @cached_property
    def _by_word(self) -> dict[str, Asker]:
        return {word.casefold(): one for one in self.kinds for word in (one.id, one.name, *one.also)}

    @cached_property
    def _closed(self) -> dict[str, frozenset[str]]:
        """Return for each kind all that it is for certain, itself included."""
        closed: dict[str, frozenset[str]] = {}
        for one in self.kinds:
            reached, waiting = {one.id}, [one]
            while waiting:
                new = set(waiting.pop().is_a) - reached
                reached |= new
                waiting += [self._by_id[id_] for id_ in new]
            closed[one.id] = frozenset(reached)
        return closed


_LONGEST = 60
