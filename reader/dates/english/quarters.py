"""Quarters, halves and fiscal years, as business reports name them."""

import re

from reader.dates.context import Context
from reader.dates.date_arithmetic import quarter_value
from reader.dates.lexicon import (
    A_YEAR,
    EDGE,
    MONTH,
    YEAR,
    month_of,
    ordinal_of,
)
from reader.dates.rule import Meaning, Piece, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_ENDED = lazy_compile(rf"\s(?:that\s)?(?:ended|ending|ends|to)\s(?P<mon>{MONTH})")
_REL = {"last": -1, "this": 0, "next": 1, "previous": -1, "the": 0, "prior": -1}


def _known(year: int, number: int, context: Context) -> Meaning:
    """Return a quarter, and keep one that is over in mind: reports compare with it."""
    if context.published is None or (year, 3 * number) < (
        context.published.year,
        context.published.month,
    ):
        context.quarter = (year, number)
    return "DATE", quarter_value(year, number)


def _number(match: re.Match[str]) -> int:
    word = (match["n"] or "").lower()
    return int(match["q"] or {"final": 4}.get(word) or ordinal_of(word) or 0)


def _quarter(match: re.Match[str], context: Context) -> Meaning | None:
    """Read a numbered quarter: of the year beside it, or else the last one of its number."""
    number = _number(match)
    year = match["y"] or match["z"]
    if year:
        return _known(_full_year(year), number, context)
    if context.published is None:
        return "DATE", f"XXXX-Q{number}"
    relation = (match["rel"] or match["own"] or "").lower().split()
    if relation:
        return _known(context.published.year + _REL[relation[0]], number, context)
    now = (context.published.month - 1) // 3 + 1
    back = number > now and not context.is_future()
    return _known(context.published.year - back, number, context)


def _full_year(written: str) -> int:
    digits = written.strip("'’")
    return (
        int(digits)
        if len(digits) == 4
        else 2000 + int(digits)
        if int(digits) < 70
        else 1900 + int(digits)
    )


def _two_quarters(match: re.Match[str], context: Context) -> tuple[Piece, ...] | None:
    """Read “the second and fourth quarters” as two."""
    pieces = []
    for group in ("n", "m"):
        number = ordinal_of(match[group])
        year = match["y"] or (context.published and f"{context.published.year:04}") or "XXXX"
        end = match.end() if group == "m" else match.end(group)
        start = match.start() if group == "n" else match.start(group)
        pieces.append(Piece(start, end, "DATE", f"{year}-Q{number}"))
    return tuple(pieces)


def _this_quarter(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the quarter”: the one mentioned, the one that ends in a month named, or the last."""
    if context.published is None:
        return "DATE", None
    if ended := _ENDED.match(context.after):
        month = month_of(ended["mon"])
        year = context.published.year - (month > context.published.month)
        return _known(year, max(1, (month + 1) // 3), context)
    if context.quarter is not None:
        return _known(*context.quarter, context)
    quarter = (context.published.month - 1) // 3  # of the one before: 0 is last year's fourth
    year = context.published.year - (quarter == 0)
    return _known(year, quarter or 4, context)


def _quarter_of_year(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the 1988 quarter” and “last year's quarter”: that of the quarter mentioned."""
    year = int(match["y"]) if match["y"] else None
    if year is None and context.published is not None:
        year = context.published.year - 1
    if year is None:
        return "DATE", None
    if context.quarter is not None:
        return "DATE", quarter_value(year, context.quarter[1])
    return "DATE", f"{year:04}"


def _half(match: re.Match[str], context: Context) -> Meaning | None:
    number = 1 if match["n"].lower() in {"first", "1"} else 2
    if match["y"]:
        return "DATE", f"{match['y']}-H{number}"
    if context.published is None:
        return "DATE", f"XXXX-H{number}"
    step = _REL[match["rel"].lower().split()[0]] if match["rel"] else 0
    return "DATE", f"{context.published.year + step:04}-H{number}"


def _short_quarter(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “2025Q2”, “1Q24” and “2H23”."""
    year, number = _full_year(match["y"]), int(match["n"])
    if match["kind"] == "H":
        return ("DATE", f"{year}-H{number}") if number <= 2 else None
    return _known(year, number, context)


def _fiscal(match: re.Match[str], context: Context) -> Meaning | None:
    year = _full_year(match["y"])
    context.speak_of_year(year)
    return "DATE", f"{year:04}"


def _first_months(match: re.Match[str], context: Context) -> Meaning | None:
    number = {
        "two": 2,
        "three": 3,
        "six": 6,
        "nine": 9,
        "four": 4,
        "five": 5,
        "eight": 8,
        "ten": 10,
        "seven": 7,
    }
    return "DURATION", f"P{number[match['n'].lower()]}M"


_FISCAL = r"(?:fiscal[\s-]|financial\s)?"
_WHOSE_YEAR = r"(?:(?P<own>this|last|next|the\sprevious|the\sprior)\syear['’]s\s)?"
_NUMBERED = r"(?:(?P<n>first|second|third|fourth|final|1st|2nd|3rd|4th)[\s-](?:fiscal[\s-])?quarter|(?:Q|[Qq]uarter\s)(?P<q>[1-4]))"
_FOLLOWED = rf"(?:(?:\sof|\sin|,)?\s(?:the\s)?(?:fiscal\s|FY\s?)?(?:year\s)?(?P<y>{YEAR}|['’]\d\d)(?!\d)|(?:\sof|\sin)?\s(?P<rel>last|this|next)\s(?:fiscal\s)?year(?!['’]))?"

RULES: tuple[Rule, ...] = (
    rule("second and fourth quarters", rf"(?:the\s)?(?P<n>first|second|third|fourth)\s(?:and|or|to)\s(?P<m>first|second|third|fourth)\squarters(?:\sof\s(?P<y>{YEAR}))?", _two_quarters, ignore_case=True, triggers=words("quarters")),
    rule("third quarter", rf"(?:the\s(?!(?:fiscal[\s-])?(?:first|second|third|fourth)-))?{_WHOSE_YEAR}(?:(?P<z>{YEAR})\s)?{_FISCAL}{_NUMBERED}{_FOLLOWED}(?!\s(?:final|back|mile|of\sa\s))", _quarter, ignore_case=True, triggers=words("quarter q")),
    rule("the quarter", r"the\s(?:latest\s|most\srecent\s|just-ended\s)?(?:quarter|(?<=latest\s)period)(?!\s(?:of|million|mile|century|final|a\syear|back|finals|horse)|-)", _this_quarter, ignore_case=True, triggers=words("quarter period"), first_words=words("the")),
    rule("that quarter", r"that\s(?:same\s)?quarter", _this_quarter, ignore_case=True, triggers=words("quarter"), first_words=words("that")),
    rule("the 1988 quarter", rf"(?:the\s)?(?:(?P<y>{YEAR})\s(?:quarter|period)|last\syear['’]s\s(?:quarter|period)|(?:the\s)?(?:corresponding|same|comparable|year-ago)\s(?:quarter|period)\s(?:a\syear\s(?:ago|earlier)|last\syear|of\slast\syear)|the\squarter\sa\syear\s(?:ago|earlier))", _quarter_of_year, ignore_case=True, triggers=words("quarter period")),
    rule("first half", rf"(?:the\s)?(?P<n>first|second|last)\s(?:half|two\squarters)\sof\s(?:fiscal\s)?(?:(?P<y>{YEAR})|(?P<rel>(?:this|last|next|the)\syear))", _half, ignore_case=True, triggers=(A_YEAR | words("year"), words("half quarters"))),
    rule("2025Q2", rf"(?P<y>{YEAR})[\s-]?(?P<kind>[QH])(?P<n>[1-4])", _short_quarter, triggers=words("q h"), first_words=A_YEAR),
    rule("1Q24", rf"(?P<n>[1-4])(?P<kind>[QH])\s?['’]?(?P<y>{YEAR}|\d\d)(?!\d)", _short_quarter, triggers=words("q h"), first_words=words("0")),
    rule("Q1 24", rf"(?P<kind>[QH])(?P<n>[1-4])[\s/-]?['’]?(?P<y>{YEAR}|\d\d)(?!\d|[%.,:]\d|%|\s?(?:percent|million|billion))", _short_quarter, triggers=words("q h"), first_words=words("q h")),
    rule("fiscal 1999", rf"{EDGE}(?:the\s)?(?:[Ff]iscal(?:\s[Yy]ear)?|FY|[Ff]inancial\s[Yy]ear)\s?(?P<y>{YEAR}|['’]?\d\d)(?:[/-]\d\d)?(?!\d)", _fiscal, triggers=words("fiscal fy financial")),
    rule("the first nine months", r"(?:the\s(?:first\s|last\s|latest\s|full\s)?|first\s)(?P<n>two|three|four|five|six|seven|eight|nine|ten)\smonths", _first_months, ignore_case=True, triggers=words("months")),
)  # fmt: skip
