"""How likely a match is true among a firm's own customers, when it says what share of them are listed.

A customer who is listed, with probability P, is each of the N listed parties with P / N; the bits of a match speak
for one of these parties against a random other one. So the odds of a match are

    P / (1 - P) / N * 2 ** (calibrated bits),

and where several parties of one list are met, they share what there is (Bayes' rule over "this one, that one, or
nobody"); the same party may stand on two lists, so those of other lists take nothing away. Bits are set by hand and
capped, so they are first put on a straight line that was fitted in the laboratory (``Calibration``): logistic
calibration as in J. Platt, "Probabilistic outputs for support vector machines" (1999), and N. Brümmer, J. du Preez,
"Application-independent evaluation of speaker detection" (2006).

It decides nothing. All is reckoned in whole numbers and in decimals of a stated precision, correctly rounded, so that
every machine says the same; the answer is rounded down to four digits that count.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Context, Decimal
from fractions import Fraction

from tamiz.errors import QueryError
from tamiz.matching.match import Found
from tamiz.matching.parameters import Calibration
from tamiz.model import Match

_RECKONED = Context(prec=40)
_SAID = Context(prec=4, rounding=ROUND_DOWN)
_LOG_OF_TWO = _RECKONED.ln(Decimal(2))
_MOST = Decimal("0.9999")  # as of scores: evidence of names and numbers is never certain
_MOST_MILLIBITS = 10_000_000  # either way: past them a match is certain or impossible whatever the share
_MOST_DIGITS = 40
_RAREST = Fraction(1, 10**12)  # a share that no list of customers reaches; below it numbers only grow long
_WRITTEN = re.compile(r"(?P<of>[0-9]{1,15})/(?P<all>[0-9]{1,15})|[0-9]{0,20}\.?[0-9]{1,20}(?:[eE][-+]?[0-9]{1,3})?")


def parse_prior(text: str) -> Fraction:
    """Return the share that a text says, as 0.0001, 1e-4 or 1/10000. Raises QueryError for what is none."""
    written = _WRITTEN.fullmatch(text.strip())
    if written is None or (written["all"] is not None and not int(written["all"])):
        raise _no_prior(text)
    if written["all"] is not None:
        return checked_prior(Fraction(int(written["of"]), int(written["all"])), text)
    decimal = Decimal(written[0])
    if not -_MOST_DIGITS < decimal.adjusted() < _MOST_DIGITS:  # before it is written out in all its digits
        raise _no_prior(text)
    return checked_prior(Fraction(decimal), text)


def checked_prior(prior: Fraction, said: str | None = None) -> Fraction:
    """Return the share. Raises QueryError unless it lies between nobody and everybody."""
    if not _RAREST <= prior < 1:
        raise _no_prior(str(prior) if said is None else said)
    return prior


def _no_prior(text: str) -> QueryError:
    shown = repr(text if len(text) <= _MOST_DIGITS else text[:_MOST_DIGITS] + "\u2026")
    return QueryError(
        f"a prior of {shown} says nothing: give the share of your customers who truly are listed, above 0 and below 1, "
        "as 0.0001 or 1/10000 (1e-12 at least)"
    )


def judged(found: Found, prior: Fraction | None, listed: int, line: Calibration) -> Found:
    """Return what a query met, each match with how likely it is true; as it is where no ``prior`` is given.

    ``listed`` is how many listed parties were asked. Raises QueryError for a prior that is none.
    """
    if prior is None or not (found.matches or found.suppressed):
        return found
    told = _with_posteriors((*found.matches, *found.suppressed), checked_prior(prior), listed, line)
    stay = len(found.matches)
    return replace(found, matches=told[:stay], suppressed=told[stay:])


def _with_posteriors(every: Sequence[Match], prior: Fraction, listed: int, line: Calibration) -> tuple[Match, ...]:
    base = _odds_of_each(prior, listed)
    odds = [_RECKONED.multiply(base, _power_of_two(line.calibrated(match.millibits))) for match in every]
    of_list: dict[str, Decimal] = defaultdict(lambda: Decimal(1))  # that it is nobody
    for match, one in zip(every, odds, strict=True):
        of_list[match.entity.list_id] = _RECKONED.add(of_list[match.entity.list_id], one)
    return tuple(
        replace(match, posterior=min(_MOST, _SAID.divide(one, of_list[match.entity.list_id])))
        for match, one in zip(every, odds, strict=True)
    )


def _odds_of_each(prior: Fraction, listed: int) -> Decimal:
    of, all_ = prior.numerator, prior.denominator
    return _RECKONED.divide(Decimal(of), Decimal((all_ - of) * max(1, listed)))


def _power_of_two(millibits: int) -> Decimal:
    """Return 2 ** (millibits / 1000); the exponential of a decimal is rounded correctly, whoever computes it."""
    held = max(-_MOST_MILLIBITS, min(_MOST_MILLIBITS, millibits))
    return _RECKONED.exp(_RECKONED.divide(_RECKONED.multiply(Decimal(held), _LOG_OF_TWO), Decimal(1000)))
