"""Text made safe to show: the one function that every string from outside passes on its way out.

Textual and Rich hand ESC, C1 controls, NUL, DEL and bidi overrides to the terminal as they are, and
a terminal obeys them (CVE-2021-42574 for bidi; the escape sequences that move the cursor, set the
title or fill the clipboard). Here each such character becomes one visible character of one column,
so that the result has the same length and every offset stays true.
"""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\N{SYMBOL FOR DELETE}"

_KEPT_CONTROLS = {ord("\n"), ord("\t")}

_HIDDEN_RANGES = (
    (0x80, 0x9F, "C1 controls, CSI and OSC among them"),
    (0x202A, 0x202E, "bidi embeddings and overrides"),
    (0x2066, 0x2069, "bidi isolates"),
    (0xFFF9, 0xFFFB, "interlinear annotation"),
    (0xD800, 0xDFFF, "lone surrogates, which cannot be encoded"),
    (0xE0000, 0xE007F, "invisible tag characters"),
)
"""First and last code point, and what they are. The joiners and variation selectors that emoji,
Arabic and Indic scripts need are not among them."""


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


def show(text: str) -> str:
    """Return the text with every character that a terminal could obey made visible.

    Args:
        text: Any string.

    Returns:
        A string of the same length. Line feeds and tabs stay; a text that needs no change comes
        back as it is.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)


def show_line(text: str) -> str:
    """Return the text safe to show on one line: line breaks and tabs become spaces."""
    return show(text).replace("\n", " ").replace("\t", " ")
