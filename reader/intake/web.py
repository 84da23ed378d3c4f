"""A page on the network to articles: fetched, and then read like a file."""

from dataclasses import replace

from reader.intake.addresses import is_url
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.source import parse_bytes
from reader.intake.formats.titles import slug
from reader.intake.http.fetch import Fetched, fetch
from reader.intake.http.meta_refresh import LONGEST, refresh_target


def read_url(url: str, *, allow_private: bool = False) -> tuple[ParsedArticle, ...]:
    """Fetch an address and make articles from its content.

    A page, a text or a Markdown file is one article; a long e-book one for each chapter; a feed one
    for each item whose text it contains.

    Args:
        url: An http or https address that the user has named.
        allow_private: Whether it may be in a private network.

    Raises:
        FetchError: If it cannot be fetched.
        InputError: If the content cannot be read.
    """
    found = fetch(url, allow_private=allow_private)
    if (target := _leads_on(found)) is not None:
        found = fetch(target, allow_private=allow_private)
    parsed_articles = parse_bytes(
        found.data,
        name=found.url,
        url=found.url,
        content_type=found.content_type,
        charset=found.charset,
    )
    return tuple(_from(parsed, found.url) for parsed in parsed_articles)


def _leads_on(found: Fetched) -> str | None:
    """Return the address that a fetched page redirects to, if it does nothing else."""
    if len(found.data) > LONGEST or "html" not in found.content_type:
        return None
    target = refresh_target(found.data.decode("utf-8", "replace"), found.url)
    return target if target is not None and is_url(target) else None


def _from(parsed: ParsedArticle, url: str) -> ParsedArticle:
    about = parsed.metadata
    title = about.title or url.rstrip("/").rpartition("/")[2] or url
    metadata = replace(about, title=title, source=about.source or url)
    return replace(parsed, id=parsed.id or slug(title), metadata=metadata)
