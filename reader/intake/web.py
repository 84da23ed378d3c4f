"""A page on the network to drafts: fetched, and then read like a file."""

from dataclasses import replace

from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.source import drafts_of
from reader.intake.formats.titles import slug
from reader.intake.http.fetch import FETCH_LIMITS, FetchLimits, fetch


def read_url(
    url: str, *, allow_private: bool = False, limits: FetchLimits = FETCH_LIMITS
) -> tuple[ParsedArticle, ...]:
    """Fetch an address and make drafts of what it names.

    A page, a text or a Markdown file is one draft; a long e-book one for each chapter; a feed one
    for each item that it carries the text of.

    Args:
        url: An http or https address that the user has named.
        allow_private: Whether it may be in a private network.
        limits: What fetching it may cost.

    Raises:
        FetchError: If it cannot be fetched.
        InputError: If nothing can be made of what was fetched.
    """
    found = fetch(url, allow_private=allow_private, limits=limits)
    drafts = drafts_of(
        found.data,
        name=found.url,
        url=found.url,
        content_type=found.content_type,
        charset=found.charset,
    )
    return tuple(_from(draft, found.url) for draft in drafts)


def _from(draft: ParsedArticle, url: str) -> ParsedArticle:
    about = draft.metadata
    title = about.title or url.rstrip("/").rpartition("/")[2] or url
    metadata = replace(about, title=title, source=about.source or url)
    return replace(draft, id=draft.id or slug(title), metadata=metadata)
