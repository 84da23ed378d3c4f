"""Actors and dates are laid over the sentences that name them."""

from reader.actors.find import find_actors
from reader.dates.expressions import find_dates
from reader.document.annotations import Actor, Mention
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from reader.summary.entity_features import entity_features

TEXT = (
    "Helen Ortiz closed the bridge on Monday. The council of Ardmore agreed. "
    "Nobody knows for how long. Ortiz will speak again in March."
)


def test_sentences_are_told_apart_by_whom_and_when_they_name() -> None:
    read = analyse(plain_document(TEXT), language="en")
    dates = find_dates(read, published=None)
    _, actors = find_actors(read, dates=dates)
    cast = entity_features(read.sentences, actors, dates)
    assert list(cast.dated) == [True, False, False, True]
    assert [weight > 0 for weight in cast.weight] == [True, True, False, True]
    assert cast.opens[0]
    assert not cast.opens[2]
    assert cast.fresh[0] > 0
    assert cast.fresh[3] == 0
    assert cast.main[0] & cast.main[3]
    assert abs(sum(cast.shares) - 1) < 1e-9


def test_who_is_named_twice_in_a_sentence_counts_once() -> None:
    text = "Ortiz said that Ortiz was tired. Ortiz left."
    read = analyse(plain_document(text), language="en")
    places = [place for place in range(len(text)) if text.startswith("Ortiz", place)]
    mentions = tuple(Mention(place, place + 5, "Ortiz", "person") for place in places)
    cast = entity_features(read.sentences, [Actor("Ortiz", "person", 0.5, (), mentions)], ())
    assert list(cast.weight) == [0.5, 0.5]
    assert list(cast.fresh) == [0.5, 0.0]


def test_the_actors_behind_the_first_five_add_weight_and_are_not_main() -> None:
    text = "Ann left. Bob left. Carl left. Dora left. Eric left. Fred left."
    read = analyse(plain_document(text), language="en")
    actors = [
        Actor(name, "person", 0.5, (), (Mention(at := text.index(name), at + 4, name, "person"),))
        for name in "Ann Bob Carl Dora Eric Fred".split()
    ]
    cast = entity_features(read.sentences, actors, ())
    assert list(cast.weight) == [0.5] * 6
    assert list(cast.opens) == [True] * 3 + [False] * 3
    assert list(cast.main) == [{0}, {1}, {2}, {3}, {4}, set()]
    assert list(cast.shares) == [0.2] * 5


def test_a_mention_outside_the_story_counts_for_nothing() -> None:
    read = analyse(plain_document(TEXT), language="en")
    actor = Actor("X", "person", 0.5, (), (Mention(9_000, 9_001, "X", "person"),))
    cast = entity_features(read.sentences, [actor], ())
    assert not any(cast.weight)
    assert not any(cast.main)


def test_nobody_and_never_is_a_cast_too() -> None:
    cast = entity_features((), (), ())
    assert list(cast.weight) == []
    assert list(cast.shares) == []
