"""Feeds in three dialects become items; hostile ones are named and given up."""

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.to_markdown import to_markdown
from reader.errors import UnreadableSourceError
from reader.intake.formats.feeds import (
    FeedItem,
    FeedLink,
    Outline,
    feed_articles,
    find_feeds,
    item_article,
    read_feed,
    read_opml,
    whole_feed,
    write_opml,
)
from reader.intake.formats.source import read_parsed, read_parsed_parts
from reader.intake.sandbox.parsers.feed import ITEMS_CAP, parse_feed
from tests.conftest import SHARED

pytestmark = pytest.mark.usefixtures("no_child")

URL = "https://example.org/feed"
RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Lune &amp;amp; Kells</title>
<link>https://example.org/</link><language>en-gb</language>
<item><title>The &lt;b&gt;bridge&lt;/b&gt; is closed</title><link>/bridge</link>
<guid isPermaLink="false">g-1</guid><dc:creator>Ana Ruiz</dc:creator>
<pubDate>Mon, 03 Nov 2025 08:00:00 +0000</pubDate><category>bridges</category>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>The council <a href="old">voted</a>.</p><script>x()</script>
<ul><li>One</li></ul>]]></content:encoded></item>
<item><title>Only a link</title><link>https://example.org/link</link></item>
<item>
<description>No title, and a text that goes on for a while, longer than ten words.</description>
<enclosure url="https://example.org/a.mp3" type="audio/mpeg"/></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Kells</title>
<link rel="self" href="https://example.org/feed"/><link href="https://example.org/"/>
<entry><id>urn:1</id><title>Die Brücke</title><link rel="alternate" href="bruecke"/>
<updated>2025-11-03T08:00:00Z</updated><author><name>Ana</name></author>
<author><name>Bo</name></author>
<content type="html">&lt;p&gt;Der Rat&lt;/p&gt;</content></entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Kells",
    "home_page_url": "https://example.org/",
    "language": "en",
    "items": [
        {"id": 7, "url": "/bridge", "title": "The bridge",
         "content_html": "<p>The <b>council</b></p>", "date_published": "2025-11-03T08:00:00Z",
         "authors": [{"name": "Ana"}], "tags": ["a", "b"]},
        {"id": "8", "content_text": "Plain <text>\n\nand more"},
        {"id": "9", "url": "javascript:x()", "summary": "A teaser."},
        "nonsense",
    ],
}  # fmt: skip


def written(item: FeedItem) -> str:
    assert item.document is not None
    return to_markdown(item.document)


def test_an_rss_feed_is_read_with_what_it_carries() -> None:
    feed = read_feed(RSS.encode(), URL)
    assert (feed.title, feed.site, feed.language) == ("Lune & Kells", "https://example.org/", "en")
    first, link, untitled = feed.items
    assert (first.id, first.url) == ("g-1", "https://example.org/bridge")
    assert (first.title, first.author) == ("The bridge is closed", "Ana Ruiz")
    assert (first.published, first.tags) == (date(2025, 11, 3), ("bridges",))
    assert written(first) == "The council [voted](https://example.org/old).\n\n- One\n"
    assert first.full
    assert (link.document, item_article(feed, link)) == (None, None)
    assert (untitled.url, untitled.full) == ("", False)


def test_a_day_that_no_calendar_has_is_left_out() -> None:
    days = ["0000-00-00T00:00:00Z", "0001-01-01T00:00:00+23:00", "2025-11-03"]
    items = "".join(f"<item><title>x</title><pubDate>{day}</pubDate></item>" for day in days)
    feed = read_feed(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), URL)
    assert [item.published for item in feed.items] == [None, None, date(2025, 11, 3)]


def test_an_item_becomes_an_article_of_its_feed() -> None:
    feed = read_feed(RSS.encode(), URL)
    first, teaser = feed_articles(feed)
    assert first.metadata.site == "Lune & Kells"
    assert first.metadata.source == "https://example.org/bridge"
    assert first.notes == ()
    assert teaser.metadata.title == "No title, and a text that goes on for a…"
    assert "the page may have more" in teaser.notes[0]


def test_an_atom_feed_is_read() -> None:
    feed = read_feed(ATOM.encode(), URL)
    (item,) = feed.items
    assert (feed.title, feed.site) == ("Kells", "https://example.org/")
    assert (item.title, item.author) == ("Die Brücke", "Ana, Bo")
    assert (item.url, item.published) == ("https://example.org/bruecke", date(2025, 11, 3))
    assert written(item) == "Der Rat\n"


def test_a_json_feed_is_read() -> None:
    feed = read_feed(json.dumps(JSON_FEED).encode(), URL)
    html, text, teaser = feed.items
    assert (html.id, html.url, written(html)) == (
        "7",
        "https://example.org/bridge",
        "The **council**\n",
    )
    assert (html.author, html.published, html.tags) == ("Ana", date(2025, 11, 3), ("a", "b"))
    assert written(text) == "Plain \\<text>\n\nand more\n"
    assert text.full
    assert (teaser.url, teaser.full) == ("", False)


def test_a_feed_of_another_encoding_is_read() -> None:
    source = ATOM.replace("<feed", '<?xml version="1.0" encoding="iso-8859-15"?><feed', 1)
    assert read_feed(source.encode("iso-8859-15"), URL).items[0].title == "Die Brücke"
    assert read_feed(ATOM.encode("cp1252"), URL, charset="latin1").items[0].title == "Die Brücke"


def test_an_old_document_type_is_no_reason_to_refuse_a_feed() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://my.netscape.com/rss.dtd">'
    source = RSS.replace("<rss", f"{doctype}<rss", 1)
    assert len(read_feed(source.encode(), URL).items) == 3


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    feed = read_feed(RSS[:-120].replace("</guid>", "</guid> & <br>").encode(), URL)
    assert feed.items[0].title == "The bridge is closed"
    assert "not valid XML" in feed.notes[0]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
HOSTILE = {
    "a billion laughs": f'<!DOCTYPE r [<!ENTITY l0 "ha">{LAUGHS}]><rss><a>&l11;</a></rss>',
    "a file for an entity": '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
    "an address for an entity": '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://a.b/">%x;]><rss/>',
    "a page": "<!doctype html><html><p>Hello</p></html>",
    "nothing": "",
    "words": "not a feed at all",
    "JSON that is no feed": '{"version": 1}',
    "JSON without end": '{"version": ' + "[" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_feed_is_refused_and_named(what: str) -> None:
    begun = time.monotonic()
    with pytest.raises(UnreadableSourceError, match=r"^https://example\.org/feed: "):
        read_feed(HOSTILE[what].encode(), URL)
    assert time.monotonic() - begun < 10


def test_an_entity_that_is_only_told_about_is_no_reason_to_refuse() -> None:
    source = RSS.replace("The council", "Write <!ENTITY x> and")
    assert read_feed(source.encode(), URL).items[0].title == "The bridge is closed"


def test_a_feed_of_too_many_items_says_so() -> None:
    items = "".join(f"<item><title>{n}</title></item>" for n in range(ITEMS_CAP + 1))
    feed = read_feed(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), URL)
    assert len(feed.items) == ITEMS_CAP
    assert feed.notes == ("Only its first 2,000 items were read.",)


def test_a_feed_that_was_saved_opens_like_any_file(tmp_path: Path) -> None:
    (tmp_path / "kells.xml").write_text(RSS)
    (tmp_path / "kells.json").write_text(json.dumps(JSON_FEED))
    titles = [each.metadata.title for each in read_parsed_parts(tmp_path / "kells.xml")]
    assert titles[0] == "The bridge is closed"
    assert len(read_parsed_parts(tmp_path / "kells.json")) == 3
    parsed = read_parsed(tmp_path / "kells.xml")
    assert parsed.metadata.title == "Lune & Kells"
    assert parsed.body.startswith("## The bridge is closed\n\nThe council")
    assert "## Only a link" in whole_feed(read_feed(RSS.encode(), URL)).body


def test_the_feeds_that_a_page_names_are_found() -> None:
    page = """<html><head><link rel="alternate" type="application/rss+xml" title="All" href="/rss">
    <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://b.example/atom">
    <link rel="alternate" type="application/rss+xml" href="javascript:x()">
    <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="/x"></head>"""
    assert find_feeds(page.encode(), "https://example.org/a/") == (
        FeedLink("https://example.org/rss", "All"),
        FeedLink("https://b.example/atom", ""),
    )


def test_nothing_names_no_feeds() -> None:
    assert find_feeds(b"", "https://example.org/a/") == ()


@given(st.text(alphabet="<>/=\"'&;![]rsfedchanltimok x1:\n", max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_feed_is_items_or_an_error(inner: str) -> None:
    for source in (f"<rss version='2.0'><channel>{inner}</channel></rss>", f"<feed>{inner}", inner):
        try:
            assert isinstance(parse_feed(source.encode())["items"], list)
        except UnreadableSourceError:
            continue


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)  # fmt: skip
FIELDS = ("id url title content_html content_text summary date_published authors author tags "
          "external_url").split()  # fmt: skip


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), json_values), max_size=3), json_values)
@settings(max_examples=60, deadline=None)
def test_any_json_feed_is_items_or_an_error(items: list[object], title: object) -> None:
    feed = {"version": "https://jsonfeed.org/version/1", "title": title, "items": items}
    assert len(parse_feed(json.dumps(feed).encode())["items"]) == len(items)


OUTLINES = (
    Outline("Alone", "https://a.example/feed"),
    Outline(
        'Quote " < & >', "https://b.example/feed?a=1&b=2", "https://b.example/", ("News", "UK")
    ),
    Outline("Third", "https://c.example/feed", "", ("News",)),
)


def test_a_list_of_feeds_is_written_and_read_back() -> None:
    assert set(read_opml(write_opml(OUTLINES).encode())) == set(OUTLINES)


def test_a_list_of_feeds_of_another_program_is_read() -> None:
    sample = SHARED / "data" / "exports" / "feeds.opml"
    if not sample.is_file():
        pytest.skip("the sample exports are not beside this checkout")
    assert read_opml(sample.read_bytes()) == (
        Outline("Example", "https://example.org/feed.xml", "https://example.org/", ("News",)),
    )


def test_attributes_of_any_case_are_read_and_what_is_no_feed_is_passed_over() -> None:
    source = (
        "<OPML><body><outline TEXT='a' xmlurl='https://a.example/'/><outline text='no feed'/>"
        "<outline/><outline xmlUrl=''/></body></OPML>"
    )
    assert read_opml(source.encode()) == (Outline("a", "https://a.example/"),)


@pytest.mark.parametrize("source", ["", "<html></html>", "words", HOSTILE["a billion laughs"]])
def test_what_is_no_list_of_feeds_is_said(source: str) -> None:
    with pytest.raises(UnreadableSourceError, match=r"^feeds\.opml: "):
        read_opml(source.encode(), name="feeds.opml")


letters = st.characters(exclude_categories=["C", "Z"])
words = st.text(alphabet=letters, min_size=1, max_size=12)
folders = st.lists(words, max_size=3).map(tuple)
outlines_of_any_name = st.builds(Outline, words, st.just("https://a.b/"), st.just(""), folders)


@given(st.lists(outlines_of_any_name, max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_list_of_feeds_is_written_and_read_back(outlines: list[Outline]) -> None:
    found = read_opml(write_opml(tuple(outlines)).encode())
    assert sorted(map(str, found)) == sorted(map(str, outlines))


ATOM_BY = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><author><name>Mona Lie</name>
</author><entry><id>1</id><title>A</title><content>Ice.</content></entry></feed>"""
RSS_BY = """<rss version="2.0"><channel><title>T</title><managingEditor>Mona Lie</managingEditor>
<item><title>A</title><description>Ice.</description></item></channel></rss>"""
JSON_BY = """{"version": "https://jsonfeed.org/version/1.1", "title": "T", "authors": [{"name":
"Mona Lie"}], "items": [{"id": "1", "title": "A", "content_text": "Ice."}]}"""


@pytest.mark.parametrize(
    ("feed", "author"), [(ATOM_BY, "Mona Lie"), (JSON_BY, "Mona Lie"), (RSS_BY, "")]
)
def test_an_item_without_an_author_has_that_of_an_atom_or_json_feed(feed: str, author: str) -> None:
    assert parse_feed(feed.encode())["items"][0]["author"] == author


PLAIN = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Ice&lt;br&gt;news</title><author><name>
&lt;a href="x"&gt;Mona Lie&lt;/a&gt;</name></author><entry><id>1</id><title>A</title>
<content type="text/plain">One &lt;Boat&gt; held.

Two sank.</content></entry></feed>"""


def test_a_plain_text_keeps_its_signs_and_paragraphs_and_names_lose_their_marks() -> None:
    found = parse_feed(PLAIN.encode())
    (item,) = found["items"]
    assert item["document"]["text"] == "One <Boat> held.\n\nTwo sank."
    assert (found["title"], item["author"]) == ("Ice news", "Mona Lie")


def test_an_item_that_is_only_a_title_is_read_as_its_text() -> None:
    source = b"<rss version='2.0'><channel><item><title>Ice on &amp;lt;Lake&amp;gt;</title></item>"
    (item,) = read_feed(source, "https://ferry.example/feed").items
    assert item.document is not None
    assert (item.url, item.document.text) == ("", item.title)
