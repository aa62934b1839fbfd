"""The record beside a work-sheet: all that was drawn, as JSON, which no spreadsheet opens and changes.

The code of a sheet is a hash of its record and stands in every row, so that rows and record that
do not belong together, or a record that was changed, are told.
"""

import json
from collections import Counter
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Any, NoReturn, get_args, get_origin, get_type_hints

from tamiz.errors import InputError
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.render.canonical import sha256_of
from tamiz.render.lab_sheets_views import PairLine, Sheet, SheetAbout
from tamiz.render.list_json import plain, render_plain

ENDING = ".json"
MOST_BYTES = 64 << 20  # ten thousand pairs have some 5 MiB
_KEYS = {"list_id": "list"}  # as JSON calls it
_CODE_LENGTH = 12
_ADVICE = "it is not a record that tamiz wrote"


def code_of(about: SheetAbout, pairs: tuple[PairLine, ...]) -> str:
    """Return the code of a sheet: it begins with a letter, so that no spreadsheet takes it for a number."""
    return _code({"about": plain(about), "pairs": plain(pairs)})


def record_path(sheet: Path) -> Path:
    """Return where the record of a sheet that is written to ``sheet`` goes."""
    return sheet.with_name(sheet.name + ENDING)


def render_record(sheet: Sheet) -> str:
    """Return the record of a sheet as JSON."""
    return render_plain({"sheet": sheet.code, "about": sheet.about, "pairs": sheet.pairs})


def read_record(sheet: Path) -> Sheet:
    """Return what was drawn for the file of rows ``sheet``, which may have been saved as xlsx since.

    Raises InputError when there is no record beside it, or it was changed.
    """
    beside = [record_path(sheet), record_path(sheet.with_suffix(".csv"))]
    path = next((one for one in beside if one.is_file()), None)
    if path is None:
        raise InputError(
            f"{shown_name(beside[0])}: there is no such file. It was written beside the sheet and says what was drawn; "
            "put both in one folder, under the names they had."
        )
    try:
        value = json.loads(read_bytes(path, MOST_BYTES, _ADVICE), parse_constant=_no_number)
        code = value.pop("sheet")
        found = Sheet(code, _made(SheetAbout, value["about"]), _made(tuple[PairLine, ...], value["pairs"]))
        is_whole = _code(value) == code and _fits(found)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise _changed(path) from error
    if not is_whole:
        raise _changed(path)
    return found


def _code(value: Any) -> str:
    return "s-" + sha256_of(value).removeprefix("sha256:")[:_CODE_LENGTH]


def _changed(path: Path) -> InputError:
    return InputError(
        f"{shown_name(path)} is not as it was written, so what the sheet was drawn from is not known; "
        "get the first copy again, or draw the sheet again with the same lists, customers, options and seed."
    )


def _fits(sheet: Sheet) -> bool:
    """Return whether the pairs are those that the strata say were drawn."""
    drawn = Counter(one.stratum for one in sheet.pairs)
    strata = {one.number: one for one in sheet.about.strata}
    return (
        len(strata) == len(sheet.about.strata)
        and drawn.keys() <= strata.keys()
        and all(drawn[number] == one.drawn <= one.pairs for number, one in strata.items())
        and len({one.pair for one in sheet.pairs}) == len(sheet.pairs)
        and sheet.about.beyond >= 0
    )


def _made(kind: Any, value: Any) -> Any:
    """Return JSON as the value it was written from. Raises ValueError, TypeError or KeyError where it is none."""
    if isinstance(kind, type) and is_dataclass(kind):
        types = get_type_hints(kind)
        return kind(**{one.name: _made(types[one.name], value[_KEYS.get(one.name, one.name)]) for one in fields(kind)})
    if get_origin(kind) is tuple:
        return tuple(_made(get_args(kind)[0], one) for one in _checked(list, value))
    if NoneType in get_args(kind):
        return None if value is None else _made(next(one for one in get_args(kind) if one is not NoneType), value)
    if kind is date:
        return date.fromisoformat(value)
    if issubclass(kind, Enum):
        return kind(value)
    return float(value) if kind is float and type(value) is int else _checked(kind, value)


def _checked(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__} where {kind.__name__} was written")
    return value


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number")
