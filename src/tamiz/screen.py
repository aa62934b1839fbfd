"""Inputs to answers: a name, a text, a list of customers; the status of a party; two names compared.

The one place where the rooms meet: ``matching`` finds, ``law`` says what was in force and
what it requires, and the certificate says what made the answer. No clock, disk or network
beyond what :meth:`Screener.open` reads and the clock it is given.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tamiz.accepting import Accepts, parted
from tamiz.answers import Comparison, StatusAnswer, StatusEntity
from tamiz.dates import parse_day
from tamiz.errors import QueryError
from tamiz.held import InMemory, ListAtHand, Lists, data_directory, kept_lists, known_lists
from tamiz.inputs.claims import classify_claim, mentions_crime
from tamiz.inputs.document import Document
from tamiz.inputs.passed import proper_names
from tamiz.law import Asked, LawBook, parse_country, required, status_rows
from tamiz.law.obligations import Required
from tamiz.law.terms_read import parse_transaction
from tamiz.matching.comparison import compare_names
from tamiz.matching.complete import compare as compare_readings
from tamiz.matching.evidence import ties_of
from tamiz.matching.index import Names
from tamiz.matching.match import Bar, Found, find_matches, make_match
from tamiz.matching.parameters import Parameters
from tamiz.matching.parties import Parties, join_entries
from tamiz.matching.posterior import checked_prior, judged
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import read_name, why_unscreenable
from tamiz.matching.rewritten import read_asked
from tamiz.model import (
    Answer,
    Claim,
    DayOrigin,
    Entity,
    Grade,
    Match,
    Passed,
    Query,
    Rule,
    Schema,
    Settings,
    Snapshot,
    Source,
    Span,
    StatusRow,
    Unscreened,
)
from tamiz.render.certificate import certified, certified_status
from tamiz.sources.builtin import load_builtin

if TYPE_CHECKING:
    from tamiz.matching.text import Mention

BUILTIN = "builtin"
SUPPLIED = "the text gives this word elsewhere"  # why a signal counts that the mention itself does not show

_Named = TypeVar("_Named")
Clock = Callable[[], date]
Find = Callable[[Query, Names, Parameters, Bar], Found]


@dataclass(frozen=True)
class Screener:
    """Answers questions from a set of snapshots, one law book and one parameter file."""

    lists: tuple[ListAtHand, ...]
    book: LawBook
    parameters: Parameters
    clock: Clock = date.today
    find: Find = find_matches  # the slow twin takes its place where everything is to be compared
    accepts: Accepts | None = None  # decisions about customers; None: they are not asked for

    @classmethod
    def open(cls, data: Path | str | None = None, clock: Clock = date.today) -> "Screener":
        """Return a screener over the built-in list and the lists kept in the directory ``data``.

        Without one that is what TAMIZ_DATA says, else the system's place for a user's data. Raises
        StoreError when it is no data directory, or a list in it is damaged.
        """
        directory = data_directory(None if data is None else Path(data))
        return cls((InMemory(load_builtin()), *kept_lists(directory)), LawBook.load(), Parameters.load(), clock)

    def with_rules(self, *paths: Path | str) -> "Screener":
        """Return the screener with the rules of a firm's own files beside those of the law book.

        Raises InputError when a file cannot be read, RuleError when it says what no rule can say.
        """
        if not paths:
            return self
        from tamiz.inputs.rules import read_rules  # noqa: PLC0415  # only firms with rules of their own need it
        from tamiz.law.rule_file import parse_rules  # noqa: PLC0415

        firm = tuple(parse_rules(read_rules(Path(path)), self.book) for path in paths)
        return replace(self, book=self.book.with_firm(firm))

    def known(self, known_on: date) -> Lists:
        """Return what the lists had told by a day; it stays as it was when it was first asked for."""
        if known_on not in self._known:
            self._known[known_on] = known_lists(self.lists, known_on)
        return self._known[known_on]

    @cached_property
    def _known(self) -> dict[date, Lists]:
        return {}

    @property
    def newest(self) -> Lists:
        """All that the lists have told."""
        return self.known(self.settings().known_on)

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The newest snapshot of each list."""
        return self.newest.snapshots

    @property
    def index(self) -> Names:
        """The parties that are listed today, by their names and numbers."""
        return self.newest.names_on(self.clock())

    def settings(self, on: date | str | None = None, known_on: date | str | None = None) -> Settings:
        """Return settings for a day; today and the newest knowledge where nothing is given.

        Raises QueryError for a text that is no day.
        """
        today = self.clock()
        origin = DayOrigin.TODAY if on is None else DayOrigin.GIVEN
        newest = max((today, *(one.newest_day for one in self.lists)))  # where a publisher's day has begun already
        return Settings(on=_day(on) or today, known_on=_day(known_on) or newest, on_origin=origin)

    def checked(self, settings: Settings) -> Settings:
        """Return the settings with countries as codes; raise QueryError for what cannot be answered."""
        self._check_threshold(settings.threshold_e4)
        if settings.limit < 1:
            raise QueryError("the limit is the number of matches to show for each query: 1 or more")
        if settings.near_millibits is not None and settings.near_millibits < 0:
            raise QueryError("--near takes bits below the threshold: 0 or more")
        if settings.prior is not None:
            checked_prior(settings.prior)
        known = {one.list_id for one in self.lists}
        for list_id in settings.lists:
            if list_id not in known:
                raise QueryError(f"no list {list_id!r} is loaded; loaded are: {', '.join(sorted(known))}")
        return replace(
            settings,
            laws=tuple(dict.fromkeys(parse_country(law) for law in settings.laws)),
            askers=tuple(dict.fromkeys(self.book.askers.parse(asker).id for asker in settings.askers)),
            transactions=tuple(dict.fromkeys(parse_transaction(one).value for one in settings.transactions)),
        )

    def _check_threshold(self, threshold_e4: int | None) -> None:
        if threshold_e4 is None:
            return
        if not 1 <= threshold_e4 <= _HIGHEST_SCORE_E4:
            raise QueryError("a threshold lies between 0.0001 and 0.9999; see the shipped one in 'tamiz screen -h'")
        floor_e4 = self.parameters.curve.score_e4(self.parameters.name_floor_millibits)
        if threshold_e4 < floor_e4:
            raise QueryError(
                f"a threshold of {threshold_e4 / _ALL_E4:g} lies under the floor of {floor_e4 / _ALL_E4:g}, below "
                "which a name alone says too little to be told; give the floor or more"
            )

    def screen(self, query: Query | str, settings: Settings | None = None, on: date | str | None = None) -> Answer:
        """Answer one name, on the settings' day or else on ``on``; today when neither is given."""
        query = Query(query) if isinstance(query, str) else query
        settings = settings or self.settings(on)
        reason = why_unscreenable(query.name)
        if reason:
            return self._certify(Answer(query, settings, (), unscreened=(Unscreened(_place(query), reason),)))
        names = self.known(settings.known_on).names_on(settings.on)
        found = self.find(query, names, self.parameters, Bar.of(settings, self.parameters))
        asked = self.known(settings.known_on).count(settings.lists)
        told = judged(found, settings.prior, asked, self.parameters.posterior)
        return self._certify(self._answer(query, settings, told))

    def screen_all(self, queries: Iterable[Query | Unscreened], settings: Settings) -> Iterator[Answer]:
        """Answer each query in turn; what could not be read as a query is an answer that says so."""
        for item in queries:
            if isinstance(item, Unscreened):
                empty = Query(name="", id=item.where)
                yield self._certify(Answer(empty, settings, matches=(), unscreened=(item,)))
            else:
                yield self.screen(item, settings)

    def screen_document(self, document: Document, settings: Settings) -> Answer:
        """Answer a text: each place that names a listed party is a match with its sentence and claim."""
        if settings.on_origin is DayOrigin.TODAY and document.dateline is not None:
            settings = replace(settings, on=document.dateline, on_origin=DayOrigin.DATELINE)
        index = self.known(settings.known_on).text_index_on(settings.on, self.parameters)
        bar = Bar.of(settings, self.parameters)
        from tamiz.matching.text import find_mentions  # noqa: PLC0415  # names need no texts

        found = find_mentions(document.text, document.sentences, index, _is_about_crime, bar)
        wanted = [mention for mention in found.short if _is_of(mention.entry.entity, settings)]
        query = Query(name=document.name, source=Source(file=document.name))
        counted = [mention for mention in found.counted if _is_of(mention.entry.entity, settings)]
        shown = counted
        if not settings.in_force_only:  # without the law it is known which are shown: only those are looked at further
            shown = _first_of_each(counted, settings.limit, lambda mention: mention.entry.entity.id)
        matches = tuple(self._mentioned(document, mention, _rule(mention)) for mention in shown)
        told = wanted if settings.near_millibits is not None else ()
        missed = tuple(self._mentioned(document, mention, None) for mention in told)
        answer = self._answer(query, settings, Found(matches, missed), first_of_each=True)
        names = proper_names(document.text, document.sentences)
        return self._certify(
            replace(
                answer,
                more=answer.more + len(counted) - len(shown),
                fell_short=len(wanted),
                passed=_apart_from(names.names, found.counted),
                passed_more=names.more,
                unscreened=(*document.doubts, *_not_read(document, found.unread), *answer.unscreened),
            )
        )

    def status(self, name: str, settings: Settings | None = None, *, history: bool = False) -> StatusAnswer:
        """Return the legal status, on the settings' day, of every entity that goes by ``name`` or has it as id."""
        settings = settings or self.settings()
        names = self.known(settings.known_on).names_on(None if history else settings.on)
        found = find_matches(Query(_screenable(name)), names, self.parameters)
        entities = [
            StatusEntity(
                match.entity,
                match.name,
                match.rule or Rule.COMPLETE_NAME,
                status_rows(match.entity, settings.on, settings.known_on, self.book, settings.laws, history=history),
            )
            for match in (_exactly(found.matches) or found.matches or found.short)
        ]
        answer = StatusAnswer(name, settings.on, settings.known_on, tuple(entities), on_origin=settings.on_origin)
        return certified_status(answer, self.known(settings.known_on).hashes, self.parameters.sha256)

    def _answer(self, query: Query, settings: Settings, found: Found, *, first_of_each: bool = False) -> Answer:
        """Return the answer with the law of the day, cut to the limit; what is cut is counted."""
        with_law = self._law_of(settings)
        chosen, suppressed = (self._chosen(some, settings, with_law) for some in (found.matches, found.suppressed))
        stay, accepted = parted(chosen, query, self.accepts)
        chosen, suppressed = list(stay), [*suppressed, *accepted]
        kept = chosen[: settings.limit]
        if first_of_each:
            kept = _first_of_each(chosen, settings.limit, lambda match: match.entity.id)
        fallen = [match for match in found.short if self._wanted(match, settings)]
        near = [with_law(match) for match in fallen if self._is_near(match, settings)]
        return Answer(
            query,
            settings,
            tuple(kept),
            more=len(chosen) - len(kept),
            suppressed=tuple(suppressed[: settings.limit]),
            suppressed_more=max(0, len(suppressed) - settings.limit),
            near=tuple(near[: settings.limit]),
            fell_short=len(fallen),
        )

    def _chosen(self, matches: Iterable[Match], settings: Settings, with_law: Callable[[Match], Match]) -> list[Match]:
        """Return those that are asked for, with the law of the day."""
        told = [with_law(match) for match in matches if self._wanted(match, settings)]
        return [match for match in told if not settings.in_force_only or match.in_force is not False]

    def _wanted(self, match: Match, settings: Settings) -> bool:
        return _is_of(match.entity, settings)

    def _is_near(self, match: Match, settings: Settings) -> bool:
        if settings.near_millibits is None:
            return False
        return Bar.of(settings, self.parameters).lowest <= match.millibits

    def _law_of(self, settings: Settings) -> Callable[[Match], Match]:
        """Return what adds the law of the day to a match; an entity that is met often is looked up once."""
        known: dict[str, tuple[tuple[StatusRow, ...], Required]] = {}
        asked = Asked(settings.on, settings.askers, settings.transactions)

        def with_law(match: Match) -> Match:
            if match.entity.id not in known:
                rows = status_rows(match.entity, settings.on, settings.known_on, self.book, settings.laws)
                known[match.entity.id] = rows, required(rows, self.book, asked)
            rows, duties = known[match.entity.id]
            return replace(match, rows=rows, obligations=duties.obligations, obligations_left_out=duties.left_out)

        return with_law

    def _mentioned(self, document: Document, mention: "Mention", rule: Rule | None) -> Match:
        """Return the match that a mention makes: the evidence of its name, its sentence and what that claims."""
        written = document.text[mention.start : mention.end]
        table = self.parameters.rarity[kind_of(mention.entry.entity.schema)]
        asked = read_name(written, person=mention.entry.person)
        grade = mention.entry.name.grade
        listed, near = mention.entry.reading, mention.near
        signals = near.signals if near else compare_readings(asked, listed, grade, self.parameters, table)
        if signals is None:  # a head noun left out, an acronym, a short form
            whole = compare_readings(listed, listed, grade, self.parameters, table) or ()
            signals = tuple(replace(signal, asked=written, why=SUPPLIED) for signal in whole)
        start, end = document.sentence_at(mention.start)
        sentence = document.text[start:end]
        span = Span(mention.start, mention.end, sentence, classify_claim(sentence), mention.how.value)
        entry = mention.entry
        return replace(make_match(entry.entity, entry.name, rule, signals, self.parameters), span=span)

    def parties(self, settings: Settings) -> Parties | None:
        """Return the parties of the lists that count on the settings' days; None where entries are not joined."""
        if not settings.group:
            return None
        asked = settings.known_on, settings.on, tuple(sorted(settings.lists))
        if asked not in self._parties:
            if len(self._parties) >= _PARTIES_REMEMBERED:
                self._parties.clear()
            names = self.known(settings.known_on).names_on(settings.on)
            self._parties[asked] = Parties(names, self.parameters, settings.lists)
        return self._parties[asked]

    @cached_property
    def _parties(self) -> dict[tuple[date, date, tuple[str, ...]], Parties]:
        return {}

    def _certify(self, answer: Answer) -> Answer:
        rules = self.book.firm_hashes
        if rules != answer.settings.rules:
            answer = replace(answer, settings=replace(answer.settings, rules=rules))
        parties = self.parties(answer.settings)
        if parties is not None:
            answer = join_entries(answer, parties)
        asked = None if self.accepts is None else self.accepts.asked
        return certified(answer, self.known(answer.settings.known_on).hashes, self.parameters.sha256, asked)


_HIGHEST_SCORE_E4 = 9_999
_PARTIES_REMEMBERED = 8  # days and choices of lists
_ALL_E4 = 10_000


def _exactly(matches: Iterable[Match]) -> list[Match]:
    """Return the matches by complete name or number: what is meant when a party is asked for by its name."""
    return [match for match in matches if match.rule is not Rule.SCORE]


def builtin_only(screener: Screener) -> int:
    """Return how many entities the built-in list holds when it is the only list, 0 when others are loaded."""
    only = [one.list_id for one in screener.lists] == [BUILTIN]
    return len(screener.snapshots[0].entities) if only else 0


def compare(name1: str, name2: str, schema: Schema | str | None = None) -> Comparison:
    """Return how alike two names are, with the evidence; without a schema the names are read as a firm's.

    Raises QueryError when a name has nothing to compare, or the schema is not known.
    """
    kind = parse_schema(schema) if isinstance(schema, str) else schema
    parameters = Parameters.load()
    person = kind is Schema.PERSON
    listed = read_name(_screenable(name2), person=person)
    ties = ties_of(kind_of(kind or Schema.THING), parameters)
    readings = read_asked(_screenable(name1), person=person)
    compared = [compare_names(asked, listed, Grade.STRONG, ties) for asked in readings]
    signals, is_complete = max(compared, key=lambda pair: sum(signal.millibits for signal in pair[0]))
    total = sum(signal.millibits for signal in signals)
    reaches = total >= max(parameters.threshold_millibits, parameters.name_floor_millibits)
    rule = Rule.COMPLETE_NAME if is_complete else Rule.SCORE if reaches else None
    return Comparison(name1, name2, kind, rule, total, parameters.curve.score_e4(total), signals)


def parse_schema(text: str) -> Schema:
    """Return the schema that ``text`` names, whatever its case. Raises QueryError for others."""
    known = {schema.value.casefold(): schema for schema in Schema}
    schema = known.get(text.strip().casefold())
    if schema is None:
        raise QueryError(f"no schema {text[:40]!r}; known are: {', '.join(sorted(known.values()))}")
    return schema


def _is_about_crime(sentence: str) -> bool:
    return mentions_crime(sentence) or classify_claim(sentence) is not Claim.OTHER


def _is_of(entity: Entity, settings: Settings) -> bool:
    return not settings.lists or entity.list_id in settings.lists


def _rule(mention: "Mention") -> Rule:
    """Return the door that a mention came through: a weak alias opens that of complete names to nobody."""
    near = mention.near
    return (
        Rule.SCORE
        if near and not (near.complete and mention.entry.name.grade is not Grade.WEAK)
        else Rule.COMPLETE_NAME
    )


def _not_read(document: Document, not_compared: int | None) -> tuple[Unscreened, ...]:
    from tamiz.matching.text import unread_in  # noqa: PLC0415  # names need no texts

    return tuple(Unscreened("document", reason) for reason in unread_in(document.text, not_compared))


def _day(value: date | str | None) -> date | None:
    return parse_day(value) if isinstance(value, str) else value


def _screenable(name: str) -> str:
    reason = why_unscreenable(name)
    if reason:
        raise QueryError(reason)
    return name


def _place(query: Query) -> str:
    row = query.source.row if query.source else None
    return "name" if row is None else f"row {row}"


def _first_of_each(named: Sequence[_Named], limit: int, party: Callable[[_Named], str]) -> list[_Named]:
    """Return at most ``limit`` in text order, one of every entity before a second of any."""
    seen: dict[str, int] = {}
    ranked = []
    for place, one in enumerate(named):
        turn = seen[party(one)] = seen.get(party(one), -1) + 1
        ranked.append((min(turn, 1), place))
    return [named[place] for place in sorted(place for _, place in sorted(ranked)[:limit])]


def _apart_from(names: Iterable[Passed], mentions: "Iterable[Mention]") -> tuple[Passed, ...]:
    """Return the names of a text that no mention touches."""
    taken = sorted({(mention.start, mention.end) for mention in mentions})
    starts = [start for start, _ in taken]

    def touched(name: Passed) -> bool:
        place = bisect_right(starts, name.end - 1)
        return place > 0 and taken[place - 1][1] > name.start

    return tuple(name for name in names if not touched(name))


def status(name: str, on: date | str | None = None, laws: Iterable[str] = (), *, history: bool = False) -> StatusAnswer:
    """Return the legal status of whoever goes by ``name`` in the lists at hand, on a day (today when none is given).

    ``laws`` are countries, as codes or names; all with facts when empty. Raises QueryError for
    a day or country that makes no sense.
    """
    screener = Screener.open()
    settings = screener.checked(replace(screener.settings(on), laws=tuple(laws)))
    return screener.status(name, settings, history=history)
