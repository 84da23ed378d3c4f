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
_OFFICES = tuple(
    """
    мэр мер голов губернатор глав кмет префект градоначелник председател президент
    primátor primator primár starost hejtman gradonačelni gradonacelni župan prezyden burmistrz
    wójt wojewod predsedni prezident guvern
    """.split()
)
"""How the words for offices begin that the name of a place follows."""
_PATRONYMICS = ("вич", "вна")
_PLACE_MARKS = frozenset(("Lc", "Lk", "Lr", "Sc", "Sk", "Sr"))
"""Marks of listed cities, countries and regions, and of their cases."""
_LONGEST_OFFICE = 40
_PLACE: Votes = (("place", 1.0),)


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
    if len(words) != len(name.words):
        yield name
    elif name.kind == "person" and len(words) > 2 and _is_seat(text, name, words, reader):
        yield replace(
            name, end=name.start + cut - 1, text=words[0], words=name.words[:1], votes=_PLACE
        )
        yield _behind(name, cut)
    elif holder and len(words) == 1 and _is_seat(text, name, [*words, *holder], reader):
        yield replace(name, votes=_PLACE)
    elif holder and len(words) == 2 and words[0].lower().startswith(_OFFICES):
        yield replace(_behind(name, cut), votes=_PLACE)
    else:
        yield name


def _behind(name: Name, cut: int) -> Name:
    return replace(name, start=name.start + cut, text=name.text[cut:], words=name.words[1:])


def _is_seat(text: str, name: Name, words: Sequence[str], reader: WordReader) -> bool:
    """Return whether the first word is the place of an office whose holder the others name."""
    if reader.is_given(words[0]) or words[-1].endswith(_PATRONYMICS):
        return False
    before = text[max(0, name.start - _LONGEST_OFFICE) : name.start].split()
    office = bool(before) and before[-1].lower().startswith(_OFFICES)
    marks = reader.marks(words[0])
    place = "Lf" not in marks and any(one[:2] in _PLACE_MARKS or "L2" in one for one in marks)
    given = reader.is_given(words[1])
    return (place and (office or given)) or (office and given)
