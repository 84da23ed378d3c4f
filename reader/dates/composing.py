"""An hour, a part of the day, a weekday and a date next to each other are one expression."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from reader.dates.context import Context
from reader.dates.rule import Piece, Slot
from reader.document.annotations import DateExpression, TimexType

Slots = frozenset[Slot]

_DAYS: Slots = frozenset({"day", "weekday"})
_WEEKDAY: Slots = frozenset({"weekday"})
_DAY: Slots = frozenset({"day"})
_PART: Slots = frozenset({"part"})
_HOURS: Slots = frozenset({"clock", "part"})
_LATE = frozenset({"AF", "EV", "NI"})
"""Parts of the day in which half past eight is 20:30."""
_VALUE = re.compile(r"(\d{4}-\d{2}-\d{2})?(T.+)?")
_CLOCK = re.compile(r"T(\d{2}):(\d{2})")
_BESIDE = re.compile(r",?\s(?:(?:the|den|dem|le|el|il|dia|de)\s)?")
"""Words allowed between a weekday and its date."""
_NAMED_LATER = 120
"""Characters after an hour within which its sentence may name the day."""


@dataclass(slots=True)
class Composer:
    """Takes the expressions of a text one after the other, and joins those that are one."""

    context: Context
    joint: re.Pattern[str]
    """Words allowed between two parts of one expression."""
    found: list[DateExpression] = field(default_factory=list)
    """The expressions so far."""
    slots: Slots = frozenset()
    """What the last of them expresses."""
    day_end: int = -1
    """Where the last expression that states a day ends."""
    waiting: list[int] = field(default_factory=list)
    """Hours of this sentence that wait for a day to be named."""

    def add(self, piece: Piece, slots: Slots) -> None:
        """Take the next expression, which states what its slots say."""
        text = self.context.text[piece.start : piece.end]
        new = DateExpression(piece.start, piece.end, text, *piece[2:])
        if self._joins(new, slots):
            self._put_together(new, slots)
            self.slots |= slots
        else:
            self.found.append(new)
            self.slots = slots
            if "clock" in slots and not slots & _DAYS:
                self._give_a_day()
        if slots & _DAYS:
            self._resolve_waiting()
            self.day_end = piece.end

    def start_with_hour(self, start: int) -> int:
        """Return where an expression begins if the hour right before it belongs to it."""
        if "clock" not in self.slots or self.slots & _DAYS:
            return start
        hour = self.found[-1]
        between = self.context.text[hour.end : start]
        return hour.start if self.joint.fullmatch(between) else start

    def _joins(self, new: DateExpression, slots: Slots) -> bool:
        together = self.slots | slots
        if self.slots == _WEEKDAY and slots == _DAY:
            between = self.context.text[self.found[-1].end : new.start]
            return _BESIDE.fullmatch(between) is not None
        if not (self.slots and slots and together & _HOURS and together & _DAYS):
            return False
        twice = self.slots & slots
        if twice and (twice != _PART or not self.slots.isdisjoint(_DAYS)):
            return False
        between = self.context.text[self.found[-1].end : new.start]
        return self.joint.fullmatch(between) is not None

    def _put_together(self, new: DateExpression, slots: Slots) -> None:
        old = self.found[-1]
        (old_day, old_time), (new_day, new_time) = _parts(old), _parts(new)
        # A date outweighs a weekday, which often belongs to another week.
        by_new = "day" in slots or not ("day" in self.slots or slots.isdisjoint(_DAYS))
        day = new_day if by_new else old_day
        hour = _of_the_day(old_time, new_time)
        value = f"{day or ''}{hour}" if day or _CLOCK.match(hour) else None
        start, end = old.start, new.end
        kind: TimexType = "TIME" if hour else "DATE"
        words = self.context.text[start:end]
        self.found[-1] = replace(old, end=end, text=words, type=kind, value=value)
        self.waiting = [index for index in self.waiting if index < len(self.found) - 1]
        self._keep(value)

    def _give_a_day(self) -> None:
        """Give an hour without a day the day of its sentence, or that of the text."""
        context = self.context
        if self.day_end >= context.sentence_start and context.last is not None:
            day: date | None = context.last
        else:
            self._forget_the_waiting()
            self.waiting.append(len(self.found) - 1)
            day = _day_of_the_text(context)
        self._date(len(self.found) - 1, day)

    def _resolve_waiting(self) -> None:
        """Give the hours before a day in its sentence that day."""
        self._forget_the_waiting()
        day = _parts(self.found[-1])[0]
        for index in self.waiting:
            if day and index != len(self.found) - 1:
                self._date(index, date.fromisoformat(day))
        self.waiting = []

    def _forget_the_waiting(self) -> None:
        begins = max(self.context.sentence_start, self.context.start - _NAMED_LATER)
        self.waiting = [index for index in self.waiting if self.found[index].start >= begins]

    def _date(self, index: int, day: date | None) -> None:
        each = self.found[index]
        value = f"{day or ''}{_parts(each)[1]}"
        self.found[index] = replace(each, value=value)
        self._keep(value)

    def _keep(self, value: str | None) -> None:
        """Keep day and hour in mind, for “two hours later”."""
        day, hour = _VALUE.fullmatch(value or "").groups() if value else (None, None)  # type: ignore[union-attr]
        if day:
            self.context.speak_of(date.fromisoformat(day))
        if day and hour and (clock := _CLOCK.match(hour)):
            moment = time(int(clock[1]) % 24, int(clock[2]))
            self.context.moment = datetime.combine(date.fromisoformat(day), moment)


def _day_of_the_text(context: Context) -> date | None:
    """Return the day that an hour without one belongs to: the last mentioned.

    An hour at the beginning of a line stamps it: that is the day of publication. An
    hour in the past never belongs to a day in the future.
    """
    if context.published is None or context.last is None:
        return context.anchor()
    stamps = context.text[max(0, context.start - 1) : context.start] in {"", "\n"}
    early = context.last > context.published and not context.is_future()
    return context.published if stamps or early else context.last


def _parts(expression: DateExpression) -> tuple[str | None, str]:
    match = _VALUE.fullmatch(expression.value or "")
    return (match[1], match[2] or "") if match else (None, "")


def _of_the_day(first: str, second: str) -> str:
    """Return the time of two expressions: the hour, in the part of the day that is named."""
    clock, part = (first, second) if _CLOCK.match(first) else (second, first)
    match = _CLOCK.match(clock)
    if match and part[1:] in _LATE and int(match[1]) < 12:
        late = part[1:] != "NI" or int(match[1]) >= 6
        return f"T{int(match[1]) + 12 * late:02}:{match[2]}"
    return clock or part
