"""Join one name that was read as two: "Marks and Spencer", "Crate and Barrel"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.name_lists import lists, marks_of
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token

_AND = " and "
_SINGULAR = frozenset("is was has says does isn't wasn't hasn't doesn't".split())
"""Verbs with a singular subject."""
_BODIES, _ELSEWHERE = frozenset("opb"), frozenset("ckropb")
"""Marks of listed organizations, and of everything listed except persons."""
_ORGANIZATION: Votes = (("organization", 1.0),)


def joined(text: str, passages: Sequence[Passage], names: Sequence[Name]) -> list[Name]:
    """Make one name of two words and the "and" between them, where they name one firm.

    They do where a list has the firm, and in a text that once opens a sentence with them and lets a
    verb in the singular follow.

    Args:
        text: The reading text.
        passages: Its sentences.
        names: The names found, in order.

    Returns:
        The names, in order and not overlapping.
    """
    found = [_as_firm(name) for name in names]
    pairs = list(_pairs(text, found))
    firms = {
        (left.text, right.text)
        for left, right in pairs
        if _is_listed_firm(f"{left.text}{_AND}{right.text}") or _is_subject(left, right, passages)
    }
    whole = {
        left.start: _as_one(text, passages, left, right)
        for left, right in pairs
        if (left.text, right.text) in firms
    }
    ends = {name.end for name in whole.values()}
    return [whole.get(name.start, name) for name in found if name.end not in ends]


def _as_one(text: str, passages: Sequence[Passage], left: Name, right: Name) -> Name:
    span = _tokens_of(passages[left.passage].tokens, left, right)
    return name_at(text, passages, left.passage, span, _ORGANIZATION)


def is_listed_whole(form: str) -> bool:
    """Return whether any list has a name with "and", or with "&" in its place."""
    listed = gazetteers()
    return any(
        lists().phrases.get(one)
        or one in listed.country
        or one in listed.city
        or one in listed.company
        for one in _spellings(form)
    )


def _is_listed_firm(form: str) -> bool:
    """Return whether such a name is that of an organization: not Bosnia and Herzegovina."""
    if form in gazetteers().country:
        return False
    return any(
        one in gazetteers().company or not _BODIES.isdisjoint(marks_of(lists().phrases.get(one)))
        for one in _spellings(form)
    )


def _spellings(form: str) -> tuple[str, str]:
    return form, form.replace(_AND, " & ")


def _as_firm(name: Name) -> Name:
    """Turn a listed firm that was read as one name into an organization."""
    if "and" in name.words and _is_listed_firm(name.text):
        return replace(name, votes=_ORGANIZATION)
    return name


def _pairs(text: str, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield the names of one word that are separated only by an "and"."""
    end = -1
    for left, right in pairwise(names):
        alike = len(left.words) == len(right.words) == 1 and left.passage == right.passage
        if alike and left.start >= end and text[left.end : right.start] == _AND:
            end = right.end
            yield left, right


def _is_given(word: str) -> bool:
    return word in gazetteers().first or "g" in marks_of(lists().words.get(word))


def _is_subject(left: Name, right: Name, passages: Sequence[Passage]) -> bool:
    """Return whether two words open a sentence and are the subject of a verb in the singular.

    Of two given names it is not said: "Romeo and Juliet is a play"; nor where one of them is known
    as something else: "Israel and Hamas is the subject."
    """
    if left.passage < 0 or (_is_given(left.text) and _is_given(right.text)):
        return False
    if _is_known_alone(left.text) or _is_known_alone(right.text):
        return False
    tokens = passages[left.passage].tokens
    first, end = _tokens_of(tokens, left, right)
    return first == 0 and end < len(tokens) and tokens[end].text in _SINGULAR


def _is_known_alone(word: str) -> bool:
    """Return whether a word is listed as a country, a body, or a place and not a surname."""
    listed = gazetteers()
    if word in listed.country or word in listed.company:
        return True
    marks = marks_of(lists().words.get(word))
    surname = word in listed.surname or "f" in marks
    return not surname and (word in listed.city or not _ELSEWHERE.isdisjoint(marks))


def _tokens_of(tokens: Sequence[Token], left: Name, right: Name) -> tuple[int, int]:
    """Return the tokens from the start of one name to the end of another."""
    first = bisect_left(tokens, left.start, key=lambda token: token.start)
    end = bisect_left(tokens, right.end, key=lambda token: token.start)
    return first, end
