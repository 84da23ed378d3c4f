"""Nothing that takes text from outside grows faster than n log n; told by ratios in one run."""

import functools

import pytest

from tests.linear.functions import FUNCTIONS, Function
from tests.linear.measure import Growth, grown
from tests.linear.patterns import Found, all_patterns, near_matches, written
from tests.linear.texts import TEXTS, repeat

STEEP = 2.2
"""Four times the text may take so many times four times as long: 1 is linear, 4 is quadratic."""
TRIES = 4
"""What seems steep is measured again: another program may have had the machine."""
PARTS = 8
"""Tests that the patterns are dealt out to: together they take half a minute of a quiet machine."""

BOUNDED = {
    "actors/cross_document/institutions.py _BEFORE": "40 characters before a mention",
    "actors/joining/aliases.py _BETWEEN": "45 characters between two names",
    "dates/english/durations.py _RATE": "the few words before an expression",
    "dates/labels.py _AMOUNT": "the value of an expression",
    "dates/publication.py _AFTER_DATELINE": "matched at one place",
    "dates/publication.py _DATELINE": "matched against 60 characters",
    "dates/publication.py _OTHER_WORDS": "160 characters of a line",
    "intake/imports/item.py _WORDS": "300 characters of a note",
    "intake/sandbox/parsers/author_names.py _AND": "300 characters of a line",
    "intake/sandbox/parsers/author_names.py _DAY": "300 characters of a line",
    "intake/sandbox/parsers/author_names.py _EMPLOYER": "300 characters of a line",
    "intake/sandbox/parsers/author_names.py _ENDS": "300 characters of a line",
    "intake/sandbox/parsers/author_names.py _PERSON": "300 characters of a line",
    "intake/sandbox/parsers/author_names.py _TAIL": "300 characters of a line",
    "language/endings.py _PATTERNS": "a word of 4,000 characters of a text",
    "language/feed_tails.py _TAILS": "400 characters of a line",
    "language/repeated_lines.py _FIRST_WORDS": "matched at the start of a paragraph alone",
    "language/scripts.py _INDIAN": "a word of 4,000 characters of a text",
    "settings_file.py _NAME": "matched at the beginning of a line",
    "settings_file.py _TABLE": "matched at the beginning of a line",
    "tui/drawing/find.py _LARGE_REPEAT": "300 characters that the user typed",
}
"""Patterns that may be steep when they are looked for, and why they never are."""

ELSEWHERE = {
    "dates/foreign/east_asian.py": "makes the rules of three languages: read_dates is measured",
    "dates/foreign/grammar.py": "makes the rules of a grammar, which are told by their names",
    "dates/foreign/more.py": "the same",
    "dates/rule.py": "the same",
    "document/lazy_pattern.py": "compiles the patterns of other files",
    "intake/bytes/decode.py": "looks at bytes: its function is measured",
    "intake/bytes/guess.py": "the same",
    "intake/formats/registry.py": "the same",
    "intake/sandbox/parsers/mbox.py": "the same",
    "intake/sandbox/parsers/rtf.py": "the same",
    "language/boilerplate.py": "has the pattern of another file",
    "language/line_rows.py": "compiles the patterns of other files",
    "library/index/duplicates.py": "the same",
    "library/query/sql.py": "the same",
    "services/exporting/export.py": "the same",
    "summary/summarize.py": "the same",
}
"""Files whose patterns are not told by the names of their own constants."""


@functools.cache
def patterns() -> list[Found]:
    return all_patterns()


def is_steep(growth: Growth) -> bool:
    return growth.factor > STEEP


def steep_of_pattern(found: Found) -> str:
    """Return the text on which a pattern is steep, or nothing."""

    def work(text: str) -> None:
        for _ in found.pattern.finditer(text):
            pass

    near = {repr(piece): repeat(piece) for piece in near_matches(found.pattern)}
    for name, make in {**TEXTS, **near}.items():
        tries = (grown(work, make, (512, 2048), most=5.0) for _ in range(TRIES))
        if all(is_steep(each) for each in tries):
            return name
    return ""


@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_is_steep(part: int) -> None:
    steep = {
        found.name: name
        for found in patterns()[part::PARTS]
        if found.name not in BOUNDED and (name := steep_of_pattern(found))
    }
    assert steep == {}


def test_patterns_that_are_bounded_are_there() -> None:
    assert BOUNDED.keys() <= {found.name for found in patterns()}


def test_every_file_with_patterns_is_looked_at() -> None:
    looked_at = {found.name.split()[0] for found in patterns()}
    assert sorted(set(written()) - looked_at - ELSEWHERE.keys()) == []
    assert len(patterns()) > 400


def steep_of_function(function: Function) -> str:
    """Return the text on which a function is steep, or nothing."""
    for name, make in TEXTS.items():
        given = {length: function.prepare(make(length)) for length in (2048, 8192)}

        def work(text: str, given: dict[int, object] = given) -> object:
            return function.work(given[len(text)])

        tries = (grown(work, make, (2048, 8192), most=5.0) for _ in range(TRIES))
        if all(is_steep(each) for each in tries):
            return name
    return ""


@pytest.mark.parametrize("function", FUNCTIONS, ids=[each.name for each in FUNCTIONS])
def test_a_function_is_not_steep(function: Function) -> None:
    assert steep_of_function(function) == ""


def test_what_is_steep_is_seen() -> None:
    def quadratic(text: str) -> int:
        return sum(1 for a in text for b in text if a == b)

    growth = grown(quadratic, TEXTS["letters"], (512, 2048), most=5.0)
    assert growth.factor > STEEP
    assert all(len(make(777)) == 777 for make in TEXTS.values())
