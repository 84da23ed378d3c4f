"""A source before it is parsed: the input of every format's reader."""

from collections.abc import Callable
from typing import NamedTuple

from reader.intake.formats.parsed_article import ParsedArticle

STREAM_NAME = "standard input"
"""The name of a source that comes through a pipe."""


class RawSource(NamedTuple):
    """The bytes of a source, and what is known about them before they are parsed."""

    data: bytes
    """All of them."""
    name: str
    """The name by which errors refer to it: a path, a URL, or ``standard input``."""
    url: str = ""
    """Where it was fetched from, or nothing."""
    charset: str = ""
    """The encoding that it was served with, or nothing."""
    whole: bool = False
    """Whether to combine several articles in it into one."""
    parser: str = ""
    """The parser in the sandbox that its format names, or nothing."""


ReadSource = Callable[[RawSource], tuple[ParsedArticle, ...]]
