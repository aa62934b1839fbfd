"""Competing ways to write in Latin letters what another script writes in one."""

import re
from functools import partial

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.tables import first_to_second, pairs, second_to_first, spellings
from tamiz.lab.alterations.words import WORD, all_words_by, each_way, first_of, one_match, places_by, words_by
from tamiz.lab.drawing import Draws
from tamiz.names import fold

_ABD = re.compile(r"(?<!\w)(abd|abdel|abdul|abdal|abdoul)(?:[\s-]+(?:al|el|ul|ar|er)?[\s-]*)(?=\w{3})", re.IGNORECASE)
_ABD_WAYS = ("Abd al-", "Abdul ", "Abdel ", "Abd-al-", "Abdul-", "Abd el-", "Abdoul ")
_ARTICLE = re.compile(r"(?<!\w)(?:al|el)[\s-](?=\w{3})", re.IGNORECASE)
_ARTICLE_WAYS = ("al-", "el-", "al ", "el ", "al")
_WITH_ARTICLE = re.compile(r"(?<!\w)(?:al|el)-(\w{3,})", re.IGNORECASE)
_ARABIC_LETTERS = re.compile("dh|gh|q[ao]", re.IGNORECASE)
_SON = re.compile(r"(?<!\w)(?:bin|ibn|ben)(?=\s)", re.IGNORECASE)
_OV = re.compile(r"(?<=\w{2}[oe])v(?=a?\b)", re.IGNORECASE)
_OFF = re.compile(r"(?<=\w{2}[oe])ff(?=\b)", re.IGNORECASE)
_IY = re.compile(r"(?<=\w{2})(?:skiy|sky|ski|skii|skij)\b", re.IGNORECASE)
_IY_WAYS = ("skiy", "sky", "ski", "skii", "skij")

arabic_name: Change = words_by(partial(spellings, "arabic"))
russian_name: Change = words_by(partial(spellings, "russian"))
hebrew_name: Change = words_by(partial(spellings, "hebrew"))
_any_arabic_vowels: Change = places_by(each_way("ou u oo, ee i, aw au ao, ay ai ei") | {"aa": ["a"]})
_any_q_k_and_g: Change = places_by({"q": ["k", "g", "gh"], "gh": ["g", "q"], "kh": ["k", "h"], "dh": ["d", "z"]})
russian_letters: Change = places_by(
    {"ya": ["ia", "ja"], "yu": ["iu", "ju"], "ja": ["ya", "ia"], "ju": ["yu", "iu"]}
    | {"zh": ["j"], "kh": ["h", "ch"], "ts": ["c", "tz"], "shch": ["sch"]}
    | {"iy": ["y", "ii", "i"], "ey": ["ei"], "ye": ["e"], "yo": ["io", "e"]}
)
_any_wade_giles: Change = first_of(
    all_words_by(partial(first_to_second, "pinyin_wade")), all_words_by(partial(second_to_first, "pinyin_wade"))
)
_any_cantonese: Change = words_by(partial(pairs, "pinyin_cantonese"))


def arabic_vowels(text: str, draws: Draws) -> str | None:
    """Write the vowels of a name that has Arabic words in another way."""
    return _any_arabic_vowels(text, draws) if _is_arabic(text) else None


def q_k_and_g(text: str, draws: Draws) -> str | None:
    """Write q, gh, kh or dh of such a name in another way; Chinese has q, too."""
    return _any_q_k_and_g(text, draws) if _is_arabic(text) else None


def _is_arabic(text: str) -> bool:
    """Whether a name has common Arabic words, or letters that go together in hardly any other language."""
    known = any(fold(found[0]) in spellings("arabic") for found in WORD.finditer(text))
    return known or any(mark.search(text) for mark in (_ABD, _ARTICLE, _WITH_ARTICLE, _SON, _ARABIC_LETTERS))


def wade_giles(text: str, draws: Draws) -> str | None:
    """Write pinyin as Wade-Giles does, or else the other way round."""
    return _any_wade_giles(text, draws) if _chinese_length(text) else None


def cantonese(text: str, draws: Draws) -> str | None:
    """Write a surname as Cantonese says it, or back."""
    return _any_cantonese(text, draws) if _chinese_length(text) else None


def _chinese_length(text: str) -> bool:
    """Whether a name has the two or three words of Chinese ones; longer ones have such words by chance."""
    return len(text.split()) in {2, 3}


def abd(text: str, draws: Draws) -> str | None:
    """Write the joint of Abd al-Rahman in another way."""
    return one_match(text, draws, _ABD, lambda _: _ABD_WAYS)


def article(text: str, draws: Draws) -> str | None:
    """Write an Arabic article in another way."""
    return one_match(text, draws, _ARTICLE, lambda _: _ARTICLE_WAYS)


def article_left_out(text: str, draws: Draws) -> str | None:
    """Leave out an Arabic article."""
    return one_match(text, draws, _WITH_ARTICLE, lambda found: (found[1],))


def son_of(text: str, draws: Draws) -> str | None:
    """Write bin as ibn or ben."""
    return one_match(text, draws, _SON, lambda _: ("bin", "ibn", "ben"))


def ov_and_off(text: str, draws: Draws) -> str | None:
    """Write -ov as -off, -ev as -eff, and back."""
    return first_of(
        lambda name, chance: one_match(name, chance, _OV, lambda _: ("ff",)),
        lambda name, chance: one_match(name, chance, _OFF, lambda _: ("v",)),
    )(text, draws)


def sky(text: str, draws: Draws) -> str | None:
    """Write -skiy as -sky or -ski."""
    return one_match(text, draws, _IY, lambda _: _IY_WAYS)
