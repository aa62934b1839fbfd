"""The script against its facts, and against facts that somebody has changed. Needs pyyaml, a development tool."""

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tamiz.errors import SourceError
from tamiz.model import Entity, Grade
from tamiz.sources.builtin import load_builtin

yaml = pytest.importorskip("yaml")

REPOSITORY = Path(__file__).resolve().parents[2]
SCRIPT, FACTS = REPOSITORY / "scripts" / "make_builtin.py", REPOSITORY / "facts"
pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="an installed package has no scripts")


@pytest.fixture
def step(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """Return a module of the script by name."""
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    return lambda name: importlib.import_module(f"builtin_list.{name}")


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FACTS, tmp_path / "facts"))


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False)


def change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_files_are_what_the_facts_give() -> None:
    checked = run("--check")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_shipped_file_that_differs_is_named(tmp_path: Path) -> None:
    checked = run("--check", "--data", str(tmp_path))
    assert checked.returncode == 1
    assert "builtin.json is not what the facts give" in checked.stderr


def test_facts_that_are_not_understood_stop_the_script_with_the_place(facts: Path) -> None:
    change(facts, "designations-mx.yml", "  country: EC", "  kountry: EC")
    checked = run("--check", "--facts", str(facts))
    assert checked.returncode == 2
    assert "organizations 12" in checked.stderr


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "designations-mx.yml",
            "official_name: Los Choneros",
            "official_name: Los Choneros\n  boss: X",
            "key 'boss' is not",
        ),
        ("designations-mx.yml", "status: no-evidence-found", "status: rumoured", "status 'rumoured' is not understood"),
        ("designations-mx.yml", "{list: AR-REPET, from", "{list: BR-LIST, from", "list is not known"),
        ("designations-mx.yml", "from: 2025-05-05, det", "from: 2025-05-06, det", "viv-ansanm: FTO runs"),
        (
            "designations-mx.yml",
            "src: [fr-2025-02873], confidence: confirmed}",
            "src: [fr-2025-02873], confidence: certain}",
            "confidence 'certain' is none of",
        ),
        ("designations-mx.yml", "uid: 11440,", "uid: 11438,", "uid 11438 is given to two parties"),
        ("designations-mx.yml", "CDN, CU, CV", "cdn, cu, cv", "name weak acronyms 0 times"),
        ("designations-mx.yml", "JUAREZ or MICHOACAN", "JUAREZ or TIJUANA", "name the place TIJUANA"),
        ("designations-mx.yml", "Mexico keeps no such list", "Mexico keeps a list", "no longer says"),
        ("us-fto.yml", "designated: '2025-02-20'", "designated: '2025-02-21'", "tren-de-aragua: FTO runs"),
        ("us-fto.yml", "2014-08-08 Ansar ul-Ummah", "2014-08-08 Ansar al-Ummah", "not one alias of the record"),
        ("us-fto.yml", "- 2014-08-08 Ansar", "- in 2014 Ansar", "not a day, names and a document"),
        ("us-fto.yml", "note: also SDNTK", "note: once SDNTK", "speaks of tags in words"),
        ("us-fto.yml", "(first period)", "(old period)", "neither an acronym nor a remark"),
        ("us-fto.yml", "current_rows: 96", "current_rows: 97", "holds 96 current"),
        ("us-fto.yml", "  delisted: '1999-10-08'\n", "", "needs the day it ended"),
        ("programs.yml", "who: [us-person]", "who: [us-people]", "who is 'us-people'"),
        ("programs.yml", "takes_effect: publication", "takes_hold: publication", "'takes_hold' is not understood"),
        ("obligations.yml", "    civil-suits: {duty: notice}\n", "", "civil-suits has no entry"),
        (
            "obligations.yml",
            "reach: {duty: notice}",
            "reach: {duty: notice}\n    grasp: {duty: notice}",
            "'grasp' is not",
        ),
        ("obligations.yml", "deadlines: [fto-report]", "deadlines: [fto-repot]", "'fto-repot' is none of"),
        ("obligations.yml", "duty: licence-needed", "duty: licence", "duty that is none of"),
        ("obligations.yml", "who: [foreign-financial-institution]", "who: [foreign-bank]", "'foreign-bank' is none of"),
        ("obligations.yml", "is: [canadians, foreign", "is: [canadiens, foreign", "'canadiens', which is no kind"),
        ("substances.yml", "- 437-38-7", "- 437-38-8", "CAS number 437-38-8 fails"),
        ("substances.yml", "entries: 74", "entries: 75", "holds 74 substances"),
    ],
)
def test_nothing_is_guessed(step: Callable[[str], Any], facts: Path, name: str, old: str, new: str, says: str) -> None:
    change(facts, name, old, new)
    with pytest.raises(SourceError, match=says):
        step("files").make_files(facts)


def test_the_same_facts_give_the_same_bytes(step: Callable[[str], Any]) -> None:
    assert step("files").make_files(FACTS) == step("files").make_files(FACTS)


def names_in_facts(node: Any, key: str = "") -> Iterator[str]:
    """Yield every text that stands under a key that speaks of names, wherever it is."""
    if isinstance(node, dict):
        for inner, value in node.items():
            yield from names_in_facts(value, str(inner))
    elif isinstance(node, list):
        for value in node:
            yield from names_in_facts(value, key)
    elif isinstance(node, str) and (key in {"name", "official_name"} or "aliases" in key or "_name" in key):
        yield node


def test_no_name_in_the_facts_is_lost(step: Callable[[str], Any]) -> None:
    naming = step("naming")
    held = {naming.fold(name.text) for entity in load_builtin().entities for name in entity.names}
    files = [
        yaml.safe_load((FACTS / name).read_text(encoding="utf-8")) for name in ("designations-mx.yml", "us-fto.yml")
    ]
    written = [part for text in names_in_facts(files) for part in naming.namings(text, Grade.STRONG, ())]
    assert len(written) > 250
    assert not [part.text for part in written if naming.fold(part.text) not in held]


def test_every_status_with_a_day_is_a_designation_of_that_day() -> None:
    organizations = yaml.safe_load((FACTS / "designations-mx.yml").read_text(encoding="utf-8"))["organizations"]
    stated = {
        (organization["id"], status.get("program"), str(status["from"]))
        for organization in organizations
        for status in organization["statuses"]
        if status.get("program") and hasattr(status.get("from"), "isoformat")
    }
    assert len(stated) > 40
    assert stated <= {key for entity in load_builtin().entities for key in starts(entity)}


def starts(entity: Entity) -> Iterator[tuple[str, str, str]]:
    for act in entity.designations:
        yield entity.id.removeprefix("builtin:"), act.program, str(getattr(act.interval.start, "date", None))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Armed Islamic Group (GIA)", ["Armed Islamic Group", "GIA"]),
        ("ISIS (formerly al-Qa'ida in Iraq)", ["ISIS", "al-Qa'ida in Iraq"]),
        ("Ansarallah (first period)", ["Ansarallah"]),
        ("TdA (State release)", ["TdA"]),
        ("al-Nusrah Front / Hay'at Tahrir al-Sham", ["al-Nusrah Front", "Hay'at Tahrir al-Sham"]),
        ("Revolutionary People's Liberation Party/Front", ["Revolutionary People's Liberation Party/Front"]),
        ("Palestine Liberation Front - Abu Abbas Faction", ["Palestine Liberation Front - Abu Abbas Faction"]),
    ],
)
def test_a_written_name_gives_every_name_it_holds(step: Callable[[str], Any], text: str, names: list[str]) -> None:
    assert [one.text for one in step("naming").namings(text, Grade.PRIMARY, ())] == names
