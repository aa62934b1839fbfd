"""Small pieces of text of the laboratory's report: rates, populations, what was given, reasons."""

from collections.abc import Sequence
from pathlib import PurePath

from tamiz.render import lab_match
from tamiz.render.lab_report_views import Amount, Amounts, Weight
from tamiz.render.lab_views import Population, Rate, ScorerLine
from tamiz.render.phrases import PHRASES
from tamiz.render.plain import printable
from tamiz.render.table_report_charts import figure
from tamiz.render.words import Words

HUNDRED, THOUSAND = 100, 1_000
UNALTERED, KEPT, MISSING = "unaltered", "all parts kept", "a part missing or added"
_NEARLY, _HARDLY = 99.95, 0.05  # what one decimal would round to all, or to nothing
_LABEL = 26


def hundred(value: float) -> str:
    """Return a rate in 100 with a decimal, or with as many as tell it from all and from nothing."""
    return f"{value:.4g}" if _NEARLY <= value < HUNDRED else f"{value:.1g}" if 0 < value < _HARDLY else f"{value:.1f}"


def thousand(value: float) -> str:
    """Return a rate in 1,000 with as many places as it needs."""
    return figure(value)


def rate_parts(rate: Rate, per: int) -> tuple[str, str, str] | None:
    """Return a rate and the ends of its interval as text, None where nothing was counted."""
    if rate.rate is None or rate.low is None or rate.high is None:
        return None
    said = hundred if per == HUNDRED else thousand
    return said(rate.rate * per), said(rate.low * per), said(rate.high * per)


def population_text(one: Population, words: Words) -> str:
    """Return what a clean population is called: a file by its name without folders."""
    return printable(file_name(one), _LABEL) if one.is_file else words.term("labpop", one.title)


def file_name(one: Population) -> str:
    """Return the name of a customer file without its folders."""
    return PurePath(one.title).name or one.title


def given_text(given: str, words: Words) -> str:
    """Return "by name" or "with birth date"."""
    return words.term("labgiven", given)


def reason_text(weight: Weight | Amounts, words: Words) -> tuple[str, bool]:
    """Return why a weight weighs so, and whether that is the file's own language: another reason has no translation."""
    pair = PHRASES.get(f"labwhy.{weight.kind}")
    if pair is None or pair[0] != weight.why:
        return weight.why, True
    return words(f"labwhy.{weight.kind}"), False


def amount_text(amount: Amount, words: Words) -> str:
    """Return a number of the parameter file with what it is of, in bits."""
    said = f"{words.term('labamount', amount.name)} {amount.millibits / 1000:g}"
    return f"{said} {words('labpage.of_rarity', percent=amount.rarity_percent)}" if amount.rarity_percent else said


def match_text(scorer: ScorerLine, words: Words) -> str:
    """Return what a match is for a scorer, as it was measured."""
    return lab_match.match_text(scorer.threshold, scorer.scale, words)


def threshold_text(threshold: float | None, scale: str, words: Words) -> str:
    """Return a threshold as "20 bits", "85" or "its doors"."""
    if threshold is None:
        return words("lab.door")
    return f"{threshold:g} {words('head.bits')}" if scale == "bits" else f"{threshold:g}"


def listed_text(names: Sequence[str], words: Words) -> str:
    """Return names as "a, b and c"."""
    shown = [printable(name, 60) for name in names]
    if len(shown) == 1:
        return shown[0]
    return words("labpage.and", first=", ".join(shown[:-1]), last=shown[-1])
