"""Full dates and years of more languages: their months, and the words before a year."""

import re
from functools import partial

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, month_value
from reader.dates.foreign.phrases import forms, pattern_of, starts
from reader.dates.lexicon import YEAR
from reader.dates.rule import DAY_SLOT, Meaning, Resolve, Rule
from reader.document.lazy_pattern import lazy_compile

_LANGUAGES: dict[str, tuple[str, str]] = {
    "cs": ("ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec",
           "v roce|roku|od roku|do roku|rok|v letech|roce"),
    "sk": ("januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december",
           "v roku|roku|od roku|do roku|rok"),
    "pl": ("stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień",
           "w roku|roku|od roku|do roku|rok|w latach"),
    "ru": ("января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь", ""),
    "uk": ("січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень", ""),
    "sv": ("januari februari mars april maj juni juli augusti september oktober november december", "år|året|sedan|sommaren|hösten|våren|vintern"),
    "da": ("januar februar marts april maj juni juli august september oktober november december", "i|i året|siden|år|fra|til"),
    "no": ("januar februar mars april mai juni juli august september oktober november desember", "i|i året|siden|år|fra|til"),
    "fi": ("tammikuuta|tammikuussa helmikuuta|helmikuussa maaliskuuta|maaliskuussa huhtikuuta|huhtikuussa toukokuuta|toukokuussa kesäkuuta|kesäkuussa heinäkuuta|heinäkuussa elokuuta|elokuussa syyskuuta|syyskuussa lokakuuta|lokakuussa marraskuuta|marraskuussa joulukuuta|joulukuussa",
           "vuonna|vuoden|vuodesta|vuoteen"),
    "tr": ("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık", ""),
    "ro": ("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie", "în|din|în anul|anul|până în"),
    "ca": ("gener febrer març abril maig juny juliol agost setembre octubre novembre desembre", "el|l'any|any|del|des del"),
}  # fmt: skip
"""ISO 639-1 code -> its months from January on, ``|`` between forms, and the words before a year."""
_LANGUAGES["nb"] = _LANGUAGES["nn"] = _LANGUAGES["no"]
_YEAR_NOUN = {"ru": r"\sг(?:од\w*|\.)", "uk": r"\sр(?:ок\w*|\.)", "pl": r"\sr(?:oku|\.)"}
"""Words after a year."""

Months = dict[str, int]


def _day(months: Months, match: re.Match[str], context: Context) -> Meaning | None:
    day = calendar_day(int(match["y"]), months[match["mon"].lower()], int(match["d"]))
    if day is None:
        return None
    context.speak_of(day)
    return "DATE", day.isoformat()


def _month(months: Months, match: re.Match[str], context: Context) -> Meaning | None:
    year, month = int(match["y"]), months[match["mon"].lower()]
    context.speak_of_month(year, month)
    return "DATE", month_value(year, month)


def _year(match: re.Match[str], context: Context) -> Meaning | None:
    context.speak_of_year(int(match["y"]))
    return "DATE", match["y"]


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language; none where nothing is known of it."""
    if language not in _LANGUAGES:
        return ()
    names, before = _LANGUAGES[language]
    months = {form: number for number, each in enumerate(names.split(), 1) for form in forms(each)}
    either = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    month = rf"(?P<mon>{either})(?:\s(?:de|del))?\s(?P<y>{YEAR})(?!\d)"
    day = rf"(?P<d>[12]\d|3[01]|0?[1-9])\.?\s(?:de\s|d['’])?{month}"
    found = [
        _rule("18. maj 2021", day, partial(_day, months), starts(months), frozenset({"0"})),
        _rule("maj 2021", month, partial(_month, months), starts(months), starts(months)),
    ]
    if before:
        words = "|".join(map(pattern_of, sorted(forms(before), key=len, reverse=True)))
        led = rf"(?:{words})\s(?P<at>)(?P<y>{YEAR})(?![\d.,:%-]\d|\d|\s?%)"
        found.append(_rule("v roce 1920", led, _year, frozenset({"0000"}), starts(forms(before))))
    if noun := _YEAR_NOUN.get(language):
        year = frozenset({"0000"})
        found.append(_rule("1920 roku", rf"(?P<y>{YEAR}){noun}", _year, year, year))
    return tuple(found)


def _rule(
    name: str,
    pattern: str,
    resolve: Resolve,
    triggers: frozenset[str],
    first: frozenset[str],
) -> Rule:
    compiled = lazy_compile(rf"(?<![\w$£€.,-])(?:{pattern})(?!\w)", re.IGNORECASE)
    states = DAY_SLOT if "(?P<d>" in pattern else frozenset()
    return Rule(name, compiled, resolve, triggers, states, first)
