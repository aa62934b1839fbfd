"""Golden files: what a rendering said when somebody last read it."""

import os
from pathlib import Path


def check_golden(path: Path, text: str) -> None:
    """Compare ``text`` with the file; with TAMIZ_GOLDEN=write in the environment, write it there instead."""
    if os.environ.get("TAMIZ_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode(), f"{path.name} differs; look at it, then run: make golden"
