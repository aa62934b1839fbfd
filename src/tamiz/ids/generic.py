"""Numbers that stand for "none": generic, placeholder or too short. They are worth nothing and say so.

Two parties that share one of these share nothing. The generic RFCs are those that the Mexican
tax authority prescribes for invoices to the public and to foreigners (Resolución Miscelánea
Fiscal); the rest is what people type into a field they must fill.

Specification: https://www.sat.gob.mx/ (Anexo 20, guía de llenado del CFDI)
"""

from tamiz.ids.text import plain

_SHORTEST = 4  # characters: fewer identify nobody
_UP, _DOWN = "01234567890123456789", "98765432109876543210"
_WORDS = frozenset(
    """
    NA NAN NIL NULL NONE NOTAVAILABLE NOTAPPLICABLE UNKNOWN PENDING MISSING TBD TEST DUMMY NOID NONUMBER
    SN SINNUMERO SINDATO SINDATOS SINRFC SINCURP NOAPLICA NOTIENE NODISPONIBLE NOCONOCIDO NOPROPORCIONADO
    PENDIENTE DESCONOCIDO DESCONOCIDA NINGUNO NINGUNA NULO GENERICO EXTRANJERO ENTRAMITE PORDEFINIR PRUEBA
    """.split()
)
_PREFIXES = {
    "XAXX010101": "the generic RFC for sales to the public",
    "XEXX010101": "the generic RFC or CURP for foreigners",
    "XXXX010101": "a generic RFC",
    "AAA010101AAA": "the RFC of the tax authority's test invoices",
    "AAAA010101": "a made-up RFC",
}
_ALL_PREFIXES = tuple(_PREFIXES)
_KNOWN = {
    "078051120": "a Social Security number printed on sample cards",
    "219099999": "a Social Security number printed in a leaflet",
    "457555462": "a Social Security number published in advertising",
    "0X000000000000000000000000000000000000DEAD": "an address that nobody holds, where tokens are destroyed",
    "1111111111111111111114OLVT2": "an address that nobody holds, where coins are destroyed",
    "1BITCOINEATERADDRESSDONTSENDF59KUE": "an address that nobody holds, where coins are destroyed",
}


def why_generic(kind: str, number: str) -> str | None:
    """Return why ``number`` identifies nobody, as a phrase; None when nothing is known against it.

    ``kind`` is the canonical word of its kind ("wallet") or "any".
    """
    compacted = plain(number)
    if compacted in _WORDS:
        return "a word that stands for no number"
    if len(compacted) < _SHORTEST:
        return "too short to identify anyone"
    known = _KNOWN.get(compacted) or _by_prefix(compacted)
    return known or _by_pattern(compacted.removeprefix("0X") if kind in {"wallet", "any"} else compacted)


def _by_prefix(compacted: str) -> str | None:
    if not compacted.startswith(_ALL_PREFIXES):
        return None
    return next(why for prefix, why in _PREFIXES.items() if compacted.startswith(prefix))


def _by_pattern(compacted: str) -> str | None:
    if len(set(compacted)) == 1:
        return "one character repeated"
    if compacted in _UP or compacted in _DOWN:
        return "digits in counting order"
    return None
