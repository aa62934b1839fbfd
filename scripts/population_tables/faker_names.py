"""Lists of names from Faker's locales (MIT), a development dependency: read here, never at run time."""

import importlib
from collections.abc import Iterable, Mapping
from typing import Any


def weighted(locale: str, attribute: str) -> dict[str, int] | None:
    """Return one list of a locale with weights in millionths, 0 where it has none; None when there is no such list."""
    names = getattr(_provider(locale), attribute, None)
    if isinstance(names, Mapping):
        total = sum(names.values())
        return {str(name): round(float(weight) * 1_000_000 / total) for name, weight in names.items()}
    return {str(name): 0 for name in names} if isinstance(names, list | tuple) else None


def given_names(locales: Iterable[str], sex: str) -> list[str]:
    """Return the given names of one sex in the locales, one as often as locales have it."""
    attribute = "first_names_female" if sex == "F" else "first_names_male"
    return [name for locale in locales for name in weighted(locale, attribute) or {}]


def surnames(locales: Iterable[str]) -> list[str]:
    """Return the surnames in the locales, one as often as locales have it."""
    return [name for locale in locales for name in weighted(locale, "last_names") or {}]


def version() -> str:
    """Return which Faker was read."""
    return str(importlib.import_module("faker").VERSION)


def _provider(locale: str) -> Any:
    return importlib.import_module(f"faker.providers.person.{locale}").Provider
