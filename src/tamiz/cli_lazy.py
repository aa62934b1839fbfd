"""Commands that are imported when they are asked for: a question about one name waits for no other command."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

ELSEWHERE = {
    "lists": "tamiz.cli_lists:lists_app",
    "portfolio": "tamiz.cli_portfolio:portfolio_app",
    "whatif": "tamiz.cli_whatif:whatif",
    "ownership": "tamiz.cli_ownership:ownership",
    "decisions": "tamiz.cli_decisions:decisions_app",
    "audit": "tamiz.cli_audit:audit_app",
    "lab": "tamiz.cli_lab:lab_app",
}  # module and name, of a group of commands or of one


class Commands(TyperGroup):
    """The commands of the program, in the order of its help: those at hand, then those of other modules."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return list(dict.fromkeys((*super().list_commands(ctx), *ELSEWHERE)))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # of click, or of what typer brings along for it
        """Return a command, imported on the way; None where there is none of that name."""
        if cmd_name in ELSEWHERE and cmd_name not in self.commands:
            self.add_command(_imported(cmd_name), cmd_name)
        return super().get_command(ctx, cmd_name)


def _imported(name: str) -> Any:
    module, _, attribute = ELSEWHERE[name].partition(":")
    found: typer.Typer | Callable[..., None] = getattr(import_module(module), attribute)
    host = typer.Typer(add_completion=False, rich_markup_mode=None)
    if isinstance(found, typer.Typer):
        host.add_typer(found, name=name)
    else:
        host.command(name)(found)
    return typer.main.get_group(host).commands[name]
