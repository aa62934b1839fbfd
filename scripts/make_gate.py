"""Draw the slice of the regression gate anew: the invented list, the cases, and what they meet now.

    python scripts/make_gate.py

Do it when alterations, populations or the built-in list changed so much that the slice is no longer one of
them; what the heart finds is recorded by "make gate-write", without drawing.
"""

from collections.abc import Iterator

from gate_slice.clean_names import clean_names
from gate_slice.cultures import cultured
from gate_slice.firms import firms, vessels
from gate_slice.given_more import with_birth_dates, with_numbers
from gate_slice.listed_names import altered_names
from gate_slice.near_names import near_names
from gate_slice.party import Party, write_list
from gate_slice.people import people
from regression.asking import listed
from regression.cases import Case, Outcome
from regression.recorded import FOLDER, PARTIES, measured, record
from tamiz.matching.parameters import Parameters


def main() -> None:
    """Write the slice and say how large it is."""
    parties = (*people(), *cultured(), *firms(), *vessels())
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / PARTIES).write_bytes(write_list(parties).encode())
    now = measured({case: Outcome() for case in _cases(parties)}, Parameters.load())
    record(now)
    size = sum(path.stat().st_size for path in FOLDER.iterdir())
    print(f"{len(parties):,} invented parties, {len(now.met):,} cases, {size:,} bytes")


def _cases(parties: tuple[Party, ...]) -> Iterator[Case]:
    entities = listed(FOLDER / PARTIES).entities
    yield from altered_names(entities)
    yield from with_birth_dates(parties)
    yield from with_numbers(parties)
    yield from clean_names()
    yield from near_names(parties, entities)


if __name__ == "__main__":
    main()
