"""Weekdays, alone and with a step or a part of the day."""

import re
from datetime import date

from reader.dates.context import Context, moved
from reader.dates.known_days import full_day
from reader.dates.lexicon import (
    A_WEEKDAY,
    PART_OF_DAY,
    PARTS_OF_DAY,
    WEEKDAY,
    weekday_of,
)
from reader.dates.rule import DAY_SLOT, PART_SLOT, WEEKDAY_SLOT, Meaning, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_HOLIDAY = lazy_compile(
    r"\b(?:Good|Black|Ash|Easter|Palm|Bloody|Cyber|Super|Maundy|Whit|Shrove|Holy)\s$"
)
_TITLE = lazy_compile(r"\b(?:M(?:rs?|s|iss|adam|aster)|Sir|Lady|Dr)\.?\s$")
"""What stands before a surname: “Mrs. Friday”."""
_NAME_AFTER = lazy_compile(
    r"\s(?!(?:Night|Morning|Afternoon|Evening|[A-Z]{2,}|Mr|Mrs|Dr|President|Prime|Senator|The)\b)[A-Z][a-z]+"
)
_AFTER_WORD = lazy_compile(
    r"\b(?!(?:and|or|by|with|as|like|named|called|actress|actor|singer|is|was)\s)[a-z]{3,}\s$"
)
"""A word that is followed by a weekday, and not by a name: “told state television Saturday Iranian …”."""
_RANGE = lazy_compile(rf"\b{WEEKDAY}(?:\s(?:to|through|until|till)\s|\s?[-–]\s?)$")
_ANY = lazy_compile(r"\b(?:on|of|like|for|until)\s(?:an?|any|some|another)\s$", re.IGNORECASE)
"""Words that make a weekday any one of its kind."""
_NAMED = lazy_compile(
    r"\b(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Ff]or|of|from|to|early|late|[Ss]aid|the)\s$|^\W*$|[a-z]ed\s$"
)


def _weekday(match: re.Match[str], context: Context) -> Meaning | None:
    if _HOLIDAY.search(context.before) or _TITLE.search(context.before):
        return None
    if _NAME_AFTER.match(context.after) and not (
        _NAMED.search(context.before) or _AFTER_WORD.search(context.before)
    ):
        return None  # Tuesday Weld
    number = weekday_of(match["day"])
    if _ANY.search(context.before):
        return "DATE", f"XXXX-WXX-{number + 1}"  # “early on a Sunday”: no one of them
    day = _end_of_range(number, context) or context.weekday(number)
    return full_day(day, context) if day else ("DATE", None)


def _end_of_range(number: int, context: Context) -> date | None:
    """Return the day that “to Friday” means in “Monday to Friday”: the first after that Monday."""
    if context.last is None or not _RANGE.search(context.before):
        return None
    return moved(context.last, (number - context.last.weekday()) % 7 or 7)


def _overnight(match: re.Match[str], context: Context) -> Meaning | None:
    day = context.weekday(weekday_of(match["day"]))
    if day is None:
        return "TIME", None
    context.speak_of(day)
    return "TIME", f"{day.isoformat()}TNI"


def _weekday_part(match: re.Match[str], context: Context) -> Meaning | None:
    day = context.weekday(weekday_of(match["day"]))
    if day is None:
        return "TIME", None
    context.speak_of(day)
    return "TIME", f"{day.isoformat()}T{PARTS_OF_DAY[match['part'].lower()]}"


def _stepped(match: re.Match[str], context: Context) -> Meaning | None:
    day = _step(match["step"].lower(), weekday_of(match["day"]), context)
    if day is None:
        return ("TIME" if match["part"] else "DATE"), None
    context.speak_of(day)
    if match["part"]:
        return "TIME", f"{day.isoformat()}T{PARTS_OF_DAY[match['part'].lower()]}"
    return "DATE", day.isoformat()


def _step(word: str, number: int, context: Context) -> date | None:
    """Return the weekday that a step leads to.

    “The following Friday” and “the previous Friday” are read against the day last mentioned.
    """
    from_text = word.removeprefix("the ") in {"following", "previous"}
    anchor = context.anchor() if from_text else context.published
    if anchor is None:
        return None
    back = (anchor.weekday() - number) % 7
    if word == "this":
        past = context.tense() == "past"
        return moved(anchor, -back if past or not back else 7 - back)
    if word.removeprefix("the ") in {"last", "past", "previous", "this past"}:
        return moved(anchor, -(back or 7))
    return moved(anchor, 7 - back)


def _week_of(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “Monday of next week” and “a week from Tuesday”."""
    if context.published is None:
        return "DATE", None
    step = {"last": -7, "this": 0, "next": 7}[match["which"].lower()]
    monday = moved(context.published, step - context.published.weekday())
    day = moved(monday, weekday_of(match["day"])) if monday else None
    return full_day(day, context) if day else ("DATE", None)


_WHEN = r"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\s(?:on\s)?)?"
_STEP = r"(?P<step>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\spast|[Tt]his\scoming|[Pp]ast|[Cc]oming|[Ff]ollowing|[Pp]revious|[Tt]he\s(?:following|previous|next|last))"

RULES: tuple[Rule, ...] = (
    rule("last Tuesday", rf"{_STEP}\s(?P<day>{WEEKDAY})(?:\s(?P<part>{PART_OF_DAY}))?", _stepped, triggers=A_WEEKDAY, first_words=words("last next this past coming following previous the"), states=WEEKDAY_SLOT),
    rule("overnight Friday", rf"[Oo]vernight\s(?:on\s)?(?P<day>{WEEKDAY})", _overnight, triggers=words("overnight"), first_words=words("overnight"), states=WEEKDAY_SLOT | PART_SLOT),
    rule("Friday overnight", rf"(?P<day>{WEEKDAY})\sovernight", _overnight, triggers=words("overnight"), first_words=A_WEEKDAY, states=WEEKDAY_SLOT | PART_SLOT),
    rule("Monday of next week", rf"(?P<day>{WEEKDAY})\s(?:of\s)?(?P<which>last|this|next)\sweek", _week_of, triggers=(A_WEEKDAY, words("week")), first_words=A_WEEKDAY, states=DAY_SLOT),
    rule("Tuesday morning", rf"{_WHEN}(?P<day>{WEEKDAY})\s(?P<part>{PART_OF_DAY})", _weekday_part, triggers=(A_WEEKDAY, words("morning afternoon evening night")), first_words=A_WEEKDAY | words("early late earlier later"), states=WEEKDAY_SLOT),
    rule("Tuesday", rf"{_WHEN}(?P<day>{WEEKDAY})", _weekday, triggers=A_WEEKDAY, first_words=A_WEEKDAY | words("early late earlier later"), states=WEEKDAY_SLOT),
)  # fmt: skip
