"""Another program may find the names; joining, roles and ranking stay the same."""

import sys
from collections.abc import Sequence
from types import ModuleType, SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.actors.external import recognisers
from reader.actors.external.recognisers import load, problem_with
from reader.actors.find import find_actors
from reader.document.analysis import Analysis
from reader.document.annotations import Kind, Mention
from reader.document.from_plain import plain_document
from reader.errors import OptionError
from reader.language.analyse import analyse

TEXT = (
    "Angela Merkel, the chancellor of Germany, left for the United States on Monday.\n\n"
    "Later Merkel said that the United States' plan was good."
)
WORDS: tuple[tuple[str, Kind], ...] = (
    ("Angela Merkel", "person"),
    ("Merkel", "person"),
    ("Germany", "place"),
    ("the United States'", "place"),
    ("the United States", "place"),
)


def by_words(analysis: Analysis) -> list[Mention]:
    """A recogniser that knows five names."""
    found: list[Mention] = []
    for word, kind in WORDS:
        start = analysis.text.find(word)
        while start >= 0:
            found.append(Mention(start, start + len(word), word, kind))
            start = analysis.text.find(word, start + 1)
    return found


def test_its_names_are_trimmed_joined_ranked_and_given_their_roles() -> None:
    analysis = analyse(plain_document(TEXT), language="en")
    mentions, actors = find_actors(analysis, recogniser=by_words)
    assert [(one.name, one.aliases, one.role) for one in actors if one.kind == "person"] == [
        ("Angela Merkel", ("Merkel",), "chancellor of Germany")
    ]
    assert [one.text for one in mentions].count("United States") == 2
    assert all(TEXT[one.start : one.end] == one.text for one in mentions)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council met on Monday — for an hour, and nobody in the old town was told.", "—"),
        (("Nobody in the old town was told of it before the end of the week.\n\n"
          "Follow us on Facebook and Twitter"), "Facebook"),
        ("The council met in the old town. Nobody was told of it.", "town. Nobody"),
    ],
    ids=["a mark", "a word in a hidden line", "over the end of a sentence"],
)  # fmt: skip
def test_what_can_be_no_name_is_left_out(text: str, word: str) -> None:
    def wild(analysis: Analysis) -> Sequence[Mention]:
        return [Mention(text.index(word), text.index(word) + len(word), word, "other")]

    assert find_actors(analyse(plain_document(text), language="en"), recogniser=wild) == ((), ())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(-9, 150), st.integers(-9, 150)), max_size=12))
def test_whatever_it_says_mentions_are_in_order_and_apart(spans: list[tuple[int, int]]) -> None:
    def wild(analysis: Analysis) -> Sequence[Mention]:
        return [Mention(start, end, "x", "person") for start, end in spans if start < end]

    analysis = analyse(plain_document(TEXT), language="en")
    mentions, _ = find_actors(analysis, recogniser=wild)
    reached = 0
    for one in mentions:
        assert one.start >= reached
        assert TEXT[one.start : one.end] == one.text != ""
        reached = one.end


class Engine:
    """What ``spacy.load`` returns, as far as it is used."""

    max_length = 60

    def __call__(self, text: str) -> SimpleNamespace:
        labels = {"Angela Merkel": "PERSON", "the United States": "GPE", "Monday": "DATE"}
        return SimpleNamespace(
            ents=[
                SimpleNamespace(start_char=text.find(w), end_char=text.find(w) + len(w), label_=one)
                for w, one in labels.items()
                if w in text
            ]
        )


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("spacy")
    monkeypatch.setitem(sys.modules, "spacy", module)
    load.cache_clear()
    return module


def test_spacy_finds_the_names_in_pieces_that_it_takes(spacy: ModuleType) -> None:
    spacy.load = lambda _: Engine()  # type: ignore[attr-defined]
    found = load("spacy")
    assert found is not None
    text = "Reporters met Angela Merkel here on Monday.\nShe left for the United States today."
    mentions = found(analyse(plain_document(text), language="en"))
    assert [(one.text, one.kind) for one in mentions] == [
        ("Angela Merkel", "person"),
        ("the United States", "place"),
    ]
    assert all(text[one.start : one.end] == one.text for one in mentions)


def test_a_missing_model_is_told_with_its_cure(spacy: ModuleType) -> None:
    def missing(model: str) -> None:
        raise OSError(model)

    spacy.load = missing  # type: ignore[attr-defined]
    assert "no model “xx”" in problem_with("spacy:xx")
    assert "spacy download" in problem_with("spacy:xx")


def test_a_broken_model_is_told_before_the_first_text(spacy: ModuleType) -> None:
    def broken(text: str) -> None:
        raise ValueError("shapes\ndiffer")

    broken.max_length = 100  # type: ignore[attr-defined]
    spacy.load = lambda _: broken  # type: ignore[attr-defined]
    assert problem_with("spacy") == "the recogniser spacy is broken: shapes differ"


def test_without_spacy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    load.cache_clear()
    assert "python -m pip install spacy" in problem_with("spacy")


def test_without_its_data_nltk_says_what_to_download(monkeypatch: pytest.MonkeyPatch) -> None:
    import nltk

    monkeypatch.setattr(nltk.data, "path", [])
    load.cache_clear()
    assert "maxent_ne_chunker_tab" in problem_with("nltk")


def test_nltk_trees_become_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    import nltk

    def chunk(tagged: Sequence[tuple[str, str]]) -> list[object]:
        return [nltk.Tree("PERSON", tagged[:2]), *tagged[2:4], nltk.Tree("GPE", tagged[4:5])]

    monkeypatch.setattr(nltk, "pos_tag", lambda words: [(word, "NN") for word in words])
    monkeypatch.setattr(nltk, "ne_chunk", chunk)
    load.cache_clear()
    found = load("nltk")
    assert found is not None
    text = "Angela Merkel met in Berlin."
    mentions = found(analyse(plain_document(text), language="en"))
    assert [(one.text, one.kind) for one in mentions] == [
        ("Angela Merkel", "person"),
        ("Berlin", "place"),
    ]


@pytest.mark.parametrize("name", ["", "bert", "own:x", "spacy:", "nltk:x"])
def test_a_name_that_means_nothing_lists_those_that_do(name: str) -> None:
    with pytest.raises(OptionError, match="own, nltk, spacy"):
        problem_with(name)


def test_its_own_is_the_default() -> None:
    assert load(recognisers.OWN) is None
    assert problem_with(recognisers.OWN) == ""
