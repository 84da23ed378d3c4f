"""The text, with the ways to move in it: steps, find, hints, selection."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.document.article import Article
from reader.services.highlights import Highlight
from reader.settings import MEASURE_RANGE
from reader.tui.drawing.search_words import Search
from reader.tui.messages import StatusMessage
from reader.tui.panes.finding import Finding
from reader.tui.panes.link_hints import LinkHints
from reader.tui.panes.passage import Passage
from reader.tui.panes.stepping import Stepping
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.find_bar import FindBar


class Surroundings(NamedTuple):
    """What an article needs from the rest of the screen."""

    search: Callable[[], Search]
    """Returns the words that the list is searched for."""
    open_link: Callable[[str], None]
    """Opens an address, as it is written in an article."""
    go_back: Callable[[], bool]
    """Goes back over the link that led to the article; returns whether there was one."""
    show_text: Callable[[], None]
    """Goes to the text from a pane that hides it."""


class ArticlePane(Vertical):
    """An article, and the user's place in it."""

    @dataclass
    class MeasureSet(Message):
        """The lines have become longer or shorter."""

        measure: int
        """The longest line, in columns."""

    def __init__(self, around: Surroundings, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty pane.

        Args:
            around: What it needs from the rest of the screen.
            id: Its id.
        """
        super().__init__(id=id)
        self.view = ArticleView(id="article")
        """The text."""
        self.bar = FindBar(id="find-bar")
        """The find line."""
        self.steps = Stepping(self, self.view, around.search, around.go_back)
        """Steps through places of the text."""
        self.finding = Finding(self, self.view, self.bar, self.steps, around.show_text)
        """Finds words in it."""
        self.hints = LinkHints(self, self.view, around.open_link)
        """Opens its links."""
        self.passage = Passage(self, self.view, self.steps)
        """Selects and copies."""

    def compose(self) -> ComposeResult:
        """Put the find line under the text."""
        yield self.view
        yield self.bar

    def show_article(
        self, article: Article | None, *, position: int = 0, hidden_shown: bool = False
    ) -> None:
        """Show an article; what was found in the last one is forgotten."""
        self.steps.forget()
        self.passage.end()
        self.hints.end()
        self.bar.close()
        self.view.show_article(article, position=position, hidden_shown=hidden_shown)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark the user's highlights in the text."""
        self.steps.show_highlights(highlights)
        self.view.marks.show_highlights(highlights)

    def leave(self) -> bool:
        """End the hints and the selection, or else the find; return whether there was any."""
        ended = [self.hints.end(), self.passage.end()]
        if any(ended):
            return True
        busy = self.steps.last is not None
        busy |= self.finding.close()
        self.steps.clear()
        self.view.marks.choose((), None)
        return busy

    def take_key(self, key: str) -> bool:
        """Handle a key for the hints or the selection; return whether it was one."""
        return self.hints.take_key(key) or self.passage.take_key(key)

    @on(FindBar.Looked)
    def _looked(self, event: FindBar.Looked) -> None:
        event.stop()
        self.finding.show(event)

    @on(FindBar.Refused)
    def _refused(self, event: FindBar.Refused) -> None:
        event.stop()
        self.post_message(StatusMessage(event.error))

    @on(FindBar.Left)
    def _find_left(self, event: FindBar.Left) -> None:
        event.stop()
        self.leave()

    def action_hidden(self) -> None:
        """Show the hidden lines, or fold them away."""
        if self.view.page.layout.folds:
            self.view.show_hidden(shown=not self.view.hidden_shown)
        else:
            self.post_message(StatusMessage("This article has no hidden lines"))

    def action_measure(self, columns: int) -> None:
        """Make the lines longer or shorter."""
        low, high = MEASURE_RANGE
        measure = max(low, min(high, self.view.measure + columns))
        self.view.set_measure(measure)
        self.post_message(self.MeasureSet(measure))
        self.post_message(StatusMessage(f"Line length: {measure} columns"))
