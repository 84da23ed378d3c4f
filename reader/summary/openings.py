"""Sentences that lean on the one before: those that open on a pronoun, or on "but"."""

from collections.abc import Sequence

_PRONOUNS = {
    "en": "he she it they his her its their him them this that these those such here there",
    "de": "er sie es ihr ihre ihm ihn ihnen sein seine dies diese dieser dieses das dort",
    "fr": "il elle ils elles ce cela ça celui celle ceux ces cette son sa ses leur leurs",
    "es": "él ella ello ellos ellas este esta esto estos estas ese esa eso su sus allí",
    "it": "egli ella esso essa essi esse lui lei loro questo questa questi queste ciò suo sua",
    "pt": "ele ela eles elas este esta isto esse essa isso seu sua seus suas ali",
    "nl": "hij zij ze het hun zijn haar dit dat deze die daar",
}
_LINKS = {
    "en": "but and or so yet also however still nor moreover furthermore meanwhile then thus "
    "therefore instead nevertheless nonetheless besides hence otherwise similarly",
    "de": "aber und oder doch jedoch auch allerdings dennoch trotzdem deshalb daher dann "
    "außerdem zudem denn also",
    "fr": "mais et ou donc or ni car cependant toutefois pourtant aussi ensuite puis",
    "es": "pero y o sino también entonces además así aunque luego",
    "it": "ma e o però anche quindi tuttavia inoltre poi dunque",
    "pt": "mas e ou porém também então além assim portanto contudo",
    "nl": "maar en of ook echter toch dus daarom bovendien daarna",
}
_PRONOUN_SETS = {language: frozenset(row.split()) for language, row in _PRONOUNS.items()}
_LINK_SETS = {language: frozenset(row.split()) for language, row in _LINKS.items()}
_NONE: frozenset[str] = frozenset()


def opens_on_pronoun(words: Sequence[str], language: str) -> bool:
    """Say whether the first word points back at something that this sentence does not name."""
    return bool(words) and words[0].lower() in _PRONOUN_SETS.get(language, _NONE)


def opens_on_link(words: Sequence[str], language: str) -> bool:
    """Say whether the first word ties the sentence to the one before it."""
    return bool(words) and words[0].lower() in _LINK_SETS.get(language, _NONE)
