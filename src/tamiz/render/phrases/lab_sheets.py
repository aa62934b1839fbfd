"""Phrases of work-sheets under and over the threshold."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "sheet.title.below": (
        "Pairs of customer and listed party below the threshold",
        "Pares de cliente y parte listada por debajo del umbral",
    ),
    "sheet.title.above": (
        "Pairs of customer and listed party over the threshold",
        "Pares de cliente y parte listada por encima del umbral",
    ),
    "sheet.customers": ("{n} customers, {dated} with a date", "{n} clientes, {dated} con fecha"),
    "sheet.unreadable": (
        "{n} rows without a name that can be screened were left out.",
        "{n} filas sin un nombre que se pueda revisar quedaron fuera.",
    ),
    "sheet.compared": (
        "{n} pairs compared; {over} of them are matches.",
        "{n} pares comparados; {over} de ellos son coincidencias.",
    ),
    "sheet.beyond": (
        "{n} more pairs score less than {low}: none was drawn, and nothing is said of them (--depth reaches deeper).",
        "Otros {n} pares tienen menos de {low}: ninguno se sorteó y nada se dice de ellos (--depth llega más hondo).",
    ),
    "sheet.beyond_doors": (
        "{n} more pairs are no candidates for tamiz: evidence of fewer than 8 bits. Nothing is said of them.",
        "Otros {n} pares no son candidatos para tamiz: evidencia de menos de 8 bits. Nada se dice de ellos.",
    ),
    "sheet.stratum": ("band", "franja"),
    "sheet.scores": ("score", "puntuación"),
    "sheet.bits": ("bits", "bits"),
    "sheet.pairs": ("pairs", "pares"),
    "sheet.drawn": ("drawn", "sorteados"),
    "sheet.labelled": ("labelled", "etiquetados"),
    "sheet.yes": ("yes", "sí"),
    "sheet.unsure": ("unsure", "duda"),
    "sheet.estimate": ("true, about", "ciertos, unos"),
    "sheet.most": ("at most", "a lo sumo"),
    "sheet.precision": ("true, %", "ciertos, %"),
    "sheet.bounds": ("95 % interval", "intervalo del 95 %"),
    "sheet.total": ("all", "todas"),
    "sheet.under": ("under {high}", "menos de {high}"),
    "sheet.from": ("{low} or more", "{low} o más"),
    "sheet.between": ("{low} to under {high}", "{low} a menos de {high}"),
    "sheet.any": ("any", "cualquiera"),
    "sheet.how": (
        (
            "In the column label write yes, no or unsure (sí, no or duda). Rows are mixed: whoever stops early stops "
            "behind a fair draw. Keep {record} beside the sheet."
        ),
        (
            "En la columna label escriba sí, no o duda (o yes, no, unsure). Las filas van mezcladas: quien para antes "
            "deja un sorteo justo. Conserve {record} junto a la hoja."
        ),
    ),
    "sheet.then": ("Then: {command}", "Después: {command}"),
    "sheet.missed": (
        "True pairs in these bands: about {estimate}, at most {most} (95 %).",
        "Pares ciertos en estas franjas: unos {estimate}, a lo sumo {most} (95 %).",
    ),
    "sheet.missed_unknown": (
        "True pairs in these bands: at most {most} (95 %); a band without a label leaves no estimate.",
        "Pares ciertos en estas franjas: a lo sumo {most} (95 %); una franja sin etiquetas no deja estimar.",
    ),
    "sheet.precise": (
        "True of the matches: {rate} % (95 % interval {low}–{high} %).",
        "Ciertas de las coincidencias: {rate} % (intervalo del 95 %: {low}–{high} %).",
    ),
    "sheet.precise_unknown": (
        "True of the matches: between {low} and {high} % (95 %); a band without a label leaves no estimate.",
        "Ciertas de las coincidencias: entre {low} y {high} % (95 %); una franja sin etiquetas no deja estimar.",
    ),
    "sheet.nothing": (
        (
            "Band {band}: nothing found in {n} of its {pairs} pairs. Rule of three: 3/{n} at most, here {rule} pairs, "
            "at 95 % for this band alone; all bands together, {most}."
        ),
        (
            "Franja {band}: nada hallado en {n} de sus {pairs} pares. Regla de tres: a lo sumo 3/{n}, aquí {rule} "
            "pares, al 95 % para esta franja sola; con todas a la vez, {most}."
        ),
    ),
    "sheet.unsure_below": (
        "{n} unsure: counted as true in every upper bound, left out of the estimates.",
        "{n} en duda: cuentan como ciertos en cada cota superior, y no en lo estimado.",
    ),
    "sheet.unsure_above": (
        "{n} unsure: the first percentage takes them as no, the second as yes; the intervals hold for either.",
        "{n} en duda: el primer porcentaje los toma como no, el segundo como sí; los intervalos valen para ambos.",
    ),
    "sheet.unlabelled": (
        "{n} of the {drawn} pairs drawn have no label. The figures hold if those were not left out for how they look.",
        "{n} de los {drawn} pares sorteados no tienen etiqueta. Las cifras valen si no se dejaron por su aspecto.",
    ),
    "sheet.reading": (
        (
            "Bounds are exact and conservative (Clopper and Pearson, one-sided; each sampled band may err by {error} "
            "%), so that all of them hold together at 95 %."
        ),
        (
            "Las cotas son exactas y conservadoras (Clopper y Pearson, de un lado; cada franja sorteada puede errar en "
            "{error} %), de modo que todas valen a la vez al 95 %."
        ),
    ),
    "sheet.reading_above": (
        (
            "Intervals are exact and conservative (Clopper and Pearson). The one of a band is for that band alone; the "
            "one of all bands holds for all together, each counting as many pairs as it has."
        ),
        (
            "Los intervalos son exactos y conservadores (Clopper y Pearson). El de una franja es para ella sola; el de "
            "todas vale para el conjunto, y cada una pesa según sus pares."
        ),
    ),
    "sheet.found.below": ("Found below the threshold", "Hallados por debajo del umbral"),
    "sheet.found.above": ("True and doubtful matches", "Coincidencias ciertas y dudosas"),
    "sheet.found_more": ("and {n} more, all of them with --format json", "y {n} más; todos con --format json"),
    "sheet.row": ("row {row}", "fila {row}"),
}
