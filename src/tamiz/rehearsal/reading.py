"""A scenario file to a :class:`Scenario`: read strictly, and refused where it contradicts itself."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.inputs.yaml_tree import Tree, parse_tree
from tamiz.law.book import Consequence, Program
from tamiz.model import Confidence, Schema
from tamiz.rehearsal.fields import Record
from tamiz.rehearsal.scenario import Act, Change, Designate, End, Position, Scenario, Sought
from tamiz.render.plain import printable

MAX_BYTES = 2**20
EVERYONE = "everyone"
_ABOUT = ("title", "title_es", "about", "about_es", "known_on", "on", "parties", "programs", "changes")
_PARTY = ("entities", "name", "aliases", "weak_aliases", "former_names", "schema", "countries")
_TAG = ("program", "country", "authority", "list")
_ACT = ("from", "until", "citation", "confidence", "sources", "note", "as_name", "doubt", "determined", "announced")
_POSITION = ("says", "replaces", "adopts")
_KINDS = ("designate", "end", "position")


def read_scenario(path: Path) -> Scenario:
    """Return the scenario in the file ``path``. Raises InputError when it cannot be read or contradicts itself."""
    raw = read_bytes(path, MAX_BYTES, "split the scenario, or name fewer parties")
    return parse_scenario(raw, shown_name(path.name))


def parse_scenario(raw: bytes, name: str) -> Scenario:
    """Return the scenario that ``raw`` holds; ``name`` names it in errors."""
    whole = Record(_tree(raw, name), "the scenario", name)
    whole.allow(*_ABOUT)
    parties = {key: _party(key, one) for key, one in whole.named_records("parties", "the party").items()}
    changes = tuple(_change(one, parties) for one in whole.records("changes", "the change"))
    _check_changes(whole, changes, parties)
    return Scenario(
        file=name,
        sha256=f"sha256:{hashlib.sha256(raw).hexdigest()}",
        title=whole.text("title"),
        changes=changes,
        about=whole.maybe_text("about"),
        title_es=whole.maybe_text("title_es"),
        about_es=whole.maybe_text("about_es"),
        known_on=whole.maybe_day("known_on"),
        on=whole.maybe_day("on"),
        programs={key: _program(key, one) for key, one in whole.named_records("programs", "the program").items()},
    )


def _tree(raw: bytes, name: str) -> Tree:
    if len(raw) > MAX_BYTES:
        raise InputError(f"{name} is larger than {MAX_BYTES >> 20} MiB, the most that a scenario may have; split it.")
    try:
        tree = parse_tree(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 (byte {error.start:,}); save it as UTF-8.") from error
    except InputError as error:
        raise InputError(f"{name} is not plain YAML: {error}.") from error
    if tree is None:
        raise InputError(f"{name} is empty; a scenario begins with its title, as: title: What if ...")
    return tree


def _party(key: str, record: Record) -> Sought:
    record.allow(*_PARTY)
    if ":" in key:
        raise record.wrong("is named like an entity; take a word without a colon")
    party = Sought(
        key,
        record.where,
        entities=record.texts("entities"),
        name=record.maybe_text("name"),
        aliases=record.texts("aliases"),
        weak_aliases=record.texts("weak_aliases"),
        former_names=record.texts("former_names"),
        schema=record.maybe_word("schema", Schema) or Schema.ORGANIZATION,
        countries=record.countries("countries"),
    )
    if not party.entities and not party.name:
        raise record.wrong("names nobody: give it entities (ids of lists) or a name")
    if len(set(party.entities)) != len(party.entities):
        raise record.wrong("names one entity twice")
    return party


def _program(key: str, record: Record) -> Program:
    record.allow("name", "legal_basis", "note", "consequences")
    return Program(
        key,
        record.maybe_text("name") or key,
        legal_basis=record.texts("legal_basis"),
        note=record.maybe_text("note"),
        consequences=tuple(map(_consequence, record.records("consequences", "the consequence"))),
    )


def _consequence(record: Record) -> Consequence:
    record.allow("action", "who", "what", "basis", "confidence")
    return Consequence(
        action=record.text("action"),
        who=record.texts("who"),
        what=record.text("what"),
        basis=record.text("basis"),
        confidence=record.maybe_word("confidence", Confidence),
    )


def _change(record: Record, parties: Mapping[str, Sought]) -> Change:
    kinds = [kind for kind in _KINDS if record.has(kind)]
    if len(kinds) != 1:
        raise record.wrong(f"is of one kind, {', '.join(_KINDS)}; it has {' and '.join(kinds) or 'none'}")
    match kinds[0]:
        case "designate":
            return _designate(record, parties)
        case "end":
            return _end(record, parties)
        case _:
            return _position(record)


def _designate(record: Record, parties: Mapping[str, Sought]) -> Designate:
    record.allow("designate", "linked", *_TAG, *_ACT)
    chosen = tuple(_chosen(record, "designate", parties))
    if not chosen:
        raise record.wrong("designates nobody; name parties or entity ids")
    return Designate(record.where, chosen, _act(record), record.flag("linked"))


def _end(record: Record, parties: Mapping[str, Sought]) -> End:
    record.allow("end", "on", *_TAG, "citation", "note")
    everyone = record.texts("end") == (EVERYONE,)
    chosen = () if everyone else tuple(_chosen(record, "end", parties))
    if not everyone and not chosen:
        raise record.wrong(f"ends a program for nobody; name parties, entity ids, or {EVERYONE}")
    return End(record.where, chosen, _act(record, "on"))


def _position(record: Record) -> Position:
    record.allow("position", *_POSITION, *_TAG, *_ACT)
    adopted = tuple(_adopted(one) for one in record.records("adopts", "the adopted list"))
    country = record.maybe_country("position") or ""
    return Position(
        record.where,
        country,
        record.text("says"),
        record.maybe_day("from"),
        record.texts("replaces"),
        adopted,
        _act(record, country=country) if adopted else None,
    )


def _adopted(record: Record) -> tuple[str, str]:
    record.allow("country", "program")
    country = record.maybe_country("country")
    if country is None:
        raise record.wrong("lacks its country")
    return country, record.text("program")


def _act(record: Record, start: str = "from", country: str | None = None) -> Act:
    """Return the tag of a change and what is said about it; days in the wrong order are refused."""
    given = record.maybe_country("country") or country
    if given is None:
        raise record.wrong("lacks its country")
    program = record.text("program")
    act = Act(
        given,
        program,
        record.maybe_text("authority") or given,
        record.maybe_text("list") or f"scenario-{given.casefold()}",
        day=record.maybe_day(start),
        until=record.maybe_day("until"),
        citation=record.maybe_text("citation"),
        confidence=record.maybe_word("confidence", Confidence),
        sources=record.texts("sources"),
        note=record.maybe_text("note"),
        as_name=record.maybe_text("as_name"),
        doubt=record.maybe_text("doubt"),
        determined=record.maybe_day("determined"),
        announced=record.maybe_day("announced"),
    )
    _check_days(record, act)
    return act


def _check_days(record: Record, act: Act) -> None:
    days = {"determined": act.determined, "announced": act.announced, "from": act.day, "until": act.until}
    told = [(name, day) for name, day in days.items() if day is not None]
    for (name, day), (later, after) in pairwise(told):
        if after < day or (later == "until" and after == day):
            raise record.wrong(f"has its days in the wrong order: {name} {day}, {later} {after}")


def _chosen(record: Record, name: str, parties: Mapping[str, Sought]) -> Iterator[Sought]:
    """Yield the parties that a change names: keys of the scenario's own, and entity ids, which have a colon."""
    words = record.texts(name)
    for word in words:
        if words.count(word) > 1:
            raise record.wrong(f"names {printable(word)!r} twice")
        if word in parties:
            yield parties[word]
        elif ":" in word:
            yield Sought(word, record.where, entities=(word,))
        else:
            raise record.wrong(
                f"names {printable(word)!r}, which is neither an entity id (as builtin:cjng) nor among the parties "
                f"of the scenario: {', '.join(map(printable, list(parties)[:20])) or 'it has none'}"
            )


def _check_changes(whole: Record, changes: tuple[Change, ...], parties: Mapping[str, Sought]) -> None:
    if not changes:
        raise whole.wrong("changes nothing; it needs changes, each with designate, end or position")
    used = {party.key for one in changes if not isinstance(one, Position) for party in one.parties}
    for key, party in parties.items():
        if key not in used:
            raise InputError(f"{party.where}: no change names the party {printable(key)!r}; take it out, or use it.")
    _check_positions([one for one in changes if isinstance(one, Position)])
    _check_acts(one for one in changes if not isinstance(one, Position))


def _check_positions(positions: list[Position]) -> None:
    for number, one in enumerate(positions):
        for other in positions[:number]:
            if one.country == other.country:
                raise InputError(f"{one.where}: contradicts {other.where}: {one.country} takes two positions.")


def _check_acts(acts: Iterable[Designate | End]) -> None:
    """Refuse two facts about one tag of one party that cannot both be."""
    told: dict[tuple[str, tuple[str, str]], list[Designate | End]] = defaultdict(list)
    for one in acts:
        for name in _called(one):
            for other in told[name, one.act.tag]:
                if _contradict(one, other):
                    raise InputError(
                        f"{one.where}: contradicts {other.where}: two facts about {' '.join(one.act.tag)} of "
                        f"{printable(name)}, whose days do not go together."
                    )
            told[name, one.act.tag].append(one)


def _called(act: Designate | End) -> tuple[str, ...]:
    return tuple(name for party in act.parties for name in (party.entities or (party.key,)))


def _contradict(one: Designate | End, other: Designate | End) -> bool:
    """Return whether two facts cannot both be: an end goes after a start, everything else is said once."""
    if isinstance(one, End) == isinstance(other, End):
        return isinstance(one, End) or _overlap(one.act, other.act)
    start, end = (other, one) if isinstance(one, End) else (one, other)
    first, last = start.act.day, end.act.day
    return first is None or last is None or start.act.until is not None or last <= first


def _overlap(one: Act, other: Act) -> bool:
    first, second = sorted((one, other), key=lambda act: act.day or date.min)
    return first.until is None or second.day is None or second.day < first.until
