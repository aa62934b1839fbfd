"""The first door: a complete name.

Every token of the listed name stands in the query and every query token stands in the
listed name, in any order, by equality after folding or by a listed abbreviation. Two
names are complete in each other in one of three ways: by the tokens that identify; by all
their words; or by the same letters with other spaces. :func:`compare` is that relation as
a pure function of two readings, and the evidence it gives. It never looks at an index.
"""

from collections import defaultdict
from collections.abc import Sequence

from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import RarityTable
from tamiz.matching.reading import Reading
from tamiz.model import Grade, Signal
from tamiz.names import Token, TokenKind


def compare(
    asked: Reading, listed: Reading, grade: Grade, parameters: Parameters, table: RarityTable
) -> tuple[Signal, ...] | None:
    """Return the evidence when the names are complete in each other, None when they are not."""
    if not asked.tokens or not listed.tokens:
        return None
    if asked.keys == listed.keys:
        tokens = _token_signals(asked.content, listed.content, parameters, table)
    elif asked.all_keys == listed.all_keys:
        tokens = _word_signals(listed, parameters, table)
    elif asked.glued == listed.glued or asked.all_glued == listed.all_glued:
        tokens = (_glued_signal(asked, listed, parameters, table),)
    else:
        return None
    return tokens + against(asked, listed, grade, parameters)


def _token_signals(
    asked: Sequence[Token], listed: Sequence[Token], parameters: Parameters, table: RarityTable
) -> tuple[Signal, ...]:
    """Return one signal for each listed token, paired with an asked token of its key, each used once."""
    waiting: dict[str, list[Token]] = defaultdict(list)
    for token in reversed(asked):
        waiting[token.key].append(token)
    return tuple(_token_signal(waiting[token.key].pop(), token, parameters, table) for token in listed)


def _token_signal(asked: Token, listed: Token, parameters: Parameters, table: RarityTable) -> Signal:
    worth = table.rarity(listed.key)
    if asked.text != listed.text and (asked.is_abbreviation or listed.is_abbreviation):
        worth = max(0, worth + parameters.weights["abbreviation"])
        return Signal("abbreviation", worth, asked.text, listed.text, "the same word, abbreviated")
    return Signal("token", worth, asked.text, listed.text, _how_equal(worth, parameters))


def _word_signals(listed: Reading, parameters: Parameters, table: RarityTable) -> tuple[Signal, ...]:
    """Return one signal for each identifying listed token, when all words are equal."""
    return tuple(
        Signal("token", worth, token.text, token.text, _how_equal(worth, parameters))
        for token in listed.content
        for worth in (table.rarity(token.key),)
    )


def _glued_signal(asked: Reading, listed: Reading, parameters: Parameters, table: RarityTable) -> Signal:
    """Return one signal for the whole name: worth the rarer reading of the fewer tokens, less the cost of gluing."""
    worth = min(sum(table.rarity(token.key) for token in name.content) for name in (asked, listed))
    total = max(0, worth + parameters.weights["glued"])
    return Signal("glued", total, _written(asked), _written(listed), "the same letters, spaced otherwise")


def against(asked: Reading, listed: Reading, grade: Grade, parameters: Parameters) -> tuple[Signal, ...]:
    """Return what speaks against two names whatever their words: another legal form, a weak alias."""
    signals = []
    one, other = asked.legal_form, listed.legal_form
    if one and other and one != other:
        signals.append(Signal("legal form", parameters.weights["legal form"], one, other, "different legal form"))
    if grade is Grade.WEAK:
        weight = parameters.weights["weak alias"]
        signals.append(Signal("weak alias", weight, asked.text, listed.text, "a weak alias: others carry it too"))
    return tuple(signals)


def _how_equal(worth: int, parameters: Parameters) -> str:
    return "equal, rare" if worth >= parameters.rare_from_millibits else "equal, common"


def _written(name: Reading) -> str:
    return " ".join(token.text for token in name.tokens if token.kind in (TokenKind.WORD, TokenKind.NUMBER))
