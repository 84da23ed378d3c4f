"""Pieces of HTML from feeds and exports, turned into articles."""

from reader.document.article import Metadata
from reader.document.plain_values import document_from_values
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText
from reader.intake.formats.titles import slug
from reader.intake.sandbox.process import run_parser


def parse_fragment(fragment: str, *, metadata: Metadata, name: str = "") -> ParsedArticle:
    """Turn HTML that is already the body of an article into an article, leaving out no text.

    Args:
        fragment: The HTML, as it is in a feed or an export.
        metadata: What is known about the article.
        name: The name by which errors refer to it.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If there is no text in it.
    """
    name = name or metadata.source or metadata.title or "the article"
    data = fragment.encode("utf-8", "replace")
    options = {"url": metadata.source}
    found = run_parser("fragment", data, name=name, options=options)
    text = ParsedText(document_from_values(found["document"]))
    return ParsedArticle(slug(metadata.title or name), metadata, text)
