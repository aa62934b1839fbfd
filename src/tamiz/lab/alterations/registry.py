"""All alterations in their fixed order, and the one way to make them.

What an alteration makes depends on the name, the alteration's name and a seed, and on nothing
else: neither on the others nor on their order.
"""

from collections.abc import Iterator, Mapping

from tamiz.lab.alterations import (
    figures,
    firms,
    hearing,
    joining,
    keyboard,
    looks,
    marks,
    missing,
    order,
    people,
    recognise,
    romanizations,
)
from tamiz.lab.alterations.model import Alteration, Change, Group
from tamiz.lab.alterations.scripts_from_latin import FROM_LATIN
from tamiz.lab.alterations.scripts_to_latin import TO_LATIN, other_han_form
from tamiz.lab.alterations.words import only_latin
from tamiz.lab.drawing import Draws

LONGEST_NAME = 512  # characters; what is longer is a text
_MOST_TIMES, _AND_MORE = 4, 60  # an altered name is at most so many times longer, and so much
_PERSON = frozenset({"person"})
_FIRM = frozenset({"organization"})
_VESSEL = frozenset({"vessel"})
_ALL = _PERSON | _FIRM | _VESSEL

_SLIPS: Mapping[str, Change] = {
    "letter missing": keyboard.letter_missing,
    "letter typed twice": keyboard.letter_twice,
    "double letter typed once": keyboard.twin_once,
    "neighbouring letters swapped": keyboard.letters_swapped,
    "neighbouring key, US layout": keyboard.us_layout,
    "neighbouring key, Spanish layout": keyboard.spanish_layout,
    "neighbouring key typed too": keyboard.extra_letter,
    "first letter of a word mistyped": keyboard.first_letter,
    "two typos": keyboard.two_slips,
    "by ear: b, v": hearing.b_and_v,
    "by ear: s, z, c": hearing.s_z_and_c,
    "by ear: h": hearing.h_and_none,
    "by ear: ll, y": hearing.ll_and_y,
    "by ear: g, j": hearing.g_and_j,
    "by ear: x, j": hearing.x_and_j,
    "by ear: ph, f": hearing.ph_and_f,
    "by ear: k, c, qu": hearing.k_c_and_qu,
    "by ear: i, y": hearing.i_and_y,
    "by ear: m, n": hearing.m_and_n,
    "by ear: double letters": hearing.doubled,
    "by ear: Spanish as English hears it": hearing.as_english_hears,
}
_ORDER: Mapping[str, Change] = {
    "surnames first, with comma": order.surnames_first_with_comma,
    "surnames first, without comma": order.surnames_first,
    "given names first": order.given_first,
}
_ANY_ORDER: Mapping[str, Change] = {
    "last word first": order.last_word_first,
    "two words swapped": order.two_words_swapped,
    "words in any order": order.words_in_any_order,
}
_JOINING: Mapping[str, Change] = {
    "two words glued": joining.two_glued,
    "all words glued": joining.all_glued,
    "word split": joining.split,
    "hyphen for a space": joining.hyphen_for_space,
    "space for a hyphen": joining.space_for_hyphen,
    "hyphen left out": joining.hyphen_left_out,
    "apostrophe left out": joining.apostrophe_left_out,
    "apostrophe as a space": joining.apostrophe_as_space,
    "spaces too many": joining.extra_spaces,
    "points and commas left out": joining.signs_left_out,
    "all capitals": marks.capitals,
    "all small letters": marks.small_letters,
    "accents left out": marks.accents_left_out,
    "accent added": marks.accent_added,
    "accents as characters of their own": marks.accents_apart,
    "accents in a wrong encoding": marks.accents_misread,
    "accents as question marks": marks.accents_as_question_marks,
    "ñ as n": marks.enye_as_n,
    "ñ as nh": marks.enye_as_nh,
    "ñ as ni": marks.enye_as_ni,
    "ñ as gn": marks.enye_as_gn,
    "ñ as n~": marks.enye_as_n_tilde,
    "umlauts as two letters": marks.umlauts_in_two,
}
_TO_LATIN: Mapping[str, Change] = {
    "Arabic to Latin": TO_LATIN["arabic"],
    "Cyrillic to Latin": TO_LATIN["russian"],
    "Greek to Latin": TO_LATIN["greek"],
    "Hebrew to Latin": TO_LATIN["hebrew"],
    "Han to Latin": TO_LATIN["han"],
    "Kana to Latin": TO_LATIN["kana"],
    "Hangul to Latin": TO_LATIN["hangul"],
    "Devanagari to Latin": TO_LATIN["devanagari"],
    "Han, simplified and traditional": other_han_form,
}
_FROM_LATIN: Mapping[str, Change] = {f"Latin to {script}": change for script, change in FROM_LATIN.items()}
_ROMANIZED: Mapping[str, Change] = {
    "romanized otherwise: Arabic names": romanizations.arabic_name,
    "romanized otherwise: Arabic vowels": romanizations.arabic_vowels,
    "romanized otherwise: q, gh, kh, dh": romanizations.q_k_and_g,
    "romanized otherwise: Abd al-": romanizations.abd,
    "romanized otherwise: al-": romanizations.article,
    "al- left out": romanizations.article_left_out,
    "bin, ibn, ben": romanizations.son_of,
    "romanized otherwise: Russian names": romanizations.russian_name,
    "romanized otherwise: Russian letters": romanizations.russian_letters,
    "-ov, -off": romanizations.ov_and_off,
    "-skiy, -sky, -ski": romanizations.sky,
    "romanized otherwise: Hebrew names": romanizations.hebrew_name,
    "pinyin, Wade-Giles": romanizations.wade_giles,
    "Mandarin, Cantonese": romanizations.cantonese,
}
_PEOPLE: Mapping[str, Change] = {
    "first given name as initial": people.first_as_initial,
    "later given names as initials": people.second_as_initial,
    "given names as initials": people.given_as_initials,
    "given names as initials run together": people.initials_run_together,
    "title before": only_latin(people.title_before),
    "title after": only_latin(people.title_after),
    "title left out": people.title_left_out,
    "given name abbreviated": people.given_abbreviated,
    "surnames abbreviated": people.surnames_abbreviated,
    "abbreviated without points": people.abbreviated_without_points,
    "abbreviations written out": people.written_out,
    "nickname: Spanish": people.spanish_nickname,
    "nickname: English": people.english_nickname,
    "nickname: Arabic": people.arabic_nickname,
    "nickname: Russian": people.russian_nickname,
}
_FIRMS: Mapping[str, Change] = {
    "legal form written otherwise": firms.legal_form_otherwise,
    "legal form changed": firms.legal_form_changed,
    "legal form left out": firms.legal_form_left_out,
    "legal form added": firms.legal_form_added,
    "words from Spanish to English": firms.to_english,
    "words from English to Spanish": firms.to_spanish,
    "word shortened": firms.word_shortened,
    "short word written out": firms.word_written_out,
    "and, y, &": firms.and_otherwise,
    "acronym": firms.acronym,
    "acronym with points": firms.acronym_with_points,
}
_FIGURES: Mapping[str, Change] = {
    "number in digits": figures.in_digits,
    "number in Roman letters": figures.in_roman,
    "number in English words": figures.in_english_words,
    "number in Spanish words": figures.in_spanish_words,
}
_LOOKS: Mapping[str, Change] = {
    "misread scan": looks.misread_scan,
    "one Cyrillic twin": looks.one_twin,
    "all Cyrillic twins": looks.all_twins,
    "character of no width": looks.unseen_character,
    "marks of direction": looks.direction_mark,
    "spaces that do not break": looks.hard_spaces,
    "digits for letters": looks.digits_for_letters,
    "digit for one letter": looks.one_digit_for_letter,
    "full-width letters": looks.full_width,
    "letters spaced out": looks.letters_spaced,
}
_PEOPLE_MISSING: Mapping[str, Change] = {
    "maternal surname left out": missing.maternal_surname,
    "paternal surname left out": missing.paternal_surname,
    "later given names left out": missing.later_given_names,
    "first given name left out": missing.first_given_name,
    "patronymic left out": missing.patronymic,
    "father's name left out": missing.fathers_name,
    "tribal name left out": missing.tribal_name,
    "husband's surname added": only_latin(missing.husbands_surname),
    "given name added": only_latin(missing.given_name_added),
    "surname added": only_latin(missing.surname_added),
    "nickname added in quotation marks": only_latin(missing.nickname_quoted),
}
_ALL_MISSING: Mapping[str, Change] = {
    "particles left out": missing.particles,
    "one word left out": missing.one_word,
    "payment words added": missing.payment_words,
    "cut at 22": missing.cut_at(22),
    "cut at 35": missing.cut_at(35),
    "cut at 70": missing.cut_at(70),
}
_FIRMS_MISSING: Mapping[str, Change] = {
    "firms' word added": only_latin(missing.firm_word),
    "place added": only_latin(missing.place),
    "acronym added": firms.acronym_behind,
}


def _all() -> Iterator[Alteration]:
    kept = ((_SLIPS, _ALL), (_ORDER, _PERSON), (_ANY_ORDER, _ALL), (_JOINING, _ALL), (_TO_LATIN, _ALL))
    kept_too = ((_FROM_LATIN, _PERSON | _FIRM), (_ROMANIZED, _PERSON), (_PEOPLE, _PERSON), (_FIRMS, _FIRM))
    looks_too = ((_FIGURES, _FIRM | _VESSEL), (_LOOKS, _ALL))
    parts = ((_PEOPLE_MISSING, _PERSON), (_ALL_MISSING, _ALL), (_FIRMS_MISSING, _FIRM))
    vessels = (({"vessel's prefix added or left out": missing.vessel_prefix}, _VESSEL),)
    for table, applies in (*kept, *kept_too, *looks_too):
        yield from (Alteration(name, Group.KEPT, applies, change) for name, change in table.items())
    for table, applies in (*parts, *vessels):
        yield from (Alteration(name, Group.MISSING, applies, change) for name, change in table.items())


ALTERATIONS: tuple[Alteration, ...] = tuple(_all())


def alter(name: str, alteration: Alteration, seed: int) -> str | None:
    """Return ``name`` altered, the same for the same three arguments, and never as it was.

    None where the alteration has nothing to alter, where what it makes could not be
    recognised, and for names beyond ``LONGEST_NAME``.
    """
    if len(name) > LONGEST_NAME:
        return None
    draws = Draws(alteration.name, seed, name.encode("utf-8", "surrogatepass").hex())
    altered = alteration.apply(name, draws)
    if altered is None or altered == name or len(altered) > _MOST_TIMES * len(name) + _AND_MORE:
        return None
    return altered if recognise.still_recognisable(name, altered) else None
