"""The way in for `reader` and `python -m reader`: the one place that knows both front ends."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.reading.shelf import Shelf
    from reader.settings import Settings


def main() -> int:
    """Run the program and return its exit code."""
    if len(sys.argv) == 1:
        from reader.cli.opening import has_screen, open_library

        if has_screen():
            return open_library(open_screen)
    from reader.cli.app import run

    return run(screen=open_screen)


def open_screen(shelf: "Shelf", settings: "Settings") -> int:
    """Open the terminal interface, which is loaded when it is wanted and not before."""
    from reader.tui.app import run as run_screen

    return run_screen(shelf, settings)


if __name__ == "__main__":
    raise SystemExit(main())
