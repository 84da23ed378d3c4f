"""Files that are lists of links (bookmarks, Pocket's page) to their links, in order."""

from typing import Any

from lxml import etree, html

from reader.intake.sandbox.parsers.cleaning import clean_page
from reader.intake.sandbox.parsers.tree import parse_tree
from reader.intake.sandbox.parsers.xml import words

LINKS_CAP = 500_000


def parse_links(data: bytes, *, name: str = "") -> list[dict[str, Any]]:
    """Read the links of a page in order, each with the headings above it.

    Args:
        data: The whole file.
        name: The name by which errors refer to it.

    Returns:
        For each link its attributes (names in lower case), ``text``, ``note`` (a ``dd`` that
        follows it), ``folders`` (the ``h3`` of the lists that it is in) and ``heading`` (the last
        ``h1`` before it).
    """
    tree = parse_tree(clean_page(data, charset="", name=name).text)
    links: list[dict[str, Any]] = []
    folders: list[str] = []
    heading = waiting = ""
    if tree is None:
        return links
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if event == "end":
            if tag == "dl" and folders:
                folders.pop()
        elif tag == "h1":
            heading = words(element)
        elif tag == "h3":
            waiting = words(element)
        elif tag == "dl":
            folders.append(waiting)
            waiting = ""
        elif tag == "dd" and links:
            links[-1]["note"] = links[-1]["note"] or _note(element)
        elif tag == "a" and element.get("href") is not None and len(links) < LINKS_CAP:
            links.append(_link(element, folders, heading))
    return links


def _note(described: Any) -> str:
    """Return the text of a description itself: the links after it may be inside it."""
    parts = [described.text or ""]
    for each in described:
        if each.tag in {"dl", "dt", "h3"}:
            break
        parts += ["".join(each.itertext()), each.tail or ""]
    return " ".join(" ".join(parts).split())


def _link(element: html.HtmlElement, folders: list[str], heading: str) -> dict[str, Any]:
    return {
        "attributes": {str(key).lower(): str(value) for key, value in element.items()},
        "text": words(element),
        "note": "",
        "folders": [folder for folder in folders if folder],
        "heading": heading,
        "line": element.sourceline or 0,
    }
