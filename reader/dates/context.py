"""What an expression is resolved from: the publication date, the words around it, the last date."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from reader.dates.date_arithmetic import calendar_day
from reader.dates.day_month_order import DayMonthOrder
from reader.dates.tense import ENGLISH, Tense, Tenses
from reader.document.lazy_pattern import lazy_compile

_RECENT = 3
"""Months back within which a clause in the present reports a day; an earlier one it announces."""
_BEFORE, _AFTER = 90, 70
"""Characters around an expression in which its tense is looked for."""
_RANGE = lazy_compile(r"\d{1,2}\.?\s?(?:[^\W\d_]{1,3}['’]?\s|[-–]\s?)\d{1,2}(?![\d:])")
"""“10 al 15”, “3. bis 7.”: two days of one range."""
_KEPT = 7
"""Days named in full that are remembered, and one more."""
_PASSAGE_LENGTH = 220
"""Characters after which a passage about a past year is over."""
_BESIDE = lazy_compile(
    r",?\s(?:(?:in|on|im|am|en|au|le|el|em|a|ad|w|we|v|ve|u|в|у|i)\s)?(?:the\s)?"
)
"""What may be between a year and a month or a day of it."""
_TIME_DIFFERENCE = 2
"""Days by which a text may be dated earlier than what it reports: editions, time zones."""


@dataclass(slots=True)
class Context:
    """Where an expression is in the text, and what the text mentioned before it."""

    text: str
    """The whole text."""
    published: date | None
    """The day of publication."""
    order: DayMonthOrder = field(default_factory=DayMonthOrder)
    """How days that are written in numbers are read."""
    tenses: Tenses = ENGLISH
    """How the language distinguishes past and future."""
    sentence_start: int = 0
    """Where the sentence of the expression begins."""
    sentence_end: int = 0
    """Where that sentence ends."""
    start: int = 0
    """Where the expression begins."""
    end: int = 0
    """Where it ends."""
    hour_start: int = 0
    """Where the hour right before it begins that is one expression with it; else where it begins."""
    year: int | None = None
    """The year of publication: known for itself where the day is not."""
    last: date | None = None
    """The last day that the text has mentioned."""
    last_year: int | None = None
    """The year of the last date of any size."""
    last_end: int = 0
    """Where that last date ends."""
    days: list[date] = field(default_factory=list)
    """The days of other years that the text has named in full, the last few."""
    resolved: dict[tuple[int, int], int] = field(default_factory=dict)
    """Month and day of the days that were named without a year -> the year they were found to be of."""
    moment: datetime | None = None
    """The last time of day that the text has mentioned."""
    month: tuple[int, int] | None = None
    """Year and number of the month that the text mentioned last, where that is not a day."""
    quarter: tuple[int, int] | None = None
    """Year and number of the last quarter that the text has mentioned."""

    named_weekday: tuple[int, int] = (-9, 0)
    """Where the last weekday ends, and its number."""

    def name_weekday(self, number: int) -> None:
        """Keep a weekday in mind: the numbers beside it are a day that is one."""
        self.named_weekday = self.end, number

    def weekday_beside(self, start: int) -> int | None:
        """Return the number of the weekday right before a place."""
        end, number = self.named_weekday
        return number if 0 <= start - end <= 2 else None

    @property
    def before(self) -> str:
        """The words of the sentence before the expression."""
        return self.text[max(self.sentence_start, self.start - _BEFORE) : self.start]

    @property
    def after(self) -> str:
        """The characters after the expression."""
        return self.text[self.end : self.end + 40]

    def tense(self) -> Tense | None:
        """Return the tense of the clause that the expression stands in."""
        end = min(self.sentence_end or len(self.text), self.end + _AFTER)
        start = min(self.start, self.hour_start)
        before = self.text[max(self.sentence_start, start - _BEFORE) : start]
        if _RANGE.match(self.text, self.start, self.end):
            # “Dal 10 al 15” is no “since”: what opens a range says nothing about the time.
            before = before.rstrip().rpartition(" ")[0] + " "
        return self.tenses.tense(before, self.text[self.end : end])

    def is_future(self) -> bool:
        """Return whether the clause speaks of what is to come."""
        return self.tense() in {"future", "present"}

    def reports_past(self) -> bool:
        """Return whether what is around reports the past: then the day is past, however near ahead."""
        before = self.before
        return self.tenses.reports_past(before) or self.tenses.has_happened(before, self.after)

    def speak_of(self, day: date) -> None:
        """Keep a day that the text speaks of, for what is said against it later."""
        self.month = None
        self.last, self.last_year, self.last_end = day, day.year, self.end

    def name_in_full(self, day: date) -> None:
        """Keep a day whose year is written: a day without one, beside it, is of that year."""
        self.days = [*self.days[-_KEPT:], day]

    def speak_of_month(self, year: int, month: int) -> None:
        """Keep a month, for “two months later” and “the following month”."""
        self.speak_of_year(year)
        self.month = (year, month) if 1 <= year <= 9999 else None

    def speak_of_year(self, year: int) -> None:
        """Keep a year, as that of a month, for “that year” and for months without one."""
        self.month = None
        self.last_year, self.last_end = year, self.end
        if self.last is not None and self.last.year != year:
            self.last = None

    def last_day(self) -> date | None:
        """Return the day, or the first of the month, that the text mentioned shortly before."""
        if self.start - self.last_end >= _PASSAGE_LENGTH:
            return None
        return self.last or (date(*self.month, 1) if self.month else None)

    def last_day_or_year(self) -> date | None:
        """Return the day, the month or the year last mentioned, as its first day; or the publication."""
        day = self.last_day()
        if (
            day is None
            and self.last_year
            and self.published
            and self.last_year != self.published.year
        ):
            day = date(min(max(self.last_year, 1), 9999), 1, 1)
        return day or self.anchor()

    def anchor(self) -> date | None:
        """Return the day that “two days later” is counted from."""
        return self.last or self.published

    def anchor_of(self, unit: str) -> date | None:
        """Return the day that a number of units is counted from.

        None where the text has just mentioned a month or another year: no day is known there.
        """
        near = self.start - self.last_end < _PASSAGE_LENGTH
        if near and self.month is not None:
            return date(*self.month, 1) if unit in {"month", "year"} else None
        if near and self.last is None and self.published is not None and unit != "year":
            other = self.last_year is not None and self.last_year != self.published.year
            return None if other else self.published
        return self.anchor()

    def weekday(self, number: int) -> date | None:
        """Return the day that a bare weekday means: the last one, or the next if it is to come."""
        self.name_weekday(number)
        if self.published is None:
            return None
        back = (self.published.weekday() - number) % 7
        if back and self.is_future():
            return moved(self.published, 7 - back)
        return moved(self.published, -back)

    def year_for(self, month: int, day: int | None = None) -> int | None:
        """Return the year of a month or a day that is written without one.

        It is the year of publication, the one before or the one after: whichever the tense asks
        for. A text that is about another year at this place stays in that year.
        """
        known = self.resolved.get((month, day or 0))
        year = known or self._year_of_passage(month) or self._year_beside(month, day)
        if year is not None or self.published is None:
            return year
        year = self._nearest_year(month, day, self.published)
        if day is not None:
            self.resolved[month, day] = year  # the same day again is of the same year
        return year

    def _nearest_year(self, month: int, day: int | None, published: date) -> int:
        year = published.year
        if day is not None and calendar_day(year, month, day) is None:
            return year - 1 if calendar_day(year - 1, month, day) else year
        months = month - published.month
        if months == 0:
            return year - (self.reports_past() and (day or 0) > published.day + _TIME_DIFFERENCE)
        if months > 0 and self.reports_past():
            return year - 1
        verb = self.tense()
        if verb == "present":
            verb = "past" if day is not None and -_RECENT <= months < 0 else "future"
        if months > 0:
            # A day within two months can only be the one ahead, if no verb right before says otherwise.
            soon = months <= 2 if day is not None else months <= 1 and verb is None
            return year if verb == "future" or soon else year - 1
        if verb == "future":
            return year + 1
        return year + 1 if verb is None and day is None and months < -6 else year

    def _year_beside(self, month: int, day: int | None) -> int | None:
        """Return the year of a day named in full that lies within three days of this one."""
        beside = (
            full.year
            for full in reversed(self.days)
            for here in (calendar_day(full.year, month, day or 0),)
            if here is not None and abs((here - full).days) <= 3
        )
        return next(beside, None)

    def _year_of_passage(self, month: int) -> int | None:
        only_year = self.last is None and self.month is None
        if only_year and _BESIDE.fullmatch(self.text, self.last_end, self.start):
            return self.last_year  # “last year, in April”
        if self.published is None:
            near = self.start - self.last_end < _PASSAGE_LENGTH
            return self.year or (self.last_year if near else None)
        near = self.last is not None and self.start - self.last_end < _PASSAGE_LENGTH
        if not near or self.last is None or self.published.year - self.last.year < 1:
            return None
        old = (self.published - self.last).days > 366
        return self.last.year if old and month >= self.last.month and not self.is_future() else None


def moved(day: date, days: int) -> date | None:
    """Return the day a number of days later, or None beyond the ends of the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None
