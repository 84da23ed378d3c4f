"""A passage is found again in a text that changed: at the right place, or nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.highlights.anchor import find
from reader.library.highlights.passage import passage

STORY = (
    "The council voted on Monday to close the old bridge. Engineers found cracks in two of its"
    " arches last week.\n\n“We could not wait,” the mayor said. Drivers must use the ferry until"
    " June.\n\nThe council voted again on Friday. The ferry will run twice a day, the mayor said."
)


def marked(quote: str, text: str = STORY, *, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return start, start + len(quote)


CASES = {
    "the same text": ("Engineers found cracks", 0, STORY, "Engineers found cracks"),
    "something before it": ("the old bridge", 0, "Lead.\n\n" + STORY, "the old bridge"),
    "other white space": (
        "close the old bridge. Engineers found",
        0,
        STORY.replace("bridge. Engineers", "bridge.\n\n  Engineers").replace("the old", "the\nold"),
        "close the\nold bridge.\n\n  Engineers found",
    ),
    "other quotation marks": (
        "“We could not wait,” the mayor said.",
        0,
        STORY.replace("“", '"').replace("”", '"'),
        '"We could not wait," the mayor said.',
    ),
    "a word changed inside": (
        "Engineers found cracks in two of its arches last week.",
        0,
        STORY.replace("two", "three"),
        "Engineers found cracks in three of its arches last week.",
    ),
    "its first and last word changed": (
        "Engineers found cracks in two of its arches last week.",
        0,
        STORY.replace("Engineers", "Experts").replace("week", "month"),
        "Experts found cracks in two of its arches last month.",
    ),
    "words added inside": (
        "Drivers must use the ferry until June.",
        0,
        STORY.replace("the ferry until", "the small ferry from Kells until"),
        "Drivers must use the small ferry from Kells until June.",
    ),
    "the second of two": ("the mayor said", 1, "A new first sentence. " + STORY, "the mayor said"),
    "one word, its surroundings changed a little": (
        "ferry",
        1,
        STORY.replace("will run", "is to run"),
        "ferry",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_passage_is_found_in_a_changed_text(case: str) -> None:
    quote, nth, after, expected = CASES[case]
    found = find(after, passage(STORY, *marked(quote, nth=nth)))
    assert found is not None
    assert after[slice(*found)] == expected
    if case.startswith(("the second", "one word")):
        assert found == marked(quote, after, nth=nth)


@pytest.mark.parametrize(
    ("quote", "after"),
    [
        ("Engineers found cracks in two of its arches last week.", "Nothing of this is left."),
        ("Engineers found cracks in two of its arches last week.", ""),
        ("ferry", "Every other ferry in this wholly different story is red."),
        ("the mayor", "Nobody knows who the mayor of the other town was before the war."),
        ("Friday", STORY.replace("The council voted again on Friday. ", "")),
        (
            "Drivers must use the ferry until June.",
            STORY.replace("Drivers must use the ferry until June.", "Nobody drives here now."),
        ),
    ],
)
def test_a_passage_that_is_gone_is_found_nowhere(quote: str, after: str) -> None:
    assert find(after, passage(STORY, *marked(quote))) is None


def sentences(seed: list[int]) -> list[str]:
    return [f"Sentence {number} tells of thing{number * 7919 % 1009} alone." for number in seed]


@given(st.data())
def test_whatever_changes_around_it_a_passage_is_found_at_its_place(data: st.DataObject) -> None:
    numbers = data.draw(st.lists(st.integers(0, 300), min_size=3, max_size=25, unique=True))
    said = sentences(numbers)
    chosen = data.draw(st.integers(0, len(said) - 1))
    before, after = said[:chosen], said[chosen + 1 :]
    head, tail = " ".join([*before, ""]), " ".join(["", *after])
    text = head + said[chosen] + tail
    known = passage(text, len(head), len(head) + len(said[chosen]))
    new = data.draw(st.lists(st.sampled_from(sentences(list(range(301, 330)))), max_size=6))
    kept = data.draw(st.lists(st.sampled_from([*before, *new] or [""]), max_size=30))
    rest = data.draw(st.lists(st.sampled_from([*after, *new] or [""]), max_size=30))
    head, tail = " ".join([*kept, ""]), " ".join(["", *rest])
    assert find(head + said[chosen] + tail, known) == (len(head), len(head) + len(said[chosen]))


TEXTS = st.text(alphabet="ab .\n“-é漢", max_size=150)


@given(TEXTS, TEXTS, st.text(alphabet="ab .\n“-é漢", max_size=300), st.integers(0, 80))
def test_what_is_found_lies_in_the_text_whatever_the_texts(
    left: str, right: str, after: str, length: int
) -> None:
    before = f"{left}b{right}"  # the passage has one letter at least
    start = max(0, len(left) - length // 2)
    length = max(length, len(left) - start + 1)
    known = passage(before, start, min(len(before), start + length))
    assert find(before, known) == (start, start + len(known.quote))
    found = find(after, known)
    assert found is None or 0 <= found[0] < found[1] <= len(after)


def test_a_long_passage_with_a_change_is_found_by_its_ends() -> None:
    words = [f"word{number}" for number in range(2000)]
    text = " ".join(words)
    known = passage(text, text.index("word500 "), text.index(" word1500"))
    changed = "Before it. " + text.replace("word1000 ", "something else here ")
    found = find(changed, known)
    assert found == (changed.index("word500 "), changed.index(" word1500"))


def test_a_long_passage_whose_middle_is_gone_has_lost_its_place() -> None:
    words = [f"word{number}" for number in range(2000)]
    text = " ".join(words)
    known = passage(text, text.index("word500 "), text.index(" word1500"))
    assert find(" ".join([*words[:600], *words[1400:]]), known) is None


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["a ", "a b c d e ", "x", " ", "“"])
def test_hostile_texts_are_searched_in_time(piece: str) -> None:
    text = piece * 400_000
    known = passage("a b c d e f g " * 30, 14, 200)
    found = find(text, known)
    assert found is None or found[1] <= len(text)


def test_of_very_many_places_the_nearest_are_compared() -> None:
    text = "tick " * 5000 + "the one tick here. " + "tick " * 5000
    place = text.index("tick here")
    known = passage(text, place, place + 4)
    assert find("Before. " + text, known) == (place + 8, place + 12)


def test_a_longer_passage_of_which_an_end_is_gone_has_lost_its_place() -> None:
    words = [f"word{number}" for number in range(1000)]
    text = " ".join(words)
    known = passage(text, text.index("word100 "), text.index(" word900"))
    assert find(" ".join(words[:500]), known) is None
    assert find(" ".join(words[500:]), known) is None


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        # A word of it stands near by chance, before or after it.
        (
            (
                "Engineers came and went for days before some experts found cracks in three of its"
                " arches last week."
            ),
            "found cracks in three of its arches last week.",
        ),
        (
            (
                "Engineers found big cracks in two of its arches. Nobody has said any more since or"
                " will say it next week."
            ),
            "Engineers found big cracks in two of its arches",
        ),
    ],
)
def test_a_word_that_is_the_same_by_chance_is_no_part_of_it(after: str, expected: str) -> None:
    found = find(
        after, passage(STORY, *marked("Engineers found cracks in two of its arches last week."))
    )
    assert found is not None
    assert after[slice(*found)].rstrip(".") == expected.rstrip(".")


def test_a_text_beyond_all_measure_is_searched_for_the_words_as_they_were() -> None:
    known = passage(STORY, *marked("Engineers found cracks in two of its arches last week."))
    long = "x " * 1_000_001
    assert find(long + STORY.replace("two", "three"), known) is None
    found = find(long + STORY, known)
    assert found is not None


def test_the_whole_of_a_text_is_found_in_another_with_changes() -> None:
    known = passage(STORY, 0, len(STORY))
    after = STORY.replace("Monday", "Tuesday")
    assert find(after, known) == (0, len(after) - 1)
