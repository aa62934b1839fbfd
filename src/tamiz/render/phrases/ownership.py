"""Phrases of what is said about owners: verdicts, shares, chains, reasons."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "verdict.blocked": ("blocked", "bloqueada"),
    "verdict.blocked if confirmed": ("blocked, if the match is confirmed", "bloqueada, si se confirma la coincidencia"),
    "verdict.possible": ("possibly blocked", "posiblemente bloqueada"),
    "verdict.open": ("open: shares or owners are not stated", "abierto: faltan participaciones o propietarios"),
    "verdict.below": ("below the threshold", "por debajo del umbral"),
    "verdict.listed": ("listed", "en lista"),
    "owned.title": ("Owned by blocked persons", "Propiedad de personas bloqueadas"),
    "owned.on": ("valid on {on}, known on {known}", "válido el {on}, conocido el {known}"),
    "owned.counts": (
        "{parties} parties, {ties} ties, of which {now} hold on the day",
        "{parties} partes, {ties} vínculos, de ellos {now} vigentes ese día",
    ),
    "owned.undated": (
        "{n} ties state no day and are taken to hold on every day",
        "{n} vínculos no indican fecha y se toman por vigentes siempre",
    ),
    "owned.blocked_owners": ("Blocked owners", "Propietarios bloqueados"),
    "owned.none_blocked": ("No owner is blocked on that day.", "Ningún propietario está bloqueado ese día."),
    "owned.entities": ("What they hold", "Lo que poseen"),
    "owned.nothing": (
        "No blocked person is stated to hold a part of anything.",
        "No consta que una persona bloqueada posea parte de nada.",
    ),
    "owned.rules": ("The rules", "Las reglas"),
    "owned.rule": ("rule", "regla"),
    "owned.share": ("held by blocked persons", "en manos de personas bloqueadas"),
    "owned.verdict": ("result", "resultado"),
    "owned.exact": ("{low} %", "{low} %"),
    "owned.between": ("between {low} % and {high} %", "entre {low} % y {high} %"),
    "owned.needs": ("{n} % or more", "{n} % o más"),
    "owned.needs_more": ("more than {n} %", "más de {n} %"),
    "owned.summed": ("shares of several are added up", "las partes de varios se suman"),
    "owned.alone": ("each person counts alone", "cada persona cuenta por sí sola"),
    "owned.or_control": ("or control", "o control"),
    "owned.unaccounted": ("up to {n} % has no stated owner", "hasta {n} % no tiene propietario indicado"),
    "owned.no_rule": (
        "No rule is known for {countries} on that day: that is no clearance.",
        "No se conoce regla de {countries} para ese día: eso no descarta nada.",
    ),
    "count.owned_not_known.1": (
        "1 other asset has no blocked owner stated, and so much of it has no stated owner that one could exist.",
        "Otro activo no tiene propietario bloqueado indicado; falta tanto por indicar que podría haberlo.",
    ),
    "count.owned_not_known": (
        "{n} other assets have no blocked owner stated, and so much of them has no stated owner that one could exist.",
        "Otros {n} activos no tienen propietario bloqueado indicado; falta tanto por indicar que podría haberlo.",
    ),
    "owned.not_touched": (
        "Of {n} parties no blocked person is stated to hold any part.",
        "De {n} partes no consta que una persona bloqueada posea algo.",
    ),
    "owned.faults": ("Wrong or contradictory in the file", "Erróneo o contradictorio en el archivo"),
    "owned.lost": ("Not read: the rest is no clearance", "No leído: el resto no descarta nada"),
    "owned.unscreened": ("Not screened: the rest is no clearance", "No examinado: el resto no descarta nada"),
    "owned.notes": ("Notes", "Notas"),
    "owned.above": ("see above", "véase arriba"),
    "owned.control": ("controls", "controla"),
    "owned.also_listed": ("is listed itself", "está en lista por sí misma"),
    "owned.more_lines": (
        "{n} more owners are not drawn; JSON has all",
        "{n} propietarios más no se dibujan; JSON los tiene todos",
    ),
    "owned.more_entities": (
        "{n} more entities; raise --limit, or use JSON",
        "{n} entidades más; suba --limit o use JSON",
    ),
    "owned.chain": (
        "Chain of ownership of {name}: {verdict}, {share}.",
        "Cadena de propiedad de {name}: {verdict}, {share}.",
    ),
    "owned.advice": (
        "Summaries of rules with their sources; not legal advice.",
        "Resúmenes de reglas con sus fuentes; no es asesoría jurídica.",
    ),
    "owned.limits": ("What it does not say", "Lo que no dice"),
    "owned.read": ("read", "leído"),
    "ground.id": ("a list has this very id", "una lista tiene este mismo id"),
    "ground.match": ("found by screening", "hallado por el cribado"),
    "ground.given": ("given as blocked by the user", "indicado como bloqueado por el usuario"),
    "doubt.it is not known whether this program blocks": (
        "it is not known whether this program blocks",
        "no se sabe si este programa bloquea",
    ),
    "doubt.this program has no rule of ownership; whether another one blocks the party is to be confirmed": (
        "this program has no rule of ownership; whether another one blocks the party is to be confirmed",
        "este programa no tiene regla de propiedad; falta confirmar si otro bloquea a la parte",
    ),
    "doubt.whether it was in force on the day is not known": (
        "whether it was in force on the day is not known",
        "no se sabe si estaba en vigor ese día",
    ),
    "doubt.found by name or number; whether it is the party is to be confirmed": (
        "found by name or number; whether it is the party is to be confirmed",
        "hallado por nombre o número; falta confirmar que sea la misma parte",
    ),
    "reason.share missing": ("a share is missing", "falta una participación"),
    "reason.share is a range": ("a share is a range", "una participación es un intervalo"),
    "reason.several statements": ("several statements for one day", "varias afirmaciones para un mismo día"),
    "reason.stated as indirect": ("an indirect share is stated", "consta una participación indirecta"),
    "reason.dates not exact": ("dates are not exact", "fechas inexactas"),
    "reason.dates in the wrong order": ("dates in the wrong order", "fechas en orden inverso"),
    "reason.an owner is possible only": (
        "an owner is only possibly blocked",
        "un propietario solo está posiblemente bloqueado",
    ),
    "reason.over 100 %": ("owners hold over 100 % together", "los propietarios suman más de 100 %"),
    "reason.own shares": ("it holds own shares", "posee acciones propias"),
    "reason.only if they act jointly": (
        "only if the owners act jointly",
        "solo si los propietarios actúan conjuntamente",
    ),
    "reason.control": ("control is stated", "consta control"),
    "reason.control does not count": (
        "control is stated and does not count by this rule; caution is advised",
        "consta control y no cuenta en esta regla; se aconseja cautela",
    ),
}
