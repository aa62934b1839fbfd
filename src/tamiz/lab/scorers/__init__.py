"""What is measured, under one interface: this engine, string distances, and another engine where it is installed.

Every scorer is told what kind of party is asked about and meets listed parties of that kind only.
"""

from tamiz.lab.scorers.doors import Doors
from tamiz.lab.scorers.interface import BITS, SCORE, SCORE_STEPS, Asked, Met, Scorer, compared_names
from tamiz.lab.scorers.logic_v2 import LogicV2
from tamiz.lab.scorers.making import make_scorer
from tamiz.lab.scorers.strings import Strings
from tamiz.lab.scorers.thresholds import LOWEST_BITS, check_threshold

__all__ = [
    "BITS",
    "LOWEST_BITS",
    "SCORE",
    "SCORE_STEPS",
    "Asked",
    "Doors",
    "LogicV2",
    "Met",
    "Scorer",
    "Strings",
    "check_threshold",
    "compared_names",
    "make_scorer",
]
