"""Two hundred damaged copies of each file: refused, or read with every record accounted for."""

import gzip
import re
from collections import Counter
from collections.abc import Callable

import pytest

from sources.list_files import BARS, FIXTURES, NON_SDN, SDN, UN
from sources.mutations import SEEDS, mutate
from tamiz.errors import SourceError
from tamiz.model import Grade
from tamiz.sources.ofac_csv import parse_ofac_csv
from tamiz.sources.own_csv import parse_own_csv
from tamiz.sources.report import Loaded
from tamiz.sources.un_xml import parse_un_xml

OWN = (FIXTURES / "own.csv").read_bytes()
OFAC = [(files, name) for files in (SDN, NON_SDN, BARS) for name in files]
NUMBER = re.compile(rb"^([0-9]+)[,|]", re.MULTILINE)


def load(parse: Callable[[], Loaded]) -> Loaded | None:
    """Return what was loaded, None when the file was refused; any other exception is the test's."""
    try:
        return parse()
    except SourceError:
        return None


def assert_all_accounted_for(loaded: Loaded) -> None:
    report = loaded.report
    assert report.records == report.entities + report.set_aside == len(loaded.entities) + report.set_aside
    assert len({entity.id for entity in loaded.entities}) == len(loaded.entities)
    assert sum(count for _, count in report.names) == sum(len(entity.names) for entity in loaded.entities)
    assert set(report.unreadable) >= {one for entity in loaded.entities for one in entity.unreadable}


@pytest.mark.parametrize(("files", "name"), OFAC, ids=[name for _, name in OFAC])
def test_damaged_ofac_files_are_refused_or_read_record_for_record(files: dict[str, bytes], name: str) -> None:
    outcomes = Counter[bool]()
    for seed in SEEDS:
        damaged = {**files, name: mutate(files[name], seed)}
        loaded = load(lambda damaged=damaged: parse_ofac_csv(damaged, "any"))  # type: ignore[misc]  # mypy on lambda defaults
        outcomes[loaded is None] += 1
        if loaded is not None:
            assert_all_accounted_for(loaded)
            assert_every_line_is_there(loaded, damaged)
    assert outcomes[True] > len(SEEDS) // 4, "most damage shows"


def assert_every_line_is_there(loaded: Loaded, files: dict[str, bytes]) -> None:
    """Compare with the numbers that stand at the beginnings of lines, read here by other means."""
    roles = {file.name: file.role for file in loaded.report.files}
    lines = {roles[name]: NUMBER.findall(data) for name, data in files.items()}
    by_number = {entity.id.split(":")[1].encode(): entity for entity in loaded.entities}
    assert list(by_number) == lines["parties"]
    for number, count in Counter(lines["aliases"]).items():
        entity = by_number[number]
        listed = sum(name.grade in {Grade.STRONG, Grade.FORMER} for name in entity.names)
        assert listed + sum("is empty" in doubt.reason for doubt in entity.unreadable) >= count
    assert set(lines["addresses"]) <= set(by_number)


def test_damaged_un_files_are_refused_or_read_record_for_record() -> None:
    for seed in SEEDS:
        damaged = mutate(UN, seed)
        loaded = load(lambda damaged=damaged: parse_un_xml(damaged))  # type: ignore[misc]  # mypy on lambda defaults
        if loaded is not None:
            assert_all_accounted_for(loaded)
            assert len(loaded.entities) == damaged.count(b"</REFERENCE_NUMBER>")


def test_damaged_own_files_are_refused_or_read_row_for_row() -> None:
    for seed in SEEDS:
        damaged = mutate(OWN, seed)
        loaded = load(lambda damaged=damaged: parse_own_csv(damaged, "own"))  # type: ignore[misc]  # mypy on lambda defaults
        if loaded is not None:
            assert_all_accounted_for(loaded)


def test_damaged_gzip_is_refused_or_unpacks_to_the_same_list() -> None:
    packed = gzip.compress(UN, mtime=0)
    for seed in SEEDS:
        loaded = load(lambda seed=seed: parse_un_xml(mutate(packed, seed)))  # type: ignore[misc]  # mypy on lambda defaults
        assert loaded is None or loaded.entities == parse_un_xml(UN).entities


def test_the_same_seed_does_the_same_damage() -> None:
    assert [mutate(UN, seed) for seed in SEEDS] == [mutate(UN, seed) for seed in SEEDS]
    assert len({mutate(UN, seed) for seed in SEEDS}) > len(SEEDS) * 3 // 4
