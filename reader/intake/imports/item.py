"""The rows of an export: articles, links, and errors."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from reader.document.article import Metadata, completed
from reader.intake.formats.fragment import parse_fragment
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text, plain_text
from reader.intake.formats.titles import slug
from reader.intake.imports.fields import is_web
from reader.intake.imports.marks import Mark

_WORDS = re.compile(r"[^\w]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportItem:
    """One article or link of an export."""

    where: str
    """Its location, for messages: ``line 3``, or a member of a zip file."""
    url: str = ""
    """Its address; empty for a note that has none."""
    title: str = ""
    """Its title, or nothing if the export only has the address."""
    tags: tuple[str, ...] = ()
    """The user's tags, including folders, in the order written."""
    read: bool = False
    """Whether it was archived or marked as read."""
    starred: bool = False
    """Whether it was starred."""
    added: datetime | None = None
    """When it was saved, in UTC."""
    author: str = ""
    """Who wrote it."""
    site: str = ""
    """The publication."""
    published: date | None = None
    """The day of publication."""
    year: int | None = None
    """The year of publication, when the export states no whole day."""
    language: str | None = None
    """ISO 639-1 code."""
    marks: tuple[Mark, ...] = ()
    """The passages that the user marked in it, and the user's notes."""
    content: str = ""
    """Its text as HTML, if the export contains it."""
    text: str = ""
    """Its text as plain text, if the export contains that."""
    markdown: str = ""
    """Its text as Markdown, if the export contains that."""
    file: Path | None = None
    """The file with its text, if the export names one that exists."""
    missing: str = ""
    """The file with its text, if the export names one that does not exist."""

    @property
    def has_text(self) -> bool:
        """Whether it comes with a text."""
        return self.file is not None or any(
            each.strip() for each in (self.content, self.text, self.markdown)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnArticle:
    """A complete article from another library of Reader."""

    where: str
    """Its location, for messages: ``line 3``."""
    parsed: ParsedArticle
    """The article, under its own id."""
    read: bool = False
    """Whether it is read."""
    starred: bool = False
    """Whether it has a star."""
    added: datetime | None = None
    """When it was saved, in UTC."""
    highlights: tuple[dict[str, Any], ...] = ()
    """Its highlights, as the state stores them; not checked yet."""
    note: str = ""
    """The user's note on the whole article."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be imported."""

    where: str
    """Its location: ``line 3``, or a member of a zip file."""
    reason: str
    """What is wrong with it."""


def reason_of(error: Exception, member: str) -> str:
    """Return what an error says about a member of a zip file, without the names before it."""
    return str(error).rpartition(f"{member}: ")[2]


def import_article(item: ImportItem) -> ParsedArticle | None:
    """Make an article from what an export carries of an article; None for a link without a text.

    Raises:
        UnreadableSourceError: If its text cannot be read.
    """
    about = Metadata(
        title=item.title or item.url or _opening(item.text),
        author=item.author,
        published=item.published,
        source=item.url,
        site=item.site,
        language=item.language,
        tags=item.tags,
    )
    if item.file is not None:
        return _of_file(item.file, about, item.year)
    if item.content.strip():
        return parse_fragment(item.content, metadata=about, name=item.url or item.where)
    if item.markdown.strip():
        return ParsedArticle(slug(about.title), about, markdown_text(item.markdown))
    if item.text.strip():
        return ParsedArticle(slug(about.title), about, plain_text(item.text))
    return None


def _of_file(path: Path, about: Metadata, year: int | None) -> ParsedArticle:
    """Read a file; the metadata in the export take precedence over those of the file."""
    # Imported here: most exports name no files.
    from reader.intake.formats.source import read_parsed

    parsed = read_parsed(path)
    own = parsed.metadata
    if year and own.published and own.published.year != year:
        # The day on which somebody made the file is not the day of publication.
        own = replace(own, published=None)
    return replace(parsed, metadata=completed(about, own))


def checked(item: ImportItem) -> ImportItem | BadRow:
    """Return the item if it can be imported: it needs a web address or a text."""
    if is_web(item.url) or (not item.url and item.has_text):
        return item
    if not item.url:
        return BadRow(item.where, "no address and no text")
    return BadRow(item.where, f"not a web address: {item.url[:80]}")


def _opening(text: str) -> str:
    words = text[:300].split()
    return _WORDS.sub("", " ".join(words[:10])) if words else ""
