"""A picture in characters: two dots per character, or letters by brightness without colours."""

from rich.color import Color
from rich.style import Style
from textual.strip import Strip

from reader.document.safe_text import sanitize_line
from reader.intake.images import Picture
from reader.tui.safe_render import draw

_SHADES = " .:-=+*#%@"
"""From the brightest to the darkest, on a light background."""


def half_blocks(picture: Picture) -> list[Strip]:
    """Return the lines of a picture; each character shows one dot above another."""
    block = sanitize_line("▀")
    lines = []
    for y in range(0, picture.height, 2):
        below = min(y + 1, picture.height - 1)
        lines.append(
            Strip(
                [
                    draw(block, Style(color=_of(picture, x, y), bgcolor=_of(picture, x, below)))
                    for x in range(picture.width)
                ],
                picture.width,
            )
        )
    return lines


def letters(picture: Picture, *, light: bool) -> list[Strip]:
    """Return the lines of a picture in letters, by brightness.

    Args:
        picture: The picture.
        light: Whether the background is light.
    """
    shades = _SHADES if light else _SHADES[::-1]
    lines = []
    for y in range(0, picture.height, 2):
        text = "".join(shades[_darkness(picture, x, y)] for x in range(picture.width))
        lines.append(Strip([draw(sanitize_line(text), None)], picture.width))
    return lines


def _of(picture: Picture, x: int, y: int) -> Color:
    return Color.from_rgb(*picture.dot(x, y))


def _darkness(picture: Picture, x: int, y: int) -> int:
    """Return the darkness of a dot and the one below it, from 0 for white to 9 for black."""
    below = min(y + 1, picture.height - 1)
    # The weights of red, green and blue in the brightness of ITU-R BT.601.
    weights = (0.299, 0.587, 0.114)
    dots = (picture.dot(x, y), picture.dot(x, below))
    bright = sum(w * c for dot in dots for w, c in zip(weights, dot, strict=True)) / 2
    return min(9, int((255 - bright) * 10 / 256))
