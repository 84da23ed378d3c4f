"""External name recognisers: another program finds the names; joining and ranking stay the same.

A recogniser is a function from an analysis to mentions. Three come with Reader: its ``own``,
``nltk`` (NLTK's chunker, when its data is installed) and ``spacy`` or ``spacy:MODEL`` (when spaCy
and a model are).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from reader.actors.english.span_boundaries import trimmed
from reader.actors.mentions.name import Name
from reader.actors.mentions.naming import name_at
from reader.actors.mentions.passages import Passage
from reader.actors.mentions.tokens import Token
from reader.document.analysis import Analysis
from reader.document.annotations import Mention
from reader.errors import OptionError

OWN = "own"
NAMES = (OWN, "nltk", "spacy", "spacy:MODEL")
"""The names that can be given."""
_TRIAL = "Angela Merkel met reporters in Berlin."


class Recogniser(Protocol):
    """Something that finds names."""

    def __call__(self, analysis: Analysis, /) -> Sequence[Mention]:
        """Find the names of a text.

        Args:
            analysis: The text, cut into sentences.

        Returns:
            Mentions, each a span of the text with its kind, in any order.
        """


def check_name(name: str) -> None:
    """Reject the name of a recogniser that does not exist.

    Raises:
        OptionError: If there is no such recogniser.
    """
    engine, colon, model = name.partition(":")
    if engine not in {OWN, "nltk", "spacy"} or (colon and (engine != "spacy" or not model)):
        raise OptionError(f"no recogniser “{name}”: the recognisers are {', '.join(NAMES)}")


@cache
def load(name: str) -> Recogniser | None:
    """Load a recogniser once.

    Args:
        name: One of ``NAMES``, where MODEL is the name or the folder of a spaCy model.

    Returns:
        The recogniser, or None for Reader's own.

    Raises:
        OptionError: If there is no such recogniser, or the program or its model is missing or
            broken; the message says what to do.
    """
    check_name(name)
    found: Recogniser
    if name == OWN:
        return None
    if name == "nltk":
        from reader.language.nltk_names import nltk_mentions

        found = nltk_mentions
    else:
        from reader.actors.external.spacy_names import load_spacy

        found = load_spacy(name.partition(":")[2])
    _try_out(name, found)
    return found


def _try_out(name: str, recogniser: Recogniser) -> None:
    """Let a recogniser read one sentence, so that a broken one is known before the first text."""
    from reader.document.from_plain import plain_document
    from reader.language.analyse import analyse

    try:
        recogniser(analyse(plain_document(_TRIAL), language="en"))
    except OptionError:
        raise
    except Exception as error:  # whatever a foreign program does must not end this one
        raise OptionError(f"the recogniser {name} is broken: {error}") from error


def problem_with(name: str) -> str:
    """Return why a recogniser cannot be used, in one line; "" when it can.

    Raises:
        OptionError: If there is no such recogniser.
    """
    check_name(name)
    try:
        load(name)
    except OptionError as error:
        return " ".join(str(error).split())
    return ""


def names_of(text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[Name]:
    """Make names from the findings of a recogniser, with corrected boundaries.

    Mentions outside a passage or beyond its end are left out, and so are mentions that overlap the
    one before.
    """
    found: list[Name] = []
    for mention, number, span in _placed(passages, sorted(mentions, key=lambda one: one.start)):
        tokens = passages[number].tokens
        fitted = trimmed(tokens, *_bare(tokens, *span), person=mention.kind == "person")
        if fitted is not None and (not found or tokens[fitted[0]].start >= found[-1].end):
            found.append(name_at(text, passages, number, fitted, ((mention.kind, 1.0),)))
    return found


def _bare(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Leave out the article before a name and the possessive after it."""
    if end - start > 1 and tokens[start].text.lower() == "the":
        start += 1
    if end - start > 1 and tokens[end - 1].text in {"'s", "’s", "'", "’"}:
        end -= 1
    return start, end


def _placed(
    passages: Sequence[Passage], mentions: Sequence[Mention]
) -> Iterator[tuple[Mention, int, tuple[int, int]]]:
    """Yield each mention with its passage and its tokens there."""
    number = 0
    for mention in mentions:
        while number < len(passages) and passages[number].tokens[-1].end <= mention.start:
            number += 1
        if number == len(passages):
            return
        tokens = passages[number].tokens
        start = bisect_right(tokens, mention.start, key=lambda token: token.end)
        end = bisect_right(tokens, mention.end, lo=start, key=lambda token: token.end)
        if start < end and mention.end <= tokens[-1].end:
            yield mention, number, (start, end)
