"""The context of a mention in its sentence: speech, lists, possession, use as an adjective."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.actors.mentions.name import Name
from reader.language.word_lists.verbs_of_saying import REPORTING

_SAYING_BEFORE = frozenset("said says added told".split())
_JOINING = frozenset((",", "and", ", and"))
_NO_NOUNS = frozenset(
    "and in on of to for at by from with as that who which is was or but after".split()
)
"""Words after a name before which the name is not an adjective."""
_AROUND = 25
"""Characters that are looked at on each side."""


class Standing(NamedTuple):
    """The context of one mention."""

    speaks: bool
    """A verb of speech is next to it."""
    listed: bool
    """Only a comma or "and" separates it from another name."""
    behind_comma: bool
    """A name and a comma come before it, as before the country of a city."""
    owns: bool
    """A possessive ending follows."""
    describes: bool
    """A noun follows: "the Boston police"."""
    owned: bool
    """The word before is "of"."""


class Neighbours:
    """All mentions in an article, for finding the text between two of them."""

    def __init__(self, names: Sequence[Name]) -> None:
        """Take the mentions, in order."""
        self._names = names
        self._starts = [name.start for name in names]

    def standing(self, text: str, name: Name) -> Standing:
        """Look at the text around a mention."""
        left = text[max(0, name.start - _AROUND) : name.start].split()
        right = text[name.end : name.end + _AROUND]
        before = left[-1].lower() if left else ""
        after = (
            right.split(maxsplit=1)[0].strip('.,"') if right[:1] == " " and right.strip() else ""
        )
        gaps = self._gaps(text, name)
        plain = after[:1].islower() and after not in _NO_NOUNS and after not in REPORTING
        return Standing(
            speaks=after in REPORTING or before in _SAYING_BEFORE,
            listed=not _JOINING.isdisjoint(gaps),
            behind_comma=gaps[0] == ",",
            owns=right[:2] in {"'s", "’s"},
            describes=plain and not name.acts,
            owned=before == "of",
        )

    def _gaps(self, text: str, name: Name) -> tuple[str, str]:
        """Return the text between a mention and its neighbours, "" when that is long."""
        place = bisect_left(self._starts, name.start)
        left = self._names[place - 1].end if place else 0
        right = self._starts[place + 1] if place + 1 < len(self._starts) else len(text)
        before = text[left : name.start].strip() if name.start - left < _AROUND else ""
        after = text[name.end : right].strip() if right - name.end < _AROUND else ""
        return before, after
