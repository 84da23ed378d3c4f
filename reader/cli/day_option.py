"""A day on the command line: 2021-05-18, today, yesterday, or 7d for seven days ago."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import click

_AGO = re.compile(r"(\d{1,4})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


class DayType(click.ParamType[date]):
    """A day, as a date or as how long ago it was."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Parse the value.

        Raises:
            click.BadParameter: If it is not a day.
        """
        if isinstance(value, date):
            return value
        day = read_day(str(value), date.today())  # noqa: DTZ011 - the user's own day
        if day is None:
            self.fail(
                f"“{value}” is not a day: write it as 2021-05-18, today, yesterday, or as 7d for"
                " seven days ago",
                param,
                ctx,
            )
        return day


def read_day(value: str, today: date) -> date | None:
    """Return the day that a value means; None when it means none.

    Args:
        value: Such as ``2021-05-18``, ``today``, ``yesterday``, ``1d``, ``2w``, ``3m`` or ``1y``.
        today: The day that every value except a date is relative to.
    """
    value = value.strip().lower()
    if value in {"today", "yesterday"}:
        return today - timedelta(value == "yesterday")
    if ago := _AGO.fullmatch(value):
        days = int(ago[1]) * _DAYS[ago[2]]
        return today - timedelta(min(days, today.toordinal() - 1))
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def days_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--since`` and ``--until``: the days of publication of the articles that count."""
    until = click.option(
        "--until", type=DayType(), metavar="DAY", help="Only articles up to this day."
    )
    since = click.option(
        "--since",
        type=DayType(),
        metavar="DAY",
        help="Only articles from this day on: 2021-05-18, yesterday, 1d, 2w.",
    )
    return since(until(command))
