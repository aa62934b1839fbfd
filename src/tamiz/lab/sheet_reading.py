"""What the labels of a work-sheet say: how many true pairs there may be below a threshold, how many matches are true.

In each band the pairs drawn are a simple random sample of all its pairs. The bounds are exact and
conservative: one-sided ones of Clopper and Pearson, of which each band that was sampled uses up an
even share of the error (Bonferroni), so that all hold together and may be added up. A band that was
labelled in full needs none, one without a label may be true from end to end.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.source import reading
from tamiz.lab.intervals import highest_share, lowest_share
from tamiz.lab.sheet_labels import NO, UNSURE, YES, Labelled, read_labels
from tamiz.lab.sheet_record import read_record
from tamiz.render.lab_sheets_views import (
    AboveFigures,
    AboveStratum,
    BelowFigures,
    BelowStratum,
    LabelledPair,
    Labels,
    Missed,
    Precision,
    Sheet,
    Side,
    Stratum,
)

ERROR = 0.05
_RULE = 3  # of three: -ln 0.05 is 2.996
_LAST_BITS = 1e-6  # of a pair: what floats may lack must not take one off a bound


@dataclass(frozen=True, slots=True)
class Band:
    """A band of which some pairs were drawn and labelled."""

    pairs: int
    labels: Labels

    @property
    def is_sampled(self) -> bool:
        """Whether labels speak for pairs that have none."""
        return 0 < self.labels.labelled < self.pairs

    def most(self, error: float) -> int:
        """Return how many true pairs there are at most, but for a chance of ``error``; doubtful ones are true."""
        labels = self.labels
        if not self.is_sampled:
            return self.pairs - labels.no
        share = highest_share(labels.yes + labels.unsure, labels.labelled, error)
        return min(math.floor(self.pairs * share + _LAST_BITS), self.pairs - labels.no)

    def least(self, error: float) -> int:
        """Return how many there are at least; doubtful ones are not true."""
        labels = self.labels
        if not self.is_sampled:
            return labels.yes
        share = lowest_share(labels.yes, labels.labelled, error)
        return max(math.ceil(self.pairs * share - _LAST_BITS), labels.yes)

    def estimate(self, true: int) -> float | None:
        """Return how many there are in the whole band when ``true`` of the labelled ones are; None without labels."""
        if not self.labels.labelled:
            return None if self.pairs else 0.0
        return self.pairs * true / self.labels.labelled


def error_share(bands: Iterable[Band], error: float = ERROR) -> float:
    """Return the part of the error that each sampled band may use up."""
    return error / max(1, sum(one.is_sampled for one in bands))


def missed(bands: Sequence[Band], error: float = ERROR) -> Missed:
    """Return how many true pairs there are in all these bands, estimated and at most."""
    share = error_share(bands, error)
    return Missed(_added(one.estimate(one.labels.yes) for one in bands), sum(one.most(share) for one in bands))


def precision(bands: Sequence[Band], error: float = ERROR) -> Precision:
    """Return the share of true pairs in all these bands, each counting as many as it has."""
    share = error_share(bands, error) / 2  # on either side
    pairs = sum(one.pairs for one in bands)
    as_no = _added(one.estimate(one.labels.yes) for one in bands)
    as_yes = _added(one.estimate(one.labels.yes + one.labels.unsure) for one in bands)
    return Precision(
        _part(as_no, pairs),
        _part(as_yes, pairs),
        sum(one.least(share) for one in bands) / pairs if pairs else 0.0,
        sum(one.most(share) for one in bands) / pairs if pairs else 1.0,
    )


def read_sheet(path: Path, side: Side) -> BelowFigures | AboveFigures:
    """Return what the labels in ``path`` say, by the record that was written beside the sheet.

    Raises InputError when file or record cannot be read, the sheet is one of the other side, or nothing is labelled.
    """
    with reading(path):  # a sheet that is not there is said before its record
        sheet = read_record(path)
    if sheet.about.side is not side:
        raise InputError(
            f"{shown_name(path.name)} holds pairs {sheet.about.side} the threshold; "
            f"read it with: tamiz lab {sheet.about.side} --read"
        )
    labelled = read_labels(path, sheet)
    if not labelled:
        raise InputError(
            f"{shown_name(path.name)}: none of its {len(sheet.pairs):,} pairs has a label; write yes, no or unsure."
        )
    return _below(sheet, labelled) if side is Side.BELOW else _above(sheet, labelled)


def _below(sheet: Sheet, labelled: Sequence[Labelled]) -> BelowFigures:
    bands = [(one, _band(one, labelled)) for one in sheet.about.strata]
    every = [band for _, band in bands]
    share = error_share(every)
    strata = (
        BelowStratum(one, band.labels, Missed(band.estimate(band.labels.yes), band.most(share)), _rule_of_three(band))
        for one, band in bands
    )
    total = missed(every)
    return BelowFigures(sheet.code, sheet.about, tuple(strata), _all(every), total, share, _found(labelled))


def _above(sheet: Sheet, labelled: Sequence[Labelled]) -> AboveFigures:
    bands = [(one, _band(one, labelled)) for one in sheet.about.strata]
    every = [band for _, band in bands]
    strata = tuple(AboveStratum(one, band.labels, precision([band])) for one, band in bands)
    return AboveFigures(sheet.code, sheet.about, strata, _all(every), precision(every), _found(labelled))


def _band(stratum: Stratum, labelled: Iterable[Labelled]) -> Band:
    labels = [one.label for one in labelled if one.line.stratum == stratum.number]
    return Band(stratum.pairs, Labels(stratum.drawn, len(labels), labels.count(YES), labels.count(UNSURE)))


def _all(bands: Sequence[Band]) -> Labels:
    each = [one.labels for one in bands]
    return Labels(
        sum(one.drawn for one in each),
        sum(one.labelled for one in each),
        sum(one.yes for one in each),
        sum(one.unsure for one in each),
    )


def _found(labelled: Iterable[Labelled]) -> tuple[LabelledPair, ...]:
    return tuple(LabelledPair(one.line, one.label, one.note) for one in labelled if one.label != NO)


def _rule_of_three(band: Band) -> int | None:
    """Return 3/n of the band's pairs, rounded up, where none of n was found true or doubtful."""
    if not band.is_sampled or band.labels.yes or band.labels.unsure:
        return None
    return min(math.ceil(band.pairs * _RULE / band.labels.labelled), band.pairs - band.labels.no)


def _added(estimates: Iterable[float | None]) -> float | None:
    """Return the sum; None where one is not known."""
    known = list(estimates)
    return None if None in known else sum(one for one in known if one is not None)


def _part(count: float | None, of: int) -> float | None:
    return None if count is None or not of else count / of
