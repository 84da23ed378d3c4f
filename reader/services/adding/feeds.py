"""Feeds: following them, and adding their new articles."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reader.errors import FetchError, InputError, UnreadableSourceError
from reader.intake.addresses import web_address
from reader.intake.formats.feeds import (
    Feed,
    Outline,
    find_feeds,
    read_feed,
    write_opml,
)
from reader.intake.http.fetch import Fetched, fetch
from reader.library.state.change import Edit
from reader.library.state.feeds import feed_rows, item_rows
from reader.library.state.state import now_iso
from reader.services.adding.feed_items import RefreshResult, same_host, take_items
from reader.services.collection import ArticleCollection
from reader.services.parallel import results
from reader.services.wording import count_of

Progress = Callable[[int, int], None]
GONE = "gone"
"""What is stored as the reason for a feed whose server says that it is gone for good."""
_HTTP_GONE = 410


@dataclass(frozen=True, slots=True)
class FollowedFeed:
    """A feed that the user follows."""

    url: str
    """Its address."""
    title: str
    """What it is called."""
    site: str
    """The site that it belongs to."""
    folders: tuple[str, ...]
    """The folders that it is in."""
    etag: str
    """The ETag of its last version, for conditional requests."""
    modified: str
    """The time of its last change, for servers without ETags."""
    error: str
    """The last error; empty when there was none."""
    paused: str
    """Why it is not asked: the user ``paused`` it, or it is ``gone``; empty when it is asked."""
    failing_since: str
    """Since when it has failed every time, as an ISO time; empty when it answers."""
    added: str
    """When it was followed, as an ISO time."""
    checked: str
    """When it was last asked, as an ISO time; empty when never."""
    private: bool = False
    """Whether the user has agreed to fetch it, and pages of its host, from a private network."""


def followed(collection: ArticleCollection) -> list[FollowedFeed]:
    """Return the feeds that the user follows, by title."""
    return [
        FollowedFeed(
            url=row["url"],
            title=row["name"] or row["title"] or row["url"],
            site=row["site"] or "",
            folders=tuple(json.loads(row["folders"] or "[]")),
            etag=row["etag"] or "",
            modified=row["modified"] or "",
            error=row["error"] or "",
            paused=row["paused"] or "",
            failing_since=row["failing_since"] or "",
            added=row["added_at"] or "",
            checked=row["checked_at"] or "",
            private=bool(row["private"]),
        )
        for row in feed_rows(collection.state)
    ]


def follow(
    collection: ArticleCollection,
    url: str,
    *,
    folders: tuple[str, ...] = (),
    allow_private: bool = False,
) -> RefreshResult:
    """Follow a feed, or the first feed that a page names, and add its articles.

    Args:
        collection: The library.
        url: The address of the feed or of the page.
        folders: The folders that it is to be in, the outermost first.
        allow_private: Whether it may be in a private network.

    Raises:
        InputError: If it cannot be fetched or is not a feed.
        StoreError: If it cannot be kept.
    """
    fetched = fetch(url, allow_private=allow_private)
    feed, conditional = _feed_of(url, fetched, allow_private=allow_private)
    result = RefreshResult(feeds=[feed.title])
    collection.state.require_saved()
    if collection.state.row("feed", (feed.url,)) is None:
        row: dict[str, str | int | None] = {
            "title": feed.title,
            "site": feed.site,
            "folders": json.dumps(folders),
            "added_at": now_iso(),
            "checked_at": now_iso(),
            "etag": conditional.etag,
            "modified": conditional.last_modified,
            "private": allow_private or None,
        }
        edit = Edit("feed", (feed.url,), row)
        collection.history.record(f"followed the feed “{feed.title}”", [edit])
    elif allow_private:
        collection.state.note([Edit("feed", (feed.url,), {"private": True})])
    take_items(collection, feed, result, allow_private=allow_private)
    return result


def _feed_of(url: str, fetched: Fetched, *, allow_private: bool) -> tuple[Feed, Fetched]:
    """Return the feed at an address, or the first that the page there names, and its answer."""
    from reader.intake.formats.registry import format_of

    is_page = format_of(fetched.data, content_type=fetched.content_type).name == "page"
    if is_page and not fetched.data.lstrip().startswith(b"{"):
        links = find_feeds(fetched.data, fetched.url, charset=fetched.charset)
        if not links:
            raise UnreadableSourceError(
                f"{fetched.url}: this page links to no feed: give the address of the feed itself"
            )
        url = links[0].url
        fetched = fetch(url, allow_private=allow_private)
    feed = read_feed(fetched.data, fetched.url, charset=fetched.charset)
    # After a temporary redirect, the address that was given is the one to ask again.
    return replace(feed, url=fetched.url if fetched.moved else web_address(url)), fetched


def follow_outlines(collection: ArticleCollection, outlines: Iterable[Outline]) -> int:
    """Follow the feeds of an OPML list without fetching them; return how many are new."""
    collection.state.require_saved()
    edits = [
        Edit(
            "feed",
            (web_address(outline.url),),
            {
                "title": outline.title or outline.url,
                "site": outline.site,
                "folders": json.dumps(outline.folders),
                "added_at": now_iso(),
            },
        )
        for outline in outlines
        if collection.state.row("feed", (web_address(outline.url),)) is None
    ]
    many = len({edit.key for edit in edits})
    if many:
        collection.history.record(f"followed {count_of(many, 'feed')}", edits)
    return many


def unfollow(collection: ArticleCollection, url: str) -> bool:
    """Stop following a feed; its articles stay. Return whether it was followed."""
    row = collection.state.row("feed", (url,))
    if row is None:
        return False
    collection.history.record(
        f"unfollowed the feed “{row['title'] or url}”", [Edit("feed", (url,), None)]
    )
    return True


def refresh(
    collection: ArticleCollection,
    *,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> RefreshResult:
    """Fetch new articles from every feed that is not paused, several at the same time.

    Raises:
        StoreError: If nothing can be kept.
    """
    collection.state.require_saved()
    result = RefreshResult()
    feeds = [feed for feed in followed(collection) if not feed.paused]

    def ask(feed: FollowedFeed) -> tuple[Fetched, Feed | None]:
        allowed = allow_private or feed.private
        found = fetch(feed.url, allow_private=allowed, etag=feed.etag, last_modified=feed.modified)
        if found.not_modified:
            return found, None
        return found, read_feed(found.data, found.url, charset=found.charset)

    for done, (feed, found) in enumerate(results(ask, feeds), start=1):
        if isinstance(found, InputError):
            result.problems.append(str(found))
            _note_failure(collection, feed, found)
        else:
            _note_answer(collection, feed, *found, result, allow_private=allow_private)
        if progress is not None:
            progress(done, len(feeds))
    return result


def _note_failure(collection: ArticleCollection, feed: FollowedFeed, error: InputError) -> None:
    """Note what is wrong with a feed; one that is gone for good is not asked again."""
    gone = isinstance(error, FetchError) and error.status == _HTTP_GONE
    row: dict[str, str | int | None] = {
        "checked_at": now_iso(),
        "error": str(error),
        "failing_since": feed.failing_since or now_iso(),
        "paused": GONE if gone else None,
    }
    collection.state.note([Edit("feed", (feed.url,), row)])


def _note_answer(
    collection: ArticleCollection,
    feed: FollowedFeed,
    fetched: Fetched,
    read: Feed | None,
    result: RefreshResult,
    *,
    allow_private: bool,
) -> None:
    row: dict[str, str | int | None] = {
        "checked_at": now_iso(),
        "error": None,
        "failing_since": None,
    }
    if read is not None:
        read = replace(read, url=feed.url)
        # Anybody may write into the items of a feed: the consent for it is none for their links.
        take_items(collection, read, result, allow_private=allow_private, own_host=feed.private)
        row |= {"etag": fetched.etag, "modified": fetched.last_modified}
    # Only once its items are on disk: otherwise they would not be asked for again.
    collection.state.note([Edit("feed", (feed.url,), row)])
    if fetched.moved:
        _move(collection, feed.url, fetched.url)


def _move(collection: ArticleCollection, old: str, new: str) -> None:
    """Keep the new address of a feed, with everything that is known of it and its items."""
    row = dict(collection.state.row("feed", (old,)) or {})
    if not same_host(old, new):
        row["private"] = None
    edits = [] if collection.state.row("feed", (new,)) else [Edit("feed", (new,), row)]
    for name, item in item_rows(collection.state, old).items():
        edits += [Edit("item", (new, name), item), Edit("item", (old, name), None)]
    collection.state.note([*edits, Edit("feed", (old,), None)])


def opml(collection: ArticleCollection) -> str:
    """Return the feeds that the user follows as OPML."""
    return write_opml(
        tuple(
            Outline(each.title, each.url, each.site, each.folders) for each in followed(collection)
        )
    )
