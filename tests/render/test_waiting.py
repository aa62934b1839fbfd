import io
import time

from tamiz.render.waiting import waiting


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_a_sign_of_life_is_drawn_where_it_takes_long() -> None:
    stream = Terminal()
    with waiting("reading \x1b[2J [red]a list", stream, patience_s=0):
        time.sleep(0.3)
    assert "reading \\x1b[2J [red]a list" in stream.getvalue()


def test_nothing_is_drawn_where_it_is_soon_done() -> None:
    stream = Terminal()
    with waiting("reading", stream):
        pass
    assert stream.getvalue() == ""


def test_nothing_is_drawn_where_nobody_watches_or_wants_it() -> None:
    unwatched, unwanted = io.StringIO(), Terminal()
    with waiting("reading", unwatched, patience_s=0), waiting("reading", unwanted, quiet=True, patience_s=0):
        time.sleep(0.1)
    assert unwatched.getvalue() + unwanted.getvalue() == ""
