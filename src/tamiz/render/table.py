"""Answers on a terminal, for a person: names, documents, customer files, statuses, comparisons.

One block a listed party, the day's verdict first, then its tags, its evidence and what it
requires. Importing this module imports rich; JSON does not need it.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console

from tamiz.answers import Comparison, StatusAnswer, StatusEntity
from tamiz.model import Answer, Entity, Match, StatusRow
from tamiz.render.blocks import (
    Days,
    print_evidence,
    print_legend,
    print_notes,
    print_quotes,
    print_tags,
    print_timeline,
    print_unscreened,
    print_verdict,
    says_why,
)
from tamiz.render.blocks_duties import print_obligations
from tamiz.render.facts import (
    apart_text,
    day_text,
    name_met,
    only_set_apart,
    open_again_text,
    posterior_text,
    prior_text,
    program_text,
    score_text,
    set_apart_head,
    tags_text,
    title_of,
)
from tamiz.render.joined import print_joined
from tamiz.render.plain import printable
from tamiz.render.records import print_records
from tamiz.render.terminal import Column, Sheet, Styled, bits_text, name_text
from tamiz.render.views import (
    Party,
    Unit,
    count_parties,
    distinctions_of,
    heads_of,
    parties_of,
    passed_names,
    units_of,
    verdict_of,
)
from tamiz.render.words import words

_PASSED = 30  # names printed before the rest is counted


def print_answers(answers: Iterable[Answer], console: Console, lang: str = "en") -> None:
    """Print answers in their order; those for rows of a file are gathered into one table.

    Raises QueryError for a language there are no words for.
    """
    sheet = Sheet(console, words(lang))
    advised = False
    for unit, together in units_of(answers):
        if unit is Unit.RECORD:
            print_records(together, sheet)
        else:
            (_print_document if unit is Unit.DOCUMENT else _print_name)(together[0], sheet)
            advised = advised or any(match.obligations for match in together[0].matches)
    if advised:  # once, whatever was printed
        sheet.line((sheet.words("say.not_advice"), "dim"))


def print_status(answer: StatusAnswer, console: Console, lang: str = "en") -> None:
    """Print the legal status of every entity the name is a name of, with its years."""
    sheet = Sheet(console, words(lang))
    sheet.line((name_text(answer.query), "bold"))
    origin = sheet.words.term("origin", answer.on_origin.value)
    sheet.facts(
        f"{sheet.words('date.on', day=answer.on)} ({origin})", sheet.words("date.known_on", day=answer.known_on)
    )
    if not answer.entities:
        sheet.line((sheet.words("say.none"), "bold green"))
    for found in answer.entities:
        _print_status_entity(sheet, found, Days(answer.on, answer.known_on))
    sheet.blank()


def print_comparison(comparison: Comparison, console: Console, lang: str = "en") -> None:
    """Print how alike two names are, with the evidence and its sum."""
    sheet = Sheet(console, words(lang))
    sheet.line((name_text(comparison.name1), "bold"), " → ", (name_text(comparison.name2), "bold"))
    score = sheet.words("say.alike", score=f"{comparison.score:.4f}", bits=f"{comparison.bits:.3f}")
    schema = "" if comparison.schema is None else sheet.words.term("schema", comparison.schema.value)
    rule = None if comparison.rule is None else comparison.rule.value
    sheet.facts((sheet.words.term("rule", rule), "" if rule is None else "bold red"), score, schema)
    print_evidence(sheet, comparison.signals)
    sheet.line(f"{bits_text(comparison.millibits):>8}  =", indent=4)


def _print_name(answer: Answer, sheet: Sheet) -> None:
    days = Days(answer.settings.on, answer.settings.known_on)
    parties, count = parties_of(answer.matches), sheet.words.count
    sheet.line((title_of(answer, sheet.words), "bold"))
    met = count_parties(answer.matches)
    named = count("parties", met) if met < len(parties) else ""
    _print_summary(answer, sheet, count("matches", len(answer.matches)) if parties else "", named)
    if not parties and answer.suppressed:
        sheet.line((only_set_apart(answer.suppressed, sheet.words), "bold"))
    elif not parties and not answer.unscreened:
        sheet.line((sheet.words("say.none"), "bold green"))
    for party in _told(answer, parties, sheet):
        _print_party(sheet, party, days)
        print_obligations(sheet, party.best.obligations, answer.settings, party.best.obligations_left_out)
    _print_rest(answer, parties, sheet)


def _told(answer: Answer, parties: Sequence[Party], sheet: Sheet) -> Iterator[Party]:
    """Yield the parties; before the first entry of one that several lists have, that is printed."""
    heads = heads_of(parties, answer.parties)
    for party in parties:
        if party.entity.id in heads:
            print_joined(sheet, heads[party.entity.id], parties)
        yield party


def _print_summary(answer: Answer, sheet: Sheet, *counts: str) -> None:
    """Print the line of counts and the line of days under a title."""
    count = sheet.words.count
    suppressed = len(answer.suppressed) + answer.suppressed_more
    others = {"more": answer.more, "suppressed": suppressed, "fell_short": answer.fell_short}
    sheet.facts(*counts, *(count(key, number) for key, number in others.items() if number))
    known = sheet.words("date.known_on", day=answer.settings.known_on)
    prior = prior_text(answer.settings, sheet.words)
    sheet.facts((day_text(answer.settings, sheet.words), "dim"), (known, "dim"), (prior, "dim"))


def _print_party(sheet: Sheet, party: Party, days: Days) -> None:
    """Print one listed party: who, why, what was in force, with what evidence."""
    best = party.best
    _print_heading(sheet, best, days)
    print_quotes(sheet, party.matches)
    sheet.blank()
    print_tags(sheet, best.rows, days)
    sheet.blank()
    sheet.line((sheet.words("head.evidence"), "bold"), indent=2)
    print_evidence(sheet, best.signals)


def _print_heading(sheet: Sheet, match: Match, days: Days) -> None:
    entity, term = match.entity, sheet.words.term
    sheet.blank()
    sheet.line((name_text(entity.caption), "bold underline"))
    sheet.facts((printable(entity.id, 60), "dim"), (term("schema", entity.schema.value), "dim"), indent=2)
    rule = None if match.rule is None else match.rule.value
    met = sheet.words("say.met", name=name_met(match.name, sheet.words))
    sheet.facts(met, term("rule", rule), score_text(match, sheet.words), indent=2)
    if match.posterior is not None:
        sheet.line((posterior_text(match, sheet.words), "bold"), indent=2)
    if reopened := open_again_text(match, sheet.words):
        sheet.line((reopened, "bold yellow"), indent=2)
    print_verdict(sheet, match.rows, days)


def _print_rest(answer: Answer, parties: Sequence[Party], sheet: Sheet) -> None:
    """Print what follows the parties: notes and marks, who is not meant, what is held back, what was not screened."""
    rows = [row for party in parties for row in party.best.rows]
    if rows:
        sheet.blank()
    print_notes(sheet, [row for row in rows if says_why(row)])
    print_legend(sheet, rows)
    _print_distinctions(sheet, [party.entity for party in parties])
    for key, matches in (("suppressed", answer.suppressed), ("near", answer.near)):
        if matches:
            sheet.blank()
            head = set_apart_head(matches, sheet.words) if key == "suppressed" else sheet.words(f"head.{key}")
            sheet.line((head, "bold"))
            sheet.pairs([_short_match(match, sheet) for match in matches], indent=2)
    if answer.unscreened:
        sheet.blank()
    print_unscreened(sheet, answer.unscreened)
    sheet.blank()


def _print_distinctions(sheet: Sheet, entities: Iterable[Entity]) -> None:
    apart = distinctions_of(entities)
    if not apart:
        return
    sheet.blank()
    sheet.line((sheet.words("head.distinctions"), "bold"))
    for why, pairs in apart:
        for one, other in pairs[:_PASSED]:
            sheet.line(sheet.words("say.is_not", one=name_text(one), other=name_text(other)), indent=2)
        sheet.line((printable(why, 400), "dim"), indent=4)


def _short_match(match: Match, sheet: Sheet) -> Sequence[str | Styled]:
    met = name_met(match.name, sheet.words)
    why = apart_text(match, sheet.words)
    return bits_text(match.millibits), name_text(match.entity.caption), f" · {met}{f' · {why}' if why else ''}"


def _print_document(answer: Answer, sheet: Sheet) -> None:
    days = Days(answer.settings.on, answer.settings.known_on)
    parties, count = parties_of(answer.matches), sheet.words.count
    sheet.line((title_of(answer, sheet.words), "bold"))
    met = count_parties(answer.matches)
    named = f"{count('groups', met)} {count('places', len(answer.matches))}" if parties else ""
    passed = passed_names(answer)
    _print_summary(answer, sheet, named, count("passed", len(passed)) if passed else "")
    if not parties and not answer.unscreened:
        sheet.line((sheet.words("say.none_in_text"), "bold green"))
    if len(parties) > 1:
        _print_overview(sheet, parties, days)
    for party in _told(answer, parties, sheet):
        _print_party(sheet, party, days)
    listed = (each for party in parties for each in party.best.obligations)
    left_out = max((party.best.obligations_left_out for party in parties), default=0)
    print_obligations(sheet, listed, answer.settings, left_out)
    _print_passed(sheet, passed, answer.passed_more)
    _print_rest(answer, parties, sheet)


def _print_overview(sheet: Sheet, parties: Sequence[Party], days: Days) -> None:
    """Print one row a party: how often it is named, what was in force that day, what has come since."""
    head = sheet.words
    columns = [
        Column(head("head.group"), wraps=True),
        Column(head("head.places"), right=True),
        Column(head("head.then", day=days.on), wraps=True),
        Column(head("head.since"), wraps=True),
    ]
    rows = [_overview_cells(party, sheet) for party in parties]
    sheet.blank()
    if not sheet.table(columns, rows, indent=2):
        for party, (name, _, then, _) in zip(parties, rows, strict=True):
            sheet.facts(name, head.count("places", len(party.matches)), then, indent=2)


def _overview_cells(party: Party, sheet: Sheet) -> tuple[Styled, str, Styled, Styled]:
    verdict = verdict_of(party.best.rows)
    then, since = (tags_text(rows, sheet.words, 160) for rows in (verdict.then, verdict.since))
    return (name_text(party.entity.caption), "bold"), f"{len(party.matches):,}", (then, "red"), (since, "yellow")


def _print_passed(sheet: Sheet, passed: Sequence[tuple[str, int]], more: int) -> None:
    if not passed and not more:
        return
    sheet.blank()
    sheet.line((sheet.words("head.passed"), "bold"))
    shown = [f"{printable(text, 80)} (×{times:,})" if times > 1 else printable(text, 80) for text, times in passed]
    sheet.line(", ".join(shown[:_PASSED]), indent=2)
    if len(shown) > _PASSED:
        sheet.line((sheet.words.count("hidden", len(shown) - _PASSED), "dim"), indent=2)
    if more:
        sheet.line((sheet.words.count("passed_more", more), "dim"), indent=2)


def _print_status_entity(sheet: Sheet, found: StatusEntity, days: Days) -> None:
    sheet.blank()
    sheet.line((name_text(found.entity.caption), "bold underline"))
    sheet.facts((printable(found.entity.id, 60), "dim"), name_met(found.name, sheet.words), indent=2)
    print_verdict(sheet, found.rows, days)
    sheet.blank()
    print_tags(sheet, found.rows, days)
    print_legend(sheet, found.rows)
    sheet.blank()
    print_timeline(sheet, found.rows, days)
    sheet.blank()
    _print_citations(sheet, found.rows)
    sheet.blank()
    print_notes(sheet, found.rows)
    _print_distinctions(sheet, [found.entity])


def _print_citations(sheet: Sheet, rows: Sequence[StatusRow]) -> None:
    cited = [row for row in rows if row.citation]
    if not cited:
        return
    sheet.line((sheet.words("head.citation"), "bold"), indent=2)
    sheet.pairs(
        [
            (
                f"{printable(row.country, 6)} {program_text(row.program, sheet.words)}",
                printable(row.citation or "", 200),
            )
            for row in cited
        ],
        indent=2,
    )
