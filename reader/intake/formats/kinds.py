"""What a source is: its name says, or what it was served as, or its first bytes."""

import re
from typing import Literal

Kind = Literal["text", "markdown", "page", "mhtml", "epub", "feed", "unsupported"]

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_TEXT_SUFFIXES = frozenset({".txt", ".text"})
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_MHTML_SUFFIXES = frozenset({".mhtml", ".mht"})
_EPUB_SUFFIXES = frozenset({".epub"})

OPENED_SUFFIXES = (
    MARKDOWN_SUFFIXES | _TEXT_SUFFIXES | _PAGE_SUFFIXES | _MHTML_SUFFIXES | _EPUB_SUFFIXES
)
"""The endings of the files that are articles by their names alone."""

UNSUPPORTED = {
    ".pdf": "a PDF",
    ".docx": "a Word document",
    ".odt": "a LibreOffice document",
    ".rtf": "a rich text document",
    ".mobi": "a Kindle book",
    ".azw3": "a Kindle book",
}
"""Ending -> what it is, of what people will try and what cannot be opened."""

_BY_SUFFIX: dict[str, Kind] = {
    **dict.fromkeys(MARKDOWN_SUFFIXES, "markdown"),
    **dict.fromkeys(_TEXT_SUFFIXES, "text"),
    **dict.fromkeys(_PAGE_SUFFIXES, "page"),
    **dict.fromkeys(_MHTML_SUFFIXES, "mhtml"),
    **dict.fromkeys(_EPUB_SUFFIXES, "epub"),
    **dict.fromkeys(UNSUPPORTED, "unsupported"),
}
_BY_TYPE: dict[str, Kind] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "multipart/related": "mhtml",
    "application/x-mimearchive": "mhtml",
    "application/epub+zip": "epub",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/feed+json": "feed",
    "application/rdf+xml": "feed",
    "application/pdf": "unsupported",
}
SAYS_LITTLE = frozenset({"text/plain", "application/octet-stream", "binary/octet-stream"})
"""What servers call anything; then the ending of the address says more."""
_PROBE = 2048
_DIRECTORY = 64 * 1024
_PREAMBLE = rb"^(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]{0,200}>|<!--.{0,600}?-->){0,8}"
_PAGE = re.compile(
    _PREAMBLE + rb"(?:<!doctype\s{1,8}html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    _PREAMBLE
    + rb"(?:<rss[\s>]|<feed[\s>]|<rdf:rdf[\s>])|^\s{0,8}\{\s{0,40}\"version\"\s{0,8}:\s{0,8}"
    rb"\"https?:\\?/\\?/jsonfeed\.org",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(
    rb"^(?:[\w-]{1,40}:[^\n]{0,400}\n){0,20}content-type:\s*multipart/related", re.IGNORECASE
)


def kind_of(data: bytes, *, suffix: str = "", content_type: str = "") -> Kind:
    """Say what a source is.

    Args:
        data: Its bytes; the first are looked at where its name and type say nothing.
        suffix: The ending of its file's name, in lower case, with its dot.
        content_type: What it was served as, if it was.
    """
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if known := _BY_TYPE.get(content_type):
        # What says it is a page and is a feed is common; the other way round is not.
        return "feed" if known == "page" and _FEED.match(data[:_PROBE]) else known
    return _by_content(data[:_PROBE], data[-_DIRECTORY:])


def _by_content(head: bytes, tail: bytes) -> Kind:
    if head.startswith(b"%PDF-"):
        return "unsupported"
    # A zip file's list of members is at its end.
    if head.startswith(b"PK\x03\x04") and (
        b"application/epub+zip" in head or b"META-INF/container.xml" in tail
    ):
        return "epub"
    if _PAGE.match(head):
        return "page"
    if _FEED.match(head):
        return "feed"
    return "mhtml" if _MHTML.match(head) else "text"
