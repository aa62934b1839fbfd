"""Every primary, strong and former name of the newest official set, asked alone, is a match with its own party."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from tamiz.matching.match import Bar, find_matches
from tamiz.model import Grade, Query
from tamiz.screen import Screener
from tamiz.sources.catalogue import entry_of, parser_of
from tamiz.store import Store

SDN = Path(__file__).parents[2] / "shared" / "data" / "lists" / "us-ofac-sdn" / "2026-07-31"


@pytest.mark.real
def test_every_official_name_finds_its_own_party_through_a_mapped_index(tmp_path: Path) -> None:
    if not SDN.is_dir():
        pytest.skip("the official files are not beside this checkout")
    (form,) = entry_of("us-ofac-sdn").formats
    files = {path.name: path.read_bytes() for path in SDN.iterdir() if form.claims(path.name)}
    Store.open(tmp_path, parser_of).add("us-ofac-sdn", files, date(2026, 7, 31))
    screener = Screener.open(tmp_path)
    names = screener.index
    asked = [one for one in names.entries if one.name.grade is not Grade.WEAK and one.entity.list_id == "us-ofac-sdn"]
    doors = partial(find_matches, index=names, parameters=screener.parameters, bar=Bar(1_000_000))  # none by evidence
    missed = [
        entry.entity.id
        for entry in asked
        if entry.entity.id not in {match.entity.id for match in doors(Query(entry.name.text)).matches}
    ]
    assert (len(asked), missed) == (39_350, [])
