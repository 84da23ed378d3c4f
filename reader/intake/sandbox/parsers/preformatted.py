"""Preformatted text of a page: code stays a block of code, verse and letters become lines."""

import re
import statistics
from typing import Any

from lxml import html

_CODE_CLASS = re.compile(
    r"\b(?:brush|lang(?:uage)?|code|hljs|highlight\w{0,9}|prettyprint)\b", re.IGNORECASE
)
_SIGN = re.compile(r"[{}=;<>$|\\`#@\[\]_/]|\w\(|^\s{0,40}(?:[\w.-]{1,30}:\s|[-+*%]{1,3}\s?\w)|:$")
"""What a line of prose seldom has: brackets, operators, a name before a colon."""
_MOST_SIGNS = 0.2
"""The largest share of the lines of prose that have such a sign."""
_FEWEST_WORDS = 2.5
"""The fewest words of the middle line of prose."""
_WRAPPED = 55
"""The fewest letters of the middle line of a text whose lines were only filled."""


def set_preformatted(root: Any) -> None:
    """Change a tree of HTML in place: mark code in ``pre`` as code, make the rest paragraphs."""
    for block in list(root.iter("pre")):
        if block.find(".//code") is not None or block.getparent() is None:
            continue
        for end in block.iter("br"):
            end.tail = f"\n{end.tail or ''}"
        lines = "".join(block.itertext()).strip("\n").split("\n")
        if _CODE_CLASS.search(block.get("class") or "") or not _is_prose(lines):
            _mark_as_code(block)
        else:
            shown = [line for line in lines if line.strip()]
            wrapped = statistics.median(map(len, shown)) >= _WRAPPED
            block.tag = "p"
            for end in list(block.iter("br")):
                end.drop_tag()
            _break_lines(block, wrapped=wrapped)


def _is_prose(lines: list[str]) -> bool:
    shown = [line for line in lines if line.strip()]
    if not shown or not shown[0].strip()[0].isalpha():
        return False
    signs = sum(_SIGN.search(line) is not None for line in shown)
    words = statistics.median(len(line.split()) for line in shown)
    return signs <= _MOST_SIGNS * len(shown) and words >= _FEWEST_WORDS


def _mark_as_code(block: Any) -> None:
    for end in list(block.iter("br")):
        end.drop_tag()
    code = block.makeelement("code")
    code.text, block.text = block.text, None
    code.extend(list(block))
    block.append(code)


def _break_lines(block: Any, *, wrapped: bool) -> None:
    """Put a break where a line ends; of lines that were only filled, just between paragraphs."""
    block.text = (block.text or "").strip("\n")
    # From the last to the first, each at a place that is known: to count the elements before it
    # would take as many steps for each line as there are lines.
    for element in list(block.iter()):
        element.text, *pieces = _lines(element.text, wrapped=wrapped)
        for piece in reversed(pieces):
            element.insert(0, _break(piece))
        if element is not block:
            tail, *pieces = _lines(element.tail, wrapped=wrapped)
            element.tail = None
            for piece in reversed(pieces):
                element.addnext(_break(piece))
            element.tail = tail


def _lines(text: str | None, *, wrapped: bool) -> list[str]:
    if not text:
        return [""]
    if not wrapped:
        return text.split("\n")
    # Two breaks separate paragraphs.
    parts = re.split(r"\n[ \t]*\n\s*", text)
    between = [piece for part in parts for piece in ("", part.replace("\n", " "))]
    return between[1:]


def _break(text: str) -> Any:
    made = html.Element("br")
    made.tail = text
    return made
