"""Small pieces of text that tables and reports share: ends of intervals, marks of doubt, verdicts."""

from collections.abc import Iterable, Iterator
from datetime import date

from tamiz.dates import Between, Day, Open
from tamiz.decided import Change, Decided
from tamiz.model import Answer, Bond, Confidence, Entity, Match, Name, SameParty, Settings, Status, StatusRow
from tamiz.render.plain import printable
from tamiz.render.views import Unit, unit_of, verdict_of
from tamiz.render.words import Words

_MARKS = {Confidence.UNCONFIRMED: " ?", Confidence.SINGLE_SOURCE: " ~"}


def end_lines(end: Day | Between | Open, words: Words, proven_on: date | None = None) -> tuple[str, ...]:
    """Return an end as one short line, or two where only its bounds are known."""
    match end:
        case Day(at):
            return (at.isoformat(),)
        case Open():
            return (words("date.open"),)
        case Between(not_before, not_after):
            latest = not_after or proven_on
            lines = (f"≥ {not_before}" if not_before else "", f"≤ {latest}" if latest else "")
            return tuple(filter(None, lines)) or (words("date.unknown"),)


def never_was(row: StatusRow) -> bool:
    """Return whether the tag was never in force, as far as is known."""
    return row.status is Status.NEVER and row.status_now is Status.NEVER


def has_dates(row: StatusRow) -> bool:
    """Return whether the ends of a row say more than its status does: not for "never", nor for a wholly unknown tag."""
    is_blank = row.status is Status.UNKNOWN and row.start == row.end == Between() and row.proven_on is None
    return not never_was(row) and not is_blank


def has_bounds(rows: Iterable[StatusRow]) -> bool:
    """Return whether any end is written with ≥ or ≤, so that a legend is due."""
    return any(isinstance(end, Between) and end != Between() for row in rows for end in (row.start, row.end))


def doubt_mark(row: StatusRow) -> str:
    """Return the mark behind a program whose fact is not confirmed."""
    return "" if row.confidence is None else _MARKS.get(row.confidence, "")


def name_met(name: Name, words: Words) -> str:
    """Return the listed name that was met, with its grade."""
    return f"{printable(name.text, 120)} ({words.term('grade', name.grade.value)})"


def score_text(match: Match, words: Words) -> str:
    """Return the score and the bits behind it."""
    return words("say.alike", score=f"{match.score:.4f}", bits=f"{match.bits:.3f}")


def posterior_text(match: Match, words: Words) -> str:
    """Return how likely the match is true as "about 630 of 1,000 such alerts are true", "" where no prior was given."""
    if match.posterior is None:
        return ""
    true = int(1000 * match.posterior)  # rounded down, as the probability is
    return words("say.of_thousand", n=true) if true else words("say.hardly_any")


def prior_text(settings: Settings, words: Words) -> str:
    """Return the share of listed customers that was given, "" where none was."""
    return "" if settings.prior is None else words("say.prior", prior=settings.prior)


def contradictions_text(match: Match, words: Words) -> str:
    """Return what speaks against the match beyond the names: "another birth year 1961-03-07 / 1980", "" for nothing."""
    found = (f"{words.why(one)} {one.asked} / {one.listed}" for one in match.contradictions)
    return printable("; ".join(found), 200)


def apart_text(match: Match, words: Words) -> str:
    """Return why a match is set apart: what was decided about it, what contradicts it, or both; "" for neither."""
    decided = decided_text(match.decided, words) if match.decided and match.decided.counts else ""
    return "; ".join(filter(None, (decided, contradictions_text(match, words))))


def open_again_text(match: Match, words: Words) -> str:
    """Return why a decision about a match does not count, "" where none was made."""
    return decided_text(match.decided, words) if match.decided and not match.decided.counts else ""


def decided_text(decided: Decided, words: Words) -> str:
    """Return a decision with its state and, where a side has changed, what has changed."""
    said = words(
        f"decided.{decided.state.value}",
        id=printable(decided.id, 20),
        author=printable(decided.author, 60),
        day=decided.decided,
        until=decided.until,
        reason=printable(decided.reason, 200),
    )
    approved = (
        words("decided.approved", who=printable(", ".join(decided.approved_by), 80)) if decided.approved_by else ""
    )
    return "; ".join(filter(None, (said, approved, *(_change_text(one, words) for one in decided.changes))))


def _change_text(change: Change, words: Words) -> str:
    before, now = (
        printable(", ".join(values), 120) or words("decided.nothing") for values in (change.before, change.now)
    )
    field = words.term("decided.field", change.field)
    return words(f"decided.changed.{change.side.value}", field=field, before=before, now=now)


def set_apart_head(matches: Iterable[Match], words: Words) -> str:
    """Return the heading over matches that are set apart, by decisions among others or for contradictions alone."""
    return words("head.set_apart" if any(match.decided for match in matches) else "head.suppressed")


def only_set_apart(matches: Iterable[Match], words: Words) -> str:
    """Return what is said where nobody was met but those who are set apart."""
    return words("say.only_set_apart" if any(match.decided for match in matches) else "say.only_suppressed")


def member_text(member: Entity) -> str:
    """Return an entry of a list by its name and id."""
    return f"{printable(member.caption, 60)} ({printable(member.id, 60)})"


def bound_text(bond: Bond, party: SameParty) -> str:
    """Return the two entries that a bond ties, by name and id."""
    entries = {member.id: member_text(member) for member in party.members}
    return " = ".join(entries.get(ident, printable(ident, 60)) for ident in (bond.one, bond.other))


def bond_text(bond: Bond, words: Words) -> str:
    """Return in short why two entries are one party: the words that are equal, then each other piece of evidence."""
    equal = " ".join(signal.listed for signal in bond.signals if signal.kind == "token")
    others = (words.why(signal) for signal in bond.signals if signal.kind != "token")
    return printable("; ".join(dict.fromkeys(filter(None, (equal and f"“{equal}”", *others)))), 240)


def day_text(settings: Settings, words: Words) -> str:
    """Return the day an answer is valid for and where it came from."""
    return f"{words('date.on', day=settings.on)} ({words.term('origin', settings.on_origin.value)})"


def tags_text(rows: Iterable[StatusRow], words: Words, most: int = 400) -> str:
    """Return "US FTO, SDGT; CA CA-LISTED-ENTITY": programs by country, each once, in the order they come."""
    programs: dict[str, dict[str, None]] = {}
    for row in rows:
        programs.setdefault(row.country, {})[words.term("program", row.program)] = None
    return printable("; ".join(f"{country} {', '.join(listed)}" for country, listed in programs.items()), most)


def program_text(program: str, words: Words, most: int = 28) -> str:
    """Return a program's tag; the few that are words and not tags are translated."""
    return printable(words.term("program", program), most)


def verdicts(rows: Iterable[StatusRow], on: date, known_on: date, words: Words) -> Iterator[tuple[str, str]]:
    """Yield what the tags come to, as pairs of a status word and a sentence; the day asked about first."""
    verdict = verdict_of(rows := tuple(rows))
    if not rows:
        yield "never", words("say.no_designation")
    elif verdict.then:
        yield "in force", words("say.in_force", day=on, tags=tags_text(verdict.then, words))
    else:
        yield "never", words("say.none_known" if verdict.unknown else "say.not_designated", day=on)
    if verdict.since:
        yield "not yet", words("say.since", day=known_on, tags=tags_text(verdict.since, words))
    if verdict.gone:
        yield "ended", words("say.gone", day=known_on, tags=tags_text(verdict.gone, words))
    if verdict.unknown:
        yield "unknown", words("say.unknown", day=on, tags=tags_text(verdict.unknown, words))


def title_of(answer: Answer, words: Words) -> str:
    """Return what to call the input unit: the name asked about, or the file."""
    source = answer.query.source
    if unit_of(answer) is Unit.DOCUMENT and source is not None and source.file:
        return printable(source.file, 120)
    return printable(answer.query.name, 120) or (place_of(answer, words) or "“”")


def place_of(answer: Answer, words: Words) -> str:
    """Return where a record stood: "row 17", or the path of its element."""
    source = answer.query.source
    if source is None:
        return ""
    return f"{words('head.row')} {source.row}" if source.row is not None else printable(source.path or "", 60)
