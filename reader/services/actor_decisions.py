"""What the user said of actors: that two names are one, or that they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import OptionError, StoreError
from reader.library.state.same_actors import same_actor_rows
from reader.library.state.state import State, StoredState, now_iso
from reader.services.history import History
from reader.services.paths import state_file
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.actors.cross_document.decisions import Decision


class ActorDecisions:
    """The user's corrections of who is who. Each is one step for ``History.undo``."""

    def __init__(self, state: State, history: History) -> None:
        """Keep decisions in a state."""
        self._state = state
        self._history = history

    def all(self) -> tuple[Decision, ...]:
        """Return what was said, the latest last."""
        return decisions_in(self._state)

    def decide(self, one: str, other: str, *, same: bool) -> None:
        """Say that two names are one actor, or that they are not.

        Args:
            one: A name.
            other: Another name.
            same: Whether both are one actor.

        Raises:
            OptionError: If the two are the same name.
            StoreError: If it cannot be kept.
        """
        from reader.library.state.change import Columns, Edit

        names = sorted((" ".join(name.split()) for name in (one, other)), key=str.casefold)
        if not all(names) or names[0].casefold() == names[1].casefold():
            raise OptionError(f"“{one}” and “{other}”: give two different names")
        self._state.require_saved()
        verb = "joined" if same else "separated"
        row: Columns = {"same": int(same), "at": now_iso()}
        label = f"{verb} the actors “{names[0]}” and “{names[1]}”"
        self._history.record(label, [Edit("same_actor", self._key(*names), row)])

    def _key(self, one: str, other: str) -> tuple[str, str]:
        """Return the two names as they were written when something was said of them before."""
        for known, second, _ in same_actor_rows(self._state):
            if (known.casefold(), second.casefold()) == (one.casefold(), other.casefold()):
                return (known, second)
        return (one, other)


def decisions_in(state: State) -> tuple[Decision, ...]:
    """Return what a state keeps of who is who, the latest last."""
    rows = same_actor_rows(state)
    if not rows:
        return ()
    # Imported here: most users never correct one, and a list needs no names.
    from reader.actors.cross_document.decisions import Decision

    return tuple(Decision(one, other, bool(same)) for one, other, same in rows)


def kept_decisions(settings: Settings) -> tuple[Decision, ...]:
    """Return what the user said, without opening the library; nothing where it cannot be read."""
    path = state_file(settings)
    if not path.exists():
        return ()
    try:
        state = StoredState(path)
        try:
            return decisions_in(state)
        finally:
            state.close()
    except StoreError:
        return ()
