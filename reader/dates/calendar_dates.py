"""Days, months and years of the calendar, in words and in numbers."""

import re
from datetime import date

from reader.dates.calculus import calendar_day, month_value
from reader.dates.context import Context
from reader.dates.lexicon import (
    A_DIGIT,
    A_MONTH,
    A_WEEKDAY,
    MONTH,
    MONTH_CAPITALS,
    NUMBER_WORD,
    ORDINAL,
    UNIT,
    WEEKDAY,
    WEEKDAY_SHORT,
    YEAR,
    month_of,
    number_of,
    ordinal_of,
    weekday_of,
)
from reader.dates.row import Meaning, Row, row

_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ENDING = r"(?:st|nd|rd|th)?"
_WEEKDAY = rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),?\s)?"
_MODIFIER = (
    r"(?:(?:the\s(?:end|beginning|start|middle)\sof\s)|(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-](?:in\s)?)?"
)
_DOUBTFUL = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Tt]his|[Bb]y|[Uu]ntil|[Oo]f|[Dd]uring|[Ff]rom|[Tt]o|"
    r"[Tt]hrough|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id|and|or|every|each|between|for)[\s-]$"
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|from|until|till|of|to|before|after|between|during|and|or|through|early|late|mid|the|"
    r"for|year|season|than|into|due|both|circa|around|about|spring|summer|autumn|fall|winter|election|budget|back|around|"
    r"Championships?|Olympics|Cup|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)[\s-]|[(\[–—/-]\s?|,\s|^)$",
    re.IGNORECASE,
)
_OWNER_BEFORE = re.compile(
    r"(?:['’]s|s['’]|\b(?:a|an|his|her|its|their|our|my|this|that))\s$", re.IGNORECASE
)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s[a-z]{3,}")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
"""A year before a name is a part of it: the 2008 Summer Olympics."""
_COUNTED = re.compile(
    r"\s?(?:%|percent|per\s?cent|people|dead|troops|metres|meters|miles|km|kilometers|kilometres|feet|"
    r"pounds|dollars|euros|tons|tonnes|votes|points|words|workers|jobs|soldiers|"
    r"acres|hectares|others|degrees|civilians|employees|members|students|homes|houses)\b"
)


def _iso(match: re.Match[str], context: Context) -> Meaning | None:
    day = calendar_day(int(match["y"]), int(match["m"]), int(match["d"]))
    if day is None:
        return None
    if match["t"]:
        return "TIME", f"{day.isoformat()}T{match['t'][:5]}"
    return _full(day, context)


def _full(day: date, context: Context) -> Meaning:
    context.last = day
    return "DATE", day.isoformat()


def _day_month(match: re.Match[str], context: Context) -> Meaning | None:
    month, number = month_of(match["mon"]), int(match["d"])
    if match["y"]:
        day = calendar_day(int(match["y"]), month, number)
        return _full(day, context) if day else None
    if calendar_day(2024, month, number) is None:
        return None
    year = context.year_for(month, number)
    if year is None:
        return "DATE", f"XXXX-{month:02}-{number:02}"
    day = calendar_day(year, month, number)
    return _full(day, context) if day else ("DATE", None)


def _spoken_day(match: re.Match[str], context: Context) -> Meaning | None:
    number = ordinal_of(match["d"])
    if number is None or not 1 <= number <= 31:
        return None
    month = month_of(match["mon"])
    year = int(match["y"]) if match["y"] else context.year_for(month, number)
    day = calendar_day(year, month, number) if year else None
    return _full(day, context) if day else ("DATE", None)


def _month_year(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", month_value(int(match["y"]), month_of(match["mon"]))


_PERSONS = frozenset({"May", "March", "April", "June", "August"})
"""Months that are also names or words: they need a word before them that a month has."""


def _month(match: re.Match[str], context: Context) -> Meaning | None:
    name = match["mon"]
    month = month_of(name)
    if len(name) == 3 and name != "May" and not _DOUBTFUL.search(context.before):
        return None
    if name in _PERSONS and not _DOUBTFUL.search(context.before):
        return None
    if re.match(r"\s[A-Z][a-z]", context.after) and name in _PERSONS:
        return None
    year = context.year_for(month)
    return "DATE", month_value(year, month) if year else f"XXXX-{month:02}"


def _year(match: re.Match[str], context: Context) -> Meaning | None:
    if _COUNTED.match(context.after):
        return None
    named = _NAME_AFTER.match(context.after) and _ARTICLE_BEFORE.search(context.before)
    owned = _OWNER_BEFORE.search(context.before) and _NOUN_AFTER.match(context.after)
    if named or not (owned or _YEAR_BEFORE.search(context.before)):
        return None
    if int(match["y"]) < 1500 and not re.search(r"\b(?:in|since|of|until|year)\s$", context.before):
        return None
    return "DATE", match["y"]


def _spoken_year(match: re.Match[str], context: Context) -> Meaning | None:
    rest = number_of(match["n"])
    if rest is None or rest < 10 or not _YEAR_BEFORE.search(context.before):
        return None
    century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[match["c"].lower()]
    return "DATE", str(century + int(rest))


def _two_thousand(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", str(2000 + int((match["n"] and number_of(match["n"])) or 0))


def _two_years(match: re.Match[str], context: Context) -> Meaning | None:
    first, second = match["y"], match["z"]
    return ("DATE", first) if int(first[:2] + second[-2:]) > int(first) else None


def _decade(match: re.Match[str], context: Context) -> Meaning | None:
    digits = match["y"]
    if len(digits) == 2:
        digits = ("20" if int(digits) < 30 else "19") + digits
    return "DATE", digits[:3]


_DECADES = {
    "twenties": "192", "thirties": "193", "forties": "194", "fifties": "195",
    "sixties": "196", "seventies": "197", "eighties": "198", "nineties": "199",
}  # fmt: skip


def _named_decade(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", _DECADES[match["name"].lower()]


def _century(match: re.Match[str], context: Context) -> Meaning | None:
    number = ordinal_of(match["n"])
    return ("DATE", f"{number - 1:02}") if number and number <= 30 else None


def _numeric(match: re.Match[str], context: Context) -> Meaning | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        year += 2000 if year < 50 else 1900
    # American order first, as in most English text with slashes; the other when only it is a day.
    day = calendar_day(year, first, second) or calendar_day(year, second, first)
    return _full(day, context) if day else None


def _dotted(match: re.Match[str], context: Context) -> Meaning | None:
    day = calendar_day(int(match["y"]), int(match["b"]), int(match["a"]))
    return _full(day, context) if day else None


def _weekday(match: re.Match[str], context: Context) -> Meaning | None:
    number = weekday_of(match["day"])
    day = context.weekday(number)
    return "DATE", day.isoformat() if day else None


ROWS: tuple[Row, ...] = (
    row("iso date", rf"(?P<y>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<t>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?", _iso, needs=A_DIGIT),
    row("May 18, 2021", rf"{_WEEKDAY}(?P<mon>{MONTH_CAPITALS})\s(?P<d>{_DAY}){_ENDING}(?:(?:,\s?|\s)(?P<y>{YEAR}))?", _day_month, needs=A_MONTH),
    row("18 May 2021", rf"{_WEEKDAY}(?:the\s)?(?P<d>{_DAY}){_ENDING}(?:\sof)?\s(?P<mon>{MONTH})(?:,?\s(?P<y>{YEAR}))?", _day_month, needs=A_MONTH),
    row("third of May", rf"(?:the\s)?(?P<d>{ORDINAL})\sof\s(?P<mon>{MONTH})(?:,?\s(?P<y>{YEAR}))?", _spoken_day, needs=A_MONTH),
    row("May 2021", rf"{_MODIFIER}(?P<mon>{MONTH})(?:,?\s|\sof\s)(?P<y>{YEAR})", _month_year, needs=A_MONTH),
    row("May", rf"{_MODIFIER}(?P<mon>{MONTH})", _month, needs=A_MONTH),
    row("1914-18", rf"(?P<y>{YEAR})[-–/](?P<z>\d\d)(?!\d|-)", _two_years, needs=A_DIGIT),
    row("2021", rf"{_MODIFIER}(?P<y>{YEAR})", _year, needs=A_DIGIT),
    row("the 1990s", rf"(?:the\s)?{_MODIFIER}(?P<y>(?:1[5-9]|20)\d0)['’]?s", _decade, needs=A_DIGIT),
    row("the '90s", rf"(?:the\s)?{_MODIFIER}['’‘](?P<y>[1-9]0)s", _decade, needs=A_DIGIT),
    row("the nineties", rf"the\s{_MODIFIER}(?P<name>{'|'.join(_DECADES)}|{'|'.join(map(str.title, _DECADES))})", _named_decade),
    row("19th century", rf"(?:the\s)?{_MODIFIER}(?P<n>{ORDINAL})[\s-]century", _century, ignore_case=True, needs=frozenset({"century"})),
    row("nineteen ninety-six", rf"(?P<c>eighteen|nineteen|twenty)\s(?P<n>{NUMBER_WORD})(?!\s(?:{UNIT}|people|percent|thousand|hundred|million))", _spoken_year, ignore_case=True),
    row("the year two thousand", r"(?:the\syear\s)two\sthousand(?:\sand)?(?:\s(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?", _two_thousand, ignore_case=True),
    row("5/18/2021", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)", _numeric, needs=A_DIGIT),
    row("18.5.2021", r"(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?P<y>(?:19|20)\d\d)", _dotted, needs=A_DIGIT),
    row("Tuesday", rf"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\s)?(?P<day>{WEEKDAY})", _weekday, needs=A_WEEKDAY),
)  # fmt: skip
