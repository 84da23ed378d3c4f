"""The settings file: creating one with comments, and finding lines in one."""

import re
from pathlib import Path

from reader.errors import StoreError

TEMPLATE = """\
# Settings of Reader. Lines starting with # are comments. Remove the # to change a setting.
# Changes apply as soon as you save this file.

# library = "~/articles"     # the folder of your articles
# method = "auto"            # summaries: auto, lex-rank, lsa, ... (`reader summarize --help`)
# length = "auto"            # summaries: auto, 3 (sentences), 20% or 120w (words)
# recogniser = "own"         # what finds names: own, nltk, spacy, spacy:MODEL

# theme = "reader-dark"      # press T to try themes; put your own in themes/ beside this file
# measure = 72               # the widest line of an article, 30 to 120 columns
# smooth = true              # animate scrolling by a page
# accessible = false         # one pane at a time, in words, for braille displays and screen readers
# characters = "auto"        # unicode, ascii, or auto: what the terminal supports
# right_to_left = "auto"     # what reorders Hebrew and Arabic: reader, terminal, or auto

# view = "cards"             # list: cards, skim, columns
# order = "date"             # date, title, site, minutes, unread, starred, progress, tags
# group = "none"             # none, day, site, story

# keys = "vim"               # vim, or plain: arrow and function keys

# [bind]                     # your own keys; press ? in the reader to see all commands
# next-article = "J"         # one key; several: ["J", "ctrl+n"]; a sequence: "g n"; none: []

# [queries]                  # saved queries; press ' in the reader to choose one
# "This week" = "is:unread minutes:<10"

# [rules]                    # for new articles: hide, star, read, tag NAME, keep N days
# sport = { query = "site:goal.example", do = "hide" }
# weather = { query = "title:forecast", do = ["read", "keep 3 days"] }
"""


def make_settings_file(path: Path) -> bool:
    """Create a settings file in which every setting is a comment; never overwrite one.

    Returns:
        Whether it was created.

    Raises:
        StoreError: If it cannot be written.
    """
    if path.exists():
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be written: {error.strerror}: make the folder writable"
        ) from error
    return True


def line_of(text: str, name: str, *, table: str = "") -> int:
    """Return the number of the line that holds a setting, counted from 1.

    Args:
        text: The whole file.
        name: The setting, or the name of a table.
        table: The table that it is in.
    """
    inside = ""
    for number, line in enumerate(text.split("\n"), 1):
        if match := _TABLE.match(line):
            inside = match[1].strip().strip("\"'")
            if inside == (f"{table}.{name}" if table else name):
                return number
        elif (match := _NAME.match(line)) and match[1].strip("\"'") == name and inside == table:
            return number
    return 1


_TABLE = re.compile(r"\s*\[([^\]]*)\]")
_NAME = re.compile(r"""\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)\s*=""")
