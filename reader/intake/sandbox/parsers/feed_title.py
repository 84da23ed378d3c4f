"""The title of a feed or an item as plain words: many contain markup or escaped letters."""

import html
import re

from reader.intake.sandbox.parsers.fragment import fragment_blocks

_NAMES = (
    "a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|mark|p|q|rb|"
    "rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
"""The elements that occur in titles; ``<Boat>`` is not one and stays."""
_MARK = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,1000}})?/?>", re.IGNORECASE)
_NO_MARK = re.compile(rf"<(?!/?(?:{_NAMES})(?:\s[^<>]{{0,1000}})?/?>)", re.IGNORECASE)


_BREAK = re.compile(r"(?<=\S)<br\s?/?>(?=\S)", re.IGNORECASE)
"""A break between two words, which no plain text has."""


def plain_title(title: str, *, is_text: bool = False) -> str:
    """Return a title on one line, without markup.

    Args:
        title: The title as the feed holds it.
        is_text: Whether it is plain text already, in which nothing is markup.
    """
    if is_text:
        return " ".join(_BREAK.sub(" ", title).split())
    if _MARK.search(title):
        blocks = fragment_blocks(_NO_MARK.sub("&lt;", title), "")
        title = " ".join(block.text for block in blocks) if blocks else title
    else:
        title = html.unescape(title)
    return " ".join(title.split())
