"""One file with the chains and all that stored answers rest on, to be kept elsewhere or handed to an examiner.

It is a ZIP archive laid out as a data directory: unpacked, ``tamiz --data FOLDER audit verify`` and ``replay`` work on
it as they do here. The same chains give the same bytes.
"""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from tamiz.errors import InputError, StoreError
from tamiz.inputs.files import shown_name
from tamiz.review.archive import Archive
from tamiz.review.chain import Chain
from tamiz.review.places import archive_in, decisions_in
from tamiz.store.codec import to_json
from tamiz.store.disk import Disk
from tamiz.written import place_of

_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP archive can say; the records carry their own times
_BLOCK = 2**20
_READ_ME = """What was answered and decided, with all that the answers rest on.

Unpack this file into an empty folder, and with tamiz installed (pip install tamiz):

  tamiz --data FOLDER audit verify        whether a record was edited, moved, cut out or cut off
  tamiz --data FOLDER audit list          the answers
  tamiz --data FOLDER audit certificate ID
  tamiz --data FOLDER audit replay --all  every answer asked again, and compared byte for byte

Without tamiz: each line of audit/*.jsonl is JSON and ends in ,"hash":"sha256:..."}. That hash is the SHA-256 of the
line's bytes before ,"hash": and a closing brace; "before" is the hash of the line before. audit/*.head.json says how
many lines there are and the hash of the last. Files in audit/objects and objects are named by their SHA-256.
"""


def export(data: Path, output: Path, *, with_lists: bool = True) -> int:
    """Write the file and return how many records it holds. Raises StoreError when a chain is broken, and InputError."""
    archive, chains = archive_in(data), (archive_in(data).chain, decisions_in(data).chain)
    records = sum(sum(1 for _ in chain.records()) for chain in chains)
    if not records:
        raise StoreError(f"{data}: holds no stored answer and no decision, so there is nothing to export.")
    try:
        place = place_of(output)
        place.make()
        try:
            with zipfile.ZipFile(place.part or place.path, "w", zipfile.ZIP_DEFLATED) as pack:
                _fill(pack, data, archive, chains, with_lists=with_lists)
            place.settle()
        finally:
            place.discard()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"{shown_name(output)} cannot be written ({reason}); choose another place.") from error
    return records


def _fill(pack: zipfile.ZipFile, data: Path, archive: Archive, chains: Iterable[Chain], *, with_lists: bool) -> None:
    _put_text(pack, "README.txt", _READ_ME)
    for chain in chains:
        _put_chain(pack, chain)
    for sha256 in sorted({sha256 for one in archive.stored() for sha256 in one.files}):
        archive.objects.check(sha256)
        path = archive.objects.path(sha256)
        _put_file(pack, f"audit/{path.relative_to(archive.objects.folder).as_posix()}", path)
    if with_lists:
        for path in _files_of_lists(Disk(data), {used for one in archive.stored() for used in one.lists}):
            _put_file(pack, path.relative_to(data).as_posix(), path)


def _put_chain(pack: zipfile.ZipFile, chain: Chain) -> None:
    """Put a chain as it is now: its head first, and the records up to it, whoever writes meanwhile."""
    head = chain.head()
    plain = {"n": head.link.number, "bytes": head.size_bytes, "hash": head.link.hash}
    if not head.link.number:
        return
    _put_text(pack, f"audit/{chain.head_path.name}", to_json(plain) + "\n")
    _put_file(pack, f"audit/{chain.path.name}", chain.path, head.size_bytes)


def _files_of_lists(disk: Disk, list_ids: Iterable[str]) -> Iterator[Path]:
    """Yield the files that the store keeps of these lists, with all their snapshots."""
    held = sorted(set(list_ids) & set(disk.list_ids()))
    objects: set[Path] = set()
    if held:
        yield disk.format_file
    for list_id in held:
        yield disk.log_file(list_id)
        for entry in disk.read_log(list_id).latest().values():
            yield disk.manifest_file(list_id, entry.manifest)
            info = disk.read_manifest(list_id, entry)
            objects.update(disk.object_file(file.sha256) for file in info.files)
    yield from sorted(objects)


def _put_text(pack: zipfile.ZipFile, name: str, text: str) -> None:
    pack.writestr(_entry(name), text)


def _put_file(pack: zipfile.ZipFile, name: str, path: Path, size_bytes: int | None = None) -> None:
    """Put a file, or as many of its first bytes. Raises StoreError when it is not there or shorter."""
    try:
        with path.open("rb") as source, pack.open(_entry(name), "w", force_zip64=True) as target:
            _copy(source, target, path.stat().st_size if size_bytes is None else size_bytes)
    except FileNotFoundError as error:
        raise StoreError(f"{path}: is missing, so the export would not be whole. Restore it from a copy.") from error


def _copy(source: IO[bytes], target: IO[bytes], left: int) -> None:
    while left > 0:
        block = source.read(min(_BLOCK, left))
        if not block:
            raise StoreError("a file became shorter while it was exported; run it again.")
        target.write(block)
        left -= len(block)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
