"""A passage whose own words were changed: how much of it must be left, and where it ends."""

import pytest

from reader.library.highlights.anchor import find
from reader.library.highlights.anchor_near import find_near
from reader.library.highlights.passage import passage

SENTENCE = "Engineers found cracks in two of its arches last week."
STORY = f"The story. {SENTENCE} The end."


def found_in(after: str, quote: str = SENTENCE, story: str = STORY) -> str | None:
    start = story.index(quote)
    known = passage(story, start, start + len(quote))
    place = find(after, known)
    return None if place is None else after[slice(*place)]


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("Engineers found big cracks in two of its arches. It was week now.", "E-week"),
        ("Engineers found big cracks in two of its arches. It was hot week now.", "E-arches"),
        ("Engineers now have found cracks in three of its arches last week.", "E-week"),
        ("Engineers say they now found cracks in three of its arches last week.", "found-week"),
        ("Engineers found big cracks in two of its arches. It was hot again week now.", "E-arches"),
        ("Engineers found cracks in two of its arches. It was hot week now.", "E-arches"),
        (
            "Engineers say they now found cracks in two of its arches last week, I see.",
            "found-week",
        ),
        # Two words that are the same are no chance.
        ("Engineers found, they say at last, cracks in three of its arches last week.", "E-week"),
        ("Engineers found big cracks in two of its arches. It was hot last week now.", "E-week"),
    ],
)
def test_a_single_word_three_words_off_is_no_part_of_it(after: str, found: str) -> None:
    first, last = found.replace("E-", "Engineers-").split("-")
    assert found_in(after) == after[after.index(first) : after.index(last) + len(last)]


@pytest.mark.parametrize(
    ("quote", "changed", "found"),
    [
        ("wherever whoever whatever however", "wherever whoever elsewhere however", True),
        ("wherever whatever however", "wherever elsewhere however", False),
        # Of five words three must be left, of ten six.
        ("river bridge council ferry mayor", "river x council x mayor", True),
        ("river bridge council ferry mayor", "river x x x mayor", False),
        ("a1 a2 a3 a4 a5 a6 a7 a8 a9 b1", "a1 x a3 x a5 x a7 x a9 b1", True),
        ("a1 a2 a3 a4 a5 a6 a7 a8 a9 b1", "a1 x a3 x a5 x a7 x x b1", False),
    ],
)
def test_so_much_of_a_passage_must_be_left(quote: str, changed: str, found: bool) -> None:
    story = f"Before it. {quote}. After it."
    after = f"Quite other things stand here now; {changed}; and here as well."
    assert found_in(after, quote, story) == (changed if found else None)


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("The mayor of Ardmore said it was not so, on Monday.", "it was not so"),
        ("Nobody in the other town knew why it was not so at all.", None),
        ("Nobody in the other town knew why it was all so easy.", None),
    ],
)
def test_a_few_short_words_are_nothing_without_what_stood_around_them(
    after: str, found: str | None
) -> None:
    story = "The mayor of Ardmore said it was all so, on Monday."
    assert found_in(after, "it was all so", story) == found


def test_of_two_places_the_more_alike_is_taken() -> None:
    worse = "Engineers found holes in three of its arches last week"
    better = "Engineers found cracks in three of its arches last week"
    assert found_in(f"{worse}. Nothing more to say about this one. {better}.") == better
    assert found_in(f"{better}. Nothing more to say about this one. {worse}.") == better


def test_of_two_places_that_are_as_alike_the_first_is_taken() -> None:
    same = "Engineers found cracks in three of its arches last week"
    after = f"{same}. Nothing more is to be said about this one here. {same}."
    start = STORY.index(SENTENCE)
    known = passage(STORY, start, start + len(SENTENCE))
    assert find_near(after, known) == (0, len(same))


def test_case_is_nothing_and_each_ideograph_is_a_word() -> None:
    assert found_in(f"So: {SENTENCE.upper()}") == SENTENCE.upper()[:-1]
    quote, changed = "東京の古い橋は西へ動いた", "東京の新い橋は西へ動いた"
    assert found_in(f"It was {changed} there.", quote, f"It was {quote} there.") == changed


@pytest.mark.parametrize(
    ("after", "found"),
    [
        # The first and the last word are others: what stood before and after tells the ends.
        ("The story. Experts found cracks in two of its arches last month. The end.", "whole"),
        # Of what stood there something is left on one side alone.
        ("The story. Experts found cracks in two of its arches last month. No end.", "begin"),
        ("A story: Experts found cracks in two of its arches last month. The end.", "end"),
        ("A story: Experts found cracks in two of its arches last month. No end.", "neither"),
    ],
)
def test_the_ends_are_where_its_surroundings_begin(after: str, found: str) -> None:
    full = "Experts found cracks in two of its arches last month."
    parts = {
        "whole": full,
        "begin": full.removesuffix(" month."),
        "end": full.removeprefix("Experts "),
        "neither": full.removeprefix("Experts ").removesuffix(" month."),
    }
    assert found_in(after) == parts[found]


@pytest.mark.parametrize("words", [3, 4, 5, 6, 7, 8])
def test_the_surroundings_are_looked_for_no_farther_than_a_third_of_it(words: int) -> None:
    # Words of five characters stand between the passage and what stood around it.
    more = "xxxx " * words
    body = "found cracks in two of its arches last"
    after = f"Lead. The story. {more}{body} {more}The end."
    reach = len(SENTENCE) // 3 + 12
    start, end = after.index(body), after.index(body) + len(body)
    if start - reach <= after.index("The story."):
        start = after.index("The story. ") + len("The story. ")
    if after.index(" The end.") + len(" The end.") <= end + reach:
        end = after.index(" The end.")
    assert found_in(after) == after[start:end]


def test_a_passage_at_the_very_beginning_or_end_has_no_surroundings_there() -> None:
    changed = SENTENCE.replace("two", "three")
    assert found_in(f"{changed} The end.", SENTENCE, f"{SENTENCE} The end.") == changed
    assert found_in(f"The story. {changed}", SENTENCE, f"The story. {SENTENCE}") == changed[:-1]


@pytest.mark.parametrize(
    ("kept", "found"), [(1000, True), (700, True), (500, False), (1500, True), (1800, False)]
)
def test_of_a_long_passage_both_ends_must_be_as_far_apart_as_they_were(
    kept: int, found: bool
) -> None:
    middle = [f"word{number}" for number in range(880)]
    head = [f"head{number}" for number in range(60)]
    tail = [f"tail{number}" for number in range(60)]
    text = " ".join(["Lead.", *head, *middle, *tail, "End."])
    known = passage(text, text.index("head0"), text.index(" End."))
    now = [f"other{number}" for number in range(kept - 120)]
    after = " ".join(["Lead.", *head, *now, *tail, "End."])
    expected = (after.index("head0"), after.index(" End.")) if found else None
    assert find_near(after, known) == expected
