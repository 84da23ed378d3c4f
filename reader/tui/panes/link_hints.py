"""Letters on the links: typing them opens a link."""

from collections.abc import Callable

from textual.widget import Widget

from reader.tui.drawing.hints import Hints
from reader.tui.drawing.places import links
from reader.tui.messages import StatusMessage
from reader.tui.widgets.article_view import ArticleView


class LinkHints:
    """The command that puts letters on the links on screen, and handles them as they are typed."""

    def __init__(self, widget: Widget, view: ArticleView, open_link: Callable[[str], None]) -> None:
        """Make the command.

        Args:
            widget: Posts the messages.
            view: Shows the text.
            open_link: Opens an address, as it is written in the article.
        """
        self._widget = widget
        self._view = view
        self._open_link = open_link
        self._hints: Hints | None = None

    @property
    def count(self) -> int:
        """How many links have letters now."""
        return len(self._hints or ())

    def action_hints(self) -> None:
        """Put letters on the links and pictures on screen."""
        if self._view.article is None:
            return
        seen = self._view.visible_span()
        found = links(self._view.article.document)
        shown = [link for link in found if seen.start <= link.span.start < seen.end]
        if not shown:
            self._say("No links on screen. Press {key:link} for the next one.")
            return
        self._hints = Hints(shown)
        self._view.marks.show_hints(list(self._hints.left()))
        self._say("Type the letters of a link to open it, or Esc to cancel")

    def take_key(self, key: str) -> bool:
        """Handle a letter while the links have some; return whether they do."""
        if self._hints is None:
            return False
        link = self._hints.type(key)
        left = list(self._hints.left())
        if link is not None or not left:
            self.end()
        else:
            self._view.marks.show_hints(left)
        if link is not None:
            self._open_link(link.target)
        return True

    def end(self) -> bool:
        """Remove the letters; return whether there were any."""
        if self._hints is None:
            return False
        self._hints = None
        self._view.marks.show_hints(())
        self._say("")
        return True

    def _say(self, text: str) -> None:
        self._widget.post_message(StatusMessage(text))
