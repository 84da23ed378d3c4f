"""The list of sources: smart views, saved queries, feeds in their folders."""

from collections.abc import Sequence
from typing import ClassVar

from reader.services.source_tree import SourceRow
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.row_model import RowModel, RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.widgets.row_list import RowList


class SourceRows(RowModel):
    """The lines of the tree of sources."""

    def __init__(self) -> None:
        """Begin before they are known."""
        self.sources: Sequence[SourceRow] = ()
        """What is shown."""

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self.sources)

    def heights(self, space: RowSpace) -> Sequence[int]:
        """Return one line each, and a blank one above a heading."""
        return [1 + self.lead(index) for index in range(len(self.sources))]

    def lead(self, index: int) -> int:
        """Return how many blank lines are above a line."""
        return int(self.sources[index].kind == "heading")

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a source's line: its name, and how many articles are unread."""
        row, width = self.sources[index], space.width
        if line < self.lead(index):
            return []
        if row.kind == "heading":
            return [(fit(row.name, width), "sources--heading")]
        if space.spoken:
            state = row.problem or f"{row.unread} unread of {row.articles}"
            kind = "" if row.kind in {"library", "view"} else f", {row.kind}"
            return [(fit(f"{row.name}{kind}, {state}", width), "")]
        count = "!" if row.problem else str(row.unread or "")
        name = pad("  " * row.depth + row.name, max(1, width - 7))
        strong = "rows--strong" if row.unread else ""
        return [(name, strong), (f"{count:>6}", "sources--unread" if row.unread else "rows--dim")]


class SourceList(RowList):
    """The tree of sources."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sources--heading", "sources--unread"}
    DEFAULT_CSS = """
    SourceList > .sources--heading { color: $primary; text-style: bold; }
    SourceList > .sources--unread { color: $accent; }
    """
    model: SourceRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(SourceRows(), id=id)

    def show_sources(self, sources: Sequence[SourceRow]) -> None:
        """Show these sources; the cursor stays on its line."""
        self.model.sources = sources
        self.rows_changed()

    @property
    def selected(self) -> SourceRow | None:
        """The source under the cursor."""
        sources = self.model.sources
        return sources[self.cursor] if self.cursor < len(sources) else None
