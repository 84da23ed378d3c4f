"""A brief, which is read like an article; every sentence leads to its source."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import Worker, get_current_worker

from reader.document.article import Article, Metadata
from reader.errors import ReaderError
from reader.library.digests.backend import Backend
from reader.services.briefs.brief import Brief
from reader.services.briefs.page import BriefPage, Place, page_of
from reader.services.digests.process import ProcessBackend
from reader.services.wording import count_of
from reader.tui.keys.command import Zone
from reader.tui.screens.inner_screen import ChosenPlace, InnerScreen
from reader.tui.theme.look import look_of
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import PaneTitle, StatusLine

MakeBrief = Callable[[Backend | None], Brief]
"""Makes a brief; takes time, so it is called in a thread."""


def _counted(brief: Brief) -> str:
    """Return how many articles a brief is about, or how to choose some."""
    if brief.articles:
        return count_of(brief.articles, "article")
    return "no articles: mark some, or filter the list, and make the brief again"


class OpenBrief:
    """A brief that is read, left for a source, and returned to."""

    def __init__(self, title: str, make: MakeBrief) -> None:
        """Record the subject of the brief; it is made when it is first shown.

        Args:
            title: Its heading until it is made.
            make: Makes it.
        """
        self.title = title
        """The heading."""
        self.make = make
        """Makes the brief."""
        self.page: BriefPage | None = None
        """The brief, once it is made."""
        self.offset = 0
        """The place where reading stopped."""


class BriefScreen(InnerScreen[ChosenPlace | None]):
    """The stories of a brief, laid out like an article."""

    CSS = """
    BriefScreen { align: center top; }
    BriefScreen PaneTitle { margin: 1 0 0 0; padding: 0 2; width: 100%; max-width: 110; }
    BriefScreen ArticleView { width: 100%; height: 1fr; }
    """

    @dataclass
    class Made(Message):
        """The brief was made."""

        page: BriefPage | None
        """The brief; None if it could not be made."""
        detail: str
        """How many articles it is about, or why it could not be made."""

    def __init__(self, brief: OpenBrief, backend: ProcessBackend | None = None) -> None:
        """Make the screen.

        Args:
            brief: The brief.
            backend: Finds facts that are not cached; None for a thread of this process.
        """
        super().__init__()
        self.brief = brief
        """The brief."""
        self._backend = backend

    def compose(self) -> ComposeResult:
        """Put the text under the heading."""
        yield PaneTitle("Brief", id="brief-title")
        yield ArticleView(id="brief")
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the brief, or start making it."""
        self.view.focus()
        self.show_keys()
        if self.brief.page is not None:
            self._show(self.brief.page)
            return
        self._say("reading …")
        self.run_worker(lambda: self._make(get_current_worker()), thread=True, exclusive=True)

    @property
    def view(self) -> ArticleView:
        """The text."""
        return self.query_one(ArticleView)

    def _say(self, detail: str) -> None:
        self.query_one("#brief-title", PaneTitle).say(detail)

    def _make(self, worker: "Worker[None]") -> None:
        """Make the brief, in a thread."""
        by = self._backend and self._backend.while_wanted(lambda: worker.is_cancelled)
        try:
            brief = self.brief.make(by)
            self.brief.title = brief.title
            made = self.Made(page_of(brief), _counted(brief))
        except ReaderError as error:
            made = self.Made(None, str(error))
        if not worker.is_cancelled:
            self.post_message(made)

    @on(Made)
    def _made(self, event: Made) -> None:
        self._say(event.detail)
        self.brief.page = event.page
        if event.page is not None:
            self._show(event.page)
        if look_of(self.app).spoken:
            self.status.say(f"Brief: {event.detail}")

    def _show(self, page: BriefPage) -> None:
        article = Article("brief", Metadata(title=self.brief.title), page.document)
        view = self.view
        view.show_article(article, position=self.brief.offset)
        view.cursor.step_to([place.span for place in page.places])
        view.cursor.go_to(self.brief.offset)
        view.jump_to(self.brief.offset)

    @property
    def zone(self) -> Zone:
        """The brief is one zone."""
        return "brief"

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands."""
        return {**super().targets(), "view": self.view}

    def place(self) -> str:
        """Return which sentence with a source the cursor is in, in accessible mode."""
        page = self.brief.page
        if page is None or not look_of(self.app).spoken:
            return ""
        here = bisect_right(page.places, self.view.cursor.offset, key=lambda each: each.span.start)
        return f"sentence {here} of {len(page.places)}" if here else ""

    @on(ArticleView.Moved)
    def _moved(self) -> None:
        self.status.show()

    @on(ArticleView.SpanPressed)
    def _pressed(self, event: ArticleView.SpanPressed) -> None:
        event.stop()
        place = self.place_at(event.offset)
        if place is not None:
            self.brief.offset = place.span.start
            self.dismiss(ChosenPlace(place.analysed.article.id, place.start))

    def place_at(self, offset: int) -> Place | None:
        """Return the sentence at a character, if it has a source."""
        places = self.brief.page.places if self.brief.page else ()
        index = bisect_right([place.span.start for place in places], offset) - 1
        found = places[index] if index >= 0 else None
        return found if found is not None and found.span.contains(offset) else None

    def action_leave(self) -> None:
        """Go back to reading; the place is kept."""
        self.brief.offset = self.view.cursor.offset
        self.dismiss(None)
