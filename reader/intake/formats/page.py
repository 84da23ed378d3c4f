"""Web pages, saved or fetched, to articles."""

from reader.document.article import Article, Metadata
from reader.document.plain_values import document_from_values
from reader.intake.formats.parsed import parsed_draft
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText
from reader.intake.formats.titles import slug
from reader.intake.sandbox.limits import DEFAULT_LIMITS, Limits
from reader.intake.sandbox.process import run_parser


def page_draft(
    page: bytes | str,
    *,
    url: str = "",
    charset: str = "",
    name: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> ParsedArticle:
    """Find the article of a page of HTML.

    It is parsed in a child process. Every field that is found is named in ``metadata.found``.

    Args:
        page: The page, as it was served or saved.
        url: Where it came from, when that is known.
        charset: The encoding that came with it, such as the one in an HTTP header.
        name: What errors call it; the URL by default.
        limits: What parsing it may cost.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If there is no article in it.
    """
    if isinstance(page, str):
        page, charset = page.encode("utf-8", "replace"), "utf-8"
    name = name or url or "the page"
    return parsed_draft("page", page, url=url, charset=charset, name=name, limits=limits)


def read_page(
    page: bytes | str, *, url: str = "", charset: str = "", limits: Limits = DEFAULT_LIMITS
) -> Article:
    """Find the article of a page of HTML and read its structure.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If there is no article in it.
    """
    return page_draft(page, url=url, charset=charset, limits=limits).article()


def fragment_draft(
    fragment: str, *, metadata: Metadata, name: str = "", limits: Limits = DEFAULT_LIMITS
) -> ParsedArticle:
    """Turn HTML that is an article's body already into a draft; nothing of its text is left out.

    Args:
        fragment: The HTML, as feeds and exports carry it.
        metadata: What is known about the article.
        name: What errors call it.
        limits: What parsing it may cost.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If there is no text in it.
    """
    name = name or metadata.source or metadata.title or "the article"
    data = fragment.encode("utf-8", "replace")
    options = {"url": metadata.source}
    found = run_parser("fragment", data, name=name, options=options, limits=limits)
    text = ParsedText(document_from_values(found["document"]))
    return ParsedArticle(slug(metadata.title or name), metadata, text)
