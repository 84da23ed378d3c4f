"""HTML to a tree, and the addresses in it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from lxml import etree, html

from reader.document.building import LooseBlock

_BOX_TAGS = "div|section|article|blockquote|center|ul|ol|li|dl|dd"
_LETTER_TAGS = "span|font|b|i|u|em|strong|small|big|a"
_BOXES = re.compile(rf"</?(?:{_BOX_TAGS})\b[^<>]{{0,1000}}>", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s{0,9}:\s{0,9}(super|sub)\b", re.IGNORECASE)
_LETTERS = re.compile(rf"</?(?:{_LETTER_TAGS})\b[^<>]{{0,1000}}>", re.IGNORECASE)


def parse_tree(source: str) -> html.HtmlElement | None:
    """Parse HTML; None if it contains no element."""
    tree, too_deep = _parse(source)
    if too_deep:
        # libxml2 drops elements nested deeper than 2,048; without nesting, all of it is read.
        tree, _ = _parse(_LETTERS.sub("", _BOXES.sub("<p>", source)))
    if tree is not None:
        use_usual_names(tree)
        _show_pictures_without_scripts(tree)
    return tree


def use_usual_names(tree: Any) -> None:
    """Give elements that stand for usual ones the usual name: pictures of AMP, raised letters."""
    for image in tree.iter("amp-img"):
        image.tag = "img"
    for span in tree.iter("{*}span"):
        if found := _RAISED.search(span.get("style") or ""):
            span.tag = span.tag.removesuffix("span") + found[1].lower()[:3]


def _show_pictures_without_scripts(tree: html.HtmlElement) -> None:
    """Show the picture of a page without scripts where nothing else stands for it.

    What else is said to a reader without scripts is no part of the article.
    """
    boxes = [box for box in tree.iter("noscript") if next(box.iter("img"), None) is not None]
    beside = Counter(box.getparent() for box in boxes)
    for box in boxes:
        parent = box.getparent()
        if parent is None or beside[parent] > 1 or any(map(str.strip, box.itertext())):
            continue
        inside = sum(1 for _ in box.iter("img"))
        if sum(1 for _ in islice(parent.iter("img"), inside + 1)) == inside:
            box.drop_tag()


def _parse(source: str) -> tuple[html.HtmlElement | None, bool]:
    # huge_tree: otherwise the limit is 256, which a page of unclosed tags exceeds.
    parser = html.HTMLParser(
        huge_tree=True,
        collect_ids=False,
        default_doctype=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    return tree, any("Excessive depth" in entry.message for entry in parser.error_log)


def stated_base(tree: html.HtmlElement, url: str) -> str:
    """Return the address against which a page says its links are resolved, or nothing."""
    for element in tree.iter("base"):
        found = absolute(element.get("href") or "", url)
        if found.startswith(("http://", "https://")):
            return found
    return ""


def absolute(target: str, url: str) -> str:
    """Return a link's target as a complete address, or nothing if it is not a link."""
    try:
        return urljoin(url, target.strip()) if target.strip() else ""
    except ValueError:
        return ""


def with_whole_links(blocks: Iterable[LooseBlock], url: str) -> list[LooseBlock]:
    """Return blocks whose links are complete addresses.

    Args:
        blocks: The blocks.
        url: The address against which their links are resolved.
    """
    return [
        replace(
            block,
            inlines=tuple(
                replace(each, target=absolute(each.target, url)) if each.target else each
                for each in block.inlines
            ),
        )
        for block in blocks
    ]
