"""Numbers that identify: tax numbers, ships, banks, wallets, substances; one module a kind."""

from tamiz.ids.compare import IdAgreement, Strength, compare_identifiers, keys
from tamiz.ids.decoded import DecodedNumber, decode, fits_birth, fits_name, states_in
from tamiz.ids.generic import why_generic
from tamiz.ids.registry import ANY, KINDS, IdKind, compact, is_valid, kind_of, parse_identifier

__all__ = [
    "ANY",
    "KINDS",
    "DecodedNumber",
    "IdAgreement",
    "IdKind",
    "Strength",
    "compact",
    "compare_identifiers",
    "decode",
    "fits_birth",
    "fits_name",
    "is_valid",
    "keys",
    "kind_of",
    "parse_identifier",
    "states_in",
    "why_generic",
]
