"""Entries for links whose page is not in the library: not fetched yet, or dead."""

from dataclasses import replace
from typing import Any

from reader.document.article import Metadata
from reader.errors import InputError
from reader.intake.formats.parsed_article import ParsedArticle, plain_text, unfetched_article
from reader.intake.formats.titles import slug
from reader.intake.imports.marks import Mark
from reader.library.index.duplicates import same
from reader.library.index.parsed_file import text_hash
from reader.library.state.change import Edit
from reader.library.state.highlights import HighlightRow, highlights_in
from reader.library.state.transfer import highlight_edit
from reader.services.adding.edited import update_article
from reader.services.adding.imported_marks import highlights_from
from reader.services.collection import ArticleCollection
from reader.services.link_queue import WaitingLink

NOT_FETCHED = "not fetched"
"""The tag of an entry whose page is still to be fetched."""
DEAD_LINK = "dead link"
"""The tag of an entry whose page could not be fetched."""


def waiting_entry(about: Metadata) -> ParsedArticle:
    """Return an article that says that its page is still to be fetched.

    Args:
        about: What the export says of it.
    """
    # With its address: the library takes articles of the same text for one.
    note = f"The page {about.source} has not been fetched yet: `reader refresh` fetches it."
    about = replace(about, tags=(*about.tags, NOT_FETCHED))
    return ParsedArticle(slug(about.title), about, plain_text(note), (note,))


def dead_entry(link: WaitingLink, error: InputError) -> ParsedArticle:
    """Return an article that says that the page of a link could not be fetched."""
    about = Metadata(title=link.title or link.url, source=link.url, tags=(*link.tags, DEAD_LINK))
    return unfetched_article(about, str(error))


def replace_entry(collection: ArticleCollection, link: WaitingLink, parsed: ParsedArticle) -> str:
    """Put a text in the place of the entry that says that the page of a link is missing.

    The highlights that the link was imported with are looked for in the new text.

    Args:
        collection: The library.
        link: The link.
        parsed: Its article, or the entry of a dead link.

    Returns:
        The id of that entry; nothing when there was none.

    Raises:
        StoreError: If the new text cannot be written.
    """
    about = Metadata(title=link.title or link.url, source=link.url)
    entry = same(collection.index, unfetched_article(about, ""))
    if entry is None or entry.path is None:
        return ""
    if not {NOT_FETCHED, DEAD_LINK} & set(entry.metadata.tags):
        return ""
    stored = collection.files.read(entry.path)
    if not update_article(collection, entry.id, parsed, before=text_hash(stored.body)):
        return ""
    _move_highlights(collection, entry.id, link.marks, stored, parsed)
    return entry.id


def _kept(made: dict[str, Any], row: HighlightRow) -> dict[str, Any]:
    """Return a highlight at its new place with what the user has done to it since."""
    return {**made, "note": row.note, "at": row.at, "colour": row.colour, "tags": row.tags}


def _move_highlights(
    collection: ArticleCollection,
    article_id: str,
    marks: tuple[Mark, ...],
    before: ParsedArticle,
    after: ParsedArticle,
) -> None:
    """Move imported highlights to their places in a new text, with their notes as they are now."""
    rows = {row.quote: row for row in highlights_in(collection.state, article_id)}
    edits: list[Edit] = []
    for mark in marks:
        for old, new in zip(
            highlights_from(before, [mark]), highlights_from(after, [mark]), strict=False
        ):
            row = rows.pop(old["quote"], None)
            made = row and highlight_edit(article_id, _kept(new, row))
            if row and made:
                edits += [Edit("highlight", (article_id, row.id), None), made]
    collection.state.note(edits)
