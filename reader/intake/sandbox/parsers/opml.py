"""A list of feeds (OPML) to its outlines."""

from typing import Any

from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.cleaning import clean_page
from reader.intake.sandbox.parsers.xml import local, parse_xml, without_doctype

OUTLINES_CAP = 20_000
_DEEPEST = 20


def parse_opml(data: bytes, *, name: str = "") -> list[dict[str, Any]]:
    """Read the feeds of an OPML file, each with the folders that it is in.

    Args:
        data: The whole file.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If it is not OPML.
    """
    root = parse_xml(without_doctype(clean_page(data, charset="", name=name).text))
    if root is None or local(root) != "opml":
        raise UnreadableSourceError("not OPML: export the list of feeds again")
    outlines: list[dict[str, Any]] = []
    waiting = [(each, ()) for each in reversed(list(root)) if local(each) == "body"]
    open_elements: list[tuple[Any, tuple[str, ...]]] = [*waiting]
    while open_elements and len(outlines) < OUTLINES_CAP:
        element, folders = open_elements.pop()
        label = _label(element)
        address = _attribute(element, "xmlurl")
        if address:
            outlines.append(
                {
                    "title": label or address,
                    "url": address,
                    "site": _attribute(element, "htmlurl"),
                    "folders": list(folders),
                }
            )
        inside = folders if address or not label else (*folders, label)[:_DEEPEST]
        below = [each for each in element if local(each) == "outline"]
        open_elements += [(each, inside) for each in reversed(below)]
    return outlines


def _label(element: Any) -> str:
    return _attribute(element, "title") or _attribute(element, "text")


def _attribute(element: Any, name: str) -> str:
    """Return an attribute, however its name is capitalised: programs differ in that."""
    for key, value in element.attrib.items():
        if str(key).lower() == name:
            return " ".join(str(value).split())[:2000]
    return ""
