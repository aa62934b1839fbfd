"""The fixtures of the list readers: small files in the publishers' formats, with invented parties."""

from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"


def read_set(folder: str) -> dict[str, bytes]:
    """Return the files of one set by name, in a fixed order."""
    return {path.name: path.read_bytes() for path in sorted((FIXTURES / folder).iterdir())}


SDN = read_set("ofac_sdn")
NON_SDN = read_set("ofac_cons")
BARS = read_set("ofac_pip")
UN = (FIXTURES / "un" / "consolidated.xml").read_bytes()
