"""What can be listed, as a tree: the library, feeds by folder, actors, saved queries, stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from reader.errors import QueryError
from reader.library.index.status import has_host
from reader.services.collection import ArticleCollection
from reader.services.followed_actors import actor_query, followed_actors

if TYPE_CHECKING:
    from reader.services.adding.feed_list import FeedStatus

TRIAGE = ("inbox", "later", "archive")
"""The tags that say where an article was put; it has one of them at most."""
SourceKind = Literal["library", "view", "heading", "folder", "feed", "query", "actor", "story"]
_STORIES = 8
"""The most stories, the latest ones."""
_UNPLACED = 1000
"""The most articles in no story yet that are placed before the stories are shown."""
_VIEWS = (("Unread", "is:unread"), ("Starred", "is:starred"), ("Highlighted", "has:highlight"))


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One line of the tree."""

    kind: SourceKind
    """What it is."""
    name: str
    """What it is called."""
    depth: int = 0
    """How deep it is in folders."""
    query: str | None = None
    """What it lists; None for what is not listed."""
    articles: int = 0
    """How many articles it has."""
    unread: int = 0
    """How many of them are unread."""
    url: str = ""
    """The address of a feed."""
    problem: str = ""
    """Why a feed is not read; empty when it is."""


def source_rows(collection: ArticleCollection) -> list[SourceRow]:
    """Return the tree of a library, line by line. Takes time: not for the loop."""
    # Imported here: it brings what fetches feeds, and the first frame shows no tree.
    from reader.services.adding.feed_list import feed_statuses

    count, unread = collection.count, collection.unread_count
    rows = [SourceRow("library", "Library", query="", articles=count, unread=unread)]
    triage = [(tag.capitalize(), f"tag:{tag}") for tag in TRIAGE]
    rows += _queries(collection, "view", [*_VIEWS, *triage])
    feeds = _feeds(collection, feed_statuses(collection))
    if feeds:
        rows += [SourceRow("heading", "Feeds"), *feeds]
    for heading, found in (
        ("Actors", _actors(collection)),
        ("Saved queries", _saved(collection)),
        ("Stories", list(_stories(collection))),
    ):
        if found:
            rows += [SourceRow("heading", heading), *found]
    return rows


def _actors(collection: ArticleCollection) -> list[SourceRow]:
    followed = [(name, actor_query(name)) for name in followed_actors(collection).values()]
    return _queries(collection, "actor", followed)


def _saved(collection: ArticleCollection) -> list[SourceRow]:
    actors = followed_actors(collection)
    known = collection.saved.all().items()
    return _queries(collection, "query", [each for each in known if each[0] not in actors])


def _stories(collection: ArticleCollection) -> Iterator[SourceRow]:
    """Iterate over the latest stories; where most were never grouped that would take too long."""
    # Imported here: the first frame shows no tree.
    from reader.library.index.status import with_status
    from reader.library.index.story_rows import unplaced
    from reader.services.multi.by_story import StoryGroups

    index = collection.index
    if len(unplaced(index)) > _UNPLACED:
        return
    read = frozenset(with_status(index, "read"))
    for story in StoryGroups(index).stories()[:_STORIES]:
        (central,) = index.entries([story.central])
        if central is not None:
            yield SourceRow(
                "story",
                " ".join(central.metadata.title.split()) or central.id,
                1,
                f'story:"{central.id}"',
                len(story.members),
                sum(number not in read for number in story.members),
            )


def feed_query(url: str, site: str = "", title: str = "") -> str:
    """Return the query for the articles of a feed: those of its host.

    Args:
        url: The address of the feed.
        site: The address of its site.
        title: Its title, where its articles have no address and so no host.
    """
    host = (urlsplit(site).hostname or urlsplit(url).hostname or "").removeprefix("www.")
    # A quoted phrase cannot hold a quote: the longest part of the title without one is used.
    part = max(title.split('"'), key=len).strip()
    asked = [f"site:{host}"] if host else []
    asked += [f'site:"{part}"'] if part else []
    return f"({' or '.join(asked)})" if len(asked) > 1 else "".join(asked)


def _query_of(collection: ArticleCollection, status: FeedStatus) -> str:
    """Return the query for the articles of a feed; by its title only where none has its host.

    A title may be a part of many others, such as ``News``.
    """
    feed = status.feed
    query = feed_query(feed.url, feed.site)
    if status.articles and not (query and has_host(collection.index, query.partition(":")[2])):
        return feed_query(feed.url, feed.site, feed.title)
    return query


def _queries(
    collection: ArticleCollection, kind: SourceKind, named: Sequence[tuple[str, str]]
) -> list[SourceRow]:
    found = []
    for name, query in named:
        try:
            articles = len(collection.search(query))
            unread = len(collection.search(f"({query}) is:unread"))
            problem = ""
        except QueryError as error:
            articles, unread, problem = 0, 0, str(error)
        found.append(SourceRow(kind, name, 1, query, articles, unread, problem=problem))
    return found


def _feeds(collection: ArticleCollection, statuses: Sequence[FeedStatus]) -> list[SourceRow]:
    rows: list[SourceRow] = []
    queries = {each.feed.url: _query_of(collection, each) for each in statuses}
    inside: tuple[str, ...] = ()
    for each in statuses:
        folders = each.feed.folders
        shared = next(
            (n for n, pair in enumerate(zip(inside, folders, strict=False)) if pair[0] != pair[1]),
            min(len(inside), len(folders)),
        )
        rows += [
            _folder(folders[: depth + 1], statuses, queries)
            for depth in range(shared, len(folders))
        ]
        inside = folders
        feed = each.feed
        rows.append(
            SourceRow(
                "feed",
                feed.title,
                len(folders) + 1,
                queries[feed.url],
                each.articles,
                each.unread,
                feed.url,
                feed.paused or feed.error,
            )
        )
    return rows


def _folder(
    path: tuple[str, ...], statuses: Sequence[FeedStatus], queries: Mapping[str, str]
) -> SourceRow:
    within = [each for each in statuses if each.feed.folders[: len(path)] == path]
    asked = dict.fromkeys(queries[each.feed.url] for each in within)
    return SourceRow(
        "folder",
        path[-1],
        len(path),
        " or ".join(filter(None, asked)),
        sum(each.articles for each in within),
        sum(each.unread for each in within),
    )
