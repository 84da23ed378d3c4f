"""Find the articles that are similar to the open one, in a thread."""

from collections.abc import Callable, Sequence

from textual.widget import Widget
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection


def look_for_similar(
    widget: Widget,
    collection: ArticleCollection,
    article_id: str,
    most: int,
    then: Callable[[str, Sequence[Entry]], None],
) -> None:
    """Look for articles similar to one; an earlier search is cancelled.

    Args:
        widget: Runs the thread.
        collection: Where the articles are.
        article_id: The article.
        most: The most articles, the most similar first.
        then: Gets the article and the result, in the event loop.
    """

    def run() -> None:
        worker = get_current_worker()
        try:
            found: Sequence[Entry] = collection.search(f'like:"{article_id}"')[0:most]
        except ReaderError:
            # It has no row: it was opened but not stored.
            found = []
        if not worker.is_cancelled:
            widget.call_later(then, article_id, found)

    widget.run_worker(run, thread=True, exclusive=True, group="similar")
