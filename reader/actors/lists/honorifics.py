"""Words next to people's names that are not part of them: styles, letters, offices.

Styles are given by language, with the gender that they imply.
"""

_MEN = {
    "de": "herr herrn",
    "en": "mr sir lord",
    "es": "señor sr",
    "fr": "monsieur",
    "it": "signor",
    "nl": "meneer",
    "pt": "senhor",
}
_WOMEN = {
    "de": "frau",
    "en": "mrs ms miss dame lady madam",
    "es": "señora",
    "fr": "madame mme mlle",
    "it": "signora",
    "nl": "mevrouw",
    "pt": "senhora",
}
_EITHER = "dr mx prof"
_SAINTS = "saint st"

STYLE_GENDERS: dict[str, str] = {
    **{style: "m" for styles in _MEN.values() for style in styles.split()},
    **{style: "f" for styles in _WOMEN.values() for style in styles.split()},
}
"""Styles in every language, without a stop -> whether they mean a man (m) or a woman (f)."""

STYLES = frozenset(f"{_MEN['en']} {_WOMEN['en']} {_EITHER} {_SAINTS}".split())
"""English styles, which are not a role."""

_PLAIN = STYLE_GENDERS.keys() - {"sr", "madam"}
PERSONAL_STYLES = frozenset(_PLAIN | {"dr", "dr.", "m."} | {f"{one}." for one in _PLAIN})
"""Words that mark the name after them as a person's, some with a stop."""

POST_NOMINALS = frozenset("mp mep msp jr sr phd obe mbe cbe qc kc esq".split())
"""Letters after a person's name, in lower case and without stops."""

GENERATIONS = frozenset(("ii", "iii", "iv"))
"""Numerals after the surnames of people who bear the name of a father: William Bruce James II."""

OFFICES = frozenset(
    "secretary-general under-secretary-general undersecretary-general undersecretary "
    "vice-president commissioner attorney-general director-general governor-general "
    "solicitor-general".split()
)
"""English words for an office that a text may capitalise like a name."""
