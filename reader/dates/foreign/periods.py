"""Quarters, seasons, decades, centuries, holidays, and days named by their place."""

import re
from calendar import monthrange
from collections.abc import Mapping

from reader.dates.context import Context
from reader.dates.date_arithmetic import calendar_day, nth_weekday, quarter_value
from reader.dates.day_of_month import Month, month_after
from reader.dates.foreign.holidays import DAYS
from reader.dates.foreign.phrases import Part, either, forms, maybe, raw, row, some
from reader.dates.foreign.words import Words, meant, numbered, plain
from reader.dates.known_days import full_day
from reader.dates.lexicon import YEAR, full_year
from reader.dates.rule import DAY_SLOT, Meaning, Rule
from reader.document.lazy_pattern import lazy_compile

_ROMAN = {"I": 1, "V": 5, "X": 10}
_ALSO_WORDS = frozenset({"christmas", "easter", "ascension", "assumption", "pentecost"})
"""Holidays that in small letters are other words: the Portuguese “natal”."""
_GAMES = lazy_compile(
    r"\b(?:olymp|olímp|olimp|paralymp|jeux|juegos|jogos|giochi)\w*\s(?:\w+\s)?(?:d[ei]?['’\s])?$",
    re.IGNORECASE,
)
"""Words before the season of games: “Jeux olympiques d'hiver 2018”."""
_AUXILIARY = lazy_compile(
    r"\b(?:ai[es]?|a[st]?|avons|avez|ont|ait|aient|ayons|ayez|ayant|avoir|av(?:ais|ait|ions|iez|aient)|aur\w{1,6}|eus?|eût|eurent)"
    r"(?:\s(?:pas|jamais|plus|déjà|toujours|encore|aussi|bien|tous|toutes|enfin|ensuite|souvent|\w{2,20}ment))?\s$",
    re.IGNORECASE,
)
"""A form of “avoir”, and an adverb, before the French “été” that means “been”: “a été passée”."""
_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""Season -> the month in which it begins."""


def _stated_year(words: Words, match: re.Match[str], context: Context) -> int | None:
    """Return the year that is written, or counted from the one of publication."""
    if match["y"]:
        return full_year(match["y"])
    step = match.groupdict().get("s") or match.groupdict().get("t")
    if step and context.published is not None:
        return context.published.year + words.step_of(step)
    return None


def _quarter(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “im ersten Quartal 2024”, and without a year the last one of its number."""
    said = plain(match["n"]).rstrip(".º°ªe")
    number = int(said) if said.isdecimal() else words.ordinals.get(plain(match["n"]), 0)
    kind = meant(words.lexicon.quarters)[plain(match["kind"])]
    if not 1 <= number <= (4 if kind == "Q" else 2):
        return None
    year = _stated_year(words, match, context)
    if year is None:
        if context.published is None:
            return "DATE", f"XXXX-{kind}{number}"
        year = context.published.year
        begins = 1 + (number - 1) * (3 if kind == "Q" else 6)
        year -= begins > context.published.month and not context.is_future()
    return "DATE", quarter_value(year, number) if kind == "Q" else f"{year:04}-H{number}"


def _short_quarter(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “T1 2024” and “4T23”."""
    year, number = full_year(match["y"]), int(match["n"])
    return "DATE", quarter_value(year, number)


def _season(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    season = meant(words.lexicon.seasons)[plain(match["season"])]
    bare = match.start("season") == match.start()
    if _GAMES.search(context.before) or (bare and _AUXILIARY.search(context.before)):
        return None
    if match.groupdict().get("y"):
        year: int | None = int(match["y"])
    else:
        year = _stepped_season(season, words.step_of(match["s"]), context)
    return "DATE", f"{year:04}-{season}" if year else None


def _stepped_season(season: str, step: int, context: Context) -> int | None:
    if context.published is None:
        return None
    begins, year, month = _BEGINS[season], context.published.year, context.published.month
    if step < 0:
        return year - (begins + 2 >= month or season == "WI")
    if step > 0:
        return year + (begins <= month)
    return year


def _decade(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    groups = match.groupdict()
    digits = groups.get("y") or groups.get("w")
    short = groups.get("z") or groups.get("v") or ""
    if not digits:
        digits = ("20" if int(short) < 20 else "19") + short
    return "DATE", digits[:3]


def _named_decade(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “die Siebzigerjahre” and “les années soixante-dix”."""
    return "DATE", f"19{numbered(words.lexicon.decade_names, 2)[plain(match['name'])]}"


def _half_of_year(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “in der zweiten Hälfte 2018”."""
    half = words.ordinals.get(plain(match["n"]), 0)
    return ("DATE", f"{match['y']}-H{half}") if half in {1, 2} else None


def _century(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    said = match["n"].upper()
    number = int(said) if said.isdecimal() else _roman(said)
    if not 1 <= number <= 30:
        return None
    before = re.match(rf"\s(?:{words.lexicon.before_christ})", context.after, re.IGNORECASE)
    return "DATE", f"{'BC' if before else ''}{number - 1:02}"


def _roman(text: str) -> int:
    numbers = [_ROMAN[sign] for sign in text]
    pairs = zip(numbers, [*numbers[1:], 0], strict=True)
    return sum(-number if number < following else number for number, following in pairs)


def _holiday(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    holiday = meant(words.lexicon.holidays)[plain(match["name"])]
    if match["name"].islower() and holiday in _ALSO_WORDS:
        return None
    reckon = DAYS[holiday]
    year = int(match["y"]) if match["y"] else _holiday_year(words, match, context)
    day = reckon(year) if year and 1 <= year <= 9998 else None
    if day is None:
        return "DATE", None
    return full_day(day, context)


def _holiday_year(words: Words, match: re.Match[str], context: Context) -> int | None:
    """Return the year of a holiday: the last one, or the next if the clause looks ahead."""
    if context.published is None:
        return context.last_year
    year = context.published.year
    here = DAYS[meant(words.lexicon.holidays)[plain(match["name"])]](year)
    if here is None:
        return None
    step = words.step_of(match["s"]) if match["s"] else 1 if context.is_future() else 0
    if step < 0:
        return year - (here >= context.published)
    if step > 0:
        return year + (here < context.published)
    ahead = (here - context.published).days
    return year - (ahead > 45)


def _place(words: Words, text: str) -> int:
    """Return the place that a word says; -1 is the last."""
    said = plain(text)
    if said in forms(words.lexicon.final):
        return -1
    digits = re.match(r"\d{1,2}", said)
    return int(digits[0]) if digits else words.ordinals.get(said, 0)


def _month(words: Words, match: re.Match[str], context: Context) -> Month | None:
    groups = match.groupdict()
    if groups.get("mon"):
        month = words.months[plain(match["mon"])]
        year = full_year(match["y"].lstrip("'’")) if match["y"] else context.year_for(month)
        return (year, month) if year else None
    if context.published is None or words.units[plain(match["unit"])] != "MO":
        return None
    return month_after((context.published.year, context.published.month), words.step_of(match["s"]))


def _nth_day(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “der letzte Freitag im Oktober”, “l'ultimo giorno di giugno” and “le 20 du mois prochain”."""
    number, month = _place(words, match["n"]), _month(words, match, context)
    if not number:
        return None
    if month is None or not 1 <= month[0] <= 9999:
        return "DATE", None
    weekday = words.weekdays_beside.get(plain(match.groupdict().get("day") or ""))
    if weekday is not None:
        day = nth_weekday(*month, weekday, number) if number <= 5 else None
    else:
        day = calendar_day(*month, monthrange(*month)[1] if number < 0 else number)
    return full_day(day, context) if day else None


def _forms_of(table: Mapping[str, str]) -> list[str]:
    return [form for each in table.values() for form in forms(each)]


def rules(words: Words) -> tuple[Rule, ...]:
    """Return the rules of periods of the calendar and of what is named by its place in one."""
    lexicon = words.lexicon
    of, article = maybe(some(lexicon.of)), maybe(raw("l['’]", {"l"}))
    place = some([*words.ordinals, *forms(lexicon.final)], "n")
    names = lexicon.quarters, lexicon.seasons, lexicon.holidays
    quarters, seasons, holidays = map(_forms_of, names)
    decades = [form for each in lexicon.decade_names for form in forms(each)]
    year, of_ = rf"(?P<y>{YEAR})(?!\d)", f"(?:{some(lexicon.of).pattern})?"
    step, step_last = some(words.steps, "s"), some(words.steps, "s", last=True)
    unit, unit_last = some(words.singular, "unit"), some(words.singular, "unit", last=True)
    in_years = [each for each in words.singular if words.units[each] == "Y"]
    year_part = some(in_years, last=True).pattern
    quarter_year = rf"(?:\s{of_}{of_}(?:{year}|{some(words.steps, 's').pattern}{year_part}|{year_part}\s{some(words.steps, 't', last=True).pattern}))?"
    quarter = Part(some(quarters, "kind", last=True).pattern + quarter_year, some(quarters).starts)
    month = Part(rf"{words.month().pattern}{words.year()}", words.month().starts)
    next_month = either(row(step, unit_last))
    day_noun, days = some(lexicon.day_noun), some(list(words.weekdays_beside), "day")
    number = raw(rf"(?P<n>(?:[12]\d|3[01]|0?[1-9])(?!\d){lexicon.day_mark})\s", {"0"})
    return (
        words.rule("ersten quartal 2024", row(place, quarter), _quarter, quarters),
        words.rule("4. quartal 2018", row(raw(rf"(?P<n>[1-4]){lexicon.day_mark or '[.]?'}\s", {"0"}), quarter), _quarter, quarters),
        words.rule("t1 2024", raw(rf"[QTK](?P<n>[1-4])[\s/-]?(?P<y>{YEAR}|\d\d)(?!\d)", {"q", "t", "k"}), _short_quarter, ["0"]),
        words.rule("4t23", raw(rf"(?P<n>[1-4])[QTK]\s?(?P<y>{YEAR}|\d\d)(?!\d)"), _short_quarter, ["0"]),
        words.rule("sommer 2020", Part(rf"{some(seasons, 'season', last=True).pattern}\s{of_}{year}", some(seasons).starts), _season, seasons),
        words.rule("letzten sommer", row(article, step, some(seasons, "season", last=True)), _season, seasons),
        words.rule("l'été dernier", row(article, some(seasons, "season"), step_last), _season, seasons),
        words.rule("les années 1990", raw(lexicon.decade, some(forms("les|des|aux|années|die|den|der|los|la|años|década|gli|negli|degli|dagli|agli|anni|os|nos|dos|anos|de|jaren|1")).starts), _decade, ["0"]),
        words.rule("die siebzigerjahre", some(decades, "name", last=True), _named_decade, decades),
        words.rule("zweiten hälfte 2018", row(place, some(lexicon.halves), of, of, raw(year)), _half_of_year, forms(lexicon.halves)),
        words.rule("19. jahrhundert", raw(rf"{lexicon.century}", {"0", "siglo", "século", *_romans()}), _century, forms(lexicon.units["C"])),
        words.rule("weihnachten", Part(rf"(?:{some(words.steps, 's').pattern})?{some(holidays, 'name', last=True).pattern}(?:\s{of_}{year})?", some(words.steps).starts | some(holidays).starts), _holiday, holidays, DAY_SLOT),
        words.rule("letzten freitag im oktober", row(place, days, of, of, month), _nth_day, words.weekdays_beside, DAY_SLOT),
        words.rule("ersten montag nächsten monats", row(place, days, of, next_month), _nth_day, words.weekdays_beside, DAY_SLOT),
        words.rule("primer lunes del mes próximo", row(place, days, of, unit, step_last), _nth_day, words.weekdays_beside, DAY_SLOT),
        words.rule("letzten tag im oktober", row(place, day_noun, of, of, month), _nth_day, forms(lexicon.day_noun), DAY_SLOT),
        words.rule("letzten tag dieses monats", row(place, day_noun, of, next_month), _nth_day, forms(lexicon.day_noun), DAY_SLOT),
        words.rule("20. nächsten monats", row(number, of, next_month), _nth_day, words.singular, DAY_SLOT),
        words.rule("20 del mes próximo", row(number, of, unit, step_last), _nth_day, words.singular, DAY_SLOT),
    )  # fmt: skip


def _romans() -> list[str]:
    """Return the Roman numbers up to 30, as words are stated."""
    tens, ones = ("", "x", "xx"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    numbers = [f"{ten}{one}" for ten in tens for one in ones if ten or one]
    return [
        *numbers,
        *(f"{number}{mark}" for number in numbers for mark in ("e", "er", "ème", "º", "ᵉ")),
    ]
