"""Correct names that the labels miss or invent, by rules that hold in any text."""

import re
from collections.abc import Sequence

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.mentions.tokens import Token

_MOVE = re.compile(r"(?:[KQRBN]?[a-h]?[1-8]?x?[a-h][1-8][+#]?|O-O(?:-O)?)(?:=[QRBN])?")
_UNITS = frozenset("W MW GW KW TW N E S MB GB TB Hz MHz GHz".split())
"""Words after a number that give its unit, points of the compass included."""
_BYLINES = frozenset(
    "by our own staff reporter reporters writer writers correspondent correspondents editor "
    "editors desk newsroom report reports".split()
)
"""Words in bylines without a name."""
_FILES = frozenset(
    "c cfg cpp css csv gz h htm html ini java json lock log md pdf py rst sh sql toml ts txt xml "
    "yaml yml zip".split()
)
"""What the names of files end in."""
_ROMAN = re.compile(r"[IVXLC]+")
_PARTS = frozenset("part chapter section volume phase title article book stage type level".split())

_ACTS = frozenset(
    "acquired announced bought denied launched posted reported said says signed sold sued unveiled "
    "beat defeated drew lost won".split()
)
"""Verbs of organizations: before one, a common word at the beginning of a sentence is a name."""


def is_firm(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a word is common and a listed organization, before a verb of organizations."""
    acts = end - start == 1 and end < len(tokens) and tokens[end].text in _ACTS
    return acts and tokens[start].text in gazetteers().company


def is_no_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether capitals are chess moves, files, book parts or units."""
    words = [token.text for token in tokens[start:end]]
    if all(_MOVE.fullmatch(word) for word in words) or any(map(_is_file, words)):
        return True
    if len(words) == 2 and words[0].lower() in _PARTS and _ROMAN.fullmatch(words[1]):
        return True
    if all(word.lower() in _BYLINES for word in words):
        return True
    if words[0] in {"Member", "Members"} and words[1:2] == ["of"]:
        return True
    if len(words) > 1:
        return False
    return words[0] in _UNITS and start > 0 and not tokens[start - 1].text[-1].isalpha()


def _is_file(word: str) -> bool:
    name, _, ending = word.rpartition(".")
    return bool(name) and ending in _FILES
