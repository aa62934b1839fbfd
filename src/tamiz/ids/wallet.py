"""Wallet: the address of an account on a blockchain.

Nobody issues it: it is made from a key. Forms known here: Bitcoin and its kin (base58 with
version and checksum: 1, 3, L, M, X, D, G, t, also TRON's T), bech32 (bc1, tb1, ltc1), Bitcoin
Cash (q, p), Ethereum and its kin (0x and 40 hexadecimal digits) and Monero (4 or 8, length
95 or 106). Checksums that need Keccak (EIP-55, Monero) or Bitcoin Cash's own code are not
computed: there the form alone is checked.

Specification: https://en.bitcoin.it/wiki/Invoice_address (base58),
https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki (bech32),
https://eips.ethereum.org/EIPS/eip-55 and https://docs.getmonero.org/public-address/standard-address/
"""

import hashlib
import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import LONGEST, plain

TITLE = "wallet address"
_ALPHABET_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_ALPHABET_32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_SCHEME = re.compile(r"^\s*(?:(?:bitcoin|bitcoincash|litecoin|dash|ethereum|tron|monero)\s*:\s*)+", re.IGNORECASE)
_HEX = re.compile(r"(?:0[xX])?([0-9a-fA-F]{40})")
_BECH32 = re.compile(rf"(bc|tb|ltc)1[{_ALPHABET_32}]{{11,87}}")
_CASH = re.compile(rf"[qp][{_ALPHABET_32}]{{41}}")
_BASE58 = re.compile(rf"[13LMXDGtT][{_ALPHABET_58}]{{25,35}}")
_MONERO = re.compile(rf"[48][{_ALPHABET_58}]{{94}}(?:[{_ALPHABET_58}]{{11}})?")
_HASHED = (25, 26)  # bytes of a base58 address: version (1 or 2), hash (20), checksum (4)
_BECH32_SUM, _BECH32M_SUM = 1, 0x2BC830A3


def compact(number: str) -> str:
    """Return the address alone: hexadecimal and bech32 in small letters, base58 in its own; never raises."""
    bare = plain(_SCHEME.sub("", number[:LONGEST]), fold_case=False)
    found = _HEX.fullmatch(bare)
    if found:
        return "0x" + found[1].lower()
    small = bare.lower() if bare.isupper() else bare
    return small if _BECH32.fullmatch(small) or _CASH.fullmatch(small) else bare


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has a form known here and its checksum, if any, fits."""
    compacted = compact(number)
    if _HEX.fullmatch(compacted) or _CASH.fullmatch(compacted) or _MONERO.fullmatch(compacted):
        return compacted
    in_58, in_32 = _BASE58.fullmatch(compacted), _BECH32.fullmatch(compacted)
    require(bool(in_58 or in_32), TITLE, number, "it has no form that is known here")
    sound = _sums_to_its_hash(compacted) if in_58 else _sums_to_its_code(compacted)
    require(sound, TITLE, number, "its checksum does not fit; capitals and small letters count")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def _sums_to_its_hash(address: str) -> bool:
    """Return whether a base58 address ends in the first four bytes of the double hash of what is before."""
    from stdnum import bitcoin  # noqa: PLC0415  # loading it takes 30 ms, and comparing never needs it

    raw = bitcoin.b58decode(address)
    once = hashlib.sha256(raw[:-4]).digest()
    return len(raw) in _HASHED and hashlib.sha256(once).digest()[:4] == raw[-4:]


def _sums_to_its_code(address: str) -> bool:
    """Return whether a bech32 address has the checksum of its version: bech32 for 0, bech32m from 1 on."""
    from stdnum import bitcoin  # noqa: PLC0415  # as above

    network, _, rest = address.rpartition("1")
    spread = [ord(sign) >> 5 for sign in network] + [0] + [ord(sign) & 31 for sign in network]
    values = [_ALPHABET_32.index(sign) for sign in rest]
    expected = _BECH32_SUM if values[0] == 0 else _BECH32M_SUM
    return bitcoin.bech32_checksum(spread + values) == expected
