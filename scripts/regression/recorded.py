"""Where the slice is kept, and what was recorded of it: on disk, or in a commit."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from regression.asking import ask, listed, not_listed
from regression.cases import Case, Met, Outcome, read_cases, write_cases
from regression.figures import Figures, figures_of, read_figures, write_figures
from tamiz.matching.parameters import Parameters

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "cases" / "gate"
PARTIES, LISTED, CLEAN, FIGURES = "parties.csv", "listed.tsv", "clean.tsv", "figures.json"


@dataclass(frozen=True, slots=True)
class Recorded:
    """The cases with what each met, and the figures."""

    met: Met
    figures: Figures


def recorded(read: Callable[[str], str] | None = None) -> Recorded:
    """Return what was recorded; ``read`` gives the text of a file by its name, from disk when left out."""
    read = read or _on_disk
    met = {case: outcome for name in (LISTED, CLEAN) for case, outcome in read_cases(read(name)).items()}
    return Recorded(met, read_figures(read(FIGURES)))


def at_commit(commit: str) -> Callable[[str], str]:
    """Return what reads the files as a commit has them; it raises ValueError when the commit has none."""

    def read(name: str) -> str:
        path = (FOLDER / name).relative_to(ROOT).as_posix()
        command = ["git", "show", f"{commit}:{path}"]
        shown = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # noqa: S603  # the developer's own
        if shown.returncode:
            raise ValueError(f"{commit} has no gate on record: {shown.stderr.decode(errors='replace').strip()}")
        return shown.stdout.decode()

    return read


def measured(cases: Met, parameters: Parameters) -> Recorded:
    """Return what these cases meet now. Raises ValueError when one asks about a party that no list has."""
    names = listed(FOLDER / PARTIES)
    missing = not_listed(cases, names.entities)
    if missing:
        raise ValueError(f"no list has {', '.join(missing[:5])}; draw the slice anew: python scripts/make_gate.py")
    met = ask(cases, names, parameters)
    return Recorded(met, figures_of(met))


def record(now: Recorded) -> None:
    """Write what was measured beside the slice."""
    sides: dict[str, dict[Case, Outcome]] = {LISTED: {}, CLEAN: {}}
    for case, outcome in now.met.items():
        sides[LISTED if case.entity else CLEAN][case] = outcome
    texts = {name: write_cases(met) for name, met in sides.items()} | {FIGURES: write_figures(now.figures)}
    for name, text in texts.items():
        (FOLDER / name).write_bytes(text.encode())


def _on_disk(name: str) -> str:
    return (FOLDER / name).read_bytes().decode()
