"""Answers with any text in them, for properties."""

from dataclasses import replace

from hypothesis import strategies as st

from render import examples
from tamiz.answers import Comparison, StatusAnswer, StatusEntity
from tamiz.dates import Between, Day, Open
from tamiz.model import (
    Answer,
    Bond,
    Certificate,
    Claim,
    Confidence,
    Conflict,
    DayOrigin,
    Distinction,
    Due,
    Duty,
    Entity,
    Grade,
    Keeping,
    Match,
    Name,
    Obligation,
    Passed,
    Query,
    Rule,
    SameParty,
    Schema,
    Settings,
    Signal,
    Source,
    Span,
    Status,
    StatusRow,
    Unscreened,
)

# Whatever Unicode has, half pairs too, with the hostile more often than chance would bring it.
TEXT = st.text(st.characters(), max_size=40) | st.sampled_from([examples.HOSTILE, examples.LONG, "CJNG", "漢" * 90])
MAYBE_TEXT = st.none() | TEXT
BITS = st.integers(-99_000, 99_000)
COUNT = st.integers(0, 9)
PARTIES = st.sampled_from(["", "own:1"]) | TEXT


@st.composite
def betweens(draw: st.DrawFn) -> Between:
    first, last = sorted([draw(st.dates()), draw(st.dates())])
    return Between(draw(st.sampled_from([None, first])), draw(st.sampled_from([None, last])))


def status_rows() -> st.SearchStrategy[StatusRow]:
    return st.builds(
        StatusRow,
        country=TEXT | st.sampled_from(["US", "MX"]),
        program=TEXT,
        authority=TEXT,
        list_id=TEXT,
        status=st.sampled_from(Status),
        status_now=st.sampled_from(Status),
        start=st.dates().map(Day) | betweens(),
        end=st.dates().map(Day) | betweens() | st.just(Open()),
        citation=MAYBE_TEXT,
        confidence=st.none() | st.sampled_from(Confidence),
        note=MAYBE_TEXT,
        determined=st.none() | st.dates(),
        announced=st.none() | st.dates(),
        proven_on=st.none() | st.dates(),
        sources=st.lists(TEXT, max_size=2).map(tuple),
    )


def names() -> st.SearchStrategy[Name]:
    return st.builds(Name, text=TEXT, grade=st.sampled_from(Grade))


def entities() -> st.SearchStrategy[Entity]:
    distinctions = st.lists(st.builds(Distinction, TEXT, TEXT), max_size=2).map(tuple)
    return st.builds(
        Entity,
        id=TEXT,
        list_id=TEXT,
        caption=TEXT,
        schema=st.sampled_from(Schema),
        names=names().map(lambda name: (name,)),
        distinctions=distinctions,
    )


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 60))
    return Span(start, start + draw(st.integers(0, 60)), draw(TEXT), draw(st.sampled_from(Claim)), draw(TEXT))


def signals() -> st.SearchStrategy[tuple[Signal, ...]]:
    return st.lists(st.builds(Signal, TEXT, BITS, TEXT, TEXT, TEXT), max_size=3).map(tuple)


def matches() -> st.SearchStrategy[Match]:
    confidence = st.none() | st.sampled_from(Confidence)
    days = st.none() | st.dates()
    due = st.builds(Due, TEXT, st.none() | st.integers(1, 99), TEXT, days, days, TEXT, confidence)
    kept = st.builds(Keeping, st.integers(1, 99), days, days, TEXT, confidence, MAYBE_TEXT)
    duties = st.builds(Obligation, TEXT, MAYBE_TEXT, TEXT, TEXT, TEXT, TEXT, confidence)
    duties = st.builds(
        replace,
        duties,
        duty=st.sampled_from(Duty),
        due=st.lists(due, max_size=2).map(tuple),
        records=st.none() | kept,
        origin=MAYBE_TEXT,
        applies_why=MAYBE_TEXT,
        conflicts=st.lists(st.builds(Conflict, TEXT, TEXT), max_size=2).map(tuple),
    )
    return st.builds(
        Match,
        entity=entities(),
        name=names(),
        rule=st.none() | st.sampled_from(Rule),
        signals=signals(),
        millibits=BITS,
        score_e4=st.integers(1, 9999),
        rows=st.lists(status_rows(), max_size=3).map(tuple),
        obligations=st.lists(duties, max_size=2).map(tuple),
        span=st.none() | spans(),
        party=st.none() | PARTIES,
    )


def same_parties() -> st.SearchStrategy[SameParty]:
    bonds = st.builds(Bond, TEXT, TEXT, st.booleans(), signals(), BITS)
    few = st.lists(entities(), min_size=1, max_size=2).map(tuple)
    return st.builds(SameParty, PARTIES, few, st.lists(bonds, max_size=2).map(tuple))


def answers() -> st.SearchStrategy[Answer]:
    sources = st.builds(Source, MAYBE_TEXT, st.none() | COUNT, MAYBE_TEXT)
    settings = st.builds(Settings, st.dates(), st.dates(), st.sampled_from(DayOrigin))
    unscreened = st.lists(st.builds(Unscreened, TEXT, TEXT), max_size=2).map(tuple)
    certificate = st.builds(Certificate, st.just(()) | TEXT.map(lambda text: ((text, text),)), TEXT, TEXT, TEXT, TEXT)
    query = st.builds(Query, TEXT, MAYBE_TEXT, st.none() | st.sampled_from(Schema), source=st.none() | sources)
    few = st.lists(matches(), max_size=2).map(tuple)
    return st.builds(
        Answer,
        query,
        settings,
        few,
        more=COUNT,
        suppressed=few,
        near=few,
        parties=st.lists(same_parties(), max_size=2).map(tuple),
        fell_short=COUNT,
        passed=st.lists(st.builds(Passed, TEXT, COUNT, COUNT), max_size=2).map(tuple),
        passed_more=COUNT,
        unscreened=unscreened,
        certificate=st.none() | certificate,
    )


def statuses() -> st.SearchStrategy[StatusAnswer]:
    rows = st.lists(status_rows(), max_size=3).map(tuple)
    found = st.builds(StatusEntity, entities(), names(), st.sampled_from(Rule), rows)
    return st.builds(StatusAnswer, TEXT, st.dates(), st.dates(), st.lists(found, max_size=2).map(tuple))


def comparisons() -> st.SearchStrategy[Comparison]:
    schema, rule = st.none() | st.sampled_from(Schema), st.none() | st.sampled_from(Rule)
    return st.builds(Comparison, TEXT, TEXT, schema, rule, BITS, st.integers(1, 9999), signals())
