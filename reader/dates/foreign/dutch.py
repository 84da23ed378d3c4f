"""The words of Dutch dates."""

from reader.dates.foreign.lexicon import Lexicon
from reader.language.word_lists.calendar_names import months, weekdays

LEXICON = Lexicon(
    months=months("nl"),
    weekdays=weekdays("nl", short=False),
    weekdays_beside=("ma.|ma", "di.|di", "wo.|wo", "do.|do", "vr.|vr", "za.|za", "zo."),
    ordinals=tuple(
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende "
        "negentiende twintigste eenentwintigste tweeëntwintigste drieëntwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste "
        "achtentwintigste negenentwintigste dertigste eenendertigste".split()
    ),
    numbers=tuple(
        "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig".split()
    ),
    day_words=False,
    day_mark=r"(?:e|ste|de|ᵉ)?",
    vague="enkele|een paar|meerdere|verscheidene|verschillende|vele",
    articles="de|het|in de|in het|op de|van de|van het|sinds|tot|vanaf|deze|dit|op|in|voor het|voor de|gedurende het|tijdens het",
    day_articles="de|op de|op|van",
    of="van|in|van de|van het|der|in de",
    in_month="in|sinds|tot|vanaf|eind|begin|half|medio|van|tussen|en|per|de maand|voor|na|t/m",
    in_year="in|sinds|tot|vanaf|voor|na|het jaar|eind|begin|medio|van|tussen|en|uit|rond|omstreeks|jaar|of|anno|tot en met",
    edges="eind|begin|half|medio|midden|halverwege",
    units={
        "D": "dag|dagen", "W": "week|weken", "MO": "maand|maanden", "Q": "kwartaal|kwartalen", "Y": "jaar|jaren", "E": "decennium|decennia", "C": "eeuw|eeuwen",
        "WE": "weekend|weekeinde|weekends", "H": "uur|uren", "M": "minuut|minuten",
    },
    plurals="dagen|weken|maanden|kwartalen|jaren|decennia|eeuwen|weekends|uren|minuten",
    final="laatste",
    last="vorig|vorige|afgelopen|verleden|voorbije|jongstleden|jl.", next="volgend|volgende|komend|komende|aanstaande|aankomende|eerstvolgende", this="deze|dit",
    ago_after="geleden|terug", ahead_before="over|binnen",
    deictic={-2: "eergisteren", -1: "gisteren", 0: "vandaag", 1: "morgen", 2: "overmorgen"},
    parts={"MO": "ochtend|morgen|vroeg|'s ochtends|in de ochtend|'s morgens", "MI": "tussen de middag", "AF": "middag|'s middags|namiddag|in de middag|'s namiddags",
           "EV": "avond|'s avonds|in de avond", "NI": "nacht|'s nachts|in de nacht"},
    parts_glued=True,
    part_words={(0, "MO"): "vanmorgen|vanochtend", (0, "AF"): "vanmiddag|deze middag", (0, "EV"): "vanavond", (0, "NI"): "vannacht", (-1, "EV"): "gisteravond|gisterenavond",
                (-1, "MO"): "gisterochtend|gistermorgen", (-1, "AF"): "gistermiddag", (-1, "NI"): "gisternacht|afgelopen nacht", (1, "MO"): "morgenochtend|morgenvroeg",
                (1, "AF"): "morgenmiddag", (1, "EV"): "morgenavond"},
    at="om|rond|tegen|tot|vanaf|sinds|omstreeks|van|voor|na", hour=r"\s?(?:uur|h|(?<=\d)u)",
    halves="helft", minutes_before={-30: "half", 15: "kwart over", -15: "kwart voor"}, night_between="in de nacht van|de nacht van|nacht van",
    decade_names=tuple(f"jaren {ten}" for ten in "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()),
    noon={"12": "twaalf uur 's middags", "24": "middernacht"},
    quarters={"Q": "kwartaal", "H": "halfjaar|half jaar|jaarhelft"},
    seasons={"SP": "lente|voorjaar", "SU": "zomer", "FA": "herfst|najaar", "WI": "winter"},
    holidays={"new year": "nieuwjaar|nieuwjaarsdag", "epiphany": "driekoningen", "valentine": "valentijnsdag", "good friday": "goede vrijdag", "easter": "pasen|eerste paasdag",
              "easter monday": "tweede paasdag|paasmaandag", "ascension": "hemelvaartsdag|hemelvaart", "pentecost": "pinksteren", "halloween": "halloween",
              "all saints": "allerheiligen", "christmas eve": "kerstavond", "christmas": "kerstmis|kerst|eerste kerstdag", "boxing day": "tweede kerstdag",
              "new year's eve": "oudejaarsavond|oudejaarsdag|oudjaar"},
    day_alone=r"(?:(?<=\bop\sde\s)|(?<=\bOp\sde\s))(?P<d>[12]?\d|3[01])(?:e|ste|de)(?=[.,;]|$|\s(?!(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|verdieping|plaats|eeuw|etage)))",
    day_noun="dag", from_="van|vanaf|tussen|van de|tussen de", to="tot|tot en met|t/m|en|tot de|-|–|—|/", and_="en|of",
    every="elke|iedere", plural="en",
    decade=r"(?:de\s)?jaren\s(?:['’]?(?P<z>\d0)|(?P<y>(?:1[5-9]|20)\d0))",
    century=r"(?P<n>\d{1,2})(?:e|de|ste)\seeuw", before_christ=r"v(?:\.|óór\s)\s?(?:Chr\.?|Christus)",
    since="sinds|sedert", nouns_of_days="",
    neighbours={(-1, "D"): "de dag ervoor|de vorige dag", (1, "D"): "de volgende dag|de dag erna"},
    copula="is|zijn|blijft|blijven",
    past=r"was|waren|werd|werden|had|hadden|heeft|hebben|(?:is|zijn)(?=\b.{0,90}\bge\w{3,}(?:d|t|en)\b)|zei(?:den)?|kwam(?:en)?|ging(?:en)?|begon(?:nen)?|stond(?:en)?|"
    r"won(?:nen)?|verloor|verloren|viel(?:en)?|stierf|stierven|kreeg|kregen|gaf|gaven|nam(?:en)?|vond(?:en)?|bleef|bleven|hield(?:en)?|liep(?:en)?|schreef|schreven|sprak|spraken|"
    r"zag(?:en)?|trok(?:ken)?|brak(?:en)?|deed|deden|verscheen|verschenen|steeg|stegen|sloot|sloten|vertrok(?:ken)?|overleed|overleden|trad(?:en)?|riep(?:en)?|sliep(?:en)?|vloog|vlogen|zonk(?:en)?|bood|boden|koos|kozen|hing(?:en)?|ving(?:en)?|sloeg(?:en)?|"
    r"droeg(?:en)?|reed|reden|schoot|schoten|verliet(?:en)?|liet(?:en)?|zat(?:en)?|lag(?:en)?|bracht(?:en)?|dacht(?:en)?|kocht(?:en)?|zocht(?:en)?|kon(?:den)?|wist(?:en)?|"
    r"(?-i:(?!(?:volgende|komende|aanstaande|eerste|laatste|tweede|derde|vierde|beide|grote|einde|aarde|gemeente|zelfde|dezelfde|hetzelfde|rechte|beste|meeste|derde|vijfde|zesde|"
    r"lopende|bestaande|verschillende|verscheidene|gedurende|korte|harde|goede|oude|rode|mensen|achtste|leven|bijzonderste|ruimte|hoogte|ziekte|dichte)\b)\w{3,}(?:lde|lden|rde|rden|nde|nden|"
    r"gde|gden|vde|vden|kte|kten|pte|pten|fte|ften|ste|sten|dde|dden|tte|tten|ide|iden))",
    ahead=r"zal|zullen|wordt|worden|gaat|gaan|gepland|tot|vanaf|komende?|volgende?|moet|begint|aanstaande|duurt|opent",
    joint="om|op|de|van|rond|in de|tegen|vanaf",
)  # fmt: skip
