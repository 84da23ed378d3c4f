"""The screen that reads: the list, the article, and beside it summary, actors and timeline."""

from typing import ClassVar, Literal, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive, var
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.errors import ReaderError, StoreError
from reader.library.entry import Entry
from reader.reading.filter import matching
from reader.reading.shelf import Shelf
from reader.settings import Settings
from reader.summary.length import parse_length
from reader.summary.methods import METHODS
from reader.text.article import Article
from reader.text.digest import Digest
from reader.text.show import show_line
from reader.tui.commands import Zone, bindings
from reader.tui.digesting import ArticleRead, DigestMade, Wanted, WorkFailed, read_and_digest
from reader.tui.themes import DARK, LIGHT
from reader.tui.view.walk import Walk, walk
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import KeyLine, PaneTitle, StatusLine, TabLine
from reader.tui.widgets.panes import ActorsPane, SummaryPane, TimelinePane
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.welcome import Welcome

Breadth = Literal["wide", "medium", "narrow"]

WIDE_FROM, MEDIUM_FROM = 130, 90
"""Columns from which there is room for three columns, and for two."""

_READ_AT = 0.97
"""How much of an article must have been on screen for it to count as read."""

_SLOW = 0.2
"""Seconds after which a work that goes on is spoken of."""

_SIDE = ("summary", "actors", "timeline")
_TABS = ("article", *_SIDE)
_TAB_NAMES = {"article": "Text", "summary": "Summary", "actors": "Actors", "timeline": "Timeline"}
_SHORT_BELOW = 60
"""Columns below which the status line says only how far the reader is."""


class ReadingScreen(Screen[None]):
    """The list, the article and its digest, in as many columns as there is room for."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    browsing: reactive[bool] = reactive(True)
    """Whether the user looks through the list, and not into an article."""
    breadth: reactive[Breadth] = reactive[Breadth]("wide")
    """For how many columns there is room."""
    tab: reactive[str] = reactive("article")
    """The pane that a narrow screen shows."""
    method: var[str] = var("auto")
    """The method of the summary."""
    length: var[str] = var("3")
    """The length of the summary."""

    explaining: var[bool] = var(False)
    """Whether the summary says why its sentences were chosen."""

    def __init__(self, shelf: Shelf, settings: Settings, *, select: str | None = None) -> None:
        super().__init__()
        self.shelf = shelf
        """The articles."""
        self.settings = settings
        """The user's choices."""
        self.article: Article | None = None
        """The article that is shown."""
        self.digest: Digest | None = None
        """Its digest, when it is there."""
        self._select = select
        self._wanted: Wanted | None = None
        self._walks: dict[str, Walk] = {}
        self._places: list[int] = []
        self._said = ""
        self._arranged = ""
        self.set_reactive(ReadingScreen.method, settings.method)
        self.set_reactive(ReadingScreen.length, settings.length)

    # What is on it

    def compose(self) -> ComposeResult:
        """Put the three columns beside each other; what is shown of them is in the style sheet."""
        # Before there are children: a class that changes later is a new look at all their styles.
        self.set_reactive(ReadingScreen.breadth, self._breadth_of(self.app.size.width))
        self._arranged = self._arrangement()
        self.set_classes(self._arranged)
        box = Input(placeholder="find", id="filter", compact=True)
        box.display = False
        yield TabLine(id="tabs")
        with Horizontal(id="columns"):
            with Vertical(id="left"):
                yield PaneTitle("Library", id="list-title")
                yield box
                yield ArticleList(id="list")
            with Vertical(id="middle"):
                yield ArticleView(measure=self.settings.measure, id="article")
            with Vertical(id="side"):
                for name, pane in (
                    ("Summary", SummaryPane(id="summary")),
                    ("Actors", ActorsPane(id="actors")),
                    ("Timeline", TimelinePane(id="timeline")),
                ):
                    with Vertical(id=f"{pane.id}-box"):
                        yield PaneTitle(name, id=f"{pane.id}-title")
                        yield pane
        yield Welcome(self.settings.library, id="welcome")
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the list; the article follows it."""
        self.query_one(TabLine).show_tab(self.tab, _TAB_NAMES)
        self._open_shelf()

    def _open_shelf(self) -> None:
        empty = not self.shelf.entries
        self.query_one(Welcome).display = empty
        self.query_one("#columns").display = not empty
        self._list_entries(select=self._select)
        for problem in self.shelf.problems:
            self._complain(problem)
        (self.query_one(Welcome) if empty else self._list).focus()
        self._show_where()

    @property
    def _list(self) -> ArticleList:
        return self.query_one("#list", ArticleList)

    @property
    def _view(self) -> ArticleView:
        return self.query_one("#article", ArticleView)

    @property
    def _summary(self) -> SummaryPane:
        return self.query_one("#summary", SummaryPane)

    @property
    def _actors(self) -> ActorsPane:
        return self.query_one("#actors", ActorsPane)

    @property
    def _timeline(self) -> TimelinePane:
        return self.query_one("#timeline", TimelinePane)

    # Breadth and focus

    def on_resize(self, event: events.Resize) -> None:
        """Show as many columns as there is room for."""
        self._set_breadth(event.size.width)

    def _set_breadth(self, width: int) -> None:
        self.breadth = self._breadth_of(width)
        self._arrange()

    @staticmethod
    def _breadth_of(width: int) -> Breadth:
        if width >= WIDE_FROM:
            return "wide"
        return "medium" if width >= MEDIUM_FROM else "narrow"

    def watch_browsing(self) -> None:
        """Show the columns that go with what the user does."""
        self._arrange()

    def watch_tab(self) -> None:
        """Show that pane of a narrow screen."""
        self._arrange()

    def _arrange(self) -> None:
        arranged = self._arrangement()
        if arranged == self._arranged or not self.is_mounted:
            return
        # At once: every change of a class is a new look at the style of every widget.
        self._arranged = arranged
        self.set_classes(arranged)
        self.query_one(TabLine).show_tab(self.tab, _TAB_NAMES)

    def _arrangement(self) -> str:
        """Return the classes that say what is shown."""
        doing = "browsing" if self.browsing else "reading"
        return f"-{self.breadth} -{doing} -tab-{self.tab}"

    def _panes(self) -> list[str]:
        """Return the ids of the panes that the tab key goes through."""
        if self.breadth == "wide":
            return ["list", *_TABS]
        if self.browsing:
            return ["list", "article"] if self.breadth == "medium" else ["list"]
        return list(_TABS)

    def _focus_pane(self, name: str) -> None:
        if name == "list":
            self.browsing = True
        elif name != "article" or self.breadth != "medium":
            self.browsing = False
        if name in _TABS:
            self.tab = name
        self.query_one(f"#{name}").focus(scroll_visible=False)

    @property
    def zone(self) -> Zone:
        """The pane that has the focus."""
        focused = self.focused.id if self.focused else None
        known = ("list", "article", "summary", "actors", "timeline", "filter")
        return cast("Zone", focused) if focused in known else "list"

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys that work there; a click on a pane is a way into reading, too."""
        name = event.widget.id or ""
        if name in _SIDE or (name == "article" and self.breadth == "narrow"):
            self.browsing = False
            self.tab = name
        elif name == "list":
            self.browsing = True
        self.query_one(KeyLine).show_zone(self.zone)

    def action_next_pane(self, steps: int) -> None:
        """Go to the next pane, round the end."""
        panes = self._panes()
        here = panes.index(self.zone) if self.zone in panes else -1
        self._focus_pane(panes[(here + steps) % len(panes)])

    def action_show_tab(self, name: str) -> None:
        """Show a pane of a narrow screen."""
        self._focus_pane(name)

    def action_leave(self) -> None:
        """Clear what is chosen or filtered; else go back to the list."""
        box = self.query_one("#filter", Input)
        if self.zone == "filter" or (self.zone == "list" and box.value):
            box.value = ""
            box.display = False
            self._list.focus()
        elif self._actors.chosen is not None or self._walks:
            self._actors.choose(None)
            self._walks = {}
            self._view.choose(())
            self._say("")
        elif self.shelf.entries:
            self._focus_pane("list")

    # The list

    def _list_entries(self, *, select: str | None = None) -> None:
        query = self.query_one("#filter", Input).value
        entries = matching(self.shelf.entries, query)
        self._list.show_entries(entries, self.shelf.unread_ids(), select=select)
        self._count(len(entries), filtered=bool(query.strip()))
        if self._list.selected is not None:
            self._want(self._list.selected)

    def _count(self, shown: int, *, filtered: bool) -> None:
        total, unread = len(self.shelf.entries), len(self.shelf.unread_ids())
        title = self.query_one("#list-title", PaneTitle)
        title.rename(self.shelf.name)
        title.say(f"{shown} of {total}" if filtered else f"{total} · {unread} unread")

    def action_filter(self) -> None:
        """Filter the list while the user types."""
        if not self.shelf.entries:
            return
        self.browsing = True
        box = self.query_one("#filter", Input)
        box.display = True
        box.focus()

    @on(Input.Changed, "#filter")
    def _filter_changed(self, event: Input.Changed) -> None:
        selected = self._list.selected
        self._list_entries(select=selected.id if selected else None)

    @on(Input.Submitted, "#filter")
    def _filter_done(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            event.input.display = False
        self._list.focus()

    @on(RowList.Moved, "#list")
    def _entry_highlighted(self, event: RowList.Moved) -> None:
        if self._list.selected is not None:
            self._want(self._list.selected)

    @on(RowList.Pressed, "#list")
    def _entry_opened(self, event: RowList.Pressed) -> None:
        self._read()

    def _read(self) -> None:
        """Go into the article."""
        if self._list.selected is None:
            return
        self.browsing = False
        self.tab = "article"
        self._view.focus(scroll_visible=False)
        self._note_progress()

    def action_next_article(self, steps: int) -> None:
        """Go to the next article of the list."""
        reading = not self.browsing
        self._list.action_move(steps)
        if reading:
            self._read()

    def action_toggle_read(self) -> None:
        """Mark the article as read or unread."""
        entry = self._list.selected
        if entry is not None:
            self._mark(entry.id, read=not self.shelf.is_read(entry.id))

    def action_undo(self) -> None:
        """Take the last mark back."""
        try:
            self._say(self.shelf.undo() or "nothing to undo")
        except StoreError as error:
            self._complain(str(error))
        self._show_marks()

    def _mark(self, article_id: str, *, read: bool) -> None:
        try:
            self.shelf.set_read(article_id, read=read)
        except StoreError as error:
            self._complain(str(error))
        self._show_marks()

    def _show_marks(self) -> None:
        self._list.show_unread(self.shelf.unread_ids())
        query = self.query_one("#filter", Input).value
        self._count(len(self._list.entries), filtered=bool(query.strip()))

    # The article and its digest

    def _want(self, entry: Entry) -> None:
        """Show an article, and then what it says; what was wanted before is let go."""
        wanted = Wanted(
            article_id=entry.id,
            method=self.method,
            length=self.length,
            explain=self.explaining,
        )
        if self._wanted == wanted:
            return
        same = self._wanted is not None and self._wanted.article_id == entry.id
        if not same:
            self.keep_place()
            self.article = None
        self._wanted = wanted
        self._work(wanted, self.article if same else None)
        self.set_timer(_SLOW, lambda: self._still_working(wanted))

    def _work(self, wanted: Wanted, article: Article | None) -> None:
        self.run_worker(
            lambda: read_and_digest(self.shelf, wanted, article, get_current_worker()),
            group="digest",
            exclusive=True,
            thread=True,
            exit_on_error=True,
        )

    def _still_working(self, wanted: Wanted) -> None:
        if self._wanted == wanted and self.digest is None:
            self._say("reading …")

    @on(ArticleRead)
    def _article_read(self, event: ArticleRead) -> None:
        if event.wanted != self._wanted:
            return
        self.article, self.digest = event.article, None
        self._walks, self._places = {}, []
        position = self.shelf.position(event.article.id)
        self._view.show_article(event.article, position=position)
        self._show_digest(None)
        for note in event.article.notes:
            self._say(note)

    @on(DigestMade)
    def _digest_made(self, event: DigestMade) -> None:
        if event.wanted == self._wanted:
            self.digest = event.digest
            self._view.show_digest(event.digest)
            self._show_digest(event.digest, event.reasons)
            if self._said == "reading …":
                self._say("")
            self._note_progress()

    @on(WorkFailed)
    def _work_failed(self, event: WorkFailed) -> None:
        if event.wanted == self._wanted:
            self._complain(event.error)

    def _show_digest(
        self, digest: Digest | None, reasons: tuple[tuple[str, ...], ...] | None = None
    ) -> None:
        self._summary.show_digest(digest, reasons)
        self._actors.show_digest(digest)
        self._timeline.show_digest(digest)
        titles = {name: self.query_one(f"#{name}-title", PaneTitle) for name in _SIDE}
        if digest is None:
            for title in titles.values():
                title.say("")
        else:
            chosen, of = len(digest.summary.sentences), len(digest.sentences)
            titles["summary"].say(f"{chosen} of {of} · {digest.summary.method}")
            titles["actors"].say(str(len(digest.actors)))
            titles["timeline"].say(str(len(digest.dates)))
        self._show_where()

    def action_length(self, steps: int) -> None:
        """Make the summary longer or shorter."""
        self.length = parse_length(self.length).step(steps).written()
        self._want_again()

    def action_explain(self) -> None:
        """Say why each sentence of the summary was chosen, or stop saying it."""
        self.explaining = not self.explaining
        if self._list.selected is not None:
            self._want(self._list.selected)
        if self.breadth == "narrow" and self.explaining:
            self._focus_pane("summary")

    def action_method(self, steps: int) -> None:
        """Summarise by the next method."""
        here = METHODS.index(self.method)
        self.method = METHODS[(here + steps) % len(METHODS)]
        self._want_again()

    def _want_again(self) -> None:
        self._say(f"{self.length} · {self.method}")
        if self._list.selected is not None:
            self._want(self._list.selected)

    # Ways through the text

    def action_walk_summary(self, steps: int) -> None:
        """Go to the next sentence of the summary in the text."""
        if self.digest is not None:
            self._step("summary", walk("summary", self.digest.summary.sentences), steps)

    def action_summary_sentence(self, number: int) -> None:
        """Go to a sentence of the summary by its number."""
        if self.digest is None or number > len(self.digest.summary.sentences):
            return
        self._summary.cursor = number - 1
        self._walk_to("summary", walk("summary", self.digest.summary.sentences), number - 1)

    def action_walk_actor(self, steps: int) -> None:
        """Go to the next mention of the chosen actor; the first actor is chosen if none is."""
        actors = self._actors.actors
        if not actors:
            self._say("no actors in this text")
            return
        if self._actors.chosen is None:
            self._actors.choose(self._actors.cursor)
        actor = actors[self._actors.chosen or 0]
        self._step("actor", walk(actor.name, actor.mentions), steps)

    def action_walk_date(self, steps: int) -> None:
        """Go to the next date in the text."""
        if self.digest is None or not self.digest.dates:
            self._say("no dates in this text")
            return
        self._step("date", walk("dates", self.digest.dates), steps)

    def _step(self, kind: str, fresh: Walk, steps: int) -> None:
        known = self._walks.get(kind)
        if known is None or known.places != fresh.places:
            known = fresh
        stepped = known.step(steps, after=self._view.offset_at_top())
        if stepped.current is not None:
            self._walk_to(kind, stepped, stepped.current)
        if kind == "summary" and stepped.current is not None:
            self._summary.cursor = stepped.current

    def _walk_to(self, kind: str, fresh: Walk, index: int) -> None:
        stepped = Walk(fresh.name, fresh.places, index)
        self._walks[kind] = stepped
        self._places.append(self._view.offset_at_top())
        self._view.choose(stepped.places, index, passages=kind == "summary")
        if self.breadth == "narrow":
            self._focus_pane("article")
        self._say(stepped.status)

    def action_back(self) -> None:
        """Go back to the place before the last jump."""
        if self._places:
            self._view.show_place(self._places.pop())

    @on(RowList.Pressed, "#summary")
    def _sentence_pressed(self, event: RowList.Pressed) -> None:
        self.action_summary_sentence(event.index + 1)

    @on(RowList.Pressed, "#actors")
    def _actor_pressed(self, event: RowList.Pressed) -> None:
        self._walks.pop("actor", None)
        self._actors.choose(event.index)
        self.action_walk_actor(1)

    @on(RowList.Pressed, "#timeline")
    def _date_pressed(self, event: RowList.Pressed) -> None:
        if self.digest is not None:
            index = self.digest.dates.index(self._timeline.expression(event.index))
            self._walk_to("date", walk("dates", self.digest.dates), index)

    @on(ArticleView.SpanPressed)
    def _text_pressed(self, event: ArticleView.SpanPressed) -> None:
        """Choose the actor under the mouse, or find the summary sentence in its pane."""
        if self.digest is None:
            return
        for index, actor in enumerate(self.digest.actors):
            for number, mention in enumerate(actor.mentions):
                if mention.contains(event.offset):
                    self._actors.cursor = index
                    self._actors.choose(index)
                    self._walk_to("actor", walk(actor.name, actor.mentions), number)
                    return
        for index, sentence in enumerate(self.digest.summary.sentences):
            if sentence.contains(event.offset):
                self._summary.cursor = index

    def action_hidden(self) -> None:
        """Show the hidden lines, or fold them away."""
        if not self._view.has_hidden:
            self._say("no line of this text is hidden")
            return
        self._view.fold(folded=not self._view.folded)

    # Where the reader is

    @on(ArticleView.Moved)
    def _view_moved(self, event: ArticleView.Moved) -> None:
        self._note_progress()
        self._show_where()

    def _note_progress(self) -> None:
        """Mark the article as read when its end has been on screen."""
        if self.browsing or self.article is None or self._view.progress < _READ_AT:
            return
        if self.digest is not None and not self.shelf.is_read(self.article.id):
            self._mark(self.article.id, read=True)

    def keep_place(self) -> None:
        """Keep the place where reading stopped."""
        if self.article is None:
            return
        offset = self._view.offset_at_top()
        try:
            if offset != self.shelf.position(self.article.id):
                self.shelf.set_position(self.article.id, offset)
        except StoreError as error:
            self._complain(str(error))

    def _say(self, message: str) -> None:
        self._said = message
        self._show_where()

    def _show_where(self) -> None:
        parts = [self._said]
        sentence = self._view.current_sentence() if self.app.size.width >= _SHORT_BELOW else None
        if sentence is not None and self.digest is not None:
            here = self.digest.sentences.index(sentence) + 1
            parts.append(f"sentence {here} of {len(self.digest.sentences)}")
        if self.article is not None:
            parts.append(f"{self._view.progress:.0%}")
        self.query_one(StatusLine).say(" · ".join(part for part in parts if part))

    def _complain(self, error: str) -> None:
        self.app.notify(show_line(error), severity="warning", markup=False)

    # The program

    def action_help(self) -> None:
        """Show every key."""
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_next_theme(self) -> None:
        """Switch between dark and light."""
        self.app.theme = LIGHT if self.app.current_theme.dark else DARK

    def action_samples(self) -> None:
        """Open the sample articles from the empty library."""
        if self.shelf.entries:
            return
        try:
            self.shelf = Shelf.of_samples(self.settings)
        except ReaderError as error:
            self._complain(str(error))
            return
        self._open_shelf()

    def action_quit(self) -> None:
        """Leave, and keep the place."""
        self.keep_place()
        self.app.exit(0)
