"""Calendar dates and weekdays of the languages beside English that Reader knows best."""

import re
from datetime import timedelta
from functools import cache

from reader.dates.calculus import calendar_day, month_value
from reader.dates.context import Context
from reader.dates.lexicon import YEAR
from reader.dates.row import Meaning, Row, row

_MONTHS = {
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_WEEKDAYS = {
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}
_DAYS = {
    "de": {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
    "fr": {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1},
    "es": {"anteayer": -2, "ayer": -1, "hoy": 0},
    "it": {"ieri": -1, "oggi": 0, "domani": 1},
    "pt": {"anteontem": -2, "ontem": -1, "hoje": 0, "amanhã": 1},
    "nl": {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1},
}
_LINK = {"de": r"\.?\s", "fr": r"(?:er)?\s", "es": r"\sde\s", "it": r"°?\s", "pt": r"\sde\s",
         "nl": r"\s"}  # fmt: skip
_OF = {"es": r"\sdel?\s", "pt": r"\sde\s"}


@cache
def rows(language: str) -> tuple[Row, ...]:
    """Return the rows of a language; none where it has none."""
    if language not in _MONTHS:
        return ()
    months = {name: number for number, name in enumerate(_MONTHS[language].split(), 1)}
    weekdays = {name: number for number, name in enumerate(_WEEKDAYS[language].split())}
    days = _DAYS[language]

    def day_month(match: re.Match[str], context: Context) -> Meaning | None:
        month, number = months[match["mon"].lower()], int(match["d"])
        if calendar_day(2024, month, number) is None:
            return None
        year = int(match["y"]) if match["y"] else context.year_for(month, number)
        day = calendar_day(year, month, number) if year else None
        context.last = day or context.last
        return "DATE", day.isoformat() if day else f"XXXX-{month:02}-{number:02}"

    def month_year(match: re.Match[str], context: Context) -> Meaning | None:
        return "DATE", month_value(int(match["y"]), months[match["mon"].lower()])

    def weekday(match: re.Match[str], context: Context) -> Meaning | None:
        day = context.weekday(weekdays[match["day"].lower()])
        return "DATE", day.isoformat() if day else None

    def deictic(match: re.Match[str], context: Context) -> Meaning | None:
        if context.published is None:
            return "DATE", None
        day = context.published + timedelta(days[match["word"].lower()])
        return "DATE", day.isoformat()

    names = "|".join(sorted(months, key=len, reverse=True))
    # German "Morgen" is the morning: the words stand in lower case, or begin a sentence.
    words = [*days, *(word.title() for word in days if word != "morgen")]
    link, of = _LINK[language], _OF.get(language, r"\s")
    return (
        row("18 mai 2021", rf"(?P<d>[12]\d|3[01]|0?[1-9]){link}(?P<mon>{names})(?:{of}(?P<y>{YEAR}))?",
            day_month, ignore_case=True),
        row("mai 2021", rf"(?P<mon>{names}){of}(?P<y>{YEAR})", month_year, ignore_case=True),
        row("mardi", rf"(?P<day>{'|'.join(weekdays)})", weekday, ignore_case=True),
        row("hier", rf"(?P<word>{'|'.join(words)})", deictic),
    )  # fmt: skip
