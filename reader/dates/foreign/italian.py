"""The words of Italian dates."""

from reader.dates.foreign.lexicon import Lexicon
from reader.language.word_lists.calendar_names import months, weekdays

LEXICON = Lexicon(
    months=months("it"),
    weekdays=weekdays("it", short=False),
    weekdays_beside=("lun.", "mar.", "mer.", "gio.", "ven.", "sab.", "dom."),
    ordinals=(
        "primo|prima|1º|1°", "secondo|seconda|2º|2°", "terzo|terza|3º|3°", "quarto|quarta|4º|4°", "quinto|quinta", "sesto|sesta", "settimo|settima",
        "ottavo|ottava", "nono|nona", "decimo|decima",
    ),
    numbers=(
        "un|uno|una|un'", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici", "quindici",
        "sedici", "diciassette", "diciotto", "diciannove", "venti", "ventuno", "ventidue", "ventitré|ventitre", "ventiquattro", "venticinque", "ventisei",
        "ventisette", "ventotto", "ventinove", "trenta", "trentuno",
    ),
    day_words=True,
    day_mark=r"[°º]?",
    vague="alcuni|alcune|qualche|pochi|poche|parecchi|diversi|diverse",
    articles="il|lo|la|l'|i|gli|le|nel|nello|nella|nell'|del|dello|della|dell'|al|alla|dal|dalla|dall'|in|entro il|entro la|dei|quest'|questo|questa",
    day_articles="il|l'|del|dell'|al|all'|dal|dall'|il giorno|entro il|fino al|dell'|lo",
    of="di|del|dello|della|dell'|d'|in|nel|a",
    link="di", year_link="del",
    in_month="a|ad|da|in|di|d'|nel mese di|fine|inizio|metà|entro|fino a|fra|tra|e|lo scorso|per|dello scorso|del mese di",
    in_year="nel|dal|al|del|fino al|anno|entro il|l'anno|nell'anno|dall'anno|il|tra il|fra il|e il|verso il|prima del|dopo il|per il|fine|inizio|metà|o",
    edges="fine|inizio|metà|la fine di|l'inizio di|gli inizi di",
    units={
        "D": "giorno|giorni", "W": "settimana|settimane", "MO": "mese|mesi", "Q": "trimestre|trimestri", "Y": "anno|anni", "E": "decennio|decenni",
        "C": "secolo|secoli", "WE": "fine settimana|weekend|week-end", "H": "ora|ore", "M": "minuto|minuti",
    },
    plurals="giorni|settimane|mesi|trimestri|anni|decenni|secoli|ore|minuti",
    final="ultimo|ultima",
    last="scorso|scorsa|passato|passata|ultimo|ultima|precedente", next="prossimo|prossima|seguente|che viene|entrante|venturo|successivo|successiva",
    this="questo|questa|quest'",
    ago_after="fa|or sono|addietro", ahead_before="tra|fra|entro|di qui a",
    deictic={-2: "l'altro ieri|l'altroieri|avantieri|ieri l'altro", -1: "ieri", 0: "oggi", 1: "domani", 2: "dopodomani"},
    parts={"MO": "mattina|mattino|di mattina|al mattino|in mattinata", "AF": "pomeriggio|di pomeriggio|nel pomeriggio",
           "EV": "sera|di sera|in serata", "NI": "notte|di notte|nella notte"},
    part_words={(0, "MO"): "stamattina|stamani|stamane|questa mattina|questo mattino", (0, "AF"): "questo pomeriggio|oggi pomeriggio", (0, "EV"): "stasera|questa sera",
                (0, "NI"): "stanotte|questa notte", (-1, "NI"): "la notte scorsa|la scorsa notte", (-1, "EV"): "iersera"},
    at="alle|alle ore|ore|dalle|verso le|fino alle|entro le|le|delle", hour=r"\s?(?:h|ore)",
    halves="metà", minutes_after={30: "e mezza|e mezzo|e trenta", 15: "e un quarto", -15: "meno un quarto"}, night_between="nella notte tra|nella notte fra|notte tra|notte fra",
    decade_names=tuple(f"anni {ten}" for ten in "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()),
    noon={"12": "mezzogiorno", "24": "mezzanotte"},
    quarters={"Q": "trimestre", "H": "semestre"},
    seasons={"SP": "primavera", "SU": "estate", "FA": "autunno", "WI": "inverno"},
    holidays={"new year": "capodanno", "epiphany": "epifania|befana", "valentine": "san valentino", "good friday": "venerdì santo", "easter": "pasqua|domenica di pasqua",
              "easter monday": "pasquetta|lunedì dell'angelo", "ascension": "ascensione", "pentecost": "pentecoste", "assumption": "ferragosto", "halloween": "halloween",
              "all saints": "ognissanti", "christmas eve": "vigilia di natale", "christmas": "natale|giorno di natale", "boxing day": "santo stefano",
              "new year's eve": "san silvestro|ultimo dell'anno"},
    day_alone=r"(?:(?<=\bil\sgiorno\s)|(?<=\bIl\sgiorno\s))(?P<d>[12]?\d|3[01])(?![\d.,]\d)",
    day_noun="giorno", from_="dal|dall'|tra il|fra il|da|dal giorno", to="al|all'|fino al|e il|e l'|a|-|–|—|/", and_="e|ed|e il|o",
    every="ogni|tutti i|tutte le",
    decade=r"(?:(?:gli|negli|degli|dagli|agli)\s)?anni\s(?:['’]?(?P<z>\d0)|(?P<y>(?:1[5-9]|20)\d0))",
    century=r"(?P<n>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})|\d{1,2})[°º]?\ssecolo", before_christ=r"(?:a\.\s?C\.|avanti\sCristo)",
    since="da|dal|dalla|sin da", nouns_of_days="il|un|al|del|nel|sul",
    neighbours={(-1, "D"): "il giorno prima|il giorno precedente", (1, "D"): "il giorno dopo|il giorno seguente"},
    copula="è|sono|resta",
    past=r"(?:ha|hanno|ho|abbiamo|aveva|avevano)\s(?:\w+\s){0,2}?\w+(?:ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|ite|so|sa|si|se|to|ta|ti|te)|"
    r"(?:è|sono)\s(?!previst|attes|chius|apert|fissat|programmat|dovut|disponibil|stato\sprevist)(?:\w+\s)?\w+(?:ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|ite|so|sa|si|se|rto|rta|nto|nta|sto|sta)|"
    r"era|erano|fu|furono|disse|fece|vinse|morì|nacque|venne|vennero|prese|stava|stavano|"
    r"(?!(?:però|può|ciò|farò)\b)\w{2,}(?:ò|arono|erono|irono|ava|avano|eva|evano|iva|ivano)",
    ahead=r"sarà|saranno|dovrà|avrà|previst[oaie]|prossim[oaie]|fino\sa|entro|(?!(?:città|metà|già)\b)\w{2,}(?:rà|ranno)|scade|inizia|resta",
    joint="verso le|a|alle|alle ore|ore|il|del|di|nel|al|dalle|le|della|in",
)  # fmt: skip
