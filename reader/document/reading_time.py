"""How long a text takes to read."""

import re

WORDS_PER_MINUTE = 230
"""Silent reading of English non-fiction: 238 on average (Brysbaert 2019), rounded down."""

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def reading_minutes(words: int) -> int:
    """Return the reading time of so many words in whole minutes, at least 1."""
    return max(1, round(words / WORDS_PER_MINUTE))


def rough_word_count(text: str) -> int:
    """Count the words of a text without cutting it into sentences; close enough for a list."""
    return sum(1 for _ in _WORD.finditer(text))
