"""The encoding of a text that declares none and is not UTF-8, guessed from how each would read.

Where most letters are not Latin, charset-normalizer recognises it by their bytes. Where most are
Latin a few bytes show nothing, and the language of the words decides. Of pieces of 1,500 letters
in 20 languages (the development files of names) 180 of 180 in other scripts are read right and 464
of 474 in Latin letters, where charset-normalizer reads 68 in 100.
"""

import re

from reader.document.lazy_pattern import lazy_compile

_PROBE = 1_000_000
"""The most bytes that are searched for pieces with letters beyond ASCII."""
_SAMPLE = 16_384
"""The most bytes of such pieces that are looked at."""
_BETWEEN_TAGS = re.compile(rb"[<>\n]")
_FEWEST_BYTES = 6
"""The fewest bytes above ASCII from which an encoding is guessed."""
_NOT_LATIN = 0.2
"""The share of bytes above ASCII from which most letters are not Latin."""
_FEWEST_DIFFERENT = 8
"""The fewest different bytes above ASCII in a text in another script."""
_ASCII = bytes(range(128))

_SCRIPTS = {
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "koi8_u": "KOI8-U",
    "iso8859_5": "ISO-8859-5",
    "cp866": "IBM866",
    "cp737": "IBM737",
    "cp862": "IBM862",
    "mac_cyrillic": "Mac Cyrillic",
    "cp1253": "Windows-1253",
    "iso8859_7": "ISO-8859-7",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "iso8859_6": "ISO-8859-6",
    "cp874": "Windows-874",
    "tis_620": "Windows-874",
    "gb18030": "GB18030",
    "big5": "Big5",
    "big5hkscs": "Big5",
    "cp932": "Shift_JIS",
    "shift_jis": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "cp949": "EUC-KR",
    "euc_kr": "EUC-KR",
}
"""Codec -> its name, for the encodings of other scripts."""
_OWN_LETTERS = (
    ("cp932", "ぁ", "ゖ", 0.2),
    ("euc_jp", "ぁ", "ゖ", 0.2),
    ("cp949", "가", "힣", 0.9),
)
"""Codec, the first and the last letter that only its language has, and their least share."""
_KOREAN = frozenset({"cp949", "euc_kr"})
_MOST_CHINESE = 0.2
"""The most Chinese characters in a Korean text; newspapers of the eighties had a tenth."""
_LANGUAGES = {
    "cp1250": frozenset("pl cs sk hu ro hr sl sq sr bs".split()),
    "cp1254": frozenset({"tr", "az"}),
    "cp1257": frozenset({"lt", "lv", "et"}),
    "cp1258": frozenset({"vi"}),
}
"""Codec -> the languages that are written in it rather than in Windows-1252."""
_WESTERN = frozenset("de fr es it pt nl sv da nb nn no fi is ca gl eu af ga".split())
"""Languages of Windows-1252. English is missing: it is the answer when nothing decides."""
_OLD = {
    "mac_roman": ("Mac Roman", _WESTERN),
    "cp850": ("IBM850", _WESTERN),
    "cp852": ("IBM852", _LANGUAGES["cp1250"]),
    "cp857": ("IBM857", _LANGUAGES["cp1254"]),
    "cp775": ("IBM775", _LANGUAGES["cp1257"]),
}
"""Codec -> its name and its languages, for the Latin encodings before Windows. IBM437 and its
Nordic kinds have the letters of IBM850 almost everywhere."""
_OLD_LETTER = re.compile(rb"[A-Za-z][\x80-\x84\x86-\x90\x93-\x95\x98-\xa7](?=[a-z])")
"""An accented letter of DOS or Mac Roman inside a word, where Windows has a sign or a capital."""
_OLD_LETTERS = 2
"""The fewest such letters."""
_AFTER_SMALL = lazy_compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[a-z])")
"""A sign beyond ASCII inside a word."""
_LATIN_9 = re.compile(
    rb"[A-Za-z][\xbc\xbd][A-Za-z]|\d ?\xa4"
    rb"|(?<![\w\x80-\xff])[\xbc\xbd](?:uv|UV|il|IL|uf|UF|no|dip|so)"
)
"""An œ in a word or a price in euros, where Windows has fractions and a sign for money: “½ l” and
“3½jährig” are no words with an œ."""
_CONTROLS = frozenset(range(0x80, 0xA0))
"""Letters in Windows-1250, controls in ISO-8859-2."""


def guess_codec(data: bytes) -> tuple[str, str] | None:
    """Return the codec that a text is most likely in, and the name of the encoding.

    Returns None if that is Windows-1252, or if nothing is decisive.

    Args:
        data: The text; it is not UTF-8.
    """
    sample = _distinctive(data)
    high = sample.translate(None, _ASCII)
    if len(high) < _FEWEST_BYTES:
        return None
    if len(high) > _NOT_LATIN * len(sample):
        return _by_bytes(sample) if len(set(high)) >= _FEWEST_DIFFERENT else None
    if len(_OLD_LETTER.findall(sample)) >= _OLD_LETTERS and (old := _by_case(sample)):
        return old, _OLD[old][0]
    return _by_language(sample)


def _distinctive(data: bytes) -> bytes:
    """Return pieces of a text that contain more than ASCII, without the tags of a page."""
    pieces: list[bytes] = []
    length = 0
    for piece in _BETWEEN_TAGS.split(data[:_PROBE]):
        if length >= _SAMPLE:
            break
        if not piece.isascii():
            pieces.append(piece[: _SAMPLE - length])
            length += len(piece)
    return b"\n".join(pieces)


def _by_bytes(sample: bytes) -> tuple[str, str] | None:
    if (found := _by_script(sample)) is not None:
        return found
    # Imported here: almost every text is UTF-8 or declares its encoding.
    from charset_normalizer import from_bytes

    # The sample may end in the middle of a letter, which has four bytes at most.
    for end in range(len(sample), len(sample) - 4, -1):
        best = from_bytes(sample[:end], cp_isolation=list(_SCRIPTS)).best()
        if best is not None and best.encoding in _SCRIPTS:
            codec = best.encoding
            # Korean is written with few Chinese characters: a short Chinese text looks like it.
            if codec in _KOREAN and _share(sample, codec, "一", "鿿") > _MOST_CHINESE:
                codec = "gb18030"
            return codec, _SCRIPTS[codec]
    return None


def _by_script(sample: bytes) -> tuple[str, str] | None:
    """Recognise Japanese and Korean by their own letters, which cannot be mistaken for others.

    Hiragana is written between the Chinese characters of every Japanese sentence; bytes of another
    encoding that happen to be valid give almost none. A short text has too few bytes for more.
    """
    for codec, first, last, least in _OWN_LETTERS:
        if _share(sample, codec, first, last) >= least:
            return codec, _SCRIPTS[codec]
    return None


def _share(sample: bytes, codec: str, first: str, last: str) -> float:
    """Return the share of letters from the first to the last among those beyond ASCII."""
    letters = [char for char in _decoded(sample, codec) if char > "\x7f"]
    return sum(first <= char <= last for char in letters) / max(1, len(letters))


def _decoded(sample: bytes, codec: str) -> str:
    """Return a sample as a codec reads it, or nothing; its last letter may be cut off."""
    for end in range(len(sample), max(0, len(sample) - 4), -1):
        try:
            return sample[:end].decode(codec)
        except UnicodeDecodeError:
            continue
    return ""


def _by_case(sample: bytes) -> str | None:
    """Return the old encoding in which the letters inside words are small ones, as they should be.

    Returns None if another encoding gives as many of them.
    """
    best, most = None, max(_small_share(sample, codec) for codec in ("cp1252", "cp1250"))
    for codec, (_, languages) in _OLD.items():
        share = _small_share(sample, codec)
        if share > most and _language(sample, codec) in languages:
            best, most = codec, share
    return best


def _small_share(sample: bytes, codec: str) -> float:
    """Return the share of small letters among the signs beyond ASCII inside words."""
    found = _AFTER_SMALL.findall(sample.decode(codec, "replace"))
    return sum(map(str.islower, found)) / max(1, len(found))


def _by_language(sample: bytes) -> tuple[str, str] | None:
    if _language(sample, "cp1252") in _WESTERN:
        is_latin_9 = _CONTROLS.isdisjoint(sample) and _LATIN_9.search(sample)
        return ("iso8859_15", "ISO-8859-15") if is_latin_9 else None
    for codec, languages in _LANGUAGES.items():
        if _language(sample, codec) in languages:
            if codec == "cp1250" and _CONTROLS.isdisjoint(sample):
                return "iso8859_2", "ISO-8859-2"
            return codec, f"Windows-{codec[2:]}"
    return None


def _language(sample: bytes, codec: str) -> str:
    from reader.language.detect import detect_language

    return detect_language(sample.decode(codec, "replace"))
