"""The list of articles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.message import Message

from reader.library.index.entry import Entry
from reader.services.search.rows import Rows
from reader.tui.drawing.order import Heading
from reader.tui.drawing.rows import Facts
from reader.tui.widgets.article_rows import ArticleRows
from reader.tui.widgets.row_list import RowList


class ArticleList(RowList):
    """Articles, as cards, in columns or to skim; it reports when other rows are on screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--unread",
        "list--star",
        "list--head",
        "list--rule",
        "list--hit",
    }
    DEFAULT_CSS = """
    ArticleList > .list--unread { color: $accent; }
    ArticleList > .list--star { color: $warning; text-style: bold; }
    ArticleList > .list--head { color: $primary; text-style: bold; }
    ArticleList > .list--hit { color: $accent; text-style: bold underline; }
    ArticleList > .list--rule { color: $rule; }
    """
    model: ArticleRows

    @dataclass
    class WindowMoved(Message):
        """Other rows are on screen."""

    def __init__(
        self,
        facts: Callable[[Entry], Facts],
        *,
        view: str = "cards",
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Make an empty list.

        Args:
            facts: Returns what is known about an article now.
            view: How the rows look: ``cards``, ``columns`` or ``skim``.
            id: Its id.
        """
        super().__init__(ArticleRows(facts, view), id=id)

    @property
    def entries(self) -> Sequence[Entry]:
        """The listed articles, after filter and order."""
        return self.model.entries

    def show_first(self, entries: Sequence[Entry]) -> None:
        """List these articles with the first frame, before there is a screen for their layout."""
        self.model.entries = entries

    def show_entries(
        self,
        entries: Sequence[Entry],
        *,
        select: str | None = None,
        group_of: Callable[[Entry], Heading] | None = None,
        matched: bool = False,
    ) -> None:
        """List these articles.

        Args:
            entries: The articles, in order.
            select: The id of the one to put the cursor on; if it is gone, the cursor stays near its
                row.
            group_of: Returns the heading of an article's group; None if the list is not grouped.
            matched: Whether cards have a line for the sentence that a search matched.
        """
        self.model.entries = entries
        self.model.group_of, self.model.matched = group_of, matched
        self.rows_changed(cursor=_place_of(select, entries))
        self.post_message(self.WindowMoved())

    def select(self, article_id: str) -> None:
        """Put the cursor on an article."""
        self.cursor = _place_of(article_id, self.entries)

    def show_view(self, view: str) -> None:
        """Show cards, summaries or columns."""
        self.model.view = view
        self.rows_changed()
        self.post_message(self.WindowMoved())

    @property
    def selected(self) -> Entry | None:
        """The article under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def places(self) -> tuple[int, int]:
        """Return the first row on screen and the one after the last."""
        first = max(0, self.layout_of_rows.row_at(self.scroll_offset.y))
        return first, first + int(self.size.height // self.layout_of_rows.average) + 2

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report that other rows are on screen."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.WindowMoved())


def _place_of(article_id: str | None, entries: Sequence[Entry]) -> int:
    if article_id is None:
        return 0
    if isinstance(entries, Rows):
        return entries.place(article_id) or 0
    return next((i for i, entry in enumerate(entries) if entry.id == article_id), 0)
