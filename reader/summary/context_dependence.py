"""Sentences that depend on the one before: those that open on a pronoun or a conjunction."""

from collections.abc import Sequence

_PRONOUNS = {
    "en": "he she it they his her its their him them this that these those such here there",
    "de": "er sie es ihr ihre ihm ihn ihnen sein seine dies diese dieser dieses das dort",
    "fr": "il elle ils elles ce cela ça celui celle ceux ces cette son sa ses leur leurs",
    "es": "él ella ello ellos ellas este esta esto estos estas ese esa eso su sus allí",
    "it": "egli ella esso essa essi esse lui lei loro questo questa questi queste ciò suo sua",
    "pt": "ele ela eles elas este esta isto esse essa isso seu sua seus suas ali",
    "nl": "hij zij ze het hun zijn haar dit dat deze die daar",
    "sv": "han hon den det de hans hennes dess deras detta denna dessa där här",
    "da": "han hun den det de hans hendes dens deres dette denne disse der her",
    "nb": "han hun den det de hans hennes deres dette denne disse der her",
    "pl": "on ona ono oni one jego jej ich ten ta to ci te tam tu",
    "cs": "on ona ono oni jeho její jejich ten ta to tito tyto tam tady",
    "sk": "on ona ono oni jeho jej ich ten tá to títo tieto tam tu",
    "ru": "он она оно они его её ее их этот эта это эти тот та те там здесь",
    "uk": "він вона воно вони його її їх їхній цей ця це ці той та ті там тут",
    "el": "αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη εκείνο εκεί εδώ",
    "fi": "hän se he ne hänen sen heidän niiden tämä nämä tuo siellä täällä",
    "hu": "ő ők ez az ezek azok ott itt",
    "ro": "el ea ei ele acesta aceasta acestea aceștia acolo aici",
    "he": "הוא היא הם הן זה זאת אלה שם כאן",
    "ar": "هو هي هم هذا هذه ذلك تلك هؤلاء هناك هنا",
    "ko": "그는 그녀는 그들은 그것은 이것은 이는 거기",
    "zh": "他 她 它 这 那",
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
    "sv": "men och eller också dock ändå därför sedan dessutom",
    "da": "men og eller også dog derfor så desuden siden",
    "nb": "men og eller også likevel derfor så dessuten deretter",
    "pl": "ale i a lub także jednak więc dlatego potem ponadto",
    "cs": "ale a nebo také však přesto proto potom navíc",
    "sk": "ale a alebo tiež však preto potom navyše",
    "ru": "но и а или также однако поэтому затем кроме",
    "uk": "але і й а або також однак проте тому потім крім",
    "el": "αλλά και ή όμως επίσης ωστόσο γι' έπειτα",
    "fi": "mutta ja tai myös kuitenkin siksi sitten lisäksi",
    "hu": "de és vagy is azonban mégis ezért aztán továbbá",
    "ro": "dar și sau însă totuși deci apoi de asemenea",
    "he": "אבל אך וגם לכן אולם",
    "ar": "لكن ولكن كما أيضا لذلك ثم",
    "ko": "그러나 하지만 그리고 또한 따라서 그래서",
    "zh": "但 而 并 也 又",
}
for _rows in (_PRONOUNS, _LINKS):
    _rows.update(no=_rows["nb"], nn=_rows["nb"])
_PRONOUN_SETS = {language: frozenset(row.split()) for language, row in _PRONOUNS.items()}
_LINK_SETS = {language: frozenset(row.split()) for language, row in _LINKS.items()}
_NONE: frozenset[str] = frozenset()


def opens_on_pronoun(words: Sequence[str], language: str) -> bool:
    """Return whether the first word is a pronoun or demonstrative, which refers back."""
    return bool(words) and words[0].lower() in _PRONOUN_SETS.get(language, _NONE)


def opens_on_link(words: Sequence[str], language: str) -> bool:
    """Return whether the first word is a connective, such as "but" or "therefore"."""
    return bool(words) and words[0].lower() in _LINK_SETS.get(language, _NONE)
