"""Unpacks what a publisher or a user packed with gzip, within bounds.

A list file is a few megabytes; a file that unpacks to gigabytes is an accident or an
attack and is refused before the memory is taken. Other packings are left to the user.
"""

import zlib

from tamiz.errors import SourceError

MOST_BYTES = 512 * 2**20
_MOST_TIMES_LARGER = 200  # real list files unpack to 4 to 15 times their size; deflate can reach 1,032
_SMALL = 16 * 2**20  # below this no ratio is suspicious: little memory is at stake
_CHUNK = 2**20
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 31  # zlib's code for a gzip header with the largest window


def unpack(data: bytes, name: str) -> bytes:
    """Return ``data`` unpacked if it is gzip, else as it is. Raises SourceError when cut, damaged or too large."""
    if not data.startswith(_GZIP):
        _refuse_size(len(data), len(data), name)
        return data
    chunks: list[bytes] = []
    size, rest = 0, data
    while rest:
        rest, size = _unpack_member(rest, chunks, (size, len(data)), name)
    return b"".join(chunks)


def _unpack_member(data: bytes, chunks: list[bytes], sizes: tuple[int, int], name: str) -> tuple[bytes, int]:
    """Append one gzip member to ``chunks``; return what follows it and the size so far."""
    size, packed = sizes
    stream, rest = zlib.decompressobj(_GZIP_WINDOW), data
    while not stream.eof:
        try:
            chunk = stream.decompress(rest, _CHUNK)
        except zlib.error as error:
            raise _damaged(name, f"is damaged inside its gzip packing ({error})") from error
        if not chunk and not stream.eof and not stream.unconsumed_tail:
            raise _damaged(name, "ends inside its gzip packing, so its last part is missing")
        chunks.append(chunk)
        size += len(chunk)
        _refuse_size(size, packed, name)
        rest = stream.unconsumed_tail
    return stream.unused_data.lstrip(b"\0"), size  # tapes and some tools pad with zeros


def _refuse_size(size: int, packed: int, name: str) -> None:
    if size > MOST_BYTES:
        raise SourceError(
            f"{name}: is larger than {MOST_BYTES // 2**20} MiB unpacked; no list file comes near that. "
            "Nothing was loaded. Check where the file came from."
        )
    if size > _SMALL and size > packed * _MOST_TIMES_LARGER:
        raise SourceError(
            f"{name}: unpacks to more than {_MOST_TIMES_LARGER} times its size, as no real list does. "
            "Nothing was loaded. Check where the file came from."
        )


def _damaged(name: str, what: str) -> SourceError:
    return SourceError(f"{name}: {what}. Nothing was loaded. Download the file again.")
