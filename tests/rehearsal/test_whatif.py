"""What a scenario does to customers: newly hit, no longer hit, under other law, and by which door."""

from datetime import date
from pathlib import Path

from rehearsal.laying import GROUPS, laid, scenario, screener, what_if
from tamiz.dates import Day, Interval
from tamiz.model import Rule
from tamiz.render.whatif_values import Effect

FTO = "program: FTO, country: US"
ROWS = "Cartel de la Tolva\nAna Prueba\nLos Riberos\nHermandad Quieta\n"


def test_a_designation_hits_customers_who_met_nobody_in_force(tmp_path: Path) -> None:
    found = what_if(scenario(f"designate: own:quiet, {FTO}"), ROWS, tmp_path)
    assert [(one.row, one.effect, one.gained) for one in found.customers] == [(4, Effect.NEWLY_HIT, ("US FTO",))]
    assert [match.rule for match in found.customers[0].after] == [Rule.COMPLETE_NAME]
    assert (found.counts.customers, found.counts.met, found.counts.affected) == (4, 1, 1)


def test_a_second_tag_changes_the_law_of_a_customer_who_was_hit_before(tmp_path: Path) -> None:
    found = what_if(scenario(f"designate: own:tolva, {FTO}"), ROWS, tmp_path)
    (one,) = found.customers
    assert (one.row, one.effect, one.gained, one.lost) == (1, Effect.CHANGED, ("US FTO",), ())
    retain = next(duty for duty in found.duties if duty.action == "retain-and-report")
    assert (retain.program, retain.before, retain.after) == ("FTO", 0, 1)


def test_an_end_takes_one_tag_and_leaves_the_other(tmp_path: Path) -> None:
    found = what_if(scenario(f"end: own:ribera, {FTO}, on: 2026-11-01"), ROWS, tmp_path)
    (one,) = found.customers
    assert (one.row, one.effect, one.gained, one.lost) == (3, Effect.CHANGED, (), ("US FTO",))
    assert "US SDGT" in {f"{row.country} {row.program}" for row in one.after[0].rows if row.in_force}


def test_the_end_of_the_only_tag_leaves_a_customer_no_longer_hit(tmp_path: Path) -> None:
    found = what_if(scenario("end: own:tolva, program: SDNTK, country: US"), ROWS, tmp_path)
    assert [(one.row, one.effect) for one in found.customers] == [(1, Effect.NO_LONGER_HIT)]


def test_a_program_can_end_for_everyone(tmp_path: Path) -> None:
    found = what_if(scenario("end: everyone, program: SDNTK, country: US"), ROWS, tmp_path)
    assert [party.id for party in found.parties] == ["own:tolva"]


def test_a_party_that_no_list_has_comes_with_its_names(tmp_path: Path) -> None:
    head = "parties: {new: {name: Grupo Yunque Negro, aliases: [GYN Yunque]}}"
    found = what_if(scenario(f"designate: new, {FTO}", head=head), "GYN YUNQUE\nAna Prueba\n", tmp_path)
    assert [(one.row, one.effect) for one in found.customers] == [(1, Effect.NEWLY_HIT)]
    assert [(party.id, party.is_new) for party in found.parties] == [("scenario:new", True)]


def test_a_party_is_found_by_its_name_and_gets_the_aliases_that_its_list_lacks(tmp_path: Path) -> None:
    head = "parties: {q: {name: Hermandad Quieta, aliases: [Los Callados del Sur]}}"
    found = what_if(scenario(f"designate: q, {FTO}", head=head), "Los Callados del Sur\n", tmp_path)
    assert [(party.id, party.is_new) for party in found.parties] == [("own:quiet", False)]
    assert [(one.effect, one.before) for one in found.customers] == [(Effect.NEWLY_HIT, ())]
    assert [note.kind for note in found.notes] == ["names"]


def test_everyone_linked_comes_too_when_asked_for(tmp_path: Path) -> None:
    rows = "Transportes Ocote\n"
    alone = what_if(scenario("designate: own:tolva, program: SDGT, country: US"), rows, tmp_path)
    linked = what_if(scenario("designate: own:tolva, program: SDGT, country: US, linked: yes"), rows, tmp_path)
    assert (alone.counts.affected, linked.counts.affected) == (0, 1)
    assert [(party.id, party.linked_to) for party in linked.parties if party.linked_to] == [("own:front", "own:tolva")]


def test_a_country_adopts_whoever_another_lists_the_scenario_s_own_among_them(tmp_path: Path) -> None:
    position = (
        "position: MX, says: It keeps a list., replaces: terrorist designation, "
        "adopts: [{country: US, program: FTO}], program: MX-LIST"
    )
    found = what_if(scenario(f"designate: own:quiet, {FTO}", position), ROWS, tmp_path)
    assert {party.id: party.gained for party in found.parties} == {
        "own:quiet": ("US FTO", "MX MX-LIST"),
        "own:ribera": ("MX MX-LIST",),
    }
    duty = next(one for one in found.duties if one.program == "MX-LIST")
    assert (duty.action, duty.before, duty.after) == ("unknown", 0, 2)


def test_whoever_is_not_adopted_is_not_on_the_list_that_is_supposed() -> None:
    position = (
        "position: MX, says: It keeps a list., replaces: terrorist designation, "
        "adopts: [{country: US, program: FTO}], program: MX-LIST"
    )
    after = laid(scenario(position)).after
    (found,) = after.screener.status("Hermandad Quieta", after.settings).entities
    rows = {row.program: row.status.value for row in found.rows if row.country == "MX"}
    assert rows == {"MX-LIST": "never", "UIF blocked persons": "unknown"}


def test_a_program_of_the_scenario_says_what_it_requires(tmp_path: Path) -> None:
    head = "programs: {NEW-ACT: {name: A new act, consequences: [{action: block, what: Block., basis: Act 1}]}}"
    found = what_if(scenario("designate: own:quiet, program: NEW-ACT, country: CA", head=head), ROWS, tmp_path)
    assert [(duty.action, duty.basis, duty.after) for duty in found.duties] == [("block", "Act 1", 1)]


def test_what_is_so_already_changes_nothing_and_is_said(tmp_path: Path) -> None:
    found = what_if(scenario(f"designate: own:ribera, {FTO}"), ROWS, tmp_path)
    assert (found.parties, found.counts.affected, [note.kind for note in found.notes]) == ((), 0, ["already"])


def test_a_change_after_the_day_asked_about_is_left_out_and_said(tmp_path: Path) -> None:
    text = scenario(f"designate: own:quiet, {FTO}, from: 2027-01-01", head="on: 2026-12-01")
    found = what_if(text, ROWS, tmp_path)
    assert (found.counts.affected, [note.kind for note in found.notes]) == (0, ["later"])


def test_the_day_is_that_of_the_last_change(tmp_path: Path) -> None:
    found = what_if(scenario(f"designate: own:quiet, {FTO}, from: 2027-01-01"), ROWS, tmp_path)
    assert (str(found.about.on), found.counts.newly_hit) == ("2027-01-01", 1)


def test_a_list_that_is_designated_in_the_future_is_not_known_before() -> None:
    later = laid(scenario(f"designate: own:quiet, {FTO}", head="known_on: 2021-02-01\non: 2021-02-15"))
    before = {one.id: one for one in later.before.screener.index.entities}
    assert [act.program for act in before["own:ribera"].designations] == ["SDGT"]
    assert before["own:quiet"].designations == ()


def test_nothing_real_is_changed() -> None:
    base = screener()
    laid(scenario(f"designate: own:quiet, {FTO}"), base)
    assert tuple(base.index.entities) == GROUPS


def test_a_tag_of_the_scenario_can_end_by_a_later_change() -> None:
    text = scenario(f"designate: own:quiet, {FTO}, from: 2027-01-01", f"end: own:quiet, {FTO}, on: 2027-06-01")
    (touched,) = laid(text).touched
    assert touched.after.designations[-1].interval == Interval(Day(date(2027, 1, 1)), Day(date(2027, 6, 1)))


def test_customers_who_cannot_be_read_are_told(tmp_path: Path) -> None:
    found = what_if(scenario(f"designate: own:quiet, {FTO}"), '""\nHermandad Quieta\n', tmp_path)
    assert (found.counts.customers, found.counts.unscreened, found.counts.newly_hit) == (2, 1, 1)
    assert [one.where for one in found.unscreened] == ["row 1"]
