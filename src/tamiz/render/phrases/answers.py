"""Phrases of answers: status, signals, obligations, counts and sentences."""

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
    "rule.score": ("enough evidence", "indicios suficientes"),
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
    "how.written otherwise": ("written otherwise", "escrito de otro modo"),
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
    "why.a patronymic that one of the two leaves out": (
        "a patronymic that one of the two leaves out",
        "un patronímico que uno de los dos omite",
    ),
    "why.a father's name that one of the two leaves out": (
        "a father's name that one of the two leaves out",
        "un nombre del padre que uno de los dos omite",
    ),
    "why.a second surname that one of the two leaves out": (
        "a second surname that one of the two leaves out",
        "un segundo apellido que uno de los dos omite",
    ),
    "why.same country": ("the same country", "el mismo país"),
    "why.same country, common": (
        "the same country, where most customers live",
        "el mismo país, donde vive la mayoría de los clientes",
    ),
    "why.another country": ("another country", "otro país"),
    "why.unknown country": (
        "the country asked about is not one that is known",
        "el país consultado no es uno conocido",
    ),
    "why.same sex": ("the same sex", "el mismo sexo"),
    "why.another sex": ("another sex", "otro sexo"),
    "why.contradictory sex": (
        "the sex asked about is not the one in its number, so neither counts",
        "el sexo consultado no es el de su número: no cuenta ninguno",
    ),
    "why.same address": ("the same street and number", "la misma calle y número"),
    "why.same place": ("the same town or quarter", "la misma ciudad o colonia"),
    "why.context limit": (
        "country, sex and place count so much at most",
        "país, sexo y lugar no cuentan más que esto",
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
    "why.birth date": ("born on the same day", "nació el mismo día"),
    "why.birth date, day and month swapped": (
        "the same birth date, day and month swapped",
        "la misma fecha de nacimiento, con día y mes invertidos",
    ),
    "why.birth date, one digit off": (
        "one digit of the birth date differs",
        "un dígito de la fecha de nacimiento difiere",
    ),
    "why.birth year": (
        "the birth dates can be one day",
        "las fechas de nacimiento pueden ser el mismo día",
    ),
    "why.birth year, near": ("born about the same time", "nació por la misma época"),
    "why.another birth date": ("another birth date", "otra fecha de nacimiento"),
    "why.country in common": ("a country in common", "un país en común"),
    "why.no country in common": ("no country in common", "ningún país en común"),
    "why.another birth year": ("another birth year", "otro año de nacimiento"),
    "why.another name, one letter apart": ("another name, one letter apart", "otro nombre, distinto en una letra"),
    "why.spelling": ("one letter differs", "una letra difiere"),
    "why.spelling, two letters": ("two letters differ", "dos letras difieren"),
    "why.sound": ("spelled otherwise, sounds alike", "se escribe distinto, suena igual"),
    "why.script": ("the same consonants in another script", "las mismas consonantes en otra escritura"),
    "why.variant": ("a known variant or nickname", "variante o apodo conocido"),
    "why.initial": ("an initial that fits", "inicial que concuerda"),
    "why.cut off": ("begins alike, cut off", "empieza igual, cortado"),
    "why.cut name": ("begins alike, cut off", "empieza igual, cortado"),
    "why.acronym": ("the first letters of its words", "las iniciales de sus palabras"),
    "why.acronym with a legal form": ("a firm of its own is called so", "así se llama una empresa propia"),
    "why.words of payment": (
        "without the words of a payment around it",
        "sin las palabras del pago que lo rodean",
    ),
    "why.nickname set aside": ("without a nickname", "sin un apodo"),
    "why.prefix of a ship": ("without what says that it is a ship", "sin lo que dice que es un buque"),
    "why.digits for letters": ("digits stand for letters", "cifras en lugar de letras"),
    "why.letters apart": ("the letters are set apart", "letras separadas"),
    "why.different word": ("different words", "palabras distintas"),
    "why.extra word": ("not in the listed name", "no está en el nombre listado"),
    "why.missing word": ("not in the name asked about", "no está en el nombre consultado"),
    "why.missing first surname": ("the first surname is missing", "falta el primer apellido"),
    "why.missing first given name": ("the first given name is missing", "falta el primer nombre de pila"),
    "why.another number": ("another number", "otro número"),
    "why.another place": ("another place", "otro lugar"),
    "why.one word in common": (
        "names of several words share one",
        "nombres de varias palabras comparten una",
    ),
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
    "head.sex": ("sex", "sexo"),
    "sex.female": ("female", "femenino"),
    "sex.male": ("male", "masculino"),
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
    "head.of_thousand": ("true of 1,000", "ciertas de 1,000"),
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
    "head.suppressed": (
        "Suppressed: complete names, contradicted by what else is known",
        "Suprimidas: nombres completos que otro dato contradice",
    ),
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
    "count.parties": ("{n} parties", "{n} partes"),
    "count.parties.1": ("1 party", "1 parte"),
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
    "count.suppressed.1": ("1 suppressed", "1 suprimida"),
    "count.with_suppressed": ("{n} with a complete name suppressed", "{n} con un nombre completo suprimido"),
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
    "say.of_thousand": ("about {n} of 1,000 such alerts are true", "unas {n} de 1,000 alertas así son ciertas"),
    "say.hardly_any": ("fewer than 1 of 1,000 such alerts is true", "menos de 1 de 1,000 alertas así es cierta"),
    "say.prior": ("{prior} of the customers listed", "{prior} de los clientes en la lista"),
    "say.only_suppressed": (
        "no match: whoever is listed under this name is suppressed, as what else is known contradicts it",
        "sin coincidencia: quien figura con este nombre está suprimido, porque otro dato lo contradice",
    ),
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
    "notice.suppressed": (
        "{n} with a complete name suppressed for another birth date, sex or number (--complete-name always shows it)",
        "{n} con un nombre completo suprimido, por otra fecha, sexo o número (--complete-name always los muestra)",
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
    "say.reading_posterior": (
        (
            "How many of 1,000 such alerts are true is reckoned from the share of customers who are listed that was "
            "given ({prior}) and from what the laboratory found such evidence to be worth. It is an estimate, and "
            "decides nothing."
        ),
        (
            "Cuántas de 1,000 alertas así son ciertas se calcula con la proporción de clientes en la lista que se dio "
            "({prior}) y con lo que tal evidencia valió en el laboratorio. Es una estimación y no decide nada."
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
    "say.one_party": (
        "One party that {n} lists have, each as an entry of its own:",
        "Una sola parte que figura en {n} listas, con un registro propio en cada una:",
    ),
    "say.also_listed": (
        "Also listed, and not among these matches: {names}",
        "También figura, y no está entre estas coincidencias: {names}",
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
}
