"""Days, weeks, months and years moved and written as TIMEX3 values."""

from calendar import monthrange
from datetime import date, timedelta


def week_value(day: date) -> str:
    """Return the ISO week of a day, ``2021-W20``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def year_value(year: int) -> str:
    """Return ``2021``, and for a year before the first ``BC0044``: year 0 is 1 BC."""
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def month_value(year: int, month: int) -> str:
    """Return ``2021-05`` for any count of months: month 0 is December of the year before."""
    years, index = divmod(month - 1, 12)
    return f"{year + years:04}-{index + 1:02}"


def quarter_value(year: int, quarter: int) -> str:
    """Return ``2021-Q2`` for any count of quarters."""
    years, index = divmod(quarter - 1, 4)
    return f"{year + years:04}-Q{index + 1}"


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return a day, or None when the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def shift(anchor: date, unit: str, amount: int) -> str | None:
    """Move by a number of units and return the value at the unit's own size.

    Args:
        anchor: The day to start from.
        unit: ``W``, ``MO`` (months), ``Q``, ``Y``, ``E`` (decades), ``C`` or ``WE``.
        amount: How many; negative goes back.
    """
    try:
        match unit:
            case "W":
                return week_value(anchor + timedelta(7 * amount))
            case "WE":
                return f"{week_value(anchor + timedelta(7 * amount))}-WE"
            case "MO":
                return month_value(anchor.year, anchor.month + amount)
            case "Q":
                return quarter_value(anchor.year, (anchor.month - 1) // 3 + 1 + amount)
            case "Y":
                return year_value(anchor.year + amount)
            case "E":
                decade = anchor.year // 10 + amount
                return f"{decade:03}" if decade >= 0 else None
            case "C":
                century = anchor.year // 100 + amount
                return f"{century:02}" if century >= 0 else f"BC{-1 - century:02}"
            case _:
                return None
    except (OverflowError, ValueError):
        return None


def add_months(day: date, months: int) -> date | None:
    """Return the same day a number of months later, or the last of that month; None beyond the calendar."""
    years, index = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not 1 <= year <= 9999:
        return None
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def easter(year: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    leap, fourth = divmod(century, 4)
    moon = (19 * (year % 19) + century - leap - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * fourth + 2 * (rest // 4) - moon - rest % 4) % 7
    late = ((year % 19) + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """Return the first, second … weekday of a month; -1 is the last; None if there is no such day."""
    if not 1 <= year <= 9999:
        return None
    if number < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    day = 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (number - 1)
    return calendar_day(year, month, day)


def week_day(year: int, week: int, day: int = 1) -> date | None:
    """Return a day of an ISO week, or None when the year has no such week."""
    try:
        return date.fromisocalendar(year, week, day)
    except ValueError:
        return None
