"""Phrases of portfolios: what they are, and what a list change did to them."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "portfolio.built": (
        "{path}: {n} customers, {matched} with a match, {unscreened} not screened in full",
        "{path}: {n} clientes, {matched} con coincidencia, {unscreened} no examinados por completo",
    ),
    "portfolio.stopped": (
        "stopped after {n} customers; no portfolio was made, and one that was there is as it was",
        "detenido tras {n} clientes; no se creó ninguna cartera, y la que hubiera sigue como estaba",
    ),
    "portfolio.next": (
        "After a list has changed: tamiz portfolio rescreen {path}",
        "Cuando cambie una lista: tamiz portfolio rescreen {path}",
    ),
    "portfolio.customers": ("{file}: {n} customers, all covered", "{file}: {n} clientes, todos cubiertos"),
    "portfolio.run": (
        "re-screen {run} · {at} · {seconds} s · asked again: {asked}",
        "reexamen {run} · {at} · {seconds} s · consultados de nuevo: {asked}",
    ),
    "portfolio.days": (
        "valid as of {on}, as the lists were known on {known_on}",
        "válido al {on}, según las listas conocidas al {known_on}",
    ),
    "portfolio.nothing": ("Nothing has changed for any customer.", "Nada cambió para ningún cliente."),
    "portfolio.matched": (
        "customers with a match, {before} before",
        "clientes con coincidencia, {before} antes",
    ),
    "portfolio.unscreened": ("not screened in full", "no examinados por completo"),
    "portfolio.head.lists": ("Lists", "Listas"),
    "portfolio.head.runs": ("Re-screens", "Reexámenes"),
    "portfolio.head.new": ("New", "Nuevas"),
    "portfolio.head.changed": ("Changed", "Cambiadas"),
    "portfolio.head.gone": ("Gone", "Desaparecidas"),
    "portfolio.list": ("list", "lista"),
    "portfolio.was": ("was of", "era del"),
    "portfolio.is": ("is of", "es del"),
    "portfolio.not held": ("not held", "sin cargar"),
    "portfolio.unchanged": ("as it was", "como estaba"),
    "portfolio.new": ("new", "nuevas"),
    "portfolio.changed": ("changed", "cambiadas"),
    "portfolio.gone": ("gone", "desaparecidas"),
    "portfolio.new.of": ("new matches", "coincidencias nuevas"),
    "portfolio.changed.of": ("matches that changed", "coincidencias que cambiaron"),
    "portfolio.gone.of": ("matches that are gone", "coincidencias que desaparecieron"),
    "portfolio.row": ("row {n}", "fila {n}"),
    "portfolio.in_force": ("in force", "en vigor"),
    "portfolio.not_in_force": ("not in force", "no en vigor"),
    "portfolio.differs": ("differs: {fields}", "difiere: {fields}"),
    "portfolio.more": ("{n} more; the JSON output has all.", "{n} más; la salida JSON las tiene todas."),
    "portfolio.number": ("no.", "n.º"),
    "portfolio.at": ("at", "cuándo"),
    "portfolio.as_built": (
        "built {at} by tamiz {version} from {file} ({sha256})",
        "creada {at} por tamiz {version} a partir de {file} ({sha256})",
    ),
    "portfolio.stands": (
        "{n} customers, {matched} with a match, {unscreened} not screened in full, as of {on}",
        "{n} clientes, {matched} con coincidencia, {unscreened} no examinados por completo, al {on}",
    ),
    "portfolio.no_runs": (
        "It has not been re-screened since.",
        "No se ha reexaminado desde entonces.",
    ),
    "portfolio.newer": (
        "Lists have changed since: tamiz portfolio rescreen",
        "Hay listas que cambiaron desde entonces: tamiz portfolio rescreen",
    ),
}
