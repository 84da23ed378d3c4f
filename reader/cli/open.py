"""`reader` and `reader PATH...`: open the terminal interface."""

import os
import sys
from collections.abc import Callable

import click

from reader.cli.output import note, write
from reader.reading.shelf import Shelf
from reader.settings import Settings, load_settings

Screen = Callable[[Shelf, Settings], int]
"""Opens the terminal interface and returns the exit code; who starts the program brings it."""


@click.command(name="reader")
@click.argument("paths", nargs=-1)
@click.option("--library", metavar="DIR", hidden=True)
@click.option("--allow-private", is_flag=True, help="Fetch URLs of a private network too.")
@click.pass_obj
def open_reader(
    screen: Screen | None,
    paths: tuple[str, ...],
    library: str | None,
    *,
    allow_private: bool = False,
) -> int:
    """Open the reader on the library, or on each PATH: a file, a folder or a URL."""
    settings = load_settings(library=library)
    shelf = (
        Shelf.of_paths(paths, settings, looking="small", allow_private=allow_private)
        if paths
        else Shelf.of_library(settings, looking="small")
    )
    if paths and not shelf.entries and not shelf.unscanned:
        for problem in shelf.problems or (f"{paths[0]}: no article in it: .md and .txt are read",):
            note(problem)
        return 1
    if screen is None or not _has_screen():
        return _explain(shelf, settings)
    for problem in shelf.problems:
        note(problem)
    return screen(shelf, settings)


def _has_screen() -> bool:
    """Say whether there is a terminal, or a browser that stands for one (`reader serve`)."""
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return terminal or os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def _explain(shelf: Shelf, settings: Settings) -> int:
    """Say what to do where there is no terminal to open a screen on."""
    if shelf.entries or shelf.unscanned or shelf.kind != "library":
        note("the reader needs a terminal: use `reader list` or `reader summarize` in a pipe")
        return 1
    write(welcome(settings))
    return 0


def welcome(settings: Settings) -> str:
    """Return how to add the first article, in plain text."""
    return (
        "Your library is empty.\n\n"
        f"It is the folder {settings.library}\n"
        "Put a text or Markdown file there (.txt or .md), one article each, and start `reader`\n"
        "again. Or open any file or folder where it is: reader PATH\n"
        "In a terminal, `reader` also shows you the sample articles.\n"
    )
