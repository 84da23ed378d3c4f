"""The best sentences are chosen, none twice, and never more than there is room for."""

import math

from hypothesis import given
from hypothesis import strategies as st

from reader.summary.choose import Candidate, choose, unit_scores
from reader.summary.length import parse_length
from reader.summary.vectors import tf_idf

SCORES = st.lists(st.floats(-10, 10), min_size=1, max_size=30)


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
    chosen = choose([0.9, 0.8, 0.1], candidates([5] * 3), length=parse_length("2"), vectors=vectors)
    assert chosen == [0, 2]


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
