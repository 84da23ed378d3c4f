"""What every pane beside the text can do; a subclass does its part of it."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.document.article import Article
from reader.document.digest import Digest
from reader.services.highlights import Highlight
from reader.tui.drawing.walk import Walk
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    # It brings the whole analysis.
    from reader.library.index.entry import Entry
    from reader.summary.explain import Explanation


@dataclass(frozen=True, slots=True)
class Opened:
    """All that is known about the open article."""

    article: Article
    """The article."""
    tags: tuple[str, ...] = ()
    """Its tags as they are now."""
    highlights: tuple[Highlight, ...] = ()
    """What the user highlighted in it."""
    note: str = ""
    """The user's note on the whole of it."""
    digest: Digest | None = None
    """Its digest, once it is there."""
    similar: "tuple[Entry, ...] | None" = None
    """The articles that are like it; None until they were looked for."""
    explanation: "Explanation | None" = None
    """Why the sentences of the summary were chosen, when the user wants to know."""


class SidePane(RowList):
    """Rows about the open article, each of which may lead to a place in the text."""

    DEFAULT_CSS = """
    SidePane { height: 1fr; }
    SidePane > .rows--cursor-blurred { background: $background; }
    """

    @dataclass
    class Grown(Message):
        """The rows take another number of lines."""

    detail = ""
    """What its heading says beside its name."""
    known = False
    """Whether there would be rows by now if there were any."""
    nothing_there = ""
    """What is said then where there are none."""
    steps_through = ""
    """The kind of places that its rows are, if its cursor follows the steps through the text."""

    @abstractmethod
    def show(self, opened: Opened) -> None:
        """Show what this pane has to say about an article."""

    def nothing(self) -> str:
        """Return what is said where there is no row."""
        return self.nothing_there if self.known else ""

    def press(self, index: int) -> Walk | Message | None:
        """Do what Enter on a row does.

        Returns:
            The places of the text that it leads to, at the one to go to, or at none to go to the
            next one; or a message for the screen.
        """
        return None

    def find(self, offset: int) -> Walk | None:
        """Put the cursor on the row about a character that was clicked in the text.

        Returns:
            The places to light up, at the one that was clicked, if this pane has any.
        """
        return None

    def show_place(self, offset: int) -> None:
        """Follow the text as it is scrolled to an offset."""

    def show_step(self, place: Walk) -> str:
        """Follow a step through the text; return what more there is to say about that place."""
        if self.steps_through and place.kind == self.steps_through and place.current is not None:
            self.cursor = place.current
        return ""

    def copied(self) -> str:
        """Return what the copy command copies while this pane has the focus; empty for nothing."""
        return ""

    def leave(self) -> bool:
        """Undo a choice that was made in this pane; say whether there was any."""
        return False
