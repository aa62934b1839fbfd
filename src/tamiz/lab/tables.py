"""The shipped frequency tables, each read once; ``scripts/make_populations.py`` makes them."""

import gzip
import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> dict[str, Any]:
    """Return one table of ``data/populations``: people_mx, people_world, firms_mx, firms_us or vessels."""
    packed = files("tamiz.data").joinpath("populations", f"{name}.json.gz").read_bytes()
    table: dict[str, Any] = json.loads(gzip.decompress(packed))
    return table
