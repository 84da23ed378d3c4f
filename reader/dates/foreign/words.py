"""The words of a language as numbers, as parts of patterns, and as rules."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property, partial

from reader.dates.context import Context
from reader.dates.foreign.lexicon import Lexicon
from reader.dates.foreign.phrases import Part, forms, pattern_of, some, starts
from reader.dates.lexicon import YEAR
from reader.dates.rule import Resolved, Rule, Slot
from reader.document.lazy_pattern import lazy_compile

_SPACE = lazy_compile(r"\s+")


def plain(text: str) -> str:
    """Return words as the lexicon has them."""
    return _SPACE.sub(" ", text.lower()).replace("’", "'").strip()


def numbered(lists: Iterable[str], first: int) -> dict[str, int]:
    """Return every form of every list with the number of its list."""
    return {form: number for number, words in enumerate(lists, first) for form in forms(words)}


def meant(lists: dict[str, str]) -> dict[str, str]:
    """Return every form with the key of its list."""
    return {form: key for key, words in lists.items() for form in forms(words)}


class Words:
    """The words of a language, as its rules need them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.months = numbered(lexicon.months, 1)
        self.weekdays = numbered(lexicon.weekdays, 0)
        self.weekdays_beside = self.weekdays | numbered(lexicon.weekdays_beside, 0)
        self.ordinals = numbered(lexicon.ordinals, 1)
        self.numbers = numbered(lexicon.numbers, 1)
        self.units = meant(lexicon.units)
        self.plurals = frozenset(forms(lexicon.plurals))
        self.steps = {
            **dict.fromkeys(forms(lexicon.this), 0),
            **dict.fromkeys(forms(lexicon.last), -1),
            **dict.fromkeys(forms(lexicon.next), 1),
            **dict.fromkeys(forms(lexicon.after_next), 2),
        }
        self.parts = meant(lexicon.parts)

    @cached_property
    def of_days(self) -> frozenset[str]:
        """The words that stand beside an hour: weekdays, months, “tomorrow”, parts of the day."""
        deictic = (form for each in self.lexicon.deictic.values() for form in forms(each))
        return frozenset((*self.weekdays_beside, *self.months, *deictic, *self.parts))

    def rule(
        self,
        name: str,
        part: Part,
        resolve: Callable[["Words", re.Match[str], Context], Resolved],
        triggers: Iterable[str],
        states: frozenset[Slot] = frozenset(),
    ) -> Rule:
        """Make a rule of a part; it is tried where the part can begin."""
        pattern = lazy_compile(rf"(?<![\w$£€.,-])(?:{part.pattern})(?!\w)", re.IGNORECASE)
        return Rule(name, pattern, partial(resolve, self), starts(triggers), states, part.starts)

    @cached_property
    def singular(self) -> list[str]:
        """The units of which there is one, without days and hours."""
        return [
            form
            for form, unit in self.units.items()
            if form not in self.plurals and unit not in {"D", "H", "M"}
        ]

    @cached_property
    def day(self) -> str:
        """A pattern of the day of a month, in the group ``d``: in digits or in words."""
        said = [*self.ordinals]
        if self.lexicon.day_words:
            said += [form for form, number in self.numbers.items() if number > 1]
        words = "|".join(map(pattern_of, sorted(said, key=len, reverse=True)))
        return rf"(?:(?:[12]\d|3[01]|0?[1-9])(?!\d){self.lexicon.day_mark}|(?:{words})(?!\w))"

    @cached_property
    def day_starts(self) -> frozenset[str]:
        """The words that a day of a month begins with."""
        said = [*self.ordinals]
        return starts([*said, *(self.numbers if self.lexicon.day_words else ())]) | {"0"}

    def day_number(self, text: str) -> int:
        """Return the number of a day of a month; 0 for none."""
        word = plain(text)
        if digits := re.match(r"\d{1,2}", word):
            return int(digits[0])
        return self.ordinals.get(word) or self.numbers.get(word) or 0

    def month(self, name: str = "mon", *, last: bool = True) -> Part:
        """Return the part that is a month."""
        return some(self.months, name, last=last)

    def year(self, name: str = "y") -> str:
        """Return a pattern of a year after a month."""
        link = f"(?:{some(self.lexicon.year_link).pattern})?" if self.lexicon.year_link else ""
        short = r"['’]\d\d|[4-9]\d(?=[.,;:)\]]|$|\n)"
        return rf"(?:,?\s{link}(?P<{name}>{YEAR}|{short})(?!\d))?"

    @cached_property
    def _step_at_end(self) -> re.Pattern[str]:
        steps = "|".join(map(pattern_of, sorted(self.steps, key=len, reverse=True)))
        return lazy_compile(rf"\b({steps})\s(?:dia\s|día\s)?$", re.IGNORECASE)

    def step_before(self, context: Context) -> str | None:
        """Return the “last” or “next” right before an expression."""
        match = self._step_at_end.search(context.before)
        return match[1] if match else None

    @cached_property
    def _noun_article(self) -> re.Pattern[str] | None:
        articles = "|".join(map(pattern_of, forms(self.lexicon.nouns_of_days)))
        return lazy_compile(rf"\b(?:{articles})\s(?:\w+\s)?$", re.IGNORECASE) if articles else None

    def is_noun_of_day(self, context: Context) -> bool:
        """Return whether an article makes a noun of “tomorrow”."""
        article = self._noun_article
        return article is not None and article.search(context.before) is not None

    def step_of(self, text: str) -> int:
        """Return -1 for “last”, 0 for “this”, 1 for “next”, 2 for the one after it."""
        return self.steps.get(plain(text), 0)
