"""ROUGE of many selections from one article, as rouge-score computes it and much faster.

Tokens, stems and longest common subsequences are rouge-score's own; each is computed once for a
sentence and kept, where rouge-score starts anew for every selection. A test holds the two equal.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from itertools import pairwise

import regex
from rouge_score.rouge_scorer import lcs_ind
from rouge_score.tokenizers import DefaultTokenizer

_WORD = regex.compile(r"\p{Han}|[\p{L}\p{N}]+")
Tokenize = Callable[[str], list[str]]
_TOKENIZER = DefaultTokenizer(use_stemmer=True)


@cache
def _stem(word: str) -> tuple[str, ...]:
    return tuple(_TOKENIZER.tokenize(word))


def tokens(text: str) -> list[str]:
    return [token for word in text.split() for token in _stem(word)]


def words_of_any_script(text: str) -> list[str]:
    """Words in lower case, ideographs one by one: rouge-score's own tokens are ASCII alone."""
    return [token.lower() for token in _WORD.findall(text)]


def _pairs(row: Sequence[str]) -> Counter[tuple[str, ...]]:
    return Counter(pairwise(row))


def _f1(hits: int, found: int, wanted: int) -> float:
    return 2 * hits / (found + wanted) if hits else 0.0


class _Reference:
    """One reference, one sentence a line."""

    def __init__(self, text: str, tokenize: Tokenize) -> None:
        self.sentences = [row for line in text.split("\n") if (row := tokenize(line))]
        self.row = [token for row in self.sentences for token in row]
        self.words = Counter(self.row)
        self.pairs = _pairs(self.row)


class Judge:
    """Scores selections of one article's sentences against its references."""

    def __init__(
        self, sentences: Iterable[str], references: Iterable[str], tokenize: Tokenize = tokens
    ) -> None:
        self._rows = [tokenize(sentence) for sentence in sentences]
        self._references = [_Reference(text, tokenize) for text in references]
        self._common: dict[tuple[int, int, int], tuple[int, ...]] = {}

    @cached_property
    def _vocabulary(self) -> list[frozenset[str]]:
        return [frozenset(row) for row in self._rows]

    def _lcs(self, reference: int, line: int, sentence: int) -> tuple[int, ...]:
        key = reference, line, sentence
        if key not in self._common:
            # A token that the sentence lacks is in no common subsequence, and the way back through
            # the table never stops at its row: without those rows the table is small.
            wanted = self._references[reference].sentences[line]
            theirs = self._vocabulary[sentence]
            places = [place for place, token in enumerate(wanted) if token in theirs]
            row = self._rows[sentence]
            found = lcs_ind([wanted[place] for place in places], row) if places else []
            self._common[key] = tuple(places[index] for index in found)
        return self._common[key]

    def score(self, chosen: Sequence[int]) -> tuple[float, float, float]:
        """ROUGE-1, ROUGE-2 and ROUGE-Lsum F1, each the mean over the references, 0 to 1."""
        row = [token for sentence in chosen for token in self._rows[sentence]]
        words, pairs = Counter(row), _pairs(row)
        totals = [0.0, 0.0, 0.0]
        for number, reference in enumerate(self._references):
            size = len(reference.row)
            totals[0] += _f1((words & reference.words).total(), len(row), size)
            hits = (pairs & reference.pairs).total()
            totals[1] += _f1(hits, pairs.total(), reference.pairs.total())
            totals[2] += _f1(self._union(number, chosen, words), len(row), size)
        one, two, longest = (total / len(self._references) for total in totals)
        return one, two, longest

    def mean(self, chosen: Sequence[int]) -> float:
        """The mean of the three."""
        return sum(self.score(chosen)) / 3

    def _union(self, number: int, chosen: Sequence[int], words: Counter[str]) -> int:
        reference = self._references[number]
        ours, theirs = words.copy(), reference.words.copy()
        hits = 0
        for line, wanted in enumerate(reference.sentences):
            for place in sorted({p for s in chosen for p in self._lcs(number, line, s)}):
                token = wanted[place]
                if ours[token] > 0 and theirs[token] > 0:
                    hits += 1
                    ours[token] -= 1
                    theirs[token] -= 1
        return hits

    def oracle(self, most: int) -> list[int]:
        """The sentences that greedy search for the best mean chooses, the best first."""
        chosen: list[int] = []
        best = 0.0
        while len(chosen) < most:
            gains = [
                (self.mean(sorted([*chosen, other])), -other)
                for other in range(len(self._rows))
                if other not in chosen
            ]
            if not gains or max(gains)[0] <= best:
                break
            best, place = max(gains)
            chosen.append(-place)
        return chosen
