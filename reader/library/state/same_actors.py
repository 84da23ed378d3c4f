"""The rows of what the user said of actors, as the state keeps them."""

from reader.library.state.state import State


def same_actor_rows(state: State) -> list[tuple[str, str, int]]:
    """Return two names and whether they are one actor, of all that was said, the latest last."""
    return state.rows("SELECT one, other, same FROM same_actor ORDER BY at, one, other")
