"""Two names compared: complete in each other, or word by word; and what else their writing says."""

from tamiz.matching.alignment import align
from tamiz.matching.complete import against, compare
from tamiz.matching.evidence import Ties
from tamiz.matching.reading import Reading
from tamiz.matching.rewritten import Asked
from tamiz.model import Grade, Signal

_WHY = {
    "digits for letters": "digits stand for letters",
    "letters apart": "the letters are set apart",
}


def compare_names(asked: Asked, listed: Reading, grade: Grade, ties: Ties) -> tuple[tuple[Signal, ...], bool]:
    """Return the evidence of two names, none where they share nothing, and whether they are complete in each other.

    A name that was rewritten to be compared is complete in none.
    """
    parameters = ties.parameters
    complete = compare(asked.reading, listed, grade, parameters, ties.table)
    if complete is None:
        signals = align(asked.reading, listed, ties)
        if not signals:
            return (), False
        signals += against(asked.reading, listed, grade, parameters)
    else:
        signals = complete
    if asked.rewritten is None:
        return signals, complete is not None
    weight = parameters.weights[asked.rewritten]
    return (*signals, Signal(asked.rewritten, weight, asked.reading.text, listed.text, _WHY[asked.rewritten])), False
