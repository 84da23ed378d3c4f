"""The stretches of an article that are searched for names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.actors.mentions.tokens import Token, tokens_of
from reader.document.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, as tokens."""

    tokens: tuple[Token, ...]
    """Its words and marks, in order."""
    paragraph: int
    """Index of its paragraph."""
    shouting: bool
    """Whether its words are capitalised throughout, as in a headline."""


def passages_of(analysis: Analysis) -> tuple[Passage, ...]:
    """Split the sentences that are neither hidden nor code into tokens."""
    hidden = analysis.hidden
    blocks = {block.start for block in analysis.document.blocks if block.kind == "code"}
    code = {number for number, each in enumerate(analysis.paragraphs) if each.start in blocks}
    found = []
    line = 0
    for sentence in analysis.sentences:
        while line < len(hidden) and hidden[line].end <= sentence.start:
            line += 1
        if line < len(hidden) and hidden[line].overlaps(sentence):
            continue
        if sentence.paragraph in code:
            continue
        tokens = tuple(tokens_of(analysis.text, sentence.start, sentence.end))
        found.append(Passage(tokens, sentence.paragraph, is_shouting(tokens)))
    return tuple(found)


def is_shouting(tokens: Sequence[Token]) -> bool:
    """Return whether nearly every word that a headline may capitalise begins with a capital.

    Args:
        tokens: A sentence or a headline of any length.

    Returns:
        True for title case and for capitals throughout, if there are four such words.
    """
    heads = list(filter(None, map(_head_in_headline, [token.text for token in tokens])))
    lower = sum(map(str.islower, heads))
    return len(heads) >= 4 and lower * 8 < len(heads)


@lru_cache(16384)
def _head_in_headline(word: str) -> str:
    """Return the first letter of a word that a headline may capitalise, and nothing for others."""
    head = word[0]
    return head if head.isalpha() and len(word) > 2 and word not in _SMALL_IN_HEADLINES else ""


def begins(tokens: Sequence[Token], index: int) -> bool:
    """Return whether any word at ``index`` would have a capital."""
    return index == 0 or tokens[index - 1].text in _OPENERS


def only_opens(
    tokens: Sequence[Token],
    span: tuple[int, int],
    lower: Mapping[str, int],
    capital: Mapping[str, int],
) -> bool:
    """Return whether a word has a capital only because it opens a sentence.

    Args:
        tokens: The sentence.
        span: Half-open range of tokens.
        lower: Times each word is written without a capital in the text.
        capital: Times each has a capital inside a sentence, in lower case.
    """
    start, end = span
    low = tokens[start].text.lower()
    if end - start > 1 or not lower.get(low) or capital.get(low):
        return False
    return begins(tokens, start)


_SMALL_IN_HEADLINES = frozenset(
    "the and for but nor yet from with over into onto upon after than via its".split()
)
"""Words that title case leaves in lower case."""

_OPENERS = frozenset(".!?:;…\"“”„«‘'([{*•-–—")
