"""Encodings with distinctive marks: escapes between scripts, and letters of two bytes."""

import unicodedata

_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J")
"""The escapes with which ISO-2022-JP switches to Japanese letters."""
_PROBE = 4096
_WIDE = (("utf-16-le", "UTF-16", 1), ("utf-16-be", "UTF-16", 0))
"""Codec, its name, and which byte of a pair is zero in letters of ASCII."""
_SHORTEST = 16
"""The fewest bytes of a text whose encoding can be recognised."""
_FEWEST_ZEROS = 0.02
"""The least share of the other half of the pairs that is zero: the spaces between words."""


_ZEROS_OF_LETTERS = 0.3
"""The share if most letters are ASCII. With fewer of them, the other bytes are not valid UTF-8, or
not letters."""


def guess_escaped(data: bytes) -> tuple[str, str] | None:
    """Return a text in ISO-2022-JP, as in old Japanese mail, with its encoding; or None."""
    if not data.isascii() or not any(escape in data[: _PROBE * 16] for escape in _ESCAPES):
        return None
    try:
        return data.decode("iso2022_jp"), "ISO-2022-JP"
    except UnicodeDecodeError:
        return None


def guess_wide(data: bytes) -> tuple[str, str] | None:
    """Return a text in UTF-16 without a byte order mark, with its encoding; None if it is not one.

    ASCII letters, or at least spaces, have a zero in the same half of each pair, and nothing has a
    zero in the other half.
    """
    if len(data) < _SHORTEST:
        return None
    probe = data[:_PROBE]
    halves = probe[0::2].count(0), probe[1::2].count(0)
    for codec, name, zero in _WIDE:
        share = 2 * halves[zero] / len(probe)
        if halves[1 - zero] or share < _FEWEST_ZEROS:
            continue
        if share < _ZEROS_OF_LETTERS and _is_plain(probe):
            return None  # a text with one byte per letter and a stray zero
        try:
            text = data[: len(data) // 2 * 2].decode(codec)
        except UnicodeDecodeError:
            return None
        sample = text[:_PROBE]
        odd = sum(unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} for char in sample)
        is_text = any(map(str.isalpha, sample)) and odd <= sum(map(sample.count, "\n\r\t"))
        return (text, name) if is_text else None
    return None


def _is_plain(data: bytes) -> bool:
    """Return whether bytes are letters, marks and white space in UTF-8, apart from zeros."""
    try:
        text = data.replace(b"\0", b"").decode()
    except UnicodeDecodeError:
        return False
    return all(char.isprintable() or char.isspace() for char in text)
