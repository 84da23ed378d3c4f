"""Counts in sentences."""


def count_of(number: int, noun: str) -> str:
    """Return a count with its noun: ``1 article``, ``2,000 articles``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
