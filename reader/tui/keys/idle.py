"""The time since the last key press."""

import time


class IdleClock:
    """Counts the seconds since the last key press; infinitely many before the first one."""

    _last_key = 0.0

    def seconds(self) -> float:
        """Return the seconds since the last key press."""
        return time.monotonic() - self._last_key

    def restart(self) -> None:
        """Restart counting."""
        self._last_key = time.monotonic()
