"""The page on priors prints what the code says."""

import re
from fractions import Fraction
from pathlib import Path

from matching.parties import party
from tamiz.matching.match import Found
from tamiz.matching.parameters import Parameters
from tamiz.matching.posterior import judged
from tamiz.model import Match, Rule

PAGE = Path(__file__).parents[2] / "docs" / "answers.md"
PARAMETERS, LISTED = Parameters.load(), 19_304
PRIORS = tuple(Fraction(1, among) for among in (100, 1_000, 10_000, 100_000))
ROW = re.compile(r"^\| ([\d.]+)[^|]*\| (0\.\d{4}) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def of_thousand(millibits: int, prior: Fraction) -> int:
    entity = party("x", "Prueba")
    found = Found((Match(entity, entity.names[0], Rule.SCORE, (), millibits, 1),), ())
    (match,) = judged(found, prior, LISTED, PARAMETERS.posterior).matches
    return int(1000 * (match.posterior or 0))


def test_the_table_of_priors_is_what_the_code_says() -> None:
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    assert len(rows) == 9
    for bits, score, *said in rows:
        millibits = int(Fraction(bits) * 1000)
        assert PARAMETERS.curve.score_e4(millibits) == int(Fraction(score) * 10_000)
        assert [int(one) for one in said] == [of_thousand(millibits, prior) for prior in PRIORS]
