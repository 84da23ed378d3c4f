"""The list of feeds: what each brings, and changing it, undone like every change."""

import pytest

from reader.errors import SourceNotFoundError
from reader.services.adding import feeds
from reader.services.adding.feed_list import (
    feed_statuses,
    find_feed,
    move_feed,
    pause_feed,
    rename_feed,
)
from reader.services.collection import ArticleCollection
from tests.intake.servers import serving
from tests.services.adding.test_feed_items import item, rss


def test_a_feed_tells_how_much_it_brings_how_often_and_since_when(
    collection: ArticleCollection,
) -> None:
    days = [f"<pubDate>{day} October 2023</pubDate>" for day in (1, 8, 15)]
    many = rss(*(item(f"Item {n}", body=f"Text {n}.", more=day) for n, day in enumerate(days)))
    with serving({"/feed": many}) as server:
        ids = feeds.follow(collection, f"{server.url}/feed", allow_private=True).ids
    collection.user_state.set_read(ids[:1], read=True)
    (status,) = feed_statuses(collection)
    assert (status.articles, status.unread, status.per_week) == (3, 2, 1.0)
    assert (str(status.latest), bool(status.feed.added)) == ("2023-10-15", True)
    collection.trash.remove(ids[:1])
    assert feed_statuses(collection)[0].articles == 2


def test_a_feed_is_renamed_moved_and_paused_and_each_is_undone(
    collection: ArticleCollection,
) -> None:
    with serving({"/feed": rss(item("One"))}) as server:
        feeds.follow(collection, f"{server.url}/feed", folders=("News",), allow_private=True)
        feed = find_feed(collection, "ferry LOG")
        rename_feed(collection, feed, " Boats ")
        move_feed(collection, feed, ("a", "b"))
        pause_feed(collection, feed, paused=True)
        changed = find_feed(collection, "Boats")
        assert (changed.folders, changed.paused) == (("a", "b"), "paused")
        asked = len(server.asked)
        assert not feeds.refresh(collection, allow_private=True).problems
        assert len(server.asked) == asked
    for _ in range(3):
        collection.history.undo()
    assert find_feed(collection, server.url + "/feed/") == feed


def test_a_feed_that_is_not_followed_is_said(collection: ArticleCollection) -> None:
    with pytest.raises(SourceNotFoundError, match="you do not follow this feed"):
        find_feed(collection, "Nowhere")
