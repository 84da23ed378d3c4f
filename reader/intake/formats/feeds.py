"""The contents of feeds and lists of feeds, as values."""

import re
from dataclasses import dataclass, replace
from datetime import date
from xml.sax.saxutils import quoteattr

from reader.document.article import Metadata
from reader.document.building import heading_document, join_documents
from reader.document.document import Document
from reader.document.plain_values import document_from_values
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText, parts_note
from reader.intake.formats.raw_source import RawSource
from reader.intake.formats.titles import slug
from reader.intake.sandbox.limits import Limits
from reader.intake.sandbox.process import run_parser
from reader.language.codes import language_code

FEED_LIMITS = Limits(seconds=30.0)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed."""

    id: str
    """Its identity in the feed: the feed's own id, else its address, else its title."""
    url: str
    """The address of its page, or nothing."""
    title: str
    """Its title; some feeds have none."""
    author: str
    """Who wrote it."""
    published: date | None
    """The day of publication."""
    tags: tuple[str, ...]
    """Its categories."""
    document: Document | None
    """The text that the feed contains."""
    full: bool
    """Whether that is probably the whole text and not a teaser."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was when it was fetched."""

    url: str
    """Where it came from."""
    title: str
    """What it is called."""
    site: str
    """The address of the site that it belongs to."""
    language: str | None
    """ISO 639-1 code, when it states one."""
    items: tuple[FeedItem, ...]
    """Its items, in its own order."""
    notes: tuple[str, ...] = ()
    """What was guessed or left out, one plain sentence each."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page names."""

    url: str
    """Its address."""
    title: str
    """The page's name for it; may be empty."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed in a list of feeds."""

    title: str
    """What it is called."""
    url: str
    """The address of the feed."""
    site: str = ""
    """The address of the site that it belongs to."""
    folders: tuple[str, ...] = ()
    """The folders that it is in, the outermost first."""


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read a feed, whole or item by item.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If it is not a feed.
    """
    feed = read_feed(source.data, source.url, name=source.name, charset=source.charset)
    if not source.whole:
        return feed_articles(feed)
    notes = (*feed.notes, *parts_note(len(feed.items), "items"))
    return (replace(whole_feed(feed), id="", notes=notes),)


def read_feed(data: bytes, url: str, *, name: str = "", charset: str = "") -> Feed:
    """Read a feed: RSS, Atom or JSON Feed.

    It is parsed in a child process; a feed that declares entities of its own is refused.

    Args:
        data: The feed as it was served.
        url: Where it came from; links are resolved against it.
        name: The name by which errors refer to it; the URL by default.
        charset: The encoding that came with it.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If it is not a feed.
    """
    name = name or url or "the feed"
    options = {"url": url, "charset": charset, "name": name}
    found = run_parser("feed", data, name=name, options=options, limits=FEED_LIMITS)
    return Feed(
        url=url,
        title=found["title"] or name,
        site=found["site"],
        language=language_code(found["language"]),
        items=tuple(
            FeedItem(
                id=item["id"],
                url=item["url"],
                title=item["title"],
                author=item["author"],
                published=_day(item["published"]),
                tags=tuple(item["tags"]),
                document=document_from_values(item["document"]) if item["document"] else None,
                full=item["full"],
            )
            for item in found["items"]
        ),
        notes=tuple(found["notes"]),
    )


def item_article(feed: Feed, item: FeedItem) -> ParsedArticle | None:
    """Make an article from the text that a feed contains for an item; None if it contains none."""
    if item.document is None:
        return None
    title = item.title or _opening(item.document.text)
    about = item_metadata(feed, item, title=title)
    notes = () if item.full else ("Only the part that the feed contains: the page may have more.",)
    return ParsedArticle(slug(title), about, ParsedText(item.document), notes)


def item_metadata(feed: Feed, item: FeedItem, *, title: str) -> Metadata:
    """Return the metadata that a feed gives for an item.

    Args:
        feed: The feed.
        item: The item.
        title: Its title, which items may lack.
    """
    return Metadata(
        title=title,
        author=item.author,
        published=item.published,
        source=item.url,
        site=feed.title,
        language=feed.language,
        tags=item.tags,
    )


def feed_articles(feed: Feed) -> tuple[ParsedArticle, ...]:
    """Make an article from every item with a text; if there is none, one that says so."""
    parsed_articles = tuple(filter(None, (item_article(feed, item) for item in feed.items)))
    return parsed_articles or (whole_feed(feed),)


def whole_feed(feed: Feed) -> ParsedArticle:
    """Make one article of a whole feed: each item under its title."""
    parts: list[Document] = []
    for item in feed.items:
        parsed = item_article(feed, item)
        title = item.title or (parsed.metadata.title if parsed else item.url)
        parts += [heading_document(title), *([item.document] if item.document else [])]
    about = Metadata(title=feed.title, source=feed.site or feed.url, language=feed.language)
    return ParsedArticle(slug(feed.title), about, ParsedText(join_documents(parts)), feed.notes)


def find_feeds(page: bytes, url: str, *, charset: str = "") -> tuple[FeedLink, ...]:
    """Find the feeds that a page names, in its order.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If it is not text.
    """
    options = {"url": url, "charset": charset}
    found = run_parser("feed links", page, name=url, options=options)
    return tuple(FeedLink(each["url"], each["title"]) for each in found)


def read_opml(data: bytes, *, name: str = "the list of feeds") -> tuple[Outline, ...]:
    """Read a list of feeds.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If it is not OPML.
    """
    found = run_parser("opml", data, name=name, options={"name": name}, limits=FEED_LIMITS)
    return tuple(
        Outline(each["title"], each["url"], each["site"], tuple(each["folders"])) for each in found
    )


def write_opml(outlines: tuple[Outline, ...]) -> str:
    """Write a list of feeds as OPML 2.0, which every feed reader can import."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "<head><title>Feeds</title></head>",
        "<body>",
    ]
    opened: tuple[str, ...] = ()
    for outline in sorted(outlines, key=lambda each: each.folders):
        lines += _moved(opened, outline.folders)
        opened = outline.folders
        site = f" htmlUrl={_xml(outline.site)}" if outline.site else ""
        name = _xml(outline.title)
        lines.append(
            f'<outline type="rss" text={name} title={name} xmlUrl={_xml(outline.url)}{site}/>'
        )
    return "\n".join([*lines, *_moved(opened, ()), "</body>", "</opml>"]) + "\n"


def _moved(opened: tuple[str, ...], wanted: tuple[str, ...]) -> list[str]:
    """Return the lines that close the folders that are left and open those that are entered."""
    shared = 0
    while shared < min(len(opened), len(wanted)) and opened[shared] == wanted[shared]:
        shared += 1
    closing = ["</outline>"] * (len(opened) - shared)
    return [*closing, *(f"<outline text={_xml(folder)}>" for folder in wanted[shared:])]


def _xml(text: str) -> str:
    """Return text as an attribute's value in quotes."""
    return quoteattr(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text), {'"': "&quot;"})


def _opening(text: str) -> str:
    words = text[:400].split()
    return " ".join(words[:10]) + ("…" if len(words) > 10 else "")


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
