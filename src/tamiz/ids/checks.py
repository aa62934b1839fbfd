"""How the modules of this room refuse a number: one wording, one way to ask python-stdnum.

python-stdnum loads in 30 ms and only validity needs it, so it is imported where it is asked.
"""

import importlib
from collections.abc import Callable

from tamiz.errors import QueryError

_SHOWN = 40  # characters of a refused number that a message repeats


def require(sound: bool, title: str, number: str, wrong: str) -> None:
    """Raise QueryError, saying what is ``wrong`` with the ``number``, unless it is ``sound``."""
    if not sound:
        shown = repr(number if len(number) <= _SHOWN else number[:_SHOWN] + "…")
        raise QueryError(f"{shown} is not a valid {title}: {wrong}. Compare it with the document it was copied from.")


def passes(validate: Callable[[str], str], number: str) -> bool:
    """Return whether ``validate`` lets ``number`` through."""
    try:
        validate(number)
    except QueryError:
        return False
    return True


def accepted(checker: str, compacted: str, **options: bool) -> bool:
    """Return whether the module ``checker`` of python-stdnum ("mx.curp") finds the number valid."""
    module = importlib.import_module(f"stdnum.{checker}")
    return bool(module.is_valid(compacted, **options))
