"""Work that takes a while, in a thread, and what is said of it at the end."""

from collections.abc import Callable
from typing import NamedTuple

from textual.widget import Widget

from reader.errors import ReaderError
from reader.tui.messages import ErrorNotice, StatusMessage


class Outcome(NamedTuple):
    """The result of something that took a while."""

    said: str
    """What was done, for the status line."""
    problems: tuple[str, ...] = ()
    """One plain sentence for each thing that could not be done."""


def do_in_thread(
    widget: Widget, work: Callable[[], Outcome], then: Callable[[], object], *, said: str = ""
) -> None:
    """Do something in a thread; say how it went, and show each problem as a notice.

    Args:
        widget: Runs the thread and posts the messages.
        work: The work; its ``ReaderError`` becomes a notice.
        then: Called at the end, in the event loop.
        said: What the status line says meanwhile.
    """
    widget.post_message(StatusMessage(said, lasting=True))

    def run() -> None:
        try:
            outcome = work()
        except ReaderError as error:
            outcome = Outcome("", (str(error),))
        for problem in outcome.problems:
            widget.post_message(ErrorNotice(problem))
        widget.post_message(StatusMessage(outcome.said))
        widget.call_later(then)

    widget.run_worker(run, thread=True, group="transfers")
