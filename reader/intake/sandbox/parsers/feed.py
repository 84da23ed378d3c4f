"""A feed to its items: RSS and Atom by feedparser, JSON Feed by its own rules."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader.dates.stated import stated_day, writes_day_first
from reader.document.building import build_document
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.sandbox.parsers.cleaning import clean_page, strip_controls
from reader.intake.sandbox.parsers.feed_title import plain_title
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.tree import absolute, parse_tree
from reader.intake.sandbox.parsers.xml import without_doctype

ITEMS_CAP = 2_000
"""The most items of a feed that are read: the first, which are the newest."""
FULL_LENGTH = 1_500
"""The number of characters from which a summary counts as the whole text."""
_PLACEHOLDER = "1970-01-01"
"""The day that programs write when they do not know it."""
_FEED_TYPES = {
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
}  # fmt: skip


def parse_feed(data: bytes, *, url: str = "", charset: str = "", name: str = "") -> dict[str, Any]:
    """Read a feed.

    Args:
        data: The feed as it was served.
        url: Where it came from; links are resolved against it.
        charset: The encoding that came with it, if any.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If it is not a feed.
    """
    source = clean_page(data, charset=charset, name=name)
    text = source.text.lstrip("\ufeff \t\n")
    feed = _json_feed(text, url) if text.startswith("{") else _xml_feed(text, url)
    return {**feed, "notes": [*feed["notes"], *source.notes]}


def _xml_feed(text: str, url: str) -> dict[str, Any]:
    import feedparser

    # feedparser gets a stream: it might take a string for an address or a path.
    parsed = feedparser.parse(
        io.BytesIO(without_doctype(text).encode("utf-8")),
        response_headers={
            "content-type": "application/xml; charset=utf-8",
            "content-location": url,
        },
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not parsed.get("version") and not parsed.entries:
        raise UnreadableSourceError("not a feed: it is neither RSS nor Atom nor JSON Feed")
    notes = ["The feed is not valid XML; everything readable was read."] if parsed.bozo else []
    if len(parsed.entries) > ITEMS_CAP:
        notes.append(f"Only its first {ITEMS_CAP:,} items were read.")
    about, entries = parsed.feed, parsed.entries[:ITEMS_CAP]
    home = _link(about, url)
    language = str(about.get("language") or "")[:20]
    days = _Days.of([_stated(entry) for entry in entries], language)
    # In RSS it is the editor of the whole feed.
    author = _author(about) if str(parsed.get("version")).startswith("atom") else ""
    return {
        "title": _xml_title(about),
        "site": home,
        "language": language,
        "items": [
            _with_author(_xml_item(entry, home or url, url, days), author) for entry in entries
        ],
        "notes": notes,
    }


@dataclass(frozen=True, slots=True)
class _Days:
    """How a feed writes its days."""

    language: str
    """ISO 639-1 code of its language, or nothing."""
    day_first: bool | None
    """Whether the day comes before the month in numeric dates."""

    @classmethod
    def of(cls, stated: Sequence[tuple[str, ...]], language: str) -> "_Days":
        values = (value for each in stated for value in each)
        return cls(language[:2].lower(), writes_day_first(values, language))

    def first(self, stated: tuple[str, ...]) -> str:
        """Return the first valid day as an ISO date; nothing if there is none."""
        for value in stated:
            day = stated_day(value, language=self.language, day_first=self.day_first)
            if day is not None and day.isoformat() != _PLACEHOLDER:
                return day.isoformat()
        return ""


def _stated(entry: Any) -> tuple[str, ...]:
    """Return when an item says that it was published, or else when it was changed."""
    # Read as a plain dictionary: feedparser's own substitutes one date for another.
    stated = (dict.get(entry, name) for name in ("published", "created", "updated"))
    return tuple(strip_controls(str(each)) for each in stated if each)


def _xml_title(about: Any) -> str:
    detail = about.get("title_detail") or {}
    return plain_title(str(about.get("title") or ""), is_text=detail.get("type") == "text/plain")


def _with_author(item: dict[str, Any], author: str) -> dict[str, Any]:
    """Return an item with the author of its feed if it names none: both standards say so."""
    return item if item["author"] else {**item, "author": author[:200]}


def _author(entry: Any) -> str:
    names = [str(each.get("name") or "") for each in entry.get("authors") or ()]
    return plain_title(", ".join(filter(None, names)) or str(entry.get("author") or ""))


def _xml_item(entry: Any, base: str, url: str, days: _Days) -> dict[str, Any]:
    link = _link(entry, base)
    details = [*(entry.get("content") or ()), entry.get("summary_detail") or {}]
    contents = [_html_of(each) for each in details[:-1]]
    summary = _html_of(details[-1]) or str(entry.get("summary") or "")
    longest = max([*contents, summary], key=len)
    # A base stated by the feed takes precedence over the page of the item.
    stated_bases = (str(each.get("base") or "") for each in details)
    stated_base = next((each for each in stated_bases if each and each != url), "")
    head = {
        "id": str(entry.get("id") or ""),
        "url": link,
        "title": _xml_title(entry),
        "author": _author(entry),
        "published": days.first(_stated(entry)),
    }
    tags = [str(each.get("term") or "") for each in entry.get("tags") or ()]
    # feedparser returns the text as the summary if the feed has none.
    full = bool(contents) and (longest != summary or not entry.get("summary_detail"))
    return _item(head, tags, longest, full=full, base=stated_base or link or base)


def _item(
    head: dict[str, str], tags: list[str], body: str, *, full: bool, base: str
) -> dict[str, Any]:
    """Return an item's fields, each cut to its limit."""
    blocks = fragment_blocks(body, base) if body.strip() else []
    if not blocks and not head["url"]:
        # Its title is all there is of it.
        blocks = fragment_blocks(_as_html(head["title"]), base)
    document = build_document(blocks)
    return {
        "id": (head["id"] or head["url"] or head["title"])[:2000],
        "url": head["url"],
        "title": head["title"][:300],
        "author": " ".join(head["author"].split())[:200],
        "published": head["published"],
        "tags": list(dict.fromkeys(" ".join(tag.split())[:60] for tag in tags if tag.strip()))[:20],
        "document": document_values(document) if document.blocks else None,
        "full": full or len(document.text) >= FULL_LENGTH,
    }


def _link(entry: Any, base: str) -> str:
    """Return the address of a feed or an item: its page, never an enclosure."""
    for each in entry.get("links") or ():
        if each.get("rel") == "alternate" and each.get("href"):
            return _address(str(each["href"]), base)
    return _address(str(entry.get("link") or ""), base)


def _address(target: str, base: str) -> str:
    found = absolute(target, base) if target else ""
    return found if found.startswith(("http://", "https://")) else ""


def _json_feed(text: str, url: str) -> dict[str, Any]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError("not a feed: not valid JSON") from error
    if not isinstance(feed, dict) or "jsonfeed.org" not in str(feed.get("version")):
        raise UnreadableSourceError("not a feed: it is neither RSS nor Atom nor JSON Feed")
    items = feed.get("items")
    home = _address(_text(feed, "home_page_url"), url)
    entries = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    days = _Days.of([_json_stated(item) for item in entries], _text(feed, "language")[:20])
    return {
        "title": plain_title(_text(feed, "title")),
        "site": home,
        "language": _text(feed, "language")[:20],
        "items": [
            _with_author(_json_item(item, home or url, days), _json_author(feed))
            for item in entries[:ITEMS_CAP]
        ],
        "notes": [],
    }


def _json_stated(item: dict[str, Any]) -> tuple[str, ...]:
    return tuple(filter(None, (_text(item, "date_published"), _text(item, "date_modified"))))


def _json_item(item: dict[str, Any], base: str, days: _Days) -> dict[str, Any]:
    link = _address(_text(item, "url") or _text(item, "external_url"), base)
    content, plain = _text(item, "content_html"), _text(item, "content_text")
    summary = _text(item, "summary")
    tags = item.get("tags")
    head = {
        "id": _text(item, "id"),
        "url": link,
        "title": plain_title(_text(item, "title")),
        "author": _json_author(item),
        "published": days.first(_json_stated(item)),
    }
    return _item(
        head,
        [str(tag) for tag in tags] if isinstance(tags, list) else [],
        content or _as_html(plain or summary),
        full=bool(content or plain),
        base=link or base,
    )


def _json_author(entry: dict[str, Any]) -> str:
    several = entry.get("authors")
    named = several if isinstance(several, list) else [entry.get("author")]
    return ", ".join(
        filter(None, (_text(each, "name") for each in named if isinstance(each, dict)))
    )


def _text(values: dict[str, Any], name: str) -> str:
    value = values.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return strip_controls(str(value))


def _html_of(detail: Any) -> str:
    value = str(detail.get("value") or "")
    return _as_html(value) if detail.get("type") == "text/plain" else value


def _as_html(text: str) -> str:
    from html import escape

    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))


def parse_feed_links(data: bytes, *, url: str = "", charset: str = "") -> list[dict[str, str]]:
    """Find the feeds that a page links to.

    Args:
        data: The page.
        url: Where it came from.
        charset: The encoding that came with it, if any.
    """
    tree = parse_tree(clean_page(data, charset=charset, name="the page").text)
    if tree is None:
        return []
    found: dict[str, str] = {}
    for link in tree.iterfind(".//link[@href]"):
        kind = (link.get("type") or "").split(";")[0].strip().lower()
        if "alternate" in (link.get("rel") or "").lower().split() and kind in _FEED_TYPES:
            address = _address(link.get("href") or "", url)
            if address:
                found.setdefault(address, " ".join((link.get("title") or "").split()))
    return [{"url": address, "title": title} for address, title in found.items()]
