"""The best sentences are chosen, none twice, and never more than there is room for."""

import math
import random
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.summary.choose import Candidate, Ties, _Chosen, choose, unit_scores
from reader.summary.length import parse_length
from reader.summary.vectors import Vector, tf_idf

SCORES = st.lists(st.floats(-10, 10), min_size=1, max_size=30)


def ties(vectors: Sequence[Vector], **others: Any) -> Ties:
    count = len(vectors)
    nothing: dict[str, Any] = {
        "leans": [False] * count,
        "main": [frozenset()] * count,
        "shares": [],
        "parts": [0] * count,
    }
    return Ties(vectors, **{**nothing, **others})


def candidates(sizes: list[int]) -> list[Candidate]:
    return [Candidate(f"sentence {place}", size) for place, size in enumerate(sizes)]


def test_the_best_are_chosen_and_told_in_the_order_of_the_text() -> None:
    scores = [0.1, 0.9, 0.5, 0.8]
    assert choose(scores, candidates([5] * 4), length=parse_length("2")) == [1, 3]


def test_of_two_equal_ones_the_earlier_wins() -> None:
    assert choose([0.5, 0.5, 0.5], candidates([5] * 3), length=parse_length("1")) == [0]


def test_a_sentence_that_stands_three_times_is_chosen_once() -> None:
    same = [Candidate("the same", 5)] * 3 + [Candidate("another", 5)]
    assert choose([0.9, 0.9, 0.9, 0.1], same, length=parse_length("3")) == [0, 3]


def test_a_near_repeat_is_passed_over() -> None:
    vectors = tf_idf(
        [
            ["mayor", "closes", "bridge", "monday"],
            ["mayor", "closes", "bridge", "monday", "night"],
            ["ferry", "runs", "hourly"],
        ]
    )
    chosen = choose(
        [0.9, 0.8, 0.1], candidates([5] * 3), length=parse_length("2"), ties=ties(vectors)
    )
    assert chosen == [0, 2]


def test_a_sentence_that_leans_is_better_with_the_one_before_it() -> None:
    leaning = ties([{}] * 4, leans=[False, False, False, True])
    two, three = parse_length("2"), parse_length("3")
    scores = [0.9, 0.5, 0.6, 0.7]
    assert choose(scores, candidates([5] * 4), length=two, ties=leaning) == [0, 2]
    assert choose(scores, candidates([5] * 4), length=three, ties=leaning) == [0, 2, 3]


def test_a_main_actor_who_is_not_named_yet_is_worth_more() -> None:
    named = ties([{}] * 3, main=[frozenset({0}), frozenset({0}), frozenset({1})], shares=[0.6, 0.4])
    chosen = choose([0.9, 0.5, 0.4], candidates([5] * 3), length=parse_length("2"), ties=named)
    assert chosen == [0, 2]


def test_every_chapter_has_its_turn() -> None:
    chapters = ties([{}] * 6, parts=[0, 0, 0, 1, 1, 2])
    scores = [0.9, 0.8, 0.7, 0.3, 0.2, 0.1]
    chosen = choose(scores, candidates([5] * 6), length=parse_length("3"), ties=chapters)
    assert chosen == [0, 3, 5]


def test_the_lazy_choice_is_that_of_looking_at_all_again_and_again() -> None:
    generator = random.Random(4)
    words = [f"w{n}" for n in range(9)]
    for _ in range(60):
        count = generator.randint(1, 14)
        made = ties(
            tf_idf([generator.choices(words, k=4) for _ in range(count)]),
            leans=[place > 0 and generator.random() < 0.3 for place in range(count)],
            main=[
                frozenset(generator.sample(range(3), generator.randint(0, 2))) for _ in range(count)
            ],
            shares=[0.5, 0.3, 0.2],
            parts=sorted(generator.randint(0, 2) for _ in range(count)),
        )
        scores = [generator.uniform(-2, 2) for _ in range(count)]
        wanted = by_looking_at_all(scores, made, 5)
        assert (
            choose(scores, candidates([9] * count), length=parse_length("5"), ties=made) == wanted
        )


def by_looking_at_all(scores: list[float], made: Ties, most: int) -> list[int]:
    state = _Chosen(scores, made)
    while len(state.places) < most:
        worths = [
            (worth, -place)
            for place in range(len(scores))
            if place not in state.places and (worth := state.worth(place)) is not None
        ]
        if not worths:
            break
        state.add(-max(worths)[1])
    return sorted(state.places)


def test_a_budget_of_words_is_not_filled_with_scraps() -> None:
    scores = [0.9, 0.2, 0.8, 0.1]
    assert choose(scores, candidates([10, 1, 12, 2]), length=parse_length("14w")) == [0]


def test_a_budget_that_holds_only_scraps_takes_the_best_of_them() -> None:
    assert choose([0.9, 0.2, 0.8], candidates([10, 1, 2]), length=parse_length("3w")) == [1, 2]


@given(SCORES, st.sampled_from(["1", "3", "50%", "100%", "10w", "40w"]), st.data())
def test_a_choice_is_in_order_within_its_length_and_without_repeats(
    scores: list[float], length: str, data: st.DataObject
) -> None:
    sizes = data.draw(st.lists(st.integers(1, 30), min_size=len(scores), max_size=len(scores)))
    bound = parse_length(length)
    chosen = choose(scores, candidates(sizes), length=bound)
    assert chosen == sorted(set(chosen))
    assert len(chosen) <= bound.sentences(len(scores))
    assert bound.allows(sum(sizes[place] for place in chosen))


def test_scores_are_scaled_to_one_and_what_is_no_number_is_nothing() -> None:
    assert unit_scores([1.0, 3.0, math.nan, 2.0]) == [0.0, 1.0, 0.0, 0.5]
    assert unit_scores([2.0, 2.0]) == [1.0, 1.0]
    assert unit_scores([math.nan]) == [0.0]
    assert unit_scores([]) == []
