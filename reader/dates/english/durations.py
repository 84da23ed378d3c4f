"""How long."""

import re
from calendar import monthrange
from datetime import date

from reader.dates.context import Context, moved
from reader.dates.lexicon import (
    A_DASH,
    A_UNIT,
    ABOUT,
    FIRST_OF_ABOUT,
    FIRST_OF_NUMBER,
    NUMBER,
    NUMBER_WORD,
    PLURAL_UNITS,
    UNIT,
    VAGUE,
    number_of,
)
from reader.dates.rule import Meaning, Range, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE", "fortnight": "W",
    "weekend": "WE", "night": "D", "millennium": "L", "millennia": "L",
}  # fmt: skip
_YEARS = {"decade": 10, "century": 100, "centurie": 100, "millennium": 1000, "millennia": 1000}
_HALVES = {
    "hour": "PT30M", "year": "P6M", "century": "P50Y", "day": "PT12H", "decade": "P5Y",
    "month": "P15D", "minute": "PT30S",
}  # fmt: skip
_CAPITAL_UNIT = lazy_compile(r"(?<=\w[\s-])(?:Second|Minute|Hour|Day|Week|Month|Year)s?\b")
_PLAIN_WORD = lazy_compile(r"\b[a-z]{5,}")
"""Words that a headline in capitals seldom has."""
_LOOSE = frozenset({"second", "night", "day", "minute"})
_LASTS = lazy_compile(
    r"\b(?:for|in|within|than|of|over|about|last(?:ed|s|ing)?|by|after|[Aa]fter|took|takes?|spent|job|just|Just|only|[Ii]n)\s$"
)
"""Words before "a day" or "a second" that make it a length of time, and not a way of speaking."""
_RATE = lazy_compile(
    r"(?:times|once|twice|percent|cents|hours|\d|[A-Z$]\w{0,10}|%|[a-z]{2,}s|million|billion)\s$"
)
"""Words before "a year" that make it a rate."""
_IN_A_YEAR = lazy_compile(r"\b(?:in|by|since|until)\s$", re.IGNORECASE)
"""Words that stand before a year, and not before a number of years."""
_NOT_RATE = lazy_compile(
    r"\b(?:was|is|has|lasts|takes|this|its|his|less|as|plus|towards|across|us)\s$"
)


def value_of(amount: float | None, unit: str) -> str | None:
    """Return ``P1Y`` for one year, ``PT2H`` for two hours, ``PXD`` for some days.

    ISO 8601 has no letter for decades and centuries: they are written as years.
    """
    if amount is not None and unit in _YEARS:
        amount, unit = amount * _YEARS[unit], "year"
    letter = _LETTERS[unit]
    time = "T" if letter.startswith("T") else ""
    letter = letter[1:] if time else letter
    if amount is None:
        return f"P{time}X{letter}"
    if unit == "fortnight":
        amount *= 2
    if amount == int(amount):
        return f"P{time}{int(amount)}{letter}"
    return _broken(amount, unit, letter, time)


def _broken(amount: float, unit: str, letter: str, time: str) -> str:
    whole, half = int(amount), amount - int(amount) == 0.5
    if half and unit == "year":
        return f"P{whole}Y6M" if whole else "P6M"
    if half and unit == "hour":
        return f"PT{whole}H30M" if whole else "PT30M"
    if half and unit == "minute":
        return f"PT{whole}M30S" if whole else "PT30S"
    return f"P{time}{amount:g}{letter}"


def _unit(match: re.Match[str]) -> str:
    return match["unit"].lower()


def _duration(match: re.Match[str], context: Context) -> Meaning | None:
    text, unit = match["n"].lower(), _unit(match)
    if _is_name(match, context):
        return None
    amount = 1 if text in {"another", "an additional"} else number_of(text)
    if unit == "second" and (amount is None or amount > 500 or re.match(r"\s[a-z]", context.after)):
        return None
    may_be_year = amount is not None and 1900 <= amount <= 2100 and text.isdigit()
    if may_be_year and (unit != "year" or _IN_A_YEAR.search(context.before)):
        return None  # "in 2020 weeks went by", but not "it stood for 2000 years"
    if unit == "quarter" and (text in {"a", "an", "one"} or context.after.startswith(" of ")):
        return None
    if text in {"a", "an", "one"} and not _is_length(text, unit, match, context):
        return None
    if match["or"] and match["or"].strip() in {"or two", "or more"}:
        amount = None if "two" in match["or"] else amount
    return "DURATION", value_of(amount, unit)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """Return whether “60 Minutes” is a name: in capitals, amid words that are not."""
    if not _CAPITAL_UNIT.search(match[0]) or match[0].isupper():
        return False
    around = context.text[context.sentence_start : context.start] + context.after
    return bool(context.before.strip()) and _PLAIN_WORD.search(around) is not None


def _is_length(text: str, unit: str, match: re.Match[str], context: Context) -> bool:
    """Return whether "a day" is a length, and not a rate or a way of speaking."""
    before = context.before
    if match["about"]:
        return True
    if re.match(r"\s(?:after|before)\b", context.after):
        return True
    if unit in _LOOSE and not _LASTS.search(before):
        return False
    return (
        text == "one"
        or not _RATE.search(before)
        or bool(_NOT_RATE.search(before))
        or bool(_LASTS.search(before))
    )


def _range(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “12 to 18 months”: how many is not known."""
    return "DURATION", value_of(None, _unit(match))


def _half_of(match: re.Match[str], context: Context) -> Meaning | None:
    return "DURATION", _HALVES.get(_unit(match))


def _half(match: re.Match[str], context: Context) -> Meaning | None:
    amount = number_of(match["n"])
    return None if amount is None else ("DURATION", value_of(amount + 0.5, match["unit"].lower()))


def _plural(match: re.Match[str], context: Context) -> Meaning | None:
    unit = {"centuries": "century", "millennia": "millennium"}.get(
        _unit(match), _unit(match).removesuffix("s")
    )
    return "DURATION", value_of(None, unit)


def _hyphened(match: re.Match[str], context: Context) -> Meaning | None:
    amount = number_of(match["n"])
    if _unit(match) == "quarter" or (_unit(match) == "second" and amount and amount > 500):
        return None
    return "DURATION", value_of(amount, _unit(match))


def _long(match: re.Match[str], context: Context) -> Meaning | None:
    return "DURATION", value_of(None if match["plural"] else 1, _unit(match))


_PAST_STEPS = lazy_compile(r"\b(?:last|past|previous|preceding)\b", re.IGNORECASE)
_NEXT_STEPS = lazy_compile(r"\b(?:next|coming|following)\b", re.IGNORECASE)
_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}


def _past_span(match: re.Match[str], context: Context) -> Range | None:
    groups = match.groupdict()
    text = groups.get("n")
    amount = 1.0 if text is None else number_of(text)
    if text is None and groups.get("plural"):
        amount = None
    unit = _unit(match)
    since, until = _anchored(match[0], amount, unit, context)
    return Range("DURATION", value_of(amount, unit), since, until)


def _anchored(
    words: str, amount: float | None, unit: str, context: Context
) -> tuple[str | None, str | None]:
    """Return from when and until when “the past two years” lasts, against the publication."""
    today = context.published
    back = _PAST_STEPS.search(words) is not None
    if today is None or amount is None or not (back or _NEXT_STEPS.search(words)):
        return None, None
    if re.search(r"following|preceding|previous", words, re.IGNORECASE) and context.last:
        today = context.last
    other = _moved(today, -amount if back else amount, unit)
    if other is None:
        return None, None
    first, last = (other, today) if back else (today, other)
    return first.isoformat(), last.isoformat()


def _moved(day: date, amount: float, unit: str) -> date | None:
    if unit in _DAYS:
        return moved(day, int(amount * _DAYS[unit]))
    if unit not in _MONTHS:
        return None
    years, month = divmod(day.month - 1 + int(amount * _MONTHS[unit]), 12)
    year = day.year + years
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _compound(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “192 days, 19 hours and 2 minutes” and “two years and three months” as one."""
    if _is_name(match, context):
        return None
    days = time = ""
    for number, unit in re.findall(rf"({NUMBER})\s({UNIT})s?", match[0], re.IGNORECASE):
        amount, letter = number_of(number), _LETTERS[unit.lower()]
        if amount is None or amount != int(amount):
            return None
        if letter.startswith("T") and len(letter) == 2:
            time += f"{int(amount)}{letter[1]}"
        else:
            days += f"{int(amount)}{letter}"
    return "DURATION", f"P{days}" + (f"T{time}" if time else "")


def _while(match: re.Match[str], context: Context) -> Meaning | None:
    return "DURATION", "PXX"


_PAST_WORDS = words(
    "last past next coming previous first final following preceding initial opening remaining intervening"
)
_PAST_WORD = rf"(?:{'|'.join(sorted(_PAST_WORDS))})"
_THINGS = (
    "truce|war|conflict|dispute|ban|ceasefire|tradition|policy|law|rule|record|feud|agreement|treaty|peace|deal|siege|"
    "crisis|company|government|program|programme|rebellion|insurgency|struggle|slump|battle|civil|blockade|embargo|regime|strike"
)
_OR = r"(?P<or>\sor\s(?:so|two|more))?"
_SMALL = r"(?:hour|minute|second|day|month|week|year)"

RULES: tuple[Rule, ...] = (
    rule("192 days, 19 hours and 2 minutes", rf"{ABOUT}(?:{NUMBER})\s{_SMALL}s?(?:,\s(?:{NUMBER})\s{_SMALL}s?){{0,3}}(?:,?\sand\s|,?\s)(?:{NUMBER})\s{_SMALL}s?(?!\s(?:ago|later|earlier))", _compound, ignore_case=True, triggers=A_UNIT, first_words=FIRST_OF_NUMBER),
    rule("12 to 18 months", rf"{ABOUT}(?:the\s(?:next|last|past)\s)?(?:(?:{NUMBER})(?:\s(?:to|or)\s|-to-)(?:{NUMBER})|\d{{1,3}}\s?[-–]\s?\d{{1,3}})(?:\s|-)(?P<unit>{UNIT})s?(?!-old|\sold)", _range, ignore_case=True, triggers=A_UNIT, first_words=FIRST_OF_NUMBER),
    rule("two years", rf"(?P<about>{ABOUT}(?:[Tt]he\s(?:full\s)?(?=\w+\syears\s))?)(?P<n>{NUMBER}|an?|another|an\sadditional|{VAGUE}|dozens\sof)\s(?:full\s|more\s|straight\s|consecutive\s|whole\s|long\s|additional\s|Earth\s|working\s|business\s|trading\s)?(?P<unit>{UNIT})s?{_OR}(?!-(?:old|long|ago|earlier)\b|\sold(?:er)?\b|\s\d)", _duration, ignore_case=True, triggers=A_UNIT, first_words=FIRST_OF_NUMBER),
    rule("half an hour", rf"{ABOUT}half\s(?:an?\s)(?P<unit>{UNIT})(?!\sago)", _half_of, ignore_case=True, triggers=(A_UNIT, words("half")), first_words=FIRST_OF_ABOUT | words("half")),
    rule("a half-hour", r"(?:a\s)?half-(?P<unit>hour|day|year|century|minute|decade)(?!\w|-)", _half_of, ignore_case=True, triggers=(A_UNIT, words("half")), first_words=words("a half")),
    rule("one and a half years", rf"{ABOUT}(?P<n>{NUMBER_WORD}|\d{{1,3}}|an?)[\s-]and[\s-](?:a|one)[\s-]half[\s-](?P<unit>{UNIT})s?(?!\sago)", _half, ignore_case=True, triggers=(A_UNIT, words("half")), first_words=FIRST_OF_NUMBER),
    rule("a year and a half", rf"{ABOUT}(?P<n>an?)\s(?P<unit>{UNIT})\sand\sa\shalf(?!\sago)", _half, ignore_case=True, triggers=(A_UNIT, words("half")), first_words=FIRST_OF_ABOUT | words("a an")),
    rule("one-year", rf"(?P<n>{NUMBER})-(?P<unit>{UNIT})s?(?:-long)?(?!-old|\sold\b)", _hyphened, ignore_case=True, triggers=(A_UNIT, A_DASH), first_words=FIRST_OF_NUMBER),
    rule("a three-year period", rf"(?:a|the|its|his|her|their)\s(?P<n>{NUMBER})-(?P<unit>{UNIT})s?\s(?:period|term|span|stretch)(?!s)", _hyphened, ignore_case=True, triggers=(A_UNIT, words("period term span stretch")), first_words=words("a the its his her their")),
    rule("8-month-old truce", rf"(?P<n>{NUMBER})-(?P<unit>{UNIT})s?-old(?=\s(?:\w+\s)?(?:{_THINGS})\b)", _hyphened, ignore_case=True, triggers=(A_UNIT, words("old")), first_words=FIRST_OF_NUMBER),
    rule("decades-long", r"(?<!\d\s)(?P<unit>second|minute|hour|day|week|month|year|decade|centurie|century)(?P<plural>s)?-(?:long|old)", _long, ignore_case=True, triggers=(A_UNIT, words("long old")), first_words=A_UNIT),
    rule("the past two years", rf"(?:at\sleast\s|more\sthan\s|about\s)?(?:the|these|this|his|her|its|their)\s{_PAST_WORD}\s(?:(?P<n>{NUMBER}|{VAGUE})\s)?(?:full\s|more\s|fiscal\s|trading\s)?(?P<unit>{UNIT})(?P<plural>s)?{_OR}(?<!the last week)(?<!the last year)(?<!the last month)(?<!the next week)(?<!the next year)(?<!the next month)", _past_span, ignore_case=True, triggers=(A_UNIT, _PAST_WORDS), first_words=words("at more about the these this his her its their")),
    rule("over the last year", r"(?:(?<=\b[Ff]or\s)the\slast|(?<=\b[Oo]ver\s)the\s(?:last|next))\s(?P<unit>week|month|quarter|year)(?!\sof)", _past_span, triggers=(words("week month quarter year"), words("last next")), first_words=words("the")),
    rule("last two years", rf"{_PAST_WORD}\s(?P<n>{NUMBER}|{VAGUE})\s(?P<unit>{UNIT})(?P<plural>s)?{_OR}", _past_span, ignore_case=True, triggers=A_UNIT, first_words=_PAST_WORDS),
    rule("the past year", rf"(?:the\s)?past\s(?P<n>{NUMBER})?(?P<unit>{UNIT})(?P<plural>s)?", _past_span, ignore_case=True, triggers=words("past"), first_words=words("the past")),
    rule("for years", r"(?<=for |ver |hin |nto | in |hey )(?P<unit>years|decades|centuries|months|weeks|days|hours|minutes)(?!\sto\scome|-)", _plural, ignore_case=True, triggers=A_UNIT, first_words=PLURAL_UNITS),
    rule("days after", r"(?:mere\s)?(?P<unit>years|decades|months|weeks|days|hours|minutes)(?=\s(?:after|before|of\s(?!swelling|the\s)|that\sfollowed|following|and\sdays))", _plural, ignore_case=True, triggers=A_UNIT, first_words=PLURAL_UNITS | words("mere")),
    rule("a while", r"(?<=for\s)(?:quite\s)?a\s(?:little\s|long\s|short\s)?(?:while|time)(?!\s(?:bomb|zone))", _while, ignore_case=True, triggers=words("while time"), first_words=words("quite a")),
)  # fmt: skip
