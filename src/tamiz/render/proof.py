"""The certificate of one stored answer: on a terminal, and as one HTML page to print and file."""

from collections.abc import Iterator
from functools import cache

import jinja2
from rich.console import Console

from tamiz.render.facts import decided_text
from tamiz.render.pages import page_maker
from tamiz.render.plain import printable
from tamiz.render.proof_views import PartyTold, Proof
from tamiz.render.terminal import Sheet, Styled
from tamiz.render.words import Words, words

MOST_SHOWN = 20  # parties, reasons: a certificate is one page
_STYLES = {"clear": "bold green", "apart": "bold yellow", "match": "bold red", "unscreened": "bold yellow"}
_BY_KIND = {"document": "proof.clear_document", "table": "proof.clear_table"}

Pair = tuple[str, str]


def print_proof(proof: Proof, console: Console, lang: str) -> None:
    """Print the certificate."""
    sheet = Sheet(console, words(lang))
    say = sheet.words
    sheet.line((f"{say('proof.title')} {proof.id}", "bold"))
    sheet.blank()
    sheet.line((say(f"proof.{proof.word}"), _STYLES[proof.word]))
    for sentence in sentences(proof, say):
        sheet.line(sentence)
    for head, parties, more in parties_told(proof):
        _print_parties(sheet, (say(head), "bold"), parties, more)
    for head, pairs in sections(proof, say):
        sheet.blank()
        sheet.line((say(head), "bold"))
        sheet.pairs([(name, printable(value, 400)) for name, value in pairs], indent=2)
    sheet.blank()
    sheet.line((say("proof.check", id=proof.id), "dim"))
    sheet.line((say("proof.limits"), "dim"))


def _print_parties(sheet: Sheet, head: Styled, parties: tuple[PartyTold, ...], more: int) -> None:
    sheet.blank()
    sheet.line(head)
    for one in parties:
        sheet.line(party_text(one, sheet.words), indent=2)
    if more:
        sheet.line((sheet.words("proof.more", n=f"{more:,}"), "dim"), indent=2)


def render_proof_html(proof: Proof, lang: str) -> str:
    """Return the certificate as one page that loads nothing."""
    return _environment().get_template("proof.html.j2").render(proof=proof, w=words(lang))


def sentences(proof: Proof, say: Words) -> Iterator[str]:
    """Yield what came of it, in sentences."""
    if proof.word == "clear":
        yield say(_BY_KIND.get(proof.kind, "proof.clear_name"), known_on=proof.known_on)
    if proof.found_count:
        unit = "found_rows" if proof.kind == "table" else "found_parties"
        yield say("proof.found", n=say.count(unit, proof.found_count), known_on=proof.known_on)
    if proof.suppressed_count:
        unit = "apart_rows" if proof.kind == "table" else "apart_parties"
        yield say("proof.clear_apart", n=say.count(unit, proof.suppressed_count), known_on=proof.known_on)
    for reason in proof.unscreened[:MOST_SHOWN]:
        yield say("proof.no_clearance", why=printable(reason, 300))
    if proof.is_built_in_only:
        yield say("proof.built_in_only")


def sections(proof: Proof, say: Words) -> Iterator[tuple[str, list[Pair]]]:
    """Yield the headings of the certificate, each with its pairs."""
    yield "proof.asked", [(say(f"proof.{name}"), _value(name, value, say)) for name, value in proof.asked]
    yield "proof.when", _when(proof, say)
    yield "proof.against", list(_against(proof, say))
    yield "proof.how", list(_how(proof, say))
    yield "proof.hashes", _hashes(proof, say)


def _value(name: str, value: str, say: Words) -> str:
    return say.term("schema", value) if name == "schema" else value


def _when(proof: Proof, say: Words) -> list[Pair]:
    return [
        (say("proof.on"), f"{proof.on} ({say.term('origin', proof.on_from)})"),
        (say("proof.known_on"), proof.known_on.isoformat()),
        (say("proof.answered"), f"{proof.at:%Y-%m-%d %H:%M:%S}"),
        (say("proof.account"), proof.account),
    ]


def _against(proof: Proof, say: Words) -> Iterator[Pair]:
    for one in proof.lists:
        published = say("lists.published_on", day=one.published)
        yield one.id, f"{one.title} · {published} · {say.count('found_parties', one.parties)} · {one.sha256}"
    if proof.silent:
        yield "", say("proof.silent", lists=", ".join(proof.silent))


def _how(proof: Proof, say: Words) -> Iterator[Pair]:
    yield say("proof.threshold"), f"{proof.threshold:.4f}"
    yield say("proof.complete_name"), say.term("complete_name", proof.complete_name)
    if proof.in_force_only:
        yield "", say("proof.in_force_only")
    if proof.decisions is None:
        yield say("proof.decisions"), say("proof.decisions_not_asked")
    else:
        number, day = proof.decisions
        yield say("proof.decisions"), say("proof.decisions_asked", n=say.count("records", number), day=day)
    if proof.fell_short:
        yield say("proof.fell_short"), f"{proof.fell_short:,}"


def _hashes(proof: Proof, say: Words) -> list[Pair]:
    return [
        (say("head.query_hash"), proof.query_hash),
        (say("head.answer_hash"), proof.answer_hash),
        (say("head.parameters"), proof.parameters),
        (say("proof.record"), f"{proof.record:,}"),
        (say("proof.record_hash"), proof.record_hash),
        (say("proof.version"), proof.version),
    ]


def parties_told(proof: Proof) -> Iterator[tuple[str, tuple[PartyTold, ...], int]]:
    """Yield the parties that were found, and those that are suppressed, with how many more there are."""
    for head, parties, more in (
        ("proof.found_head", proof.found, proof.more),
        ("proof.apart_head", proof.suppressed, proof.suppressed_more),
    ):
        if parties:
            yield head, parties[:MOST_SHOWN], more + max(0, len(parties) - MOST_SHOWN)


def party_text(one: PartyTold, say: Words) -> str:
    """Return one party on a line."""
    force = say.term("in_force", {True: "yes", False: "no", None: "unknown"}[one.in_force])
    parts = (
        f"{printable(one.caption, 120)} ({printable(one.id, 80)})",
        f"{printable(one.name, 120)}: {say.term('rule', one.rule or None)}, {one.score:.4f}",
        f"{say('head.in_force')}: {force}",
        "" if one.decided is None else decided_text(one.decided, say),
        "; ".join(f"{say.why(signal)} {signal.asked} / {signal.listed}" for signal in one.contradictions),
    )
    return printable(" · ".join(filter(None, parts)), 1_000)


@cache
def _environment() -> jinja2.Environment:
    return page_maker(sections=sections, sentences=sentences, parties_told=parties_told, party_text=party_text)
