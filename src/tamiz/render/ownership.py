"""An answer about owners on a terminal: who is blocked, what they hold, by which chain. Imports rich."""

from collections.abc import Sequence

from rich.console import Console

from tamiz.model import Unreadable
from tamiz.ownership.answer import Owned, OwnershipAnswer, Seed, Verdict
from tamiz.ownership.tree import Line, Tree, different, draw
from tamiz.render.ownership_text import (
    finding_share,
    findings_by_rule,
    ground_text,
    owner_share,
    reasons_text,
    rule_text,
)
from tamiz.render.plain import printable
from tamiz.render.terminal import Sheet, name_text
from tamiz.render.words import words

_STYLES = {
    Verdict.BLOCKED: "bold red",
    Verdict.IF_CONFIRMED: "red",
    Verdict.POSSIBLE: "yellow",
    Verdict.OPEN: "magenta",
    Verdict.BELOW: "dim",
}
_MOST_PLACES = 20  # of faults and the like; the rest is counted


def print_ownership(answer: OwnershipAnswer, console: Console, lang: str, limit: int) -> None:
    """Print the answer, at most ``limit`` entities with their chains; the rest is counted."""
    sheet = Sheet(console, words(lang))
    _print_head(answer, sheet)
    _print_seeds(answer.seeds, sheet, limit)
    sheet.blank()
    sheet.line((sheet.words("owned.entities"), "bold"))
    by_rule = findings_by_rule(answer)
    for entity in answer.entities[:limit]:
        _print_entity(entity, [draw(entity, one, by_rule[one.rule]) for one in entity.findings], answer, sheet)
    if not answer.entities:
        sheet.line(sheet.words("owned.nothing"), indent=2)
    if len(answer.entities) > limit:
        sheet.line((sheet.words("owned.more_entities", n=f"{len(answer.entities) - limit:,}"), "dim"), indent=2)
    _print_rest(answer, sheet)


def _print_head(answer: OwnershipAnswer, sheet: Sheet) -> None:
    say, counts = sheet.words, answer.counts
    sheet.facts((printable(answer.file), "bold"), say("owned.on", on=str(answer.on), known=str(answer.known_on)))
    numbers = {"parties": f"{counts.parties:,}", "ties": f"{counts.ties:,}", "now": f"{counts.ties_on_day:,}"}
    undated = say("owned.undated", n=f"{counts.undated:,}") if counts.undated else ""
    sheet.line((f"{say('owned.counts', **numbers)}", "dim"))
    if undated:
        sheet.line((undated, "dim"))
    if answer.no_rule:
        sheet.line((say("owned.no_rule", countries=", ".join(answer.no_rule)), "bold yellow"))


def _print_seeds(seeds: Sequence[Seed], sheet: Sheet, limit: int) -> None:
    sheet.blank()
    sheet.line((sheet.words("owned.blocked_owners"), "bold"))
    if not seeds:
        sheet.line(sheet.words("owned.none_blocked"), indent=2)
    for seed in seeds[:limit]:
        sheet.line((name_text(seed.name), "bold"), *_id_of(seed.id, seed.name), indent=2)
        for ground in seed.grounds:
            sheet.line((printable(ground_text(ground, sheet.words), 400), "" if ground.sure else "yellow"), indent=4)
    if len(seeds) > limit:
        sheet.line((sheet.words.count("others", len(seeds) - limit), "dim"), indent=2)


def _print_entity(entity: Owned, trees: Sequence[Tree], answer: OwnershipAnswer, sheet: Sheet) -> None:
    sheet.blank()
    listed = f" ({sheet.words('owned.also_listed')})" if entity.listed else ""
    sheet.line((name_text(entity.name), "bold"), *_id_of(entity.id, entity.name), listed, indent=2)
    countries = {rule.id: rule.country for rule in answer.rules}
    for tree in trees:
        one = tree.finding
        verdict = (sheet.words.term("verdict", one.verdict.value), _STYLES[one.verdict])
        reasons = (reasons_text(one, sheet.words), "dim")
        sheet.facts((countries[one.rule], "bold"), verdict, finding_share(one, sheet.words), reasons, indent=4)
    for tree in different(trees):
        _print_tree(tree, sheet)


def _print_tree(tree: Tree, sheet: Sheet) -> None:
    for line in tree.lines[1:]:
        sheet.line((_branch(line, plain=sheet.plain), "dim"), *_line_parts(line, sheet), indent=6)
    if tree.more:
        sheet.line((sheet.words("owned.more_lines", n=f"{tree.more:,}"), "dim"), indent=6)


def _line_parts(line: Line, sheet: Sheet) -> tuple[str | tuple[str, str], ...]:
    owner = line.owner
    if owner is None:
        return ()
    share = owner_share(owner, sheet.words)
    standing = sheet.words.term("verdict", owner.standing)
    style = _STYLES.get(Verdict(owner.standing), "") if owner.standing != "listed" else "bold red"
    above = f" ({sheet.words('owned.above')})" if line.drawn_above else ""
    return f"{share}  ", (name_text(owner.name), "bold"), "  ", (standing, style), above


def _branch(line: Line, *, plain: bool) -> str:
    """Return the lines that lead to one owner, as a tree is drawn."""
    here, last, down = ("|- ", "`- ", "|  ") if plain else ("├─ ", "└─ ", "│  ")
    before = "".join(down if more else "   " for more in line.goes_on[:-1])
    return before + (here if line.goes_on[-1] else last)


def _id_of(party: str, name: str) -> tuple[tuple[str, str], ...]:
    return () if party.casefold() == name.casefold() else ((f"  {printable(party, 60)}", "dim"),)


def _print_rest(answer: OwnershipAnswer, sheet: Sheet) -> None:
    for key, places in (("lost", answer.lost), ("unscreened", answer.unscreened), ("faults", answer.faults)):
        _print_places(key, places, sheet)
    say, counts = sheet.words, answer.counts
    sheet.blank()
    sheet.line((say("owned.not_touched", n=f"{counts.not_touched:,}"), "dim"))
    if counts.not_known:
        sheet.line((say.count("owned_not_known", counts.not_known), "yellow"))
    for note in answer.notes:
        sheet.line((printable(note, 400), "dim"))
    sheet.blank()
    sheet.line((say("owned.rules"), "bold"))
    for rule in answer.rules:
        sheet.line((rule.country, "bold"), f" {rule.authority}, {rule.name}: {rule_text(rule, say)}", indent=2)
        sheet.line((rule.sources[0].citation, "dim"), indent=4)
    sheet.line((say("owned.advice"), "dim"))


def _print_places(key: str, places: Sequence[Unreadable], sheet: Sheet) -> None:
    if not places:
        return
    sheet.blank()
    sheet.line((sheet.words(f"owned.{key}"), "bold yellow"), f" ({len(places):,})")
    for one in places[:_MOST_PLACES]:
        sheet.facts(printable(one.where, 80), printable(one.text, 80), printable(one.reason, 200), indent=2)
    if len(places) > _MOST_PLACES:
        sheet.line((sheet.words.count("others", len(places) - _MOST_PLACES), "dim"), indent=2)
