"""Countries as people write them, to ISO 3166 alpha-2 codes; UN and EU count as countries here."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from tamiz.errors import QueryError
from tamiz.names.country_names import country_named

# ISO 3166-1 alpha-2, all 249 officially assigned codes, as of 2026.
_ISO_3166 = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
KNOWN_COUNTRIES = frozenset(_ISO_3166.split()) | {"UN", "EU"}

# The countries whose lists or parties the shipped facts name, in English first, then Spanish and short forms.
_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "AR": ("Argentina",),
        "BO": ("Bolivia",),
        "BR": ("Brazil", "Brasil"),
        "CA": ("Canada",),
        "CL": ("Chile",),
        "CO": ("Colombia",),
        "EC": ("Ecuador",),
        "EU": ("European Union", "Unión Europea", "UE"),
        "GB": ("United Kingdom", "Reino Unido", "UK", "Great Britain"),
        "GT": ("Guatemala",),
        "HN": ("Honduras",),
        "HT": ("Haiti",),
        "MX": ("Mexico",),
        "PA": ("Panama",),
        "PE": ("Peru",),
        "SV": ("El Salvador",),
        "UN": ("United Nations", "Naciones Unidas", "ONU"),
        "US": ("United States", "United States of America", "Estados Unidos", "USA", "EEUU", "EUA"),
        "VE": ("Venezuela",),
    }
)
_LONGEST = 60


def parse_country(text: str) -> str:
    """Return the code of a country: "us", "U.S.", "México" and "Estados Unidos" are all understood.

    Every ISO 3166 alpha-2 code is, and UN and EU, and the names in English and Spanish. Raises QueryError for
    anything else.
    """
    asked = _key(text) if len(text) <= _LONGEST else ""
    code = asked.upper() if asked.upper() in KNOWN_COUNTRIES else _BY_NAME.get(asked) or country_named(text)
    if code not in KNOWN_COUNTRIES:
        shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
        raise QueryError(
            f"{shown!r} is not a country; write a two-letter code (US, CA, MX, UN, EU) or a name such as Mexico"
        )
    return code


def country_name(code: str) -> str:
    """Return the English name of a country where this module has one, else the code itself."""
    return _NAMES.get(code, (code,))[0]


def _key(text: str) -> str:
    """Return the text without case, accents, dots and doubled spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter) and letter != ".")
    joined = " ".join(bare.split())
    return joined.replace(" ", "") if len(joined) <= len("ee uu") else joined


_BY_NAME = {_key(name): code for code, names in _NAMES.items() for name in names}
