"""Days as people write them."""

from datetime import date


def long_date(day: date) -> str:
    """Return a day as people write it: Tuesday 18 May 2021."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def short_date(day: date | None) -> str:
    """Return a day in few letters: 18 May 2021."""
    return f"{day.day} {day:%b %Y}" if day else ""
