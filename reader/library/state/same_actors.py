"""The rows of the user's decisions about actors in the state."""

from reader.library.state.state import State


def same_actor_rows(state: State) -> list[tuple[str, str, int]]:
    """Return pairs of names and whether they are one actor, the latest decision last."""
    return state.rows("SELECT one, other, same FROM same_actor ORDER BY at, one, other")
