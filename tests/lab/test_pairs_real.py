"""Counts of the corpus of the official lists kept outside the repository; no party is shown."""

from functools import cache

import pytest

from make_pairs import OLD_TO_NEW, load, make_corpus
from sources.test_real_lists import LISTS
from tamiz.lab.corpora import Corpus, Split

pytestmark = pytest.mark.real


@cache
def corpus() -> Corpus:
    if not LISTS.is_dir():
        pytest.skip("the lists are not here: they are kept outside the repository, see TAMIZ_SHARED")
    return make_corpus({edition: load(LISTS / edition, edition.partition("/")[0]) for edition in OLD_TO_NEW})


def counted(what: str) -> int:
    return sum(sum(counts.values()) for (kind, _), counts in corpus().counts.items() if kind == what)


def test_the_real_lists_give_these_many_pairs() -> None:
    assert {what: counted(what) for what in ("alias", "same", "different")} == {
        "alias": 29_279,
        "same": 505,
        "different": 5_057,
    }
    assert dict(corpus().parties) == {Split.TRAIN: 14_803, Split.DEV: 3_163, Split.TEST: 3_243}
