"""Frozen values to plain JSON values and back, by their declared types.

One rule for everything the store writes: a dataclass is an object of its fields, a field
that has its default is left out, a date is its ISO text, a value of a union of classes
says which class it ``is``. Reading back checks every type, so that a damaged or edited
file is an error with its place and never a value of the wrong kind. Bytes, files and
hashes are left to the modules that use this one.
"""

import hashlib
import json
import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from tamiz.errors import ScreeningError, StoreError

T = TypeVar("T")
_Convert = Callable[[Any], Any]
_CLASS = "is"
_LONGEST_FRACTION = 200  # characters


def to_plain(value: object) -> Any:
    """Return ``value``, an instance of a frozen dataclass, as what :mod:`json` writes."""
    kind: Any = type(value)
    return _encoder(kind)(value)


def from_plain(kind: type[T], plain: object) -> T:
    """Return the ``kind`` that ``plain`` holds. Raises StoreError naming the field that does not fit."""
    declared: Any = kind
    value: T = _decoder(declared)(plain)
    return value


def to_json(plain: object) -> str:
    """Return ``plain`` as one line of ASCII JSON, the same for the same value."""
    return json.dumps(plain, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def indented(plain: object) -> str:
    """Return ``plain`` as ASCII JSON that a person can read."""
    return json.dumps(plain, ensure_ascii=True, allow_nan=False, indent=1)


def parse_json(raw: bytes) -> Any:
    """Return what the JSON in ``raw`` holds. Raises StoreError when it is not whole JSON."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise StoreError(f"it is not whole JSON ({type(error).__name__}: {error})") from error


@cache
def shape_of(kind: Any) -> str:
    """Return a hash of the fields of ``kind`` and of all it is made of: another shape, another hash."""
    seen: dict[str, list[str]] = {}
    _collect(kind, seen)
    return hashlib.sha256(to_json(seen).encode()).hexdigest()[:16]


def _collect(kind: Any, seen: dict[str, list[str]]) -> None:
    for inner in get_args(kind):
        _collect(inner, seen)
    if is_dataclass(kind) and isinstance(kind, type) and kind.__qualname__ not in seen:
        hints = get_type_hints(kind)
        seen[kind.__qualname__] = [f"{one.name}: {hints[one.name]}{_default_in_words(one)}" for one in fields(kind)]
        for hint in hints.values():
            _collect(hint, seen)
    if isinstance(kind, type) and issubclass(kind, Enum):
        seen[kind.__qualname__] = [str(member.value) for member in kind]


def _default_in_words(one: "Field[Any]") -> str:
    """Return the default in words that are the same in every process: never as what prints as an address."""
    if one.default_factory is not MISSING:
        return f" = {one.default_factory()!r}"
    return "" if one.default is MISSING else f" = {one.default!r}"


@cache
def _encoder(kind: Any) -> _Convert:
    """Return the function that makes plain values of ``kind``."""
    if kind in (str, int, bool, types.NoneType):
        return _as_it_is
    if kind in (date, datetime, Fraction):
        return str if kind is Fraction else lambda value: value.isoformat()
    if get_origin(kind) is tuple:
        return _encode_tuple(get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        return _encode_union(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    return _encode_object(kind)


def _as_it_is(value: Any) -> Any:
    return value


def _encode_tuple(inner: tuple[Any, ...]) -> _Convert:
    if inner[-1] is Ellipsis:
        one = _encoder(inner[0])
        return lambda values: [one(value) for value in values]
    each = tuple(_encoder(kind) for kind in inner)
    return lambda values: [encode(value) for encode, value in zip(each, values, strict=True)]


def _encode_union(kinds: tuple[Any, ...]) -> _Convert:
    classes = [kind for kind in kinds if kind is not types.NoneType]
    if len(classes) == 1:
        encode = _encoder(classes[0])
        return lambda value: None if value is None else encode(value)
    named = {kind: (kind.__name__, _encoder(kind)) for kind in classes}

    def encode_one(value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        name, encode = named[type(value)]
        return {_CLASS: name, **encode(value)}

    return encode_one


def _encode_object(kind: Any) -> _Convert:
    hints = get_type_hints(kind)
    parts = [(one.name, _default(one), _encoder(hints[one.name])) for one in fields(kind)]

    def encode(value: Any) -> dict[str, Any]:
        held = ((name, getattr(value, name), default, convert) for name, default, convert in parts)
        return {name: convert(part) for name, part, default, convert in held if part is MISSING or part != default}

    return encode


def _default(field: "Field[Any]") -> object:
    return field.default  # MISSING equals nothing that a field can hold


@cache
def _decoder(kind: Any) -> _Convert:
    """Return the function that reads ``kind`` back and refuses everything else."""
    if kind in (str, int, bool, types.NoneType):
        return _decode_leaf(kind)
    if kind in (date, datetime, Fraction):
        return _decode_fraction if kind is Fraction else _decode_iso(kind)
    if get_origin(kind) is tuple:
        return _decode_tuple(get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        return _decode_union(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _decode_word(kind)
    return _decode_object(kind)


def _decode_leaf(kind: type) -> _Convert:
    def decode(plain: object) -> object:
        if type(plain) is not kind:
            raise _misfit(kind.__name__, plain)
        return plain

    return decode


def _decode_iso(kind: type[date]) -> _Convert:
    def decode(plain: object) -> date:
        try:
            return kind.fromisoformat(plain)  # type: ignore[arg-type]  # a wrong type is what the except is for
        except (TypeError, ValueError) as error:
            raise _misfit(kind.__name__, plain) from error

    return decode


def _decode_fraction(plain: object) -> Fraction:
    """Return the fraction that "1/10000" writes; a short text, for one of a million digits takes an age to read."""
    if not isinstance(plain, str) or len(plain) > _LONGEST_FRACTION:
        raise _misfit("fraction", plain)
    try:
        return Fraction(plain)
    except (ValueError, ZeroDivisionError) as error:
        raise _misfit("fraction", plain) from error


def _decode_word(words: type[Enum]) -> _Convert:
    known = {word.value: word for word in words}

    def decode(plain: object) -> Enum:
        if not isinstance(plain, str) or plain not in known:
            raise _misfit(words.__name__, plain)
        return known[plain]

    return decode


def _decode_tuple(inner: tuple[Any, ...]) -> _Convert:
    if inner[-1] is Ellipsis:
        return _decode_any_length(_decoder(inner[0]))
    each = tuple(_decoder(kind) for kind in inner)

    def decode(plain: object) -> tuple[Any, ...]:
        if not isinstance(plain, list) or len(plain) != len(each):
            raise _misfit(f"list of {len(each)}", plain)
        return tuple(one(value) for one, value in zip(each, plain, strict=True))

    return decode


def _decode_any_length(one: _Convert) -> _Convert:
    def decode(plain: object) -> tuple[Any, ...]:
        if not isinstance(plain, list):
            raise _misfit("list", plain)
        return tuple([one(value) for value in plain])

    return decode


def _decode_union(kinds: tuple[Any, ...]) -> _Convert:
    classes = {kind.__name__: kind for kind in kinds if kind is not types.NoneType and isinstance(kind, type)}
    others = [kind for kind in kinds if kind is not types.NoneType]
    if len(others) == 1:
        only = _decoder(others[0])
        return lambda plain: None if plain is None else only(plain)

    def decode(plain: object) -> object:
        if plain is None and types.NoneType in kinds:
            return None
        named = plain.get(_CLASS) if isinstance(plain, dict) else None
        if not isinstance(plain, dict) or not isinstance(named, str) or named not in classes:
            raise _misfit(f"one of {', '.join(classes)}", plain)
        return _decoder(classes[named])({name: value for name, value in plain.items() if name != _CLASS})

    return decode


def _decode_object(kind: Any) -> _Convert:
    hints = get_type_hints(kind)
    parts = {one.name: _decoder(hints[one.name]) for one in fields(kind)}
    needed = [one.name for one in fields(kind) if one.default is MISSING]

    def decode(plain: object) -> object:
        if not isinstance(plain, dict):
            raise _misfit(kind.__name__, plain)
        held = {}
        for name, value in plain.items():
            if name not in parts:
                raise StoreError(f"{kind.__name__} has a field that is not known: {str(name)[:40]!r}")
            try:
                held[name] = parts[name](value)
            except StoreError as error:
                raise StoreError(f"{name}: {error}") from error
        for name in needed:
            if name not in held:
                raise StoreError(f"{kind.__name__} lacks its {name}")
        try:
            return kind(**held)
        except ScreeningError as error:  # a span that ends before it begins
            raise StoreError(str(error)) from error

    return decode


def _misfit(wanted: str, plain: object) -> StoreError:
    return StoreError(f"a {wanted} is wanted where {str(plain)[:40]!r} stands")
