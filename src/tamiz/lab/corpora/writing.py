"""The corpus as JSON lines, outside of any repository: it holds names of real people.

The first line is the provenance with all counts; then each record that a pair needs, once, under
a running number; then the pairs, which name their records by it. The same lists give the same bytes.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from tamiz.errors import ScreeningError
from tamiz.lab.corpora.corpus import Corpus
from tamiz.model import Entity
from tamiz.written import Place, place_of

JsonLine = dict[str, object]


def write_corpus(corpus: Corpus, path: Path) -> None:
    """Write the corpus as JSON lines; the file appears whole or not at all.

    Raises ScreeningError when ``path`` lies in a repository or cannot be written.
    """
    refuse_repository(path)
    try:
        _write(corpus_lines(corpus), place_of(path))
    except OSError as error:
        raise ScreeningError(f"{path}: cannot be written: {error.strerror}. Choose another place.") from error


def _write(lines: Iterable[JsonLine], place: Place) -> None:
    try:
        with place.open_text(errors="backslashreplace", newline="\n") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        place.settle()
    finally:
        place.discard()


def refuse_repository(path: Path) -> None:
    """Raise ScreeningError when ``path`` lies in a git repository: names of real people must not be committed."""
    place = path.resolve()
    inside = next((folder for folder in (place, *place.parents) if (folder / ".git").exists()), None)
    if inside:
        raise ScreeningError(
            f"{path}: lies in the repository {inside}, and a corpus holds names of real people. "
            "Nothing was written. Choose a place outside of any repository."
        )


def corpus_lines(corpus: Corpus) -> Iterator[JsonLine]:
    """Yield the corpus line by line: "corpus", then each "record", then "alias", "same" and "different"."""
    yield _head(corpus)
    numbers = {id(entity): number for number, entity in enumerate(_entities(corpus))}
    for number, entity in enumerate(_entities(corpus)):
        yield {"is": "record", "number": number, **_record(entity)}
    for split, alias in corpus.aliases:
        grades = {"grade": alias.alias.grade, "relation": alias.relation}
        names = {"name": alias.name.text, "alias": alias.alias.text}
        yield {"is": "alias", "split": split, "record": numbers[id(alias.entity)], **names, **grades}
    for split, join in corpus.same:
        sides = {"left": numbers[id(join.left.entity)], "right": numbers[id(join.right.entity)]}
        lists = [join.left.list_key, join.right.list_key]
        yield {"is": "same", "split": split, **sides, "lists": lists, "reasons": [list(why) for why in join.reasons]}
    for split, pair in corpus.different:
        sides = {"left": numbers[id(pair.left)], "right": numbers[id(pair.right)]}
        yield {"is": "different", "split": split, **sides, "reason": pair.reason, "why": pair.why}


def _head(corpus: Corpus) -> JsonLine:
    made = corpus.provenance
    return {
        "is": "corpus",
        "lists": [{"key": one.key, "snapshot": one.snapshot, "entities": one.entities} for one in made.lists],
        "script": made.script,
        "version": made.version,
        "parties": dict(corpus.parties),
        "counts": [{"is": what, "kind": kind, **by_split} for (what, kind), by_split in corpus.counts.items()],
        "left_out": dict(corpus.left_out),
    }


def _entities(corpus: Corpus) -> Iterable[Entity]:
    """Return the records that pairs need, each once, in the order in which pairs name them."""
    first: dict[int, Entity] = {}
    for _, alias in corpus.aliases:
        first.setdefault(id(alias.entity), alias.entity)
    for _, join in corpus.same:
        for listed in (join.left, join.right):
            first.setdefault(id(listed.entity), listed.entity)
    for _, pair in corpus.different:
        for entity in (pair.left, pair.right):
            first.setdefault(id(entity), entity)
    return first.values()


def _record(entity: Entity) -> JsonLine:
    return {
        "id": entity.id,
        "list": entity.list_id,
        "schema": entity.schema,
        "names": [[name.text, name.grade] for name in entity.names],
        "births": [str(born) for born in entity.birth_dates],
        "countries": list(entity.countries),
        "identifiers": [[one.kind, one.value, one.country] for one in entity.identifiers],
    }
