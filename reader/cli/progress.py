"""Progress bars on standard error, drawn by rich if it is a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reader.document.safe_text import sanitize_line

Progress = Callable[[int, int], None]
"""Takes how many are done, and of how many."""

_FROM_FILES = 200
"""A progress bar is drawn from this many files on."""


@contextmanager
def progress_bar(what: str, *, quiet: bool, least: int = _FROM_FILES) -> Iterator[Progress]:
    """Draw a progress bar on standard error, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    drawn: list[Callable[[int, int], None]] = []
    closing: list[Callable[[], None]] = []

    def draw(done: int, total: int) -> None:
        if total < least:
            return
        if not drawn:
            # Imported here: hardly any command has so much to do.
            from rich import progress
            from rich.console import Console

            bar = progress.Progress(
                progress.TextColumn("{task.description}", markup=False),
                progress.BarColumn(),
                progress.MofNCompleteColumn(),
                progress.TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
                # What is piped stays on standard output; on a terminal it goes above the bar.
                redirect_stdout=sys.stdout.isatty(),
            )
            bar.start()
            task = bar.add_task(sanitize_line(what), total=total)
            drawn.append(lambda done, total: bar.update(task, completed=done, total=total))
            closing.append(bar.stop)
        drawn[0](done, total)

    try:
        yield draw
    finally:
        for close in closing:
            close()
