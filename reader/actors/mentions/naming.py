"""Make a name from tokens: its text, and the text around it."""

from collections.abc import Sequence

from reader.actors.lists.honorifics import STYLE_GENDERS
from reader.actors.mentions.name import Name, Votes
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token

_DOING = frozenset(
    """
    said says has had is was were will would wants could can may did does made took sent went began
    met told gave won lost knows insists denies calls plans seeks claims accuses agrees argues
    believes considers demands expects fears hopes offers refuses rejects remains threatens warns
    """.split()
)
"""Verbs after a name; others are recognised by their ending."""
_PLACING = frozenset("in near at into outside throughout across around off".split())


def name_at(
    text: str, passages: Sequence[Passage], number: int, span: tuple[int, int], votes: Votes
) -> Name:
    """Make a name of a range of tokens.

    Args:
        text: The reading text.
        passages: Its sentences.
        number: Index of the sentence.
        span: Half-open range of its tokens.
        votes: The votes for each kind.
    """
    start, end = span
    passage = passages[number]
    tokens = passage.tokens
    left, right = tokens[start].start, tokens[end - 1].end
    return Name(
        start=left,
        end=right,
        text=text[left:right],
        words=tuple(token.text for token in tokens[start:end]),
        votes=votes,
        passage=number,
        paragraph=passage.paragraph,
        first=start <= 1,
        located=_is_located(tokens, start),
        bracketed=_is_bracketed(tokens, start, end),
        acts=_acts(tokens, end),
        definite=start > 0 and tokens[start - 1].text.lower() == "the",
        gender=STYLE_GENDERS.get(tokens[start - 1].text.lower().rstrip("."), "") if start else "",
    )


def _acts(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a verb follows a name."""
    word = tokens[end].text if end < len(tokens) else ""
    return word in _DOING or (word.endswith("ed") and word.islower())


def _is_located(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a preposition of place comes before a name, ignoring "the"."""
    before = [token.text.lower() for token in tokens[max(0, start - 2) : start]]
    if before[-1:] == ["the"]:
        before.pop()
    return bool(before) and before[-1] in _PLACING


def _is_bracketed(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a name is alone between brackets."""
    around = [token.text for token in tokens[start - 1 : end + 1]] if start else [""]
    return len(around) == end - start + 2 and around[0] == "(" and around[-1] == ")"
