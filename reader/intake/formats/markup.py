"""reStructuredText and Org to Markdown: their titles, headings, lists, links and code."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from reader.dates.stated import stated_day
from reader.document.article import Metadata
from reader.intake.bytes.decode import decode
from reader.intake.formats.org import org_lines
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.rst import rst_lines
from reader.intake.formats.titles import markdown_title


def read_rst(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read a reStructuredText file.

    Raises:
        UnreadableSourceError: If the bytes are no text.
    """
    return (_read(source, rst_lines),)


def read_org(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read an Org file.

    Raises:
        UnreadableSourceError: If the bytes are no text.
    """
    return (_read(source, org_lines),)


def _read(
    source: RawSource, convert: Callable[[list[str], dict[str, str]], Iterator[str]]
) -> ParsedArticle:
    decoded = decode(source.data, name=source.name, declared=source.charset)
    told: dict[str, str] = {}
    body = "\n".join(convert(decoded.text.split("\n"), told)).strip("\n") + "\n"
    about = Metadata(
        title=told.get("title") or markdown_title(body),
        author=told.get("author") or told.get("authors", ""),
        published=stated_day(told.get("date", "").strip("[]<>")),
        language=told.get("language") if len(told.get("language", "")) == 2 else None,
        tags=tuple(filter(None, re.split(r"[\s:]+", told.get("filetags", "")))),
    )
    if not about.title:
        about = replace(about, title=told.get("first", ""))
    return ParsedArticle("", about, markdown_text(body), decoded.notes)
