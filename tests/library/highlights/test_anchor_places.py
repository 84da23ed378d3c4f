"""Of several places that hold the words of a passage, the right one is taken, or none."""

from dataclasses import replace

import pytest

from reader.library.highlights.anchor import find, places_of, touching
from reader.library.highlights.passage import CONTEXT, Passage, passage

STORY = "alpha bravo delta ferry echoes golfs hotel"
NEAR = "bravo alpha delta? ferry golfs echoes hotel"
"""The same words around it, in another order: one character on either side is the same."""
NEARER = "bravo alpha delta ferry. golfs echoes hotel"
"""Here seven are, which is one too few to be sure."""
FAR = (
    " Other words stand here, for more than a hundred characters, so that one is not near two." * 2
)


def ferry(text: str, *, nth: int = 0) -> Passage:
    start = -1
    for _ in range(nth + 1):
        start = text.index("ferry", start + 1)
    return passage(text, start, start + len("ferry"))


def at(text: str, part: str) -> tuple[int, int]:
    start = text.rindex(part) + part.index("ferry")
    return start, start + len("ferry")


@pytest.mark.parametrize(
    "after", [NEAR + FAR + NEARER, NEARER + FAR + NEAR, FAR + NEAR + FAR + NEARER + FAR + NEAR]
)
def test_a_word_is_where_more_of_what_touches_it_is_the_same(after: str) -> None:
    assert find(after, ferry(STORY)) == at(after, NEARER)


@pytest.mark.parametrize(("before", "nth"), [(STORY, 0), (FAR + STORY, 1)])
def test_of_two_places_that_are_alike_it_is_the_one_that_is_nearer(before: str, nth: int) -> None:
    after = NEAR + FAR + NEAR
    assert find(after, ferry(before)) == (at(NEAR, NEAR), at(after, NEAR))[nth]


@pytest.mark.parametrize(
    ("after", "found"),
    [
        # Half of the six words around it is enough, wherever they stand on either side.
        ("alpha hotel golfs, ferry.", True),
        ("alpha hotel, ferry.", False),
        ("(ferry) hotel golfs alpha", True),
        ("(ferry) hotel golfs", False),
        ("alpha, bravo" + " x" * 30 + " (ferry)" + " x" * 30 + " hotel", True),
        ("alpha, bravo" + " x" * 45 + " (ferry)" + " x" * 30 + " hotel", False),
        ("alpha, bravo" + " x" * 30 + " (ferry)" + " x" * 45 + " hotel", False),
    ],
)
def test_a_word_is_known_by_half_of_the_words_around_it(after: str, found: bool) -> None:
    assert find(after, ferry(STORY)) == (at(after, "ferry") if found else None)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("one two three four five", False),
        ("one two three four fives", True),
        ("Donaudampfschifffahrtsgesellschaft", True),
    ],
)
def test_a_passage_of_so_many_characters_is_itself_wherever_it_stands(
    quote: str, found: bool
) -> None:
    known = passage(f"{STORY} {quote} {STORY}", len(STORY) + 1, len(STORY) + 1 + len(quote))
    after = f"Nothing of what stood there before: <{quote}>, and so on."
    start = after.index(quote)
    assert find(after, known) == ((start, start + len(quote)) if found else None)


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("Nothing: lta ferry ech.", True),
        ("Nothing: ta ferry ech.", False),
        ("Nothing: lta ferry ec.", False),
        ("Nothing: ferry echoes, no.", True),
        ("Nothing: delta ferry, no.", False),
        ("Nothing: o delta ferry, no.", True),
    ],
)
def test_a_word_is_known_by_eight_characters_that_touch_it(after: str, found: bool) -> None:
    assert find(after, ferry(STORY)) == (at(after, "ferry") if found else None)


def test_where_less_stood_around_a_word_all_of_it_must_be_there() -> None:
    known = ferry("a ferry")
    assert find("Take a ferry!", known) == (7, 12)
    assert find("The ferry!", known) is None
    known = ferry("- ferry -")
    assert find("Take - ferry - now!", known) == (7, 12)
    assert find("Take - ferry now!", known) is None


def test_places_may_lie_over_each_other() -> None:
    known = passage("na na na", 3, 8)
    assert find("Oh na na na", known) == (6, 11)
    known = passage("aaa", 1, 3)
    assert find("b aaa", known) == (3, 5)


def test_the_same_text_gives_the_same_place_although_it_has_others() -> None:
    text = "ferry " * 5
    for nth in range(5):
        known = ferry(text, nth=nth)
        assert find(text, known) == (6 * nth, 6 * nth + 5)
        assert find(text, known, text_hash=known.hash) == (6 * nth, 6 * nth + 5)


def test_an_offset_that_is_wrong_leads_to_no_wrong_place() -> None:
    # Such as one that was kept by another program, which counts in bytes.
    known = replace(ferry(STORY), start=3)
    assert find(STORY, known) == at(STORY, "ferry")


def test_other_white_space_is_no_change_in_the_shortest_passage() -> None:
    known = passage("alpha bravo delta", 6, 17)
    assert find("Lead: alpha  bravo\n\ndelta", known) == (13, 25)


def test_that_a_text_is_another_is_believed() -> None:
    # The words stand where they stood, and others around them: it is looked for, and not found.
    text = "x" * 18 + "ferry" + "y" * 19
    assert text.index("ferry") == STORY.index("ferry")
    assert find(text, ferry(STORY)) is None
    assert find(text, ferry(STORY), text_hash=ferry(STORY).hash) == (18, 23)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (STORY, 18 + 19),
        ("delta ferry echoes", 6 + 7),
        ("Delta ferry echoes", 5 + 7),
        ("delta ferry Echoes", 6 + 1),
        ("ferry echoes", 7),
        ("delta ferry", 6),
        ("ferry", 0),
        ("delta-ferry-echoes", 0),
    ],
)
def test_what_touches_a_place_is_counted_on_both_sides(text: str, same: int) -> None:
    assert touching(text, ferry(STORY), at(text, "ferry")) == same


def test_no_more_is_compared_than_is_kept_of_what_stood_around() -> None:
    text = "o" * 100 + "ferry" + "o" * 100
    known = ferry(text)
    assert (known.prefix, known.suffix) == ("o" * CONTEXT, "o" * CONTEXT)
    assert touching(text, known, at(text, "ferry")) == 2 * CONTEXT


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("one two, one  two, one\ntwo", "one two", ["one two", "one  two", "one\ntwo"]),
        ('“It’s” and "It\'s"', "‘It's’"[1:-1], ["It’s", "It's"]),
        ('„So“ or "So"', "“So”", ["„So“", '"So"']),
        ("a - b, a – b, a — b", "a – b", ["a - b", "a – b", "a — b"]),
        ("1.5 or 1x5", "1.5", ["1.5"]),
        ("  one two ", " one two  ", ["one two"]),
        ("one", " \n", []),
        ("one", "", []),
        ("one", "two", []),
    ],
)
def test_a_quote_stands_wherever_its_words_do(text: str, quote: str, found: list[str]) -> None:
    assert [text[slice(*place)] for place in places_of(text, quote)] == found
