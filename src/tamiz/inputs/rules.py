"""A firm's rule file, YAML or JSON, to plain values; what they mean is left to ``law.rule_file``."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tamiz.errors import InputError, RuleError
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.inputs.yaml_tree import Items, Text, Tree, parse_tree

MAX_RULE_BYTES = 2**20
_ADVICE = "a firm's rules are a page or two; split the file, and give --rules several times."
_MEND = "See docs/obligations.md for what a rule file looks like."


@dataclass(frozen=True, slots=True)
class RawRules:
    """What a rule file holds, the name to show it by, and the hash of its bytes."""

    name: str
    sha256: str
    values: object
    raw: bytes = b""


def read_rules(path: Path) -> RawRules:
    """Return what the file holds. Raises InputError when it cannot be read, RuleError when it is not whole."""
    return rules_in(read_bytes(path, MAX_RULE_BYTES, _ADVICE), shown_name(path.name))


def rules_in(raw: bytes, name: str) -> RawRules:
    """Return what the bytes of a rule file of a name hold. Raises RuleError when they are not whole."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(f"{name}: is not UTF-8 at byte {error.start}; save it as UTF-8.") from error
    is_json = name.lower().endswith(".json")
    try:
        values = json.loads(text, object_pairs_hook=_once) if is_json else parse_yaml(text)
    except (ValueError, RecursionError, InputError) as error:
        raise RuleError(f"{name}: not whole {'JSON' if is_json else 'YAML'} ({error}). {_MEND}") from error
    return RawRules(name, f"sha256:{hashlib.sha256(raw).hexdigest()}", values, raw)


def parse_yaml(text: str) -> object:
    """Return the one document of ``text`` as texts, lists and mappings. Raises InputError with the line."""
    tree = parse_tree(text)
    return None if tree is None else _plain(tree)


def _plain(tree: Tree) -> object:
    """Return a tree without its lines; it is a few levels deep at most."""
    if isinstance(tree, Text):
        return tree.text
    if isinstance(tree, Items):
        return list(map(_plain, tree.items))
    return {key: _plain(value) for key, value in tree.fields.items()}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object whose keys stand once each."""
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise InputError(f"the key {next(key for key in keys if keys.count(key) > 1)[:40]!r} stands twice")
    return made
