"""What the list is searched for, in the text that is open."""

from typing import NamedTuple

from reader.tui.view.walk import Walk, walk


class Search(NamedTuple):
    """The words that an article was found by; none while the list is not searched."""

    words: tuple[str, ...] = ()
    """The words and phrases, as typed."""
    match: str = ""
    """The same as the text index takes it."""

    def walk(self, text: str) -> Walk | None:
        """Return the walk through these words in a text; None when it has none of them."""
        if not self.match:
            return None
        # Loaded here: few texts are opened from a search.
        from reader.reading.match_marks import hits

        places = hits(text, self.match)
        return walk("hit", f"“{' '.join(self.words)}”", places) if places else None
