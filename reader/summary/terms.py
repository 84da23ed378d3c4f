"""The words of a sentence that carry meaning, as every ranking of ours counts them."""

from collections.abc import Iterable

from reader.document.words import Word, is_piece
from reader.summary.stop_words import stop_words

_ROOT = 5
"""Characters of a term that are its root."""
_WITHOUT_SPACES = frozenset(("zh", "ja", "th"))


def terms(words: Iterable[Word], language: str) -> list[str]:
    """Return the content words in lower case, without possessive endings.

    In a script without spaces two neighbouring pieces make a term: most words have two.
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
    """Cut a term so that a headline's "extend" meets the text's "extension"."""
    return term[:_ROOT]


def _pairs(words: Iterable[Word]) -> Iterable[Word]:
    """Join each piece with the one that follows it at once; whole words stay as they are."""
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
    """Say whether both are hiragana: endings and particles, as a rule."""
    return all("\u3041" <= char <= "\u309f" for char in pair)
