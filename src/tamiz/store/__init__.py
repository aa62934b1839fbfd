"""Snapshots of lists: accepted, kept as evidence, compared, and read as of a day."""

from tamiz.store.acceptance import Acceptance, Candidate
from tamiz.store.adding import Accepted
from tamiz.store.diff import Diff, EntityChange, FieldChange, apply, diff
from tamiz.store.history import History, history_of, merge
from tamiz.store.store import Event, RolledBack, Store, View
from tamiz.store.track import Track
from tamiz.store.values import Action, Edition, Loaded, LoadReport, Parser, ParserOf, ReadFile, SnapshotInfo, StoredFile
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
    "LoadReport",
    "Loaded",
    "Parser",
    "ParserOf",
    "ReadFile",
    "RolledBack",
    "SnapshotInfo",
    "Store",
    "StoredFile",
    "Track",
    "View",
    "apply",
    "diff",
    "history_of",
    "merge",
]
