"""Closed lists for names in languages that the model has not learnt, in lower case."""

LINKS: dict[str, frozenset[str]] = {"el": frozenset("της του των".split())}
"""Small words inside a name, if a capital follows; other languages have none."""

AND: dict[str, frozenset[str]] = {
    "cs": frozenset(("a",)),
    "sk": frozenset(("a",)),
    "uk": frozenset(("і", "й", "та")),
    "bg": frozenset(("и",)),
    "el": frozenset(("και",)),
}
"""Words that join two names, or are part of one name if a body has two tasks."""

WITH_TASKS = tuple(
    "minist instit fakult katedra ústav институт факултет факультет минист мініст інститут".split()
)
"""Beginnings of words that head a body with more than one task."""

OWNER_BEHIND = frozenset("uk bg cs sk el".split())
"""Languages that put the owner of a body right after it, without a small word: "МЗС України"."""

OPENERS = frozenset(
    """
    selon d'après dans pour avec après avant mais le la les l' un une ce cette il elle on en à
    au aux
    según en el los las un una con por para pero tras desde como también este esta
    secondo il lo gli i una uno con per ma dopo anche questo questa nel nella negli nelle
    nei al alla agli alle dal dalla in
    segundo o a os as um uma no na em nos nas ao aos pelo pela com mas após também
    volgens de het een in op met maar na ook deze dit toen
    enligt den det en ett på med men efter också när man han hon vi ni du jag det
    ifølge den det en et på med men efter også da man han hun vi jeg
    mutta myös kun sitten
    a az egy de és hogy szerint
    potrivit conform după dar și în la
    według po w na z do ale także gdy jak to tak
    podle po v na z do ale také když jak to
    podľa ale tiež keď
    по в на с к но после также когда это как согласно потом затем однако тогда
    за у на з до але після також коли це як потім згодом тоді однак
    според но след
    ο η το οι τα τον την του της των στο στη στον στην στις στα με και όταν αλλά σύμφωνα
    ve ama sonra
    auch aber doch am im in an auf aus bei beim nach seit mit für laut wie wenn als und oder es er
    sie wir ich zum zur vor vom durch gegen ohne um so nun dann dort hier nur noch erst schon
    denn weil dass ob trotz während wegen zwischen über unter
    """.split()
)
"""Words that open a sentence before a name and are not part of it."""

TITLES = frozenset(
    """
    herr herrn frau dr prof präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin
    minister ministerin ministerpräsident bundespräsident außenminister finanzminister
    oberbürgermeister oberbürgermeisterin bürgermeister bürgermeisterin sprecher sprecherin leiter
    leiterin vorsitzende vorsitzender vorsitzenden chef chefin professor professorin direktor
    direktorin könig königin papst richter richterin trainer trainerin
    président présidente m mme mlle ministre premier première roi reine pape docteur professeur
    presidente presidenta señor señora sr sra ministro ministra don doña rey reina papa doctor
    signor signora dottor dottoressa professore re regina onorevole
    senhor senhora doutor rei rainha
    meneer mevrouw koning koningin burgemeester
    statsminister statsministeren utenriksminister udenrigsminister utrikesminister kung drottning
    kong konge dronning president presidenten pääministeri presidentti ministeri kuningas
    premierul președintele ministrul regele
    pan pani prezydent król królowa papież profesor
    premiér premiérka prezident prezidentka ministr ministryně minister král
    президент премьер министр король профессор прем'єр міністр премиер
    πρωθυπουργός πρόεδρος υπουργός κύριος κυρία βασιλιάς
    cumhurbaşkanı başbakan bakan
    """.split()
)
"""Words before a person's name that are not part of it."""

ORGANIZATION_HEADS = tuple(
    """
    universit universid univerz uniwersytet université yliopist egyetem universitat πανεπιστήμιο
    университет університет banque banco banca banka banku bank băncii τράπεζα банк pankki pankin
    commission comisión commissione comissão kommission komisja commissie komise minist
    parlament parlement parlamento parti partido partito partei partia strana κόμμα партия
    institut instituto istituto instytut verein verband gesellschaft gewerkschaft polizei gericht
    tribunal klinik kirche zeitung corriere gazeta journal consejo conseil consiglio rat conselho
    rats rates raad amt amtes amts stadtwerke landesamt bundesamt union unión unione união fondation
    fundación fondazione stiftung stichting société sociedad compagnie compañía compagnia akademie
    académie academia accademia museum musée museo
    совет комитет министерств міністерств мид мвд мзс мвс фсб цб цик фонд агентств комисси комісі
    академи академі институт інститут rada komitet sejm senat fundacj instytut akademi ústav soud
    """.split()
)
"""Beginnings of words that head the names of organizations."""
ORGANIZATION_TAILS = ("bank", "banken", "riksbank", "partiet", "parti", "universitet", "verket")
"""Their endings, in languages that write them as one word."""

PLACING = frozenset(
    "in à a en nach aus w v we do te em na en из в во у до i til fra från till στο στη στην".split()
)
"""Prepositions of place."""

NO_NAMES = frozenset(
    """
    français française françaises allemand allemands allemande américain américains américaine
    anglais britannique britanniques italien italiens espagnol espagnols russe russes chinois
    européen européens européenne africain africains arabe arabes juif juifs
    nederlander nederlanders duitser duitsers duitse franse engelse amerikaanse russische
    amerikaner franzosen briten russen chinesen deutsche deutschen europäer
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή ιανουαρίου φεβρουαρίου μαρτίου απριλίου
    μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
    έλληνες τούρκοι
    """.split()
)
"""Words with a capital that are not names: peoples and days."""
