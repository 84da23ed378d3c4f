"""Pictures that Markdown carries as HTML: ``<img src="a.png" alt="A boat">``."""

import re
from collections.abc import Iterator
from html import unescape

_IMAGE = re.compile(r"<img\b([^<>]{0,4000})>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_ATTRIBUTE = re.compile(
    r"""(?<![\w:-])([\w:-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))"""
)


def html_images(source: str) -> Iterator[tuple[str, str]]:
    """Iterate over the description (which may be empty) and the address of each picture.

    Args:
        source: The HTML.
    """
    for found in _IMAGE.finditer(source):
        values: dict[str, str] = {}
        for each in _ATTRIBUTE.finditer(found[1]):
            value = unescape(each[2] or each[3] or each[4] or "")
            values.setdefault(each[1].lower(), " ".join(value.split()))
        if target := values.get("src", ""):
            yield values.get("alt") or values.get("title", ""), target


def html_words(source: str) -> str:
    """Return the words of a block of HTML without its tags."""
    return " ".join(unescape(_TAG.sub(" ", source)).split())
