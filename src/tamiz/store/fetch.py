"""Fetches one file from its publisher, within bounds: the one place that reaches the network.

What is delivered is only bytes here: whether they are a list, and may be taken into use, is
decided by whoever adds them. The content type is not asked, for publishers serve lists as
anything; a page where a file should be is known by its first bytes.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tamiz.errors import FetchError
from tamiz.store.acceptance import MOST_FILE_BYTES
from tamiz.version import __version__

if TYPE_CHECKING:
    import httpx

_STAYS = "Nothing was added and the snapshot in use stays in use."
_LATER = "Try again later, or download the file by hand and add it with: tamiz lists add"
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_OK = 200
_DIGITS = 20  # of a length; more only make it larger
_PAGE = (b"<!doctype html", b"<html")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much and how long a publisher is listened to."""

    most_bytes: int = MOST_FILE_BYTES
    silence_s: float = 30.0  # without a byte
    whole_s: float = 900.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as its publisher served it; ``day`` is when it was changed or sent, as the header says that names it."""

    name: str  # the last part of the address
    data: bytes
    day: date | None = None
    header: str | None = None  # Last-Modified, or Date


Fetch = Callable[[str], Fetched]


def fetch(
    url: str, limits: Limits = Limits(), *, loopback: bool = False, clock: Callable[[], float] = time.monotonic
) -> Fetched:
    """Return the file at ``url``, an address of the catalogue.

    Only https is spoken, on every redirect too; ``loopback`` also allows http to this machine, for tests.
    Raises FetchError when the publisher gives no whole file within ``limits``.
    """
    asked = _Asking(url, limits, loopback, clock() + limits.whole_s, clock)
    with asked.failures(), asked.client() as client:
        return asked.follow(client)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One address, asked until it gives a file or a reason."""

    url: str
    limits: Limits
    loopback: bool
    deadline: float
    clock: Callable[[], float]

    @contextmanager
    def failures(self) -> Iterator[None]:
        """Turn what the network does into an error that says what to do."""
        import httpx  # noqa: PLC0415  # only fetching needs it

        try:
            yield
        except httpx.TimeoutException as error:
            raise self._failed(f"gave no answer for {self.limits.silence_s:g} seconds", _LATER) from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            raise self._failed(f"could not be fetched ({str(error)[:200] or type(error).__name__})", _LATER) from error

    def client(self) -> "httpx.Client":
        """Return a client that follows nothing by itself."""
        import httpx  # noqa: PLC0415  # only fetching needs it

        headers = {"User-Agent": f"tamiz/{__version__}", "Accept-Encoding": "identity"}
        try:
            return httpx.Client(headers=headers, timeout=self.limits.silence_s, follow_redirects=False)
        except (ImportError, ValueError) as error:  # what httpx raises for a proxy it cannot speak to
            raise self._failed(f"could not be asked ({error})", "Check the proxy in the environment.") from error

    def follow(self, client: "httpx.Client") -> Fetched:
        """Return the file, from the address or from where it sends us."""
        import httpx  # noqa: PLC0415  # only fetching needs it

        place = httpx.URL(self.url)
        for _ in range(self.limits.redirects + 1):
            self._check_scheme(place)
            with client.stream("GET", place) as response:
                if not response.is_redirect or "Location" not in response.headers:
                    return self._file(response)
                place = place.join(response.headers["Location"])
        raise self._failed(f"sends on more than {self.limits.redirects} times", _LATER)

    def _check_scheme(self, place: "httpx.URL") -> None:
        is_local = self.loopback and place.scheme == "http" and place.host in _LOOPBACK
        if place.scheme != "https" and not is_local:
            sent = "" if str(place) == self.url else f"sends on to {str(place)[:200]!r}, which "
            raise self._failed(f"{sent}is not https, so anyone on the way could change the list", _LATER)

    def _file(self, response: "httpx.Response") -> Fetched:
        if response.status_code != _OK:
            raise self._failed(f"answered {response.status_code} {response.reason_phrase[:80]}".rstrip(), _LATER)
        data = self._read(response)
        if data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE):
            raise self._failed("gave a web page where the list should be: it was moved, or a login is asked", _LATER)
        header, day = _stated_day(response.headers)
        return Fetched(file_name(self.url), data, day, header)

    def _read(self, response: "httpx.Response") -> bytes:
        """Return the whole body, counted as it comes: what its length says proves nothing."""
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and int(length[:_DIGITS]) > self.limits.most_bytes:
            raise self._too_large()
        data = bytearray()
        for chunk in response.iter_bytes():
            data += chunk
            if len(data) > self.limits.most_bytes:
                raise self._too_large()
            if self.clock() > self.deadline:
                raise self._failed(f"was not whole after {self.limits.whole_s:g} seconds", _LATER)
        return bytes(data)

    def _too_large(self) -> FetchError:
        most = f"{self.limits.most_bytes / 2**20:g} MiB"
        return self._failed(f"is larger than {most}, as no list file is", "Check where the address leads.")

    def _failed(self, what: str, mend: str) -> FetchError:
        return FetchError(f"{self.url}: {what}. {_STAYS} {mend}")


def file_name(url: str) -> str:
    """Return the name of the file at ``url``: the last part of its path."""
    return unquote(url.partition("?")[0].partition("#")[0].rpartition("/")[2]) or "list"


def _stated_day(headers: "httpx.Headers") -> tuple[str, date] | tuple[None, None]:
    """Return which header says a day, and the day: when the file was changed, else when it was sent."""
    for name in ("Last-Modified", "Date"):
        try:
            return name, parsedate_to_datetime(headers[name]).astimezone(UTC).date()
        except (KeyError, ValueError, TypeError, OverflowError):  # absent, or no date: the next one may say
            continue
    return None, None
