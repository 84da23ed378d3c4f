"""The screen that reads: it hands data down to its panes, and does what they ask for."""

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events, on

from reader.document.safe_text import sanitize_line
from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.actions.addresses import Addresses
from reader.tui.actions.changes import Changes
from reader.tui.background.write_queue import WriteQueue
from reader.tui.messages import Complained, Said
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.safe_render import say
from reader.tui.screens.pane_screen import PaneScreen
from reader.tui.ui_state import ScreenMemory, first_order
from reader.tui.widgets.bars import StatusLine

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.document.annotations import Kind
    from reader.document.options import DigestOptions
    from reader.tui.actions.highlighting import Highlighting
    from reader.tui.background.analyses import Analyses
    from reader.tui.panes.article_pane import ArticlePane
    from reader.tui.panes.desk import Desk
    from reader.tui.screens.actor import ActorAnswer

_AFTER_FIRST_FRAME = 0.02
"""Seconds from the first frame to the loading of the rest; in them the frame is written."""
_SHORT_BELOW = 60
"""Columns below which the status line says only how far the reader is."""


class ReadingScreen(PaneScreen):
    """A collection of articles, one of them open."""

    def __init__(
        self,
        collection: ArticleCollection,
        settings: Settings,
        memory: ScreenMemory,
        *,
        select: str | None = None,
    ) -> None:
        super().__init__(LibraryPane(collection, first_order(settings, memory), id="left"), memory)
        self.settings = settings
        """The user's choices."""
        self.writes = WriteQueue(self)
        """What is written to disk."""
        self.changes = Changes(
            self.library,
            self.writes,
            details_changed=self._details_changed,
            undone=self._undone,
        )
        """What changes the collection."""
        self.addresses = Addresses(self, self.library, self.writes)
        """Where the articles came from."""
        self.analyses: Analyses | None = None
        """How digests are made; it comes after the first frame."""
        self.highlighting: Highlighting | None = None
        """What marks passages of the text; it comes with the desk."""
        self._stop = threading.Event()
        self._select = select
        self._said = ""
        self._waiting = ""

    @property
    def collection(self) -> ArticleCollection:
        """The articles."""
        return self.library.collection

    def on_mount(self) -> None:
        """Show the list, and then the article."""
        self.open_collection(self.collection)
        if not self.is_empty:
            # Before the first frame, so that it is drawn once.
            self.set_focus(self.library.rows)
        # The list is on the screen before the rest is even loaded, however slow the machine.
        self.call_after_refresh(self.set_timer, _AFTER_FIRST_FRAME, self.before_key)

    async def before_key(self) -> None:
        """Put the article and the side in their places, once."""
        leaving = self.app.return_code is not None
        if self.desk is not None or leaving:
            return
        # Loaded here: the first frame is the list.
        from reader.tui.actions.highlighting import Highlighting
        from reader.tui.background.analyses import Analyses
        from reader.tui.drawing.search_words import Search
        from reader.tui.panes.desk import Desk

        self.analyses = Analyses(self, self.settings, self._use_options)
        self.library.skims.options = self.analyses.options
        self.library.skims.process = self.analyses.process
        measure = self.memory.number("measure") or self.settings.measure
        self.desk = Desk(self.collection, self.settings, measure=measure, id="desk")
        self.desk.process = self.analyses.process
        self.desk.text.searched = lambda: Search(*self.library.search)
        self.desk.display = False
        await self.query_one("#columns").mount(self.desk)
        self.show_arranged()
        if self.library.selected is not None:
            self.desk.want(self.library.selected)
        self.highlighting = Highlighting(self.desk, self.writes)
        self._begin()

    def _use_options(self, options: "DigestOptions") -> None:
        self.library.skims.options = options
        if self.desk is not None:
            self.desk.find_facts_by(options.facts)

    def _begin(self) -> None:
        """Do what can wait until the reader is there."""
        from reader.tui.screens.tour import offer_tour
        from reader.tui.watching import CollectionWatch

        self.wake()
        if self.analyses is not None:
            analyse = self.analyses.analyse_one
            CollectionWatch(self, self.library, self._stop, self.idle, analyse).start()
        offer_tour(self.app, self.keymap, self.memory)

    def open_collection(self, collection: ArticleCollection) -> None:
        """List the articles of a collection."""
        if self.desk is not None:
            self.desk.forget(collection)
            self._stop.set()
            self._stop = threading.Event()
        self.library.show_collection(collection, select=self._select)
        self.show_welcome()
        for problem in collection.problems:
            self.post_message(Complained(problem))

    def show_welcome(self) -> None:
        """Show how to begin while there is no article, and else the list."""
        shown = list(self.query("#welcome"))
        if bool(shown) == self.is_empty:
            return
        self.query_one("#columns").display = not self.is_empty
        if not self.is_empty:
            for each in shown:
                each.remove()
            self.set_focus(self.library.rows)
        else:
            from reader.tui.widgets.welcome import Welcome

            keys = {
                name: " ".join(self.keymap.keys_of(command)[0])
                for name, command in (("samples", "samples"), ("add", "add"), ("leave", "quit"))
                if self.keymap.keys_of(command)
            }
            welcome = Welcome(self.settings.library, keys, id="welcome")
            self.mount(welcome, before="#columns")
            self.set_focus(None)

    def targets(self) -> Mapping[str, object]:
        """Return whose actions the commands are."""
        return {
            **super().targets(),
            "library": self.library,
            "changes": self.changes,
            "addresses": self.addresses,
            "desk": self.desk,
            "article": self.desk.text if self.desk else None,
            "highlighting": self.highlighting,
        }

    def takes_key(self, key: str) -> bool:
        """Let the letters of hints and the keys of a selection go to the text."""
        return self.desk is not None and self.zone != "list" and self.desk.text.take_key(key)

    def action_leave(self) -> None:
        """Let go of one thing: the find, the choice, the zoom, the filter, the article."""
        if self.zone != "list" and self.desk is not None and self.desk.leave():
            self.say("")
        elif self.zen or self.zoomed:
            self.zen, self.zoomed = False, ""
        elif self.zone != "list":
            self.focus_pane("list")
        elif not self.library.forget_marks() and not self.library.clear_filter():
            self.say("")

    def key_escape(self, event: events.Key) -> None:
        """Leave a line that is typed in."""
        focused = self.focused.id if self.focused else None
        if focused == "filter":
            event.stop()
            self.library.clear_filter()
        elif focused == "find" and self.desk is not None:
            event.stop()
            self.desk.leave()

    # What the list asks for

    @on(LibraryPane.Selected)
    def _selected(self, event: LibraryPane.Selected) -> None:
        if self.desk is not None:
            self.desk.want_soon(event.entry)

    @on(LibraryPane.Opened)
    async def _opened(self) -> None:
        await self.before_key()
        self.read()

    @on(LibraryPane.LookChanged)
    def _look_changed(self) -> None:
        self.memory.keep("view", self.library.order.view)
        self.memory.keep("order", self.library.order.by)
        self.memory.keep("group", self.library.order.group)
        self.show_arranged()

    @on(LibraryPane.Counted)
    def _counted(self) -> None:
        self.show_welcome()

    def read(self) -> None:
        """Go into the article."""
        if self.library.selected is not None and self.desk is not None:
            self.desk.want(self.library.selected)
            self.focus_pane("article")
            self.browsing = False
            self.desk.note_progress()

    def action_next_article(self, steps: int) -> None:
        """Go to the next article of the list."""
        reading = not self.browsing
        self.library.rows.action_move(steps)
        if reading:
            self.read()

    def _details_changed(self) -> None:
        if self.desk is not None:
            self.desk.entry_changed()

    def _undone(self) -> None:
        self._details_changed()
        if self.highlighting is not None:
            self.highlighting.look_again()

    # What the desk asks for. Its messages are told by their names: it is loaded after the list.

    def on_desk_pane_wanted(self, event: "Desk.PaneWanted") -> None:
        """Take the user to a pane."""
        self.focus_pane(event.name)

    def on_open_article_read_to_end(self, event: "Desk.ReadToEnd") -> None:
        """Mark an article as read."""
        self.changes.mark_read(event.article_id)

    def on_open_article_place_left(self, event: "Desk.PlaceLeft") -> None:
        """Keep the place where reading stopped."""
        self._keep_place(event.article_id, event.offset, event.progress)

    def _keep_place(self, article_id: str, offset: int, progress: float) -> None:
        self.library.skims.note_progress(article_id, progress)
        collection = self.collection

        def keep() -> None:
            if offset != collection.user_state.position(article_id):
                collection.user_state.set_position(article_id, offset)

        self.writes.do(keep, lambda _: None)

    def on_open_article_hidden_opened(self, event: "Desk.HiddenOpened") -> None:
        """Remember which lines that are not the story are open."""
        collection = self.collection
        self.writes.do(
            lambda: collection.user_state.set_opened(event.article_id, event.spans), lambda _: None
        )

    async def on_desk_actor_wanted(self, event: "Desk.ActorWanted") -> None:
        """Open an actor's page, or filter the list to its articles."""
        if event.page:
            self.open_actor(event.actor.name, event.actor.kind)
        else:
            await self.filter_by_actor(event.actor.name)

    def open_actor(self, name: str, kind: "Kind") -> None:
        """Open an actor's page."""
        from reader.tui.screens.actor import ActorScreen

        options = self.analyses.options if self.analyses else self.settings.digest_options

        async def chosen(answer: "ActorAnswer | None") -> None:
            if answer is None:
                return
            if answer.article_id:
                self.read_article(answer.article_id, answer.offset)
            else:
                await self.filter_by_actor(name)

        self.app.push_screen(ActorScreen(self.collection, name, kind, options), chosen)

    def read_article(self, article_id: str, offset: int) -> None:
        """Open an article at a place, wherever the cursor of the list is."""
        self.library.rows.select(article_id)
        entry = self.collection.entry(article_id)
        if self.desk is not None and entry is not None:
            self.desk.want(entry, at=offset)
            self.focus_pane("article")

    async def filter_by_actor(self, name: str) -> None:
        """Filter the list to the articles that name an actor."""
        quoted = " ".join(name.replace('"', " ").split())
        await self.library.filter_by(f'actor:"{quoted}"')
        self.focus_pane("list")

    def on_desk_detail_chosen(self, event: "Desk.DetailChosen") -> None:
        """Change a detail, or open the source."""
        if event.name == "date":
            self.changes.action_set_date()
        elif event.name == "tags":
            self.changes.action_tag()
        elif event.name == "source":
            self.addresses.action_browser()

    def on_open_article_where_changed(self) -> None:
        """Show where the user is."""
        self.show_where()

    def on_article_pane_measure_set(self, event: "ArticlePane.MeasureSet") -> None:
        """Remember how long the lines are."""
        self.memory.keep("measure", event.measure)

    def on_article_pane_link_chosen(self, event: "ArticlePane.LinkChosen") -> None:
        """Open a link in the browser."""
        self.addresses.open(event.target)

    # What is said

    @on(Said)
    def _was_said(self, event: Said) -> None:
        event.stop()
        if not (event.weak and self._said):
            self.say(event.text)

    @on(Complained)
    def _complained(self, event: Complained) -> None:
        event.stop()
        say(self.app, sanitize_line(event.text), severity="warning", timeout=8)

    def show_waiting(self, keys: tuple[str, ...]) -> None:
        """Show the keys of a sequence so far."""
        waiting = " ".join(keys)
        if waiting != self._waiting:
            self._waiting = waiting
            self.show_where()

    def say(self, message: str) -> None:
        """Say something in the status line."""
        self._said = message
        self.show_where()

    def show_where(self) -> None:
        """Show what was said last, and where the reader is."""
        said = " · ".join(part for part in (self._waiting, self._said) if part)
        place = ""
        if self.desk is not None and not self.is_empty and not self.browsing:
            place = " · ".join(self.desk.where(short=self.width < _SHORT_BELOW))
        self.query_one(StatusLine).say(said, place)

    # The program

    def action_samples(self) -> None:
        """Open the sample articles."""
        try:
            self.open_collection(ArticleCollection.of_samples(self.settings))
        except ReaderError as error:
            self.post_message(Complained(str(error)))

    def action_tour(self) -> None:
        """Show the tour."""
        from reader.tui.screens.tour import TourScreen

        self.app.push_screen(TourScreen(self.keymap))

    def action_quit(self) -> None:
        """Leave, and keep the place."""
        self.finish()
        self.app.exit(0)

    def on_unmount(self) -> None:
        """End the process that makes digests, and the threads that watch the folder."""
        self._stop.set()
        if self.analyses is not None:
            self.analyses.process.close()

    def finish(self) -> None:
        """Keep what is to be kept before the program ends."""
        if self.desk is not None and (left := self.desk.place_left()) is not None:
            self.on_open_article_place_left(left)
        self._stop.set()
        self.writes.finish()
        self.memory.save()
