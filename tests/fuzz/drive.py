"""Puts one article through the command line, or many through the reader, and says what broke."""

import contextlib
import io
import signal
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from random import Random

from reader.cli.app import run
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.app import ReaderApp

HANG = 20
"""Seconds after which a command counts as hanging."""

COMMANDS = ("summarize", "actors", "timeline", "show", "list")
FORMATS = ("text", "markdown", "json", "jsonl")
METHODS = (
    "auto", "lsa", "lex-rank", "text-rank", "luhn", "edmundson", "kl", "sum-basic", "reduction",
)  # fmt: skip
LENGTHS = ("3", "20%", "40w", "1")
KEYS = (
    "n", "p", "j", "k", "enter", "tab", "shift+tab", "s", "S", "a", "A", "d", "D", "g", "G",
    "space", "b", "plus", "minus", "m", "e", "h", "r", "u", "1", "escape", "backspace",
)  # fmt: skip


class HangError(Exception):
    """Something took longer than ``HANG`` seconds."""


@contextlib.contextmanager
def within(seconds: int, *, of_cpu: bool = False) -> Iterator[None]:
    """Raise in the block when it takes longer than this; only where the system has alarms.

    Args:
        seconds: By the clock.
        of_cpu: Whether they are those of this process instead, however busy the machine is.
    """

    def stop(*_: object) -> None:
        raise HangError(f"over {seconds} s")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    timer, told = (
        (signal.ITIMER_PROF, signal.SIGPROF) if of_cpu else (signal.ITIMER_REAL, signal.SIGALRM)
    )
    before = signal.signal(told, stop)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(told, before)


def obeyed(text: str) -> set[str]:
    """Return the characters of an output that a terminal would obey."""
    return {
        char
        for char in text
        if (unicodedata.category(char) == "Cc" and char not in "\n\t")
        or "\u202a" <= char <= "\u202e"
        or "\u2066" <= char <= "\u2069"
    }


def command_line(path: Path, draw: Random) -> str | None:
    """Run one random command on a file; return what was wrong, or None."""
    command = draw.choice(COMMANDS)
    arguments = [command, str(path), "--format", draw.choice(FORMATS)]
    if command == "summarize":
        arguments += ["--method", draw.choice(METHODS), "--length", draw.choice(LENGTHS)]
    if command != "list":
        arguments += ["--jobs", "1"]
    out, errors = io.StringIO(), io.StringIO()
    try:
        with (
            within(HANG),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(errors),
        ):
            code = run(arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return f"{' '.join(arguments)}: {type(error).__name__}: {error}"
    said = out.getvalue() + errors.getvalue()
    if code not in {0, 1}:
        return f"{' '.join(arguments)}: exit code {code}: {errors.getvalue()[:200]}"
    if obeyed(said):
        return f"{' '.join(arguments)}: {obeyed(said)!r} in the output"
    if "Traceback" in errors.getvalue():
        return f"{' '.join(arguments)}: a traceback"
    return None


async def reader(folder: Path, settings: Settings, draw: Random, keys: int) -> str | None:
    """Press random keys in the reader on a folder; return what was wrong, or None."""
    pressed: list[str] = []
    app = ReaderApp(ArticleCollection.of_paths([str(folder)], settings), settings)
    try:
        async with app.run_test(size=draw.choice(((40, 20), (80, 24), (120, 30)))) as pilot:
            for _ in range(keys):
                pressed.append(draw.choice(KEYS))
                await pilot.press(pressed[-1])
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            if "\x1b" in app.export_screenshot():
                return "an escape on the screen"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return f"after {' '.join(pressed[-12:])}: {type(error).__name__}: {error}"
    return None
