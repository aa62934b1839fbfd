"""A report of the laboratory made by hand: two lists, two scorers, two populations and a customer file."""

from collections.abc import Mapping
from datetime import date

from tamiz.lab.measure import rate_of
from tamiz.render.lab_report_views import (
    Amount,
    Amounts,
    Bin,
    Calibration,
    CleanFigures,
    Frequencies,
    Kinds,
    Knot,
    LabReport,
    ListSource,
    Method,
    Part,
    Rarity,
    Weight,
)
from tamiz.render.lab_views import (
    AlteredLine,
    CleanLine,
    Curve,
    Effectiveness,
    ListFigures,
    ListLine,
    Miss,
    Misses,
    Point,
    Population,
    Rate,
    Run,
    ScorerLine,
)

DAY = date(2026, 8, 1)
KEPT, MISSING = "all parts kept", "a part missing or added"
RUN = Run("0.1.0", "sha256:" + "2b" * 32, DAY, 1)
SCORERS = (ScorerLine("tamiz", "bits", None), ScorerLine("token-sort", "score", 85.0))


def rates(tamiz: int, strings: int, trials: int) -> Mapping[str, Rate]:
    return {"tamiz": rate_of(tamiz, trials), "token-sort": rate_of(strings, trials)}


def altered(trials: int) -> tuple[AlteredLine, ...]:
    return (
        AlteredLine("unaltered", "unaltered", rates(trials, trials, trials)),
        AlteredLine("letter missing", KEPT, rates(0, trials, trials)),
        AlteredLine("last word first", KEPT, rates(trials, trials, trials)),
        AlteredLine("Greek to Latin", KEPT, rates(0, 0, 0)),
        AlteredLine("cut at 22", MISSING, rates(trials // 4, trials // 2, trials)),
    )


def groups(trials: int) -> tuple[AlteredLine, ...]:
    return (
        AlteredLine("unaltered", None, rates(trials, trials, trials)),
        AlteredLine(KEPT, None, rates(trials, 2 * trials, 2 * trials)),
        AlteredLine(MISSING, None, rates(trials // 4, trials // 2, trials)),
    )


def list_figures(list_id: str, asked: int) -> ListFigures:
    misses = (
        Misses("tamiz", "letter missing", asked, (Miss(f"{list_id}:1", "KVAPIL, Bohumil", "KVPIL, Bohumil", None),)),
        Misses("token-sort", "cut at 22", asked, (Miss(f"{list_id}:2", "Ostrava Fellowship", "Ostrava Fell", 71.4),)),
    )
    about = ListLine(list_id, "sha256:" + "1a" * 32, DAY, 200, 400, asked)
    return ListFigures(about, groups(asked), altered(asked), misses if asked else ())


def curve(scorer: str, scale: str, thresholds: tuple[float | None, ...], parties: int) -> Curve:
    points = tuple(
        Point(
            threshold,
            {"unaltered": rate_of(40, 40), KEPT: rate_of(80 - 20 * place, 80), MISSING: rate_of(20 - place, 40)},
            rate_of(max(0, parties // 10 - place * parties // 20), parties),
        )
        for place, threshold in enumerate(thresholds)
    )
    return Curve(scorer, scale, points)


def clean(population: Population, namesakes: int) -> CleanFigures:
    parties = population.parties
    line = CleanLine(population.title, parties, population.dated, namesakes, 0, namesakes, rates(1, 3, parties))
    curves = curve("tamiz", "bits", (None, 0.0, 10.0), parties), curve("token-sort", "score", (60.0, 90.0), parties)
    return CleanFigures(population, line, curves)


FILE = clean(Population("customers.csv", 10, 0, 2, 1, True, ("customers.csv: name = full_name",)), 1)
PEOPLE = clean(Population("mx-people", 5_000, 5_000), 1)
VESSELS = clean(Population("vessels", 5_000, 0), 0)


def part(given: str, asked: int = 40, of: tuple[CleanFigures, ...] = (PEOPLE, VESSELS)) -> Part:
    lists = list_figures("first-list", asked), list_figures("second-list", asked // 2)
    figures = Effectiveness(RUN, given, SCORERS, lists, tuple(one.line for one in of))
    return Part(given, figures, groups(asked + asked // 2), altered(asked + asked // 2), of)


METHOD = Method(
    "2026-08-x",
    "Set by hand for a test.",
    (
        Weight("legal form", -1_000, "two firms of one name and different legal forms are often two firms"),
        Weight("identifier", 24_000, "a reason that nobody translated"),
        Weight("same bank", 0, "a bank's branches are one bank, and its customers are not"),
    ),
    9_110,
    19_936,
    "rises strictly",
    (Knot(0, 1_871), Knot(20, 9_114)),
    (Rarity("person", 1_065, "counted for a test", 14_000),),
    (
        Amounts("spelling, one letter", (Amount("slip", 1_000),), "a reason that nobody translated"),
        Amounts("unmatched, vessel", (Amount("missing", 1_500, 20),), "ships' names are short: each word tells"),
    ),
)


def source(list_id: str, title: str, coverage: str | None = None) -> ListSource:
    return ListSource(list_id, title, "sha256:" + "1a" * 32, DAY, coverage, 200, 400)


LISTS = (source("first-list", "The first list"), source("second-list", "The second list", "It holds no vessels."))
CALIBRATION = Calibration(
    "name",
    20,
    10,
    15,
    5,
    (Kinds(True, "another name", 20, 15), Kinds(False, "other number", 10, 5)),
    (Bin(0.5, 0.6, 5, 5, 0.55, 1 / 3, 0.1, 0.7), Bin(0.9, 1.0, 10, 0, 0.95, 1.0, 0.53, 1.0)),
    0.125,
)
NAMES = Frequencies(
    "mx-people", 5_000, 12, 18_000, 2_400, -0.8, 0.6, ((1, 400), (10, 50), (2_400, 1)), ((1, 1), (18_000, 2_400))
)


def report(*of: CleanFigures) -> LabReport:
    populations = of or (PEOPLE, VESSELS)
    parts = part("name", of=populations), part("birth-date", 20, populations)
    return LabReport(RUN, 40, 5_000, METHOD, LISTS, parts, (CALIBRATION,), (NAMES,))
