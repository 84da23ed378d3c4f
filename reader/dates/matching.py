"""Where the rules of a grammar match: looked for around the words that show a date, once."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.dates.rule import Grammar, Rule

Places = dict[str, list[int]]
"""Where each word of a stretch begins, by its kinds."""
Stretch = tuple[int, int, Places]
"""Start, end, and the words in it."""
RuleMatch = tuple[int, int, int, Rule]
"""Start and end of a match, its rule's place in the grammar, and the rule."""

_WORDS = re.compile(
    r"[A-Za-z]++(?=[ ,.\n])|[^\W\d_]+|[-–—]|"
    r"\d+(?:(?i:['’]?s|st|nd|rd|th)\b|[-–—/:]|\.(?=\w|\s\d)|\s?[年년月월日号號일])?"
)
"""Words, most of them found in one attempt, and dashes; a number with the sign or the ending that
shows what it can be part of."""
_DASHES = "-–—"
_NUMBER = re.compile(r"\d+\s?")
_SIGNS = {
    **dict.fromkeys(_DASHES, "-"), **dict.fromkeys(("s", "'s", "’s"), "s"),
    **dict.fromkeys(("st", "nd", "rd", "th"), "th"), **dict.fromkeys("年년月월日号號일", "日"),
}  # fmt: skip
"""What ``word_kinds`` writes for what follows a number; a sign that is missing here is itself."""
_EAST_ASIAN = "\u2e80"
"""The first sign of the scripts of East Asia."""
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

    Most of a text has no expression of time. One look at its words shows that, instead of one for each rule
    of the grammar; and a rule is not tried where its own words are missing.
    """
    words = words_of(text)
    triggers = {word for word, kinds in words.kinds.items() if not anchors.isdisjoint(kinds)}
    shown = (
        (place, place + len(word))
        for place, word in zip(words.begins, words.texts, strict=True)
        if word in triggers
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
    """Return what a rule may state of a word.

    Of letters that is their lower case, and ``字`` of those of East Asia; of a dash ``-``; of a number ``0``, of one with four digits
    ``0000`` too, and each of the two with what follows: ``0-``, ``0/``, ``0.``, ``0:``, ``0s``,
    ``0th`` for any ordinal, ``0日`` for the year, the month or the day of East Asia.
    """
    number = _NUMBER.match(word)
    if number is None:
        if word in _DASHES:
            return ("-",)
        if word[0] >= _EAST_ASIAN:
            return word, "字"
        return (word.lower().replace("i\u0307", "i"),)  # Turkish “PAZARTESİ”
    kinds = ("0", "0000") if len(number[0].rstrip()) == 4 else ("0",)
    sign = word[number.end() :].lower()
    if not sign:
        return kinds
    sign = _SIGNS.get(sign, sign)
    followed = (*kinds, *(f"{kind}{sign}" for kind in kinds))
    return (*followed, "-") if sign == "-" else followed


def candidates(text: str, grammar: Grammar) -> list[RuleMatch]:
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
    where: dict[frozenset[str], list[int]] = {}
    for word in places.keys() & grammar.by_word.keys():
        for words in grammar.by_word[word]:
            where.setdefault(words, []).extend(places[word])
    for found in where.values():
        found.sort()
    for triggers, shown in where.items():
        starts = grammar.starts(triggers)
        anywhere = starts.get("")
        if anywhere is not None:
            near = _around(text, ((place, place + _LONGEST) for place in shown))
            for left, right in near:
                for number, rule in anywhere:
                    matches = rule.pattern.finditer(text, max(start, left), min(right, end))
                    yield from ((number, rule, match) for match in matches)
        for word in starts.keys() & places.keys():
            tried = _near(places[word], shown)
            for number, rule in starts[word] if tried else ():
                for place in _near(tried, where.get(rule.also, ())) if rule.also else tried:
                    if (match := rule.pattern.match(text, place, end)) is not None:
                        yield number, rule, match


def _near(places: Sequence[int], triggers: Sequence[int]) -> Sequence[int]:
    """Return the places that have a trigger at them or shortly after them."""
    if not triggers or places[0] > triggers[-1] or triggers[0] - places[-1] > _REACH:
        return ()
    size = len(triggers)
    return [
        place
        for place in places
        if (index := bisect_left(triggers, place)) < size and triggers[index] - place <= _REACH
    ]
