"""Feeds are followed, asked for what is new, and what was removed does not come back."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.errors import InputError
from reader.intake.formats.feeds import read_opml
from reader.services.adding import feeds
from reader.services.adding.importing import fetch_waiting, run_import
from reader.services.collection import ArticleCollection
from reader.settings import Settings

ITEM = """<item><title>{name}</title><link>{base}/{name}.html</link><guid>{name}</guid>
<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item>"""
FEED = """<?xml version="1.0"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tide Review</title>
<link>{base}/</link>{items}</channel></rss>"""
PAGE = (
    "<html><head><title>{name}</title></head><body><article><h1>{name}</h1>{text}</article>"
    "</body></html>"
)


def text(name: str) -> str:
    sentence = f"The council of {name} met about its harbour for time"
    return " ".join(f"{sentence} {number}." for number in range(40))


class Site:
    """A server of one feed and its pages, on this machine."""

    def __init__(self) -> None:
        self.items = ["one", "two"]
        self.teasers = ""
        """Items that carry a teaser of a page, as the feed holds them."""
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        tag = f'"{len(self.items)}"'
        if request.path == "/feed.xml":
            if request.headers.get("If-None-Match") == tag:
                request.send_response(304)
                request.end_headers()
                return
            items = "".join(
                ITEM.format(name=name, base=self.base, text=text(name)) for name in self.items
            )
            body = FEED.format(base=self.base, items=self.teasers + items)
            kind = "application/rss+xml"
        elif request.path == "/":
            link = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
            body, kind = f"<html><head>{link}</head><body>Home</body></html>", "text/html"
        elif request.path.endswith(".html"):
            name = request.path.strip("/").removesuffix(".html")
            body, kind = PAGE.format(name=name, text=f"<p>{text(name)}</p>" * 3), "text/html"
        else:
            request.send_error(404)
            return
        data = body.encode()
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("ETag", tag)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)


@pytest.fixture
def site() -> Iterator[Site]:
    running = Site()
    thread = threading.Thread(target=running.server.serve_forever)
    thread.start()
    yield running
    running.server.shutdown()
    running.server.server_close()
    thread.join()


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    return ArticleCollection.of_library(settings)


def test_a_feed_is_followed_and_brings_what_is_new(
    site: Site, collection: ArticleCollection
) -> None:
    done = feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    assert (done.feeds, len(done.ids), done.problems) == (["Tide Review"], 2, [])
    assert not feeds.refresh(collection, allow_private=True).ids
    site.items.append("three")
    fresh = feeds.refresh(collection, allow_private=True)
    assert (len(fresh.ids), fresh.problems) == (1, [])
    assert collection.count == 3
    assert collection.search('"council of three"').ids() == fresh.ids


def test_a_home_page_leads_to_its_feed(site: Site, collection: ArticleCollection) -> None:
    feeds.follow(collection, f"{site.base}/", allow_private=True)
    assert [feed.url for feed in feeds.followed(collection)] == [f"{site.base}/feed.xml"]


def test_what_was_removed_does_not_come_back(site: Site, collection: ArticleCollection) -> None:
    feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    collection.trash.remove(collection.entries.ids())
    site.items.append("three")
    feeds.refresh(collection, allow_private=True)
    assert collection.count == 1


def test_a_private_feed_that_was_agreed_to_is_refreshed_like_any_other(
    site: Site, collection: ArticleCollection
) -> None:
    feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    done = feeds.refresh(collection)
    assert not done.problems
    assert not done.ids


def test_the_consent_for_a_private_feed_is_none_for_the_links_of_its_items(
    site: Site, collection: ArticleCollection
) -> None:
    feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    site.items.append("three")
    elsewhere = site.base.replace("127.0.0.1", "localhost")
    site.teasers = f"<item><title>Router</title><link>{elsewhere}/router.html</link></item>"
    done = feeds.refresh(collection)
    assert collection.search('"council of three"').ids()
    assert not collection.search('"council of router"').ids()
    assert "private" in " ".join(done.notes)


def test_a_private_address_needs_a_word(site: Site, collection: ArticleCollection) -> None:
    with pytest.raises(InputError, match="private"):
        feeds.follow(collection, f"{site.base}/feed.xml")
    assert not site.asked


def test_following_is_undone(site: Site, collection: ArticleCollection) -> None:
    feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    assert "added 2 articles" in str(collection.history.undo())
    assert "followed the feed" in str(collection.history.undo())
    assert (feeds.followed(collection), collection.count) == ([], 0)


def test_a_feed_that_is_gone_is_named_and_the_others_are_asked(
    site: Site, collection: ArticleCollection
) -> None:
    feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    outlines = read_opml(
        f'<opml version="2.0"><body><outline text="Gone" type="rss" xmlUrl="{site.base}/gone"/>'
        "</body></opml>".encode()
    )
    assert feeds.follow_outlines(collection, outlines) == 1
    assert feeds.follow_outlines(collection, outlines) == 0
    site.items.append("three")
    done = feeds.refresh(collection, allow_private=True)
    assert len(done.ids) == 1
    assert "/gone" in done.problems[0]
    assert 'xmlUrl="' + site.base + '/gone"' in feeds.opml(collection)


def test_links_are_queued_and_fetched_once(
    site: Site, collection: ArticleCollection, tmp_path: Path
) -> None:
    from reader.intake.imports import open_import

    export = tmp_path / "pocket.csv"
    export.write_text(
        "title,url,time_added,tags,status\n"
        f"One,{site.base}/one.html,1600000000,a|b,archive\n"
        f"Gone,{site.base}/gone.txt,1600000001,,unread\n"
    )
    opened = open_import(export)
    assert run_import(collection, opened).queued == 2
    assert run_import(collection, opened).queued == 0
    done = fetch_waiting(collection, collection.queue.waiting(), allow_private=True)
    assert len(done.ids) == 2
    assert "gone.txt" in done.problems[0]
    entry = next(each for each in collection.entries if each.metadata.title == "one")
    assert entry.read
    assert {"a", "b"} <= set(entry.metadata.tags)
    assert collection.queue.waiting() == []
    assert len(collection.queue.waiting(given_up=True)) == 1
    assert run_import(collection, opened).known == 2


def test_a_page_that_names_no_feed_is_said(site: Site, collection: ArticleCollection) -> None:
    with pytest.raises(
        InputError, match=r"one\.html: this page links to no feed: give the address of"
    ):
        feeds.follow(collection, f"{site.base}/one.html", allow_private=True)
    assert feeds.followed(collection) == []


def test_following_twice_is_following_once(site: Site, collection: ArticleCollection) -> None:
    for _ in range(2):
        feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    assert len(feeds.followed(collection)) == 1
    assert collection.count == 2


def test_a_feed_is_left_and_undo_follows_it_again(
    site: Site, collection: ArticleCollection
) -> None:
    url = f"{site.base}/feed.xml"
    feeds.follow(collection, url, allow_private=True)
    assert feeds.unfollow(collection, url)
    assert not feeds.unfollow(collection, url)
    assert (feeds.followed(collection), collection.count) == ([], 2)
    assert collection.history.undo() == "unfollowed the feed “Tide Review”"
    assert [feed.url for feed in feeds.followed(collection)] == [url]


TEASER = "<item><title>{0}</title><link>{1}/{0}</link><description>{2}</description></item>"


def test_of_a_teaser_the_page_is_fetched_and_else_the_teaser_is_taken(
    site: Site, collection: ArticleCollection
) -> None:
    site.items = []
    site.teasers = "".join(
        TEASER.format(name, site.base, said)
        for name, said in (("three.html", "Read on."), ("gone", "All of it."), ("empty", ""))
    )
    done = feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    assert (len(done.ids), done.problems, len(done.notes)) == (3, [], 1)
    assert f"{site.base}/empty: the server answers 404" in done.notes[0]
    texts = {collection.article(each).document.text.split("\n")[0] for each in done.ids}
    assert "All of it." in texts
    assert any("The council of three.html" in each or "council of three" in each for each in texts)


def test_what_a_feed_brings_again_is_known_and_not_asked_about(
    site: Site, collection: ArticleCollection
) -> None:
    feeds.follow(collection, f"{site.base}/feed.xml", allow_private=True)
    feeds.unfollow(collection, f"{site.base}/feed.xml")
    site.items = ["two", "three"]
    told: list[tuple[int, int]] = []
    feeds.follow(collection, f"{site.base}/", allow_private=True)
    site.items = ["four"]
    done = feeds.refresh(collection, allow_private=True, progress=lambda *far: told.append(far))
    assert (len(done.ids), collection.count, told) == (1, 4, [(1, 1)])
