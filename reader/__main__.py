"""The way in for `reader` and `python -m reader`: the one place that knows both front ends."""

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

# While modules are loaded nothing becomes garbage: looking for it took a tenth of a short command.
gc.set_threshold(50_000, 20, 20)

if TYPE_CHECKING:
    from reader.services.collection import ArticleCollection
    from reader.settings import Settings

_LEAVES_WORK = ("textual", "multiprocessing", "concurrent.futures", "reader.intake.sandbox.pool")
"""Modules that have something to do when a program ends."""


def main() -> int:
    """Run the program and return its exit code."""
    code = _run()
    if sys._getframe(1).f_globals.get("__name__") == "__main__":  # noqa: SLF001
        _leave_at_once(code)
    return code


def _run() -> int:
    from reader.cli.excepthook import install_excepthooks

    install_excepthooks()
    if len(sys.argv) == 1:
        # Most sittings begin so, and need nothing that reads command lines.
        from reader.cli.opening import has_screen, open_library

        if has_screen():
            return open_library(open_screen)
    from reader.cli.app import run

    return run(screen=open_screen)


def _leave_at_once(code: int) -> None:
    """End the process without taking every module apart, which takes a tenth of a short command.

    Files and databases are closed by now. Whatever may still have something to do ends as usual.
    """
    traced = sys.gettrace() is not None or "coverage" in sys.modules
    if traced or any(name in sys.modules for name in _LEAVES_WORK):
        return
    with suppress(OSError, ValueError):  # pragma: no cover - what is measured ends as usual
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def open_screen(
    collection: "ArticleCollection", settings: "Settings", *, select: str | None = None
) -> int:
    """Open the terminal interface, which is loaded when it is wanted and not before."""
    from reader.tui.app import run as run_screen

    return run_screen(collection, settings, select=select)


if __name__ == "__main__":
    raise SystemExit(main())
