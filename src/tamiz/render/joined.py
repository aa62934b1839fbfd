"""One party that several lists have, on a terminal: which entries it is, and by what each pair is bound."""

from collections.abc import Iterable, Sequence

from tamiz.model import Bond, SameParty
from tamiz.render.facts import bond_text, bound_text, member_text
from tamiz.render.terminal import Sheet, Styled, bits_text
from tamiz.render.views import Party, left_out

_BONDS = 20  # printed of one party; each is in the JSON


def print_joined(sheet: Sheet, party: SameParty, shown: Iterable[Party]) -> None:
    """Print that the entries that follow are one party, and why."""
    sheet.blank()
    sheet.line((sheet.words("say.one_party", n=len(party.members)), "bold"))
    sheet.pairs([_bond_cells(sheet, party, bond) for bond in party.bonds[:_BONDS]], indent=2)
    if len(party.bonds) > _BONDS:
        sheet.line((sheet.words.count("hidden", len(party.bonds) - _BONDS), "dim"), indent=2)
    others = left_out(party, shown)
    if others:
        listed = ", ".join(member_text(member) for member in others)
        sheet.line((sheet.words("say.also_listed", names=listed), "dim"), indent=2)


def _bond_cells(sheet: Sheet, party: SameParty, bond: Bond) -> Sequence[str | Styled]:
    why = bond_text(bond, sheet.words)
    return (f"{bits_text(bond.millibits):>8}", "green"), bound_text(bond, party), (f"  {why}", "dim")
