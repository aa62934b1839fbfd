"""The chains read and hashed again: the first record that is broken, and kept files that are not whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tamiz.errors import StoreError
from tamiz.render.review_views import ChainLine, ChainsVerified
from tamiz.review.archive import Archive
from tamiz.review.chain import MENDED, Chain
from tamiz.review.ledger import ledger_of
from tamiz.review.places import archive_in, decisions_in
from tamiz.review.record import NOTHING, Broken, Link, Record


@dataclass(slots=True)
class _Found:
    """The place of a hash that somebody noted."""

    noted: str | None
    place: str | None = None

    def look_at(self, chain: Chain, record: Record) -> None:
        if self.noted is not None and record.hash == self.noted:
            self.place = f"{chain.name} {record.number}"


def verify_chains(data: Path, noted: str | None = None) -> ChainsVerified:
    """Return what is found; ``noted`` is the hash of a record that somebody wrote down, which has to be there."""
    archive, decisions = archive_in(data), decisions_in(data)
    found = _Found(None if noted is None else _as_hash(noted))
    lines = (_line(archive.chain, found), _line(decisions.chain, found))
    damaged = tuple(_damaged_files(archive)) if lines[0].what is None else ()
    unread = _unread(decisions.chain) if lines[1].what is None else ()
    sound = not (damaged or unread or any(line.what for line in lines) or (noted and found.place is None))
    return ChainsVerified(str(data), sound, lines, (*damaged, *unread), found.noted, found.place)


def _line(chain: Chain, found: _Found) -> ChainLine:
    end = NOTHING
    try:
        for one in chain.walk():
            if isinstance(one, Broken):
                return ChainLine(chain.name, str(chain.path), end.number, end.hash, one.number, one.what)
            end = Link(one.number, one.hash)
            found.look_at(chain, one)
    except StoreError as error:
        return ChainLine(chain.name, str(chain.path), end.number, end.hash, None, str(error))
    return ChainLine(chain.name, str(chain.path), end.number, end.hash)


def _damaged_files(archive: Archive) -> Iterator[str]:
    """Yield what is wrong with the files that answers rest on, each once."""
    seen: set[str] = set()
    for record in archive.chain.records():
        try:
            files = () if record.kind == MENDED else archive.read(record).files
            for sha256 in files:
                if sha256 not in seen:
                    seen.add(sha256)
                    archive.objects.check(sha256)
        except StoreError as error:
            yield f"a{record.number}: {error}"


def _unread(chain: Chain) -> tuple[str, ...]:
    try:
        ledger_of(chain.records())
    except StoreError as error:
        return (str(error),)
    return ()


def _as_hash(noted: str) -> str:
    text = noted.strip().lower()
    return text if text.startswith("sha256:") else f"sha256:{text}"
