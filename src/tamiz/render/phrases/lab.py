"""Phrases of what the laboratory measured."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # What the laboratory measured.
    "lab.unaltered": ("unaltered", "sin alterar"),
    "lab.all parts kept": ("all parts kept", "con todas sus partes"),
    "lab.a part missing or added": ("a part missing or added", "falta o sobra una parte"),
    "lab.alteration": ("alteration", "alteración"),
    "lab.names": ("names", "nombres"),
    "lab.population": ("population", "población"),
    "lab.parties": ("parties", "partes"),
    "lab.dated": ("with a date", "con fecha"),
    "lab.namesakes": ("namesakes", "homónimos"),
    "lab.same_day": ("of the same day", "del mismo día"),
    "lab.in_form": ("namesakes in this form", "homónimos en esta forma"),
    "lab.by_doors": (
        "a match is a complete name, a number, or a score from the shipped threshold on: three doors",
        "es coincidencia un nombre completo, un número o una puntuación desde el umbral de fábrica: tres puertas",
    ),
    "lab.by_bits": (
        "a match is a complete name, a number, or evidence of {threshold} bits or more",
        "es coincidencia un nombre completo, un número, o evidencia de {threshold} bits o más",
    ),
    "lab.by_score": (
        "a match is a score of {threshold} or more, of 100",
        "es coincidencia una puntuación de {threshold} o más, de 100",
    ),
    "lab.given.name": (
        "Given: the name and the kind of party, nothing else.",
        "Se da el nombre y la clase de parte, nada más.",
    ),
    "lab.given.birth-date": (
        "Given: all that is known. Asked about are listed parties who have a birth date, with it.",
        "Se da todo lo que se sabe. Se consultan partes listadas que tienen fecha de nacimiento, con ella.",
    ),
    "lab.asked": ("{n} of its {all} names asked", "{n} de sus {all} nombres consultados"),
    "lab.of_none": (
        "Of none of the names asked: {alterations}",
        "De ninguno de los nombres consultados: {alterations}",
    ),
    "lab.missed": ("Missed", "No hallados"),
    "lab.missed_of": ("{n} missed, {shown} shown", "{n} no hallados, {shown} a la vista"),
    "lab.no_score": ("no score", "sin puntuación"),
    "lab.clean": (
        "Alerts per 1,000 parties that nobody lists, against all these lists together",
        "Alertas por cada 1,000 partes que nadie lista, contra todas estas listas juntas",
    ),
    "lab.floor": (
        "The floor: parties that by chance carry a listed name in full",
        "El piso: partes que por azar llevan completo un nombre listado",
    ),
    "lab.reading": (
        "Each figure: how many, the rate in 100 or 1,000, and in parentheses the exact 95 % interval.",
        "Cada cifra: cuántos, la tasa por 100 o por 1,000 y, entre paréntesis, el intervalo exacto del 95 %.",
    ),
    "lab.again": (
        "The same lists, options and seed ({seed}) give the same figures.",
        "Las mismas listas, opciones y semilla ({seed}) dan las mismas cifras.",
    ),
    "lab.counted": ("{n} counted, {dated} with a date", "{n} contadas, {dated} con fecha"),
    "lab.left_out": (
        (
            "Left out: {listed} who truly are listed (same RFC or CURP, or same name and birth date); "
            "{unreadable} rows without a name that can be screened."
        ),
        (
            "Fuera de la cuenta: {listed} que sí están en las listas (mismo RFC o CURP, o mismo nombre y fecha de "
            "nacimiento); {unreadable} filas sin un nombre que se pueda revisar."
        ),
    ),
    "lab.no_dates": (
        "No customer has a birth date: who truly is listed is told by RFC or CURP alone, and else counts as an alert.",
        "Ningún cliente tiene fecha: quien sí está en las listas solo se reconoce por RFC o CURP; si no, es alerta.",
    ),
    "lab.few": (
        "{n} are few: the intervals are wide, and at the highest threshold up to {most} in 1,000 could still alert.",
        "{n} son pocos: los intervalos son anchos; aun con el umbral más alto podrían alertar {most} de cada 1,000.",
    ),
    "lab.curve_of_doors": (
        (
            "Of tamiz first what its three doors let through, the score from the shipped threshold on. A threshold "
            "moves that door alone: complete names and numbers are matches at every one."
        ),
        (
            "De tamiz, primero lo que dejan pasar sus tres puertas, la puntuación desde el umbral de fábrica. Un "
            "umbral mueve solo esa puerta: nombres completos y números son coincidencia con cualquiera."
        ),
    ),
    "lab.alerts_per_1000": ("alerts per 1,000", "alertas por 1,000"),
    "lab.threshold": ("from", "desde"),
    "lab.of": ("of", "de"),
    "lab.door": ("its doors", "sus puertas"),
}
