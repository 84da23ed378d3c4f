"""XML from strangers: no custom entities, no network, no files."""

import re
from typing import Any

from lxml import etree

from reader.errors import UnreadableSourceError

_DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[>]{0,1000}>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_PROLOGUE = 100_000
"""The characters in which a document type may occur; further on the signs are text or nonsense."""


def without_doctype(source: str) -> str:
    """Return XML without its declaration and document type.

    Raises:
        UnreadableSourceError: If it declares entities: honest files do not, and a few of them can
            expand to gigabytes.
    """
    source = _DECLARATION.sub("", source, count=1)
    head = source[:_PROLOGUE]
    head = _DOCTYPE.sub("", head, count=1)
    if re.search(r"<!(?:DOCTYPE|ENTITY)\b", _without_cdata(head), re.IGNORECASE):
        raise UnreadableSourceError("it declares entities of its own, which are not allowed")
    return head + source[_PROLOGUE:]


def _without_cdata(text: str) -> str:
    return re.sub(r"<!\[CDATA\[.*?(?:\]\]>|$)", "", text, flags=re.DOTALL)


def parse_xml(source: str | bytes) -> Any:
    """Parse XML and return its root element, or None if there is none.

    Broken markup is repaired as far as possible.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    data = source.encode("utf-8", "replace") if isinstance(source, str) else source
    try:
        return etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def local(element: Any) -> str:
    """Return an element's name without its namespace, in lower case."""
    tag = element.tag
    # An undeclared prefix is part of the name.
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def children(element: Any, name: str) -> list[Any]:
    """Return the elements of this name below an element, whatever their namespace."""
    return [each for each in element.iter() if local(each) == name]


def attribute(element: Any, name: str) -> str:
    """Return an attribute whatever its namespace, or nothing."""
    values = element.attrib.items()
    return next((str(value) for key, value in values if str(key).rpartition("}")[2] == name), "")


def words(element: Any) -> str:
    """Return all letters of an element on one line."""
    return " ".join("".join(element.itertext()).split())
