"""What an answer rests on, written down so that the same can be set up years later, and setting it up again.

Lists by their snapshots, which the store keeps; the weights, the law and the built-in list as files, for a later
version ships others; decisions by the end of their chain and the day. What is left to the version of the program is
the code itself: a replay says which version answered.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from tamiz.data.records import read_shipped
from tamiz.decided import DecisionsAsked
from tamiz.errors import StoreError
from tamiz.held import FlatNames, InMemory, KnownKept, KnownList, ListAtHand
from tamiz.inputs.rules import rules_in
from tamiz.law.book import LawBook, parse_law
from tamiz.law.rule_file import parse_rules
from tamiz.matching.match import find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters, parse_parameters
from tamiz.model import Settings
from tamiz.review.accepted import AcceptList
from tamiz.review.ledger import Decisions
from tamiz.review.objects import Objects
from tamiz.review.record import Link
from tamiz.screen import BUILTIN, Screener
from tamiz.sources.builtin import parse_builtin
from tamiz.sources.catalogue import entry_of, parser_of
from tamiz.store import Edition, Store, hash_of
from tamiz.version import __version__

_RULES = "rules:"  # before the name of a firm's rule file
SHIPPED = ("parameters.json", "rarity.json", "law.json", "builtin.json")
_REMEMBERED = 8  # sets of weights, or of lists


@dataclass(frozen=True, slots=True)
class ListUsed:
    """A list as it was known: its newest snapshot then, and all that counted."""

    list_id: str
    title: str
    published: date
    sha256: str  # as in the certificate
    parties: int
    editions: tuple[Edition, ...] = ()  # empty for the built-in list


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that is kept by its hash."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Basis:
    """All that an answer rests on but the question."""

    lists: tuple[ListUsed, ...]
    silent: tuple[str, ...]  # lists that had told nothing by the day of knowledge
    parameters: str
    files: tuple[KeptFile, ...]
    version: str
    threshold_e4: int  # the shipped one, where the settings name none
    exhaustive: bool = False
    decisions: DecisionsAsked | None = None


def basis_of(screener: Screener, settings: Settings, objects: Objects) -> Basis:
    """Return what answers of ``screener`` with these settings rest on; the shipped files are kept.

    Raises StoreError when they cannot be, or the screener has other weights than the shipped ones.
    """
    if screener.parameters.sha256 != Parameters.load().sha256:
        raise StoreError("answers with weights of your own are not kept; use the shipped ones to store answers.")
    known = screener.known(settings.known_on)
    return Basis(
        tuple(map(_used, known.parts)),
        known.silent,
        screener.parameters.sha256,
        (
            *(KeptFile(name, objects.put(read_shipped(name))) for name in SHIPPED),
            *(KeptFile(_RULES + firm.name, objects.put(firm.raw)) for firm in screener.book.firm),
        ),
        __version__,
        screener.parameters.shipped_threshold_e4,
        screener.find is find_exhaustively,
        None if screener.accepts is None else screener.accepts.asked,
    )


def _used(part: KnownList) -> ListUsed:
    one = part.snapshot
    editions = tuple(info.edition for info in part.snapshots) if isinstance(part, KnownKept) else ()
    return ListUsed(one.list_id, one.title, one.published, one.sha256, len(one.entities), editions)


@dataclass(frozen=True, slots=True)
class _AsThen:
    """A list that has told what it had told then, whatever day it is asked about."""

    list_id: str
    newest_day: date
    told: KnownList

    def known(self, _known_on: date) -> KnownList:
        return self.told


def screener_as_then(basis: Basis, data: Path, objects: Objects, decisions: Decisions) -> Screener:
    """Return a screener over what ``basis`` says. Raises StoreError when a part of it is missing or another."""
    held = {file.name: file.sha256 for file in basis.files}
    lacking = [name for name in SHIPPED if name not in held]
    if lacking:
        raise StoreError(f"the record does not say which {lacking[0]} it rests on, so it cannot be asked again.")
    raw = {name: objects.get(held[name]) for name in SHIPPED}
    store = Store.open(data, parser_of)
    lists = tuple(_as_then(one, store, raw["builtin.json"]) for one in basis.lists)
    book = _with_firm(parse_law(raw["law.json"], "law.json"), basis, objects)
    find = find_exhaustively if basis.exhaustive else find_matches
    screener = Screener(lists, book, _parameters(raw, basis), find=find)
    return replace(screener, accepts=_accepts(basis, decisions))


def _with_firm(book: LawBook, basis: Basis, objects: Objects) -> LawBook:
    """Return the law book with the firm's own rules that were asked as well."""
    files = [(file.name.removeprefix(_RULES), file.sha256) for file in basis.files if file.name.startswith(_RULES)]
    return book.with_firm(tuple(parse_rules(rules_in(objects.get(sha256), name), book) for name, sha256 in files))


def _as_then(used: ListUsed, store: Store, builtin: bytes) -> ListAtHand:
    if used.list_id == BUILTIN:
        told: InMemory | KnownKept = InMemory(parse_builtin(builtin, "builtin.json"))
    else:
        snapshots = store.editions(used.list_id, used.editions)
        if hash_of(snapshots) != used.sha256:
            raise StoreError(f"{used.list_id}: its snapshots do not have the hash that the certificate names.")
        told = KnownKept(entry_of(used.list_id), snapshots, store.indexed(used.list_id, snapshots, FlatNames()))
    return _AsThen(used.list_id, used.published, told)


def _parameters(raw: Mapping[str, bytes], basis: Basis) -> Parameters:
    parameters = _parsed(raw["parameters.json"], raw["rarity.json"])
    if parameters.sha256 != basis.parameters:
        raise StoreError("the kept weights do not have the hash that the certificate names.")
    shipped = Parameters.load()
    return shipped if shipped.sha256 == parameters.sha256 else parameters


@lru_cache(_REMEMBERED)
def _parsed(weights: bytes, rarity: bytes) -> Parameters:
    return parse_parameters(weights, rarity)


def _accepts(basis: Basis, decisions: Decisions) -> AcceptList | None:
    asked = basis.decisions
    if asked is None:
        return None
    return AcceptList(decisions.ledger(Link(asked.records, asked.sha256)), asked.on)
