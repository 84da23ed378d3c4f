"""Words for telling names from nouns in German, where both have a capital; in lower case.

Written for this project. What the lists of cities and of first names, which are English, have in
common with German words was looked through by hand.
"""

NO_PLACES = frozenset(
    """
    airport allen amazonas asbest auch bade bange bank best boden boom brummen bulle bunde central
    cognac coin come daran date deal delta dome drama eisen ende enger enterprise fate favoriten
    federal flora fontaine forst fortuna gerede golden green gummi haar holiday holt hook horde horn
    hurricane ihren kalk kamen keller kenner kita klang kong lage lander landstraße latina lehrte
    liberal liberty liege lira loos mach male manga mango marks massa mentor meridian merke messias
    metro mile mine mission mitte mobile mono morden most much mustang neubau nice nord norden
    nordstadt normal officer oral orange oriental panorama papa para parole peer pest plateau police
    posse puma punch queens rades raub reading reservoir roman roses rugby saga sale salt samba same
    satte save schilde schmelz semi senden sens sinan sitten soja split spring stella summit sunrise
    sunset superior surprise südstadt tank temple tequila than time tivoli torrent trat turbo union
    unity university unna vista ware waren watte west westend western wetter yoga zahle
    """.split()
)
"""Listed as cities, and in German hardly ever one: nouns, verbs and English words."""

DOUBTFUL_PLACES = frozenset(
    """
    adler ahlen alba assen baden bender bergen bühl bünde engels essen füssen geldern gore hagen
    halle hamm heide hof horten kent langen leer leiden lens linden lingen lohne löhne march mons
    moore münster rath rees reus roth siegen singen springe steinbach thal thun verden wangen
    wedding wedel weiden wels werder wesel wisch witten worms
    """.split()
)
"""Towns whose name is a noun, a verb or a surname too: food, baths, mountains, halls, pastures."""

PLACE_NOUNS = frozenset(
    """
    stadt hauptstadt landeshauptstadt kreis landkreis bezirk kanton provinz region gemeinde dorf ort
    ortsteil stadtteil raum großraum bistum flughafen bahnhof hauptbahnhof
    """.split()
)
"""What stands right before the name of a place and says so."""
FIRM_PLACING = frozenset(("in", "nach", "aus"))
"""Prepositions after which a doubtful word without an article is the town."""

NO_COMPANIES = frozenset(
    "ball bild block army house linde nature navy news progressive sun spiegel star total zoom "
    "universal american flex cooper alphabet labour congress fa mod roma".split()
)
"""Listed as companies, and German nouns or English words."""

NO_GIVEN = frozenset(
    """
    ace ag al ami art aura ave bab bambi bay bear bee bing bird bishop brit buck bud bunny candy
    case cat celle chan chance charity chase che cher chip christen christi con cookie costa crystal
    davon del della derby di diamond dix doll dom dot duke eben em er ev ez fan fern ferne ford
    forest gabe gates gen geo glory griff ham han happy harmonie haven honey honor job juli kaiser
    kam kenn klee la les lion love lucky lust magnum major mart may mei melodie mercedes merci min
    moll mose moss nanny nester nike nil noble norm nova olympia oral orion page park pate paten pen
    perle pet pier porter prince puff rabbi rad rand raven red reg regen reine rice rich rock royal
    rubin rufe saw say see shadow shell si sim sky slim sol star stern sterne storm sunshine tab tan
    terra tod tore town trip van vi viva von wait wake wald ware wat way web west wilden wood worden
    yard
    """.split()
)
"""Listed as first names, and German or English nouns and small words."""

GIVEN = frozenset(
    """
    Achim Adelheid Alexej Alois Aloys Anke Annegret Annelie Antje Aylin Bashar Björn Burkhard
    Burkhardt Cem Christl Claas Detlef Detlev Dietlinde Dietmar Dmitrij Eckart Eckhard Edeltraud
    Egon Ekkehard Elfriede Elmar Ewald Ezzo Fatma Ferenc Franziska Friedhelm Friedrun Fritzi Gebhard
    Gerd Gerlinde Gernot Gottfried Gotthold Gottlieb Gudrun Gundula Götz Günter Günther Hajo
    Hannelore Hanno Hanns Harro Hartmut Hasso Hauke Heike Heiko Heiner Hellmut Hellmuth Helmut
    Henning Hildegard Hinrich Holger Ingo Ingolf Irmgard Irmtraud Iwan Jelena Jens-Peter Jewgeni
    Jewgenij Jochen Joschka Josefine Jost Jutta Jörg Jörn Jürg Jürgen Karlheinz Kathrin Katja Katrin
    Kilian Klaas Korbinian Kunigunde Käte Käthe Liselotte Lutz Maike Malte Marieluise Mechthild
    Meike Meinhard Mesut Mirko Miroslav Murat Natalja Nepomuk Niklas Nikolaj Nikolaus Otmar Ottmar
    Ottokar Philipp Reiner Reto Roswitha Ruprecht Rüdiger Sahra Sepp Sergej Severin Sieglinde
    Siegmund Sigmar Sigrun Silke Svenja Swetlana Sören Tanja Thilo Thorben Till Tilman Tilo Torben
    Torsten Traudl Udo Ueli Ulf Urs Ute Uwe Veit Viktor Vinzenz Volker Walburga Waltraud Wendelin
    Wenzel Wiebke Wieland Wiktor Wilfried Winfried Wladimir Wolf-Dieter Wolodymyr Xaver
    """.split()
)
"""First names that the English list has not, as they are written."""

NOBLE = frozenset(
    "graf gräfin freiherr freifrau freiin baron baronin ritter prinz prinzessin fürst fürstin "
    "herzog herzogin edler edle".split()
)
"""Words of rank that are a part of the name when "von" follows: Claus Graf von Stauffenberg."""
PARTICLES = frozenset(
    (
        *"von vom zu zur zum van de del della di da dos du la le bin ibn al el auf af".split(),
        *("von der", "von dem", "von und zu", "zu der", "van der", "van den", "van de"),
        *("de la", "de los", "vor der", "aus der", "von de", "ter", "ten", "op de"),
    )
)
"""What stands between the first name and the rest, two or three words at most."""
BETWEEN_SURNAMES = frozenset(
    ("de", "del", "de la", "de los", "van", "van der", "van den", "van de")
)
"""What stands between two surnames too, and is nothing else in German."""
NO_BODIES = frozenset(
    """
    ABS AD AIDS BC BGB BIP CAD CD CHF CPU DNA DNS DSL DVD EC EDV EKG EM EMS EUR FKK GB GDP GG GHz
    GPS HD HDI HGB HIV HTML HTTP IC ICE ID IQ ISBN ISDN ISSN IT KFZ KI KW KZ LCD LED LKW LP LSD MB
    MDK MHz MRT MW MWh NN NO NW OKH OP ÖPNV PC PDF PIN PKW PS PVC RNA RPG SMS SO SQL SW TNT TV UFO
    UKW URL USB USD USP UV VHS VIP VPN WC WLAN WM ZNS
    """.split()
)
"""Letters that stand for a thing, a unit or a law, and for nobody."""
NO_TITLES = frozenset("reine roi rey reina rei re m sr pan pani papa pape kong konge bakan".split())
"""Titles of other languages that are German words."""
TITLES = frozenset(
    """
    abgeordnete abgeordneter autor autorin außenministerin bischof bischöfin bundestrainer
    erzbischof erzherzog finanzministerin fürst fürstin generalsekretär generalsekretärin herzog
    herzogin innenminister innenministerin kaiser kaiserin kardinal kommissar kommissarin kurfürst
    landgraf markgraf markgräfin oberst pater pfalzgraf pfarrer pfarrerin politiker politikerin
    prinz prinzessin rapper regisseur regisseurin schah schauspieler schauspielerin senator
    senatorin sänger sängerin verteidigungsminister verteidigungsministerin zar zarin
    """.split()
)
"""More words before a person's name that are no part of it; none of rank that may be one."""
EPITHETS = frozenset(
    f"{stem}{ending}"
    for stem in "groß kahl kühn fromm weis dick schrecklich heilig jünger älter einäugig schön gut "
    "streitbar stark bärtig reich eisern erober bayer zänker löw rotbart".split()
    for ending in ("e", "en", "er", "", "s", "ers")
)
"""What a ruler is called behind an article: Otto der Große, Karl des Kühnen."""

TIMED = frozenset(("anfang", "mitte", "ende"))
"""Parts of a time, which begin no name and, before a time, end none."""
ENDING_NOUNS = frozenset(
    """
    alben album anhänger aquarell arbeit auftritt band bruder brüder buch bücher denkmal dollar
    ehrung eltern erfolg euro familie film filme frau führung geburt gedicht gemälde geschichte
    gymnasium haus hilfe idee kilometer kilometern kinder konzert krieg leben leitung lied lieder
    meinung meter metern milliarden millionen musik mutter nachfolger name namen oper partei porträt
    preis prozent reden regie reise rolle roman romane rücktritt schule schwester serie show sieg
    single sitzung skulptur sohn song songs straße stück tagebuch team theorie tochter tod tode
    todes tour umsetzung vater version video vorgänger vorschlag weg werk werke werken wert wohnhaus
    wohnung wort zeit
    """.split()
)
"""Nouns that often stand right behind a person's name and are no part of it."""
NOUN_TAILS = (
    *("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen"),
    *("ismus", "ität", "schule", "zeuge", "zeugs"),
)
"""How German nouns end that are no surnames."""
BODY_TAILS = frozenset("ag gmbh kg se ev film media verlag gruppe records".split())
"""Last words of a name that make it an organization's, though it begins with a first name."""
