"""Letters to type for the things on screen."""

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The home row first."""


def hint_labels(count: int) -> tuple[str, ...]:
    """Return so many labels, none of which begins another: one letter each while they last."""
    if count <= len(_LETTERS):
        return tuple(_LETTERS[:count])
    length = 2
    while len(_LETTERS) ** length < count:
        length += 1
    return tuple(_label(number, length) for number in range(count))


def _label(number: int, length: int) -> str:
    letters = []
    for _ in range(length):
        number, place = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[place])
    return "".join(reversed(letters))
