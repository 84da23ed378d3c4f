"""The words of English temporal expressions, as numbers and as pieces of patterns."""

from collections.abc import Iterable

from reader.language.word_lists.calendar_names import full_names, months, weekdays


def any_of(text: str) -> str:
    """Return a pattern of some words; ``_`` is the space within a phrase, and each may be a pattern."""
    return "|".join(word.replace("_", r"\s") for word in text.split())


def _short(entries: Iterable[str]) -> list[str]:
    """Return the abbreviations of a calendar's entries, without their full stops."""
    forms = [form for entry in entries for form in entry.split("|")]
    return [form.rstrip(".") for form in forms if form.endswith(".")]


_OTHER_WORDS = frozenset({"march", "may", "august"})
"""Names of months that are other words in lower case."""
MONTHS = {
    form.rstrip("."): number
    for number, entry in enumerate(months("en"), 1)
    for form in entry.split("|")
}
"""Month name -> 1 to 12."""

WEEKDAYS = {
    form.rstrip("."): number
    for number, entry in enumerate(weekdays("en"))
    for form in entry.split("|")
}
"""Weekday name -> 0 (Monday) to 6."""

NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        ).split()
    )
} | {
    word: number * 10
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
"""Number word -> number."""

ORDINALS = (
    {
        word: number
        for number, word in enumerate(
            (
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
                "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            ).split(),
            1,
        )
    }
    | {
        f"twenty-{word}": 20 + number
        for number, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth".split(), 1
        )
    }
    | {"thirtieth": 30, "thirty-first": 31}
)
"""Ordinal word -> number."""

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C",
    "fortnight": "W", "weekend": "WE", "night": "D", "millennium": "L", "millennia": "L",
    "semester": "M",
}  # fmt: skip
"""Unit without its plural s -> its letter in TIMEX3."""

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

PARTS_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "T12:00",
    "midnight": "T24:00", "dawn": "MO", "midday": "MI", "lunchtime": "MI",
}  # fmt: skip

FIRST_OF_ABOUT = frozenset(
    "about around nearly almost more less fewer at approximately roughly just well up over no under upwards".split()
)
"""Words with which what makes an amount less certain begins."""
FIRST_OF_NUMBER = frozenset(
    {*NUMBERS, "0"}
    | set(
        "a an another half several few many some couple dozens hundreds thousands countless numerous about "
        "around nearly almost more less fewer at approximately roughly just well up over no under upwards "
        "the".split()
    )
)
"""Words with which an amount, or what makes it less certain, begins."""
FIRST_OF_ORDINAL = frozenset(word.split("-")[0] for word in ORDINALS)
"""The words with which an ordinal begins."""
PLURAL_UNITS = frozenset(
    "seconds minutes hours days weeks months quarters years decades centuries nights weekends".split()
)
A_DIGIT = frozenset("0")
A_YEAR = frozenset({"0000"})
A_DASH = frozenset("-")
A_MONTH = frozenset(MONTHS)
A_WEEKDAY = frozenset({*WEEKDAYS, *(f"{word}s" for word in WEEKDAYS)})
A_SEASON = frozenset(SEASONS)
A_UNIT = frozenset({*UNITS, *(f"{word}s" for word in UNITS)})
AN_ORDINAL = frozenset({"0th", *(word.rpartition("-")[2] for word in ORDINALS)})
"""Triggers."""

_MONTH_FULL = "|".join(full_names(months("en"))).title()
_MONTH_SHORT = rf"(?:{'|'.join(map(str.title, _short(months('en'))))})\b\.?"
_PLAIN = "|".join(name for name in _MONTH_FULL.lower().split("|") if name not in _OTHER_WORDS)
MONTH = rf"(?:{_MONTH_FULL}|{_PLAIN}|{_MONTH_SHORT})"
ANY_MONTH = rf"(?i:{_MONTH_FULL}|{_MONTH_SHORT})"
"""A month in any letters, beside a number."""
_WEEKDAYS = "|".join(full_names(weekdays("en"))).title()
WEEKDAY = f"(?:{_WEEKDAYS}|{_WEEKDAYS.lower()})"
WEEKDAY_SHORT = rf"(?:(?:{'|'.join(map(str.title, _short(weekdays('en'))))})\b\.?)"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
NUMBER_WORD = (
    rf"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[-\s](?:{_ONES}))?|"
    rf"(?:thir|four|fif|six|seven|eigh|nine)teen|{_ONES}|ten|eleven|twelve)"
)
_FRACTION = r"(?:\s?[½¼¾]|\s1/[24]|\s3/4|-1/2)"
NUMBER = (
    rf"(?:\d{{1,3}},\d{{3}}|\d{{1,5}}(?:\.\d{{1,2}}|{_FRACTION})?|"
    rf"{NUMBER_WORD}(?:\s(?:hundred|thousand|million))?|an?\s(?:hundred|thousand|million)|"
    r"half\sa\sdozen|a\sdozen|a\scouple\sof|couple\sof)"
)
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|centurie|century|millennium|millennia|fortnight|weekend|night)"
YEAR = r"(?:1[0-9]\d\d|20\d\d|2[1-9]\d0)"
SEASON = "(?:spring|summer|fall|autumn|winter|Spring|Summer|Fall|Autumn|Winter)"
PART_OF_DAY = "(?:morning|afternoon|evening|night)"


VAGUE = (
    r"(?:several|a\sfew|few|many|some|a\snumber\sof|countless|numerous|dozens\sof|"
    r"hundreds\sof|thousands\sof)"
)
"""How many, without a number."""
ABOUT = (
    r"(?:(?:(?:(?:[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Mm]ore\sthan|[Ll]ess\sthan|[Ff]ewer\sthan|[Aa]t\sleast|"
    r"[Aa]pproximately|[Rr]oughly|[Jj]ust\sover|[Jj]ust\sunder|[Ww]ell\sover|[Uu]p\sto|[Oo]ver(?=\san?\s)|"
    r"[Nn]o\smore\sthan|[Uu]nder|upwards\sof)\s))?)"
)
"""Words before an amount that make it less certain; TIMEX3 has them inside the expression."""
EDGE = (
    r"(?:(?:[Tt]he\s(?:(?:very\s)?(?:end|beginning|start|middle)\sof|second\shalf\sof|first\shalf\sof)\s)|"
    r"(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-](?:in\s|to\smid-)?)?"
)
"""Words before a date that take a part of it."""


_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_WORDS_FOR: dict[str, float] = {"a dozen": 12, "half a dozen": 6, "a couple of": 2, "couple of": 2}
_HUNDREDS: dict[str, float] = {"hundred": 100, "thousand": 1000, "million": 1_000_000}


def number_of(text: str) -> float | None:
    """Return the number that digits or words say; None when they say none."""
    word = text.lower().strip().replace(",", "")
    if word in {"a", "an"}:
        return 1
    if word in _WORDS_FOR:
        return _WORDS_FOR[word]
    for name, worth in _HUNDREDS.items():
        if word.endswith(f" {name}"):
            count = number_of(word.removesuffix(name))
            return None if count is None else count * worth
    for sign, worth in _FRACTIONS.items():
        if word.endswith(sign):
            whole = word.removesuffix(sign).strip(" -")
            return (float(whole) if whole.isdecimal() else 0) + worth
    if word in NUMBERS:
        return NUMBERS[word]
    tens, _, ones = word.replace("-", " ").partition(" ")
    if ones:
        first, second = NUMBERS.get(tens), NUMBERS.get(ones)
        return None if first is None or second is None else first + second
    return float(word) if word.replace(".", "", 1).isdecimal() and word.isascii() else None


def ordinal_of(text: str) -> int | None:
    """Return the number that an ordinal says: ``3rd`` and ``third`` are 3."""
    word = text.lower()
    if word in ORDINALS:
        return ORDINALS[word]
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else None


def is_other_word(month: str) -> bool:
    """Return whether a month in lower case is more often another word: “may”, “march”, “mar”."""
    return month.rstrip(".") in {"may", "march", "mar"}


def full_year(digits: str, published: int | None = None) -> int:
    """Return the year that two digits mean: not more than twenty years after publication."""
    if len(digits) > 2:
        return int(digits)
    latest = (published or 2029) + 20
    year = latest // 100 * 100 + int(digits)
    return year if year <= latest else year - 100


def month_of(text: str) -> int:
    """Return the number of a month's name or its abbreviation."""
    return MONTHS[text.lower().rstrip(".")]


def weekday_of(text: str) -> int:
    """Return the number of a weekday's name, Monday being 0."""
    return WEEKDAYS[text.lower().rstrip(".")]
