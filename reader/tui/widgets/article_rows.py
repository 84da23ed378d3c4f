"""The rows of the list of articles: cards, columns, or the summary under each title."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from reader.library.index.entry import Entry
from reader.tui.drawing.fit import fit
from reader.tui.drawing.order import Heading
from reader.tui.drawing.row_model import RowModel, RowSpace
from reader.tui.drawing.rows import (
    HEIGHTS,
    SKIM_LINES,
    SKIM_WIDTH,
    Facts,
    Piece,
    card_line,
    column_line,
    head_line,
    match_line,
    skim_line,
    title_lines,
)

_ABOUT = 2
"""The lines of a row in the skim view before its summary."""


class ArticleRows(RowModel):
    """Articles in one of three views; what it needs to know about each is looked up."""

    def __init__(self, facts: Callable[[Entry], Facts], view: str) -> None:
        """List nothing yet.

        Args:
            facts: Returns what is known about an article now.
            view: How the rows look: ``cards``, ``columns`` or ``skim``.
        """
        self.view = view
        """How the rows look."""
        self.entries: Sequence[Entry] = ()
        """The listed articles, after filter and order."""
        self.matched = False
        """Whether cards have a line for the sentence that a search matched."""
        self.group_of: Callable[[Entry], Heading] | None = None
        """Returns the heading of an article's group; None if the list is not grouped."""
        self.nothing_there = ""
        """The message if nothing is listed."""
        self._facts = facts
        self._lead = 0
        self._wrapped = lru_cache(512)(_wrap_skim)

    def __len__(self) -> int:
        """Return how many articles are listed."""
        return len(self.entries)

    def nothing(self) -> str:
        """Return the message if nothing is listed."""
        return self.nothing_there

    def heights(self, space: RowSpace) -> int:
        """Return the height of a row."""
        heading = self.group_of is not None and self.view != "columns"
        self._lead = int(heading and not space.spoken)
        if space.spoken:
            return 1
        matched = self.matched and self.view == "cards"
        titles = title_lines(space.width) if self.view == "cards" else 0
        return HEIGHTS[self.view] + titles + heading + matched

    def lead(self, index: int) -> int:
        """Return how many lines above a row are blank, or the heading of its group."""
        return self._lead

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return one line of an article's row."""
        entry = self.entries[index]
        facts, width, glyphs = self._facts(entry), space.width, space.glyphs
        if space.spoken:
            # Imported here: most lists are drawn with signs.
            from reader.tui.drawing.spoken_rows import spoken_entry

            return [(fit(spoken_entry(entry, facts, group=self._head(index).name), width), "")]
        if self.view == "columns":
            group = None if self.group_of is None else self._head(index).name
            return column_line(entry, facts, width, glyphs, group=group)
        if self.view == "skim":
            width = min(width, SKIM_WIDTH)
        lead = self.lead(index)
        if line < lead:
            return head_line(self._head(index), width, glyphs)
        if self.view == "skim":
            return self._skim_line(entry, facts, line - lead, RowSpace(width, look=space.look))
        return card_line(entry, facts, line - lead, width, glyphs)

    def _skim_line(self, entry: Entry, facts: Facts, line: int, space: RowSpace) -> list[Piece]:
        """Return one line of a row in the skim view: a search match comes before the summary."""
        width = space.width
        if facts.match is not None and line == _ABOUT:
            return [("   ", ""), *match_line(facts.match, width - 4)]
        matched = facts.match is not None and line > _ABOUT
        wrapped = self._wrapped(facts.skim or "", width - 5, SKIM_LINES - matched)
        return skim_line(entry, facts, line - matched, width, space.glyphs, wrapped)

    def _head(self, index: int) -> Heading:
        """Return the heading of the group that begins with a row; an empty one inside a group."""
        if self.group_of is None:
            return Heading()
        head = self.group_of(self.entries[index])
        return Heading() if index and self.group_of(self.entries[index - 1]) == head else head


def _wrap_skim(text: str, width: int, most: int) -> tuple[str, ...]:
    # Imported here: a list that is not skimmed wraps nothing.
    from reader.tui.drawing.wrap import wrapped

    lines = wrapped(text, max(1, width))
    shown = lines[:most]
    if len(lines) > most:
        # The last word gives way to the sign, whole.
        shown[-1] = (wrapped(shown[-1], max(1, width - 2)) or [""])[0] + " …"
    return tuple(shown)
