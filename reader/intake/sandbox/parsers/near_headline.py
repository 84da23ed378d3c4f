"""Headline, byline and day as readers see them: near the headline of the page.

Metadata often says something else than the visible page: a publisher as the author, the name of
the site as the title, the day of the last change as that of publication. The text near the headline
decides.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from lxml import html

from reader.dates.month_names import month_number

_HEADLINE_CLASS = re.compile(
    r"headline|entry-title|post-title|article-title|story-title", re.IGNORECASE
)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|author-?name|contributor|writer|autor|auteur)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HOME = re.compile(r"(?:https?://[^/]+)?/?")
_NEAR = 12
"""Lines after the headline that may hold a byline or a day."""
_LOOKED_AT = 60
_LONGEST_LINE = 160
_LONGEST_PARAGRAPH = 100
"""Characters above which a paragraph is the story's: what follows it is not near the headline."""
_OPENS = re.compile(
    r"^(?:(?:words|text|story|report|reporting|written)\s+)?"
    r"(?:by|von|par|por|di|da|door|av|af|przez|text:?)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
"""Words that open a byline, in the languages that Reader knows best."""
_ENDS = re.compile(
    r"\s+(?i:for|für|pour|para|per|voor)\s+(?=[A-ZÀ-Þ]).*$|\s*[|•·/].*$|\s*,\s*(?=[a-z]).*$|"
    r"\s+(?i:published|updated|posted|last|on)\b.*$|\s*[-–—]\s.*$",
    re.DOTALL,
)
"""Text that may follow the names: their employer, a role, the photographer, the day."""
_PARTICLE = r"(?:(?:de|da|di|del|della|der|den|van|von|le|la|el|bin|al|ter|du|dos|y)\s)*"
_PART = r"[A-ZÀ-ÞĀ-ž][\w.’'-]*"
_NAME = re.compile(rf"{_PART}(?:\s{_PARTICLE}{_PART}){{1,4}}")
_AND = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b)\s*")
_WRITTEN_DAY = re.compile(
    r"\b(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?(?P<month>[^\W\d_]{3,10})\.?,?\s+"
    r"(?:de\s+)?|(?P<month2>[^\W\d_]{3,10})\.?\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+)"
    r"(?P<year>(?:19|20)\d\d)\b|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
)
_PUBLISHED = re.compile(
    r"publish|posted|erstellt|veröffentlicht|publié|publicado|pubblicato", re.IGNORECASE
)
_UPDATED = re.compile(
    r"updat|modif|aktualisiert|geändert|actualizado|mis à jour|aggiornato", re.IGNORECASE
)


def visible_headline(tree: html.HtmlElement, site: str) -> str:
    """Return the headline that readers see; empty where no heading is plainly it.

    A heading that names the site or links to its home page does not count.
    """
    found = next(_headlines(tree, site), None)
    return "" if found is None else _text(found)


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
    for place, (line, _) in enumerate(_lines(tree, site)):
        for match in _WRITTEN_DAY.finditer(line):
            if day := _day_of(match):
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
        marked: Whether the page marks it as the author; else it must open with “By”.
    """
    opening = _OPENS.match(line)
    if opening is None and not marked:
        return ()
    rest = _ENDS.sub("", line[opening.end() if opening else 0 :].strip()).strip()
    names = [name for name in _AND.split(rest) if name]
    if not names or any(_NAME.fullmatch(name) is None for name in names):
        return ()
    return names[:10]


def _headlines(tree: html.HtmlElement, site: str) -> Iterator[html.HtmlElement]:
    headings = list(islice(tree.iter("h1", "h2"), 40))
    known = [h for h in headings if _HEADLINE_CLASS.search(h.get("class") or "")]
    inside = [h for h in headings if h.tag == "h1" and _is_within(h, {"article", "main"})]
    for heading in (*known, *inside, *(h for h in headings if h.tag == "h1")):
        text = _text(heading)
        if len(text) > 3 and _letters(text) != _letters(site) and not _leads_home(heading):
            yield heading


def _lines(tree: html.HtmlElement, site: str) -> Iterator[tuple[str, bool]]:
    """The short lines after the headline, or those that the page opens with; whether marked."""
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
            yield text, _is_marked(element)


def _after(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Every element that begins after this one ends, as far as its third ancestor reaches."""
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


def _is_within(element: html.HtmlElement, tags: set[str]) -> bool:
    return any(above.tag in tags for above in element.iterancestors())


def _leads_home(heading: html.HtmlElement) -> bool:
    link = heading.find(".//a[@href]")
    return (
        link is not None
        and re.fullmatch(r"(?:https?://[^/]+)?/?", link.get("href") or "") is not None
    )


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _day_of(match: re.Match[str]) -> str:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"]).isoformat()
        month = month_number(match["month"] or match["month2"]) or 0
        return date(int(match["year"]), month, int(match["day"] or match["day2"])).isoformat()
    except ValueError:
        return ""
