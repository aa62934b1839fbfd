"""Invented parties for the matching tests."""

from tamiz.model import Entity, Grade, Identifier, Name, Schema


def party(
    ident: str,
    *names: str,
    schema: Schema = Schema.ORGANIZATION,
    weak: tuple[str, ...] = (),
    former: tuple[str, ...] = (),
    numbers: tuple[Identifier, ...] = (),
) -> Entity:
    """Return an entity whose first name is primary and whose others are strong, weak or former."""
    graded = [Name(text, Grade.STRONG if place else Grade.PRIMARY) for place, text in enumerate(names)]
    graded += [Name(text, Grade.WEAK) for text in weak]
    graded += [Name(text, Grade.FORMER) for text in former]
    return Entity(
        id=ident, list_id="test", caption=graded[0].text, schema=schema, names=tuple(graded), identifiers=numbers
    )


PARTIES = (
    party(
        "a", "Cartel de Ejemplo Nueva Era", "CENE", "NEW ERA EXAMPLE CARTEL", weak=("The Era",), former=("Los Yotas",)
    ),
    party("b", "La Hermandad Ribereña"),
    party("c", "La Nueva Hermandad Ribereña"),
    party("d", "Comercializadora Prueba del Sur, S.A. de C.V.", numbers=(Identifier("rfc", "CPS010203AB1", "MX"),)),
    party(
        "e",
        "GARCIA PRUEBA, Maria Guadalupe",
        schema=Schema.PERSON,
        numbers=(Identifier("rfc", "GAPG700101AB1", "MX"), Identifier("passport", "G12345678", "MX")),
    ),
    party("f", "Kim Co", schema=Schema.PERSON),
    party("g", "Fondo Prueba II", weak=("FP",)),
    party("h", "Fondo Prueba III", weak=("FP",)),
    party("i", "MT Ejemplar", schema=Schema.VESSEL, numbers=(Identifier("imo-ship", "9074729"),)),
    party("j", "Ямато Прим", "Al-Prueba", "XJ-13"),
)
