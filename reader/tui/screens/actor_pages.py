"""Opening the page of an actor, and following what is chosen there."""

from collections.abc import Callable

from reader.document.annotations import Actor, Kind
from reader.services.followed_actors import actor_query
from reader.tui.background.analyses import Analyses
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.panes.workspace import Workspace
from reader.tui.screens.actor import ActorAnswer, ActorScreen
from reader.tui.screens.pane_control import PaneControl


class ActorPages:
    """Leads from an actor to its page, to the list of its articles, and to one of them."""

    def __init__(
        self,
        library: LibraryPane,
        workspace: Workspace,
        panes: PaneControl,
        analyses: Analyses,
        *,
        brief_of: Callable[[str], None],
    ) -> None:
        """Make it.

        Args:
            library: The list.
            workspace: The open article.
            panes: Goes to the list or to the text.
            analyses: Makes the digests that a page needs.
            brief_of: Opens a brief of the articles that name an actor.
        """
        self._library = library
        self._workspace = workspace
        self._panes = panes
        self._analyses = analyses
        self._brief_of = brief_of

    def open(self, actor: Actor) -> None:
        """Open the page of an actor."""
        self.open_named(actor.name, actor.kind)

    def open_named(self, name: str, kind: Kind) -> None:
        """Open the page of the actor of this name and kind."""

        async def chosen(answer: ActorAnswer | None) -> None:
            if answer is None:
                return
            if answer.brief:
                self._brief_of(name)
            elif answer.article_id:
                self.read(answer.article_id, answer.offset)
            else:
                await self.filter_by(name)

        page = ActorScreen(
            self._library.collection, name, kind, self._analyses.options, self._analyses.process
        )
        self._library.app.push_screen(page, chosen)

    def read(self, article_id: str, offset: int | None = None) -> None:
        """Open an article, wherever the cursor of the list is.

        Args:
            article_id: The article.
            offset: The place in it; None for where reading stopped.
        """
        self._library.rows.select(article_id)
        entry = self._library.collection.entry(article_id)
        if entry is not None:
            self._workspace.want(entry, at=offset)
            self._panes.focus("article")

    async def filter_by(self, name: str) -> None:
        """Filter the list to the articles that name an actor."""
        await self._library.filter_by(actor_query(name))
        self._panes.focus("list")
