"""Names in languages that the model has not learnt: by capitals, lists and the words around them.

Where a capital means a name (French, Polish, Greek ...) a run of capitals is one, less what only
opens its sentence. Where every noun has a capital (German, Luxembourgish) a capital means nothing:
there a name needs a witness, such as a first name, a title, a list or letters that stand for words.
What cannot be told is left out or has the kind ``other``; nothing is better than something silly.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reader.actors.chunks import is_capital
from reader.actors.gazetteers import gazetteers
from reader.actors.names import Name
from reader.actors.passages import Passage, begins
from reader.actors.tokens import Token
from reader.text.annotations import Kind

_NOUNS_ARE_CAPITAL = frozenset(("de", "lb"))

_LINKS = frozenset(
    "de du des d la le les del della delle dei degli di da do dos das van der den von vom zu zur "
    "ten ter af av et og i la".split()
)
"""Small words inside a name, when a capital follows."""
_OPENERS = frozenset(
    """
    selon d'après dans pour avec après avant mais le la les l' un une ce cette il elle on en à
    au aux
    según en el los las un una con por para pero tras desde como también este esta
    secondo il lo gli i una uno con per ma dopo anche questo questa nel nella
    segundo o a os as um uma no na com mas após também
    volgens de het een in op met maar na ook deze dit toen
    enligt den det en ett på med men efter också när
    ifølge den det en et på med men efter også da
    według po w na z do ale także gdy jak to
    podle po v na z do ale také když jak to
    по в на с к но после также когда это как согласно потом затем однако тогда
    за у на з до але після також коли це як
    """.split()
)
"""Words that open a sentence before a name and are no part of it."""
_TITLES = frozenset(
    """
    herr herrn frau dr prof präsident präsidentin kanzler kanzlerin minister ministerin
    oberbürgermeister oberbürgermeisterin bürgermeister bürgermeisterin sprecher sprecherin leiter
    leiterin vorsitzende vorsitzender vorsitzenden chef chefin professor professorin direktor
    direktorin könig königin papst richter richterin trainer trainerin
    président présidente m mme mlle ministre premier première roi reine pape docteur professeur
    presidente presidenta señor señora sr sra ministro ministra don doña rey reina papa doctor
    signor signora dottor dottoressa professore re regina onorevole
    senhor senhora doutor rei rainha
    meneer mevrouw koning koningin premier burgemeester minister
    pan pani prezydent premier król królowa papież profesor
    президент премьер министр король профессор
    """.split()
)
_ORGANIZATION_HEADS = tuple(
    """
    universit universid univerz uniwersytet université banque banco banca bank commission comisión
    commissione comissão kommission komisja commissie minist parlament parlement parlamento
    parti partido partito partei partia institut instituto istituto instytut verein verband
    gesellschaft gewerkschaft polizei gericht tribunal klinik kirche zeitung corriere gazeta
    journal consejo conseil consiglio rat conselho raad amt stadtwerke landesamt bundesamt union
    unión unione união fondation fundación fondazione stiftung stichting société sociedad
    société compagnie compañía compagnia akademie académie academia accademia museum musée museo
    """.split()
)
"""How words begin that head the names of organizations."""
_PLACING = frozenset("in à a en nach aus w v we do te em na en из в во у до".split())
_ELISION = re.compile(r"(?:dell|nell|all|sull|l|d|qu|n|s|j|c)['’](?=\w)", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"^[a-zà-ÿ]{3,}(?:enne|éen|ale?|ique|aise?|onal[e]?|ea|eo|eia|eu|ica|ico|iana|iano)$"
)
_DETERMINERS = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese
    dieses diesen diesem jeder jede jedes alle allen mein meine meinen sein seine seinen seiner ihr
    ihre ihren ihrer unser unsere viele einige mehrere zwei drei im am vom zum zur beim ans ins
    """.split()
)


def find_foreign(text: str, passages: Sequence[Passage], language: str) -> list[Name]:
    """Find every name of an article in another language than English.

    Args:
        text: The reading text.
        passages: Its sentences.
        language: ISO 639-1 code.

    Returns:
        The names, in order and not overlapping.
    """
    inside = _capitals_inside(passages)
    nouns = language in _NOUNS_ARE_CAPITAL
    found = []
    for number, passage in enumerate(passages):
        tokens = passage.tokens
        if passage.shouting and not nouns:
            continue
        for run in _runs(tokens):
            trimmed = _trimmed(tokens, *run, inside=inside, nouns=nouns)
            if trimmed is None:
                continue
            start, end = trimmed
            votes = _votes(tokens, start, end)
            if nouns and not _has_witness(tokens, start, end):
                continue
            left, right = tokens[start].start, tokens[end - 1].end
            words = [token.text for token in tokens[start:end]]
            if (elided := _ELISION.match(words[0])) and len(words[0]) > elided.end() + 1:
                left += elided.end()
                words[0] = words[0][elided.end() :]
            found.append(
                Name(
                    start=left,
                    end=right,
                    text=text[left:right],
                    words=tuple(words),
                    votes=tuple((kind, n / votes.total()) for kind, n in votes.items()),
                    passage=number,
                    paragraph=passage.paragraph,
                    first=start <= 1,
                    located=start > 0 and tokens[start - 1].text.lower() in _PLACING,
                )
            )
    return found


def _capitals_inside(passages: Sequence[Passage]) -> Counter[str]:
    """Count the words that have a capital where no sentence begins."""
    return Counter(
        token.text
        for passage in passages
        if not passage.shouting
        for index, token in enumerate(passage.tokens)
        if token.text[0].isupper() and not begins(passage.tokens, index)
    )


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the runs of capitals, small words inside them taken in."""
    first_names = gazetteers().first
    runs: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        if not is_capital(token.text) or token.text[0].isdigit():
            continue
        gap = tokens[runs[-1][1] : index] if runs else ()
        joined = runs and len(gap) <= 2 and all(part.text.lower() in _LINKS for part in gap)
        if joined and not (token.text in first_names and _is_listed(tokens[index - 1].text)):
            runs[-1] = runs[-1][0], index + 1
        else:
            runs.append((index, index + 1))
    return [(start, _with_adjectives(tokens, start, end)) for start, end in runs]


def _with_adjectives(tokens: Sequence[Token], start: int, end: int) -> int:
    """Take in what Romance languages write small: "Banque centrale européenne"."""
    if end - start == 1 and _is_organization(tokens[start].text):
        while end < len(tokens) and end - start < 3 and _ADJECTIVE.search(tokens[end].text):
            end += 1
    return end


def _trimmed(
    tokens: Sequence[Token], start: int, end: int, *, inside: Counter[str], nouns: bool
) -> tuple[int, int] | None:
    """Take from a run what is no part of a name; None when nothing is left."""
    while start < end:
        word = tokens[start].text
        low = word.lower().rstrip(".'’")
        opens = begins(tokens, start) or (start > 0 and tokens[start - 1].text.lower() in _OPENERS)
        small = word.islower() or (opens and low in _OPENERS) or (nouns and low in _DETERMINERS)
        if not small and low not in _TITLES:
            break
        start += 1
    if start >= end:
        return None
    if nouns:
        # Between nouns there may be a name: from the first name on.
        first_names = gazetteers().first
        places = [i for i in range(start, end) if _first_part(tokens[i].text) in first_names]
        if places and places[0] + 1 < end:
            start = places[0]
    word = tokens[start].text
    if end - start == 1 and begins(tokens, start) and not (inside[word] or _is_listed(word)):
        return None
    return start, end


def _is_organization(word: str) -> bool:
    plain = _ELISION.sub("", word.lower())
    return plain.startswith(_ORGANIZATION_HEADS)


def _first_part(word: str) -> str:
    """Return the first of two names that a hyphen joins: Karl-Heinz."""
    return word.split("-", maxsplit=1)[0]


def _is_listed(word: str) -> bool:
    lists = gazetteers()
    return word in lists.city or word in lists.country or word in lists.company


def _is_acronym(word: str) -> bool:
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


def _has_witness(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether more than a capital speaks for a name."""
    words = [token.text for token in tokens[start:end]]
    before = tokens[start - 1].text.lower().rstrip(".") if start else ""
    if len(words) == 1:
        listed = _is_listed(words[0]) and before not in _DETERMINERS and len(words[0]) > 3
        return listed or _is_acronym(words[0]) or before in _TITLES
    whole = " ".join(words)
    if _is_listed(whole) or before in _TITLES:
        return True
    return _first_part(words[0]) in gazetteers().first and before not in _DETERMINERS


def _votes(tokens: Sequence[Token], start: int, end: int) -> Counter[Kind]:
    """Say what a name speaks for; the shares add up to 1 at most."""
    words = [token.text for token in tokens[start:end]]
    before = tokens[start - 1].text.lower().rstrip(".") if start else ""
    whole = " ".join(words)
    lists = gazetteers()
    several = len(words) > 1
    if any(map(_is_organization, words)):
        return Counter({"organization": 1})
    if before in _TITLES or (several and _first_part(words[0]) in lists.first):
        return Counter({"person": 1})
    if not several and _is_acronym(words[0]):
        return Counter({"organization": 1})
    if whole in lists.country or (not several and before in _PLACING):
        return Counter({"place": 1})
    votes: Counter[Kind] = Counter()
    if whole in lists.city:
        # Many a surname is a town too.
        votes.update(place=2, person=0 if several else 1)
        return votes
    if whole in lists.company:
        return Counter({"organization": 1})
    if len(words) in (2, 3):
        return Counter({"person": 1})
    # A single word may be the surname of somebody who is named in full elsewhere.
    votes.update(other=2, person=1)
    return votes
