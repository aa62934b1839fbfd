"""Small texts about a listed party that no answer is about."""

from tamiz.model import Entity
from tamiz.render.plain import printable


def tags_of(party: Entity) -> str:
    """Return "US SDGT, FTO": the programs of a party by country, each once."""
    programs: dict[str, dict[str, None]] = {}
    for act in party.designations:
        programs.setdefault(act.country, {})[act.program] = None
    return printable("; ".join(f"{country} {', '.join(tags)}" for country, tags in programs.items()), 200)
