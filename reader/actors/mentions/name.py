"""One mention of a name before its kind is decided and it is joined with others."""

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.honorifics import POST_NOMINALS
from reader.actors.lists.lexicon import COMPANY_SUFFIXES, TITLES
from reader.document.annotations import Kind
from reader.document.span import Span

Votes = tuple[tuple[Kind, float], ...]
"""Votes for each kind: weights above 0, usually shares of 1."""


@dataclass(frozen=True)
class Name(Span):
    """A stretch of the text that names something."""

    text: str
    """The piece of text, as written."""
    words: tuple[str, ...]
    """Its tokens."""
    votes: Votes
    """The votes for each kind at this place."""
    passage: int
    """Index of its passage."""
    paragraph: int
    """Index of its paragraph."""
    first: bool
    """Whether it opens its sentence, where the subject usually is."""
    located: bool = False
    """Whether the word before marks it as a location: "in", "near"."""
    bracketed: bool = False
    """Whether it is alone between brackets."""
    acts: bool = False
    """Whether the word after it shows that it acts: "denied", "has"."""
    definite: bool = False
    """Whether "the" precedes it, as before something already named in full."""
    gender: str = ""
    """``m`` or ``f`` if a style before it shows the gender: "Mr", "Mrs"; otherwise ""."""

    @property
    def base(self) -> str:
        """The name without a case ending, and not in the capitals of a dateline."""
        plain = " ".join(self.words)
        if len(self.words) > 1 and self.words[0] == self.text:
            return plain  # the surname stands after the next name
        same = self.text.startswith(plain) or self.text.casefold() == plain.casefold()
        return plain if same else self.text

    @cached_property
    def kind(self) -> Kind:
        """The kind with most votes at this place."""
        return strongest(self.votes)[0]

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The words of the name, in a form that its spellings share."""
        return name_key(self.words, titled=self.kind == "person")


_WEIGHT = itemgetter(1)


def strongest(votes: Votes) -> tuple[Kind, float]:
    """Return the kind with most votes, and its votes."""
    return max(votes, key=_WEIGHT)


@lru_cache(8192)
def name_key(words: tuple[str, ...], *, titled: bool = True) -> tuple[str, ...]:
    """Return a name's words without the parts in which its spellings differ.

    Args:
        words: The tokens of a name.
        titled: Whether to leave out a title at its beginning: "Premier Wen", but not "Premier
            League" or "Prince Edward Island".

    Returns:
        The words in lower case without diacritics, dots, a leading ``the`` or title and a trailing
        company suffix; never empty for a name that has a letter or a digit.
    """
    plain = [folded(word) for word in words]
    plain = [word for word in plain if word]
    while len(plain) > 1 and (plain[0] == "the" or (titled and plain[0] in TITLES)):
        if words[-1] in gazetteers().country and plain[0] != "the":
            break  # Captain America, but no captain of the country
        del plain[0]
    while len(plain) > 1 and (plain[-1] in COMPANY_SUFFIXES or plain[-1] in POST_NOMINALS):
        del plain[-1]
    return tuple(plain)


def folded(word: str) -> str:
    """Return the letters and digits of a word in lower case, without diacritics."""
    if word.isascii():
        return "".join(c for c in word if c.isalnum()).lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if c.isalnum())


def sum_votes(names: "list[Name]") -> Counter[Kind]:
    """Add up the votes of several mentions."""
    votes: Counter[Kind] = Counter()
    for name in names:
        for kind, weight in name.votes:
            votes[kind] += weight  # type: ignore[assignment]  # typeshed: Counter counts in int
    return votes
