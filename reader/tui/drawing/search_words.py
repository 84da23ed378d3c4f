"""The words that the list is searched for, in the open text."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.document.annotations import Actor
from reader.document.span import Span
from reader.library.searchable import normalize_for_search
from reader.services.search.word_matcher import NOTHING, WordMatcher
from reader.tui.drawing.place_sequence import PlaceSequence


class Search(NamedTuple):
    """The words by which an article was found; none if the list is not searched."""

    words: tuple[str, ...] = ()
    """Words, phrases and names, as typed."""
    match: WordMatcher = NOTHING
    """Finds the words and phrases; false if only names were asked for."""

    def places_in(self, text: str, actors: Iterable[Actor]) -> PlaceSequence | None:
        """Return where these words are in a text; None if it has none of them.

        Args:
            text: The text.
            actors: Its actors: if a name was asked for, the places are their mentions.
        """
        if not self.words:
            return None
        places = self._places(text, actors)
        return PlaceSequence("hit", f"“{' '.join(self.words)}”", places) if places else None

    def _places(self, text: str, actors: Iterable[Actor]) -> tuple[Span, ...]:
        if self.match:
            return self.match.spans(text)
        wanted = [normalize_for_search(name).split() for name in self.words]
        found = [
            mention
            for actor in actors
            if any(
                _has(normalize_for_search(name).split(), each)
                for name in (actor.name, *actor.aliases)
                for each in wanted
            )
            for mention in actor.mentions
        ]
        return tuple(sorted(found, key=lambda mention: mention.start))


def _has(name: list[str], wanted: list[str]) -> bool:
    """Return whether a name has all these words, the last of which may be incomplete."""
    return all(any(word.startswith(each) for word in name) for each in wanted)
