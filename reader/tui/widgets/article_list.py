"""The list of articles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from textual.message import Message

from reader.library.index.entry import Entry
from reader.services.search.rows import Rows
from reader.tui.drawing.fit import fit
from reader.tui.drawing.order import Heading
from reader.tui.drawing.rows import (
    HEIGHTS,
    SKIM_LINES,
    SKIM_WIDTH,
    Facts,
    card_line,
    column_line,
    head_line,
    match_line,
    skim_line,
    title_lines,
)
from reader.tui.widgets.row_list import Piece, RowList

_ABOUT = 2
"""Lines of a row to skim before its summary."""


class ArticleList(RowList):
    """Articles, as cards, in columns or to skim; what it needs of each it asks for by window."""

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

    @dataclass
    class WindowMoved(Message):
        """Other rows are on screen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.entries: Sequence[Entry] = ()
        """The articles that are listed, after filter and order."""
        self.view = "cards"
        """How the rows look: ``cards``, ``columns`` or ``skim``."""
        self.matched = False
        """Whether cards have a line for the sentence that a search matched."""
        self.facts: Callable[[Entry], Facts] = lambda _: Facts()
        """Gives what is known of an article now."""
        self.group_of: Callable[[Entry], Heading] | None = None
        """Gives the heading of an article's group; None when the list is not grouped."""
        self.nothing_there = ""
        """What is said where nothing is listed."""
        self._wrapped = lru_cache(512)(_wrap_skim)

    def show_entries(self, entries: Sequence[Entry], *, select: str | None = None) -> None:
        """List these articles.

        Args:
            entries: The articles, in order.
            select: The id of the one to put the cursor on; it stays near its row when it is gone.
        """
        self.entries = entries
        self.rows_changed(cursor=_place_of(select, entries))
        self.post_message(self.WindowMoved())

    def select(self, article_id: str) -> None:
        """Put the cursor on an article."""
        self.cursor = _place_of(article_id, self.entries)

    def show_view(self, view: str) -> None:
        """Show cards, summaries or columns."""
        self.view = view
        self.rows_changed()
        self.post_message(self.WindowMoved())

    @property
    def selected(self) -> Entry | None:
        """The article under the cursor."""
        return self.entries[self.cursor] if self.cursor < len(self.entries) else None

    def window(self) -> Sequence[Entry]:
        """Return the articles on screen."""
        first, last = self.places()
        return self.entries[first:last]

    def places(self) -> tuple[int, int]:
        """Return the first row on screen and the one after the last."""
        first = max(0, self.layout_of_rows.row_at(self.scroll_offset.y))
        return first, first + self.size.height // self._height + 2

    @property
    def _height(self) -> int:
        if self.is_spoken:
            return 1
        heading = self.group_of is not None and self.view != "columns"
        matched = self.matched and self.view == "cards"
        titles = title_lines(self.size.width - 2) if self.view == "cards" else 0
        return HEIGHTS[self.view] + titles + heading + matched

    def nothing(self) -> str:
        """Return what is said where nothing is listed."""
        return self.nothing_there

    def row_count(self) -> int:
        """Return how many articles are listed."""
        return len(self.entries)

    def row_heights(self, width: int) -> int:
        """Return the height of a row."""
        return self._height

    def row_lead(self, index: int) -> int:
        """Return how many lines above a row are air, or the heading of its group."""
        return int(not self.is_spoken and self.view != "columns" and self.group_of is not None)

    def row_line(self, index: int, line: int, width: int) -> list[Piece]:
        """Return one line of an article's row."""
        entry = self.entries[index]
        facts = self.facts(entry)
        if self.is_spoken:
            # Loaded here: most lists are drawn with signs.
            from reader.tui.drawing.spoken_rows import spoken_entry

            return [(fit(spoken_entry(entry, facts, group=self._head(index).name), width), "")]
        if self.view == "skim":
            width = min(width, SKIM_WIDTH)
        if self.view == "columns":
            group = None if self.group_of is None else self._head(index).name
            return column_line(entry, facts, width, self.glyphs, group=group)
        lead = self.row_lead(index)
        if line < lead:
            return head_line(self._head(index), width, self.glyphs)
        if self.view == "skim":
            return self._skim_line(entry, facts, line - lead, width)
        return card_line(entry, facts, line - lead, width, self.glyphs)

    def _skim_line(self, entry: Entry, facts: Facts, line: int, width: int) -> list[Piece]:
        """Return one line of a row to skim: what a search matched comes before the summary."""
        if facts.match is not None and line == _ABOUT:
            return [("   ", ""), *match_line(facts.match, width - 4)]
        matched = facts.match is not None and line > _ABOUT
        wrapped = self._wrapped(facts.skim or "", width - 5, SKIM_LINES - matched)
        return skim_line(entry, facts, line - matched, width, self.glyphs, wrapped)

    def _head(self, index: int) -> Heading:
        """Return the heading of the group that begins with a row; an empty one inside of one."""
        if self.group_of is None:
            return Heading()
        head = self.group_of(self.entries[index])
        return Heading() if index and self.group_of(self.entries[index - 1]) == head else head

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that other rows are on screen."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.WindowMoved())


def _place_of(article_id: str | None, entries: Sequence[Entry]) -> int:
    if article_id is None:
        return 0
    if isinstance(entries, Rows):
        return entries.place(article_id) or 0
    return next((i for i, entry in enumerate(entries) if entry.id == article_id), 0)


def _wrap_skim(text: str, width: int, most: int) -> tuple[str, ...]:
    # Loaded here: a list that is not skimmed wraps nothing.
    from reader.tui.drawing.wrap import wrapped

    lines = wrapped(text, max(1, width))
    shown = lines[:most]
    if len(lines) > most:
        shown[-1] = fit(shown[-1], max(1, width - 2)).removesuffix("…").rstrip() + " …"
    return tuple(shown)
