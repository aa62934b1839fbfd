"""Listed people who do not exist, from names kept by hand in their script and in Latin letters.

Scripts that leave vowels unwritten cannot be read letter by letter, and lists write the vowels. Who
has which name is drawn; common names and no list were read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gate_slice.party import Party
from gate_slice.people import SEED
from tamiz.lab.drawing import Draws
from tamiz.model import Schema

_ARABIC = """
محمد Muhammad|أحمد Ahmad|يوسف Yusuf|حسين Husayn|عمر Umar|خالد Khalid|إبراهيم Ibrahim|مصطفى Mustafa|قاسم Qasim
طارق Tariq|ناصر Nasir|فيصل Faysal|داود Dawud|صالح Salih|عبد الرحمن Abd al-Rahman|عبد الكريم Abd al-Karim
عبد العزيز Abd al-Aziz|عبد اللطيف Abd al-Latif|عبد المجيد Abd al-Majid|وليد Walid|بلال Bilal
"""
_WOMEN = "فاطمة Fatima|زينب Zaynab|خديجة Khadija|عائشة Aisha|مريم Maryam"
_TRIBES = """
الزهراني al-Zahrani|الخطيب al-Khatib|النجدي al-Najdi|العتيبي al-Utaybi|الحلبي al-Halabi|الدوري al-Duri
القضاعي al-Qudai|الغانم al-Ghanim|الكتبي al-Kutubi|الصباغ al-Sabbagh|المهيري al-Muhayri|الطرابلسي al-Tarabulsi
"""
_PERSIAN = "بهرام Bahram|فرهاد Farhad|رضا Reza|مهدی Mehdi|ناهید Nahid|شیرین Shirin|داریوش Dariush|کامران Kamran"
_IRANIANS = "کرمانی Kermani|رستمی Rostami|نیکنام Niknam|صبوری Sabouri|فروزان Forouzan|دهقان Dehghan"
_HEBREW = """
יוסף Yosef|יעקב Yaakov|משה Moshe|אברהם Avraham|דוד David|שרה Sarah|רחל Rachel|חיים Chaim|נועם Noam|יצחק Yitzhak
"""
_ISRAELIS = "כהן Cohen|מזרחי Mizrahi|פרץ Peretz|ביטון Biton|אזולאי Azoulay|פרידמן Friedman|גבאי Gabay|חדד Hadad"
_RUSSIAN = """
Игорь Igor|Павел Pavel|Юрий Yuriy|Евгений Yevgeniy|Дмитрий Dmitriy|Николай Nikolay|Михаил Mikhail|Андрей Andrey
"""
_RUSSIANS = "Каменский Kamenskiy|Бельский Belskiy|Раевский Rayevskiy|Завадский Zavadskiy|Ольшанский Olshanskiy"
_KANA = """
サトウ Satou|タカハシ Takahashi|ワタナベ Watanabe|ナカムラ Nakamura
ヨシダ Yoshida|マツモト Matsumoto|キムラ Kimura|モリタ Morita
"""
_JAPANESE = (
    "ヒロシ Hiroshi|ユミコ Yumiko|ケンジ Kenji|マコト Makoto|アキラ Akira|ナオミ Naomi|ハルカ Haruka|タケシ Takeshi"
)
_YOUNGEST, _YEARS, _DAYS = 2_000, 50, 365


@dataclass(frozen=True, slots=True)
class _Word:
    native: str
    latin: str


def cultured() -> Iterator[Party]:
    """Yield the people, in a fixed order."""
    draws = Draws("cultures", SEED)
    for place in range(1, 25):
        yield _arab(f"arab-{place:02d}", draws, place)
    for place in range(1, 9):
        yield _two_parts(f"iran-{place:02d}", "IR", _drawn(draws, _PERSIAN, _IRANIANS), draws)
    for place in range(1, 13):
        yield _two_parts(f"israel-{place:02d}", "IL", _drawn(draws, _HEBREW, _ISRAELIS), draws)
    for place in range(1, 11):
        yield _two_parts(f"rus-{place:02d}", "RU", _drawn(draws, _RUSSIAN, _RUSSIANS), draws)
    for place in range(1, 13):
        surname, given = _drawn(draws, _KANA, _JAPANESE)
        yield _person(f"kana-{place:02d}", "JP", (given, surname), f"{surname.native} {given.native}", draws)


def _arab(number: str, draws: Draws, place: int) -> Party:
    """Return a man with his father's name and a tribal one, Karim bin Yusuf al-Najdi, or each fourth a woman."""
    if place % 4 == 0:
        return _two_parts(number, "IQ", _drawn(draws, _WOMEN, _TRIBES), draws)
    given, father, tribe = _drawn(draws, _ARABIC, _ARABIC, _TRIBES)
    native = f"{given.native} بن {father.native} {tribe.native}"
    return _person(number, "IQ", (given, _Word("", f"bin {father.latin}"), tribe), native, draws)


def _two_parts(number: str, country: str, parts: Sequence[_Word], draws: Draws) -> Party:
    return _person(number, country, parts, " ".join(part.native for part in parts), draws)


def _person(number: str, country: str, parts: Sequence[_Word], native: str, draws: Draws) -> Party:
    """Return the party: its last part is the surname, which stands first in every second name."""
    given, *rest = (part.latin for part in parts)
    plain = " ".join((given, *rest))
    first = f"{rest[-1].upper()}, {' '.join((given, *rest[:-1]))}"
    born = date(_YOUNGEST - draws.below(_YEARS), 1, 1).toordinal() + draws.below(_DAYS)
    shorter = (f"{given} {rest[-1]}",) if len(rest) > 1 and number[-1] in "12" else ()
    return Party(
        id=number,
        schema=Schema.PERSON,
        country=country,
        name=plain if number[-1] in "13579" else first,
        aliases=(native, *shorter),
        plain=plain,
        given=given,
        surnames=tuple(rest),
        born=date.fromordinal(born),
    )


def _drawn(draws: Draws, *tables: str) -> tuple[_Word, ...]:
    """Return one word of each table, no word twice."""
    found: list[_Word] = []
    for table in tables:
        rows = [_word(row) for row in table.strip().replace("\n", "|").split("|")]
        rest = [row for row in rows if row not in found]
        found.append(rest[draws.below(len(rest))])
    return tuple(found)


def _word(row: str) -> _Word:
    """Return one row: the script first, then Latin letters; both may have a space."""
    parts = row.split()
    latin = [part for part in parts if part < "\u0370"]
    return _Word(" ".join(part for part in parts if part not in latin), " ".join(latin))
