"""Months and days of the week by language, full and short, in small letters."""

from functools import cache

_MONTHS = {
    "en": """
        january february march april may june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec
    """,
    "de": """
        januar jänner februar märz april mai juni juli august september oktober november
        dezember jan feb febr mär mrz apr jun jul aug sep sept okt nov dez
    """,
    "fr": """
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        janv févr avr juil sept oct nov déc
    """,
    "es": """
        enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
        noviembre diciembre ene feb mar abr may jun jul ago sep sept oct nov dic
    """,
    "it": """
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
        dicembre gen feb mar apr mag giu lug ago set ott nov dic
    """,
    "pt": """
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
        dezembro jan fev mar abr mai jun jul ago set out nov dez
    """,
    "nl": """
        januari februari maart april mei juni juli augustus september oktober november
        december jan feb mrt apr jun jul aug sep sept okt nov dec
    """,
    "da": """
        januar februar marts april maj juni juli august september oktober november december
    """,
    "nb": """
        januar februar mars april mai juni juli august september oktober november desember
    """,
    "sv": """
        januari februari mars april maj juni juli augusti september oktober november
        december
    """,
    "pl": """
        stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
        listopada grudnia
    """,
    "cs": """
        ledna února března dubna května června července srpna září října listopadu prosince
    """,
    "ru": """
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    """,
    "uk": """
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада
        грудня
    """,
    "tr": """
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    """,
    "fi": """
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta
        elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
    """,
    "hu": """
        január február március április május június július augusztus szeptember október
        november december
    """,
    "ro": """
        ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie
        noiembrie decembrie
    """,
}
_WEEKDAYS = {
    "en": """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
        thurs fri sat sun
    """,
    "de": """
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr
        sa so
    """,
    "fr": """
        lundi mardi mercredi jeudi vendredi samedi dimanche
    """,
    "es": """
        lunes martes miércoles jueves viernes sábado domingo
    """,
    "it": """
        lunedì martedì mercoledì giovedì venerdì sabato domenica
    """,
    "pt": """
        segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
    """,
    "nl": """
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """,
    "da": """
        mandag tirsdag onsdag torsdag fredag lørdag søndag
    """,
    "sv": """
        måndag tisdag onsdag torsdag fredag lördag söndag
    """,
    "pl": """
        poniedziałek wtorek środa czwartek piątek sobota niedziela
    """,
    "cs": """
        pondělí úterý středa čtvrtek pátek sobota neděle
    """,
    "ru": """
        понедельник вторник среда четверг пятница суббота воскресенье
    """,
}


@cache
def month_words() -> frozenset[str]:
    """Return the names of the months in all languages."""
    return frozenset(" ".join(_MONTHS.values()).split())


@cache
def weekday_words() -> frozenset[str]:
    """Return the names of the days of the week in all languages."""
    return frozenset(" ".join(_WEEKDAYS.values()).split())
