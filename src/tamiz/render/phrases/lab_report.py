"""Phrases of the report that an examiner reads."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {}
