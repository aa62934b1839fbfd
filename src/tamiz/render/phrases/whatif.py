"""Phrases of what a scenario would do to customers."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "whatif.title": ("What if", "¿Y si…?"),
    "whatif.supposed": (
        "A rehearsal: what follows is supposed. No list and no law was changed.",
        "Un ensayo: lo que sigue es un supuesto. No se cambió ninguna lista ni ninguna ley.",
    ),
    "whatif.days": (
        "on {on}, as the lists were known on {known_on} and if nothing else happens",
        "al {on}, según las listas conocidas al {known_on} y si no ocurre nada más",
    ),
    "whatif.customers": ("{file}: {n} customers", "{file}: {n} clientes"),
    "whatif.met": ("meet a party that the scenario changes", "coinciden con una parte que el supuesto cambia"),
    "whatif.newly hit": ("newly hit", "afectados por primera vez"),
    "whatif.no longer hit": ("no longer hit", "ya no afectados"),
    "whatif.changed": ("hit before and after, under other law", "afectados antes y después, bajo otra ley"),
    "whatif.unscreened": ("not read in full", "no leídos por completo"),
    "whatif.nobody": (
        "No customer is affected by this scenario.",
        "Este supuesto no afecta a ningún cliente.",
    ),
    "whatif.head.customers": ("Customers affected", "Clientes afectados"),
    "whatif.head.parties": ("Parties that the scenario changes", "Partes que el supuesto cambia"),
    "whatif.head.countries": ("By country", "Por país"),
    "whatif.head.duties": ("What is required, and of how many customers", "Qué se exige, y para cuántos clientes"),
    "whatif.head.effects": ("Customers", "Clientes"),
    "whatif.head.notes": ("How the scenario was taken", "Cómo se tomó el supuesto"),
    "whatif.head.unscreened": ("Not read in full", "No leídos por completo"),
    "whatif.before": ("before", "antes"),
    "whatif.after": ("after", "después"),
    "whatif.row": ("row", "fila"),
    "whatif.customer": ("customer", "cliente"),
    "whatif.party": ("listed party", "parte en lista"),
    "whatif.door": ("door", "puerta"),
    "whatif.gained": ("comes", "entra"),
    "whatif.lost": ("goes", "sale"),
    "whatif.country": ("country", "país"),
    "whatif.duty": ("required", "exigido"),
    "whatif.whom": ("of whom", "de quién"),
    "whatif.customers_of": ("customers", "clientes"),
    "whatif.parties_of": ("parties", "partes"),
    "whatif.tag": ("tag", "designación"),
    "whatif.is_new": ("new on the list", "nueva en la lista"),
    "whatif.linked": ("linked to {to}", "vinculada con {to}"),
    "whatif.none": ("none", "ninguna"),
    "whatif.duties_same": (
        "{n} other obligations concern as many customers as before.",
        "Otras {n} obligaciones conciernen a tantos clientes como antes.",
    ),
    "whatif.only_met": (
        "Counted are customers who meet a party that the scenario changes, by all they meet.",
        "Se cuentan los clientes que coinciden con una parte que el supuesto cambia, por todo lo que encuentran.",
    ),
    "whatif.more": ("{n} more; the JSON output has all.", "{n} más; la salida JSON los tiene todos."),
    "whatif.plot": ("{label}: {before} before, {after} after", "{label}: {before} antes, {after} después"),
    "whatif.shipped": (
        "Scenarios that come with tamiz; try: tamiz whatif NAME --against CUSTOMERS",
        "Supuestos que vienen con tamiz; pruebe: tamiz whatif NOMBRE --against CLIENTES",
    ),
    "whatif.note.no_list": (
        "The list {list} is not held, so these of its entries are left out: {ids}.",
        "La lista {list} no está cargada; se dejan fuera estas de sus entradas: {ids}.",
    ),
    "whatif.note.new": (
        "{who} ({id}) is new: no list that is held has it.",
        "{who} ({id}) es nueva: ninguna lista cargada la tiene.",
    ),
    "whatif.note.nobody_linked": (
        "{tag}: no list that is held ties anybody to {who}.",
        "{tag}: ninguna lista cargada vincula a nadie con {who}.",
    ),
    "whatif.note.new_entry": (
        "{who} ({id}) is new: {list} does not have it.",
        "{who} ({id}) es nueva: {list} no la tiene.",
    ),
    "whatif.note.names": (
        "{who} ({id}) gets names that its list lacks: {names}.",
        "{who} ({id}) recibe nombres que su lista no tiene: {names}.",
    ),
    "whatif.note.already": (
        "{tag} is in force for {who} ({id}) already: nothing changes there.",
        "{tag} ya está en vigor para {who} ({id}): ahí no cambia nada.",
    ),
    "whatif.note.not_persons": (
        "{program} is for organizations only; the person {who} ({id}) is left out.",
        "{program} es solo para organizaciones; se deja fuera a la persona {who} ({id}).",
    ),
    "whatif.note.later": (
        "{what} changes on {day}, after the day that is asked about: left out.",
        "{what} cambia el {day}, después del día consultado: se deja fuera.",
    ),
}
