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
    "labweight.same country": ("same country", "mismo país"),
    "labweight.same country, common": ("same country, common", "mismo país, común"),
    "labweight.another country": ("another country", "otro país"),
    "labweight.unknown country": ("unknown country", "país no conocido"),
    "labweight.same sex": ("same sex", "mismo sexo"),
    "labweight.another sex": ("another sex", "otro sexo"),
    "labweight.contradictory sex": ("contradictory sex", "sexo contradictorio"),
    "labweight.same address": ("same address", "misma dirección"),
    "labweight.same place": ("same place", "mismo lugar"),
    "labweight.context": ("country, sex and place together", "país, sexo y lugar juntos"),
    "labweight.left_out, patronymic": ("left out, a patronymic", "omitido, un patronímico"),
    "labweight.left_out, father's name": ("left out, a father's name", "omitido, un nombre del padre"),
    "labweight.left_out, second surname": ("left out, a second surname", "omitido, un segundo apellido"),
    "labweight.sex in identifier": ("sex in identifier", "sexo en el identificador"),
    "labweight.another sex in identifier": ("another sex in identifier", "otro sexo en el identificador"),
    "labweight.state in identifier": ("state in identifier", "entidad en el identificador"),
    "labweight.identifier against name": ("identifier against name", "identificador contra nombre"),
    "labweight.identifier against birth date": (
        "identifier against birth date",
        "identificador contra fecha de nacimiento",
    ),
    "labweight.wrong check digit": ("wrong check digit", "dígito verificador incorrecto"),
    "labweight.sound": ("sound", "suena igual"),
    "labweight.country in common": ("a country in common", "un país en común"),
    "labweight.no country in common": ("no country in common", "ningún país en común"),
    "labweight.sound of another name": ("sound of another name", "suena igual, y es otro nombre"),
    "labweight.ending of the other sex": ("ending of the other sex", "terminación del otro sexo"),
    "labweight.variant": ("variant", "variante o apodo"),
    "labweight.script": ("script", "otra escritura"),
    "labweight.initial": ("initial", "inicial"),
    "labweight.cut off": ("cut off", "palabra cortada"),
    "labweight.cut name": ("cut name", "nombre cortado"),
    "labweight.acronym": ("acronym", "sigla"),
    "labweight.acronym with a legal form": ("acronym with a legal form", "sigla con forma jurídica"),
    "labweight.words of payment": ("words of payment", "palabras de pago"),
    "labweight.prefix of a ship": ("prefix of a ship", "prefijo de buque"),
    "labweight.nickname set aside": ("nickname set aside", "apodo aparte"),
    "labweight.digits for letters": ("digits for letters", "cifras por letras"),
    "labweight.letters apart": ("letters apart", "letras separadas"),
    "labweight.one word in common": ("one word in common", "una sola palabra en común"),
    "labweight.another number": ("another number", "otro número"),
    "labweight.number on one side": ("number on one side", "número en un solo nombre"),
    "labweight.another place": ("another place", "otro lugar"),
    "labweight.the same consonant": ("the same consonant", "la misma consonante"),
    "labweight.a consonant near it": ("a consonant near it", "una consonante cercana"),
    "labweight.the same vowel": ("the same vowel", "la misma vocal"),
    "labweight.another vowel": ("another vowel", "otra vocal"),
    "labweight.no vowel": ("no vowel", "sin vocal"),
    "labweight.read otherwise": ("read otherwise", "leído de otro modo"),
    "labweight.missing first surname": ("missing first surname", "falta el primer apellido"),
    "labweight.missing first given name": ("missing first given name", "falta el primer nombre de pila"),
    "labweight.birth date": ("birth date", "fecha de nacimiento"),
    "labweight.birth date, day and month swapped": (
        "birth date, day and month swapped",
        "fecha de nacimiento, día y mes invertidos",
    ),
    "labweight.birth date, one digit off": (
        "birth date, one digit off",
        "fecha de nacimiento, un dígito distinto",
    ),
    "labweight.birth year": ("birth year", "año de nacimiento"),
    "labweight.birth year, near": ("birth year, near", "año de nacimiento, cercano"),
    "labweight.another birth date": ("another birth date", "otra fecha de nacimiento"),
    "labweight.another birth year": ("another birth year", "otro año de nacimiento"),
    # The groups beside the weights, by their keys in the file.
    "labweight.spelling": ("spelling", "ortografía"),
    "labweight.spelling, one letter": ("spelling, one letter", "ortografía, una letra"),
    "labweight.spelling, two letters": ("spelling, two letters", "ortografía, dos letras"),
    "labweight.spelling, of_a_letter": ("spelling, of a letter", "ortografía, por letra"),
    "labweight.unmatched, person": ("words left over, persons", "palabras sin pareja, personas"),
    "labweight.unmatched, organization": ("words left over, organizations", "palabras sin pareja, organizaciones"),
    "labweight.unmatched, vessel": ("words left over, vessels", "palabras sin pareja, buques"),
    "labweight.name_floor_millibits": ("least by name", "mínimo por nombre"),
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
    "labwhy.same country": (
        (
            "measured: one in eight near candidates of another country's customers shares it, and nine in ten "
            "parties with themselves, but names of a country are borne there, which the rarity does not know"
        ),
        (
            "medido: uno de cada ocho candidatos cercanos de clientes de otros países lo comparte, y nueve de "
            "cada diez partes consigo mismas, pero los nombres de un país se llevan ahí, y la rareza no lo sabe"
        ),
    ),
    "labwhy.same country, common": (
        "most customers live there, and most who share the name do",
        "ahí vive la mayoría de los clientes, y la mayoría de quienes comparten el nombre",
    ),
    "labwhy.another country": (
        (
            "people move and lists give few countries: one listed party in fourteen differs from itself between "
            "lists, and more from a customer file"
        ),
        (
            "la gente se muda y las listas dan pocos países: uno de cada catorce listados difiere de sí mismo "
            "entre listas, y más de un archivo de clientes"
        ),
    ),
    "labwhy.unknown country": (
        "what is not understood says nothing",
        "lo que no se entiende no dice nada",
    ),
    "labwhy.same sex": (
        "given names have told it: 32 of 33 Mexican customers who come near share it",
        "los nombres de pila ya lo dijeron: lo comparten 32 de 33 clientes mexicanos que se acercan",
    ),
    "labwhy.another sex": (
        "about one record in eight is wrong where they differ",
        "donde difieren, cerca de un registro de cada ocho está mal",
    ),
    "labwhy.contradictory sex": (
        "one of the two is wrong, and nobody knows which",
        "uno de los dos está mal, y nadie sabe cuál",
    ),
    "labwhy.same address": (
        "a street and its number: as much as place may say at all",
        "una calle y su número: tanto como el lugar puede decir",
    ),
    "labwhy.same place": (
        "a town or quarter holds few of all people, but namesakes and customers gather in some",
        ("en una ciudad o colonia vive poca de toda la gente, pero en algunas se juntan tocayos y clientes"),
    ),
    "labwhy.context": (
        "country, sex and place never decide: what they share with the name they repeat",
        "país, sexo y lugar nunca deciden: lo que comparten con el nombre lo repiten",
    ),
    "labwhy.left_out, patronymic": (
        "half of all papers leave it out, and it repeats the father's name only",
        "la mitad de los papeles lo omite, y solo repite el nombre del padre",
    ),
    "labwhy.left_out, father's name": (
        "Arabic names name two generations or five, as the paper has room",
        "los nombres árabes dicen dos generaciones o cinco, según quepan",
    ),
    "labwhy.left_out, second surname": (
        "people drop it abroad; among customers at home it still tells families apart",
        "en el extranjero se omite; entre clientes en casa aún distingue familias",
    ),
    "labwhy.sex in identifier": (
        "given names have told it: 32 of 33 Mexican customers who come near share it",
        "los nombres de pila ya lo dijeron: lo comparten 32 de 33 clientes mexicanos que se acercan",
    ),
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
    "labwhy.sound": (
        (
            "about one name in ten is spelled in another way that sounds the same; what sounds alike is counted "
            "in the rarity"
        ),
        (
            "cerca de un nombre de cada diez se escribe también de otro modo que suena igual; lo que suena igual "
            "ya cuenta en la rareza"
        ),
    ),
    "labwhy.country in common": (
        "counts between two listed entries alone: two of different parties share a country about one time in eight",
        "cuenta solo entre dos registros listados: dos de partes distintas comparten país una vez de cada ocho",
    ),
    "labwhy.no country in common": (
        "counts between two listed entries alone: offices and namesakes abroad are parties of their own",
        "cuenta solo entre dos registros listados: las sedes y los homónimos en el extranjero son otras partes",
    ),
    "labwhy.sound of another name": (
        "where both spellings are known names, most who carry one do not carry the other",
        "donde ambas grafías son nombres conocidos, casi nadie que lleva uno lleva también el otro",
    ),
    "labwhy.ending of the other sex": (
        "Mario is not Maria, nor Ivanov Ivanova; about one slip in ten",
        "Mario no es María, ni Ivanov Ivanova; cerca de un descuido de cada diez",
    ),
    "labwhy.variant": (
        "a nickname or a translation stands for several names, and is used of one party in ten or so",
        "un apodo o una traducción vale por varios nombres, y lo usa más o menos una parte de cada diez",
    ),
    "labwhy.script": (
        "two scripts always spell differently; what they cannot tell apart is counted in the rarity",
        "dos escrituras siempre se escriben distinto; lo que no pueden distinguir ya cuenta en la rareza",
    ),
    "labwhy.initial": (
        "an initial fits one name in eight or so, and comes with one in three who write them",
        "una inicial concuerda con un nombre de cada ocho o así, y la usa uno de cada tres de quienes los escriben",
    ),
    "labwhy.cut off": (
        "what is left of a word at a field's end could go on in several ways",
        "lo que queda de una palabra al final de un campo podría seguir de varias maneras",
    ),
    "labwhy.cut name": (
        "a field that ends in the middle of a name could go on in several ways",
        "un campo que termina a mitad de un nombre podría seguir de varias maneras",
    ),
    "labwhy.acronym": (
        "a name's first letters can be read in several ways",
        "las iniciales de un nombre pueden leerse de varias maneras",
    ),
    "labwhy.acronym with a legal form": (
        "whoever shortens a name to letters leaves its legal form out; with one, the letters are a firm's whole name",
        "quien abrevia un nombre omite la forma jurídica; con ella, las letras son todo el nombre de la empresa",
    ),
    "labwhy.words of payment": (
        "what payments write before a name is seldom part of one",
        "lo que los pagos escriben antes de un nombre rara vez es parte de él",
    ),
    "labwhy.prefix of a ship": (
        "M/V and its like are written or left out at will",
        "M/V y semejantes se escriben o se omiten a voluntad",
    ),
    "labwhy.nickname set aside": (
        "what stands in quotation marks or brackets, or behind alias, is another name of the person",
        "lo que va entre comillas o paréntesis, o tras alias, es otro nombre de la persona",
    ),
    "labwhy.digits for letters": (
        "whoever writes 0 for o means the letter, but a number could be meant",
        "quien escribe 0 por o quiere decir la letra, pero podría ser un número",
    ),
    "labwhy.letters apart": (
        "a name written letter by letter could be parted in several ways",
        "un nombre escrito letra por letra podría separarse de varias maneras",
    ),
    "labwhy.one word in common": (
        "two names of several words that share one are nearly always two parties",
        "dos nombres de varias palabras que comparten una son casi siempre dos partes",
    ),
    "labwhy.another number": (
        "the second of a series is not the third",
        "el segundo de una serie no es el tercero",
    ),
    "labwhy.number on one side": (
        "a number tells one of a series from the others, and is left out of a name now and then",
        "un número distingue a uno de una serie de los demás, y a veces se omite en un nombre",
    ),
    "labwhy.another place": (
        "a firm's house in the north is another firm than the one in the south",
        "la casa de una empresa en el norte es otra empresa que la del sur",
    ),
    "labwhy.the same consonant": (
        "of two words with one outline, a consonant is the same in most that are one name, and in half of the others",
        "de dos palabras con un contorno, una consonante es igual en casi todas las de un nombre y en media de otras",
    ),
    "labwhy.a consonant near it": (
        "b for p, g for k, l for r: some scripts must, most need not",
        "b por p, g por k, l por r: algunas escrituras deben hacerlo, la mayoría no",
    ),
    "labwhy.the same vowel": (
        "a vowel that is written is the same in nearly all that are one name, and in one of two or three others",
        "una vocal escrita es la misma en casi todas las que son un solo nombre, y en una de dos o tres de las demás",
    ),
    "labwhy.another vowel": (
        "a vowel that is written is heard as another far apart in few that are one name",
        "una vocal escrita se oye como otra lejana en pocas que son un solo nombre",
    ),
    "labwhy.no vowel": ("letters that write vowels leave few out", "las letras que escriben vocales omiten pocas"),
    "labwhy.read otherwise": (
        "each other way to read a word finds as many that it is not",
        "cada otra manera de leer una palabra encuentra otras tantas que no es",
    ),
    "labwhy.missing first surname": (
        "whoever leaves out a surname keeps the first",
        "quien omite un apellido conserva el primero",
    ),
    "labwhy.missing first given name": (
        "whoever leaves out a given name keeps the first",
        "quien omite un nombre de pila conserva el primero",
    ),
    "labwhy.birth date": (
        "one day among those of a lifetime, some twenty thousand, less what mistakes take away",
        "un día entre los de una vida, unos veinte mil, menos lo que quitan los errores",
    ),
    "labwhy.birth date, day and month swapped": (
        "the same day in the other order; about one date in a hundred is written so",
        "el mismo día en el otro orden; cerca de una fecha de cada cien se escribe así",
    ),
    "labwhy.birth date, one digit off": (
        "some twenty days of twenty thousand differ by a digit, and about one date in fifty is mistyped",
        "unos veinte días de veinte mil difieren en un dígito, y cerca de una fecha de cada cincuenta tiene un error",
    ),
    "labwhy.birth year": (
        "one year among some fifty, where more is not known",
        "un año entre unos cincuenta, donde no se sabe más",
    ),
    "labwhy.birth year, near": (
        "lists give years as circa, and people round them",
        "las listas dan años aproximados, y la gente los redondea",
    ),
    "labwhy.another birth date": (
        "lists give several or wrong birth dates for about one party in thirty",
        "las listas dan varias fechas, o una equivocada, para cerca de una de cada treinta partes",
    ),
    "labwhy.another birth year": (
        "two years and more apart: about one listed date in a hundred",
        "dos años o más de diferencia: cerca de una fecha listada de cada cien",
    ),
    "labwhy.spelling": (
        "a slip that makes no name tells as much as the name; one that makes another name speaks against",
        "un descuido que no da un nombre dice tanto como el nombre; uno que da otro nombre habla en contra",
    ),
    "labwhy.spelling, one letter": (
        "one letter: one word in twenty has a slip, and then it is one of some twelve that fingers and ears make",
        "una letra: una palabra de cada veinte tiene un desliz, y entonces es uno de unos doce que hacen dedos y oídos",
    ),
    "labwhy.spelling, two letters": (
        "two letters: one word in a hundred, and then one of some twenty",
        "dos letras: una palabra de cada cien, y entonces una de unas veinte",
    ),
    "labwhy.spelling, of_a_letter": (
        "what each letter tells at most, in millibits: short words are near one another",
        "lo que dice cada letra a lo más, en milibits: las palabras cortas se parecen entre sí",
    ),
    "labwhy.unmatched, person": (
        "people leave out a second given name or surname, or give one more; another name is another person",
        "la gente omite un segundo nombre o apellido, o da uno más; otro nombre es otra persona",
    ),
    "labwhy.unmatched, organization": (
        "everyday words of firms come and go; a telling word that is missing or another is another firm",
        "las palabras comunes de las empresas van y vienen; si falta una que distingue, o es otra, es otra empresa",
    ),
    "labwhy.unmatched, vessel": (
        "ships' names are short: each word tells",
        "los nombres de buques son cortos: cada palabra cuenta",
    ),
}
