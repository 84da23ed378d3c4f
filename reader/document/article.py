"""An article: a document and what is known about it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.document.document import Document


@dataclass(frozen=True, slots=True)
class Metadata:
    """An article's metadata. Every field may be empty."""

    title: str = ""
    """The headline."""
    author: str = ""
    """Who wrote it; several names are joined with ``, ``."""
    published: date | None = None
    """The day of publication."""
    source: str = ""
    """Where it came from: a URL, or the path of a file."""
    site: str = ""
    """The name of the publication."""
    language: str | None = None
    """ISO 639-1 code, when the source states one."""
    tags: tuple[str, ...] = ()
    """The author's or the user's tags, in the order written."""
    canonical: str = ""
    """The address that the page itself gives as its own, when that is on the same site."""
    found: frozenset[str] = frozenset()
    """The names of the fields above that were found in a page and that nobody stated."""


def completed(stated: Metadata, own: Metadata) -> Metadata:
    """Return what is stated of an article; where that is nothing, what the article itself says.

    Args:
        stated: What a feed or an export says.
        own: What its page or file says.
    """
    fields = ("title", "author", "published", "site")
    return replace(
        own,
        title=stated.title or own.title,
        author=stated.author or own.author,
        published=stated.published or own.published,
        source=stated.source or own.source,
        site=stated.site or own.site,
        language=stated.language or own.language,
        tags=tuple(dict.fromkeys((*stated.tags, *own.tags))),
        found=own.found - {name for name in fields if getattr(stated, name)},
    )


@dataclass(frozen=True, slots=True)
class Article:
    """One stored or opened article."""

    id: str
    """Its id in commands: letters, digits and hyphens; stable while the article stays."""
    metadata: Metadata
    """Its metadata."""
    document: "Document"
    """Its reading text and structure."""
    notes: tuple[str, ...] = ()
    """What went wrong while it was read, one plain sentence each; empty when nothing did."""
    file_name: str = ""
    """The name of its file without the ending, when its author may have named it."""
