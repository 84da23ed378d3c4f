"""The evidence in the whole text about its capitalised words, gathered before any name is found."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.actors.learned.words import WordReader
from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.passages import Passage, begins

_MOST = 4
"""The number of places of a word whose neighbours are remembered."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts and neighbours by word."""

    lower: Counter[str]
    """Times a word is written without a capital, in lower case."""
    capital: Counter[str]
    """Times it has a capital inside a sentence, in lower case."""
    around: dict[str, tuple[tuple[str, str], ...]]
    """Words before and after it, in lower case, at its first few places."""
    surnames: frozenset[str]
    """Words that follow a given name somewhere, in lower case."""
    title: frozenset[str]
    """The words of the headline, in lower case."""


def gather(
    passages: Sequence[Passage], chunks: Sequence[Sequence[Chunk]], reader: WordReader
) -> Evidence:
    """Read a text once.

    Args:
        passages: Its sentences, and finally the headline.
        chunks: For each sentence the stretches that may contain names.
        reader: The lists.
    """
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    around: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    surnames: set[str] = set()
    for passage, places in zip(passages, chunks, strict=True):
        if passage.shouting:
            continue
        tokens = passage.tokens
        lower.update(token.text for token in tokens if token.text.islower())
        for start, end in places:
            for index in range(start, end):
                word = tokens[index].text
                if not word[0].isupper():
                    continue
                low = word.lower()
                if not begins(tokens, index):
                    capital[low] += 1
                if index > start and reader.is_given(tokens[index - 1].text):
                    surnames.add(low)
                if len(around[low]) < _MOST:
                    before = tokens[index - 1].text.lower() if index else "^"
                    behind = tokens[index + 1].text.lower() if index + 1 < len(tokens) else "$"
                    around[low].append((before, behind))
    neighbours = {word: tuple(pairs) for word, pairs in around.items()}
    title = frozenset(token.text.lower() for token in passages[-1].tokens)
    return Evidence(lower, capital, neighbours, frozenset(surnames), title)
