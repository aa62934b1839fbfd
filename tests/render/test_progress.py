"""The bar is drawn on a terminal, after a second, and nowhere else."""

import io

import pytest

from tamiz.render.progress import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(stream: io.StringIO, *reports: tuple[int, float, float], quiet: bool = False) -> str:
    with progress_bar("customers.csv", stream, quiet=quiet) as report:
        for rows, fraction, seconds in reports:
            report(rows, fraction, seconds)
    return stream.getvalue()


def test_a_long_run_shows_rows_rate_and_time_left() -> None:
    said = drawn(Terminal(), (40_000, 0.4, 2.0))
    assert all(part in said for part in ("customers.csv", "40%", "40,000 rows, 20,000 a second, 0:03 left"))


@pytest.mark.parametrize(
    ("stream", "seconds", "quiet"), [(io.StringIO(), 9.0, False), (Terminal(), 0.9, False), (Terminal(), 9.0, True)]
)
def test_nothing_is_drawn_where_nobody_watches_or_before_a_second(
    stream: io.StringIO, seconds: float, quiet: bool
) -> None:
    assert drawn(stream, (1, 0.5, seconds), quiet=quiet) == ""


@pytest.mark.parametrize("fraction", [0.0, 1.0])
def test_the_ends_of_a_run_are_no_trouble(fraction: float) -> None:
    assert "rows" in drawn(Terminal(), (0, fraction, 2.0))


def test_a_file_name_cannot_draw_with_markup() -> None:
    stream = Terminal()
    with progress_bar("[red]a[/red].csv", stream) as report:
        report(1, 0.5, 2.0)
    assert "[red]a" in stream.getvalue()
