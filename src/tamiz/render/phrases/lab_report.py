"""Phrases of the report that an examiner reads."""

from typing import Final

from tamiz.render.phrases import lab_report_alterations, lab_report_method, lab_report_weights

_OWN: Final[dict[str, tuple[str, str]]] = {
    "labpage.title": (
        "What screening catches, and how often it alerts for nothing",
        "Qué halla la revisión y cuántas veces alerta sin motivo",
    ),
    "labpage.lead": (
        "Measured against {lists}, valid on {day}, with seed {seed}",
        "Medido contra {lists}, con validez al {day} y semilla {seed}",
    ),
    "labpage.and": ("{first} and {last}", "{first} y {last}"),
    # At a glance.
    "labpage.of_scorer": ("{scorer}, by name alone", "{scorer}, solo por el nombre"),
    "labpage.tile_unaltered": ("names caught as they are listed", "nombres hallados tal como están en la lista"),
    "labpage.tile_kept": ("altered names caught, all parts kept", "alterados hallados, con todas sus partes"),
    "labpage.tile_missing": (
        "altered names caught, a part missing or added",
        "alterados hallados, falta o sobra una parte",
    ),
    "labpage.tile_alerts": ("alerts for nothing in 1,000: {who}", "alertas sin motivo en 1,000: {who}"),
    "labpage.tile_floor": ("floor: {floor} in 1,000", "piso: {floor} en 1,000"),
    "labpage.tile_range": ("over {n} populations", "en {n} poblaciones"),
    "labpage.tile_count": (
        "{hits} of {trials}; 95 % interval {low} to {high}",
        "{hits} de {trials}; intervalo {low} a {high}",
    ),
    # What was measured.
    "head.lab_measured": ("What was measured", "Qué se midió"),
    "labpage.day": ("lists as they stood on", "listas tal como estaban el"),
    "labpage.seed": ("seed", "semilla"),
    "labpage.sizes": ("sizes", "tamaños"),
    "labpage.sizes_said": (
        "up to {size} names of each list; {clean} parties of each invented population",
        "hasta {size} nombres de cada lista; {clean} partes de cada población inventada",
    ),
    "labpage.sizes_file": (
        "up to {size} names of each list; the customer file",
        "hasta {size} nombres de cada lista; el archivo de clientes",
    ),
    "labpage.parameters": ("parameters", "parámetros"),
    "labpage.version": ("program", "programa"),
    "labpage.names": ("names", "nombres"),
    "labpage.asked_name": ("asked by name", "consultados por nombre"),
    "labpage.asked_birth-date": ("asked with birth date", "consultados con fecha"),
    "labpage.scorer": ("Ways to compare", "Formas de comparar"),
    "labpage.given": ("given", "se da"),
    "labscorer.tamiz": (
        "this program: all that a query says, word by word, with numbers and dates where they are given",
        "este programa: todo lo que dice la consulta, palabra por palabra, con números y fechas si se dan",
    ),
    "labscorer.token-sort": (
        "a string distance in wide use: names without accents or case, words sorted, letters compared",
        ("distancia de cadenas de uso común: nombres sin acentos ni mayúsculas, palabras ordenadas, letras comparadas"),
    ),
    "labscorer.jaro-winkler": (
        "a string distance in wide use: names without accents or case, letters compared, the beginning counts more",
        "distancia de cadenas de uso común: nombres sin acentos ni mayúsculas, letra a letra; pesa más el comienzo",
    ),
    "labscorer.token-set": (
        "a string distance in wide use: names as sets of words, of which either may have more",
        "distancia de cadenas de uso común: nombres como conjuntos de palabras, y cualquiera puede tener más",
    ),
    "labscorer.weighted": (
        "a string distance in wide use: the best of several, each with a weight",
        "distancia de cadenas de uso común: la mejor de varias, cada una con un peso",
    ),
    "labscorer.logic-v2": (
        "another engine: the scorer of OpenSanctions, names and birth dates",
        "otro motor: el de OpenSanctions, nombres y fechas",
    ),
    "labpage.who": ("The clean parties", "Las partes limpias"),
    "labpage.who_note": (
        "Among them alerts are counted, for none of them is listed.",
        "Entre ellas se cuentan las alertas, pues ninguna está en las listas.",
    ),
    "labpage.file_note": ("customers in {file} who are not listed", "clientes de {file} que no están en las listas"),
    "labpop.mx-people": ("Mexico: full names", "México: nombre completo"),
    "labpop.mx-people-one-given": ("Mexico: one given name", "México: un nombre de pila"),
    "labpop.mx-people-short": ("Mexico: short names", "México: nombre corto"),
    "labpop.mx-firms": ("Mexico: firms", "México: empresas"),
    "labpop.us-firms": ("US: firms", "EE. UU.: empresas"),
    "labpop.vessels": ("vessels", "buques"),
    "labpop.world-people": ("people of 40 locales", "personas de 40 regiones"),
    "labpop.none": ("your file", "su archivo"),
    "labpopis.mx-people": (
        "invented people of Mexico: all given names and two surnames",
        "personas inventadas de México: todos los nombres de pila y dos apellidos",
    ),
    "labpopis.mx-people-one-given": (
        "the same people: the first given name and two surnames",
        "las mismas personas: primer nombre de pila y dos apellidos",
    ),
    "labpopis.mx-people-short": (
        "the same people: the first given name and the paternal surname",
        "las mismas personas: primer nombre de pila y apellido paterno",
    ),
    "labpopis.mx-firms": (
        "invented firms of Mexico, with legal form",
        "empresas inventadas de México, con forma jurídica",
    ),
    "labpopis.us-firms": ("invented US firms, with legal form", "empresas inventadas de EE. UU., con forma jurídica"),
    "labpopis.vessels": ("invented vessels", "buques inventados"),
    "labpopis.world-people": (
        "invented people of 40 locales, four in ten not in Latin script",
        "personas inventadas de 40 regiones, cuatro de cada diez sin alfabeto latino",
    ),
    # How it was measured.
    "head.lab_method": ("How it was measured", "Cómo se midió"),
    # The parameter file.
    "head.lab_parameters": ("How this program compares", "Cómo compara este programa"),
    "labpage.from_file": (
        (
            "Made from the parameter file, version {version}. A weight is evidence in bits: +1 makes it twice as "
            "likely that two records are one party, -1 half as likely. Weights add up."
        ),
        (
            "Tomado del archivo de parámetros, versión {version}. Un peso es evidencia en bits: +1 hace dos veces más "
            "probable que dos registros sean una sola parte; -1, la mitad. Los pesos se suman."
        ),
    ),
    "labpage.file_says": ("The file says of itself:", "El archivo dice de sí mismo:"),
    "labpage.weight": ("what is observed", "qué se observa"),
    "labpage.reason": ("why it weighs so, in the file's words", "por qué pesa eso, según el archivo"),
    "labpage.others": (
        "Numbers of the file that are no weight of their own, in bits",
        "Números del archivo que no son un peso propio, en bits",
    ),
    "labpage.of_rarity": ("and {percent} % of the word's rarity", "y {percent} % de la rareza de la palabra"),
    "labamount.cost": ("costs", "cuesta"),
    "labamount.cap_millibits": ("at most", "máximo"),
    "labamount.slip": ("a slip", "un desliz"),
    "labamount.of_a_name": ("one that makes another name", "uno que da otro nombre"),
    "labamount.no_name": ("a word that is nobody's name", "una palabra que no es nombre de nadie"),
    "labamount.least": ("least", "mínimo"),
    "labamount.short": ("in three letters", "en tres letras"),
    "labamount.misspelled": ("misspelled", "mal escrita"),
    "labamount.acronym": ("in an acronym", "en una sigla"),
    "labamount.cut": ("cut off", "cortada"),
    "labamount.missing": ("a listed word is missing", "falta una palabra listada"),
    "labamount.extra": ("one word more", "una palabra de más"),
    "labamount.different": ("another word", "otra palabra"),
    "labpage.words_worth": (
        (
            "An equal word is worth how rare it is among {kind}, by a frozen table of {tokens} counted words; a word "
            "that nobody counted is worth at most {most} bits, by its length."
        ),
        (
            "Una palabra igual vale según lo rara que sea entre {kind}, por una tabla fija de {tokens} palabras "
            "contadas; una palabra que nadie contó vale a lo más {most} bits, según su largo."
        ),
    ),
    "labkind.person": ("people", "personas"),
    "labkind.organization": ("organizations", "organizaciones"),
    "labkind.vessel": ("vessels and aircraft", "buques y aeronaves"),
    "labpage.counted_from": ("Counted among", "Contado entre"),
    "labpage.curve_title": ("From bits to score", "De bits a puntuación"),
    "labpage.curve_threshold": (
        "The threshold in the file: score {score}, reached at {bits} bits.",
        "El umbral del archivo: puntuación {score}, que se alcanza con {bits} bits.",
    ),
    # What is caught.
    "head.lab_caught": ("What is caught", "Qué se halla"),
    "labpage.caught_note": (
        (
            "Of 100 names asked, over all lists and for each of them. A name in a group is asked once under each "
            "alteration."
        ),
        (
            "De cada 100 nombres consultados, en todas las listas y en cada una. En un grupo, cada nombre se consulta "
            "una vez con cada alteración."
        ),
    ),
    "labpage.all_lists": ("all lists", "todas las listas"),
    "labpage.asked": ("names asked", "nombres consultados"),
    "labgiven.name": ("by name", "por nombre"),
    "labgiven.birth-date": ("with birth date", "con fecha"),
    "labpage.none_dated": (
        "No listed party here has a birth date: there is nobody to ask about with one.",
        "Aquí ninguna parte listada tiene fecha de nacimiento: no hay a quién consultar con ella.",
    ),
    "head.lab_alterations": ("Alteration by alteration", "Alteración por alteración"),
    "labpage.alterations_note": (
        "Over all lists, worst first for {scorer}. {given}",
        "En todas las listas; primero las peores para {scorer}. {given}",
    ),
    "labpage.alteration": ("alteration", "alteración"),
    "labpage.alterations_of": (
        "{list}: alteration by alteration, {given}",
        "{list}: alteración por alteración, {given}",
    ),
    # Who alerts.
    "head.lab_alerts": ("Who alerts for nothing", "Quién alerta sin motivo"),
    "labpage.alerts_note": (
        "Alerts in 1,000 clean parties, against all these lists together, beside the floor.",
        "Alertas por cada 1,000 partes limpias, contra todas estas listas juntas, junto al piso.",
    ),
    "labpage.parties": ("parties", "partes"),
    "labpage.dated": ("with a date", "con fecha"),
    "labpage.floor": ("floor", "piso"),
    "labpage.in_form": ("of names in this form", "con nombres en esta forma"),
    "labpage.same_day": ("born the same day", "del mismo día"),
    "labpage.same_alerts": (
        "With birth dates the alerts are the same, to the last one: the figures below hold for both.",
        "Con fechas las alertas son las mismas, sin faltar una: las cifras de abajo valen para ambas formas.",
    ),
    "labgiven.either": ("either way", "de ambas formas"),
    "labpage.floor_note": (
        (
            "Floor: carry a listed name in full; of these, those for whom a listed birth date is that very day; and "
            "how many more there are once listed persons' names are written in the form of the population."
        ),
        (
            "Piso: llevan completo un nombre listado; de ellos, aquellos cuya fecha es justo la listada; y cuántos "
            "serían si los nombres de las personas listadas se escribieran en la forma de la población."
        ),
    ),
    "labpage.your_file": ("Your file", "Su archivo"),
    "labchart.alerts": ("Alerts in 1,000, {given}", "Alertas por 1,000, {given}"),
    "labchart.alerts_alt": (
        "Alerts in 1,000 clean parties, {given}: {said}.",
        "Alertas por cada 1,000 partes limpias, {given}: {said}.",
    ),
    "labchart.per_thousand": ("alerts in 1,000 clean parties", "alertas por cada 1,000 partes limpias"),
    "labchart.caught": ("caught, of 100", "hallados, de 100"),
    # Curves.
    "head.lab_curves": ("Any other threshold", "Cualquier otro umbral"),
    "labpage.curves_note": (
        (
            "Each line is one way to compare, from its lowest threshold (right) to its highest (left). Up and to the "
            "left is better: more caught, fewer alerts for nothing. Large marks: where each stands today."
        ),
        (
            "Cada línea es una forma de comparar, del umbral más bajo (derecha) al más alto (izquierda). Arriba y a la "
            "izquierda es mejor: más hallados, menos alertas sin motivo. Marcas grandes: dónde está hoy cada una."
        ),
    ),
    "labpage.line_kept": ("solid: all parts kept", "continua: con todas sus partes"),
    "labpage.line_missing": ("dashed: a part missing or added", "discontinua: falta o sobra una parte"),
    "labchart.curve_alt": (
        "Curves against {who}, {given}. Today: {said}. Floor: {floor} in 1,000.",
        "Curvas contra {who}, {given}. Hoy: {said}. Piso: {floor} en 1,000.",
    ),
    "labchart.point_said": (
        "{scorer} catches {caught} of 100 with all parts kept, at {alerts} alerts in 1,000",
        "{scorer} halla {caught} de 100 con todas sus partes, con {alerts} alertas en 1,000",
    ),
    "labpage.as_table": ("The same as a table: {what}", "Lo mismo en una tabla: {what}"),
    "labpage.given_dated": ("The same curves with birth dates", "Las mismas curvas con fechas de nacimiento"),
    # Calibration.
    "head.lab_calibration": ("What a score is worth", "Qué vale una puntuación"),
    "labpage.calibration_note": (
        (
            "Asked here are pairs that are hard to tell apart: names of one party ({same}) and different parties that "
            "look alike ({different}), true and false counting half each. Where a score of 0.9 is right nine times in "
            "ten, the marks lie on the line. Only parties that no weight is learned from are asked; aliases that share "
            "nothing with the name, weak aliases and numbers are left out."
        ),
        (
            "Aquí se consultan pares difíciles de distinguir: nombres de una misma parte ({same}) y partes distintas "
            "que se parecen ({different}); unos y otros cuentan la mitad. Donde una puntuación de 0.9 acierta nueve de "
            "cada diez veces, las marcas caen en la línea. Solo entran partes de las que no se aprende ningún peso; se "
            "omiten los alias que nada comparten con el nombre, los alias débiles y los números."
        ),
    ),
    "labpage.calibration_error": (
        "On average a score is off by {error} (expected calibration error), over the {n} pairs that have one.",
        (
            "En promedio una puntuación se desvía {error} (error de calibración esperado), en los {n} pares que la "
            "tienen."
        ),
    ),
    "labpage.calibration_none": (
        "No pair was given a score: there is nothing to calibrate.",
        "Ningún par recibió puntuación: no hay nada que calibrar.",
    ),
    "labpage.calibration_missing": (
        "These lists give no such pairs: nothing can be said of the score.",
        "Estas listas no dan pares así: nada puede decirse de la puntuación.",
    ),
    "labpage.without_score": (
        (
            "Without a score, for their names say too little: {same} of {all_same} true pairs and {different} of "
            "{all_different} others."
        ),
        (
            "Sin puntuación, pues sus nombres dicen muy poco: {same} de {all_same} pares verdaderos y {different} de "
            "{all_different} de los otros."
        ),
    ),
    "labpage.score_range": ("score", "puntuación"),
    "labpage.same": ("one party", "una parte"),
    "labpage.different": ("two parties", "dos partes"),
    "labpage.predicted": ("predicted", "predicho"),
    "labpage.observed": ("observed", "observado"),
    "labpage.pairs": ("pairs", "pares"),
    "labpage.with_score": ("with a score", "con puntuación"),
    "labpage.pair_kind": ("kind of pair", "tipo de par"),
    "labchart.calibration": ("Predicted and observed, {given}", "Predicho y observado, {given}"),
    "labchart.calibration_alt": ("Calibration {given}: {said}.", "Calibración {given}: {said}."),
    "labchart.bin_said": (
        "of {n} pairs predicted at {predicted}, {observed} are one party",
        "de {n} pares predichos en {predicted}, {observed} son una parte",
    ),
    "labchart.predicted": ("score", "puntuación"),
    "labchart.observed": ("share of true pairs", "proporción de pares verdaderos"),
    "labpair.another name": ("another name of the party", "otro nombre de la parte"),
    "labpair.on two lists": ("one party on two lists", "una parte en dos listas"),
    "labpair.same name, other birth date": ("same name, other birth date", "mismo nombre, otra fecha de nacimiento"),
    "labpair.other number": ("same words, other number", "mismas palabras, otro número"),
    "labpair.same surname, other given name": ("same surname, other given name", "mismo apellido, otro nombre de pila"),
    "labpair.rare word in common, other place": (
        "rare word in common, other place",
        "palabra rara en común, otro lugar",
    ),
    "labpair.rare word in common, other words": (
        "rare word in common, other words",
        "palabra rara en común, otras palabras",
    ),
    # Misses.
    "labpage.misses_note": (
        "A sample: one of each alteration, the most missed first. Names are those of the lists.",
        "Una muestra: uno de cada alteración, primero las que más faltan. Los nombres son los de las listas.",
    ),
    "labpage.misses_of": ("{list}, {scorer}: {n} missed", "{list}, {scorer}: {n} no hallados"),
    "labpage.no_misses": ("Nothing was missed.", "No faltó ninguno."),
    "labpage.asked_as": ("asked as", "consultado como"),
    "labpage.missed": ("missed", "no hallados"),
    "labpage.of_all": ("{n} of {all}", "{n} de {all}"),
    # Names.
    "head.lab_names": ("Are the names as uneven as real ones?", "¿Son los nombres tan desiguales como los reales?"),
    "labpage.names_note": (
        (
            "A few words are in very many names and most in few. In real registers the count falls with the rank on a "
            "slope near -1 (Zipf), and new words keep coming (Heaps, slope under 1). Slopes depend on how much was "
            "read: compare equal sizes only."
        ),
        (
            "Unas pocas palabras están en muchísimos nombres y la mayoría en pocos. En registros reales la cuenta cae "
            "con el rango con pendiente cercana a -1 (Zipf), y siguen llegando palabras nuevas (Heaps, pendiente menor "
            "que 1). Las pendientes dependen de cuánto se leyó: compare solo tamaños iguales."
        ),
    ),
    "labpage.names_few": (
        "There are too few names here to say.",
        "Aquí hay muy pocos nombres para decirlo.",
    ),
    "labchart.zipf": ("Count by rank", "Cuenta según el rango"),
    "labchart.zipf_alt": (
        "Words by rank on log scales: {said}.",
        "Palabras según su rango en escalas logarítmicas: {said}.",
    ),
    "labchart.heaps": ("New words keep coming", "Siguen llegando palabras nuevas"),
    "labchart.heaps_alt": ("Different words by words read: {said}.", "Palabras distintas según las leídas: {said}."),
    "labchart.slope_said": ("{who} slope {slope}", "{who} pendiente {slope}"),
    "labchart.rank": ("rank of the word", "rango de la palabra"),
    "labchart.times": ("times", "veces"),
    "labchart.words_read": ("words read", "palabras leídas"),
    "labchart.different": ("different words", "palabras distintas"),
    "labpage.words": ("words", "palabras"),
    "labpage.different_words": ("different", "distintas"),
    "labpage.shared": ("share their name", "comparten nombre"),
    # Limits.
    "head.lab_limits": ("What these figures do not say", "Lo que estas cifras no dicen"),
    # Certificate.
    "labpage.certificate_note": (
        (
            "The same lists, options, seed, parameters and version give this page again, byte for byte. No time of day "
            "is in it."
        ),
        (
            "Las mismas listas, opciones, semilla, parámetros y versión dan otra vez esta página, byte por byte. No "
            "lleva hora."
        ),
    ),
    "labpage.again": ("made by", "hecho con"),
    "labpage.without_plots": (
        "Charts are left out and their tables stand open; to draw them: {command}",
        "Sin gráficas: sus tablas están abiertas. Para dibujarlas: {command}",
    ),
}
PHRASES: Final[dict[str, tuple[str, str]]] = {
    **_OWN,
    **lab_report_method.PHRASES,
    **lab_report_alterations.PHRASES,
    **lab_report_weights.PHRASES,
}
