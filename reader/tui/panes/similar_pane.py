"""Other articles that are like the open one."""

from reader.library.index.entry import Entry
from reader.tui.drawing.days import long_date
from reader.tui.drawing.fit import fit, pad
from reader.tui.messages import ArticleWanted
from reader.tui.panes.side_pane import Opened, SidePane
from reader.tui.widgets.row_list import Piece

MOST = 12
"""The most articles, the most similar ones."""


class SimilarPane(SidePane):
    """One article a row, the most similar first; Enter opens it."""

    nothing_there = "No similar articles."

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.entries: tuple[Entry, ...] | None = None
        """The articles; None until they were looked for."""
        self._article = ""

    def show(self, opened: Opened) -> None:
        """Show the articles that are like one."""
        if (opened.article.id, opened.similar) == (self._article, self.entries):
            return
        is_same = opened.article.id == self._article
        self._article, self.entries = opened.article.id, opened.similar
        self.detail = str(len(self.entries or ()) or "")
        self.rows_changed(cursor=self.cursor if is_same else 0)

    def nothing(self) -> str:
        """Return what is said where there is no row."""
        return "" if self.entries is None else self.nothing_there

    def press(self, index: int) -> ArticleWanted | None:
        """Open an article."""
        return ArticleWanted(self.entries[index].id) if self.entries else None

    def row_count(self) -> int:
        """Return how many articles there are."""
        return len(self.entries or ())

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return the row of an article: its title and its day."""
        if not self.entries:
            return []
        about = self.entries[index].metadata
        day = long_date(about.published) if about.published else ""
        title = " ".join(about.title.split()) or self.entries[index].id
        room = width - len(day) - 2 * bool(day)
        name = fit(title, room)
        if not day:
            return [(name, "")]
        return [(pad(name, room + 2), ""), (day, "rows--dim")]
