"""The method as the parameter file says it: every weight with the file's own reason, nothing written by hand."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from tamiz.matching.parameters import Parameters, parse_parameters
from tamiz.render.lab_report_views import Amount, Amounts, Knot, Method, Rarity, Weight

_SHOWN_BITS = (-10, -5, 0, 5, 10, 15, 20, 25, 30, 40)


def shipped_method() -> Method:
    """Return what the shipped parameter file and table of rarity say."""
    data = files("tamiz.data")
    weights, rarity = (data.joinpath(name).read_bytes() for name in ("parameters.json", "rarity.json"))
    return read_method(weights, rarity)


def read_method(weights: bytes, rarity: bytes) -> Method:
    """Return what the two files say; raises QueryError for files that hold no parameters."""
    parameters = parse_parameters(weights, rarity)
    values: Mapping[str, Any] = json.loads(weights)
    threshold = parameters.shipped_threshold_e4
    return Method(
        parameters.version,
        str(values.get("note", "")),
        tuple(_weights(values["weights"])),
        threshold,
        parameters.curve.millibits_from(threshold),
        str(values["score_curve"].get("note", "")),
        tuple(Knot(bits, parameters.curve.score_e4(1000 * bits)) for bits in _SHOWN_BITS),
        tuple(_rarities(parameters, json.loads(rarity).get("provenance", {}))),
        (
            *_amounts("spelling", values["spelling"]),
            *_amounts("unmatched", values["unmatched"]),
            *_amounts("left_out", values["left_out"]),
            *_amounts("context", values["context"]),
            _floor(parameters),
        ),
    )


def _weights(given: Mapping[str, Any]) -> Iterator[Weight]:
    for kind, weight in given.items():
        yield Weight(kind, weight["millibits"], str(weight.get("why", "")))


def _amounts(kind: str, given: Mapping[str, Any]) -> Iterator[Amounts]:
    """Yield the numbers of one part of the file, then those of the parts in it."""
    parts = {name: value for name, value in given.items() if isinstance(value, dict)}
    costs = {name: value for name, value in parts.items() if "flat" in value}
    numbers = tuple(Amount(name, value) for name, value in given.items() if isinstance(value, int))
    numbers += tuple(Amount(name, cost["flat"], cost["rarity_percent"]) for name, cost in costs.items())
    if numbers:
        yield Amounts(kind, numbers, str(given.get("why", "")))
    for name, part in parts.items():
        if name not in costs:
            yield from _amounts(f"{kind}, {name}", part)


def _floor(parameters: Parameters) -> Amounts:
    return Amounts("name_floor_millibits", (Amount("least", parameters.name_floor_millibits),), "")


def _rarities(parameters: Parameters, provenance: Mapping[str, Any]) -> Iterator[Rarity]:
    for kind, table in parameters.rarity.items():
        drawn = provenance.get("drawn", {}).get(kind.value, {})
        source = ", ".join(f"{population} {parties:,}" for population, parties in drawn.items())
        yield Rarity(kind.value, len(table.tokens), source, max(table.length_classes, default=0))
