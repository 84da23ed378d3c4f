"""What the list is searched for, in the text that is open."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.document.annotations import Actor
from reader.document.span import Span
from reader.tui.drawing.walk import Walk, walk


class Search(NamedTuple):
    """The words that an article was found by; none while the list is not searched."""

    words: tuple[str, ...] = ()
    """Words, phrases and names, as typed."""
    match: str = ""
    """The words and phrases as the text index takes them; empty when only names were asked for."""

    def walk(self, text: str, actors: Iterable[Actor]) -> Walk | None:
        """Return the walk through these words in a text; None when it has none of them.

        Args:
            text: The text.
            actors: Its actors: where a name was asked for, their mentions are gone through.
        """
        if not self.words:
            return None
        places = self._places(text, actors)
        return walk("hit", f"“{' '.join(self.words)}”", places) if places else None

    def _places(self, text: str, actors: Iterable[Actor]) -> tuple[Span, ...]:
        # Loaded here: few texts are opened from a search.
        if self.match:
            from reader.services.search.match_spans import match_spans

            return match_spans(text, self.match)
        from reader.library.searchable import normalize_for_search

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
    """Say whether a name has all these words, the last of them perhaps only begun."""
    return all(any(word.startswith(each) for word in name) for each in wanted)
