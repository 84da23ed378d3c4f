"""A rule of a grammar: one kind of expression, its pattern, and what it means."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reader.dates.context import Context
from reader.document.annotations import TimexType
from reader.document.lazy_pattern import lazy_compile

Slot = Literal["day", "weekday", "part", "clock"]
"""What an expression of a day states: the composer joins those next to each other."""
Meaning = tuple[TimexType, str | None]
"""TIMEX3 type and value."""


class Range(NamedTuple):
    """The meaning of an expression that says where it ends, or from where it counts."""

    type: TimexType
    value: str | None
    since: str | None = None
    until: str | None = None


class Piece(NamedTuple):
    """One of several expressions that a rule finds at once, as in “3, 4 and 7 June”."""

    start: int
    end: int
    type: TimexType
    value: str | None
    since: str | None = None
    until: str | None = None


Resolved = Meaning | Range | tuple[Piece, ...] | None
Resolve = Callable[[re.Match[str], Context], Resolved]
"""Reads a match. None: it is not what the rule is for, and another may read it. An empty tuple: it is
no temporal expression, and nothing in it is one."""


class Rule(NamedTuple):
    """One kind of expression."""

    name: str
    """An example of it, which names it in tests and error lists."""
    pattern: re.Pattern[str]
    """What it looks like. Every repeat is bounded."""
    resolve: Resolve
    """What it means."""
    triggers: frozenset[str]
    """Words of which every match has one, as ``matching.word_kinds`` writes them."""
    states: frozenset[Slot] = frozenset()
    """What it states of a day. The group ``part``, where it matches, states that too."""
    first_words: frozenset[str] = frozenset()
    """The words, in the same way, that a match can begin with: it is tried only there. An empty set
    says nothing."""
    also: frozenset[str] = frozenset()
    """Words, in the same way, of which every match has one besides: where none is near, the pattern is
    not tried, nor compiled. An empty set says nothing."""


NumberedRule = tuple[int, Rule]
"""A rule and its place in the grammar."""
Starts = dict[str, list[NumberedRule]]
"""Rules by the word that a match begins with; an empty one where any word may."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language, and the words that show where one of them can match."""

    rules: tuple[Rule, ...]
    """Of two matches that overlap the one that begins earlier wins, then the longer, then the earlier rule."""
    anchors: frozenset[str] = field(init=False)
    """The triggers of all rules."""
    by_word: dict[str, tuple[frozenset[str], ...]] = field(init=False)
    """For each word that a rule asks for the sets that it is in."""
    by_words: dict[frozenset[str], list[NumberedRule]] = field(init=False)
    """For each set of triggers the rules that have it, with their numbers."""
    _starts: dict[frozenset[str], Starts] = field(init=False, default_factory=dict)
    """What ``starts`` returned before."""

    def __post_init__(self) -> None:
        """Gather the triggers.

        Raises:
            ValueError: If a rule has none: it would never be tried.
        """
        silent = [rule.name for rule in self.rules if not rule.triggers]
        if silent:
            raise ValueError(f"these rules have no triggers: {silent}")
        anchors = frozenset(word for rule in self.rules for word in rule.triggers)
        object.__setattr__(self, "anchors", anchors)
        by_words: dict[frozenset[str], list[NumberedRule]] = {}
        for number, rule in enumerate(self.rules):
            by_words.setdefault(rule.triggers, []).append((number, rule))
        by_word: dict[str, tuple[frozenset[str], ...]] = {}
        for asked in by_words.keys() | {rule.also for rule in self.rules}:
            for word in asked:
                by_word[word] = (*by_word.get(word, ()), asked)
        object.__setattr__(self, "by_words", by_words)
        object.__setattr__(self, "by_word", by_word)

    def starts(self, triggers: frozenset[str]) -> Starts:
        """Return the rules with a set of triggers by the words that a match can begin with."""
        found = self._starts.get(triggers)
        if found is None:
            found = self._starts[triggers] = {}
            for each in self.by_words.get(triggers, ()):
                for word in each[1].first_words or ("",):
                    found.setdefault(word, []).append(each)
        return found


def rule(
    name: str,
    pattern: str,
    resolve: Resolve,
    *,
    triggers: frozenset[str] | tuple[frozenset[str], frozenset[str]],
    ignore_case: bool = False,
    first_words: frozenset[str] = frozenset(),
    states: frozenset[Slot] = frozenset(),
) -> Rule:
    """Make a rule whose pattern begins and ends at the edge of a word.

    Args:
        name: An example of it.
        pattern: What it looks like.
        resolve: What it means.
        triggers: Words of which every match has one; of two sets it has one of each.
        ignore_case: Whether capitals and small letters are the same.
        first_words: The words that a match can begin with, if they are known.
        states: What it states of a day.
    """
    shown, also = triggers if isinstance(triggers, tuple) else (triggers, frozenset[str]())
    flags = re.IGNORECASE if ignore_case else 0
    whole = rf"(?<![\w$£€.,-])(?<!\w[’'])(?:{pattern})(?![\w])"
    return Rule(name, lazy_compile(whole, flags), resolve, shown, states, first_words, also)


DAY_SLOT: frozenset[Slot] = frozenset({"day"})
WEEKDAY_SLOT: frozenset[Slot] = frozenset({"weekday"})
PART_SLOT: frozenset[Slot] = frozenset({"part"})
CLOCK_SLOT: frozenset[Slot] = frozenset({"clock"})
"""The values that a rule may have."""


def unspaced(
    name: str,
    pattern: str,
    resolve: Resolve,
    *,
    triggers: frozenset[str],
    states: frozenset[Slot] = frozenset(),
) -> Rule:
    """Make a rule of digits that other digits alone end, as in scripts without spaces."""
    whole = lazy_compile(rf"(?<!\d)(?=\d)(?:{pattern})(?!\d)")
    return Rule(name, whole, resolve, triggers, states, triggers)


def words(text: str) -> frozenset[str]:
    """Split a string into the triggers of a rule."""
    return frozenset(text.split())


def joined(rules: Iterable[Iterable[Rule]]) -> Grammar:
    """Make a grammar of several tables."""
    return Grammar(tuple(each for table in rules for each in table))
