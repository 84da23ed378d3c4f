"""Every classic method rates and chooses as sumy's own class does, sentence by sentence."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.summarizers.kl import KLSummarizer

from reader.document.analysis import Analysis
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from reader.summary.methods import SUMY_METHODS
from reader.summary.sumy_methods.ratings import ratings
from reader.summary.sumy_methods.words import body_words
from tests.conftest import ROOT
from tests.summary.sumy_reference import sumy_scores

METHODS = [name for name in SUMY_METHODS if name != "random"]
TIED = 1e-9
"""Two of sumy's ratings that differ by less, as a share of the highest, differ by rounding."""
SAMPLES = sorted(path for path in (ROOT / "articles").iterdir() if path.suffix in {".md", ".txt"})
WORDS = (
    "the of bridge Bridge council voted river closes, cost Mayor's a was ferry 1854 rose".split()
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(
    lambda words: " ".join(words).capitalize() + "."
)


def read(text: str, language: str = "en") -> Analysis:
    return analyse(plain_document(text), language=language, hide=False)


def known(found: list[float]) -> list[float]:
    """A rating that sumy could not make counts for nothing."""
    return [value if math.isfinite(value) else 0.0 for value in found]


def order(found: list[float], most: int) -> list[int]:
    return sorted(range(len(found)), key=lambda place: (-found[place], place))[:most]


def has_tie(found: list[float], most: int) -> bool:
    """Return whether rounding decides which are the best ``most``."""
    if len(found) <= most:
        return False
    ranked = sorted(found, reverse=True)
    close = TIED * max(map(abs, ranked))
    alike = {value for value in ranked if abs(value - ranked[most]) <= close}
    return len(alike) > 1 and ranked[most - 1] - ranked[most] <= close


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_choice_on_a_sample_is_that_of_sumy_s_class(method: str, path: object) -> None:
    language = "de" if "strassenbahn" in str(path) else "en"
    article = read(str(path.read_text(encoding="utf-8")), language)  # type: ignore[attr-defined]
    ours = ratings(article, method=method, title="The bridge over the river")
    theirs = known(sumy_scores(article, method=method, title="The bridge over the river"))
    checked = 0
    for most in range(1, 8):
        if not has_tie(theirs, most):
            assert set(order(ours, most)) == set(order(theirs, most))
            checked += 1
    assert checked


@pytest.mark.parametrize("method", [name for name in METHODS if name != "kl"])
@settings(max_examples=40, deadline=None)
@given(sentences=st.lists(SENTENCES, max_size=12), title=st.sampled_from(["", "The ferry rose"]))
def test_the_ratings_are_those_of_sumy_s_class(
    method: str, sentences: list[str], title: str
) -> None:
    article = read(" ".join(sentences))
    ours = ratings(article, method=method, title=title)
    theirs = known(sumy_scores(article, method=method, title=title))
    assert ours == pytest.approx(theirs, rel=1e-7, abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(sentences=st.lists(SENTENCES, min_size=1, max_size=10))
def test_kl_takes_what_diverges_least_by_sumy_s_own_measure(sentences: list[str]) -> None:
    article = read(" ".join(sentences))
    words = body_words(article, "")
    sumy = KLSummarizer()
    sumy.stop_words = words.stopped
    content = [sumy._filter_out_stop_words(sumy._normalize_words(row)) for row in words.raw]
    kept = [w for row in words.raw for w in row if w not in words.stopped]
    seen = sumy._compute_word_freq([w.lower() for w in kept])
    shares = {word: count / len(kept) for word, count in seen.items()}
    taken: list[str] = []
    left = set(range(len(content)))
    for place in order(ratings(article, method="kl"), len(content)):
        divergences = {
            other: sumy._kl_divergence(sumy._joint_freq(content[other], taken), shares)
            for other in left
            if content[other] or taken
        }
        if place in divergences:
            assert divergences[place] <= min(divergences.values()) + 1e-9
        left.discard(place)
        taken += words.raw[place]


def test_a_text_in_which_nothing_is_tied_has_ratings_that_are_numbers() -> None:
    article = read("Of the. To a. By it.")
    assert all(math.isnan(value) for value in sumy_scores(article, method="lex-rank", title=""))
    assert ratings(article, method="lex-rank") == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("method", [*METHODS, "random"])
def test_an_empty_story_has_no_ratings(method: str) -> None:
    assert ratings(read(""), method=method) == []


def test_long_texts_are_rated_in_blocks_as_in_one() -> None:
    text = " ".join(
        f"The {WORDS[n % 7]} of day {n} {WORDS[n % 5]} the {WORDS[n % 11]} again."
        for n in range(300)
    )
    article = read(text)
    theirs = known(sumy_scores(article, method="lex-rank", title=""))
    assert ratings(article, method="lex-rank") == pytest.approx(theirs, rel=1e-9)
