"""The words of French dates."""

from reader.dates.foreign.lexicon import Lexicon
from reader.language.word_lists.calendar_names import months, weekdays

LEXICON = Lexicon(
    months=months("fr"),
    weekdays=weekdays("fr", short=False),
    weekdays_beside=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    ordinals=(
        "premier|première|1er|1re|1ère", "deuxième|second|seconde|2e|2ème", "troisième|3e|3ème", "quatrième|4e|4ème", "cinquième|5e",
        "sixième", "septième", "huitième", "neuvième", "dixième",
    ),
    numbers=(
        "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze",
        "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt", "vingt et un", "vingt-deux", "vingt-trois", "vingt-quatre", "vingt-cinq", "vingt-six", "vingt-sept", "vingt-huit", "vingt-neuf", "trente", "trente et un",
    ),
    day_words=True,
    day_mark=r"(?:er)?",
    vague="quelques|plusieurs",
    articles="le|la|les|l'|au|aux|du|de la|de l'|des|en|à la|à l'|dans la|dans le|cette|ce",
    day_articles="le|au|du|dès le|jusqu'au|depuis le|pour le",
    of="de|du|de la|de l'|d'|au|à|des|en",
    in_month="en|depuis|dès|avant|après|fin|début|mi-|au mois de|au mois d'|de|d'|jusqu'en|entre|et|à|à partir de|à partir d'|courant|ce mois de",
    in_year="en|depuis|dès|avant|après|jusqu'en|année|l'an|de|entre|et|fin|début|mi-|l'année|à partir de|à|vers|ou",
    edges="début|fin|mi-|courant|au début de|à la fin de|à la mi-|fin du mois de",
    units={
        "D": "jour|jours", "W": "semaine|semaines", "MO": "mois", "Q": "trimestre|trimestres", "Y": "année|années|an|ans",
        "E": "décennie|décennies", "C": "siècle|siècles", "WE": "week-end|week-ends|weekend", "H": "heure|heures", "M": "minute|minutes",
    },
    plurals="jours|semaines|trimestres|années|ans|décennies|siècles|week-ends|heures|minutes",
    final="dernier|dernière",
    last="dernier|dernière|passé|passée|précédent|précédente",
    next="prochain|prochaine|suivant|suivante|à venir|qui vient", this="ce|cet|cette",
    ago_before="il y a|voici|voilà|il y a environ|il y a près de|il y a plus de", ahead_before="dans|d'ici|d'ici à|dans environ",
    deictic={-2: "avant-hier", -1: "hier", 0: "aujourd'hui", 1: "demain", 2: "après-demain"},
    parts={"MO": "matin|au matin|dans la matinée|matinée|à l'aube", "AF": "après-midi|dans l'après-midi",
           "EV": "soir|au soir|dans la soirée|en soirée|soirée|en fin de journée", "NI": "nuit|dans la nuit|en pleine nuit"},
    part_words={(0, "MO"): "ce matin", (0, "MI"): "ce midi", (0, "AF"): "cet après-midi", (0, "EV"): "ce soir", (0, "NI"): "cette nuit", (-1, "NI"): "la nuit dernière|la nuit passée"},
    at="à|vers|dès|jusqu'à|de|avant|après|d'ici", hour=r"\s?(?:h|heures?)",
    halves="moitié", minutes_after={30: "et demie|et demi", 15: "et quart", -15: "moins le quart"}, night_between="dans la nuit de|la nuit de|nuit de",
    decade_names=tuple(f"années {ten}" for ten in "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix".split()),
    noon={"12": "midi", "24": "minuit"},
    quarters={"Q": "trimestre", "H": "semestre"},
    seasons={"SP": "printemps", "SU": "été", "FA": "automne", "WI": "hiver"},
    holidays={"new year": "jour de l'an|nouvel an", "epiphany": "épiphanie", "valentine": "saint-valentin", "good friday": "vendredi saint", "easter": "pâques",
              "easter monday": "lundi de pâques", "ascension": "ascension", "pentecost": "pentecôte", "assumption": "assomption", "halloween": "halloween",
              "all saints": "toussaint", "christmas eve": "réveillon de noël|veille de noël", "christmas": "noël", "new year's eve": "saint-sylvestre"},
    day_alone=r"(?:(?<=\ble\s)|(?<=\bLe\s))(?P<d>[12]?\d|3[01])(?=[.,;](?!\d)|$|\s(?:au\s(?:matin|soir)|dans\sla\s))",
    day_noun="jour", from_="du|depuis le|entre le|dès le|de|à partir du", to="au|jusqu'au|et le|à|-|–|—|/", and_="et|et le|ou|ou le",
    every="chaque|tous les", plural="s",
    decade=r"(?:(?:les|des|aux)\s)?années\s(?:(?P<y>(?:1[5-9]|20)\d0)|['’]?(?P<z>\d0))",
    century=r"(?P<n>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})|\d{1,2})\s?(?:e|ème|er|ᵉ)\ssiècle", before_christ=r"av(?:\.|ant)\s(?:J\.?-?C\.?|notre\sère)",
    since="depuis|depuis le", nouns_of_days="le|du|au|un",
    neighbours={(-1, "D"): "la veille", (1, "D"): "le lendemain"},
    copula="est|sont|a lieu|ont lieu|reste|restent",
    past=r"(?:a|ont|ai|avons|avez|avait|avaient|eut|n['’]a|n['’]ont|l['’]a|y\sa\seu)\s(?!lieu\b)(?:\w+\s){0,2}?\w+(?:é|ée|és|ées|i|ie|is|it|ert|u|us|ue|ues|int)(?!\w)|"
    r"(?:s['’]est|se\ssont|s['’]était)|(?:est|sont)\s(?:\w+\s)?(?:arrivée?s?|partie?s?|morte?s?|née?s?|venue?s?|allée?s?|tombée?s?|restée?s?|devenue?s?|entrée?s?|sortie?s?|"
    r"montée?s?|descendue?s?|passée?s?|parue?s?|décédée?s?|survenue?s?|revenue?s?)|(?!(?:fait|lait|sait|plait|trait|portrait|souhait|extrait|retrait|attrait|parfait|lancement)\b)\w{2,}(?:ait|aient)|"
    r"\w{2,}(?:èrent|irent|urent)|fut|furent|était|étaient|mourut|naquit|eut|lieu\sen",
    ahead=r"sera|seront|va|vont|aura|auront|doit|doivent|devra|prévue?s?|prochaine?s?|jusqu['’]au|jusqu['’]à|(?!(?:opéra|caméra|extra|entra|montra|rencontra|déclara|Sahara)\b)\w{2,}(?:ra|ront)|(?:a|ont)\slieu|s['’]ouvre|débute",
    joint="à|le|du|de|vers|au|dans|dès|en|la",
)  # fmt: skip
