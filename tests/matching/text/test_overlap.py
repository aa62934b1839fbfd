from hypothesis import given
from hypothesis import strategies as st

from tamiz.matching.text.overlap import Taken

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], sum(pair))))


def naive(stretches: list[tuple[int, int]]) -> list[bool]:
    taken: list[tuple[int, int]] = []
    answers = []
    for start, end in stretches:
        free = all((start, end) == other or end <= other[0] or other[1] <= start for other in taken)
        answers.append(free)
        if free:
            taken.append((start, end))
    return answers


@given(STRETCHES)
def test_a_stretch_is_taken_exactly_when_no_other_overlaps_it(stretches: list[tuple[int, int]]) -> None:
    taken = Taken()
    assert [taken.take(*stretch) for stretch in stretches] == naive(stretches)
