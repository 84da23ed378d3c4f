"""Tokens for finding names: possessives, attached endings and handles are separate tokens."""

import re
from functools import partial
from itertools import pairwise
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      \w++(?=[\s,;!?)"”])                                    # most words: nothing joins the next
    | [a-z]{2,}+(?=\.(?:\s|\Z))                               # the last of a sentence
    | [,;!?()"“”]                                            # most marks
    | (?P<web>(?:https?://|www\.)[^\s<>"“”]{1,2000}          # an address, never a name
        | [@\#][\w.]{1,200}                                  # a handle or a topic
        | [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})   # an e-mail address
    | (?P<dotted>(?<!\w)(?:[^\W\d_]\.){2,8}(?!\w))           # U.S., L.A., a.m.
    | (?P<initial>(?<![\w.'’])[A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΩЀ-Я]\.(?=\s?[A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΩЀ-Я]))  # George W. Bush
    | (?P<short>(?<![\w-])(?:Inc|Corp|Co|Ltd|Jr|Sr|Bros|Mr|Mrs|Ms|Dr|St|Sgt|Gen|Gov|Sen|Rep|Col
        |Capt|Lt|Prof|Rev|Hon|No)\.(?=[\s,]))               # abbreviations that keep their stop
    | (?P<word>\w+(?:['’.&/+-]\w+){0,12})                    # the rest, cut finer below
    | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)
_CUT = re.compile(r"['’]s$|['’]S$", re.ASCII)
_OWN_S = frozenset(
    f"{name}{mark}s"
    for name in "McDonald Moody Sotheby Macy Sainsbury Domino Kellogg Denny Levi Kohl Hardee Arby "
    "Bloomingdale Poor Applebee Sbarro Zaxby People".split()
    for mark in "'’"
)
"""Names whose ending is not a possessive."""
_GLUED_ENDING = re.compile(
    r"-(?:[a-z]{2,20}ed|[a-z]{3,20}ing|using|owing|led|born|run|made|held|style|language|area|wide|era|owned|bound"
    r"|like|speaking|elect|only|long|day|year|old|type|registered|level|class)$"
)
_GLUED_BEGINNING = re.compile(
    r"(?:[DRI]|pro|anti|non|ex|multi|counter|mid|post|pre|then|now|un|trans|inter)-(?=[A-Z][A-Za-z.])"
)


class Token(NamedTuple):
    """A word, number or mark: ``text[start:end]`` of the document."""

    start: int
    end: int
    text: str


_token = partial(tuple.__new__, Token)
"""Makes a token from its three values, in half the time that ``Token`` takes."""


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Split ``text[start:end]`` into tokens.

    A possessive ending is a token of its own, and so is a word attached to a name by a hyphen
    (``U.S.-led``, ``anti-Putin``), since neither belongs to the name. Hyphenated names, ``O'Neill``
    and ``AT&T`` stay whole.

    Args:
        text: The whole reading text, to which the offsets refer.
        start: Where to begin.
        end: Where to stop.

    Returns:
        The tokens, in order, without white space.
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if word.isalnum() or match.lastgroup != "word":
            found.append(_token((match.start(), match.end(), word)))
        else:
            found += _pieces(word, match.start())
    return found


def _pieces(word: str, start: int) -> list[Token]:
    """Cut the endings off a word that was joined by an apostrophe, hyphen, dot or slash."""
    cuts = {0, len(word)}
    stem = len(word)
    if _CUT.search(word) and word not in _OWN_S:
        stem -= 2
        cuts.add(stem)
    ending = _GLUED_ENDING.search(word, 0, stem)
    if ending and word[0].isupper():
        cuts |= {ending.start(), ending.start() + 1}
    beginning = _GLUED_BEGINNING.match(word, 0, stem)
    if beginning:
        cuts |= {beginning.end() - 1, beginning.end()}
    for index, character in enumerate(word[:stem]):
        # "and/or" and "gone.Now" are two words; "3.5", "1/2" and "example.org" are one.
        if (character == "/" and not word[index + 1].isdigit()) or (
            character == "." and word[index + 1].isupper() and word[index - 1].islower()
        ):
            cuts |= {index, index + 1}
    edges = sorted(cuts)
    return [Token(start + left, start + right, word[left:right]) for left, right in pairwise(edges)]
