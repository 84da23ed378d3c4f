"""What is known about an article: source, date, tags, language."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.reading_time import reading_minutes, reading_time
from reader.tui.drawing.days import long_date
from reader.tui.drawing.fit import fit
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrapped
from reader.tui.messages import CommandWanted
from reader.tui.panes.side_pane import Opened, PaneRows, SidePane

DetailName = Literal["author", "site", "source", "date", "tags", "language", "length", "note"]

_NAME_WIDTH = 10
_NOTE_LINES = 12
"""The most lines of a note that are shown."""
_COMMANDS: dict[DetailName, str] = {
    "date": "set-date",
    "tags": "tag",
    "source": "browser",
    "note": "article-note",
}
"""Details for which Enter does something -> the command that does it."""


class Detail(NamedTuple):
    """One line of the pane."""

    name: DetailName
    value: str


class DetailRows(PaneRows):
    """One detail per row; Enter changes those that can be changed, and opens the source."""

    def __init__(self) -> None:
        """Begin without details."""
        super().__init__()
        self.details: tuple[Detail, ...] = ()
        """The details that are shown."""
        self._lines: list[list[str]] = []

    def __len__(self) -> int:
        """Return how many details there are."""
        return len(self.details)

    def show(self, opened: Opened) -> bool:
        """Show what is known about an article."""
        before, self.details = self.details, _details(opened)
        return self.details != before

    def press(self, index: int) -> CommandWanted | None:
        """Change a detail, or open the source."""
        command = _COMMANDS.get(self.details[index].name)
        return CommandWanted(command) if command else None

    def heights(self, space: RowSpace) -> Sequence[int]:
        """Return the lines of each detail: a note may have several."""
        room = max(1, space.width - _NAME_WIDTH - 1)
        self._lines = [_lines_of(detail, room) for detail in self.details]
        return [len(lines) for lines in self._lines]

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a line of a detail."""
        name = "" if line else self.details[index].name
        value = fit(self._lines[index][line], space.width - _NAME_WIDTH)
        return [(name.ljust(_NAME_WIDTH), "rows--dim"), (value, "")]


class DetailsPane(SidePane):
    """What is known about an article."""

    model: DetailRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(DetailRows(), id=id)


def _lines_of(detail: Detail, room: int) -> list[str]:
    """Return one line of a detail, or the lines of a note."""
    if detail.name != "note":
        return [fit(" ".join(detail.value.split()), room)]
    parts = (wrapped(part, room) or [""] for part in detail.value.splitlines())
    return [line for part in parts for line in part][:_NOTE_LINES]


def near_home(source: str) -> str:
    """Return a source unchanged, but a path in the user's own folder from ``~`` on."""
    home = Path.home()
    path = Path(source)
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else source


def _length(words: int) -> str:
    time = reading_time(reading_minutes(words))
    return f"{words} words, {time}" if words else time


def _day(article: Article, digest: Digest | None) -> str:
    """Return the day of publication, and its origin if the article does not state it."""
    if article.metadata.published is not None:
        return long_date(article.metadata.published)
    if digest is not None and digest.published is not None:
        return f"{long_date(digest.published)}, from the {digest.published_by} (Enter to set)"
    return "unknown (Enter to set)"


def _details(opened: Opened) -> tuple[Detail, ...]:
    article, digest, tags = opened.article, opened.digest, opened.tags
    about = article.metadata
    day = _day(article, digest)
    language = about.language or (digest.language if digest else "")
    known = (
        Detail("date", day),
        Detail("site", about.site),
        Detail("author", about.author),
        Detail("source", near_home(about.source)),
        Detail("tags", ", ".join(tags or about.tags) or "none (Enter to add)"),
        Detail("note", opened.note or "none (Enter to write)"),
        Detail("language", language),
        Detail("length", _length(digest.words) if digest else ""),
    )
    return tuple(detail for detail in known if detail.value)
