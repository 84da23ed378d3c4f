"""Words that make a day the name of a street: “Straße des 17. Juni”, “rue du 4 septembre”."""

from reader.dates.context import Context
from reader.dates.lexicon import any_of
from reader.document.lazy_pattern import lazy_compile

_OF_A_DAY = any_of(
    r"(?:rue|avenue|boulevard|quai|(?<!en\s)place|allée|square|impasse|esplanade|parvis|stade)_(?:du|des) "
    r"\w{0,30}(?:straße|strasse|platz|allee|brücke|park|gasse|ufer)_des "
    r"\w{0,30}(?:straat|laan|plein|kade|brug)_van(?:_(?:de|den|het))?"
)
"""Where a street needs a word before its day: without one the day is not its name."""
_BEFORE_A_DAY = any_of(
    r"(?:calle|c/|plaza|avenida|av\.|paseo|glorieta|estadio)(?:_del?)? "
    r"(?:rua|praça|travessa|alameda|estádio|bairro)(?:_d[eo])? (?:via|viale|piazza|piazzale|vicolo) "
    r"ulic[aiyeu] uli[cč]\w? ul\. al\. plac\w{0,2} alej[aie] náměstí tříd[aěyu] trg\w{0,2} "
    r"(?:ул|вул)(?:иц[аеыиія]\w?|\.) площ\w{2,5} проспект\w? strad[aă] străzii bulevardul\w? piața "
    r"οδό[ςν]? πλατεία\w? đường phố jalan jl\. شارع ميدان مدينة جسر"
)
"""Where it may stand right before its day."""
_BEFORE = lazy_compile(rf"(?<!\w)(?i:{_OF_A_DAY}|{_BEFORE_A_DAY})\s$")
_AFTER_A_MONTH = lazy_compile(
    r"\s(?:Şehitler(?:i)?\s)?(?:Cadde|Köprü|Stad|Mahalle|Meydan|Bulvar|Soka[kğ]|Park|Üniversite|Lise)|(?<=a)\s(?:iel|laukum)[aāu]"
)
"""What follows a day in Turkish and in Latvian: “29 Ekim Caddesi”, “13. janvāra iela”."""
_AFTER_A_NUMBER = lazy_compile(
    r"(?<=\d\.)\s(?:utc[aá]|t[eé]r(?:en|re|i)?\b|út(?:on|ra|i)?\b)|(?<=\d)-osios\s(?:gatv|aikšt)"
)
"""What follows one in Hungarian and in Lithuanian: “Október 6. utca”, “Vasario 16-osios gatvė”."""
_DAY = lazy_compile(
    r"(?:\d{1,2}(?!\d)(?:\.|[^\W\d]{1,3}|[º°ª])?[\s-](?:(?:de|d['’])\s?)?(?=[^\W\d])|\d{4}\s(?:года|року)\b)"
)
"""A day with its month in letters, or a year as in “площадь 1905 года”: no hour, and no “yesterday”."""
_HOUSE = lazy_compile(r"(?i:(?<!\w)\w{2,30}(?:straße|strasse|straat|gatan|gade))\s$")
"""A street before the number of a house: “Maistraße 1912”."""
_NUMBER = lazy_compile(r"\d{4}(?!\d)")
_REACH = 60
"""Characters before a day in which the word for a street stands."""


def is_in_a_name(context: Context) -> bool:
    """Return whether a day is part of the name of a street or a square."""
    text, place = context.text, context.start
    since = max(0, place - _REACH)
    if _NUMBER.match(text, place) and _HOUSE.search(text, since, place):
        return True
    if _AFTER_A_NUMBER.match(text, context.end):
        return True
    named = _BEFORE.search(text, since, place) or _AFTER_A_MONTH.match(text, context.end)
    return named is not None and _DAY.match(text, place) is not None
