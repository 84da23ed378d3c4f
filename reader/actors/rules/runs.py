"""The stretches of capitals in a sentence of another language, each of which may be a name."""

import re
from collections.abc import Sequence

from reader.actors.forms.elision import without_article
from reader.actors.forms.known_entities import Known
from reader.actors.forms.places import places
from reader.actors.lists.gazetteers import gazetteers
from reader.actors.mentions.candidates import is_capital
from reader.actors.mentions.tokens import Token
from reader.actors.rules.words import (
    AND,
    LINKS,
    OPENERS,
    ORGANIZATION_HEADS,
    OWNER_BEHIND,
    WITH_TASKS,
)

Run = tuple[int, int]
"""Half-open range of token indexes."""

_WIDEST = 3
"""The most lower-case words inside a name."""
_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


def runs_of(
    tokens: Sequence[Token], language: str, known: Sequence[Known]
) -> tuple[list[Run], list[Known]]:
    """Find the runs of capitals, including lower-case words inside them.

    A known name ends a run and does not begin one, unless it names the owner of a body: "МЗС
    України" is one name.

    Args:
        tokens: A sentence.
        language: ISO 639-1 code.
        known: The known names in it, in order.

    Returns:
        The runs, in order, and the known names that are not in one.
    """
    starts = {one.start: one for one in known}
    runs: list[Run] = []
    free: list[Known] = []
    index, ended = 0, True
    while index < len(tokens):
        one = starts.get(index)
        if one is not None:
            if not ended and _is_owner(tokens, runs[-1], one, language):
                runs[-1] = runs[-1][0], one.end
            else:
                free.append(one)
                ended = True
            index = one.end
            continue
        if _is_capital(tokens, index):
            if not ended and _is_joined(tokens, runs[-1], index, language):
                runs[-1] = runs[-1][0], index + 1
            else:
                runs.append((index, index + 1))
            ended = False
        index += 1
    return runs, free


def _is_capital(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a token may be part of a name: not a number, and not the US of "US$ 50"."""
    word = tokens[index].text
    money = index + 1 < len(tokens) and tokens[index + 1].text == "$"
    return is_capital(word) and not word[0].isdigit() and not money


def is_organization(word: str) -> bool:
    """Return whether a word heads the name of an organization."""
    plain = without_article(word.lower())
    return any(
        plain == head if len(head) < 4 else plain.startswith(head) for head in ORGANIZATION_HEADS
    )


def is_acronym(word: str) -> bool:
    """Return whether a word is a few capital letters, but not the number of a king or a century."""
    letters = 2 <= len(word) <= 6 and word.isupper() and word.isalpha()
    return letters and not _NUMERAL.fullmatch(word)


def is_listed(word: str) -> bool:
    """Return whether a word is a place or an organization in the lists."""
    lists = gazetteers()
    return word in lists.city or word in lists.country or word in lists.company


def _head(tokens: Sequence[Token], run: Run) -> str:
    """Return the first word of a run, without an article that opens the sentence."""
    first = tokens[run[0]].text
    opens = first.lower() in OPENERS and run[1] - run[0] > 1
    return tokens[run[0] + 1].text if opens else first


def _is_owner(tokens: Sequence[Token], run: Run, known: Known, language: str) -> bool:
    """Return whether a known name after an organization is its owner."""
    headed = any(is_organization(token.text) for token in tokens[run[0] : run[1]])
    if not headed:
        return False
    gap = tokens[run[1] : known.start]
    if not gap:
        return language in OWNER_BEHIND or known.elided > 1
    links = LINKS.get(language, frozenset())
    return len(gap) <= 2 and all(part.text.lower() in links for part in gap)


def _is_joined(tokens: Sequence[Token], run: Run, index: int, language: str) -> bool:
    """Return whether a capital belongs to the name of the run before it."""
    gap = [part.text.lower() for part in tokens[run[1] : index]]
    if len(gap) > _WIDEST:
        return False
    if gap and gap[0] in AND.get(language, ()):
        return _is_one_with(tokens, run, index, gap, language)
    linked = len(gap) <= 2 and all(word in LINKS.get(language, ()) for word in gap)
    return linked and not _begins_anew(tokens, index)


def _begins_anew(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a first name follows a place: "in Paris Emmanuel Macron"."""
    before, word = tokens[index - 1].text, tokens[index].text
    return word in gazetteers().first and is_listed(before)


def _is_one_with(
    tokens: Sequence[Token], run: Run, index: int, gap: Sequence[str], language: str
) -> bool:
    """Return whether two halves joined by a conjunction are one name.

    They are if both together are known, or are the tasks of a ministry; anything else is two names.
    """
    word = tokens[index].text
    halves = f"{tokens[run[1] - 1].text} {' '.join(gap)} {word}"
    if is_listed(halves) or halves in places(language):
        return True
    if len(gap) > 1 or not _head(tokens, run).lower().startswith(WITH_TASKS):
        return False
    other = word in gazetteers().first or is_listed(word) or is_acronym(word)
    return not (other or is_organization(word) or word in places(language))
