"""Title, author, day, site, language and tags of a page, as far as it states them."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import html
from trafilatura.metadata import extract_metadata

from reader.intake.sandbox.parsers.near_headline import (
    visible_byline,
    visible_day,
    visible_headline,
)
from reader.language.word_lists.calendar_names import full_names, months

_LANGUAGE = re.compile(r"^\s{0,8}([A-Za-z]{2})(?:[-_][A-Za-z0-9]{1,8}){0,3}\s{0,8}$")
_LONGEST = {"title": 300, "author": 200, "site": 100}
_AT_END = re.compile(r"^(.{8,}?)\s{1,3}(?:\||-|–|—|::|»|·|•)\s{1,3}([^|–—»·•]{2,40})$")
_TAGS = 20
"""How many tags of a page are kept; some list every word they know."""
_AFTER_NAME = re.compile(
    r"(?<!\s)\s+(?:published|updated|posted|on|\d{1,2}\b|\d{4}\b|"
    rf"{'|'.join(full_names(months('en')))}).*$",
    re.IGNORECASE | re.DOTALL,
)
"""Words that follow a name in a line about the author and are not a name."""
_NO_NAME = re.compile(
    r"https?://|www\.|@|^(?:admin|anonymous|author|authority control|by|editor|first|guest|last|"
    r"log ?in|name|staff|unknown|user|user ?name|作者|автор|autor|auteur)$",
    re.IGNORECASE,
)
"""What forms, templates and addresses leave where a name belongs."""


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
    """Where the page came from, or the address that it gives when that is not known."""
    canonical: str = ""
    """The address that it gives, when that is on the site it came from."""
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
    """Read what a page says of itself.

    Args:
        tree: The page.
        url: Where it came from, or nothing.
    """
    limit = date.today() + timedelta(days=2)  # noqa: DTZ011 - a day's doubt is allowed for
    found = extract_metadata(
        tree,
        url or None,
        {"extensive_search": False, "original_date": True, "max_date": limit.isoformat()},
    )
    stated = _stated_address(tree, url)
    site = _site(found.sitename, url or stated)
    title = without_site(_line(found.title, "title"), site, _bare_host(url or stated))
    return PageMetadata(
        title=_agreed_title(tree, title, site),
        author=_agreed_author(_author(found.author), visible_byline(tree, site), site),
        published=_agreed_day(tree, _day(found.date), visible_day(tree, site), limit),
        site=site,
        language=_language(tree),
        url=url or stated,
        canonical=stated if stated and (not url or same_site(stated, url)) else "",
        tags=_tags(found.tags),
    )


def _agreed_title(tree: html.HtmlElement, title: str, site: str) -> str:
    """Return the headline that readers see where the page's metadata has another one.

    A title equal to the site's name is ignored.
    """
    stated = _letters(_meta(tree, "og:title") or "")
    seen = _line(visible_headline(tree, site), "title")
    if not title or _letters(title) == _letters(site):
        return seen or title
    # The site's name may come first among the headings, and comes last in the title element.
    own = _letters(" ".join((tree.findtext(".//title") or "").split()))
    other = own.startswith(_letters(seen)) and not own.startswith(_letters(title))
    return seen if seen and other and stated != _letters(title) else title


def _agreed_author(stated: str, seen: str, site: str) -> str:
    """Return who the page says wrote it: a person near the headline before the publisher."""
    if not seen:
        return stated
    names = [_letters(name) for name in stated.split(",") if name.strip()]
    publisher = not names or all(name in _letters(site) for name in names)
    longer = any(
        _letters(name) in one and _letters(name) != one for name in seen.split(",") for one in names
    )
    return seen if publisher or longer else stated


def _agreed_day(tree: html.HtmlElement, stated: str, seen: str, limit: date) -> str:
    """Return the day of publication: the one near the headline where machines get no other.

    The day of the last change is not the day of publication.
    """
    if not seen or seen > limit.isoformat():
        return stated
    changed = _meta(tree, "article:modified_time") or ""
    published = _meta(tree, "article:published_time")
    return seen if not stated or (published is None and changed.startswith(stated)) else stated


def _meta(tree: html.HtmlElement, name: str) -> str | None:
    for meta in tree.iterfind(".//meta[@property][@content]"):
        if (meta.get("property") or "").lower() == name:
            content: str | None = meta.get("content")
            return content
    return None


def without_site(title: str, site: str, host: str) -> str:
    """Return a title without the name of the site that many pages put at its end.

    ``The weir | Lune Gazette`` is ``The weir`` where the site is called that, or where its host is
    ``lunegazette.example``.
    """
    found = _AT_END.match(title)
    if found is None:
        return title
    end, name = _letters(found[2]), _letters(site)
    hosts = {_letters(part) for part in (host, host.rpartition(".")[0])}
    is_site = bool(end) and (end in {name, *hosts} or (len(end) > 3 and name.startswith(end)))
    return found[1].rstrip() if is_site else title


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def same_site(one: str, other: str) -> bool:
    """Say whether two addresses are on one host, give or take ``www.``, ``m.`` and ``amp.``."""
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


def _author(value: Any) -> str:
    names = [_AFTER_NAME.sub("", name).strip() for name in str(value or "").split(";")]
    good = [name for name in names if 1 < len(name) <= 80 and not _NO_NAME.search(name)]
    return _line(", ".join(_distinct(good)[:10]), "author")


def _distinct(names: list[str]) -> list[str]:
    """Return names without repeats; of one in capitals and one in small letters the latter."""
    found: dict[str, str] = {}
    for name in names:
        known = found.get(_letters(name))
        if known is None or known.isupper():
            found[_letters(name)] = name
    return list(found.values())


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(str(value or "")[:10]).isoformat()
    except ValueError:
        return ""


def _site(value: Any, url: str) -> str:
    name = _line(value, "site")
    if name and not name.startswith(("http://", "https://", "@")):
        return name
    return _bare_host(url)


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
        # A home page that every article of a site gives as its own is not an article's address.
        if web and (parts.path.strip("/") or parts.query or not urlsplit(url).path.strip("/")):
            return address
    return ""
