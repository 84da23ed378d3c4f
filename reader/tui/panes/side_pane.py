"""A pane next to the text: rows about the open article, from a model of its own."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from reader.document.article import Article
from reader.document.digest import Digest
from reader.services.highlights import Highlight
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.row_model import RowModel
from reader.tui.theme.look import look_of
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    # It loads the whole analysis.
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
    """The user's highlights in it."""
    note: str = ""
    """The user's note on the whole article."""
    digest: Digest | None = None
    """Its digest, once it is known."""
    similar: "tuple[Entry, ...] | None" = None
    """The articles that are similar to it; None until they have been looked up."""
    explanation: "Explanation | None" = None
    """Why the sentences of the summary were chosen, if the user asked for that."""


class PaneRows(RowModel):
    """What one pane knows about the open article; it draws nothing and knows no widget."""

    legend = ""
    """The meaning of the figures and signs in its rows, for its heading."""
    nothing_there = ""
    """The message if there is no row."""
    steps_through = ""
    """The kind of places in its rows, if the cursor follows the steps through the text."""

    def __init__(self, regrown: Callable[[], None] = lambda: None) -> None:
        """Begin without rows.

        Args:
            regrown: Called when rows take another number of lines than before.
        """
        self.detail = ""
        """The text next to the name in its heading."""
        self.known = False
        """Whether there would be rows by now if there were any."""
        self._regrown = regrown

    @abstractmethod
    def show(self, opened: Opened) -> bool:
        """Take what is known about an article; return whether the rows have changed."""

    def nothing(self) -> str:
        """Return the message if there is no row."""
        return self.nothing_there if self.known else ""

    def press(self, index: int) -> PlaceSequence | Message | None:
        """Do what Enter on a row does.

        Returns:
            The places in the text that it leads to, either at the one to go to or at none, which
            means the next one; or a message for the screen.
        """
        return None

    def find(self, offset: int) -> tuple[int, PlaceSequence | None] | None:
        """Return the row about a character that was clicked in the text, and places to mark."""
        return None

    def follow(self, offset: int) -> bool:
        """Follow the text as it is scrolled to an offset; return whether a row looks different."""
        return False

    def note(self, index: int) -> str:
        """Return a further message for when a step through the text reaches a row."""
        return ""

    def copied(self, index: int) -> str:
        """Return the text that the copy command copies from a row; empty for nothing."""
        return ""

    def leave(self) -> bool:
        """Undo a choice that was made in this pane; return whether there was any."""
        return False


class SidePane(RowList):
    """Rows about the open article, each of which may lead to a place in the text."""

    DEFAULT_CSS = """
    SidePane { height: 1fr; }
    SidePane > .rows--cursor-blurred { background: $background; }
    """
    model: PaneRows

    @dataclass
    class Grown(Message):
        """The rows take another number of lines."""

    def __init__(self, model: PaneRows, *, id: str | None = None) -> None:  # noqa: A002
        """Make the pane.

        Args:
            model: Knows its rows.
            id: Its id.
        """
        super().__init__(model, id=id)
        self._article = ""

    @property
    def detail(self) -> str:
        """The text next to the name in its heading."""
        legend = self.model.legend if len(self.model) and not look_of(self.app).spoken else ""
        return " · ".join(part for part in (self.model.detail, legend) if part)

    def show(self, opened: Opened) -> None:
        """Show what this pane knows about an article; the cursor stays in the same article."""
        is_other = opened.article.id != self._article
        self._article = opened.article.id
        self.model.known = opened.digest is not None
        if self.model.show(opened) or is_other:
            self.rows_changed(cursor=0 if is_other else None)

    def find(self, offset: int) -> PlaceSequence | None:
        """Put the cursor on the row about a character that was clicked in the text.

        Returns:
            The places to mark, at the one that was clicked, if this pane has any.
        """
        found = self.model.find(offset)
        if found is None:
            return None
        self.cursor, place = found
        return place

    def show_place(self, offset: int) -> None:
        """Follow the text as it is scrolled to an offset."""
        if self.model.follow(offset):
            self.refresh()

    def show_step(self, place: PlaceSequence) -> str:
        """Follow a step through the text; return a further message about that place."""
        here = place.current
        if place.kind != self.model.steps_through or here is None or here >= len(self.model):
            return ""
        self.cursor = here
        return self.model.note(self.cursor)

    def regrown(self) -> None:
        """Lay out the rows again if they take another number of lines."""
        self.rows_changed()
        self.post_message(self.Grown())

    def on_resize(self, event: events.Resize) -> None:
        """Ask for its lines again: at another width, its rows or its message take others."""
        self.post_message(self.Grown())
