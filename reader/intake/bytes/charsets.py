"""The names of encodings that web pages declare, and which codec reads them.

Names and their meaning are those of the WHATWG Encoding Standard. A name that is not in it is
rejected: Python has codecs that are not text encodings, such as ``rot13`` or ``punycode``. So are
names that the standard itself refuses because they hide text from the programs that check it, such
as HZ.
"""

import webencodings

SEVEN_BIT = frozenset({"iso2022_jp"})
"""Codecs whose bytes are all ASCII: valid UTF-8 proves nothing about them."""
WIDE = frozenset({"utf-16-le", "utf-16-be"})
"""Codecs whose bytes hold NULs."""

_REFUSED = frozenset({"replacement", "x-user-defined"})
_WIDER = {"gbk": "gb18030"}
"""Labels that the standard decodes with a larger codec."""


def codec(label: str) -> str | None:
    """Return the codec of a declared name, or None if the name is rejected."""
    found = webencodings.lookup(label.strip(" \t\r\n\"';"))
    if found is None or found.name in _REFUSED:
        return None
    name: str = found.codec_info.name
    return _WIDER.get(found.name, name)
