"""The meaning of a day or a month that is known, in every language."""

from datetime import date

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, month_value
from reader.dates.rule import Meaning, Range


def full_day(day: date, context: Context) -> Meaning:
    """Return the meaning of a day that is known, and keep it in mind."""
    context.speak_of(day)
    return "DATE", day.isoformat()


def month_meaning(year: int, month: int, context: Context) -> Meaning:
    """Return the meaning of a month that is known, and keep its year in mind."""
    context.speak_of_month(year, month)
    return "DATE", month_value(year, month)


def day_of_month(year: int | None, month: int, number: int, context: Context) -> Meaning | None:
    """Return the meaning of a day of a month, its year found where it is not given."""
    if calendar_day(2024, month, number) is None:
        return None
    written = year is not None
    year = year or context.year_for(month, number)
    if year is None:
        return "DATE", f"XXXX-{month:02}-{number:02}"
    day = calendar_day(year, month, number)
    if day is not None and written:
        context.name_in_full(day)
    return full_day(day, context) if day else None


def until_day(found: Meaning | None, month: int, day: int) -> Range | None:
    """Let a day last until another day, of the same year or of the next."""
    if found is None or calendar_day(2024, month, day) is None:
        return None
    kind, value = found
    if value is None or not value[0].isdigit():
        return Range(kind, value)
    year = int(value[:4]) + (f"{month:02}-{day:02}" < value[5:])
    last = calendar_day(year, month, day)
    return Range(kind, value, until=last.isoformat() if last else None)
