"""Sentence boundaries: NLTK's Punkt with parameters that ship in the package, and corrections.

Punkt (Kiss and Strunk 2006) decides at every full stop whether it ends a sentence. Around it stand:

- typographic quotes and brackets are known to it, and close with their sentence;
- a boundary before a lower-case word, or after a title, is taken back;
- the full stops of scripts that put no space after them are boundaries;
- it sees at most ``STRETCH`` characters at a time: it is quadratic in places, the whole is not.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from reader.language.abbreviations import NEVER_LAST, abbreviations
from reader.language.punkt import punkt

STRETCH = 8_000
"""Characters that Punkt is given at a time."""
_CUT_WITHIN = 2_000
"""A stretch is cut after a sentence end if there is one in so many of its last characters."""

PARAMETERS = "punkt-en.json"

_CLOSING = "\"'”’»)\\]}"
_FULL_STOPS = re.compile(
    r"(?<=[。！？｡।॥؟۔።])(?![。！？])(?:[”’）》】\"']+|[」』]+(?![\u3041-\u3096]))?(?![”’」』）》】\"'])(?=[\s\S])"
    r"|(?<=[^0-9０-９]．)(?=[\s\S])"
)
"""The full stops of scripts that put no space after them. A Japanese quotation that goes on in kana
(「…。」と) is part of its sentence."""
_GREEK_QUESTION = re.compile(r"[;\u037e][»”\"]?(?=\s)")
"""Greek asks with what is a semicolon elsewhere."""
_THAI_SPACE = re.compile(
    r"(?<=[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e]) +(?=[\u0e01-\u0e45])"
    r"(?!และ|หรือ|ซึ่ง|ที่|โดย|เพราะ|เพื่อ|ว่า|จึง|กับ)"
)
"""A space between Thai letters, save after the marks of repetition and abbreviation, and before a
word that goes on: and, or, which, that, by, because, in order to, so, with."""
_THAI_SHORTEST = 25
"""Thai has no full stop: a space ends a clause or a sentence, and what is shorter than so many
characters is taken for a clause. Where a sentence ends is often a matter of opinion."""
_AFTER_ABBREVIATION = re.compile(
    r"\b(?:[ap]\.m|Inc|Corp|Ltd|Co|etc|Jr|Sr|U\.[SKN]|D\.C|Ph\.D)\.(?=\s+(?:The|He|She|It|They|We|But|In|And"
    r"|This|That|There|These|Those|Then|His|Her|Its|Their|At|On|If|When|While|After|However)\s)"
)
"""An abbreviation before a word that has a capital only because a sentence begins."""
_CUT = re.compile(r"[.!?…][\"'”’»)\]]?\s")
_LEADING_CLOSERS = re.compile(rf"[{_CLOSING}]+(?:\s{{1,9}}[{_CLOSING}]+){{0,9}}(?=\s|$)")
_LAST_WORD = re.compile(r"([^\s(\[“‘\"']{1,12})\.$")
_INITIAL = re.compile(r"(?:(\S{1,30})\s{1,3}|^|[\s(“\"'])(?:[^\W\d_]\.-?){1,4}$")
_LETTERED = frozenset(
    "vitamin plan type hepatitis grade group class section appendix part model war option level "
    "team exhibit item point step chapter category schedule vitamine typ gruppe klasse teil".split()
)
"""Words that a single letter follows as their number; such a letter may end a sentence."""
_DOUBLED = re.compile(r"\b([A-Z])\1\.$")
"""Spanish doubles the letters of a plural: EE. UU., RR. HH., FF. AA."""
_DOUBLED_NEXT = re.compile(r"([A-Z])\1\.")
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those there his her its their our my in on "
    "at as but and so or if when while after before for from with by to of not no yes what who "
    "how why where all some many most one however meanwhile according since although though "
    "der die das er sie es wir ich ein eine im am in und aber".split()
)
"""Words that open sentences and are not the rest of a name."""
_ORDINAL = re.compile(r"(?:^|[\s(])(\w{1,12}\s)?[0-9]{1,3}\.$")
_ORDINAL_LANGUAGES = frozenset("de da nb nn no fi cs sk sl hr sr hu et lv pl is tr".split())
"""Languages that write an ordinal number as digits and a full stop."""
_NOT_BEFORE_ORDINAL = frozenset("seit um mit auf rund etwa über unter fast nur von kl".split())
"""Words before a number that counts: after it a full stop ends the sentence."""
_NUMBER_ABBREVIATION = re.compile(r"\b(?:no|nos|nr|art|fig|vol|p|pp|ch|sec)\.$", re.IGNORECASE)


def sentence_spans(text: str, start: int, end: int, *, language: str) -> list[tuple[int, int]]:
    """Find the sentences of one block.

    Args:
        text: The whole text.
        start: Where the block begins.
        end: Where it ends.
        language: ISO 639-1 code.

    Returns:
        Half-open spans in order, disjoint, without white space at their ends; together they cover
        every character of the block that is not white space.
    """
    tokenizer = _tokenizer(language)
    spans: list[tuple[int, int]] = []
    for left, right in _stretches(text, start, end):
        piece = text[left:right]
        found = [(left + a, left + b) for a, b in tokenizer.span_tokenize(piece)]
        spans.extend(_corrected(text, found, ordinals=language in _ORDINAL_LANGUAGES))
    cut = _split(text, spans, language=language)
    return [trimmed for span in cut if (trimmed := _trim(text, *span))]


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > STRETCH:
        limit = start + STRETCH
        cuts = [match.end() for match in _CUT.finditer(text, limit - _CUT_WITHIN, limit)]
        cut = cuts[-1] if cuts else text.rfind(" ", start + STRETCH // 2, limit) + 1 or limit
        yield start, cut
        start = cut
    yield start, end


def _corrected(
    text: str, spans: Iterable[tuple[int, int]], *, ordinals: bool
) -> list[tuple[int, int]]:
    """Take back boundaries that are none, and give closing marks to the sentence they close."""
    result: list[tuple[int, int]] = []
    for start, end in spans:
        begin = start
        if result:
            closers = _LEADING_CLOSERS.match(text, begin, end)
            if closers:
                result[-1] = (result[-1][0], closers.end())
                begin = closers.end()
                while begin < end and text[begin].isspace():
                    begin += 1
                if begin >= end:
                    continue
            if _continues(text, *result[-1], begin) or (
                ordinals and _is_ordinal(text, *result[-1])
            ):
                result[-1] = (result[-1][0], end)
                continue
        result.append((begin, end))
    return result


def _continues(text: str, start: int, end: int, following: int) -> bool:
    """Say whether the text at ``following`` still belongs to the sentence before it."""
    char = text[following]
    if char.islower() and not text.startswith(("http://", "https://", "www."), following):
        # A lower-case word begins no sentence, unless the writer begins all of them so.
        first = text[start]
        return not first.islower()
    before = text[max(start, end - 40) : end]
    if char.isdigit() and _NUMBER_ABBREVIATION.search(before):
        return True
    if (match := _LAST_WORD.search(before)) and match[1].lower() in NEVER_LAST:
        return True
    if _DOUBLED.search(before) and _DOUBLED_NEXT.match(text, following):
        return True
    initial = _INITIAL.search(before)
    if initial is None or not char.isupper() or (initial[1] or "").lower() in _LETTERED:
        return False
    return text[following : following + 20].split(None, 1)[0].lower() not in _STARTERS


def _is_ordinal(text: str, start: int, end: int) -> bool:
    """Say whether the full stop before ``end`` makes the number before it an ordinal."""
    number = _ORDINAL.search(text[max(start, end - 20) : end])
    return number is not None and (number[1] or "").strip().lower() not in _NOT_BEFORE_ORDINAL


def _split(
    text: str, spans: Iterable[tuple[int, int]], *, language: str
) -> Iterator[tuple[int, int]]:
    """Split where Punkt has no rule: scripts without spaces, abbreviations that end a sentence."""
    for start, end in spans:
        left = start
        ends = {match.end() for match in _FULL_STOPS.finditer(text, start, end)}
        ends.update(match.end() for match in _AFTER_ABBREVIATION.finditer(text, start, end))
        if language == "el":
            ends.update(match.end() for match in _GREEK_QUESTION.finditer(text, start, end))
        elif language == "th":
            ends.update(_thai_ends(text, start, end))
        for cut in sorted(ends):
            yield left, cut
            left = cut
        yield left, end


def _thai_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the spaces that end a sentence: those with enough text on either side."""
    left = start
    for match in _THAI_SPACE.finditer(text, start, end):
        if match.start() - left >= _THAI_SHORTEST <= end - match.end():
            yield match.end()
            left = match.end()


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


@cache
def _tokenizer(language: str) -> Any:
    nltk_punkt = punkt()

    class Marks(nltk_punkt.PunktLanguageVars):  # type: ignore[misc, name-defined]
        """Punkt's marks with typographic quotes among them."""

        __slots__ = ()
        _re_word_start = r"[^\(\"\`{\[:;&\#\*@\)}\]\-,“”‘«»„]"
        _re_non_word_chars = r"(?:[)\";}\]\*:@\'\({\[!\?“”‘’«»„])"
        re_boundary_realignment = re.compile(rf"[{_CLOSING}]+?(?:\s+|(?=--)|$)", re.MULTILINE)

    parameters = nltk_punkt.PunktParameters()
    parameters.abbrev_types = set(abbreviations(language))
    if language == "en":
        learnt = _load_parameters()
        parameters.abbrev_types.update(learnt["abbreviations"])
        parameters.sent_starters = set(learnt["sentence_starters"])
        parameters.collocations = {tuple(pair) for pair in learnt["collocations"]}
        parameters.ortho_context.update(learnt["orthography"])
    return nltk_punkt.PunktSentenceTokenizer(parameters, lang_vars=Marks())


def _load_parameters() -> dict[str, Any]:
    data = files("reader.language").joinpath("data", PARAMETERS).read_bytes()
    loaded: dict[str, Any] = json.loads(data)
    return loaded
