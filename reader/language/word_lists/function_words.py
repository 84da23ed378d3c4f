"""Function words by language: articles, pronouns, prepositions, conjunctions, auxiliaries, adverbs.

The commonest ones, in small letters. They tell which language a short text is in, and they are the
stop words where sumy has no list.
"""

import re
import unicodedata
from functools import cache

_WORDS: dict[str, str] = {
    "af": """
        'n aan alle ander as baie by daar daardie dag dat deur die drie dus een eerste egter
        elke en gaan gesê gister groot haar het hier hierdie hoe hoekom hom hulle hy in is jaar
        jou julle jy kan kon maar meer met minder moet my na net nie nog nou nuwe of om omdat
        onder ons ook oor op reeds sal sedert sonder sy sê te toe tot tussen twee uit van vandag
        vir voor waar wanneer was wat wie word wou
    """,
    "az": """
        ancaq artıq belə bir biz bu bütün da daha deyil digər dən edir elə etmək görə hər hüququ
        hüquqlarının ilə isə kimi mən o olan olar olaraq olduğu olmaq onun öz qədər sonra siz
        tərəfindən üçün və ya yaxud
    """,
    "ca": """
        a abans ahir així això al als altra altre altres amb anys aquell aquest aquesta aquestes
        aquests ara avui bé cada com contra d'un d'una de del dels des després dia doncs dos
        durant el els en encara ens entre era eren es estar fer fins gran ha han haver havia hi
        ho i ja l'any la les li mateix molt molta moltes molts més no només nou nova o on part
        pel pels per perquè però poden pot quan que qui què s'ha segons sense ser seu seus seva
        seves sobre sí són també tot tota totes tots tres un una unes uns us va van és
    """,
    "cs": """
        a aby ale ani až bude budou by byl byla byli bylo být během dnes do druhý dva ho i jak
        jako je jeden jedna jeho jejich její jen ještě jim jsem jsme jsou jste jí k kde když ke
        která které který kteří let mají mezi mi mohou mu má méně mě měl měla může na nad nebo
        nejsou není než nás o od po pod podle pro proto protože první před při s se si svou své
        svého ta tak také tato ten tento to tom toto tři u uvedl už v ve velmi vás více včera
        však všech všechny z ze řekl řekla že
    """,
    "cy": """
        a ac am ar arall at bach beth ble blwyddyn bu bydd chi cyntaf dan dau ddim ddoe dros dy
        dydd dywedodd ei eich ein ers eu fel flwyddyn fo fy gan gwrs gyda heb heddiw hefyd hi
        hon honno hwn hwnnw hyd hyn i iawn llai mae mawr mewn mi mwy neu newydd nhw ni nid o
        oedd oes ond pan pob pwy rhwng roedd sut ti tri un wedi wrth y ydy yn yr yw ôl
    """,
    "da": """
        af alle alt anden andre at blev blevet blive bliver da de dem den denne der deres derfor
        det du efter eller en end er et fik flere for fordi fra få får før første godt gå går
        ham han hans har havde have hele helt hende her hun hvad hvis hvor i ikke ind jeg jo kan
        kommer kun kunne lidt lige man mange med meget mellem men mere mig min mod må noget
        nogle nu nye når og også om op os over på sagde samme sammen se selv siden sidste sig
        siger sin sit skal skulle som så tid til to tre ud uden under var ved vi vil være været
        år
    """,
    "de": """
        ab aber allerdings als am an auch auf aus bei beim bereits bis da dabei damit dann das
        dass dem den der des die diese dieser doch dort drei durch ein eine einem einen einer
        eines ende er ersten es etwa für gegen gibt habe haben hat hatte heute ich ihm ihre
        ihrer im immer in ist jahr jahre jahren jedoch kann keine können man mehr mit nach neue
        nicht noch nun nur oder sagte schon sehr sei sein seine seinem seinen seiner seit sich
        sie sind so soll sowie um und unter vom von vor war waren was wenn werden wie wieder wir
        wird worden wurde wurden während zeit zu zum zur zwei zwischen über
    """,
    "en": """
        a about above after again against all also although always am among an and another any
        anyone anything are as at back be because been before being below between both but by
        can could day did do does done during each either even ever every everyone everything
        few first for from get go going good great had has have having he her here herself him
        himself his how however i if in into is it its itself just least less like many may me
        might mine more most much must my myself neither never new no nobody none nor not
        nothing now of often on once one only onto or other our ours out over own people per
        please said same several shall she should since so some someone something still such
        take than that the their theirs them themselves then there these they this those though
        through time to too towards two under until up upon us very via want was way we well
        were what when where whether which while who why will with within without work would
        year yet you your yours yourself
    """,
    "es": """
        a además ahora al ante así aunque año años bien cada ciento como con contra cuando de
        del desde después dijo donde dos durante días e el en entre era es esa ese eso esta este
        estos está fue general gran ha había hace hacer han hasta hay hoy la las le lo los mayor
        me mientras mundo muy más ni no nos o otra otro otros para parte pasado países pero poco
        por porque primera puede que quien qué se según ser si sido siempre sin sino sobre son
        su sus sólo también tan tanto tiempo tiene todo todos tras tres u un una uno vez y ya él
    """,
    "et": """
        aasta aastal aastat aga ainult alates alla ega ei eile enne esimene et hakkas iga ilma
        ja jaoks juba juurde juures järgi ka kaks kes kolm koos kui kuid kuidas kuni kus kõik ma
        me miks mis mitte mõned nad nagu need neid nende nii ning ole olema oli olid olnud oma
        on palju peab peale pidi pole poolt pärast rohkem sa saa saab seda see selle selles
        sellest sest siis suur suure ta te tegi tema tuleb täna uue uus vahel vastu veel väga
        või võib üks üle ütles
    """,
    "eu": """
        ahal arte artean atzo aurretik azpian bai baina baino barruan bat behar bere beren berri
        bezala bi da dago daude dela dira diren ditu dituzte du duen dute edo egin egiten egun
        ere esan eta ez gabe gainean gaur gehiago gure gutxiago guztiak haiek handi hau hauek
        hiru hori horiek hura izan kanpo lehen nahi nire noiz nola non nor ondoren oso txiki
        urte urtean urteko zela zen zer ziren zuela zuen zuenez zure zuten
    """,
    "fi": """
        aikana aina ehkä ei eikä eivät eli en ennen enää eri erityisesti esimerkiksi ettei että
        he huomioon hyvin hän hänen ihan itse ja jo joka jonka jos jossa joten jotka jälkeen
        kaikki kaksi kanssa koko koska kuin kuinka kuitenkin kun kuten lisäksi me meidän mikä
        minä miten mitä mitään mukaan mutta muun myös ne niiden niin niitä noin nyt näin nämä
        ole olen olevan oli olisi olivat olla ollut on osa ottaa ovat paljon pitää päivänä saa
        sai se sekä sen siihen siinä siis siitä sillä sinä sitten sitä tai te tehdä tulee tuli
        tämä tämän tässä tätä vaan vaikka vain vastaan vielä voi voidaan vuoden vuoksi vuonna
        yksi yli
    """,
    "fr": """
        a ainsi alors ans après au aurait aussi autres aux avait avant avec avoir c ce ces cette
        comme contre d dans de depuis dernier des deux dont du déjà elle en encore entre est et
        faire fait fois français il ils j jean l la le les leur lors lui mais moins mois même n
        ne notamment ont ou par partie pas pays plus plusieurs pour premier première qu que qui
        s sa sans se seconde selon ses si son sont sur tout trois très un une vers y à également
        était état été être
    """,
    "ga": """
        a ach ag agus an an- anois aon ar beag beidh bheith bhfuil bhí bliain bliana cad chomh
        chun conas cá cé de dhá do dúirt eile faoi freisin gach gan go i idir inniu inné is le
        lá lú mar muid mé mó mór na nach nua nuair ní níl níos nó raibh roimh seo siad sibh sin
        siúd sé sí tar thar trí tá tú éis ó
    """,
    "gl": """
        a agora ano anos antes ao aos aquel as así ata aínda ben cada cando como con contra da
        das de desde despois do dos dous durante día e en entre era eran ese eses esta estar
        estas este estes foi foron grande había hai hoxe isto lle lles me mesmo moi máis na nas
        no non nos nova novo o onde onte os ou outra outro outros para pero pode poden pola polo
        por porque que quen se segundo sen ser seu seus si sobre son só súa súas tamén ten teñen
        tiña toda todo todos tres un unha unhas uns vos xa á ás é
    """,
    "hr": """
        a ako ali bez bi bih bila bilo bio biti da danas do dobro dok dva ga godina godine i
        iako ih ili ima iz izjavio između je jedan jer još k kad kada kako kao kazao kaže koja
        koje koji kojima li ljudi među međutim mi mogu mora može na nakon način ne nego nekoliko
        nema neće ni nije nisu no novi o od oko ove pa po poslova posto prema prije protiv rekao
        s sa sada sam samo se smo su sve svi svoje tako također te tijekom to toga treba tri u
        uvijek uz već više vrijeme vrlo za zbog će što
    """,
    "hu": """
        a ahol aki akik akkor alatt amely ami amikor annak arra as az azonban azt ban be ben
        csak című de e egy egyik el ellen első előtt es ez ezt ezért fel ha hogy három ig
        illetve is itt jelentős kapott kell került ki később két között le legnagyobb lehet lesz
        lett majd meg mellett mely mert mi miatt minden mint mivel most már más második még nagy
        nem olyan ország pedig például re részt s saját sem során szerint számos számára szóló
        te teljes ti több től után vagy valamint való van vannak volt voltak által át én és így
        óta úgy új ő ők
    """,
    "id": """
        ada adalah agar akan anda antara atas atau bahwa banyak baru bawah belum besar bisa
        bukan dalam dan dapat dari dengan di dia dua hanya hari harus hingga ia ingin ini itu
        jika juga kami karena kata ke kepada ketika kita lagi lain lainnya lebih maka masih
        melakukan membuat mengatakan menjadi mereka namun oleh pada para pertama saat sampai
        sangat saya sebagai sebelum sebuah secara semua seorang seperti serta setelah setiap
        suatu sudah tahun tapi telah terhadap tersebut tetapi tidak tiga untuk yang
    """,
    "is": """
        af allir allt að bara dag eftir einn einnig ekki en er eru eða frá fyrir fyrsti hafa
        hafði hann hefur heldur hjá hvar hvað hver hvernig hér hún inn líka meira með milli
        minna mjög mun munu nú nýr og sagði segir sem sig skal stór sér sín sínu til tveir um
        undir upp var varð vera verið verður við voru yfir á án ár ára árið ég í öll úr út þar
        þau það þegar þeir þessi þetta þið þrír þá þær þú
    """,
    "it": """
        a ad ai al all alla alle anche ancora che ci come con così cui da dal dall dalla degli
        dei del dell della delle dello di due e ed essa essere gli grande ha hanno ho i il in io
        la le lo loro ma mi mio modo momento nei nel nell nella noi non nostra nostro o oggi
        ogni parte per perché più quale quali quanto quella quello questa questi questo se si
        sia sono su sua sul sulla suo tra tutti tutto un una vi è
    """,
    "lt": """
        ant apie ar aš bei bet bus buvo būti būtų dabar dar daugiau didelis du dėl gali iki ir
        iš jau jei jeigu ji jie jis jo jos jūs jų kad kai kaip kas kiekvienas kur kuri kurie
        kurios kuris kurią kurį labai mažiau mes metai metais metų naujas ne nes nuo nėra o
        pagal pat per pirmas po prie prieš sakė savo su ta tai taip tarp tas tačiau teigė tie
        tik tokia toks tos trys tu turi turėjo už vakar viena vienas visi viskas visos yra į ši
        šiandien šie šios šis
    """,
    "lv": """
        ar arī bet bez bija būs būt būtu daudz es esot gadus gan ir ja jau jo ka kad kas kaut ko
        kopā kur kura kuras kuri kuru kurā kurš kā kāds kādu lai laiku līdz man mani mums mēs
        mūsu nav ne nebija nekā no nu pa par pat pie piemēram pirms pret pēc savu savukārt starp
        tad tagad tajā tam tas taču tie tiek tieši tik tika tikai tiks to tomēr trīs tu tur tā
        tāpat tāpēc tās un uz vai vairs vairāk var varētu vien viens visi viss visu viņa viņai
        viņam viņas viņi viņu viņš vēl ļoti šajā šis šo šī šīs
    """,
    "nb": """
        alle alt andre at av bare ble bli blir blitt både da de dem den denne der det dette du
        eller en enn er et etter fikk flere for fordi fra få får før første gjennom gjøre går ha
        hadde ham han hans har hennes her hun hva hvis hvor hvordan i ikke ingen inn jeg jo kan
        kom kommer kunne man mange med meg mellom men mener mens mer mot mye må noe noen nok nye
        nå når og også om opp oss over på rundt seg selv ser siden sier sin sine skal skulle
        slik som så ta til to under ut uten var ved vi vil være vært å år
    """,
    "nl": """
        aan al alle als andere be bij daar dan dat de den der des deze dezer die dit dito doen
        door een eene eenige en er geen haar had hebben heeft hem het hier hij hun hunne ik in
        is je kan kunnen le maar meer men met na naar niet no nog nu of om onder ons ook op over
        per te tegen ten ter thans tot u uit van voor waren was wat we wel welke werd wij worden
        wordt zal ze zeer zich zij zijn zijne zonder zoo zou zullen
        gisteren morgen niets mijn jullie
    """,
    "nn": """
        alle alt andre anna at av berre ble bli blir både da de dei den denne der desse det
        dette du då eg ei ein eit eller en enn er et etter fekk fleire for fra fram frå få får
        før førde gjennom gjer godt går ha hadde han hans har heile heilt hennes her ho hun hva
        hvor i ikke ikkje inn jeg kan kjem kom korleis kunne kva mange med meiner meir mellom
        men mot mykje må no nok noko noreg nye nå når og også om opp oss over på rett same seg
        seier ser sier sin sine skal skulle slik som så ta tid til to under ut utan var vart ved
        vera vere vert vi vil vore være å år òg
    """,
    "pl": """
        a aby ale bardzo bez bo by być był była było były będzie będą co czy dla dnia do em gdy
        gdzie go i ich im innych jak jako jednak jego jej jest jeszcze jeśli już kiedy która
        które której który których którym którzy lat latach lub ma mi między mnie może można na
        nad nas nawet nich nie niż o od oraz osób po pod podczas przed przez przy raz również
        się sobie sposób są ta tak także tam te tego tej ten też to tu tych tylko tym u w we
        więc więcej wszystkich wszystko właśnie z za ze został że
    """,
    "pt": """
        a agora ainda ano anos antes ao aos apenas as até bem caso com como contra da das de
        depois desde dia dias disse do dois dos e ele em entre era esta este está estão fazer
        foi foram grande hoje há isso já lhe maior mais mas menos mesmo mil muito na nas no nos
        nova novo não o onde ontem os ou para parte pela pelo pode por porque portugal primeira
        primeiro quando que quem se segundo sem ser será seu seus sobre sua suas são só também
        tem tempo ter todos três um uma us vai vez à às é
    """,
    "ro": """
        a această acest acești ai al ale an anul anului anunțat ar are astfel au avea avut ca
        care ce cea cei cel cele celor cu cum când că către dar data de din dintre dl două după
        ea ei el ele era erau este eu fi fie fiind fost fără iar la le loc lui mai mare
        naționale ne nici noi nu o ora parte pe pentru perioada peste pot precum prima primul
        prin privind până respectiv sau se sunt să timp toate trei tu un unde unei unor unui va
        voi vor în într între și
    """,
    "ru": """
        а бы был была были было быть в во вот все вы да даже для до его ее ему если еще ещё её
        же за и из или их к как когда которая которые который ли меня мне мы на не нет ни них но
        ну о об он она они от по после при с со так также теперь то только ты у уже что эта эти
        это этот я
    """,
    "sk": """
        a aby aj ak ako ale alebo až bez bol bola boli bolo bude by byť chvíľu do dobre ešte ho
        i iba ich im ja je jeho jej ju k kde keď ktorá ktoré ktorý len ma mala medzi mi mne mu
        má mňa na napokon neho nej nich nie niečo nikdy nič no nás o od okolo opäť po pod podľa
        potom povedal povedala pre pred pri raz s sa seba si sme so som ste stále sú tak tam ten
        teraz ti to toho tom tomu tu tvár ty u už v veľmi vo vtedy však všetko všetky z za zo či
        čo ťa že dnes kto prečo viac včera zajtra
    """,
    "sl": """
        ali ampak bi bil bila bili bilo biti bo bodo brez da danes dejal do drugi dva eden ga h
        ima imajo imel in iz je ji jih jim jo k kaj kako kdo ker ki kjer ko kot lahko let leta
        leto manj med mora morajo mu na nad nas ne ni njegov njegova njen njihov nov nova o ob
        od pa po pod povedal pravi pred pri proti prvi s saj samo se sem si skupaj smo so ste
        svoj svoje svojo ta te tega tem ti to torej tri tudi v vas velik več vsak vse vsi včeraj
        z za zaradi zato zelo čeprav še že
    """,
    "sq": """
        ai ajo as ata ato bë deri dhe ditë dje do duhet duke dy e edhe ende gjithë i im ishin
        ishte janë jetë ju ka kanë kishte kjo ku kundër kur ky kështu këta këto madh mbi me mes
        mund më ndërsa ne nga një nuk në nën ose pa pak para parë pas por prandaj për që ri saj
        sepse shumë si sipas sot tani tha thanë ti tij tjetër tre tyre të u unë vetëm vite viti
        vitit yt çdo është
    """,
    "sv": """
        alla allt andra att av bara blev bli blir de del dem den denna dessa det detta du där
        därför då efter eller en enligt ett fick finns flera fram från få får för första genom
        gäller ha hade han har hela helt hon hos hur här i in inom inte jag kan kommer man med
        mellan men mer mot mycket många måste nu nya när någon något några och också olika om på
        samma se sedan sig sin sina ska skall skulle som stor stora större säger så ta tidigare
        till tre två under upp ut utan vad var vara varit varje vi vid vill än är även å år över
    """,
    "sw": """
        ajili ama au baada bila cha chake hadi haki hao hapa hata hayo hii hili hilo hivyo huo huyu
        ili ingawa ipi kabla kama kati katika kila kisha kitu kuhusu kuwa kwa kwamba la lake lakini
        mtu mwaka mwenye na namna ndani ni nyingine pamoja pia sana sasa si tangu tu vya wa wake
        wakati wala wao watu ya yake yao yeye yote za zaidi zake zao zote
    """,
    "tl": """
        ang ano at ay bago bawat dahil din hanggang hindi ito iyon kanilang kanyang karapatan kaya
        kung lahat lamang maging man may mga mula na nang ng ngunit ni o pa pag para rin sa saan
        sapagkat siya sila sino subalit tao tayo upang walang
    """,
    "tr": """
        adı alan aldı almıştır ancak arasında ardından aynı ayrıca bazı başladı bir biri biridir
        birlikte birçok bu bulunan bulunmaktadır büyük da daha de devam diğer doğu eden en eski
        etti fakat gelen gibi göre görev her iki ikinci ile ilk ise iyi için içinde kabul kadar
        karşı kendi kez küçük o olan olarak oldu olduğu olduğunu olmuştur orta rağmen sahip son
        sonra sırasında tarafından tarihinde te tek tüm uzun vardır ve veya ya yaptı yapılan
        yeni yer yüksek yıl zaman zamanda çok önce önemli üzere üzerine üç şekilde
    """,
    "vi": """
        ai anh ba biết bà bị bốn bởi cho chúng chỉ chị cuối các còn có cùng cũ cũng của do dưới
        giữa gì hai hay hoặc hơn họ khi không là làm lên lại lớn mà một mới nam ngày người nhiều
        nhà như nhưng nhất nhỏ những nào này nên nói năm nước nếu qua ra rất sao sau sẽ ta theo
        thì thế trong trên trước tuy ty tôi tại từ và vào vì về với xuống ít ông đang đi đâu đã
        đó được đầu đến để
    """,
}
_WORDS["no"] = _WORDS["nb"]

_ACCENTS = re.compile("[\u0300-\u036f]")
_MARKED = str.maketrans("ıłđøæåß", "ildoaas")
LANGUAGES = tuple(sorted(_WORDS))
"""The languages that have a row, in order."""


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the function words of a language in lower case; empty where there is no row."""
    return frozenset(_WORDS.get(language, "").split())


@cache
def languages_by_word() -> dict[str, tuple[int, ...]]:
    """Return for each function word the places in ``LANGUAGES`` of the languages that have it."""
    found: dict[str, tuple[int, ...]] = {}
    for number, language in enumerate(LANGUAGES):
        for word in function_words(language):
            found[word] = (*found.get(word, ()), number)
    return found


@cache
def languages_by_plain_word() -> dict[str, tuple[int, ...]]:
    """Return the same for the words written without accents, as in text typed without them."""
    known = languages_by_word()
    marked = [word for word in known if not word.isascii()]
    found = {word: numbers for word, numbers in known.items() if word.isascii()}
    # All at once: a thousand calls, one for each word, take longer than the work itself.
    for plain, word in zip(without_accents("\n".join(marked)).split("\n"), marked, strict=True):
        found[plain] = tuple(dict.fromkeys((*found.get(plain, ()), *known[word])))
    return found


def without_accents(text: str) -> str:
    """Return a text in the letters of an English keyboard: without accents and bars."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text.translate(_MARKED)))
