"""Everything that belongs to the open article, loaded after the first frame."""

from collections.abc import Mapping
from dataclasses import replace

from textual.widget import Widget

from reader.document.options import DigestOptions
from reader.settings import Settings
from reader.tui.actions.actor_decisions import ActorDecisions
from reader.tui.actions.actors import ActorCommands
from reader.tui.actions.addresses import Addresses
from reader.tui.actions.following import Following
from reader.tui.actions.highlighting import Highlighting
from reader.tui.actions.pictures import PictureCommands
from reader.tui.actions.speaking import Speaking
from reader.tui.actions.summary import SummaryCommands
from reader.tui.background.analyses import Analyses
from reader.tui.background.reading_record import ReadingRecord
from reader.tui.background.write_queue import WriteQueue
from reader.tui.drawing.search_words import Search
from reader.tui.panes.article_pane import Surroundings
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.panes.workspace import Workspace
from reader.tui.screens.actor_pages import ActorPages
from reader.tui.screens.briefs import Briefs
from reader.tui.screens.pane_control import PaneControl
from reader.tui.screens.reviews import Reviews


class ArticleParts:
    """The workspace, its analyses, and the commands for it."""

    def __init__(
        self,
        screen: Widget,
        settings: Settings,
        *,
        library: LibraryPane,
        panes: PaneControl,
        writes: WriteQueue,
        addresses: Addresses,
    ) -> None:
        """Make the parts; the workspace is still to be mounted.

        Args:
            screen: Runs the threads and gets the messages.
            settings: The user's choices.
            library: The list.
            panes: Goes to the list or to the text.
            writes: Writes to disk.
            addresses: Opens links.
        """
        self._writes = writes
        self.analyses = Analyses(screen, settings, self._use)
        """Digests articles in the background."""
        self.workspace = self._workspace(screen, settings, library, panes)
        """The open article with its panes."""
        self.pages = ActorPages(
            library, self.workspace, panes, self.analyses, brief_of=self._open_brief_of
        )
        """The pages of actors."""
        self.briefs = Briefs(library, self.pages, panes, self.analyses)
        """The briefs."""
        self.following = self._following(library, addresses)
        """Opens links."""
        self.highlighting = Highlighting(self.workspace, writes)
        """The commands for highlights."""
        self.speaking = Speaking(self.workspace)
        """Reads aloud."""
        self.targets: Mapping[str, object] = self._targets(library, panes)
        """The objects that handle the commands for it, by name."""

    def _workspace(
        self, screen: Widget, settings: Settings, library: LibraryPane, panes: PaneControl
    ) -> Workspace:
        record = ReadingRecord(
            screen,
            self._writes,
            left=library.summaries.note_progress,
            was_read=library.draw_again,
        )
        return Workspace(
            library.collection,
            settings,
            process=self.analyses.process,
            record=record,
            around=Surroundings(
                search=lambda: Search(*library.searched),
                open_link=self._open_link,
                go_back=self._go_back,
                show_text=lambda: panes.focus("article"),
            ),
            id="workspace",
        )

    def _following(self, library: LibraryPane, addresses: Addresses) -> Following:
        place = self.workspace.text.view.offset_at_top
        return Following(library, self._writes, addresses, self.pages.read, place)

    def _targets(self, library: LibraryPane, panes: PaneControl) -> dict[str, object]:
        text = self.workspace.text
        reviews = Reviews(
            library,
            self.workspace,
            self._writes,
            pages=self.pages,
            panes=panes,
            look_again=self.highlighting.look_again,
        )
        return {
            "workspace": self.workspace,
            "text": text,
            "view": text.view,
            "steps": text.steps,
            "find": text.finding,
            "links": text.hints,
            "pictures": PictureCommands(self.workspace),
            "passage": text.passage,
            "highlighting": self.highlighting,
            "speech": self.speaking,
            "briefs": self.briefs,
            "reviews": reviews,
            "summary": SummaryCommands(self.workspace),
            "actors": ActorCommands(
                self.workspace,
                open_page=self.pages.open,
                filter_by=self.pages.filter_by,
                decisions=ActorDecisions(self.workspace, self._writes),
            ),
        }

    def _open_link(self, target: str) -> None:
        # Links open articles in the workspace, so their commands are made after it.
        self.following.open(target)

    def _go_back(self) -> bool:
        return self.following.back()

    def _open_brief_of(self, name: str) -> None:
        # Briefs lead to their sources through the pages, so they are made after them.
        self.briefs.of_actor(name)

    def _use(self, options: DigestOptions) -> None:
        loader = self.workspace.loader
        loader.use(replace(loader.options, facts=options.facts))
