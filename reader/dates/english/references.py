"""References to now, the past and the future that name no date."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import any_of
from reader.dates.rule import Meaning, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_NAME_AFTER = lazy_compile(r"\s[A-Z]")
_AS_SOON = lazy_compile(r"\b[Aa]s\s$")
_NO_TIME = lazy_compile(
    r"\s(?:that|after|before|as|enough|found|discovered|became|followed|turned)\b"
)
_SAID_BEFORE = lazy_compile(
    r"\s(?:reported|planned|filed|proposed|announced|unreported|undisclosed)\b"
)


def _now(match: re.Match[str], context: Context) -> Meaning | None:
    if match[0][0].isupper() and context.before.strip() and _NAME_AFTER.match(context.after):
        return None  # The Now Show
    return "DATE", "PRESENT_REF"


def _past(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", "PAST_REF"


def _previously(match: re.Match[str], context: Context) -> Meaning | None:
    """“Previously” beside a verb that does not say when is part of it: a previously reported loss."""
    return None if _SAID_BEFORE.match(context.after) else ("DATE", "PAST_REF")


def _future(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", "FUTURE_REF"


def _soon(match: re.Match[str], context: Context) -> Meaning | None:
    if _AS_SOON.search(context.before) or _NO_TIME.match(context.after):
        return None
    coming = re.search(
        r"\b(?:will|may|could|can|would|to|should|might|'ll|’ll|very|unlikely)\b",
        context.before[-40:],
    )
    return ("DATE", "FUTURE_REF") if coming else None


_NOW_WORDS = any_of(
    r"right_now (?:as_of_)?(?<!of\s)now(?!-) currently presently nowadays (?<=[Aa]t\s)present(?=[.,;\s]) at_the_(?:present_)?moment "
    r"these_days the_present(?=[.,;]|_day|_time) (?<=[Aa]t\s)this_time"
)
_COUNTED = any_of(
    r"few several couple \d one two three four five six seven eight nine ten twelve twenty thirty year month week day decade century "
    "hour minute quarter half"
)
"""What makes “the past” a length of time: “in the past few years”."""
_PAST_CLAUSE = any_of("and have has it that when they he she but as with")
"""Words that follow “the past” where it is a noun."""
_PAST_WORDS = any_of(
    r"(?:more_|most_)?(?<!\bas\s)recently lately (?:more_)?recent_(?:days|weeks|months|years|decades|times|quarters)(?:_and_(?:weeks|months|years))? "
    rf"the_(?:recent_)?past(?=[.,;'’]|_(?:{_PAST_CLAUSE})\b) (?<=in\s)the_past(?!_(?:{_COUNTED})) (?:a_)?(?:long|some)_(?:time_)?(?<!some\s)ago "
    "in_the_old_days formerly past_(?:years|decades|centuries)"
)
_FUTURE_WORDS = any_of(
    r"(?:the_|its_)?(?:near_|foreseeable_|immediate_|not-too-distant_|very_near_)future (?:(?<=in\s)|(?<=into\s)|(?<=for\s))the_future "
    r"(?:the_)?coming_(?:days|weeks|months|years|decades|quarters) (?<=in\s)future(?=[.,;]) future_(?:quarters|years) "
    "(?:the_)?(?:days|weeks|months|years|decades)_to_come the_(?:days|weeks|months|years)_ahead"
)

RULES: tuple[Rule, ...] = (
    rule("now", _NOW_WORDS, _now, ignore_case=True, triggers=words("now currently presently nowadays present moment days time")),
    rule("recently", _PAST_WORDS, _past, ignore_case=True, triggers=words("recently lately recent past ago formerly days")),
    rule("previously", r"previously", _previously, ignore_case=True, triggers=words("previously")),
    rule("the future", _FUTURE_WORDS, _future, ignore_case=True, triggers=words("future days weeks months years decades quarters")),
    rule("the future, of itself", r"[Tt]he\sfuture(?=[.,;'’]|\s(?:is|of\sthe|and|will|holds)\b)", _future, triggers=words("future")),
    rule("a later date", r"an?\s(?:later|future|unspecified)\s(?:date|time)", _future, ignore_case=True, triggers=(words("date time"), words("later future unspecified"))),
    rule("soon", r"(?:very\s|pretty\s|quite\s)?soon", _soon, ignore_case=True, triggers=words("soon")),
)  # fmt: skip
