"""Where the rules of a grammar match: looked for around the words that show a date, once."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.dates.rule import Grammar, Rule

Places = dict[str, list[int]]
"""Where each word of a stretch begins: in lower case, ``0`` for digits, ``0000`` for four of them."""
Stretch = tuple[int, int, Places]
"""Start, end, and the words in it."""

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_SPACE = re.compile(r"\s")
_REACH = 80
"""Characters that an expression reaches on either side of the word that shows that it is there."""


def stretches(text: str, anchors: frozenset[str]) -> list[Stretch]:
    """Return the stretches in which an expression can be: around the words that show one.

    Most of a text has no dates. To see that takes one look at its words, and not one for each rule
    of the grammar; and a rule is not looked for where its own words are missing.
    """
    seen = [(match.start(), match[0].lower()) for match in _WORDS.finditer(text)]
    found: list[tuple[int, int]] = []
    for place, word in seen:
        if word in anchors or (word.isdecimal() and not anchors.isdisjoint(word_kinds(word))):
            start = _word_start(text, place - _REACH)
            stop = _word_start(text, place + len(word) + _REACH)
            if found and start <= found[-1][1]:
                found[-1] = found[-1][0], stop
            else:
                found.append((start, stop))
    return [(start, stop, _places(seen, start, stop)) for start, stop in found]


def _places(seen: list[tuple[int, str]], start: int, stop: int) -> Places:
    """Return where each word between two places begins."""
    places: Places = {}
    for place, word in seen[bisect_left(seen, (start, "")) : bisect_left(seen, (stop, ""))]:
        for kind in word_kinds(word):
            places.setdefault(kind, []).append(place)
    return places


def _word_start(text: str, place: int) -> int:
    """Return the first place from here on with white space; near the end, the end."""
    if place <= 0:
        return 0
    match = _SPACE.search(text, place, place + _REACH)
    return match.start() if match else min(place, len(text))


def word_kinds(word: str) -> tuple[str, ...]:
    """Return what a rule may state of a word in lower case: itself, ``0`` or ``0000`` for digits."""
    if not word.isdecimal():
        return (word,)
    return ("0", "0000") if len(word) == 4 else ("0",)


def candidates(text: str, grammar: Grammar) -> list[tuple[int, int, int, Rule]]:
    """Return every match of every rule: by start, the longest first, then by rule."""
    found = []
    for stretch in stretches(text, grammar.anchors):
        shown: dict[frozenset[str], list[int]] = {}
        for number, rule in enumerate(grammar.rules):
            places = shown.get(rule.triggers)
            if places is None:
                places = shown[rule.triggers] = _all_places(stretch[2], rule.triggers)
            if places:
                found += [
                    (match.start(), match.end(), number, rule)
                    for match in _matches(text, rule, stretch, places)
                ]
    return sorted(found, key=lambda each: (each[0], -each[1], each[2]))


def _all_places(places: Places, words: frozenset[str]) -> list[int]:
    """Return where any of some words begins, in the order of the text."""
    return sorted(place for word in words & places.keys() for place in places[word])


def _matches(
    text: str, rule: Rule, stretch: Stretch, triggers: list[int]
) -> Iterator[re.Match[str]]:
    """Yield the matches of a rule that begin shortly before one of its triggers, or with it."""
    start, end, places = stretch
    if not rule.first_words:
        yield from rule.pattern.finditer(text, start, end)
        return
    for word in rule.first_words & places.keys():
        for place in places[word]:
            index = bisect_left(triggers, place)
            if index < len(triggers) and triggers[index] - place <= _REACH:
                match = rule.pattern.match(text, place, end)
                if match is not None:
                    yield match
