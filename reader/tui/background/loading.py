"""Load the article that the user wants to see, and its digest, one request at a time."""

import time
from dataclasses import replace

from textual.timer import Timer
from textual.widget import Widget
from textual.worker import get_current_worker

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.options import DigestOptions, FactsOptions
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.digests.process import ProcessBackend
from reader.settings import Settings
from reader.tui.background.digesting import ArticleRead, DigestMade, Wanted, read_and_digest
from reader.tui.messages import StatusMessage
from reader.tui.theme.look import look_of

_SLOW = 0.2
"""Seconds after which the status line says that an article is loading."""
_SOON = 0.03
"""Seconds from a cursor move until its article is loaded, so that the move is drawn first."""
_FAST = 0.12
"""Seconds between two cursor moves below which the user is on the way to another row."""

LOADING = "Loading …"
"""The message while an article is read from its file."""


class ArticleLoader:
    """Runs the threads that read and digest; a new request replaces the previous one."""

    def __init__(
        self,
        widget: Widget,
        collection: ArticleCollection,
        settings: Settings,
        process: ProcessBackend,
    ) -> None:
        """Make a loader that has not loaded anything.

        Args:
            widget: Gets the messages of ``digesting``.
            collection: Where the articles are.
            settings: The initial method and length.
            process: Makes the digests.
        """
        self.collection = collection
        """Where the articles are."""
        self.options = replace(settings.digest_options, facts=FactsOptions())
        """The options for digests."""
        self.explaining = False
        """Whether to find out why the sentences of the summary were chosen."""
        self.wanted: Wanted | None = None
        """The last request."""
        self._widget = widget
        self._process = process
        self._failed: Wanted | None = None
        self._article: Article | None = None
        self._digest: Digest | None = None
        self._soon: Timer | None = None
        self._moved_at = 0.0

    @property
    def is_waiting(self) -> bool:
        """Whether an article is about to be requested."""
        return self._soon is not None

    def want_soon(self, entry: Entry) -> None:
        """Load an article once the cursor rests on it, but not while it runs through the list."""
        now = time.monotonic()
        fast = now - self._moved_at < _FAST
        self._moved_at = now
        self._stop_waiting()
        self._soon = self._widget.set_timer(_FAST if fast else _SOON, lambda: self.want(entry))

    def _stop_waiting(self) -> None:
        if self._soon is not None:
            self._soon.stop()
            self._soon = None

    def want(self, entry: Entry) -> None:
        """Load an article and its digest, unless they are already loaded as requested."""
        self._stop_waiting()
        day = entry.metadata.published
        wanted = Wanted(entry.id, self.options, self.explaining, day.isoformat() if day else "")
        if self.wanted == wanted:
            return
        before = self.wanted
        if before is None or (before.article_id, before.day) != (entry.id, wanted.day):
            self._article = self._digest = None
        self.wanted, self._failed = wanted, None
        article, facts = self._article, self._digest.facts if self._digest else None
        self._widget.run_worker(
            lambda: read_and_digest(
                self.collection, wanted, article, facts, get_current_worker(), self._process
            ),
            group="digest",
            exclusive=True,
            thread=True,
            exit_on_error=False,
        )
        self._widget.set_timer(_SLOW, lambda: self._still_loading(wanted))

    def use(self, options: DigestOptions) -> None:
        """Use other options for digests from now on, beginning with the open article."""
        if options != self.options:
            self.options = options
            self.want_again()

    def want_again(self) -> None:
        """Load the digest that is wanted now."""
        entry = self.collection.entry(self.wanted.article_id) if self.wanted else None
        if entry is not None:
            self.want(entry)

    def accept(self, event: ArticleRead | DigestMade) -> bool:
        """Return whether a result is the one wanted now, so that it need not be loaded again."""
        if event.wanted != self.wanted:
            return False
        self._article = event.article
        if isinstance(event, DigestMade):
            self._digest = event.digest
        return True

    def give_up(self, wanted: Wanted) -> bool:
        """Take note that something cannot be loaded; return whether it is what is wanted now."""
        self._failed = wanted
        return wanted == self.wanted

    def forget(self, collection: ArticleCollection) -> None:
        """Forget the last request: the collection has changed."""
        self.collection, self.wanted = collection, None
        self._article = self._digest = None

    def _still_loading(self, wanted: Wanted) -> None:
        if self.wanted == wanted != self._failed and self._digest is None:
            spoken = look_of(self._widget.app).spoken
            self._widget.post_message(StatusMessage(LOADING, weak=spoken, lasting=True))
