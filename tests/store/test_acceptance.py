from dataclasses import replace
from datetime import date, timedelta

import pytest

from store.invented import LIST, NOON, InventedParser, Party, day, entity, files, some
from tamiz.errors import SourceError, StoreError
from tamiz.model import Entity
from tamiz.sources.report import Loaded, Reading, prove
from tamiz.store import Acceptance, Candidate, SnapshotInfo
from tamiz.store.acceptance import MOST_FILES, check_reason
from tamiz.store.adding import stored_files

RULES = Acceptance(NOON)
TODAY = NOON.date()


def candidate(parties: list[Party], aliases: int = 0, reason: str | None = None) -> Candidate:
    given = files(parties, aliases=[(0, f"Alias {number}") for number in range(aliases)])
    loaded = InventedParser()(given)
    return Candidate(LIST, stored_files(given, loaded), loaded, TODAY, reason)


def held(parties: int, aliases: int = 0) -> SnapshotInfo:
    one = candidate(some(parties), aliases)
    report = one.loaded.report
    return SnapshotInfo(
        LIST, one.name, day("2020-01-01"), NOON, one.files, report.records, parties, parties, 0, 1, 0, "p", "v"
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "no file was given"),
        ({"a.csv": b""}, "a.csv: is empty, as a failed download leaves it"),
        ({f"{number}.csv": b"x" for number in range(MOST_FILES + 1)}, "65 files were given"),
        ({"../a.csv": b"x"}, "not a plain file name"),
        ({"a\\b.csv": b"x"}, "not a plain file name"),
        ({"..": b"x"}, "not a plain file name"),
        ({"a\nb": b"x"}, "not a plain file name"),
        ({"a\u202eb": b"x"}, "not a plain file name"),
        ({"\udcff": b"x"}, "not a plain file name"),
        ({"": b"x"}, "not a plain file name"),
        ({"x" * 256: b"x"}, "not a plain file name"),
    ],
)
def test_a_set_of_files_that_cannot_be_a_snapshot_is_refused(given: dict[str, bytes], said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        RULES.check_files(given)
    assert "the snapshot in use stays in use" in str(caught.value)


def test_the_day_comes_from_the_file_or_from_the_user() -> None:
    assert RULES.day(day("2024-02-29"), None) == day("2024-02-29")
    assert RULES.day(None, day("2024-02-29")) == day("2024-02-29")
    assert RULES.day(day("2024-02-29"), day("2024-02-29")) == day("2024-02-29")
    assert RULES.day(None, TODAY + timedelta(days=1)) == TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("stated", "given", "said"),
    [
        (None, None, "Give the publisher's day with --published, as in --published 2026-07-31"),
        (day("2024-01-01"), day("2024-01-02"), "the file says it was published on 2024-01-01, not on 2024-01-02"),
        (None, day("2062-07-31"), "lies after 2026-08-01, the day of receipt"),
        (day("2026-08-03"), None, "lies after 2026-08-01, the day of receipt"),
    ],
)
def test_a_day_that_is_missing_contradicted_or_to_come_is_refused(
    stated: date | None, given: date | None, said: str
) -> None:
    with pytest.raises(StoreError, match=said):
        RULES.day(stated, given)


def test_a_list_that_lost_a_tenth_is_accepted_and_one_that_lost_more_is_not() -> None:
    assert RULES.check(candidate(some(18)), held(20)) is None
    with pytest.raises(SourceError, match=r"17 records where there were 20 .* how a cut download looks"):
        RULES.check(candidate(some(17)), held(20))


def test_a_reason_is_kept_only_where_one_was_needed() -> None:
    assert RULES.check(candidate(some(2), reason="a notice"), held(20)) == "a notice"
    assert RULES.check(candidate(some(20), reason="a notice"), held(20)) is None


def test_a_file_that_is_missing_is_a_list_that_shrank() -> None:
    with pytest.raises(SourceError, match="the file with the aliases is missing"):
        RULES.check(candidate(some(20)), held(20, aliases=5))
    assert RULES.check(candidate(some(20), reason="aliases ended"), held(20, aliases=5)) == "aliases ended"


def test_a_file_cut_at_a_line_is_seen_though_the_parties_are_all_there() -> None:
    with pytest.raises(SourceError, match="150 records of aliases where there were 200"):
        RULES.check(candidate(some(20), aliases=150), held(20, aliases=200))


def test_a_small_file_may_lose_a_few_records() -> None:
    assert RULES.check(candidate(some(20), aliases=12), held(20, aliases=20)) is None


def test_the_first_snapshot_is_compared_with_none() -> None:
    assert RULES.check(candidate(some(1)), None) is None


@pytest.mark.parametrize(
    ("entities", "said"),
    [
        ((entity(0, "Labe Union"),), "2 records stand in the files and 1 were read"),
        ((entity(0, "Labe Union"), entity(0, "Labe Union")), "one id stands for two parties"),
        ((entity(0, "Labe Union"), replace(entity(1, "Odra"), list_id="other")), "is of the list other"),
    ],
)
def test_no_reason_helps_a_list_that_is_not_whole(entities: tuple[Entity, ...], said: str) -> None:
    whole = candidate(some(2), reason="a notice")
    broken = replace(whole, loaded=Loaded(entities, InventedParser()(files(some(2))).report))
    with pytest.raises(SourceError, match=said):
        RULES.check(broken, None)


def test_a_list_without_any_party_is_refused() -> None:
    empty = replace(candidate(some(1)), loaded=prove(Reading(LIST, "jsonl", (), 0, 0), ()))
    with pytest.raises(SourceError, match="holds no party at all"):
        RULES.check(empty, None)


@pytest.mark.parametrize("reason", ["", "  ", "two\nlines", "x" * 501])
def test_a_reason_says_something_on_one_line(reason: str) -> None:
    with pytest.raises(StoreError, match="write one line of at most 500 characters"):
        check_reason(reason)
