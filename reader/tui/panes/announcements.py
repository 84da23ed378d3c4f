"""The description of the open article in the status line: what is shown, and where the user is."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.document.article import Article
from reader.document.span import Span
from reader.tui.background.loading import ArticleLoader
from reader.tui.panes.article_pane import ArticlePane
from reader.tui.panes.side_column import SideColumn


class Announcements:
    """Puts the content of text and panes into words."""

    def __init__(self, text: ArticlePane, side: SideColumn, loader: ArticleLoader) -> None:
        """Make it without an article.

        Args:
            text: The text.
            side: The panes next to it.
            loader: Knows which article is wanted, even before it is shown.
        """
        self._text = text
        self._side = side
        self._loader = loader
        self._sentences: Sequence[Span] = ()

    def count(self, sentences: Sequence[Span]) -> None:
        """Count these sentences from now on."""
        self._sentences = sentences

    @property
    def title(self) -> str:
        """“text” with the title of the wanted article, on one line."""
        wanted = self._loader.wanted
        entry = self._loader.collection.entry(wanted.article_id) if wanted is not None else None
        title = " ".join(entry.metadata.title.split()) if entry is not None else ""
        return f"Text: {title}"

    def of_pane(self, name: str) -> str:
        """Return in words what a pane shows, or is about to show."""
        if name == "article":
            last = None if self._is_loading() else self._text.steps.last
            return self.title if last is None else last.status
        detail = self._side.panes[name].detail
        return f"{name.capitalize()}: {detail}" if detail else name.capitalize()

    def where(self, *, short: bool) -> list[str]:
        """Return where the user is, in words."""
        view = self._text.view
        parts = []
        if not short and self._sentences:
            count = len(self._sentences)
            here = bisect_right(self._sentences, view.cursor.offset, key=lambda each: each.end)
            parts.append(f"sentence {min(here + 1, count)} of {count}")
        # A text that is behind a pane has no lines on the screen to measure.
        if self._shown is not None and view.size.height:
            parts.append(f"{view.progress:.0%}")
        return parts

    @property
    def _shown(self) -> Article | None:
        return self._text.view.article

    def _is_loading(self) -> bool:
        """Return whether an article other than the shown one is wanted."""
        wanted = self._loader.wanted
        return wanted is not None and (self._shown is None or self._shown.id != wanted.article_id)
