"""Scenarios that make no sense, or mean harm: one message with its line, exit status 2, nothing printed."""

from pathlib import Path

import pytest

from cli.calling import Called, tamiz

HEAD = "title: T\nchanges:\n"
FTO = "program: FTO, country: US"
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text("name\nAna Prueba\n", encoding="utf-8")
    return path


def tried(text: str | bytes, customers: Path) -> Called:
    path = customers.parent / "s.yml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return tamiz("whatif", str(path), "--against", str(customers))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + f"  - {{designate: [], {FTO}}}\n", "line 3: the change designates nobody"),
        (HEAD + f"  - {{designate: builtin:nobody, {FTO}}}\n", "no entity 'builtin:nobody' is on its list"),
        (HEAD + f"  - {{designate: other-list:1, {FTO}}}\n", "no such list is held"),
        (HEAD + f"  - {{designate: cjng, {FTO}}}\n", "'cjng', which is neither an entity id"),
        (HEAD + "parties: {a: {aliases: [B]}}\n", "the party 'a' names nobody"),
        (HEAD + f"  - {{end: everyone, {FTO}}}\nparties: {{a: {{name: B}}}}\n", "no change names the party 'a'"),
        (HEAD + f"  - {{designate: [builtin:cjng, builtin:cjng], {FTO}}}\n", "names 'builtin:cjng' twice"),
        (HEAD + f"  - {{designate: builtin:cjng, {FTO}, from: 2027-01-02, until: 2027-01-01}}\n", "wrong order"),
        (HEAD + f"  - {{designate: builtin:cjng, {FTO}, announced: 2027-02-01, from: 2027-01-01}}\n", "wrong order"),
        (HEAD + f"  - {{designate: builtin:cjng, {FTO}, from: 2027-02-30}}\n", "a from that is not understood"),
        (HEAD + f"  - {{designate: builtin:cjng, {FTO}, form: 2027-01-01}}\n", "no key 'form'; it takes:"),
        (HEAD + "  - {designate: builtin:cjng, program: FTO}\n", "lacks its country"),
        (HEAD + "  - {designate: builtin:cjng, country: US}\n", "lacks its program"),
        (HEAD + "  - {designate: builtin:cjng, country: US, program: }\n", "lacks its program"),
        (HEAD + "  - {designate: builtin:cjng, program: FTO, country: Narnia}\n", "'Narnia' is not a country"),
        (HEAD + f"  - {{designate: builtin:cjng, end: builtin:cjng, {FTO}}}\n", "it has designate and end"),
        (HEAD + f"  - {{{FTO}}}\n", "it has none"),
        (HEAD + "  - designate\n", "line 3: the change must be a mapping"),
        (HEAD + "  - {end: builtin:beltran-leyva-organization, program: FTO, country: US}\n", "nothing to end"),
        (HEAD + "  - {end: everyone, program: NO-SUCH, country: US}\n", "nothing to end"),
        (HEAD + "  - {position: MX, says: A, replaces: nothing}\n", "stands for no row 'nothing'"),
        (HEAD + "  - {position: MX, says: A, adopts: [{country: US, program: NO}], program: P}\n", "nobody is under"),
        ("title: T\n", "the scenario changes nothing"),
        ("changes: []\n", "changes nothing"),
        ("programs: {FTO: {name: F}}\n" + HEAD + f"  - {{end: everyone, {FTO}}}\n", "already has the program 'FTO'"),
        ("on: someday\n" + HEAD + f"  - {{end: everyone, {FTO}}}\n", "'someday' is not a day"),
    ],
)  # fmt: skip
def test_a_scenario_that_makes_no_sense_is_refused_with_its_line(text: str, words: str, customers: Path) -> None:
    assert refused(tried(text, customers), words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"designate: builtin:cjng, {FTO}, from: 2027-01-01", f"designate: builtin:cjng, {FTO}, from: 2027-02-01"),
        (f"designate: builtin:cjng, {FTO}, from: 2027-02-01", f"end: builtin:cjng, {FTO}, on: 2027-01-01"),
        (f"end: builtin:cjng, {FTO}, on: 2027-01-01", f"end: builtin:cjng, {FTO}, on: 2027-02-01"),
        ("position: MX, says: A", "position: MX, says: B"),
    ],
)
def test_two_facts_that_contradict_each_other_are_both_named(one: str, other: str, customers: Path) -> None:
    assert refused(tried(HEAD + f"  - {{{one}}}\n  - {{{other}}}\n", customers), "line 4: contradicts s.yml, line 3")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "s.yml is empty"),
        (b"# nothing\n", "s.yml is empty"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        ("a: [", "is not plain YAML: line "),
        ("a: 1\n b: 2\n", "is not plain YAML: line 2"),
        ("title: A\ntitle: B\n", "line 2: the key 'title' stands twice"),
        (BOMB, "line 1: an anchor or alias"),
        ("title: !!python/object/apply:os.system [ls]\n", "a tag (!) is not read"),
        ("title: T\n---\ntitle: U\n", "a second document begins"),
        ("? [a, b]\n: c\n", "a key that is a list or a mapping"),
        ("a: " + "[" * 40 + "]" * 40, "more than 12 levels"),
        ("a: [" + "x, " * 120_000 + "]", "more than 100,000 values"),
        ("a: " + "x" * 1_200_000, "larger than 1 MiB"),
        ("- a\n", "must be a mapping"),
        (f"title: {'x' * 3000}\n" + HEAD.partition("\n")[2] + f"  - {{end: everyone, {FTO}}}\n", "1 to 2,000 letters"),
    ],
)
def test_what_is_no_plain_yaml_is_refused(text: str | bytes, words: str, customers: Path) -> None:
    assert refused(tried(text, customers), words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name a scenario file"),
        (("no-such",), "no scenario 'no-such' comes with tamiz; there are: 2025-02-20"),
        (("no-such.yml",), "there is no such file"),
        (("2025-02-20",), "say whose customers: --against"),
        (("2025-02-20", "--against", "none.csv"), "none.csv: there is no such file"),
        (("2025-02-20", "--against", "CUSTOMERS", "--format", "csv"), "table, json or html, not as csv"),
        (("2025-02-20", "--against", "CUSTOMERS", "--on", "2025"), "is not a day"),
        (("2025-02-20", "--against", "CUSTOMERS", "--for", "Narnia"), "is not a country"),
        (("2025-02-20", "--against", "CUSTOMERS", "--columns", "name=nobody"), "nobody"),
        (("..", "--against", "CUSTOMERS"), "is a folder"),
    ],
)
def test_wrong_use_is_refused(words: tuple[str, ...], said: str, customers: Path) -> None:
    assert refused(tamiz("whatif", *(str(customers) if word == "CUSTOMERS" else word for word in words)), said)


def test_a_name_of_two_parties_is_not_chosen_for_the_user(customers: Path) -> None:
    both = "parties: {a: {name: Cartel del Golfo, aliases: [CJNG]}}\n"
    said = tried(both + HEAD + f"  - {{designate: a, {FTO}}}\n", customers)
    assert refused(said, "is the name of 2 parties", "builtin:cartel-del-golfo, builtin:cjng", "entities: [")


def refused(said: Called, *words: str) -> bool:
    """Return whether it ended with status 2, printed nothing, and said each of the words in one message."""
    lines = [line for line in said.err.splitlines() if line.startswith("tamiz: ")]
    assert said.status == 2, said
    assert (said.out, len(lines)) == ("", 1)
    assert [word for word in words if word not in said.err] == [], said.err
    return "Traceback" not in said.err
