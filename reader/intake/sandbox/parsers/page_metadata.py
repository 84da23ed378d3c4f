"""Title, author, day, site, language and tags of a page, as far as it states them."""

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html
from trafilatura.metadata import extract_metadata

from reader.intake.sandbox.parsers.address_days import days_in, latest_linked_day
from reader.intake.sandbox.parsers.agreement import (
    agreed_author,
    agreed_day,
    agreed_title,
    is_day_of_another,
    letters,
)
from reader.intake.sandbox.parsers.author_names import author_names, is_person
from reader.intake.sandbox.parsers.near_headline import (
    marked_byline,
    visible_byline,
    visible_day,
    visible_headings,
    visible_headline,
)
from reader.intake.sandbox.parsers.stated import read_stated

_LANGUAGE = re.compile(r"^\s{0,8}([A-Za-z]{2})(?:[-_][A-Za-z0-9]{1,8}){0,3}\s{0,8}$")
_LONGEST = {"title": 300, "author": 200, "site": 100}
_AT_END = re.compile(r"^(.{8,}?)\s{1,3}(?:\||-|–|—|::|»|·|•)\s{1,3}([^|–—»·•]{2,40})$")
_AT_START = re.compile(r"^([^|–—»·•:]{2,40}?)\s{0,3}[|–—»·•:-]\s{1,3}(.{8,})$")
_SLOGAN = re.compile(r"\s[|–—:·-]\s")
_TAGS = 20
"""The most tags of a page that are kept; some pages list every word they know."""


@dataclass(slots=True)
class PageMetadata:
    """A page's metadata; every field may be empty."""

    title: str = ""
    author: str = ""
    published: str = ""
    """ISO date."""
    site: str = ""
    language: str = ""
    """ISO 639-1 code."""
    url: str = ""
    """Where the page came from, or, if that is not known, the address that it states."""
    canonical: str = ""
    """The address that it states, if that is on the site it came from."""
    tags: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return the fields by name."""
        return {
            "title": self.title,
            "author": self.author,
            "published": self.published,
            "site": self.site,
            "language": self.language,
            "url": self.url,
            "canonical": self.canonical,
            "tags": self.tags,
        }


def read_metadata(tree: html.HtmlElement, url: str) -> PageMetadata:
    """Read the metadata of a page.

    Args:
        tree: The page.
        url: Where it came from, or nothing.
    """
    limit = date.today() + timedelta(days=2)  # noqa: DTZ011 - a day's doubt is allowed for
    found = extract_metadata(
        _without_code(tree),
        url or None,
        {"extensive_search": False, "original_date": True, "max_date": limit.isoformat()},
    )
    address = _stated_address(tree, url)
    stated = read_stated(tree, _language(tree))
    host = _bare_host(url or address)
    site = _site([*stated.sites[-1:], *stated.sites, found.sitename], host)
    day = _day(found.date)
    if day and is_day_of_another(tree, day, [*stated.changed, *stated.others]):
        day = ""
    guessed = str(found.author or "").split(";")
    seen = _seen_authors(tree, site, stated.authors)
    published = agreed_day(
        stated.days,
        visible_day(tree, site),
        day,
        limit=limit,
        own=days_in(address or url),
        linked=latest_linked_day(tree, limit),
    )
    return PageMetadata(
        title=_title(tree, stated.headlines, str(found.title or ""), site, host),
        author=_line(agreed_author(stated.authors, seen, guessed, site), "author"),
        published=published,
        site=site,
        language=_language(tree),
        url=url or address,
        canonical=address if address and (not url or same_site(address, url)) else "",
        tags=_tags(found.tags),
    )


def _without_code(tree: html.HtmlElement) -> html.HtmlElement:
    """Return a page without its blocks of code: a day in them is not that of the page."""
    if next(tree.iter("pre"), None) is None:
        return tree
    copy = deepcopy(tree)
    for block in list(copy.iter("pre")):
        block.drop_tree()
    return copy


def _seen_authors(tree: html.HtmlElement, site: str, stated: list[str]) -> list[str]:
    """Return the visible lines about authors; distant ones if none is near the headline."""
    seen = visible_byline(tree, site)
    return [seen] if seen or any(map(is_person, author_names(stated))) else [marked_byline(tree)]


def _title(tree: html.HtmlElement, stated: list[str], guess: str, site: str, host: str) -> str:
    """Return the title that most of the stated and visible titles agree on."""
    element = tree.findtext(".//title") or ""
    *titles, element, guess = (
        without_site(" ".join(title.split()), site, host) for title in (*stated, element, guess)
    )
    headings = dict.fromkeys((visible_headline(tree, site), *visible_headings(tree)))
    seen = [text for text in headings if text]
    return _line(agreed_title(titles, seen, element, guess, site), "title")


def without_site(title: str, site: str, host: str) -> str:
    """Return a title without the name of the site that many pages add at its end.

    ``The weir | Lune Gazette`` is ``The weir`` if that is the name of the site, or if its host is
    ``lunegazette.example``.
    """
    first = _AT_START.match(title)
    if first is not None and letters(first[1]) == letters(site) != "":
        return first[2]
    found = _AT_END.match(title)
    if found is None:
        return title
    end, name = letters(found[2]), letters(site)
    hosts = {letters(part) for part in (host, host.rpartition(".")[0])}
    is_site = bool(end) and (end in {name, *hosts} or (len(end) > 3 and name.startswith(end)))
    return found[1].rstrip() if is_site else title


def same_site(one: str, other: str) -> bool:
    """Return whether two addresses are on one host, apart from ``www.``, ``m.`` and ``amp.``."""
    return _bare_host(one) == _bare_host(other) != ""


def _bare_host(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    return re.sub(r"^(?:www|m|mobile|amp|edition)\.", "", host)


def _line(value: Any, name: str) -> str:
    text = " ".join(str(value or "").split())
    return text if len(text) <= _LONGEST[name] else text[: _LONGEST[name] - 1].rstrip() + "…"


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(str(value or "")[:10]).isoformat()
    except ValueError:
        return ""


def _site(names: Sequence[str | None], host: str) -> str:
    """Return the first usable name of the site, without a slogan, or else its host."""
    for value in names:
        name = _line(value, "site")
        if name and not name.startswith(("http://", "https://", "@")):
            first = _SLOGAN.split(name)[0]
            # A slogan may follow the name, which is also in the host.
            return first if len(first) > 2 and letters(first) in letters(host) else name
    return host


def _tags(values: Any) -> list[str]:
    tags = (tag for value in values or () for tag in re.split(r"[,;|]", str(value)))
    clean = (" ".join(tag.split()) for tag in tags)
    return list(dict.fromkeys(tag for tag in clean if 1 < len(tag) <= 40))[:_TAGS]


def _language(tree: html.HtmlElement) -> str:
    stated = [tree.get("lang"), tree.get("xml:lang")]
    for meta in tree.iterfind(".//meta[@content]"):
        if (meta.get("property") or "").lower() == "og:locale":
            stated.append(meta.get("content"))
        if (meta.get("http-equiv") or "").lower() == "content-language":
            stated.append(meta.get("content"))
    for value in stated:
        if found := _LANGUAGE.match(value or ""):
            return found[1].lower()
    return ""


def _stated_address(tree: html.HtmlElement, url: str) -> str:
    stated = [
        link.get("href")
        for link in tree.iterfind(".//link[@rel][@href]")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    stated += [
        meta.get("content")
        for meta in tree.iterfind(".//meta[@property][@content]")
        if (meta.get("property") or "").lower() == "og:url"
    ]
    for value in stated:
        try:
            address: str = urljoin(url, (value or "").strip())
            parts = urlsplit(address)
        except ValueError:
            continue
        web = parts.scheme in {"http", "https"} and parts.hostname and len(address) <= 2000
        # A home page that every article of a site states as its address does not count.
        if web and (parts.path.strip("/") or parts.query or not urlsplit(url).path.strip("/")):
            return address
    return ""
