"""Canonical JSON and its hashes, by which an answer can be checked years later.

RFC 8785 (JCS) fixes every byte: key order, numbers, escapes. Anyone can check a
certificate without this program: take the JSON of an answer, leave out its
``certificate``, canonicalise, hash with SHA-256.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import rfc8785

from tamiz.render.plain import SURROGATE, encodable


def canonical(value: Any) -> bytes:
    """Return the RFC 8785 bytes of a JSON value; half a surrogate pair is written as U+FFFD."""
    return bytes(rfc8785.dumps(encodable(value)))


def sha256_of(value: Any) -> str:
    """Return the SHA-256 of the canonical bytes of a JSON value, as ``sha256:<hex>``."""
    return "sha256:" + hashlib.sha256(canonical(value)).hexdigest()


def sha256_with(small: Mapping[str, Any], large: Mapping[str, Any]) -> str:
    """Return what :func:`sha256_of` returns for the object that both make together, a dozen times as fast.

    ``large`` must hold texts, small whole numbers, truth values, nulls, lists and objects alone, with keys in
    ASCII: of those the standard encoder writes the canonical bytes (property test). Floats it writes otherwise.
    """
    parts = {key: canonical(value) for key, value in small.items()} | {
        key: _quickly(value) for key, value in large.items()
    }
    body = b",".join(canonical(key) + b":" + parts[key] for key in sorted(parts))
    return "sha256:" + hashlib.sha256(b"{" + body + b"}").hexdigest()


def _quickly(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return SURROGATE.sub("\ufffd", text).encode()
