"""The entries of a BibTeX file: fields in braces or quotes, joined by ``#``, abbreviations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.intake.imports.item import BadRow

_ENTRY = r"@[ \t]{0,8}([A-Za-z]{1,40})\s{0,8}[{(]"
_BEGIN = re.compile(rf"^[ \t]{{0,20}}{_ENTRY}", re.MULTILINE)
_NEXT = re.compile(rf"\s{{0,200}}{_ENTRY}")
_KEY = re.compile(r"\s{0,200}([^\s,{}()=\"]{0,500})\s{0,200},")
_NAME = re.compile(r"[\s,]{0,200}([^\s,={}()\"#]{1,100})\s{0,200}=\s{0,200}")
_WORD = re.compile(r"[^\s,#{}()\"]{1,200}")
_OPENING = re.compile(r"\s{0,200}([{\"]?)")
_CLOSING = re.compile(r"[\s,]{0,200}[})]")
_JOINED = re.compile(r"\s{0,200}#")
_BRACE = re.compile(r"(?<!\\)[{}]")
_QUOTE = re.compile(r"(?<!\\)[{}\"]")
_NO_ENTRY = frozenset({"comment", "preamble"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry."""

    where: str
    """Its location: ``line 3``."""
    key: str
    """The key by which citations refer to it."""
    fields: dict[str, str]
    """Name in lower case -> value, without its braces or quotes."""


class _BrokenError(Exception):
    """An entry does not end, or has a field without a value."""


def entries(text: str) -> Iterator[Entry | BadRow]:
    """Iterate over the entries of a file; anything between them is a comment.

    Args:
        text: The file.
    """
    short: dict[str, str] = {}
    place = counted = 0
    line, limit = 1, 0
    while (begin := _NEXT.match(text, place) or _BEGIN.search(text, place)) is not None:
        line += text.count("\n", counted, begin.start(1))
        counted = place = begin.end()
        line += text.count("\n", begin.start(1), counted)
        if limit <= place:
            # An unfinished entry ends before the next one, at the latest.
            after = _BEGIN.search(text, place)
            limit = after.start() if after else len(text)
        if begin[1].lower() not in _NO_ENTRY:
            values = _Values(text, place, limit, short)
            if (found := _read(values, begin[1].lower(), f"line {line}")) is not None:
                yield found
            place = values.place


def _read(values: "_Values", kind: str, where: str) -> Entry | BadRow | None:
    """Read one entry; None if it only defines abbreviations."""
    try:
        if kind == "string":
            values.short.update(values.fields())
            return None
        return Entry(where, values.key(), values.fields())
    except _BrokenError:
        return BadRow(where, "this entry does not end, or a field of it has no value")


class _Values:
    """Reads the key and the fields of one entry."""

    def __init__(self, text: str, place: int, end: int, short: dict[str, str]) -> None:
        self.place = place
        """The offset at which reading stops."""
        self.short = short
        """The abbreviations of the file: name in lower case -> value."""
        self._text = text
        self._end = end

    def key(self) -> str:
        return self._take(_KEY)[1]

    def fields(self) -> dict[str, str]:
        found: dict[str, str] = {}
        while (named := _NAME.match(self._text, self.place, self._end)) is not None:
            self.place = named.end()
            found.setdefault(named[1].lower(), self._value())
        if closing := _CLOSING.match(self._text, self.place, self._end):
            self.place = closing.end()
        return found

    def _value(self) -> str:
        parts = [self._part()]
        while _JOINED.match(self._text, self.place, self._end):
            self._take(_JOINED)
            parts.append(self._part())
        return "".join(parts)

    def _part(self) -> str:
        opening = self._take(_OPENING)[1]
        if opening == "{":
            return self._until("}", _BRACE)
        if opening == '"':
            return self._until('"', _QUOTE)
        word = self._take(_WORD)[0]
        return self.short.get(word.lower(), word)

    def _until(self, closing: str, marks: re.Pattern[str]) -> str:
        """Return the text before the closing mark that matches the opening one."""
        start, depth = self.place, 0
        for mark in marks.finditer(self._text, start, self._end):
            if mark[0] == closing and depth == 0:
                self.place = mark.end()
                return self._text[start : mark.start()]
            depth += {"{": 1, "}": -1}.get(mark[0], 0)
        raise _BrokenError

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str]:
        found = pattern.match(self._text, self.place, self._end)
        if found is None:
            raise _BrokenError
        self.place = found.end()
        return found
