"""A name as it is compared: its tokens and the three forms in which two names can be complete in each other."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from tamiz.names import Token, content_tokens, fold, glued, tokenize

Key = tuple[str, ...] | str
_SEPARATOR = "\x1f"
LONGEST_NAME = 4_096  # characters; the longest listed name has under 400


@dataclass(frozen=True)
class Reading:
    """One name, read as a person's or as anything else's."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """The tokens that identify, in order."""
        return content_tokens(self.tokens)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What identifies, whatever the order."""
        return tuple(sorted(token.key for token in self.content))

    @cached_property
    def all_keys(self) -> tuple[str, ...]:
        """Every word, whatever the order: finds a name whose particle stands where a name would."""
        return tuple(sorted(token.text for token in self.tokens))

    @cached_property
    def glued(self) -> str:
        """What identifies, in order, without spaces: finds words run together or parted."""
        return glued(self.tokens)

    @cached_property
    def lookups(self) -> tuple[Key, ...]:
        """What two names that are complete in each other have in common, one of these at least."""
        return (self.keys, ("", *self.all_keys), self.glued) if self.tokens else ()

    @cached_property
    def hashes(self) -> tuple[int, ...]:
        """The lookups as 64-bit numbers, the same on every machine: made once for any number of lists."""
        return tuple({hash_of(key) for key in self.lookups})

    @property
    def legal_form(self) -> str:
        """The legal form without spaces, "" where the name has none."""
        return "".join(token.text for token in self.tokens if token.kind == "legal form")


def hash_of(key: Key) -> int:
    """Return the 64-bit hash of a key of a name or number."""
    text = key if isinstance(key, str) else _SEPARATOR + _SEPARATOR.join(key)
    written = text.encode("ascii", "backslashreplace")
    return int.from_bytes(blake2b(written, digest_size=8).digest(), "little")


def read_name(text: str, *, person: bool) -> Reading:
    """Return ``text`` as a person's name, or as the name of anything else."""
    return Reading(text, tokenize(text, person=person))


def why_unscreenable(name: str) -> str | None:
    """Return why a name cannot be compared with any other, None when it can."""
    if len(name) > LONGEST_NAME:
        return f"the name has {len(name):,} characters; the most that is read as a name is {LONGEST_NAME:,}"
    return None if fold(name) else "the name holds no letter or digit"
