"""The tokens of a query and their positions."""

from dataclasses import dataclass
from typing import Literal

from reader.errors import QueryError
from reader.library.query.fields import FIELDS

TokenKind = Literal["word", "phrase", "field", "minus", "open", "close", "or", "saved"]


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a query."""

    kind: TokenKind
    """What it is."""
    text: str
    """Its value: the word, the phrase without quotes, the value of a field."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last."""
    field: str = ""
    """The name of the field."""
    value_start: int = 0
    """Offset of the first character of the field's value, including its quote."""
    quoted: bool = False
    """Whether the text was in quotes."""


_QUOTES = {'"': '"', "“": "”", "„": "“"}
_ENDS = frozenset(" \t\n\r()")
_LONGEST = max(map(len, FIELDS))


def tokens(query: str, *, typing: bool = False) -> list[Token]:
    """Split a query into its tokens.

    Args:
        query: The query as written.
        typing: Whether it may end in the middle of a phrase.

    Raises:
        QueryError: If a quote is not closed.
    """
    found: list[Token] = []
    place = 0
    while place < len(query):
        char = query[place]
        if char.isspace():
            place += 1
        elif char in "()":
            kind: TokenKind = "open" if char == "(" else "close"
            found.append(Token(kind, char, place, place + 1))
            place += 1
        elif char == "-" and query[place + 1 : place + 2].strip():
            found.append(Token("minus", char, place, place + 1))
            place += 1
        else:
            found.append(_piece(query, place, typing=typing))
            place = found[-1].end
    return found


def _piece(query: str, start: int, *, typing: bool) -> Token:
    if query[start] in _QUOTES:
        text, end = _quoted(query, start, typing=typing)
        return Token("phrase", text, start, end, quoted=True)
    end = start
    while end < len(query) and query[end] not in _ENDS:
        if query[end] == ":" and end - start <= _LONGEST and query[start:end].lower() in FIELDS:
            return _field(query, start, end, typing=typing)
        end += 1
    text = query[start:end]
    if text.casefold() == "or":
        return Token("or", text, start, end)
    if len(text) > 1 and text.startswith("@"):
        return Token("saved", text[1:], start, end)
    return Token("word", text, start, end)


def _field(query: str, start: int, colon: int, *, typing: bool) -> Token:
    name, value_start = query[start:colon].lower(), colon + 1
    if query[value_start : value_start + 1] in _QUOTES and value_start < len(query):
        text, end = _quoted(query, value_start, typing=typing)
        return Token("field", text, start, end, name, value_start, quoted=True)
    end = value_start
    while end < len(query) and query[end] not in _ENDS:
        end += 1
    return Token("field", query[value_start:end], start, end, name, value_start)


def _quoted(query: str, start: int, *, typing: bool) -> tuple[str, int]:
    end = query.find(_QUOTES[query[start]], start + 1)
    if end < 0 and query[start] != '"':
        end = query.find('"', start + 1)
    if end < 0:
        if not typing:
            raise QueryError("the quote that begins here is not closed", query=query, place=start)
        return query[start + 1 :], len(query)
    return query[start + 1 : end], end + 1
