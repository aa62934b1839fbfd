"""Make the shipped data of the built-in list and the law book from facts/*.yml.

    python scripts/make_builtin.py          writes src/tamiz/data/{builtin,law,substances}.json
    python scripts/make_builtin.py --check  exits 1 when the shipped files are not what the facts give

Same facts, same bytes. Whatever the steps in ``builtin_list`` do not understand stops the
script with the place and the reason; nothing is guessed and nothing is passed over.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from builtin_list.files import make_files
from tamiz.errors import SourceError

REPOSITORY = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Write the files or, with --check, compare them; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the shipped files and write nothing")
    parser.add_argument("--facts", type=Path, default=REPOSITORY / "facts", help="the folder of the fact files")
    parser.add_argument("--data", type=Path, default=REPOSITORY / "src" / "tamiz" / "data", help="where the files go")
    asked = parser.parse_args(arguments)
    try:
        made = make_files(asked.facts)
    except SourceError as error:
        print(f"make_builtin: {error}", file=sys.stderr)
        return 2
    return compare(made, asked.data) if asked.check else write(made, asked.data)


def compare(made: Mapping[str, bytes], data: Path) -> int:
    """Name every shipped file that is not as made; return 1 when there is one."""
    stale = [name for name, raw in made.items() if not (data / name).is_file() or (data / name).read_bytes() != raw]
    for name in stale:
        print(f"{name} is not what the facts give; run: python scripts/make_builtin.py", file=sys.stderr)
    return 1 if stale else 0


def write(made: Mapping[str, bytes], data: Path) -> int:
    """Write the files and say how large they are."""
    data.mkdir(parents=True, exist_ok=True)
    for name, raw in made.items():
        (data / name).write_bytes(raw)
        print(f"{name}: {len(raw)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
