"""Text made safe to show: the one function that every string passes on its way to a terminal.

Textual and Rich hand ESC, C1 controls, NUL, DEL and bidi overrides to the terminal as they are, and
a terminal obeys them (CVE-2021-42574 for bidi; the escape sequences that move the cursor, set the
title or fill the clipboard). Here each such character becomes one visible character of one column,
so that the result has the same length and every offset stays true.

What comes out is a ``SafeText``. Everything that writes to a terminal asks for that type, and
nothing else makes one, so that the type checker finds each way round this function.
"""

import re
from typing import NewType

SafeText = NewType("SafeText", str)
"""Text that a terminal shows and does not obey. Only ``sanitize`` and ``sanitize_line`` make it."""

Control = NewType("Control", str)
"""A control sequence made by this program, with nothing in it that comes from an article."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\N{SYMBOL FOR DELETE}"

_KEPT_CONTROLS = {ord("\n"), ord("\t")}

_HIDDEN_RANGES = (
    (0x80, 0x9F, "C1 controls, CSI and OSC among them"),
    (0x202A, 0x202E, "bidi embeddings and overrides"),
    (0x2066, 0x2069, "bidi isolates"),
    (0x206A, 0x206F, "deprecated: they change the shapes and the mirroring of what follows"),
    (0xFFF9, 0xFFFB, "interlinear annotation"),
    (0xD800, 0xDFFF, "lone surrogates, which cannot be encoded"),
    (0xE0000, 0xE007F, "invisible tag characters, but for those in a flag"),
)
"""First and last code point, and what they are. The joiners and variation selectors that emoji,
Arabic and Indic scripts need are not among them, nor the marks of direction, which turn no letter
round."""


def _table() -> dict[int, str]:
    table = {code: chr(_CONTROL_PICTURES + code) for code in range(0x20)}
    for code in _KEPT_CONTROLS:
        del table[code]
    table[0x7F] = _DELETE_PICTURE
    table[0x2028] = table[0x2029] = " "
    for first, last, _ in _HIDDEN_RANGES:
        table.update(dict.fromkeys(range(first, last + 1), _REPLACEMENT))
    return table


_TABLE = _table()
_OBEYED = (
    "[\x00-\x08\x0b-\x1f\x7f\u2028\u2029"
    + "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in _HIDDEN_RANGES)
    + "]"
)
_FLAG = (
    "(\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067"
    "|\U000e0073\U000e0063\U000e0074|\U000e0077\U000e006c\U000e0073)\U000e007f)"
)
"""The flags of England, Scotland and Wales: the only emoji that are written with tags. Like the
pattern above it is compiled when it is first needed: most commands need neither."""


def sanitize(text: str) -> SafeText:
    """Return the text with every character that a terminal could obey made visible.

    Args:
        text: Any string.

    Returns:
        A string of the same length. Line feeds and tabs stay; a text that needs no change comes
        back as it is.
    """
    if text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable():
        return SafeText(text)
    if text.isascii():
        return SafeText(text.translate(_TABLE))
    if re.search(_OBEYED, text) is None:
        return SafeText(text)
    pieces = re.split(_FLAG, text)
    pieces[::2] = [piece.translate(_TABLE) for piece in pieces[::2]]
    return SafeText("".join(pieces))


def sanitize_line(text: str) -> SafeText:
    """Return the text safe to show on one line: line breaks and tabs become spaces."""
    return SafeText(sanitize(text).replace("\n", " ").replace("\t", " "))
