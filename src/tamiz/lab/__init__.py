"""The laboratory: invented customers in any number, and honest figures about what screening them finds.

A population is drawn from shipped counts of tokens by a seed; the same seed gives the same
people on every machine. Nobody in it exists, so whatever alerts is a false alarm, and what
equals a listed name by chance is the floor below which no engine can go.
"""

from tamiz.lab.forms import Form
from tamiz.lab.intervals import Interval, clopper_pearson
from tamiz.lab.invented import Invented
from tamiz.lab.populations import population, write_population
from tamiz.lab.styles import Style
from tamiz.lab.truth import Floor, floor, is_true_hit
from tamiz.lab_words import Kind

__all__ = [
    "Floor",
    "Form",
    "Interval",
    "Invented",
    "Kind",
    "Style",
    "clopper_pearson",
    "floor",
    "is_true_hit",
    "population",
    "write_population",
]
