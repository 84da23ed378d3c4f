"""The user's decisions about actors: which names are one actor, and whom to follow."""

from reader.tui.background.write_queue import WriteQueue
from reader.tui.messages import StatusMessage
from reader.tui.panes.workspace import Workspace


class ActorDecisions:
    """Stores each decision, and reports it."""

    def __init__(self, workspace: Workspace, writes: WriteQueue) -> None:
        """Make it.

        Args:
            workspace: Contains the articles, and posts the messages.
            writes: Writes to disk.
        """
        self._workspace = workspace
        self._writes = writes

    def decide(self, one: str, other: str, *, same: bool) -> None:
        """Record whether two names are one actor."""
        decisions = self._workspace.collection.actor_decisions
        said = "the same actor" if same else "different actors"
        self._writes.do(
            lambda: decisions.decide(one, other, same=same),
            lambda _: self._say(f"“{one}” and “{other}” are {said}"),
        )

    def follow(self, name: str) -> None:
        """Follow an actor, or stop following it."""
        from reader.services.followed_actors import follow_actor

        def said(followed: bool) -> None:
            self._say(
                f"Following {name} · `reader new` lists its new articles"
                if followed
                else f"Stopped following {name}"
            )

        self._writes.do(lambda: follow_actor(self._workspace.collection, name), said)

    def _say(self, text: str) -> None:
        self._workspace.post_message(StatusMessage(text))
