"""From a file of owners to the answer: who of them is listed on the day, and what the rules make of it.

The place where the rooms meet: ``sources`` and ``inputs`` read, the screener finds who is
listed, ``ownership`` judges. It knows no rule and no format by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tamiz.data.ftm_schema import ftm_schema
from tamiz.dates import PartialDate
from tamiz.errors import InputError, QueryError
from tamiz.inputs.encoding import decode
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.inputs.owners import read_owners
from tamiz.inputs.tables import at_rest
from tamiz.law import parse_country, status_rows
from tamiz.matching.in_batches import finder_for
from tamiz.matching.match import Bar
from tamiz.matching.reading import why_unscreenable
from tamiz.model import Entity, Match, Query, Settings, StatusRow, Unreadable
from tamiz.ownership.answer import Counts, Ground, Owned, OwnershipAnswer, Seed
from tamiz.ownership.blocked import blocked_by, grounds
from tamiz.ownership.graph import Graph, graph_of
from tamiz.ownership.judge import Judged, judge, not_known
from tamiz.ownership.rules import Rule, load_rules
from tamiz.ownership.share import Unit
from tamiz.ownership.ties import Party, Register
from tamiz.render.certificate import settings_object
from tamiz.render.ownership_json import certified_ownership
from tamiz.screen import Screener
from tamiz.sources.ftm_ownership import parse_ftm_owners

MOST_BYTES = 512 * 2**20
_MOST_MATCHES = 20  # kept of one owner
_GIVEN = "given"
_HEAD = 256
_PACKED = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Asked:
    """How a file of owners is to be answered; ``blocked`` are ids or names that the user says are blocked."""

    blocked: tuple[str, ...] = ()
    screened: bool = True


def read_register(path: Path, columns: Mapping[str, str], unit: Unit | None) -> Register:
    """Return what a file says of owners: FollowTheMoney JSON lines, packed with gzip or not, else a CSV."""
    with at_rest(path) as file:
        head = read_head(file)
        if head.startswith((b"{", _PACKED)):
            data = read_bytes(file, MOST_BYTES, "split it, or leave out what is no owner.")
            return parse_ftm_owners(data, shown_name(path.name), unit)
        return replace(read_owners(file, columns, unit), name=shown_name(path.name))


def read_head(path: Path) -> bytes:
    """Return the first bytes of a file, without marks and blanks. Raises InputError when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").lstrip()
    except (OSError, ValueError):
        return read_bytes(path, MOST_BYTES, "")[:_HEAD]  # it says why


def read_blocked(path: Path) -> tuple[str, ...]:
    """Return the ids or names in a file, one a line; blank lines and those that begin with # are passed over."""
    data = read_bytes(path, MOST_BYTES, "split it into parts.")
    lines = (" ".join(line.split()) for line in decode(data, shown_name(path)).text.splitlines())
    found = tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))
    if not found:
        raise InputError(f"{shown_name(path)}: names nobody; write one id or name of an owner on each line.")
    return found


def answer_owners(register: Register, screener: Screener, settings: Settings, asked: Asked) -> OwnershipAnswer:
    """Return who is owned by blocked persons, on the settings' day, by the rules of ``settings.laws``, of all if empty.

    Raises QueryError when no rule is of those countries, or nobody of ``asked.blocked`` is in the register.
    """
    rules, no_rule = _rules_on(settings)
    graph = graph_of(register, settings.on)
    finding = _Finding(register, screener, settings, rules)
    given, unknown = _given(register, asked.blocked)
    listed = finding.listed() if asked.screened else {}
    seeds = _seeds(register, (given, listed))
    names = tuple(party.name for party in register.parties.values())
    places = {party: place for place, party in enumerate(graph.ids)}
    judged = [judge(graph, names, rule, blocked_by(rule, seeds, places)) for rule in rules]
    entities = _entities(graph, judged, {seed.id for seed in seeds})
    answer = OwnershipAnswer(
        register.name,
        register.sha256,
        settings.on,
        settings.known_on,
        _counts(register, graph, rules, entities),
        rules,
        no_rule,
        seeds,
        entities,
        (*register.faults, *graph.faults),
        register.lost,
        tuple(finding.unscreened),
        (*register.notes, *unknown),
    )
    hashes = screener.known(settings.known_on).hashes if asked.screened else ()
    decides = settings_object(settings) | {"blocked": list(asked.blocked), "screened": asked.screened}
    return certified_ownership(answer, hashes, screener.parameters.sha256, decides)


def _rules_on(settings: Settings) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """Return the rules of the day, and the countries that had none yet."""
    known = load_rules()
    countries = tuple(dict.fromkeys(rule.country for rule in known))
    strange = [law for law in settings.laws if law not in countries]
    if strange:
        raise QueryError(f"no rule of ownership of {strange[0]} is known; known are those of {', '.join(countries)}")
    wanted = [one for one in countries if one in settings.laws or not settings.laws]
    rules = tuple(rule for rule in known if rule.country in wanted and rule.is_in_force(settings.on))
    held = {rule.country for rule in rules}
    return rules, tuple(one for one in wanted if one not in held)


def _given(register: Register, blocked: Sequence[str]) -> tuple[dict[str, list[Ground]], tuple[str, ...]]:
    """Return the parties that the user says are blocked, and a note of those that are in no tie."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for party in register.parties.values():
        for name in (party.id, *party.names):
            by_name[name.casefold()].append(party.id)
    unknown = [one for one in blocked if one.casefold() not in by_name]
    if blocked and len(unknown) == len(blocked):
        raise QueryError(
            f"none of the {len(blocked):,} given as blocked is in {register.name}; the first is {blocked[0][:60]!r}. "
            "Write ids or names as the file writes them."
        )
    found = {party: [Ground(_GIVEN, sure=True, countries=())] for one in blocked for party in by_name[one.casefold()]}
    shown = ", ".join(repr(one[:60]) for one in unknown[:5])
    note = (f"{len(unknown):,} of {len(blocked):,} given as blocked are in no tie: {shown}",) if unknown else ()
    return found, note


def _seeds(register: Register, found: Iterable[Mapping[str, Sequence[Ground]]]) -> tuple[Seed, ...]:
    grounds_of: dict[str, list[Ground]] = defaultdict(list)
    for some in found:
        for party, each in some.items():
            grounds_of[party] += each
    parties = (one for one in register.parties.values() if grounds_of.get(one.id))
    return tuple(Seed(one.id, one.name, tuple(grounds_of[one.id])) for one in parties)


def _entities(graph: Graph, judged: Sequence[Judged], seeds: set[str]) -> tuple[Owned, ...]:
    """Return every entity that any rule touches, the gravest first, then by share and id."""
    touched = sorted({place for one in judged for place in one.touched})
    by_rule = [(one, set(one.touched)) for one in judged]
    entities = [
        Owned(
            graph.ids[place],
            judged[0].names[place],
            graph.ids[place] in seeds,
            tuple(one.finding(place) for one, its in by_rule if place in its),
        )
        for place in touched
    ]
    return tuple(sorted(entities, key=_gravest_first))


def _gravest_first(one: Owned) -> tuple[int, bool, int, str]:
    order = list(type(one.gravest))
    most = max(finding.highest for finding in one.findings)
    return order.index(one.gravest), one.listed, -most, one.id


def _counts(register: Register, graph: Graph, rules: Sequence[Rule], entities: Sequence[Owned]) -> Counts:
    touched = {one.id for one in entities}
    places = {place: None for place, party in enumerate(graph.ids) if party in touched}
    least = min((rule.bar.least for rule in rules), default=1)
    return Counts(
        parties=len(register.parties),
        ties=len(register.ties),
        ties_on_day=graph.ties,
        undated=graph.undated,
        not_touched=len(register.parties) - len(touched),
        not_known=not_known(graph, places, least),
    )


class _Finding:
    """Finds the parties of a register that are listed; what cannot be asked gathers."""

    def __init__(self, register: Register, screener: Screener, settings: Settings, rules: Sequence[Rule]) -> None:
        self._register, self._screener, self._settings, self._rules = register, screener, settings, rules
        self.unscreened: list[Unreadable] = []
        self._rows: dict[str, tuple[StatusRow, ...]] = {}
        programs = screener.book.programs.values()
        self._blocking = frozenset(
            one.id for one in programs if any(each.action == "block" for each in one.consequences)
        )

    def listed(self) -> dict[str, list[Ground]]:
        """Return the grounds of each party that is listed, by id or by what screening finds."""
        found: dict[str, list[Ground]] = defaultdict(list)
        by_id = dict(self._by_id())
        for party, entities in by_id.items():
            for entity in entities:
                found[party] += self._grounds("id", entity, None)
        for party, matches in self._matches().items():
            same = {entity.id for entity in by_id.get(party, ())}
            for match in matches:
                if match.entity.id not in same:
                    found[party] += self._grounds("match", match.entity, match)
        return found

    def _by_id(self) -> Iterator[tuple[str, list[Entity]]]:
        """Yield the parties whose id is that of a listed party; an id of FollowTheMoney stands behind its list's."""
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in self._screener.known(self._settings.known_on).names_on(self._settings.on).entities:
            if self._is_asked(entity):
                for one in (entity.id, entity.id.partition(":")[2] if entity.list_id.startswith("ftm") else ""):
                    if one in self._register.parties:
                        found[one].append(entity)
        yield from found.items()

    def _matches(self) -> dict[str, tuple[Match, ...]]:
        """Return what screening finds, by party. Names that cannot be screened are kept apart."""
        askers: dict[Query, list[str]] = {}
        for one in self._register.parties.values():
            for query in self._queries(one):
                askers.setdefault(query, []).append(one.id)
        names = self._screener.known(self._settings.known_on).names_on(self._settings.on)
        parameters = self._screener.parameters
        finder = finder_for(self._screener.find, names, parameters, Bar.of(self._settings, parameters))
        found: dict[str, dict[str, Match]] = defaultdict(dict)
        for query, met in zip(askers, finder.find(tuple(askers)), strict=True):
            matches = [match for match in met.matches if self._is_asked(match.entity)][:_MOST_MATCHES]
            for party in askers[query]:
                for match in matches:
                    held = found[party].get(match.entity.id)
                    if held is None or held.millibits < match.millibits:
                        found[party][match.entity.id] = match
        return {party: tuple(matches.values()) for party, matches in found.items()}

    def _queries(self, party: Party) -> Iterator[Query]:
        if not party.names:
            self.unscreened.append(Unreadable(party.id, "", "has no name in the file, so no list was asked for it"))
        for name in party.names:
            reason = why_unscreenable(name)
            if reason:
                self.unscreened.append(Unreadable(party.id, name[:80], reason))
            else:
                yield _query_of(party, name)

    def _is_asked(self, entity: Entity) -> bool:
        return not self._settings.lists or entity.list_id in self._settings.lists

    def _grounds(self, kind: str, entity: Entity, match: Match | None) -> tuple[Ground, ...]:
        rows = self._law(entity)
        if match is not None:
            match = replace(match, rows=rows)
        return grounds(kind, rows, self._rules, self._blocking, match)

    def _law(self, entity: Entity) -> tuple[StatusRow, ...]:
        if entity.id not in self._rows:
            days = self._settings.on, self._settings.known_on
            self._rows[entity.id] = status_rows(entity, *days, self._screener.book)
        return self._rows[entity.id]


def _query_of(party: Party, name: str) -> Query:
    """Return what the lists are asked; a date or a country that makes no sense is left out, and misses nobody."""
    country = birth_date = None
    with suppress(QueryError):
        country = parse_country(party.country) if party.country else None
    with suppress(QueryError):
        birth_date = PartialDate.parse(party.birth_date) if party.birth_date else None
    schema = ftm_schema().schema_of(party.schema) if party.schema else None
    return Query(name, schema=schema, country=country, birth_date=birth_date)
