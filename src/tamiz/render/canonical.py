"""Canonical JSON and its hashes, by which an answer can be checked years later.

RFC 8785 (JCS) fixes every byte: key order, numbers, escapes. Anyone can check a
certificate without this program: take the JSON of an answer, leave out its
``certificate``, canonicalise, hash with SHA-256.
"""

import hashlib
from typing import Any

import rfc8785

from tamiz.render.plain import encodable


def canonical(value: Any) -> bytes:
    """Return the RFC 8785 bytes of a JSON value; half a surrogate pair is written as U+FFFD."""
    return bytes(rfc8785.dumps(encodable(value)))


def sha256_of(value: Any) -> str:
    """Return the SHA-256 of the canonical bytes of a JSON value, as ``sha256:<hex>``."""
    return "sha256:" + hashlib.sha256(canonical(value)).hexdigest()
