from datetime import date

import pytest

from tamiz.dates import PartialDate
from tamiz.lab import Floor, Form, Invented, floor, is_true_hit
from tamiz.lab.forms import in_form, units
from tamiz.model import Entity, Grade, Identifier, Name, Query, Schema

BORN = date(1971, 3, 14)
LISTED = Entity(
    id="own:1",
    list_id="own",
    caption="QUIROZ DE LA PEÑA, Juan Edelmiro",
    schema=Schema.PERSON,
    names=(Name("QUIROZ DE LA PEÑA, Juan Edelmiro", Grade.PRIMARY), Name("El Molinero", Grade.WEAK)),
    birth_dates=(PartialDate(BORN, BORN),),
    identifiers=(Identifier("rfc", "QUPJ710314AB1", "MX"), Identifier("curp", "XAXX010101HDFXXX00", "MX")),
)
UNDATED = Entity("own:2", "own", "MOLINOS EDELMIRO", Schema.COMPANY, (Name("MOLINOS EDELMIRO SA", Grade.PRIMARY),))


def person(name: str, born: date | None = BORN) -> Invented:
    return Invented("1", name, Schema.PERSON, "MX", born)


@pytest.mark.parametrize(
    ("query", "true"),
    [
        (Query("Another Name", identifiers=(Identifier("rfc", "qupj-710314-ab1"),)), True),
        (Query("Another Name", identifiers=(Identifier("passport", "QUPJ710314AB1"),)), False),
        (Query("Another Name", identifiers=(Identifier("rfc", "XAXX010101000"),)), False),
        (person("Juan Edelmiro Quiroz de la Peña").query(), True),
        (person("Juan Edelmiro Quiroz de la Peña", date(1971, 3, 15)).query(), False),
        (person("Juan Edelmiro Quiroz de la Peña", None).query(), False),
        (person("Juan Quiroz de la Peña").query(), False),
        (person("El Molinero").query(), False),
        (Query("Juan Edelmiro Quiroz de la Peña", birth_date=PartialDate(BORN, BORN)), True),
        (Query("Juan Edelmiro Quiroz de la Peña", schema=Schema.VESSEL, birth_date=PartialDate(BORN, BORN)), False),
    ],
)
def test_a_true_hit_shares_a_number_or_complete_name_and_birthday(query: Query, true: bool) -> None:
    assert is_true_hit(query, LISTED) is true


def test_the_floor_counts_namesakes_and_what_birth_dates_say_of_them() -> None:
    people = (
        person("Juan Edelmiro Quiroz de la Peña"),
        person("JUAN EDELMIRO QUIROZ DE LA PENA", date(1980, 1, 1)),
        person("Juan Edelmiro Quiroz de la Peña", None),
        person("Juan Quiroz"),
        Invented("2", "Molinos Edelmiro, S.A. de C.V.", Schema.COMPANY),
        Invented("3", "Molinos Edelmiro", Schema.VESSEL),
    )
    assert floor(people, [LISTED, UNDATED]) == Floor(parties=6, namesakes=4, same_day=1, undated=2)


@pytest.mark.parametrize(("name", "form"), [("Juan Quiroz de la Peña", Form.ONE_GIVEN), ("Juan Quiroz", Form.SHORT)])
def test_the_floor_of_a_form_puts_listed_names_in_that_form(name: str, form: Form) -> None:
    assert floor([person(name)], [LISTED], form).namesakes == 1
    assert floor([person(name)], [LISTED]).namesakes == 0


@pytest.mark.parametrize(
    ("listed", "form", "expected"),
    [
        ("QUIROZ DE LA PEÑA, Juan Edelmiro", Form.FULL, "QUIROZ DE LA PEÑA, Juan Edelmiro"),
        ("QUIROZ DE LA PEÑA, Juan Edelmiro", Form.SHORT, "Juan QUIROZ"),
        ("DE LA PEÑA QUIROZ, Dr. Juan", Form.SHORT, "Juan DE LA PEÑA"),
        ("EL MOLINERO", Form.SHORT, "EL MOLINERO"),
        ("QUIROZ,", Form.SHORT, "QUIROZ,"),
        ("", Form.SHORT, ""),
    ],
)
def test_a_listed_name_is_shortened_only_where_its_parts_are_told(listed: str, form: Form, expected: str) -> None:
    assert in_form(listed, form) == expected


def test_units_keep_particles_with_their_word_and_lose_nothing() -> None:
    assert units("María del Carmen de la O San Juan de") == ("María", "del Carmen", "de la O", "San Juan", "de")
