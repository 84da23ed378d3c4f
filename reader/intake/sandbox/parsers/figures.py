"""Figures of a page: the caption is joined to the picture's description before extraction.

Extraction leaves captions out, and a drawing in the page itself has no address.
"""

import re
from itertools import islice
from typing import Any

from lxml import html

_DRAWINGS = ("svg", "canvas")
_MEDIA = ("video", "audio", "object", "embed", "iframe")
_SOURCES = ("src", "data", "poster")
"""The attributes with the address of a film, a recording or a map."""
_NO_PLACE = frozenset({"figure", "a", "button", "nav", "header", "footer", "label", "summary"})
"""Elements in which a drawing is a sign, or is handled elsewhere."""
_SHOWS = re.compile(
    r"^(?:https?:)?//(?:[\w-]{1,40}\.){0,3}(?:youtube(?:-nocookie)?|vimeo|dailymotion|soundcloud|"
    r"datawrapper|flourish|infogram|openstreetmap|arte)\.\w{2,6}/",
    re.IGNORECASE,
)
"""Where the films, recordings, charts and maps come from that pages show in a frame."""
_NO_TITLE = re.compile(r"youtube video player|vimeo player|embedded|video player", re.IGNORECASE)
NOWHERE = "#figure"
"""The address of a drawing that is part of the page."""
_LONGEST = 600
"""The most characters of a caption; longer ones are part of the text."""


def join_captions(root: Any, *, only_undescribed: bool = False) -> None:
    """Change a tree of HTML in place: join the caption of a figure with its picture.

    Args:
        root: An lxml element.
        only_undescribed: Whether the captions of pictures with a description stay where they are,
            because nothing will remove them.
    """
    for drawing in list(root.iter(*_DRAWINGS, *_MEDIA, "div", "span")):
        if _is_described(drawing):
            _image_of(drawing)
    for figure in list(root.iter("figure")):
        pictures = list(figure.iter("img"))
        drawings = list(figure.iter(*_DRAWINGS, *_MEDIA))
        captions = list(figure.iter("figcaption"))
        if next(figure.iterdescendants("figure"), None) is not None or not (pictures or drawings):
            continue
        caption = _words(captions[0]) if captions else ""
        if len(caption) > _LONGEST:
            continue
        # A caption of several pictures is below the last one.
        image = pictures[-1] if pictures else _image_of(drawings[0])
        words = (image.get("alt") or "").strip()
        if words and only_undescribed:
            continue
        if caption and caption not in words:
            image.set("alt", f"{words}: {caption}" if words and words not in caption else caption)
        if captions and image.get("alt"):
            _remove(captions[0])


def _image_of(drawing: Any) -> Any:
    """Put an image in place of a drawing or a film, with its description."""
    place = next((drawing.get(name) for name in _SOURCES if drawing.get(name)), NOWHERE)
    image = html.Element("img", {"src": place, "alt": _label(drawing)})
    image.tail = drawing.tail
    drawing.getparent().replace(drawing, image)
    return image


def _is_described(drawing: Any) -> bool:
    """Return whether something outside a figure is meant to be looked at, and has a description."""
    boxes = {each.tag for each in islice(drawing.iterancestors(), 4)}
    if boxes & _NO_PLACE or len(_label(drawing).split()) < 2:
        return False
    if drawing.tag in {"div", "span", "svg"} and drawing.get("role") != "img":
        return False
    if drawing.tag in {"iframe", "embed"}:
        return _SHOWS.search(drawing.get("src") or "") is not None and not _NO_TITLE.match(
            _label(drawing)
        )
    # If there are letters in it, such as an emoji, they already say what it shows.
    return drawing.tag not in {"div", "span"} or not _words(drawing)


def _label(drawing: Any) -> str:
    title = next((_words(each) for each in drawing.iter("title")), "")
    words = drawing.get("aria-label") or drawing.get("title") or title
    return " ".join(words.split())


def _remove(element: Any) -> None:
    parent = element.getparent()
    if element.tail and element.tail.strip():
        previous = element.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + element.tail
        else:
            previous.tail = (previous.tail or "") + element.tail
    parent.remove(element)


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
