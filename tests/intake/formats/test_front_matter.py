"""The head of a file: known fields are read, and nothing in it hides the article."""

import contextlib
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.intake.formats.front_matter import FRONT_MATTER_CAP, read_front_matter
from reader.intake.formats.plain_yaml import InvalidYAMLError, plain_value

HEAD = """---
title: "The river: a story"
author: [Ana Ruiz, Bo Li]
published: 2024-04-03
source: https://example.org/river
site: Own Words
language: en-GB
tags: [science, water]
id: river-1
unknown: kept out
---
Body.
"""


def test_every_field_is_read() -> None:
    head = read_front_matter(HEAD)
    about = head.metadata
    assert HEAD[head.body_start :] == "Body.\n"
    assert about.title == "The river: a story"
    assert about.author == "Ana Ruiz, Bo Li"
    assert about.published == date(2024, 4, 3)
    assert (about.source, about.site) == ("https://example.org/river", "Own Words")
    assert about.language == "en"
    assert about.tags == ("science", "water")
    assert head.id == "river-1"
    assert head.notes == ()


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("tags: a, b ,c", "tags", ("a", "b", "c")),
        ("published: 2024-04-03T10:20:30Z", "published", date(2024, 4, 3)),
        ("date: 2024-04-03", "published", date(2024, 4, 3)),
        ("title: 1984", "title", "1984"),
        ("title: no", "title", "no"),
        (r'title: "caf\u00e9 \ud83d\ude00"', "title", "café 😀"),
        (r'title: "half \ud83d and \uDE00"', "title", "half \ufffd and \ufffd"),
        ("title: >\n  two\n  lines", "title", "two lines"),
        ("author: Ana", "author", "Ana"),
        ("language: deutsch", "language", None),
    ],
)
def test_a_field_may_be_written_in_several_ways(line: str, field: str, value: object) -> None:
    head = read_front_matter(f"---\n{line}\n---\nBody")
    assert getattr(head.metadata, field) == value


BROKEN = [
    ("a colon too many", "title: Foo: bar\nsite: X"),
    ("a handle", "title: Foo\nauthor: @ana"),
    ("a tab", "title: Foo\n\tauthor: x"),
    ("an alias bomb", "a: &a [x]\nb: [*a, *a]\ntitle: Foo"),
    ("endless brackets", "title: Foo\nx: " + "[" * 20_000),
    ("endless braces", "title: Foo\nx: " + "{" * 20_000),
    ("endless dashes", "title: Foo\nx:\n  " + "- " * 20_000 + "y"),
    ("endless questions", "title: Foo\nx:\n  " + "? " * 20_000 + "y"),
    ("lists deep in one another", "title: Foo\nx: " + "[" * 30 + "]" * 30),
    ("a name that is a list", "title: Foo\n? [x]\n: y"),
    ("two documents", "title: Foo\n--- {}"),
    ("half a character", "title: Foo\nx: \ud800"),
]


@pytest.mark.parametrize(("what", "block"), BROKEN, ids=[what for what, _ in BROKEN])
def test_broken_front_matter_is_read_line_by_line_with_a_note(what: str, block: str) -> None:
    text = f"---\n{block}\n---\nThe body stays."
    head = read_front_matter(text)
    assert text[head.body_start :] == "The body stays."
    assert head.metadata.title.startswith("Foo")
    assert "line by line" in head.notes[0]


def test_a_date_that_is_none_is_said_and_the_rest_is_kept() -> None:
    head = read_front_matter("---\ntitle: T\npublished: 2026-02-30\n---\n")
    assert head.metadata.title == "T"
    assert head.metadata.published is None
    assert "2026-02-30" in head.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        "---\nnever closed\n",
        "---\n- a list\n---\nBody",
        "--- not a fence\n---\n",
        "---\n" + "x: y\n" * FRONT_MATTER_CAP + "---\n",
        "",
    ],
    ids=["nothing", "not closed", "a list", "no fence", "too long", "empty"],
)
def test_what_is_no_front_matter_stays_in_the_text(text: str) -> None:
    assert read_front_matter(text).body_start == 0


@given(st.text(), st.text())
def test_nothing_breaks_it_and_the_body_is_whole(block: str, body: str) -> None:
    text = f"---\n{block}\n---\n{body}"
    head = read_front_matter(text)
    assert text[head.body_start :].endswith(body) or head.body_start == 0 or "---" in block + body


VALUES = st.recursive(
    st.text(alphabet="ab9 :#,[]{}\"'\\-&!|>%@`~?=/é漢.", max_size=14),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abx", max_size=3), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["title", "tags", "x-y", "ID"]), VALUES))
def test_what_yaml_writes_is_read_as_it_was(fields: dict[str, object]) -> None:
    assert plain_value(yaml.safe_dump(fields, allow_unicode=True)) == fields


@given(st.text(alphabet="ab :#,[]{}\"'\\-!|>%?é.\n", max_size=30))
def test_any_block_is_read_as_the_parser_reads_it(block: str) -> None:
    try:
        wanted = yaml.load(block, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, ValueError):
        return
    with contextlib.suppress(InvalidYAMLError):  # a name that is not text, or lists too deep
        assert plain_value(block) == wanted


HUGO = """+++
title = "Ice report"
date = 2023-10-02T23:30:00-07:00
authors = ["Mona Lie"]
draft = false
[taxonomies]
tags = ["ice", "boats"]
+++

The text."""


def test_the_block_of_hugo_and_zola_is_read() -> None:
    found = read_front_matter(HUGO)
    about = found.metadata
    assert (about.title, about.author, about.tags) == ("Ice report", "Mona Lie", ("ice", "boats"))
    assert about.published == date(2023, 10, 2)
    assert HUGO[found.body_start :].strip() == "The text."


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("+++\ntitle = \n+++\nText.", 1),
        ("+++\nno end", 0),
        ("+++\n" + "a = [" * 5000 + "\n+++\nText.", 1),
    ],
)
def test_a_block_that_is_no_toml_stays_in_the_text(text: str, notes: int) -> None:
    found = read_front_matter(text)
    assert (found.body_start, len(found.notes)) == (0, notes)


def test_a_day_is_read_in_any_spelling() -> None:
    found = read_front_matter("---\ndate: 2. Oktober 2023\n---\nText.")
    assert (found.metadata.published, found.notes) == (date(2023, 10, 2), ())
