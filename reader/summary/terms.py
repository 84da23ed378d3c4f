"""The content words of a sentence, as all of our own rankings count them."""

from collections.abc import Iterable

from reader.document.words import Word, is_piece
from reader.summary.stop_words import stop_words

_ROOT = 5
"""The length of a root, in characters."""
_WITHOUT_SPACES = frozenset(("zh", "ja", "th"))


def terms(words: Iterable[Word], language: str) -> list[str]:
    """Return the content words in lower case, without possessive endings.

    In scripts without spaces, terms are pairs of adjacent characters: most words have two.
    """
    stopped = stop_words(language)
    if language in _WITHOUT_SPACES:
        words = _pairs(words)
    found: list[str] = []
    for _, _, text in words:
        term = text.lower()
        if term.endswith(("'s", "’s")):
            term = term[:-2]
        if term in stopped or not any(map(str.isalnum, term)):
            continue
        if len(term) > 1 or not term.isascii():
            found.append(term)
    return found


def root(term: str) -> str:
    """Return a term's prefix, so that a headline's "extend" matches the text's "extension"."""
    return term[:_ROOT]


def _pairs(words: Iterable[Word]) -> Iterable[Word]:
    """Join each character with the one directly after it; whole words are kept as they are."""
    before: Word | None = None
    for word in words:
        if not is_piece(word.text):
            before = None
            yield word
            continue
        if (
            before is not None
            and before.end == word.start
            and not _is_grammar(before.text + word.text)
        ):
            yield Word(before.start, word.end, before.text + word.text)
        before = word


def _is_grammar(pair: str) -> bool:
    """Return whether both are hiragana: usually endings and particles."""
    return all("\u3041" <= char <= "\u309f" for char in pair)
