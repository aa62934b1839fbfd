"""What all commands share: where the data lies, whether to be quiet, and how a message is said."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from tamiz.errors import QueryError
from tamiz.held import DATA_VARIABLE

Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help=f"Where lists are kept; else {DATA_VARIABLE}, else the system's place for a user's data.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Nothing on standard error but errors.")]

Askers = Annotated[
    list[str] | None,
    typer.Option(
        "--as",
        metavar="ASKER",
        help="Whose obligations to show: us-person, us-bank, us-exporter, non-us-bank, mexican-bank ... Repeat for "
        "more. Default: everybody's.",
    ),
]
Transactions = Annotated[
    list[str] | None,
    typer.Option(
        "--transaction",
        metavar="KIND",
        help="About what: account, payment, shipment, property, service, entry. Repeat for more. Default: everything.",
    ),
]
Rules = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="FILE", help="A firm's own rules, YAML or JSON, shown beside the law's. Repeat."),
]


@dataclass(frozen=True, slots=True)
class Shared:
    """What was said before the command, as every command finds it in ``context.obj``."""

    data: Path
    quiet: bool

    def say(self, text: str) -> None:
        """Write a message on standard error, unless quiet or empty."""
        if text and not self.quiet:
            typer.echo(text, err=True)


def named_pairs(text: str | None, option: str, example: str) -> dict[str, str]:
    """Return "name=full_name,birth_date=dob" as a mapping, an empty one for None.

    Raises QueryError with the ``option`` and an ``example`` of what to write.
    """
    parts = [part.partition("=") for part in text.split(",")] if text is not None else []
    if any(not (name.strip() and value.strip()) for name, _, value in parts):
        raise QueryError(f"{option} {text!r}: write {example}")
    return {name.strip(): value.strip() for name, _, value in parts}
