"""The open article and its panes, whose rows lead into the text and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.worker import Worker, WorkerState

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.safe_text import sanitize
from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.digests.process import ProcessBackend
from reader.services.highlights import Highlight
from reader.settings import Settings
from reader.tui.background.copying import copy_text
from reader.tui.background.digesting import ArticleRead, DigestMade, WorkFailed
from reader.tui.background.loading import LOADING, ArticleLoader
from reader.tui.background.reading_record import ReadingRecord
from reader.tui.drawing.places import sentences_to_read
from reader.tui.messages import CommandWanted, ErrorNotice, StatusMessage
from reader.tui.panes.announcements import Announcements
from reader.tui.panes.arrangement import Arrangement
from reader.tui.panes.article_pane import ArticlePane, Surroundings
from reader.tui.panes.reading_progress import ReadingProgress
from reader.tui.panes.side_column import SideColumn
from reader.tui.panes.side_pane import Opened, SidePane
from reader.tui.panes.stepping import ANALYSING, Stepped
from reader.tui.theme.look import look_of
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.row_list import RowList


class Workspace(Horizontal):
    """One article, and next to it its digest."""

    DEFAULT_CSS = """
    Workspace { width: 1fr; height: 1fr; }
    """

    @dataclass
    class WhereChanged(Message):
        """The user is at another place in the text."""

    def __init__(
        self,
        collection: ArticleCollection,
        settings: Settings,
        *,
        process: ProcessBackend,
        record: ReadingRecord,
        around: Surroundings,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Make it without an article.

        Args:
            collection: Where the articles are.
            settings: The user's choices.
            process: Makes the digests.
            record: Records what was read, and how much of it.
            around: What the text needs from the rest of the screen.
            id: Its id.
        """
        super().__init__(id=id)
        self.text = ArticlePane(around, id="middle")
        """The text."""
        self.side = SideColumn(id="side")
        """The panes next to it."""
        self.loader = ArticleLoader(self, collection, settings, process)
        """Loads articles and their digests."""
        self.said = Announcements(self.text, self.side, self.loader)
        """Describes what it shows, in words."""
        self.progress = ReadingProgress(self, self.text.view, record)
        """How much of the article has been read."""
        self.opened: Opened | None = None
        """The shown article, and what is known about it."""
        self.narrow = False
        """Whether only one pane is on screen."""
        self._record = record
        self._at: int | None = None
        self._has_moved = False

    def compose(self) -> ComposeResult:
        """Put text and side panes next to each other."""
        yield self.text
        yield self.side

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.opened.article if self.opened else None

    @property
    def digest(self) -> Digest | None:
        """Its digest, once it is known."""
        return self.opened.digest if self.opened else None

    @property
    def collection(self) -> ArticleCollection:
        """Where the articles are."""
        return self.loader.collection

    def show_arranged(self, shown: Arrangement, *, reading: bool) -> None:
        """Show the panes of an arrangement.

        Args:
            shown: What is on screen.
            reading: Whether the user is reading rather than looking through the list.
        """
        self.progress.reading = reading
        self.narrow = shown.tabs
        self.display = shown.middle or bool(shown.side)
        self.text.display = shown.middle
        self.side.display = bool(shown.side)
        alone = not shown.middle or shown.side_width is None
        self.side.styles.width = "1fr" if alone else shown.side_width
        self.text.set_class(shown.left and shown.middle, "-framed")
        self.side.set_class(shown.middle, "-framed")
        self.side.show_panes(shown.side)
        self._look_for_similar()

    # Loading

    def want(self, entry: Entry, *, at: int | None = None) -> None:
        """Show an article, and then its digest.

        Args:
            entry: The article.
            at: The offset to open it at, instead of where reading stopped last time.
        """
        self._at = at
        self._has_moved = False
        self.loader.want(entry)
        if self.article is not None and self.article.id == entry.id:
            self._go_to_offset(jumped=True)

    def forget(self, collection: ArticleCollection) -> None:
        """Save the place, and show articles of another collection from now on."""
        self.progress.forget()
        self.loader.forget(collection)
        self.opened = None

    def show_highlights(self, article_id: str, highlights: Sequence[Highlight]) -> None:
        """Show the highlights of an article, if it is still the open one."""
        if self.opened is not None and self.opened.article.id == article_id:
            self.text.show_highlights(highlights)
            self._show(replace(self.opened, highlights=tuple(highlights)))

    def entry_changed(self) -> None:
        """Show the current tags and date of the article."""
        entry = self.collection.entry(self.article.id) if self.article else None
        if entry is not None and self.opened is not None:
            note = self.collection.user_state.note(entry.id)
            self._show(replace(self.opened, tags=self._tags(entry.id), note=note))
            self.loader.want(entry)

    def _show(self, opened: Opened) -> None:
        self.opened = opened
        self.progress.show(self.collection, opened)
        self.side.show(opened)
        self._look_for_similar()

    def _look_for_similar(self) -> None:
        """Find similar articles if they are shown and have not been found yet."""
        opened = self.opened
        if opened is None or opened.similar is not None or "similar" not in self.side.shown:
            return
        # Imported here: few users show it.
        from reader.tui.background.similar import look_for_similar
        from reader.tui.panes.similar_pane import MOST

        def found(article_id: str, similar: Sequence[Entry]) -> None:
            if self.opened is not None and self.opened.article.id == article_id:
                self._show(replace(self.opened, similar=tuple(similar)))

        look_for_similar(self, self.collection, opened.article.id, MOST, found)

    def _tags(self, article_id: str) -> tuple[str, ...]:
        return self.collection.user_state.tags(article_id)

    def _go_to_offset(self, *, jumped: bool) -> None:
        """Go to the place for which the article was opened."""
        if self._at is not None:
            self.text.steps.go_to_offset(self._at, jumped=jumped)
            self._at = None

    @on(ArticleRead)
    def _article_read(self, event: ArticleRead) -> None:
        event.stop()
        if not self.loader.accept(event):
            return
        self.progress.keep_place()
        self.said.count(())
        article = event.article
        self.text.show_article(article, position=event.position, hidden_shown=event.opened)
        self.text.show_highlights(event.highlights)
        tags = self._tags(article.id)
        self._show(Opened(article, tags, event.highlights, note=event.note))
        self._go_to_offset(jumped=False)
        self.post_message(self.WhereChanged())
        for note in article.notes:
            self.post_message(StatusMessage(note))

    @on(DigestMade)
    def _digest_made(self, event: DigestMade) -> None:
        event.stop()
        if not self.loader.accept(event) or self.opened is None:
            return
        if self.digest is None:
            # A user who has moved since then knows what was opened.
            is_new = self.progress.reading and not self._has_moved
            ready = self.said.of_pane("article") if is_new else ""
            said = ready if look_of(self.app).spoken else ""
            self.post_message(StatusMessage(said, instead_of=(LOADING, ANALYSING)))
        self.said.count(sentences_to_read(event.article.document, event.digest))
        self.text.view.show_digest(event.digest)
        tags = self._tags(event.article.id)
        self._show(
            replace(self.opened, digest=event.digest, explanation=event.explanation, tags=tags)
        )
        self.post_message(self.WhereChanged())
        self.progress.note()

    @on(WorkFailed)
    def _work_failed(self, event: WorkFailed) -> None:
        event.stop()
        if self.loader.give_up(event.wanted):
            self.post_message(StatusMessage("", instead_of=(LOADING, ANALYSING)))
            self.post_message(ErrorNotice(event.error))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Report an unforeseen error: one article must not end the reader."""
        event.stop()
        error = event.worker.error
        if event.state == WorkerState.ERROR and error is not None:
            name = self.loader.wanted.article_id if self.loader.wanted else ""
            kind = type(error).__name__
            self.post_message(
                ErrorNotice(f"{name} cannot be analysed ({kind}: {error}). Please report this.")
            )

    # Between the text and the panes

    @on(RowList.Pressed)
    def _row_pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        place = event.rows.model.press(event.index) if isinstance(event.rows, SidePane) else None
        if isinstance(place, Message):
            self.post_message(place)
        elif place is not None and place.current is not None:
            self.text.steps.arrive(place)
        elif place is not None:
            self.text.steps.step(place, 1)

    @on(ArticleView.SpanPressed)
    def _text_pressed(self, event: ArticleView.SpanPressed) -> None:
        """Let the panes find what was clicked; the first one that has places marks them."""
        event.stop()
        for pane in self.side.panes.values():
            place = pane.find(event.offset)
            if place is not None:
                self.text.steps.arrive(place)
                return

    @on(Stepped)
    def _stepped(self, event: Stepped) -> None:
        event.stop()
        more = [pane.show_step(event.places) for pane in self.side.panes.values()]
        if self.narrow:
            self.post_message(CommandWanted("go-article"))
        said = " · ".join(part for part in (event.places.status, *more) if part)
        self.post_message(StatusMessage(said, lasting=True))

    @on(ArticleView.HiddenShown)
    def _hidden_shown(self, event: ArticleView.HiddenShown) -> None:
        event.stop()
        if self.article is not None and self.digest is not None:
            lines = self.digest.hidden if event.shown else ()
            spans = tuple((line.start, line.end) for line in lines)
            self._record.keep_shown(self.collection, self.article.id, spans)

    @on(ArticleView.Moved)
    def _view_moved(self, event: ArticleView.Moved) -> None:
        event.stop()
        self.progress.note()
        self._has_moved |= event.by_key
        if event.by_key and look_of(self.app).spoken:
            # The user's current place matters more than the message about what was opened.
            self.post_message(StatusMessage("", instead_of=(self.said.title,)))
        for pane in self.side.panes.values():
            pane.show_place(self.text.view.offset_at_top())
        self.post_message(self.WhereChanged())

    def action_copy(self) -> None:
        """Copy the row under the cursor of a pane if it can be copied, or else a passage."""
        focused = self.screen.focused
        text = ""
        if isinstance(focused, SidePane) and len(focused.model):
            text = focused.model.copied(focused.cursor)
        if text:
            copy_text(self, sanitize(text), "Copied")
        else:
            self.text.passage.action_copy()

    def leave(self) -> bool:
        """End the find, the selection or the choice; return whether there was any."""
        left = [self.text.leave(), *(pane.model.leave() for pane in self.side.panes.values())]
        return any(left)
