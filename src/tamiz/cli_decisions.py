"""The command line's decisions: this customer is not that party, says who, why, until when.

Exit status: 0 done, 2 wrong use, not allowed by the rules, or a chain that is not as it was written.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_facts import Address, BirthDate, Country, Identifiers, Schema, Sex, query_of
from tamiz.cli_options import named_pairs
from tamiz.cli_paper import printed, write
from tamiz.dates import parse_day
from tamiz.errors import QueryError
from tamiz.model import Query
from tamiz.output import PlainFormat
from tamiz.render.list_json import render_plain
from tamiz.render.words import Language
from tamiz.screen import Screener

if TYPE_CHECKING:
    from rich.console import Console

    from tamiz.review.accepted import AcceptList
    from tamiz.review.decision import Actor, Decision
    from tamiz.review.ledger import DecisionFiles

decisions_app = typer.Typer(
    no_args_is_help=True, help="Decisions that a customer is not a listed party: add, approve, list, withdraw."
)

Ident = Annotated[str, typer.Argument(metavar="ID", help="A decision, as d12.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who says so.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]
Form = Annotated[PlainFormat, typer.Option("--format", help="How to write the answer.")]
Lang = Annotated[Language, typer.Option(help="The language of tables.")]


@decisions_app.command()
def add(
    context: typer.Context,
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="The listed party's id, as in the answer.")],
    customer: Annotated[str, typer.Option("--customer", metavar="ID", help="The customer's id.")],
    by: By,
    reason: Reason,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="The customer's name.")] = None,
    table: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="The customer file that has a row with this id.")
    ] = None,
    columns: Annotated[
        str | None, typer.Option(metavar="name=COLUMN,...", help="Of the file: which column holds what.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="The last day on which it counts. Default: as the policy allows.")
    ] = None,
    schema: Schema = None,
    birth_date: BirthDate = None,
    country: Country = None,
    sex: Sex = None,
    address: Address = None,
    identifiers: Identifiers = None,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Decide that a customer is not a listed party, on what is known of both today."""
    from tamiz.review.deciding import customer_in, propose  # noqa: PLC0415  # other commands do without

    if (name is None) == (table is None):
        raise QueryError("say who the customer is: --name NAME with all that is known, or --from FILE with such a row")
    asked = query_of(schema, birth_date, country, sex, address, identifiers)
    query = replace(asked, name=name or "", id=customer)
    if table is not None:
        if asked != Query(name=""):
            raise QueryError("what is known of the customer stands in the file of --from; leave the other options out")
        query = customer_in(table, named_pairs(columns, "--columns", "name=full_name,id=account"), customer)
    kept, actor = _desk(context, by)
    most = timedelta(kept.ledger().policy.most_days)
    last = actor.day + most if until is None else parse_day(until)
    proposal = propose(Screener.open(context.obj.data), query, entity, reason, last)
    _tell(context, kept.decide(proposal, actor), form, lang)


@decisions_app.command()
def approve(
    context: typer.Context, ident: Ident, by: By, form: Form = PlainFormat.TABLE, lang: Lang = Language.ENGLISH
) -> None:
    """Approve a decision as a second person."""
    kept, actor = _desk(context, by)
    _tell(context, kept.approve(ident, actor), form, lang)


@decisions_app.command()
def withdraw(
    context: typer.Context,
    ident: Ident,
    by: By,
    reason: Reason,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Withdraw a decision: the party is shown again."""
    kept, actor = _desk(context, by)
    _tell(context, kept.withdraw(ident, actor, " ".join(reason.split())), form, lang)


@decisions_app.command("list")
def list_command(
    context: typer.Context,
    customer: Annotated[str | None, typer.Option("--customer", metavar="ID", help="Of this customer only.")] = None,
    state: Annotated[
        str | None, typer.Option(metavar="STATE", help="Only these: counts, waiting for approval, expired, withdrawn.")
    ] = None,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show the decisions, whether each counts today, and the policy. That a side changed is seen in screening."""
    from tamiz.render.review import print_decisions  # noqa: PLC0415  # imports rich
    from tamiz.review.told import decisions_told  # noqa: PLC0415  # other commands do without

    accepted = _accepted(context)
    states = _states(state)
    chosen = [
        one
        for one in accepted.ledger.decisions
        if customer in (None, one.proposal.customer) and accepted.state_by_itself(one).value in states
    ]
    shown = decisions_told(accepted, chosen)
    _write(render_plain(shown), lambda on: print_decisions(shown, on, lang), form)


@decisions_app.command()
def policy(
    context: typer.Context,
    four_eyes: Annotated[
        bool | None, typer.Option("--four-eyes/--two-eyes", help="Whether a second person has to approve.")
    ] = None,
    most_days: Annotated[
        int | None, typer.Option(metavar="N", help="How many days a decision counts at most; 365 as shipped.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who changes it.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why it is changed.")] = None,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show how decisions are made here, or change it: who and why is kept."""
    from tamiz.render.review import print_decisions  # noqa: PLC0415  # imports rich
    from tamiz.review.decision import Policy  # noqa: PLC0415  # other commands do without
    from tamiz.review.told import decisions_told  # noqa: PLC0415

    if four_eyes is not None or most_days is not None:
        kept, actor = _desk(context, by or "")
        now = kept.ledger().policy
        eyes = now.four_eyes if four_eyes is None else four_eyes
        kept.set_policy(Policy(eyes, now.most_days if most_days is None else most_days), actor, reason or "")
    shown = decisions_told(_accepted(context), ())
    _write(render_plain(shown.policy), lambda on: print_decisions(shown, on, lang), form)


def _desk(context: typer.Context, by: str) -> "tuple[DecisionFiles, Actor]":
    from tamiz.review.decision import Actor  # noqa: PLC0415  # other commands do without
    from tamiz.review.keeping import account  # noqa: PLC0415
    from tamiz.review.places import decisions_in, now  # noqa: PLC0415

    return decisions_in(context.obj.data), Actor(" ".join(by.split()), account(), now().date())


def _accepted(context: typer.Context) -> "AcceptList":
    from tamiz.review.accepted import AcceptList  # noqa: PLC0415  # other commands do without
    from tamiz.review.places import decisions_in, now  # noqa: PLC0415

    return AcceptList(decisions_in(context.obj.data).ledger(), now().date())


def _states(state: str | None) -> tuple[str, ...]:
    from tamiz.decided import DecisionState  # noqa: PLC0415  # other commands do without

    known = tuple(one.value for one in DecisionState if one is not DecisionState.REOPENED)
    if state is not None and state not in known:
        raise QueryError(f"no state {state[:40]!r}; choose one of: {', '.join(known)}")
    return known if state is None else (state,)


def _tell(context: typer.Context, decision: "Decision", form: PlainFormat, lang: str) -> None:
    from tamiz.render.review import print_decision  # noqa: PLC0415  # imports rich
    from tamiz.review.told import decision_told  # noqa: PLC0415  # other commands do without

    told = decision_told(_accepted(context), decision)
    _write(render_plain(told), lambda on: print_decision(told, on, lang), form)


def _write(json: str, draw: "Callable[[Console], None]", form: PlainFormat) -> None:
    write(json if form is PlainFormat.JSON else printed(draw))
