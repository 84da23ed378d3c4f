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
_ORGANIZATION: Votes = (("organization", 1.0),)


def joined(text: str, passages: Sequence[Passage], names: Sequence[Name]) -> list[Name]:
    """Join two words and the "and" between them if they name one firm.

    They do if the firm is listed, or if the text once opens a sentence with them and has a verb in
    the singular after them.

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
        if is_listed_firm(f"{left.text}{_AND}{right.text}") or _is_subject(left, right, passages)
    }
    for left, right in pairs:
        if (left.text, right.text) in firms:
            place = found.index(left)
            span = _tokens_of(passages[left.passage].tokens, left, right)
            found[place : place + 2] = [name_at(text, passages, left.passage, span, _ORGANIZATION)]
    return found


def is_listed_firm(form: str) -> bool:
    """Say whether a name with "and", or with "&" in its place, is listed."""
    forms = (form, form.replace(_AND, " & "))
    return any(one in gazetteers().company or lists().phrases.get(one) for one in forms)


def _as_firm(name: Name) -> Name:
    """Turn a listed firm that was read as one name into an organization."""
    if "and" in name.words and is_listed_firm(name.text):
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
    """Say whether two words open a sentence and are the subject of a verb in the singular.

    This does not count for two given names: "Romeo and Juliet is a play."
    """
    if left.passage < 0 or (_is_given(left.text) and _is_given(right.text)):
        return False
    tokens = passages[left.passage].tokens
    first, end = _tokens_of(tokens, left, right)
    return first == 0 and end < len(tokens) and tokens[end].text in _SINGULAR


def _tokens_of(tokens: Sequence[Token], left: Name, right: Name) -> tuple[int, int]:
    """Return the tokens from the start of one name to the end of another."""
    first = bisect_left(tokens, left.start, key=lambda token: token.start)
    end = bisect_left(tokens, right.end, key=lambda token: token.start)
    return first, end
