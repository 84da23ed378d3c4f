"""Keys on which different words or spellings for the same thing agree.

Keys are those of ``names.name_key``. A table has names that share no word (``US``, ``America``);
rules recognise official forms (``Islamic Republic of Iran``) and spellings of one sound
(``Gaddafi``, ``Qadhafi``).
"""

import re
from functools import cache

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.mentions.name import name_key

Key = tuple[str, ...]

_SAME = {
    "us": "united states",
    "usa": "united states",
    "america": "united states",
    "united states of america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "un": "united nations",
    "eu": "european union",
    "uae": "united arab emirates",
    "ussr": "soviet union",
    "n korea": "north korea",
    "s korea": "south korea",
    "dprk": "north korea",
    "democratic peoples republic of korea": "north korea",
    "rok": "south korea",
    "republic of korea": "south korea",
    "prc": "china",
    "gdr": "east germany",
    "german democratic republic": "east germany",
    "frg": "germany",
    "drc": "congo",
    "dr congo": "congo",
    "ksa": "saudi arabia",
    "fyrom": "north macedonia",
    "russian federation": "russia",
    "burma": "myanmar",
    "cote divoire": "ivory coast",
    "côte divoire": "ivory coast",
    "czechia": "czech republic",
    "holland": "netherlands",
    "kiev": "kyiv",
    "g8": "group of eight",
    "g7": "group of seven",
    "g20": "group of twenty",
    "fed": "federal reserve",
    "gop": "republican party",
    "alqaida": "alqaeda",
    "al qaida": "alqaeda",
    "al qaeda": "alqaeda",
    "alqaeda": "alqaeda",
    "isis": "islamic state",
    "isil": "islamic state",
    "daesh": "islamic state",
    "islamic state of iraq and syria": "islamic state",
    "islamic state in iraq and syria": "islamic state",
    "islamic state of iraq and the levant": "islamic state",
    "islamic state in iraq and the levant": "islamic state",
    "islamic state of iraq and alsham": "islamic state",
    "hizbollah": "hezbollah",
    "hizballah": "hezbollah",
    "taleban": "taliban",
}
"""Names for one thing that share no word, or not enough; both sides are ``name_key`` keys."""

SEATS = {
    "ankara": "turkey",
    "baghdad": "iraq",
    "beijing": "china",
    "berlin": "germany",
    "brussels": "european union",
    "canberra": "australia",
    "damascus": "syria",
    "islamabad": "pakistan",
    "jakarta": "indonesia",
    "kabul": "afghanistan",
    "kyiv": "ukraine",
    "london": "united kingdom",
    "madrid": "spain",
    "moscow": "russia",
    "new delhi": "india",
    "paris": "france",
    "pyongyang": "north korea",
    "rome": "italy",
    "seoul": "south korea",
    "tehran": "iran",
    "tokyo": "japan",
    "washington": "united states",
}
"""Capitals that stand for their governments; the keys are ``canonical`` keys."""

_US_STATES = """
ak alaska|al alabama|ar arkansas|az arizona|ca california|co colorado|ct connecticut|de delaware
|fl florida|ga georgia|hi hawaii|ia iowa|id idaho|il illinois|in indiana|ks kansas|ky kentucky
|ma massachusetts|md maryland|me maine|mi michigan|mn minnesota|mo missouri|ms mississippi
|mt montana|nc north carolina|nd north dakota|ne nebraska|nh new hampshire|nj new jersey
|nm new mexico|nv nevada|ny new york|oh ohio|ok oklahoma|or oregon|pa pennsylvania
|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|va virginia
|vt vermont|wa washington|wi wisconsin|wv west virginia|wy wyoming|la louisiana
|bc british columbia|nsw new south wales
"""
SHORT = {
    **dict(row.split(" ", 1) for row in _US_STATES.replace("\n", "").split("|")),
    "north": "north korea|northern ireland",
    "south": "south korea",
    "dc": "washington",
    "nyc": "new york city|new york",
}
"""Letters and halves of names that stand for a place named in full in the article: a key -> the
keys it may stand for, separated by ``|``."""

_OFFICIAL = frozenset(
    "republic state kingdom commonwealth federation federal islamic democratic peoples socialist "
    "bolivarian arab union hashemite grand duchy of the".split()
)
"""Words before a country's own name in its official form."""

_GROUP = ("islamic", "state")
"""Names that look like the official form of a country: groups call themselves this."""
_UNIONS = frozenset((("united", "nations"), ("un",), ("european", "union"), ("eu",)))
_VOWELS = re.compile(r"(?<=.)[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (
    ("gh", "k"),
    ("kh", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("sch", "s"),
    ("tch", "ts"),
    ("sh", "s"),
    ("ch", "s"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("g", "k"),
    ("c", "k"),
    ("w", "v"),
    ("z", "s"),
    ("j", "s"),
)
"""Letters in which transliterations of one sound differ."""


def canonical(key: Key) -> Key:
    """Return the key under which all names of a well-known thing are gathered."""
    same = _SAME.get(" ".join(key))
    if same:
        return tuple(same.split())
    if "of" in key[:-1]:
        place = key.index("of")
        rest = key[place + 1 :]
        if rest[:1] == ("the",):
            rest = rest[1:]
        if set(key[:place]) <= _OFFICIAL and key[:place] != _GROUP and is_country(rest):
            return canonical(rest)
    return key


def is_country(key: Key) -> bool:
    """Return whether a key is that of a country, a continent or another large place."""
    return key in _countries()


def without_place(key: Key) -> Key | None:
    """Return a key without the country or union that it begins with; None if there is none.

    ``United States Senate`` is the ``Senate``, ``UN Security Council`` the ``Security Council``.
    """
    for size in range(min(4, len(key) - 1), 0, -1):
        front = key[:size]
        if front in _UNIONS or is_country(front):
            return key[size:]
    return None


@cache
def _countries() -> frozenset[Key]:
    return frozenset(name_key(tuple(name.split()), titled=False) for name in gazetteers().country)


def sound_of(word: str) -> str:
    """Return a word's consonants as they sound, so that its transliterations agree.

    Args:
        word: A folded word.

    Returns:
        ``mhmd`` for Mohammed and Muhammad, ``kdf`` for Gaddafi and Qadhafi.
    """
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = _DOUBLED.sub(r"\1", word)
    if word[:1] in "aeiouy":
        word = "a" + word[1:]
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


def spelt_alike(one: Key, other: Key) -> bool:
    """Return whether two keys of equal length are spellings of one name by their sound.

    Every word must be the same or sound the same; a word that differs must be long enough for its
    sound to be evidence.
    """
    least = 4 if len(one) == 1 else 3
    return all(a == b or _same_sound(a, b, least) for a, b in zip(one, other, strict=True))


def _same_sound(one: str, other: str, least: int) -> bool:
    if one[-1].isdigit() or other[-1].isdigit() or abs(len(one) - len(other)) > 2:
        return False
    sound = sound_of(one)
    if len(sound) < least or sound != sound_of(other) or not 5 <= len(one) <= 30:
        return False
    return len(sound) > 4 or _edits(one, other) < 3


def _edits(one: str, other: str) -> int:
    """Return how many letters must change to turn one word into the other (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        corner, row[0] = row[0], number
        for place, against in enumerate(other, 1):
            changed = corner + (letter != against)
            corner, row[place] = row[place], min(changed, row[place] + 1, row[place - 1] + 1)
    return row[-1]
