"""Names found by spaCy, if it is installed: the extra ``spacy`` has the library, not the model."""

from collections.abc import Callable, Sequence
from typing import Any

from reader.document.analysis import Analysis
from reader.document.annotations import Kind, Mention
from reader.errors import OptionError

DEFAULT_MODEL = "en_core_web_sm"

_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "other",
    "LAW": "other",
    "MISC": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
}
"""Labels of OntoNotes and of WikiNER; numbers, dates and nationalities are not names here."""


def load_spacy(model: str = "") -> Callable[[Analysis], Sequence[Mention]]:
    """Load a spaCy model.

    Args:
        model: Its name or its folder; "" for the small English one.

    Raises:
        OptionError: If spaCy or the model is missing or broken.
    """
    model = model or DEFAULT_MODEL
    try:
        import spacy
    except ImportError as error:
        raise OptionError("spaCy is not installed: python -m pip install spacy") from error
    try:
        engine = spacy.load(model)
    except Exception as error:  # a broken model raises whatever it likes
        raise OptionError(
            f"spaCy has no model “{model}”: name one that is installed, or get one with "
            f"python -m spacy download {DEFAULT_MODEL}"
        ) from error

    def find(analysis: Analysis) -> Sequence[Mention]:
        return _mentions(engine, analysis.text)

    return find


def _mentions(engine: Any, text: str) -> list[Mention]:
    """Read a text in pieces that spaCy accepts: whole lines, below its limit."""
    found = []
    for start, piece in _pieces(text, engine.max_length):
        for entity in engine(piece).ents:
            kind = _KINDS.get(entity.label_)
            if kind is not None:
                left, right = start + entity.start_char, start + entity.end_char
                found.append(Mention(left, right, text[left:right], kind))
    return found


def _pieces(text: str, limit: int) -> list[tuple[int, str]]:
    pieces = []
    start = 0
    while start < len(text):
        end = min(len(text), start + limit)
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        pieces.append((start, text[start:end]))
        start = end
    return pieces
