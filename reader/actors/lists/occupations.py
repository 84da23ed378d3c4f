"""Words for what people and organizations are, in lower case; written for this project."""

OCCUPATIONS = frozenset(
    """
    academic accountant activist actor actress adviser advisor advocate agent aide aide-de-camp
    ambassador anaesthetist analyst anchor announcer anthropologist apprentice archaeologist
    archbishop archdeacon architect archivist aristocrat artist assemblyman assemblywoman
    assistant astronaut astronomer athlete attorney aunt author autocrat ballerina banker barber
    barrister bassist beekeeper billionaire biologist bishop blogger bookseller boss boxer
    boyfriend bricklayer broadcaster broker brother brother-in-law builder bureaucrat
    businessman businesswoman butcher campaigner candidate captain cardinal caretaker carpenter
    cartoonist cashier cellist ceo cfo chair chairman chairperson chairwoman champion chancellor
    chaplain chef chemist chief chieftain choirmaster choreographer cinematographer citizen
    clergyman cleric clerk climber co-author co-chair co-founder coach colleague collector
    columnist comedian commandant commander commentator commissar commissioner companion
    competitor composer compositor conductor congressman congresswoman conservationist constable
    consul consultant contestant contractor coo cook coordinator correspondent cosmonaut
    councillor councilman councilwoman counsel counsellor cousin cricketer critic cto curate
    curator custodian cyclist dancer daughter dealer dean debater defendant defender delegate
    democrat demonstrator dentist deputy designer detective developer dictator diplomat director
    dissident docent doctor dramatist dressmaker driver drummer economist editor editor-in-chief
    educator elder electrician emperor engineer entrepreneur envoy epidemiologist ex-husband
    ex-minister ex-president ex-wife executive expert explorer farmer father father-in-law
    fellow fencer fiancé fiancée fighter filmmaker financier firefighter fireman fisher
    fisherman florist footballer forecaster foreman founder freelancer friend fundraiser
    gamekeeper gardener geologist girlfriend goalkeeper golfer governor graduate granddaughter
    grandfather grandmother grandson guard guitarist gymnast hacker harpist head headmaster
    headmistress heir heiress historian host hostage humorist hunter husband illustrator imam
    immunologist impresario incumbent informant innkeeper insider inspector instructor intern
    interpreter inventor investigator investor jockey joiner journalist judge jurist justice
    keeper king laborer labourer laureate lawmaker lawyer leader lecturer legislator
    lexicographer librarian lieutenant linguist lobbyist machinist maestro magistrate magnate
    manager marine marksman marshal mason master mathematician matriarch mayor mechanic mediator
    member mep merchant meteorologist midfielder midwife militant millionaire miner minister
    missionary mistress model moderator mogul monarch monk mother mother-in-law mountaineer mp
    msp musician musicologist naturalist negotiator neighbor neighbour nephew neurologist
    newsreader niece nominee novelist nun nurse oceanographer officer official operator opponent
    optician orator organiser organist organizer outfielder owner paediatrician painter
    paramedic parliamentarian partner passenger pastor patriarch patron pediatrician peer
    percussionist pharmacist philanthropist philosopher photographer physician physicist pianist
    pilot pioneer pitcher planner player playwright plumber poet policeman policewoman
    politician pollster pope postman postmaster postmistress potter preacher prefect prelate
    premier presenter president priest prince princess principal prisoner prodigy producer
    professor programmer promoter proprietor prosecutor protester provost psychiatrist
    psychologist publicist publisher puppeteer quarterback queen rabbi racer ranger rapper
    realtor rebel receptionist recruiter rector referee reformer registrar reporter
    representative republican researcher resident resister restaurateur retiree reviewer rider
    rival rower ruler runner sailor saxophonist scholar schoolboy schoolgirl scientist scout
    screenwriter sculptor seamstress secretary seismologist selectman seller senator sergeant
    servant serviceman shareholder shepherd sheriff shipwright shopkeeper signatory singer
    singer-songwriter sister sister-in-law skateboarder skater skier skipper sociologist soldier
    solicitor soloist son songwriter soprano speaker specialist speechwriter spokesman
    spokesperson spokeswoman sportsman spouse sprinter star statesman statistician stepdaughter
    stepson steward stewardess stockbroker storyteller strategist striker student stylist
    successor suffragist superintendent supervisor supporter surgeon survivor suspect swimmer
    tailor taoiseach teacher teammate technician tenor theologian therapist toolmaker trader
    trainee trainer translator treasurer trumpeter trustee tutor tycoon typist umpire uncle
    undersecretary undertaker underwriter vet veteran veterinarian vicar vice-chair
    vice-chairman vice-chancellor vice-president victim violinist virologist vocalist
    volcanologist volunteer waiter waitress warden warlord watchmaker weatherman weaver welder
    whistle-blower whistleblower widow widower wife winner witness woodworker worker wrestler
    writer zoologist
    """.split()
)
"""What a person can be."""

OCCUPATION_ENDINGS = tuple(
    """
    ologist ographer onomist onist alist icist ardist ician sman swoman woman keeper maker master
    mistress teacher worker holder player writer owner officer fighter builder
    """.split()
)
"""Every other word with such an ending is an occupation: hydrologist, schoolteacher."""

NO_OCCUPATIONS = frozenset("woman talisman bookmaker pacemaker finalist realist".split())
"""Words with such an ending that are not occupations, or that are too vague."""

RELATIONS = frozenset(
    """
    aunt boyfriend brother brother-in-law colleague companion cousin daughter ex-husband ex-wife
    father father-in-law fellow fiancé fiancée friend girlfriend granddaughter grandfather
    grandmother grandson heir husband mother mother-in-law neighbor neighbour nephew niece
    partner rival sister sister-in-law son spouse stepdaughter stepson successor teammate uncle
    victim widow widower wife winner
    """.split()
)
"""Relations to somebody else; they say nothing unless the text says to whom."""

MODIFIERS = frozenset(
    """
    accounting acting airline art artistic assembly assistant associate attorney aviation
    award-winning banking board budget business cabinet calling campaign campus central chief
    church city civil climate club commanding commercial communications company compliance
    concert conservative consumer corporate council country county creative criminal culture
    current cyber data defence defense democratic deputy design development digital diplomatic
    disabled disgraced district drug earth editorial education elected emergency emeritus energy
    engineering environment environmental ethical ethics executive family fashion federal fellow
    field film finance financial fire first fishing football foreign former foundation founding
    freelance fund general global government grassroots group harbor harbour head health high
    home honorary hospital human human-rights inaugural independent industry information
    infrastructure insurance intelligence interim interior internal international investment
    joint junior justice labor labour late lead leading legal liberal lifelong literary local
    long-time longtime majority managing marine maritime marketing medical men mental military
    ministry minority missing museum music national native navy new newly-elected news
    non-executive nuclear olympic opera operating operations opposition orthodox outgoing parish
    parliamentary party peace personal planning police policy political pop port power press
    prime principal prize-winning production professional program programme project prominent
    property provincial public quality racing radio rail real-estate rebel regional relations
    renowned rescue research respected retired risk road rock rugby safety sales school science
    security senior serving shadow shipping soccer software space special sports squadron staff
    state strategy student studio super tax team technical technology television tennis tourism
    trade traffic training transport transportation treasury tribal union university urban
    veteran vice village visiting war water wildlife women world young youth
    """.split()
)
"""Words that are allowed before it and belong to it."""

GROUPS = frozenset(
    """
    agency airline airport alliance arm army association authority bakery bank bookmaker
    bookseller brand brewer brewery broadcaster builder bureau carmaker chain channel charity
    church cinema circus club coalition college committee company conglomerate consortium
    cooperative corporation council daily dealer department developer distillery distributor
    exporter faction farm federation firm foundation franchise fund garage group hospital hotel
    importer institute insurer label laboratory league lender magazine maker manufacturer
    militia mill mine ministry monopoly movement museum network newspaper ngo non-profit
    nonprofit nursery operator orchestra organisation organization paper parliament party
    pharmacy producer provider pub publisher railway refinery regulator restaurant retailer
    school service shipyard shop society start-up startup station store studio subsidiary
    supermarket supplier tabloid team theater theatre think-tank tribe troupe union university
    utility vineyard watchdog website weekly winery workshop
    """.split()
)
"""What an organization can be."""
