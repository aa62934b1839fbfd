"""The words that the laboratory's commands take, apart from the laboratory: every start of the program reads them."""

from enum import StrEnum


class Kind(StrEnum):
    """Which population; the three forms of Mexican people are the same people with fewer parts of their names."""

    MX_PEOPLE = "mx-people"  # all given names, two surnames
    MX_PEOPLE_ONE_GIVEN = "mx-people-one-given"  # the first given name, two surnames
    MX_PEOPLE_SHORT = "mx-people-short"  # the first given name, the paternal surname
    MX_FIRMS = "mx-firms"
    US_FIRMS = "us-firms"
    VESSELS = "vessels"
    WORLD_PEOPLE = "world-people"


class Given(StrEnum):
    """What a query gives."""

    NAME = "name"  # and what kind of party it is; nothing else
    BIRTH_DATE = "birth-date"  # all that is known: of a listed party who has one, the birth date beside the name


class ScorerName(StrEnum):
    """What can be measured."""

    TAMIZ = "tamiz"
    TOKEN_SORT = "token-sort"  # noqa: S105  # no password
    JARO_WINKLER = "jaro-winkler"
    TOKEN_SET = "token-set"  # noqa: S105  # no password
    WEIGHTED = "weighted"
    LOGIC_V2 = "logic-v2"  # needs the extra "peers"
