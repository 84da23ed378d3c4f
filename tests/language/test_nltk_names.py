"""Names by NLTK's chunker, whose data is not here: its tagger and its chunker are stood in for."""

from typing import Any

import nltk
import pytest
from nltk import Tree

from reader.document.from_plain import plain_document
from reader.errors import OptionError
from reader.language.analyse import analyse
from reader.language.nltk_names import nltk_mentions

ANALYSIS = analyse(
    plain_document("Angela Merkel met IBM in Rome, near the White House. Nobody else did."),
    language="en",
)
LABELS = {
    "Angela Merkel": "PERSON",
    "IBM": "ORGANIZATION",
    "Rome": "GPE",
    "White House": "FACILITY",
    "Nobody": "STRANGE",
}


def tag(words: list[str]) -> list[tuple[str, str]]:
    return [(word, "NN") for word in words]


def chunk(tagged: list[tuple[str, str]]) -> Tree:
    """Group the words that LABELS names, as the real chunker's tree does."""
    leaves: list[Any] = list(tagged)
    nodes: list[Any] = []
    while leaves:
        size = next((n for n in (2, 1) if " ".join(word for word, _ in leaves[:n]) in LABELS), 0)
        words = " ".join(word for word, _ in leaves[:size])
        nodes.append(Tree(LABELS[words], leaves[:size]) if size else leaves[0])
        leaves = leaves[size or 1 :]
    return Tree("S", nodes)


def test_chunks_become_mentions_of_the_right_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nltk, "pos_tag", tag)
    monkeypatch.setattr(nltk, "ne_chunk", chunk)
    found = nltk_mentions(ANALYSIS)
    assert [(each.text, each.kind) for each in found] == [
        ("Angela Merkel", "person"),
        ("IBM", "organization"),
        ("Rome", "place"),
        ("White House", "place"),
        ("Nobody", "other"),
    ]
    assert all(ANALYSIS.text[each.start : each.end] == each.text for each in found)


def test_missing_data_is_named_with_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(words: list[str]) -> list[tuple[str, str]]:
        raise LookupError("no tagger")

    monkeypatch.setattr(nltk, "pos_tag", missing)
    with pytest.raises(OptionError, match=r"python -m nltk\.downloader averaged_perceptron"):
        nltk_mentions(ANALYSIS)
