"""A field of BibTeX as text: its accents, letters, dashes and braces."""

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
"""TeX's accents -> the combining characters that follow a letter in Unicode."""
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "textendash": "–", "textemdash": "—", "textquoteright": "’",
    "ldots": "…", "dots": "…", "textbackslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "S": "§", "textbraceleft": r"\{", "textbraceright": r"\}",
}  # fmt: skip
_ACCENT = re.compile(r"\\(?:([`'^~=.\"])\s?|([uvHrdckb])(?:\s|(?=\{)))\{?(\\?[^\W\d_])\}?")
_LETTER = re.compile(r"\\([A-Za-z]{1,20})(?:\{\}|\s|(?![A-Za-z]))")
_COMMAND = re.compile(r"\\(?:emph|text\w{2}|url|mbox|mkbibquote|mkbibemph)(?=\{)")
_LINKED = re.compile(r"\\href\{[^{}]*\}")
"""The address of a link, which comes before its text."""
_ESCAPED = re.compile(r"\\([&%$#_{}])")
_FORMULA = re.compile(r"\$([^$\n]{1,200})\$")


def plain_tex(value: str) -> str:
    r"""Return a field of BibTeX as text: ``{\"O}stersund`` is ``Östersund``.

    Args:
        value: The field, without the braces or quotes around it.
    """
    if not set(value) & set("\\{}$~-`"):
        return value
    text = _COMMAND.sub("", _LINKED.sub("", value))
    text = _ACCENT.sub(_accented, text).replace("~", " ")
    text = _LETTER.sub(lambda found: _LETTERS.get(found[1], found[0]), text)
    text = _FORMULA.sub(r"\1", text)
    text = re.sub(r"(?<!\\)[{}]", "", text)
    text = _ESCAPED.sub(r"\1", text)
    return text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")


def _accented(found: re.Match[str]) -> str:
    letter = {"\\i": "i", "\\j": "j"}.get(found[3], found[3])
    return unicodedata.normalize("NFC", letter + _ACCENTS[found[1] or found[2]])
