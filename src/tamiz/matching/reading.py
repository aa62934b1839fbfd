"""A name as it is compared: its tokens and the three forms in which two names can be complete in each other."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b

from tamiz.names import Token, content_keys, content_tokens, fold, glued, tokenize

Key = tuple[str, ...] | str
_REMEMBERED = 64  # the two readings of a name mostly have the same keys
_SEPARATOR = "\x1f"
LONGEST_NAME = 4_096  # characters; the longest listed name has under 400


@dataclass(frozen=True)
class Reading:
    """One name, read as a person's or as anything else's."""

    text: str
    tokens: tuple[Token, ...]
    content: tuple[Token, ...]  # the tokens that identify, in order
    keys: tuple[str, ...]  # what identifies, whatever the order
    all_keys: tuple[str, ...]  # every word, whatever the order: a particle may stand where a name would
    glued: str  # what identifies, in order, without spaces: words run together or parted

    @property
    def lookups(self) -> set[Key]:
        """What two names that are complete in each other have in common, one of these at least."""
        return {self.keys, self.all_keys, self.glued} if self.tokens else set()

    @cached_property
    def hashes(self) -> tuple[int, ...]:
        """The lookups as 64-bit numbers, the same on every machine: made once for any number of lists."""
        return tuple(map(hash_of, self.lookups))

    @property
    def legal_form(self) -> str:
        """The legal form without spaces, "" where the name has none."""
        return "".join(token.text for token in self.tokens if token.kind == "legal form")


@lru_cache(_REMEMBERED)
def hash_of(key: Key) -> int:
    """Return the 64-bit hash of a key of a name or number."""
    text = key if isinstance(key, str) else _SEPARATOR + _SEPARATOR.join(key)
    written = text.encode("ascii", "backslashreplace")
    return int.from_bytes(blake2b(written, digest_size=8).digest(), "little")


def read_name(text: str, *, person: bool) -> Reading:
    """Return ``text`` as a person's name, or as the name of anything else."""
    tokens = tokenize(text, person=person)
    content = content_tokens(tokens)
    all_keys = tuple(sorted([token.text for token in tokens]))
    return Reading(text, tokens, content, content_keys(content), all_keys, glued(content))


def why_unscreenable(name: str) -> str | None:
    """Return why a name cannot be compared with any other, None when it can."""
    if len(name) > LONGEST_NAME:
        return f"the name has {len(name):,} characters; the most that is read as a name is {LONGEST_NAME:,}"
    return None if fold(name) else "the name holds no letter or digit"
