"""What a page states of itself for machines, read apart from the program: gold for its metadata.

The data set has no metadata. But most of its pages carry JSON-LD or meta tags made for search
engines, and those are what the publisher says. This reads them with regular expressions and the
standard library alone, so that an error of the program or of trafilatura is not repeated here. A
page that states a field in two ways counts either as right.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_JSON_LD = re.compile(
    r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE
)
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_URL_DAY = re.compile(r"/(20[012]\d)[/-](\d\d)[/-](\d\d)(?:[/-]|$)")
_LANGUAGE = re.compile(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-zA-Z]{2})\b")
_ARTICLES = re.compile(r"Article|Posting|Report|ClaimReview")


@dataclass
class Stated:
    """For each field every value that the page states."""

    title: set[str] = field(default_factory=set)
    author: set[str] = field(default_factory=set)
    published: set[str] = field(default_factory=set)
    site: set[str] = field(default_factory=set)
    language: set[str] = field(default_factory=set)


def key(text: str) -> str:
    """Return a value as it is compared: words in lower case."""
    return " ".join(re.findall(r"\w+", html.unescape(html.unescape(text)).casefold()))


def stated(page: str, url: str) -> Stated:
    found = Stated()
    for block in _JSON_LD.findall(page):
        try:
            value = json.loads(html.unescape(block) if "&quot;" in block else block, strict=False)
        except ValueError:
            continue
        for node in _nodes(value):
            _from_node(node, found)
    _from_meta(page, found)
    if day := _URL_DAY.search(url):
        found.published.add("-".join(day.groups()))
    if language := _LANGUAGE.search(page):
        found.language.add(language[1].lower())
    for name in ("title", "author", "published", "site"):
        setattr(found, name, {value for value in getattr(found, name) if value})
    return found


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"))


def _from_node(node: dict[str, Any], found: Stated) -> None:
    if not _ARTICLES.search(str(node.get("@type"))):
        return
    found.title.add(key(str(node.get("headline") or "")))
    found.author |= {key(name) for name in _names(node.get("author"))}
    found.published |= set(_DAY.findall(str(node.get("datePublished") or ""))[:1])
    found.site |= {key(name) for name in _names(node.get("publisher"))}


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _names(each)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))


_META_FIELDS = {
    "og:title": "title",
    "twitter:title": "title",
    "author": "author",
    "article:author": "author",
    "sailthru.author": "author",
    "parsely-author": "author",
    "article:published_time": "published",
    "date": "published",
    "pubdate": "published",
    "sailthru.date": "published",
    "datepublished": "published",
    "parsely-pub-date": "published",
    "og:site_name": "site",
}


def _from_meta(page: str, found: Stated) -> None:
    for tag in _META.findall(page):
        attributes = {
            name.lower(): double or single for name, double, single in _ATTRIBUTE.findall(tag)
        }
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        kind = _META_FIELDS.get((name or "").lower())
        content = attributes.get("content", "")
        if kind == "published":
            found.published |= set(_DAY.findall(content)[:1])
        elif kind == "author" and "http" in content:
            continue
        elif kind == "title":
            # With and without the name of the site, which many put after it.
            found.title |= {key(content), key(re.split(r"\s[|–—-]\s", html.unescape(content))[0])}
        elif kind:
            getattr(found, kind).add(key(content))
