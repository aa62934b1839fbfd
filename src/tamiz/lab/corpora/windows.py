"""Pairs out of a block without looking at all of them: each item with the few that follow it in order.

A block of ten thousand has fifty million pairs; sorted so that the likest stand together,
thirty thousand of them are the ones worth having. What is left out is counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
LeftOut = Counter[str]  # what a cap or a rule left out, by a phrase for people


def pairs_nearby(block: Sequence[Item], width: int, left_out: LeftOut, what: str) -> Iterator[tuple[Item, Item]]:
    """Yield each item of a sorted block with the ``width`` that follow it; the rest is counted under ``what``."""
    for place, item in enumerate(block):
        for other in block[place + 1 : place + 1 + width]:
            yield item, other
    beyond = max(0, len(block) - 1 - width)
    if beyond:
        left_out[what] += beyond * (beyond + 1) // 2
