"""Turn meaning that is only in the markup of a page into letters before extraction.

A raised figure is a power or the mark of a note, a formula is a tree, a reading aid is placed among
the characters: without markup each would run into the words around it.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.document.raised import MARK, lowered, raised
from reader.document.tex import tex_formula
from reader.intake.sandbox.parsers.mathml import formula
from reader.intake.sandbox.parsers.tex_in_html import read_tex
from reader.intake.sandbox.parsers.unseen import is_unseen
from reader.intake.sandbox.parsers.xml import local

_NOTE_CLASS = re.compile(
    r"\b(?:footnote|fn|note|noteref|reference|cite|citation)\b|fnref", re.IGNORECASE
)
_NOTE_ROLES = frozenset({"doc-noteref", "noteref"})
_BACK = frozenset("↩↵⏎↑⤴^")
_SIGN_FORMS = str.maketrans("", "", "\ufe0e\ufe0f")
"""Characters that select whether a sign is drawn as a letter or as a picture."""
_DRAWN = re.compile(
    r"\b(?:katex-html|MathJax(?:_Preview|_Display|_SVG|_CHTML)?|mwe-math-fallback-\S+)\b"
)
"""Classes of elements that draw a formula a second time, for the eye."""
_READ = frozenset("math script rt rp rtc sup sub br a span div svg img nobr ul ol address".split())
_BOXES = frozenset("span div svg img nobr ul ol address".split())
_LONGEST_LIST = 200
"""The most characters of a list in a cell that is data and not a part of the layout."""
_CELLS = frozenset({"td", "th"})
_NEAR = 4
"""The number of elements around a break in which its cell is looked for."""
BETWEEN_LINES = " / "
"""The separator between the lines of a cell in a table."""
_HIDDEN_FORMULA = re.compile(r"\bmwe-math|\bkatex")


def make_readable(root: Any) -> None:
    """Change a tree of HTML in place: formulas, raised figures, marks of notes, readings of signs.

    Args:
        root: An lxml element; namespaces of its tags are ignored.
    """
    for element in list(root.iter()):
        name = local(element)
        if element is root or name not in _READ or _is_gone(element, root):
            continue
        if name in _BOXES:
            _read_box(element, name)
        else:
            _read_mark(element, name)
    read_tex(root)


def _read_mark(element: Any, name: str) -> None:
    """Turn a formula, a raised figure, a reading aid or the mark of a note into letters."""
    match name:
        case "math":
            _show(element)
            _replace(element, _set_apart(element, formula(element)))
        case "script" if (element.get("type") or "").startswith("math/tex"):
            _replace(element, _set_apart(element, tex_formula(element.text or "")))
        case "rt" | "rp" | "rtc":
            _replace(element, "")
        case "sup":
            _raise(element)
        case "sub" if not any(local(each) == "a" for each in element.iter()):
            _replace(element, lowered(_text(element), before=_before(element)))
        case "br" if _parts_lines_of_cell(element):
            _replace(element, BETWEEN_LINES)
        case "a" if _is_note_link(element):
            _mark(element)
        case "a" if _leads_back(element):
            _replace(element, "")
        case _:
            pass


def _read_box(element: Any, name: str) -> None:
    """Keep a list in a cell and an address; drop elements only for the eye or the ear."""
    if name == "address":
        element.tag = "p"  # extraction would take it for a line about the author
    elif name in {"ul", "ol"}:
        if _is_in_cell(element):
            _flatten(element)
    elif name in {"span", "div"} and is_unseen(element):
        _replace(element, " ")
    elif _DRAWN.search(element.get("class") or ""):
        _replace(element, _drawn(element))


def _drawn(element: Any) -> str:
    """Return the formula in an element that draws one, unless its source follows."""
    following = element.getnext()
    if following is not None and (following.get("type") or "").startswith("math/tex"):
        return ""
    found = next((each for each in element.iter() if local(each) == "math"), None)
    return "" if found is None else _set_apart(element, formula(found))


def _set_apart(element: Any, text: str) -> str:
    """Return a formula with spaces between it and the words next to it."""
    before, after = _before(element)[-1:], (element.tail or "")[:1]
    left = " " if before.isalnum() else ""
    return left + text + (" " if after.isalnum() else "")


def _is_gone(element: Any, root: Any) -> bool:
    top = element
    while (parent := top.getparent()) is not None:
        if parent is root:
            return False
        top = parent
    return top is not root


def _raise(element: Any) -> None:
    """Turn raised text into a power, the mark of a note, or plain letters."""
    text = _text(element)
    links = [each for each in element.iter() if local(each) == "a"]
    if not text.strip() or any(_text(link).startswith("[") for link in links):
        return
    is_note = bool(links) or _NOTE_CLASS.search(f"{element.get('class')} {element.get('id')}")
    if is_note and MARK.fullmatch(text.strip()):
        if links:
            _mark(links[0])
        else:
            _replace(element, f"[{text.strip()}]")
        return
    if not links:
        _replace(element, raised(text, before=_before(element)))


def _is_in_cell(element: Any) -> bool:
    return local(element.getparent()) in _CELLS and _is_short(element)


def _is_short(element: Any) -> bool:
    return sum(len(text) for text in islice(element.itertext(), 50)) <= _LONGEST_LIST


def _parts_lines_of_cell(element: Any) -> bool:
    """Return whether a break is between two lines of a cell that holds data."""
    around = islice(element.iterancestors(), _NEAR)
    cell = next((each for each in around if local(each) in _CELLS), None)
    if cell is None or not _is_short(cell) or not (element.tail or "").strip():
        return False
    row = cell.getparent()
    return row is not None and len(row) > 1 and bool(_before(element).strip())


def _flatten(element: Any) -> None:
    """Turn the items of a list in a cell into lines: extraction drops lists there."""
    element.tag = "div"
    items = [item for item in element if local(item) == "li"]
    for item in items:
        item.tag = "p"
    for item in items[1:]:
        item.text = f"{BETWEEN_LINES.lstrip()}{item.text or ''}"


def _leads_back(link: Any) -> bool:
    """Return whether a link leads from a note to its mark."""
    sign = _text(link).translate(_SIGN_FORMS).strip()
    return (link.get("href") or "").startswith("#") and sign in _BACK


def _is_note_link(element: Any) -> bool:
    """Return whether a link is named as the mark of a note, wherever it is."""
    kinds = {value for name, value in element.attrib.items() if name.endswith(("type", "role"))}
    named = bool(kinds & _NOTE_ROLES) or re.search(
        r"\bfootnote-(?:ref|anchor)\b|\bnoteref\b", element.get("class") or ""
    )
    return bool(named) and MARK.fullmatch(_text(element).strip()) is not None


def _mark(element: Any) -> None:
    text = _text(element).strip()
    if MARK.fullmatch(text):
        for child in list(element):
            element.remove(child)
        element.text = text if text.startswith("[") else f"[{text}]"


def _show(element: Any) -> None:
    """Show a formula whose letters are hidden behind a picture of it."""
    for parent in element.iterancestors():
        if not _HIDDEN_FORMULA.search(parent.get("class") or "") and parent.get("style") is None:
            return
        for name in ("style", "class"):
            parent.attrib.pop(name, None)


def _replace(element: Any, text: str) -> None:
    """Replace an element by a text, keeping the text after it."""
    for child in list(element):
        element.remove(child)
    element.attrib.clear()
    element.tag, element.text = "span", text


def _before(element: Any) -> str:
    """Return the letters just before an element, on its line."""
    parts: list[str] = []
    for each in _backwards(element):
        parts.append(each)
        if len(each) > 20:
            break
    return "".join(reversed(parts))[-40:]


def _backwards(element: Any) -> Iterator[str]:
    for _ in range(3):
        before = element.getprevious()
        if before is not None:
            yield before.tail or ""
            if not (before.tail or "").strip():
                yield _text(before)
            return
        element = element.getparent()
        if element is None:
            return
        yield element.text or ""
        if element.text:
            return


def _text(element: Any) -> str:
    return "".join(element.itertext())
