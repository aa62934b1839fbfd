"""Reading a CSV loads neither Arrow nor Excel: the command line reads tables and starts fast."""

import subprocess
import sys

HEAVY = ("pyarrow", "openpyxl", "lxml", "rich", "numba", "multiprocessing")


def test_the_readers_load_what_a_format_needs_when_it_comes() -> None:
    code = f"import sys, tamiz.inputs.table; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
