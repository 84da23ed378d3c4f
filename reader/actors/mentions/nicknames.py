"""A nickname between first name and surname: Guillaume "Moche Pitt" de Tonquedec."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.lexicon import NOT_NAMES, PARTICLES
from reader.actors.mentions.candidates import is_capital
from reader.actors.mentions.given_names import is_given, is_same_given
from reader.actors.mentions.name import Name, folded
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token

_WORD = r"[^\W\d_](?:[\w’'.-]{0,30}\w)?"
_PAIRS = ('""', "“”", '“"', "„“", "„”", "«»", "»«", "‘’", "''", "‚‘", "()")
_QUOTED = re.compile(
    r"(?<=\w) (?:"
    + "|".join(
        rf"{re.escape(pair[0])}\s?{_WORD}(?: {_WORD}){{0,2}}\s?{re.escape(pair[1])}"
        for pair in _PAIRS
    )
    + r") (?=\w)"
)
"""A nickname of one to three words between two others."""
_FIRST, _LAST = 2, 3
"""The most words before a nickname, and after it."""
_ALIKE = 3
"""The number of letters that a short form and its name share at the beginning."""


def with_nicknames(
    text: str, passages: Sequence[Passage], names: Sequence[Name], headline: Sequence[Token]
) -> list[Name]:
    """Join the pieces of such a name.

    Args:
        text: The reading text.
        passages: Its sentences.
        names: The names found, in order.
        headline: The tokens of the headline, in which the first name may be.

    Returns:
        The names, in order and not overlapping.
    """
    matches = list(_QUOTED.finditer(text))
    if not matches:
        return list(names)
    reading = _NicknameFinder(text, passages, names, frozenset(token.text for token in headline))
    whole = [name for match in matches for name in reading.whole(match)]
    put = _instead(names, whole)
    return _instead(put, list(reading.again(whole, put)))


def _instead(names: Sequence[Name], whole: Sequence[Name]) -> list[Name]:
    """Replace names that overlap whole names by these, both in order."""
    kept: list[Name] = []
    left = _apart(whole)[::-1]
    for name in names:
        while left and left[-1].start <= name.start:
            kept.append(left.pop())
        covered = kept and kept[-1].end > name.start
        if not covered and not (left and left[-1].start < name.end):
            kept.append(name)
    return kept + left[::-1]


def _apart(whole: Sequence[Name]) -> list[Name]:
    """Leave out a whole name that begins inside the one before."""
    found: list[Name] = []
    for name in whole:
        if not found or name.start >= found[-1].end:
            found.append(name)
    return found


@dataclass
class _NicknameFinder:
    """One pass over the text in quotes or brackets."""

    text: str
    passages: Sequence[Passage]
    names: Sequence[Name]
    title: frozenset[str]

    def __post_init__(self) -> None:
        self.begins = [passage.tokens[0].start for passage in self.passages]
        self.by_start = {name.start: name for name in self.names}
        self.by_end = {name.end: name for name in self.names}

    def whole(self, match: re.Match[str]) -> Iterator[Name]:
        """Yield the whole name around a nickname, if there is one."""
        number = bisect_right(self.begins, match.start()) - 1
        tokens = self.passages[number].tokens if number >= 0 else ()
        opening = _token_from(tokens, match.start() + 1)
        closing = bisect_left(tokens, match.end() - 1, key=lambda token: token.end)
        if not 0 < opening < closing < len(tokens) - 1:
            return
        nickname = [token.text for token in tokens[opening + 1 : closing]]
        if not all(map(is_capital, nickname)):
            return
        # A name found only from inside the quotes on: Magic’ Johnson.
        glued = self.by_start.get(tokens[opening + 1].start)
        if glued is not None and glued.end <= tokens[closing].end:
            glued = None
        start = self._start(tokens, opening, nickname, attested=glued is not None)
        if glued is not None:
            end = _token_from(tokens, glued.end)
        else:
            attested = _is_form(tokens[start].text, nickname) or _is_between(
                tokens, opening, closing
            )
            end = self._end(tokens, closing, attested)
        if start < opening and end > closing + 1:
            name = name_at(self.text, self.passages, number, (start, end), (("person", 1.0),))
            called = [token.text for token in tokens[start:opening]] + nickname
            rest = [token.text for token in tokens[closing + 1 : end]]
            yield replace(name, words=(*called, *_without_middle(rest)))

    def again(self, whole: Sequence[Name], names: Sequence[Name]) -> Iterator[Name]:
        """Yield the surnames of whole names where they are alone and not yet found."""
        surnames = {name.words[-1] for name in whole if name.words[-1].istitle()}
        surnames = {word for word in surnames if word.lower() not in gazetteers().common}
        if not surnames:
            return
        ends = [name.end for name in names]
        for number, passage in enumerate(self.passages):
            for place, token in enumerate(passage.tokens):
                if token.text in surnames and not _covers(names, ends, token):
                    span = (place, place + 1)
                    yield name_at(self.text, self.passages, number, span, (("person", 1.0),))

    def _start(
        self, tokens: Sequence[Token], opening: int, nickname: Sequence[str], *, attested: bool
    ) -> int:
        """Return where a name that a nickname interrupts begins; ``opening`` if there is none."""
        before = self.by_end.get(tokens[opening - 1].end)
        start = _token_from(tokens, before.start) if before else opening - 1
        size = opening - start
        word = tokens[start].text
        if not 0 < size <= _FIRST or not is_capital(word):
            return opening
        form = _is_form(word, nickname)
        if tokens[opening].text == "(":
            return start if size == 1 and is_given(word) and form else opening
        person = before is not None and before.kind == "person"
        sure = attested or person or form
        return start if sure or is_given(word) or word in self.title else opening

    def _end(self, tokens: Sequence[Token], closing: int, attested: bool) -> int:
        """Return the end of a name that continues after a nickname; ``closing`` if none does."""
        after = self.by_start.get(tokens[closing + 1].start)
        if after is not None:
            end = _token_from(tokens, after.end)
            return end if end - closing - 1 <= _LAST else closing
        # No name was found there: the nickname or the words around it decide.
        return closing + 2 if attested and is_capital(tokens[closing + 1].text) else closing


def _covers(names: Sequence[Name], ends: Sequence[int], token: Token) -> bool:
    place = bisect_right(ends, token.start)
    return place < len(names) and names[place].start < token.end


def _token_from(tokens: Sequence[Token], offset: int) -> int:
    """Return the index of the first token that begins at an offset or after it."""
    return bisect_left(tokens, offset, key=lambda token: token.start)


def _is_between(tokens: Sequence[Token], opening: int, closing: int) -> bool:
    """Return whether quotes are between a listed given name and a word that is probably a name."""
    surname = tokens[closing + 1].text
    rare = surname.istitle() and surname.lower() not in gazetteers().common
    return tokens[opening].text != "(" and rare and is_given(tokens[opening - 1].text)


def _is_form(word: str, nickname: Sequence[str]) -> bool:
    """Return whether a nickname is short for a first name: Ted for Edward, Miro for Miroslav."""
    if len(nickname) != 1 or nickname[0].lower() in NOT_NAMES or not is_capital(word):
        return False
    first, short = folded(word), folded(nickname[0])
    if min(len(first), len(short)) < 2 or nickname[0].isupper():
        return False
    return is_same_given(first, short) or first[:_ALIKE] == short[:_ALIKE]


def _without_middle(words: Sequence[str]) -> list[str]:
    """Leave out first names after a nickname: nobody is called by them."""
    middle = [w for w in words[:-1] if w.lower() in PARTICLES or not is_given(w)]
    return [*middle, words[-1]]
