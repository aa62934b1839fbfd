"""How a file writes names: as a register does, in capitals, or as a bank's old systems do."""

from collections.abc import Callable
from enum import StrEnum

from anyascii import anyascii


class Style(StrEnum):
    """One way of writing; it changes letters, never who is in the population."""

    REGISTER = "register"  # María Núñez de la Cruz; Aceros del Norte, S.A. de C.V.
    CAPITALS = "capitals"  # MARÍA NÚÑEZ DE LA CRUZ
    BANK = "bank"  # MARIA NUNEZ DE LA CRUZ; ACEROS DEL NORTE SA DE CV


_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))  # marks of other scripts are letters of their own
_BARE = {code: anyascii(chr(code)) for code in _LATIN} | {ord(sign): "" for sign in ".,"}

_WRITERS: dict[Style, Callable[[str], str]] = {
    Style.REGISTER: str,
    Style.CAPITALS: str.upper,
    Style.BANK: lambda text: text.translate(_BARE).upper(),
}


def writer(style: Style) -> Callable[[str], str]:
    """Return the function that writes a registered name in ``style``."""
    return _WRITERS[style]
