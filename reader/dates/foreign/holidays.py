"""Holidays that all six languages name."""

from collections.abc import Callable
from datetime import date, timedelta

from reader.dates.date_arithmetic import calendar_day, easter


def _fixed(month: int, day: int) -> Callable[[int], date | None]:
    return lambda year: calendar_day(year, month, day)


def _from_easter(days: int) -> Callable[[int], date | None]:
    return lambda year: easter(year) + timedelta(days) if 1583 <= year <= 9998 else None


DAYS: dict[str, Callable[[int], date | None]] = {
    "new year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "valentine": _fixed(2, 14),
    "good friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter monday": _from_easter(1),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "labour day": _fixed(5, 1),
    "assumption": _fixed(8, 15),
    "halloween": _fixed(10, 31),
    "all saints": _fixed(11, 1),
    "christmas eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
}
"""Holiday -> its day in a year."""
