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
    opened: dict[str, Remark] = {}
    for element in _shown(root) if root is not None else ():
        name = local(element)
        if name == "commentrangestart" and (remark := remarks.get(attribute(element, "id"))):
            opened[attribute(element, "id")] = remark
        elif name == "commentrangeend":
            opened.pop(attribute(element, "id"), None)
        elif opened and name in {"t", "p", "tab", "br"}:
            for remark in opened.values():
                remark.passage += element.text or "" if name == "t" else " "
            opened = {k: v for k, v in opened.items() if len(v.passage) <= LONGEST_PASSAGE}


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
