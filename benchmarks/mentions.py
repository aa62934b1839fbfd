"""Names in documents: what is found of planted names, what is found in clean news, speed and memory, in one run.

Run: python benchmarks/mentions.py [DATA] with a data directory whose lists are searched beside the
built-in one. Planted names are listed ones, as listed and altered in each way of the laboratory; an
article has one of them in every other sentence. Compare two commits in one sitting: machines drift.
"""

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from news import Newsroom
from tamiz.inputs.document import parse_document
from tamiz.lab.alterations import ALTERATIONS, Group, alter
from tamiz.lab.intervals import clopper_pearson
from tamiz.matching.index import Entry
from tamiz.matching.rarity import kind_of
from tamiz.model import Grade, Settings
from tamiz.screen import Screener

SEED = 20261124
ARTICLES, NAMES_AN_ARTICLE = 60, 10
CLEAN_BYTES, CLEAN_NAMES, LONG_BYTES = 1_000_000, 5_000, 8_000_000
FEWEST_WORDS = 2
ON = date(2026, 11, 24)


def main() -> None:
    """Print one line a measure."""
    screener = Screener.open(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("/nonexistent"))
    settings = screener.settings(ON, ON)
    parties = ", ".join(f"{one.list_id} ({len(one.entities):,})" for one in screener.snapshots)
    print(f"lists: {parties}")
    recall(screener, settings)
    clean(screener, settings)
    speed(screener, settings)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def recall(screener: Screener, settings: Settings) -> None:
    """Print how many planted names are found at their place, by how they were altered."""
    planted, found = Counter[str](), Counter[str]()
    newsroom = Newsroom(SEED)
    names = plants(screener)
    for _ in range(ARTICLES):
        chosen = [next(names) for _ in range(NAMES_AN_ARTICLE)]
        text = newsroom.about([written for written, _, _ in chosen])
        answer = screener.screen_document(parse_document(text.encode(), "planted"), settings)
        spans = [(match.entity.id, match.span.start, match.span.end) for match in answer.matches if match.span]
        for written, entity, group in chosen:
            start = text.index(written)
            planted[group] += 1
            found[group] += any(
                one == entity and begin < start + len(written) and end > start for one, begin, end in spans
            )
    for group, count in planted.items():
        rate = clopper_pearson(found[group], count)
        print(f"planted, {group:<26}{found[group]:>5} of {count} ({rate.low:.1%} to {rate.high:.1%})")


def plants(screener: Screener) -> Iterator[tuple[str, str, str]]:
    """Yield listed names of two words or more, as listed or altered, with their party and how they were altered."""
    draw = random.Random(SEED)  # noqa: S311  # names to measure on
    entries = [entry for entry in screener.index.entries if _is_plain(entry)]
    while True:
        entry = draw.choice(entries)
        kind = kind_of(entry.entity.schema)
        if draw.random() < 1 / 3:
            yield entry.name.text, entry.entity.id, "as listed"
            continue
        alteration = draw.choice([one for one in ALTERATIONS if kind in one.applies])
        altered = alter(entry.name.text, alteration, draw.randrange(1_000_000))
        if altered is not None and "\n" not in altered:
            yield altered, entry.entity.id, "kept" if alteration.group is Group.KEPT else "missing"


def _is_plain(entry: Entry) -> bool:
    return entry.name.grade is not Grade.WEAK and len(entry.reading.content) >= FEWEST_WORDS


def clean(screener: Screener, settings: Settings) -> None:
    """Print how many mentions a clean text has, which are all false but for namesakes."""
    newsroom = Newsroom(SEED + 1)
    texts = {
        "clean news": newsroom.clean(CLEAN_BYTES),
        "clean crime news": newsroom.about(newsroom.people(CLEAN_NAMES)),
    }
    for what, text in texts.items():
        answer = screener.screen_document(parse_document(text.encode(), "clean"), settings)
        count = len(answer.matches) + answer.more
        print(f"{what}: {count} mentions in {len(text):,} characters, {count * 100_000 / len(text):.2f} in 100,000")


def speed(screener: Screener, settings: Settings) -> None:
    """Print megabytes a second for long clean news, reading included."""
    data = Newsroom(SEED + 2).clean(LONG_BYTES).encode()
    started = time.process_time()
    screener.screen_document(parse_document(data, "long"), settings)
    print(f"long clean news: {len(data) / 1e6 / (time.process_time() - started):.2f} MB/s")


if __name__ == "__main__":
    main()
