"""Words that carry no meaning by themselves: sumy's lists, and our own where it has none."""

from functools import cache
from importlib.resources import files

_FILES = {
    "ar": "arabic", "cs": "czech", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fr": "french", "he": "hebrew", "it": "italian", "ja": "japanese",
    "ko": "korean", "pl": "polish", "pt": "portuguese", "sk": "slovak", "sv": "swedish",
    "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
"""ISO 639-1 code -> sumy's list."""

_OWN = {
    "nl": """
        de het een en van in is op te dat die voor met zijn er niet aan ook als bij om uit naar door
        over dan maar of nog wordt werd worden was waren heeft had hebben hij zij ze het we wij ik
        je u hun haar deze dit daar hier geen kan zal zou al wel meer
    """,
    "da": """
        og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min
        havde fra du nu over da jeg skal kan ud under op hun blev hvor eller hvad vil være også
        efter mod end når siger sin
    """,
    "nb": """
        og i at det en et den til er som på de med han av for ikke der var seg men har om vi hadde
        fra du nå over da jeg skal kan ut under opp hun ble hvor eller hva vil være også etter mot
        enn når sier sin blir være hans hennes
    """,
    "fi": """
        ja on ei että se hän oli ovat olivat olla mutta tai kun niin kuin myös joka jotka mitä mikä
        tämä nämä ne he me te minä sinä sen sitä siitä jos vain jo nyt vielä kanssa mukaan ole sekä
        joten koska kuten ennen jälkeen
    """,
    "hu": """
        a az és hogy nem is egy ez volt van meg de ha már csak még mint el ki be fel le vagy azt ezt
        aki ami amely akkor most minden után előtt között szerint által lesz lett voltak vannak én
        te ő mi ti ők sem pedig
    """,
    "ro": """
        și în de la a că nu pe cu este un o din care se au mai pentru ce sau dar fi fost al ale lui
        ei ea el ei ele noi voi eu tu prin după până dintre când unde cum acest această acești nici
        fără sunt era erau va vor
    """,
    "ru": """
        и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её
        мне было вот от меня еще ещё нет о из ему теперь когда даже ну ли если уже или ни быть был
        была были них их для мы они это этот эта эти при об после до также который которая которые
    """,
}
_OWN |= {"no": _OWN["nb"], "nn": _OWN["nb"]}
"""The other languages that sumy has a stemmer for; the words are few and the commonest."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language; none where there is no list.

    sumy's lists are read as files: its own function loads its HTTP client with it.
    """
    name = _FILES.get(language)
    if name is None:
        return frozenset(_OWN.get(language, "").split())
    data = files("sumy").joinpath("data", "stopwords", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line.strip().lower() for line in data.splitlines() if line.strip())
