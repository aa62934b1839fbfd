"""The counts of a table report as charts: values with titles and words, not yet drawn.

``plots`` draws them as SVG, the page itself as plain bars where matplotlib is absent; both say the same.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tamiz.render.plain import printable
from tamiz.render.table_report_counts import MOST_BLOCKS, Counts
from tamiz.render.words import Words

MOST_BARS, MOST_BINS = 12, 32
_LABEL = 40  # characters
_Z = 1.959964  # of a 95 % interval
_RULES = ("complete-name", "identifier", "score", "")  # "" where the answers give none


@dataclass(frozen=True, slots=True)
class Bar:
    """A label and how many."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts side by side, the largest first; ``alt`` says in a sentence what the drawing shows."""

    title: str
    alt: str
    note: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """One kind of things counted in every bin of a histogram."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the axis that is pointed out, in units of the axis."""

    place: float
    label: str


@dataclass(frozen=True, slots=True)
class Histogram:
    """Layers stacked over bins of even ``width``; the first bin begins at ``start``."""

    title: str
    alt: str
    note: str
    axis: str
    start: int
    width: int
    layers: tuple[Layer, ...]
    mark: Mark | None = None

    @property
    def bins(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Where each bin begins, with the count of each layer in it."""
        stacked = zip(*(layer.counts for layer in self.layers), strict=True)
        return tuple((self.start + place * self.width, counts) for place, counts in enumerate(stacked))


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many, per thousand, with the 95 % interval after Wilson."""

    label: str
    events: int
    of: int

    @property
    def per_thousand(self) -> float:
        """The rate; 0 where there is nothing to count in."""
        return 1000 * self.events / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The ends of the interval per thousand.

        Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
        """
        if not self.of:
            return 0.0, 1000.0
        share, spread = self.events / self.of, _Z * _Z / self.of
        middle, half = share + spread / 2, _Z * math.sqrt(share * (1 - share) / self.of + spread / (4 * self.of))
        low, high = (middle - half) / (1 + spread), (middle + half) / (1 + spread)
        return max(0.0, 1000 * low) if self.events else 0.0, min(1000.0, 1000 * high)


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates beside each other, with their intervals."""

    title: str
    alt: str
    note: str
    rates: tuple[Rate, ...]


Chart: TypeAlias = Bars | Histogram | Rates


def charts_of(counts: Counts, threshold_millibits: int, words: Words) -> tuple[Chart, ...]:
    """Return the charts that say something: none of one bar, none of nothing."""
    return tuple(_charts(counts, threshold_millibits, words))


def rate_text(rate: Rate) -> str:
    """Return a rate and its interval as "0.6 [0.3, 1.1]"."""
    low, high = rate.interval
    return f"{figure(rate.per_thousand)} [{figure(low)}, {figure(high)}]"


def figure(per_thousand: float) -> str:
    """Return a rate with as many places as it needs: 0.03 is not 0.0."""
    return f"{per_thousand:,.1f}" if per_thousand >= 1 or per_thousand == 0 else f"{per_thousand:.2g}"


def _charts(counts: Counts, threshold_millibits: int, words: Words) -> Iterator[Chart]:
    if counts.alerts:
        yield _bits(counts, threshold_millibits, words)
    if counts.alerts + counts.unscreened and counts.rows > MOST_BLOCKS:
        yield _places(counts, words)
    for what, counter in (("program", counts.by_program), ("list", counts.by_list)):
        if len(counter) > 1:
            yield _bars(what, counter, words)
    if counts.alerts and 0 < counts.with_birth_date < counts.rows:
        yield _birth_dates(counts, words)


def _bits(counts: Counts, threshold_millibits: int, words: Words) -> Histogram:
    """Return how many bits the best match of each alert has, by the door it came through."""
    first, last = min(bits for _, bits in counts.bits), max(bits for _, bits in counts.bits)
    width = max(1, math.ceil((last - first + 1) / MOST_BINS))
    start = first // width * width
    bins = (last - start) // width + 1
    layers = tuple(_layer(counts, rule, (start, width, bins), words) for rule in _RULES if counts.by_rule[rule])
    threshold = threshold_millibits / 1000
    return Histogram(
        words("chart.bits"),
        words("chart.bits_alt", n=f"{counts.alerts:,}", low=first, high=last + 1, threshold=f"{threshold:.1f}"),
        words("chart.bits_note"),
        words("chart.bits_axis"),
        start,
        width,
        layers,
        Mark(threshold, words("chart.threshold", bits=f"{threshold:.1f}")),
    )


def _layer(counts: Counts, rule: str, bins: tuple[int, int, int], words: Words) -> Layer:
    start, width, number = bins
    found = [0] * number
    for (of_rule, bits), times in counts.bits.items():
        if of_rule == rule:
            found[(bits - start) // width] += times
    return Layer(f"{words.term('rule', rule or None)} ({sum(found):,})", tuple(found))


def _places(counts: Counts, words: Words) -> Histogram:
    """Return where in the file the alerts are and where the rows that were not screened."""
    blocks = counts.blocks
    used = math.ceil(counts.rows / blocks.width)
    kinds = (("chart.alerts", blocks.alerts, counts.alerts), ("chart.unscreened", blocks.unscreened, counts.unscreened))
    layers = tuple(Layer(f"{words(key)} ({total:,})", tuple(found[:used])) for key, found, total in kinds if total)
    numbers = {"alerts": f"{counts.alerts:,}", "unscreened": f"{counts.unscreened:,}", "rows": f"{counts.rows:,}"}
    return Histogram(
        words("chart.places"),
        words("chart.places_alt", **numbers),
        words("chart.places_note", rows=f"{blocks.width:,}"),
        words("chart.places_axis"),
        1,
        blocks.width,
        layers,
    )


def _bars(what: str, counter: Counter[str], words: Words) -> Bars:
    """Return the alerts by list or by program: the most frequent, and the others as one."""
    ranked = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
    most = MOST_BARS if len(ranked) <= MOST_BARS else MOST_BARS - 1
    bars = [Bar(printable(words.term("program", label), _LABEL), count) for label, count in ranked[:most]]
    alt = words(f"chart.{what}_alt", most=_said(bars[:3]))
    if ranked[most:]:
        bars.append(Bar(words.count("others", len(ranked) - most), sum(count for _, count in ranked[most:])))
    return Bars(words(f"chart.{what}"), alt, words(f"chart.{what}_note"), tuple(bars))


def _said(bars: Sequence[Bar]) -> str:
    return ", ".join(f"{bar.label} {bar.count:,}" for bar in bars)


def _birth_dates(counts: Counts, words: Words) -> Rates:
    """Return how often rows with and without a birth date raise an alert."""
    born = Rate(words("chart.born"), counts.alerts_with_birth_date, counts.with_birth_date)
    rest = Rate(
        words("chart.not_born"), counts.alerts - counts.alerts_with_birth_date, counts.rows - counts.with_birth_date
    )
    alt = words("chart.birth_dates_alt", born=rate_text(born), rest=rate_text(rest))
    return Rates(words("chart.birth_dates"), alt, words("chart.birth_dates_note"), (born, rest))
