"""Every fixed phrase that people read, in English and Spanish side by side.

A key is a group, a full stop and a word; the word is the value itself where a value is
named (``status.in force``). ``{names}`` in braces are filled in. Phrases that come from
lists and laws (notes, obligations) are not here: they stay in the language of their source.
"""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # The state of a tag on a day. "Not yet" is "never so far" seen from later.
    "status.in force": ("in force", "vigente"),
    "status.ended": ("ended", "terminada"),
    "status.proposed": ("proposed", "propuesta"),
    "status.never": ("never", "nunca"),
    "status.unknown": ("unknown", "desconocida"),
    "status.not yet": ("not yet", "aún no"),
    "in_force.yes": ("yes", "sí"),
    "in_force.no": ("no", "no"),
    "in_force.unknown": ("unknown", "se ignora"),
    "force.yes": ("in force", "vigente"),
    "force.no": ("not in force", "no vigente"),
    "force.unknown": ("unknown", "se ignora"),
    # Programs that are words and not tags.
    "program.terrorist designation": ("terrorist designation", "designación terrorista"),
    "program.UIF blocked persons": ("UIF blocked persons", "personas bloqueadas UIF"),
    # How a list grades a name, and which name was met.
    "grade.primary": ("primary name", "nombre principal"),
    "grade.strong": ("strong alias", "alias fuerte"),
    "grade.weak": ("weak alias", "alias débil"),
    "grade.former": ("former name", "nombre anterior"),
    "rule.score": ("score", "puntuación"),
    "rule.complete-name": ("complete name", "nombre completo"),
    "rule.identifier": ("identifier", "identificador"),
    "rule.none": ("no match", "sin coincidencia"),
    "confidence.confirmed": ("confirmed", "confirmado"),
    "confidence.single-source": ("one source only", "una sola fuente"),
    "confidence.unconfirmed": ("unconfirmed", "sin confirmar"),
    "confidence.none": ("not stated", "no consta"),
    # What a party is.
    "schema.Thing": ("thing", "cosa"),
    "schema.LegalEntity": ("person or organization", "persona u organización"),
    "schema.Person": ("person", "persona"),
    "schema.Organization": ("organization", "organización"),
    "schema.Company": ("company", "empresa"),
    "schema.PublicBody": ("public body", "organismo público"),
    "schema.Vehicle": ("vehicle", "vehículo"),
    "schema.Vessel": ("vessel", "buque"),
    "schema.Airplane": ("aircraft", "aeronave"),
    "schema.CryptoWallet": ("crypto wallet", "monedero de criptoactivos"),
    "schema.Substance": ("substance", "sustancia"),
    # What a sentence says about a designation.
    "claim.fact": ("states a designation as a fact", "da una designación por hecha"),
    "claim.proposal": ("proposes or considers a designation", "propone o considera una designación"),
    "claim.denial": ("refuses or denies a designation", "rechaza o niega una designación"),
    "claim.allegation": ("alleges it, without stating it", "lo atribuye a otros, sin afirmarlo"),
    "claim.other": ("says nothing about a designation", "no habla de una designación"),
    "how.full name": ("full name", "nombre completo"),
    "how.shared head noun": ("shared head noun", "sustantivo compartido"),
    "how.acronym": ("acronym", "sigla"),
    "how.short form": ("short form", "forma corta"),
    "origin.given": ("as asked", "según lo pedido"),
    "origin.dateline": ("from the dateline in the text", "por la fecha que da el texto"),
    "origin.today": ("today", "hoy"),
    # Why a signal counts, by its English phrase, then by its kind.
    "why.the text gives this word elsewhere": (
        "the text gives this word elsewhere",
        "el texto da esta palabra en otra parte",
    ),
    "why.equal, rare": ("equal, rare", "igual, poco común"),
    "why.equal, common": ("equal, common", "igual, común"),
    "why.token": ("equal", "igual"),
    "why.abbreviation": ("the same word, abbreviated", "la misma palabra, abreviada"),
    "why.glued": ("the same letters, spaced otherwise", "las mismas letras, con otros espacios"),
    "why.order": ("another order", "otro orden"),
    "why.legal form": ("different legal form", "otra forma jurídica"),
    "why.weak alias": ("a weak alias: others carry it too", "alias débil: también lo llevan otros"),
    "why.identifier": ("equal identifier", "identificador igual"),
    "why.identifier, unknown country": (
        "equal identifier, and the country of one is not known",
        "identificador igual, y no se sabe el país de uno",
    ),
    "why.identifier, other country": (
        "equal identifiers of two countries",
        "identificadores iguales de dos países",
    ),
    "why.first ten of RFC": ("same letters and date, another ending", "mismas letras y fecha, otra terminación"),
    "why.same bank": ("same institution, another branch", "misma institución, otra sucursal"),
    "why.generic identifier": ("equal, but generic", "igual, pero genérico"),
    "why.wrong check digit": ("check digit wrong as listed", "dígito verificador incorrecto en la lista"),
    "why.another identifier": (
        "another number, and a party has one",
        "otro número, y cada parte tiene uno solo",
    ),
    "why.birth date in identifier": (
        "the date in the number is the birth date",
        "la fecha en el número es la de nacimiento",
    ),
    "why.another birth date in identifier": (
        "the date in the number is not the birth date",
        "la fecha en el número no es la de nacimiento",
    ),
    "why.sex in identifier": ("the number says the same sex", "el número dice el mismo sexo"),
    "why.another sex in identifier": ("the number says another sex", "el número dice otro sexo"),
    "why.state in identifier": (
        "born in the state that the number says",
        "nació en la entidad que dice el número",
    ),
    "why.identifier against name": (
        "the letters of the number are not those of the name it came with",
        "las letras del número no son las del nombre que lo acompaña",
    ),
    "why.identifier against birth date": (
        "the date in the number is not the birth date it came with",
        "la fecha en el número no es la de nacimiento que lo acompaña",
    ),
    "why.birth date": ("birth date", "fecha de nacimiento"),
    "why.country": ("country", "país"),
    # What an obligation asks for.
    "action.block": ("block property", "bloquear bienes"),
    "action.block-or-menu": ("block, or a lesser measure", "bloquear, o una medida menor"),
    "action.freeze": ("freeze", "congelar"),
    "action.freeze-and-report": ("freeze and report", "congelar y reportar"),
    "action.freeze-travel-arms": ("freeze, travel ban, arms embargo", "congelar, no viajar, no armas"),
    "action.suspend-and-report": ("suspend and report", "suspender y reportar"),
    "action.retain-and-report": ("retain and report", "retener y reportar"),
    "action.material-support": ("no material support", "no dar apoyo material"),
    "action.export-licence": ("export licence needed", "requiere licencia de exportación"),
    "action.immigration": ("inadmissible or removable", "inadmisible o expulsable"),
    "action.civil-suits": ("civil suits possible", "posibles demandas civiles"),
    "action.secondary-sanctions": ("secondary sanctions possible", "posibles sanciones secundarias"),
    "action.derivative-designation": ("helpers can be designated", "quien ayude puede ser designado"),
    "action.general-licences": ("unless licensed", "salvo licencia general"),
    "action.general-licence": ("unless licensed", "salvo licencia general"),
    "action.fifty-percent": ("50 percent rule", "regla del 50 por ciento"),
    "action.criminal-penalties": ("criminal penalties", "penas criminales"),
    "action.reach": ("how far it reaches", "a quién alcanza"),
    "action.none": ("nothing", "nada"),
    "action.unknown": ("not known", "se ignora"),
    "who.any person": ("any person", "cualquier persona"),
    "who.any person in the US or subject to US jurisdiction": (
        "any person in the US or subject to US jurisdiction",
        "toda persona en EE. UU. o sujeta a su jurisdicción",
    ),
    "who.Canadian": ("Canadian", "canadiense"),
    "who.Canadian institution": ("Canadian institution", "institución canadiense"),
    "who.financial institution": ("financial institution", "institución financiera"),
    "who.foreign financial institution": ("foreign financial institution", "institución financiera extranjera"),
    "who.member of the group": ("member of the group", "miembro del grupo"),
    "who.representative of the group": ("representative of the group", "representante del grupo"),
    "who.supporter of the group": ("supporter of the group", "simpatizante del grupo"),
    "who.US person": ("US person", "persona estadounidense"),
    "who.overseas branch of US person": (
        "overseas branch of US person",
        "sucursal en el extranjero de persona estadounidense",
    ),
    "who.non-US person with items subject to the EAR": (
        "non-US person with items subject to the EAR",
        "persona no estadounidense con bienes sujetos a las EAR",
    ),
    "who.none": ("not stated", "no consta"),
    # Countries and bodies that designate.
    "country.US": ("United States", "Estados Unidos"),
    "country.CA": ("Canada", "Canadá"),
    "country.MX": ("Mexico", "México"),
    "country.AR": ("Argentina", "Argentina"),
    "country.AU": ("Australia", "Australia"),
    "country.BR": ("Brazil", "Brasil"),
    "country.CH": ("Switzerland", "Suiza"),
    "country.EC": ("Ecuador", "Ecuador"),
    "country.EU": ("European Union", "Unión Europea"),
    "country.GB": ("United Kingdom", "Reino Unido"),
    "country.UN": ("United Nations", "Naciones Unidas"),
    # Dates and ends of intervals.
    "date.open": ("open", "abierta"),
    "date.unknown": ("not known", "se ignora"),
    "date.on": ("on {day}", "al {day}"),
    "date.known_on": ("known on {day}", "según lo sabido el {day}"),
    "date.bounds": (
        "≥ ≤  the exact day is not known: on or after, on or before it",
        "≥ ≤  no se sabe el día exacto: ese día o después, ese día o antes",
    ),
    # Heads of columns and of parts.
    "head.country": ("country", "país"),
    "head.program": ("program", "programa"),
    "head.from": ("from", "desde"),
    "head.to": ("to", "hasta"),
    "head.status": ("on", "al"),  # a day stands below it
    "head.last_known": ("last known", "lo último"),
    "head.citation": ("citation", "fuente legal"),
    "head.row": ("row", "fila"),
    "head.id": ("id", "id"),
    "head.asked": ("asked", "consultado"),
    "head.listed": ("listed", "en la lista"),
    "head.party": ("listed party", "parte listada"),
    "head.score": ("score", "punt."),
    "head.bits": ("bits", "bits"),
    "head.why": ("why", "por qué"),
    "head.in_force": ("in force", "vigente"),
    "head.group": ("named party", "parte nombrada"),
    "head.places": ("places", "veces"),
    "head.then": ("in force on {day}", "vigente al {day}"),
    "head.then_plain": ("in force that day", "vigente ese día"),
    "head.since": ("since then", "desde entonces"),
    "head.evidence": ("Evidence", "Evidencia"),
    "head.obligations": ("What the tags in force on {day} require", "Qué exigen las designaciones vigentes al {day}"),
    "head.designations": ("Designations", "Designaciones"),
    "head.timeline": ("Timeline", "Línea de tiempo"),
    "head.quotes": ("Where the text names it", "Dónde lo nombra el texto"),
    "head.passed": (
        "Names in the text that met no listed party",
        "Nombres del texto que no corresponden a ninguna parte listada",
    ),
    "head.distinctions": ("Not to be confused", "No confundir"),
    "head.unscreened": ("Could not be screened", "No se pudo revisar"),
    "head.suppressed": ("Suppressed", "Suprimidas"),
    "head.near": ("Fell just short", "Quedaron cerca"),
    "head.askers": ("Who in the file met it", "Quién del archivo coincide"),
    "head.action": ("what", "qué"),
    "head.who": ("who", "quién"),
    "head.basis": ("basis", "base legal"),
    "head.lists": ("Lists", "Listas"),
    "head.list": ("list", "lista"),
    "head.published": ("published", "publicada"),
    "head.age": ("age in days", "días de antigüedad"),
    "head.entities": ("entities", "entidades"),
    "head.hash": ("hash", "hash"),
    "head.where": ("where", "dónde"),
    "head.reason": ("reason", "motivo"),
    "head.parameters": ("parameters", "parámetros"),
    "head.query_hash": ("hash of the question", "hash de la pregunta"),
    "head.answer_hash": ("hash of the answer", "hash de la respuesta"),
    "head.sum": ("sum", "suma"),
    "head.certificates": ("Certificates", "Certificados"),
    "head.summary": ("At a glance", "De un vistazo"),
    "head.input": ("input", "entrada"),
    "head.result": ("result", "resultado"),
    "head.day": ("day", "día"),
    "head.reading": ("How to read this", "Cómo leer esto"),
    # Counts; the second form is for one.
    "count.matches": ("{n} matches", "{n} coincidencias"),
    "count.matches.1": ("1 match", "1 coincidencia"),
    "count.entities": ("{n} entities", "{n} entidades"),
    "count.entities.1": ("1 entity", "1 entidad"),
    "count.groups": ("{n} listed parties named", "{n} partes listadas nombradas"),
    "count.groups.1": ("1 listed party named", "1 parte listada nombrada"),
    "count.places": ("in {n} places", "en {n} lugares"),
    "count.places.1": ("in 1 place", "en 1 lugar"),
    "count.rows": ("{n} rows", "{n} filas"),
    "count.rows.1": ("1 row", "1 fila"),
    "count.with_match": ("{n} with a match", "{n} con coincidencia"),
    "count.without": ("{n} without", "{n} sin coincidencia"),
    "count.unscreened": ("{n} not screened", "{n} sin revisar"),
    "count.more": ("{n} more, cut by the limit", "{n} más, cortadas por el límite"),
    "count.others": ("{n} more", "{n} más"),
    "count.suppressed": ("{n} suppressed", "{n} suprimidas"),
    "count.fell_short": ("{n} fell short", "{n} no alcanzaron"),
    "count.passed": ("{n} other names met none", "{n} otros nombres sin coincidencia"),
    "count.passed.1": ("1 other name met none", "1 otro nombre sin coincidencia"),
    "count.passed_more": (
        "{n} more were found and not kept, to bound the answer",
        "{n} más se hallaron y no se guardaron, para acotar la respuesta",
    ),
    "count.hidden": (
        "{n} more are not drawn here; the JSON output has them all",
        "{n} más no se muestran aquí; la salida JSON las trae todas",
    ),
    # Sentences.
    "say.none": ("no listed party goes by this name", "ninguna parte listada lleva este nombre"),
    "say.none_then": ("none in force", "ninguna vigente"),
    "say.none_in_text": ("no listed party is named", "no se nombra a ninguna parte listada"),
    "say.not_clear": (
        "Something could not be screened, so the rest is not a clearance.",
        "Algo no se pudo revisar; por eso lo demás no es una autorización.",
    ),
    "say.in_force": ("In force on {day}: {tags}", "Vigente al {day}: {tags}"),
    "say.since": ("Since then, known on {day}: {tags}", "Desde entonces, según lo sabido el {day}: {tags}"),
    "say.gone": ("No longer in force, known on {day}: {tags}", "Ya no vigente, según lo sabido el {day}: {tags}"),
    "say.unknown": ("Unknown on {day}: {tags}", "Se ignora al {day}: {tags}"),
    "say.not_designated": (
        "This is the party, and on {day} it was not designated.",
        "Es la parte, y el {day} no estaba designada.",
    ),
    "say.none_known": (
        "This is the party; no designation is known to be in force on {day}.",
        "Es la parte; no se conoce ninguna designación vigente al {day}.",
    ),
    "say.no_designation": (
        "The list gives no designation for this party.",
        "La lista no da ninguna designación de esta parte.",
    ),
    "say.met": ("met by {name}", "coincide con {name}"),
    "say.is_not": ("{one} is not {other}", "{one} no es {other}"),
    "notice.silent": (
        "{list}: nothing published by {day} is kept, so it was not asked",
        "{list}: no se conserva nada publicado hasta el {day}, así que no se consultó",
    ),
    "notice.old": (
        "{list}: published {day}, {n} days before; newer changes are not in it (tamiz lists update {list})",
        "{list}: publicada el {day}, {n} días antes; no contiene cambios posteriores (tamiz lists update {list})",
    ),
    "notice.only_in_history": (
        "{n} of that name were listed on another day; --history shows them",
        "{n} de ese nombre estuvieron en una lista otro día; --history los muestra",
    ),
    "notice.builtin_only": (
        "screened against the built-in list only ({n} entities)",
        "comparado solo con la lista incorporada ({n} entidades)",
    ),
    "say.not_advice": (
        "This is not legal advice. Obligations are summaries with their citations; read the law they name.",
        "Esto no es asesoría legal. Las obligaciones son resúmenes con su cita; consulte la ley que nombran.",
    ),
    "say.own_language": (
        "Notes and obligations stand in the language of their source.",
        "Las notas y las obligaciones están en el idioma de su fuente.",
    ),
    "say.unsure": (
        "? unconfirmed, verify before relying on it   ~ one source only",
        "? sin confirmar, verifique antes de usarlo   ~ una sola fuente",
    ),
    "say.no_obligations": (
        "None is known: no tag was in force on {day}, or its duties are not in the program data.",
        "No se conoce ninguna: nada estaba vigente al {day}, o sus deberes no están en los datos.",
    ),
    "say.alike": ("score {score}, {bits} bits", "puntuación {score}, {bits} bits"),
    "say.reading_status": (
        (
            "A status says what the law said on the day asked; the last column what is known today. "
            "A match whose designations were not in force that day is still a match: the party is the same."
        ),
        (
            "El estado dice lo que decía la ley el día consultado; la última columna, lo que se sabe hoy. "
            "Una coincidencia sin designación vigente ese día sigue siendo coincidencia: la parte es la misma."
        ),
    ),
    "say.reading_bits": (
        (
            "Bits add up: +1 makes it twice as likely that the two are the same party, -1 half as likely. "
            "The score only orders; it is not a probability."
        ),
        (
            "Los bits se suman: +1 hace dos veces más probable que sean la misma parte, -1 la mitad. "
            "La puntuación solo ordena; no es una probabilidad."
        ),
    ),
    "say.reading_unknown": (
        "Unknown is not the same as no: a list that is not public, or a day that no source gives, stays unknown.",
        (
            "Desconocido no es lo mismo que no: una lista que no es pública, o un día que ninguna fuente da, "
            "queda como desconocido."
        ),
    ),
    "say.made_by": ("Made by tamiz {version}", "Hecho por tamiz {version}"),
    "say.check_hash": (
        "A hash is the SHA-256 of the canonical JSON (RFC 8785); the same inputs give the same hashes.",
        "Un hash es el SHA-256 del JSON canónico (RFC 8785); las mismas entradas dan los mismos hashes.",
    ),
    "say.timeline": (
        "Timeline of {name}: {tags}. The day asked about is {day}.",
        "Línea de tiempo de {name}: {tags}. El día consultado es el {day}.",
    ),
    "title.report": ("Screening report", "Informe de revisión"),
    "title.timeline": ("When each designation was in force", "Cuándo estuvo vigente cada designación"),
    "legend.sure": ("in force", "vigente"),
    "legend.unsure": ("day not known, or proposed", "día no conocido, o propuesta"),
    "legend.asked": ("day asked about", "día consultado"),
    # Rows that say what a country does not keep or does not publish; the English is the law room's own.
    "note.mx-terrorist": (
        "Mexico keeps no domestic list of terrorist organizations; it calls the groups criminal",
        "México no lleva una lista nacional de organizaciones terroristas; llama criminales a estos grupos",
    ),
    "note.mx-uif": (
        (
            "UIF's Lista de Personas Bloqueadas, which also carries UN lists, is not public: "
            "unknown unless the institution's own copy is loaded"
        ),
        (
            "La Lista de Personas Bloqueadas de la UIF, que incluye también listas de la ONU, no es pública: "
            "se ignora, salvo que se cargue la copia de la institución"
        ),
    ),
    "note.no-fact": (
        "no fact in the loaded lists: unknown, not 'not designated'",
        "las listas cargadas no dicen nada: se ignora, lo cual no es «no designada»",
    ),
    "note.as_of": ("(as of {day})", "(al {day})"),
    "notice.report": ("The report is in {path}", "El informe está en {path}"),
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
    # Lists: what is held, what came in, what changed.
    "kind.sanction": ("sanction", "sanción"),
    "kind.terrorist designation": ("terrorist designation", "designación terrorista"),
    "kind.export control": ("export control", "control de exportaciones"),
    "kind.tax": ("tax list, no sanction", "lista fiscal, no es sanción"),
    "kind.blocked persons": ("blocked persons", "personas bloqueadas"),
    "kind.own": ("own list", "lista propia"),
    "kind.built in": ("built in", "incorporada"),
    "kind.unknown": ("kind not known", "clase desconocida"),
    "grades.primary": ("primary", "principales"),
    "grades.strong": ("strong", "fuertes"),
    "grades.weak": ("weak", "débiles"),
    "grades.former": ("former", "anteriores"),
    "happened.accepted": ("accepted", "aceptada"),
    "happened.set aside": ("set aside", "apartada"),
    "damage.unsound": ("DAMAGED", "DAÑADO"),
    "damage.cache": ("cache damaged, made again when needed", "caché dañada, se rehace al usarla"),
    "damage.leftover": ("leftover, harmless", "resto, inofensivo"),
    "damage.foreign": ("not tamiz's, harmless", "ajeno a tamiz, inofensivo"),
    "field.caption": ("name shown", "nombre mostrado"),
    "field.schema": ("kind of party", "clase de parte"),
    "field.names": ("names", "nombres"),
    "field.designations": ("designations", "designaciones"),
    "field.absences": ("stated absences", "ausencias"),
    "field.distinctions": ("not to be confused", "no confundir"),
    "field.countries": ("countries", "países"),
    "field.birth_dates": ("birth dates", "fechas de nac."),
    "field.birth_places": ("birth places", "lugares de nac."),
    "field.gender": ("sex", "sexo"),
    "field.identifiers": ("identifiers", "identificadores"),
    "field.addresses": ("addresses", "domicilios"),
    "field.links": ("links", "vínculos"),
    "field.remarks": ("remarks", "observaciones"),
    "field.unreadable": ("not understood", "no entendido"),
    "lists.title": ("title", "título"),
    "lists.kind": ("kind", "clase"),
    "lists.received": ("received", "recibida"),
    "lists.days_old": ("days old", "días"),
    "lists.names": ("names", "nombres"),
    "lists.not_understood": ("not understood", "no entendido"),
    "lists.published_on": ("published {day}", "publicada {day}"),
    "lists.received_on": ("received {day}", "recibida {day}"),
    "lists.forced": ("forced", "forzada"),
    "lists.forced_because": (
        "taken although it had shrunk, because: {reason}",
        "aceptada aunque se había reducido, porque: {reason}",
    ),
    "lists.none_held": (
        "No list is held in {directory} yet: names are screened against the built-in list only. These can be added:",
        "Aún no hay listas en {directory}: los nombres se comparan solo con la incorporada. Se pueden añadir:",
    ),
    "lists.how_update": ("From its publisher, over the network:", "De quien la publica, por la red:"),
    "lists.how_add": ("From files that you have:", "De archivos que usted tiene:"),
    "lists.held": ("held", "ya está"),
    "lists.authority": ("authority", "autoridad"),
    "lists.rhythm": ("rhythm", "ritmo"),
    "lists.licence": ("licence", "licencia"),
    "lists.files": ("files", "archivos"),
    "lists.also": ("also as", "también como"),
    "lists.address": ("fetched from", "se obtiene de"),
    "lists.taken": ("taken into use", "en uso desde ahora"),
    "lists.newest": ("the newest", "la más nueva"),
    "lists.held_already": ("was held already; nothing changed", "ya estaba; nada cambió"),
    "lists.older": (
        "an older snapshot: it changes no answer for later days",
        "una copia más antigua: no cambia ninguna respuesta sobre días posteriores",
    ),
    "lists.unchanged": (
        "unchanged: the publisher serves the same {size} bytes ({seconds} s)",
        "sin cambios: quien la publica sirve los mismos {size} bytes ({seconds} s)",
    ),
    "lists.snapshot": ("snapshot", "copia"),
    "lists.snapshot_of": ("The snapshot of {day}", "La copia del {day}"),
    "lists.took": ("took", "tardó"),
    "lists.records": ("records", "registros"),
    "lists.coverage": ("entities with", "entidades con"),
    "lists.note": ("note", "nota"),
    "lists.of_parts": ("{n} of {parts} parts", "{n} de {parts} partes"),
    "lists.bytes": ("{n} bytes", "{n} bytes"),
    "lists.when": ("when (UTC)", "cuándo (UTC)"),
    "lists.what": ("what", "qué"),
    "lists.in_use": ("in use", "en uso"),
    "lists.none_in_use": (
        "No snapshot of this list is in use now; names are no longer screened against it.",
        "Ninguna copia de esta lista está en uso; los nombres ya no se comparan con ella.",
    ),
    "lists.sound": (
        "{directory}: {lists}, all as it was written",
        "{directory}: {lists}, todo como se escribió",
    ),
    "lists.set_aside": ("set aside: the snapshot of {day} ({name})", "apartada: la copia del {day} ({name})"),
    "lists.now_newest": (
        "now the newest: the snapshot of {day} ({name})",
        "ahora la más nueva: la copia del {day} ({name})",
    ),
    "count.lists": ("{n} lists", "{n} listas"),
    "count.lists.1": ("1 list", "1 lista"),
    "count.names": ("{n} names", "{n} nombres"),
    "count.names.1": ("1 name", "1 nombre"),
    "count.records": ("{n} records", "{n} registros"),
    "count.records.1": ("1 record", "1 registro"),
    "count.days_old": ("{n} days old", "hace {n} días"),
    "count.days_old.1": ("1 day old", "hace 1 día"),
    "count.not_understood": ("{n} parts not understood", "{n} partes no entendidas"),
    "count.not_understood.1": ("1 part not understood", "1 parte no entendida"),
    "count.set_aside": (
        "{n} set aside: they could not become a party, and no name is screened against them",
        "{n} apartados: no pudieron ser una parte, y ningún nombre se compara con ellos",
    ),
    "count.set_aside.1": (
        "1 set aside: it could not become a party, and no name is screened against it",
        "1 apartado: no pudo ser una parte, y ningún nombre se compara con él",
    ),
    "count.moved": ("{n} only elsewhere in the file", "{n} solo en otro lugar del archivo"),
    "count.only_remarks": ("{n} changed in their remarks alone", "{n} cambiaron solo en sus observaciones"),
    "count.only_remarks.1": ("1 changed in its remarks alone", "1 cambió solo en sus observaciones"),
    "count.parties_moved": (
        "{n} more changed only by where in the file something stands",
        "{n} más cambiaron solo por el lugar del archivo donde algo está",
    ),
    "count.parties_moved.1": (
        "1 more changed only by where in the file something stands",
        "1 más cambió solo por el lugar del archivo donde algo está",
    ),
    "diff.title": ("What changed", "Qué cambió"),
    "diff.added": ("added", "añadidas"),
    "diff.removed": ("removed", "eliminadas"),
    "diff.changed": ("changed", "modificadas"),
    "diff.unchanged": ("unchanged", "sin cambios"),
    "diff.equal": ("The two snapshots say the same.", "Las dos copias dicen lo mismo."),
    "diff.fields": ("Changed parties, by field", "Partes modificadas, por campo"),
    "diff.programs": ("Parties that programs gained and lost", "Partes que los programas ganaron y perdieron"),
    "diff.program": ("program", "programa"),
    "diff.gained": ("gained", "ganó"),
    "diff.lost": ("lost", "perdió"),
    "diff.field": ("field", "campo"),
    "diff.of_these_moved": ("{n} of them only elsewhere in the file", "{n} de ellas solo en otro lugar del archivo"),
    "diff.shown": ("{n} of {all}; --limit shows more, JSON all", "{n} de {all}; --limit muestra más, JSON todo"),
    "diff.order": ("only in another order", "solo en otro orden"),
    "diff.details": ("differs in details that only the JSON shows", "difiere en detalles que solo muestra el JSON"),
    "diff.absent": ("not on it up to {day}", "no estaba hasta el {day}"),
    "diff.is_not": ("is not {other}", "no es {other}"),
    "diff.as_name": ("made under the name {name}", "hecha con el nombre {name}"),
    "diff.determined": ("determined {day}", "determinada {day}"),
    "diff.announced": ("announced {day}", "anunciada {day}"),
    "diff.proven_on": ("proven on {day}", "probada el {day}"),
    "diff.span": ("from {start} to {end}", "desde {start} hasta {end}"),
    "diff.reading": (
        "Between the two snapshots; a change that came and went between them is not seen.",
        "Entre las dos copias; no se ve un cambio que vino y se fue entre ellas.",
    ),
    "diff.none": ("none", "ninguna"),
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
        "a match is what a door lets through: a complete name or a number; the score door is not built",
        "es coincidencia lo que deja pasar una puerta: nombre completo o número; falta construir la de puntuación",
    ),
    "lab.by_score": (
        "a match is a score of {threshold} or more, of 100",
        "es coincidencia una puntuación de {threshold} o más, de 100",
    ),
    "lab.asked": ("{n} of its {all} names asked", "{n} de sus {all} nombres consultados"),
    "lab.of_none": (
        "Of none of the names asked: {alterations}",
        "De ninguno de los nombres consultados: {alterations}",
    ),
    "lab.missed": ("Missed", "No hallados"),
    "lab.missed_of": ("{n} missed, {shown} shown", "{n} no hallados, {shown} a la vista"),
    "lab.not_compared": ("not compared", "no comparado"),
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
    "lab.no_score_door": (
        (
            "The score door is not built: today the doors alone decide (first row). The rows in bits show what a "
            "threshold on the evidence would keep of the candidates that the doors look at; a name that differs "
            "in one letter is not among them yet."
        ),
        (
            "La puerta de la puntuación no está construida: hoy deciden solo las puertas (primera fila). Las filas "
            "en bits muestran lo que un umbral sobre la evidencia conservaría de los candidatos que las puertas "
            "miran; un nombre que difiere en una letra todavía no está entre ellos."
        ),
    ),
    "lab.alerts_per_1000": ("alerts per 1,000", "alertas por 1,000"),
    "lab.threshold": ("from", "desde"),
    "lab.of": ("of", "de"),
    "lab.door": ("a door", "una puerta"),
    # What a script is told.
    "exit.0": ("nothing found", "no se encontró nada"),
    "exit.1": ("at least one match", "al menos una coincidencia"),
    "exit.2": ("wrong use, or an input that cannot be read", "uso incorrecto, o una entrada que no se puede leer"),
    "exit.3": (
        "something could not be screened, so the rest is not a clearance",
        "algo no se pudo revisar; por eso lo demás no es una autorización",
    ),
}
