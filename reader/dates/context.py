"""What an expression is read against: the day of publication, the words before it, the last date."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_FUTURE = re.compile(
    r"\b(?:will|shall|won't|'ll|’ll|going to|plans? to|expect(?:s|ed)?(?: to)?|scheduled|due|set (?:to|for)|"
    r"to be|would|planned|hopes? to|slated|begins?|starts?|opens?|until|upcoming|coming|is to|are to|"
    r"(?:targeted|planned|calling) for|(?:postponed|delayed|pushed|moved) (?:back )?(?:to|until|into)|effective|"
    r"payable|could|supposed to|as early as|(?:is|are) being|promised to|threatened to)\b"
)
_PASSIVE = re.compile(r"\b(?:be|being)\s(?:\w+ly\s)?\w+")
"""What is to be done has a participle that looks like the past."""
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|announced|reported|(?!need|speed|succeed|proceed|exceed|indeed|hundred|feed)\w{2,15}ed|went|came|took|made|won|lost|"
    r"began|found|fell|rose|left|met|held|saw|gave|got|shot|struck|ago|since|has|have)\b"
)
_BEFORE = 90
"""Characters before an expression in which its tense is looked for."""


@dataclass(slots=True)
class Context:
    """Where an expression stands."""

    text: str
    """The whole text."""
    published: date | None
    """The day of publication."""
    sentence_start: int = 0
    """Where the sentence of the expression begins."""
    start: int = 0
    """Where the expression begins."""
    end: int = 0
    """Where it ends."""
    last: date | None = None
    """The last day that the text has spoken of in full."""

    @property
    def before(self) -> str:
        """The words of the sentence before the expression."""
        return self.text[max(self.sentence_start, self.start - _BEFORE) : self.start]

    @property
    def after(self) -> str:
        """The characters after the expression."""
        return self.text[self.end : self.end + 40]

    def is_future(self) -> bool:
        """Say whether the nearest verb before the expression speaks of what is to come."""
        before = self.before
        future = max((match.end() for match in _FUTURE.finditer(before)), default=-1)
        done = _PASSIVE.sub(lambda match: " " * len(match[0]), before)
        past = max((match.end() for match in _PAST.finditer(done)), default=-1)
        return future >= 0 and future >= past

    def weekday(self, number: int) -> date | None:
        """Return the day that a bare weekday means: the last one, or the next if it is to come."""
        if self.published is None:
            return None
        back = (self.published.weekday() - number) % 7
        if self.is_future() and back:
            return self.published + timedelta(7 - back)
        return self.published - timedelta(back)

    def year_for(self, month: int, day: int | None = None) -> int | None:
        """Return the year of a month or a day that is written without one."""
        if self.published is None:
            return self.last.year if self.last else None
        year = self.published.year
        months = month - self.published.month
        if months == 0 or self._soon(month, day):
            return year
        if months > 0:
            return year if self.is_future() else year - 1
        return year + 1 if self.is_future() and months < -6 else year

    def _soon(self, month: int, day: int | None) -> bool:
        """Say whether a day lies within the two months after publication."""
        if day is None or self.published is None:
            return False
        ahead = (month - self.published.month) % 12
        return month > self.published.month and ahead <= 2
