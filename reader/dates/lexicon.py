"""The words of English temporal expressions, as numbers and as pieces of patterns."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
"""Month name -> 1 to 12."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed"),
            ("thursday", "thurs", "thu"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
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

ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
} | {"twenty-first": 21}
"""Ordinal word -> number."""

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C",
    "fortnight": "W", "weekend": "WE", "night": "D",
}  # fmt: skip
"""Unit without its plural s -> its letter in TIMEX3."""

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

PARTS_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "T12:00",
    "midnight": "T24:00", "dawn": "MO", "midday": "MI", "lunchtime": "MI",
}  # fmt: skip

_OTHERS = """
    now currently present moment nowadays today yesterday tomorrow tonight recently lately recent past
    future ago time times once daily weekly biweekly fortnightly monthly bimonthly quarterly yearly
    annual annually hourly nightly twenties thirties forties fifties sixties seventies eighties nineties
    christmas easter thanksgiving halloween eve overnight
    eighteen nineteen twenty thousand
"""

ANCHORS = frozenset(
    {*MONTHS, *WEEKDAYS, *SEASONS, *PARTS_OF_DAY, *UNITS, *_OTHERS.split(), "0"}
    | {f"{word}s" for word in (*WEEKDAYS, *SEASONS, *PARTS_OF_DAY, *UNITS)}
)
"""Words of which, or of digits, every English temporal expression has one."""

A_DIGIT = frozenset("0")
A_MONTH = frozenset(MONTHS)
A_WEEKDAY = frozenset({*WEEKDAYS, *(f"{word}s" for word in WEEKDAYS)})
A_SEASON = frozenset(SEASONS)
A_UNIT = frozenset({*UNITS, *(f"{word}s" for word in UNITS)})
"""What a row may need."""

_MONTH_FULL = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
MONTH = rf"(?:{_MONTH_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
MONTH_CAPITALS = rf"(?:{MONTH}|{_MONTH_FULL.upper()})"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
WEEKDAY_SHORT = r"(?:(?:Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun)\b\.?)"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER_WORD = (
    rf"(?:(?:{_TENS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|"
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen)"
)
NUMBER = rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?|{NUMBER_WORD})"
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
UNIT = r"(?:second|minute|hour|day|week|month|quarter|year|decade|centurie|century|fortnight|weekend|night)"
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
SEASON = "(?:spring|summer|fall|autumn|winter|Spring|Summer|Fall|Autumn|Winter)"
PART_OF_DAY = "(?:morning|afternoon|evening|night)"


def number_of(text: str) -> float | None:
    """Return the number that digits or words say; None when they say none."""
    word = text.lower().strip()
    if word in {"a", "an"}:
        return 1
    tens, _, ones = word.partition("-")
    if ones:
        first, second = NUMBERS.get(tens), NUMBERS.get(ones)
        return None if first is None or second is None else first + second
    if word in NUMBERS:
        return NUMBERS[word]
    try:
        return float(word)
    except ValueError:
        return None


def ordinal_of(text: str) -> int | None:
    """Return the number that an ordinal says: ``3rd`` and ``third`` are 3."""
    word = text.lower()
    if word in ORDINALS:
        return ORDINALS[word]
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdigit() else None


def month_of(text: str) -> int:
    """Return the number of a month's name or its abbreviation."""
    return MONTHS[text.lower().rstrip(".")]


def weekday_of(text: str) -> int:
    """Return the number of a weekday's name, Monday being 0."""
    return WEEKDAYS[text.lower().rstrip(".")]
