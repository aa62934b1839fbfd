"""Two names compared: complete in each other, or word by word; and what else their writing says."""

from tamiz.matching.alignment import align
from tamiz.matching.complete import against, compare
from tamiz.matching.evidence import Ties
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading
from tamiz.matching.rewritten import Asked
from tamiz.model import Grade, Signal

_WHY = {
    "digits for letters": "digits stand for letters",
    "letters apart": "the letters are set apart",
    "words of payment": "without the words of a payment around it",
    "nickname set aside": "without a nickname",
    "prefix of a ship": "without what says that it is a ship",
}


_ONLY_OF = {"prefix of a ship": PartyKind.VESSEL, "nickname set aside": PartyKind.PERSON}


def compare_names(asked: Asked, listed: Reading, grade: Grade, ties: Ties) -> tuple[tuple[Signal, ...], bool]:
    """Return the evidence of two names, none where they share nothing, and whether they are complete in each other.

    A name of which letters were rewritten to be compared is complete in none; ships alone have a ship's prefix.
    """
    parameters = ties.parameters
    if ties.kind is not _ONLY_OF.get(asked.rewritten or "", ties.kind):
        return (), False
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
    signal = Signal(asked.rewritten, weight, asked.reading.text, listed.text, _WHY[asked.rewritten])
    return (*signals, signal), complete is not None and asked.can_be_complete
