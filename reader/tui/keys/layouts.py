"""Letters of other alphabets by the position of their key: shortcuts work without switching."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_LAYOUTS = (
    "йцукенгшщзхъфывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,",  # Russian
    "йцукенгшщзхїфівапролджєячсмитьбю.ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ,",  # Ukrainian
    ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./:΅ΕΡΤΥΘΙΟΠ{}ΑΣΔΦΓΗΞΚΛ¨\"ΖΧΨΩΒΝΜ<>?",  # Greek
)
_BY_PLACE = {
    other: latin
    for layout in _LAYOUTS
    for latin, other in zip(_LATIN, layout, strict=True)
    if not other.isascii()
}


def by_place(key: str) -> str:
    """Return the Latin letter on the key of a Cyrillic or Greek one; other keys are unchanged."""
    return _BY_PLACE.get(key, key)
