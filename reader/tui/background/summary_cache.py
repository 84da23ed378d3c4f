"""What the list shows of articles that are not open: how far they were read, what they say."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from reader.document.safe_text import sanitize_line
from reader.errors import ReaderError
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.sorting import progress_of
from reader.tui.messages import Complained

if TYPE_CHECKING:
    # Loaded with the first summary.
    from reader.document.options import DigestOptions
    from reader.library.digests.backend import Backend
    from reader.services.digests.process import DigestProcess

_KEPT = 2_000


class Skims:
    """Looks things up for the rows on screen, in a thread, and keeps them."""

    class Known(Message):
        """Something was looked up."""

    def __init__(self, widget: Widget) -> None:
        """Make an empty memory.

        Args:
            widget: Runs the thread and is told of results.
        """
        self._widget = widget
        self._progress: dict[str, float] = {}
        self._summaries: dict[str, str] = {}
        self.options: DigestOptions | None = None
        """How summaries are made; None as long as there are none."""
        self.process: DigestProcess | None = None
        """What makes them; None as long as there are none."""

    def progress(self, entry: Entry) -> float:
        """Return how much of an article was read, as far as it is known."""
        return self._progress.get(entry.id, 0.0)

    def progress_of(self, collection: ArticleCollection, entry: Entry) -> float:
        """Work out how much of an article was read; in a thread."""
        return progress_of(collection.user_state.position(entry.id), entry.words)

    def summary(self, entry: Entry) -> str | None:
        """Return the beginning of an article's summary, when it is known."""
        return self._summaries.get(entry.id)

    def note_progress(self, article_id: str, progress: float) -> None:
        """Keep how much of an open article was read."""
        self._progress[article_id] = progress

    def forget_facts(self) -> None:
        """Let go what others may have changed."""
        self._progress.clear()

    def look(
        self, collection: ArticleCollection, entries: Sequence[Entry], *, summaries: bool
    ) -> None:
        """Look up what is missing of these articles; what was wanted before is let go."""
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
            begun |= self._progress.setdefault(entry.id, self.progress_of(collection, entry)) > 0
        if begun:
            self._widget.post_message(self.Known())
        if not summaries or self.options is None:
            return
        for entry in entries:
            if entry.id not in self._summaries:
                summary = self._summary_of(collection, entry, self.options, worker)
                if summary is not None:
                    self._summaries[entry.id] = summary
            if worker.is_cancelled:
                return
            self._widget.post_message(self.Known())

    def _summary_of(
        self,
        collection: ArticleCollection,
        entry: Entry,
        options: "DigestOptions",
        worker: "Worker[None]",
    ) -> str | None:
        try:
            article = collection.article(entry.id)
            digest = collection.digests.digest(article, options, by=self._backend(worker))
        except ReaderError as error:
            if worker.is_cancelled:
                return None
            self._widget.post_message(Complained(str(error)))
            return sanitize_line(str(error))
        return " ".join(" ".join(each.text.split()) for each in digest.summary.sentences)

    def _backend(self, worker: "Worker[None]") -> "Backend | None":
        process = self.process
        return None if process is None else process.while_wanted(lambda: worker.is_cancelled)
