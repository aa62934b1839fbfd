"""Invented lists, snapshots and a diff that meets every kind of change."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from tamiz.dates import Between, Day, Interval, PartialDate
from tamiz.model import (
    Absence,
    Address,
    Confidence,
    Designation,
    Distinction,
    Entity,
    Grade,
    Identifier,
    Link,
    Name,
    Schema,
    Unreadable,
)
from tamiz.render.list_views import (
    Added,
    Compared,
    FileLine,
    Finding,
    Happening,
    Held,
    Known,
    Load,
    Named,
    RolledBack,
    Shown,
    SnapshotLine,
    Updated,
    Verified,
)
from tamiz.store import Diff, diff

ABOUT = ("xx-invented", "The invented list of the tests", "sanction")
HASH = "sha256:" + "0123456789abcdef" * 4
RECEIVED = datetime(2026, 8, 1, 12, 30, tzinfo=UTC)
LONG = (
    "Sunrise Freight is a forwarder of Ostrava with two ships on the Vltava; it was founded in 1998 by two "
    "brothers and has an office in Brno. Review was concluded on 8 June 2010."
)


def act(program: str, start: Day | Between | None = None, note: str | None = None, *, sure: bool = True) -> Designation:
    """Return a designation."""
    confidence = Confidence.CONFIRMED if sure else Confidence.UNCONFIRMED
    return Designation(
        "xx-invented", "Office", program, "XX", Interval(start or Between()), None, confidence, note=note
    )


def party(number: int, name: str, *, acts: Iterable[Designation] = (), schema: Schema = Schema.ORGANIZATION) -> Entity:
    """Return a party of the list."""
    names = (Name(name, Grade.PRIMARY),)
    return Entity(f"xx-invented:{number}", "xx-invented", name, schema, names, tuple(acts) or (act("FRAUD"),))


BEFORE = replace(
    party(1, "VLTAVA SHIPPING COMPANY", acts=[act("FRAUD", Day(date(2020, 1, 2)), "amended 2021-03-04"), act("ARMS")]),
    names=(Name("VLTAVA SHIPPING COMPANY", Grade.PRIMARY), Name("VSC", Grade.WEAK), Name("Vltava Lines", Grade.STRONG)),
    absences=(Absence("xx-invented", "Office", "TERROR", "XX", date(2024, 1, 1), None),),
    birth_dates=(PartialDate.parse("1975"),),
    gender="male",
    identifiers=(Identifier("imo", "9074729"), Identifier("tax-id", "CZ1234", "CZ")),
    addresses=(Address("1 Quay, Ostrava", "Ostrava", "CZ"),),
    links=(Link("linked-to", "ODRA TRADING"),),
    remarks=LONG,
    unreadable=(Unreadable("invented.csv line 7", "a blue hull", "is no known kind of remark"),),
)
AFTER = replace(
    BEFORE,
    caption="VLTAVA SHIPPING",
    schema=Schema.COMPANY,
    names=(Name("VLTAVA SHIPPING", Grade.PRIMARY), Name("VSC", Grade.STRONG), Name("Vltava Lines", Grade.STRONG)),
    designations=(
        act("FRAUD", Day(date(2020, 1, 2)), "amended 2021-03-04, 2026-05-06"),
        act("TERROR", Between(None, date(2026, 7, 31)), sure=False),
    ),
    absences=(),
    distinctions=(Distinction("VLTAVA SHIPPERS", "another register number"),),
    countries=("CZ",),
    birth_dates=(PartialDate.parse("circa 1975"),),
    birth_places=("Brno",),
    gender=None,
    identifiers=(Identifier("imo", "9074729"), Identifier("tax-id", "CZ1234")),
    addresses=(Address("2 Quay, Ostrava", "Ostrava", "CZ"),),
    links=(Link("linked-to", "ODRA TRADING", "since 2024"), Link("owner", "MORAVA FREIGHT")),
    remarks=LONG.replace("two ships", "three ships") + " A new sentence.",
    unreadable=(Unreadable("invented.csv line 9", "a blue hull", "is no known kind of remark"),),
)
MOVED = replace(
    party(2, "BRNO RIVER POLICE"), unreadable=(Unreadable("invented.csv line 8", "x", "is no known kind of remark"),)
)
REMARKED = replace(party(3, "OSTRAVA FELLOWSHIP"), remarks="Founded 1990.")
REORDERED = replace(party(4, "LABE CARGO"), countries=("CZ", "DE"))


def change() -> Diff:
    """Return a diff with a party added and removed, and changes of every kind."""
    before = (BEFORE, MOVED, REMARKED, REORDERED, party(5, "MORAVA FREIGHT"), party(6, "UNCHANGED LTD"))
    moved = replace(MOVED, unreadable=(replace(MOVED.unreadable[0], where="invented.csv line 10"),))
    told = replace(REMARKED, remarks="Dissolved in 2025, all its ships were sold.")
    tags = [act("FRAUD"), act("TERROR")]
    added = party(7, "ODRA, Jan <script>alert(1)</script> \x1b[2J", acts=tags, schema=Schema.PERSON)
    after = (AFTER, moved, told, replace(REORDERED, countries=("DE", "CZ")), added, party(6, "UNCHANGED LTD"))
    return diff(before, after)


def line(day: int = 31, forced: str | None = None) -> SnapshotLine:
    """Return a snapshot of a day of July 2026."""
    files = (
        FileLine("invented.csv.gz", "parties", "ab" * 32, 721_666, 19_181),
        FileLine("more.csv", "remarks that did not fit", "cd" * 32, 44_232, 33),
    )
    published = date(2026, 7, day)
    counts = (19_181, 19_179, 42_901, 2, 58_301, 7)
    return SnapshotLine(HASH, published, RECEIVED, *counts, forced, "tests:invented", "0.1.0", files)


def load() -> Load:
    """Return how the files were read."""
    missed = tuple(
        Unreadable(f"invented.csv.gz line {number}, remarks", "a blue hull", "is no known kind of remark")
        for number in range(7)
    )
    return Load(
        records=19_181,
        entities=19_179,
        set_aside=2,
        names={"primary": 19_179, "strong": 19_638, "weak": 3_551, "former": 0},
        parts=58_301,
        not_understood=missed,
        coverage={"birth_dates": 6_131, "links": 1, "designations": 19_179, "gender": 0},
        notes=("the file lacks its end mark",),
    )


def compared() -> Compared:
    """Return which two snapshots the diff is of."""
    return Compared(*ABOUT, before=line(1), after=line(31))


def held() -> tuple[Held, ...]:
    """Return three lists, the last of them the built-in one."""
    shipped = SnapshotLine(HASH, date(2026, 7, 1), None, 123, 123, 298, 0, 0, 0)
    tax = ("mx-invented", "A list of tax authorities", "tax")
    return (
        Held(*tax, built_in=False, age_days=1, snapshot=line(31)),
        Held(*ABOUT, built_in=False, age_days=1_062, snapshot=line(1, forced="half was sold")),
        Held("builtin", "The built-in list", "built in", built_in=True, age_days=31, snapshot=shipped),
    )


def known() -> tuple[Known, ...]:
    """Return a catalogue of two lists."""
    files, urls = ("a.csv", "b.csv"), ("https://example.invalid/a.csv",)
    work = "US government work"
    own = ("own", "The firm's own list", "own", "own list", "XX", "own", "daily")
    return (
        Known(*ABOUT, "Office of the Invented", "XX", work, "irregular", files, urls, also=None, held=True),
        Known(*own, ("*.csv",), (), also="own-*", held=False),
    )


def added(*, new: bool = True, newest: bool = True) -> Added:
    """Return what came of adding."""
    return Added(*ABOUT, snapshot=line(), new=new, newest=newest, load=load(), seconds=6.42)


def updated() -> tuple[Updated, ...]:
    """Return what came of asking three publishers."""
    return (
        Updated(*ABOUT, size_bytes=1_234_567, seconds=1.25),
        Updated(*ABOUT, size_bytes=0, seconds=1.25, problem="x.csv: answered 404"),
        Updated(*ABOUT, size_bytes=9, seconds=1.25, added=added(newest=False)),
    )


def shown() -> Shown:
    """Return a history of three lines."""
    events = (("accepted", False), ("accepted", True), ("set aside", False))
    history = tuple(
        Happening(what, RECEIVED, date(2026, 7, 31), HASH, 19_181, 19_179, in_use, "half was sold" if in_use else None)
        for what, in_use in events
    )
    return Shown(*ABOUT, history=history, snapshot=line(), load=load())


def verified() -> Verified:
    """Return what was found damaged."""
    damages = (
        Finding("leftover", "data/objects/ab", "is named by no list's history", harmless=True),
        Finding("unsound", "data/objects/cd", "data/objects/cd: its bytes have changed. Restore it.", harmless=False),
    )
    return Verified("data", sound=False, lists=0, damages=damages)


def rolled_back() -> RolledBack:
    """Return what was set aside."""
    return RolledBack(*ABOUT, set_aside=Named(date(2026, 7, 31), HASH), newest=Named(date(2026, 7, 1), HASH))
