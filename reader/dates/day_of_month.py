"""Find the month that a bare day number belongs to."""

from collections.abc import Iterator
from datetime import date

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day

Month = tuple[int, int]
"""Year and number."""


def month_after(month: Month, step: int) -> Month:
    """Return the month a number of months later."""
    years, index = divmod(month[1] - 1 + step, 12)
    return month[0] + years, index + 1


def days_of_number(number: int, anchor: date | None, steps: range) -> list[date]:
    """Return the days of a number in the months around a day, in order."""
    return list(_days_of_number(number, anchor, steps)) if anchor else []


def _days_of_number(number: int, anchor: date, steps: range) -> Iterator[date]:
    for step in steps:
        day = calendar_day(*month_after((anchor.year, anchor.month), step), number)
        if day is not None:
            yield day


def nearest(days: list[date], context: Context) -> date | None:
    """Return the day of some that the clause means: the next one where it looks ahead, else the last."""
    today = context.published
    if today is None:
        return None
    if context.is_future():
        return next((day for day in days if day >= today), None)
    return next((day for day in reversed(days) if day <= today), None)


def day_of_number(number: int, context: Context) -> date | None:
    """Return the day of a number alone: of the month just mentioned, or of that of publication."""
    last = context.last_day()
    if last is None:
        return nearest(days_of_number(number, context.published, range(-2, 3)), context)
    days = days_of_number(number, last, range(2))
    return next((day for day in days if day >= last), None)
