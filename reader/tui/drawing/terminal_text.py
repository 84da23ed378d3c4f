"""Text for the terminal, written so that every terminal puts it in the right place.

Terminals disagree on the width of a sequence of characters that forms one emoji: a heart with
U+FE0F, a key cap, a family joined by U+200D, a flag. The text after it on the line is then drawn
too far left or right. So such a sequence is drawn between saving and restoring the cursor's
position, and the cursor is moved by as many columns as the layout has counted.
"""

import re
from functools import cache

from rich.cells import cell_len

_SIGNS = re.compile("[\ufe0f\u20e3\u200d\U0001f000-\U0001fbff]")
"""Characters of which every such sequence contains at least one."""
_PART = "[^\\x00-\\x7f\u200d\ufe0f][\ufe0f\U0001f3fb-\U0001f3ff]*"
_WRITTEN = (
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    "|[0-9#*]\ufe0f?\u20e3"  # a key cap
    "|\U0001f3f4[\U000e0020-\U000e007f]+"  # the flag of a part of a country
    f"|{_PART}(?:\u200d{_PART})+"
    "|[^\\x00-\\x1f\u200d\ufe0f]\ufe0f"
    "|[\U0001f000-\U0001fbff][\ufe0f\U0001f3fb-\U0001f3ff]*"
)
"""The pattern of a sequence."""
_SAVE, _RESTORE = "\x1b7", "\x1b8"

_BOXES = {
    **dict.fromkeys(map(chr, range(0x2500, 0x2580)), "+"),
    **dict.fromkeys("─━┄┅┈┉╌╍═╴╶╸╺╼╾", "-"),
    **dict.fromkeys("│┃┆┇┊┋╎╏║╵╷╹╻╽╿", "|"),
    **dict.fromkeys(map(chr, range(0x2580, 0x25A0)), "#"),
    **dict.fromkeys("▁▂▔", "-"),
    **dict.fromkeys("▏▎▕▌▐▍", "|"),
}
_ASCII_BOXES = str.maketrans(_BOXES)


@cache
def _sequence() -> re.Pattern[str]:
    """Return the pattern, compiled on first use: the first frame has no emoji."""
    return re.compile(_WRITTEN)


def anchored(data: str) -> str:
    """Return text for a terminal, with each emoji of several characters held in place.

    Args:
        data: Text and control sequences of one or more lines.
    """
    if data.isascii() or _SIGNS.search(data) is None:
        return data
    return _sequence().sub(lambda found: _held(found[0]), data)


def _held(sequence: str) -> str:
    width = cell_len(sequence)
    # Blanks first: a terminal that draws it narrower would leave the previous content there.
    return f"{_SAVE}{' ' * width}{_RESTORE}{_SAVE}{sequence}{_RESTORE}\x1b[{width}C"


def widths(text: str) -> list[int]:
    """Return the columns that each character adds; in a sequence, the first one has all of them."""
    if text.isascii() or _SIGNS.search(text) is None:
        return [1] * len(text) if text.isascii() else [cell_len(char) for char in text]
    found = [cell_len(char) for char in text]
    for sequence in _sequence().finditer(text):
        start, end = sequence.span()
        found[start:end] = [cell_len(sequence[0]), *[0] * (end - start - 1)]
    return found


def boxes_in_ascii(data: str) -> str:
    """Return text for a terminal with lines and blocks in ASCII, each one column wide."""
    return data if data.isascii() else data.translate(_ASCII_BOXES)
