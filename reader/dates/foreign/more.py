"""Days, months and years of languages whose full grammar is not written: by a few of their words."""

import re
import unicodedata
from functools import partial

from reader.dates.context import Context, moved
from reader.dates.foreign import counted
from reader.dates.foreign.phrases import forms, pattern_of, starts
from reader.dates.foreign.short_lexicons import SHORT_LEXICONS, ShortLexicon
from reader.dates.foreign.tense import verb_tenses
from reader.dates.foreign.words import plain
from reader.dates.known_days import day_of_month, full_day, month_meaning, until_day
from reader.dates.lexicon import YEAR
from reader.dates.rule import DAY_SLOT, WEEKDAY_SLOT, Meaning, Piece, Range, Resolve, Rule, Slot
from reader.dates.tense import Tenses
from reader.document.lazy_pattern import lazy_compile
from reader.language.word_lists.calendar_names import months

_WRITTEN_AS = {"nb": "no", "nn": "no", "bs": "hr"}
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_OF = r"(?:\s(?:de|del|năm))?"
"""What may stand between a month and its year."""

Numbers = dict[str, int]


def _number(numbers: Numbers, word: str) -> int | None:
    """Return the number of a word, in Turkish capitals too: “NİSAN”, “SALI”."""
    found = numbers.get(plain(word))
    return numbers.get(plain(word.replace("İ", "i").replace("I", "ı"))) if found is None else found


def _day(numbers: Numbers, match: re.Match[str], context: Context) -> Meaning | None:
    year, month = int(match["y"]) if match["y"] else None, _number(numbers, match["mon"])
    return day_of_month(year, month, int(match["d"]), context) if month else None


def _day_range(numbers: Numbers, match: re.Match[str], context: Context) -> Range | None:
    first, last, month = int(match["d"]), int(match["e"]), _number(numbers, match["mon"])
    if month is None or first >= last:
        return None
    return until_day(_day(numbers, match, context), month, last)


def _month(numbers: Numbers, match: re.Match[str], context: Context) -> Meaning | None:
    month = _number(numbers, match["mon"])
    return month_meaning(int(match["y"]), month, context) if month else None


def _month_alone(
    numbers: Numbers, match: re.Match[str], context: Context, *, capital: bool
) -> Meaning | None:
    month, name = _number(numbers, match["mon"]), match["mon"]
    led = match.start("mon") > match.start()
    if month is None or (led and not capital and name[0].isupper() and not name.isupper()):
        return None  # the planet Mars, and Maja
    year = context.year_for(month)
    return month_meaning(year, month, context) if year else ("DATE", f"XXXX-{month:02}")


def _none(match: re.Match[str], context: Context) -> tuple[Piece, ...]:
    return ()


def _year(match: re.Match[str], context: Context) -> Meaning | None:
    context.speak_of_year(int(match["y"]))
    return "DATE", match["y"]


def _weekday(numbers: Numbers, match: re.Match[str], context: Context) -> Meaning | None:
    word = plain(match["word"])
    number = _number(numbers, match["word"])
    if number is None:
        return None
    day = context.weekday(number)
    if word.startswith("på ") and day is not None and context.published and day < context.published:
        day = moved(day, 7)  # “på fredag” is the coming one, “i fredags” the last
    return full_day(day, context) if day else ("DATE", None)


def _deictic(numbers: Numbers, match: re.Match[str], context: Context) -> Meaning | None:
    step = _number(numbers, match["word"])
    if context.published is None or step is None:
        return None if step is None else ("DATE", None)
    day = moved(context.published, step)
    return full_day(day, context) if day else None


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language; none where nothing is known of it."""
    language = _WRITTEN_AS.get(language, language)
    lexicon = SHORT_LEXICONS.get(language)
    if lexicon is None:
        return ()
    of_words = (*_of_words(lexicon), *counted.rules(language))
    return (*_of_months(language, lexicon), *_of_years(lexicon), *of_words)


def tenses(language: str) -> Tenses | None:
    """Return how a language marks its tenses, as far as its year depends on it."""
    lexicon = SHORT_LEXICONS.get(_WRITTEN_AS.get(language, language))
    return verb_tenses(lexicon.past, lexicon.ahead) if lexicon else None


def _day_patterns(
    lexicon: ShortLexicon, name: str, year: str, months: frozenset[str]
) -> tuple[str, str, frozenset[str]]:
    """Return the patterns of a day and of a range of days, and the words they begin with."""
    if lexicon.month_first:
        before = rf"(?:{year}{lexicon.year_first})?{name}\s(?P<d>{_DAY})"
        after = rf"(?!\d){lexicon.month_first}"
        last = rf"{before}\.?\s?[-–—]\s?(?P<e>{_DAY}){after}"
        return before + after, last, months | {"0"}
    after = rf"(?:,?\s(?:de\s|del\s|d['’]|năm\s)?{year})?"
    mark = rf"{lexicon.day_mark}{lexicon.link}{name}{after}"
    last = rf"(?P<d>{_DAY})\.?\s?[-–—]\s?(?P<e>{_DAY}){mark}"
    return rf"(?P<d>{_DAY}){mark}", last, frozenset({"0"})


def _of_months(language: str, lexicon: ShortLexicon) -> list[Rule]:
    numbers = {form: n for n, each in enumerate(months(language), 1) for form in forms(each)}
    if language == "el":  # capitals have no accents: “ΜΑΪΟΥ”
        numbers |= {_without_accent(form): n for form, n in numbers.items()}
    first = starts(numbers)
    name = rf"(?P<mon>{_any(numbers)}){lexicon.month_end}"
    year = rf"(?P<y>{YEAR})(?!\d)"
    month = rf"{name}{_OF}\s{year}"
    day, last, begins = _day_patterns(lexicon, name, year, first)
    found = [
        _rule("7.–9. maj 2021", last, partial(_day_range, numbers), first, begins),
        _rule("18. maj 2021", day, partial(_day, numbers), first, begins, DAY_SLOT),
        _rule("maj 2021", month, partial(_month, numbers), first, first),
    ]
    if lexicon.year_first and not lexicon.month_first:
        led = rf"{year}{lexicon.year_first}(?P<d>{_DAY}){lexicon.day_mark}{lexicon.link}{name}"
        found.append(
            _rule("2021 7 maj", led, partial(_day, numbers), first, frozenset({"0"}), DAY_SLOT)
        )
    if lexicon.year_first:
        led = rf"{year}{lexicon.year_first}{name}"
        found.append(_rule("2021 maj", led, partial(_month, numbers), first, frozenset({"0"})))
    by_name = partial(_month_alone, numbers, capital=lexicon.capital_months)
    no_more = rf"(?!{_OF}\s\d|[.-]\w)"
    if lexicon.month_case:
        case = rf"{name}{lexicon.month_case}{no_more}"
        found.append(_rule("lokakuussa", case, by_name, first, first))
    if lexicon.in_month:
        before = forms(lexicon.in_month)
        alone = rf"(?:{_any(before)})\s(?P<at>){name}{no_more}"
        found.append(_rule("i maj", alone, by_name, first, starts(before)))
    return found


def _of_years(lexicon: ShortLexicon) -> list[Rule]:
    year, found = frozenset({"0000"}), []
    if before := forms(lexicon.before_year):
        led = rf"(?:{_any(before)})\s(?P<at>)(?P<y>{YEAR})(?![\d.,:%-]\d|\d|\s?%)"
        found.append(_rule("v roce 1920", led, _year, year, starts(before)))
    if lexicon.year_noun:
        found.append(_rule("1920 roku", rf"(?P<y>{YEAR}){lexicon.year_noun}", _year, year, year))
    return found


def _of_words(lexicon: ShortLexicon) -> list[Rule]:
    weekdays = {form: n for n, each in enumerate(lexicon.weekdays) for form in forms(each)}
    deictic = {form: n for n, each in enumerate(lexicon.deictic, -1) for form in forms(each)}
    tables = (
        ("i fredags", weekdays, _weekday, WEEKDAY_SLOT),
        ("i går", deictic, _deictic, DAY_SLOT),
    )
    other = frozenset(forms(lexicon.other_words))
    return [
        *([_rule("trei luni", lexicon.other, _none, other, frozenset())] if other else []),
        *(
            _rule(
                name,
                rf"(?P<word>{_any(table)})",
                partial(resolve, table),
                starts(table),
                starts(table),
                slots,
            )
            for name, table, resolve, slots in tables
            if table
        ),
    ]


def _without_accent(form: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", form).replace("\u0301", ""))


def _any(words: Numbers | list[str]) -> str:
    return "|".join(map(pattern_of, sorted(words, key=len, reverse=True)))


def _rule(
    name: str,
    pattern: str,
    resolve: Resolve,
    triggers: frozenset[str],
    first: frozenset[str],
    states: frozenset[Slot] = frozenset(),
) -> Rule:
    compiled = lazy_compile(rf"(?:(?<![\w$£€.,-])|(?<=[א-ת]-))(?:{pattern})(?!\w)", re.IGNORECASE)
    return Rule(name, compiled, resolve, triggers, states, first)
