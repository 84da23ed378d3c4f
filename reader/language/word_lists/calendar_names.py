"""Names of the months and of the days of the week, by language: the one list of them.

Twelve and seven entries a language, in the order of the calendar, in lower case. ``|`` separates
forms that mean the same, the full one first; a form that ends in a full stop is an abbreviation;
``_`` is the space within a name. Where months have cases, the one after a day comes first.
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
    "sv": "januari|jan. februari|feb. mars april|apr. maj juni juli augusti|aug. september|"
    "sept.|sep. oktober|okt. november|nov. december|dec.",
    "da": "januar|jan. februar|feb. marts april|apr. maj juni juli august|aug. september|sept.|"
    "sep. oktober|okt. november|nov. december|dec.",
    "no": "januar|jan. februar|feb. mars april|apr. mai juni juli august|aug. september|sept.|"
    "sep. oktober|okt. november|nov. desember|des.",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "cs": "ledna|leden|lednu února|únor|únoru března|březen|březnu dubna|duben|dubnu května|"
    "květen|květnu června|červen|červnu července|červenec|červenci srpna|srpen|srpnu "
    "září října|říjen|říjnu listopadu|listopad prosince|prosinec|prosinci",
    "sk": "januára|január|januári februára|február|februári marca|marec|marci apríla|apríl|"
    "apríli mája|máj|máji júna|jún|júni júla|júl|júli augusta|august|auguste septembra|"
    "september|septembri októbra|október|októbri novembra|november|novembri decembra|"
    "december|decembri",
    "pl": "stycznia|styczeń|styczniu lutego|luty|lutym marca|marzec|marcu kwietnia|kwiecień|"
    "kwietniu maja|maj|maju czerwca|czerwiec|czerwcu lipca|lipiec|lipcu sierpnia|"
    "sierpień|sierpniu września|wrzesień|wrześniu października|październik|październiku "
    "listopada|listopad|listopadzie grudnia|grudzień|grudniu",
    "ru": "января|январь|январе февраля|февраль|феврале марта|март|марте апреля|апрель|апреле "
    "мая|май|мае июня|июнь|июне июля|июль|июле августа|август|августе сентября|сентябрь|"
    "сентябре октября|октябрь|октябре ноября|ноябрь|ноябре декабря|декабрь|декабре",
    "uk": "січня|січень|січні лютого|лютий|лютому березня|березень|березні квітня|квітень|"
    "квітні травня|травень|травні червня|червень|червні липня|липень|липні серпня|"
    "серпень|серпні вересня|вересень|вересні жовтня|жовтень|жовтні листопада|листопад|"
    "листопаді грудня|грудень|грудні",
    "be": "студзеня|студзень|студзені лютага|люты|лютым сакавіка|сакавік|сакавіку красавіка|"
    "красавік|красавіку мая|май|маі чэрвеня|чэрвень|чэрвені ліпеня|ліпень|ліпені жніўня|"
    "жнівень|жніўні верасня|верасень|верасні кастрычніка|кастрычнік|кастрычніку "
    "лістапада|лістапад|лістападзе снежня|снежань|снежні",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "mk": "јануари февруари март април мај јуни јули август септември октомври ноември декември",
    "sr": "јануара|јануар|јануару|januara|januar|januaru фебруара|фебруар|фебруару|februara|"
    "februar|februaru марта|март|марту|marta|mart|martu априла|април|априлу|aprila|april|"
    "aprilu маја|мај|мају|maja|maj|maju јуна|јун|јуну|juna|jun|junu јула|јул|јулу|jula|"
    "jul|julu августа|август|августу|avgusta|avgust|avgustu септембра|септембар|"
    "септембру|septembra|septembar|septembru октобра|октобар|октобру|oktobra|oktobar|"
    "oktobru новембра|новембар|новембру|novembra|novembar|novembru децембра|децембар|"
    "децембру|decembra|decembar|decembru",
    "hr": "siječnja|siječanj|siječnju veljače|veljača|veljači ožujka|ožujak|ožujku travnja|"
    "travanj|travnju svibnja|svibanj|svibnju lipnja|lipanj|lipnju srpnja|srpanj|srpnju "
    "kolovoza|kolovoz|kolovozu rujna|rujan|rujnu listopada|listopad|listopadu studenog|"
    "studenoga|studeni|studenom prosinca|prosinac|prosincu",
    "sl": "januarja|januar|januarju februarja|februar|februarju marca|marec|marcu aprila|april|"
    "aprilu maja|maj|maju junija|junij|juniju julija|julij|juliju avgusta|avgust|avgustu "
    "septembra|september|septembru oktobra|oktober|oktobru novembra|november|novembru "
    "decembra|december|decembru",
    "fi": "tammikuuta|tammikuussa|tammikuun|tammikuusta|tammikuuhun|tammikuu helmikuuta|"
    "helmikuussa|helmikuun|helmikuusta|helmikuuhun|helmikuu maaliskuuta|maaliskuussa|"
    "maaliskuun|maaliskuusta|maaliskuuhun|maaliskuu huhtikuuta|huhtikuussa|huhtikuun|"
    "huhtikuusta|huhtikuuhun|huhtikuu toukokuuta|toukokuussa|toukokuun|toukokuusta|"
    "toukokuuhun|toukokuu kesäkuuta|kesäkuussa|kesäkuun|kesäkuusta|kesäkuuhun|kesäkuu "
    "heinäkuuta|heinäkuussa|heinäkuun|heinäkuusta|heinäkuuhun|heinäkuu elokuuta|"
    "elokuussa|elokuun|elokuusta|elokuuhun|elokuu syyskuuta|syyskuussa|syyskuun|"
    "syyskuusta|syyskuuhun|syyskuu lokakuuta|lokakuussa|lokakuun|lokakuusta|lokakuuhun|"
    "lokakuu marraskuuta|marraskuussa|marraskuun|marraskuusta|marraskuuhun|marraskuu "
    "joulukuuta|joulukuussa|joulukuun|joulukuusta|joulukuuhun|joulukuu",
    "et": "jaanuaril|jaanuaris|jaanuari|jaanuar veebruaril|veebruaris|veebruari|veebruar "
    "märtsil|märtsis|märtsi|märts aprillil|aprillis|aprilli|aprill mail|mais|mai juunil|"
    "juunis|juuni juulil|juulis|juuli augustil|augustis|augusti|august septembril|"
    "septembris|septembri|september oktoobril|oktoobris|oktoobri|oktoober novembril|"
    "novembris|novembri|november detsembril|detsembris|detsembri|detsember",
    "lv": "janvāris|janvārī|janvāra|janvārim februāris|februārī|februāra|februārim marts|martā|"
    "marta|martam aprīlis|aprīlī|aprīla|aprīlim maijis|maijā|maija|maijam jūnijis|jūnijā|"
    "jūnija|jūnijam jūlijis|jūlijā|jūlija|jūlijam augusts|augustā|augusta|augustam "
    "septembris|septembrī|septembra|septembrim oktobris|oktobrī|oktobra|oktobrim "
    "novembris|novembrī|novembra|novembrim decembris|decembrī|decembra|decembrim",
    "lt": "sausio|sausį|sausis vasario|vasarį|vasaris kovo|kovą|kovas balandžio|balandį|"
    "balandis gegužės|gegužę|gegužė birželio|birželį|birželis liepos|liepą|liepa "
    "rugpjūčio|rugpjūtį|rugpjūtis rugsėjo|rugsėjį|rugsėjis spalio|spalį|spalis lapkričio|"
    "lapkritį|lapkritis gruodžio|gruodį|gruodis",
    "hu": "január|januárban|jan. február|februárban|febr. március|márciusban|márc. április|"
    "áprilisban|ápr. május|májusban|máj. június|júniusban|jún. július|júliusban|júl. "
    "augusztus|augusztusban|aug. szeptember|szeptemberben|szept. október|októberben|okt. "
    "november|novemberben|nov. december|decemberben|dec.",
    "ro": "ianuarie|ian. februarie|feb. martie aprilie|apr. mai iunie iulie august|aug. "
    "septembrie|sept. octombrie|oct. noiembrie|nov. decembrie|dec.",
    "tr": "ocak|ocak'ta şubat|şubat'ta mart|mart'ta nisan|nisan'da mayıs|mayıs'ta haziran|"
    "haziran'da temmuz|temmuz'da ağustos|ağustos'ta eylül|eylül'de ekim|ekim'de kasım|"
    "kasım'da aralık|aralık'ta",
    "az": "yanvar|yanvarda fevral|fevralda mart|martda aprel|apreldə may|mayda iyun|iyunda "
    "iyul|iyulda avqust|avqustda sentyabr|sentyabrda oktyabr|oktyabrda noyabr|noyabrda "
    "dekabr|dekabrda",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "gl": "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "eu": "urtarrilaren|urtarrilean|urtarrila otsailaren|otsailean|otsaila martxoaren|martxoan|"
    "martxoa apirilaren|apirilean|apirila maiatzaren|maiatzean|maiatza ekainaren|"
    "ekainean|ekaina uztailaren|uztailean|uztaila abuztuaren|abuztuan|abuztua irailaren|"
    "irailean|iraila urriaren|urrian|urria azaroaren|azaroan|azaroa abenduaren|abenduan|"
    "abendua",
    "el": "ιανουαρίου|ιανουάριο|ιανουάριος φεβρουαρίου|φεβρουάριο|φεβρουάριος μαρτίου|μάρτιο|"
    "μάρτιος απριλίου|απρίλιο|απρίλιος μαΐου|μάιο|μάιος ιουνίου|ιούνιο|ιούνιος ιουλίου|"
    "ιούλιο|ιούλιος αυγούστου|αύγουστο|αύγουστος σεπτεμβρίου|σεπτέμβριο|σεπτέμβριος "
    "οκτωβρίου|οκτώβριο|οκτώβριος νοεμβρίου|νοέμβριο|νοέμβριος δεκεμβρίου|δεκέμβριο|"
    "δεκέμβριος",
    "af": "januarie februarie maart april mei junie julie augustus september oktober november "
    "desember",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "sq": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "tl": "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
    "cy": "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr",
    "he": "ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי "
    "אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר",
    "ar": "يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|ابريل|إبريل|نيسان مايو|أيار يونيو|"
    "يونيه|حزيران يوليو|يوليه|تموز أغسطس|اغسطس|آب سبتمبر|أيلول أكتوبر|اكتوبر|تشرين_الأول "
    "نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
    "hi": "जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर "
    "नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "vi": "tháng_1 tháng_2 tháng_3 tháng_4 tháng_5 tháng_6 tháng_7 tháng_8 tháng_9 tháng_10 "
    "tháng_11 tháng_12",
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
    return tuple(entry.replace("_", " ") for entry in _MONTHS[language].split())


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
