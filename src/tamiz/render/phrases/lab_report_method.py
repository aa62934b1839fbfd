"""How the laboratory measures, and what its figures do not say, in the words of its report."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "labpage.how_drawn": ("Drawn", "Sorteo"),
    "labpage.how_drawn_is": (
        (
            "From each list up to {size} names are drawn by a hash of the name and the seed. Primary, strong and "
            "former names are drawn; weak aliases are not, for the list itself says that others carry them."
        ),
        (
            "De cada lista se sortean hasta {size} nombres por un hash del nombre y la semilla. Entran nombres "
            "principales, fuertes y anteriores; no los alias débiles, pues la propia lista dice que otros los llevan."
        ),
    ),
    "labpage.how_altered": ("Altered", "Alterado"),
    "labpage.how_altered_is": (
        (
            "Each name is asked as it is listed, and once under each of {n} alterations that applies to it and to its "
            "kind of party. What a person could no longer recognise is not asked. Aircraft, wallets and substances are "
            "asked as listed only."
        ),
        (
            "Cada nombre se consulta tal como está en la lista y una vez con cada una de las {n} alteraciones que le "
            "corresponden a él y a su clase de parte. Lo que una persona ya no reconocería no se consulta. Aeronaves, "
            "monederos y sustancias se consultan solo tal como están."
        ),
    ),
    "labpage.how_caught": ("Caught", "Hallado"),
    "labpage.how_caught_is": (
        "A name is caught when its own party is a match. Another party does not count, however alike.",
        "Un nombre es hallado cuando su propia parte es coincidencia. Otra parte no cuenta, por parecida que sea.",
    ),
    "labpage.how_alert": ("Alert", "Alerta"),
    "labpage.how_alert_is": (
        "A clean party with at least one match against all these lists together. It is false by construction.",
        ("Una parte limpia con al menos una coincidencia contra todas estas listas juntas. Por construcción es falsa."),
    ),
    "labpage.how_floor": ("Floor", "Piso"),
    "labpage.how_floor_is": (
        (
            "Clean parties who by chance carry a listed name in full. By name alone, whoever finds listed names with "
            "their words in any order cannot alert less often; what alerts beyond the floor is the engine's own doing."
        ),
        (
            "Partes limpias que por azar llevan completo un nombre listado. Solo por el nombre, quien halle los "
            "nombres listados con sus palabras en cualquier orden no puede alertar menos; lo que alerte más allá del "
            "piso es obra del propio motor."
        ),
    ),
    "labpage.how_given": ("Asked twice", "Dos veces"),
    "labpage.how_given_is": (
        (
            "By name alone a query gives the name and the kind of party. With birth dates it gives all that is known, "
            "and of the listed parties only those are asked about who have a birth date. So the two ask about "
            "different names: a difference between them says something only where their intervals do not meet."
        ),
        (
            "Solo por el nombre, la consulta da el nombre y la clase de parte. Con fechas da todo lo que se sabe, y de "
            "las partes listadas se consultan solo las que tienen fecha de nacimiento. Son, pues, nombres distintos: "
            "una diferencia dice algo solo donde los intervalos no se tocan."
        ),
    ),
    "labpage.how_interval": ("Interval", "Intervalo"),
    "labpage.how_interval_is": (
        (
            "Every rate has its count and its exact 95 % interval (Clopper and Pearson). The thin line across the end "
            "of a bar is that interval."
        ),
        (
            "Cada tasa lleva su cuenta y su intervalo exacto del 95 % (Clopper y Pearson). La línea delgada al final "
            "de una barra es ese intervalo."
        ),
    ),
    "labpage.how_left_out": ("Left out", "Fuera"),
    "labpage.how_left_out_is": (
        (
            "Of a customer file: who truly is a listed party (same RFC or CURP, or complete name and birth date), and "
            "rows without a name that can be screened. Both are counted."
        ),
        (
            "De un archivo de clientes: quien sí es parte listada (mismo RFC o CURP, o nombre completo y fecha de "
            "nacimiento) y las filas sin un nombre que se pueda revisar. Ambos se cuentan."
        ),
    ),
    "labpage.limit_trials": (
        (
            "Trials of one name are not independent: it stands in a group as often as alterations apply to it, so the "
            "interval of a group is narrower than the names alone would make it. The interval of one alteration is "
            "exact for the draw."
        ),
        (
            "Los ensayos de un nombre no son independientes: está en un grupo tantas veces como alteraciones le "
            "corresponden, así que el intervalo de un grupo es más angosto de lo que darían los nombres solos. El de "
            "una alteración es exacto para el sorteo."
        ),
    ),
    "labpage.limit_parties": (
        "A party with many names is drawn more often, and one on two lists may be asked about twice.",
        (
            "Una parte con muchos nombres sale sorteada más veces, y la que está en dos listas puede consultarse dos "
            "veces."
        ),
    ),
    "labpage.limit_invented": (
        (
            "Intervals cover chance in the drawing, not what the invented populations may have wrong. Vessels are an "
            "order of magnitude. Your own customers are the better measure: give their file."
        ),
        (
            "Los intervalos cubren el azar del sorteo, no lo que las poblaciones inventadas puedan tener mal. Los "
            "buques son un orden de magnitud. Sus propios clientes son mejor medida: dé su archivo."
        ),
    ),
    "labpage.limit_pairs": (
        "Pairs of one party are not independent either, and look-alikes are those of these lists.",
        "Los pares de una misma parte tampoco son independientes, y los parecidos son los de estas listas.",
    ),
    "labpage.limit_alterations": (
        "Alterations are those this program knows. Whoever hides a name on purpose may find others.",
        ("Las alteraciones son las que este programa conoce. Quien esconda un nombre a propósito puede hallar otras."),
    ),
    "labpage.limit_strings": (
        "The thresholds of string distances are places to start from; the curves show all others.",
        "Los umbrales de las distancias de cadenas son puntos de partida; las curvas muestran los demás.",
    ),
    "labpage.limit_none": (
        "{list}: none of its names could be asked {given}.",
        "{list}: ninguno de sus nombres pudo consultarse {given}.",
    ),
    "labpage.limit_few": (
        "{list}: only {n} names could be asked {given}; its intervals are wide.",
        "{list}: solo se pudieron consultar {n} nombres {given}; sus intervalos son anchos.",
    ),
}
