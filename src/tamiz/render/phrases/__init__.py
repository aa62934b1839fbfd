"""Every fixed phrase that people read, in English and Spanish side by side; a file for each part of the program.

A key is a group, a full stop and a word; the word is the value itself where a value is
named (``status.in force``). ``{names}`` in braces are filled in. Phrases that come from
lists and laws (notes, obligations) are not here: they stay in the language of their source.
"""

from typing import Final

from tamiz.render.phrases import (
    answers,
    lab,
    lab_compare,
    lab_report,
    lab_sheets,
    lists,
    obligations,
    ownership,
    portfolio,
    review,
    scripts,
    tables,
    whatif,
)

_PARTS = (
    *(answers, tables, lists, lab, lab_compare, lab_sheets, lab_report),
    *(review, scripts, obligations, whatif, ownership, portfolio),
)
PHRASES: Final[dict[str, tuple[str, str]]] = {key: pair for part in _PARTS for key, pair in part.PHRASES.items()}
