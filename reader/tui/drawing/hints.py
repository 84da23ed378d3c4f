"""Letters to type for the things on screen."""

from collections.abc import Iterator, Sequence

from reader.tui.drawing.places import Link

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The home row first."""


def hint_labels(count: int) -> tuple[str, ...]:
    """Return ``count`` labels, none of which begins another; one letter each if possible."""
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


class Hints:
    """The links on screen, each with its letters, and the letters typed so far."""

    def __init__(self, links: Sequence[Link]) -> None:
        """Give each link its letters."""
        self._links = dict(zip(hint_labels(len(links)), links, strict=True))
        self._typed = ""

    def __len__(self) -> int:
        """Return how many links there are."""
        return len(self._links)

    def type(self, key: str) -> Link | None:
        """Take a letter; return the link whose letters are typed now."""
        self._typed += key
        return self._links.get(self._typed)

    def left(self) -> Iterator[tuple[int, str]]:
        """Iterate over the links that still match: the place of each, and what to type."""
        for label, link in self._links.items():
            if label.startswith(self._typed):
                yield link.span.start, label[len(self._typed) :]
