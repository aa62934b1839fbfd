"""Lists for the command line: the fixtures of the readers as files, with what a test wants changed in them."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cli.calling import Called, tamiz
from sources.list_files import SDN, UN

UN_DAY = b"2026-08-01"
UN_FILE = UN.replace(b"2031-03-07", UN_DAY)
OWN = b"nombre,rfc,motivo\nVltava Shipping Company,,fraud\nOstrava Fellowship,,fraud\nOdra Trading,,\n"


def written(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write files into a folder and return their paths."""
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in files]


class Desk:
    """One data directory, and files to put into it."""

    def __init__(self, root: Path) -> None:
        self.data, self._files = root / "data", root / "files"

    def __call__(self, *words: str) -> Called:
        """Return what ``tamiz lists WORDS...`` does."""
        return tamiz("--data", str(self.data), "lists", *words)

    def json(self, *words: str) -> Any:
        """Return what a command says as JSON."""
        called = self(*words, "--format", "json")
        assert called.status in (0, 1), called.err
        return json.loads(called.out)

    def add(self, list_id: str, files: Mapping[str, bytes], *words: str) -> Called:
        """Add files of these names and bytes."""
        return self("add", list_id, *written(self._files, files), *words)

    def add_own(self, names: Iterable[str], day: str, *words: str) -> Called:
        """Add an own list of these names."""
        return self.add("own", {"own.csv": "\n".join(["nombre", *names, ""]).encode()}, "--published", day, *words)

    def add_sdn(self, day: str = "2026-07-31", *words: str) -> Called:
        """Add the fixture of the SDN list."""
        return self.add("us-ofac-sdn", SDN, "--published", day, *words)

    def add_un(self, *words: str) -> Called:
        """Add the fixture of the UN list."""
        return self.add("un-sc", {"consolidated.xml": UN_FILE}, *words)

    def newest(self) -> dict[str, str]:
        """Return the newest snapshot in use of every list that is held."""
        return {one["id"]: one["snapshot"]["name"] for one in self.json("ls") if not one["built_in"]}


def parties(count: int) -> list[str]:
    """Return as many invented names."""
    return [f"Ostrava Fellowship {number}" for number in range(count)]
