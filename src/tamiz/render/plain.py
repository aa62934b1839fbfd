"""Text of unknown origin made fit to print: nothing hidden, nothing that steers, nothing endless.

Names, sentences and notes come from lists, files and users. They may carry terminal
control sequences, characters that turn the reading direction, or a million letters.
Whoever prints calls :func:`printable`; markup of one output (HTML) is escaped there.
"""

import re
import unicodedata
from typing import Any

# Joiners are part of how Persian and Indian names are spelled, so these two stay as they are.
_JOINERS = "\u200c\u200d"
SURROGATE = re.compile("[\ud800-\udfff]")
# Line ends and every space that Unicode has; the separators x1c to x1f are controls and stay to be shown.
_BLANK = re.compile(r"[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def visible(text: str) -> str:
    r"""Return ``text`` on one line, with each control or format character written out, as ``\x1b``.

    Terminal escapes, direction marks, zero-width characters and tags become readable;
    half of a surrogate pair becomes U+FFFD; runs of blanks and line breaks become one space.
    """
    spaced = _BLANK.sub(" ", text)
    return spaced if spaced.isascii() and spaced.isprintable() else "".join(map(_shown, spaced))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    # Unassigned code points have no agreed width: a later terminal may read them as a control.
    if category in ("Cc", "Cf", "Cn", "Co", "Zl", "Zp") and character not in _JOINERS:
        return _written_out(character)
    return character


def _written_out(character: str) -> str:
    r"""Return the escape that names one character: ``\x1b``, ``\u202e``, ``\U000e0041``."""
    code = ord(character)
    if character <= "\xff":
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if character <= "\uffff" else f"\\U{code:08x}"


def printable(text: str, most: int = 160) -> str:
    """Return ``text`` made visible, at most its first ``most`` characters: ``AAAA… (+2,840)`` says what was cut."""
    # Cut before writing out, so that a megabyte costs no more than what is shown of it.
    shown = visible(text[:most])
    return shown if len(text) <= most else f"{shown}… (+{len(text) - most:,})"


def encodable(value: Any) -> Any:
    """Return a JSON value whose strings can be written as UTF-8: half a surrogate pair becomes U+FFFD.

    The one place where this is done, for output and for hashes alike; everything else stays as it is.
    """
    match value:
        case str():
            return SURROGATE.sub("\ufffd", value)
        case dict():
            return {encodable(key): encodable(item) for key, item in value.items()}
        case list() | tuple():
            return [encodable(item) for item in value]
        case _:
            return value
