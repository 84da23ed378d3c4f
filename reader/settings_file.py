"""The settings file: one made with comments, and the lines of one that is there."""

import re
from pathlib import Path

from reader.errors import StoreError

TEMPLATE = """\
# Settings of Reader. A line that begins with # means nothing: take the # away to choose.
# The reader takes a change in as soon as this file is saved.

# library = "~/articles"     # the folder of your articles
# method = "auto"            # of summaries: auto, lex-rank, lsa, ... (`reader summarize --help`)
# length = "auto"            # of summaries: as each text needs; or 3 sentences, 20%, 120w
# recogniser = "own"         # what finds the names: own, nltk, spacy, spacy:MODEL

# theme = "reader-dark"      # T in the reader shows them; yours lie in themes/ beside this file
# measure = 72               # the widest line of an article, 30 to 120 columns
# smooth = true              # a page slides into view; false: it jumps
# characters = "auto"        # unicode, ascii, or as the terminal can
# right_to_left = "auto"     # who puts Hebrew and Arabic in order: reader, terminal, or as known

# view = "cards"             # the list: cards, skim, columns
# order = "date"             # date, title, site, minutes, unread, starred, progress, tags
# group = "none"             # none, day, site, story

# keys = "vim"               # or plain: arrows, function keys

# [bind]                     # keys of your own; ? in the reader shows the commands
# next-article = "J"         # a key; several: ["J", "ctrl+n"]; in a row: "g n"; none: []

# [queries]                  # for the list; ' in the reader chooses one
# "This week" = "is:unread minutes:<10"
"""


def make_settings_file(path: Path) -> bool:
    """Make a settings file in which everything is a comment; never over one that is there.

    Returns:
        Whether it was made.

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
    """Return the number of the line on which a setting stands, counted from 1.

    Args:
        text: The whole file.
        name: The setting, or the name of a table.
        table: The table that it is in.
    """
    inside = ""
    for number, line in enumerate(text.split("\n"), 1):
        if match := _TABLE.match(line):
            inside = match[1].strip().strip("\"'")
            if not table and inside == name:
                return number
        elif (match := _NAME.match(line)) and match[1].strip("\"'") == name and inside == table:
            return number
    return 1


_TABLE = re.compile(r"\s*\[([^\]]*)\]")
_NAME = re.compile(r"""\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)\s*=""")
