import pytest

from tamiz.errors import QueryError
from tamiz.law import LawBook
from tamiz.law.askers import NOBODY_NAMED, UNKNOWN_KIND, Askers
from tamiz.model import Applies

BOOK = LawBook.load()
ASKERS = BOOK.askers


@pytest.mark.parametrize(
    ("who", "asker", "applies"),
    [
        ("US person", "us-bank", Applies.YES),
        ("US person", "us-exporter", Applies.YES),
        ("US person", "overseas-branch-of-us-person", Applies.YES),
        ("US person", "mexican-bank", None),
        ("any person", "mexican-bank", Applies.YES),
        ("foreign financial institution", "mexican-bank", Applies.YES),
        ("foreign financial institution", "us-bank", None),
        ("financial institution", "us-bank", Applies.YES),
        ("financial institution", "mexican-bank", Applies.POSSIBLY),
        ("financial institution", "us-person", Applies.POSSIBLY),
        ("Canadian", "canadian-bank", Applies.YES),
        ("Canadian", "mexican-bank", None),
        ("member of the group", "us-bank", None),
        ("non-US person with items subject to the EAR", "mexican-exporter", Applies.POSSIBLY),
    ],
)
def test_whom_a_rule_binds(who: str, asker: str, applies: Applies | None) -> None:
    binding = ASKERS.binding(who, (asker,))
    assert (None if binding is None else binding[0]) is applies


def test_what_only_possibly_binds_says_when() -> None:
    binding = ASKERS.binding("financial institution", ("mexican-bank",))
    assert binding is not None
    assert "if it is within US jurisdiction" in str(binding[1])


def test_a_rule_that_names_nobody_or_somebody_unknown_binds_possibly_never_not() -> None:
    assert ASKERS.binding(None, ("us-bank",)) == (Applies.POSSIBLY, NOBODY_NAMED)
    assert ASKERS.binding("a beekeeper", ("us-bank",)) == (Applies.POSSIBLY, UNKNOWN_KIND)


def test_of_several_who_ask_the_surest_counts() -> None:
    assert ASKERS.binding("US person", ("mexican-bank", "us-bank")) == (Applies.YES, None)


def test_everybody_that_the_shipped_rules_name_is_known() -> None:
    named = {who for program in BOOK.programs.values() for one in program.consequences for who in one.who}
    assert named <= {kind.name for kind in ASKERS.kinds}


def test_somebody_unknown_who_asks_is_refused_with_those_there_are() -> None:
    with pytest.raises(QueryError, match=r"'beekeeper' is no kind of asker; known are: any-person, .*us-bank"):
        ASKERS.parse("beekeeper")
    with pytest.raises(QueryError, match="no kind of asker"):
        Askers().parse("us-bank")


def test_a_kind_is_found_by_its_id_its_name_and_other_words() -> None:
    assert {ASKERS.parse(word).id for word in ("non-us-bank", "Foreign financial institution ")} == {
        "foreign-financial-institution"
    }
