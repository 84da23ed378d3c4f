"""Accents that are drawn over a letter, as in TeX: both become one letter."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

_COMBINING = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "^": "\u0302", "˜": "\u0303",
    "~": "\u0303", "ˇ": "\u030c", "˘": "\u0306", "¸": "\u0327", "˚": "\u030a", "¯": "\u0304",
    "˙": "\u0307", "˝": "\u030b", "˛": "\u0328",
}  # fmt: skip
"""An accent by itself -> the combining accent for the letter before it."""
_WITHOUT_DOT = {"ı": "i", "ȷ": "j"}

S = TypeVar("S")
Letter = tuple[str, S, tuple[float, ...]]
"""A letter, its style, and its box: first left, bottom, right and upper edge."""


def compose(letters: Iterable[Letter[S | None]]) -> Iterator[Letter[S | None]]:
    """Iterate over letters, joining them with accents over them; spaces have no style."""
    last: Letter[S | None] | None = None
    accent: Letter[S | None] | None = None
    for text, style, box in letters:
        letter: Letter[S | None] = (text, style, box)
        if accent is not None:
            if style is None:
                continue
            whole = _composed(text, accent[0]) if _is_over(accent[2], box) else ""
            if whole:
                letter, accent = (whole, style, box), None
            else:
                yield accent
                accent = None
        elif style is not None and text in _COMBINING:
            whole = _composed(last[0], text) if last and _is_over(box, last[2]) else ""
            if whole and last:
                last = (whole, last[1], last[2])
            else:
                if last is not None:
                    yield last
                last, accent = None, letter
            continue
        if last is not None:
            yield last
        last = letter
    yield from (each for each in (last, accent) if each is not None)


def _is_over(accent: tuple[float, ...], box: tuple[float, ...]) -> bool:
    return box[0] < (accent[0] + accent[2]) / 2 < box[2]


def _composed(letter: str, accent: str) -> str:
    """Return a letter with its accent; nothing if there is no such letter."""
    base = _WITHOUT_DOT.get(letter, letter)
    whole = unicodedata.normalize("NFC", base + _COMBINING[accent])
    return whole if base.isalpha() and len(whole) == 1 else ""
