"""What the kernels work on: flat arrays of whole numbers, by name. A thing of many parts stands between two starts.

Weights are millibits.
"""

from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import Any, NamedTuple, ParamSpec, TypeAlias, TypeVar, cast
from zlib import crc32

import numba
import numpy as np
from numpy.typing import NDArray

I32: TypeAlias = NDArray[np.int32]
I64: TypeAlias = NDArray[np.int64]
U32: TypeAlias = NDArray[np.uint32]
U64: TypeAlias = NDArray[np.uint64]

KINDS = ("cut off", "glued", "script", "sound", "spelling", "spelling, two letters", "token", "variant")  # as they sort
GLUED, TOKEN = KINDS.index("glued"), KINDS.index("token")
ALIGNED, BOUND_ONLY = 0, 1  # what a unit of a query is for
ANY_ROLE = 6  # in place of a role: whichever makes a word that is too many cost least
LONG_ENOUGH, ONE_TOKEN = 2, 4  # flags of a name asked about, beside FOREIGN: could it be cut, is it one token


class Listed(NamedTuple):
    """The names of all lists: their words by number, their marks, and which names hold a word."""

    holding: I32
    holders: I32
    held: I32
    words: I32
    rarities: I32  # of each word, for its kind of party
    marks: U32
    flags: U32
    forms: U32
    openings: U32
    joined: I32
    sides: U32
    texts: U64
    born: I32  # names by the birth dates of their parties


class Related(NamedTuple):
    """What each unit of a query is tied to: listed words, rising, what each tie is worth, and its kind."""

    starts: I64
    most: I32  # of each unit
    words: I32
    worth: I32
    kinds: I32


class Tasks(NamedTuple):
    """Readings of queries, each for one kind of party, with what a listed name needs to be let through."""

    units_of: I32  # where the units of each begin
    units: I32
    unit_starts: I32  # the words of the query that a unit is made of
    unit_stops: I32
    unit_roles: I32
    tokens_of: I32  # where the words of each begin
    rarities: I32
    marks: U32
    letters: U32  # up to four letters that could be initials, one a byte, 0 where they could not
    texts: U64
    flags: U32
    forms: U32
    openings: U32
    costs_of: I32  # its row of costs
    cutoffs: I32
    slacks: I32
    births_of: I32  # where the birth dates of each begin
    born_from: I32  # which names stand at a birth date
    born_to: I32
    favours: I32  # what it could add


class Weights(NamedTuple):
    """The weights that an alignment asks for beside the ties."""

    costs: I32  # a row for each kind of party: missing, extra, different; each flat and in hundredths of the rarity
    left_out: I32  # what a word costs that only one name has, by its part in it; less than nothing for others
    glued: int
    abbreviation: int
    initial: int
    another_number: int
    number_alone: int
    another_place: int
    cut_name: int
    missing_first_surname: int
    missing_first_given: int
    one_word: int
    legal_form: int
    weak_alias: int
    slight: int
    floor: int


class Scratch(NamedTuple):
    """Room that is used for one pair after the other."""

    values: I32  # by listed word
    seen: I32  # by listed name
    keys: I64  # of bonds, as they sort
    order: I64  # their places, sorted
    unit_keys: I64  # the same of units
    unit_order: I64
    sides: I32  # of bonds, four numbers each
    used: I32  # by place in the name asked about
    taken: I32  # by place in the listed name


class Run(NamedTuple):
    """All that the kernels work on."""

    listed: Listed
    related: Related
    tasks: Tasks
    weights: Weights
    scratch: Scratch


Sides: TypeAlias = tuple[int, int, int, int]  # where words of the query begin and end, and words of the listed name
# Quick to compile. Arrays outlive every call and are not counted: counting took most of the time of an alignment
# (benchmarks/kernels.py). So no kernel makes an array.
_INSIDE: dict[str, Any] = {
    "nogil": True,
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
    "forceinline": True,
    "_nrt": False,
}
_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def stamp_of(modules: Iterable[str]) -> int:
    """Return a hash of all that is compiled: numba looks at one function's file alone before it takes kept code."""
    folder = files("tamiz.matching")
    return crc32(b"".join(folder.joinpath(name).read_bytes() for name in modules))


def compiled(function: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Return a function that other kernels call, compiled with them."""
    return cast("Callable[_Given, _Result]", numba.njit(**_INSIDE)(function))
