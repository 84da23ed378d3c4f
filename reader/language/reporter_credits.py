"""Sentences at the end of a report that credit who wrote it: they are no part of the story."""

from collections.abc import Iterator, Sequence

from reader.document.lazy_pattern import lazy_compile
from reader.document.span import Span

_LAST = 5
"""Sentences at the end of a text among which a credit is looked for."""
_CREDIT = lazy_compile(
    r"\bcontributed (?:reporting )?to this (?:report|story|article|piece)\b"
    r"|\b(?:reported|wrote) this (?:report|story) from [A-Z]"
)
_WORD = (
    r"(?:[^\W\da-z_][\w.'’-]{0,30}|and|reported|wrote|this|report|story|from|in|with|reporters?|"
    r"writers?|journalists?|correspondents?|staff|de|van|von|der|la|el|al)"
)
"""A name, or a word of credits."""
_ONLY_NAMES = lazy_compile(
    rf"(?!The )(?:{_WORD},? ){{2,20}}(?:reported|wrote) (?:from|and|this)(?:,? {_WORD}){{1,40}}"
)
"""A sentence that says who wrote and where; one that reports something has other words."""


def is_reporter_credit(sentence: str) -> bool:
    """Return whether an English sentence credits reporters.

    "Ann Lee contributed to this report" and "Ann Lee reported from Oslo" do; "Cases were reported
    from Oslo" and "Ann Lee wrote from Oslo to her mother" do not.
    """
    bare = sentence.strip().rstrip(".")
    return bool(_CREDIT.search(bare) or _ONLY_NAMES.fullmatch(bare))


def reporter_credits(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences that credit reporters: "Ann Lee contributed to this report".

    Args:
        text: The reading text, in English.
        sentences: Its sentences.
    """
    for sentence in sentences[-_LAST:]:
        if is_reporter_credit(text[sentence.start : sentence.end]):
            yield Span(sentence.start, sentence.end)
