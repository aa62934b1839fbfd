"""A sheet to print on: lines, small tables and bars on a rich console, safe for any text.

Nothing here reads markup: what comes in is text, made visible by ``render.plain``. A
table is printed only when it fits the console; whoever prints has another form ready for
narrow ones. On a console that cannot show a character, an ASCII stand-in is printed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

from tamiz.render.plain import printable
from tamiz.render.timeline import ASCII, BLOCKS, Glyphs
from tamiz.render.words import Words

_STAND_INS = str.maketrans(
    {"≥": ">=", "≤": "<=", "·": "-", "…": "...", "“": '"', "”": '"', "→": "->", "–": "-", "─": "-"}
)
_NEEDED = "≥≤·…“”→–─█░▶│┃▲"

STATUS_STYLES = {
    "in force": "bold red",
    "not yet": "yellow",
    "proposed": "yellow",
    "unknown": "magenta",
    "ended": "dim",
    "never": "dim",
}

Styled = tuple[str, str]  # a text and its style


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a small table: its head and how its cells lie."""

    head: str
    right: bool = False
    most: int | None = None  # columns of the console; longer cells end in dots
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A console, the language it speaks and what it can show."""

    console: Console
    words: Words
    plain: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", not _can_write(self.console.encoding))

    @property
    def glyphs(self) -> Glyphs:
        """The characters for bars that this console can show."""
        return ASCII if self.plain else BLOCKS

    def blank(self) -> None:
        """Print an empty line."""
        self.console.print()

    def line(self, *parts: str | Styled, indent: int = 0) -> None:
        """Print one paragraph, wrapped under its own beginning; ``parts`` are our words or text made printable."""
        self._print(self.text(*parts), indent)

    def facts(self, *parts: str | Styled, indent: int = 0) -> None:
        """Print short facts on one line with dots between them, empty ones left out."""
        shown = [part for part in parts if (part if isinstance(part, str) else part[0])]
        dotted: list[str | Styled] = [shown[0]] if shown else []
        for part in shown[1:]:
            dotted += [(" · ", "dim"), part]
        self.line(*dotted, indent=indent)

    def pairs(self, rows: Iterable[Sequence[str | Styled]], indent: int = 0) -> None:
        """Print rows of a narrow first cell and a wide rest that wraps under itself."""
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(max_width=max(8, self.console.width // 3), overflow="fold")
        grid.add_column(overflow="fold")
        for row in rows:
            first, *rest = row
            grid.add_row(self.text(first), self.text(*rest))
        self._print(grid, indent)

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str | Styled]], indent: int = 0) -> bool:
        """Print a table and return True, or print nothing and return False when it does not fit."""
        headed = any(column.head for column in columns)
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim", show_header=headed)
        for column in columns:
            table.add_column(
                self.text(column.head),
                justify="right" if column.right else "left",
                no_wrap=not column.wraps,
                overflow="fold",
            )
        for row in rows:
            cells = zip(columns, row, strict=True)
            table.add_row(*(self.text(self._clipped(cell, column.most)) for column, cell in cells))
        measured = self.console.measure(table, options=self.console.options.update(max_width=10_000))
        needed = measured.minimum if any(column.wraps for column in columns) else measured.maximum
        if needed + indent > self.console.width:
            return False
        self._print(table, indent)
        return True

    def text(self, *parts: str | Styled) -> Text:
        """Return parts as one text that no markup is read from."""
        pairs = [(part, "") if isinstance(part, str) else part for part in parts]
        return Text.assemble(*((self._shown(text), style) for text, style in pairs))

    def status(self, word: str) -> Styled:
        """Return the phrase for a status word, with its colour."""
        return self.words.term("status", word), STATUS_STYLES.get(word, "")

    def _clipped(self, cell: str | Styled, most: int | None) -> Styled:
        """Return a cell of at most ``most`` columns, with dots where it was cut."""
        text, style = (cell, "") if isinstance(cell, str) else cell
        if most is None or cell_len(text) <= most:
            return text, style
        dots = "..." if self.plain else "…"
        return set_cell_size(text, most - len(dots)).rstrip() + dots, style

    def _shown(self, text: str) -> str:
        if not self.plain:
            return text
        encoding = self.console.encoding
        return text.translate(_STAND_INS).encode(encoding, "backslashreplace").decode(encoding)

    def _print(self, renderable: RenderableType, indent: int) -> None:
        padded = Padding(renderable, (0, 0, 0, min(indent, self.console.width // 4)), expand=False)
        lines = self.console.render_lines(padded, pad=False)
        parts = [part for line in lines for part in (*_without_trailing_blanks(line), Segment.line())]
        self.console.print(Segments(parts), end="")


def _without_trailing_blanks(line: Iterable[Segment]) -> list[Segment]:
    """Return a line without the blanks that cells are filled up with, so that it copies and compares well."""
    kept = list(line)
    while kept and not kept[-1].text.strip(" "):
        kept.pop()
    return kept and [*kept[:-1], Segment(kept[-1].text.rstrip(" "), kept[-1].style)]


def _can_write(encoding: str) -> bool:
    try:
        _NEEDED.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def bits_text(millibits: int) -> str:
    """Return signed bits with three decimals: ``+11.912``."""
    return f"{millibits / 1000:+.3f}"


def name_text(text: str) -> str:
    """Return a name fit to print on a terminal."""
    return printable(text, 120)
