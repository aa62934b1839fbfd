"""What the parameter file weighs and why it weighs so, in Spanish.

The English of a reason is the file's own; where the file has come to say it otherwise, its words are shown.
"""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # What is observed.
    "labweight.glued": ("glued", "letras iguales, con otros espacios"),
    "labweight.abbreviation": ("abbreviation", "la misma palabra, abreviada"),
    "labweight.legal form": ("legal form", "otra forma jurídica"),
    "labweight.weak alias": ("weak alias", "alias débil"),
    "labweight.identifier": ("identifier", "identificador igual"),
    "labweight.identifier, unknown country": ("identifier, unknown country", "identificador igual, país desconocido"),
    "labweight.identifier, other country": ("identifier, other country", "identificador igual, otro país"),
    "labweight.first ten of RFC": ("first ten of RFC", "diez primeros del RFC"),
    "labweight.same bank": ("same bank", "mismo banco"),
    "labweight.generic identifier": ("generic identifier", "identificador genérico"),
    "labweight.another identifier": ("another identifier", "otro identificador"),
    "labweight.birth date in identifier": ("birth date in identifier", "fecha de nacimiento en el identificador"),
    "labweight.another birth date in identifier": (
        "another birth date in identifier",
        "otra fecha de nacimiento en el identificador",
    ),
    "labweight.sex in identifier": ("sex in identifier", "sexo en el identificador"),
    "labweight.another sex in identifier": ("another sex in identifier", "otro sexo en el identificador"),
    "labweight.state in identifier": ("state in identifier", "entidad en el identificador"),
    "labweight.identifier against name": ("identifier against name", "identificador contra nombre"),
    "labweight.identifier against birth date": (
        "identifier against birth date",
        "identificador contra fecha de nacimiento",
    ),
    "labweight.wrong check digit": ("wrong check digit", "dígito verificador incorrecto"),
    # Why it weighs so.
    "labwhy.glued": (
        (
            "words run together or parted: rarer among different parties than among spellings of one, but a reader may "
            "have joined two names"
        ),
        (
            "palabras juntas o separadas: más raro entre partes distintas que entre grafías de una, pero quien leyó "
            "pudo unir dos nombres"
        ),
    ),
    "labwhy.abbreviation": (
        "an abbreviation could stand for a few other words as well",
        "una abreviatura también podría ser de otras pocas palabras",
    ),
    "labwhy.legal form": (
        "two firms of one name and different legal forms are often two firms",
        "dos empresas de igual nombre y distinta forma jurídica suelen ser dos",
    ),
    "labwhy.weak alias": (
        "the list itself says that others carry this name; about the odds of an unmarked alias being the party",
        (
            "la propia lista dice que otros llevan este nombre; cerca de la probabilidad de que un alias sin marca sea "
            "la parte"
        ),
    ),
    "labwhy.identifier": (
        "a register gives a number to one party; one in some sixteen million is mistyped into another's or shared",
        (
            "un registro da un número a una sola parte; uno en unos dieciséis millones se confunde con el de otra o se "
            "comparte"
        ),
    ),
    "labwhy.identifier, unknown country": (
        ("states use the same numbers: about five hundred passports or tax numbers of one form for each of one state"),
        (
            "los países usan los mismos números: unos quinientos pasaportes o números fiscales de una forma por cada "
            "uno de un país"
        ),
    ),
    "labwhy.identifier, other country": (
        "two states' numbers that happen to be equal say nothing",
        "números de dos países que resultan iguales no dicen nada",
    ),
    "labwhy.first ten of RFC": (
        (
            "four letters and a birth date: some hundred thousand combinations in use, but namesakes born on one day "
            "share them and the letters repeat the name"
        ),
        (
            "cuatro letras y una fecha: unas cien mil combinaciones en uso, pero los homónimos nacidos el mismo día "
            "las comparten y las letras repiten el nombre"
        ),
    ),
    "labwhy.same bank": (
        "a bank's branches are one bank, and its customers are not",
        "las sucursales de un banco son un banco; sus clientes no",
    ),
    "labwhy.generic identifier": (
        "a placeholder is shared by whoever has no number",
        "un número de relleno lo comparte quien no tiene número",
    ),
    "labwhy.another identifier": (
        "a party has one such number; about one in eleven is wrong or was replaced",
        "una parte tiene un solo número así; cerca de uno de cada once está mal o fue reemplazado",
    ),
    "labwhy.birth date in identifier": (
        (
            "one day among those of a lifetime, some twenty thousand, less what mistakes and the list's several dates "
            "take away"
        ),
        (
            "un día entre los de una vida, unos veinte mil, menos lo que quitan los errores y las varias fechas de la "
            "lista"
        ),
    ),
    "labwhy.another birth date in identifier": (
        "lists give several or wrong birth dates for about one party in thirty",
        "las listas dan varias fechas, o una equivocada, para cerca de una de cada treinta partes",
    ),
    "labwhy.sex in identifier": ("half of all people", "la mitad de las personas"),
    "labwhy.another sex in identifier": (
        "about one record in eight is wrong where they differ",
        "donde difieren, cerca de un registro de cada ocho está mal",
    ),
    "labwhy.state in identifier": (
        "one state of thirty-two, but most listed people come from a few",
        "una entidad de treinta y dos, pero la mayoría de los listados viene de unas pocas",
    ),
    "labwhy.identifier against name": (
        "a number that does not go with its own name was mistyped, borrowed or stolen more often",
        "un número que no va con su propio nombre suele estar mal escrito, prestado o robado",
    ),
    "labwhy.identifier against birth date": (
        "a number that does not go with its own birth date was mistyped, borrowed or stolen more often",
        "un número que no va con su propia fecha suele estar mal escrito, prestado o robado",
    ),
    "labwhy.wrong check digit": (
        (
            "a number that fails its own check was mistyped by someone: about one listed RFC in eleven is, and may "
            "then be another party's"
        ),
        (
            "un número que no pasa su propia verificación fue mal escrito: cerca de uno de cada once RFC listados, y "
            "puede ser de otra parte"
        ),
    ),
}
