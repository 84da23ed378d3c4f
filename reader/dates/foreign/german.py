"""The words of German dates."""

from reader.dates.foreign.lexicon import Lexicon
from reader.language.word_lists.calendar_names import months, weekdays

_ORDINALS = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt "
    "siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst "
    "fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst"
)

_ABOUT = "gut rund knapp etwa ungefähr circa fast über"
"""Words between “in” or “ago” and an amount."""


def _declined(*stems: str) -> str:
    return "|".join(f"{stem}{end}" for stem in stems for end in ("e", "en", "er", "em", "es"))


def _about(word: str) -> str:
    return "|".join([word, *(f"{word} {about}" for about in _ABOUT.split())])


LEXICON = Lexicon(
    months=months("de"),
    weekdays=weekdays("de", short=False),
    weekdays_beside=("mo.|mo", "di.|di", "mi.|mi", "do.|do", "fr.|fr", "sa.|sa", "so.|so"),
    ordinals=tuple(_declined(stem) for stem in _ORDINALS.split()),
    numbers=tuple(
        "ein|eine|einem|einen|einer|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
        "fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split()
    ),
    day_words=False,
    day_mark=r"\.?",
    vague="einige|einigen|wenige|wenigen|mehrere|mehreren|ein paar|vielen|etlichen",
    articles="am|im|in der|in den|in dem|der|die|das|dem|den|des|zum|zur|seit dem|vom|bis zum|ab|bis|seit|für den|für die|für das",
    day_articles="dem|den|der|am",
    of="im|in|des|der|vom|von|jahres|im jahr",
    in_month="im|seit|bis|ab|mitte|ende|anfang|vom|zum|von|des|monat|zwischen|und",
    in_year="im jahr|im jahre|jahr|jahre|jahres|seit|bis|ab|vor|nach|um|anno|von|zwischen|und|mitte|ende|anfang|in|spätestens|frühestens|oder",
    edges="anfang|mitte|ende|anfangs|frühen|späten",
    units={
        "D": "tag|tage|tagen", "W": "woche|wochen", "MO": "monat|monats|monate|monaten", "Q": "quartal|quartals|quartale|quartalen",
        "Y": "jahr|jahrs|jahres|jahre|jahren", "E": "jahrzehnt|jahrzehnte|jahrzehnten|jahrzehnts",
        "C": "jahrhundert|jahrhunderte|jahrhunderten|jahrhunderts", "WE": "wochenende|wochenendes|wochenenden",
        "H": "stunde|stunden", "M": "minute|minuten",
    },
    plurals="tage|tagen|wochen|monate|monaten|quartale|quartalen|jahre|jahren|jahrzehnte|jahrzehnten|jahrhunderte|jahrhunderten|wochenenden|stunden|minuten",
    final=_declined("letzt"),
    last=_declined("letzt", "vergangen", "vorig", "verflossen"), next=_declined("nächst", "kommend", "folgend"),
    after_next=_declined("übernächst"), this=_declined("dies", "laufend", "heutig"),
    ago_before=_about("vor"), ahead_before=f"{_about('in')}|binnen",
    deictic={-2: "vorgestern", -1: "gestern", 0: "heute", 1: "morgen", 2: "übermorgen"},
    parts={"MO": "früh|morgen|vormittag|morgens|vormittags", "MI": "mittag|mittags", "AF": "nachmittag|nachmittags",
           "EV": "abend|abends|vorabend", "NI": "nacht|nachts"},
    parts_glued=True, part_words={},
    at="um|gegen|ab|bis|kurz nach|kurz vor|von", hour=r"\s?uhr",
    halves="hälfte|jahreshälfte", minutes_before={-30: "halb", 15: "viertel nach", -15: "viertel vor"}, night_before="in der nacht zum|in der nacht auf|nacht zum|nacht auf",
    decade_names=tuple(f"die {ten}iger|der {ten}iger|den {ten}igern|{ten}igerjahre|{ten}igerjahren|{ten}iger jahre|{ten}iger jahren" for ten in "zwanz dreiß vierz fünfz sechz siebz achtz neunz".split()),
    noon={"12": "12 uhr mittags", "24": "mitternacht"},
    quarters={"Q": "quartal|quartals|vierteljahr", "H": "halbjahr|halbjahrs|halbjahres|jahreshälfte"},
    seasons={"SP": "frühling|frühjahr|frühlings", "SU": "sommer|sommers", "FA": "herbst|herbstes", "WI": "winter|winters"},
    holidays={"new year": "neujahr|neujahrstag", "good friday": "karfreitag", "easter": "ostern|ostersonntag", "easter monday": "ostermontag",
              "ascension": "christi himmelfahrt|himmelfahrt", "pentecost": "pfingsten|pfingstsonntag", "all saints": "allerheiligen", "halloween": "halloween",
              "christmas eve": "heiligabend|heiliger abend|heiligen abend", "christmas": "weihnachten|erster weihnachtstag", "new year's eve": "silvester"},
    day_alone=r"(?<=am\s)(?P<d>[12]?\d|3[01])\.(?=\s(?!(?:januar|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)|(?-i:[A-ZÄÖÜ])\w+\s)|[,;]|$)",
    day_noun="tag|tages", from_="vom|von|zwischen dem|zwischen", to="bis zum|bis|bis einschließlich|und dem|-|–|—|/", and_="und|sowie|oder",
    every="jede|jeden|jeder|jedes|jedem|immer", plural="s",
    decade=r"(?:(?:den|die|der)\s)?(?P<y>(?:1[5-9]|20)\d0)er(?:[\s-]jahren?)?|(?:den|die|der)\s(?P<z>\d0)er[\s-]jahren?",
    century=r"(?P<n>\d{1,2})\.\sjahrhunderts?", before_christ=r"v\.\s?chr\.|vor\schristus",
    capital_nouns=True,
    since="seit|seit dem|seit letztem", nouns_of_days="",
    neighbours={(-1, "Y"): "vorjahr|vorjahres|vorjahrs", (-1, "MO"): "vormonat|vormonats", (-1, "W"): "vorwoche", (-1, "D"): "vortag|vortages|vortags", (-1, "Q"): "vorquartal|vorquartals"},
    copula="ist|sind|findet|finden|bleibt|bleiben",
    past=r"war|waren|wurde[n]?|hatte[n]?|hat|haben|(?:ist|sind)(?=\b.{0,90}\b(?:ge\w{3,}(?:t|en)|(?:ver|er|zer|ent|be|auf|ab|an|aus|ein)\w{3,}en|\w+iert|worden)\b)|"
    r"kam(?:en)?|ging(?:en)?|gab(?:en)?|fiel(?:en)?|starb(?:en)?|begann(?:en)?|stieg(?:en)?|nahm(?:en)?|fand(?:en)?|stand(?:en)?|blieb(?:en)?|"
    r"hielt(?:en)?|ließ(?:en)?|lief(?:en)?|schrieb(?:en)?|trat(?:en)?|traf(?:en)?|trug(?:en)?|verlor(?:en)?|gewann(?:en)?|sprach(?:en)?|sah(?:en)?|"
    r"zog(?:en)?|brach(?:en)?|schloss(?:en)?|erschien(?:en)?|brannte[n]?|sank(?:en)?|flog(?:en)?|rief(?:en)?|lag(?:en)?|saß(?:en)?|schlief(?:en)?|schlug(?:en)?|las(?:en)?|half(?:en)?|warf(?:en)?|wuchs(?:en)?|wies(?:en)?|hing(?:en)?|fing(?:en)?|fuhr(?:en)?|griff(?:en)?|schien(?:en)?|"
    r"sprang(?:en)?|verschwand(?:en)?|entschied(?:en)?|bekam(?:en)?|verließ(?:en)?|bot(?:en)?|"
    r"(?-i:(?!(?:heute|bitte|mitte|letzten?|ersten?|zweiten?|dritten?|vierten?|fünften?|(?:über)?nächsten?|besten?|meisten?|leute|seiten?|weiten?|guten?|alten?|roten?|unten|hinten|sollten?|"
    r"könnten?|möchten?|müssten?|dürften?|hätten?|bestimmten?|bekannten?|gesamten?|geplanten?|selten|arbeiten|halten|enthalten|starten|warten|bieten|treten|gelten|erwarten|leisten|beantworten)\b)"
    r"[a-zäöü]\w{2,}(?:te|ten))",
    ahead=r"wird|werden|soll|sollen|will|wollen|geplant|kommend\w*|demnächst|tritt|treten|möchte[n]?|plant|planen|voraussichtlich|bis|ab|sollte[n]?|könnte[n]?|dürfte[n]?",
    joint="am|um|den|dem|der|gegen|ab|von|in der|im|vom",
)  # fmt: skip
