"""Split command lines into words, and join words, as the shell of this platform does."""

import os
import shlex
import subprocess
from collections.abc import Sequence


def words_of(line: str, *, separator: str = os.sep) -> list[str]:
    """Return the words of a command line; quotes keep spaces in a word.

    Args:
        line: What the user wrote.
        separator: The separator of paths; where it is a backslash, that escapes nothing.

    Raises:
        ValueError: If a quote is not closed.
    """
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if separator == "\\":
        lexer.escape = ""
    return list(lexer)


def line_of(words: Sequence[str], *, separator: str = os.sep) -> str:
    """Return the command line that the shell of this platform reads as these words.

    Args:
        words: The command and its arguments.
        separator: The separator of paths, by which the shells differ.
    """
    return subprocess.list2cmdline(words) if separator == "\\" else shlex.join(words)
