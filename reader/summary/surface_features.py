"""Surface features of a sentence: its length, quotes, first words, numbers and marks."""

import math
import re
from collections.abc import Set

from reader.document.lazy_pattern import lazy_compile
from reader.language.word_lists.verbs_of_saying import single_words_of_saying
from reader.summary.body import Body
from reader.summary.context_dependence import opens_on_pronoun
from reader.summary.framing import frames
from reader.summary.grammatical_person import in_first_person, in_second_person

Columns = dict[str, list[float]]
"""The name of a feature -> its value for each sentence."""

ABOUT_ITSELF = lazy_compile(
    r"\b(?:this (?:paper|article|study|work|report|thesis|chapter|book)|in this (?:paper|section)|"
    r"we (?:propose|present|show|describe|introduce|develop|report|demonstrate|investigate|argue)|"
    r"our (?:results?|approach|method|model|system|experiments?|findings?))\b",
    re.IGNORECASE,
)
CITATION = lazy_compile(
    r"\((?:[A-Z][^()]{1,60},? )?(?:19|20)\d\d[a-z]?\)|\[\d{1,3}(?:, ?\d{1,3})*\]|et al\.|"
    r"(?:Section|Table|Figure) \d"
)
"""How papers refer: ``(Knuth, 1984)``, ``[12]``, ``Table 3``."""
_LONG = 40
"""Words beyond which a sentence is long, and no better for being longer."""
QUOTE_MARKS = frozenset('"“”„«»')
"""What opens or closes a quotation."""
_QUOTES = QUOTE_MARKS | {"‘"}
_SMILEYS = (":)", ";)", ":-)", ";-)")
_CUT = (":", ",", ";", "–", "—", "-", "...", "…", "：", "，", "、")
"""Endings of a sentence that continues in a part that is missing: a list, a posting, the next
page."""
_INCHES = lazy_compile(r'\d"(?= \w)')
_ENDS = lazy_compile(r"[.!?…。！？؟।][\"'”’»)\]]{0,3}$")
_SYMBOL = lazy_compile(r"[^\w\s]|_")
_BRACKETS = lazy_compile(r"[(\[][^()\[\]]{0,60}[)\]]")
_SPEAKER = lazy_compile(r"(?:[QA]|[^\W\d_][\w.’' -]{0,30}[\w.])\s?:\s")
"""The label of a turn in a dialogue or of a line in the head of a mail: ``Ann:``, ``Subject:``."""
_ADDRESS = lazy_compile(r"://|@|www\.|mailto:")
_QUOTED_LINE = (">", "|")
"""How mail marks the lines that it answers."""
_SAYING = single_words_of_saying()
_ITSELF = ("this ", "we ", "our ")
"""Each match of ``ABOUT_ITSELF`` contains one of these."""
_CITING = ("(", "[", "et al.", "Section", "Table", "Figure")
"""Each match of ``CITATION`` contains one of these."""


def ends_in_question(text: str) -> bool:
    """Return whether a sentence is a question, in any script."""
    return text.rstrip('"”»’)*_ ').endswith(("?", "？", "؟", ";"))


def is_cut(text: str) -> bool:
    """Return whether a sentence has one end of a quotation or of brackets only, or goes on."""
    item, bracket, _ = text[:4].partition(")")
    numbered = bool(bracket) and item.isalnum()
    opened = text.count("(") + sum(map(text.count, _SMILEYS)) + numbered
    half = sum(map(text.count, QUOTE_MARKS)) % 2 == 1 and _INCHES.search(text) is None
    if half or opened != text.count(")"):
        return True
    end = text.rstrip()
    # A colon and a full stop are left over when what the colon announced was removed.
    return end.endswith(_CUT) or end.endswith((": .", ":."))


def surface_features(body: Body) -> Columns:
    """Return the columns of the groups ``length``, ``quotes``, ``surface`` and ``lines``."""
    return {**_lengths(body), **_marks(body), **_wording(body), **_lines(body)}


def is_about_itself(text: str) -> bool:
    """Return whether a sentence speaks of the text that it is in: "in this paper", "we propose"."""
    folded = text.casefold()
    return any(map(folded.__contains__, _ITSELF)) and ABOUT_ITSELF.search(text) is not None


def cites(text: str) -> bool:
    """Return whether a sentence refers to a source, a section or a table, as papers do."""
    return any(map(text.__contains__, _CITING)) and CITATION.search(text) is not None


def opens_on_speaker(text: str) -> int:
    """Return how many characters the label of a speaker takes at the head of a sentence, or 0."""
    match = _SPEAKER.match(text)
    return match.end() if match else 0


def _lengths(body: Body) -> Columns:
    sizes = body.sizes
    return {
        "log_words": [math.log1p(min(size, _LONG)) for size in sizes],
        "short": [float(size < 8) for size in sizes],
        "long": [float(size > _LONG) for size in sizes],
    }


def _marks(body: Body) -> Columns:
    texts = body.texts
    return {
        "opens_quote": [float(text[:1] in _QUOTES) for text in texts],
        "has_quote": [float(any(map(text.__contains__, _QUOTES))) for text in texts],
        "question": [float(ends_in_question(text)) for text in texts],
        "cut": [float(is_cut(text)) for text in texts],
        "unfinished": [float(_ENDS.search(text[-6:]) is None) for text in texts],
        "commas": [float(text.count(",")) for text in texts],
        "brackets": [
            len(_BRACKETS.findall(text)) / max(8, len(words)) if "(" in text or "[" in text else 0.0
            for text, words in zip(texts, body.words, strict=True)
        ],
        "symbols": [len(_SYMBOL.findall(text)) / max(1, len(text)) for text in texts],
    }


def _wording(body: Body) -> Columns:
    language = body.language
    lower = [frozenset(map(str.lower, words)) for words in body.words]
    every = {word for words in body.words for word in words}
    numbers = {word for word in every if not word.isalpha() and any(map(str.isdigit, word))}
    capitals = {word for word in every if word[0].isupper()}
    return {
        "numbers": _shares(body, numbers),
        "opens_number": [float(bool(words) and words[0][0].isdigit()) for words in body.words],
        "opens_the": [float(bool(words) and words[0].lower() == "the") for words in body.words],
        "capitals": _shares(body, capitals, skip=1),
        "pronoun": [float(opens_on_pronoun(words, language)) for words in body.words],
        "first_person": in_first_person(lower, language),
        "second_person": in_second_person(lower, language),
        "about_itself": [float(is_about_itself(text)) for text in body.texts],
        "cites": [float(cites(text)) for text in body.texts],
        "says": [float(not _SAYING.isdisjoint(words)) for words in lower],
    }


def _lines(body: Body) -> Columns:
    """Mark what only chats, mail and transcripts have: labels, quoted lines, addresses, scraps."""
    labels = [text[: opens_on_speaker(text)] for text in body.texts]
    said = [
        max(0, size - len(label.split())) for size, label in zip(body.sizes, labels, strict=True)
    ]
    return {
        "quoted_line": [float(text.startswith(_QUOTED_LINE)) for text in body.texts],
        "address": [float(_ADDRESS.search(text) is not None) for text in body.texts],
        "speaker": [float(bool(label)) for label in labels],
        "scrap": [float(size < 5) for size in said],
        "log_said": [math.log1p(min(_LONG, size)) for size in said],
        "full": [float(size >= 12) for size in said],
        "frames": [
            float(frames(text, words)) for text, words in zip(body.texts, body.words, strict=True)
        ],
    }


def _shares(body: Body, counted: Set[str], *, skip: int = 0) -> list[float]:
    """Return the share of each sentence's words that are in ``counted``, after the first."""
    return [
        sum(map(counted.__contains__, words[skip:])) / max(1, len(words)) for words in body.words
    ]
