import pytest

from lab.pair_parties import party
from tamiz.lab.corpora import Relation, alias_pairs, relation
from tamiz.model import Grade, Name, Schema


@pytest.mark.parametrize(
    ("name", "alias", "found"),
    [
        ("QUIROZ VELDE, Edelmiro", "Edelmiro Quiroz Velde", Relation.SAME_WORDS),
        ("SHAH VARNABI", "Shahvarnabi", Relation.SAME_WORDS),
        ("QUIROZ VELDE, Edelmiro", "El Quiroz", Relation.SHARED_WORD),
        ("TORVALDI, Yusuf", "Turvaldi, Iosip", Relation.SMALL_EDIT),
        ("VELDEKAMP, Ana", "Ana-Sofveldekampin", Relation.SHARED_WORD),
        ("VELDEKAMP, Io", "Sofveldekampin", Relation.INSIDE),
        ("Frente Unido de Molineros", "FUDM", Relation.ACRONYM),
        ("Frente Unido de Molineros", "F.U.M.", Relation.ACRONYM),
        ("YUSUF HUSSEIN", "يوسف حسين", Relation.CONSONANTS),
        ("QUIROZ VELDE, Edelmiro", "El Molinero", Relation.UNRELATED),
        ("ABU SALIM BIN TORVAL", "Abu Khordad", Relation.UNRELATED),
    ],
)
def test_an_alias_is_related_by_words_edits_initials_or_consonants_or_not_at_all(
    name: str, alias: str, found: Relation
) -> None:
    assert relation(name, alias, person=True) is found


def test_each_other_name_is_paired_with_the_primary_one_and_keeps_its_grade() -> None:
    names = (
        Name("MOLINOS VELDE SA", Grade.PRIMARY),
        Name("Molinos Velde", Grade.STRONG),
        Name("Harinas Torval", Grade.FORMER),
        Name("MOLINOS VELDE SA", Grade.WEAK),
    )
    pairs = list(alias_pairs([party("own:1", names=names, schema=Schema.COMPANY)]))
    assert [(one.alias.text, one.alias.grade, one.relation) for one in pairs] == [
        ("Molinos Velde", Grade.STRONG, Relation.SAME_WORDS),
        ("Harinas Torval", Grade.FORMER, Relation.UNRELATED),
    ]


def test_an_entity_without_a_primary_name_makes_no_pair() -> None:
    assert list(alias_pairs([party("own:1", names=(Name("Solo", Grade.WEAK), Name("Otro", Grade.WEAK)))])) == []
