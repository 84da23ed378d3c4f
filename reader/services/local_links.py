"""Links from one article to another of the same collection, as pages of a manual or notes have."""

import os
import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from reader.document.document import Document
from reader.library.path_key import path_key
from reader.services.collection import ArticleCollection


class LocalLink(NamedTuple):
    """The target of a link between articles."""

    article_id: str
    """The article."""
    section: str
    """The heading in it, as addresses write one: ``your-own-keys``; empty for its beginning."""


def article_at(collection: ArticleCollection, path: Path) -> str | None:
    """Return the id of the article that a file holds, if it is one of the collection."""
    found = collection.index.entry_at(path_key(path))
    return found.id if found else None


def local_link(collection: ArticleCollection, article_id: str, target: str) -> LocalLink | None:
    """Return the article of the same collection that a link leads to.

    Args:
        collection: The articles.
        article_id: The article with the link.
        target: The address, as it is written there: ``keys.md#your-own-keys`` or ``#notes``.

    Returns:
        None if the address does not lead to an article of the collection.
    """
    try:
        scheme, host, path, _, section = urlsplit(target)
    except ValueError:
        return None
    if scheme or host:
        return None
    if not path:
        return LocalLink(article_id, section)
    entry = collection.entry(article_id)
    if entry is None or entry.path is None:
        return None
    found = article_at(collection, Path(os.path.normpath(entry.path.parent / unquote(path))))
    return LocalLink(found, section) if found else None


def section_start(document: Document, section: str) -> int:
    """Return the offset of a heading that an address names; 0 if there is none."""
    return next(
        (
            block.start
            for block in document.blocks
            if block.kind == "heading" and _slug(document.text[block.start : block.end]) == section
        ),
        0,
    )


def _slug(heading: str) -> str:
    """Return a heading as sites write it in addresses."""
    return re.sub(r"[^\w-]+", "", re.sub(r"\s+", "-", heading.strip().lower()))
