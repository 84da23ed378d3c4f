"""Times of day."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import (
    A_DIGIT,
    A_YEAR,
    FIRST_OF_NUMBER,
    NUMBER_WORD,
    PART_OF_DAY,
    WEEKDAY,
    number_of,
)
from reader.dates.ratios import is_ratio_near, is_round
from reader.dates.rule import CLOCK_SLOT, PART_SLOT, Meaning, Piece, Resolved, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_HALF = r"(?:a\.m\.|p\.m\.|a\.m\b|p\.m\b|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.)"
_ZONE_NAMES = (
    r"UTC|GMT|BST|WEST|WET|CET|CEST|EET|EEST|MSK|IST|PKT|ICT|WIB|SGT|HKT|KST|JST|AEST|AEDT|ACST|AWST|NZST|NZDT|"
    r"E[SD]?T|C[SD]T|M[SD]T|P[SD]T|AKST|HST|BRT|ART|Eastern\s(?:time|Time)|Pacific\s(?:time|Time)|Central\s(?:time|Time)"
)
_ZONE_PLAIN = rf"\s?\(?(?:{_ZONE_NAMES})\b\)?"
_ZONE = rf"(?:\s?\(?(?:{_ZONE_NAMES})(?:[+-]\d{{1,2}})?\b\)?)?"
_DAY_BEFORE = lazy_compile(
    rf"\b(?:{WEEKDAY}|[Yy]esterday|[Tt]oday|[Tt]omorrow|{PART_OF_DAY}),?\sat\s$"
)
_FIGURES = lazy_compile(
    r"\b(?:psalms?|genesis|john|matthew|mark|luke|ratios?|verse|chapter|scores?|scored|won|wins|lost|loses|beat|beats|drew|odds|scale|"
    r"mix|mixed|mixture|defeated|results?|half-time|halftime|full-time|lead|led|leads|trailed|aspect|proportions?|diluted|set|sets|record)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Words after which two numbers are a result, a ratio or a verse."""
_TIMED = lazy_compile(
    r"(?:\b(?:at|by|from|until|till|to|between|and|or|before|after|since|about|around|nearly|approximately|just|past|time|now|of|on|the|"
    r"starts?|begins?|ends?|opens?|closes?|stamped|clock|the|yesterday|today|tomorrow|daily|morning|afternoon|evening|night)"
    r"|\d(?:st|nd|rd|th)?|day|[–—-]|[,(|:])\s?$|^\W*$|\n\W*$",
    re.IGNORECASE,
)
"""Words before an hour that has no “a.m.” and no zone."""
_AT = lazy_compile(r"\b(?:at|from|until|till|by|before|after|since|around)\s$", re.IGNORECASE)
"""Those that an hour has even where results or ratios are near."""
_TIMED_AFTER = lazy_compile(
    r"\s(?:on|hours|hrs|local|yesterday|today|tomorrow|in\sthe|[A-Z][a-z]+day)\b|\s?[-–]\s?\d|$|\n"
)

_TOLD_BEFORE = lazy_compile(
    r"(?:\d\s?[AaPp]\.?[Mm]\.?|:\d\d|local time|\d\s?(?:[A-Z]{3,4}))(?:\slocal\stime|\s[A-Z]{3,4})?\s\($"
)
"""A time of day before a bracket: what stands in it is the same time in another zone."""


def _clock(match: re.Match[str], context: Context) -> Resolved:
    if _TOLD_BEFORE.search(context.text, max(0, match.start() - 32), match.start()):
        return ()
    hour, minute = int(match["h"]), int(match["m"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if hour > 24 or minute > 59:
        return None
    if (
        not half
        and "zone" in match.re.groupindex
        and not match["zone"]
        and not _is_timed(context, minute)
    ):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return _at(hour, minute)


def _is_timed(context: Context, minute: int) -> bool:
    """Return whether “21:15” is an hour, and no result, ratio or running time."""
    if _FIGURES.search(context.before):
        return False
    if is_ratio_near(context):
        return is_round(minute) and _AT.search(context.before) is not None
    return bool(_TIMED.search(context.before) or _TIMED_AFTER.match(context.after))


def _dotted_clock(match: re.Match[str], context: Context) -> Resolved:
    """Read “Friday at 7.30”: without the day it is more often another figure."""
    return _clock(match, context) if _DAY_BEFORE.search(context.before) else None


def _from_to(match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Read “from 1 to 3 p.m.” as two times of one half of the day."""
    half = match["half"].lower().replace(".", "")
    first, last = int(match["h"]), int(match["h2"])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    end = match.end("m") if match["m"] else match.end("h")
    late = last % 12 + (12 if half == "pm" else 0)
    early = first % 12 + (12 if half == "pm" and first % 12 < last % 12 else 0)
    return (
        Piece(match.start(), end, *_at(early, int(match["m"] or 0))),
        Piece(match.start("h2"), match.end(), *_at(late, int(match["m2"] or 0))),
    )


def _at(hour: int, minute: int) -> Meaning:
    """Return an hour; the composer gives it its day."""
    return "TIME", f"T{hour:02}:{minute:02}"


def _oclock(match: re.Match[str], context: Context) -> Meaning | None:
    hour = {"noon": 12, "midnight": 24, "midday": 12}[match["word"].lower()]
    return _at(hour, 0)


def _early(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the early hours” as the morning of the day beside them."""
    return "TIME", "TMO"


def _past_to(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “half past three” and “ten to nine”."""
    hour = int(number_of(match["h"]) or 0)
    late = (match["part"] or "").lower() in {"afternoon", "evening"} and hour < 12
    hour += 12 * late
    minutes = (
        30 if match["half_past"] else 15 if match["quarter"] else int(number_of(match["n"]) or 0)
    )
    if (match["qway"] or match["way"] or "past").lower() == "to":
        hour, minutes = hour - 1, 60 - minutes
    return _at(hour, minutes)


def _spoken_plain(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “nine this morning”: the composer knows the part of the day."""
    return _at(int(number_of(match["h"]) or 0), 0)


def _after_part(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “tonight at 8”."""
    return _spoken_plain(match, context) if _PART_BEFORE.search(context.before) else None


def _spoken(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “four o'clock in the afternoon” and “4 in the morning”."""
    hour = int(number_of(match["h"]) or 0)
    part = (match["part"] or "").lower()
    if not 1 <= hour <= 12:
        return None
    if part == "night" and hour == 12:
        hour = 24
    elif part in {"afternoon", "evening"} or (part == "night" and hour >= 6):
        hour = hour % 12 + 12
    elif part == "morning" and hour == 12:
        hour = 0
    return _at(hour, 0)


_AROUND = r"(?:(?:[Aa]round|[Aa]pproximately|[Nn]early|[Aa]lmost|[Jj]ust\s(?:after|before))\s)?"

_TWELVE = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?!\d|:)"
_HOUR_WORDS = words("one two three four five six seven eight nine ten eleven twelve 0")
_PART_BEFORE = lazy_compile(rf"(?:{PART_OF_DAY}|tonight),?\sat\s$", re.IGNORECASE)

RULES: tuple[Rule, ...] = (
    rule("3:30 p.m.", rf"{_AROUND}(?<!\d:)(?P<h>\d{{1,2}}):(?P<m>[0-5]\d)(?::\d\d)?(?:\s?(?P<half>{_HALF})|(?P<zone>\slocal\stime|{_ZONE_PLAIN}))?{_ZONE}", _clock, triggers=words("0:"), first_words=words("around approximately nearly almost just 0"), states=CLOCK_SLOT),
    rule("3 p.m.", rf"{_AROUND}(?P<h>\d{{1,2}})(?:\.(?P<m>\d\d))?\s?(?P<half>{_HALF}){_ZONE}", _clock, triggers=words("am pm m"), first_words=words("around approximately nearly almost just 0"), states=CLOCK_SLOT),
    rule("Friday at 7.30", r"(?<=[Aa]t\s)(?P<h>\d{1,2})\.(?P<m>[0-5]\d)(?P<half>)(?!\d)", _dotted_clock, triggers=words("0."), first_words=words("0."), states=CLOCK_SLOT),
    rule("23.00 local time", rf"{_AROUND}(?P<h>\d{{1,2}})\.(?P<m>[0-5]\d)(?P<half>)\s(?:local\stime|UTC|GMT)", _clock, triggers=(words("0."), words("local utc gmt")), first_words=words("around approximately nearly almost just 0"), states=CLOCK_SLOT),
    rule("2117 UTC", rf"{_AROUND}(?P<h>[01]\d|2[0-3])[.h]?(?P<m>[0-5]\d)(?P<half>)\s?(?:UTC|GMT|Z\b|hours|hrs|local\stime|CET|CEST|EST|EDT|BST)(?:\s(?:UTC|GMT))?", _clock, triggers=words("utc gmt z hours hrs local cet cest est edt bst"), first_words=words("around approximately nearly almost just 0"), states=CLOCK_SLOT),
    rule("1140 yesterday", rf"(?:(?<=[Aa]t\s)|(?<=around\s))(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<half>)(?=\s(?:yesterday|today|on\s{WEEKDAY}))", _clock, triggers=A_YEAR, first_words=A_YEAR, states=CLOCK_SLOT),
    rule("1 to 3 p.m.", rf"(?P<h>\d{{1,2}})(?::(?P<m>[0-5]\d))?\s?(?:to|and|until|till|-|–)\s?(?P<h2>\d{{1,2}})(?::(?P<m2>[0-5]\d))?\s?(?P<half>{_HALF}){_ZONE}", _from_to, triggers=words("am pm m"), first_words=A_DIGIT, states=CLOCK_SLOT),
    rule("half past three", rf"(?:(?P<half_past>half)\spast|(?P<quarter>quarter)\s(?P<qway>past|to)|(?P<n>five|ten|twenty|twenty-five)\s(?:minutes\s)?(?P<way>past|to))\s(?P<h>{_TWELVE})(?:\s(?:in\sthe|at)\s(?P<part>{PART_OF_DAY}))?", _past_to, ignore_case=True, triggers=words("half quarter five ten twenty"), first_words=words("half quarter five ten twenty"), states=CLOCK_SLOT),
    rule("nine this morning", rf"(?<=\b[Aa]t\s)(?P<h>{_TWELVE})(?=\s(?:(?:this|yesterday|tomorrow|last|on\s{WEEKDAY}|{WEEKDAY})\s{PART_OF_DAY}|tonight)\b)", _spoken_plain, ignore_case=True, triggers=words("morning afternoon evening night tonight"), first_words=_HOUR_WORDS, states=CLOCK_SLOT),
    rule("tonight at 8", r"(?<=\b[Aa]t\s)(?P<h>1[0-2]|[1-9])(?=[.,;)]|$|\s(?:it|he|she|they|we|I|the|a|an|in|on|and|when|after|before|with|for)\b)", _after_part, triggers=A_DIGIT, first_words=A_DIGIT, states=CLOCK_SLOT),
    rule("four o'clock", rf"{_AROUND}(?P<h>{NUMBER_WORD}|\d{{1,2}})\s(?:o['’]clock(?:\s(?:in\sthe|at)\s(?P<part>{PART_OF_DAY}))?)", _spoken, ignore_case=True, triggers=words("clock"), first_words=FIRST_OF_NUMBER, states=CLOCK_SLOT),
    rule("4 in the morning", rf"{_AROUND}(?P<h>{NUMBER_WORD}|\d{{1,2}})\s(?:in\sthe|at)\s(?P<part>{PART_OF_DAY})", _spoken, ignore_case=True, triggers=words("morning afternoon evening night"), first_words=FIRST_OF_NUMBER, states=CLOCK_SLOT),
    rule("the early hours of Thursday", rf"(?:the\s)?(?:early|small|pre-dawn)\s(?:morning\s)?hours(?=\s(?:of|on)\s(?:{WEEKDAY}|yesterday|today))", _early, triggers=words("hours"), states=PART_SLOT),
    rule("noon", rf"(?<![Hh]igh\s)(?P<word>[Nn]oon|[Mm]idnight|[Mm]idday)(?!\w){_ZONE}(?!-)", _oclock, triggers=words("noon midnight midday"), first_words=words("noon midnight midday"), states=CLOCK_SLOT),
)  # fmt: skip
