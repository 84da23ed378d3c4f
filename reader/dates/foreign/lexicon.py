"""A language's words for days, hours, weeks, months and years: word lists, no patterns.

``|`` separates forms that mean the same. A space in a form is any white space, an apostrophe
any apostrophe. Everything is in lower case.
"""

from dataclasses import dataclass, field

Words = str
"""Forms, with ``|`` between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of a language."""

    months: tuple[Words, ...]
    """The names of the months, from January on."""
    weekdays: tuple[Words, ...]
    """The names of the days, from Monday on; those that are not also other words."""
    weekdays_beside: tuple[Words, ...] = ("",) * 7
    """More names, from Monday on, that are known only beside a date, a step or a part of the day."""
    ordinals: tuple[Words, ...]
    """“First”, “second” and so on, up to the last that is used of days."""
    numbers: tuple[Words, ...]
    """“One”, “two” and so on."""
    day_words: bool
    """Whether the day of a month is said with a number: “cuatro de mayo”."""
    day_mark: str
    """A pattern of what may follow the number of a day: ``.`` or ``er``."""
    vague: Words
    """“Some”, “a few”."""
    articles: Words
    """Words allowed before a noun of time, prepositions that are one word with it too."""
    day_articles: Words
    """Words allowed before the day of a month."""
    of: Words
    """Words allowed between a day, its month and its year, or a week."""
    link: Words = ""
    """Words allowed between a day and its month."""
    year_link: Words = ""
    """Words allowed between a month and its year."""
    in_month: Words
    """Words before a month alone."""
    in_year: Words
    """Words before a year alone."""
    edges: Words
    """“Early”, “late”, “the end of”."""
    units: dict[str, Words]
    """Letter of a unit, as ``date_arithmetic.shift`` has it, and ``D``, ``H``, ``M``: its forms."""
    plurals: Words
    """Those of the forms that are a plural alone."""
    last: Words
    """“Last”, before or after its noun, in the singular."""
    final: Words
    """“Last” of several, as in “the last Friday in October”."""
    next: Words
    """“Next”."""
    after_next: Words = ""
    """“The one after next”."""
    this: Words
    """“This”."""
    ago_before: Words = ""
    """“Ago”, where it stands before the amount."""
    ago_after: Words = ""
    """“Ago”, where it stands after it."""
    ahead_before: Words
    """“In”, as in “in two weeks”."""
    deictic: dict[int, Words]
    """Days from the day of publication: “yesterday”, “tomorrow”."""
    parts: dict[str, Words]
    """Part of the day, as TIMEX3 writes it: the words after a day for it."""
    parts_glued: bool = False
    """Whether such a part is written in one word with the day: “Dienstagabend”."""
    night_before: Words = ""
    """“The night to”, before the weekday in whose morning it ends."""
    night_between: Words = ""
    """“The night from”, before two weekdays."""
    early_on: Words = ""
    """“The early hours of”, before a weekday."""
    part_words: dict[tuple[int, str], Words]
    """Days from publication and part of the day: “tonight”, “last night”."""
    at: Words
    """Words before an hour."""
    hour: str
    """A pattern of what makes two numbers, or one, an hour: ``Uhr``, ``h``."""
    minutes_after: dict[int, Words] = field(default_factory=dict)
    """Minutes from an hour -> the words after it: “et quart”, “y media”, “meno un quarto”."""
    minutes_before: dict[int, Words] = field(default_factory=dict)
    """Minutes from an hour -> the words before it: “halb”, “kwart over”."""
    noon: dict[str, Words]
    """``12`` and ``24``: noon and midnight."""
    quarters: dict[str, Words]
    """``Q`` and ``H``: a quarter and a half of a year."""
    seasons: dict[str, Words]
    """Season, as TIMEX3 writes it: its forms."""
    halves: Words = ""
    """“Half” of a year, where the year stands beside it."""
    holidays: dict[str, Words]
    """Key of :data:`reader.dates.foreign.holidays.DAYS`: the holiday's forms."""
    day_alone: str
    """A pattern of the day of a month without its month; its number is in the group ``d``."""
    day_noun: Words
    """“Day”, as in “the last day of June”."""
    from_: Words
    """“From”, before the first of two days."""
    to: Words
    """“To”, between them."""
    and_: Words
    """“And”, between two days of a list."""
    every: Words
    """Words before a recurring weekday."""
    plural: str = ""
    """Endings of a recurring weekday."""
    decade: str
    """A pattern of a decade; its first year is in the group ``y``, or its two digits in ``z``."""
    decade_names: tuple[Words, ...] = ()
    """“The twenties” up to “the nineties”, in words."""
    century: str
    """A pattern of a century; its number is in the group ``n``, in digits or Roman."""
    before_christ: str
    """A pattern of “BC”."""
    capital_nouns: bool = False
    """Whether weekdays and months have a capital."""
    since: Words
    """“Since”: words before a day in the past."""
    nouns_of_days: Words = ""
    """Articles that make a noun of “tomorrow”: “un fulgido domani”."""
    neighbours: dict[tuple[int, str], Words] = field(default_factory=dict)
    """Step and unit: one word for “the day before”, “the year before”."""
    copula: Words
    """“Is”, “are” and the like, right before the day of a future event."""
    past: str
    """A pattern of verbs of what was."""
    ahead: str
    """A pattern of verbs of what is to be."""
    joint: Words
    """Words allowed between an hour, a weekday and a date that are one expression."""
