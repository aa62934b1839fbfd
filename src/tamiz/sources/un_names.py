"""Names as the UN list writes them: several in one field, originals in brackets, remarks in between.

"Name A; Name B" is two names; brackets that hold the name in another script are a name too;
"(previously listed as)" and the like say something about the name and are no part of it. All
else stays as published, acronyms and places in brackets among it: what they mean is for
``names`` to say.
"""

import re
import unicodedata
from dataclasses import dataclass

# What the UN says about a name in brackets or in a note, in the wordings of the lists of 2016 to 2026.
_ABOUT = re.compile(
    r"(?:previously|formerly|prominently|also) (?:listed|known) as\.?|birth name|combat name|nom de guerre|initials|"
    r"call sign|third|sub-unit name|original script|transliterations? of original script name|name in original script",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"[A-Z]{2,3}[ie]\.\d{3}")  # the entry of another party, in brackets behind its name
_ORIGINAL = re.compile(
    r"(?:name )?(?:in )?(?:original script|Arabic(?: script)?)\s*:\s*(?P<name>[^.;,:()]+)", re.IGNORECASE
)
_SPELLINGS = re.compile(r"transliterations\s*:\s*(?P<names>[^():]+)|\((?P<inside>[^():]*;[^():]*)\)", re.IGNORECASE)
_COMMAS = re.compile(r"(?P<names>[^();:]+)\(transliterations of original script name\)", re.IGNORECASE)
_BORN = re.compile(r",? born (?=[\w ]*\d)")
_LETTERED = re.compile(r"(?:;|\s[a-h]\))\s*")
_MOST_WORDS = 5  # brackets with digits and more words than this tell a story
_DEEPEST = 3  # brackets in brackets; below that the text stays as it is
_LONGEST = 5_000  # characters; no field of names comes near, and no pattern runs over a longer one
_SUB_UNIT = re.compile(r"\s+-\s+(sub-unit name)$")
_TRIM = " ,;\n"


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a text holds, in its order, and what it says about them."""

    names: tuple[str, ...]
    about: tuple[str, ...] = ()


def split_names(text: str, depth: int = 0) -> Names:
    """Return the names in one name field. No name is lost: what is not taken apart stays as published."""
    if len(text) > _LONGEST:
        return Names((text,))
    names: list[str] = []
    about: list[str] = []
    for piece in _pieces(text):
        bare, *story = _BORN.split(piece, maxsplit=1)
        bare, *unit = _SUB_UNIT.split(bare.strip())[:2]
        about += (*(f"born {one}" for one in story), *unit)
        found = _read_brackets(bare.strip(_TRIM).removeprefix(")").strip(), depth)
        names += found.names
        about += found.about
    return Names(tuple(dict.fromkeys(names)), tuple(about))


def names_in_note(note: str) -> tuple[str, ...]:
    """Return the names that a note on an alias gives: in the original script, or as further spellings."""
    if len(note) > _LONGEST:
        return ()
    names = [found["name"].strip(_TRIM) for found in _ORIGINAL.finditer(note)]
    for found in _SPELLINGS.finditer(note):
        names += _listed(found["names"] or found["inside"])
    commas = _COMMAS.fullmatch(note)
    if commas:
        names += (one.strip(_TRIM) for one in commas["names"].split(","))
    if not names and ";" in note and not re.search(r"[\d:()]", note):
        names += _listed(note)
    return tuple(dict.fromkeys(name for name in names if name))


def is_about_a_name(note: str) -> bool:
    """Return whether a note says only what kind of name it is."""
    return _ABOUT.fullmatch(note.strip(" ().,")) is not None


def _listed(text: str) -> list[str]:
    names = (piece.strip(_TRIM) for piece in text.split(";"))
    return [name for name in names if name and not any(char.isdigit() for char in name)]


def _pieces(text: str) -> tuple[str, ...]:
    """Split at semicolons and at letters of an enumeration, outside brackets."""
    depth, start, pieces = 0, 0, []
    for found in re.finditer(r"[()]|;", _LETTERED.sub(lambda cut: ";" + " " * (len(cut[0]) - 1), text)):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        depth = max(depth, 0)
        if found[0] == ";" and depth == 0:
            pieces.append(text[start : found.start()])
            start = found.end()
    pieces.append(text[start:])
    return tuple(re.sub(r"^\s*[a-h]\)\s*", "", piece) for piece in pieces)


def _read_brackets(text: str, depth: int) -> Names:
    """Take the brackets at the end of a name apart, one after the other, while they are no part of the name."""
    names: list[str] = []
    about: list[str] = []
    while depth < _DEEPEST and text.endswith(")"):
        opening = _matching(text)
        outside, inside = text[:opening].strip(_TRIM), text[opening + 1 : -1].strip(_TRIM)
        if opening < 1 or not outside or not inside:
            break
        if _says_about(inside):
            about.append(inside)
        elif _script(inside) != _script(outside) or _ORIGINAL.match(inside):
            original = _ORIGINAL.fullmatch(inside)
            found = Names((original["name"].strip(_TRIM),)) if original else split_names(inside, depth + 1)
            names[:0] = found.names
            about += found.about
        else:
            break
        text = outside
    return Names((text.strip(_TRIM), *names) if text.strip(_TRIM) else tuple(names), tuple(about))


def _says_about(inside: str) -> bool:
    story = any(char.isdigit() for char in inside) and len(inside.split()) > _MOST_WORDS
    return story or bool(_ABOUT.fullmatch(inside) or _ENTRY.fullmatch(inside))


def _matching(text: str) -> int:
    """Return where the bracket opens that closes at the end of ``text``, -1 when none does."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return -1


def _script(text: str) -> str:
    """Return the script of the first letter, as the first word of its Unicode name; empty without letters."""
    letter = next((char for char in text if char.isalpha()), "")
    return unicodedata.name(letter, "?").split(" ")[0] if letter else ""
