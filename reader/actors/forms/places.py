"""Places as other languages call and inflect them: Saksassa, Budapesten, v Praze.

Names of countries in other languages are those of ISO 3166 as translated in pycountry, which is not
imported for that, because it would cost fifty milliseconds. Names of cities were written for this
project.
"""

import gettext
import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from reader.actors.forms.world import single_places
from reader.actors.lists.gazetteers import gazetteers
from reader.document.lazy_pattern import lazy_compile

_DOMAIN = "iso3166-1"
_TRANSLATED = {"no": "nb"}

_CITIES: dict[str, str] = {
    "fi": (
        "Lontoo Pariisi Moskova Rooma Wien Berliini Bryssel Ateena Kööpenhamina Tukholma Oslo "
        "Varsova Praha Pietari Tallinna Riika Vilna Kiova Peking Tokio Helsinki Turku "
        "Lissabon"
    ),
    "hu": (
        "London Párizs Moszkva Róma Bécs Berlin Brüsszel Athén Koppenhága Varsó Prága "
        "Szentpétervár Pozsony Bukarest Belgrád Zágráb Kijev Peking Tokió Budapest Debrecen "
        "Szeged Pécs Győr"
    ),
    "pl": (
        "Londyn Paryż Moskwa Rzym Wiedeń Berlin Bruksela Ateny Kopenhaga Sztokholm Warszawa "
        "Praga Kijów Pekin Tokio Kraków Gdańsk Poznań Wrocław Łódź Lublin Katowice Wilno"
    ),
    "cs": (
        "Londýn Paříž Moskva Řím Vídeň Berlín Brusel Athény Kodaň Stockholm Varšava Praha "
        "Kyjev Peking Tokio Brno Ostrava Plzeň Olomouc Bratislava Budapešť"
    ),
    "sk": (
        "Londýn Paríž Moskva Rím Viedeň Berlín Brusel Atény Kodaň Štokholm Varšava Praha "
        "Kyjev Peking Tokio Bratislava Košice Nitra Žilina Trnava Budapešť"
    ),
    "ru": (
        "Лондон Париж Москва Рим Вена Берлин Брюссель Афины Копенгаген Стокгольм Варшава "
        "Прага Киев Пекин Токио Петербург Санкт-Петербург Казань Новосибирск Екатеринбург "
        "Минск Вашингтон"
    ),
    "uk": (
        "Лондон Париж Москва Рим Відень Берлін Брюссель Афіни Копенгаген Стокгольм Варшава "
        "Прага Київ Пекін Токіо Львів Харків Одеса Дніпро Полтава Мінськ Вашингтон"
    ),
    "bg": (
        "Лондон Париж Москва Рим Виена Берлин Брюксел Атина Копенхаген Стокхолм Варшава Прага "
        "Киев София Пловдив Варна Бургас Вашингтон"
    ),
    "el": (
        "Λονδίνο Παρίσι Μόσχα Ρώμη Βιέννη Βερολίνο Βρυξέλλες Αθήνα Θεσσαλονίκη Πάτρα Λευκωσία Κίεβο"
    ),
    "tr": (
        "Londra Paris Moskova Roma Viyana Berlin Brüksel Atina Ankara İstanbul İzmir Pekin Tokyo"
    ),
    "de": (
        "London Paris Moskau Rom Wien Berlin Brüssel Athen Kopenhagen Warschau Prag Kiew Köln "
        "München Nürnberg Ulm Zürich Bern Genf Basel Bozen Meran Brixen Trient Triest Mailand "
        "Turin Genua Venedig Florenz Neapel Padua Lissabon Sevilla Straßburg Nizza Lüttich "
        "Antwerpen Brügge Danzig Breslau Krakau Posen Stettin Lemberg Pressburg Preßburg "
        "Laibach Budapest Bukarest Belgrad Sarajevo Teheran Bagdad Damaskus Kairo Algier "
        "Kapstadt Peking Tokio Kalkutta Rangun Havanna Mexiko-Stadt Bayern Sachsen Hessen "
        "Thüringen Westfalen Tirol Südtirol Steiermark Kärnten Elsass Lothringen Preußen "
        "Schlesien Pommern Böhmen Mähren Kastilien Andalusien Katalonien Aragonien Sizilien "
        "Sardinien Korsika Kreta Toskana Lombardei Bretagne Normandie Flandern Schottland "
        "Wales Großbritannien Kalifornien Afrika Asien Südamerika Nordamerika Südostasien "
        "Ozeanien Skandinavien Sibirien Balkan Tibet Iran Ukraine Sudan Senegal Niger Oman "
        "Vietnam Israel"
    ),
    "fr": (
        "Londres Paris Moscou Rome Vienne Berlin Bruxelles Athènes Copenhague Varsovie Prague "
        "Kiev Pékin"
    ),
    "es": (
        "Londres París Moscú Roma Viena Berlín Bruselas Atenas Copenhague Varsovia Praga Kiev Pekín"
    ),
    "it": (
        "Londra Parigi Mosca Roma Vienna Berlino Bruxelles Atene Copenaghen Varsavia Praga "
        "Kiev Pechino"
    ),
    "pt": (
        "Londres Paris Moscovo Moscou Roma Viena Berlim Bruxelas Atenas Copenhaga Varsóvia "
        "Praga Pequim"
    ),
    "ro": (
        "Londra Paris Moscova Roma Viena Berlin Bruxelles Atena Varșovia Praga Kiev București "
        "Cluj Iași"
    ),
    "nl": (
        "Londen Parijs Moskou Rome Wenen Berlijn Brussel Athene Kopenhagen Warschau Praag "
        "Kiev Keulen"
    ),
    "sv": (
        "London Paris Moskva Rom Wien Berlin Bryssel Aten Köpenhamn Warszawa Prag Kiev Göteborg"
    ),
    "da": (
        "London Paris Moskva Rom Wien Berlin Bruxelles Athen København Warszawa Prag Kyiv Aarhus"
    ),
    "no": (
        "London Paris Moskva Roma Wien Berlin Brussel Athen København Warszawa Praha Kyiv Bergen"
    ),
}
"""Cities whose names in other languages are not in the lists, which are English."""
_OTHER_PLACES: dict[str, str] = {
    "fi": "Venäjä Yhdysvallat Britannia Eurooppa Suomi Iso-Britannia",
    "hu": "Oroszország Amerika Európa Anglia",
    "pl": "Rosja Ameryka Europa Anglia Polska",
    "cs": "Rusko Amerika Evropa Anglie Česko Slovensko",
    "sk": "Rusko Amerika Európa Anglicko Česko Slovensko",
    "ru": "Россия Америка Европа Англия США",
    "uk": "Росія Америка Європа Англія США",
    "bg": "Русия Америка Европа Англия САЩ",
    "el": "Ρωσία Αμερική Ευρώπη Αγγλία",
    "tr": "Rusya Amerika Avrupa İngiltere",
    "de": "Russland Amerika Europa England",
    "fr": "Russie Amérique Europe Angleterre",
    "es": "Rusia América Europa Inglaterra",
    "it": "Russia America Europa Inghilterra",
    "pt": "Rússia América Europa Inglaterra",
    "ro": "Rusia America Europa Anglia",
    "nl": "Rusland Amerika Europa Engeland",
    "sv": "Ryssland Amerika Europa England",
    "da": "Rusland Amerika Europa England",
    "no": "Russland Amerika Europa England",
}
"""Countries by their everyday names, which the standard does not have, and continents."""

_ENDINGS: dict[str, re.Pattern[str]] = {
    "fi": lazy_compile(r"(?:ssa|ssä|sta|stä|lla|llä|lle|lta|ltä|ksi|an|en|in|on|än|n)$"),
    "hu": lazy_compile(
        r"(?:ban|ben|ba|be|ból|ből|on|en|ön|n|ra|re|ról|ről|nak|nek|tól|től|hoz|hez|höz|nál|nél"
        r"|val|vel|ot|et|at|t)$"
    ),
}
"""Case endings that are attached to the whole name."""
SUFFIXING = frozenset(_ENDINGS)
"""Languages whose endings are attached to the unchanged name."""
_CERTAIN_ENDINGS: dict[str, re.Pattern[str]] = {
    "fi": lazy_compile(r"(?<=[bcdfghjklmnprstvz])i(?:lla|lle|lta|ssa|sta|ksi)$"),
    "hu": lazy_compile(
        r"(?:(?<=([bcdfghjklmnprstvz]))\1[ae]l|val|vel|nak|nek|tól|től|ról|ről|hoz|hez|höz|nál|nél)$"
    ),
}
"""Endings that no surname has."""
_STEMS = frozenset(("pl", "cs", "sk", "ru", "uk"))
"""Languages in which the end of the name itself changes."""
_CHANGED = {"z": "h", "c": "k", "o": "ó", "s": "š", "ц": "к", "з": "г"}
"""Letters at the end of a stem -> those of the base form."""
_LONGEST_ENDING = 3


@cache
def places(language: str) -> frozenset[str]:
    """Return the names of countries and large cities in a language, as they are written."""
    names = {*_CITIES.get(language, "").split(), *_OTHER_PLACES.get(language, "").split()}
    names |= single_places(language)
    return frozenset(names | _translated(_TRANSLATED.get(language, language)))


def _translated(language: str) -> set[str]:
    """Return the translated names of countries from pycountry; none if it lacks the language."""
    spec = find_spec("pycountry")
    if spec is None or spec.origin is None:
        return set()
    folder = Path(spec.origin).with_name("locales")
    try:
        catalog = gettext.translation(_DOMAIN, folder, languages=[language])
    except OSError:
        return set()
    english = gazetteers().country
    return {name for one in english if (name := catalog.gettext(one)) != one and "," not in name}


@cache
def _by_beginning(language: str) -> dict[str, str]:
    """Return the places by the part that remains before any ending."""
    found: dict[str, str] = {}
    for name in sorted(places(language), key=len, reverse=True):
        if " " not in name:
            for cut in range(min(_LONGEST_ENDING, len(name) - 3)):
                found[name[: len(name) - cut]] = name
    return found


@lru_cache(8192)
def base_of_place(word: str, language: str) -> str:
    """Return the place of which a word is a case form, "" if it is not a known one.

    Args:
        word: The word as written: ``Tampereella``, ``Budapesten``, ``Praze``.
        language: ISO 639-1 code.
    """
    if language in _ENDINGS:
        return _hung_on(word, language)
    if language not in _STEMS or len(word) < 4 or word in places(language):
        return ""
    beginnings = _by_beginning(language)
    for cut in range(1, _LONGEST_ENDING):
        stem = word[: len(word) - cut]
        changed = stem[:-1] + _CHANGED.get(stem[-1:], stem[-1:])
        rounded = re.sub(r"o(?=[^aeiou]$)", "ó", stem)
        for one in (stem, changed, rounded):
            if len(one) > 2 and one in beginnings and len(beginnings[one]) <= len(word) + 1:
                return beginnings[one]
    return ""


def _hung_on(word: str, language: str) -> str:
    known, cities = places(language), gazetteers().city
    if word in known or word in cities:
        return ""
    for size in range(1, 5):
        stem, ending = word[:-size], word[-size:]
        if len(stem) < 4 or not _ENDINGS[language].fullmatch(ending):
            continue
        for one in _bases(stem, language):
            if one in known or (size > 1 and one in cities):
                return one
    return ""


def _bases(stem: str, language: str) -> tuple[str, ...]:
    """Return the possible base forms of a stem: Moszkvá- of Moszkva, Helsingi- of Helsinki."""
    if language == "hu":
        return stem, stem[:-1] + {"á": "a", "é": "e"}.get(stem[-1], stem[-1])
    shorter = stem[:-1] if stem[-2:] == "ee" or stem[-1] == "i" else stem
    return stem, shorter, re.sub(r"ng(?=[aeiouyäö]$)", "nk", stem)


def without_sure_ending(word: str, language: str) -> str:
    """Return a surname without an ending that no surname has: Macron for Macronnal."""
    pattern = _CERTAIN_ENDINGS.get(language)
    bare = pattern.sub("", word) if pattern else word
    return bare if len(bare) > 3 else word
