"""Who and when, noted in the index as a digest found them, and counted."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader import digest
from reader.document.annotations import Actor, DateExpression, Kind
from reader.document.facts import Facts
from reader.library.index import entities
from reader.library.index.entities import (
    count_unanalysed,
    count_without_facts,
    note_facts,
    without_facts,
)
from reader.library.index.index import Index
from reader.library.index.mirror import drop
from reader.library.index.update import scan_folder, update
from reader.library.state.state import MemoryState

TEXT = "Nothing is named in this text."


def actor(name: str, kind: Kind = "person", *aliases: str) -> Actor:
    return Actor(name, kind, 1.0, aliases, ())


def when(value: str | None, type_: str = "DATE") -> DateExpression:
    return DateExpression(0, 7, "Nothing", type_, value)  # type: ignore[arg-type]


@pytest.fixture
def index(tmp_path: Path) -> Index:
    for number in range(3):
        (tmp_path / f"a{number}.md").write_text(
            f"---\ntitle: A{number}\npublished: 2020-01-0{number + 1}\n---\n{TEXT}\n"
        )
    made = Index(None)
    update(made, MemoryState(), scan_folder(tmp_path))
    return made


@pytest.fixture(scope="module")
def made() -> Facts:
    return digest(TEXT).facts


def number_of(index: Index, identity: str) -> int:
    number = index.number_of(identity)
    assert number is not None
    return number


def names(index: Index) -> list[tuple[str, str, int]]:
    return index.file.rows("SELECT name, kind, uses FROM name ORDER BY name, kind")


def test_every_form_of_a_name_is_noted_once_under_its_kind(index: Index, made: Facts) -> None:
    actors = (
        actor("RUIZ", "person", "Ruiz", "Ana  Ruiz", "the mayor", "", " "),
        actor("Ruiz", "organization"),
    )
    note_facts(index, number_of(index, "a0"), replace(made, actors=actors))
    assert names(index) == [
        ("Ana Ruiz", "person", 1),
        ("RUIZ", "person", 1),
        ("Ruiz", "organization", 1),
        ("the mayor", "person", 1),
    ]
    note_facts(index, number_of(index, "a1"), replace(made, actors=(actor("Ana Ruiz"),)))
    assert names(index)[0] == ("Ana Ruiz", "person", 2)
    found = index.file.rows("SELECT rowid FROM name_text WHERE name_text MATCH 'ana'")
    assert found == index.file.rows("SELECT id FROM name WHERE name = 'Ana Ruiz'")


def test_a_name_is_counted_no_more_when_its_article_goes(index: Index, made: Facts) -> None:
    for identity in ("a0", "a1"):
        note_facts(index, number_of(index, identity), replace(made, actors=(actor("Ruiz"),)))
    with index.file.writing() as connection:
        drop(connection, [number_of(index, "a0")])
    assert names(index) == [("Ruiz", "person", 1)]


def test_only_the_most_important_are_noted(
    index: Index, made: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entities, "_MOST", 2)
    actors = tuple(actor(name) for name in ("First", "Second", "Third"))
    note_facts(index, number_of(index, "a0"), replace(made, actors=actors))
    assert [name for name, *_ in names(index)] == ["First", "Second"]


def test_the_days_of_dates_and_times_are_noted_and_no_others(index: Index, made: Facts) -> None:
    dates = (
        when("2021-05"),
        when("2021-05"),
        when("2020-06-20T10:30", "TIME"),
        when("P3D", "DURATION"),
        when("1999", "SET"),
        when("PRESENT_REF"),
        when(None),
    )
    number = number_of(index, "a1")
    note_facts(index, number, replace(made, dates=dates))
    june = 737596
    assert index.file.rows("SELECT first, last, n FROM period ORDER BY first") == [
        (june, june, number),
        (737911, 737941, number),
    ]


def test_what_was_noted_goes_when_it_is_noted_anew(index: Index, made: Facts) -> None:
    number = number_of(index, "a0")
    note_facts(index, number, replace(made, actors=(actor("Ruiz"),), dates=(when("2021"),)))
    # By this version it is noted once: a second digest adds nothing.
    note_facts(index, number, replace(made, actors=(actor("Ortiz"),)))
    assert names(index) == [("Ruiz", "person", 1)]
    with index.file.writing() as connection:
        connection.execute("UPDATE article SET analysed = 1")
    german = replace(made.analysis, language="de")
    note_facts(index, number, replace(made, actors=(actor("Ortiz"),), analysis=german))
    assert names(index) == [("Ortiz", "person", 1), ("Ruiz", "person", 0)]
    assert index.file.rows("SELECT * FROM period") == []
    assert index.file.rows("SELECT detected FROM article WHERE id = 'a0'") == [("de",)]


def test_what_was_not_analysed_is_told_the_newest_first(index: Index, made: Facts) -> None:
    assert without_facts(index, 5) == ["a2", "a1", "a0"]
    assert without_facts(index, 2) == ["a2", "a1"]
    note_facts(index, number_of(index, "a1"), made)
    assert without_facts(index, 5) == ["a2", "a0"]
    assert count_without_facts(index) == 2


def test_what_an_earlier_version_found_still_answers_and_is_found_anew_last(
    index: Index, made: Facts
) -> None:
    for name in ("a2", "a1"):
        note_facts(index, number_of(index, name), replace(made, actors=(actor("Ruiz"),)))
    with index.file.writing() as connection:
        connection.execute("UPDATE article SET analysed = 1 WHERE id = 'a2'")
    assert names(index) == [("Ruiz", "person", 2)]
    assert without_facts(index, 5) == ["a0", "a2"]
    assert without_facts(index, 1) == ["a0"]
    assert (count_without_facts(index), count_unanalysed(index)) == (2, 1)


def test_an_empty_article_still_takes_no_time_after_it_was_analysed(index: Index) -> None:
    empty = digest("").facts
    note_facts(index, number_of(index, "a0"), empty)
    entry = index.entry("a0")
    assert entry is not None
    assert (entry.words, entry.minutes) == (0, 0)
