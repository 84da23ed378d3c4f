"""What is written to disk beside the screen: in order, one after the other, and never lost."""

import threading
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from textual.widget import Widget

from reader.errors import ReaderError
from reader.tui.messages import Complained

Result = TypeVar("Result")


class WriteQueue:
    """A line of small works that a thread does, so that a locked file holds no key up."""

    def __init__(self, widget: Widget) -> None:
        """Make a line of works.

        Args:
            widget: Gets the results, and complaints about what failed.
        """
        self._widget = widget
        self._waiting: deque[Callable[[], None]] = deque()
        self._lock = threading.Lock()

    def do(self, work: Callable[[], Result], then: Callable[[Result], object]) -> None:
        """Do a work after those that wait, and then something with its result in the event loop.

        Args:
            work: What may take a while; a ``ReaderError`` of it becomes a complaint.
            then: What is done with the result, where widgets may be changed.
        """

        def one() -> None:
            try:
                result = work()
            except ReaderError as error:
                self._widget.post_message(Complained(str(error)))
            else:
                self._widget.call_later(then, result)

        self._waiting.append(one)
        self._widget.run_worker(self._do_next, thread=True, group="writes", exit_on_error=True)

    def finish(self) -> None:
        """Do what still waits, at once: the program ends."""
        while self._waiting:
            self._do_next()

    def _do_next(self) -> None:
        # Whichever thread comes first takes the first work: their order is that of the asking.
        with self._lock:
            if self._waiting:
                self._waiting.popleft()()
