"""Closed lists of words that distinguish names from other words, and the kinds of names.

All in lower case. They are written for this project, not drawn from a corpus.
"""

from reader.language.word_lists.calendar_names import month_words, weekday_words

CALENDAR = frozenset("am pm utc gmt bst cet est edt pst pdt ist aest bc ad ce bce".split()).union(
    month_words("en"), weekday_words("en")
)
"""Months, weekdays and time zones, which the dates package finds."""

NATIONALITIES = frozenset(
    """
    afghan african albanian algerian american andorran angolan arab arabic argentine argentinian
    argentinean armenian asian australian austrian azerbaijani azeri bahraini balkan baltic
    bangladeshi barbadian basque bavarian belarusian belgian belizean bengali bhutanese bolivian
    bosnian brazilian breton briton british bulgarian burmese burundian californian cambodian
    cameroonian canadian caribbean catalan caucasian central-african chadian chechen chilean
    chinese colombian congolese cornish corsican cossack croat croatian cuban cypriot czech dane
    danish dominican dutch ecuadorian egyptian english englishman englishwoman eritrean estonian
    ethiopian eurasian european fijian filipino finn finnish flemish french frenchman frenchwoman
    gabonese gambian georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian
    hawaiian hispanic honduran hungarian icelander icelandic indian indigenous indonesian iranian
    iraqi irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean
    kosovar kurd kurdish kuwaiti kyrgyz laotian latin latina latino latvian lebanese liberian
    libyan lithuanian macedonian malagasy malawian malay malaysian maldivian malian maltese manx
    maori mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican
    namibian nepalese nepali newfoundlander nicaraguan nigerian nigerien nordic norman norwegian
    omani pakistani palestinian panamanian papuan paraguayan parisian pashtun persian peruvian
    pole polish portuguese punjabi qatari quebecer quebecker romanian russian rwandan sami samoan
    saudi scandinavian scot scotch scots scottish senegalese serb serbian sicilian sikh
    singaporean slav slavic slovak slovakian slovene slovenian somali spaniard spanish sudanese
    surinamese swede swedish swiss syrian taiwanese tajik tamil tanzanian texan thai tibetan
    tongan tunisian turk turkish turkmen tuvan ugandan uighur ukrainian uruguayan uyghur uzbek
    venezuelan vietnamese welsh welshman yemeni yugoslav zambian zimbabwean zulu sinhalese sunni
    shia shiite shi'ite mandarin cantonese hebrew farsi pashto dari urdu hindi gujarati marathi
    swahili gaelic yiddish tagalog esperanto aramaic
    """.split()
)
"""Words for peoples and their languages."""

CREEDS = frozenset(
    """
    anglican atheist baptist bahá'í buddhism buddhist calvinist catholic catholicism christian
    christianity communism communist communists conservative conservatives democrat democratic
    democrats evangelical fascist god hindu hinduism islam islamic islamism islamist islamists
    jain jesuit jew jewish jihadist judaism labour leftist lutheran maoist maoists marxist
    methodist mormon muslim moslem nazi nazis orthodox pagan presbyterian protestant protestantism
    quaker rabbi republican republicans roman-catholic satan scientologist socialist socialists
    taoist tory tories trotskyist unionist zionist zionism bible koran quran qur'an gospel lord
    """.split()
)
"""Faiths, their followers, and followers of parties; ``Labour`` alone depends on its context."""

PEOPLES = frozenset(
    f"{word}s" for word in NATIONALITIES | CREEDS if not word.endswith(("s", "sh", "ch", "ese"))
) | frozenset(
    (
        "frenchmen",
        "englishmen",
        "irishmen",
        "welshmen",
        "blacks",
        "whites",
        "black",
        "white",
        "brown",
    )
)
"""Plurals of these, and colours as words for people."""

NOT_NAMES = CALENDAR | NATIONALITIES | CREEDS | PEOPLES
"""Capitalised words that are not names by themselves."""

CONTRACTIONS = frozenset(
    f"{word}{mark}{ending}"
    for mark in "'’"
    for endings, words in (
        ("m", "i"),
        ("ll d", "i you he she it we they that there who what this"),
        ("ve", "i you we they who could should would might must"),
        ("re", "you we they who what there"),
        ("s", "he she it that there here what who where how when let this"),
        ("t", "don doesn didn isn aren wasn weren can couldn won wouldn shouldn haven hasn ain"),
    )
    for word in words.split()
    for ending in endings.split()
)
"""Pronouns or verbs with a contraction, with either apostrophe; never a name."""

ORDINARY = frozenset(
    """
    a about above according across activists additionally after again against ago ahead all almost
    along already also although always amid among an and another any anyone anything around as
    asked at authorities away back because been before behind being below beside besides between
    beyond both but by can children city click clearly close consequently contact could countries
    country court critics currently day days dear despite did do does doctors due during each
    earlier early economists eight either eleven elsewhere email england's even eventually every
    everyone everything except experts few fewer finally firefighters first five following for
    former four fourth from further furthermore given go good government great had half has have
    having he help hence her here hers him his how however hundreds i if i'm i'll i've image in
    indeed initially inside instead into is it it's its itself just lack last late later least
    leave less let like local look many me meanwhile members men moreover most mostly much must
    my near nearly neither never nevertheless new news next nine no none nor not nothing now of
    off officers officials often oh ok on once one only onto opponents or originally other others
    otherwise our out outside over overall people perhaps photo please police previous previously
    prior protesters protestors rather read recent recently related reply report reporters reports
    rescuers researchers residents right same scientists second seven several she should shortly
    similarly simply since six so some someone something sometimes soon sources speaking still
    such supporters sure technically ten than thanks that that's the their them then there there's
    thereafter therefore these they they're third this those though thousands three through
    throughout thus to today together tomorrow tonight too toward towards twelve twenty two
    ultimately under unfortunately unless unlike until up upon us usually very via was we well
    were we're what what's when whenever where whether which while who whoever whom whose why will
    with within without witnesses women would yes yesterday yet you your join amidst notably
    citing based born built ah oh alas maybe see hey hello dear
    """.split()
).union(CONTRACTIONS)
"""Words that are capitalised only at the beginning of a sentence, headline or quotation."""

TITLES = frozenset(
    """
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady madam baron baroness count
    countess duke duchess earl viscount king queen prince princess emperor empress sultan sheikh
    sheik emir pope cardinal archbishop bishop father reverend rev sister brother rabbi imam
    ayatollah mullah saint st president vice-president premier chancellor minister secretary
    senator sen representative rep congressman congresswoman governor gov mayor councillor
    ambassador chairman chairwoman chair speaker judge justice attorney sheriff marshal general
    gen lieutenant lt lieutenant-colonel colonel col major maj captain capt commander cmdr
    sergeant sgt corporal cpl private pvt admiral adm constable detective inspector superintendent
    officer chief coach manager director ceo chef mp mep msp taoiseach tsar czar councilman
    councilwoman councilor alderman chancellor deputy archdeacon canon viscountess marquess
    assemblyman assemblywoman justice postmaster brigadier lance ensign commodore
    """.split()
)
"""Words before a person's name that are not part of it."""

PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten bin bint ibn abu al el ul ud "
    "y e und zu zur af av wa ould dit".split()
)
"""Lower-case words inside a person's or a place's name."""

ORGANIZATION_HEADS = frozenset(
    """
    academy administration agency airlines airways alliance army assembly association authority
    bank beverages board brewery brewing brigade broadcasting brothers bureau cabinet center centre
    chamber church club coalition college command commission committee communications company
    confederation conference congress consortium corporation corps council court department
    directorate division electric energy enterprises estates exchange faculty federation firm force
    forces foundation front fund gazette government group guard guild herald holdings hospital
    house industries initiative inquiry institute institution insurance journal laboratories
    laboratory league legion legislature library lines ministry mission motors movement museum navy
    network news office orchestra organisation organization parliament partners party patrol
    pharmaceuticals police post press productions programme project radio railways records red
    school secretariat senate service services society squad staff steel studios survey syndicate
    systems team technologies telegraph television times treasury tribunal tribune trust union
    united university watch wireless workers
    """.split()
)
"""Last words, or words before ``of``, of the names of organizations."""

COMPANY_SUFFIXES = frozenset(
    """
    inc incorporated corp corporation co company ltd limited llc plc gmbh ag sa nv bv spa oyj ab as
    kg group holdings llp lp pty
    """.split()
)
"""Endings of a company's name that may be dropped."""

PLACE_HEADS = frozenset(
    """
    airport avenue base basin bay beach boulevard bridge building canal canyon cape cathedral
    cemetery channel city coast county creek dam desert district falls field forest garden gardens
    glacier gulf harbor harbour heights highway hill hills island islands isle isles lake mall
    mosque mount mountain mountains oblast ocean palace park peak peninsula plain plateau plaza
    point port prefecture prison province reef region republic ridge river road sea square stadium
    state states station strait street territory tower town valley village volcano wall woods
    """.split()
)
"""First or last words of the names of places."""

OTHER_HEADS = frozenset(
    """
    accord accords act agreement amendment anthem attack attacks award awards ball bill bowl
    campaign case census championship championships chronicles classic constitution convention
    crisis cup day declaration derby disaster edition encyclopedia festival final finals games
    grammy hurricane incident law marathon medal olympics open operation oscar oscars pact
    paralympics plan prix prize protocol race rally record referendum report resolution revolution
    scandal series show storm summit tour tournament treaty trial trophy typhoon uprising virus
    war wars week
    """.split()
)
"""Last words of the names of events, laws, works and prizes."""
