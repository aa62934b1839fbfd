import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import QueryError
from tamiz.ids import wallet

DIGITS_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
VERSIONS = {"1": "00", "3": "05", "L": "30", "X": "4c", "D": "1e", "G": "26", "t": "1cb8", "T": "41"}


def address(version: str, account: bytes) -> str:
    """Return the address of an invented account: version, hash of the account, four bytes of a double hash."""
    body = bytes.fromhex(version) + hashlib.sha256(account).digest()[:20]
    whole = body + hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4]
    value, text = int.from_bytes(whole, "big"), ""
    while value:
        value, rest = divmod(value, 58)
        text = DIGITS_58[rest] + text
    return "1" * (len(whole) - len(whole.lstrip(b"\0"))) + text


@given(st.sampled_from(sorted(VERSIONS)), st.binary(max_size=8))
def test_an_address_of_each_network_is_valid(first: str, account: bytes) -> None:
    written = address(VERSIONS[first], account)
    assert written.startswith(first)
    assert wallet.validate(f" {written}\u200b") == written


@given(st.sampled_from(sorted(VERSIONS.values())), st.binary(max_size=8))
def test_an_address_in_capitals_alone_is_no_longer_valid(version: str, account: bytes) -> None:
    shouted = address(version, account).upper()
    assert not wallet.is_valid(shouted)


@pytest.mark.parametrize(
    ("written", "compacted"),
    [
        # the examples of BIP 173 and BIP 350
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        (
            "bitcoin:bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        ),
        # the examples of EIP-55
        ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"),
        ("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"),
        ("bitcoincash:" + "q" * 42, "q" * 42),
        ("4" + "A" * 94, "4" + "A" * 94),
    ],
)
def test_the_other_forms_are_known(written: str, compacted: str) -> None:
    assert wallet.validate(written) == compacted


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", "checksum does not fit"),
        ("bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "checksum does not fit"),
        ("Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "no form that is known"),
        ("0x5aaeb6053f3e94c9b9a09f33669435e7ef1bea", "no form that is known"),
        ("1" * 26, "checksum does not fit"),
        ("", "no form that is known"),
    ],
)
def test_a_wrong_address_is_told_what_is_wrong(written: str, wrong: str) -> None:
    with pytest.raises(QueryError, match=wrong):
        wallet.validate(written)
