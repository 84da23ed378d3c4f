"""What only looks like a temporal expression: names, idioms, figures. Nothing in them is one."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import A_WEEKDAY, MONTHS, WEEKDAYS, any_of
from reader.dates.rule import Piece, Rule, rule, words


def _none(match: re.Match[str], context: Context) -> tuple[Piece, ...]:
    return ()


_NAMES = any_of(
    "Man_Friday Girl_Friday Freaky_Friday Super_Tuesday['’]s Ruby_Tuesday USA_Today Today_(?:[Pp]rogram(?:me)?|[Ss]how) Tonight_Show "
    "Russia_Today Fight_Night Friday_Night_Lights Saturday_Night_Live Sheffield_Wednesday Wednesday_Addams Tuesday_Weld Joe_Friday"
)
"""People, songs, shows and clubs with the name of a day."""
_DAYS = any_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_PAPERS = any_of(
    "Times Telegraph Mirror Express Mail Herald Post Independent Business Night_Football Standard Tribune Star Mercury"
)
"""What follows the name of a weekday in the name of a paper."""
_CLUBS = any_of("Club Group Assembly Society Review Magazine Gazette Chronicle Journal")
"""What follows it in the name of a club or a paper behind “the”: “On Friday Club members met” has none."""
_SECOND = any_of("hand guess largest biggest highest floor half place time term")
"""What follows “second” where it is not a length of time."""
_IDIOMS = any_of(
    "(?:one|a)_day_at_a_time day_(?:by|after|in,?)_day day_in_and_day_out from_time_to_time year_(?:after|by|on|over)_year "
    "week_(?:after|by|in)_week night_after_night at_the_end_of_the_day the_other_day call_it_a_day in_this_day_and_age "
    "now_and_(?:then|again) every_now_and_(?:then|again) once_in_a_while"
)
"""Ways of speaking that name no time."""
_CHAMPIONS = any_of("man player person woman song game goal word artist book driver athlete")
"""Who or what may be one “of the year”."""
_WORKS_WORDS = "song single album film movie book novel play show series episode band poem track painting story documentary game"
_WORKS = any_of(_WORKS_WORDS)
"""Works whose name may be that of a day or a month."""
_CALENDAR_WORDS = frozenset(word.lower() for word in (*MONTHS, *WEEKDAYS))
_CALENDAR = "|".join(sorted(_CALENDAR_WORDS))
_BOOKS = any_of(
    "Psalms? Genesis Exodus Isaiah John Matthew Mark Luke Romans Revelation Proverbs Corinthians Acts"
)
"""Books whose verses are written as hours are."""

RULES: tuple[Rule, ...] = (
    rule("24 hours a day", r"(?:24|twenty[\s-]four)\shours\sa\sday(?:,?\s(?:and\s)?(?:seven|7)\sdays\sa\sweek)?", _none, ignore_case=True, triggers=words("hours"), first_words=words("0 twenty")),
    rule("Ruby Tuesday", _NAMES, _none, triggers=words("tuesday friday saturday wednesday today tonight night"), first_words=words("man girl freaky super ruby usa today tonight russia fight friday saturday sheffield wednesday tuesday joe")),
    rule("Sunday Times", rf"(?:Sunday|Saturday|Friday|Monday)\s(?:{_PAPERS})|(?<=\b[Tt]he\s)(?:{_DAYS})\s(?:{_CLUBS})", _none, triggers=A_WEEKDAY, first_words=A_WEEKDAY),
    rule("Daily Mail", r"(?:[A-Z][a-z]+\s)?(?:Daily|Weekly|Monthly|Quarterly)\s(?:[A-Z]\w+)|[A-Z]\w+['’]?s?\s(?:Daily|Weekly|Monthly|Quarterly)\b", _none, triggers=words("daily weekly monthly quarterly")),
    rule("the fall of", r"(?:the|a|an)\s(?:fall|spring)\s(?:of|in|from|to|out|back|roll)\b(?!\s(?:of\s)?\d)", _none, triggers=words("fall spring"), first_words=words("the a an")),
    rule("a song called Friday", rf"(?:{_WORKS})\s(?:called|(?:(?:is|was)\s)?(?:named|titled|entitled))\s(?:{_CALENDAR})", _none, ignore_case=True, triggers=_CALENDAR_WORDS, first_words=words(_WORKS_WORDS)),
    rule("Fight for the Future", r"(?:[A-Z]\w+\s(?:for|of|to)\s[Tt]he\sFuture|Back\sto\sthe\sFuture)", _none, triggers=words("future")),
    rule("second-hand", rf"(?:the\s)?last[\s-]minute\b|(?:second|minute)[\s-](?:{_SECOND})\b", _none, ignore_case=True, triggers=words("second minute"), first_words=words("second minute last the")),
    rule("one day at a time", rf"{_IDIOMS}|(?:{_CHAMPIONS})\sof\sthe\s(?:year|month|week|day|match|century|decade)", _none, ignore_case=True, triggers=words("day time year week night now while month century decade match"), first_words=words("one a day from year week night at the call in now every once man player person woman song game goal word artist book driver athlete")),
    rule("psalm 23:10", rf"(?:{_BOOKS})\s\d{{1,3}}:\d{{1,3}}(?:[-–]\d{{1,3}})?", _none, triggers=words("0:"), first_words=words("psalm psalms genesis exodus isaiah john matthew mark luke romans revelation proverbs corinthians acts")),
    rule("3.12.1", r"(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?!\.?\d))\d{1,4}(?:\.\d{1,4}){2,5}(?<!\.(?:19|20)\d\d)", _none, triggers=words("0."), first_words=words("0.")),
    rule("[00:12:07]", r"(?:(?<=\[)\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?=\])|(?<=\()\d{1,2}:\d\d(?::\d\d)?(?=\)\s*(?:\n|$))|\d\d:\d\d:\d\d[.,]\d{3}|(?<=\n)0?0:\d\d(?::\d\d)?(?=\s))", _none, triggers=words("0:"), first_words=words("0:")),
)  # fmt: skip
