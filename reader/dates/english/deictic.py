"""Days and parts of days relative to the day of publication, or to the day mentioned last."""

import re
from datetime import date

from reader.dates.context import Context, moved
from reader.dates.known_days import full_day
from reader.dates.lexicon import (
    PART_OF_DAY,
    PARTS_OF_DAY,
)
from reader.dates.rule import DAY_SLOT, Meaning, Rule, rule, words

_STEPS = {
    "yesterday": -1, "tomorrow": 1, "today": 0, "tonight": 0, "day before yesterday": -2,
    "day after tomorrow": 2,
}  # fmt: skip
_NEXT = {"following": 1, "next": 1, "previous": -1, "day": -1}


def _today(match: re.Match[str], context: Context) -> Meaning | None:
    word = match["word"].lower()
    day = moved(context.published, _STEPS[word]) if context.published else None
    if day is None:
        return ("TIME" if word == "tonight" or match["part"] else "DATE"), None
    context.speak_of(day)
    if word == "tonight":
        return "TIME", f"{day.isoformat()}TNI"
    if match["part"]:
        return "TIME", f"{day.isoformat()}T{PARTS_OF_DAY[match['part'].lower()]}"
    return "DATE", day.isoformat()


def _day_before(match: re.Match[str], context: Context) -> Meaning | None:
    back = -2 if match["way"].lower() == "before" else 2
    day = moved(context.published, back) if context.published else None
    return full_day(day, context) if day else ("DATE", None)


def _part(day: date | None, part: str, context: Context) -> Meaning:
    if day is None:
        return "TIME", None
    context.speak_of(day)
    return "TIME", f"{day.isoformat()}T{PARTS_OF_DAY[part.lower()]}"


def _this_part(match: re.Match[str], context: Context) -> Meaning | None:
    back = 1 if match["which"].lower() == "last" else 0
    day = moved(context.published, -back) if context.published else None
    return _part(day, match["part"], context)


def _that_part(match: re.Match[str], context: Context) -> Meaning | None:
    return _part(context.anchor(), match["part"], context)


def _next_part(match: re.Match[str], context: Context) -> Meaning | None:
    anchor = context.anchor_of("day")
    day = moved(anchor, _NEXT[match["step"].lower()]) if anchor else None
    return _part(day, match["part"], context)


def _the_part(match: re.Match[str], context: Context) -> Meaning | None:
    return _part(context.anchor(), match["part"], context)


def _overnight(match: re.Match[str], context: Context) -> Meaning | None:
    day = moved(context.published, -1) if context.published else None
    return "TIME", f"{day.isoformat()}TNI" if day else None


def _that_day(match: re.Match[str], context: Context) -> Meaning | None:
    day = context.anchor_of("day")
    return "DATE", day.isoformat() if day else None


def _next_day(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the following day” and “the previous day” against the day last mentioned."""
    anchor = context.anchor_of("day")
    day = moved(anchor, _NEXT[match["step"].lower()]) if anchor else None
    return full_day(day, context) if day else ("DATE", None)


def _this_day(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", context.published.isoformat() if context.published else None


_WHEN = r"(?:(?:early|late|earlier|later)\s(?:on\s)?)?"
_HOURS = r"(?:the\s(?:early|small|late)\s(?:morning\s)?hours\sof\s)?"

RULES: tuple[Rule, ...] = (
    rule("the day before yesterday", r"the\sday\s(?P<way>before|after)\s(?:yesterday|tomorrow)", _day_before, ignore_case=True, triggers=words("yesterday tomorrow"), states=DAY_SLOT),
    rule("yesterday", rf"{_WHEN}{_HOURS}(?P<word>yesterday|today|tomorrow|tonight)(?:\s(?P<part>{PART_OF_DAY}))?", _today, ignore_case=True, triggers=words("yesterday today tomorrow tonight"), first_words=words("early late earlier later the yesterday today tomorrow tonight"), states=DAY_SLOT),
    rule("this morning", rf"{_WHEN}(?P<which>this|last)\s(?P<part>{PART_OF_DAY})", _this_part, ignore_case=True, triggers=words("morning afternoon evening night"), first_words=words("early late earlier later this last"), states=DAY_SLOT),
    rule("that night", rf"{_WHEN}(?:that|the\ssame)\s(?:same\s)?(?P<part>{PART_OF_DAY})", _that_part, ignore_case=True, triggers=words("morning afternoon evening night"), first_words=words("early late earlier later that the"), states=DAY_SLOT),
    rule("the next morning", rf"{_WHEN}the\s(?P<step>next|following|previous)\s(?P<part>{PART_OF_DAY})", _next_part, ignore_case=True, triggers=words("morning afternoon evening night"), first_words=words("early late earlier later the"), states=DAY_SLOT),
    rule("in the morning", rf"(?:(?<=in\s)|(?<=during\s)|(?<=through\s)|(?<=until\s))the\s(?:(?:early|late)\s)?(?P<part>{PART_OF_DAY})(?!\s(?:of|sky|shift|train|before|after))", _the_part, ignore_case=True, triggers=words("morning afternoon evening night"), first_words=words("the")),
    rule("mid-afternoon", rf"(?:(?<=by\s)|(?<=By\s)|(?<=at\s))(?:mid|early|late)[\s-](?P<part>{PART_OF_DAY})", _the_part, triggers=words("morning afternoon evening night"), first_words=words("mid early late")),
    rule("overnight", r"(?:the\s)?overnight(?:\shours)?", _overnight, ignore_case=True, triggers=words("overnight"), first_words=words("the overnight")),
    rule("that day", rf"{_WHEN}(?:that|the\ssame)\s(?:very\s|same\s)?day", _that_day, ignore_case=True, triggers=words("day"), first_words=words("early late earlier later that the"), states=DAY_SLOT),
    rule("the following day", r"the\s(?:very\s)?(?P<step>next|following|previous)\sday", _next_day, ignore_case=True, triggers=words("day"), first_words=words("the"), states=DAY_SLOT),
    rule("the day before", r"the\s(?P<step>day)\s(?:before|earlier|previously)(?=[.,;)]|$)", _next_day, ignore_case=True, triggers=words("day"), first_words=words("the")),
    rule("earlier in the day", r"(?:earlier|later|early|late)\s(?:on\s)?in\sthe\sday", _that_day, ignore_case=True, triggers=words("day"), first_words=words("earlier later early late")),
    rule("this day", r"(?<=[Oo]n\s)this\s(?:very\s)?day", _this_day, ignore_case=True, triggers=words("day"), first_words=words("this")),
)  # fmt: skip
