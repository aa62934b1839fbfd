"""Make the corpus of pairs from official lists: names of one party, one party on two lists, look-alikes.

    python scripts/make_pairs.py SHARED_DATA_FOLDER -o CORPUS.jsonl

Reads the OFAC CSV sets and the UN's XML; the lists of other publishers have no reader yet. The
corpus holds names of real people: it is written outside of any repository, or not at all.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tamiz.errors import ScreeningError
from tamiz.lab.corpora import Corpus, Split, build_corpus, refuse_repository, write_corpus
from tamiz.sources.ofac_csv import parse_ofac_csv
from tamiz.sources.report import Loaded
from tamiz.sources.un_xml import parse_un_xml
from tamiz.store.values import snapshot_name
from tamiz.version import __version__

OLD_TO_NEW = (
    "us-ofac-sdn/2023-12-28",
    "us-ofac-sdn/2026-07-31",
    "us-ofac-nonsdn/2025-12-moov-set",
    "un-sc/2026-08-01",
)
NOT_OF_THE_SET = ("sdn_verbatim_rows.csv", "sdn_provenance.csv")


def main() -> None:
    """Write the corpus and print its counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder whose lists/ holds a folder by list and edition")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the JSON lines file, outside of a repository")
    parser.add_argument("--editions", nargs="+", default=OLD_TO_NEW, help="list/edition, old before new")
    arguments = parser.parse_args()
    try:
        refuse_repository(arguments.output)
        run(arguments.data, arguments.editions, arguments.output)
    except (ScreeningError, OSError) as error:
        raise SystemExit(f"make_pairs: {error}") from error


def run(data: Path, editions: Iterable[str], output: Path) -> None:
    """Read, build, write; say how long each took and how large the file is."""
    started = time.perf_counter()
    loaded = {edition: load(data / "lists" / edition, edition.partition("/")[0]) for edition in editions}
    read = time.perf_counter()
    corpus = make_corpus(loaded)
    built = time.perf_counter()
    write_corpus(corpus, output)
    sys.stdout.writelines(f"{line}\n" for line in table(corpus))
    print(f"\nread in {read - started:.1f} s, built in {built - read:.1f} s, ", end="")
    print(f"written in {time.perf_counter() - built:.1f} s: {output.stat().st_size / 1e6:.1f} MB")


def load(folder: Path, list_id: str) -> Loaded:
    """Return one edition of a list. Raises SourceError when no reader knows its format, or it is not whole."""
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.name not in NOT_OF_THE_SET}
    if list_id == "un-sc":
        return parse_un_xml(next(iter(files.values()), b""), list_id, next(iter(files), str(folder)))
    return parse_ofac_csv(files, list_id)


def make_corpus(loaded: Mapping[str, Loaded]) -> Corpus:
    """Return the corpus of loaded editions, each named by its snapshot."""
    snapshots = {key: snapshot_name(_hashes(one)) for key, one in loaded.items()}
    lists = {key: one.entities for key, one in loaded.items()}
    return build_corpus(lists, snapshots, script="scripts/make_pairs.py", version=__version__)


def _hashes(loaded: Loaded) -> list[tuple[str, str]]:
    return [(file.name, file.sha256.removeprefix("sha256:")) for file in loaded.report.files]


def table(corpus: Corpus) -> Iterator[str]:
    """Yield the counts as lines of a Markdown table; no name is in them."""
    yield from (f"{one.key}: {one.entities:,} entities, {one.snapshot}" for one in corpus.provenance.lists)
    yield ""
    yield "| what | kind | " + " | ".join(Split) + " | all |"
    yield "|---|---|---|---|---|---|"
    yield _row("parties", "", dict(corpus.parties))
    yield from (_row(what, kind, counts) for (what, kind), counts in corpus.counts.items())
    yield ""
    yield from (f"left out: {count:,} {what}" for what, count in corpus.left_out)


def _row(what: str, kind: str, counts: Mapping[Split, int]) -> str:
    by_split = (f"{counts.get(split, 0):,}" for split in Split)
    return f"| {what} | {kind} | {' | '.join(by_split)} | {sum(counts.values()):,} |"


if __name__ == "__main__":
    main()
