"""Hours of the day: “um 19.30 Uhr”, “à 20h30”, “a las once de la mañana”."""

import re

from reader.dates.context import Context
from reader.dates.foreign.phrases import Part, forms, maybe, raw, row, some
from reader.dates.foreign.words import Words, plain
from reader.dates.ratios import is_ratio_near, is_round
from reader.dates.rule import CLOCK_SLOT, Meaning, Resolved, Rule
from reader.document.lazy_pattern import lazy_compile

_FIGURES = lazy_compile(
    r"\b(?:psalm\w*|psaum\w+|salm\w+|ratio|score|rapport|maßstab|verhältnis|échelle|scala|escala|schaal|genes\w+|genèse|johannes|jean|juan|giovanni|"
    r"joão|matth\w+|matteo|mateo|mateus|lukas|luc|lucas|luca|mark\w*|marc\w*|verhouding)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_LASTED = lazy_compile(r"\s(?:Stunden?|Std|uren|[Mm]inut)")
"""What follows a number of hours or minutes: “2:05 Stunden”."""
_DAY = lazy_compile(r"\d,?\s$")
"""A date before an hour with seconds."""
_SHOWN = lazy_compile(
    r"^\W*$|\n\W*$|[–—(|\[-]\s?$|\b(?:zwischen|entre|tra|fra|tussen|et|e|y|und|en|of|ou|o|oder|beginn|anpfiff|einlass|start|début|inicio|início|inizio|aanvang|uhrzeit|heure|hora|ora|tijd)[:,]?\s$",
    re.IGNORECASE,
)
"""What an hour without a word for it stands behind: the edge of a line, a dash, another hour."""
_UNTIL = lazy_compile(
    r"\s?(?:[–—-]|a|à|às|alle|bis|tot|ad)\s?\d{1,2}[:.h]\d\d|\s?[–—]|\s?\n|\s(?:hrs?|heures|horas|ore)\b"
)
"""What follows an hour that another one ends."""
_LAST_WORD = lazy_compile(r"([^\W\d_]{2,20}(?:-feira)?)[.,]?\s$")
_FIRST_WORD = lazy_compile(
    r",?\s(?:am\s|le\s|de\s|del\s|di\s|van\s|op\s|on\s)?([^\W\d_]{2,20}(?:-feira)?)"
)
_LASTING = frozenset({"heure", "heures", "hora", "horas", "ore", "uur"})
"""Words for an hour that say how long as well."""
_SPECIFIC = frozenset(
    {
        "alle",
        "alle ore",
        "ore",
        "dalle",
        "a las",
        "a la",
        "desde las",
        "hasta las",
        "hacia las",
        "sobre las",
        "verso le",
        "por volta das",
        "às",
        "até às",
    }
)
"""Words that are followed by an hour, and seldom by anything else."""
_NOT_OF_AN_HOUR = frozenset({"de", "avant", "après", "d'ici", "van", "voor", "na", "von"})
"""Words that also come before a number of hours: “moins de 24 heures”."""


def meant_numbers(lists: dict[int, str]) -> dict[str, int]:
    """Return every form with the number of its list."""
    return {form: number for number, words in lists.items() for form in forms(words)}


_HALF_ALONE = frozenset({"half", "halb"})
_LATE = frozenset({"AF", "EV", "NI"})
_LENGTH = r"\s?(?:min|sec|sek|s\b|m\b|['’′](?!s\b))"
"""Words after a number of hours that is a duration."""
_HOUR = r"(?P<h>2[0-4]|1\d|0?\d)"


def _at(words: Words, hour: int, minute: int, part: str) -> Meaning | None:
    if hour > 24 or minute > 59:
        return None
    if part in _LATE and hour < 12 and (part != "NI" or hour >= 6):
        hour += 12
    return "TIME", f"T{hour:02}:{minute:02}"


def _part(words: Words, match: re.Match[str]) -> str:
    said = match.groupdict().get("part")
    return words.parts[plain(said)] if said else ""


def _clock(words: Words, match: re.Match[str], context: Context) -> Resolved:
    groups = match.groupdict()
    half = (groups.get("half") or "").lower().replace(".", "")
    hour, minute = int(match["h"]), int(groups.get("m") or 0)
    unit = plain(groups.get("unit") or "")
    part = _part(words, match)
    if _FIGURES.search(context.before) or _LASTED.match(context.after):
        return None
    bare = ":" in match[0] and not (unit or part or half)
    if bare and not _is_timed(words, context, minute, seconds=bool(groups.get("s"))):
        return ()  # a ratio, a result, the time of a race
    if unit in _LASTING and not groups.get("m") and not part and not _is_at(words, context):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    return _at(words, hour % 24 if half == "am" and hour == 12 else hour, minute, part)


def _is_at(words: Words, context: Context) -> bool:
    """Return whether the word before is one that only an hour follows."""
    before = plain(context.before[-30:]) + " "
    return any(
        before.endswith(f" {form} ") or before == f"{form} "
        for form in forms(words.lexicon.at)
        if form not in _NOT_OF_AN_HOUR
    )


def _is_timed(words: Words, context: Context, minute: int, *, seconds: bool) -> bool:
    """Return whether two numbers are an hour, by what comes before or after them."""
    if is_ratio_near(context):
        return is_round(minute) and _is_at(words, context)
    if _is_at(words, context) or _DAY.search(context.before):
        return True
    if seconds:
        return False
    shown = _SHOWN.search(context.before) or _UNTIL.match(context.after)
    return bool(shown) or _names_a_day(words, context)


def _names_a_day(words: Words, context: Context) -> bool:
    """Return whether the word right before or behind an hour is of a day: “domani 19:30”."""
    before = _LAST_WORD.search(context.before)
    after = _FIRST_WORD.match(context.after)
    return any(found and plain(found[1]) in words.of_days for found in (before, after))


def _spoken(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “a las once de la mañana” and “alle sette di sera”."""
    said = plain(match["h"])
    hour = int(said) if said.isdecimal() else words.numbers.get(said, 99)
    return _at(words, hour, 0, _part(words, match))


def _half(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    """Read “um halb zehn”, “à neuf heures et demie” and “a las nueve menos cuarto”."""
    said, lexicon = plain(match["h"]), words.lexicon
    if match["half"].lower() in _HALF_ALONE and match.start("at") == match.start():
        return None  # “half tien” without “om” may be half of ten
    hour = int(said) if said.isdecimal() else words.numbers.get(said, 99)
    minutes = meant_numbers(lexicon.minutes_after | lexicon.minutes_before)[plain(match["half"])]
    hour, minute = divmod(hour * 60 + minutes, 60)
    return _at(words, hour, minute, _part(words, match))


def _noon(words: Words, match: re.Match[str], context: Context) -> Meaning | None:
    said = plain(match["word"])
    if match["word"][0].isupper() and context.before.strip() and not words.lexicon.capital_nouns:
        return None  # the Mezzogiorno
    hour = next(hour for hour, each in words.lexicon.noon.items() if said in forms(each))
    return "TIME", f"T{hour}:00"


def rules(words: Words) -> tuple[Rule, ...]:
    """Return the rules of the hours of the day."""
    lexicon = words.lexicon
    part = rf"(?:\s{some(words.parts, 'part', last=True).pattern}(?!\w))?"
    unit = rf"(?P<unit>{lexicon.hour.removeprefix(chr(92) + 's?')})(?!\w)"
    at = some(lexicon.at)
    number = raw(
        rf"(?P<h>{_HOUR.removeprefix('(?P<h>').removesuffix(')')}|{some(list(words.numbers)[:16], last=True).pattern})",
        {"0"} | some(list(words.numbers)[:16]).starts,
    )
    needed = Part(rf"\s{some(words.parts, 'part', last=True).pattern}", frozenset())
    specific = [form for form in forms(lexicon.at) if form in _SPECIFIC]
    said_after = [form for each in lexicon.minutes_after.values() for form in forms(each)]
    said_before = [form for each in lexicon.minutes_before.values() for form in forms(each)]
    after, before = some(said_after, "half", last=True), some(said_before, "half")
    noons = [form for each in lexicon.noon.values() for form in forms(each)]
    return (
        words.rule("19:30", raw(rf"{_HOUR}:(?P<m>[0-5]\d)(?P<s>:[0-5]\d)?(?![:\d])(?:\s?{unit})?{part}"), _clock, ["0"], CLOCK_SLOT),
        words.rule("19.30 uhr", raw(rf"{_HOUR}\.(?P<m>[0-5]\d)\s?{unit}{part}"), _clock, ["0"], CLOCK_SLOT),
        words.rule("20h30", raw(rf"{_HOUR}\s?(?P<unit>{lexicon.hour.removeprefix(chr(92) + 's?')})\s?(?P<m>[0-5]\d)(?!\d|[.,]\d|{_LENGTH}){part}"), _clock, ["0"], CLOCK_SLOT),
        words.rule("20 uhr", raw(rf"{_HOUR}\s?{unit}(?!\s?\d|{_LENGTH}){part}"), _clock, ["0"], CLOCK_SLOT),
        words.rule("2pm", raw(r"(?P<h>1[0-2]|0?[1-9])(?::(?P<m>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)"), _clock, ["0"], CLOCK_SLOT),
        words.rule("alle 19.30", row(at, raw(rf"(?P<at>){_HOUR}\.(?P<m>[0-5]\d)(?![\d%]|[.,]\d|\s?(?:%|euro|millio|mila|€))(?:\s?{unit})?{part}")), _clock, ["0"], CLOCK_SLOT),
        words.rule("alle 19", row(some(specific), raw(rf"(?P<at>){_HOUR}(?=[.,;!?)](?!\d)|$|\s(?:del?|di|do)\s\d)")), _clock, ["0"], CLOCK_SLOT),
        words.rule("a las once de la mañana", row(at, Part("(?P<at>)", frozenset(), optional=True), number, needed), _spoken, words.parts, CLOCK_SLOT),
        words.rule("a las nueve y media", row(at, Part("(?P<at>)", frozenset(), optional=True), number, Part(rf"(?:\s?{unit})?\s{after.pattern}{part}", frozenset())), _half, said_after, CLOCK_SLOT),
        words.rule("um halb zehn", row(maybe(at), Part("(?P<at>)", frozenset(), optional=True), before, Part(number.pattern + part, number.starts)), _half, said_before, CLOCK_SLOT),
        words.rule("mezzogiorno", some(noons, "word", last=True), _noon, noons, CLOCK_SLOT),
    )  # fmt: skip
