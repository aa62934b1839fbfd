"""Numbers that identify: tax numbers, ships, banks, wallets, substances; one module a kind."""

from tamiz.ids.compare import IdAgreement, Strength, compare_identifiers, keys
from tamiz.ids.generic import why_generic
from tamiz.ids.registry import ANY, KINDS, IdKind, compact, is_valid, kind_of

__all__ = [
    "ANY",
    "KINDS",
    "IdAgreement",
    "IdKind",
    "Strength",
    "compact",
    "compare_identifiers",
    "is_valid",
    "keys",
    "kind_of",
    "why_generic",
]
