"""One character of another script in Latin letters."""


def transliterate(character: str) -> str:
    """Return what stands for one character in Latin letters, by a table of all scripts."""
    from anyascii import anyascii  # noqa: PLC0415  # most names are ASCII: its tables load only when needed

    return anyascii(character)
