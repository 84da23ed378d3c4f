"""Words for what people and organizations are, in lower case; written for this project."""

OCCUPATIONS = frozenset(
    """
    academic accountant activist actor actress adviser advisor advocate agent aide ambassador
    analyst anchor archbishop archaeologist architect artist assistant astronaut astronomer athlete
    attorney author banker barrister biologist bishop boss boxer brother builder businessman
    businesswoman campaigner candidate captain cardinal cellist champion chancellor chair chairman
    chairperson chairwoman chef chemist chief choreographer citizen cleric clerk co-author co-chair
    co-founder coach colleague columnist comedian commander commentator commissioner competitor
    composer conductor congressman congresswoman constable consul consultant coordinator
    correspondent councillor councilman councilwoman counsel counsellor cricketer critic curator
    cyclist dancer daughter dean defender democrat deputy designer detective developer dictator
    diplomat director doctor driver economist editor editor-in-chief educator emperor engineer
    entrepreneur envoy epidemiologist executive expert explorer farmer father fellow filmmaker
    financier fireman firefighter fisherman footballer forecaster founder friend geologist
    goalkeeper golfer governor graduate guard guitarist head headmaster head-teacher historian
    host husband imam inspector instructor interpreter inventor investigator investor
    jockey journalist judge jurist justice keeper king lawmaker lawyer leader lecturer legislator
    librarian lieutenant linguist lobbyist magistrate manager marine mathematician mayor
    mediator member meteorologist midfielder midwife millionaire billionaire minister model
    moderator mother musician negotiator neighbour neighbor neurologist nominee novelist nurse
    officer official
    operator opponent organiser organizer owner painter paramedic parliamentarian partner passenger
    pastor patriarch philanthropist philosopher photographer physician physicist pianist pilot
    pitcher planner player playwright poet police-chief policeman politician pope postmaster
    premier presenter president priest prime-minister prince princess principal prisoner producer
    professor programmer prosecutor psychiatrist psychologist publicist publisher quarterback queen
    rabbi racer ranger rapper rector referee reporter representative republican researcher resident
    resister retiree reviewer rider runner sailor scholar scientist sculptor secretary senator
    sergeant sheriff shareholder shopkeeper singer singer-songwriter sister skater skier skipper
    sociologist solicitor soldier son songwriter speaker specialist spokesman spokesperson
    spokeswoman star statistician statesman strategist striker student successor superintendent
    supervisor supporter surgeon survivor swimmer teacher technician teammate tenor trader trainer
    translator treasurer trustee tutor undersecretary veteran vet vicar vice-chair vice-chairman
    vice-chancellor vice-president victim violinist vocalist volunteer warden widow wife winner
    witness worker wrestler writer zoologist ceo cfo cto coo
    """.split()
)
"""What a person can be."""

MODIFIERS = frozenset(
    """
    acting assistant associate attorney assembly board business cabinet campaign central chief
    civil club commercial communications company conservative council country county creative
    defence defense democratic deputy disgraced district education elected emeritus energy
    environment environmental ex- executive family federal fellow finance financial first foreign
    former founding general government group head health home honorary hospital human independent
    industry interim interior international investment joint junior justice labour legal liberal
    local long-time longtime managing marketing medical military national news newly-elected
    non-executive opposition outgoing parish parliamentary party police policy political press
    prime principal programme program project prominent provincial public regional rescue research
    retired school security senior shadow special sports staff state team technical trade treasury
    union university veteran vice visiting world
    """.split()
)
"""What may stand before it and belongs to it."""

GROUPS = frozenset(
    """
    agency airline alliance army arm association authority bank broadcaster brewer brewery bureau
    carmaker chain channel charity church club coalition college committee company conglomerate
    consortium cooperative corporation council daily department developer faction federation firm
    foundation fund group hospital institute insurer laboratory league maker manufacturer magazine
    militia ministry monopoly movement museum network newspaper ngo nonprofit non-profit operator
    organisation organization paper party producer provider publisher railway regulator retailer
    school service society startup start-up station subsidiary supermarket tabloid team think-tank
    union university utility watchdog website weekly workshop
    """.split()
)
"""What an organization can be."""
