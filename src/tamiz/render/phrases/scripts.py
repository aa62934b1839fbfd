"""Phrases that scripts are told."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # What a script is told.
    "exit.0": ("nothing found", "no se encontró nada"),
    "exit.1": ("at least one match", "al menos una coincidencia"),
    "exit.2": ("wrong use, or an input that cannot be read", "uso incorrecto, o una entrada que no se puede leer"),
    "exit.3": (
        "something could not be screened, so the rest is not a clearance",
        "algo no se pudo revisar; por eso lo demás no es una autorización",
    ),
}
