"""Commands for actors: going through the mentions of one, and to other articles about it."""

from collections.abc import Awaitable, Callable

from reader.document.annotations import Actor
from reader.tui.actions.actor_decisions import ActorDecisions
from reader.tui.dialogs.ask import ask_line
from reader.tui.drawing.place_sequence import PlaceSequence
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
        decisions: ActorDecisions,
    ) -> None:
        """Make the commands.

        Args:
            workspace: Contains the open article.
            open_page: Opens the page of an actor.
            filter_by: Filters the list to the articles that name an actor.
            decisions: Records which names are one actor, and who is followed.
        """
        self._workspace = workspace
        self._open_page = open_page
        self._filter_by = filter_by
        self._decisions = decisions

    @property
    def _pane(self) -> ActorsPane:
        return self._workspace.query_one(ActorsPane)

    def action_step_to_actor(self, steps: int) -> None:
        """Go to the next mention of the chosen actor; the first is chosen if none is."""
        rows = self._pane.model
        if rows.chosen is None and rows.actors:
            rows.choose(self._pane.cursor)
        if rows.chosen is None:
            self._say_none()
        else:
            actor = rows.actors[rows.chosen]
            self._workspace.text.steps.step(
                PlaceSequence("actor", actor.name, actor.mentions), steps
            )

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

    def action_actor_follow(self) -> None:
        """Follow this actor, or stop following it."""
        if (actor := self._pane.actor) is None:
            self._say_none()
        else:
            self._decisions.follow(actor.name)

    def action_actor_same(self) -> None:
        """Treat this actor and another name as the same actor."""
        self._ask_for_other("Same actor as", same=True)

    def action_actor_not_same(self) -> None:
        """Treat this actor and another name as different actors."""
        self._ask_for_other("Not the same actor as", same=False)

    def _ask_for_other(self, question: str, *, same: bool) -> None:
        if (actor := self._pane.actor) is None:
            self._say_none()
            return
        name = actor.name

        def given(other: str | None) -> None:
            if other and other.strip():
                self._decisions.decide(name, other, same=same)

        hint = "The actor’s other name; this can be undone"
        ask_line(self._pane, f"{question} {' '.join(name.split())}", hint, given)

    def _say_none(self) -> None:
        self._workspace.post_message(StatusMessage("No actors in this text"))
