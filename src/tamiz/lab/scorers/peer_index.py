"""nomenklatura's index over listed parties: for each query, the candidates that it would compare.

It keeps the 75 parties that share the rarest names, name parts, symbols, birth dates or countries with the
query, its own defaults. Of a batch it would leave out whatever token is frequent in the list and the
batch together, and so answer a query otherwise in other company; that is turned off, so
that each query has the candidates it would have alone.
"""

import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import finalize

from tamiz.model import Entity
from tamiz.render.ftm import render_ftm

if TYPE_CHECKING:
    from followthemoney import Dataset, StatementEntity
    from nomenklatura.blocker import Index

_IDS = count()  # nomenklatura remembers names by id while the process lives: no id may come twice
_BATCH = 2_000  # queries at once: its memory grows with them, and fewer cost a second each time
_NO_TOKEN_IS_TOO_FREQUENT = {"max_bucket_size": 1_000_000}


def ftm_party(entity: Entity) -> "StatementEntity":
    """Return a party as FollowTheMoney's own value, under an id of this process; ids rise in the order of making."""
    from followthemoney import StatementEntity  # noqa: PLC0415  # optional, as everything of the peers

    line = json.loads(next(render_ftm([entity])))
    data = {"id": f"{next(_IDS):012d}", "schema": line["schema"], "properties": line["properties"]}
    return StatementEntity.from_data(_dataset(), data, cleaned=False)


class PeerIndex:
    """The index, in a folder of its own that goes when it does."""

    def __init__(self, parties: Iterable["StatementEntity"]) -> None:
        from nomenklatura.blocker import Index  # noqa: PLC0415  # optional, as everything of the peers
        from nomenklatura.resolver import Linker  # noqa: PLC0415
        from nomenklatura.store import SimpleMemoryStore  # noqa: PLC0415

        store = SimpleMemoryStore(_dataset(), Linker({}))
        with store.writer() as writer:
            for party in parties:
                writer.add_entity(party)
        folder = Path(tempfile.mkdtemp(prefix="tamiz-peers-"))
        self._index = Index(store.default_view(), folder, _NO_TOKEN_IS_TOO_FREQUENT)
        finalize(self, _discard, self._index, folder)
        self._index.build()

    def candidates(self, asked: Iterable["StatementEntity"]) -> Mapping[str, Sequence[str]]:
        """Return the ids of the candidates of each query by the query's id; a query without any is left out."""
        remaining, found = iter(asked), {}
        while batch := list(islice(remaining, _BATCH)):
            for query, parties in self._index.match_entities(batch):
                found[query.id] = tuple(party.id for party, _ in parties)
        return found


def _discard(index: "Index", folder: Path) -> None:
    index.close()
    shutil.rmtree(folder, ignore_errors=True)


def _dataset() -> "Dataset":
    from followthemoney import Dataset  # noqa: PLC0415

    return Dataset.make({"name": "listed"})
