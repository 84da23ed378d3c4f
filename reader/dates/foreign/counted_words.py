"""Words for what is counted from the day of publication, in languages without a full grammar.

As in :mod:`reader.dates.foreign.lexicon`, ``|`` separates forms and everything is in lower case.
"""

from dataclasses import dataclass

from reader.dates.foreign.lexicon import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedWords:
    """The words of a language for “two weeks ago”, “in three days” and “last year”."""

    days: Words = ""
    """“Day”, in each case and number that is used with a number."""
    weeks: Words = ""
    """“Week”."""
    months: Words = ""
    """“Month”."""
    years: Words = ""
    """“Year”."""
    one: Words = ""
    """The forms that are one without a number: “через неделю”, “před rokem”."""
    numbers: str = ""
    """“One”, “two” and so on, with a space between numbers."""
    before: Words = ""
    """“Ago”, where it stands before the amount."""
    after: Words = ""
    """“Ago”, where it stands after it."""
    ahead: Words = ""
    """“In”, before the amount."""
    ahead_after: Words = ""
    """The same after it."""
    only_future: bool = False
    """Whether “in” is also “after” or “within”: then the clause must speak of what is to come."""
    not_before: Words = ""
    """Words, each a pattern, before which an amount is counted from something else, or is one that
    something takes."""
    not_after: Words = ""
    """The same of words after which it is: “about”, “several”."""
    said: dict[str, Words]
    """Step and unit, ``D``, ``W``, ``MO`` or ``Y``: expressions without a number, “last week”."""


COUNTED: dict[str, CountedWords] = {
    "ru": CountedWords(
        one="день|неделю|месяц|год",
        days="день|дня|дней|сутки|суток", weeks="неделю|недели|недель", months="месяц|месяца|месяцев", years="год|года|лет",
        numbers="один|одну два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать", after="назад|тому назад", ahead="через",
        not_before="после|до", not_after="раз|раза",
        said={"-2D": "позавчера", "2D": "послезавтра", "-1W": "на прошлой неделе|на минувшей неделе", "0W": "на этой неделе|на текущей неделе", "1W": "на следующей неделе|на будущей неделе",
              "-1MO": "в прошлом месяце|в минувшем месяце", "0MO": "в этом месяце|в текущем месяце", "1MO": "в следующем месяце", "-1Y": "в прошлом году|в минувшем году", "0Y": "в этом году|в нынешнем году|в текущем году", "1Y": "в следующем году|в будущем году"},
    ),
    "uk": CountedWords(
        one="день|тиждень|місяць|рік",
        days="день|дні|днів|дня", weeks="тиждень|тижні|тижнів|тижня", months="місяць|місяці|місяців|місяця", years="рік|роки|років|року",
        numbers="один два|дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять", after="тому", ahead="через",
        not_before="після|до", not_after="раз|рази|разів",
        said={"-2D": "позавчора", "2D": "післязавтра", "-1W": "минулого тижня|на минулому тижні", "0W": "цього тижня|на цьому тижні", "1W": "наступного тижня|на наступному тижні",
              "-1MO": "минулого місяця", "0MO": "цього місяця", "1MO": "наступного місяця", "-1Y": "минулого року|торік|у минулому році", "0Y": "цього року|цьогоріч|у цьому році", "1Y": "наступного року|у наступному році"},
    ),
    "be": CountedWords(
        one="дзень|тыдзень|месяц|год",
        days="дзень|дні|дзён", weeks="тыдзень|тыдні|тыдняў", months="месяц|месяцы|месяцаў", years="год|гады|гадоў", numbers="адзін два|дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць",
        after="таму", ahead="праз",
        not_before="пасля|да",
        said={"-2D": "пазаўчора", "2D": "паслязаўтра", "-1W": "на мінулым тыдні", "0W": "на гэтым тыдні", "1W": "на наступным тыдні", "-1Y": "летась|у мінулым годзе", "0Y": "сёлета|у гэтым годзе", "1Y": "у наступным годзе"},
    ),
    "pl": CountedWords(
        one="dzień|tydzień|miesiąc|rok",
        days="dzień|dni", weeks="tydzień|tygodnie|tygodni", months="miesiąc|miesiące|miesięcy", years="rok|lata|lat",
        numbers="jeden dwa|dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście", after="temu", ahead="za",
        not_after="raz|razy",
        said={"-2D": "przedwczoraj", "2D": "pojutrze", "-1W": "w zeszłym tygodniu|w ubiegłym tygodniu|w minionym tygodniu", "0W": "w tym tygodniu|w bieżącym tygodniu", "1W": "w przyszłym tygodniu|w następnym tygodniu",
              "-1MO": "w zeszłym miesiącu|w ubiegłym miesiącu", "0MO": "w tym miesiącu|w bieżącym miesiącu", "1MO": "w przyszłym miesiącu", "-1Y": "w zeszłym roku|w ubiegłym roku|w minionym roku", "0Y": "w tym roku|w bieżącym roku", "1Y": "w przyszłym roku"},
    ),
    "cs": CountedWords(
        one="den|týden|měsíc|rok|dnem|týdnem|měsícem|rokem",
        days="den|dny|dní|dnů|dnem", weeks="týden|týdny|týdnů|týdnem", months="měsíc|měsíce|měsíců|měsícem|měsíci", years="rok|roky|let|rokem|lety",
        numbers="jeden|jedním dva|dvě|dvěma tři|třemi čtyři|čtyřmi pět|pěti šest|šesti sedm|sedmi osm|osmi devět|devíti deset|deseti", before="před", ahead="za",
        not_after=r"\w*krát",
        said={"-2D": "předevčírem", "2D": "pozítří", "-1W": "minulý týden|v minulém týdnu|minulého týdne", "0W": "tento týden|v tomto týdnu", "1W": "příští týden|v příštím týdnu", "-1MO": "minulý měsíc|v minulém měsíci", "0MO": "tento měsíc|v tomto měsíci", "1MO": "příští měsíc|v příštím měsíci",
              "-1Y": "loni|vloni|v loňském roce|v minulém roce", "0Y": "letos|v letošním roce|v tomto roce", "1Y": "příští rok|v příštím roce"},
    ),
    "sk": CountedWords(
        one="deň|týždeň|mesiac|rok|dňom|týždňom|mesiacom|rokom",
        days="deň|dni|dní|dňom|dňami", weeks="týždeň|týždne|týždňov|týždňom|týždňami", months="mesiac|mesiace|mesiacov|mesiacom|mesiacmi", years="rok|roky|rokov|rokom|rokmi",
        numbers="jeden|jedným dva|dve|dvoma|dvomi tri|tromi|troma štyri|štyrmi päť|piatimi šesť|šiestimi sedem|siedmimi osem|ôsmimi deväť|deviatimi desať|desiatimi", before="pred", ahead="o",
        not_before=r"\w+(?:ší|šia|šie|šiu|šieho|šej)|skôr|neskôr|viac|menej", not_after=r"\w*krát",
        said={"-2D": "predvčerom", "2D": "pozajtra", "-1W": "minulý týždeň|v minulom týždni", "0W": "tento týždeň|v tomto týždni", "1W": "budúci týždeň|v budúcom týždni", "-1MO": "minulý mesiac|v minulom mesiaci", "0MO": "tento mesiac|v tomto mesiaci", "1MO": "budúci mesiac",
              "-1Y": "vlani|minulý rok|v minulom roku", "0Y": "tento rok|v tomto roku", "1Y": "budúci rok|v budúcom roku"},
    ),
    "bg": CountedWords(
        one="ден|седмица|месец|година",
        days="ден|дни|дена", weeks="седмица|седмици", months="месец|месеца|месеци", years="година|години", numbers="един|една|едно два|две три четири пет шест седем осем девет десет", before="преди", ahead="след",
        only_future=True,
        said={"-2D": "завчера|онзи ден", "2D": "вдругиден", "-1W": "миналата седмица|през миналата седмица", "0W": "тази седмица", "1W": "следващата седмица|идната седмица", "-1MO": "миналия месец", "0MO": "този месец", "1MO": "следващия месец",
              "-1Y": "миналата година|през миналата година", "0Y": "тази година", "1Y": "следващата година|догодина"},
    ),
    "mk": CountedWords(
        one="ден|месец|година",
        days="ден|дена", weeks="недела|недели", months="месец|месеци", years="година|години", numbers="еден|една два|две три четири пет шест седум осум девет десет", before="пред", ahead="за",
        said={"-2D": "завчера", "2D": "задутре", "-1W": "минатата недела", "0W": "оваа недела|неделава", "1W": "следната недела|идната недела", "-1MO": "минатиот месец", "0MO": "овој месец|месецов", "1MO": "следниот месец|идниот месец",
              "-1Y": "минатата година|лани", "0Y": "оваа година|годинава", "1Y": "следната година|идната година"},
    ),
    "sr": CountedWords(
        one="дан|месец|годину|dan|mesec|godinu",
        days="дан|дана|dan|dana", weeks="недељу|недеље|недеља|nedelju|nedelje|nedelja", months="месец|месеца|месеци|mesec|meseca|meseci", years="годину|године|година|godinu|godine|godina",
        numbers="један|једну|jedan|jednu два|две|dva|dve три|tri четири|četiri пет|pet шест|šest седам|sedam осам|osam девет|devet десет|deset", before="пре|pre", ahead="за|za",
        said={"-2D": "прекјуче|prekjuče", "2D": "прекосутра|prekosutra", "-1W": "прошле недеље|prošle nedelje|протекле недеље", "0W": "ове недеље|ove nedelje", "1W": "следеће недеље|sledeće nedelje|наредне недеље|naredne nedelje|идуће недеље|iduće nedelje",
              "-1MO": "прошлог месеца|prošlog meseca", "0MO": "овог месеца|ovog meseca", "1MO": "следећег месеца|sledećeg meseca|наредног месеца|narednog meseca", "-1Y": "прошле године|prošle godine|лане|lane", "0Y": "ове године|ove godine", "1Y": "следеће године|sledeće godine|наредне године|naredne godine"},
    ),
    "hr": CountedWords(
        one="dan|tjedan|mjesec|godinu",
        days="dan|dana", weeks="tjedan|tjedna|tjedana", months="mjesec|mjeseca|mjeseci", years="godinu|godine|godina", numbers="jedan|jednu dva|dvije tri četiri pet šest sedam osam devet deset", before="prije", ahead="za",
        said={"-2D": "prekjučer", "2D": "prekosutra", "-1W": "prošlog tjedna|prošli tjedan", "0W": "ovog tjedna|ovaj tjedan", "1W": "sljedećeg tjedna|sljedeći tjedan|idućeg tjedna|idući tjedan", "-1MO": "prošlog mjeseca|prošli mjesec", "0MO": "ovog mjeseca|ovaj mjesec", "1MO": "sljedećeg mjeseca|idućeg mjeseca",
              "-1Y": "prošle godine|lani", "0Y": "ove godine", "1Y": "sljedeće godine|iduće godine|dogodine"},
    ),
    "sl": CountedWords(
        one="dan|teden|mesec|leto|dnem|tednom|mesecem|letom",
        days="dan|dni|dneva|dnevi|dnevoma|dnem", weeks="teden|tedna|tedne|tednov|tedni|tednoma|tednom", months="mesec|meseca|mesece|mesecev|meseci|mesecema|mesecem", years="leto|leti|leta|let|letom|letoma",
        numbers="en|eno|enim dva|dve|dvema tri|tremi štiri|štirimi pet|petimi šest|šestimi sedem|sedmimi osem|osmimi devet|devetimi deset|desetimi", before="pred", ahead="čez",
        said={"-2D": "predvčerajšnjim", "2D": "pojutrišnjem", "-1W": "prejšnji teden|minuli teden", "0W": "ta teden", "1W": "prihodnji teden|naslednji teden", "-1MO": "prejšnji mesec|minuli mesec", "0MO": "ta mesec", "1MO": "prihodnji mesec|naslednji mesec", "-1Y": "lani|prejšnje leto", "0Y": "letos|to leto", "1Y": "prihodnje leto|naslednje leto"},
    ),
    "lt": CountedWords(
        one="dieną|savaitę|mėnesį|metus|dienos|savaitės|mėnesio|metų",
        days="dieną|dienas|dienų|dienos", weeks="savaitę|savaites|savaičių|savaitės", months="mėnesį|mėnesius|mėnesių|mėnesio", years="metus|metų",
        numbers="vieną|vienos|vieno dvi|du|dviejų tris|trijų keturis|keturias|keturių penkis|penkias|penkių šešis|šešias|šešių septynis|septynias|septynių aštuonis|aštuonias|aštuonių devynis|devynias|devynių dešimt", before="prieš", ahead="po",
        only_future=True,
        said={"-2D": "užvakar", "2D": "poryt", "-1W": "praėjusią savaitę|praeitą savaitę", "0W": "šią savaitę", "1W": "kitą savaitę", "-1MO": "praėjusį mėnesį|praeitą mėnesį", "0MO": "šį mėnesį", "1MO": "kitą mėnesį", "-1Y": "pernai|praėjusiais metais|praeitais metais", "0Y": "šiemet|šiais metais", "1Y": "kitąmet|kitais metais"},
    ),
    "lv": CountedWords(
        one="dienas|nedēļas|mēneša|gada",
        days="dienas|dienām", weeks="nedēļas|nedēļām", months="mēneša|mēnešiem", years="gada|gadiem", numbers="vienas|viena divām|diviem trim|trīs četrām|četriem piecām|pieciem sešām|sešiem septiņām|septiņiem astoņām|astoņiem deviņām|deviņiem desmit", before="pirms", ahead="pēc",
        only_future=True,
        said={"-2D": "aizvakar", "2D": "parīt", "-1W": "pagājušajā nedēļā|pagājušonedēļ", "0W": "šonedēļ|šajā nedēļā", "1W": "nākamnedēļ|nākamajā nedēļā", "-1MO": "pagājušajā mēnesī", "0MO": "šomēnes|šajā mēnesī", "1MO": "nākammēnes|nākamajā mēnesī", "-1Y": "pērn|pagājušajā gadā|pagājušogad", "0Y": "šogad|šajā gadā", "1Y": "nākamgad|nākamajā gadā"},
    ),
    "et": CountedWords(
        one="nädal|nädala|aasta",
        days="päev|päeva", weeks="nädal|nädalat|nädala", months="kuu|kuud", years="aasta|aastat", numbers="üks|ühe kaks|kahe kolm|kolme neli|nelja viis|viie kuus|kuue seitse|seitsme kaheksa üheksa kümme|kümne", after="tagasi", ahead_after="pärast",
        said={"-2D": "üleeile", "2D": "ülehomme", "-1W": "eelmisel nädalal|möödunud nädalal", "0W": "sel nädalal|käesoleval nädalal", "1W": "järgmisel nädalal", "-1MO": "eelmisel kuul|möödunud kuul", "0MO": "sel kuul", "1MO": "järgmisel kuul", "-1Y": "mullu|eelmisel aastal|möödunud aastal", "0Y": "tänavu|sel aastal", "1Y": "järgmisel aastal"},
    ),
    "fi": CountedWords(
        one="viikko|viikon|kuukausi|kuukauden|vuosi|vuoden",
        days="päivä|päivää|päivän", weeks="viikko|viikkoa|viikon", months="kuukausi|kuukautta|kuukauden", years="vuosi|vuotta|vuoden", numbers="yksi|yhden kaksi|kahden kolme|kolmen neljä|neljän viisi|viiden kuusi|kuuden seitsemän kahdeksan yhdeksän kymmenen",
        after="sitten", ahead_after="kuluttua|päästä",
        said={"-2D": "toissapäivänä|toissa päivänä", "2D": "ylihuomenna", "-1W": "viime viikolla", "0W": "tällä viikolla", "1W": "ensi viikolla", "-1MO": "viime kuussa", "0MO": "tässä kuussa", "1MO": "ensi kuussa", "-1Y": "viime vuonna", "0Y": "tänä vuonna", "1Y": "ensi vuonna"},
    ),
    "hu": CountedWords(
        days="nap|nappal", weeks="hét|héttel", months="hónap|hónappal", years="év|évvel", numbers="egy két|kettő három négy öt hat hét nyolc kilenc tíz", after="ezelőtt", ahead_after="múlva",
        said={"-2D": "tegnapelőtt", "2D": "holnapután", "-1W": "múlt héten|az előző héten", "0W": "ezen a héten|a héten", "1W": "jövő héten|a következő héten", "-1MO": "múlt hónapban", "0MO": "ebben a hónapban", "1MO": "jövő hónapban|a következő hónapban", "-1Y": "tavaly|múlt évben", "0Y": "idén|ebben az évben", "1Y": "jövőre|jövő évben"},
    ),
    "ro": CountedWords(
        days="zi|zile", weeks="săptămână|săptămâni", months="lună|luni", years="an|ani", numbers="o|un|una două|doi trei patru cinci șase șapte opt nouă zece", before="acum|în urmă cu", ahead="peste",
        not_before="de|din",
        said={"-2D": "alaltăieri", "2D": "poimâine", "-1W": "săptămâna trecută", "0W": "săptămâna aceasta|săptămâna asta", "1W": "săptămâna viitoare", "-1MO": "luna trecută", "0MO": "luna aceasta|luna asta", "1MO": "luna viitoare", "-1Y": "anul trecut", "0Y": "anul acesta|anul curent", "1Y": "anul viitor"},
    ),
    "ca": CountedWords(
        days="dia|dies", weeks="setmana|setmanes", months="mes|mesos", years="any|anys", numbers="un|una dos|dues tres quatre cinc sis set vuit nou deu", before="fa", ahead="d'aquí a|dins de",
        said={"-2D": "abans-d'ahir|abans d'ahir", "2D": "demà passat|demà-passat", "-1W": "la setmana passada", "0W": "aquesta setmana", "1W": "la setmana vinent|la setmana que ve|la pròxima setmana", "-1MO": "el mes passat", "0MO": "aquest mes", "1MO": "el mes que ve|el mes vinent", "-1Y": "l'any passat", "0Y": "enguany|aquest any", "1Y": "l'any que ve|l'any vinent"},
    ),
    "gl": CountedWords(
        days="día|días", weeks="semana|semanas", months="mes|meses", years="ano|anos", numbers="un|unha dous|dúas tres catro cinco seis sete oito nove dez", before="hai", ahead="dentro de",
        said={"-2D": "antonte", "2D": "pasadomañá", "-1W": "a semana pasada", "0W": "esta semana", "1W": "a semana que vén|a vindeira semana", "-1MO": "o mes pasado", "0MO": "este mes", "1MO": "o mes que vén|o vindeiro mes", "-1Y": "o ano pasado", "0Y": "este ano", "1Y": "o ano que vén|o vindeiro ano"},
    ),
    "sv": CountedWords(
        days="dag|dagar", weeks="vecka|veckor", months="månad|månader", years="år", numbers="en|ett två tre fyra fem sex sju åtta nio tio elva tolv", after="sedan|sen", ahead="om",
        not_before="dess|dess att", not_after=r"(?:om)?handl\w+|tal\w+|prat\w+|berätt\w+|bok\w*|film\w*",
        said={"-2D": "i förrgår", "2D": "i övermorgon", "-1W": "förra veckan|i förra veckan", "0W": "den här veckan|denna vecka", "1W": "nästa vecka", "-1MO": "förra månaden", "0MO": "den här månaden|denna månad", "1MO": "nästa månad", "-1Y": "förra året|i fjol", "0Y": "i år|det här året|detta år", "1Y": "nästa år"},
    ),
    "da": CountedWords(
        days="dag|dage", weeks="uge|uger", months="måned|måneder", years="år", numbers="en|et|ét|én to tre fire fem seks syv otte ni ti elleve tolv", after="siden", ahead="om",
        not_after=r"(?:om)?handl\w+|tal\w+|snakk\w+|fortæll\w+|bog\w*|film\w*",
        said={"-2D": "i forgårs|forgårs", "2D": "i overmorgen|overmorgen", "-1W": "sidste uge|i sidste uge", "0W": "denne uge|i denne uge", "1W": "næste uge|i næste uge", "-1MO": "sidste måned", "0MO": "denne måned", "1MO": "næste måned", "-1Y": "sidste år|i fjor", "0Y": "i år|dette år", "1Y": "næste år"},
    ),
    "no": CountedWords(
        days="dag|dager", weeks="uke|uker", months="måned|måneder", years="år", numbers="en|ei|ett|én to tre fire fem seks sju|syv åtte ni ti elleve tolv", after="siden", ahead="om",
        not_after=r"(?:om)?handl\w+|tal\w+|snakk\w+|prat\w+|fortell\w+|bok\w*|film\w*",
        said={"-2D": "i forgårs", "2D": "i overmorgen", "-1W": "forrige uke|sist uke|i forrige uke", "0W": "denne uken|denne uka", "1W": "neste uke|i neste uke", "-1MO": "forrige måned|sist måned", "0MO": "denne måneden", "1MO": "neste måned", "-1Y": "i fjor", "0Y": "i år", "1Y": "neste år"},
    ),
    "is": CountedWords(
        days="dag|daga|degi|dögum", weeks="viku|vikur|vikum", months="mánuð|mánuði|mánuðum", years="ár|ári|árum", numbers="einn|eina|einu|einni|eitt tvo|tvær|tveimur|tvö þrjá|þrjár|þremur|þrjú fjóra|fjórar|fjórum|fjögur fimm sex sjö átta níu tíu", before="fyrir", ahead="eftir",
        only_future=True,
        said={"-2D": "í fyrradag", "-1W": "í síðustu viku", "0W": "í þessari viku", "1W": "í næstu viku", "-1MO": "í síðasta mánuði", "0MO": "í þessum mánuði", "1MO": "í næsta mánuði", "-1Y": "í fyrra", "0Y": "í ár|á þessu ári", "1Y": "á næsta ári"},
    ),
    "af": CountedWords(
        days="dag|dae", weeks="week|weke", months="maand|maande", years="jaar", numbers="een|'n twee drie vier vyf ses sewe agt nege tien", after="gelede", ahead="oor",
        not_after=r"gaan|handel|praat|boek|film|fliek",
        said={"-2D": "eergister", "2D": "oormôre", "-1W": "verlede week", "0W": "vandeesweek|hierdie week", "1W": "volgende week", "-1MO": "verlede maand", "0MO": "hierdie maand", "1MO": "volgende maand", "-1Y": "verlede jaar", "0Y": "vanjaar|hierdie jaar", "1Y": "volgende jaar"},
    ),
    "tr": CountedWords(
        days="gün", weeks="hafta", months="ay", years="yıl|sene", numbers="bir iki üç dört beş altı yedi sekiz dokuz on", after="önce", ahead_after="sonra",
        not_after=r"(?!bundan)\w+[dt][ae]n",
        said={"-2D": "evvelsi gün", "2D": "öbür gün", "-1W": "geçen hafta|geçtiğimiz hafta", "0W": "bu hafta", "1W": "gelecek hafta|önümüzdeki hafta|haftaya", "-1MO": "geçen ay|geçtiğimiz ay", "0MO": "bu ay", "1MO": "gelecek ay|önümüzdeki ay", "-1Y": "geçen yıl|geçen sene|geçtiğimiz yıl", "0Y": "bu yıl|bu sene", "1Y": "gelecek yıl|önümüzdeki yıl|seneye|gelecek sene"},
    ),
    "az": CountedWords(
        days="gün", weeks="həftə", months="ay", years="il", numbers="bir iki üç dörd beş altı yeddi səkkiz doqquz on", after="əvvəl|öncə", ahead_after="sonra",
        not_after=r"\w+[dt][aə]n",
        said={"-1W": "keçən həftə|ötən həftə", "0W": "bu həftə", "1W": "gələn həftə|növbəti həftə", "-1MO": "keçən ay|ötən ay", "0MO": "bu ay", "1MO": "gələn ay|növbəti ay", "-1Y": "keçən il|ötən il", "0Y": "bu il", "1Y": "gələn il|növbəti il"},
    ),
    "el": CountedWords(
        days="μέρα|μέρες|ημέρα|ημέρες", weeks="εβδομάδα|εβδομάδες", months="μήνα|μήνες", years="χρόνο|χρόνια|έτος|έτη", numbers="μία|μια|ένα|έναν δύο|δυο τρεις|τρία τέσσερις|τέσσερα πέντε έξι επτά|εφτά οκτώ|οχτώ εννέα|εννιά δέκα", before="πριν από|πριν", ahead="σε",
        said={"-2D": "προχθές|προχτές", "2D": "μεθαύριο", "-1W": "την περασμένη εβδομάδα|την προηγούμενη εβδομάδα", "0W": "αυτή την εβδομάδα|αυτήν την εβδομάδα", "1W": "την επόμενη εβδομάδα|την ερχόμενη εβδομάδα", "-1MO": "τον περασμένο μήνα|τον προηγούμενο μήνα", "0MO": "αυτόν τον μήνα", "1MO": "τον επόμενο μήνα|τον ερχόμενο μήνα",
              "-1Y": "πέρυσι|πέρσι", "0Y": "φέτος|εφέτος"},
    ),
    "id": CountedWords(
        one="minggu|bulan|tahun",
        days="hari", weeks="minggu|pekan", months="bulan", years="tahun", numbers="satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", after="lalu|yang lalu|silam", ahead_after="lagi",
        not_after="beberapa|puluhan|belasan|ratusan|setiap|per|sekian",
        said={"-2D": "kemarin lusa|kemarin dulu", "2D": "besok lusa|lusa", "-1W": "minggu lalu|pekan lalu", "0W": "minggu ini|pekan ini", "1W": "minggu depan|pekan depan", "-1MO": "bulan lalu", "0MO": "bulan ini", "1MO": "bulan depan", "-1Y": "tahun lalu", "0Y": "tahun ini", "1Y": "tahun depan"},
    ),
    "vi": CountedWords(
        days="ngày", weeks="tuần", months="tháng", years="năm", numbers="một hai ba bốn năm sáu bảy tám chín mười", after="trước", ahead_after="nữa",
        not_before="khi|đó|ngày|trận|lễ|kỳ|cuộc|tết", not_after=r"\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|những|các",
        said={"-2D": "hôm kia", "2D": "ngày kia|ngày mốt", "-1W": "tuần trước|tuần qua", "0W": "tuần này", "1W": "tuần sau|tuần tới", "-1MO": "tháng trước", "0MO": "tháng này", "1MO": "tháng sau|tháng tới", "-1Y": "năm ngoái", "0Y": "năm nay", "1Y": "năm sau|năm tới"},
    ),
    "tl": CountedWords(
        said={"-1W": "noong nakaraang linggo", "0W": "ngayong linggo", "1W": "sa susunod na linggo", "-1MO": "noong nakaraang buwan", "0MO": "ngayong buwan", "1MO": "sa susunod na buwan", "-1Y": "noong nakaraang taon", "0Y": "ngayong taon", "1Y": "sa susunod na taon"},
    ),
    "sq": CountedWords(
        days="dite|ditë|ditësh", weeks="javë|javësh", months="muaj|muajsh", years="vit|vjet|vitesh|vjetësh", numbers="një dy tre|tri katër pesë gjashtë shtatë tetë nëntë dhjetë", before="para", ahead="pas",
        only_future=True,
        said={"-2D": "pardje", "2D": "pasnesër", "-1W": "javën e kaluar", "0W": "këtë javë", "1W": "javën e ardhshme", "-1MO": "muajin e kaluar", "0MO": "këtë muaj", "1MO": "muajin e ardhshëm", "-1Y": "vitin e kaluar", "0Y": "këtë vit|sivjet", "1Y": "vitin e ardhshëm"},
    ),
    "ar": CountedWords(
        days="يوم|أيام|يوما|يومًا", weeks="أسبوع|أسابيع|أسبوعا|أسبوعًا", months="شهر|أشهر|شهور|شهرا|شهرًا", years="عام|أعوام|سنة|سنوات|عاما|عامًا", numbers="واحد اثنين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر", before="قبل", ahead="بعد",
        only_future=True, not_before="من",
        said={"-2D": "أول أمس|أول من أمس|أمس الأول", "2D": "بعد غد|بعد يومين", "-2W": "قبل أسبوعين", "2W": "بعد أسبوعين", "-2MO": "قبل شهرين", "2MO": "بعد شهرين", "-2Y": "قبل عامين|قبل سنتين", "2Y": "بعد عامين|بعد سنتين", "-1W": "الأسبوع الماضي", "0W": "هذا الأسبوع|الأسبوع الجاري|الأسبوع الحالي", "1W": "الأسبوع المقبل|الأسبوع القادم",
              "-1MO": "الشهر الماضي", "0MO": "هذا الشهر|الشهر الجاري|الشهر الحالي", "1MO": "الشهر المقبل|الشهر القادم", "-1Y": "العام الماضي|السنة الماضية", "0Y": "هذا العام|العام الجاري|العام الحالي|هذه السنة", "1Y": "العام المقبل|العام القادم|السنة المقبلة"},
    ),
    "he": CountedWords(
        days="יום|ימים", weeks="שבוע|שבועות", months="חודש|חודשים", years="שנה|שנים", numbers="אחד|אחת שני|שתי שלושה|שלוש ארבעה|ארבע חמישה|חמש שישה|שש שבעה|שבע שמונה תשעה|תשע עשרה|עשר", before="לפני", ahead="בעוד",
        not_before=r"ה?(?:ראשו|אחרו|קודמ|חדש|שני|שליש|רביע|חמיש|יהוד|עבר|גדול)\w*",
        said={"-2D": "שלשום|לפני יומיים", "2D": "מחרתיים|בעוד יומיים", "-2W": "לפני שבועיים", "2W": "בעוד שבועיים", "-2MO": "לפני חודשיים", "2MO": "בעוד חודשיים", "-2Y": "לפני שנתיים", "2Y": "בעוד שנתיים", "-1W": "בשבוע שעבר|השבוע שעבר", "0W": "השבוע", "1W": "בשבוע הבא|השבוע הבא", "-1MO": "בחודש שעבר|החודש שעבר", "0MO": "החודש", "1MO": "בחודש הבא|החודש הבא", "-1Y": "בשנה שעברה|השנה שעברה|אשתקד", "0Y": "השנה", "1Y": "בשנה הבאה|השנה הבאה"},
    ),
}  # fmt: skip
"""ISO 639-1 code -> the language's words."""
