"""Patterns made of words: parts in a row, with the words that each begins with."""

import re
from collections.abc import Iterable
from typing import NamedTuple

NOTHING = "(?!)"
"""The pattern of no words: nothing matches it."""
_WORD = re.compile(r"[^\W\d_]+|\d+")


class Part(NamedTuple):
    """A part of a pattern."""

    pattern: str
    """What it looks like, and the space after it."""
    starts: frozenset[str]
    """The words that it can begin with: a rule's triggers."""
    optional: bool = False
    """Whether it may be missing."""


def forms(words: str) -> list[str]:
    """Return the forms of a list of a lexicon."""
    return [form for form in words.split("|") if form]


def pattern_of(form: str) -> str:
    """Return the pattern of a form."""
    return re.escape(form).replace(r"\ ", r"\s").replace("'", "['’]")


def starts(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first word of each phrase."""
    found = (_WORD.search(phrase.lower()) for phrase in phrases)
    return frozenset("0" if match[0].isdecimal() else match[0] for match in found if match)


def some(words: str | Iterable[str], name: str = "", *, last: bool = False) -> Part:
    """Return a part that is one of some forms.

    Args:
        words: The forms.
        name: The group that they are in, or "" for none.
        last: Whether no space follows.
    """
    phrases = forms(words) if isinstance(words, str) else list(words)
    longest = sorted(phrases, key=len, reverse=True)
    group = f"?P<{name}>" if name else "?:"
    if not longest:
        return Part(f"({group}{NOTHING})", frozenset())
    if last:
        return Part(f"({group}{'|'.join(map(pattern_of, longest))})", starts(longest))
    spaced = [pattern_of(form) for form in longest if form[-1] not in "'-"]
    glued = [pattern_of(form) for form in longest if form[-1] in "'-"]
    pattern = "|".join(filter(None, (f"(?:{'|'.join(spaced)})(?=\\s)" if spaced else "", *glued)))
    return Part(f"({group}{pattern})\\s?", starts(longest))


def raw(pattern: str, starts_: Iterable[str] = ("0",)) -> Part:
    """Return a part that is a pattern, digits unless the words it begins with are given."""
    return Part(pattern, frozenset(starts_))


def maybe(part: Part) -> Part:
    """Return a part that may be missing."""
    return Part(f"(?:{part.pattern})?", part.starts, optional=True)


def row(*parts: Part) -> Part:
    """Return parts in a row as one."""
    first: frozenset[str] = frozenset()
    for part in parts:
        first |= part.starts
        if not part.optional:
            break
    return Part("".join(part.pattern for part in parts), first)


def either(*parts: Part) -> Part:
    """Return one of some parts."""
    first = frozenset(word for part in parts for word in part.starts)
    return Part(f"(?:{'|'.join(part.pattern for part in parts)})", first)
