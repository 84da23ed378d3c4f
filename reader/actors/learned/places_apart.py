"""Cut the place of an office from the name of its holder: "мэр Казани Ильсур Метшин".

Slavic languages put both next to each other, so that they look like one name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from reader.actors.learned.recognise import word_reader
from reader.actors.learned.words import WordReader
from reader.actors.mentions.name import Name, Votes

_LANGUAGES = frozenset("bg bs cs hr pl ru sk sl sr uk".split())
_MAYORS = tuple(
    """
    мэр мер губернатор кмет префект градоначелник
    primátor primator primár starost hejtman gradonačelni gradonacelni župan burmistrz wójt wojewod
    """.split()
)
"""How the words for heads of towns and regions begin."""
_OFFICES = (
    *_MAYORS,
    *"голов глав председател президент prezyden predsedni prezident guvern".split(),
)
"""How the words for offices begin that the name of a place follows, or that of a body."""
_PATRONYMICS = ("вич", "вна")
_PLACE_MARKS = frozenset(("Lc", "Lk", "Lr", "Sc", "Sk", "Sr"))
"""Marks of listed cities, countries and regions, and of their cases."""
_LONGEST_OFFICE = 40
_PLACE: Votes = (("place", 1.0),)
_ORGANIZATION: Votes = (("organization", 1.0),)


def with_places_apart(text: str, names: Sequence[Name], language: str) -> list[Name]:
    """Cut names in two behind the place of an office, and take such a place alone for a place.

    Args:
        text: The reading text.
        names: The names found, in order.
        language: ISO 639-1 code.

    Returns:
        The names, in order and not overlapping.
    """
    if language not in _LANGUAGES:
        return list(names)
    reader = word_reader(language)
    found: list[Name] = []
    for name, after in zip_longest(names, names[1:]):
        holder = after is not None and after.kind == "person" and after.start == name.end + 1
        found += _parts(text, name, after.text.split() if after and holder else [], reader)
    return found


def _parts(text: str, name: Name, holder: Sequence[str], reader: WordReader) -> Iterator[Name]:
    words = name.text.split(" ")
    cut = len(words[0]) + 1
    alone = len(words) == 1 and bool(holder)
    if len(words) != len(name.words):
        yield name
    elif alone or (name.kind == "person" and len(words) > 2):
        votes = _votes_of_seat(text, name, [*words, *holder], reader)
        if alone:
            yield replace(name, votes=votes) if votes == _PLACE else name
        elif votes:
            yield replace(
                name, end=name.start + cut - 1, text=words[0], words=name.words[:1], votes=votes
            )
            yield _behind(name, cut)
        else:
            yield name
    elif holder and len(words) == 2 and words[0].lower().startswith(_OFFICES):
        place = words[0].lower().startswith(_MAYORS) or _is_place(words[1], reader)
        yield replace(_behind(name, cut), votes=_PLACE if place else _ORGANIZATION)
    else:
        yield name


def _behind(name: Name, cut: int) -> Name:
    return replace(name, start=name.start + cut, text=name.text[cut:], words=name.words[1:])


def _votes_of_seat(text: str, name: Name, words: Sequence[str], reader: WordReader) -> Votes:
    """Return what the first word is if it is where somebody, whom the others name, has an office.

    What a president heads may be a club or a party, so that it is a place only if a list says so.
    """
    if reader.is_given(words[0]) or words[-1].endswith(_PATRONYMICS):
        return ()
    before = text[max(0, name.start - _LONGEST_OFFICE) : name.start].lower().split()[-1:]
    office = bool(before) and before[0].startswith(_OFFICES)
    given = reader.is_given(words[1])
    if _is_place(words[0], reader) and (office or given):
        return _PLACE
    if not (office and given):
        return ()
    return _PLACE if before[0].startswith(_MAYORS) else _ORGANIZATION


def _is_place(word: str, reader: WordReader) -> bool:
    marks = reader.marks(word)
    return "Lf" not in marks and any(one[:2] in _PLACE_MARKS or "L2" in one for one in marks)
