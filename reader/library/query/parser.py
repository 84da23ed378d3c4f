"""The parser of the query language.

query    = either { "or" either }
either   = factor { factor }                 all of them
factor   = [ "-" ] ( "(" query ")" | word | "phrase" | field:value | @saved )
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NoReturn

from reader.document.annotations import Kind
from reader.errors import QueryError
from reader.library.query.fields import FIELDS, KEPT, SORTS, STATUSES, meant_field
from reader.library.query.tokens import Token, tokens
from reader.library.query.tree import (
    EVERYTHING,
    And,
    Days,
    Field,
    InStory,
    Is,
    Like,
    Minutes,
    Name,
    Node,
    Not,
    Or,
    Query,
    Sort,
    Text,
)
from reader.library.query.values import day_range, number_range

_KINDS: dict[str, tuple[Kind, ...]] = {
    "actor": (),
    "person": ("person",),
    "org": ("organization",),
    "place": ("place",),
}
_DEEPEST = 50
"""The most levels of nested parentheses."""


def parse(
    text: str,
    *,
    saved: Mapping[str, str] | None = None,
    today: date | None = None,
    typing: bool = False,
) -> Query:
    """Parse a query.

    Args:
        text: The query as written.
        saved: Name -> the query that ``@name`` means.
        today: The day from which ``date:7d`` is resolved; None for today.
        typing: Whether it is still being typed: the last word may be incomplete, and a field
            without a value yet is ignored.

    Raises:
        QueryError: If it is not valid; the error gives the position.
    """
    queries = {name.casefold(): query for name, query in (saved or {}).items()}
    return _Parser(text, queries, today or date.today(), typing=typing).query()  # noqa: DTZ011


class _Parser:
    """The parser of one query."""

    def __init__(
        self,
        text: str,
        saved: Mapping[str, str],
        today: date,
        *,
        typing: bool,
        depth: int = 0,
        inside: frozenset[str] = frozenset(),
    ) -> None:
        self._text = text
        self._saved = saved
        self._today = today
        self._typing = typing
        self._tokens: Sequence[Token] = tokens(text, typing=typing)
        self._next = 0
        self._depth = depth
        self._inside = inside
        self._sort: tuple[Sort, bool] | None = None

    def query(self) -> Query:
        node = self._either()
        if self._next < len(self._tokens):
            self._fail("no parenthesis is open here", self._tokens[self._next])
        if not self._typing and self._tokens and not any(map(_says_something, self._tokens)):
            first, last = self._tokens[0], self._tokens[-1]
            self._fail("there is no letter or digit here to look for", first, end=last.end)
        sort, backwards = self._sort or (None, False)
        return Query(self._text, node, sort, backwards)

    def _either(self) -> Node:
        sides = [self._all()]
        while (token := self._peek()) and token.kind == "or":
            self._next += 1
            following = self._peek()
            if following is None or following.kind in {"or", "close"}:
                if self._typing and following is None:
                    break
                self._fail("“or” needs something on both sides", token)
            sides.append(self._all())
        if len(sides) == 1:
            return sides[0]
        return Or(tuple(sides))

    def _all(self) -> Node:
        nodes: list[Node] = []
        first = self._next
        while (token := self._peek()) and token.kind not in {"or", "close"}:
            node = self._factor()
            if node is not None:
                nodes.append(node)
        token = self._peek()
        if first == self._next and token is not None and token.kind == "or":
            self._fail("“or” needs something on both sides", token)
        return nodes[0] if len(nodes) == 1 else And(tuple(nodes))

    def _factor(self) -> Node | None:
        token = self._take()
        match token.kind:
            case "minus":
                return self._negated(token)
            case "open":
                return self._group(token)
            case "word" | "phrase":
                return self._words(token)
            case "saved":
                return self._saved_query(token)
            case _:
                return self._field(token)

    def _negated(self, token: Token) -> Node | None:
        following = self._peek()
        if following is None or following.kind in {"or", "close", "minus"}:
            self._fail("“-” needs something after it", token)
        node = self._factor()
        return None if node is None else Not(node)

    def _group(self, token: Token) -> Node | None:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._fail(f"more than {_DEEPEST} nested parentheses", token)
        node = self._either()
        self._depth -= 1
        closing = self._peek()
        if closing is not None:
            self._next += 1
        elif not self._typing:
            self._fail("the parenthesis that opens here is not closed", token)
        return None if node == EVERYTHING else node

    def _words(self, token: Token) -> Node | None:
        if not _says_something(token):
            return None
        if not token.quoted:
            self._check_colon(token)
        exact, inside = token.quoted, not token.quoted and token.text.startswith("*")
        return Text(token.text, beginning=self._goes_on(token), exact=exact, inside=inside)

    def _check_colon(self, token: Token) -> None:
        """Reject a misspelt field; after any other word a colon is a colon."""
        name, colon, value = token.text.partition(":")
        meant = meant_field(name.lower()) if colon and value and name.isalpha() else ""
        if meant and not self._typing:
            self._fail(
                f"there is no field “{name}:”: did you mean “{meant}”? "
                "Put it in quotes to look for it as it is",
                token,
                end=token.start + len(name) + 1,
            )

    def _goes_on(self, token: Token) -> bool:
        """Return whether the last word may be incomplete: it is being typed, or ends in a star."""
        if not token.quoted and token.text.endswith("*"):
            return True
        return self._typing and token.end == len(self._text) and not token.quoted

    def _saved_query(self, token: Token) -> Node | None:
        name = token.text.casefold()
        query = self._saved.get(name)
        if query is None:
            if self._typing and token.end == len(self._text):
                return None
            self._fail(f"there is no saved query “{token.text}”: {self._saved_names()}", token)
        if name in self._inside:
            self._fail(f"“@{token.text}” refers to itself", token)
        if self._depth >= _DEEPEST:
            self._fail(f"“@{token.text}” is nested too deeply", token)
        try:
            inner = _Parser(
                query,
                self._saved,
                self._today,
                typing=False,
                depth=self._depth + 10,
                inside=self._inside | {name},
            ).query()
        except QueryError as error:
            self._fail(f"in “@{token.text}”: {error}", token)
        if inner.sort and self._sort is None:
            self._sort = inner.sort, inner.backwards
        return None if inner.everything else inner.node

    def _saved_names(self) -> str:
        names = ", ".join(f"@{name}" for name in sorted(self._saved))
        return f"the saved queries are {names}" if names else "save one with `reader search --save`"

    # Fields

    def _field(self, token: Token) -> Node | None:
        if not token.text.strip():
            if self._typing and token.end == len(self._text):
                return None
            self._fail(
                f"“{token.field}:” needs a value: {FIELDS[token.field]}",
                token,
                start=token.value_start,
                end=token.value_start + 1,
            )
        make: Callable[[Token], Node | None] = getattr(self, f"_field_{token.field}", self._plain)
        return make(token)

    def _plain(self, token: Token) -> Node | None:
        value = token.text.strip()
        goes_on = self._goes_on(token)
        if token.field in _KINDS:
            return Name(value, _KINDS[token.field], goes_on)
        if token.field == "title":
            return Text(value, "title", goes_on, exact=token.quoted)
        if token.field in {"date", "added", "about"}:
            return self._days(token)
        value = value.removesuffix("*") if not token.quoted else value
        match token.field:
            case "like":
                return Like(value, beginning=goes_on)
            case "story":
                return InStory(value, beginning=goes_on)
            case "tag" | "site" | "author" | "lang" | "note" | "highlight":
                return Field(token.field, value.casefold(), goes_on)
            case _:
                raise AssertionError(token.field)

    def _field_is(self, token: Token) -> Node | None:
        status = token.text.strip().lower()
        if status not in STATUSES:
            if self._goes_on(token) and any(each.startswith(status) for each in STATUSES):
                return None
            self._fail_value(token, f"use {', '.join(STATUSES)}")
        return Is(status)

    def _field_has(self, token: Token) -> Node | None:
        what = token.text.strip().lower()
        # Singular and plural mean the same.
        what = what if what in KEPT else what.removesuffix("s")
        if what not in KEPT:
            if self._goes_on(token) and any(each.startswith(what) for each in KEPT):
                return None
            self._fail_value(token, f"use {' or '.join(KEPT)}")
        return Is(what)

    def _days(self, token: Token) -> Node | None:
        found = day_range(token.text.strip(), self._today)
        if found is None:
            if self._goes_on(token):
                return None
            self._fail_value(token, "use 2020, 2020-06, 2020-06-10, 2020..2021, >2020 or 7d")
        match token.field:
            case "date" | "added" | "about":
                return Days(token.field, *found)
            case _:
                raise AssertionError(token.field)

    def _field_minutes(self, token: Token) -> Node | None:
        found = number_range(token.text.strip())
        if found is None:
            if self._goes_on(token):
                return None
            self._fail_value(token, "use 5, <5, >=3 or 5..10")
        return Minutes(*found)

    def _field_sort(self, token: Token) -> Node | None:
        name = token.text.strip().lower()
        for sort in SORTS:
            if name.removeprefix("-") == sort:
                self._sort = sort, name.startswith("-")
                return None
        if self._goes_on(token):
            return None
        self._fail_value(token, f"use {', '.join(SORTS)}, or -title for the reverse order")

    # Walking and failing

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _take(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _fail_value(self, token: Token, cure: str) -> NoReturn:
        self._fail(
            f"“{token.text}” is not valid after “{token.field}:”: {cure}",
            token,
            start=token.value_start,
        )

    def _fail(
        self, message: str, token: Token, *, start: int | None = None, end: int | None = None
    ) -> NoReturn:
        place = token.start if start is None else start
        raise QueryError(
            message, query=self._text, place=place, end=token.end if end is None else end
        )


def _says_something(token: Token) -> bool:
    """Return whether a piece of a query has a letter or a digit, or is a field."""
    return token.kind == "field" or any(char.isalnum() for char in token.text)
