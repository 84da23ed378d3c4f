"""Finding the articles that are like the open one, in a thread."""

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.tui.panes.similar_pane import MOST

if TYPE_CHECKING:
    from reader.tui.panes.workspace import Workspace


class SimilarArticles:
    """Looks for articles like one, and shows them."""

    def __init__(self, workspace: "Workspace", collection: ArticleCollection) -> None:
        """Make it.

        Args:
            workspace: Has the open article.
            collection: Where the articles are.
        """
        self._workspace = workspace
        self._collection = collection

    def look(self, article_id: str) -> None:
        """Look for what is like an article; an earlier look is given up."""

        def run() -> None:
            try:
                found = self._collection.search(f'like:"{article_id}"')[0:MOST]
            except ReaderError:
                # It has no row: a page that was opened and not stored.
                found = []
            self._workspace.call_later(self._workspace.show_similar, article_id, found)

        self._workspace.run_worker(run, thread=True, exclusive=True, group="similar")
