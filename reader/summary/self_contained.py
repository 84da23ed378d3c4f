"""Which sentences can be read by themselves, far from the text that they are from."""

import re
from collections.abc import Sequence
from itertools import takewhile

from reader.language.reporter_credits import is_reporter_credit
from reader.summary.context_dependence import opens_on_link, opens_on_pronoun
from reader.summary.surface_features import ends_in_question, is_cut

_FILLERS = frozenset("um uh er yeah yes oh ok okay well".split())
"""Words that a speaker begins with: what follows them is the beginning of the sentence."""
_CONNECTS = re.compile(
    r"(?:In (?:fact|addition|contrast|response|turn|return)|Indeed|For (?:example|instance)|Other|"
    r"Others|Another|As a result|By contrast|That said|At the same time|Afterwards?|Later|Earlier|"
    r"Conversely|Either way|Even so|Now(?=,)|Since then|Until then|By then|"
    r"Both|The (?:two|three|latter|former)|(?:Second|Third|Fourth)(?:ly)?(?=,)|"
    r"The (?:first|second|third|others?)(?= (?:was|were|is|are|came|occurred|happened|took|had)\b)"
    r")\b"
)
"""English openings that refer to what was said before. Single words, in any language, are among the
connectives and pronouns of ``context_dependence``."""
_POINTS_BACK = re.compile(
    r"(?:They|He|She|It|That|There)['’](?:s|re|d|ll|ve)\b|"
    r"[A-Z][\w'’-]{0,20}(?: [a-z0-9'’-]{1,20}){1,7}, (?:he|she|they|it|his|her|their|its) |"
    r"[A-Z][a-z]{0,20}(?:ing|ed|ly), (?:he|she|they|it|his|her|their|its) |"
    r"[A-Z][a-z]{1,15} (?:he|she|they|it|his|her|their|its) "
)
"""English openings with a pronoun and nothing before it that it could refer to: "Bleeding, he",
"Initially its goal"."""
_OF_THIS = re.compile(
    r" (?:to|of|on|in|by|for|from|with|after|before|about|at|under) (?:this|these|those)"
    r" (?!year|week|month|morning|afternoon|evening|summer|spring|autumn|fall|winter|season|"
    r"weekend|decade|century|time|day|age|point|kind|sort|type|country|nation|city|world|region|"
    r"state|town|paper|article|study|section|chapter|book|report|thesis|who |in |of )[a-z]"
)
"""A reference, in English, to what was said before: "in response to this bill"."""
_CAPTION = re.compile(
    r"(?:photo|image) (?:by|courtesy|copyright)\b|story continue[sd] below\b|"
    r"(?:correction|photo|image|picture|caption|editor's note|author notes?) ?[:—-]|"
    r"(?:\([^()]{2,40}\) ?)?in this "
    r"(?:(?:[a-z]{3,9}day|[a-z]{3}\.|june|july|march|april|may|\d{1,4}|file|undated|still),? ){0,5}"
    r"(?:photo|image|frame grab)\b",
    re.IGNORECASE,
)
"""Captions of pictures, and corrections."""
_FILE_PHOTO = re.compile(
    r"\bfile (?:photo|picture|image)\b|\((?:photo|image|picture)s?(?: by|:| courtesy)",
    re.IGNORECASE,
)
_LONGEST_WORD = 40
"""Characters in which the first word of a sentence ends."""
_RUN_TOGETHER = re.compile(
    r"(?<=[a-z0-9%’'\"”]) (?:The|And|But|He|She|It|They|We|This|That|These|There|His|Her|Their|"
    r"When|While|After|If|In|At|For|As|You|So|What|How|Why|An|Though|Although|Because|Following|"
    r"Despite|(?:Two|Three|Several) (?:days|weeks|months|years) ago,?) (?=[a-z])|"
    r"^(?:[A-Z]{2,20} ){4}(?=[A-Z][a-z])"
)
"""The beginning of a sentence where no other ends: a headline or a caption and what came below it,
on a page whose lines were lost. Of 13,800 sentences of news 36 have it, five of them by the name of
a work or of a group, or after a mark of quotation."""
_STAMPED = re.compile(
    r"(?:page )?last (?:updated|modified)\b|(?:updated|posted|published)(?: (?:at|on))?:? \d|"
    r"[^\W\d_]{3,12} \d{1,2}, \d{4} at \d",
    re.IGNORECASE,
)
"""When a page or a comment was written, with what came below it."""
_QUOTED = re.compile(r"[\"“„«»][^\"“”„«»]{0,500}[\"”“»«]")
_WORD = re.compile(r"\w")
_CALL = re.compile(
    r"^(?:Click|Subscribe|Thank you for|Thanks for)\b.{0,90}$|"
    r"^(?:Read|See|Watch|Follow)(?:\s?:|\s(?:more|also|all|next|related|our|us|me|here|below|on|live|"
    r"(?:the|this|that|a) (?:\w+ )?(?:article|blog|gallery|page|photos?|report|story|video))\b|"
    r"\s@).{0,90}$"
)
"""Calls to read on that are not on a line of their own and thus not hidden."""


def leans(text: str, words: Sequence[str], language: str) -> bool:
    """Return whether a sentence needs the one before it to be understood.

    Args:
        text: The sentence.
        words: Its words.
        language: ISO 639-1 code.
    """
    if language == "en" and words and words[0].lower() in _FILLERS:
        text, words = _after_fillers(text, words)
    opens = opens_on_pronoun(words, language) or opens_on_link(words, language)
    return opens or connects(text) or is_bare_quotation(text)


def _after_fillers(text: str, words: Sequence[str]) -> tuple[str, Sequence[str]]:
    at = count = 0
    for word in takewhile(lambda each: each.lower() in _FILLERS, words):
        at = text.find(word, at) + len(word)
        count += 1
    return text[at:].lstrip(" ,.…"), words[count:]


def connects(text: str) -> bool:
    """Return whether an English sentence refers back by more than its first word."""
    found = _CONNECTS.match(text) or _POINTS_BACK.match(text)
    return found is not None or (" th" in text and _OF_THIS.search(text) is not None)


def is_broken(text: str) -> bool:
    """Return whether a sentence is a question, credit or caption, is cut off or run together."""
    return (
        is_cut(text)
        or ends_in_question(text)
        or _STAMPED.match(text) is not None
        or _begins_inside(text)
        or _RUN_TOGETHER.search(text) is not None
        or is_beside_the_text(text)
    )


def _begins_inside(text: str) -> bool:
    """Return whether the first word, unlike iPhone, has small letters only."""
    first = text[:_LONGEST_WORD].partition(" ")[0]
    # Scripts that have no capitals within a text, such as Georgian, have no title case either.
    return first.replace("-", "").isalpha() and first.islower() and first.title() != first


def is_bare_quotation(text: str) -> bool:
    """Return whether a sentence is only a quotation, which leaves open who said it."""
    return _QUOTED.match(text) is not None and not _WORD.search(_QUOTED.sub("", text))


def is_beside_the_text(text: str) -> bool:
    """Return whether a sentence is a credit, a caption or a call to read on, or has no word."""
    found = _CALL.match(text) or _CAPTION.match(text) or _FILE_PHOTO.search(text)
    return found is not None or is_reporter_credit(text) or not _WORD.search(text)
