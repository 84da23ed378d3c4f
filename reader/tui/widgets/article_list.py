"""The list of articles."""

from collections.abc import Sequence
from typing import ClassVar

from reader.library.entry import Entry
from reader.tui.view.fit import fit, pad
from reader.tui.widgets.row_list import Piece, RowList

UNREAD, READ = "●", " "


class ArticleList(RowList):
    """Articles, two lines each: title and minutes; site and day."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"list--unread"}
    DEFAULT_CSS = """
    ArticleList > .list--unread { color: $accent; }
    """

    ROW_HEIGHT = 3
    """Two lines and one of air."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.entries: tuple[Entry, ...] = ()
        """The articles that are listed, after the filter."""
        self._unread: frozenset[str] = frozenset()

    def show_entries(
        self, entries: Sequence[Entry], unread: frozenset[str], *, select: str | None = None
    ) -> None:
        """List these articles.

        Args:
            entries: The articles, in order.
            unread: The ids of those not read.
            select: The id of the one to put the cursor on; it stays at the top when it is gone.
        """
        self.entries = tuple(entries)
        self._unread = unread
        places = (i for i, entry in enumerate(self.entries) if entry.id == select)
        self.rows_changed(cursor=next(places, 0))

    def show_unread(self, unread: frozenset[str]) -> None:
        """Draw the marks again."""
        self._unread = unread
        self.refresh()

    @property
    def selected(self) -> Entry | None:
        """The article under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def row_count(self) -> int:
        """Return how many articles are listed."""
        return len(self.entries)

    def row_heights(self, width: int) -> int:
        """Return the height of a row."""
        return self.ROW_HEIGHT

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return one line of an article's row."""
        entry = self.entries[index]
        unread = entry.id in self._unread
        if line == 0:
            minutes = f"{entry.minutes}m"
            room = width - len(minutes) - 5
            title = pad(" ".join(entry.metadata.title.split()), room)
            return [
                (f" {UNREAD if unread else READ} ", "list--unread"),
                (title, "rows--strong" if unread else ""),
                (f" {minutes} ", "rows--dim"),
            ]
        if line == 1:
            return [("   " + fit(_about(entry), width - 4), "rows--dim")]
        return []


def _about(entry: Entry) -> str:
    about = entry.metadata
    day = f"{about.published.day} {about.published:%b %Y}" if about.published else ""
    return " · ".join(part for part in (about.site or about.author, day) if part)
