"""Find words or a pattern in the open text."""

from collections.abc import Callable

from textual.widget import Widget

from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.messages import StatusMessage
from reader.tui.panes.stepping import Stepping
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.find_bar import FindBar


class Finding:
    """The commands that find, and that handle what was found."""

    def __init__(
        self,
        widget: Widget,
        view: ArticleView,
        bar: FindBar,
        steps: Stepping,
        show_text: Callable[[], None],
    ) -> None:
        """Make the commands.

        Args:
            widget: Posts the messages.
            view: Shows the text.
            bar: The line for typing.
            steps: Goes to the matches.
            show_text: Goes to the text from a pane that hides it.
        """
        self._widget = widget
        self._view = view
        self._bar = bar
        self._steps = steps
        self._show_text = show_text
        self._from = 0

    def action_find(self) -> None:
        """Find words in this text."""
        self._open(pattern=False)

    def action_find_pattern(self) -> None:
        """Find a regular expression in this text."""
        self._open(pattern=True)

    def _open(self, *, pattern: bool) -> None:
        if not self._widget.display:
            # A narrow screen shows another pane: the line belongs under the text.
            self._show_text()
        if self._view.article is not None:
            self._from = self._view.offset_at_top()
            self._bar.open(self._view.article.document.text, pattern=pattern)

    def close(self) -> bool:
        """Close the line; return whether it was open."""
        was_open = self._bar.display
        self._bar.close()
        if self._widget.screen.focused is self._bar.box:
            self._focus_text()
        return was_open

    def show(self, event: FindBar.Looked) -> None:
        """Show what was found."""
        hits, typed = event.found.hits, self._bar.query_text
        if event.done:
            self._bar.display = bool(typed.strip())
            self._focus_text()
        if not hits:
            self._steps.preview(None)
            self._say(f"“{typed}” is not in this text" if typed.strip() else "")
            return
        name = f"“{typed}”" + (" (first matches)" if event.found.more else "")
        found = PlaceSequence("hit", name, hits).step(1, after=self._from)
        if event.done:
            self._steps.arrive(found)
        else:
            self._steps.preview(found)
            self._say(found.status)

    def _focus_text(self) -> None:
        self._widget.screen.set_focus(self._view, scroll_visible=False)

    def _say(self, text: str) -> None:
        self._widget.post_message(StatusMessage(text))
