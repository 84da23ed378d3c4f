"""Letters to type for the links on screen."""

from collections.abc import Iterator, Sequence

from reader.tui.drawing.places import Link

_HINT_LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of hints, the home row first."""


def hint_labels(count: int) -> tuple[str, ...]:
    """Return ``count`` labels, none of which begins another; single letters if possible."""
    if count <= len(_HINT_LETTERS):
        return tuple(_HINT_LETTERS[:count])
    length = 2
    while len(_HINT_LETTERS) ** length < count:
        length += 1
    return tuple(_label(number, length) for number in range(count))


def _label(number: int, length: int) -> str:
    letters = []
    for _ in range(length):
        number, place = divmod(number, len(_HINT_LETTERS))
        letters.append(_HINT_LETTERS[place])
    return "".join(reversed(letters))


class Hints:
    """The links on screen with their letters, and the letters typed so far."""

    def __init__(self, links: Sequence[Link]) -> None:
        """Give each link its letters."""
        self._links = dict(zip(hint_labels(len(links)), links, strict=True))
        self._typed = ""

    def __len__(self) -> int:
        """Return how many links there are."""
        return len(self._links)

    def type(self, key: str) -> Link | None:
        """Add a typed letter; return the link whose letters are now complete."""
        self._typed += key
        return self._links.get(self._typed)

    def left(self) -> Iterator[tuple[int, str]]:
        """Iterate over the links that still match: the place of each, and the letters left."""
        for label, link in self._links.items():
            if label.startswith(self._typed):
                yield link.span.start, label[len(self._typed) :]
