"""What the gate says of cases that moved: what fell first, then groups, then cases, each kind counted whole."""

import pytest

from regression.cases import Case, Outcome, read_cases, write_cases
from regression.figures import figures_of, read_figures, write_figures
from regression.recorded import Recorded
from regression.telling import tell

NAME = Outcome("complete-name", 24_000, 9_300)
SCORE = Outcome("score", 15_000, 8_600)
SHORT = Outcome("short", 9_000, 7_000)
NONE = Outcome()
TYPO = Case("letter missing", "gate:a", "Bohumil Kvapl", ("Person",))
ASKED = Case("unaltered", "gate:a", "Bohumil Kvapil", ("Person",))
CLEAN = Case("near: sibling", "", "Radek Kvapil", ("Person", "born 1961-03-07", "country CZ"))


def run(*outcomes: tuple[Case, Outcome]) -> Recorded:
    met = dict(outcomes)
    return Recorded(met, figures_of(met))


def told(case: Case, before: Outcome, after: Outcome) -> str:
    return tell(run((case, before)), run((case, after)))


def test_nothing_is_said_when_nothing_moved() -> None:
    assert told(TYPO, NAME, NAME) == ""


def test_a_lost_case_is_said_before_a_gained_one_and_its_figure_before_all() -> None:
    before = run((ASKED, NAME), (TYPO, NONE))
    lines = tell(before, run((ASKED, NONE), (TYPO, SCORE))).splitlines()
    assert lines[0] == "2 figures fell, 2 others changed; 2 of 2 cases moved"
    assert lines[1] == "1 lost; 1 gained"
    assert lines[3].split() == ["Figures", "that", "fell", "before", "now"]
    assert lines[4].split() == ["caught:", "unaltered", "1", "of", "1", "0", "of", "1"]
    assert lines.index("Lost: 1 of 1") < lines.index("Gained: 1 of 1")


def test_a_case_is_shown_with_what_was_asked_before_and_now() -> None:
    said = told(TYPO, NONE, SCORE)
    assert '  letter missing: "Bohumil Kvapl" -> gate:a: none; now score 15.000' in said


def test_a_new_alert_is_a_figure_that_fell_and_names_whom_it_met() -> None:
    said = told(CLEAN, NONE, Outcome("score", 15_000, 8_600, "gate:a"))
    assert said.splitlines()[4].split() == ["alerts:", "near:", "sibling", "0", "of", "1", "1", "of", "1"]
    assert '"Radek Kvapil", born 1961-03-07, country CZ: none; now score 15.000 gate:a' in said


@pytest.mark.parametrize(
    ("case", "before", "after", "kind"),
    [
        (TYPO, NAME, NONE, "lost"),
        (TYPO, SHORT, NAME, "gained"),
        (CLEAN, NONE, SCORE, "new alert"),
        (CLEAN, SCORE, SHORT, "alert gone"),
        (TYPO, NAME, SCORE, "another door"),
        (CLEAN, SHORT, Outcome("short", 9_000, 7_000, "gate:b"), "another party"),
        (TYPO, NONE, SHORT, "candidate now"),
        (TYPO, SHORT, NONE, "no candidate now"),
        (TYPO, SHORT, Outcome("short", 9_001, 7_000), "bits changed"),
    ],
)
def test_each_way_to_move_has_its_name(case: Case, before: Outcome, after: Outcome, kind: str) -> None:
    assert told(case, before, after).splitlines()[1] == f"1 {kind}"


def test_cases_of_another_slice_are_counted_as_added_and_gone() -> None:
    assert tell(run((ASKED, NAME)), run((TYPO, NAME))).splitlines()[1] == "1 not recorded before; 1 no case any more"


def test_many_moves_are_counted_whole_and_shown_in_part_from_every_group() -> None:
    cases = [Case(f"group {place % 3}", "gate:a", f"Kvapil {place}", ("Person",)) for place in range(90)]
    before, after = (run(*((case, outcome) for case in cases)) for outcome in (NAME, SHORT))
    said = tell(before, after, most=6)
    assert "Lost: 6 of 90" in said
    assert [said.count(f"  group {place}: ") for place in range(3)] == [2, 2, 2]
    assert [line.split()[:6] for line in said.splitlines() if line.startswith("  group 1 ")] == [
        ["group", "1", "30", "30", "->", "0"]
    ]


def test_the_largest_moves_of_a_group_are_the_ones_that_are_shown() -> None:
    cases = [Case("group", "gate:a", f"Kvapil {place}", ("Person",)) for place in range(5)]
    after = run(*((case, Outcome("short", 9_000 + 500 * place, 7_000)) for place, case in enumerate(cases)))
    said = tell(run(*((case, SHORT) for case in cases)), after, most=2)
    assert 'Bits changed: 2 of 4\n  group: "Kvapil 3"' in said
    assert "+0.50    +1.00    +2.00" in said


def test_one_group_can_be_asked_for_alone() -> None:
    before, after = run((ASKED, NAME), (TYPO, NONE)), run((ASKED, NONE), (TYPO, SCORE))
    assert "unaltered" not in tell(before, after, group="letter missing")


def test_signs_that_nobody_sees_are_written_as_escapes_and_read_back() -> None:
    met = {Case("looks", "gate:a", "Kva\u200bpil\u00a0\\ \u202eB", ("Person", "born 1961")): SHORT, CLEAN: NONE}
    text = write_cases(met)
    assert "Kva\\u{200b}pil\\u{a0}\\u{5c} \\u{202e}B" in text
    assert read_cases(text) == met


def test_a_line_of_another_shape_is_refused_by_its_number() -> None:
    with pytest.raises(ValueError, match="line 1 has 2 columns, not 8"):
        read_cases("letter missing\tgate:a\n")


def test_figures_are_read_back_as_they_were_written() -> None:
    figures = run((ASKED, NAME), (TYPO, NONE), (CLEAN, NONE)).figures
    assert read_figures(write_figures(figures)) == figures
    assert figures["caught"] == {"unaltered": (1, 1), "all parts kept": (0, 1)}


def test_what_is_given_beside_the_name_is_asked() -> None:
    query = Case("number: RFC", "gate:a", "B. Kvapil", ("Person", "born 1961-03-07", "rfc KABO6103079Z1")).query
    assert (query.name, query.schema, str(query.birth_date)) == ("B. Kvapil", "Person", "1961-03-07")
    assert [(one.kind, one.value, one.country) for one in query.identifiers] == [("rfc", "KABO6103079Z1", "MX")]
