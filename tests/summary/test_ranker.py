"""The ranker reads its weights, and what it says of a sentence adds up."""

import math

import pytest

from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from reader.summary.body import Body, read_body
from reader.summary.features import NAMES, feature_columns, standardised
from reader.summary.genre import Kind, kind_of
from reader.summary.ranker import contributions, ranker_scores, weights_for
from tests.summary.facts import facts_of
from tests.summary.test_summarize import STORY

ESSAY = Kind(*[0.0] * len(Kind._fields))._replace(other=1.0)


@pytest.fixture(scope="module")
def body() -> Body:
    return read_body(
        facts_of(analyse(plain_document(STORY), language="en"), title="Ardmore closes bridge")
    )


def test_every_sentence_has_every_feature(body: Body) -> None:
    columns = feature_columns(body)
    assert len(columns) == len(NAMES)
    assert {len(column) for column in columns} == {len(body)}
    assert all(math.isfinite(value) for column in columns for value in column)


def test_what_the_features_add_is_the_score_less_the_mean(body: Body) -> None:
    scores = ranker_scores(body)
    mean = math.fsum(scores) / len(scores)
    told = contributions(body, range(len(body)))
    for score, added in zip(scores, told, strict=True):
        assert math.isclose(math.fsum(added.values()), score - mean, abs_tol=1e-9)


def test_a_column_is_scaled_to_mean_nothing_and_less_in_a_short_text() -> None:
    scaled = standardised([1.0, 2.0, 3.0, 6.0])
    assert math.isclose(sum(scaled), 0, abs_tol=1e-9)
    assert math.isclose(math.sqrt(sum(value**2 for value in scaled) / 4), 0.5)
    long = standardised([float(n % 2) for n in range(4_000)])
    assert math.isclose(max(long), 1, abs_tol=0.01)
    assert standardised([5.0, 5.0]) == [0.0, 0.0]
    assert standardised([]) == []


def test_half_a_quotation_is_worth_less_than_a_whole_one() -> None:
    text = 'Hale said: "The mill is open. It was closed for a year. Hale called it "a gift" in May.'
    body = read_body(facts_of(analyse(plain_document(text), language="en")))
    assert feature_columns(body)[NAMES.index("cut")] == [1.0, 0.0, 0.0]
    assert all(weights_for(kind)[NAMES.index("cut")] < -0.5 for kind in (kind_of(body), ESSAY))


@pytest.mark.parametrize(("words", "sign"), [(8, 1), (22, 1), (28, -1), (40, -1)])
def test_long_sentences_count_less_where_all_are_long_in_another_language(
    words: int, sign: int
) -> None:
    text = " ".join(f"Wort{n} " * (words - 1) + "Ende." for n in range(9))
    kind = kind_of(read_body(facts_of(analyse(plain_document(text), language="de"))))
    column = NAMES.index("log_words")
    assert sign * (weights_for(kind)[column] - weights_for(kind._replace(terse=0.0))[column]) > 0


def test_a_headline_meets_the_text_where_their_words_have_one_root() -> None:
    text = "It rained. The extension of that ban was confirmed on Tuesday. Nobody came."
    title = "Amazon to extend its ban"
    body = read_body(facts_of(analyse(plain_document(text), language="en"), title=title))
    column = NAMES.index("title_share")
    shares = feature_columns(body)[column]
    assert shares[1] == max(shares)
    assert shares[1] > shares[0]


@pytest.mark.parametrize("other_kind", ["long", "foreign", "uneven"])
def test_words_that_return_count_for_more_in_an_english_essay(other_kind: str) -> None:
    keywords = NAMES.index("keyword_share")
    mixed = ESSAY._replace(**{other_kind: 1.0})
    assert weights_for(ESSAY)[keywords] > weights_for(mixed)[keywords]
