"""Phrases of two settings compared."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {}
