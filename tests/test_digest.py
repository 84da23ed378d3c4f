"""`digest()`: any string in, the same digest out."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import Digest, ReaderError, digest

STORY = """The council of Ardmore voted on Monday to close the old bridge.

Mayor Helen Ortiz said the bridge had carried lorries for ninety years. Engineers found cracks in
two of its arches last week. “We could not wait,” Ortiz said.

The bridge will stay open to walkers. Drivers must use the ferry at Kells until June 2026.
"""


@pytest.fixture(scope="module")
def story() -> Digest:
    return digest(STORY, title="Ardmore closes its bridge", published=date(2025, 11, 3))


def test_the_text_is_the_input_unchanged(story: Digest) -> None:
    assert story.text == STORY


def test_the_summary_is_in_document_order_and_points_into_the_sentences(story: Digest) -> None:
    chosen = story.summary.sentences
    assert [sentence.index for sentence in chosen] == sorted(sentence.index for sentence in chosen)
    for sentence in chosen:
        assert story.sentences[sentence.index].text == sentence.text
        assert 0.0 <= sentence.score <= 1.0


def test_reading_time_is_at_least_a_minute(story: Digest) -> None:
    assert story.minutes == 1
    assert 55 <= story.words <= 65


def test_the_same_input_gives_the_same_digest(story: Digest) -> None:
    again = digest(STORY, title="Ardmore closes its bridge", published=date(2025, 11, 3))
    assert again == story


def test_another_process_with_another_hash_seed_gives_the_same_digest(story: Digest) -> None:
    script = (
        "import sys; from datetime import date; from reader import digest;"
        "print(repr(digest(sys.stdin.read(), title='Ardmore closes its bridge',"
        " published=date(2025, 11, 3))))"
    )
    printed = [
        subprocess.run(
            [sys.executable, "-c", script],
            input=STORY,
            capture_output=True,
            encoding="utf-8",
            env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PATH": ""},
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert printed == [repr(story)] * 2


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "?!", "word", "\ud83d", "a\rb", "。"])
def test_a_text_of_next_to_nothing_has_a_digest(text: str) -> None:
    result = digest(text)
    assert result.text == text
    assert result.minutes == 1
    assert len(result.summary.sentences) <= 2


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_has_a_digest_whose_pieces_are_where_it_says(text: str) -> None:
    result = digest(text, published=date(2024, 2, 29))
    pieces = (*result.sentences, *result.mentions, *result.dates, *result.hidden)
    assert all(result.text[piece.start : piece.end] == piece.text for piece in pieces)
    for sequence in (result.sentences, result.mentions, result.dates, result.hidden):
        starts = [piece.start for piece in sequence]
        ends = [piece.end for piece in sequence]
        assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    for actor in result.actors:
        assert actor.mentions
        assert 0.0 <= actor.salience <= 1.0


@pytest.mark.parametrize(
    "arguments",
    [
        {"text": None},
        {"text": b"bytes"},
        {"text": "a", "title": None},
        {"text": "a", "published": "2021-05-18"},
        {"text": "a", "language": 7},
        {"text": "a", "method": None},
        {"text": "a", "length": 3},
    ],
)
def test_an_argument_of_the_wrong_type_is_a_type_error(arguments: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        digest(**arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "arguments",
    [
        {"method": "magic"},
        {"method": ""},
        {"length": ""},
        {"length": "0"},
        {"length": "-1"},
        {"length": "three"},
        {"length": "0%"},
        {"length": "101%"},
        {"length": "0w"},
        {"language": "english"},
        {"language": ""},
    ],
)
def test_an_option_that_means_nothing_is_a_reader_error_that_names_it(
    arguments: dict[str, str],
) -> None:
    (value,) = arguments.values()
    with pytest.raises(ReaderError, match=value or "“”"):
        digest("One sentence here.", **arguments)  # type: ignore[arg-type]
