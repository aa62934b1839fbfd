"""Phrases of work-sheets under and over the threshold."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {}
