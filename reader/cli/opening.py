"""Opening the terminal interface on the library, on files, folders or pages."""

import os
import sys
from typing import Protocol

from reader.cli.exit_codes import INTERRUPTED, failed
from reader.cli.output import note, prepare_streams, write
from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.settings import Settings, load_settings


class Screen(Protocol):
    """Opens the terminal interface; passed in by the entry point."""

    def __call__(
        self, collection: ArticleCollection, settings: Settings, *, select: str | None = None
    ) -> int:
        """Open it on a collection, at the article with the id ``select``; return the exit code."""
        ...


def open_library(screen: Screen) -> int:
    """Open the user's library, as plain `reader` does, and return the exit code.

    The command line parser is not loaded: this is how most sessions begin.
    """
    prepare_streams()
    try:
        return open_paths(screen, ())
    except KeyboardInterrupt:
        return INTERRUPTED
    except ReaderError as error:
        return failed(error)


def open_paths(
    screen: Screen | None,
    paths: tuple[str, ...],
    *,
    library: str | None = None,
    accessible: bool = False,
    allow_private: bool = False,
) -> int:
    """Open the library, or files, folders and pages, and return the exit code.

    Raises:
        ReaderError: If there is nothing to open.
    """
    settings = load_settings(library=library, accessible=accessible or None)
    collection = (
        ArticleCollection.of_paths(paths, settings, scan="small", allow_private=allow_private)
        if paths
        else ArticleCollection.of_library(settings, scan="small")
    )
    if paths and not collection.entries and not collection.scanner.unscanned:
        from reader.services.sources import NO_ARTICLE

        for problem in collection.problems or (f"{paths[0]}: {NO_ARTICLE}",):
            note(problem)
        return 1
    if screen is None or not has_screen():
        return _explain(collection, settings)
    for problem in collection.problems:
        note(problem)
    return screen(collection, settings)


def has_screen() -> bool:
    """Return whether there is a terminal, or a browser in place of one (`reader serve`)."""
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return terminal or os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def _explain(collection: ArticleCollection, settings: Settings) -> int:
    """Say what to do when there is no terminal to open a screen in."""
    if collection.entries or collection.scanner.unscanned or collection.kind != "library":
        note("the reader needs a terminal: in a pipe, use `reader list` or `reader summarize`")
        return 1
    write(welcome(settings))
    return 0


def welcome(settings: Settings) -> str:
    """Return how to add the first article, in plain text."""
    return (
        "Your library is empty.\n\n"
        f"It is the folder {settings.library}\n"
        "Add articles with `reader add FILE-OR-ADDRESS`, or put files of any format that Reader\n"
        "opens there yourself. To read a file or folder where it is: reader PATH\n"
        "In a terminal, `reader` also shows you sample articles.\n"
    )
