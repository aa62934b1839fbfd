"""Asking only those who could meet what changes is asking everybody: any scenario, any customers."""

from collections.abc import Generator
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from tamiz.inputs.tables import Row
from tamiz.model import Query
from tamiz.rehearsal import Few, Some, days_of, lay, parse_scenario, rehearse
from tamiz.rehearsal.whatif import Answering, effect_of
from tamiz.screen import Screener

SCREENER = Screener.open()
ENTITIES = tuple(SCREENER.index.entities)
IDS = [entity.id for entity in ENTITIES]
NAMES = [name.text for entity in ENTITIES for name in entity.names]


@dataclass(frozen=True)
class InMemory:
    """Customers at hand; ``everybody``: none is passed over."""

    names: tuple[str, ...]
    everybody: bool = False
    name: str = "customers"
    sha256: str = "sha256:00"
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        return len(self.names)

    def who_could_meet(self, few: Few) -> Generator[Some]:
        rows = [Row(number, None, Query(name)) for number, name in enumerate(self.names, start=1)]
        kept = [row for row in rows if self.everybody or not few.is_silent(row.query.name if row.query else "")]
        yield Some(len(rows), tuple(kept))


def changes() -> st.SearchStrategy[str]:
    """Return scenarios: a tag for some entities of the built-in list, or a tag that ends for everyone."""
    tags = st.sampled_from(["FTO, country: US", "SDGT, country: US", "CA-LISTED-ENTITY, country: CA"])
    some = st.lists(st.sampled_from(IDS), min_size=1, max_size=4, unique=True)
    begun = st.builds(lambda who, tag: f"designate: [{', '.join(who)}], program: {tag}", some, tags)
    ended = tags.map(lambda tag: f"end: everyone, program: {tag}")
    return (begun | ended).map(lambda change: f"title: T\nchanges:\n  - {{{change}}}\n")


def customers() -> st.SearchStrategy[tuple[str, ...]]:
    """Return names of listed parties, as listed or with a letter gone or a word more, among others."""
    listed = st.sampled_from(NAMES)
    changed = st.builds(lambda name, at: name[:at] + name[at + 1 :], listed, st.integers(0, 12))
    longer = st.builds(lambda name, word: f"{word} {name}", listed, st.sampled_from(["Ana", "Grupo", "Los", "Nueva"]))
    others = st.sampled_from(["Emily Hobbes Carter", "María José Ruiz", "Transportes del Golfo SA de CV"])
    return st.lists(listed | changed | longer | others, min_size=1, max_size=8).map(tuple)


@settings(max_examples=40)
@given(changes(), customers())
def test_the_answer_is_that_of_asking_everybody(text: str, names: tuple[str, ...]) -> None:
    scenario = parse_scenario(text.encode(), "s.yml")
    layer = lay(scenario, SCREENER, days_of(scenario, SCREENER, None, None), SCREENER.settings())
    found = rehearse(layer, InMemory(names))
    assert found == rehearse(layer, InMemory(names, everybody=True))
    queries = [Query(name) for name in names]
    worlds = [Answering(world).matches(queries) for world in (layer.before, layer.after)]
    full = [effect_of(before, after) for before, after in zip(*worlds, strict=True)]
    assert {one.row: one.effect for one in found.customers} == {
        row: effect for row, effect in enumerate(full, start=1) if effect is not None
    }
