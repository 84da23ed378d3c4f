"""Whether a clause reports the past or announces the future: enough of it to place a date.

The verb nearest to the expression decides. A verb in the present announces where it is one of those
that programmes and calendars use (“the vote is on Friday”, “doors open on Saturday”, “the law takes
effect in January”); other verbs in the present decide nothing, because headlines use them for the past.
"""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from reader.dates.lexicon import any_of
from reader.document.lazy_pattern import lazy_compile

Tense = Literal["past", "present", "future"]
"""“present” is for languages whose present tense also announces; in English the verb decides."""


_TO_BE = r"(?:is|are|was|were|am|['’]re|['’]s)"
_PLANNED = any_of(
    "going due set about scheduled expected supposed slated likely planning poised hoping preparing"
)
_WISHES = any_of(
    "expected expects? planning hopes? hoped hoping wants? wanted intends? intended decides prepares? preparing "
    "due ready likely able"
)
_PROMISES = any_of("decided voted invited promised threatened agreed vowed pledged used")
_MOVED = any_of("postponed delayed pushed moved put_off adjourned extended")
_AHEAD = any_of(
    "will shall won['’]t ['’]ll would might should tomorrow until coming effective payable planning slated "
    "schedul(?:ed|es|ing) to_be run[-_]up_to ahead_of (?:no|not)_later_than as_(?:early|soon)_as"
)
_CALLED = any_of("targeted calling call calls asked in_time")
_FUTURE = lazy_compile(
    rf"\b(?:{_AHEAD}|{_TO_BE}\s(?:{_PLANNED})\s(?:to|for|on|in)|(?:{_WISHES})\s(?:to|for|on|in|by|at)|"
    rf"(?:{_PROMISES})\sto|set\s(?:to|for)|plans?\sto|(?<!a\s)(?<!the\s)(?<!previously\s)planned|(?:is|are|not)\sto|"
    rf"(?:{_CALLED})\sfor|(?:{_MOVED})\s(?:back\s)?(?:to|until|till|into|for)|(?:is|are)\s(?:being|to\sbe|\w+ing)|"
    r"(?:calling|calls?|called)\san?\s(?:\w+\s){0,3}elections?\sfor|(?-i:may))\b",
    re.IGNORECASE,
)

_SCHEDULED = any_of(
    "begins starts opens closes reopens resumes ends expires finishes concludes arrives leaves departs returns launches kicks_off "
    "goes_(?:on|to|into|live|up) comes_(?:up|into|out) takes_(?:place|effect|office|over|part) meets? convenes gathers airs premieres "
    "travels heads visits faces hosts debuts turns sits stands_trial falls_on fall_on retires sails"
)
_SCHEDULED_OF_ONE = any_of("votes plays runs lasts celebrates performs speaks appears")
"""Verbs whose form with an s is a noun as well."""
_SCHEDULED_OF_MANY = any_of(
    "begin start open close reopen resume end expire finish arrive leave depart return launch kick_off go_(?:on|to|into|live) "
    "come_(?:up|into|out) take_(?:place|effect|office|part) meet convene gather vote play sit travel host celebrate perform face"
)
_NO_SUBJECT = any_of(
    "the of in by for with all their his her its our most more some many two three four five six and or to as from on at than "
    "after before since until no"
)
_PRESENT = lazy_compile(
    rf"\b(?:{_SCHEDULED}|(?!(?:{_NO_SUBJECT})\b)[\w’']{{1,24}}\s(?:{_SCHEDULED_OF_ONE})|"
    rf"(?:[A-Za-z][a-z]{{2,}}s|they|we|you|I|people|police|who|staff|children|men|women)\s(?:\w+ly\s|also\s)?(?:{_SCHEDULED_OF_MANY})|[Jj]oin\sus)\b"
)
"""Verbs of programmes and calendars in the present tense."""
_COPULA = lazy_compile(
    r"\b(?:is|are|(?:it|that|he|she|there|here)['’]s|isn['’]t|aren['’]t|remains?|stays?|lies)\s(?:(?!said|been|from|since|after|believed|thought|known)\w+\s){0,2}"
    r"(?:(?:on|in|at|for|by|due)\s)?(?:the\s|next\s)?$|\b[Dd]eadline:\s$|\bdue\s(?:on\s|in\s|by\s)?$|"
    r"\b(?:free|open|available|invited|welcome)\s(?:on|until)\s$"
)
"""What says that something is on that very day."""
_PASSIVE = lazy_compile(
    r"\b(?:be|being|(?<!had )(?<!previously )(?<!originally )been|is|are)(?:\s(?:being|to\sbe))?\s(?:\w+ly\s)?\w+(?:\sand\s\w+ed)?",
    re.IGNORECASE,
)
"""“To be done” has a participle that looks like a past tense."""
_NO_PARTICIPLE = any_of(
    "need speed succeed proceed exceed indeed hundred feed expected scheduled planned united proposed unspecified undated red bed"
)
_STRONG = any_of(
    "shut said told was were had did went came took made won lost began found fell rose left met held saw gave got shot struck hit ago "
    "since has have been ran drew led spoke wrote sent broke became knew thought brought bought sold paid "
    "set_(?:off|on|in|by|at|up|out|aside) kept stood grew flew drove swept spent caught built fought sought taught tore wore sank "
    "overturned following after"
)
_PAST = lazy_compile(
    r"\b(?:(?:had\sbeen|was|were)\s(?:originally\s|previously\s|initially\s|first\s)?(?:due|scheduled|supposed|expected|set)(?!\sfor)\sto\s\w+|"
    rf"{_STRONG}|(?!{_NO_PARTICIPLE})\w{{2,15}}ed)\b",
    re.IGNORECASE,
)
_REPORTED = lazy_compile(
    rf"(?<!\bbe\s)(?<!\bto\s)(?<!\bbeing\s)(?<!\bis\s)(?<!\bare\s)\b(?!(?:{_NO_PARTICIPLE}|postponed|delayed|moved|adjourned)\b)"
    r"(?:\w{3,15}ed|died|fell|began|won|lost|took\splace|came\sout|went\son\ssale|left|met|rose|sank|struck|born|held|shot|found|built|ran|went|lasted|stayed|was|were)"
    r"\s(?:back\s)?(?:on|in|from|between|through)\s(?:the\s)?$|\bended\s$"
)
_THEN_PAST = lazy_compile(
    r"\s(?:\w+ly\s)?(?!need|speed|proceed|exceed|feed|unless|indeed)(?:\w{2,15}[^e\s]ed|said|told|was|were|had|did|took|made|won|met|held|"
    r"gave|went|came|fell|rose)\b"
)
"""A verb that comes next: “on Sunday issued a warning”."""
_OWNER = frozenset({"'s", "’s"})
"""The mark of what belongs to a day: “Friday’s ruling”."""
_AIM = lazy_compile(
    r"\b(?:through|by|before)\s(?:the\s(?:end|beginning)\sof\s)?$|\bto (?!the\b|a\b|an\b)[a-z]+\b",
    re.IGNORECASE,
)
"""Nouns of intention, for clauses without a verb that decides: “a plan to close by March”."""
_ONCE = lazy_compile(r"^\W*Until\s$")
"""A sentence that begins like this reports what lasted, if its verb is past: “Until Friday, they had waited”."""
_SINCE = lazy_compile(r"\bsince\s(?:the\s)?$", re.IGNORECASE)
_NAMED = lazy_compile(r"(?:\bthe|\btheir|\bits|['’]s?)\s(?:[a-z]+,?\s){0,3}$", re.IGNORECASE)
_HAPPENING = lazy_compile(
    r"\s(?:\w+\s){0,2}(?:attacks?|massacres?|killings?|murders?|assaults?|raids?|bombings?|shootings?|"
    r"crash|earthquake|quake|explosions?|blasts?|ambush|invasion|riots?|coup|disaster|tragedy|"
    r"atrocit(?:y|ies))\b(?!-|\s(?:course|test)\b)"
)
"""What nobody announces: the day before it is a past one."""
_RUN_UP = lazy_compile(r"\b(?:ahead\sof|(?:run|lead)[-\s]up\sto)\s$")
_CLAUSE = lazy_compile(r"[;:“”\"]|''|``|—|--")
"""Punctuation after which the speaker or the subject changes."""


def tense(before: str, after: str) -> Tense | None:
    """Return the tense of the verb nearest to an expression, or None where no verb decides.

    Args:
        before: The words of the sentence before the expression. They decide when they can.
        after: The words of the sentence after it.
    """
    if _THEN_PAST.match(after):
        return "past"
    if _RUN_UP.search(before):
        return "future"
    if after[:2] in _OWNER:
        # What belongs to a day has mostly been, whatever the clause around it plans.
        return "future" if _first(after) == "future" else "past"
    if _ONCE.match(before) and _first(after) == "past":
        return "past"
    if _COPULA.search(before):
        return "future"
    found = _last(before)
    if found is None:
        found = _first(after)
    if found is None and _AIM.search(before):
        return "future"
    return found


def reports_past(before: str) -> bool:
    """Return whether a past-tense verb comes right before an expression: “was released on”, “ended in”."""
    return _REPORTED.search(before) is not None


def has_happened(before: str, after: str) -> bool:
    """Return whether a day is that of a happening: “the Oct. 7 attack”, “since Oct. 7”."""
    if _SINCE.search(before):
        return True
    return bool(_NAMED.search(before) and _HAPPENING.match(after))


def _last(words: str) -> Tense | None:
    future = max((match.end() for match in _ahead(words)), default=-1)
    past = max((match.end() for match in _PAST.finditer(_without_passives(words))), default=-1)
    if future == past == -1:
        return None
    return "future" if future >= past else "past"


def _first(words: str) -> Tense | None:
    words = _CLAUSE.split(words, maxsplit=1)[0]
    future = min((match.start() for match in _ahead(words)), default=-1)
    past = _PAST.search(_without_passives(words))
    if future < 0 and past is None:
        return None
    if future < 0 or past is None:
        return "past" if future < 0 else "future"
    return "future" if future < past.start() else "past"


def _ahead(words: str) -> list[re.Match[str]]:
    """Return the verbs that announce."""
    return [*_FUTURE.finditer(words), *_PRESENT.finditer(words)]


def _without_passives(words: str) -> str:
    return _PASSIVE.sub(lambda match: " " * len(match[0]), words)


class Tenses(NamedTuple):
    """How a language distinguishes past and future."""

    tense: Callable[[str, str], Tense | None]
    """The tense of a clause, from the words before and after an expression."""
    reports_past: Callable[[str], bool]
    """Whether a verb right before an expression reports the past."""
    has_happened: Callable[[str, str], bool]
    """Whether the words around an expression make it the day of what nobody announces."""


ENGLISH = Tenses(tense, reports_past, has_happened)
