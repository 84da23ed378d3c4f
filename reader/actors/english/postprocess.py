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

_COLOURS = frozenset(("black", "white", "brown"))
_GROUPS = frozenset(
    "americans communities people men women voters families students children residents citizens "
    "workers neighbourhoods neighborhoods households boys girls ones lives areas schools".split()
)
"""Nouns that do not form a name with a colour or a word for a people before them."""
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
_NO_SURNAMES = (NOT_NAMES - _COLOURS) | ORDINARY | PLACE_HEADS | ORGANIZATION_HEADS | OTHER_HEADS
_SCHOOLS = frozenset(("University", "College", "Institute", "School"))


def corrected(tokens: Sequence[Token], chunk: Range, names: Sequence[Range]) -> list[Range]:
    """Return the names of a chunk without false ones, and with missed people.

    Args:
        tokens: The sentence.
        chunk: The chunk in it.
        names: The names found in the chunk, in order.
    """
    kept = _with_campus(tokens, [one for one in names if not is_no_name(tokens, *one)])
    held = {place for start, end in kept for place in range(start, end)}
    missed = _missed_people(tokens, chunk, held) + _missed_firm(tokens, chunk, held)
    return sorted([*kept, *missed]) if missed else kept


def is_no_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether capitals are chess moves, files, book parts, units or a word for people."""
    words = [token.text for token in tokens[start:end]]
    if all(_MOVE.fullmatch(word) for word in words) or any(map(_is_file, words)):
        return True
    if len(words) == 2 and words[0].lower() in _PARTS and _ROMAN.fullmatch(words[1]):
        return True
    if all(word.lower() in _BYLINES for word in words):
        return True
    if words[0] in {"Member", "Members"} and words[1:2] == ["of"]:
        return True
    if _is_of_minister(tokens, start):
        return True
    if len(words) > 1:
        return False
    measured = words[0] in _UNITS and start > 0 and not tokens[start - 1].text[-1].isalpha()
    return measured or (words[0].lower() in _COLOURS and _is_of_people(tokens, end))


def _is_file(word: str) -> bool:
    name, _, ending = word.rpartition(".")
    return bool(name) and ending in _FILES


def _is_of_minister(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a word is a minister's subject: "Minister for Immigration and Health"."""
    before = [token.text.lower() for token in tokens[max(0, start - 3) : start]]
    if before[-1:] == ["the"]:
        before.pop()
    common = tokens[start].text.lower() in gazetteers().common
    office = before[-2:-1] in (["minister"], ["ministers"]) and before[-1] in {"for", "of"}
    return office and common and not gazetteers().begins_name(tokens[start].text)


def _is_of_people(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word for a group follows, possibly after other colours."""
    while place < len(tokens) and tokens[place].text.lower() in {"and", "or", ",", *_COLOURS}:
        place += 1
    return place < len(tokens) and tokens[place].text in _GROUPS


def _with_campus(tokens: Sequence[Token], names: list[Range]) -> list[Range]:
    """Join "University of Texas" with the city after "at"."""
    joined: list[Range] = []
    for start, end in names:
        before = joined[-1] if joined else None
        if (
            before
            and start == before[1] + 1
            and tokens[before[1]].text == "at"
            and tokens[before[0]].text in _SCHOOLS
        ):
            joined[-1] = before[0], end
        else:
            joined.append((start, end))
    return joined


def is_person(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a name of several words begins with a first name."""
    return end - start > 1 and tokens[start].text in gazetteers().first


def _missed_people(tokens: Sequence[Token], chunk: Range, held: set[int]) -> list[Range]:
    """Find first names with a surname after them that were not labelled as names."""
    found = []
    place, stop = chunk
    while place < stop:
        end = _end_of_person(tokens, place, stop, held)
        if end > place:
            found.append((place, end))
        place = max(place + 1, end)
    return found


def _missed_firm(tokens: Sequence[Token], chunk: Range, held: set[int]) -> list[Range]:
    """Find a listed organization that is also a common word, before a verb of organizations."""
    start, end = chunk
    if end - start != 1 or start in held or end >= len(tokens):
        return []
    acts = tokens[end].text in _ACTS and tokens[start].text in gazetteers().company
    return [chunk] if acts else []


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
    return low not in _NO_SURNAMES and (low not in gazetteers().common or low in _COLOURS)
