"""A reader that is driven by keys, and what its screen shows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Static

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.span import Span
from reader.tui.app import ReaderApp
from reader.tui.background.analyses import Analyses
from reader.tui.keys.command import Zone
from reader.tui.panes.actors_pane import ActorsPane
from reader.tui.panes.highlights_pane import HighlightsPane
from reader.tui.panes.summary_pane import SummaryPane
from reader.tui.panes.timeline_pane import TimelinePane
from reader.tui.panes.workspace import Workspace
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import StatusLine
from tests.tui.settling import TIMER, settle, work_done


class Driver:
    """Presses keys and looks at what came of it."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, a sequence as one word each, and wait until the picture stands still."""
        for written in keys:
            await self.pilot.press(*written.split())
            # A pane that a key brought up has its size only after the next refresh of the screen.
            await self.pilot.pause(TIMER)
            await work_done(self.pilot.app)
        await settle(self.pilot)

    @property
    def app(self) -> ReaderApp:
        assert isinstance(self.pilot.app, ReaderApp)
        return self.pilot.app

    @property
    def screen(self) -> ReadingScreen:
        return self.app.reading

    @property
    def workspace(self) -> Workspace:
        workspace = self.screen.article.workspace()
        assert workspace is not None
        return workspace

    @property
    def analyses(self) -> Analyses:
        assert self.screen.article.parts is not None
        return self.screen.article.parts.analyses

    @property
    def summary(self) -> SummaryPane:
        return self.workspace.query_one(SummaryPane)

    @property
    def actors(self) -> ActorsPane:
        return self.workspace.query_one(ActorsPane)

    @property
    def timeline(self) -> TimelinePane:
        return self.workspace.query_one(TimelinePane)

    @property
    def highlights(self) -> HighlightsPane:
        return self.workspace.query_one(HighlightsPane)

    @property
    def view(self) -> ArticleView:
        return self.workspace.text.view

    @property
    def rows(self) -> ArticleList:
        return self.screen.library.rows

    @property
    def article(self) -> Article:
        assert self.workspace.article is not None
        return self.workspace.article

    @property
    def digest(self) -> Digest:
        assert self.workspace.digest is not None
        return self.workspace.digest

    @property
    def place(self) -> Span:
        """Where in the text the last step led."""
        stepped = self.workspace.text.steps.last
        assert stepped is not None
        assert stepped.place is not None
        return stepped.place

    @property
    def title(self) -> str:
        return self.article.metadata.title

    @property
    def zone(self) -> Zone:
        return self.screen.zone

    @property
    def status(self) -> str:
        return self.screen.query_one(StatusLine).position

    @property
    def top(self) -> int:
        """The row of the text that is at the top."""
        return self.view.scroll_offset.y

    @property
    def over(self) -> str:
        """The name of the screen that lies over the reader, if any."""
        return type(self.app.screen).__name__

    def text_of(self, selector: str) -> str:
        """The words of a line on the screen that is in front."""
        content = self.app.screen.query_one(selector, Static).content
        return content.plain if isinstance(content, Content) else str(content)

    def lit(self) -> list[str]:
        """The pieces of text that are lit up."""
        text = self.article.document.text
        layer = self.view.marks.chosen
        return [text[start:end] for start, end, _ in layer.within(0, len(text))]

    def listed(self) -> list[str]:
        """The titles in the list."""
        return [entry.metadata.title for entry in self.rows.entries]

    def shown(self, selector: str) -> bool:
        """Return whether a part of the screen can be seen."""
        found = self.screen.query(selector)
        return bool(found) and all(
            each.display and each.region.width > 0 and each.region.height > 0 for each in found
        )

    def notices(self) -> list[str]:
        """The notices that were shown."""
        return [note.message for note in self.app._notifications]

    def copied(self) -> str:
        return self.app.clipboard


@asynccontextmanager
async def driven(app: ReaderApp, size: tuple[int, int]) -> AsyncIterator[Driver]:
    """Run a reader without a terminal, and wait until it has drawn its first picture."""
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield Driver(pilot)
