"""Snapshots of lists: accepted, kept as evidence, compared, and read as of a day."""

from tamiz.store.acceptance import Acceptance, Candidate
from tamiz.store.adding import Accepted
from tamiz.store.diff import Diff, EntityChange, FieldChange, apply, diff
from tamiz.store.history import History, history_of, in_use_on, merge
from tamiz.store.indexed import Index, Indexed
from tamiz.store.store import Event, RolledBack, Store, View
from tamiz.store.track import Track
from tamiz.store.tracks import PartiesOn
from tamiz.store.values import (
    Action,
    Edition,
    Loaded,
    LoadReport,
    Parser,
    ParserOf,
    ReadFile,
    SnapshotInfo,
    StoredFile,
    hash_of,
)
from tamiz.store.verify import Damage, DamageKind

__all__ = [
    "Acceptance",
    "Accepted",
    "Action",
    "Candidate",
    "Damage",
    "DamageKind",
    "Diff",
    "Edition",
    "EntityChange",
    "Event",
    "FieldChange",
    "History",
    "Index",
    "Indexed",
    "LoadReport",
    "Loaded",
    "Parser",
    "ParserOf",
    "PartiesOn",
    "ReadFile",
    "RolledBack",
    "SnapshotInfo",
    "Store",
    "StoredFile",
    "Track",
    "View",
    "apply",
    "diff",
    "hash_of",
    "history_of",
    "in_use_on",
    "merge",
]
