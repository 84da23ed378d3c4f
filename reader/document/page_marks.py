"""How Markdown says that a page of the printed source begins: ``<!-- page 12 -->``.

No program that renders Markdown shows a comment, and one may be inside a paragraph, even in a word.
"""

import re

_MARK = re.compile(r"<!-- page (\d{1,6}) -->")
_MARKS = re.compile(r"\s{0,99}(?:<!-- page \d{1,6} -->\s{0,99})+")


def page_mark(number: int) -> str:
    """Return the mark of a page."""
    return f"<!-- page {number} -->"


def marked_page(source: str) -> int | None:
    """Return the page number if a piece of HTML consists of page marks, else None.

    Args:
        source: The HTML; of several marks the last one counts.
    """
    return int(_MARK.findall(source)[-1]) if _MARKS.fullmatch(source) else None


def without_page_marks(source: str) -> str:
    """Return Markdown without its page marks, so that words can be looked for in it."""
    return _MARK.sub("", source) if "<!-- page " in source else source
