"""What the list shows of articles that are not open: reading progress and summaries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from reader.document.safe_text import sanitize_line
from reader.errors import ReaderError
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.sorting import progress_of
from reader.tui.messages import ErrorNotice

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.background.analyses import Analyses

_KEPT = 2_000


class SummaryCache:
    """Looks up progress and summaries for the rows on screen, in a thread, and keeps them."""

    @dataclass
    class Known(Message):
        """Something was looked up."""

    def __init__(self, widget: Widget, analyses: "Callable[[], Analyses | None]") -> None:
        """Make an empty cache.

        Args:
            widget: Runs the thread and gets ``Known``.
            analyses: Returns the analyses that make summaries; None before the first frame.
        """
        self._widget = widget
        self._analyses = analyses
        self._progress: dict[str, float] = {}
        self._summaries: dict[str, str] = {}

    def progress(self, entry: Entry) -> float:
        """Return how much of an article has been read, as far as it is known."""
        return self._progress.get(entry.id, 0.0)

    def summary(self, entry: Entry) -> str | None:
        """Return the beginning of an article's summary, if it is known."""
        return self._summaries.get(entry.id)

    def note_progress(self, article_id: str, progress: float) -> None:
        """Record how much of an open article has been read."""
        self._progress[article_id] = progress

    def forget_progress(self) -> None:
        """Look up progress again: other programs may have changed it."""
        self._progress.clear()

    def look(
        self, collection: ArticleCollection, entries: Sequence[Entry], *, summaries: bool
    ) -> None:
        """Look up what is missing for these articles, replacing the last request."""
        wanted = [
            entry
            for entry in entries
            if entry.id not in self._progress or (summaries and entry.id not in self._summaries)
        ]
        if not wanted:
            return
        if len(self._summaries) > _KEPT:
            self._summaries.clear()
        self._widget.run_worker(
            lambda: self._work(collection, wanted, summaries, get_current_worker()),
            thread=True,
            group="skims",
            exclusive=True,
        )

    def _work(
        self,
        collection: ArticleCollection,
        entries: Sequence[Entry],
        summaries: bool,
        worker: "Worker[None]",
    ) -> None:
        begun = False
        for entry in entries:
            if worker.is_cancelled:
                return
            begun |= (
                self._progress.setdefault(
                    entry.id, progress_of(collection.user_state.position(entry.id), entry.words)
                )
                > 0
            )
        if begun:
            self._widget.post_message(self.Known())
        analyses = self._analyses()
        if not summaries or analyses is None:
            return
        for entry in entries:
            if entry.id not in self._summaries:
                summary = self._summary_of(collection, entry, analyses, worker)
                if summary is not None:
                    self._summaries[entry.id] = summary
            if worker.is_cancelled:
                return
            self._widget.post_message(self.Known())

    def _summary_of(
        self,
        collection: ArticleCollection,
        entry: Entry,
        analyses: "Analyses",
        worker: "Worker[None]",
    ) -> str | None:
        try:
            article = collection.article(entry.id)
            by = analyses.process.while_wanted(lambda: worker.is_cancelled)
            digest = collection.digests.digest(article, analyses.options, by=by)
        except ReaderError as error:
            if worker.is_cancelled:
                return None
            self._widget.post_message(ErrorNotice(str(error)))
            return sanitize_line(str(error))
        return " ".join(" ".join(each.text.split()) for each in digest.summary.sentences)
