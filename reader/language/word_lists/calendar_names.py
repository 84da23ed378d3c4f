"""Names of the months and of the days of the week, by language: the one list of them.

Twelve and seven entries a language, in the order of the calendar, in lower case. ``|`` separates
forms that mean the same, the full one first; a form that ends in a full stop is an abbreviation.
Slavic and Finnish months are in the case in which they follow a day, and in the nominative.
"""

from collections.abc import Iterable
from functools import cache

_MONTHS: dict[str, str] = {
    "en": "january|jan. february|feb. march|mar. april|apr. may june|jun. july|jul. august|aug. "
    "september|sept.|sep. october|oct. november|nov. december|dec.",
    "de": "januar|jänner|jan. februar|feber|feb. märz april|apr. mai juni|jun. juli|jul. "
    "august|aug. september|sept.|sep. oktober|okt. november|nov. dezember|dez.",
    "fr": "janvier|janv. février|févr.|fév. mars avril|avr. mai juin juillet|juil. août "
    "septembre|sept. octobre|oct. novembre|nov. décembre|déc.",
    "es": "enero|ene. febrero|feb. marzo|mar. abril|abr. mayo junio|jun. julio|jul. agosto|ago. "
    "septiembre|setiembre|sept.|sep. octubre|oct. noviembre|nov. diciembre|dic.",
    "it": "gennaio|gen.|genn. febbraio|feb.|febbr. marzo|mar. aprile|apr. maggio|mag.|magg. "
    "giugno|giu. luglio|lug. agosto|ago. settembre|sett.|set. ottobre|ott. novembre|nov. "
    "dicembre|dic.",
    "pt": "janeiro|jan. fevereiro|fev. março|mar. abril|abr. maio|mai. junho|jun. julho|jul. "
    "agosto|ago. setembro|set. outubro|out. novembro|nov. dezembro|dez.",
    "nl": "januari|jan. februari|feb. maart|mrt. april|apr. mei juni|jun. juli|jul. augustus|aug. "
    "september|sept.|sep. oktober|okt. november|nov. december|dec.",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "cs": "ledna|leden února|únor března|březen dubna|duben května|květen června|červen "
    "července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec",
    "sk": "januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl "
    "augusta|august septembra|september októbra|október novembra|november decembra|december",
    "pl": "stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec "
    "lipca|lipiec sierpnia|sierpień września|wrzesień października|październik "
    "listopada|listopad grudnia|grudzień",
    "ru": "января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль "
    "августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь",
    "uk": "січня|січень лютого|лютий березня|березень квітня|квітень травня|травень "
    "червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень "
    "листопада|листопад грудня|грудень",
    "fi": "tammikuuta|tammikuussa helmikuuta|helmikuussa maaliskuuta|maaliskuussa "
    "huhtikuuta|huhtikuussa toukokuuta|toukokuussa kesäkuuta|kesäkuussa heinäkuuta|heinäkuussa "
    "elokuuta|elokuussa syyskuuta|syyskuussa lokakuuta|lokakuussa marraskuuta|marraskuussa "
    "joulukuuta|joulukuussa",
    "hu": "január február március április május június július augusztus szeptember október "
    "november december",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie "
    "noiembrie decembrie",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
}
_WEEKDAYS: dict[str, str] = {
    "en": "monday|mon. tuesday|tues.|tue. wednesday|wed. thursday|thurs.|thur.|thu. friday|fri. "
    "saturday|sat. sunday|sun.",
    "de": "montag|mo. dienstag|di. mittwoch|mi. donnerstag|do. freitag|fr. "
    "samstag|sonnabend|sa. sonntag|so.",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi "
    "sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "cs": "pondělí úterý středa čtvrtek pátek sobota neděle",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
}


def months(language: str) -> tuple[str, ...]:
    """Return the twelve months of a language, ``|`` between forms.

    Raises:
        KeyError: If the language has no row.
    """
    return tuple(_MONTHS[language].split())


def weekdays(language: str, *, short: bool = True) -> tuple[str, ...]:
    """Return the seven days of the week of a language from Monday on, ``|`` between forms.

    Args:
        language: ISO 639-1 code.
        short: Whether abbreviations are among the forms.

    Raises:
        KeyError: If the language has no row.
    """
    days = _WEEKDAYS[language].split()
    if short:
        return tuple(days)
    return tuple("|".join(form for form in day.split("|") if form[-1] != ".") for day in days)


def full_names(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the first form of each month or day of the week."""
    return tuple(entry.partition("|")[0] for entry in entries)


@cache
def month_words(language: str = "") -> frozenset[str]:
    """Return all forms of the months of a language, or of all, without full stops."""
    return _forms([_MONTHS[language]] if language else _MONTHS.values())


@cache
def weekday_words(language: str = "") -> frozenset[str]:
    """Return all forms of the days of the week of a language, or of all, without full stops."""
    return _forms([_WEEKDAYS[language]] if language else _WEEKDAYS.values())


def _forms(rows: Iterable[str]) -> frozenset[str]:
    entries = " ".join(rows).replace("|", " ").split()
    return frozenset(form.rstrip(".") for form in entries)
