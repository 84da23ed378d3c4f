"""Other articles that are similar to the open one."""

from reader.library.index.entry import Entry
from reader.tui.drawing.days import short_date
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.messages import ArticleWanted
from reader.tui.panes.side_pane import Opened, PaneRows, SidePane

MOST = 12
"""The most articles, the most similar first."""


class SimilarRows(PaneRows):
    """One article per row, the most similar first; Enter opens it."""

    nothing_there = "No similar articles."

    def __init__(self) -> None:
        """Begin before any were looked up."""
        super().__init__()
        self.entries: tuple[Entry, ...] | None = None
        """The articles; None until they have been looked up."""

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self.entries or ())

    def show(self, opened: Opened) -> bool:
        """Show the articles that are similar to one."""
        if opened.similar == self.entries:
            return False
        self.entries = opened.similar
        self.detail = str(len(self) or "")
        return True

    def nothing(self) -> str:
        """Return the message if there is no row."""
        return "" if self.entries is None else self.nothing_there

    def press(self, index: int) -> ArticleWanted | None:
        """Open an article."""
        return ArticleWanted(self.entries[index].id) if self.entries else None

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return the row of an article: its title and its day."""
        if not self.entries:
            return []
        about = self.entries[index].metadata
        day = short_date(about.published) if about.published else ""
        title = " ".join(about.title.split()) or self.entries[index].id
        room = space.width - len(day) - 2 * bool(day)
        name = fit(title, room)
        if not day:
            return [(name, "")]
        return [(pad(name, room + 2), ""), (day, "rows--dim")]


class SimilarPane(SidePane):
    """The articles that are similar to the open one."""

    model: SimilarRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(SimilarRows(), id=id)
