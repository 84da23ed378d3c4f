"""Who speaks and who is spoken to: sentences in the first and in the second person."""

from collections.abc import Sequence, Set

_FIRST = {
    "en": "i me my mine myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll",
    "de": "ich mir mich mein meine meinen meiner wir uns unser unsere unseren",
    "fr": "je j'ai j'étais me m'a moi mon ma mes nous notre nos",
    "es": "yo me mi mis nosotros nosotras nos nuestro nuestra nuestros",
    "it": "io mi mio mia miei noi ci nostro nostra nostri",
    "pt": "eu me meu minha meus nós nos nosso nossa",
    "nl": "ik mij me mijn wij we ons onze",
    "sv": "jag mig min mitt mina vi oss vår vårt våra",
    "da": "jeg mig min mit mine vi os vores",
    "nb": "jeg meg min mitt mine vi oss vår vårt våre",
    "pl": "ja mnie mi mój moja my nas nam nasz nasza",
    "ru": "я мне меня мной мой моя мы нас нам наш наша",
    "tr": "ben beni bana benim biz bizi bize bizim",
    "zh": "我 咱 俺",
    "ja": "私 僕 俺",
}
_SECOND = {
    "en": "you your yours yourself you're you've you'll you'd",
    "de": "du dich dir dein deine ihr euch euer",
    "fr": "tu te toi ton ta tes vous votre vos",
    "es": "tú tu tus usted ustedes vosotros",
    "it": "tu tuo tua voi vostro",
    "pt": "você vocês tu teu tua",
    "nl": "jij je jou jouw jullie",
    "sv": "du dig din ditt ni er",
    "da": "du dig din dit",
    "nb": "du deg din ditt",
    "pl": "ty ciebie twój wy",
    "ru": "ты тебя тебе твой вы вас вам ваш",
    "tr": "sen seni sana senin siz sizi size sizin",
    "zh": "你 您",
}


def _both_apostrophes(row: str) -> frozenset[str]:
    return frozenset((*row.split(), *row.replace("'", "’").split()))


for _rows in (_FIRST, _SECOND):
    _rows.update(no=_rows["nb"], nn=_rows["nb"])
_FIRST_SETS = {language: _both_apostrophes(row) for language, row in _FIRST.items()}
_SECOND_SETS = {language: _both_apostrophes(row) for language, row in _SECOND.items()}
_NONE: frozenset[str] = frozenset()
_OFTEN_OTHER = {"en": frozenset({"mine"}), "pt": frozenset({"nos"})}
"""Words for the first person that more often mean something else: a mine, and “in the”."""


def in_first_person(words: Sequence[Set[str]], language: str) -> list[float]:
    """Return for each sentence whether it speaks of "I" or "we", 0 or 1.

    Args:
        words: The words of each sentence in lower case.
        language: ISO 639-1 code; where its pronouns are not known, no sentence does.
    """
    return _having(words, _FIRST_SETS.get(language, _NONE))


def is_of_speaker(words: Sequence[str], language: str) -> bool:
    """Return whether one sentence speaks of "I" or "we" in words that mean nothing else.

    Args:
        words: Its words as they are written: neither "US" nor the number in "War I" is a pronoun.
        language: ISO 639-1 code; where its pronouns are not known, no sentence does.
    """
    wanted = _FIRST_SETS.get(language, _NONE) - _OFTEN_OTHER.get(language, _NONE)
    return any(
        word.lower() in wanted and not _is_abbreviation(words, place)
        for place, word in enumerate(words)
    )


def _is_abbreviation(words: Sequence[str], place: int) -> bool:
    word = words[place]
    number = word == "I" and place > 1 and words[place - 1].istitle()
    return number or (len(word) > 1 and word.isupper())


def in_second_person(words: Sequence[Set[str]], language: str) -> list[float]:
    """Return for each sentence whether it speaks to "you", 0 or 1."""
    return _having(words, _SECOND_SETS.get(language, _NONE))


def _having(words: Sequence[Set[str]], wanted: frozenset[str]) -> list[float]:
    return [float(not wanted.isdisjoint(sentence)) for sentence in words]
