"""The scenarios that come with tamiz, by name; ``scripts/make_scenarios.py`` makes them."""

from importlib.resources import files
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.rehearsal.reading import parse_scenario, read_scenario
from tamiz.rehearsal.scenario import Scenario

_FOLDER, _ENDING = "scenarios", ".yml"


def shipped_names() -> tuple[str, ...]:
    """Return the names of the shipped scenarios."""
    names = [one.name for one in files("tamiz.data").joinpath(_FOLDER).iterdir()]
    return tuple(sorted(name.removesuffix(_ENDING) for name in names if name.endswith(_ENDING)))


def shipped_bytes(name: str) -> bytes:
    """Return the file of a shipped scenario. Raises InputError when there is none of the name."""
    if name not in shipped_names():
        raise InputError(f"no scenario {shown_name(name)!r} comes with tamiz; there are: {', '.join(shipped_names())}")
    return files("tamiz.data").joinpath(_FOLDER, name + _ENDING).read_bytes()


def shipped(name: str) -> Scenario:
    """Return a shipped scenario."""
    return parse_scenario(shipped_bytes(name), name + _ENDING)


def named_scenario(what: str) -> Scenario:
    """Return the scenario in the file ``what``; where there is no such file, the shipped one of that name."""
    return shipped(_name(what)) if _is_shipped(what) else read_scenario(Path(what))


def scenario_bytes(what: str) -> bytes:
    """Return the file of a scenario as it is, once it is known to be one."""
    named_scenario(what)
    return shipped_bytes(_name(what)) if _is_shipped(what) else Path(what).read_bytes()


def _is_shipped(what: str) -> bool:
    """Return whether a scenario of the package is meant; a name without an ending that is no file is one."""
    return not Path(what).exists() and (_name(what) in shipped_names() or not Path(what).suffix)


def _name(what: str) -> str:
    return what.removesuffix(_ENDING)
