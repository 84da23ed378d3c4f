"""What a feed tells of its items stays; edited items, reused ids, dead pages, feeds that moved."""

import json
from collections.abc import Iterator

import pytest

from reader.services.adding import feed_items, feeds
from reader.services.adding.feed_items import RefreshResult
from reader.services.collection import ArticleCollection
from tests.intake.servers import Server, redirect, reply, serving

TEXT = " ".join(f"The ferry board met the crew for the {n}th time." for n in range(30))
PAGE = (
    f"<html><head><title>Pontoon</title></head><body><article><p>{TEXT}</p></article></body></html>"
)


def item(title: str, *, url: str = "", guid: str = "", body: str = TEXT, more: str = "") -> str:
    return (
        f"<item><title>{title}</title><link>{url or f'https://ferry.example/{title}'}</link>"
        f"<guid isPermaLink='false'>{guid or title}</guid>{more}"
        f"<content:encoded><![CDATA[<p>{body} {title}</p>]]></content:encoded></item>"
    )


def teaser(title: str, url: str, *, said: str = "A teaser.") -> str:
    return (
        f"<item><title>{title}</title><link>{url}</link><guid>{title}</guid>"
        "<pubDate>Mon, 02 Oct 2023 23:30:00 -0700</pubDate><author>Mona Lie</author>"
        f"<category>Ice</category><description>{said}</description></item>"
    )


def rss(*items: str) -> bytes:
    head = (
        '<?xml version="1.0"?><rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>Ferry log</title><link>https://ferry.example/</link>"
    )
    return reply(
        (head + "".join(items) + "</channel></rss>").encode(), Content_Type="application/rss+xml"
    )


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({}) as running:
        yield running


def follow(collection: ArticleCollection, server: Server, feed: bytes) -> RefreshResult:
    server.handlers["/feed"] = feed
    return feeds.follow(collection, f"{server.url}/feed", allow_private=True)


def refresh(
    collection: ArticleCollection, server: Server, feed: bytes | None = None
) -> RefreshResult:
    if feed is not None:
        server.handlers["/feed"] = feed
    return feeds.refresh(collection, allow_private=True)


def test_what_the_feed_states_stays_when_its_page_is_fetched(
    collection: ArticleCollection, server: Server
) -> None:
    server.handlers["/page"] = reply(PAGE.encode(), Content_Type="text/html")
    done = follow(collection, server, rss(teaser("Pontoon moved", f"{server.url}/page")))
    (article,) = (collection.article(each) for each in done.ids)
    about = article.metadata
    assert TEXT in article.document.text
    assert (about.title, about.author, str(about.published), about.site, about.tags) == (
        "Pontoon moved", "Mona Lie", "2023-10-02", "Ferry log", ("Ice",),
    )  # fmt: skip


def test_an_id_that_is_used_again_brings_the_new_item(
    collection: ArticleCollection, server: Server
) -> None:
    follow(collection, server, rss(item("One")))
    both = rss(item("Two", guid="One"), item("One"))
    assert len(refresh(collection, server, both).ids) == 1
    assert refresh(collection, server, both).ids == []
    assert {entry.metadata.title for entry in collection.entries} == {"One", "Two"}


def test_an_item_that_moved_or_was_renamed_is_the_same(
    collection: ArticleCollection, server: Server
) -> None:
    follow(collection, server, rss(item("One")))
    assert not refresh(collection, server, rss(item("One", url="https://new.example/one"))).ids
    renamed = item("Won", guid="One", url="https://new.example/one")
    assert not refresh(collection, server, rss(renamed)).ids


def test_an_edited_item_is_updated_and_keeps_what_the_user_did(
    collection: ArticleCollection, server: Server
) -> None:
    (one,) = follow(collection, server, rss(item("One"))).ids
    collection.user_state.set_starred([one], starred=True)
    done = refresh(collection, server, rss(item("One", body="The board changed its mind.")))
    assert (done.ids, done.updated) == ([], [one])
    assert "changed its mind" in collection.article(one).document.text
    assert collection.search("is:starred").ids() == [one]
    assert any(TEXT in path.read_text() for path in collection.trash.folder.iterdir())
    assert not refresh(collection, server).updated
    collection.trash.remove([one])
    assert collection.count == 0


def test_an_edited_teaser_is_updated_where_its_page_is_out_of_reach_and_not_where_it_was_read(
    collection: ArticleCollection, server: Server
) -> None:
    server.handlers["/page"] = reply(PAGE.encode(), Content_Type="text/html")

    def both(said: str) -> bytes:
        away = teaser("Away", f"{server.url}/nothing", said=said)
        return rss(away, teaser("Here", f"{server.url}/page", said=said))

    away, here = follow(collection, server, both("A teaser.")).ids
    assert refresh(collection, server, both("Another teaser.")).updated == [away]
    assert "Another teaser." in collection.article(away).document.text
    assert TEXT in collection.article(here).document.text


def test_an_edited_item_leaves_a_file_alone_that_the_user_changed(
    collection: ArticleCollection, server: Server
) -> None:
    follow(collection, server, rss(item("One")))
    (path,) = collection.settings.library.iterdir()
    path.write_text(path.read_text() + "\nMy own line.\n")
    collection.scanner.rescan()
    assert not refresh(collection, server, rss(item("One", body="Another text."))).updated
    assert "My own line." in path.read_text()


def test_more_than_fifty_items_come_at_once_and_nothing_is_new_the_second_time(
    collection: ArticleCollection, server: Server
) -> None:
    many = rss(*(item(f"Item {n}", body=f"It is {n} and {n * 7}.") for n in range(60)))
    assert len(follow(collection, server, many).ids) == 60
    assert refresh(collection, server).ids == []


def unlinked(title: str, body: str) -> str:
    guid = f"<guid isPermaLink='false'>{title}</guid>"
    return f"<item><title>{title}</title>{guid}<description>{body}</description></item>"


def test_items_without_an_address_all_come_and_their_edits_are_taken(
    collection: ArticleCollection, server: Server
) -> None:
    items = [unlinked(f"Item {n}", f"Boat {n} sailed at noon.") for n in range(5)]
    ids = follow(collection, server, rss(*items)).ids
    assert len(ids) == 5
    assert refresh(collection, server).ids == []
    items[2] = unlinked("Item 2", "Boat 2 sailed at one.")
    assert refresh(collection, server, rss(*items)).updated == [ids[2]]
    assert "sailed at one" in collection.article(ids[2]).document.text


def test_of_many_teasers_the_pages_of_the_newest_are_fetched(
    collection: ArticleCollection, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_items, "PAGES", 2)
    several = rss(*(teaser(f"P {n}", f"{server.url}/{n}", said=f"Said {n}.") for n in range(4)))
    assert len(follow(collection, server, several).ids) == 4
    assert sorted(path for path in server.asked if path != "/feed") == ["/0", "/1"]


def test_a_dead_item_is_told_once_kept_as_a_link_and_makes_no_refresh_fail(
    collection: ArticleCollection, server: Server
) -> None:
    done = follow(
        collection, server, rss(teaser("Dead", f"{server.url}/no", said=""), item("Alive"))
    )
    assert (len(done.ids), done.problems, len(done.notes)) == (2, [], 1)
    dead = next(each for each in collection.entries if each.metadata.title == "Dead")
    assert dead.metadata.source == f"{server.url}/no"
    assert "answers 404" in collection.article(dead.id).document.text
    again = refresh(collection, server)
    assert (again.ids, again.problems, again.notes) == ([], [], [])


def test_a_page_that_is_out_of_reach_for_now_is_asked_for_again(
    collection: ArticleCollection, server: Server
) -> None:
    server.handlers["/p"] = reply(b"", status="503 Service Unavailable")
    done = follow(collection, server, rss(teaser("Later", f"{server.url}/p", said="")))
    assert (done.ids, len(done.notes)) == ([], 1)
    server.handlers["/p"] = reply(PAGE.encode(), Content_Type="text/html")
    assert len(refresh(collection, server).ids) == 1


def test_an_address_that_moved_for_good_is_kept_and_one_sent_on_for_now_is_not(
    collection: ArticleCollection, server: Server
) -> None:
    follow(collection, server, rss(item("One")))
    server.handlers |= {"/new": rss(item("One"), item("Two")), "/feed": redirect("/new")}
    assert len(refresh(collection, server).ids) == 1
    assert [each.url for each in feeds.followed(collection)] == [f"{server.url}/feed"]
    server.handlers["/feed"] = redirect("/new", "301 Moved Permanently")
    assert refresh(collection, server).ids == []
    assert [each.url for each in feeds.followed(collection)] == [f"{server.url}/new"]
    assert refresh(collection, server).ids == []


def test_a_feed_that_is_gone_for_good_is_named_once(
    collection: ArticleCollection, server: Server
) -> None:
    follow(collection, server, rss(item("One")))
    gone = reply(b"", status="410 Gone")
    assert len(refresh(collection, server, gone).problems) == 1
    assert refresh(collection, server, gone).problems == []
    (feed,) = feeds.followed(collection)
    assert (feed.paused, bool(feed.failing_since)) == ("gone", True)


@pytest.mark.parametrize("served", ["application/json", "text/html", "text/plain", ""])
@pytest.mark.parametrize("turned", [False, True])
def test_a_json_feed_is_one_however_it_is_served(
    collection: ArticleCollection, server: Server, served: str, turned: bool
) -> None:
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Ferry log",
        "items": [{"id": "1", "title": "One", "content_html": f"<p>{TEXT}</p>"}],
    }
    if turned:
        value = dict(reversed(value.items()))
    feed = reply(json.dumps(value).encode(), Content_Type=served)
    assert len(follow(collection, server, feed).ids) == 1


@pytest.mark.parametrize("form", ["feed:{}/feed", "feed://{}/feed"])
def test_an_address_that_begins_with_feed_is_followed(
    collection: ArticleCollection, server: Server, form: str
) -> None:
    server.handlers["/feed"] = rss(item("One"))
    place = server.url if form.startswith("feed:{") else server.url.removeprefix("http://")
    assert feeds.follow(collection, form.format(place), allow_private=True).ids
    assert [each.url for each in feeds.followed(collection)] == [f"{server.url}/feed"]
