"""Headline, byline and day as readers see them: near the headline of the page.

Metadata often differs from the visible page: a publisher as the author, the name of the site as the
title, the day of the last change as the day of publication. The text near the headline decides.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml import html

from reader.dates.stated import stated_day
from reader.intake.sandbox.parsers.author_names import author_names, opens_byline

_HEADLINE_CLASS = re.compile(
    r"headline|entry-title|post-title|article-title|story-title", re.IGNORECASE
)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|author-?name|contributor|writer|autor|auteur)(?:$|[\s_-])",
    re.IGNORECASE,
)
_AUTHOR_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:es|in)?|autor[ei]|auteurs?|contributors?|journalists?|redakteure?|"
    r"schreiber|firmas?|skribent|byline)/[^/?#]"
)
"""The address of an author's own page."""
_OTHER_CLASS = re.compile(
    r"(?:^|[\s_-])(?:related|recommend(?:ed|ations)?|sidebar|widget|teasers?|promo|comment\w*|respond|"
    r"most-?(?:read|popular)|trending|more-(?:from|stories|news)|read-?(?:more|next)|newsletter|footer)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_HOME = re.compile(r"(?:https?://[^/]+)?/?")
_NEAR = 12
"""Lines after the headline that may contain a byline or a day."""
_LOOKED_AT = 60
_HEADINGS = 6
_LONGEST_HEADLINE = 300
_LONGEST_LINE = 160
_LONGEST_PARAGRAPH = 100
"""Characters above which a paragraph is part of the article: text below it is not near the
headline."""
_DAY_LINE = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?"
    r"|[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+)(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b"
    r"|(?:(?:19|20)\d\d|(?:令和|平成|昭和)\s?(?:元|\d\d?))\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
)
"""A complete date as it is written near a headline."""
_AMERICAN_ZONE = re.compile(r"\b[ECMP][SD]?T\b")
_AM_OR_PM = re.compile(r"[AP]\.?M\b", re.IGNORECASE)
"""Also written in Britain and Australia, so it only counts on a page that may be American."""
_PUBLISHED = re.compile(
    r"publish|posted|erstellt|veröffentlicht|publié|publicado|pubblicato", re.IGNORECASE
)
_UPDATED = re.compile(
    r"updat|modif|aktualisiert|geändert|actualizado|mis à jour|aggiornato", re.IGNORECASE
)


def visible_headline(tree: html.HtmlElement, site: str) -> str:
    """Return the headline that readers see; empty if no heading is clearly the headline.

    A heading that names the site or links to its home page does not count.
    """
    found = next(_headlines(tree, site), None)
    return "" if found is None else _text(found)


def visible_headings(tree: html.HtmlElement) -> list[str]:
    """Return the page's first headings, except those that link to the home page."""
    headings = islice(tree.iter("h1", "h2"), _HEADINGS)
    own = (each for each in headings if not _leads_home(each) and not is_of_another(each))
    texts = map(_text, own)
    return [text for text in texts if 3 < len(text) <= _LONGEST_HEADLINE]


def visible_byline(tree: html.HtmlElement, site: str) -> str:
    """Return the authors near the headline, joined by commas; empty if there are none."""
    for line, marked in _lines(tree, site):
        names = names_in(line, marked=marked)
        if names:
            return ", ".join(names)
    return ""


def visible_day(tree: html.HtmlElement, site: str) -> str:
    """Return the day of publication near the headline, in ISO format, or nothing."""
    days: list[tuple[int, int, str]] = []
    language = tree.get("lang") or ""
    for place, (line, _) in enumerate(_lines(tree, site)):
        for match in _DAY_LINE.finditer(line):
            if day := _day_of(match[0], line, language):
                published, updated = (
                    _last(each, line[: match.start()]) for each in (_PUBLISHED, _UPDATED)
                )
                rank = (published <= updated) + (updated > published)
                days.append((rank, place, day))
    return min(days)[2] if days else ""


def names_in(line: str, *, marked: bool) -> Sequence[str]:
    """Return the names of a byline.

    Args:
        line: The text of an element near the headline.
        marked: Whether the page marks it as the author; otherwise it must begin with “By”.
    """
    return author_names([line], persons=True) if marked or opens_byline(line) else ()


def marked_byline(tree: html.HtmlElement) -> str:
    """Return the authors that the page marks first, except next to other articles.

    They are joined by commas; empty if none is marked. Several authors are marked side by side.
    """
    names: dict[str, str] = {}
    around: html.HtmlElement | None = None
    for element in islice(_marked(tree), _LOOKED_AT):
        if is_of_another(element) or not (found := names_in(_text(element)[:300], marked=True)):
            continue
        if around is not None and around not in islice(element.iterancestors(), 3):
            break
        if around is None:
            around = element.getparent()
        names |= {name.casefold(): name for name in found}
    return ", ".join(name for key, name in names.items() if not _opens_with_another(key, names))


def _opens_with_another(key: str, names: Iterable[str]) -> bool:
    return any(key.startswith(f"{other} ") for other in names)


def is_of_another(element: html.HtmlElement) -> bool:
    """Return whether an element is in a part of the page about other articles, or in comments."""
    return any(
        above.tag in {"aside", "nav", "footer"}
        or _OTHER_CLASS.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in islice(element.iterancestors(), 12)
        if above.tag not in {"body", "html"}
    )


def _marked(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for element in tree.iter("a", "span", "div", "p", "address", "li"):
        if _is_marked(element):
            yield element


def _headlines(tree: html.HtmlElement, site: str) -> Iterator[html.HtmlElement]:
    headings = list(islice(tree.iter("h1", "h2"), 40))
    known = [h for h in headings if _HEADLINE_CLASS.search(h.get("class") or "")]
    inside = [h for h in headings if h.tag == "h1" and _is_within(h, {"article", "main"})]
    for heading in (*known, *inside, *(h for h in headings if h.tag == "h1")):
        text = _text(heading)
        if len(text) > 3 and _letters(text) != _letters(site) and not _leads_home(heading):
            yield heading


def _lines(tree: html.HtmlElement, site: str) -> Iterator[tuple[str, bool]]:
    """Yield the short lines after the headline or at the top, and whether each is marked."""
    headline = next(_headlines(tree, site), None)
    if headline is None:
        return
    seen = 0
    for element in islice(_after(headline), _LOOKED_AT):
        text = _text(element)
        story = element.tag == "p" and len(text) > _LONGEST_PARAGRAPH
        if story or element.tag in {"h1", "h2"} or seen == _NEAR:
            return
        if text and len(text) <= _LONGEST_LINE:
            seen += 1
            yield text, _is_marked(element) or _leads_to_author(element)


def _after(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Yield every element that begins after this one ends, within its third ancestor."""
    for level in (element, *islice(element.iterancestors(), 2)):
        for sibling in level.itersiblings():
            if isinstance(sibling.tag, str):
                yield from sibling.iter(
                    "p", "div", "span", "a", "time", "address", "li", "h1", "h2"
                )


def _is_marked(element: html.HtmlElement) -> bool:
    return (
        "author" in (element.get("rel") or "").split()
        or element.get("itemprop") == "author"
        or _BYLINE_CLASS.search(element.get("class") or "") is not None
    )


def _leads_to_author(element: html.HtmlElement) -> bool:
    """Return whether a link is to an author's page; far from the headline it may be any author."""
    return element.tag == "a" and _AUTHOR_ADDRESS.search(element.get("href") or "") is not None


def _is_within(element: html.HtmlElement, tags: set[str]) -> bool:
    return any(above.tag in tags for above in element.iterancestors())


def _leads_home(heading: html.HtmlElement) -> bool:
    link = heading.find(".//a[@href]")
    return (
        link is not None
        and re.fullmatch(r"(?:https?://[^/]+)?/?", link.get("href") or "") is not None
    )


def _text(element: html.HtmlElement) -> str:
    # Names and days are in separate elements, often with no space between them.
    return " ".join(" ".join(element.itertext()).split())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _day_of(written: str, line: str, language: str) -> str:
    english = language.lower()[:2] == "en"
    spoken = language.lower().replace("_", "-")
    american = (spoken in {"en", "en-us"} and _AMERICAN_ZONE.search(line) is not None) or (
        spoken == "en-us" and _AM_OR_PM.search(line) is not None
    )
    # 5/6/2024 on an English page can be two days; an American time of day decides which.
    day_first = False if american else (None if english and "/" in written else True)
    day = stated_day(written, language=language[:2].lower(), day_first=day_first)
    return day.isoformat() if day else ""
