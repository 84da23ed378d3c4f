"""References to now, the past and the future that name no date."""

import re

from reader.dates.context import Context
from reader.dates.rule import Meaning, Rule, rule, words

_NAME_AFTER = re.compile(r"\s[A-Z]")
_AS_SOON = re.compile(r"\b[Aa]s\s$")
_NO_TIME = re.compile(
    r"\s(?:that|after|before|as|enough|found|discovered|became|followed|turned)\b"
)
_SAID_BEFORE = re.compile(
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


RULES: tuple[Rule, ...] = (
    rule("now", r"right\snow|(?:as\sof\s)?(?<!of\s)now(?!-)|currently|presently|nowadays|(?<=[Aa]t\s)present(?=[.,; ])|at\sthe\s(?:present\s)?moment|these\sdays|the\spresent(?=[.,;]|\sday|\stime)|(?<=[Aa]t\s)this\stime", _now, ignore_case=True, triggers=words("now currently presently nowadays present moment days time")),
    rule("recently", r"(?:more\s|most\s)?(?<!\bas\s)recently|lately|(?:more\s)?recent\s(?:days|weeks|months|years|decades|times|quarters)(?:\sand\s(?:weeks|months|years))?|the\s(?:recent\s)?past(?=[.,;'’]|\s(?:and|have|has|it|that|when|they|he|she|but|as|with)\b)|(?<=in\s)the\spast(?!\s(?:few|several|couple|\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|year|month|week|day|decade|century|hour|minute|quarter|half))|(?:a\s)?(?:long|some)\s(?:time\s)?(?<!some\s)ago|in\sthe\sold\sdays|formerly|past\s(?:years|decades|centuries)", _past, ignore_case=True, triggers=words("recently lately recent past ago formerly days")),
    rule("previously", r"previously", _previously, ignore_case=True, triggers=words("previously")),
    rule("the future", r"(?:the\s|its\s)?(?:near\s|foreseeable\s|immediate\s|not-too-distant\s|very\snear\s)future|(?:(?<=in\s)|(?<=into\s)|(?<=for\s))the\sfuture|(?:the\s)?coming\s(?:days|weeks|months|years|decades|quarters)|(?<=in\s)future(?=[.,;])|future\s(?:quarters|years)|(?:the\s)?(?:days|weeks|months|years|decades)\sto\scome|the\s(?:days|weeks|months|years)\sahead", _future, ignore_case=True, triggers=words("future days weeks months years decades quarters")),
    rule("the future, of itself", r"[Tt]he\sfuture(?=[.,;'’]|\s(?:is|of\sthe|and|will|holds)\b)", _future, triggers=words("future")),
    rule("a later date", r"an?\s(?:later|future|unspecified)\s(?:date|time)", _future, ignore_case=True, triggers=words("date time")),
    rule("soon", r"(?:very\s|pretty\s|quite\s)?soon", _soon, ignore_case=True, triggers=words("soon")),
)  # fmt: skip
