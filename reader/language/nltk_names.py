"""Names by NLTK's own chunker (``ne_chunk``), where its data is installed."""

from collections.abc import Iterator
from typing import Any

from reader.document.analysis import Analysis
from reader.document.annotations import Kind, Mention
from reader.errors import OptionError

DATA = ("averaged_perceptron_tagger_eng", "maxent_ne_chunker_tab", "words")
"""The data that ``nltk.download`` must have installed."""

_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORGANIZATION": "organization",
    "FACILITY": "place",
    "GPE": "place",
    "GSP": "place",
    "LOCATION": "place",
}


def nltk_mentions(analysis: Analysis) -> list[Mention]:
    """Find names sentence by sentence.

    Raises:
        OptionError: If the data is not installed.
    """
    from nltk import ne_chunk, pos_tag
    from nltk.tokenize import NLTKWordTokenizer

    tokenizer = NLTKWordTokenizer()
    found = []
    try:
        for sentence in analysis.sentences:
            spans = list(tokenizer.span_tokenize(sentence.text))
            words = [sentence.text[start:end] for start, end in spans]
            tree = ne_chunk(pos_tag(words)) if words else ()
            for start, end, label in _chunks(tree):
                left = sentence.start + spans[start][0]
                right = sentence.start + spans[end - 1][1]
                kind = _KINDS.get(label, "other")
                found.append(Mention(left, right, analysis.text[left:right], kind))
    except LookupError as error:
        names = " ".join(DATA)
        raise OptionError(f"NLTK's data is missing: python -m nltk.downloader {names}") from error
    return found


def _chunks(tree: Any) -> Iterator[tuple[int, int, str]]:
    """Yield the named chunks of a tree as ranges of words with their labels."""
    place = 0
    for node in tree:
        size = len(node.leaves()) if hasattr(node, "label") else 1
        if hasattr(node, "label"):
            yield place, place + size, node.label()
        place += size
