"""Write to disk in a thread: in order, one job after the other, without losing any."""

import threading
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from textual.widget import Widget

from reader.errors import ReaderError
from reader.tui.messages import ErrorNotice

Result = TypeVar("Result")


class WriteQueue:
    """A queue of small jobs for a thread, so that no key press waits for a locked file."""

    def __init__(self, widget: Widget) -> None:
        """Make an empty queue.

        Args:
            widget: Gets the results, and a notice about failures.
        """
        self._widget = widget
        self._waiting: deque[Callable[[], None]] = deque()
        self._lock = threading.Lock()

    def do(self, work: Callable[[], Result], then: Callable[[Result], object]) -> None:
        """Queue a job, and then do something with its result in the event loop.

        Args:
            work: The job, which may take a while; its ``ReaderError`` becomes a notice.
            then: Gets the result, where widgets may be changed.
        """

        def one() -> None:
            try:
                result = work()
            except ReaderError as error:
                self._widget.post_message(ErrorNotice(str(error)))
            else:
                self._widget.call_later(then, result)

        self._waiting.append(one)
        self._widget.run_worker(self._do_next, thread=True, group="writes", exit_on_error=True)

    def finish(self) -> None:
        """Do the remaining jobs at once: the program ends."""
        while self._waiting:
            self._do_next()

    def _do_next(self) -> None:
        # Whichever thread comes first takes the oldest job, so jobs keep the order of the calls.
        with self._lock:
            if self._waiting:
                self._waiting.popleft()()
