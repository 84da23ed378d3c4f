"""Pictures as lines: their descriptions and addresses."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any
from urllib.parse import unquote

from reader.document.building import LooseBlock
from reader.document.document import Inline

_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
"""The attributes for the address: pages that load pictures lazily have a placeholder in ``src``."""
_SMALLEST = 40
"""The width or height in pixels below which a picture is an icon."""
_LONGEST = 1_000
_NAMED = re.compile(
    r"(?:^|[\s/_-])(?:site-?)?(?:logo|icons?|avatar|gravatar|author|byline|social|share|sharing|sprite|"
    r"badge|profile|banner|ads?|advert)(?=$|[\s/._-])",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?:(?:share|tweet|follow|print|e-?mail|listen)\b.{0,40}|twitter|facebook|linkedin|whatsapp|"
    r"pinterest|instagram|youtube|reddit|telegram|fb-messenger|creative commons licen[sc]e|"
    r"[\w-]{2,40}\.(?:com|org|net|co\.uk|de|fr)(?: logo)?|.{0,60}\blogo)",
    re.IGNORECASE,
)
"""Descriptions of pictures that are not meant to be looked at."""
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|bmp)$", re.IGNORECASE)
_PHOTOGRAPH = re.compile(r"[^\W\d_]{3}.*\.(?:jpe?g|webp|avif)$", re.IGNORECASE)
_SPACER = re.compile(
    r"pixel|spacer|blank|transparent|beacon|track|loading|placeholder|thumb|\d{1,2}x\d{1,2}\D|"
    r"divider|bullet|arrow|button|background|header|footer",
    re.IGNORECASE,
)
"""File names of pictures that serve layout, counting readers, or links to other pages."""
_LONGEST_NAME = 100
_NEAR = 8
"""The most blocks of a page between two of its article for a picture there to belong to it."""
_ABOVE = 5
"""The most blocks above the article among which its first picture may be."""
_LONG = 200
"""The characters from which a block is neither a caption nor a line about the author."""


def picture(element: Any) -> LooseBlock | None:
    """Return a picture as a line; None if nothing describes it, or if it is an icon.

    Args:
        element: The ``img`` element.
    """
    sizes = [element.get(name) or "" for name in ("width", "height")]
    if any(size.isdecimal() and len(size) < 6 and int(size) < _SMALLEST for size in sizes):
        return None
    parts = [" ".join((element.get(name) or "").split()) for name in ("alt", "title")]
    words = ": ".join(dict.fromkeys(filter(None, parts)))[:_LONGEST].strip()
    target = _source(element)
    words = words or _file_name(element, target)
    if not words or not target or _is_boilerplate(element, words):
        return None
    return LooseBlock("picture", words, (Inline(0, len(words), "image", target),))


def _file_name(element: Any, target: str) -> str:
    """Return the file name of a picture, which is all that some pages give as a description.

    Outside a figure, only the name of a photograph counts that contains a word and is no link.
    """
    name = unquote(target.partition("?")[0].rpartition("/")[2])
    if not _PICTURE_FILE.search(name) or len(name) > _LONGEST_NAME:
        return ""
    around = list(islice(element.iterancestors(), 4))
    if any(each.tag == "figure" for each in around):
        return "" if "placeholder" in name.lower() else name
    links = [each.get("href") or "" for each in around if each.tag == "a"]
    elsewhere = any(not _PICTURE_FILE.search(link.partition("?")[0]) for link in links)
    shows = _PHOTOGRAPH.search(name) and not _SPACER.search(name) and not elsewhere
    return name if shows else ""


def _is_boilerplate(element: Any, words: str) -> bool:
    """Return whether a picture belongs to the site: a logo, a portrait beside a name, a button."""
    if _SHARED.fullmatch(words):
        return True
    around = (element, *islice(element.iterancestors(), 3))
    names = [each.get(name) or "" for each in around for name in ("class", "id")]
    boxes = any(each.tag in {"header", "nav", "footer", "button"} for each in around)
    return boxes or _NAMED.search(" ".join((*names, _source(element)[-80:]))) is not None


def _source(element: Any) -> str:
    named = [(element.get(name) or "").strip() for name in _SOURCES]
    sets = (element.get(name) or "" for name in ("data-srcset", "srcset"))
    named += (each.strip().partition(" ")[0].rstrip(",") for each in sets)
    return next((each for each in named if each and not each.startswith("data:")), "")


def with_pictures(
    story: Iterable[LooseBlock], page: Sequence[LooseBlock], authors: Sequence[str] = ()
) -> list[LooseBlock]:
    """Return the blocks of an article with the pictures that the page has between them.

    Args:
        story: The blocks of the article, with the text that they have on the page.
        page: The blocks of the page.
        authors: The names of its authors: a picture with nothing else for a description is a
            portrait of one, and left out.
    """
    places = {block.text: at for at, block in enumerate(page) if block.kind in {"text", "heading"}}
    found: list[LooseBlock] = []
    shown: set[str] = set()
    last = -1
    for block in story:
        here = places.get(block.text, -1)
        if here > last:
            first = _above(page, here) if last < 0 else last + 1
            near = last < 0 or here - last <= _NEAR
            for each in page[first:here] if near else ():
                if (
                    _is_picture(each)
                    and each.inlines[0].target not in shown
                    and each.text not in authors
                ):
                    shown.add(each.inlines[0].target)
                    found.append(replace(each, kind="picture", path=()))
            last = here
        found.append(block)
    return found


def _is_picture(block: LooseBlock) -> bool:
    return (
        len(block.inlines) == 1
        and block.inlines[0].kind == "image"
        and (len(block.inlines[0]) == len(block.text))
    )


def _above(page: Sequence[LooseBlock], here: int) -> int:
    """Return where the part above an article's first block begins that belongs to it."""
    first = here
    while first > 0 and here - first < _ABOVE and len(page[first - 1].text) < _LONG:
        first -= 1
    return first
