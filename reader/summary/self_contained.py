"""Which sentences can be read by themselves, far from the text that they are from."""

import re

from reader.summary.surface_features import ends_in_question

QUOTE_MARKS = frozenset('"“”„«»')
"""What opens or closes a quotation."""

_CONNECTS = re.compile(
    r"(?:In (?:fact|addition|contrast|response|turn|return)|Indeed|For (?:example|instance)|Other|"
    r"Others|Another|As a result|By contrast|That said|At the same time|Afterwards?|Later|Earlier|"
    r"Both|The (?:two|three|latter|former))\b"
)
"""Openings of several kinds that refer to what was said before. They are English; a word alone,
in any language, is among the connectives and pronouns that every summary knows."""
_CREDIT = re.compile(
    r"\bcontributed (?:reporting )?to this (?:report|story|article|piece)\b|"
    r"^(?:[^\s,]+ ){1,6}(?:reported|wrote)(?: this (?:story|report))? from [A-Z][^,]{2,40}\.?$|"
    r"^(?:Read|See|Watch|Click|Follow|Subscribe|Thank you for|Thanks for)\b.{0,90}$"
)
"""Who wrote it, and calls to read on, where they are no line of their own and thus not hidden."""


def connects(text: str) -> bool:
    """Say whether a sentence opens on several words that refer to what was said before."""
    return _CONNECTS.match(text) is not None


def is_broken(text: str) -> bool:
    """Say whether a sentence asks, is a credit, or has one end of a quotation alone."""
    odd = sum(map(text.count, QUOTE_MARKS)) % 2 == 1
    return odd or ends_in_question(text) or _CREDIT.search(text) is not None
