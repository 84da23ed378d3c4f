"""Function words by language: articles, pronouns, prepositions, conjunctions, auxiliaries, adverbs.

The commonest ones, in small letters. They tell which language a short text is in, and they are the
stop words where sumy has no list.
"""

from functools import cache

_WORDS: dict[str, str] = {
    "af": """
        'n aan alle ander as baie by daar daardie dag dat deur die drie dus een eerste egter
        elke en gaan gesê gister groot haar het hier hierdie hoe hoekom hom hulle hy in is jaar
        jou julle jy kan kon maar meer met minder moet my na net nie nog nou nuwe of om omdat
        onder ons ook oor op reeds sal sedert sonder sy sê te toe tot tussen twee uit van vandag
        vir voor waar wanneer was wat wie word wou
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
        af alle alligevel alt anden andre at blandt blev blevet blive bliver da de dem den denne
        der derefter deres derfor desuden det dette disse dog du efter eller ellers en end
        endelig er et fik flere for foran fordi fra få får før første gennem godt gå går ham han
        hans har havde have hele helt hende hendes her hun hvad hvem hver hvis hvor hvordan
        hvorfor i ifølge igen ikke imellem ind inden ingen jeg jo kan kommer kun kunne lidt lige
        man mange med medens meget mellem men mens mere mig min mod må noget nogle nu nye når
        næsten og også om omkring op os over på sagde samme sammen samt se selv senere siden
        sidste sig siger sin sit skal skulle som så tid til to tre trods ud uden under var ved
        vi vil være været år
    """,
    "de": """
        ab aber alle allein allen aller allerdings alles als also am an andere anderen anders
        anfangs ans auch auf aufgrund aus außer außerdem außerhalb bald bei beide beiden beim
        bereits besonders bevor bis bisher bislang da dabei dadurch dafür dagegen daher dahinter
        damals damit danach daneben dann daran darauf daraufhin daraus darin darum darunter
        darüber das dass davon davor dazu dein deine dem den denn dennoch der deren des deshalb
        dessen deswegen die dies diese diesem diesen dieser dieses doch dort drei du durch
        ebenfalls ebenso ehe eigentlich ein eine einem einen einer eines einige einigen einst
        einstmals ende entlang entsprechend er erst ersten erstmals es etwa etwas euch falls
        fast ferner folglich für gegen gegenüber gemeinsam gemäß genau gerade gibt gleichzeitig
        habe haben hat hatte hatten her heute hier hierbei hierfür hierzu hinter ich ihm ihn
        ihnen ihr ihre ihrem ihren ihrer im immer in indem infolge inmitten innerhalb ins
        insbesondere insgesamt inzwischen irgendwann ist ja jahr jahre jahren je jede jedem
        jeden jeder jedes jedoch jene jenseits jetzt kam kann kaum kein keine keiner können
        könnte laut letztlich man manche manchmal mehr mehrere mein meine meist meistens mit
        mithilfe mittels mittlerweile muss möglicherweise nach nachdem nachts natürlich neben
        neue nicht nichts nie niemand noch nun nur nächst ob obgleich obwohl oder oft ohne per
        pro rund sagte samt schließlich schon sehr sei sein seine seinem seinen seiner seit
        seitdem seither selbst sich sie sind so sobald sodass sofern sogar solange solche soll
        somit sondern sonst soviel sowie sowohl später statt stattdessen teils teilweise trotz
        trotzdem um und ungefähr uns unser unsere unter unweit viel viele vielleicht vielmehr
        vier vom von vor vorher wann war waren warum was wegen weil weiter weitere weiterhin
        weitgehend welche welcher wem wen wenig wenige weniger wenn wer werden wie wieder wir
        wird wo wobei wodurch wohl worden worin wurde wurden während zeit zu zudem zuerst
        zufolge zugleich zuletzt zum zumeist zumindest zunächst zur zurück zusammen zusätzlich
        zuvor zwar zwei zwischen über überall übrigens
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
        a además ahora ahí al algo algunas algunos allí ante anteriormente antes apenas aquel
        aquella aquí así aunque ayer año años aún bajo bien cada casi ciento como con contra
        cual cuando cuanto de debido del dentro desde después dicha dicho dijo donde dos durante
        días e el ella ellas ellos en entonces entre era eran es esa ese eso esos esta estas
        este esto estos estuvo está fue fuera fueron general gran ha había hace hacer hacia han
        hasta hay hoy incluso junto la las le lo los luego mayor me mediante mi mientras mucha
        muchas mucho muchos mundo muy más nada nadie ni ninguna ninguno no nos nosotros nunca o
        otra otras otro otros para parte pasado países pero poco por porque posteriormente
        primera puede pues que quien quienes qué se según ser si sido siempre sin sino sobre
        solo son su sus sí sólo también tampoco tan tanto tiempo tiene todo todos tras tres tu u
        un una unas uno unos usted vez y ya yo él
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
        a afin ainsi alors ans après au aucun aucune auparavant auprès aurait aussi autour autre
        autres aux avait avant avec avoir beaucoup bien c car ce ceci cela celle celles celui
        cependant ces cet cette ceux chaque chez comme comment contre d d'après dans de depuis
        dernier dernièrement derrière des deux devant donc dont du durant dès déjà désormais
        elle elles en encore enfin ensuite entre environ est et face faire fait finalement fois
        français hier ici il ils j jamais je jean jusqu'à jusque l l' la le les leur leurs lors
        lorsque lui là maintenant mais malgré mes moi moins mois mon même n ne ni non nos
        notamment nous on ont or ou outre où par parce parfois parmi partie pas pays pendant peu
        plus plusieurs pour pourquoi pourtant premier première presque près puis puisque qu
        quand que quel quelle quelques qui quoi s sa sans sauf se seconde selon ses seul
        seulement si sinon soit son sont sous souvent suite suivant sur surtout tandis tant tous
        tout toute toutefois toutes trois trop très un une vers voici voilà vos vous y à
        également était état été être
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
        a ad adesso ai al alcune alcuni all alla alle allora almeno altre altri anche ancora
        appena attraverso attualmente benché che chi ci ciascuno circa ciò col come comunque con
        contro così cui da dai dal dall dalla davanti degli dei del dell della delle dello
        dentro di dietro dopo dove due dunque durante e ecco ed egli entro era erano essa essere
        essi fino finora forse fu furono già gli grande ha hanno ho i ieri il in infatti infine
        inoltre insieme intanto intorno invece io la le lo loro lui ma mai malgrado me meno
        mentre mi mio modo molte molti molto momento nei nel nell nella nelle nello nessuno noi
        non nonostante nostra nostro nulla o oggi ogni oltre oppure ora ossia parte per perché
        perciò però più poi poiché presso prima purtroppo qual quale quali quando quanto quasi
        quel quella quelle quelli quello questa queste questi questo qui quindi se secondo
        sempre senza si sia solo soltanto sono sopra sotto spesso su sua successivamente sue
        sugli sui sul sulla suo suoi tra tranne tutta tutte tutti tutto un una uno verso vi voi
        è
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
        alle allikevel alt andre at av bak bare blant ble bli blir blitt både da de dem den
        denne der deres deretter derfor dersom dessuten det dette disse du eller en enn er et
        etter fikk flere for foran fordi fra få får før første gjennom gjøre går ha hadde ham
        han hans har hennes her hos hun hva hvem hver hvis hvor hvordan hvorfor i ifølge igjen
        ikke imens ingen inn innen jeg jo kan kom kommer kun kunne man mange med meg mellom men
        mener mens mer mot mye må nesten noe noen nok nye nå når og også om omkring opp oss over
        på rundt samme samt seg selv senere ser siden sier sin sine skal skulle slik som så ta
        til to tross under ut uten utenfor var ved vi vil være vært å år
    """,
    "nl": """
        aan achter al alle alleen als andere anders be bij bijna binnen boven buiten daar
        daarbij daardoor daarna daarnaast daarom dan dankzij dat de den der des deze dezer die
        dit dito doch doen door dus echter een eene eenige eerst en er ga geen haar had hebben
        heeft hem hen het hier hij hoe hoewel hun hunne ik in indien intussen is ja je jullie
        kan kunnen le maar meer men met mijn na naar naast nadat niet no nog nu of om omdat
        omstreeks ondanks onder ons onze ook op over pas per rond sinds soms te tegen ten
        tenslotte ter terwijl thans tijdens toch toen tot tussen u uit vaak van vanaf vanwege
        veel vervolgens via volgens voor vooral voordat waar waarom wanneer want waren was wat
        we wel welke werd wie wij worden wordt zal ze zeer zelf zelfs zich zij zijn zijne zo
        zoals zonder zoo zou zullen
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
        a agora ainda algumas alguns ali além ambos ano anos antes ao aos apenas apesar após
        aquela aquele aqui as assim atualmente até bem cada caso com como conforme contra
        contudo cuja da dali daquele das de dela dele depois desde dessa desse desta deste
        devido dia dias disse do dois dos durante e ela elas ele eles em embora enquanto entre
        entretanto então era eram essa essas esse esses esta estas este estes está estão eu
        fazer foi foram grande hoje há isso isto junto já lhe logo lá maior mais mas me mediante
        menos mesmo mil muita muitas muito muitos na nada nas nem nenhum nessa nesse nesta neste
        ninguém no nos nova novo num numa nunca não nós o onde ontem os ou outra outras outro
        outros para parte pela pelas pelo pelos perante pode pois por porque portanto portugal
        porém posteriormente pouco primeira primeiro qual quando quanto quase que quem se
        segundo seja sem sempre sendo ser será seu seus sob sobre sua suas são só também
        tampouco tanto tem tempo ter todas todo todos três tudo um uma umas uns us vai vez você
        vários à às é
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
        čo ťa že
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
        alla allt andra att av bakom bara bland blev bli blir båda både de del dels dem den
        denna dessa dessutom det detta du där därefter därför då efter eftersom eller en endast
        enligt ett fick finns flera fram framför från få får för före första genom gäller ha
        hade han har hela helt henne hennes hon honom hos hur här i icke ifall in inför ingen
        innan inom inte jag kan kommer kring man med medan mellan men mer mot mycket många måste
        nu nya när nära någon något några och också olika om omkring på samma samt se sedan sen
        senare sig sin sina ska skall skulle som stor stora större säger så ta tidigare till tre
        trots två under upp ur ut utan utanför vad var vara varför varit varje vem vi vid vilka
        vilken vill än är även å år åt över
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

LANGUAGES = frozenset(_WORDS)
"""The languages that have a row."""


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the function words of a language in small letters; none where there is no row."""
    return frozenset(_WORDS.get(language, "").split())
