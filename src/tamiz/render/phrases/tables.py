"""Phrases of the report over a customer table."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # The report over a customer table.
    "title.customers": ("Customer screening report", "Informe de revisión de clientes"),
    "report.file": ("file", "archivo"),
    "report.sha256": ("sha256 of the file", "sha256 del archivo"),
    "report.rows": ("rows", "filas"),
    "report.columns": ("columns as read", "columnas leídas"),
    "report.valid_on": ("valid on", "válido al"),
    "report.known_on": ("known on", "según lo sabido al"),
    "report.settings": ("settings", "ajustes"),
    "report.answers_hash": ("hash of the answers", "hash de las respuestas"),
    "report.version": ("version", "versión"),
    "report.not_asked": ("loaded, but not asked", "cargada, pero no consultada"),
    "report.silent": ("Loaded, but nothing published by {day}:", "Cargadas, pero sin nada publicado al {day}:"),
    "report.not_held": ("What it does not hold", "Qué no contiene"),
    "report.clear": ("clear", "sin coincidencia"),
    "report.alerts": ("alerts", "alertas"),
    "report.unscreened": ("not screened in full", "sin revisar por completo"),
    "report.suppressed": ("with a complete name suppressed", "con un nombre completo suprimido"),
    "report.cleared": ("Clear by what was suppressed", "Sin coincidencia por lo suprimido"),
    "report.cleared_note": (
        (
            "These rows carry the complete name of a listed party, and another birth date, sex or number is on record. "
            "The policy asked for (complete names unless contradicted) makes that no match."
        ),
        (
            "Estas filas llevan el nombre completo de una parte listada, y consta otra fecha, sexo o número. "
            "El criterio pedido (nombres completos salvo contradicción) no lo toma por coincidencia."
        ),
    ),
    "report.in_force": ("alerts with a designation in force that day", "alertas con una designación vigente ese día"),
    "report.share": ("{share} % of the rows", "{share} % de las filas"),
    "report.per_thousand": (
        "{rate} per 1,000 rows (95 % interval {low} to {high})",
        "{rate} por cada 1,000 filas (intervalo del 95 %: {low} a {high})",
    ),
    "report.force_rest": ("not in force: {no}; unknown: {unknown}", "no vigentes: {no}; se ignora: {unknown}"),
    "report.partial": (
        (
            "This report is partial: it was stopped or reading failed after {rows} rows. "
            "Rows after that were not screened and are not in the counts."
        ),
        (
            "Este informe es parcial: se detuvo, o falló la lectura, después de {rows} filas. "
            "Las filas siguientes no se revisaron ni se cuentan."
        ),
    ),
    "report.none_screened": (
        "No row could be screened: this report clears nobody.",
        "No se pudo revisar ninguna fila: este informe no autoriza a nadie.",
    ),
    "report.no_rows": ("The table has no rows.", "La tabla no tiene filas."),
    "report.no_alerts": ("No row met a listed party.", "Ninguna fila coincide con una parte listada."),
    "report.all_screened": ("Every row was screened in full.", "Todas las filas se revisaron por completo."),
    "report.alerts_note": (
        (
            "An alert is a row that met at least one listed party. It is a question to answer, not a finding: "
            "compare the customer with the party before acting."
        ),
        (
            "Una alerta es una fila que coincide con al menos una parte listada. Es una pregunta por responder, no "
            "un hallazgo: compare al cliente con la parte antes de actuar."
        ),
    ),
    "report.by_bits": ("Strongest evidence first.", "Primero las de mayor evidencia."),
    "report.without_plots": (
        "Drawn as plain bars; for plots, install them: {command}",
        "Mostrado como barras simples; para gráficas, instálelas: {command}",
    ),
    "report.print_note": (
        "This browser prints only the cards that are open; open them first, or print with a newer one.",
        "Este navegador imprime solo las fichas abiertas; ábralas antes, o imprima con uno más nuevo.",
    ),
    "report.as_given": ("In the file", "En el archivo"),
    "report.duties_below": ("full text below", "texto completo abajo"),
    "report.back": ("back to the index", "volver al índice"),
    "report.other_parties": ("Also met, with less evidence", "También coincide, con menos evidencia"),
    "report.also_asked": ("Also looked for", "También se buscó"),
    "report.first_rows": ("The first {n} rows:", "Las primeras {n} filas:"),
    "report.other_reasons": ("other reasons", "otros motivos"),
    "report.reading_card": (
        (
            "A bar to the right of the line speaks for the two being the same party, a hatched bar to the left "
            "against it; all bars of this page have one scale. Their sum is the bits of the match."
        ),
        (
            "Una barra a la derecha de la línea habla a favor de que sean la misma parte; una rayada a la izquierda, "
            "en contra. Todas las barras de la página tienen una escala; su suma son los bits de la coincidencia."
        ),
    ),
    "report.certificate_note": (
        (
            "The same file, lists, parameters, settings and version give the same answers and the same hash of them, "
            "in this report, in CSV and in Parquet alike."
        ),
        (
            "El mismo archivo, con las mismas listas, parámetros, ajustes y versión, da las mismas respuestas y el "
            "mismo hash, en este informe como en CSV y en Parquet."
        ),
    ),
    "chart.alerts": ("alerts", "alertas"),
    "chart.unscreened": ("not screened in full", "sin revisar por completo"),
    "chart.bits": ("How strong the evidence is", "Qué tan fuerte es la evidencia"),
    "chart.bits_axis": ("bits of the best match", "bits de la mejor coincidencia"),
    "chart.bits_note": (
        "Alerts by the bits of their best match. Complete names and identifiers match whatever their bits.",
        "Alertas según los bits de su mejor coincidencia. Un nombre completo o un identificador coincide siempre.",
    ),
    "chart.bits_alt": (
        "Histogram: {n} alerts, from {low} to {high} bits; the threshold is {threshold} bits.",
        "Histograma: {n} alertas, de {low} a {high} bits; el umbral es de {threshold} bits.",
    ),
    "chart.threshold": ("threshold: {bits} bits", "umbral: {bits} bits"),
    "chart.places": ("Where in the file", "En qué parte del archivo"),
    "chart.places_axis": ("row", "fila"),
    "chart.places_note": (
        "Alerts and rows not screened, in blocks of {rows} rows. A cluster often means a damaged part of the file.",
        "Alertas y filas sin revisar, en bloques de {rows} filas. Un cúmulo suele indicar una parte dañada.",
    ),
    "chart.places_alt": (
        "Histogram along the file: {alerts} alerts and {unscreened} rows not screened in full among {rows} rows.",
        "Histograma a lo largo del archivo: {alerts} alertas y {unscreened} filas sin revisar entre {rows} filas.",
    ),
    "chart.program": ("Alerts by program", "Alertas por programa"),
    "chart.program_note": (
        "Programs in force on the day; an alert may count under several.",
        "Programas vigentes ese día; una alerta puede contar en varios.",
    ),
    "chart.program_alt": ("Bars: alerts by program; most: {most}.", "Barras: alertas por programa; más: {most}."),
    "chart.list": ("Alerts by list", "Alertas por lista"),
    "chart.list_note": ("An alert may count under several lists.", "Una alerta puede contar en varias listas."),
    "chart.list_alt": ("Bars: alerts by list; most: {most}.", "Barras: alertas por lista; más: {most}."),
    "chart.birth_dates": ("Alerts per 1,000 rows, by birth date", "Alertas por cada 1,000 filas, según fecha"),
    "chart.birth_dates_note": (
        "With the 95 % interval. Rows without a birth date leave less to tell people apart by.",
        "Con el intervalo del 95 %. Sin fecha de nacimiento hay menos con qué distinguir a las personas.",
    ),
    "chart.birth_dates_alt": (
        "Rates per 1,000 rows: with a birth date {born}; without {rest}.",
        "Tasas por cada 1,000 filas: con fecha de nacimiento {born}; sin ella {rest}.",
    ),
    "chart.born": ("with birth date", "con fecha"),
    "chart.not_born": ("without", "sin fecha"),
    "chart.count": ("count", "cantidad"),
    "head.alerts": ("Alerts", "Alertas"),
    "head.index": ("Index", "Índice"),
    "head.plots": ("In pictures", "En gráficas"),
    "head.contents": ("Contents", "Contenido"),
    "head.screened": ("What was screened", "Qué se revisó"),
    "head.customer": ("customer", "cliente"),
    "head.listed_name": ("listed name", "nombre en la lista"),
    "head.listed_party": ("listed party", "parte en la lista"),
    "head.name": ("name", "nombre"),
    "head.other_names": ("other names", "otros nombres"),
    "head.kind": ("kind", "tipo"),
    "head.birth_date": ("birth date", "fecha de nacimiento"),
    "head.identifiers": ("identifiers", "identificadores"),
    "head.places_of": ("places", "lugares"),
    "head.doubt": ("In doubt", "En duda"),
    "head.duties": ("What it requires", "Qué exige"),
    "head.programs": ("What the programs in force require", "Qué exigen los programas vigentes"),
    "head.not_screened": ("Not screened in full", "Sin revisar por completo"),
    "head.rows": ("rows", "filas"),
    "head.reason_example": ("reason, by the first row of its kind", "motivo, según la primera fila de su tipo"),
    "head.certificate": ("Certificate", "Certificado"),
    "count.alerts_more": (
        "{n} more alerts, with less evidence than those shown, are not drawn here; CSV and Parquet have them all",
        "{n} alertas más, con menos evidencia que las mostradas, no aparecen aquí; CSV y Parquet las traen todas",
    ),
    "count.rows_more": (
        "{n} more rows are not listed here; CSV and Parquet have them all",
        "{n} filas más no aparecen aquí; CSV y Parquet las traen todas",
    ),
    "count.parties_more": ("{n} more are only counted", "{n} más solo se cuentan"),
    "count.in_doubt": (
        "{n} of these alerts have something in doubt as well; their cards say what",
        "{n} de estas alertas tienen además algo en duda; sus fichas lo dicen",
    ),
    "count.in_doubt.1": (
        "1 of these alerts has something in doubt as well; its card says what",
        "1 de estas alertas tiene además algo en duda; su ficha lo dice",
    ),
}
