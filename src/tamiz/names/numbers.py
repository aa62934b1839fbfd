"""Numbers in names, however they are written: digits, Roman, words in English and Spanish.

A series number tells sister units apart (Fund II, Fund III; Barrio 18), so all its
spellings share one key. Single letters are never Roman here: "V" and "X" are initials far
more often.
"""

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve veinte"
)
_ENGLISH_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_MORE_ORDINALS = {
    "primero": 1, "primera": 1, "primer": 1, "primeiro": 1, "primeira": 1, "segundo": 2, "segunda": 2,
    "tercero": 3, "tercera": 3, "tercer": 3, "eighteenth": 18,
}  # fmt: skip
_LARGEST_ROMAN = 39  # longer ones need L, C, D, M, which spell ordinary words and names


def _roman(value: int) -> str:
    tens, units = divmod(value, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[units]


_WORDS = (
    {word: value for value, word in enumerate(_ENGLISH.split())}
    | {word: value for value, word in enumerate(_SPANISH.split())}
    | {word: value for value, word in enumerate(_ENGLISH_ORDINALS.split(), start=1)}
    | _MORE_ORDINALS
)
_ROMANS = {_roman(value): value for value in range(2, _LARGEST_ROMAN + 1) if len(_roman(value)) > 1}


def number_key(word: str, *, leads: bool) -> str | None:
    """Return the digits that a folded ``word`` stands for, None when it is no number.

    ``leads`` says that the word opens its name: there a Roman numeral is a name ("Xi", "Vi").
    """
    if word.isdigit():
        return word.lstrip("0") or "0"
    value = _WORDS.get(word)
    if value is None and not leads:
        value = _ROMANS.get(word)
    return None if value is None else str(value)
