"""Where the rules of a grammar match: looked for around the words that show a date, once."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.dates.rule import Grammar, Rule

Places = dict[str, list[int]]
"""Where each word of a stretch begins: in lower case, ``0`` for digits, ``0000`` for four of them."""
Stretch = tuple[int, int, Places]
"""Start, end, and the words in it."""

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_SPACE = re.compile(r"\s")
_REACH = 80
"""Characters that an expression reaches on either side of the word that shows that it is there."""
_LONGEST = 24
"""Characters of the longest of these words."""


class Words(NamedTuple):
    """The words of a text, and what a rule may state of each."""

    begins: list[int]
    """Where each begins."""
    texts: list[str]
    """Each as written."""
    kinds: dict[str, tuple[str, ...]]
    """For each different one what ``word_kinds`` says of it."""


def words_of(text: str) -> Words:
    """Find the words of a text; each different one is looked at once."""
    matches = list(_WORDS.finditer(text))
    texts = [match[0] for match in matches]
    kinds = {word: word_kinds(word) for word in set(texts)}
    return Words([match.start() for match in matches], texts, kinds)


def stretches(text: str, anchors: frozenset[str]) -> list[Stretch]:
    """Return the stretches in which an expression can be: around the words that show one.

    Most of a text tells no time. To see that takes one look at its words, and not one for each rule
    of the grammar; and a rule is not looked for where its own words are missing.
    """
    words = words_of(text)
    telling = {word for word, kinds in words.kinds.items() if not anchors.isdisjoint(kinds)}
    shown = (
        (place, place + len(word))
        for place, word in zip(words.begins, words.texts, strict=True)
        if word in telling
    )
    return [(start, stop, places_of(words, start, stop)) for start, stop in _around(text, shown)]


def _around(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches, cut at white space, that reach far enough on both sides of spans."""
    found: list[tuple[int, int]] = []
    for first, last in spans:
        start = _word_start(text, first - _REACH)
        stop = _word_start(text, last + _REACH)
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], stop
        else:
            found.append((start, stop))
    return found


def places_of(words: Words, start: int, stop: int) -> Places:
    """Return where each word between two places begins."""
    places: Places = {}
    first, last = bisect_left(words.begins, start), bisect_left(words.begins, stop)
    for place, word in zip(words.begins[first:last], words.texts[first:last], strict=True):
        for kind in words.kinds[word]:
            if kind in places:
                places[kind].append(place)
            else:
                places[kind] = [place]
    return places


def _word_start(text: str, place: int) -> int:
    """Return the first place from here on with white space; near the end, the end."""
    if place <= 0:
        return 0
    match = _SPACE.search(text, place, place + _REACH)
    return match.start() if match else min(place, len(text))


@lru_cache(16384)
def word_kinds(word: str) -> tuple[str, ...]:
    """Return what a rule may state of a word: its lower case, ``0`` or ``0000`` for digits."""
    if not word.isdecimal():
        return (word.lower(),)
    return ("0", "0000") if len(word) == 4 else ("0",)


def candidates(text: str, grammar: Grammar) -> list[tuple[int, int, int, Rule]]:
    """Return every match of every rule: by start, the longest first, then by rule."""
    found = [
        (match.start(), match.end(), number, rule)
        for stretch in stretches(text, grammar.anchors)
        for number, rule, match in _of_stretch(text, grammar, stretch)
    ]
    return sorted(found, key=lambda each: (each[0], -each[1], each[2]))


def _of_stretch(
    text: str, grammar: Grammar, stretch: Stretch
) -> Iterator[tuple[int, Rule, re.Match[str]]]:
    """Yield the matches of the rules of which a stretch has the words."""
    start, end, places = stretch
    by_trigger = grammar.by_trigger
    shown = {triggers for word in places for triggers in by_trigger.get(word, ())}
    for triggers in shown:
        starts = grammar.starts(triggers)
        first_words = starts.keys() & places.keys()
        anywhere = starts.get("", ())
        triggered = _all_places(places, triggers) if anywhere or first_words else []
        near = _around(text, ((place, place + _LONGEST) for place in triggered)) if anywhere else ()
        for left, right in near:
            for number, rule in anywhere:
                for match in rule.pattern.finditer(text, max(start, left), min(right, end)):
                    yield number, rule, match
        for word in first_words:
            tried = [place for place in places[word] if _is_near(place, triggered)]
            for number, rule in starts[word] if tried else ():
                matches = rule.pattern.match
                for place in tried:
                    found = matches(text, place, end)
                    if found is not None:
                        yield number, rule, found


def _all_places(places: Places, words: frozenset[str]) -> list[int]:
    """Return where any of some words begins, in the order of the text."""
    shown = [place for word in places.keys() & words for place in places[word]]
    shown.sort()
    return shown


def _is_near(place: int, triggers: list[int]) -> bool:
    """Say whether a trigger stands at a place, or shortly behind it."""
    index = bisect_left(triggers, place)
    return index < len(triggers) and triggers[index] - place <= _REACH
