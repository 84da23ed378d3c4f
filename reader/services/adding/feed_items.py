"""The items of a feed put into the library: those that are new, and those that were edited."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from reader.document.article import completed
from reader.errors import FetchError, InputError
from reader.intake.addresses import canonical_url
from reader.intake.formats.feeds import Feed, FeedItem, item_article, item_metadata
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText, unfetched_article
from reader.library.index.parsed_file import text_hash
from reader.library.state.change import Edit
from reader.library.state.feeds import item_rows
from reader.services.adding.adding import Adder, New
from reader.services.adding.edited import update_article
from reader.services.collection import ArticleCollection
from reader.services.parallel import results
from reader.services.parts import read_parts

PAGES = 50
"""The most pages fetched for one feed at one time; of older items the feed's own text is taken."""
TRIES = 5
"""How often a page that is out of reach is asked for before its item is taken without it."""


@dataclass(slots=True)
class RefreshResult:
    """The result of refreshing feeds."""

    ids: list[str] = field(default_factory=list)
    """The ids of the articles that are new."""
    updated: list[str] = field(default_factory=list)
    """The ids of the articles whose text was edited and is now the new one."""
    feeds: list[str] = field(default_factory=list)
    """The titles of the feeds that were added."""
    problems: list[str] = field(default_factory=list)
    """One plain sentence for each feed that could not be fetched."""
    notes: list[str] = field(default_factory=list)
    """One plain sentence for each item whose page could not be fetched."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An item, and what is known about it."""

    item: FeedItem
    """The item."""
    name: str
    """Its key in the state: its id, with its address where another item had that id."""
    row: dict[str, Any] | None
    """Its row in the state; None when it was never seen."""

    @property
    def is_new(self) -> bool:
        """Whether it was not taken yet: it is new, or its page was out of reach."""
        tries = self.row["tries"] if self.row else 0
        return self.row is None or (self.row["article"] is None and 0 < (tries or 0) < TRIES)

    @property
    def is_edited(self) -> bool:
        """Whether the feed carries another text or title of it than those that were taken."""
        row = self.row or {}
        known = row.get("hash"), row.get("title")
        taken = bool(row.get("article") and row.get("hash"))
        return taken and known != (_hash(self.item), self.item.title)


def same_host(one: str, other: str) -> bool:
    """Return whether two addresses are of one host, on whatever port."""
    return urlsplit(one).hostname == urlsplit(other).hostname


def take_items(
    collection: ArticleCollection,
    feed: Feed,
    result: RefreshResult,
    *,
    allow_private: bool,
    own_host: bool = False,
) -> None:
    """Add the new items of a feed, and update the articles of those that were edited.

    Args:
        collection: The library.
        feed: The feed.
        result: Receives what was added.
        allow_private: Whether items may lead into private networks.
        own_host: Whether they may if the feed is on the same host.

    Raises:
        StoreError: If something cannot be kept.
    """
    placed = list(_placed(feed, item_rows(collection.state, feed.url)))
    fresh = [each for each in placed if each.is_new]
    adder = Adder(collection, "added {}", ask=lambda _parsed, _alike: True)
    for each, found in _read(feed, fresh, allow_private=allow_private, own_host=own_host):
        if isinstance(found, InputError):
            result.notes.append(str(found))
            if _may_come_back(each, found):
                collection.state.note([_edit(feed, each, tries=_tries(each) + 1)])
            else:
                title = each.item.title or each.item.url
                about = item_metadata(feed, each.item, title=title)
                dead = unfetched_article(about, str(found))
                adder.add(New(dead, seen=_edit(feed, each)))
            continue
        for parsed in found:
            adder.add(New(parsed, seen=_edit(feed, each)))
    adder.flush()
    result.ids += adder.result.ids
    _note_known(collection, feed, placed, result)


def _placed(feed: Feed, rows: dict[str, dict[str, Any]]) -> Iterator[_Placed]:
    """Say of each item whether it is known; an id may be used again for another item."""
    taken: dict[str, FeedItem] = {}
    for item in feed.items:
        name = item.id or item.url or item.title
        row = rows.get(name)
        if (row and _is_other(item, row["url"], row["title"])) or (
            name in taken and _is_other(item, taken[name].url, taken[name].title)
        ):
            name = f"{name}\n{item.url or item.title}"
            row = rows.get(name)
        if name not in taken:
            taken[name] = item
            yield _Placed(item, name, row)


def _is_other(item: FeedItem, url: str | None, title: str | None) -> bool:
    """Return whether an item differs from the one with its id, in address and title."""
    if not url and not title:
        return False
    same_page = bool(item.url and url) and canonical_url(item.url) == canonical_url(url or "")
    return not same_page and item.title != (title or "")


def _read(
    feed: Feed, fresh: Sequence[_Placed], *, allow_private: bool, own_host: bool
) -> Iterator[tuple[_Placed, tuple[ParsedArticle, ...] | InputError]]:
    """Read each new item: what the feed carries, or its page where that is a teaser."""
    behind = [each for each in fresh if each.item.url and not each.item.full]
    fetched = {
        id(each)
        for number, each in enumerate(behind)
        if number < PAGES or each.item.document is None
    }

    def one(each: _Placed) -> tuple[ParsedArticle, ...]:
        own = item_article(feed, each.item)
        if id(each) not in fetched and own is not None:
            return (own,)
        try:
            allowed = allow_private or (own_host and same_host(each.item.url, feed.url))
            pages = read_parts(each.item.url, allow_private=allowed)
        except InputError:
            # The text in the feed is better than nothing.
            if own is None:
                raise
            return (own,)
        return tuple(_with_feed(feed, each.item, page) for page in pages)

    with_page = [each for each in fresh if id(each) in fetched]
    pages = dict(
        zip(map(id, with_page), (found for _, found in results(one, with_page)), strict=True)
    )
    for each in fresh:
        yield each, pages[id(each)] if id(each) in pages else one(each)


def _with_feed(feed: Feed, item: FeedItem, page: ParsedArticle) -> ParsedArticle:
    """Return a page with what the feed states of it; the page fills in what that leaves open."""
    about = page.metadata
    stated = replace(
        item_metadata(feed, item, title=item.title),
        source=about.source,
        language=about.language or feed.language,
    )
    return replace(page, metadata=completed(stated, about))


def _may_come_back(placed: _Placed, error: InputError) -> bool:
    temporary = isinstance(error, FetchError) and error.temporary
    return temporary and _tries(placed) + 1 < TRIES


def _tries(placed: _Placed) -> int:
    return int((placed.row or {}).get("tries") or 0)


def _hash(item: FeedItem) -> str | None:
    """Return the hash of the text as the library stores it; None when the feed carries none."""
    return text_hash(ParsedText(item.document).source) if item.document else None


def _edit(feed: Feed, placed: _Placed, **more: int) -> Edit:
    """Return the row of the state that notes an item as it is in the feed now."""
    item = placed.item
    published = item.published.isoformat() if item.published else None
    row = {"url": item.url, "title": item.title, "hash": _hash(item), "published": published}
    return Edit("item", (feed.url, placed.name), {**row, **more})


def _note_known(
    collection: ArticleCollection, feed: Feed, placed: Sequence[_Placed], result: RefreshResult
) -> None:
    """Update the articles of edited items, and note what older rows do not tell yet."""
    edits = []
    for each in placed:
        if each.is_new or each.row is None:
            continue
        article, before = each.row["article"], each.row["hash"]
        parsed = item_article(feed, each.item) if each.is_edited else None
        if parsed is not None and update_article(collection, article, parsed, before=before):
            result.updated.append(article)
        edit = _edit(feed, each)
        if any(each.row[column] != value for column, value in (edit.row or {}).items()):
            edits.append(edit)
    collection.state.note(edits)
