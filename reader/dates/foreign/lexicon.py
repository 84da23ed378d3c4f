"""The words of German, French, Spanish, Italian, Portuguese and Dutch dates."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What a language says of days, months and years."""

    months: str
    """The names of the months, from January on; ``|`` joins a name and its shorter forms."""
    weekdays: str
    """The names of the days, from Monday on, in the same way."""
    link: str
    """What stands between a day and its month: a pattern."""
    of: str
    """What stands between a month and its year: a pattern."""
    before_date: str
    """What may stand between a weekday and the day of the month: a pattern."""
    in_year: str
    """Words before a year that stands alone: a pattern."""
    in_month: str
    """Words before a month that stands alone: a pattern."""
    deictic: dict[str, int]
    """Word -> days from the day of publication."""
    last: str
    """A pattern of “last”, which stands before or after its noun."""
    next: str
    """A pattern of “next”."""
    this: str
    """A pattern of “this”."""
    units: dict[str, str]
    """A noun -> the letter of its unit: ``W``, ``MO`` or ``Y``."""
    step_first: bool
    """Whether “last” stands before its noun."""
    decade: str
    """A pattern of a decade with its first year in the group ``y``."""
    every: str
    """Words before a weekday that comes again and again: a pattern."""
    future: str
    """Words that say that what follows is to come: a pattern."""


LEXICONS: dict[str, Lexicon] = {
    "de": Lexicon(
        months="januar|jänner|jan. februar|feber|feb. märz april|apr. mai juni|jun. juli|jul. august|aug. "
        "september|sept.|sep. oktober|okt. november|nov. dezember|dez.",
        weekdays="montag|mo. dienstag|di. mittwoch|mi. donnerstag|do. freitag|fr. samstag|sonnabend|sa. sonntag|so.",
        link=r"\.?\s", of=r"\s", before_date=r"(?:,\s?(?:dem\s|den\s)?|\s(?:dem\s|den\s)?)",
        in_year=r"im\sjahre?|seit|bis|ab|vor|nach|um|anno|von|zwischen|und|sommer|winter|herbst|frühjahr|frühling|mitte|ende|anfang|in",
        in_month=r"im|seit|bis|ab|mitte|ende|anfang|vom|zum|von|des",
        deictic={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
        last=r"(?:letzte[rnms]?|vergangene[rnms]?|vorige[rnms]?)", next=r"(?:nächste[rnms]?|kommende[rnms]?)",
        this=r"(?:diese[rnms]?)", units={"woche": "W", "monats": "MO", "monat": "MO", "jahres": "Y", "jahrs": "Y", "jahre": "Y", "jahr": "Y"},
        step_first=True, decade=r"(?:den\s|die\s|der\s)?(?P<y>(?:1[5-9]|20)\d0)er(?:[\s-]jahren?)?",
        every=r"jede[nrsm]?|immer",
        future=r"wird|werden|soll|sollen|will|wollen|geplant|ab|bis|kommend\w*|demnächst|tritt",
    ),
    "fr": Lexicon(
        months="janvier|janv. février|févr.|fév. mars avril|avr. mai juin juillet|juil. août septembre|sept. octobre|oct. "
        "novembre|nov. décembre|déc.",
        weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
        link=r"(?:er)?\s", of=r"\s", before_date=r"\s(?:le\s)?",
        in_year=r"en|depuis|dès|avant|après|jusqu['’]en|année|l['’]an|de|entre|et|fin|début|mi|été|hiver|automne|printemps",
        in_month=r"en|depuis|dès|avant|après|fin|début|mi|au\smois\sde|de|d['’]",
        deictic={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1, "après-demain": 2},
        last=r"(?:derni(?:er|ère)|passée?)", next=r"(?:prochaine?)", this=r"(?:cette|ce)",
        units={"semaine": "W", "mois": "MO", "année": "Y", "an": "Y"}, step_first=False,
        decade=r"(?:les\s|des\s|aux\s)?années\s(?P<y>(?:1[5-9]|20)?\d0)",
        every=r"chaque|tous\sles",
        future=r"sera|seront|va|vont|aura|auront|doit|devra|prévue?s?|prochaine?|jusqu['’]au|jusqu['’]à|\w+ra|\w+ront",
    ),
    "es": Lexicon(
        months="enero|ene. febrero|feb. marzo abril|abr. mayo junio|jun. julio|jul. agosto|ago. septiembre|setiembre|sept.|sep. "
        "octubre|oct. noviembre|nov. diciembre|dic.",
        weekdays="lunes martes miércoles jueves viernes sábado domingo",
        link=r"(?:[ºo]|\.º)?\sde\s", of=r"\sdel?\s", before_date=r",?\s",
        in_year=r"en|desde|hasta|de|del|año|años|entre|y|antes\sde|verano\sde|finales\sde|principios\sde",
        in_month=r"en|desde|hasta|de|finales\sde|principios\sde|mediados\sde",
        deictic={"anteayer": -2, "ayer": -1, "hoy": 0, "pasado mañana": 2},
        last=r"(?:pasad[oa]|últim[oa])", next=r"(?:próxim[oa]|que\sviene)", this=r"(?:est[ea])",
        units={"semana": "W", "mes": "MO", "año": "Y"}, step_first=False,
        decade=r"(?:los\s|la\sdécada\sde\s(?:los\s)?)?años\s(?P<y>(?:1[5-9]|20)?\d0)",
        every=r"cada|todos\slos",
        future=r"será|serán|va\sa|van\sa|tendrá|deberá|previst[oa]s?|próxim[oa]|hasta|\w+[aeií]rán?",
    ),
    "it": Lexicon(
        months="gennaio|gen. febbraio|feb. marzo|mar. aprile|apr. maggio|mag. giugno|giu. luglio|lug. agosto|ago. "
        "settembre|sett.|set. ottobre|ott. novembre|nov. dicembre|dic.",
        weekdays="lunedì martedì mercoledì giovedì venerdì sabato domenica",
        link=r"[°º]?\s", of=r"\s(?:del\s)?", before_date=r",?\s",
        in_year=r"nel|dal|al|del|fino\sal|anno|entro\sil|dall['’]anno|nell['’]anno|estate|inverno|autunno|primavera",
        in_month=r"a|ad|da|in|di|nel\smese\sdi|fine|inizio|metà|dello\sscorso|di\sfine",
        deictic={"l'altro ieri": -2, "l’altro ieri": -2, "ieri": -1, "oggi": 0, "domani": 1, "dopodomani": 2},
        last=r"(?:scors[oa]|passat[oa])", next=r"(?:prossim[oa])", this=r"(?:quest['’]|questa\s|questo\s)",
        units={"settimana": "W", "mese": "MO", "anno": "Y"}, step_first=False,
        decade=r"(?:gli\s|negli\s|degli\s)?anni\s(?:['’](?P<z>\d0)|(?P<y>(?:1[5-9]|20)\d0))",
        every=r"ogni|tutti\si|tutte\sle",
        future=r"sarà|saranno|dovrà|avrà|previst[oaie]|prossim[oa]|fino\sa|entro|\w+[eià]rà|\w+ranno",
    ),
    "pt": Lexicon(
        months="janeiro|jan. fevereiro|fev. março|mar. abril|abr. maio|mai. junho|jun. julho|jul. agosto|ago. setembro|set. "
        "outubro|out. novembro|nov. dezembro|dez.",
        weekdays="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        link=r"[ºª°]?\sde\s", of=r"\sde\s", before_date=r",?\s(?:dia\s)?",
        in_year=r"em|desde|até|de|ano|entre|no\sano\sde|verão\sde|final\sde|início\sde",
        in_month=r"em|desde|até|de|final\sde|início\sde|meados\sde|no\smês\sde",
        deictic={"anteontem": -2, "ontem": -1, "hoje": 0, "amanhã": 1, "depois de amanhã": 2},
        last=r"(?:passad[oa]|últim[oa])", next=r"(?:próxim[oa]|que\svem)", this=r"(?:est[ea]|nest[ea])",
        units={"semana": "W", "mês": "MO", "ano": "Y"}, step_first=False,
        decade=r"(?:os\s|nos\s|dos\s)?anos\s(?P<y>(?:1[5-9]|20)?\d0)|(?:a\s)?década\sde\s(?P<z>(?:1[5-9]|20)?\d0)",
        every=r"cada|todas\sas|todos\sos",
        future=r"será|serão|vai|vão|terá|deverá|previst[oa]s?|próxim[oa]|até|\w+[aei]rá|\w+rão",
    ),
    "nl": Lexicon(
        months="januari|jan. februari|feb. maart|mrt. april|apr. mei juni|jun. juli|jul. augustus|aug. september|sept.|sep. "
        "oktober|okt. november|nov. december|dec.",
        weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        link=r"\s", of=r"\s", before_date=r",?\s",
        in_year=r"in|sinds|tot|vanaf|voor|na|het\sjaar|eind|begin|medio|van|zomer|winter|herfst|lente",
        in_month=r"in|sinds|tot|vanaf|eind|begin|half|medio|van",
        deictic={"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2},
        last=r"(?:vorige|afgelopen)", next=r"(?:volgende?|komende?)", this=r"(?:deze|dit)",
        units={"week": "W", "maand": "MO", "jaar": "Y"}, step_first=True,
        decade=r"(?:de\s)?jaren\s(?:['’](?P<z>\d0)|(?P<y>(?:1[5-9]|20)?\d0))",
        every=r"elke|iedere",
        future=r"zal|zullen|wordt|worden|gaat|gaan|gepland|tot|vanaf|komende?|volgende?",
    ),
}  # fmt: skip
"""ISO 639-1 code -> the language's words."""
