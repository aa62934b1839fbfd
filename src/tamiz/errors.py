"""Every error that tamiz raises on purpose, on one screen.

Split by who can act on it. An edge maps each class to one exit status and one HTTP
status, catches :class:`ScreeningError` and nothing broader.
"""


class ScreeningError(Exception):
    """The base of every deliberate error; the message says what, where and how to mend it."""


class QueryError(ScreeningError):
    """The caller asked in a way that cannot be answered: an unknown country, a threshold out of range."""


class InputError(ScreeningError):
    """A file to be screened cannot be read at all: missing, a folder, not permitted, not text."""


class SourceError(ScreeningError):
    """A list file is not whole or not in the format it claims."""


class RuleError(ScreeningError):
    """A firm's own rule file is not whole, or says what no rule can say."""


class StoreError(ScreeningError):
    """A snapshot, or the data directory that keeps it, is not as it was written."""


class FetchError(ScreeningError):
    """The network did not deliver what was asked for."""
