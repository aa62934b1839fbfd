"""What of a text is not searched for names, and why: said, so that it is not taken for clear."""

import re
from collections.abc import Iterator

from tamiz.matching.text.words import LETTERS, LONGEST_WORD

# Thai, Lao, Burmese, Khmer, kana and Chinese characters: written without spaces. A shorter run is one name as often.
_UNPARTED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{13,}"
)
_ENDLESS = re.compile(rf"{LETTERS[:-1]}{{{LONGEST_WORD + 1},}}")


def unread_in(text: str, not_compared: int | None) -> Iterator[str]:
    """Yield reasons; ``not_compared`` is the offset from which only complete names were searched for."""
    if not_compared is not None:
        yield (
            f"from character {not_compared:,} on only complete names were searched for: too many words before it come "
            "near listed names; split the text into parts"
        )
    if not text.isascii() and (found := _UNPARTED.search(text)):
        yield (
            f"from character {found.start():,} on there is writing without spaces between words (Chinese, Japanese, "
            "Thai ...): names inside it are not found; screen them by themselves"
        )
    if found := _ENDLESS.search(text):
        yield (
            f"at character {found.start():,} there are more than {LONGEST_WORD} letters without a space: "
            "names inside them are not found; if words ran together, save the text again"
        )
