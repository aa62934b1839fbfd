"""Whether scores are right as often as they say, on pairs that are hard to tell apart."""

from datetime import date

import pytest

from lab.listed import chosen, entity
from tamiz.lab.calibration import HardPair, calibrate, hard_pairs
from tamiz.lab.corpora import Split, split_of
from tamiz.lab.scorers import Asked
from tamiz.lab_words import Given
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Query, Schema
from tamiz.render.lab_report_views import Calibration

PARAMETERS = Parameters.load()
TESTED = [ident for ident in (f"p-{number}" for number in range(200)) if split_of(ident) is Split.TEST]
BORN = date(1961, 3, 7)


def pair(asked: str, listed: str, *, is_same: bool, born: date | None = None) -> HardPair:
    party = entity(f"{asked}/{listed}", listed, born=born)
    query = Query(asked, schema=Schema.PERSON, birth_date=party.birth_dates[0] if born else None)
    return HardPair(Asked(query, party, listed), is_same, "made for a test")


def calibrated(*pairs: HardPair, given: Given = Given.NAME) -> Calibration:
    found = calibrate(pairs, PARAMETERS, given)
    assert found is not None
    return found


def names(pairs: tuple[HardPair, ...]) -> set[tuple[str, str, bool]]:
    return {(one.asked.query.name, one.asked.listed, one.is_same) for one in pairs}


def parties(*names: tuple[str, ...], tested: bool = True) -> list[Entity]:
    idents = TESTED if tested else [f"p-{number}" for number in range(200) if f"p-{number}" not in TESTED]
    return [entity(ident, *texts) for ident, texts in zip(idents, names, strict=False)]


RIGHT = pair("Bohumil Radek Kvapil", "KVAPIL, Bohumil Radek", is_same=True)
WRONG = pair("Vratislav Ondrej Hudak", "HUDAK, Vratislav Ondrej", is_same=False)
NEVER = pair("Ostap Zelenka", "KVAPIL, Bohumil Radek", is_same=True)
ALIKE = pair("Bohumil Kvapyl", "KVAPIL, Bohumil Radek", is_same=True)


def test_true_pairs_and_others_weigh_half_each_whatever_their_numbers() -> None:
    found = calibrated(RIGHT, RIGHT, RIGHT, WRONG)
    (only,) = found.bins
    assert (only.same, only.different, only.share) == (3, 1, 0.5)
    assert only.share_low < 0.5 < only.share_high


def test_names_that_are_alike_have_a_score_however_low() -> None:
    found = calibrated(RIGHT, ALIKE, pair("Kvapil", "Radko Kvapil", is_same=False))
    assert (found.same_compared, found.different_compared) == (2, 1)
    assert [one.different for one in found.bins if one.high <= 0.8] == [1]


def test_the_error_is_how_far_what_was_predicted_lies_from_what_was_seen() -> None:
    found = calibrated(RIGHT, WRONG)
    (only,) = found.bins
    assert only.predicted > 0.9
    assert found.error == pytest.approx(only.predicted - 0.5)


def test_a_pair_whose_names_say_too_little_has_no_score_and_is_counted() -> None:
    found = calibrated(RIGHT, NEVER, NEVER, WRONG)
    assert (found.same, found.same_compared, found.different, found.different_compared) == (3, 1, 1, 1)
    assert sum(one.same for one in found.bins) == 1
    assert [(one.kind, one.pairs, one.compared) for one in found.kinds if one.is_same] == [("made for a test", 3, 1)]


def test_where_no_pair_has_a_score_there_is_no_error_to_tell() -> None:
    other = pair("Ostap Lom", "HUDAK, Vratislav Ondrej", is_same=False)
    found = calibrated(NEVER, other)
    assert (found.bins, found.error) == ((), None)


@pytest.mark.parametrize("pairs", [(), (RIGHT,), (WRONG,)])
def test_without_pairs_of_both_kinds_nothing_is_said(pairs: tuple[HardPair, ...]) -> None:
    assert calibrate(pairs, PARAMETERS, Given.NAME) is None


def test_with_birth_dates_only_pairs_are_asked_of_which_both_parties_have_one() -> None:
    dated = [
        pair("Bohumil Radek Kvapil", "KVAPIL, Bohumil Radek", is_same=True, born=BORN),
        pair("Vratislav Ondrej Hudak", "HUDAK, Vratislav Ondrej", is_same=False, born=BORN),
    ]
    found = calibrated(*dated, RIGHT, WRONG, given=Given.BIRTH_DATE)
    assert (found.given, found.same, found.different) == ("birth-date", 1, 1)


def test_pairs_are_names_of_one_party_and_parties_that_look_alike() -> None:
    listed = parties(("KVAPIL, Bohumil Radek", "Bohumil KVAPYL"), ("KVAPIL, Vratislav",))
    assert names(hard_pairs(chosen(*listed))) == {
        ("Bohumil KVAPYL", "KVAPIL, Bohumil Radek", True),
        ("KVAPIL, Bohumil Radek", "KVAPIL, Vratislav", False),
    }


def test_parties_that_weights_are_learned_from_are_not_asked_about() -> None:
    listed = parties(("KVAPIL, Bohumil Radek", "Bohumil KVAPYL"), ("KVAPIL, Vratislav",), tested=False)
    assert hard_pairs(chosen(*listed)) == ()


def test_an_alias_that_shares_nothing_and_a_weak_one_make_no_pair() -> None:
    listed = entity(TESTED[0], "KVAPIL, Bohumil Radek", "Ostrava Fox", weak="Bohumil")
    assert hard_pairs(chosen(listed)) == ()


def test_numbers_are_kept_from_both_sides_for_they_would_tell_all() -> None:
    plain = entity(TESTED[0], "KVAPIL, Bohumil Radek", "Bohumil KVAPYL")
    numbered = Entity(
        plain.id,
        plain.list_id,
        plain.caption,
        plain.schema,
        plain.names,
        identifiers=(Identifier("passport", "X1234567"),),
    )
    (found,) = hard_pairs(chosen(numbered))
    assert (found.asked.query.identifiers, found.asked.entity.identifiers) == ((), ())


def test_namesakes_are_asked_about_by_the_name_that_they_share() -> None:
    one = entity(TESTED[0], "KVAPIL, Bohumil Radek", "LOM, Jan Ostap", born=date(1950, 1, 1))
    other = entity(TESTED[1], "LOM, Jan Ostap", born=date(1990, 1, 1))
    asked = {name for name in names(hard_pairs(chosen(one, other))) if not name[2]}
    assert asked == {("LOM, Jan Ostap", "LOM, Jan Ostap", False)}
