"""What the list knows about its articles: state, summaries, what a search matched."""

from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.tui.background.snippet_cache import SnippetCache
from reader.tui.background.summary_cache import SummaryCache
from reader.tui.drawing.rows import Facts
from reader.tui.panes.marked_articles import MarkedArticles
from reader.tui.widgets.article_list import ArticleList


class ListFacts:
    """Returns what is known about an article, and looks up what is missing for those on screen."""

    def __init__(
        self,
        rows: ArticleList,
        marked: MarkedArticles,
        summaries: SummaryCache,
        snippets: SnippetCache,
    ) -> None:
        """Begin with nothing looked up.

        Args:
            rows: The list.
            marked: Knows which articles are marked.
            summaries: Looks up summaries, and how much of the articles has been read.
            snippets: Looks up the sentences that a search matched.
        """
        self._rows = rows
        self._marked = marked
        self._summaries = summaries
        self._snippets = snippets

    def of(self, entry: Entry) -> Facts:
        """Return what is known about an article now."""
        return Facts(
            unread=not entry.read,
            starred=entry.starred,
            marked=entry.id in self._marked.ids,
            progress=self._summaries.progress(entry),
            tags=entry.metadata.tags,
            skim=self._summaries.summary(entry),
            match=self._snippets.of(entry) if self._rows.model.matched else None,
        )

    def look_up(self, collection: ArticleCollection) -> None:
        """Look up what is missing for the rows on screen."""
        rows = self._rows
        skims = rows.model.view == "skim"
        first, last = rows.places()
        self._summaries.look(collection, rows.entries[first:last], summaries=skims)
        self._snippets.look(rows.entries, first, last, collection.files)

    def forget_progress(self) -> None:
        """Look up again how much of the articles has been read."""
        self._summaries.forget_progress()
