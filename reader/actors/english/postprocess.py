"""Correct names that the labels miss or invent, by rules that hold in any text."""

import re
from collections.abc import Sequence

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import (
    CALENDAR,
    NOT_NAMES,
    ORDINARY,
    ORGANIZATION_HEADS,
    OTHER_HEADS,
    PARTICLES,
    PLACE_HEADS,
)
from reader.actors.mentions.labels import Range
from reader.actors.mentions.tokens import Token
from reader.language.word_lists.verbs_of_saying import REPORTING

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
_DEEDS = frozenset("met came went gave took had made saw left became was is has".split())
"""Verbs of people in stories."""
_NO_SURNAMES = NOT_NAMES | ORDINARY | PLACE_HEADS | ORGANIZATION_HEADS | OTHER_HEADS


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


def is_person(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a name of several words begins with a first name."""
    return end - start > 1 and tokens[start].text in gazetteers().first


def missed_people(tokens: Sequence[Token], chunk: Range, held: set[int]) -> list[Range]:
    """Find first names with a surname after them that were not labelled as names."""
    found = []
    place, stop = chunk
    while place < stop:
        end = _end_of_person(tokens, place, stop, held)
        if end > place:
            found.append((place, end))
        place = max(place + 1, end)
    return found


def _end_of_person(tokens: Sequence[Token], place: int, stop: int, held: set[int]) -> int:
    """Return the end of a person's name that begins at ``place``; ``place`` if none does."""
    word = tokens[place].text
    if place in held or word not in gazetteers().first or not _is_given(word):
        return place
    if _does_something(tokens, place):
        return place + 1
    if place + 1 >= stop:
        return place
    last = place + 1
    while last < stop - 1 and (tokens[last].text in PARTICLES or _is_initial(tokens[last].text)):
        last += 1
    whole = any(one in held for one in range(place, last + 1))
    after = last + 1 < stop and tokens[last + 1].text[0].isupper()
    return place if whole or after or not _is_surname(tokens[last].text) else last + 1


def _does_something(tokens: Sequence[Token], place: int) -> bool:
    """Return whether an unambiguous given name is alone before a verb: "Then Ann met"."""
    lists, word = gazetteers(), tokens[place].text
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    other = word.lower() in lists.common or lists.begins_name(word)
    return not other and (after in REPORTING or after in _DEEDS)


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "." and word[0].isupper()


def _is_given(word: str) -> bool:
    low = word.lower()
    return low not in CALENDAR and low not in ORDINARY and low not in NOT_NAMES


def _is_surname(word: str) -> bool:
    low = word.lower()
    if len(word) < 3 or not word[0].isupper() or not word[1:].islower():
        return False
    return low not in _NO_SURNAMES and low not in gazetteers().common
