"""The comments of a Word document."""

from collections.abc import Iterator
from typing import Any

from reader.intake.bytes.zip_file import ZipFile
from reader.intake.sandbox.parsers.remarks import LONGEST_PASSAGE, Remark
from reader.intake.sandbox.parsers.xml import attribute, children, local, parse_xml

_COMMENTS = "word/comments.xml"
_UNSEEN = frozenset({"del", "movefrom"})
"""Changes whose text has been removed from the document."""


def docx_remarks(archive: ZipFile) -> list[Remark]:
    """Return the comments of a Word document, in the order of the file.

    Args:
        archive: The document.
    """
    if _COMMENTS not in archive:
        return []
    root = parse_xml(archive.read(_COMMENTS))
    remarks = {
        attribute(each, "id"): Remark(attribute(each, "author"), "", _paragraphs(each))
        for each in (children(root, "comment") if root is not None else ())
    }
    _find_passages(parse_xml(archive.read("word/document.xml")), remarks)
    return list(remarks.values())


def _find_passages(root: Any, remarks: dict[str, Remark]) -> None:
    """Fill in the text that each comment is about: the letters between its two marks."""
    pieces: list[str] = []
    length = 0
    begins: dict[str, int] = {}
    ranges: list[tuple[Remark, int, int]] = []
    for element in _shown(root) if root is not None else ():
        name, identity = local(element), attribute(element, "id")
        if name == "commentrangestart" and identity in remarks:
            begins[identity] = length
        elif name == "commentrangeend" and identity in begins:
            ranges.append((remarks[identity], begins.pop(identity), length))
        elif name in {"t", "p", "tab", "br"}:
            pieces.append(element.text or "" if name == "t" else " ")
            length += len(pieces[-1])
    ranges += ((remarks[identity], start, length) for identity, start in begins.items())
    text = "".join(pieces)
    for remark, start, end in ranges:
        remark.passage += text[start : min(end, start + LONGEST_PASSAGE + 1)]


def _paragraphs(comment: Any) -> str:
    return " ".join(
        "".join(each.text or "" for each in _shown(paragraph) if local(each) == "t")
        for paragraph in children(comment, "p")
    )


def _shown(root: Any) -> Iterator[Any]:
    """Yield the elements of a text except deleted ones."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if local(element) not in _UNSEEN:
            yield element
            waiting.extend(reversed(element))
