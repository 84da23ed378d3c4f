"""Whether 12/11/2020 is the 12th of November or the 11th of December: by the text's own habits."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reader.dates.date_arithmetic import calendar_day
from reader.document.lazy_pattern import lazy_compile

_NUMERIC = lazy_compile(r"(?<![\w/.-])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\w/])")
_MONTH_NAMES = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY_FIRST = lazy_compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH_NAMES}")
_MONTH_FIRST = lazy_compile(rf"\b{_MONTH_NAMES}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!:)")
_BRITISH = lazy_compile(
    r"£|\b(?:colour|favour|honour|labour|neighbour|behaviour|harbour|rumour|humour|centre|metre|kilometre|litre|theatre|"
    r"defence|offence|licence|programme|cheque|tyre|kerb|grey|whilst|travell(?:ed|er|ing)|cancelled|organis\w+|realis\w+|recognis\w+|"
    r"analys(?:e|ed|ing)|towards|council|councillor|constable|Westminster|Whitehall|MPs?|BBC|NHS|London|"
    r"England|Scotland|Wales|Britain|British|UK|Ireland|Irish|Australian?|New Zealand|pounds|pence|fortnight|lorry|queue)s?\b"
)
_AMERICAN = lazy_compile(
    r"\$\d|\b(?:color|favor|honor|labor|neighbor|behavior|harbor|rumor|humor|center|meter|kilometer|liter|theater|defense|"
    r"offense|license|program|tire|curb|gray|traveled|traveler|canceled|organiz\w+|realiz\w+|recogniz\w+|analyz\w+|"
    r"toward|sheriff|Congress|Senate|Senator|Sen\.|Rep\.|Gov\.|FBI|Washington|New York|California|Texas|Florida|Chicago|"
    r"American|United States|U\.S\.|county|downtown|highway)s?\b"
)
_LOOKED_AT = 200_000
"""Characters of a text that are read for its habits; more would add nothing."""


@dataclass
class DayMonthOrder:
    """How a text writes its days, found out only when one of them can be read in two ways."""

    text: str = ""
    """The text."""
    language: str = "en"
    """Its language: all but English write the day first."""
    published: date | None = None
    """Its day of publication: of two readings the nearer one wins when nothing else decides."""

    @cached_property
    def day_first(self) -> bool | None:
        """Whether the day stands first; None when the text does not show it."""
        if self.language != "en":
            return True
        text = self.text[:_LOOKED_AT]
        pairs = [(int(match[1]), int(match[2])) for match in _NUMERIC.finditer(text)]
        votes = sum(first > 12 for first, _ in pairs) - sum(second > 12 for _, second in pairs)
        votes = votes or (len(_DAY_FIRST.findall(text)) - len(_MONTH_FIRST.findall(text)))
        votes = votes or (len(_BRITISH.findall(text)) - len(_AMERICAN.findall(text)))
        return None if votes == 0 else votes > 0

    def read(self, first: int, second: int, year: int, weekday: int | None = None) -> date | None:
        """Return the day that two numbers and a year mean; None if they are not a day.

        Args:
            first: The first number.
            second: The second.
            year: The year.
            weekday: The weekday that is named beside them, Monday being 0: it decides the order.
        """
        readings = calendar_day(year, second, first), calendar_day(year, first, second)
        by_day, by_month = readings
        if by_day is None or by_month is None or by_day == by_month:
            return by_day or by_month
        if (
            self.language == "en"
            and weekday is not None
            and (by_day.weekday() == weekday) != (by_month.weekday() == weekday)
        ):
            return by_day if by_day.weekday() == weekday else by_month
        if self.day_first is not None:
            return by_day if self.day_first else by_month
        near = [day for day in readings if day and self._is_near(day)]
        return near[0] if len(near) == 1 else by_month

    def _is_near(self, day: date) -> bool:
        return self.published is not None and abs((self.published - day).days) <= 15
