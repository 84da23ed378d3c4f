"""Figures of a page: the caption joins the words about the picture, before the story is searched.

What finds the story leaves captions out, and a drawing in the page itself has no address.
"""

from typing import Any

from lxml import html

_DRAWINGS = ("svg", "canvas")
_NOWHERE = "#figure"
"""The address of a drawing that is part of the page."""
_LONGEST = 600
"""Characters of a caption; what is longer is part of the text."""


def join_captions(root: Any, *, only_undescribed: bool = False) -> None:
    """Change a tree of HTML in place: a figure with one picture becomes that with its caption.

    Args:
        root: An lxml element.
        only_undescribed: Whether the captions of pictures with words of their own stay where they
            are, because nothing will leave them out.
    """
    for figure in list(root.iter("figure")):
        pictures = list(figure.iter("img"))
        drawings = [each for name in _DRAWINGS for each in figure.iter(name)]
        captions = list(figure.iter("figcaption"))
        if len(pictures) > 1 or (not pictures and not drawings):
            continue
        caption = _words(captions[0]) if captions else ""
        if len(caption) > _LONGEST:
            continue
        image = pictures[0] if pictures else _image_of(drawings[0])
        words = (image.get("alt") or "").strip()
        if words and only_undescribed:
            continue
        if caption and caption not in words:
            image.set("alt", f"{words}: {caption}" if words and words not in caption else caption)
        if captions and image.get("alt"):
            _remove(captions[0])


def _image_of(drawing: Any) -> Any:
    """Put an image in the place of a drawing, with the words that describe it."""
    title = next((_words(each) for each in drawing.iter("title")), "")
    words = drawing.get("aria-label") or title
    image = html.Element("img", {"src": _NOWHERE, "alt": " ".join(words.split())})
    image.tail = drawing.tail
    drawing.getparent().replace(drawing, image)
    return image


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
