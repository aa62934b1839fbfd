"""Decisions, stored answers, replays and chains on a terminal. Importing this module imports rich."""

from collections.abc import Sequence

from rich.console import Console

from tamiz.render.plain import printable
from tamiz.render.review_views import (
    ChainLine,
    ChainsVerified,
    DecisionLine,
    DecisionsShown,
    ReplayLine,
    Replays,
    StoredLine,
)
from tamiz.render.terminal import Column, Sheet, Styled
from tamiz.render.words import words

_STATES = {"counts": "green", "waiting for approval": "yellow", "expired": "dim", "withdrawn": "dim"}
_RESULTS = {"match": "bold red", "clear": "green", "unscreened": "bold yellow"}
_OUTCOMES = {"same": "green", "different": "bold red", "impossible": "bold yellow"}
_MOST = 1_000  # characters of a message

Cells = Sequence[str | Styled]


def print_decisions(shown: DecisionsShown, console: Console, lang: str) -> None:
    """Print the decisions, the policy and the end of the chain."""
    sheet = Sheet(console, words(lang))
    say = sheet.words
    for one in shown.decisions:
        _print_decision(one, sheet)
    if not shown.decisions:
        sheet.line(say("decisions.none"))
    eyes = say("in_force.yes" if shown.policy.four_eyes else "in_force.no")
    sheet.line((say("decisions.policy", eyes=eyes, days=f"{shown.policy.most_days:,}"), "dim"))
    sheet.line((say("decisions.head", n=say.count("records", shown.records), hash=shown.head), "dim"))


def print_decision(one: DecisionLine, console: Console, lang: str) -> None:
    """Print one decision."""
    _print_decision(one, Sheet(console, words(lang)))


def _print_decision(one: DecisionLine, sheet: Sheet) -> None:
    say = sheet.words
    told = say("decisions.is_not", customer=printable(one.customer, 80), caption=printable(one.caption, 120))
    state = (say.term("decision_state", one.state), _STATES.get(one.state, "bold yellow"))
    sheet.facts((one.id, "bold"), state, (told, "bold"), (printable(one.entity, 80), "dim"))
    approved = say("decided.approved", who=printable(", ".join(one.approved_by), 120)) if one.approved_by else ""
    until = f"{say('decisions.until')} {one.until}"
    sheet.facts(
        f"{printable(one.author, 80)}, {one.decided}", until, approved, (printable(one.met, 120), "dim"), indent=2
    )
    sheet.line(printable(one.reason, _MOST), indent=2)
    if one.withdrawn_by is not None:
        withdrawn = f"{say('decision_state.withdrawn')}: {one.withdrawn_by}, {one.withdrawn_because}"
        sheet.line((printable(withdrawn, _MOST), "yellow"), indent=2)


def print_stored(lines: Sequence[StoredLine], console: Console, lang: str) -> None:
    """Print the stored answers, a line each."""
    sheet = Sheet(console, words(lang))
    if not lines:
        sheet.line(sheet.words("audit.none"))
        return
    heads = ("head.id", "audit.when", "audit.asked", "audit.result", "head.day")
    columns = [Column(sheet.words(head), most=40 if head == "audit.asked" else None) for head in heads]
    if not sheet.table(columns, [_stored_cells(one, sheet) for one in lines]):
        for one in lines:
            sheet.facts(*_stored_cells(one, sheet))


def _stored_cells(one: StoredLine, sheet: Sheet) -> Cells:
    result = (sheet.words.term("audit_result", one.result), _RESULTS[one.result])
    return (one.id, "bold"), f"{one.at:%Y-%m-%d %H:%M}", printable(one.asked, 80), result, one.on.isoformat()


def print_replays(replays: Replays, console: Console, lang: str) -> None:
    """Print what came of asking again: those that are not the same, or the one there is, and the counts."""
    sheet = Sheet(console, words(lang))
    told = [one for one in replays.answers if one.outcome != "same"] if len(replays.answers) > 1 else replays.answers
    for one in told:
        _print_replay(one, sheet)
    if len(replays.answers) > 1:
        counts = {name: f"{getattr(replays, name):,}" for name in _OUTCOMES}
        sheet.line((sheet.words("audit.replayed", **counts), "bold"))


def _print_replay(one: ReplayLine, sheet: Sheet) -> None:
    say = sheet.words
    sheet.facts((one.id, "bold"), (say.term("audit_outcome", one.outcome), _OUTCOMES[one.outcome]))
    if one.where is not None:
        then, now = (printable(text or "", 200) for text in (one.then, one.now))
        sheet.line(say("audit.first_difference", where=printable(one.where, 200), then=then, now=now), indent=2)
    if one.why is not None:
        sheet.line(printable(one.why, _MOST), indent=2)
    if one.then_version != one.now_version:
        versions = {"then": printable(one.then_version, 40), "now": one.now_version}
        sheet.line((say("audit.other_version", **versions), "dim"), indent=2)


def print_chains(found: ChainsVerified, console: Console, lang: str) -> None:
    """Print each chain with the first record that is broken, and the files that are not whole."""
    sheet = Sheet(console, words(lang))
    say = sheet.words
    for chain in found.chains:
        _print_chain(chain, sheet)
    for damage in found.damaged_files:
        sheet.line((printable(damage, _MOST), "bold red"))
    if found.noted is not None:
        missing = found.noted_record is None
        told = say("audit.noted_missing" if missing else "audit.noted", **_record(found.noted_record))
        sheet.line((told, "bold red" if missing else "green"))


def _record(record: str | None) -> dict[str, str]:
    return {} if record is None else {"record": record}


def _print_chain(chain: ChainLine, sheet: Sheet) -> None:
    say = sheet.words
    sheet.facts((say.term("audit_chain", chain.name), "bold"), (printable(chain.path, 400), "dim"))
    if chain.what is None:
        sheet.line((say("audit.sound", n=say.count("records", chain.records)), "green"), indent=2)
        sheet.line((say("audit.head", hash=chain.head), "dim"), indent=2)
        return
    what = printable(chain.what, _MOST)
    broken = what if chain.broken_record is None else say("audit.broken", n=f"{chain.broken_record:,}", what=what)
    sheet.line((broken, "bold red"), indent=2)
