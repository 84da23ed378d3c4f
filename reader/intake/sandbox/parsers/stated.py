"""What a page states about itself for machines: in JSON-LD, meta elements and microdata."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

from lxml import html

from reader.dates.stated import stated_day

_LONGEST_SCRIPT = 500_000
_DEEPEST = 6
_MOST_NODES = 2_000
_ARTICLE = re.compile(r"Article|Posting|Report|Review\b|Recipe|HowTo\b|Interview|Chapter|Book\b")
_PAGE = re.compile(r"WebPage|ItemPage")
_FIELD = re.compile(r'"(headline|datePublished|dateModified)"\s{0,9}:\s{0,9}"([^"\\]{1,300})"')
_METAS = {
    **dict.fromkeys(
        ("og:title", "twitter:title", "parsely-title", "dc.title", "citation_title"), "headlines"
    ),
    **dict.fromkeys(
        (
            "author",
            "article:author",
            "og:article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "citation_author",
            "byl",
        ),
        "authors",
    ),
    **dict.fromkeys(
        (
            "article:published_time",
            "article:published",
            "datepublished",
            "publish-date",
            "publishdate",
            "publication_date",
            "pubdate",
            "pdate",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "sailthru.date",
            "parsely-pub-date",
            "citation_publication_date",
            "citation_date",
        ),
        "days",
    ),
    **dict.fromkeys(("article:modified_time", "og:updated_time", "datemodified"), "changed"),
    "og:site_name": "sites",
}
"""Names of meta elements -> the field that their content belongs to."""
_ITEMS = {"headline": "headlines", "datepublished": "days", "datemodified": "changed"}


@dataclass(slots=True)
class Stated:
    """Every value that the page states for each field, the most trusted first."""

    headlines: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    """Each as it is written: one name, or a line with several."""
    days: list[date] = field(default_factory=list)
    """When it was published."""
    changed: list[date] = field(default_factory=list)
    """When it was changed."""
    others: list[date] = field(default_factory=list)
    """Days of something else: of the site, or of another article."""
    sites: list[str] = field(default_factory=list)

    def add(self, name: str, value: str, language: str) -> None:
        """Add a value to a field; days only if they are valid."""
        text = " ".join(value.split())
        if name in {"days", "changed", "others"}:
            if day := stated_day(text[:100], language=language):
                getattr(self, name).append(day)
        elif text:
            getattr(self, name).append(text)


def read_stated(tree: html.HtmlElement, language: str) -> Stated:
    """Read what a page states about itself for machines.

    Args:
        tree: The page.
        language: Its language, for days written in words; empty if it is unknown.
    """
    stated = Stated()
    _from_json(tree, stated, language)
    for meta in tree.iterfind(".//meta[@content]"):
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        fields = (
            _METAS.get((name or "").lower()) or _ITEMS.get((name or "").lower()) for name in names
        )
        if found := next(filter(None, fields), None):
            stated.add(found, meta.get("content") or "", language)
    for element in islice(tree.iterfind(".//*[@itemprop]"), 200):
        if element.tag != "meta" and (found := _ITEMS.get((element.get("itemprop") or "").lower())):
            value = element.get("content") or element.get("datetime") or element.text_content()
            stated.add(found, value[:300], language)
    return stated


def _from_json(tree: html.HtmlElement, stated: Stated, language: str) -> None:
    nodes = list(islice(_nodes(tree), _MOST_NODES))
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    articles = [node for node in nodes if _ARTICLE.search(_type(node))]
    # A list of other articles says nothing about this one.
    main = articles[:1] or [node for node in nodes if _PAGE.search(_type(node))][:1]
    for node in main:
        for name in _names(node.get("author") or node.get("creator"), named):
            stated.add("authors", name, language)
        for name in _names(node.get("publisher"), named):
            stated.add("sites", name, language)
        stated.add("headlines", _text(node.get("headline")), language)
        stated.add("days", _text(node.get("datePublished")), language)
        stated.add("changed", _text(node.get("dateModified")), language)
    for node in nodes:
        if node not in main:
            stated.add("others", _text(node.get("datePublished")), language)


def _nodes(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    for script in islice(tree.iterfind(".//script[@type]"), 200):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(text) <= _LONGEST_SCRIPT:
            try:
                yield from _within(json.loads(text, strict=False), 0)
            except (ValueError, RecursionError):
                # Half of the broken ones contain a stray line end; their fields can be read.
                yield {"@type": "Article", **dict(_FIELD.findall(text))}


def _within(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the nodes in a value: itself, those of a graph, and the main entity of a page."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value[:200]:
            yield from _within(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"):
            yield from _within(value.get(name), depth + 1)


def _type(node: dict[str, Any]) -> str:
    return str(node.get("@type") or "")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _names(value: Any, named: dict[str, dict[str, Any]], depth: int = 0) -> Iterator[str]:
    """Yield the names in the value of an author, including those of nodes that it refers to."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value[:20]:
            yield from _names(each, named, depth + 1)
    elif isinstance(value, dict):
        node = value if "name" in value else named.get(str(value.get("@id")), {})
        yield from _names(node.get("name"), named, depth + 1)
