"""The open article: what is wanted of it, what comes of that, and how far it was read."""

import time
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.worker import Worker, WorkerState, get_current_worker

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.options import FactsOptions, SummaryOptions
from reader.document.span import Span
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.highlights import Highlight
from reader.settings import Settings
from reader.summary.length import parse_length
from reader.summary.methods import METHODS
from reader.tui.background.digesting import (
    ArticleRead,
    DigestMade,
    Wanted,
    WorkFailed,
    read_and_digest,
)
from reader.tui.drawing.places import told
from reader.tui.messages import Complained, Said
from reader.tui.panes.article_pane import ArticlePane
from reader.tui.panes.side_pane import SidePane
from reader.tui.theme.glyphs import reorders
from reader.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    # It is started with the first long article.
    from reader.services.digests.process import DigestProcess

_READ_AT = 0.97
"""How much of an article must have been on screen for it to count as read."""
READ_AFTER = 1.0
"""Seconds that its end must stay on screen: who leafs through short ones has not read them."""
_SLOW = 0.2
"""Seconds after which a work that goes on is spoken of."""
_SOON = 0.03
"""Seconds from a move of the cursor to its article: the move itself is on the screen before."""
_FAST = 0.12
"""Seconds between two moves of the cursor that mean the user is on the way to somewhere else."""


class OpenArticle(Horizontal):
    """An article and its digest, made beside the screen and handed to the panes."""

    class ReadToEnd(Message):
        """The end of the article has been on screen."""

        def __init__(self, article_id: str) -> None:
            super().__init__()
            self.article_id = article_id
            """The article."""

    class PlaceLeft(Message):
        """The place where reading stopped is to be kept."""

        def __init__(self, article_id: str, offset: int, progress: float) -> None:
            super().__init__()
            self.article_id = article_id
            """The article."""
            self.offset = offset
            """The first character on screen."""
            self.progress = progress
            """How much of it was read, 0 to 1."""

    class HiddenOpened(Message):
        """Lines that are not the story were opened or folded, and it is to be remembered."""

        def __init__(self, article_id: str, spans: tuple[tuple[int, int], ...]) -> None:
            super().__init__()
            self.article_id = article_id
            """The article."""
            self.spans = spans
            """The lines that are open."""

    class ReasonsWanted(Message):
        """The user is to see why the summary's sentences were chosen."""

    class WhereChanged(Message):
        """The user is at another place of the text."""

    def __init__(
        self,
        collection: ArticleCollection,
        settings: Settings,
        *,
        measure: int,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.collection = collection
        """Where the articles are."""
        self.article: Article | None = None
        """The article that is shown."""
        self.digest: Digest | None = None
        """Its digest, when it is there."""
        self._told: tuple[Span, ...] = ()
        self.options = replace(settings.digest_options, facts=FactsOptions())
        """How its digest is made."""
        self.process: DigestProcess | None = None
        """What digests long articles; None as long as there is none."""
        self.explaining = False
        """Whether the summary says why its sentences were chosen."""
        self.reading = False
        """Whether the user reads, and does not look through the list."""
        self.narrow = False
        """Whether only one pane is on screen."""
        self.text = ArticlePane(
            measure=measure,
            smooth=settings.smooth,
            reorder=reorders(settings.right_to_left),
            id="middle",
        )
        """The text."""
        self.side = SidePane(id="side")
        """What stands beside it."""
        self._wanted: Wanted | None = None
        self._at: int | None = None
        self._soon: Timer | None = None
        self._moved_at = 0.0
        self._was_read = False
        self._ending: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put text and side beside each other."""
        yield self.text
        yield self.side

    # What is wanted

    def want_soon(self, entry: Entry) -> None:
        """Show an article once the cursor stands on it, and not while it runs through the list."""
        now = time.monotonic()
        fast = now - self._moved_at < _FAST
        self._moved_at = now
        if self._soon is not None:
            self._soon.stop()
            self._soon = None
        self._soon = self.set_timer(_FAST if fast else _SOON, lambda: self.want(entry))

    @property
    def is_waiting(self) -> bool:
        """Whether an article is about to be shown."""
        return self._soon is not None

    def want(self, entry: Entry, *, at: int | None = None) -> None:
        """Show an article, then its digest; any earlier request is dropped.

        Args:
            entry: The article.
            at: The offset to open it at, instead of where reading stopped last time.
        """
        if self._soon is not None:
            self._soon.stop()
            self._soon = None
        day = entry.metadata.published
        wanted = Wanted(entry.id, self.options, self.explaining, day.isoformat() if day else "")
        self._at = at
        if self._wanted == wanted:
            self._go_to_offset()
            return
        before = self._wanted
        same = before is not None and (before.article_id, before.day) == (entry.id, wanted.day)
        if not same:
            self.keep_place()
            self.article = None
        self._wanted = wanted
        article = self.article if same else None
        facts = self.digest.facts if same and self.digest else None
        self.run_worker(
            lambda: read_and_digest(
                self.collection, wanted, article, facts, get_current_worker(), self.process
            ),
            group="digest",
            exclusive=True,
            thread=True,
            exit_on_error=False,
        )
        self.set_timer(_SLOW, lambda: self._still_working(wanted))

    def forget(self, collection: ArticleCollection) -> None:
        """Let the article go: the collection is another one."""
        self.keep_place()
        self.collection, self.article, self.digest, self._wanted = collection, None, None, None

    def _still_working(self, wanted: Wanted) -> None:
        if self._wanted == wanted and self.digest is None:
            self.post_message(Said("reading …"))

    @on(ArticleRead)
    def _article_read(self, event: ArticleRead) -> None:
        event.stop()
        if event.wanted != self._wanted:
            return
        self.article, self.digest = event.article, None
        self._told = ()
        self._was_read = False
        self.text.show_article(event.article, position=event.position, folded=not event.opened)
        self._go_to_offset()
        self.side.show_article(event.article, self.collection.user_state.tags(event.article.id))
        self.show_highlights(event.article.id, event.highlights)
        self.post_message(self.WhereChanged())
        for note in event.article.notes:
            self.post_message(Said(note))

    def _go_to_offset(self) -> None:
        """Go to the place that the article was opened for, as soon as it is there."""
        if self._at is not None and self.article is not None:
            self.text.go_to_offset(self._at)
            self._at = None

    def show_highlights(self, article_id: str, highlights: Sequence[Highlight]) -> None:
        """Show what the user marked in an article, if it is still the open one."""
        if self.article is not None and self.article.id == article_id:
            self.text.show_highlights(highlights)
            self.side.show_highlights(highlights)

    @on(DigestMade)
    def _digest_made(self, event: DigestMade) -> None:
        event.stop()
        if event.wanted != self._wanted:
            return
        first = self.digest is None
        self.digest = event.digest
        self._told = told(event.article.document, event.digest)
        self.text.show_digest(event.digest)
        tags = self.collection.user_state.tags(event.article.id)
        self.side.show_digest(event.article, event.digest, event.told, tags)
        if first:
            self.post_message(Said(""))
        self.post_message(self.WhereChanged())
        self.note_progress()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Name an error that nobody foresaw: one article must not end the reader."""
        event.stop()
        error = event.worker.error
        if event.state == WorkerState.ERROR and error is not None:
            name = self._wanted.article_id if self._wanted else ""
            kind = type(error).__name__
            self.post_message(
                Complained(f"{name}: cannot be analysed ({kind}: {error}): please report this")
            )

    @on(WorkFailed)
    def _work_failed(self, event: WorkFailed) -> None:
        event.stop()
        if event.wanted == self._wanted:
            self.post_message(Complained(event.error))

    def action_length(self, steps: int) -> None:
        """Make the summary longer or shorter."""
        shown = len(self.digest.summary.sentences) if self.digest else 3
        length = parse_length(self.options.summary.length).step(steps, shown=shown).written()
        self._summarize_by(replace(self.options.summary, length=length))

    def action_method(self, steps: int) -> None:
        """Summarise by the next method."""
        here = METHODS.index(self.options.summary.method)
        method = METHODS[(here + steps) % len(METHODS)]
        self._summarize_by(replace(self.options.summary, method=method))

    def _summarize_by(self, summary: SummaryOptions) -> None:
        self.options = replace(self.options, summary=summary)
        self._want_again(f"{summary.length} · {summary.method}")

    def find_facts_by(self, facts: FactsOptions) -> None:
        """Find the names in another way."""
        if facts != self.options.facts:
            self.options = replace(self.options, facts=facts)
            self._want_again("")

    def action_explain(self) -> None:
        """Say why each sentence of the summary was chosen, or stop saying it."""
        self.explaining = not self.explaining
        self._want_again("" if self.explaining else "reasons hidden")
        if self.explaining and self.narrow:
            self.post_message(self.ReasonsWanted())

    def _want_again(self, said: str) -> None:
        self.post_message(Said(said))
        entry = self.collection.entry(self._wanted.article_id) if self._wanted else None
        if entry is not None:
            self.want(entry)

    # Where the user is

    @on(ArticleView.Folded)
    def _folded(self, event: ArticleView.Folded) -> None:
        event.stop()
        if self.article is not None and self.digest is not None:
            lines = () if event.view.folded else self.digest.hidden
            spans = tuple((line.start, line.end) for line in lines)
            self.post_message(self.HiddenOpened(self.article.id, spans))

    @on(ArticleView.Moved)
    def _view_moved(self, event: ArticleView.Moved) -> None:
        event.stop()
        self.note_progress()
        self.side.outline.show_place(self.text.view.offset_at_top())
        self.post_message(self.WhereChanged())

    def note_progress(self) -> None:
        """Tell when the end of the article has been on screen for a while of reading."""
        self._was_read = self._was_read or self.reading
        if self._ending is not None:
            self._ending.stop()
            self._ending = None
        if self._is_at_end():
            self._ending = self.set_timer(READ_AFTER, self._note_end)

    def _is_at_end(self) -> bool:
        there = self.reading and self.article is not None and self.digest is not None
        return there and self.text.view.progress >= _READ_AT

    def _note_end(self) -> None:
        self._ending = None
        article = self.article
        if (
            article is not None
            and self._is_at_end()
            and not self.collection.user_state.is_read(article.id)
        ):
            self.post_message(self.ReadToEnd(article.id))

    def keep_place(self) -> None:
        """Keep the place where reading stopped."""
        left = self.place_left()
        if left is not None:
            self.post_message(left)

    def place_left(self) -> "PlaceLeft | None":
        """Return where reading stopped; None when there was but a look from the list."""
        if self.article is None or not self._was_read:
            return None
        view = self.text.view
        return self.PlaceLeft(self.article.id, view.offset_at_top(), view.progress)

    def entry_changed(self) -> None:
        """Show the tags and the day of the article as they are now."""
        entry = self.collection.entry(self.article.id) if self.article else None
        if entry is not None and self.article is not None:
            self.side.show_tags(
                self.article, self.digest, self.collection.user_state.tags(entry.id)
            )
            self.want(entry)

    def where(self, *, short: bool) -> list[str]:
        """Return where the user is, in words."""
        parts = []
        if not short and self._told:
            top, count = self.text.view.offset_at_top(), len(self._told)
            here = bisect_right(self._told, top, key=lambda sentence: sentence.end)
            parts.append(f"sentence {min(here + 1, count)} of {count}")
        if self.article is not None:
            parts.append(f"{self.text.view.progress:.0%}")
        return parts
