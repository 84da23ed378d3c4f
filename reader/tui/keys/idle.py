"""How long no key has been pressed."""

import time


class IdleClock:
    """Counts the seconds since the last key; before the first one, there are very many."""

    _last_key = 0.0

    def seconds(self) -> float:
        """Return for how many seconds no key has been pressed."""
        return time.monotonic() - self._last_key

    def restart(self) -> None:
        """Count from now on."""
        self._last_key = time.monotonic()
