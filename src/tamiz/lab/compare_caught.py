"""What two settings catch of one list's names, as listed and altered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tamiz.lab.compare_paired import Pair, Tally, Two, split_of
from tamiz.lab.measure import GROUPS, Listed, altered
from tamiz.lab.scorers import Asked
from tamiz.render.lab_compare_views import AlteredChange, ListChange, NameMoved

_Name = tuple[str, str, str]


@dataclass(slots=True)
class _Group:
    """A group of alterations; one name stands in it several times, so what leans in it are names and not forms."""

    tally: Tally = field(default_factory=Tally)
    lead: Counter[_Name] = field(default_factory=Counter)  # of A over B, in altered forms of the name that are caught

    def add(self, queries: Iterable[Asked], pairs: Sequence[Pair]) -> None:
        self.tally.add(pairs)
        for one, pair in zip(queries, pairs, strict=True):
            self.lead[one.entity.list_id, one.entity.id, one.listed] += pair.a - pair.b

    def change(self, name: str) -> AlteredChange:
        leads = self.lead.values()
        split = split_of(sum(lead > 0 for lead in leads), sum(lead < 0 for lead in leads))
        return AlteredChange(name, None, self.tally.paired, split)


def compare_caught(listed: Listed, two: Two, asked: Sequence[Asked], seed: int, shown: int) -> ListChange:
    """Return what both settings catch of the names ``asked``, all of one list.

    Of the names that one setting alone catches the first is shown, for the first ``shown`` alterations that have one.
    """
    groups: dict[str, _Group] = defaultdict(_Group)
    alterations: list[AlteredChange] = []
    a_only: list[NameMoved] = []
    b_only: list[NameMoved] = []
    for name, group, queries in altered(asked, seed):
        pairs = two.own(queries)
        groups[group].add(queries, pairs)
        alterations.append(_change(name, group, pairs))
        a_only += _first(name, [(one, pair) for one, pair in zip(queries, pairs, strict=True) if pair.a > pair.b])
        b_only += _first(name, [(one, pair) for one, pair in zip(queries, pairs, strict=True) if pair.b > pair.a])
    whole = tuple(groups[group].change(group) for group in GROUPS)
    moved = tuple(a_only[:shown]), tuple(b_only[:shown])
    return ListChange(listed.line(len(asked)), whole, tuple(alterations), *moved)


def _change(name: str, group: str, pairs: Sequence[Pair]) -> AlteredChange:
    tally = Tally()
    tally.add(pairs)
    return AlteredChange(name, group, tally.paired, tally.split)


def _first(alteration: str, moved: Sequence[tuple[Asked, Pair]]) -> list[NameMoved]:
    """Return the first of the names that one setting alone catches, where there is one."""
    return [
        NameMoved(alteration, one.entity.id, one.listed, one.query.name, pair.met_a.score, pair.met_b.score)
        for one, pair in moved[:1]
    ]
