"""Make the shipped scenarios from the built-in list.

    python scripts/make_scenarios.py          writes src/tamiz/data/scenarios/*.yml
    python scripts/make_scenarios.py --check  exits 1 when the shipped files are not what the list gives

Who was designated on 2025-02-20, under which notice and with what doubt, is read from the built-in list;
the other scenarios suppose, and take from it whom they are about and the numbers of OFAC's list.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from tamiz.dates import Day
from tamiz.model import Designation, Entity
from tamiz.sources.builtin import load_builtin

PLACE = Path(__file__).resolve().parent.parent / "src" / "tamiz" / "data" / "scenarios"
THE_DAY, THE_DAY_BEFORE = date(2025, 2, 20), date(2025, 2, 19)
BELTRAN_LEYVA = "builtin:beltran-leyva-organization"
OFAC, OFAC_NUMBER = "us-ofac-sdn", "ofac-uid"
Line = str


def main(arguments: list[str] | None = None) -> int:
    """Write the files or, with --check, compare them; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the shipped files and write nothing")
    parser.add_argument("--place", type=Path, default=PLACE, help="where the files go")
    asked = parser.parse_args(arguments)
    made = {name: "\n".join([*lines, ""]) for name, lines in scenarios()}
    stale = [name for name, text in made.items() if _held(asked.place / name) != text]
    if asked.check:
        for name in stale:
            print(f"{name} is not what the list gives; run: python scripts/make_scenarios.py", file=sys.stderr)
        return 1 if stale else 0
    asked.place.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (asked.place / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(text)} letters")
    return 0


def _held(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def scenarios() -> Iterator[tuple[str, list[Line]]]:
    """Yield each scenario's file name and lines."""
    entities = {entity.id: entity for entity in load_builtin().entities}
    acts = [(one, act) for one in entities.values() for act in one.designations if _is_of_the_day(act)]
    yield "2025-02-20.yml", list(designations(acts))
    yield "mexico-adopts-us-list.yml", list(mexico())
    yield "fto-ends-sdgt-stays.yml", list(fto_ends([one for one, act in acts if act.program == "FTO"]))
    yield "beltran-leyva-fto.yml", list(beltran_leyva(entities[BELTRAN_LEYVA]))


def _is_of_the_day(act: Designation) -> bool:
    return act.interval.start == Day(THE_DAY)


def designations(acts: list[tuple[Entity, Designation]]) -> Iterator[Line]:
    """Yield the scenario of the day of the eight groups: one change for acts that say the same."""
    yield from _head(
        "The designations of 20 February 2025",
        "Las designaciones del 20 de febrero de 2025",
        "Eight groups become Foreign Terrorist Organizations and SDGT in the US; Canada lists seven. "
        "Seen from the day before.",
        "Ocho grupos pasan a ser organizaciones terroristas extranjeras (FTO) y SDGT en EE. UU.; Canadá incluye a "
        "siete. Visto desde el día anterior.",
    )
    yield f"known_on: {THE_DAY_BEFORE}"
    yield f"on: {THE_DAY}"
    yield from _parties({entity.id: entity for entity, act in acts if act.country == "US"}.values())
    yield "changes:"
    together: dict[tuple[Line, ...], list[str]] = {}
    for entity, act in sorted(acts, key=lambda pair: (pair[1].country != "US", pair[1].program)):
        together.setdefault(tuple(_act(act)), []).append(_called(entity, act))
    for lines, keys in together.items():
        yield f"  - designate: [{', '.join(keys)}]"
        yield from lines


def _called(entity: Entity, act: Designation) -> str:
    """Return whom an act is about: OFAC's own entries carry acts of the US alone."""
    return _key(entity) if act.country == "US" else entity.id


def mexico() -> Iterator[Line]:
    """Yield the scenario in which Mexico puts on a list of its own whoever the US designates."""
    yield from _head(
        "Mexico adopts the US list",
        "México adopta la lista de EE. UU.",
        "Mexico keeps a list of terrorist organizations from now on, and puts on it whoever is FTO or SDGT in the US. "
        "What Mexican law would then require is not known: the law book holds no rule for it.",
        "México lleva desde ahora una lista de organizaciones terroristas e incluye en ella a quien sea FTO o SDGT en "
        "EE. UU. Lo que exigiría entonces la ley mexicana no se sabe: el libro de leyes no tiene regla para ello.",
    )
    yield "changes:"
    yield "  - position: MX"
    yield f"    says: {_text('Supposed: keeps a list of terrorist organizations and puts on it whoever the US lists.')}"
    yield "    replaces: terrorist designation"
    yield "    adopts:"
    yield "      - {country: US, program: FTO}"
    yield "      - {country: US, program: SDGT}"
    yield "    program: MX-SUPPOSED-LIST"
    yield "    authority: Mexico"


def fto_ends(entities: list[Entity]) -> Iterator[Line]:
    """Yield the scenario in which the FTO designations of the eight groups are revoked and all else stays."""
    yield from _head(
        "FTO ends while SDGT stays",
        "Termina FTO y queda SDGT",
        "The FTO designations of the eight groups of 20 February 2025 are revoked; SDGT and all else stays.",
        "Se revocan las designaciones FTO de los ocho grupos del 20 de febrero de 2025; SDGT y lo demás queda.",
    )
    yield from _parties(entities)
    yield "changes:"
    yield f"  - end: [{', '.join(_key(one) for one in entities)}]"
    yield "    program: FTO"
    yield "    country: US"


def beltran_leyva(entity: Entity) -> Iterator[Line]:
    """Yield the scenario in which a group that is under drug authorities alone becomes a terrorist organization."""
    yield from _head(
        "The Beltran Leyva organization becomes an FTO",
        "La organización Beltrán Leyva pasa a ser FTO",
        "The next group that is on the US list under drug authorities alone becomes a Foreign Terrorist Organization.",
        "El siguiente grupo que está en la lista de EE. UU. solo por drogas pasa a ser organización terrorista "
        "extranjera (FTO).",
    )
    yield from _parties([entity])
    yield "changes:"
    yield f"  - designate: [{_key(entity)}]"
    yield "    program: FTO"
    yield "    country: US"
    yield "    authority: US State"
    yield "    list: us-state-fto"


def _head(title: str, title_es: str, about: str, about_es: str) -> Iterator[Line]:
    yield "# Made by scripts/make_scenarios.py from the built-in list."
    yield f"title: {_text(title)}"
    yield f"title_es: {_text(title_es)}"
    yield f"about: {_text(about)}"
    yield f"about_es: {_text(about_es)}"


def _parties(entities: Iterable[Entity]) -> Iterator[Line]:
    """Yield the parties by their entries on lists: a list that lacks one gets it with the names of the other."""
    yield "parties:"
    for entity in entities:
        numbers = [f"{OFAC}:{one.value}" for one in entity.identifiers if one.kind == OFAC_NUMBER]
        yield f"  {_key(entity)}:"
        yield f"    entities: [{', '.join((entity.id, *numbers))}]"


def _act(act: Designation) -> Iterator[Line]:
    """Yield what a change says, but for what only later lists proved."""
    yield f"    program: {act.program}"
    yield f"    country: {act.country}"
    yield f"    authority: {_text(act.authority)}"
    yield f"    list: {act.list_id}"
    yield f"    from: {THE_DAY}"
    for key, value in (("citation", act.citation), ("as_name", act.as_name), ("note", act.note), ("doubt", act.doubt)):
        if value is not None:
            yield f"    {key}: {_text(value)}"
    for key, day in (("determined", act.determined), ("announced", act.announced)):
        if day is not None:
            yield f"    {key}: {day}"
    if act.confidence is not None:
        yield f"    confidence: {act.confidence.value}"
    if act.sources:
        yield f"    sources: [{', '.join(map(_text, act.sources))}]"


def _key(entity: Entity) -> str:
    return entity.id.partition(":")[2]


def _text(text: str) -> str:
    """Return a text in quotation marks: JSON's are YAML's."""
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
