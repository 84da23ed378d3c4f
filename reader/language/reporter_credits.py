"""Sentences at the end of a report that credit who wrote it: they are no part of the story."""

from collections.abc import Iterator, Sequence

from reader.document.lazy_pattern import lazy_compile
from reader.document.span import Span

_LAST = 5
"""Sentences at the end of a text among which a credit is looked for."""
_CREDIT = lazy_compile(
    r"\bcontributed (?:reporting )?to this (?:report|story|article|piece)\b"
    r"|\b(?:reported|wrote)(?: and (?:reported|wrote))? (?:this (?:report|story) )?from [A-Z]"
    r"|\bwrote this (?:report|story)\b"
)


def reporter_credits(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences that credit reporters: "Ann Lee contributed to this report".

    Args:
        text: The reading text, in English.
        sentences: Its sentences.
    """
    for sentence in sentences[-_LAST:]:
        if _CREDIT.search(text, sentence.start, sentence.end):
            yield Span(sentence.start, sentence.end)
