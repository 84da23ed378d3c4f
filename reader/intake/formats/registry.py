"""The file formats that Reader knows; a new one is a row here and a file that reads it.

A format is recognised first by the file suffix, then by the media type, then by the first bytes, in
the order of the rows.
"""

import re
from functools import cache

from reader.intake.formats.format import Format

_PREAMBLE = rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]{0,200}>|<!--.{0,600}?-->){0,8}"
_PAGE_TYPES = ("text/html", "application/xhtml+xml")

FORMATS = (
    Format(
        name="markdown",
        label="a Markdown text",
        suffixes=(".md", ".markdown", ".mdown", ".mkd"),
        types=("text/markdown", "text/x-markdown"),
        read="text:read_markdown",
    ),
    Format(
        name="text",
        label="plain text",
        suffixes=(".txt", ".text"),
        read="text:read_text",
    ),
    Format(
        name="epub",
        label="an e-book",
        suffixes=(".epub",),
        types=("application/epub+zip",),
        zip_marks=(b"application/epub+zip", b"META-INF/container.xml"),
        read="epub:read",
        parser="epub",
        may_be_folder=True,
        has_parts=True,
    ),
    Format(
        name="page",
        label="a web page",
        suffixes=(".html", ".htm", ".xhtml", ".shtml"),
        types=_PAGE_TYPES,
        begins=_PREAMBLE + rb"(?:<!doctype\s{1,8}html|<html[\s>]|<head[\s>]|<body[\s>])",
        read="parsed:read",
        parser="page",
    ),
    Format(
        name="feed",
        label="a feed",
        suffixes=(".rss", ".atom"),
        types=(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
        ),
        also_served_as=_PAGE_TYPES,
        begins=_PREAMBLE
        + rb"(?:<rss[\s>]|<feed[\s>]|<rdf:rdf[\s>])|"
        + rb"\s{0,8}\{.{0,2000}\"https?:\\?/\\?/jsonfeed\.org",
        read="feeds:read",
        parser="feed",
        has_parts=True,
    ),
    Format(
        name="mail",
        label="an e-mail",
        suffixes=(".eml",),
        types=("message/rfc822",),
        begins=rb"(?:return-path|delivered-to|received|x-mozilla-status|arc-seal):[ \t]",
        read="parsed:read",
        parser="mail",
    ),
    Format(
        name="mhtml",
        label="a web page saved in one file",
        suffixes=(".mhtml", ".mht"),
        types=("multipart/related", "application/x-mimearchive"),
        begins=rb"(?:[\w-]{1,40}:[^\n]{0,400}\n){0,20}content-type:\s*multipart/related",
        read="mhtml:read",
        parser="page",
    ),
    Format(
        name="captions",
        label="subtitles",
        suffixes=(".vtt", ".srt"),
        types=("text/vtt", "application/x-subrip"),
        begins=rb"(?:\xef\xbb\xbf)?WEBVTT[ \t\r\n]",
        read="parsed:read",
        parser="captions",
    ),
    Format(
        name="docx",
        label="a Word document",
        suffixes=(".docx",),
        types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        zip_marks=(b"word/document.xml",),
        read="parsed:read",
        parser="docx",
    ),
    Format(
        name="odt",
        label="a LibreOffice document",
        suffixes=(".odt",),
        types=("application/vnd.oasis.opendocument.text",),
        zip_marks=(b"application/vnd.oasis.opendocument.text",),
        read="parsed:read",
        parser="odt",
    ),
    Format(
        name="pdf",
        label="a PDF",
        suffixes=(".pdf",),
        types=("application/pdf", "application/x-pdf"),
        begins=rb"(?:\xef\xbb\xbf)?\s{0,40}%PDF-",
        always_begins=True,
        read="pdf:read",
        parser="pdf",
    ),
    Format(
        name="rtf",
        label="a rich text document",
        suffixes=(".rtf",),
        types=("application/rtf", "text/rtf"),
        begins=rb"\{\\rtf",
        read="parsed:read",
        parser="rtf",
    ),
    Format(
        name="mbox",
        label="a mailbox",
        suffixes=(".mbox", ".mbx"),
        types=("application/mbox",),
        begins=rb"From [^\n]{1,200}\d\d:\d\d[^\n]{0,100}\n[\w-]{1,60}:",
        read="mbox:read",
        parser="mbox",
        has_parts=True,
    ),
    Format(
        name="rst",
        label="a reStructuredText",
        suffixes=(".rst", ".rest"),
        types=("text/x-rst", "text/prs.fallenstein.rst"),
        read="parsed:read",
        parser="rst",
    ),
    Format(
        name="org",
        label="an Org text",
        suffixes=(".org",),
        types=("text/org",),
        read="org:read",
    ),
    Format(
        name="jats",
        label="a paper in JATS XML",
        suffixes=(".nxml", ".jats"),
        types=("application/jats+xml",),
        begins=_PREAMBLE + rb"(?:<!doctype article\b[^>]{0,400}>\s{0,8})?<article\s[^>]{0,600}"
        rb"(?:dtd-version|article-type|xmlns:mml|>\s{0,80}<front>)",
        read="parsed:read",
        parser="jats",
    ),
    Format(
        name="zip",
        label="a zip file of articles",
        suffixes=(".zip",),
        types=("application/zip", "application/x-zip-compressed"),
        begins=rb"PK\x03\x04",
        read="archive:read_zip",
        has_parts=True,
    ),
    Format(
        name="tar",
        label="a tar file of articles",
        suffixes=(".tar",),
        types=("application/x-tar",),
        begins=rb".{257}ustar",
        read="archive:read_tar",
        parser="tar",
        has_parts=True,
    ),
    Format(
        name="packed",
        label="a packed file",
        suffixes=(".gz", ".bz2", ".xz", ".tgz", ".tbz2", ".txz"),
        types=("application/gzip", "application/x-gzip", "application/x-bzip2", "application/x-xz"),
        begins=rb"\x1f\x8b|BZh[1-9]1AY&SY|\xfd7zXZ\x00",
        read="packed:read",
        parser="packed",
        has_parts=True,
    ),
    # Formats that people will try, and that cannot be opened yet.
    Format(name="doc", label="a Word 97–2003 document", suffixes=(".doc",)),
    Format(name="kindle", label="a Kindle book", suffixes=(".mobi", ".azw3")),
    Format(
        name="archive",
        label="a 7z, RAR or Zstandard archive",
        suffixes=(".7z", ".rar", ".zst"),
        begins=rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd",
        instead="unpack it first",
    ),
)
"""Every format; an unrecognised source is ``text``."""

_BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}
_BY_TYPE = {media_type: each for each in FORMATS for media_type in each.types}
TEXT = _BY_SUFFIX[".txt"]
"""The format of an unrecognised source."""

OPENED_SUFFIXES = frozenset(
    suffix for each in FORMATS if each.is_opened for suffix in each.suffixes
)
"""The suffixes of files that count as articles by their names alone."""
_PACKED = next(each for each in FORMATS if each.name == "packed")
UNCLEAR_SUFFIXES = frozenset({".xml"})
"""The suffixes of files that are articles if they begin like one: a paper, a feed, a page."""
FOLDER_SUFFIXES = frozenset(
    suffix for each in FORMATS if each.may_be_folder for suffix in each.suffixes
)
"""The suffixes of folders that represent one file."""
OPENED_LABELS = ", ".join(
    f"{each.label} ({each.suffixes[0]})" if each.suffixes else each.label
    for each in FORMATS
    if each.is_opened
)
"""The formats that can be opened, for help texts: ``a Markdown text (.md), a text (.txt), …``."""

_GENERIC_TYPES = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
"""Media types that servers send for anything; then the suffix of the address says more."""
PROBE = 2048
"""The bytes at the beginning of a file by which its format is recognised."""
_DIRECTORY = 64 * 1024
"""The bytes at the end of a zip file in which the list of its members is looked for."""


def format_of_name(suffix: str) -> Format | None:
    """Return the format of a file suffix, or None.

    Args:
        suffix: The ending, with its dot.
    """
    return _BY_SUFFIX.get(suffix.lower())


def counts_by_name(name: str) -> bool:
    """Return whether a file is an article by its name alone: packed, it needs a name inside.

    Args:
        name: The name of the file: ``page.html`` and ``page.html.gz`` are articles, ``log.gz`` not.
    """
    stem, dot, ending = name.rpartition(".")
    suffix = (dot + ending).lower()
    if not stem.strip(".") or suffix not in OPENED_SUFFIXES:
        return False
    return suffix not in _PACKED.suffixes or counts_by_name(name_inside(name))


def name_inside(name: str) -> str:
    """Return the name of the file in a packed file: ``page.html`` for ``page.html.gz``."""
    stem, dot, ending = name.rpartition(".")
    suffix = (dot + ending).lower()
    if not stem or suffix not in _PACKED.suffixes:
        return name
    return f"{stem}.tar" if suffix.startswith(".t") else stem


def is_packed(data: bytes) -> bool:
    """Return whether a file is packed, by its first bytes."""
    return _is_like(_PACKED, data)


def is_read_fast(suffix: str) -> bool:
    """Return whether a file with this suffix is read in a millisecond, without the sandbox.

    Args:
        suffix: The ending, with its dot.
    """
    named = format_of_name(suffix)
    return named is not None and not named.parser and not named.has_parts


def begins_like_an_article(data: bytes) -> bool:
    """Return whether a file with an unclear suffix is in one of the formats.

    Args:
        data: Its first bytes.
    """
    return any(_is_like(each, data) for each in FORMATS)


def format_of(data: bytes, *, suffix: str = "", content_type: str = "") -> Format:
    """Return the format of a source.

    Args:
        data: Its bytes; the first ones are checked if its name and type are inconclusive.
        suffix: The ending of its file's name, in lower case, with its dot.
        content_type: What it was served as, if it was; unless it is generic, it counts for more
            than the name.
    """
    if content_type not in _GENERIC_TYPES:
        suffix = ""
    if (named := format_of_name(suffix)) is not None:
        if named.always_begins and not _is_like(named, data):
            return next((each for each in FORMATS if _is_like(each, data)), named)
        return named
    if (served := _BY_TYPE.get(content_type)) is not None:
        others = (each for each in FORMATS if content_type in each.also_served_as)
        return next((each for each in others if _is_like(each, data)), served)
    return next((each for each in FORMATS if _is_like(each, data)), TEXT)


def _is_like(found: Format, data: bytes) -> bool:
    head = data[:PROBE]
    if found.begins and _pattern(found.begins).match(head):
        return True
    if not found.zip_marks or not head.startswith(b"PK\x03\x04"):
        return False
    # A zip file's list of members is at its end.
    return any(mark in head or mark in data[-_DIRECTORY:] for mark in found.zip_marks)


@cache
def _pattern(begins: bytes) -> re.Pattern[bytes]:
    """Compile a format's leading pattern on first use."""
    return re.compile(begins, re.IGNORECASE | re.DOTALL)
