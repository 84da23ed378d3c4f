"""Expressions that are read against the day of publication or the last date."""

import re
from datetime import timedelta

from reader.dates.calculus import month_value, shift
from reader.dates.context import Context
from reader.dates.lexicon import (
    A_DIGIT,
    A_MONTH,
    A_SEASON,
    A_UNIT,
    A_WEEKDAY,
    MONTH,
    NUMBER,
    PART_OF_DAY,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    YEAR,
    month_of,
    number_of,
    ordinal_of,
    weekday_of,
)
from reader.dates.row import Meaning, Row, row

_LETTERS = {
    "day": "D", "week": "W", "month": "MO", "quarter": "Q", "year": "Y", "decade": "E",
    "century": "C", "centurie": "C", "weekend": "WE", "fortnight": "W", "night": "D",
}  # fmt: skip
_MODIFIER = r"(?:(?:the\s(?:end|beginning|start|middle)\sof\s)|(?:the\s)?(?:(?:early|late|mid)(?:\s|-)(?:in\s)?|(?:earlier|later)\s))?"
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_VAGUE = r"(?:several|a\sfew|few|many|some|a\scouple\sof|couple\sof|a\snumber\sof|countless)"
_AMOUNT = rf"(?:(?:about|around|nearly|almost|more\sthan|at\sleast|just\sover)\s)?(?P<n>{NUMBER}|an?|{_VAGUE})"


def _today(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    word = match["word"].lower().replace("’", "'")
    steps = {"yesterday": -1, "tomorrow": 1, "today": 0, "tonight": 0}[word]
    day = (context.published + timedelta(steps)).isoformat()
    if word == "tonight":
        return "TIME", f"{day}TNI"
    if match["part"]:
        return "TIME", f"{day}T{PARTS_OF_DAY[match['part'].lower()]}"
    return "DATE", day


def _this_part(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "TIME", None
    back = 1 if match["which"].lower() == "last" else 0
    day = context.published - timedelta(back)
    return "TIME", f"{day.isoformat()}T{PARTS_OF_DAY[match['part'].lower()]}"


def _weekday_part(match: re.Match[str], context: Context) -> Meaning | None:
    day = context.weekday(weekday_of(match["day"]))
    return "TIME", f"{day.isoformat()}T{PARTS_OF_DAY[match['part'].lower()]}" if day else None


def _step_unit(match: re.Match[str], context: Context) -> Meaning | None:
    word, unit = match["step"].lower(), match["unit"].lower()
    if context.published is None:
        return "DATE", None
    letter = _LETTERS[unit]
    if word in {"this", "the current"}:
        return "DATE", shift(context.published, letter, 0)
    if word == "that":
        return "DATE", None
    if unit == "night":
        return (
            "TIME",
            f"{(context.published - timedelta(1)).isoformat()}TNI" if word == "last" else None,
        )
    if word in {"following", "previous"}:
        anchor = context.last or context.published
        return "DATE", shift(anchor, letter, _STEPS[word])
    return "DATE", shift(context.published, letter, _STEPS[word])


def _step_weekday(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    number, word = weekday_of(match["day"]), match["step"].lower()
    back = (context.published.weekday() - number) % 7
    if word in {"last", "past", "previous"}:
        day = context.published - timedelta(back or 7)
    elif word == "this":
        day = context.weekday(number) or context.published
    else:
        day = context.published + timedelta(7 - back)
    return "DATE", day.isoformat()


def _step_month(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    month, word = month_of(match["mon"]), match["step"].lower()
    year = context.published.year
    if word in {"last", "past", "previous"}:
        year -= month >= context.published.month
    elif word in {"next", "coming", "following"}:
        year += month <= context.published.month
    return "DATE", month_value(year, month)


def _step_season(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    season, word = SEASONS[match["season"].lower()], match["step"].lower()
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = context.published.year
    if word == "last":
        year -= begins + 2 >= context.published.month or season == "WI"
    elif word == "next":
        year += begins <= context.published.month
    return "DATE", f"{year:04}-{season}"


def _season_year(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", f"{match['y']}-{SEASONS[match['season'].lower()]}"


def _season(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    return "DATE", f"{context.published.year:04}-{SEASONS[match['season'].lower()]}"


def _ago(match: re.Match[str], context: Context) -> Meaning | None:
    unit = match["unit"].lower().rstrip("s")
    amount = number_of(match["n"])
    if amount is None:
        return "DATE", "PAST_REF"
    letter = _LETTERS.get(unit)
    anchor = context.published
    if match["dir"].lower() in {"earlier", "before", "previously", "later", "after"}:
        anchor = context.last or context.published
    if letter is None or anchor is None or amount != int(amount):
        return ("TIME" if letter is None else "DATE"), None
    forward = match["dir"].lower() in {"later", "after", "from now", "hence"}
    step = int(amount) if forward else -int(amount)
    if unit == "fortnight":
        step *= 2
    return "DATE", shift(anchor, letter, step)


def _quarter(match: re.Match[str], context: Context) -> Meaning | None:
    number = ordinal_of(match["n"]) if match["n"] else None
    number = number or (int(match["q"]) if match["q"] else None)
    if number is None or not 1 <= number <= 4:
        return None
    year = match["y"]
    if year:
        return "DATE", f"{year}-Q{number}"
    if context.published is None:
        return "DATE", f"XXXX-Q{number}"
    now = (context.published.month - 1) // 3 + 1
    back = number > now and not context.is_future() and not match["this"]
    if match["last"]:
        back = True
    return "DATE", f"{context.published.year - back:04}-Q{number}"


def _half(match: re.Match[str], context: Context) -> Meaning | None:
    number = 1 if match["n"].lower() == "first" else 2
    if match["y"]:
        return "DATE", f"{match['y']}-H{number}"
    if context.published is None:
        return "DATE", None
    back = match["rel"] is not None and match["rel"].lower().startswith("last")
    return "DATE", f"{context.published.year - back:04}-H{number}"


def _now(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", "PRESENT_REF"


def _past(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", "PAST_REF"


def _future(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", "FUTURE_REF"


def _fiscal(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", match["y"]


def _last_day(match: re.Match[str], context: Context) -> Meaning | None:
    day = context.last or context.published
    return "DATE", day.isoformat() if day else None


_STEP = (
    r"(?P<step>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\spast|[Pp]ast|[Cc]oming|[Ff]ollowing|[Pp]revious)"
)
_UNIT_STEP = r"(?:day|week|month|quarter|year|decade|century|weekend|night)"


def _month_of_year(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    step = {"last": -1, "this": 0, "next": 1}[match["step"].lower()]
    return "DATE", month_value(context.published.year + step, month_of(match["mon"]))


def _the_unit(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    unit = match["unit"].lower()
    return "DATE", shift(context.published, _LETTERS[unit], 0)


def _this_quarter(match: re.Match[str], context: Context) -> Meaning | None:
    """Read "the quarter" of a business report: the last one that was over."""
    if context.published is None:
        return "DATE", None
    quarter = (context.published.month - 1) // 3  # of the one before: 0 is last year's fourth
    year = context.published.year - (quarter == 0) - (match["ago"] is not None)
    return "DATE", f"{year:04}-Q{quarter or 4}"


def _year_ago(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", f"{context.published.year - 1:04}" if context.published else None


def _overnight(match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "TIME", None
    return "TIME", f"{(context.published - timedelta(1)).isoformat()}TNI"


ROWS: tuple[Row, ...] = (
    row("the quarter", r"the\s(?:latest\s|(?P<ago>year[\s-](?:ago|earlier)\s))?quarter(?!\s(?:of|million|mile|century|final))", _this_quarter, ignore_case=True, needs=frozenset({"quarter"})),
    row("year-ago", r"(?:the\s)?year-(?:ago|earlier)(?:\speriod)?", _year_ago, needs=A_UNIT),
    row("overnight", r"(?:the\s)?overnight(?:\shours)?", _overnight, ignore_case=True, needs=frozenset({"overnight"})),
    row("June last year", rf"(?P<mon>{MONTH})(?:\sof)?\s(?P<step>last|this|next)\syear", _month_of_year, needs=A_MONTH),
    row("the end of the year", r"(?:the\s)?(?:end|beginning|start|middle|rest|remainder)\sof\sthe\s(?P<unit>year|month|week|day|quarter)", _the_unit, ignore_case=True),
    row("the weekend", r"(?:over\s)?(?<!of )the\s(?P<unit>weekend)", _the_unit),
    row("yesterday", rf"(?:(?:early|late|earlier|later)\s)?(?P<word>yesterday|today|tomorrow|tonight)(?:\s(?P<part>{PART_OF_DAY}))?", _today, ignore_case=True),
    row("this morning", rf"(?:(?:early|late|earlier|later)\s)?(?P<which>this|last)\s(?P<part>{PART_OF_DAY})", _this_part, ignore_case=True),
    row("Tuesday morning", rf"(?:(?:[Ee]arly|[Ll]ate)\s)?(?P<day>{WEEKDAY})\s(?P<part>{PART_OF_DAY})", _weekday_part, needs=A_WEEKDAY),
    row("last week", rf"{_MODIFIER}(?:the\s)?(?P<step>last|next|this|past|coming|following|previous|the\scurrent)\s(?P<unit>{_UNIT_STEP})", _step_unit, ignore_case=True),
    row("last Tuesday", rf"{_STEP}\s(?P<day>{WEEKDAY})", _step_weekday, needs=A_WEEKDAY),
    row("last June", rf"{_MODIFIER}{_STEP}\s(?P<mon>{MONTH})", _step_month, needs=A_MONTH),
    row("last summer", rf"{_MODIFIER}{_STEP}\s(?P<season>{SEASON})", _step_season, needs=A_SEASON),
    row("summer 2020", rf"(?:the\s)?{_MODIFIER}(?P<season>{SEASON})(?:\sof)?\s(?P<y>{YEAR})", _season_year, needs=A_SEASON),
    row("the summer", r"(?<=the )(?P<season>summer|winter|autumn)", _season, needs=A_SEASON),
    row("two weeks ago", rf"{_AMOUNT}\s(?:more\s)?(?P<unit>{UNIT})s?\s(?P<dir>ago|earlier|later|from\snow|hence|before(?=[.,;])|previously)", _ago, ignore_case=True, needs=A_UNIT),
    row("third quarter", rf"(?:the\s)?(?:(?P<this>this\syear['’]s\s)|(?P<last>last\syear['’]s\s)|fiscal\s)?(?:(?P<n>first|second|third|fourth)[\s-]quarter|Q(?P<q>[1-4]))(?:(?:\sof|\sin)?\s(?:fiscal\s)?(?P<y>{YEAR}))?", _quarter, ignore_case=True),
    row("first half", rf"(?:the\s)?(?P<n>first|second)\shalf\sof\s(?:(?P<y>{YEAR})|(?P<rel>(?:this|last|the)\syear))", _half, ignore_case=True),
    row("fiscal 1999", rf"(?:fiscal(?:\syear)?|FY)\s?(?P<y>{YEAR})", _fiscal, needs=A_DIGIT),
    row("now", r"now|currently|at\spresent|at\sthe\smoment|right\snow|nowadays|these\sdays|the\spresent|at\sthis\stime", _now, ignore_case=True),
    row("recently", r"recently|the\spast(?=[.,])|lately|recent\s(?:days|weeks|months|years|decades|times)|the\srecent\spast|a\slong\stime\sago|long\sago|earlier\sthis\scentury", _past, ignore_case=True),
    row("the future", r"[Tt]he\s(?:near\s|foreseeable\s)?future|[Tt]he\scoming\s(?:days|weeks|months|years)|coming\s(?:days|weeks|months|years)", _future),
    row("that day", r"(?:that|the\ssame)\s(?:same\s)?day", _last_day, ignore_case=True),
)  # fmt: skip
