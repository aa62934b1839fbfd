"""Latin names in other scripts, by sound and by small charts; common names of the script by table.

Approximate on purpose and marked so: a newspaper in the script may write the name otherwise.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial

from anyascii import anyascii

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.tables import native
from tamiz.lab.drawing import Draws
from tamiz.names import fold

_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z\u00c0-\u024f]+)*")
_SOFT_C = re.compile("c(?=[eiy])")
_DOUBLED = re.compile(r"([bcdfgjklmnpqrstvwxz])\1")
_FOREIGN = re.compile(r"[\u0370-\u1cff\u1f00-\u1fff\u2e80-\ud7ff]")


def _chart(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


_CYRILLIC = _chart(
    "skiy=ский sky=ский skaya=ская iy=ий ey=ей ay=ай oy=ой "
    "shch=щ sch=щ zh=ж kh=х ts=ц ch=ч sh=ш yu=ю ya=я yo=ё ye=е ju=ю ja=я th=т "
    "ph=ф qu=к ck=к a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в "
    "x=кс y=и z=з"
)
_GREEK = _chart(
    "ch=τσ sh=σ th=θ ph=φ ps=ψ kh=χ ou=ου qu=κ ck=κ ks=ξ "
    "a=α b=μπ c=κ d=ντ e=ε f=φ g=γκ h=χ i=ι j=τζ k=κ l=λ m=μ n=ν o=ο p=π q=κ r=ρ s=σ t=τ u=ου v=β w=ου x=ξ y=ι z=ζ"
)
_ARABIC = _chart(
    "sh=ش kh=خ gh=غ th=ث dh=ذ ch=تش ou=و oo=و ee=ي aa=ا ph=ف qu=ك ck=ك "
    "a=ا b=ب c=ك d=د e=ي f=ف g=غ h=ه i=ي j=ج k=ك l=ل m=م n=ن o=و p=ب q=ق r=ر s=س t=ت u=و v=ف w=و x=كس y=ي z=ز"
)
_HEBREW = _chart(
    "sh=ש kh=ח ch=צ' th=ת ph=פ tz=צ ts=צ ou=ו oo=ו ee=י qu=ק ck=ק "
    "a=א b=ב c=ק d=ד e= f=פ g=ג h=ה i=י j=ג' k=ק l=ל m=מ n=נ o=ו p=פ q=ק r=ר s=ס t=ט "
    "u=ו v=ו w=ו x=קס y=י z=ז"
)
_HEBREW_ENDS = str.maketrans("כמנפצ", "ךםןףץ")
_DEVANAGARI = _chart(
    "kh=ख gh=घ ch=च chh=छ jh=झ th=थ dh=ध ph=फ bh=भ sh=श k=क c=क q=क g=ग j=ज t=त d=द n=न p=प f=फ b=ब m=म "
    "y=य r=र l=ल v=व w=व s=स h=ह z=ज़ x=क्स"
)
_SIGNS = _chart("aa=ा ee=ी oo=ू ai=ै au=ौ i=ि u=ु e=े o=ो") | {"a": "", "": ""}
_VOWELS = _chart("aa=आ ee=ई oo=ऊ ai=ऐ au=औ a=अ i=इ u=उ e=ए o=ओ")
_INDIC = re.compile("(chh|kh|gh|ch|jh|th|dh|ph|bh|sh|[bcdfghjklmnpqrstvwxyz])?(aa|ee|oo|ai|au|[aeiou])?")
_KANA_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "n": "ナニヌネノ", "h": "ハヒフヘホ", "m": "マミムメモ",
    "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "b": "バビブベボ", "p": "パピプペポ",
}  # fmt: skip
_KANA_PAIRED = {
    "t": "タ ティ トゥ テ ト", "d": "ダ ディ ドゥ デ ド", "f": "ファ フィ フ フェ フォ",
    "v": "ヴァ ヴィ ヴ ヴェ ヴォ", "sh": "シャ シ シュ シェ ショ", "ch": "チャ チ チュ チェ チョ",
    "j": "ジャ ジ ジュ ジェ ジョ", "y": "ヤ イ ユ イェ ヨ", "w": "ワ ウィ ウ ウェ ウォ", "ts": "ツァ ツィ ツ ツェ ツォ",
}  # fmt: skip
_KANA_LIKE = {"l": "r", "c": "k", "q": "k", "x": "k", "th": "s", "ph": "f"}
_KANA = re.compile("(sh|ch|ts|th|ph|[bcdfghjklmnpqrstvwxyz])?([aeiou])?")
_HANGUL_FIRST = {
    "g": 0, "n": 2, "d": 3, "r": 5, "l": 5, "m": 6, "b": 7, "v": 7, "s": 9, "sh": 9, "x": 9, "": 11, "y": 11, "w": 11,
    "z": 12, "j": 12, "ch": 14, "ts": 14, "k": 15, "c": 15, "q": 15, "t": 16, "th": 16, "p": 17, "f": 17, "ph": 17,
    "h": 18,
}  # fmt: skip
_HANGUL_VOWEL = {"a": 0, "e": 5, "o": 8, "u": 13, "i": 20, "": 18}  # 18 is eu, written where no vowel is spoken
_HANGUL_BASE, _VOWEL_COUNT, _LAST_COUNT = 0xAC00, 21, 28
_HANGUL_LAST = {"n": 4, "l": 8, "r": 8, "m": 16, "ng": 21}
_HANGUL = re.compile(
    "(sh|ch|ts|th|ph|[bcdfghjklmnpqrstvwxyz])?([aeiou])((?:ng|[nlrm])(?![aeiou]))?|(sh|ch|ts|th|ph|[a-z])"
)


def by_letters(chart: Mapping[str, str], word: str) -> str:
    """Return ``word``, in small letters a-z, by a chart whose longer rows are met first."""
    keys = "|".join(sorted(chart, key=len, reverse=True))
    return re.sub(keys, lambda found: chart[found[0]], word)


def _greek(word: str) -> str:
    letters = by_letters(_GREEK, word)
    return f"{letters[:-1]}ς" if letters.endswith("σ") and len(word) > 1 else letters


def _hebrew(word: str) -> str:
    letters = by_letters(_HEBREW, word)
    return letters[:-1] + letters[-1:].translate(_HEBREW_ENDS)


def _devanagari(word: str) -> str:
    pieces = [found for found in _INDIC.finditer(word) if found[0]]
    return "".join(_indic_piece(found, last=found is pieces[-1]) for found in pieces)


def _indic_piece(found: re.Match[str], *, last: bool) -> str:
    consonant, vowel = found[1] or "", found[2] or ""
    if not consonant:
        return _VOWELS[vowel]
    if not vowel:
        return _DEVANAGARI[consonant] + ("" if last else "्")
    return _DEVANAGARI[consonant] + ("ा" if last and vowel == "a" else _SIGNS[vowel])


def _katakana(word: str) -> str:
    return "".join(_kana_piece(found[1] or "", found[2] or "") for found in _KANA.finditer(word) if found[0])


def _kana_piece(consonant: str, vowel: str) -> str:
    if consonant == "n" and not vowel:
        return "ン"
    row = _KANA_LIKE.get(consonant, consonant)
    place = "aiueo".index(vowel or ("o" if row in {"t", "d"} else "u"))
    return _KANA_PAIRED[row].split()[place] if row in _KANA_PAIRED else _KANA_ROWS[row][place]


def _hangul(word: str) -> str:
    return "".join(_hangul_piece(*found.groups(default="")) for found in _HANGUL.finditer(word))


def _hangul_piece(first: str, vowel: str, last: str, alone: str) -> str:
    sound = _HANGUL_FIRST.get(first or alone, _HANGUL_FIRST[""])
    step = (sound * _VOWEL_COUNT + _HANGUL_VOWEL[vowel]) * _LAST_COUNT + _HANGUL_LAST.get(last, 0)
    return chr(_HANGUL_BASE + step)


def _from_latin(tabled: str, write: Callable[[str], str], text: str, _draws: Draws) -> str | None:
    if _FOREIGN.search(text):
        return None  # a name that mixes scripts would be changed by half
    return _LATIN_WORD.sub(lambda found: _written(tabled, write, found[0]), text)


def _written(tabled: str, write: Callable[[str], str], word: str) -> str:
    known = native(tabled).get(fold(word)) if tabled else None
    changed = known or write(_as_spoken("".join(filter(str.isalpha, anyascii(word).lower()))))
    return changed[:1].upper() + changed[1:] if word[:1].isupper() else changed


def _as_spoken(word: str) -> str:
    """Return a word with c as it sounds before e and i, and doubled consonants once."""
    return _DOUBLED.sub(r"\1", _SOFT_C.sub("s", word))


_WRITERS: dict[str, tuple[str, Callable[[str], str]]] = {
    "Cyrillic": ("russian", partial(by_letters, _CYRILLIC)),
    "Greek": ("", _greek),
    "Arabic": ("arabic", partial(by_letters, _ARABIC)),
    "Hebrew": ("hebrew", _hebrew),
    "Devanagari": ("", _devanagari),
    "Katakana": ("", _katakana),
    "Hangul": ("", _hangul),
}
FROM_LATIN: dict[str, Change] = {script: partial(_from_latin, *how) for script, how in _WRITERS.items()}
