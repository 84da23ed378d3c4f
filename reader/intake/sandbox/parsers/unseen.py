"""Text in a line of a page that is not visible.

This means hints for people who listen to the page, and cards that appear under the pointer.
"""

import re
from typing import Any

from lxml import html

_FOR_SPEECH = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|vh(?!-\d)|screen-?reader(?:s|-text|-only)?|off-?screen|"
    r"a11y-hidden|hidden-?visually|hide-text|assistive-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of words for people who listen to a page: “opens a new window”."""
_CLIPPED = re.compile(r"clip(?:-path)?:\s?(?:rect\(0|inset\((?:50|100)%)", re.IGNORECASE)
"""The style of such words on pages without a class for them."""
_CARD = re.compile(
    r"(?:^|[\s_-])(?:(?:tooltip|popover|rollover|hover)[\w-]{0,30}"
    r"(?:text|content|block|body|box|inner|card|panel)|hovercard)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of a card that appears when the pointer is on a word."""
_LONGEST_FOR_SPEECH = 60
_HIDDEN = re.compile(r"\bdisplay\s?:\s?none\b|\bmso-hide\s?:\s?all\b", re.IGNORECASE)
_LINES = frozenset({"a", "p", "li", "h1", "h2", "h3", "figcaption", "span"})


def is_unseen(element: html.HtmlElement) -> bool:
    """Return whether an element is invisible while the line that contains it is visible."""
    parent = element.getparent()
    if parent is None or parent.tag not in _LINES:
        return False
    kind = element.get("class") or ""
    if element.get("role") == "tooltip" or _CARD.search(kind):
        return True
    text = _words(element)
    # The label of a link's icon repeats the link's title.
    if parent.tag == "a" and text and text == " ".join((parent.get("title") or "").split()):
        return text != _words(parent)
    is_hidden = _FOR_SPEECH.search(kind) or _CLIPPED.search(element.get("style") or "")
    return is_hidden is not None and len(text) <= _LONGEST_FOR_SPEECH


def drop_hidden(tree: html.HtmlElement) -> None:
    """Remove the elements that a tree's own styles hide."""
    for element in list(tree.iterfind(".//*[@style]")):
        if _HIDDEN.search(element.get("style") or "") and element.getparent() is not None:
            element.drop_tree()


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
