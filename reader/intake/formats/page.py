"""Web pages, saved or fetched, to articles."""

from datetime import date
from typing import Any

from reader.document.article import Article, Metadata
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.titles import slug
from reader.intake.sandbox.process import DEFAULT_LIMITS, Limits, run_caged
from reader.language.codes import language_code

_FIELDS = ("title", "author", "published", "site", "language", "tags")


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
    name = name or url or "the page"
    data, charset = (
        (page.encode("utf-8", "replace"), "utf-8")
        if isinstance(page, str)
        else (
            page,
            charset,
        )
    )
    options = {"url": url, "charset": charset, "name": name}
    found = run_caged("page", data, name=name, options=options, limits=limits)
    about = _metadata(found)
    return ParsedArticle(
        slug(about.title or name), about, found["markdown"], markdown=True, notes=_notes(found)
    )


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
    found = run_caged("fragment", data, name=name, options=options, limits=limits)
    return ParsedArticle(slug(metadata.title or name), metadata, found["markdown"], markdown=True)


def _metadata(found: dict[str, Any]) -> Metadata:
    found = {**found, "language": language_code(found["language"])}
    published = date.fromisoformat(found["published"]) if found["published"] else None
    return Metadata(
        title=found["title"],
        author=found["author"],
        published=published,
        source=found["url"],
        site=found["site"],
        language=found["language"],
        tags=tuple(found["tags"]),
        canonical=found["canonical"],
        found=frozenset(field for field in _FIELDS if found[field]),
    )


def _notes(found: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(note) for note in found["notes"])
