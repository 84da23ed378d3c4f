"""Whether a text is news: what matters in it is told by other things than in a talk or a guide."""

import re

_SPEECH = re.compile(
    r"\b(?:said|says|told|according to|announced|reported|stated|spokes\w{1,9})\b", re.IGNORECASE
)
_DAY = re.compile(
    r"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b"
)
_SELF = re.compile(r"\b(?:I|me|my|you|your|we|our|us)\b")
_TOLD = 0.0025
"""Share of the words that must be verbs of speech or days."""
_OWN = 0.04
"""Share of the words from which the writer speaks of himself and to the reader.

Both were chosen on the training articles of Wikinews and GUM's texts of other kinds.
"""
_SHORT = 250
"""Words of a text that is taken for news: those of other kinds were learnt from longer ones."""


def is_news(text: str) -> bool:
    """Say whether an English text reads like news: people are quoted, and days are named."""
    words = text.count(" ") + text.count("\n") + 1
    if words < _SHORT:
        return True
    told = len(_SPEECH.findall(text)) + len(_DAY.findall(text))
    return told >= _TOLD * words and len(_SELF.findall(text)) < _OWN * words
