"""Days and months of the calendar, in words and in numbers."""

import re

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, shift, week_day
from reader.dates.known_days import day_of_month, full_day, month_meaning
from reader.dates.lexicon import (
    A_DIGIT,
    A_MONTH,
    A_WEEKDAY,
    A_YEAR,
    AN_ORDINAL,
    ANY_MONTH,
    EDGE,
    FIRST_OF_ORDINAL,
    MONTH,
    ORDINAL,
    ORDINALS,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    full_year,
    is_other_word,
    month_of,
    ordinal_of,
)
from reader.dates.rule import DAY_SLOT, Meaning, Resolved, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ENDING = r"(?:st|nd|rd|th)?"
_WEEKDAY = rf"(?:(?:(?:[Ee]arly|[Ll]ate|[Tt]his|[Ll]ast|[Nn]ext)\s)?(?:{WEEKDAY}|{WEEKDAY_SHORT})(?:,\s?|\s))?"
_OPENING = r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Aa]round|[Aa]bout|[Bb]y\sabout)[\s-])?"
_DAY_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))
_MONTH_BEFORE = lazy_compile(
    r"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Tt]his|[Bb]y|[Uu]ntil|[Oo]f|[Dd]uring|[Ff]rom|[Tt]o|[Tt]ill|"
    r"[Tt]hrough|[Ee]nded|[Ee]nding|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id|and|or|every|each|between|for|[Cc]ome|[Tt]he)[\s-]$|[a-z]['’]s\s$"
)
_PERSONS = frozenset({"May", "March", "April", "June", "August"})
"""Months that are also names or words: they need a word before them that a month has."""
_NAME_AFTER = lazy_compile(r"['’]?\s[A-Z][a-z]")
_DETERMINER = lazy_compile(
    r"\b(?:the|an?|his|her|its|their|our|my|this|that)\s$|['’]s\s$", re.IGNORECASE
)
_FAMILY = lazy_compile(r"\s(?:sisters|brothers|twins|siblings|family|household)\b")
"""Whom the month before is the name of, after “the”."""
_STREET = lazy_compile(
    r"\s(?:Street|St\.(?!\s[A-Z])|Avenue|Ave|Road|Rd|Boulevard|Blvd|Square)(?!\w)"
)
"""What makes a day the name of a street, or the number of a house and a month."""
_PERHAPS_STREET = lazy_compile(
    r"\s(?:Lane|Drive|Court|Place|Crescent|Terrace|Close|Parkway|Highway|Way)(?!\w)"
)
"""What makes it one after a word for where: “at 11 November Lane”, but “since 5 May Court hearings”."""
_WHERE = lazy_compile(r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]utside|[Oo]pposite|[Oo]f)\s$")
_ON = lazy_compile(r"\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter)\s$")
"""What makes it a day in spite of that: “On 5 May Road to Perdition was shown”."""
_NAME_BEFORE = lazy_compile(
    rf"\b(?!{MONTH}\b|(?:In|Between|From|Since|During|Last|By|Next|This)\b)[A-Z][a-z]+\s(?:and|or)\s$"
)
_VERB_AFTER = lazy_compile(
    r"(?:['’]s)?\s(?:said|says|was|is|has|had|and\s(?:her|his)|who|told|will|would|could|can|did|does|have|not|be)\b"
)


def _day_month(match: re.Match[str], context: Context) -> Resolved:
    if _is_address(context):
        return ()
    year = _written_year(match, context)
    ending = match.string[match.end("d") : match.end("d") + 2]
    shown = year or ending in {"st", "nd", "rd", "th"}
    if (
        is_other_word(match["mon"])
        and not shown
        and context.weekday_beside(match.start("d")) is None
    ):
        return None
    return day_of_month(
        year or _year_beside(match, context), month_of(match["mon"]), int(match["d"]), context
    )


def _is_address(context: Context) -> bool:
    """Return whether “10 May” is the number of a house and the beginning of a street's name."""
    before, after = context.before, context.after
    if _STREET.match(after):
        return _ON.search(before) is None
    return bool(_PERHAPS_STREET.match(after) and _WHERE.search(before))


def _written_year(match: re.Match[str], context: Context) -> int | None:
    digits = (match["y"] or "").lstrip("'’")
    published = context.published.year if context.published else None
    return full_year(digits, published) if digits else None


def _year_beside(match: re.Match[str], context: Context) -> int | None:
    """Return the year that “last” or “last year” beside a day gives."""
    step = (match.groupdict().get("rel") or "").lower()
    if not step or context.published is None:
        return None
    return context.published.year + {"last": -1, "this": 0, "next": 1}[step.split()[0]]


def _spoken_day(match: re.Match[str], context: Context) -> Meaning | None:
    number = ordinal_of(match["d"])
    if number is None or not 1 <= number <= 31:
        return None
    year = _written_year(match, context)
    return day_of_month(
        year or _year_beside(match, context), month_of(match["mon"]), number, context
    )


def _day_of_era(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “10 August 8 AD” as a day, and “10 August 234 BC” as its year: TIMEX3 has no more."""
    year, month, number = int(match["y"]), month_of(match["mon"]), int(match["d"])
    day = calendar_day(year, month, number)
    if day is None or not year:
        return None
    if match["era"].upper().startswith("B"):
        return "DATE", f"BC{year:04}"
    return full_day(day, context)


def _day_in_unix(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “Nov 21 09:55:06 1997”, as programs write it."""
    day = calendar_day(int(match["y"]), month_of(match["mon"]), int(match["d"]))
    if day is None:
        return None
    context.speak_of(day)
    return "TIME", f"{day.isoformat()}T{match['t'][:5]}"


def _stepped_day(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “last Oct. 13”: the one before publication, and “next June 3”: the one after."""
    month, number = month_of(match["mon"]), int(match["d"])
    if context.published is None:
        return "DATE", f"XXXX-{month:02}-{number:02}"
    year = context.published.year
    back = match["step"].lower() in {"last", "past"}
    beside = calendar_day(year, month, number)
    if beside is not None and (
        beside >= context.published if back else beside <= context.published
    ):
        year += -1 if back else 1
    return day_of_month(year, month, number, context)


def _month_year(match: re.Match[str], context: Context) -> Meaning | None:
    year = _written_year(match, context)
    return month_meaning(year, month_of(match["mon"]), context) if year else None


def _month_of_year(match: re.Match[str], context: Context) -> Meaning | None:
    year = _year_beside(match, context)
    return month_meaning(year, month_of(match["mon"]), context) if year else ("DATE", None)


def _month(match: re.Match[str], context: Context) -> Meaning | None:
    name = match["mon"]
    month = month_of(name)
    noun = _DETERMINER.search(context.before) and re.match(r"\s[a-z]{4,}", context.after)
    if _STREET.match(context.after) or (noun and _FAMILY.match(context.after)):
        return None  # July Avenue, the March sisters
    opened = bool(match["edge"] or noun or _MONTH_BEFORE.search(context.before))
    if (len(name) == 3 or name in _PERSONS or name.islower()) and not opened:
        return None
    if name in _PERSONS and not match["edge"] and _NAME_BEFORE.search(context.before):
        return None  # Hammond and May
    if name in _PERSONS or len(name) == 3:
        named = _NAME_AFTER.match(context.after) or _VERB_AFTER.match(context.after)
        if named and not match["edge"]:
            return None
    year = context.year_for(month)
    return month_meaning(year, month, context) if year else ("DATE", f"XXXX-{month:02}")


def _week_number(match: re.Match[str], context: Context) -> Meaning | None:
    week, year = int(match["w"]), int(match["y"])
    return ("DATE", f"{year:04}-W{week:02}") if week_day(year, week) else None


def _week_of(match: re.Match[str], context: Context) -> Meaning | None:
    found = day_of_month(
        _written_year(match, context), month_of(match["mon"]), int(match["d"]), context
    )
    if found is None or context.last is None or not (found[1] or "X")[0].isdigit():
        return found
    return "DATE", shift(context.last, "W", 0)


def _night_of(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the night of 3-4 May”: the night that begins on the first day."""
    year = _written_year(match, context)
    found = day_of_month(year, month_of(match["mon"]), int(match["d"]), context)
    part = {"night": "NI", "evening": "EV", "afternoon": "AF", "morning": "MO", "eve": "EV"}
    return None if found is None else ("TIME", f"{found[1]}T{part[match['part'].lower()]}")


def _part_of_month(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the third week of May”, of which nobody says where it begins, as that May."""
    month = month_of(match["mon"])
    year = int(match["y"]) if match["y"] else context.year_for(month)
    return month_meaning(year, month, context) if year else ("DATE", f"XXXX-{month:02}")


def _september_11(match: re.Match[str], context: Context) -> Meaning | None:
    """Read the day of the attacks, which is never that of the year of publication."""
    return "DATE", "2001-09-11"


_TO = r"(?:\s?[-–—/]\s?|\s(?:to|and)\s)"
_OF_YEAR = rf"(?:(?:,\s?|\s)(?P<y>{YEAR}|['’]\d\d(?=[\s.,;)]|$))(?!\d))?"
_ERA = r"(?:BCE?|AD|CE)\b|(?:B\.C\.(?:E\.)?|A\.D\.|C\.E\.)"
_REL = r"(?:,?\s(?:of\s)?(?P<rel>last|this|next)\syear)?"

RULES: tuple[Rule, ...] = (
    rule("the September 11 attacks", r"(?P<word>(?:September|Sept\.)\s11(?:th)?)(?=,?\s(?:\w+\s)?(?:[Aa]ttacks?|terrorist|Victims?|hijack\w*|[Mm]emorial|victims|[Cc]ommission)\b)(?!\s\d)", _september_11, triggers=words("september sept")),
    rule("week 53 of 2020", rf"[Ww]eek\s(?P<w>\d{{1,2}})(?:\sof|\sin|,)?\s(?P<y>{YEAR})", _week_number, triggers=words("week"), first_words=words("week")),
    rule("the week of March 6", rf"the\sweek\s(?:of|beginning|starting|ending)\s(?:(?P<mon>{MONTH})\s(?P<d>{DAY}){_ENDING})(?:,?\s(?P<y>{YEAR}))?", _week_of, triggers=(A_MONTH, words("week")), first_words=words("the")),
    rule("the night of 3-4 May", rf"the\s(?P<part>night|evening|afternoon|morning|eve)\sof\s(?:{WEEKDAY}(?:,\s?|\s))?(?P<d>{DAY}){_ENDING}(?:{_TO}{DAY}{_ENDING})?\s(?P<mon>{MONTH}){_OF_YEAR}", _night_of, triggers=(A_MONTH, words("night evening afternoon morning eve")), first_words=words("the")),
    rule("the night of May 3-4", rf"the\s(?P<part>night|evening|afternoon|morning|eve)\sof\s(?:{WEEKDAY}(?:,\s?|\s))?(?P<mon>{MONTH})\s(?P<d>{DAY}){_ENDING}(?:{_TO}{DAY}{_ENDING})?{_OF_YEAR}", _night_of, triggers=(A_MONTH, words("night evening afternoon morning eve")), first_words=words("the")),
    rule("10 August 8 AD", rf"(?:(?P<d>{DAY}){_ENDING}(?:\sof)?\s(?P<mon>{ANY_MONTH}),?\s(?P<y>\d{{1,4}})\s?(?P<era>{_ERA}))", _day_of_era, triggers=(A_MONTH, words("bc bce ad ce c d")), first_words=words("0"), states=DAY_SLOT),
    rule("August 10, 8 AD", rf"(?:(?P<mon>{ANY_MONTH})\s(?P<d>{DAY}){_ENDING},?\s(?P<y>\d{{1,4}})\s?(?P<era>{_ERA}))", _day_of_era, triggers=(A_MONTH, words("bc bce ad ce c d")), first_words=A_MONTH, states=DAY_SLOT),
    rule("Nov 21 09:55:06 1997", rf"(?:{WEEKDAY_SHORT}\s)?(?P<mon>{ANY_MONTH})\s{{1,2}}(?P<d>{DAY})\s(?P<t>(?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?\s(?:[A-Z]{{3,4}}\s)?(?P<y>{YEAR})(?!\d)", _day_in_unix, triggers=(A_YEAR, words("0:")), first_words=A_MONTH | A_WEEKDAY),
    rule("May 18, 2021", rf"{_WEEKDAY}{_OPENING}(?P<mon>{ANY_MONTH}),?\s(?:the\s)?(?P<d>{DAY}){_ENDING}(?!:\d|\d|,\d{{3}}|\spercent|\sp\.?m|\sa\.?m){_OF_YEAR}{_REL}", _day_month, triggers=(A_MONTH, A_DIGIT), first_words=A_WEEKDAY | A_MONTH | words("the early late mid around about by this last next 0"), states=DAY_SLOT),
    rule("10-Apr-15", rf"{_WEEKDAY}(?P<d>{DAY})(?P<sep>[-/.])(?P<mon>{ANY_MONTH})(?P=sep)['’]?(?P<y>{YEAR}|\d\d)(?!\d|[-/]\d)", _day_month, triggers=(A_MONTH, words("0- 0/ 0.")), first_words=A_WEEKDAY | words("0 early late this last next"), states=DAY_SLOT),
    rule("3 Aug 96", rf"{_WEEKDAY}(?P<d>{DAY}){_ENDING}\s(?P<mon>{ANY_MONTH})\s(?P<y>['’]\d\d|[3-9]\d)(?=[.,;:)\]]|$|\n)", _day_month, triggers=(A_MONTH, A_DIGIT), first_words=A_WEEKDAY | words("0 early late this last next"), states=DAY_SLOT),
    rule("2018 March 18", rf"(?P<y>{YEAR}),?\s(?P<mon>{ANY_MONTH})\s(?P<d>{DAY}){_ENDING}(?!\d|:)", _day_month, triggers=(A_MONTH, A_DIGIT), first_words=A_YEAR, states=DAY_SLOT),
    rule("Aug 96", rf"(?P<mon>{ANY_MONTH})\s(?P<y>['’]\d\d|[4-9]\d)(?=[.,;:)\]]|$|\n)", _month_year, triggers=(A_MONTH, A_DIGIT), first_words=A_MONTH),
    rule("18 May 2021", rf"{_WEEKDAY}(?:[Tt]he\s)?{_OPENING}(?P<d>{DAY}){_ENDING}(?:\sof)?[\s-](?P<mon>{ANY_MONTH})(?:(?:,?\s|-)(?P<y>{YEAR})(?!\d))?{_REL}", _day_month, triggers=(A_MONTH, A_DIGIT), first_words=A_WEEKDAY | words("the early late mid around about by this last next 0"), states=DAY_SLOT),
    rule("March eighth", rf"{_WEEKDAY}(?P<mon>{MONTH})\s(?:the\s)?(?P<d>(?:{_DAY_WORDS})(?=[.,;:)]|\s(?:and|at|was|is|in|when)\b|$)|\d{{1,2}}(?:st|nd|rd|th))(?!\s(?:floor|[Ss]treet|[Aa]venue)){_OF_YEAR}{_REL}", _spoken_day, triggers=(A_MONTH, AN_ORDINAL), first_words=A_WEEKDAY | A_MONTH | words("the early late mid around about by this last next"), states=DAY_SLOT),
    rule("third of May", rf"{_WEEKDAY}(?:the\s)?(?P<d>{ORDINAL})\sof\s(?P<mon>{MONTH}){_OF_YEAR}{_REL}", _spoken_day, triggers=(A_MONTH, AN_ORDINAL), first_words=A_WEEKDAY | FIRST_OF_ORDINAL | words("the early late mid around about by this last next 0"), states=DAY_SLOT),
    rule("last Oct. 13", rf"(?P<step>[Ll]ast|[Nn]ext|[Pp]ast)\s(?P<mon>{MONTH})\s(?P<d>{DAY}){_ENDING}(?!:\d|\d)", _stepped_day, triggers=(A_MONTH, A_DIGIT), first_words=words("last next past"), states=DAY_SLOT),
    rule("May 2021", rf"(?:(?:[Aa]round|[Aa]bout)\s)?{EDGE}(?P<mon>{ANY_MONTH})(?:,?\s|\sof\s|[-/])(?P<y>{YEAR})", _month_year, triggers=(A_MONTH, A_YEAR), first_words=A_MONTH | words("the early late mid around about by this last next")),
    rule("June last year", rf"{EDGE}(?P<mon>{MONTH})(?:,?\sof)?\s(?P<rel>last|this|next)\syear", _month_of_year, triggers=(A_MONTH, words("year")), first_words=A_MONTH | words("the early late mid")),
    rule("May", rf"(?P<edge>{EDGE})(?P<mon>{MONTH})", _month, triggers=A_MONTH, first_words=A_MONTH | words("the early late mid")),
    rule("the third week of May", rf"(?:[Tt]he\s)?(?:first|second|third|fourth|last|final|opening|1st|2nd|3rd|4th)\s(?:week|days|half)\s(?:of|in)\s(?P<mon>{MONTH})(?:,?\s(?P<y>{YEAR}))?", _part_of_month, triggers=(A_MONTH, words("week days half")), first_words=FIRST_OF_ORDINAL | words("the last final opening 0")),
)  # fmt: skip
