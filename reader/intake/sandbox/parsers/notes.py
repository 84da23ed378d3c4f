"""The footnotes of a page: the targets of the marks in its text, for the end of the article.

Extraction takes a list of notes for a list of links. References to sources are left where they are:
some articles have hundreds of them.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from reader.document.building import LooseBlock
from reader.document.document import Inline
from reader.document.raised import MARK
from reader.intake.sandbox.parsers.blocks import tree_blocks

_REFERENCE = re.compile(
    r"cite_?note|citeref|\bref-?\d|\bref-?list|biblio|\bbib|\bcit", re.IGNORECASE
)
_BOXES = frozenset("li p div dd section aside td".split())
_LONGEST = 3_000
"""The most characters of a note."""
_MOST = 300
_OWN_MARK = re.compile(r"^(?:\[[^\]]{1,5}\]|\d{1,3}[.)]?|[*†‡§])\s+")
_NOT_WORD = re.compile(r"[\W_]+")


def find_notes(tree: Any) -> list[LooseBlock]:
    """Return the notes of a page, in the order of their marks; each begins with its mark.

    Args:
        tree: The page, after ``make_readable``.
    """
    places = {each.get("id") or each.get("name"): each for each in tree.iter() if _has_name(each)}
    found: dict[Any, list[LooseBlock]] = {}
    tried: set[str] = set()
    for link in tree.iter("a"):
        text = "".join(link.itertext()).strip() if _leads_inside(link) else ""
        # A number without brackets may be a count of comments.
        if not text.startswith("[") or not MARK.fullmatch(text) or len(found) >= _MOST:
            continue
        if link.get("href") in tried:
            continue
        tried.add(link.get("href"))
        box = _box(places.get(unquote(link.get("href")[1:])), link)
        if box is not None and box not in found:
            found[box] = _note(box, text.strip("[]"))
    return [block for blocks in found.values() for block in blocks]


def without_known(notes: Iterable[LooseBlock], story: Iterable[LooseBlock]) -> list[LooseBlock]:
    """Return the notes that the article does not already contain."""
    known = " ".join(_key(block.text) for block in story)
    return [note for note in notes if _key(_OWN_MARK.sub("", note.text)) not in known]


def _has_name(element: Any) -> bool:
    return isinstance(element.tag, str) and bool(element.get("id") or element.get("name"))


def _leads_inside(link: Any) -> bool:
    href = link.get("href") or ""
    return len(href) > 1 and href.startswith("#")


def _box(target: Any, link: Any) -> Any:
    """Return the element that contains a note, or None if it is not a note."""
    if target is None:
        return None
    for box in (target, *target.iterancestors()):
        if _REFERENCE.search(f"{box.get('id')} {box.get('class')}"):
            return None
        if box.tag in _BOXES:
            inside = any(each is box for each in link.iterancestors())
            length = sum(len(text) for text in box.itertext())
            return box if not inside and length <= _LONGEST else None
        if box.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "body"}:
            return None
    return None


def _note(box: Any, mark: str) -> list[LooseBlock]:
    blocks = [replace(block, path=()) for block in tree_blocks(box) if block.kind != "rule"]
    if not blocks:
        return []
    first = blocks[0]
    own = _OWN_MARK.match(first.text)
    return [_prefixed(first, own.end() if own else 0, f"[{mark}] "), *blocks[1:]]


def _prefixed(block: LooseBlock, cut: int, prefix: str) -> LooseBlock:
    by = len(prefix) - cut
    inlines: tuple[Inline, ...] = tuple(
        replace(each, start=each.start + by, end=each.end + by)
        for each in block.inlines
        if each.start >= cut
    )
    return replace(block, text=prefix + block.text[cut:], inlines=inlines)


def _key(text: str) -> str:
    return _NOT_WORD.sub(" ", text).casefold().strip()
