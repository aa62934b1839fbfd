"""From substances.yml to the JSON of controlled substances: names and CAS numbers as entities.

Controls and HS headings go through as they stand, for the room that will read them.
"""

import re

from builtin_list.encoding import JsonObject, compact
from builtin_list.naming import Naming, fold, graded_names
from builtin_list.reading import Fact, joined
from tamiz.model import Entity, Grade, Identifier, Schema

LIST_ID = "builtin-substances"
_CAS = re.compile(r"(\d{2,7})-(\d{2})-(\d)")


def read_substance(fact: Fact, short_names: frozenset[str]) -> tuple[Entity, JsonObject]:
    """Return one substance, and what goes through unread; a short name that means other things is a weak alias."""
    caption = fact.text("name_en")
    names = [Naming(caption, Grade.PRIMARY)]
    names += [Naming(text, Grade.STRONG) for key in ("name_es", "synonyms") for text in fact.texts(key)]
    numbers = fact.texts("cas")
    for number in numbers:
        if not is_cas(number):
            raise fact.wrong(f"the CAS number {number} fails its check digit")
    entity = Entity(
        id=f"{LIST_ID}:{fact.text('id')}",
        list_id=LIST_ID,
        caption=caption,
        schema=Schema.SUBSTANCE,
        names=graded_names(caption, names, short_names),
        identifiers=tuple(Identifier("cas", number) for number in numbers),
        remarks=joined(fact.maybe_text("note")),
    )
    evidence = compact(confidence=fact.confidence("cas_confidence"), sources=fact.texts("cas_src"))
    unread = compact(controls=fact.raw("controls"), hs2022=fact.raw("hs2022"), cas_evidence=evidence)
    fact.done()
    return entity, unread


def weak_short_names(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the short names that must not match alone, folded."""
    return frozenset(fold(text) for text in texts)


def is_cas(number: str) -> bool:
    """Return whether a CAS number has its form and its check digit.

    Source: CAS, "Check Digit Verification of CAS Registry Numbers": digits from the right times 1, 2, 3 ..., modulo 10.
    """
    found = _CAS.fullmatch(number)
    if found is None:
        return False
    digits = (found[1] + found[2])[::-1]
    return sum(place * int(digit) for place, digit in enumerate(digits, 1)) % 10 == int(found[3])
