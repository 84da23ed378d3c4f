"""A paper in JATS XML, as from journals and PubMed Central, by way of HTML like any page."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

from reader.dates.date_arithmetic import calendar_day
from reader.document.building import build_document
from reader.document.plain_values import document_values
from reader.document.raised import MARK
from reader.document.tex import tex_formula
from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import declared_charset, decode
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.xml import children, local, parse_xml, without_doctype, words

_TAGS = {
    "sec": "div", "p": "p", "italic": "i", "bold": "b", "sup": "sup", "sub": "sub", "list": "ul",
    "list-item": "li", "disp-quote": "blockquote", "monospace": "code", "code": "pre",
    "preformat": "pre", "fig": "figure", "caption": "figcaption", "break": "br", "def-list": "dl",
    "term": "dt", "def": "dd", "verse-group": "p", "verse-line": "p", "boxed-text": "div",
}  # fmt: skip
"""Element -> the HTML element with the same meaning; tables and formulas are already HTML."""
_LEFT_OUT = frozenset({"object-id", "label", "permissions", "supplementary-material"})
_TEX_DOCUMENT = re.compile(
    r"\\documentclass.{0,2000}\\begin\{document\}|\\end\{document\}", re.DOTALL
)
"""The surroundings of a formula that is a complete TeX document."""
_DAYS = ("epub", "ppub", "pub", "collection")
"""Kinds of publication days, the best first."""


def parse_jats(data: bytes, *, url: str = "", charset: str = "", name: str = "") -> dict[str, Any]:
    """Read a paper.

    Args:
        data: The whole file.
        url: Where it came from, when that is known.
        charset: The encoding that came with it.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If it is not such a paper, or has no text.
    """
    decoded = decode(data, name=name, declared=charset or declared_charset(data))
    root = parse_xml(without_doctype(decoded.text))
    if root is None or local(root) != "article":
        raise UnreadableSourceError("not a paper in JATS XML")
    meta = _first(root, "article-meta")
    body = [each for each in root if local(each) == "body"]
    html = "".join(_pieces(meta, body, children(root, "fn")))
    blocks = fragment_blocks(html, url)
    if not blocks:
        raise UnreadableSourceError("no text in it: it may contain only the metadata of a paper")
    return {
        "document": document_values(build_document(blocks)),
        "title": _words(_first(meta, "article-title")),
        "author": ", ".join(_authors(meta)),
        "published": _day(meta),
        "site": _words(_first(root, "journal-title")),
        "language": next((str(v)[:2] for k, v in root.attrib.items() if k.endswith("lang")), ""),
        "tags": [words(each) for each in children(meta, "kwd")][:20] if meta is not None else [],
        "url": url,
        "notes": list(decoded.notes),
    }


def _first(element: Any, name: str) -> Any:
    return None if element is None else next(iter(children(element, name)), None)


def _words(element: Any) -> str:
    return "" if element is None else words(element)


def _authors(meta: Any) -> Iterator[str]:
    for each in children(meta, "contrib") if meta is not None else ():
        if each.get("contrib-type", "author") == "author":
            parts = _words(_first(each, "given-names")), _words(_first(each, "surname"))
            name = " ".join(filter(None, parts)) or _words(_first(each, "collab"))
            if name:
                yield name


def _day(meta: Any) -> str:
    found: dict[str, str] = {}
    for each in children(meta, "pub-date") if meta is not None else ():
        kind = each.get("pub-type") or each.get("date-type") or ""
        numbers = [_words(_first(each, part)) for part in ("year", "month", "day")]
        if all(number.isdecimal() and len(number) < 5 for number in numbers):
            day = calendar_day(*map(int, numbers))
            found.setdefault(kind, day.isoformat() if day else "")
    return next((found[kind] for kind in _DAYS if found.get(kind)), "")


def _pieces(meta: Any, body: list[Any], notes: list[Any]) -> Iterator[str]:
    """Yield the abstract, the text and the notes of a paper as HTML."""
    for abstract in children(meta, "abstract")[:1] if meta is not None else ():
        if not any(local(each) == "title" for each in abstract):
            yield "<h2>Abstract</h2>"
        yield _html(abstract)
    for each in body:
        yield _html(each)
    yield "".join(f"<div>{_html(each)}</div>" for each in notes)


def _html(element: Any) -> str:
    copy = deepcopy(element)
    for each in list(copy.iter()):
        name = local(each)
        if name in _LEFT_OUT and each is not copy:
            _drop(each)
        elif name == "title":
            depth = sum(local(above) in {"sec", "div"} for above in each.iterancestors())
            each.tag = f"h{min(6, max(2, 1 + depth))}"
        elif name == "ext-link":
            target = next((str(v) for k, v in each.attrib.items() if k.endswith("href")), "")
            each.tag = "a"
            each.attrib.clear()
            each.set("href", target)
        elif name == "xref" and each.get("ref-type") in {"fn", "bibr"}:
            _replace(each, _mark(each))
        elif name == "alternatives":
            _keep_one(each)
        elif name == "tex-math":
            _replace(each, tex_formula(_TEX_DOCUMENT.sub("", words(each)).strip("$ ")))
        elif name in _TAGS:
            each.tag = "ol" if name == "list" and each.get("list-type") == "order" else _TAGS[name]
        elif name:
            each.tag = name
    copy.tag = "div"
    return str(etree.tostring(copy, encoding="unicode", with_tail=False))


def _mark(reference: Any) -> str:
    """Return the mark of a note as plain text, separated from the word that it follows."""
    text = words(reference)
    before, parent = reference.getprevious(), reference.getparent()
    if parent is None:
        return text  # in a form that was left out
    said = parent.text if before is None else before.tail
    is_listed = (said or " ").rstrip()[-1:] in set("[(,;–-")
    is_raised = "sup" in {local(each) for each in (*reference, parent)}
    glued = MARK.fullmatch(text) and not text.startswith("[") and (is_raised or not is_listed)
    return f"[{text}]" if glued else text


def _keep_one(alternatives: Any) -> None:
    """Keep one of several forms of a formula or table: that with letters, MathML before TeX."""
    forms = {local(each): each for each in alternatives}
    kept = next((forms[name] for name in ("math", "tex-math", "table") if name in forms), None)
    for each in list(alternatives):
        if each is not kept:
            alternatives.remove(each)
    alternatives.tag = "div" if "table" in forms else "span"


def _replace(element: Any, text: str) -> None:
    """Replace the content of an element by a text."""
    tail = element.tail
    element.clear()
    element.tag, element.text, element.tail = "span", text, tail


def _drop(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
