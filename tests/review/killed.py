"""A process that dies by SIGKILL at a named point of an append: ``python -m review.killed FOLDER POINT``."""

import os
import signal
import sys
from pathlib import Path

from review.chains import NOW, chain


def main(folder: str, point: str) -> None:
    """Append two records and die when ``point`` is passed."""

    def die(passed: str) -> None:
        if passed == point:
            os.kill(os.getpid(), signal.SIGKILL)

    chain(Path(folder), die).append(NOW, [("said", {"text": "killed"}), ("said", {"text": "killed too"})])


if __name__ == "__main__":
    main(*sys.argv[1:])
