"""A publisher over loopback: serves what it is told to, well or badly, as real ones do."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

DAY = "Fri, 31 Jul 2026 13:15:00 GMT"


@dataclass(frozen=True)
class Page:
    """What one address answers."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Last-Modified": DAY})
    length: int | None = None  # what it says of its length; None: the truth
    pause_s: float = 0.0


class _Server(ThreadingHTTPServer):
    """Says nothing of clients that hang up: that is what the tests make them do."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore it."""


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        page = self.server.pages.get(self.path, Page(status=404))
        self.send_response(page.status)
        for name, value in page.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(page.body) if page.length is None else page.length))
        self.end_headers()
        time.sleep(page.pause_s)
        self.wfile.write(page.body)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


@contextmanager
def publisher(pages: Mapping[str, Page]) -> Iterator[str]:
    """Serve ``pages`` by path, and give the address to put before them."""
    server = _Server(pages)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
