"""Whom or what does this involve that some authority has designated, since when, under which law, and why."""

from tamiz.answers import Comparison, StatusAnswer, StatusEntity
from tamiz.dates import Between, Day, Interval, Open, PartialDate
from tamiz.errors import FetchError, InputError, QueryError, ScreeningError, SourceError, StoreError
from tamiz.model import (
    Answer,
    Certificate,
    Designation,
    Entity,
    Grade,
    Match,
    Name,
    Obligation,
    Query,
    Rule,
    Schema,
    Settings,
    Signal,
    Snapshot,
    Status,
    StatusRow,
    Unscreened,
)
from tamiz.screen import Screener, compare, status
from tamiz.version import __version__

__all__ = [
    "Answer",
    "Between",
    "Certificate",
    "Comparison",
    "Day",
    "Designation",
    "Entity",
    "FetchError",
    "Grade",
    "InputError",
    "Interval",
    "Match",
    "Name",
    "Obligation",
    "Open",
    "PartialDate",
    "Query",
    "QueryError",
    "Rule",
    "Schema",
    "Screener",
    "ScreeningError",
    "Settings",
    "Signal",
    "Snapshot",
    "SourceError",
    "Status",
    "StatusAnswer",
    "StatusEntity",
    "StatusRow",
    "StoreError",
    "Unscreened",
    "__version__",
    "compare",
    "status",
]
