"""The few words that dates need in languages whose full grammar is not written.

The names of the months are in ``calendar_names``. As in :mod:`reader.dates.foreign.lexicon`, ``|``
separates forms and everything is in lower case; verbs are patterns.
"""

from dataclasses import dataclass

from reader.dates.foreign.lexicon import Words

_L_PARTICIPLE = r"\w{2,20}(?:l|la|lo|li|ly)"
"""The past of Czech and Slovak, of which nouns have the form too: only the year depends on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortLexicon:
    """The words of a language around days, months and years."""

    before_year: Words = ""
    """Words before a year alone."""
    year_noun: str = ""
    """A pattern of the words after a year."""
    in_month: Words = ""
    """Words before a month alone."""
    month_case: str = ""
    """A pattern of how a month ends, or what follows, where that alone means “in” it."""
    day_mark: str = r"\.?"
    """A pattern of what may follow the number of a day."""
    link: str = r"\s"
    """A pattern of what stands between a day and its month."""
    month_end: str = ""
    """A pattern of the endings of a month before a year or the end."""
    month_first: str = ""
    """A pattern of what follows the day where the month comes first; "" where the day does."""
    year_first: str = ""
    """A pattern of what stands between a year and a month after it; "" where no year comes first."""
    weekdays: tuple[Words, ...] = ()
    """The forms that mean on that day, from Monday on, with their preposition."""
    deictic: tuple[Words, Words, Words] = ("", "", "")
    """“Yesterday”, “today”, “tomorrow”."""
    other: str = ""
    """A pattern of phrases in which a word of these means something else: “trei luni”, three months."""
    other_words: Words = ""
    """The words of which each of those phrases has one."""
    capital_months: bool = False
    """Whether months are written with a capital, which elsewhere shows a name: “till Mars”."""
    past: str = ""
    """A pattern of verbs of what was."""
    ahead: str = ""
    """A pattern of verbs of what is to be."""


SHORT_LEXICONS: dict[str, ShortLexicon] = {
    "sv": ShortLexicon(
        before_year="år|året|sedan|sommaren|hösten|våren|vintern", in_month="i|under|sedan|till|från|mellan|och|början av|slutet av|mitten av",
        day_mark=r"(?::?[ea])?\.?",
        weekdays=("i måndags|på måndag", "i tisdags|på tisdag", "i onsdags|på onsdag", "i torsdags|på torsdag", "i fredags|på fredag", "i lördags|på lördag", "i söndags|på söndag"),
        deictic=("i går|igår", "i dag|idag", "i morgon|imorgon"),
        past=r"\w{3,20}(?:ades?|ddes?|rdes?|ltes?|nades?)|var|blev|kom|gick|fick|dog|tog|gav|sa|hade|föll|stod|skedde|vann|sköts|född|greps|har\s\w+t",
        ahead=r"ska|skall|kommer|blir|väntas|planeras|hålls|öppnar|börjar",
    ),
    "da": ShortLexicon(
        before_year="i|i året|siden|år|fra|til", in_month="i|siden|til|fra|mellem|og|begyndelsen af|slutningen af|midten af",
        weekdays=("i mandags|på mandag", "i tirsdags|på tirsdag", "i onsdags|på onsdag", "i torsdags|på torsdag", "i fredags|på fredag", "i lørdags|på lørdag", "i søndags|på søndag"),
        deictic=("i går", "i dag", "i morgen"),
        past=r"\w{3,20}(?:edes?|ledes)|var|blev|kom|gik|fik|døde|tog|gav|havde|sagde|faldt|stod|skete|vandt|født|har\s\w+t",
        ahead=r"skal|vil|bliver|ventes|åbner|begynder|holdes|afholdes",
    ),
    "no": ShortLexicon(
        before_year="i|i året|siden|år|fra|til", in_month="i|siden|til|fra|mellom|og|begynnelsen av|slutten av|midten av",
        deictic=("i går", "i dag", "i morgen"),
        past=r"\w{3,20}(?:ettes?|dde|rte|ltes?|ente)|var|ble|kom|gikk|fikk|døde|tok|ga|hadde|sa|falt|sto|skjedde|vant|født|har\s\w+t",
        ahead=r"skal|vil|blir|ventes|åpner|begynner|holdes|arrangeres",
    ),
    "is": ShortLexicon(
        before_year="árið|ári|frá|til", in_month="í", deictic=("í gær", "í dag", "á morgun"), past=r"\w{3,20}(?:aði|uðu)|var|voru|varð|kom|fékk|lést",
        ahead=r"verður|mun|munu",
    ),
    "af": ShortLexicon(
        other=r"(?:goeie|elke|die|een)\smôre", other_words="môre",
        capital_months=True,
        before_year="in|sedert|teen|jaar", in_month="in|sedert", day_mark="(?:de|ste)?", deictic=("gister", "vandag", "môre"), past=r"het|was",
        ahead=r"sal|gaan",
    ),
    "cs": ShortLexicon(
        before_year="v roce|roku|od roku|do roku|rok|v letech|roce", in_month="v|ve|od|do|koncem|začátkem|v průběhu",
        weekdays=("v pondělí", "v úterý", "ve středu", "ve čtvrtek", "v pátek", "v sobotu", "v neděli"), deictic=("včera", "dnes", "zítra"), past=_L_PARTICIPLE,
        ahead=r"bude|budou|má|mají|plánuje|začne|začnou|uskuteční|koná",
    ),
    "sk": ShortLexicon(
        before_year="v roku|roku|od roku|do roku|rok", in_month="v|vo|od|do|koncom|začiatkom",
        weekdays=("v pondelok", "v utorok", "v stredu", "vo štvrtok", "v piatok", "v sobotu", "v nedeľu"), deictic=("včera", "dnes", "zajtra"),
        past=_L_PARTICIPLE, ahead=r"bude|budú|má|majú|plánuje|začne|uskutoční|koná",
    ),
    "pl": ShortLexicon(
        before_year="w roku|roku|od roku|do roku|rok|w latach", year_noun=r"\sr(?:oku|\.)", in_month="w|we|od|do|pod koniec|na początku|w połowie",
        weekdays=("w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"), deictic=("wczoraj", "dziś|dzisiaj", "jutro"),
        past=r"\w{2,20}(?:ł|ła|ło|li|ły)(?:\ssię)?|\w{3,20}(?:no|to)", ahead=r"będzie|będą|ma|mają|odbędzie|odbędą|rozpocznie|planuje|zostanie|zostaną",
    ),
    "ru": ShortLexicon(
        other=r"в\sсреду\s(?:обитания|общения|проживания)", other_words="среду",
        year_noun=r"\sг(?:од\w{0,3}|\.)", in_month="в|с|до|к|в начале|в конце|в середине|на",
        weekdays=("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"), deictic=("вчера", "сегодня", "завтра"),
        past=r"\w{2,20}(?:л|ла|ло|ли|лся|лась|лось|лись)", ahead=r"будет|будут|состоит\w{1,4}|пройдет|пройдёт|пройдут|начн[её]тся|планиру\w{2,4}|намерен\w?",
    ),
    "uk": ShortLexicon(
        year_noun=r"\sр(?:о[кц]\w{0,3}|\.)", in_month="в|у|з|до|на початку|наприкінці|в середині|на",
        weekdays=("в понеділок|у понеділок", "у вівторок|в вівторок", "у середу|в середу", "у четвер|в четвер", "у п'ятницю|в п'ятницю", "у суботу|в суботу", "у неділю|в неділю"),
        deictic=("вчора|учора", "сьогодні", "завтра"), past=r"\w{2,20}(?:ла|ло|ли|вся|лася|лося|лися|ив|ав|ув|но|то)",
        ahead=r"буде|будуть|відбуд\w{2,5}|пройде|почн\w{2,4}|планує\w{0,3}",
    ),
    "be": ShortLexicon(
        year_noun=r"\sг(?:од\w{0,3}|\.)", in_month="у|ў|з|да", deictic=("учора", "сёння", "заўтра"), past=r"\w{2,20}(?:ла|ло|лі|ў|ўся|лася)",
        ahead=r"будзе|будуць",
    ),
    "bg": ShortLexicon(
        before_year="през", year_noun=r"\sг(?:од\w{0,4}|\.)", in_month="през|от|до|в края на|в началото на|в средата на|месец",
        weekdays=("в понеделник", "във вторник", "в сряда", "в четвъртък", "в петък", "в събота", "в неделя"), deictic=("вчера", "днес", "утре"),
        past=r"\w{2,20}(?:ха|аха|оха)|беше|бяха|почина|каза|стана|заяви|обяви", ahead=r"ще|предстои",
    ),
    "mk": ShortLexicon(
        before_year="во", year_noun=r"\sг(?:один\w{0,3}|\.)", in_month="во|од|до", deictic=("вчера", "денес", "утре"), past=r"\w{2,20}(?:а|ше)|беше|беа",
        ahead=r"ќе",
    ),
    "sr": ShortLexicon(
        other=r"kama\ssutr[aeiu]|u\snedelju\sdana|у\sнедељу\sдана|кама\sсутра", other_words="sutra|сутра|nedelju|недељу",
        year_noun=r"\.?\s(?:год\w{0,3}|god\w{0,3})\.?", in_month="у|u|од|od|до|do",
        weekdays=("у понедељак|u ponedeljak", "у уторак|u utorak", "у среду|u sredu", "у четвртак|u četvrtak", "у петак|u petak", "у суботу|u subotu", "у недељу|u nedelju"),
        deictic=("јуче|juče", "данас|danas", "сутра|sutra"), past=r"је|су|je|su|био|bio", ahead=r"ће|će|биће|biće",
    ),
    "hr": ShortLexicon(
        other=r"kama\ssutra|u\snedjelju\sdana", other_words="sutra|nedjelju",
        year_noun=r"\.?\sgod\w{0,3}\.?", in_month="u|od|do|krajem|početkom|sredinom",
        weekdays=("u ponedjeljak", "u utorak", "u srijedu", "u četvrtak", "u petak", "u subotu", "u nedjelju"), deictic=("jučer", "danas", "sutra"),
        past=r"je|su|bio", ahead=r"će|bit\sće",
    ),
    "sl": ShortLexicon(
        before_year="leta|letu", in_month="v|od|do", weekdays=("v ponedeljek", "v torek", "v sredo", "v četrtek", "v petek", "v soboto", "v nedeljo"),
        deictic=("včeraj", "danes", "jutri"), past=r"je|so|sta|bil", ahead=r"bo|bodo",
    ),
    "lt": ShortLexicon(
        before_year="nuo|iki", year_noun=r"\s(?:m\.|met\w{1,3})", month_first=r"(?:\sd(?:\.|ien\w{1,3})|-\w{1,3})?", year_first=r"\s(?:m\.|met\w{1,3})\s",
        deictic=("vakar", "šiandien", "rytoj"), past=r"\w{3,20}(?:jo|ėjo|avo|vo|usi|ęs)|buvo|mirė", ahead=r"bus|į?vyks|prasidės|baigsis|startuos|atidarys|\w{3,20}siančio",
    ),
    "lv": ShortLexicon(
        month_case="(?<=[īā])", before_year="no|līdz", year_noun=r"\.\sgad\w{1,3}", year_first=r"\.\sgad\w{1,3}\s", deictic=("vakar", "šodien", "rīt"),
        past=r"\w{3,20}(?:ja|jās|jas)|bija|notika", ahead=r"būs|notiks|\w{3,20}sies|atklās",
    ),
    "et": ShortLexicon(
        month_case="(?<=is)", before_year="aastal|aasta", year_noun=r"\.?\saasta\w{0,3}", deictic=("eile", "täna", "homme"),
        past=r"\w{3,20}(?:sid|as|is|us)|oli|olid|suri|algas", ahead=r"tuleb|toimub|algab",
    ),
    "fi": ShortLexicon(
        before_year="vuonna|vuoden|vuodesta|vuoteen", month_case="(?<=kuussa)",
        weekdays=("maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina"),
        deictic=("eilen", "tänään", "huomenna"),
        past=r"\w{2,20}(?:si|sivat|tiin|oi|oivat|ui|uivat|yi|yivät|tti|ttivat|ttivät)|oli|olivat|tuli|kuoli|alkoi|jäi|sai|vei",
        ahead=r"aikoo|aikovat|alkaa|avautuu|järjestetään|pidetään|pelataan",
    ),
    "hu": ShortLexicon(
        other=r"(?-i:[A-ZÁÉÍÓÖŐÚÜŰ])[\w-]{1,20}\s(?-i:Ma)", other_words="ma",
        before_year="", month_case="(?<=b[ae]n)", year_noun=r"-?(?:b[ae]n|t[óő]l|ig|es|os|ös)", month_first=r"\.?(?:-?(?:[áéaeiójő]\w{0,4}|t[óő]l|ig))?",
        year_first=r"\.?\s", weekdays=("hétfőn", "kedden", "szerdán", "csütörtökön", "pénteken", "szombaton", "vasárnap"), deictic=("tegnap", "ma", "holnap"),
        past=r"\w{2,20}(?:ott|ett|ött|tak|tek|ták|ték|lta|lte|rta|rte|nta|nte)|volt|voltak|lett", ahead=r"lesz|lesznek|fog|fognak|kezdődik|tartják",
    ),
    "ro": ShortLexicon(
        other=r"(?:\d{1,3}|o|două|trei|patru|cinci|șase|șapte|opt|nouă|zece|\w{2,10}sprezece|\w{2,7}zeci|câteva|multe|puține|ultimele|primele|următoarele|aceste|alte)"
        r"\s(?:de\s)?luni|luni\s(?:de\szile|întregi|la\srând)|(?:\w{1,5}\s)?mai\s(?:mul[tțţ]\w{0,3}|pu[tțţ]in\w{0,3}|bun\w?|bine|rău|mare|mari|mic\w?|târziu|devreme|recent\w?)",
        other_words="luni|mai",
        before_year="în|din|în anul|anul|până în", in_month="în|din|până în|la sfârșitul lunii|luna",
        weekdays=("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"), deictic=("ieri", "astăzi|azi", "mâine"),
        past=r"(?:a|au|s-a|s-au|am|era|erau)\s\w+|fost", ahead=r"va|vor|urmează|va\sfi",
    ),
    "ca": ShortLexicon(
        before_year="el|l'any|any|del|des del", in_month="el|al|del|de|d'|durant el", link=r"\s(?:de\s|d['’])", deictic=("ahir", "avui", "demà"),
        past=r"va\s\w+r|van\s\w+r|ha|han|era|eren", ahead=r"\w{2,20}(?:rà|ran)",
    ),
    "gl": ShortLexicon(
        other=r"(?:pola|da|a|á|esta|cada|unha)\smañá", other_words="mañá",
        before_year="en|desde|ano", in_month="en|de|desde", link=r"\sde\s", deictic=("onte", "hoxe", "mañá"),
        past=r"\w{2,20}(?:ou|eu|iu|aron|eron|iron)|foi|foron", ahead=r"será|serán",
    ),
    "eu": ShortLexicon(
        other=r"(?-i:Bihar)\sestatu\w{0,6}|\w{2,20}\s(?-i:Bihar)", other_words="bihar",
        month_case="(?<=an)", month_first=r"(?:[a-zñ]{1,5})?", year_first=r"(?:ko|eko)\s", deictic=("atzo", "gaur", "bihar"), past=r"zen|ziren|zuen|zuten",
        ahead=r"\w{2,20}(?:ko|go)\s(?:da|dira|du|dute)",
    ),
    "tr": ShortLexicon(
        capital_months=True,
        year_noun=r"['’]?(?:t[ae]|d[ae]|\syıl\w{0,4})", month_end=r"(?:['’]\w{1,4})?", month_case=r"(?:(?<=['’][dt][ae])|\sayında)",
        weekdays=("pazartesi günü|pazartesi", "salı günü", "çarşamba günü|çarşamba", "perşembe günü|perşembe", "cuma günü", "cumartesi günü|cumartesi", "pazar günü"),
        deictic=("dün", "bugün", "yarın"), past=r"\w{2,20}(?:dı|di|du|dü|tı|ti|tu|tü)(?:lar|ler)?", ahead=r"\w{2,20}(?:acak|ecek)(?:lar|ler)?",
    ),
    "az": ShortLexicon(
        other=r"(?:hər|bu)\ssabah|sabah\s(?:saatlar\w{0,6}|tezdən)", other_words="sabah",
        year_noun=r"-\w{2,3}\sil\w{0,4}", month_end=r"(?:[-'’]\w{1,4})?", deictic=("dünən", "bu gün", "sabah"), past=r"\w{2,20}(?:dı|di|du|dü)(?:lar|lər)?",
        ahead=r"\w{2,20}(?:acaq|əcək)",
    ),
    "el": ShortLexicon(
        other=r"(?-i:[Ττ]ην\s(?:τρίτη|τετάρτη|πέμπτη))", other_words="τρίτη|τετάρτη|πέμπτη",
        capital_months=True,
        before_year="το|του|από το|έως το|μέχρι το", in_month="τον|του|από τον|μέχρι τον", day_mark="(?:ης?)?",
        weekdays=("τη δευτέρα|την δευτέρα", "την τρίτη", "την τετάρτη", "την πέμπτη", "την παρασκευή", "το σάββατο", "την κυριακή"),
        deictic=("χθες|χτες", "σήμερα", "αύριο"), past=r"(?:ε|έ)\w{2,20}(?:ε|αν)|\w{2,20}[σξψ](?:ε|αν)|\w{2,20}(?:ηκε|ηκαν|ήθηκε|θηκαν)|ήταν|είχε", ahead=r"θα",
    ),
    "id": ShortLexicon(
        capital_months=True,
        before_year="pada tahun|tahun|sejak", in_month="pada|bulan|sejak|hingga|akhir|awal", deictic=("kemarin", "hari ini", "besok"), past=r"telah|sudah|tadi",
        ahead=r"akan",
    ),
    "sq": ShortLexicon(
        before_year="në vitin|viti|vitin", in_month="në|në muajin|prej|deri në", deictic=("dje", "sot", "nesër"), past=r"u|ishte|ishin|ka|kanë|pati",
        ahead=r"do",
    ),
    "sw": ShortLexicon(
        other=r"(?-i:(?:Leo|Jana)\s[A-Z]\w{1,20}|[A-Z]\w{1,20}\s(?:Leo|Jana))", other_words="leo|jana",
        capital_months=True,
        before_year="mwaka|mwaka wa", in_month="mwezi wa|mwezi", deictic=("jana", "leo", "kesho"), past=r"(?:ali|wali|ili|zili)\w{2,20}",
        ahead=r"(?:ata|wata|ita|zita)\w{2,20}",
    ),
    "tl": ShortLexicon(
        other=r"(?:ay|nang|na|pa|ang|laging)\sbukas|bukas\s(?:ang|pa|na|para|sa\slahat|mula)", other_words="bukas",
        capital_months=True,
        before_year="noong|taong", in_month="noong|sa|ngayong", link=r"\s(?:ng\s)?", deictic=("kahapon", "ngayon", "bukas"),
        past=r"noong|nag\w{2,20}|na\w{3,20}", ahead=r"sa\sdarating",
    ),
    "cy": ShortLexicon(
        capital_months=True,
        before_year="yn|ym", day_mark="(?:af|fed|ain|eg|ydd|il)?", link=r"\s(?:o\s)?", in_month="ym mis|mis", deictic=("ddoe", "heddiw", "yfory"),
        past=r"oedd|bu|cafodd|roedd", ahead=r"bydd",
    ),
    "vi": ShortLexicon(
        other=r"(?:sau|trong|gần|hơn|suốt|khoảng)\s\d{1,2}\stháng\s\d{1,2}(?:\sngày)?|\d{1,2}\stháng\s\d{1,2}\sngày", other_words="tháng",
        before_year="năm", in_month="vào|trong|từ|đến", deictic=("hôm qua", "hôm nay", "ngày mai"), past=r"đã|từng", ahead=r"sẽ",
    ),
    "ar": ShortLexicon(
        other=r"اليوم\s(?:التالي|السابق|الأول|الثاني|الثالث|الرابع|الخامس|الأخير|نفسه|ذاته|العالمي|الوطني|الذي)|(?:ذلك|نفس|طوال|منتصف|نهاية)\sاليوم",
        other_words="اليوم",
        before_year="عام|سنة|في عام", in_month="في|منذ|خلال|شهر", deictic=("أمس", "اليوم", "غدا|غدًا"), past=r"كان|كانت|قال|قالت|أعلن|أعلنت",
        ahead=r"س(?:ي|ت|وف)\w{1,20}",
    ),
    "he": ShortLexicon(
        other=r"(?:כל|סוף|בסוף|אותו|באותו|סדר|במשך|לאור)\sהיום", other_words="היום",
        before_year="בשנת|שנת", link=r"\sב?", deictic=("אתמול", "היום", "מחר"), past=r"היה|היו|אמר", ahead=r"יהיה|יהיו",
    ),
    "hi": ShortLexicon(
        before_year="सन|साल|वर्ष", in_month="इस|पिछले", deictic=("", "आज", ""), past=r"था|थे|थी|गया|गई|हुआ|हुई", ahead=r"होगा|होगी|होंगे",
    ),
}  # fmt: skip
"""ISO 639-1 code -> the language's words."""
