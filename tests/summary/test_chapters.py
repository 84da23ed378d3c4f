"""Chapters are recognised by their marks, and the summary of a book covers them."""

import pytest

from reader.document.analysis import Analysis
from reader.document.from_plain import plain_document
from reader.document.options import SummaryOptions
from reader.language.analyse import analyse
from reader.summary.chapters import parts_of
from reader.summary.summarize import summarize
from tests.summary.facts import facts_of

PEOPLE = "Marten Ilse Odile Jorun Pavel Aude Sten Mirela".split()
THINGS = "harbour mill orchard ledger lantern quarry ferry chapel".split()


def chapter(number: int, sentences: int = 60) -> str:
    who, what = PEOPLE[number % 8], THINGS[number % 8]
    told = [
        f"On day {day} of that year {who} walked to the {what} and counted {day * 7} of the "
        f"{THINGS[(number + day) % 8]} stones."
        for day in range(sentences)
    ]
    return "\n\n".join(" ".join(told[start : start + 6]) for start in range(0, sentences, 6))


def book(marks: list[str], sentences: int = 60) -> Analysis:
    parts = [f"{mark}\n\n{chapter(number, sentences)}" for number, mark in enumerate(marks)]
    return analyse(plain_document("\n\n".join(parts)), language="en")


MARKS = [
    ["Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4", "Chapter 5", "Chapter 6"],
    ["CHAPTER I.", "CHAPTER II.", "CHAPTER III.", "CHAPTER IV.", "CHAPTER V.", "CHAPTER VI."],
    ["I", "II", "III", "IV", "V", "VI"],
    ["1. The storm", "2. The boat", "3. The shore", "4. The inn", "5. The road", "6. Home"],
    [
        "Chapter One: Rain",
        "Chapter Two: Mud",
        "Chapter Three",
        "Chapter Four",
        "Epilogue",
        "Part Two",
    ],
    ["Kapitel 1", "Kapitel 2", "Kapitel 3", "Kapitel 4", "Kapitel 5", "Kapitel 6"],
    ["The harbour", "The mill", "The orchard", "The ledger", "The lantern", "The quarry"],
]


@pytest.mark.parametrize("marks", MARKS, ids=lambda marks: marks[0])
def test_chapters_are_told_by_their_marks(marks: list[str]) -> None:
    read = book(marks)
    parts, chapters = parts_of(read)
    assert chapters
    assert sorted(set(parts)) == list(range(6))
    assert all(55 <= parts.count(part) <= 61 for part in range(6))


def test_a_summary_of_a_book_covers_its_chapters() -> None:
    read = book(MARKS[0])
    parts, _ = parts_of(read)
    place = {index: number for number, index in enumerate(read.body)}
    chosen = summarize(facts_of(read), SummaryOptions(length="8")).sentences
    assert {parts[place[sentence.index]] for sentence in chosen} == set(range(6))


def test_a_long_text_without_chapters_is_covered_by_stretches() -> None:
    read = analyse(plain_document(chapter(0, 1_300)), language="en")
    parts, chapters = parts_of(read)
    assert not chapters
    assert sorted(set(parts)) == [0, 1, 2, 3]


def test_an_article_has_no_parts() -> None:
    read = book(MARKS[0], sentences=6)
    assert parts_of(read) == ([0] * len(read.body), False)
