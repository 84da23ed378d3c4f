"""Articles are compared by the terms that they share."""

import pytest

from reader.library.index.term_weights import dot


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        ({"lune": 0.6, "weir": 0.8}, {"weir": 0.5, "mill": 0.1, "lune": 0.2}, 0.52),
        ({"lune": 0.6, "weir": 0.8}, {"weir": 0.5}, 0.4),
        ({"lune": 1.0}, {"mill": 1.0}, 0.0),
        ({}, {"mill": 1.0}, 0.0),
    ],
)
def test_the_product_is_that_of_the_shared_terms(
    one: dict[str, float], other: dict[str, float], product: float
) -> None:
    assert dot(one, other) == dot(other, one) == pytest.approx(product)
