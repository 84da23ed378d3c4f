"""Formulas in TeX that a script would draw in a page."""

from typing import Any

from reader.document.tex import with_formulas

_KEPT = frozenset("pre code textarea kbd samp tt script style".split())
"""Elements in which signs are not TeX."""


def read_tex(root: Any) -> None:
    """Change a tree of HTML in place: convert formulas that a script would draw.

    Args:
        root: An lxml element.
    """
    inside: list[Any] = []
    for element in root.iter():
        while inside and inside[-1] is not element.getparent():
            inside.pop()
        kept = bool(inside) or not isinstance(element.tag, str) or element.tag in _KEPT
        if kept:
            inside.append(element)
        elif element.text:
            element.text = with_formulas(element.text)
        # The text after an element is not inside it.
        if element.tail and len(inside) == int(kept):
            element.tail = with_formulas(element.tail)
