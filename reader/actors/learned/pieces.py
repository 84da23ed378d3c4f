"""Tokens in the form that the weights use: articles cut off, Chinese in simplified characters."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.actors.forms.elision import letters_before
from reader.actors.lists.simplified import simplified_characters
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token

ELIDING = frozenset("fr it ca oc".split())
"""Languages that attach an article to a name with an apostrophe."""
UNSPACED = frozenset("zh ja".split())
"""Languages that put no spaces between words."""
_PIECE = re.compile(r"[0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u00c0-\u024f]+|\S")
"""A run of Latin letters and digits, or one character."""


def in_pieces(passages: Sequence[Passage], language: str) -> list[Passage]:
    """Split the tokens of a text as finely as the language needs.

    Args:
        passages: Its sentences.
        language: ISO 639-1 code.

    Returns:
        The same sentences, with tokens that are equally fine or finer.
    """
    if language in UNSPACED:
        passages = [replace(one, tokens=_by_character(one.tokens)) for one in passages]
        return [_simplified(one) for one in passages] if language == "zh" else passages
    passages = [replace(one, tokens=_with_plain_marks(one.tokens)) for one in passages]
    if language in ELIDING:
        return [replace(one, tokens=_without_articles(one.tokens)) for one in passages]
    return passages


def _with_plain_marks(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Replace every apostrophe by the plain one; offsets stay."""
    if not any("’" in token.text for token in tokens):
        return tokens
    return tuple(token._replace(text=token.text.replace("’", "'")) for token in tokens)


def _by_character(tokens: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(
        Token(token.start + match.start(), token.start + match.end(), match[0])
        for token in tokens
        for match in _PIECE.finditer(token.text)
    )


def _simplified(passage: Passage) -> Passage:
    """Write traditional characters as simplified ones, so that one set of weights reads both."""
    known = simplified_characters()
    tokens = tuple(
        token._replace(text=known[token.text]) if token.text in known else token
        for token in passage.tokens
    )
    return replace(passage, tokens=tokens)


def _without_articles(tokens: Sequence[Token]) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in tokens:
        cut = letters_before(token.text)
        if cut:
            found.append(Token(token.start, token.start + cut, token.text[:cut]))
            found.append(Token(token.start + cut, token.end, token.text[cut:]))
        else:
            found.append(token)
    return tuple(found)
