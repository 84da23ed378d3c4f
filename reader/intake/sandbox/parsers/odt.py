"""A LibreOffice document to an article: its text becomes HTML, which is read like any page."""

import html
from collections.abc import Iterator
from typing import Any

from reader.document.building import build_document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.bytes.zip_file import ZipFile
from reader.intake.sandbox.parsers.cleaning import strip_controls
from reader.intake.sandbox.parsers.document_properties import stated_authors, stated_title
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.mathml import formula
from reader.intake.sandbox.parsers.remarks import Remark, remark_blocks
from reader.intake.sandbox.parsers.xml import (
    attribute,
    children,
    local,
    parse_xml,
    without_doctype,
    words,
)

_LEFT_OUT = frozenset({
    "tracked-changes", "sequence-decls", "table-of-content", "forms", "note-citation", "title",
    "desc",
})  # fmt: skip
"""Elements that are not read: deleted text, tables of contents, names of pictures."""
_TAGS = {"list-item": "li", "table": "table", "table-row": "tr", "table-cell": "td"}
_DEEPEST = 200
"""The most levels of nested elements."""


class _Text:
    """The parts of a document collected while its elements are walked."""

    def __init__(
        self, numbered: frozenset[str], titles: frozenset[str], formulas: dict[str, str]
    ) -> None:
        self.notes: list[str] = []
        """The footnotes, as HTML, in their order."""
        self.remarks: list[Remark] = []
        """The comments, in their order."""
        self._formulas = formulas
        self._numbered = numbered
        self._titles = titles

    def inside(self, element: Any, depth: int = 0) -> str:
        """Return the content of an element as HTML."""
        if depth > _DEEPEST:
            raise UnreadableSourceError("its parts are nested too deeply: save it as HTML")
        parts = [html.escape(element.text or "")]
        for child in element:
            parts += self._element(child, depth + 1)
            parts.append(html.escape(child.tail or ""))
        return "".join(parts)

    def _element(self, element: Any, depth: int) -> Iterator[str]:
        name = local(element)
        if name in _LEFT_OUT:
            return
        if name in {"s", "tab"}:
            yield " "
        elif name == "line-break":
            yield "<br>"
        elif name == "annotation":
            self._remark(element)
        elif name in {"image", "object"}:
            yield self._object(element, name)
        elif name == "note":
            yield self._note(element, depth)
        elif (tag := self._tag(element, name)) is None:
            yield self.inside(element, depth)
        elif name == "a":
            href = html.escape(attribute(element, "href"))
            yield f'<a href="{href}">{self.inside(element, depth)}</a>'
        else:
            yield f"<{tag}>{self.inside(element, depth)}</{tag}>"

    def _tag(self, element: Any, name: str) -> str | None:
        style = attribute(element, "style-name")
        if name == "h":
            level = attribute(element, "outline-level")
            return f"h{min(max(int(level), 1), 6) if level.isdecimal() else 2}"
        if name == "p":
            return "h1" if style in self._titles else "p"
        if name == "list":
            return "ol" if style in self._numbered else "ul"
        return "a" if name == "a" else _TAGS.get(name)

    def _remark(self, element: Any) -> None:
        author = next(iter(children(element, "creator")), None)
        text = " ".join(words(each) for each in children(element, "p"))
        self.remarks.append(Remark("" if author is None else words(author), "", text))

    def _object(self, element: Any, name: str) -> str:
        """Return a formula as letters, and a picture with its description."""
        target = attribute(element, "href").removeprefix("./")
        if name == "object":
            return html.escape(self._formulas.get(target, ""))
        frame = element.getparent()
        told = (words(each) for each in frame if local(each) in {"title", "desc"})
        text = next(filter(None, told), "")
        return f'<img src="{html.escape(target)}" alt="{html.escape(text)}">' if target else ""

    def _note(self, element: Any, depth: int) -> str:
        number = len(self.notes) + 1
        self.notes.append("")
        bodies = [each for each in element if local(each) == "note-body"]
        self.notes[number - 1] = "".join(self.inside(each, depth) for each in bodies)
        return f'<sup><a href="#fn{number}" id="fnref{number}">{number}</a></sup>'


def parse_odt(data: bytes, *, url: str = "", name: str = "", **_about: str) -> dict[str, Any]:
    """Read a LibreOffice document.

    Args:
        data: The whole file.
        url: Where it came from, when that is known.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If it is not such a document, is locked, or has no text.
    """
    with ZipFile(data, name="the document") as archive:
        if "content.xml" not in archive:
            raise UnreadableSourceError("not a LibreOffice document: save it as .odt")
        content = _xml(archive.read("content.xml"), name)
        meta = _xml(archive.read("meta.xml"), name) if "meta.xml" in archive else None
        formulas = _formulas(archive, name)
    body = children(content, "text") if content is not None else []
    if not body:
        raise UnreadableSourceError("no text in it, or locked with a password: unlock it first")
    text = _Text(*_styles(content), formulas)
    source = text.inside(body[0])
    notes = "".join(
        f'<li id="fn{number}">{note}</li>' for number, note in enumerate(text.notes, start=1)
    )
    blocks = fragment_blocks(strip_controls(f"{source}<ol>{notes}</ol>" if notes else source), url)
    if all(block.kind == "rule" for block in blocks):
        raise UnreadableSourceError("no text in it: its pages may be pictures")
    about = {local(each): words(each) for each in (meta.iter() if meta is not None else ())}
    head = blocks[0].text if blocks[0].kind == "heading" else ""
    title = stated_title(about.get("title", "")) or head
    if head and head == title:
        blocks = blocks[1:] or blocks
    return {
        "document": document_values(build_document([*blocks, *remark_blocks(text.remarks)])),
        "title": title,
        "author": stated_authors(about.get("initial-creator") or about.get("creator", "")),
        "language": about.get("language", ""),
        "url": url,
    }


def _xml(source: bytes, name: str) -> Any:
    return parse_xml(without_doctype(decode(source, name=name).text))


def _formulas(archive: ZipFile, name: str) -> dict[str, str]:
    """Return the formulas of a document: the folder of each -> the formula as a line."""
    found = {}
    for member in archive.names():
        folder, _, last = member.rpartition("/")
        if folder and last == "content.xml":
            root = _xml(archive.read(member), name)
            if root is not None and local(root) == "math":
                found[folder] = formula(root)
    return found


def _styles(content: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of the styles of numbered lists and of titles."""
    numbered = {
        attribute(style, "name")
        for style in children(content, "list-style")
        if len(style) and local(style[0]) == "list-level-style-number"
    }
    titles = {
        attribute(style, "name")
        for style in children(content, "style")
        if attribute(style, "parent-style-name") == "Title"
    }
    return frozenset(numbered), frozenset(titles | {"Title"})
