"""The content words of a sentence, as all of our own rankings count them."""

from collections.abc import Iterable, Iterator

from reader.document.words import Word, find_words, is_piece, word_texts
from reader.summary.stop_words import stop_words

_ROOT = 5
"""The length of a root, in characters."""
WITHOUT_SPACES = frozenset(("zh", "ja", "th"))
"""Languages whose words are written without spaces."""


class TermReader:
    """Reads the content words of texts of one language; each word is looked at once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._stopped = stop_words(language)
        self._known: dict[str, str] = {}

    def terms(self, text: str, words: Iterable[str]) -> list[str]:
        """Return the content words in lower case, without possessive endings.

        In scripts without spaces, terms are pairs of adjacent characters: most words have two.

        Args:
            text: A sentence.
            words: Its words.
        """
        if self._language in WITHOUT_SPACES:
            words = _pairs(find_words(text))
        known = self._known
        found = []
        for word in words:
            term = known.get(word)
            if term is None:
                term = known[word] = self._term(word)
            if term:
                found.append(term)
        return found

    def _term(self, word: str) -> str:
        """Return what a word counts as; an empty string for one that has no content."""
        term = word.lower()
        if term.endswith(("'s", "’s")):
            term = term[:-2]
        if term in self._stopped or not any(map(str.isalnum, term)):
            return ""
        return term if len(term) > 1 or not term.isascii() else ""


def terms(text: str, language: str) -> list[str]:
    """Return the content words of a text as ``TermReader`` reads them."""
    return TermReader(language).terms(text, word_texts(text))


def root(term: str) -> str:
    """Return a term's prefix, so that a headline's "extend" matches the text's "extension"."""
    return term[:_ROOT]


def _pairs(words: Iterable[Word]) -> Iterator[str]:
    """Join each character with the one directly after it; whole words are kept as they are."""
    before: Word | None = None
    for word in words:
        if not is_piece(word.text):
            before = None
            yield word.text
            continue
        if (
            before is not None
            and before.end == word.start
            and not _is_grammar(before.text + word.text)
        ):
            yield before.text + word.text
        before = word


def _is_grammar(pair: str) -> bool:
    """Return whether both are hiragana: usually endings and particles."""
    return all("\u3041" <= char <= "\u309f" for char in pair)
