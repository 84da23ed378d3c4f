"""The headings of a text."""

from reader.document.article import Article
from reader.document.document import Block
from reader.tui.drawing.fit import fit
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.places import NAMES
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.panes.side_pane import Opened, PaneRows, SidePane


class HeadingRows(PaneRows):
    """The headings, nested by level; a way to a place in a long text."""

    nothing_there = "This text has no headings."

    def __init__(self) -> None:
        """Begin without headings."""
        super().__init__()
        self.headings: tuple[Block, ...] = ()
        """The headings that are shown."""
        self._article: Article | None = None
        self._texts: list[str] = []
        self._highest = 1
        self._here = -1

    def __len__(self) -> int:
        """Return how many headings there are."""
        return len(self.headings)

    def show(self, opened: Opened) -> bool:
        """Show an article's headings."""
        if opened.article is self._article:
            return False
        self._article, document = opened.article, opened.article.document
        self.headings = tuple(block for block in document.blocks if block.kind == "heading")
        text = document.text
        self._texts = [" ".join(text[each.start : each.end].split()) for each in self.headings]
        self._highest = min((each.level for each in self.headings), default=1)
        self._here = -1
        self.detail = str(len(self.headings) or "")
        return True

    def press(self, index: int) -> PlaceSequence:
        """Go to a heading in the text."""
        return PlaceSequence("heading", NAMES["heading"], self.headings).at(index)

    def follow(self, offset: int) -> bool:
        """Mark the heading above a place of the text."""
        before, self._here = self._here, sum(each.start <= offset for each in self.headings) - 1
        return self._here != before

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a heading's row."""
        depth = "  " * min(6, self.headings[index].level - self._highest)
        here = index == self._here
        mark = space.glyphs.chosen if here else " "
        text = fit(depth + self._texts[index], space.width - 3)
        return [(f"{mark} ", "rows--accent"), (text, "rows--strong" if here else "")]


class OutlinePane(SidePane):
    """The headings of an article."""

    model: HeadingRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(HeadingRows(), id=id)
