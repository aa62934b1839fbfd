"""Promise 1 for the score door: what blocking leaves out, comparing would have refused; over altered names."""

from hypothesis import given, settings
from hypothesis import strategies as st

import reference
from matching.parties import party
from matching.parties_drawn import asked_of, bars, listed
from tamiz.dates import PartialDate
from tamiz.matching.evidence import keys_asked, keys_listed, token_evidence
from tamiz.matching.flat import FlatIndex, Given, build_arrays
from tamiz.matching.index import NameIndex, Together
from tamiz.matching.match import Bar, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Word
from tamiz.model import Entity, Query, Schema

PARAMETERS = Parameters.load()


@settings(deadline=None, max_examples=150)
@given(entities=st.lists(listed(), min_size=1, max_size=12), data=st.data(), bar=bars)
def test_altered_names_and_birth_dates_meet_what_comparing_all_of_them_meets(
    entities: list[Entity], data: st.DataObject, bar: Bar
) -> None:
    query = data.draw(asked_of(entities))
    arrays = {name: memoryview(raw) for name, raw in build_arrays(entities).items()}
    plain = find_exhaustively(query, NameIndex(entities), PARAMETERS, bar)
    if bar.near == 0 and bar.millibits == PARAMETERS.threshold_millibits:
        records = [reference.record_of(entity) for entity in entities]
        assert (list(plain.matches), list(plain.short)) == reference.met(query, records, PARAMETERS)
    assert find_matches(query, NameIndex(entities), PARAMETERS, bar) == plain
    assert find_matches(query, FlatIndex.open(arrays, Given(entities)), PARAMETERS, bar) == plain


@settings(deadline=None, max_examples=100)
@given(entities=st.lists(listed(), min_size=1, max_size=8), more=st.lists(listed(), max_size=8), data=st.data())
def test_a_list_that_is_loaded_or_removed_changes_nothing_for_the_entities_of_another(
    entities: list[Entity], more: list[Entity], data: st.DataObject
) -> None:
    query, bar = data.draw(asked_of(entities)), data.draw(bars)
    alone = find_matches(query, NameIndex(entities), PARAMETERS, bar)
    together = find_matches(query, Together((NameIndex(more), NameIndex(entities))), PARAMETERS, bar)
    own = {entity.id for entity in entities}
    assert alone.matches == tuple(match for match in together.matches if match.entity.id in own)
    assert alone.short == tuple(match for match in together.short if match.entity.id in own)


letters = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@settings(deadline=None, max_examples=300)
@given(word=letters, data=st.data(), kind=st.sampled_from(PartyKind), foreign=st.booleans())
def test_a_tie_that_is_worth_something_is_found_by_a_key(
    word: str, data: st.DataObject, kind: PartyKind, foreign: bool
) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    slipped = word[:place] + data.draw(st.sampled_from(["", "a", "y", "kh", word[place] * 2])) + word[place + 1 :]
    asked, held = Word(slipped, foreign), Word(word)
    tie = token_evidence(asked, held, kind, PARAMETERS) if slipped else None
    shared = set(keys_asked(asked, kind)).intersection(keys_listed(held, kind))
    assert tie is None or tie.millibits <= 0 or shared


@given(word=letters, other=letters, kind=st.sampled_from(PartyKind))
def test_two_words_say_the_same_whichever_is_asked_about(word: str, other: str, kind: PartyKind) -> None:
    one = token_evidence(Word(word), Word(other), kind, PARAMETERS)
    back = token_evidence(Word(other), Word(word), kind, PARAMETERS)
    assert one == back


def test_a_name_with_a_slip_is_met_by_its_evidence_and_a_namesake_of_half_of_it_is_not() -> None:
    entities = [party("k", "KVAPIL HERNÁNDEZ, Bohumil", schema=Schema.PERSON)]
    (match,) = find_matches(Query("Bohumil Kvapil Hernadez"), NameIndex(entities), PARAMETERS).matches
    assert (match.rule, match.millibits) == ("score", sum(signal.millibits for signal in match.signals))
    assert find_matches(Query("Bohumil Prueba Quiroga"), NameIndex(entities), PARAMETERS).matches == ()


def test_a_birth_date_that_agrees_lifts_a_common_name_over_the_bar_and_another_keeps_it_off() -> None:
    entity = party("g", "GARCIA LOPEZ, Maria", schema=Schema.PERSON)
    born = PartialDate.parse("1961-03-07")
    index = NameIndex([Entity(entity.id, "test", "x", Schema.PERSON, entity.names, birth_dates=(born,))])

    def met(birth_date: PartialDate | None) -> bool:
        return bool(find_matches(Query("Maria Garcia", birth_date=birth_date), index, PARAMETERS).matches)

    assert (met(born), met(None), met(PartialDate.parse("1975-01-01"))) == (True, False, False)
