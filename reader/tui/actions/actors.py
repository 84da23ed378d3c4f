"""Going through the mentions of an actor, and on to other articles about it."""

from collections.abc import Awaitable, Callable

from reader.document.annotations import Actor
from reader.tui.drawing.walk import walk
from reader.tui.messages import StatusMessage
from reader.tui.panes.actors_pane import ActorsPane
from reader.tui.panes.workspace import Workspace


class ActorCommands:
    """The commands for the actor that is chosen or under the cursor."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        open_page: Callable[[Actor], None],
        filter_by: Callable[[str], Awaitable[None]],
    ) -> None:
        """Make the commands.

        Args:
            workspace: Has the open article.
            open_page: Opens the page of an actor.
            filter_by: Filters the list to the articles that name an actor.
        """
        self._workspace = workspace
        self._open_page = open_page
        self._filter_by = filter_by

    @property
    def _pane(self) -> ActorsPane:
        return self._workspace.query_one(ActorsPane)

    def action_walk_actor(self, steps: int) -> None:
        """Go to the next mention of the chosen actor; the first is chosen if none is."""
        pane = self._pane
        if pane.chosen is None and pane.actors:
            pane.choose(pane.cursor)
        if pane.chosen is None:
            self._say_none()
        else:
            actor = pane.actors[pane.chosen]
            self._workspace.text.steps.step(walk("actor", actor.name, actor.mentions), steps)

    def action_actor_page(self) -> None:
        """Open the page of this actor."""
        if (actor := self._pane.actor) is None:
            self._say_none()
        else:
            self._open_page(actor)

    async def action_actor_filter(self) -> None:
        """Filter the list to the articles that name this actor."""
        if (actor := self._pane.actor) is None:
            self._say_none()
        else:
            await self._filter_by(actor.name)

    def _say_none(self) -> None:
        self._workspace.post_message(StatusMessage("No actors in this text"))
