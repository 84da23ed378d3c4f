"""Where the words of a search occur in a text, by the words that they match in the index."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.document.span import Span
from reader.library.query.tree import Phrase
from reader.library.searchable import WordSpan, words_in

CAP = 300_000
"""Characters of a text in which words are looked for."""


@dataclass(frozen=True)
class WordMatcher:
    """Finds the words of a search in a text. It is false when there are none."""

    phrases: tuple[tuple[Phrase, ...], ...] = ()
    """For each word or phrase of the search, the alternatives that it matches."""

    def __bool__(self) -> bool:
        """Return whether there is anything to find."""
        return bool(self.phrases)

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[int, Phrase]]]:
        found: dict[str, list[tuple[int, Phrase]]] = {}
        for place, alternatives in enumerate(self.phrases):
            for phrase in alternatives:
                if len(phrase.words) > 1 or not phrase.beginning:
                    found.setdefault(phrase.words[0], []).append((place, phrase))
        return found

    @cached_property
    def _beginnings(self) -> list[tuple[int, Phrase]]:
        return [
            (place, phrase)
            for place, alternatives in enumerate(self.phrases)
            for phrase in alternatives
            if len(phrase.words) == 1 and phrase.beginning
        ]

    def matches(self, text: str) -> Iterator[tuple[int, Span]]:
        """Iterate over the places of the words in a text.

        Args:
            text: The text; what is beyond the first 300,000 characters is not looked at.

        Yields:
            Which word or phrase of the search it is, and where.
        """
        words = list(words_in(text[:CAP]))
        by_first, beginnings = self._by_first, self._beginnings
        for place, each in enumerate(words):
            for which, phrase in by_first.get(each.word, ()):
                last = _last(words, place, phrase)
                if last is not None:
                    yield which, Span(each.start, last.end)
            for which, phrase in beginnings:
                if each.word.startswith(phrase.words[0]):
                    yield which, Span(each.start, each.end)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return where in a text the words are, in order; of those that overlap, the union."""
        if not self:
            return ()
        joined: list[Span] = []
        for span in sorted((span for _, span in self.matches(text)), key=lambda each: each.start):
            if joined and span.start < joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
            else:
                joined.append(span)
        return tuple(joined)


def _last(words: Sequence[WordSpan], place: int, phrase: Phrase) -> WordSpan | None:
    """Return the last word of a phrase that begins at a place; None when it is another one."""
    end = place + len(phrase.words)
    if end > len(words):
        return None
    *whole, last = phrase.words
    if any(words[place + step].word != word for step, word in enumerate(whole)):
        return None
    found = words[end - 1]
    goes_on = phrase.beginning and found.word.startswith(last)
    return found if goes_on or found.word == last else None


NOTHING = WordMatcher()
"""The matcher that finds nothing: no word was looked for."""
