"""The chain to one entity as lines of a tree: the entity first, its owners under it, down to who is listed.

Each party is opened once, so loops end and a web of holdings stays as small as it is; what
goes beyond the number of lines is counted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tamiz.ownership.answer import Finding, Owned, Owner, Verdict

MOST_LINES = 60
MOST_DEPTH = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One line: an owner, how deep it stands, which of the lines above it go on below, and what is not drawn."""

    owner: Owner | None  # None: the entity itself
    finding: Finding | None  # what the rule says of the owner, where it is no listed one
    depth: int
    goes_on: tuple[bool, ...]  # for each depth up to its own, whether more owners follow there
    drawn_above: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """The lines of one entity under one rule; ``more`` owners are not drawn."""

    entity: Owned
    finding: Finding
    lines: tuple[Line, ...]
    more: int


def draw(entity: Owned, finding: Finding, findings: Mapping[str, Finding], most: int = MOST_LINES) -> Tree:
    """Return the tree; ``findings`` are those of the same rule by the id of their entity."""
    lines: list[Line] = [Line(None, finding, 0, ())]
    opened, more = {entity.id}, 0
    waiting: list[tuple[Owner, int, tuple[bool, ...]]] = _under(finding.owners, 1, ())
    while waiting:
        owner, depth, goes_on = waiting.pop()
        if len(lines) > most or depth > MOST_DEPTH:
            more += 1
            continue
        its = None if owner.standing == "listed" else findings.get(owner.id)
        above = its is not None and owner.id in opened
        lines.append(Line(owner, its, depth, goes_on, above))
        if its is not None and not above:
            opened.add(owner.id)
            waiting += _under(its.owners, depth + 1, goes_on)
    return Tree(entity, finding, tuple(lines), more)


def different(trees: Iterable[Tree]) -> list[Tree]:
    """Return the trees worth drawing, each shape once: most rules see the same chain."""
    shapes: dict[tuple[tuple[str, str, int], ...], Tree] = {}
    for tree in trees:
        if tree.finding.verdict is not Verdict.BELOW or tree.finding.steps > 1:
            shape = tuple((line.owner.id, line.owner.standing, line.depth) for line in tree.lines if line.owner)
            shapes.setdefault(shape, tree)
    return list(shapes.values())


def _under(owners: Sequence[Owner], depth: int, goes_on: tuple[bool, ...]) -> list[tuple[Owner, int, tuple[bool, ...]]]:
    """Return the owners of one entity, the last first, as they are taken from the end."""
    last = len(owners) - 1
    return [(one, depth, (*goes_on, place < last)) for place, one in enumerate(owners)][::-1]
