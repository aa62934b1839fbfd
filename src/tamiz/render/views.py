"""What tables and reports both need to know about an answer before they draw it.

An answer lists its matches one by one; people read them by party, by sentence and by
country. Pure functions over the model: no phrases, no colours, no escaping.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tamiz.model import Answer, Entity, Match, SameParty, Settings, Status, StatusRow


class Unit(StrEnum):
    """What one answer is about."""

    NAME = "name"
    RECORD = "record"  # a row of a table, an element of a message
    DOCUMENT = "document"


def unit_of(answer: Answer) -> Unit:
    """Return what the answer is about, by what it carries and by where its query came from."""
    source = answer.query.source
    if answer.passed or any(match.span for match in answer.matches):
        return Unit.DOCUMENT
    if source is None:  # what could not even be read as a query has no name
        return Unit.NAME if answer.query.name else Unit.RECORD
    if source.row is not None or source.path is not None:
        return Unit.RECORD
    return Unit.NAME if source.file is None else Unit.DOCUMENT


def units_of(answers: Iterable[Answer]) -> Iterator[tuple[Unit, tuple[Answer, ...]]]:
    """Yield answers that are shown together: each name and document alone, rows of one file as one unit.

    A row without a file (it could not be read as a query) stays with the rows around it.
    """
    gathered: list[Answer] = []
    for answer in answers:
        if unit_of(answer) is not Unit.RECORD:
            if gathered:
                yield Unit.RECORD, tuple(gathered)
            gathered = []
            yield unit_of(answer), (answer,)
        elif gathered and not _share_file(gathered, answer):
            yield Unit.RECORD, tuple(gathered)
            gathered = [answer]
        else:
            gathered.append(answer)
    if gathered:
        yield Unit.RECORD, tuple(gathered)


def file_of(answers: Iterable[Answer]) -> str:
    """Return the file that rows come from, "" where none says."""
    return next(
        (answer.query.source.file for answer in answers if answer.query.source and answer.query.source.file), ""
    )


def _share_file(gathered: Sequence[Answer], answer: Answer) -> bool:
    file = file_of([answer])
    return not file or file_of(reversed(gathered)) in (file, "")


@dataclass(frozen=True, slots=True)
class Party:
    """One entity of an answer, with every match of it in the order of the answer; there is at least one."""

    matches: tuple[Match, ...]

    @property
    def best(self) -> Match:
        """The match with the most evidence; the first of equals."""
        return max(self.matches, key=lambda match: match.millibits)

    @property
    def entity(self) -> Entity:
        """The listed party."""
        return self.matches[0].entity


def parties_of(matches: Iterable[Match]) -> tuple[Party, ...]:
    """Return the matches by entity in the order in which they first come; entries of one party stand together."""
    by_party: dict[str, dict[str, list[Match]]] = {}
    for match in matches:
        by_party.setdefault(match.party or match.entity.id, {}).setdefault(match.entity.id, []).append(match)
    return tuple(Party(tuple(found)) for entries in by_party.values() for found in entries.values())


def count_parties(matches: Iterable[Match]) -> int:
    """Return how many parties were met: entries of several lists that are one party count once."""
    return len({match.party or match.entity.id for match in matches})


def heads_of(shown: Iterable[Party], joined: Iterable[SameParty]) -> dict[str, SameParty]:
    """Return by entity id the joined party that is to be told of before that entry: the first shown of each."""
    waiting, heads = {party.id: party for party in joined}, {}
    for party in shown:
        told = waiting.pop(party.best.party or "", None)
        if told is not None:
            heads[party.entity.id] = told
    return heads


def left_out(party: SameParty, shown: Iterable[Party]) -> tuple[Entity, ...]:
    """Return the entries of a joined party that are not among those shown."""
    seen = {one.entity.id for one in shown}
    return tuple(member for member in party.members if member.id not in seen)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The tags of one party by what became of them between the day asked about and today."""

    then: tuple[StatusRow, ...]  # in force on the day
    since: tuple[StatusRow, ...]  # surely not on the day, but as last known
    gone: tuple[StatusRow, ...]  # on the day, but known to have ended
    unknown: tuple[StatusRow, ...]  # on the day


def verdict_of(rows: Iterable[StatusRow]) -> Verdict:
    """Return what the rows come to."""
    listed = tuple(rows)
    then = tuple(row for row in listed if row.status is Status.IN_FORCE)
    return Verdict(
        then,
        tuple(row for row in listed if row.in_force is False and row.status_now is Status.IN_FORCE),
        tuple(row for row in then if row.status_now is Status.ENDED),
        tuple(row for row in listed if row.status is Status.UNKNOWN),
    )


def status_word(status: Status, later: Status) -> str:
    """Return the word for a status on a day: "never" that was followed by something else reads "not yet"."""
    return "not yet" if status is Status.NEVER and later not in (Status.NEVER, Status.UNKNOWN) else status.value


def distinctions_of(entities: Iterable[Entity]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return each reason with the pairs of names it keeps apart, in order; entities often share a reason."""
    pairs: dict[str, dict[tuple[str, str], None]] = {}
    for entity in entities:
        for distinction in entity.distinctions:
            pairs.setdefault(distinction.why, {})[entity.caption, distinction.other] = None
    return tuple((why, tuple(apart)) for why, apart in pairs.items())


def passed_names(answer: Answer) -> tuple[tuple[str, int], ...]:
    """Return the names that met no listed party with how often each stands in the text, in order of appearance."""
    return tuple(Counter(passed.text for passed in answer.passed).items())


def same_day(settings: Iterable[Settings]) -> tuple[date, date] | None:
    """Return the day asked about and the day known on where all settings share them, else None."""
    pairs = {(each.on, each.known_on) for each in settings}
    return pairs.pop() if len(pairs) == 1 else None


def tally(answers: Sequence[Answer]) -> tuple[int, int, int]:
    """Return how many answers have a match, how many have none, how many could not be screened.

    An answer with something unscreened is never among those without a match.
    """
    matched = sum(bool(answer.matches) for answer in answers)
    unscreened = sum(bool(answer.unscreened) and not answer.matches for answer in answers)
    return matched, len(answers) - matched - unscreened, unscreened
