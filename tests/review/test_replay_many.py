"""Many stored answers, each asked again: all the same, byte for byte."""

import random
from pathlib import Path

from cli.lists import Desk
from tamiz.dates import PartialDate
from tamiz.inputs.document import Document, parse_document
from tamiz.model import Answer, Query, Schema
from tamiz.review.archive import Archive
from tamiz.review.keeping import Keeper
from tamiz.review.places import archive_in, decisions_in
from tamiz.review.replay import Outcome, Replayer
from tamiz.screen import Screener

SYLLABLES = ("va", "lo", "mir", "ost", "rav", "pra", "dvo", "ber", "oun", "sa", "zav", "lab")
CHANCE = random.Random(17)  # noqa: S311  # invented names, no secrets


def name() -> str:
    return " ".join("".join(CHANCE.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))


def query(listed: list[str]) -> Query:
    asked = CHANCE.choice(listed) if CHANCE.random() < 0.4 else name()
    born = PartialDate.parse(f"{CHANCE.randint(1940, 2000)}") if CHANCE.random() < 0.5 else None
    return Query(asked, schema=CHANCE.choice((None, Schema.PERSON, Schema.COMPANY)), birth_date=born, country="MX")


def filled(data: Path) -> Archive:
    """Return 150 stored answers: names, hostile names, and texts."""
    listed = [name() for _ in range(300)]
    Desk(data.parent).add_own(listed, "2026-01-01")
    screener = Screener.open(data)
    settings = screener.settings("2026-02-01", "2026-02-02")
    asked = [*(query(listed) for _ in range(140)), Query("\ud800"), Query(""), Query("\x1b[31m"), Query("𝕬na Łódź")]
    answers: list[tuple[Answer, Document | None]] = [(screener.screen(one, settings), None) for one in asked]
    texts = [parse_document(f"{listed[place]} met the Sinaloa Cartel.".encode(), "a.txt") for place in range(6)]
    answers += [(screener.screen_document(text, settings), text) for text in texts]
    Keeper.ready(data, screener, settings).answers(answers)
    return archive_in(data)


def test_every_one_of_many_stored_answers_is_the_same_when_it_is_asked_again(tmp_path: Path) -> None:
    archive = filled(tmp_path / "data")
    replayer = Replayer(archive, tmp_path / "data", decisions_in(tmp_path / "data"))
    outcomes = [replayer.replay(one) for one in archive.stored()]
    assert len(outcomes) == 150
    assert [one for one in outcomes if one.outcome is not Outcome.SAME] == []
