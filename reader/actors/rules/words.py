"""Closed lists for names in languages without a trained model, in lower case."""

LINKS: dict[str, frozenset[str]] = {"el": frozenset("της του των".split())}
"""Small words inside a name, if a capital follows; other languages have none."""

AND: dict[str, frozenset[str]] = {
    "cs": frozenset(("a",)),
    "uk": frozenset(("і", "й", "та")),
    "bg": frozenset(("и",)),
    "el": frozenset(("και",)),
}
"""Words that join two names, or are part of one name if a body has two tasks."""

WITH_TASKS = tuple(
    "minist instit fakult katedra ústav институт факултет факультет минист мініст інститут".split()
)
"""Beginnings of words that head a body with more than one task."""

OWNER_BEHIND = frozenset("uk bg cs el".split())
"""Languages that put the owner of a body right after it, without a small word: "МЗС України"."""

OPENERS = frozenset(
    """
    según en el los las un una con por para pero tras desde como también este esta
    segundo o a os as um uma no na em nos nas ao aos pelo pela com mas após também
    segons la els les amb però després també
    podle po v na z do ale také když jak to
    за у на з до але після також коли це як потім згодом тоді однак по в і
    според но след по в на с към от за до
    ο η το οι τα τον την του της των στο στη στον στην στις στα με και όταν αλλά σύμφωνα
    """.split()
)
"""Words that open a sentence before a name and are not part of it."""

TITLES = frozenset(
    """
    dr prof president presidenta presidente ministra ministre ministro señor señora sr sra senyor
    senyora senhor senhora don doña rei rey reina papa doctor doutor professor
    pan pani premiér premiérka prezident prezidentka ministr ministryně král
    президент король професор прем'єр премиер министр міністр
    πρωθυπουργός πρόεδρος υπουργός κύριος κυρία βασιλιάς
    """.split()
)
"""Words before a person's name that are not part of it."""

ORGANIZATION_HEADS = tuple(
    """
    universit universid univerz πανεπιστήμιο университет університет banco banca banka banku bank
    τράπεζα банк comisi comissi komise minist parlament partido partit strana κόμμα партия партія
    institut instituto ústav институт інститут tribunal soud consejo consell conselho rada senát
    union unión união unió fundación fundació fundação akademi academia museo museu muze
    совет комитет комітет министерств міністерств мзс мвс мвр цик фонд агентств комисия комісі
    академи академі journal
    """.split()
)
"""Beginnings of words that head the names of organizations."""

PLACING = frozenset("en a em v ve do z na в у во з до από στο στη στην".split())
"""Prepositions of place."""

NO_NAMES = frozenset(
    """
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή ιανουαρίου φεβρουαρίου μαρτίου απριλίου
    μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
    έλληνες τούρκοι
    """.split()
)
"""Words with a capital that are not names: peoples and days."""
