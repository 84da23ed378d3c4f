"""How long a text takes to read."""

WORDS_PER_MINUTE = 230
"""Silent reading of English non-fiction: 238 on average (Brysbaert 2019), rounded down."""


def reading_minutes(words: int) -> int:
    """Return the reading time of so many words in whole minutes, at least 1."""
    return max(1, round(words / WORDS_PER_MINUTE))
