"""Which half of a corpus was set aside: by a hash, so that every script and test agrees on it for good."""

import hashlib


def is_held_out(key: str) -> bool:
    """Return whether the record of this key is kept for measuring; about half are, the same ones everywhere."""
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 1
