"""Write the score curve into the parameter file: a table, so that no exp or atan runs when names are screened.

Run: python scripts/make_curve.py
"""

import json
import math
from pathlib import Path

FILE = Path(__file__).parent.parent / "src" / "tamiz" / "data" / "parameters.json"
LOWEST_BITS, HIGHEST_BITS = -64, 256


def main() -> None:
    """Fill ``score_curve.knots_e9`` with one knot a bit, in thousand-millionths."""
    parameters = json.loads(FILE.read_text(encoding="utf-8"))
    curve = parameters["score_curve"]
    centre, scale = curve["centre_millibits"] / 1000, curve["scale_millibits"] / 1000
    curve["first_millibits"] = LOWEST_BITS * 1000
    curve["knots_e9"] = [
        round((0.5 + math.atan((bits - centre) / scale) / math.pi) * 1e9)
        for bits in range(LOWEST_BITS, HIGHEST_BITS + 1)
    ]
    text = json.dumps(parameters, indent=1, ensure_ascii=False)
    FILE.write_text(_one_line_lists(text) + "\n", encoding="utf-8")


def _one_line_lists(text: str) -> str:
    """Return JSON with the long list of numbers on one line."""
    head, _, rest = text.partition('"knots_e9": [')
    numbers, _, tail = rest.partition("]")
    return f'{head}"knots_e9": [{", ".join(numbers.replace(",", " ").split())}]{tail}'


if __name__ == "__main__":
    main()
