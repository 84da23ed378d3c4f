"""Whether a clause speaks of what was or of what is to come: enough of it to place a date."""

import re
from typing import Literal

Tense = Literal["past", "future"]

_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|['’]ll|(?:is|are|was|were|am|['’]re|['’]s) (?:going|due|set|about|scheduled|expected|supposed|slated|likely|planning|poised|"
    r"hoping|preparing) (?:to|for|on|in)|(?:expected|expects?|planning|hopes?|hoping|wants?|intends?|intended|decides|prepares?|preparing|"
    r"due|ready|likely|able) (?:to|for|on|in|by|at)|(?:decided|voted|invited|promised|threatened|agreed|vowed|pledged|used) to|set (?:to|for)|(?:plans?|planning) to|(?<!a )(?<!the )(?<!previously )planned|planning|schedul(?:ed|es|ing)|slated|(?:is|are|not) to|to be|would|as (?:early|soon) as|"
    r"(?:targeted|calling|call|calls|asked|in time) for|(?:postponed|delayed|pushed|moved|put off|adjourned|extended) (?:back )?(?:to|until|till|into|for)|"
    r"(?:no|not) later than|ahead of|run[- ]up to|until|coming|tomorrow|effective|payable|begins|starts|(?-i:opens)|meets?|"
    r"ends|expires|arrives|leaves|takes (?:place|effect|office)|(?:is|are) (?:being|to be|\w+ing)|(?:calling|calls?|called) an? (?:\w+ ){0,3}elections? for|(?-i:may)|might|should)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:be|being|(?<!had )(?<!previously )(?<!originally )been|is|are)(?:\s(?:being|to\sbe))?\s(?:\w+ly\s)?\w+(?:\sand\s\w+ed)?",
    re.IGNORECASE,
)
"""What is to be done has a participle that looks like the past."""
_PAST = re.compile(
    r"\b(?:(?:had been|was|were) (?:originally |previously |initially |first )?(?:due|scheduled|supposed|expected|set)(?! for) to \w+|shut|said|told|was|were|had|did|(?!need|speed|succeed|proceed|exceed|indeed|hundred|feed|expected|scheduled|"
    r"planned|united|proposed|unspecified|undated|red|bed)\w{2,15}ed|went|came|took|made|won|lost|began|found|fell|rose|left|met|held|saw|gave|got|shot|struck|hit|"
    r"ago|since|has|have|been|ran|drew|led|spoke|wrote|sent|broke|became|knew|thought|brought|bought|sold|"
    r"paid|set (?:off|on|in|by|at|up|out|aside)|kept|stood|grew|flew|drove|swept|spent|caught|built|fought|sought|taught|tore|wore|sank|"
    r"overturned|following|after)\b",
    re.IGNORECASE,
)
_THEN_PAST = re.compile(
    r"\s(?:\w+ly\s)?(?!need|speed|proceed|exceed|feed|need|unless|indeed)(?:\w{2,15}[^e\s]ed|said|told|was|were|had|did|took|made|won|met|held|gave|went|came|fell|rose)\b"
)
"""A verb that comes next: “on Sunday issued a warning”."""
_OWNER = frozenset({"'s", "’s"})
"""The mark of what belongs to a day: “Friday’s ruling”."""
_AIM = re.compile(
    r"\b(?:through|by|before)\s(?:the\s(?:end|beginning)\sof\s)?$|\bto (?!the\b|a\b|an\b)[a-z]+\b",
    re.IGNORECASE,
)
"""What a clause aims at, where it has no verb that tells: “a plan to close by March”."""
_ONCE = re.compile(r"^\W*Until\s$")
"""A sentence that begins so tells what lasted, if its verb does: “Until Friday, they had waited”."""
_CLAUSE = re.compile(r"[;:“”\"]|''|``|—|--")
"""Marks behind which another speaks, or of another thing."""


def tense(before: str, after: str) -> Tense | None:
    """Return the tense of the verb nearest to an expression, or None where no verb tells.

    Args:
        before: The words of the sentence before the expression. They decide when they can.
        after: The words of the sentence after it.
    """
    if _THEN_PAST.match(after):
        return "past"
    if after[:2] in _OWNER:
        # What belongs to a day has mostly been, whatever the clause around it plans.
        return "future" if _first(after) == "future" else "past"
    if _ONCE.match(before) and _first(after) == "past":
        return "past"
    found = _last(before)
    if found is None:
        found = _first(after)
    if found is None and _AIM.search(before):
        return "future"
    return found


def _last(words: str) -> Tense | None:
    future = max((match.end() for match in _FUTURE.finditer(words)), default=-1)
    past = max((match.end() for match in _PAST.finditer(_without_passives(words))), default=-1)
    if future == past == -1:
        return None
    return "future" if future >= past else "past"


def _first(words: str) -> Tense | None:
    words = _CLAUSE.split(words, maxsplit=1)[0]
    future, past = _FUTURE.search(words), _PAST.search(_without_passives(words))
    if future is None and past is None:
        return None
    if future is None or past is None:
        return "past" if future is None else "future"
    return "future" if future.start() < past.start() else "past"


def _without_passives(words: str) -> str:
    return _PASSIVE.sub(lambda match: " " * len(match[0]), words)
