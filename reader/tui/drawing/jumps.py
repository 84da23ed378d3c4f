"""The history of jumps: where the user was before each, to go back and forward."""

_MOST = 200
"""The most places that are kept."""


class Jumps:
    """The places before and after the present one, like the history of a browser."""

    def __init__(self) -> None:
        self._back: list[int] = []
        self._forward: list[int] = []

    def leave(self, place: int) -> None:
        """Record the place that a jump starts from, and drop the places to go forward to."""
        if not self._back or self._back[-1] != place:
            self._back.append(place)
            del self._back[:-_MOST]
        self._forward.clear()

    def back(self, here: int) -> int | None:
        """Return the place before the last jump, or None if there is none."""
        return self._turn(self._back, self._forward, here)

    def forward(self, here: int) -> int | None:
        """Return the place that was left by going back, or None if there is none."""
        return self._turn(self._forward, self._back, here)

    def clear(self) -> None:
        """Forget every place."""
        self._back.clear()
        self._forward.clear()

    @staticmethod
    def _turn(taken: list[int], given: list[int], here: int) -> int | None:
        if not taken:
            return None
        given.append(here)
        return taken.pop()
