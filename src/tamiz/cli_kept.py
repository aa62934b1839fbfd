"""What the command line keeps and takes into account: answers with ``--store``, decisions with ``--accepted``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_options import Shared
from tamiz.model import Settings
from tamiz.render.words import Language, words
from tamiz.screen import Screener

if TYPE_CHECKING:
    from tamiz.review.keeping import Keeper

Store = Annotated[bool, typer.Option("--store", help="Keep the answer, with what it rests on; see tamiz audit.")]


def keeper_of(screener: Screener, settings: Settings, data: Path) -> "Keeper":
    """Return who keeps the answers of this command. Raises StoreError when nothing could be kept."""
    from tamiz.review.keeping import Keeper  # noqa: PLC0415  # only where answers are kept

    return Keeper.ready(data, screener, settings)


def accepting(screener: Screener, data: Path, day: date) -> Screener:
    """Return the screener that sets apart whom the decisions of a day do."""
    from tamiz.review.keeping import with_decisions  # noqa: PLC0415  # only where decisions are asked for

    return with_decisions(screener, data, day)


def say_kept(ids: tuple[str, ...], lang: Language, shared: Shared) -> None:
    """Say under which ids answers were kept, if any were."""
    if ids:
        shown = ids[0] if len(ids) == 1 else f"{ids[0]} ... {ids[-1]}"
        shared.say(words(lang)("notice.stored", ids=shown))
