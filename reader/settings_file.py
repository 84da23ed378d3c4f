"""The settings file: creating one with comments, finding lines in one, and changing a line."""

import re
from contextlib import suppress
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
        elif inside == table and _is_named(line, name):
            return number
    return 1


def with_setting(text: str, name: str, value: str | None) -> str:
    """Return the text of a settings file with one setting changed and all comments as they were.

    Args:
        text: The whole file, which is valid TOML.
        name: The setting.
        value: Its new value as TOML; None to remove it.
    """
    lines = text.removesuffix("\n").split("\n") if text else []
    # A key in a table is not this setting, even if it has the same name.
    tables = (number for number, line in enumerate(lines) if line.lstrip().startswith("["))
    end = next(tables, len(lines))
    while end and not lines[end - 1].strip():
        end -= 1
    place = next((n for n in range(end) if _is_named(lines[n], name)), end)
    comment = _comment(lines.pop(place)) if place < end else ""
    parts = [f"{name} = {value}"] if value is not None else []
    if comment:
        parts.append(comment)
    if parts:
        lines.insert(place, "  ".join(parts))
    return "".join(f"{line}\n" for line in lines)


def _is_named(line: str, name: str) -> bool:
    match = _NAME.match(line)
    return match is not None and match[1].strip("\"'") == name


def _comment(line: str) -> str:
    """Return the comment at the end of a line; a # in quotes begins none."""
    import tomllib

    for place, char in enumerate(line):
        if char == "#":
            with suppress(tomllib.TOMLDecodeError):
                tomllib.loads(line[:place])
                return line[place:]
    return ""


_TABLE = re.compile(r"\s*\[([^\]]*)\]")
_NAME = re.compile(r"""\s*("[^"]*"|'[^']*'|[A-Za-z0-9_-]+)\s*=""")
